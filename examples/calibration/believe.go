package main

import (
	"context"
	"math"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/calibration"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// believed shows how far a single rating can be believed, and what becomes of a claim.
func (v view) believed() error {
	v.Section(says.follows)
	r, err := v.mixed.Reliability(context.Background(), 0.95)
	if err != nil {
		return err
	}
	lo, hi, _ := r.Interval()
	v.Line(1, says.reliability, "value", two(r.Value()), "lo", two(lo), "hi", two(hi))
	most := ""
	for e := range v.mixed.Raters() {
		sure, ok, err := v.mixed.Confidence(e.ID())
		if err != nil {
			return err
		}
		if !ok {
			v.Line(2, says.noConfidence, "rater", e.ID())
			continue
		}
		if most == "" || e.Value() > leniency(v.mixed, most) {
			most = e.ID()
		}
		v.Line(2, says.confidence, "rater", e.ID(), "value", sure.String())
	}
	if !v.sample || most == "" {
		return nil
	}
	scale, ok := v.target.Ladder().ScaleOf("build")
	if !ok {
		return nil
	}
	level, err := scale.Parse("department")
	if err != nil {
		return err
	}
	claim, err := skills.NewClaim(skills.ClaimSpec{Skill: "build", Level: level, Author: most})
	if err != nil {
		return err
	}
	v.Line(1, says.claim, "rater", most)
	v.Outline(2, v.mixed.Read([]skills.Claim{claim})[0].Explain(v.Tag))
	return nil
}

func leniency(m calibration.Mixed, rater string) float64 {
	e, _ := m.Rater(rater)
	return e.Value()
}

// ready shows how probable it is that each person is ready for the target, beside what
// plain means say.
func (v view) ready() error {
	v.Section(says.ready, "target", v.In(v.target.Name()))
	asked := make(map[string]bool)
	for id := range v.target.Requirement().Levels() {
		asked[string(id)] = true
	}
	if alike, _ := v.mixed.Boundary(); alike {
		v.Line(1, says.alikePeople)
		return nil
	}
	if !v.comparable(asked) {
		return nil
	}
	rows := [][]string{strings.Split(v.In(says.readyHead), "|")}
	var closest calibration.Readiness
	var who string
	for _, person := range v.sheet.people() {
		var raw, list []calibration.Ability
		var ids []string
		for _, u := range v.sheet.of(person) {
			if !asked[u.skill] {
				continue
			}
			e, err := v.mixed.Unit(u.id())
			if err != nil {
				return err
			}
			off, _ := e.StdErr()
			raw = append(raw, calibration.Ability{Skill: skills.ID(u.skill), Value: e.Raw()})
			list = append(list, calibration.Ability{Skill: skills.ID(u.skill), Value: e.Value(), StdErr: off})
			ids = append(ids, u.id())
		}
		if len(list) == 0 {
			continue
		}
		errors, err := v.mixed.Errors(ids...)
		if err != nil {
			return err
		}
		abilities, err := calibration.NewAbilities(list, errors)
		if err != nil {
			return err
		}
		r, err := calibration.Ready(v.target, ladder.Facts{}, abilities, orthant.Options{})
		if err != nil {
			return err
		}
		plainly, err := calibration.NewAbilities(raw, errors)
		if err != nil {
			return err
		}
		was, err := calibration.Ready(v.target, ladder.Facts{}, plainly, orthant.Options{})
		if err != nil {
			return err
		}
		met := v.In(says.no)
		if was.Range().Lo == 1 {
			met = v.In(says.yes)
		}
		rows = append(rows, []string{person, met, v.chance(r.Range())})
		if d := r.Range().Lo - 0.5; who == "" || d*d < (closest.Range().Lo-0.5)*(closest.Range().Lo-0.5) {
			closest, who = r, person
		}
	}
	if len(rows) == 1 {
		v.Line(1, says.notAsked)
		return nil
	}
	v.Table(1, rows)
	v.Line(1, says.explained, "person", who)
	v.Outline(2, closest.Explain(v.Tag))
	return nil
}

// comparable says of which skills ratings mean nothing to the target: those that its
// ladder does not have, and those with a rating beyond the numbers of their levels, which
// then is on another scale. It reports whether there are none of the latter that the
// target asks.
func (v view) comparable(asked map[string]bool) bool {
	fits := true
	type span struct{ least, most float64 }
	given := make(map[string]span)
	var order []string
	for _, u := range v.sheet.units {
		if u.skill == "" {
			continue
		}
		s, ok := given[u.skill]
		if !ok {
			order, s = append(order, u.skill), span{math.Inf(1), math.Inf(-1)}
		}
		for rater := range v.sheet.ratings.Raters() {
			if x, ok := v.sheet.ratings.At(u.id(), rater); ok {
				s = span{min(s.least, x), max(s.most, x)}
			}
		}
		given[u.skill] = s
	}
	for _, skill := range order {
		scale, ok := v.target.Ladder().ScaleOf(skills.ID(skill))
		if !ok {
			v.Line(1, says.noSkill, "skill", skill, "ladder", v.In(v.target.Ladder().Name()), "meant", v.meant(skill))
			continue
		}
		least, most, ok := calibration.Numbers(scale)
		if s := given[skill]; asked[skill] && ok && (s.least < least || s.most > most) {
			fits = false
			v.Line(1, says.otherScale, "skill", v.In(v.target.Ladder().SkillName(skills.ID(skill))), "scale", v.In(scale.Name()),
				"lo", plainly(s.least), "hi", plainly(s.most), "least", plainly(least), "most", plainly(most))
		}
	}
	if !fits {
		v.Line(1, says.notCompared)
	}
	return fits
}

// meant returns the skill of the ladder that somebody may have meant, for a text.
func (v view) meant(skill string) string {
	var ids []string
	for c := range v.target.Ladder().Competencies() {
		ids = append(ids, string(c.ID))
	}
	if near := problem.Nearest(skill, ids); near != "" {
		return says.meant.Fill(v.Tag, "skill", near)
	}
	return ""
}

// chance writes a probability with two digits: what is above 0 and below a hundredth is
// not written as one.
func (v view) chance(r fit.Range) string {
	switch {
	case r.Hi > 0 && r.Hi < 0.005:
		return "< 0.01"
	case r.Lo < 1 && r.Lo > 0.995:
		return "> 0.99"
	}
	return r.Text(v.Tag)
}

func plainly(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
