package growth_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
)

func TestNew_errors(t *testing.T) {
	vast := scale(skills.ScaleSpec{ID: "vast", Ratio: true, Steps: steps("one=0.000000001", "all=900000000000")})
	many := make([]growth.Ability, growth.MaxAbilities+1)
	of := func(weight float64) []growth.Ability {
		return []growth.Ability{{Skill: "a", Scale: hours, Weight: weight}}
	}
	for name, test := range map[string]struct {
		in   []growth.Ability
		kind error
		says string
	}{
		"none":        {nil, growth.ErrAbility, "New(0 abilities): there is no ability to span a volume"},
		"too many":    {many, growth.ErrAbility, "New(101 abilities): 101 abilities, more than 100"},
		"no id":       {[]growth.Ability{{Skill: "a", Scale: hours}, {Scale: hours}}, growth.ErrAbility, "New(2 abilities): ability 2 has no usable id"},
		"twice":       {[]growth.Ability{{Skill: "a", Scale: hours}, {Skill: "a", Scale: hours}}, growth.ErrAbility, "New(2 abilities): the ability a comes twice"},
		"no scale":    {[]growth.Ability{{Skill: "a"}}, growth.ErrAbility, "New(1 abilities): nothing says on which scale a is measured"},
		"negative":    {of(-1), growth.ErrWeight, "New(1 abilities): the weight -1 of a is not within 0.001 to 1000"},
		"NaN":         {of(math.NaN()), growth.ErrWeight, "New(1 abilities): the weight NaN of a is not within 0.001 to 1000"},
		"infinite":    {of(inf), growth.ErrWeight, "New(1 abilities): the weight +Inf of a is not within 0.001 to 1000"},
		"too light":   {of(0.0009), growth.ErrWeight, "New(1 abilities): the weight 0.0009 of a is not within 0.001 to 1000"},
		"no ratio":    {[]growth.Ability{{Skill: "a", Scale: ratings}}, growth.ErrScale, "the scale ratings of a does not say"},
		"too large":   {[]growth.Ability{{Skill: "a", Scale: vast, Weight: 20}}, growth.ErrSize, "New(1 abilities): the volumes run over more than numbers can hold: use smaller weights, or numbers nearer to 1"},
		"large steps": {of(1000), growth.ErrSize, "more than numbers can hold"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := growth.New(test.in, growth.Options{})
			if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.says) || s.Len() != 0 {
				t.Fatalf("New = %v, %v; want %s", s, err, test.says)
			}
			if ja := err.(interface{ Text(language.Tag) string }).Text(language.Japanese); ja == "" || strings.ContainsAny(ja, "{}") || strings.Contains(err.Error(), "{") {
				t.Errorf("in Japanese %q", ja)
			}
		})
	}
	most := make([]growth.Ability, growth.MaxAbilities)
	for i := range most {
		most[i] = growth.Ability{Skill: skills.ID(fmt.Sprint(i)), Scale: hours, Weight: 0.1}
	}
	for _, fits := range [][]growth.Ability{most, of(0.001), of(100), {{Skill: "a", Scale: scale(skills.ScaleSpec{ID: "one", Ratio: true, Steps: steps("all=1")}), Weight: 1000}}} {
		if _, err := growth.New(fits, growth.Options{}); err != nil {
			t.Errorf("New(%d): %v", len(fits), err)
		}
	}
}

// The zero values have no abilities, volumes of 0, and do not panic.
func TestZeroValues(t *testing.T) {
	var s growth.Space
	var v growth.Volume
	var g growth.Growth
	var c growth.Choice
	var b growth.Balance
	if s.Len() != 0 || s.Top() != 0 || s.IsInsisted() || s.String() != "" || !s.Equal(growth.Space{}) {
		t.Errorf("Space %v", s)
	}
	if got := s.Volume(standing("a", hours.MustParse("1"))); got.Value() != r(0) || v.Value() != r(0) || v.Side() != r(0) || v.Share() != r(0) || v.String() != "0: " || !v.Equal(growth.Volume{}) {
		t.Errorf("Volume %v, %v", got, v)
	}
	for range v.Axes() {
		t.Error("an axis of nothing")
	}
	if steps, err := v.Next(nil); len(steps) != 0 || err != nil {
		t.Errorf("Next = %v, %v", steps, err)
	}
	if _, err := v.Best(1, nil); !errors.Is(err, growth.ErrUnknown) {
		t.Errorf("Best: %v", err)
	}
	if _, err := g.Ratio(); !errors.Is(err, growth.ErrAbility) || g.Difference() != r(0) || !g.Equal(growth.Growth{}) || g.String() != "0 -> 0" {
		t.Errorf("Growth %v: %v", g, err)
	}
	for range g.Changes() {
		t.Error("a change of nothing")
	}
	if c.Cost() != 0 || c.Bound() != r(0) || c.String() != "0 -> 0: no step, cost 0 of 0" || !c.Equal(growth.Choice{}) {
		t.Errorf("Choice %v", c)
	}
	if b.Volume() != 0 || b.String() != "0:" || !b.Equal(growth.Balance{}) {
		t.Errorf("Balance %v", b)
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		for name, said := range map[string]string{"Volume": v.Explain(tag), "Growth": g.Explain(tag), "Choice": c.Explain(tag), "Step": growth.Step{}.Explain(tag), "Balance": b.Explain(tag)} {
			if said == "" || strings.Contains(said, "{") {
				t.Errorf("%s: %q", name, said)
			}
		}
	}
}

// What is equal and what is not.
func TestEqual(t *testing.T) {
	abilities := []growth.Ability{{Skill: "a", Scale: hours}, {Skill: "b", Scale: reached}}
	s := space(t, growth.Options{}, abilities...)
	one, two := standing("a", hours.MustParse("1"), "b", reached.MustParse("team")), standing("a", hours.MustParse("2"))
	heavier := edited(abilities, func(a *growth.Ability) { a.Weight = 2 })
	elsewhere := edited(abilities, func(a *growth.Ability) { a.Scale = reached })
	for _, other := range [][]growth.Ability{heavier, elsewhere, abilities[:1], {abilities[1], abilities[0]}} {
		u := space(t, growth.Options{}, other...)
		if s.Equal(u) || s.Volume(one).Equal(u.Volume(one)) || s.Between(one, two).Equal(u.Between(one, two)) {
			t.Errorf("%v equals %v", s, u)
		}
	}
	again := space(t, growth.Options{}, abilities...)
	v := s.Volume(one)
	if !s.Equal(again) || !v.Equal(again.Volume(one)) || v.Equal(s.Volume(two)) || v.Equal(s.Volume(on("2026-01", one))) || !s.Between(one, two).Equal(again.Between(one, two)) || s.Between(one, two).Equal(s.Between(two, one)) {
		t.Error("equality of volumes")
	}
	c, _ := v.Best(3, nil)
	d, _ := again.Volume(one).Best(3, nil)
	e, _ := v.Best(4, nil)
	if !c.Equal(d) || c.Equal(e) {
		t.Error("equality of choices")
	}
	x, _ := s.Balance(3, nil)
	y, _ := again.Balance(3, nil)
	z, _ := s.Balance(3, func(skills.ID) float64 { return 2 })
	if !x.Equal(y) || x.Equal(z) {
		t.Error("equality of balances")
	}
}

func edited(list []growth.Ability, edit func(*growth.Ability)) []growth.Ability {
	list = append([]growth.Ability(nil), list...)
	edit(&list[0])
	return list
}
