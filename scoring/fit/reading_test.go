package fit

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// referenceCase is a case of testdata/fit_gap.json.
type referenceCase struct {
	Level, Required, Weight []int
	Coverage                []float64 `json:"coverage_per_skill"`
	Fit                     float64   `json:"coverage_weighted"`
	Met                     float64   `json:"met_share_weighted"`
	Short                   float64   `json:"shortfall_weighted_relative"`
	Weakest                 float64   `json:"weakest_link"`
	Geometric               float64
	Shortfall               []int
}

func references(t *testing.T) []referenceCase {
	raw, err := os.ReadFile("testdata/fit_gap.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []referenceCase }
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) < 5 {
		t.Fatalf("%d cases, want all of the reference", len(file.Cases))
	}
	return file.Cases
}

func TestReadings_reference(t *testing.T) {
	for i, c := range references(t) {
		fit := fitTo(oneRole(t, c.Weight, allOf(c.Required)), facts(t, c.Level...))
		r := fit.Readings()
		for _, figure := range []struct {
			name string
			got  Range
			want float64
		}{{"met", r.Met, c.Met}, {"shortfall", r.Shortfall, c.Short}, {"weakest", r.Weakest, c.Weakest}, {"geometric", r.Geometric, c.Geometric}} {
			if math.Abs(figure.got.Lo-figure.want) > 1e-12 || figure.got.Lo != figure.got.Hi {
				t.Errorf("case %d: %s %v, want %v", i, figure.name, figure.got, figure.want)
			}
		}
		for item := range fit.Items() {
			least, most := item.Shortfall()
			if want := c.Shortfall[item.Skill[1]-'0']; least != want || most != want {
				t.Errorf("case %d: %s is %d to %d short, want %d", i, item.Skill, least, most, want)
			}
		}
	}
}

// slowReadings are the formulas for somebody of whom every level is known.
func slowReadings(weights, asked, have []int) (r Readings) {
	weakest, inverse, logs, total, met, missing, sum := 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
	for i, t := range asked {
		if t == 0 {
			continue
		}
		w, c := float64(weights[i]), min(float64(have[i])/float64(t), 1)
		total += w
		weakest = min(weakest, c)
		inverse += w / c
		logs += w * math.Log(c)
		if c == 1 {
			met += w
		}
		missing += w * float64(max(t-have[i], 0))
		sum += w * float64(t)
	}
	one := func(x float64) Range { return Range{x, x} }
	if total == 0 {
		return Readings{one(1), one(1), one(1), one(1), one(0)}
	}
	return Readings{one(weakest), one(total / inverse), one(math.Exp(logs / total)), one(met / total), one(missing / sum)}
}

func (r Readings) each() []Range {
	return []Range{r.Weakest, r.Harmonic, r.Geometric, r.Met, r.Shortfall}
}

// TestReadings_law holds every reading against its formula, over every way to
// complete what is not known.
func TestReadings_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), 3, 3).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", 3, 0), drawSteps(t, "have", 3, -1)
		fit := fitTo(oneRole(t, weights, allOf(asked)), facts(t, have...))
		got := fit.Readings().each()
		want := make([]Range, len(got))
		for i := range want {
			want[i] = Range{2, -1}
		}
		for full := range triples {
			for i, step := range have {
				if step >= 0 {
					full[i] = step
				}
			}
			for i, r := range slowReadings(weights, asked, full).each() {
				want[i] = Range{min(want[i].Lo, r.Lo), max(want[i].Hi, r.Hi)}
			}
		}
		for i := range got {
			if math.Abs(got[i].Lo-want[i].Lo) > ulps || math.Abs(got[i].Hi-want[i].Hi) > ulps {
				t.Fatalf("reading %d is %v, the completions reach from %v to %v", i, got[i], want[i].Lo, want[i].Hi)
			}
		}
	})
}

// TestReadingsOrder_law is the inequality of the means, to the last bit, with
// conditions, choices and credit.
func TestReadingsOrder_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), 3, 3).Draw(t, "weights")
		requires := ladder.All{drawTree(t, 2)}
		if rapid.Bool().Draw(t, "evidence") {
			requires = append(requires, ladder.Evidence{N: 1})
		}
		role, _ := oneRole(t, weights, requires).Role("role")
		theta := rapid.SliceOfN(rapid.Float64Range(0, 1), 9, 9).Draw(t, "theta")
		var o Options
		if rapid.Bool().Draw(t, "credit") {
			o.Similarity = thetaOf(theta, 3)
		}
		fit := To(role, facts(t, drawSteps(t, "have", 3, -1)...), o)
		r, s := fit.Readings(), fit.Share()
		for _, ends := range [][]float64{
			{0, r.Weakest.Lo, r.Harmonic.Lo, r.Geometric.Lo, s.Lo, 1},
			{0, r.Weakest.Hi, r.Harmonic.Hi, r.Geometric.Hi, s.Hi, 1},
			{0, r.Weakest.Lo, r.Weakest.Hi, 1},
			{r.Harmonic.Lo, r.Harmonic.Hi},
			{r.Geometric.Lo, r.Geometric.Hi},
			{0, r.Met.Lo, r.Met.Hi, 1},
			{0, r.Shortfall.Lo, r.Shortfall.Hi, 1},
		} {
			for i := range ends[1:] {
				if !(ends[i] <= ends[i+1]) {
					t.Fatalf("out of order: %v in %+v of %v", ends, r, fit)
				}
			}
		}
		if met := fit.Outcome() == ladder.Met; met != (r.Weakest.Lo == 1) || met != (r.Geometric.Lo == 1) {
			t.Fatalf("%+v while %v", r, fit.Outcome())
		}
	})
}

func TestReadings_unstated(t *testing.T) {
	all := Range{0, 1}
	want := Readings{all, all, all, all, all}
	if got := fitTo(oneRole(t, []int{1}, nil), facts(t, 3)).Readings(); got != want {
		t.Errorf("not stated: %+v", got)
	}
	if got := (Fit{}).Readings(); got != want {
		t.Errorf("the zero fit: %+v", got)
	}
}
