package diversity_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/scoring/diversity"
)

// reference is a case of testdata/diversity.json, computed with 40 digits; the Hill
// numbers are also those of the R package vegan.
type reference struct {
	Kind       string
	Weights    []float64
	Similarity [][]float64
	Hill, D    map[string]string

	Shannon     string  `json:"shannon_nats"`
	GiniSimpson string  `json:"gini_simpson"`
	Gini        string  `json:"gini"`
	Unbiased    string  `json:"gini_unbiased"`
	Pielou      *string `json:"pielou"`
	Herfindahl  string  `json:"herfindahl"`
}

// nearlyOne is the case of two kinds of which one has a millionth of the weight. Its
// entropy was rounded as a number near 1, so that of 1.48e-5 the last five digits are
// lost; TestShannon_nearlyOne has them.
const nearlyOne = 5

// The truth is -(p ln p + q ln q) in 40 digits by mpmath, p being 1/1000001.
func TestShannon_nearlyOne(t *testing.T) {
	p := must(diversity.New([]float64{1e-6, 1}, diversity.Similarity{}))
	if got, want := must(p.Shannon()), 0.00001481549624246786496965964568512720; !near(got, want, 1e-15) {
		t.Errorf("Shannon() = %v, want %v", got, want)
	}
}

func TestDiversity_reference(t *testing.T) {
	var r struct{ Cases []reference }
	if err := json.Unmarshal(must(os.ReadFile("testdata/diversity.json")), &r); err != nil {
		t.Fatal(err)
	}
	compared := map[string]int{}
	for i, ref := range r.Cases {
		check := func(what string, got float64, want string) {
			t.Helper()
			number := must(strconv.ParseFloat(want, 64))
			if !near(got, number, 1e-12) && !(i == nearlyOne && math.Abs(got-number) < 1e-16) {
				t.Errorf("case %d, %s of %v: %v, want %v", i, what, ref.Weights, got, number)
			}
			compared[ref.Kind]++
		}
		var z diversity.Similarity
		if ref.Similarity != nil {
			z = must(diversity.NewSimilarity(ref.Similarity))
		}
		p := must(diversity.New(ref.Weights, z))
		for _, numbers := range []map[string]string{ref.Hill, ref.D} {
			for order, want := range numbers {
				check("number of order "+order, must(p.Number(must(strconv.ParseFloat(order, 64)))), want)
			}
		}
		if ref.Kind != "hill" {
			continue
		}
		check("Shannon", must(p.Shannon()), ref.Shannon)
		check("Gini-Simpson", must(p.GiniSimpson()), ref.GiniSimpson)
		check("Simpson", must(p.Simpson()), ref.Herfindahl)
		check("Gini", must(diversity.Gini(ref.Weights)), ref.Gini)
		check("unbiased Gini", must(diversity.GiniUnbiased(ref.Weights)), ref.Unbiased)
		if ref.Pielou != nil {
			check("evenness", must(p.Pielou()), *ref.Pielou)
		} else if v, err := p.Pielou(); !errors.Is(err, diversity.ErrUndefined) || !math.IsNaN(v) {
			t.Errorf("case %d, evenness %v, error %v", i, v, err)
		}
	}
	if compared["hill"] != 7*12+6 || compared["leinster_cobbold"] != 3*6 {
		t.Errorf("compared %v", compared)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// near reports whether a is b up to rounding, in parts of b.
func near(a, b, rounding float64) bool { return a == b || math.Abs(a-b) <= rounding*math.Abs(b) }
