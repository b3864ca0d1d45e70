package fit

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Naming says why a skill that is not required is named all the same. It is a
// closed set; the zero Naming is none of them.
type Naming struct{ word string }

// The ways to be named, in the order in which [Fit.NiceToHave] yields them.
var (
	Alternative = Naming{"alternative"} // in a way that the fit is not about
	HardSkill   = Naming{"hard-skill"}  // among the technical skills that the role uses
	SoftSkill   = Naming{"soft-skill"}  // among the other skills that the role uses
	OptionalOne = Naming{"optional"}    // a competency of the grade's ladder that is not core
)

// Text returns the reason in the closest language to tag.
func (n Naming) Text(tag language.Tag) string { return says.naming[n].In(tag) }

// String returns the word for the reason, "" for the zero Naming.
func (n Naming) String() string { return n.word }

// Nice is a skill that is nice to have: the target names it and does not require
// it.
type Nice struct {
	Skill skills.ID
	Name  text.Text    // what the target calls the skill
	Scale skills.Scale // zero when the ladder does not measure it
	Have  skills.Level // zero: not known
	Asked skills.Level // by an alternative, the lowest; zero: no level is named
	Why   Naming

	// Outcome is that of a required skill where a level is asked. Else it is Met
	// for any level above none, NotMet for none, and Unknown when the level is not
	// known.
	Outcome ladder.Outcome
}

// Line returns the skill in words, in the closest language to tag: whether it is
// held, and why it is named.
func (n Nice) Line(tag language.Tag) string {
	if !n.Asked.IsZero() {
		asked := ladder.Need{Skill: n.Skill, Name: n.Name, Scale: n.Scale, Have: n.Have, Asked: n.Asked, Outcome: n.Outcome}
		return says.nice.Fill(tag, "line", asked.Line(tag), "why", n.Why.Text(tag))
	}
	held := says.notKnown.In(tag)
	switch {
	case n.Scale.Has(n.Have):
		held = says.held.Fill(tag, "level", n.Scale.LevelName(n.Have).In(tag))
	case !n.Have.IsZero():
		held = says.held.Fill(tag, "level", n.Have.String())
	}
	sign := map[ladder.Outcome]string{ladder.Met: "+", ladder.NotMet: "-", ladder.Unknown: "?"}[n.Outcome]
	return says.nice.Fill(tag, "line", sign+" "+says.named.Fill(tag, "skill", n.Name.In(tag), "held", held), "why", n.Why.Text(tag))
}

// NiceToHave yields the skills that the target names and does not require, each
// once: those of ways to meet the requirement that the fit is not about, in the
// order of the requirement; what a role lists as its hard and soft skills; and
// the optional competencies of a grade's ladder. They are no part of the share.
// It can be run again; each run gathers them anew, in time in proportion to what
// the target and its ladder say.
func (f Fit) NiceToHave() iter.Seq[Nice] {
	return func(yield func(Nice) bool) {
		if f.target == nil {
			return
		}
		for _, n := range f.named() {
			if !yield(n) {
				return
			}
		}
	}
}

// namer gathers what is named.
type namer struct {
	fit  Fit
	seen map[skills.ID]int // place in list, -1 for what is required
	list []Nice
}

func (f Fit) named() []Nice {
	n := namer{fit: f, seen: make(map[skills.ID]int)}
	for _, i := range f.items {
		n.seen[i.Skill] = -1
	}
	n.ways(f.target.Requirement().Spec())
	switch t := f.target.(type) {
	case ladder.Role:
		for s := range t.HardSkills() {
			n.add(s.Skill, skills.Level{}, HardSkill)
		}
		for s := range t.SoftSkills() {
			n.add(s.Skill, skills.Level{}, SoftSkill)
		}
		for i := range n.list {
			n.list[i].Name = t.SkillName(n.list[i].Skill)
		}
	case ladder.Grade:
		for c := range t.Ladder().Competencies() {
			if c.Tier == ladder.Optional {
				n.add(c.ID, skills.Level{}, OptionalOne)
			}
		}
	}
	for i := range n.list {
		n.list[i].Outcome = n.outcome(n.list[i])
	}
	return n.list
}

// ways adds what a requirement names, required or not.
func (n *namer) ways(r ladder.RequirementSpec) {
	l := n.fit.target.Ladder()
	switch r := r.(type) {
	case ladder.AtLeast:
		if scale, ok := l.ScaleOf(r.Skill); ok {
			if level, err := scale.Parse(r.Level); err == nil && !level.IsNone() {
				n.add(r.Skill, level, Alternative)
			}
		}
	case ladder.All:
		n.all(r)
	case ladder.Any:
		n.all(r)
	case ladder.Count:
		n.all(r.Of)
	case ladder.Score:
		terms := r.Sum.Terms
		for s := range l.Scores() {
			if r.Of != "" && s.ID == r.Of {
				terms = s.Terms
			}
		}
		for _, t := range terms {
			n.add(t.Skill, skills.Level{}, Alternative)
		}
	case ladder.Include:
		if t, ok := l.Target(r.Of); ok {
			n.ways(t.Requirement().Spec())
		}
	}
}

func (n *namer) all(parts []ladder.RequirementSpec) {
	for _, part := range parts {
		n.ways(part)
	}
}

// add adds a skill, or lowers the level that is asked of it.
func (n *namer) add(id skills.ID, asked skills.Level, why Naming) {
	if i, ok := n.seen[id]; ok {
		if i >= 0 && why == Alternative && !asked.IsZero() {
			if order, ok := asked.Compare(n.list[i].Asked); !ok || order < 0 {
				n.list[i].Asked = asked
			}
		}
		return
	}
	l := n.fit.target.Ladder()
	scale, _ := l.ScaleOf(id)
	n.seen[id] = len(n.list)
	n.list = append(n.list, Nice{
		Skill: id, Name: l.SkillName(id), Scale: scale, Have: n.fit.facts.Profile().Level(id), Asked: asked, Why: why,
	})
}

func (n *namer) outcome(s Nice) ladder.Outcome {
	switch _, waived := n.fit.facts.Profile().Waived(s.Skill); {
	case s.Asked.IsZero():
		switch {
		case s.Have.IsZero():
			return ladder.Unknown
		case s.Have.IsNone():
			return ladder.NotMet
		}
		return ladder.Met
	case waived:
		return ladder.Met
	}
	order, ok := s.Have.Compare(s.Asked)
	switch {
	case !ok:
		return ladder.Unknown
	case order < 0:
		return ladder.NotMet
	}
	return ladder.Met
}
