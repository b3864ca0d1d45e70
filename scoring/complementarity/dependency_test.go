package complementarity_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/complementarity"
)

// Every pair is asked, by the definition.
func TestDependencies_oracle_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := mixed.Draw(t, "people")
		least := rapid.SampledFrom([]float64{0, 0.5, 1, 2, 3}).Draw(t, "least z")
		n := must(complementarity.NetworkFromPopulation(context.Background(), populationOf(people)))
		var want []string
		for i, broad := range five {
			for j, narrow := range five {
				if i == j {
					continue
				}
				p := must(complementarity.New(enumerate(people, i, j)))
				limit := least
				if limit == 0 {
					limit = 2
				}
				if p.Z() >= limit && p.FirstGivenSecond() > p.SecondGivenFirst() {
					want = append(want, string(broad)+string(narrow))
				}
			}
		}
		found := must(n.Dependencies(complementarity.DependencyOptions{MinZ: least}))
		var got []string
		for k, d := range found {
			got = append(got, string(d.Broad()+d.Narrow()))
			if k > 0 {
				b := found[k-1]
				if b.Z() < d.Z() || b.Z() == d.Z() && b.Broad()+b.Narrow() >= d.Broad()+d.Narrow() {
					t.Fatalf("%v comes before %v", b, d)
				}
			}
			if !(d.Direction() > 0 && d.Direction() < 1) || d.Pair().First() <= d.Pair().Second() {
				t.Fatalf("%v goes nowhere: %v", d, d.Pair())
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("dependencies %v, want %v", got, want)
		}
	})
}

func TestDependencies_errors(t *testing.T) {
	for _, z := range []float64{-1, math.NaN(), math.Inf(-1)} {
		if d, err := (complementarity.Network{}).Dependencies(complementarity.DependencyOptions{MinZ: z}); !errors.Is(err, complementarity.ErrOptions) || d != nil {
			t.Errorf("MinZ %v: %v, error %v", z, d, err)
		}
	}
	if d := must(complementarity.Network{}.Dependencies(complementarity.DependencyOptions{})); len(d) != 0 {
		t.Errorf("the zero Network has %v", d)
	}
}

// Of equally sure dependencies those of the smaller ids come first: three trades, each
// of four roles, and in each of them a skill that only three have.
func TestDependencies_order(t *testing.T) {
	var x [][]float64
	for trade := range 3 {
		for role := range 4 {
			row := make([]float64, 6)
			row[5-trade] = 1
			if role > 0 {
				row[trade] = 1
			}
			x = append(x, row)
		}
	}
	var got string
	for _, d := range must(must(present(x).Network()).Dependencies(complementarity.DependencyOptions{})) {
		got += d.String() + "\n"
	}
	const want = "s02 on s03: z 2.71\ns01 on s04: z 2.71\ns00 on s05: z 2.71\n"
	if got != want {
		t.Errorf("%s", got)
	}
}

// rested is one dependency: five of eight roles use s00, and of these three s01.
func rested(t *testing.T) complementarity.Dependency {
	u := present([][]float64{{1, 1}, {1, 1}, {1, 1}, {1, 0}, {1, 0}, {0, 0}, {0, 0}, {0, 0}})
	d := must(must(u.Network()).Dependencies(complementarity.DependencyOptions{MinZ: 1}))
	if len(d) != 1 || d[0].String() != "s01 on s00: z 1.59" {
		t.Fatalf("dependencies %v", d)
	}
	return d[0]
}

func TestDependency_Explain(t *testing.T) {
	d := rested(t)
	for name, tag := range map[string]language.Tag{"en": language.English, "ja": language.Japanese} {
		said := d.Explain(tag)
		golden.Check(t, "dependency."+name+".txt", said)
		for _, v := range []float64{d.Z(), d.BroadGivenNarrow(), d.NarrowGivenBroad(), d.Direction()} {
			if !strings.Contains(said, ": "+account.Number(v).In(tag)+"\n") {
				t.Errorf("%v is not in %s", v, said)
			}
		}
	}
	var zero complementarity.Dependency
	if !math.IsNaN(zero.Z()) || !math.IsNaN(zero.Direction()) || zero.Explain(language.English) == "" {
		t.Errorf("the zero Dependency is %v", zero)
	}
}
