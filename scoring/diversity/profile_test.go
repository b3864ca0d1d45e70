package diversity_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/diversity"
	"github.com/kakezan/kakezan/skills/text"
)

func TestProfile_zero(t *testing.T) {
	var zero diversity.Profile
	if v := must(zero.Number(1)); v != 0 || zero.Kinds() != 0 || len(must(zero.Contributions(1))) != 0 || zero.String() != "breadth 0.00 of 0 kinds" {
		t.Errorf("the zero Profile is %v, %v", zero, v)
	}
	var c diversity.Contribution
	if c.String() != "kind 1: share 0.00, drop 0.00" {
		t.Errorf("the zero Contribution is %v", c)
	}
}

// A profile does not follow what was passed or returned.
func TestProfile_immutable(t *testing.T) {
	weights, rows, names := []float64{1, 2}, [][]float64{{1, 0.5}, {0.25, 1}}, []text.Text{text.Plain("a"), text.Plain("b")}
	z := must(diversity.NewSimilarity(rows))
	p := must(must(diversity.New(weights, z)).Named(names...))
	want := must(p.Number(1))
	weights[0], rows[0][1], names[0] = 9, 0, text.Plain("c")
	p.Weights()[1] = 9
	if diff := cmp.Diff([]float64{1, 2}, p.Weights()); diff != "" || must(p.Number(1)) != want || p.Similarity().At(0, 1) != 0.5 {
		t.Errorf("%v has changed (-want +got):\n%s", p, diff)
	}
	kinds := must(p.Contributions(1))
	if got := fmt.Sprint(kinds[0].Name(), kinds[1].Name(), kinds[1].Kind(), p); got != "a b 1 breadth 1.39 of 2 kinds" {
		t.Errorf("%s", got)
	}
}

func TestProfile_Equal(t *testing.T) {
	z := must(diversity.NewSimilarity([][]float64{{1, 0.5}, {0.5, 1}}))
	p := must(diversity.New([]float64{1, 2}, z))
	for what, other := range map[string]diversity.Profile{
		"weights":    must(diversity.New([]float64{1, 3}, z)),
		"similarity": must(diversity.New([]float64{1, 2}, diversity.Similarity{})),
		"names":      must(p.Named(text.Plain("a"), text.Plain("b"))),
	} {
		if p.Equal(other) || !other.Equal(other) {
			t.Errorf("profiles of other %s are equal, or one is not itself", what)
		}
	}
	kinds := must(p.Contributions(1))
	if !kinds[0].Equal(must(p.Contributions(1))[0]) || kinds[0].Equal(kinds[1]) || kinds[0].Equal(must(p.Contributions(2))[0]) {
		t.Errorf("contributions %v", kinds)
	}
}

func TestSimilarity(t *testing.T) {
	z := must(diversity.NewSimilarity([][]float64{{1 + 1e-13, -1e-13}, {0.5, 1 - 1e-13}}))
	if got := z.String(); got != "[1 0; 0.5 1]" {
		t.Errorf("%s is not put right", got)
	}
	if z.Kinds() != 2 || z.IsZero() || z.At(1, 0) != 0.5 || z.At(0, 1) != 0 {
		t.Errorf("%v: %d kinds, Z_10 = %v", z, z.Kinds(), z.At(1, 0))
	}
	var asked []int
	same := must(diversity.SimilarityOf(3, func(i, j int) float64 { asked = append(asked, 10*i+j); return 0 }))
	if diff := cmp.Diff([]int{1, 2, 10, 12, 20, 21}, asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
	if !same.Equal(must(diversity.NewSimilarity([][]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}))) || same.Equal(z) {
		t.Errorf("%v is not what it is", same)
	}
	var identity diversity.Similarity
	if !identity.IsZero() || identity.At(7, 7) != 1 || identity.At(7, 8) != 0 || identity.String() != "identity" || identity.Kinds() != 0 {
		t.Errorf("the zero Similarity is %v", identity)
	}
	for _, at := range [][2]int{{-1, 0}, {0, -1}, {2, 0}, {0, 2}} {
		if v := z.At(at[0], at[1]); !math.IsNaN(v) {
			t.Errorf("At(%v) = %v, want NaN", at, v)
		}
	}
	if v := identity.At(-1, -1); !math.IsNaN(v) {
		t.Errorf("At(-1, -1) of the identity = %v, want NaN", v)
	}
	wide := must(diversity.SimilarityOf(9, func(int, int) float64 { return 0 }))
	if wide.String() != "similarity of 9 kinds" {
		t.Errorf("%v", wide)
	}
}

// The row of a person who has all skills is summed like that of one who has some.
func TestNumber_wholeRow(t *testing.T) {
	weights, z := catalog(37, 37)
	more := must(diversity.SimilarityOf(38, func(i, j int) float64 {
		if i == 20 || j == 20 {
			return 0.5
		}
		return z.At(i-min(1, i/21), j-min(1, j/21))
	}))
	if got, want := numberOf(slices.Insert(weights, 20, 0), more, 1), numberOf(slices.Delete(slices.Insert(weights, 20, 0), 20, 21), z, 1); got != want {
		t.Errorf("number %v, want %v", got, want)
	}
}
