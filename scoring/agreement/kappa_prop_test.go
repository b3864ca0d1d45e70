package agreement_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

type kappaFunc func(agreement.Ratings, agreement.Options) (agreement.Coefficient, error)

var kappas = map[string]kappaFunc{
	"Cohen": agreement.Cohen, "Conger": agreement.Conger, "Fleiss": agreement.Fleiss,
	"Gwet": agreement.Gwet, "BrennanPrediger": agreement.BrennanPrediger,
}

var kappaNames = []string{"Cohen", "Conger", "Fleiss", "Gwet", "BrennanPrediger"}

// Kappas are their definitions in fractions, on any scale with any weights.
func TestKappa_definition_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raters := rapid.SampledFrom([]int{2, 4, 20}).Draw(t, "most raters")
		all := drawn(t, 6, raters, 4)
		if rapid.Bool().Draw(t, "complete") {
			all = slices.Collect(tableOf(t, full(t, 6, raters, 4)).All())
		}
		r := mustNew(t, all)
		o := agreement.Options{Categories: []float64{4, 1, 2.5, 3, 2, 7}}
		var own [][]float64
		switch rapid.IntRange(0, 3).Draw(t, "weights") {
		case 1:
			o.Weights = agreement.Linear
		case 2:
			o.Weights = agreement.Quadratic
		case 3:
			own = make([][]float64, len(o.Categories))
			for i := range own {
				own[i] = make([]float64, len(own))
				for j := range i {
					own[i][j] = float64(rapid.IntRange(1, 8).Draw(t, "apart"))
					own[j][i] = own[i][j]
				}
			}
			var err error
			if o.Weights, err = agreement.NewWeights(own); err != nil {
				t.Fatal(err)
			}
		}
		if rapid.Bool().Draw(t, "as seen") && own == nil {
			o.Categories = nil
		}
		for _, name := range kappaNames {
			k, err := kappas[name](r, o)
			if err != nil {
				continue // see TestCoefficient_undefined_law
			}
			units, _ := byUnit(r, 2)
			some, _ := byUnit(r, 1)
			scale := o.Categories
			if scale == nil {
				of := units
				if name == "Gwet" {
					of = some
				}
				scale = slices.Compact(slices.Sorted(slices.Values(slices.Concat(of...))))
			}
			d := weightsOf(o.Weights, scale, own)
			observed := withinOracle(units, d)
			var expected *big.Rat
			switch name {
			case "Cohen", "Conger":
				expected = congerOracle(units, d)
			case "Fleiss":
				expected = fleissOracle(units, d)
			case "Gwet":
				expected = gwetOracle(some, scale, d)
			case "BrennanPrediger":
				expected = evenOracle(scale, d)
			}
			if !close12(k.Observed(), observed) || !close12(k.Expected(), expected) ||
				!close12(k.Value(), sub(whole(1), quo(observed, expected))) {
				t.Errorf("%v: %v observed, %v by chance, want %v, %v", k, k.Observed(), k.Expected(), float(observed), float(expected))
			}
			pairs, same := 0, weightsOf(agreement.Unweighted, scale, nil)
			for _, row := range units {
				pairs += len(row) * (len(row) - 1) / 2
			}
			if !close12(k.Same(), sub(whole(1), withinOracle(units, same))) || k.Units() != len(units) || k.Pairings() != pairs {
				t.Errorf("%v: same %v, %d pairs, want %d units, %d pairs", k, k.Same(), k.Pairings(), len(units), pairs)
			}
		}
	})
}

// Of two raters Conger's kappa is Cohen's.
func TestConger_cohen_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := mustNew(t, drawn(t, 8, 2, 4))
		k, err := agreement.Cohen(r, agreement.Options{Weights: agreement.Linear})
		c, errConger := agreement.Conger(r, agreement.Options{Weights: agreement.Linear})
		if (err == nil) != (errConger == nil) || err == nil && k.Value() != c.Value() {
			t.Errorf("Cohen %v, %v; Conger %v, %v", k, err, c, errConger)
		}
	})
}

// With quadratic weights, kappa is close to ICC(A,1) for many units.
func TestCohen_icc_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := make([][]float64, rapid.IntRange(100, 300).Draw(t, "units"))
		noise := rapid.IntRange(0, 4).Draw(t, "noise")
		for u := range rows {
			a := rapid.IntRange(1, 5).Draw(t, "value")
			b := min(5, max(1, a+rapid.IntRange(-noise, noise).Draw(t, "off")))
			rows[u] = []float64{float64(a), float64(b)}
		}
		r := tableOf(t, rows)
		k, err := agreement.Cohen(r, agreement.Options{Categories: []float64{1, 2, 3, 4, 5}, Weights: agreement.Quadratic})
		if err != nil {
			return
		}
		c, err := agreement.ICC(r, agreement.Absolute)
		if err != nil || math.Abs(c.Value()-k.Value()) > 3/float64(len(rows)) {
			t.Errorf("%v, %v, %v", k, c, err)
		}
	})
}
