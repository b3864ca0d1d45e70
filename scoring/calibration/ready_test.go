package calibration

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// role is a role of a ladder with three skills on points.
func role(t interface{ Fatal(...any) }, requires ladder.RequirementSpec) ladder.Role {
	l, err := ladder.New(ladder.Spec{
		ID: "test", Scales: []skills.ScaleSpec{points(), {ID: "words", Steps: []skills.StepSpec{{ID: "some"}, {ID: "much"}}}},
		Competencies: []ladder.CompetencySpec{
			{ID: "build", Scale: "points"}, {ID: "foresee", Scale: "points"}, {ID: "spread", Scale: "points"}, {ID: "talk", Scale: "words"},
		},
		Reviews: []ladder.ReviewSpec{{ID: "half-year", Scale: "points", Stages: []ladder.StageSpec{{ID: "talk", Rates: true, Deciders: []ladder.DeciderSpec{{ID: "boss", Relation: text.Plain("boss")}}}}}},
		Roles:   []ladder.RoleSpec{{ID: "role", Name: text.EnJa("Senior", "シニア"), Requires: requires}},
	})
	if err != nil {
		t.Fatal(err)
	}
	r, _ := l.Role("role")
	return r
}

func asks(skill skills.ID, level string) ladder.RequirementSpec {
	return ladder.AtLeast{Skill: skill, Level: level}
}

