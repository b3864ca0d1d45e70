package agreement_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/agreement"
)

func TestNewWeights_error(t *testing.T) {
	const number = "; it has to be finite and 0 or more, and 0 for a category and itself"
	for _, c := range []struct {
		apart [][]float64
		want  string
	}{
		{nil, "NewWeights(0 rows): all weights are 0"},
		{[][]float64{{0, 0}, {0, 0}}, "NewWeights(2 rows): all weights are 0"},
		{[][]float64{{0, 1}}, "NewWeights(1 rows): row 1 does not have 1 weights"},
		{[][]float64{{0, 1}, {1}}, "NewWeights(2 rows): row 2 does not have 2 weights"},
		{[][]float64{{0, 1}, {1, 0}, nil}, "NewWeights(3 rows): row 1 does not have 3 weights"},
		{[][]float64{{0, -1}, {-1, 0}}, "NewWeights(2 rows): the weight in row 1, column 2 is -1" + number},
		{[][]float64{{0, math.NaN()}, {1, 0}}, "NewWeights(2 rows): the weight in row 1, column 2 is NaN" + number},
		{[][]float64{{0, math.Inf(1)}, {1, 0}}, "NewWeights(2 rows): the weight in row 1, column 2 is +Inf" + number},
		{[][]float64{{0, 1}, {1, 0.5}}, "NewWeights(2 rows): the weight in row 2, column 2 is 0.5" + number},
		{[][]float64{{0, 1, 2}, {1, 0, 1}, {2, 0.5, 0}}, "NewWeights(3 rows): the weight in row 3, column 2 is 0.5, and another one the other way round"},
	} {
		w, err := agreement.NewWeights(c.apart)
		if !errors.Is(err, agreement.ErrScale) || err.Error() != c.want || !w.Equal(agreement.Unweighted) {
			t.Errorf("NewWeights = %v, %v, want ErrScale %q", w, err, c.want)
			continue
		}
		if speaks, ok := err.(interface{ Text(language.Tag) string }); !ok || speaks.Text(language.Japanese) == speaks.Text(language.English) {
			t.Errorf("%v has no text in Japanese", err)
		}
	}
}

// Weights are what they were divided by the largest one, and stay so when the matrix that
// they were made of changes.
func TestNewWeights(t *testing.T) {
	made := func(m [][]float64) agreement.Weights {
		w, err := agreement.NewWeights(m)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	matrix := [][]float64{{0, 2, 8}, {2, 0, 2}, {8, 2, 0}}
	w := made(matrix)
	matrix[0][1] = 7
	squares := made([][]float64{{0, 0.25, 1}, {0.25, 0, 0.25}, {1, 0.25, 0}})
	if !w.Equal(squares) || w.String() != "own weights of 3 categories" {
		t.Errorf("%v is not what it was made of", w)
	}
	for _, other := range []agreement.Weights{
		{}, agreement.Quadratic, made([][]float64{{0, 1}, {1, 0}}), made([][]float64{{0, 1, 1}, {1, 0, 0.25}, {1, 0.25, 0}}),
	} {
		if w.Equal(other) || other.Equal(w) || !other.Equal(other) {
			t.Errorf("%v equals %v", w, other)
		}
	}
	r := tableOf(t, [][]float64{{1, 1}, {1, 2}, {3, 1}, {2, 2}, {3, 3}})
	scale := []float64{3, 1, 2}
	own, err := agreement.Cohen(r, agreement.Options{Categories: scale, Weights: w})
	quadratic, errQuadratic := agreement.Cohen(r, agreement.Options{Categories: scale, Weights: agreement.Quadratic})
	if err != nil || errQuadratic != nil || own.Value() != quadratic.Value() {
		t.Errorf("%v, %v; %v, %v", own, err, quadratic, errQuadratic)
	}
}

// A scale has every rating, each category once, and as many of them as the weights.
func TestOptions_error(t *testing.T) {
	r := mustNew(t, []agreement.Rating{{"nao", "kim", 1}, {"nao", "lee", 2}, {"rei", "kim", 3}, {"rei", "lee", 3}})
	three, err := agreement.NewWeights([][]float64{{0, 0, 1}, {0, 0, 1}, {1, 1, 0}})
	if err != nil {
		t.Fatal(err)
	}
	alike := mustNew(t, []agreement.Rating{{"nao", "kim", 1}, {"nao", "lee", 2}, {"rei", "kim", 2}, {"rei", "lee", 2}})
	for name, c := range map[string]struct {
		r    agreement.Ratings
		o    agreement.Options
		kind error
		says string
	}{
		"one is off":         {r, agreement.Options{Categories: []float64{1, 2, 4}}, agreement.ErrScale, "kim rates rei as 3, which is none of the categories 1, 2, 4"},
		"below all":          {r, agreement.Options{Categories: []float64{2, 3}}, agreement.ErrScale, "kim rates nao as 1, which is none of the categories 2, 3"},
		"NaN":                {r, agreement.Options{Categories: []float64{1, math.NaN()}}, agreement.ErrScale, "category 2 is NaN, not a number from -1e100 to 1e100"},
		"too large":          {r, agreement.Options{Categories: []float64{2e100}}, agreement.ErrScale, "category 1 is 2e+100, not a number from -1e100 to 1e100"},
		"twice":              {r, agreement.Options{Categories: []float64{3, 1, 2, 1}}, agreement.ErrScale, "the category 1 comes twice"},
		"0 and -0":           {r, agreement.Options{Categories: []float64{0, math.Copysign(0, -1)}}, agreement.ErrScale, "the category 0 comes twice"},
		"of three, two":      {alike, agreement.Options{Categories: []float64{1, 2}, Weights: three}, agreement.ErrScale, "the weights are of 3 categories, and there are 2"},
		"of three, four":     {r, agreement.Options{Categories: []float64{1, 2, 3, 4}, Weights: three}, agreement.ErrScale, "the weights are of 3 categories, and there are 4"},
		"of three, two seen": {alike, agreement.Options{Weights: three}, agreement.ErrScale, "the weights are of 3 categories, and there are 2"},
	} {
		for _, of := range kappaNames {
			if k, err := kappas[of](c.r, c.o); !errors.Is(err, c.kind) || !strings.HasSuffix(err.Error(), ": "+c.says) || !k.IsZero() {
				t.Errorf("%s, %s: %v, %v, want %q", name, of, k, err, c.says)
			}
		}
	}
	// No two of the ratings are apart, which leaves those nothing to go by that look at
	// nothing but the ratings.
	for name, of := range kappas {
		k, err := of(alike, agreement.Options{Categories: []float64{1, 2, 3}, Weights: three})
		if name == "Gwet" || name == "BrennanPrediger" {
			if err != nil || k.Value() != 1 {
				t.Errorf("%s: %v, %v, want 1", name, k, err)
			}
		} else if !errors.Is(err, agreement.ErrNoVariation) || !strings.HasSuffix(err.Error(), ": by the weights no two of the ratings are apart") {
			t.Errorf("%s: %v, %v", name, k, err)
		}
	}
	empty, err := agreement.Cohen(r, agreement.Options{Categories: []float64{}})
	if none, errNone := agreement.Cohen(r, agreement.Options{}); err != nil || errNone != nil || !empty.Equal(none) {
		t.Errorf("without categories %v, %v, of an empty list of them %v, %v", none, errNone, empty, err)
	}
}
