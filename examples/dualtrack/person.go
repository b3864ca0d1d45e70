package main

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// person shows where somebody stands, what is asked next, and what they show of
// the behaviours that make an engineer valuable (A1, A7, A10).
func (v view) person() {
	v.Section(says.person, "person", v.In(v.who.Name()), "day", v.asOf.String())
	facts := v.company.Facts(v.who.ID(), v.ladder, v.asOf, skills.Policy{})
	held := v.who.Holds(v.asOf)
	if target, ok := v.ladder.Target(held); ok {
		v.Line(1, says.holds, "place", v.named(target))
	}
	for placement := range v.ladder.Place(facts) {
		supported := v.In(says.none)
		if g := placement.Supported(); !g.IsZero() {
			supported = v.named(g)
		}
		v.Line(1, says.supports, "track", v.In(placement.Track().Name()), "grade", supported)
	}
	for t := range v.ladder.TransitionsFrom(held) {
		for to := range t.To() {
			if r, ok := t.Check(to, facts); ok && (t.Kind() == ladder.Promotion || t.Kind() == ladder.TrackSwitch) {
				v.Block(1, r.Explain(v.Tag))
			}
		}
	}
	v.Line(1, says.behaviours)
	for piece := range v.who.Evidence() {
		what := v.In(v.ladder.SkillName(piece.Skill))
		if p, ok := v.company.Problem(piece.Problem); ok {
			what = says.answering.Fill(v.Tag, "what", what, "problem", v.In(p.Name))
		}
		v.Item(2, says.about, "name", what, "text", v.In(piece.Title))
	}
	v.Line(1, says.naming)
	for area := range ladder.Areas() {
		naming := v.company.Naming(v.who.ID(), area, 3, v.asOf)
		if !naming.IsKnown() {
			v.Line(2, says.notAsked, "area", area.Text(v.Tag))
			continue
		}
		top, named := slices.Collect(naming.Top()), slices.Collect(naming.Named())
		v.Item(2, says.top, "area", area.Text(v.Tag), "n", strconv.Itoa(len(named)), "of", strconv.Itoa(len(top)), "which", v.following(named))
	}
	trusted, known := v.who.Trusted(v.asOf)
	v.Line(1, says.trust)
	if !known {
		v.Line(2, says.unknown)
		return
	}
	some := false
	for trust := range trusted {
		some = true
		by := trust.By
		if p, ok := v.company.Person(by); ok {
			by = v.In(p.Name())
		}
		v.Item(2, says.trusted, "what", v.In(trust.Subject), "stage", trust.Stage.Text(v.Tag), "by", by)
	}
	if !some {
		v.Line(2, says.nobody)
	}
}

// following returns the names of problems behind a colon, "" for none.
func (v view) following(problems []ladder.BusinessProblemSpec) string {
	if len(problems) == 0 {
		return ""
	}
	var all []text.Text
	for _, p := range problems {
		all = append(all, p.Name)
	}
	return ": " + list(all, v)
}

// maps shows what the two maps of the organisation hold, and where the person's
// own ideal lies on them (A2, A9).
func (v view) maps() {
	v.Section(says.topographic)
	for u := range v.company.Undertakings() {
		v.Item(1, says.undertaking, "name", v.In(u.Name), "needs", list(u.Needs, v))
		for _, o := range u.Obstacles {
			v.Line(2, says.obstacle, "name", v.In(o.Name), "answers", list(o.Answers, v))
		}
		v.Line(2, says.decides, "who", v.deciders(ladder.StageSpec{Deciders: u.Deciders}))
	}
	v.Section(says.treasure)
	for g := range v.company.Goals() {
		v.Item(1, says.goal, "name", v.In(g.Name), "by", g.By.String(), "text", v.In(g.Description))
		var values []text.Text
		for _, id := range g.Values {
			if value, ok := v.company.Charter().Value(id); ok {
				values = append(values, value.Name)
			}
		}
		v.Line(2, says.led, "values", list(values, v))
	}
	if why, ok := builtin.Skills().Skills().Skill("aligning-ideals"); ok {
		v.Line(1, says.about, "name", v.In(why.Name()), "text", v.In(why.Description()))
	}
	for g := range v.who.Goals() {
		target, ok := v.ladder.Target(g.Target)
		if !ok {
			continue
		}
		v.Line(1, says.aim, "target", v.named(target))
		if !g.Ideal.IsZero() {
			v.Line(2, says.ideal, "text", v.In(g.Ideal))
		}
		var answers []text.Text
		for _, id := range g.Answers {
			if p, ok := v.company.Problem(id); ok {
				answers = append(answers, p.Name)
			} else if goal, ok := v.company.Goal(id); ok {
				answers = append(answers, goal.Name)
			}
		}
		if len(answers) > 0 {
			v.Line(2, says.answers, "what", list(answers, v))
		}
	}
}