func abilities(t interface{ Fatal(...any) }, m correlation.Matrix, list ...Ability) Abilities {
	a, err := NewAbilities(list, m)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var nobody correlation.Matrix

func TestReady(t *testing.T) {
	three := ladder.All{asks("build", "p3"), asks("foresee", "p3"), asks("spread", "p2")}
	half, err := correlation.New([][]float64{{1, 0.5}, {0.5, 1}})
	if err != nil {
		t.Fatal(err)
	}
	q := func(z float64) float64 { return math.Erfc(z/math.Sqrt2) / 2 }
	for name, test := range map[string]struct {
		requires ladder.RequirementSpec
		ratings  Abilities
		want     fit.Range
		unrated  int
	}{
		"independent":              {three, abilities(t, nobody, Ability{"build", 3.5, 0.5}, Ability{"foresee", 3, 1}, Ability{"spread", 4, 1}), fit.Range{Lo: q(-1) * 0.5 * q(-2), Hi: q(-1) * 0.5 * q(-2)}, 0},
		"a skill nobody has rated": {three, abilities(t, nobody, Ability{"build", 3.5, 0.5}, Ability{"foresee", 3, 1}), fit.Range{Lo: 0, Hi: q(-1) * 0.5}, 1},
		"nobody has rated":         {three, Abilities{}, fit.Range{Lo: 0, Hi: 1}, 3},
		"correlated at zero":       {ladder.All{asks("build", "p3"), asks("foresee", "p3")}, abilities(t, half, Ability{"build", 3, 0.5}, Ability{"foresee", 3, 1}), fit.Range{Lo: 1.0 / 3, Hi: 1.0 / 3}, 0},
		"without error, there":     {asks("build", "p3"), abilities(t, nobody, Ability{"build", 3, 0}), fit.Range{Lo: 1, Hi: 1}, 0},
		"without error, not there": {asks("build", "p3"), abilities(t, nobody, Ability{"build", 2.9, 0}), fit.Range{}, 0},
		"either":                   {ladder.Any{asks("build", "p3"), asks("foresee", "p3")}, abilities(t, nobody, Ability{"build", 3.5, 0.5}, Ability{"foresee", 2, 1}), fit.Range{Lo: 1 - q(1)*q(-1), Hi: 1 - q(1)*q(-1)}, 0},
		"either, one unrated":      {ladder.Any{asks("build", "p3"), asks("foresee", "p3")}, abilities(t, nobody, Ability{"foresee", 2, 1}), fit.Range{Lo: q(1), Hi: 1}, 1},
		"two of three higher": {
			ladder.All{asks("build", "p2"), asks("foresee", "p2"), asks("spread", "p2"), ladder.Count{N: 2, Of: []ladder.RequirementSpec{asks("build", "p3"), asks("foresee", "p3"), asks("spread", "p3")}}},
			abilities(t, nobody, Ability{"build", 3, 1}, Ability{"foresee", 3, 1}, Ability{"spread", 3, 1}),
			fit.Range{Lo: 0.125 + 3*0.25*(q(-1)-0.5), Hi: 0.125 + 3*0.25*(q(-1)-0.5)},
			0,
		},
		"a review nobody tells of": {ladder.All{asks("build", "p3"), ladder.Rating{Review: "half-year", Level: "p3"}}, abilities(t, nobody, Ability{"build", 3, 1}), fit.Range{Lo: 0, Hi: 0.5}, 0},
	} {
		target := role(t, test.requires)
		r, err := Ready(target, ladder.Facts{}, test.ratings, orthant.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := r.Range()
		if math.Abs(got.Lo-test.want.Lo) > 1e-12 || math.Abs(got.Hi-test.want.Hi) > 1e-12 || len(r.Unrated()) != test.unrated || r.NumericalError() > 1e-9 {
			t.Errorf("%s: %v, want %v; %d unrated, error %v", name, got, test.want, len(r.Unrated()), r.NumericalError())
		}
		if f, ok := Feasible(ladder.Facts{}, test.ratings, orthant.Options{})(target); !ok || f != got {
			t.Errorf("%s: feasible %v %v, want %v", name, f, ok, got)
		}
	}
	failed := ladder.NewFacts(ladder.FactsSpec{Ratings: []ladder.RatingSpec{}})
	target := role(t, ladder.All{asks("build", "p3"), ladder.Rating{Review: "half-year", Level: "p3"}})
	if r, err := Ready(target, failed, abilities(t, nobody, Ability{"build", 5, 0.1}), orthant.Options{}); err != nil || r.Range() != (fit.Range{}) {
		t.Errorf("a review that was not had: %v %v", r, err)
	}
}

// TestReady_law compares three correlated abilities with draws, and the probability
// rises with each ability and falls with each level that is asked on top.
func TestReady_law(t *testing.T) {
	check(t, func(t *rapid.T) {
		rho := rapid.Float64Range(0, 0.9).Draw(t, "rho")
		m, err := correlation.New([][]float64{{1, rho, rho}, {rho, 1, rho}, {rho, rho, 1}})
		if err != nil {
			t.Fatal(err)
		}
		ids := []skills.ID{"build", "foresee", "spread"}
		var list []Ability
		for _, id := range ids {
			list = append(list, Ability{id, rapid.Float64Range(1, 5).Draw(t, "value"), rapid.Float64Range(0.3, 1).Draw(t, "error")})
		}
		two := role(t, ladder.All{asks("build", "p3"), asks("foresee", "p2")})
		three := role(t, ladder.All{asks("build", "p3"), asks("foresee", "p2"), asks("spread", "p4")})
		share := func(target ladder.Target, list []Ability) float64 {
			r, err := Ready(target, ladder.Facts{}, abilities(t, m, list...), orthant.Options{})
			if err != nil || r.Range().Lo != r.Range().Hi {
				t.Fatalf("%v: %v", r, err)
			}
			return r.Range().Lo
		}
		p := share(three, list)
		if q := share(two, list); p > q+1e-12 {
			t.Fatalf("asked more, the probability is %v, not at most %v", p, q)
		}
		better := append([]Ability{}, list...)
		better[rapid.IntRange(0, 2).Draw(t, "which")].Value += 0.5
		if q := share(three, better); q < p-1e-12 {
			t.Fatalf("with more ability it falls from %v to %v", p, q)
		}
		source := rand.New(rand.NewPCG(1, uint64(1000*rho)))
		const draws = 4000
		in := 0
		for range draws {
			common, all := source.NormFloat64(), true
			for i, asked := range []float64{3, 2, 4} {
				x := list[i].Value + list[i].StdErr*(math.Sqrt(rho)*common+math.Sqrt(1-rho)*source.NormFloat64())
				all = all && x >= asked
			}
			if all {
				in++
			}
		}
		if got := float64(in) / draws; math.Abs(got-p) > 6*math.Sqrt(max(p*(1-p), 1e-3)/draws) {
			t.Fatalf("probability %v, of draws %v", p, got)
		}
	})
}

func TestReady_wrong(t *testing.T) {
	some := abilities(t, nobody, Ability{"talk", 1, 1})
	for name, test := range map[string]struct {
		target ladder.Target
		want   error
	}{
		"no target":     {nil, ErrTarget},
		"the zero role": {ladder.Role{}, ErrTarget},
		"not stated":    {role(t, nil), ErrTarget},
		"no number":     {role(t, asks("talk", "much")), ErrInput},
	} {
		if r, err := Ready(test.target, ladder.Facts{}, some, orthant.Options{}); !errors.Is(err, test.want) || r.Range() != (fit.Range{Lo: 0, Hi: 1}) {
			t.Errorf("%s: %v, %v, want %v", name, r, err, test.want)
		}
		if f, ok := Feasible(ladder.Facts{}, some, orthant.Options{})(test.target); ok || f != (fit.Range{Lo: 0, Hi: 1}) {
			t.Errorf("%s: feasible %v %v", name, f, ok)
		}
	}
	if _, err := Ready(role(t, asks("build", "p3")), ladder.Facts{}, abilities(t, nobody, Ability{"build", 1, 1}), orthant.Options{RelErr: -1}); err != nil {
		t.Logf("options: %v", err)
	}
	nan := math.NaN()
	for name, list := range map[string][]Ability{
		"no id": {{"", 1, 1}}, "twice": {{"a", 1, 1}, {"a", 2, 1}}, "NaN": {{"a", nan, 1}}, "infinite": {{"a", math.Inf(1), 1}},
		"negative error": {{"a", 1, -1}}, "NaN error": {{"a", 1, nan}}, "infinite error": {{"a", 1, math.Inf(1)}},
	} {
		if _, err := NewAbilities(list, nobody); !errors.Is(err, ErrInput) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := NewAbilities([]Ability{{"a", 1, 1}}, correlation.Identity(2)); !errors.Is(err, ErrInput) {
		t.Errorf("another size: %v", err)
	}
}

// TestOtherScale refuses an ability on another scale than the levels that are asked, and
// says of one that is a little beyond that it is.
func TestOtherScale(t *testing.T) {
	target := role(t, asks("build", "p3"))
	scale, _ := target.Ladder().ScaleOf("build")
	least, most, ok := Numbers(scale)
	if !ok || !(least < most) {
		t.Fatalf("the numbers of points are %v to %v", least, most)
	}
	top, _ := scale.Step(scale.Len())
	if n, _ := scale.Number(top); n.Float64() != most {
		t.Errorf("the greatest number is %v, and that of the top level %v", most, n)
	}
	for _, value := range []float64{25, -99, most + (most - least) + 0.1, least - (most - least) - 0.1} {
		_, err := Ready(target, ladder.Facts{}, abilities(t, nobody, Ability{"build", value, 0.1}), orthant.Options{})
		if !errors.Is(err, ErrInput) || !strings.Contains(err.Error(), "that is another scale") {
			t.Errorf("an ability of %v: %v", value, err)
		}
	}
	for value, want := range map[float64]bool{most: false, least: false, most + 0.1: true, least - 0.1: true} {
		r, err := Ready(target, ladder.Facts{}, abilities(t, nobody, Ability{"build", value, 0.1}), orthant.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(r.Explain(language.English), "beyond the numbers of the scale"); got != want {
			t.Errorf("an ability of %v is said to be beyond: %v", value, got)
		}
	}
	words, _ := target.Ladder().ScaleOf("talk")
	for _, s := range []skills.Scale{{}, words} {
		if least, most, ok := Numbers(s); ok {
			t.Errorf("%v has the numbers %v to %v", s, least, most)
		}
	}
}
