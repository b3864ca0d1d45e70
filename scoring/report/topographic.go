package report

import (
	"iter"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

func (p printer) topographic(t scoring.Topographic) {
	p.section(says.topographic)
	goal := t.Fit().Target()
	if goal == nil {
		p.line(1, says.noGoal)
		return
	}
	p.line(1, says.goal, "place", p.place(goal.ID()))
	p.fit(t.Fit())
	p.open(says.missing, t.Fit().Missing())
	p.open(says.unknown, t.Fit().Unknown())
	p.gates(t.Fit())
	for other := range t.Fit().Others() {
		p.other(other)
	}
	p.way(t)
}

// fit writes the fit, and whether the requirement is met.
func (p printer) fit(f fit.Fit) {
	p.line(1, says.fit, "share", p.percents(f.Share()), "outcome", p.outcome(f.Verdict().Outcome()))
	if !f.Exact() {
		p.line(2, says.notExact)
	}
}

// open writes skills that are not covered under a heading, or nothing when
// there are none.
func (p printer) open(heading text.Text, items iter.Seq[fit.Item]) {
	first := true
	for i := range items {
		if first {
			p.line(1, heading)
			first = false
		}
		wording := says.needs
		if i.Outcome == ladder.Unknown {
			wording = says.mayNeed
		}
		p.write(2, pad(p.in(i.Name), skillColumn)+wording.Fill(p.tag, "asked", p.asked(i.Need), "steps", strconv.Itoa(i.Steps())))
	}
}

// other writes another way to meet the requirement: what it is short of, at
// the most when something in it is unknown.
func (p printer) other(c ladder.Completion) {
	var short []string
	wording := says.other
	for need := range c.Needs() {
		switch need.Outcome {
		case ladder.Met:
			continue
		case ladder.Unknown:
			wording = says.otherAtMost
		}
		short = append(short, p.short(need))
	}
	p.line(1, wording, "steps", strconv.Itoa(c.Steps()), "short", strings.Join(short, p.in(says.semicolon)))
}

// short returns what is missing of a need, in a few words.
func (p printer) short(need ladder.Need) string {
	if !need.IsLevel() {
		_, words, _ := strings.Cut(need.Line(p.tag), " ") // without the sign
		return words
	}
	return says.item.Fill(p.tag, "skill", p.in(need.Name), "asked", p.asked(need))
}

// gates writes what is asked besides levels and is not met, or may not be.
func (p printer) gates(f fit.Fit) {
	first := true
	for gate := range f.Gates() {
		if gate.Outcome == ladder.Met {
			continue
		}
		if first {
			p.line(1, says.gates)
			first = false
		}
		p.write(2, gate.Line(p.tag))
	}
}

// asked returns the level that is held and the one that is asked.
func (p printer) asked(i ladder.Need) string {
	have := i.Have.String() // of another scale
	switch {
	case i.Have.IsZero():
		have = p.in(says.notKnown)
	case i.Scale.Has(i.Have):
		have = p.in(i.Scale.LevelName(i.Have))
	}
	return says.asked.Fill(p.tag, "have", have, "asked", p.in(i.Scale.LevelName(i.Asked)))
}

// way writes the moves that lead to the goal, and who decides on each.
func (p printer) way(t scoring.Topographic) {
	if t.Start() == t.Fit().Target().ID() {
		p.line(1, says.arrived)
		return
	}
	known := false
	for step := range t.Route() {
		if !known {
			p.line(1, says.route)
			known = true
		}
		p.step(step)
	}
	if !known {
		p.line(1, says.noRoute, "from", p.place(t.Start()))
	}
}

func (p printer) step(s scoring.Step) {
	move := says.step.Fill(p.tag, "from", p.place(s.From), "to", p.place(s.To))
	var how []string
	for _, word := range []string{s.Transition.Kind().Text(p.tag), s.Transition.Mode().Text(p.tag)} {
		if word != "" {
			how = append(how, word)
		}
	}
	if len(how) > 0 {
		move += ": " + strings.Join(how, p.in(says.comma))
	}
	p.write(2, move)
	if extra := s.Transition.Requirement(); !extra.IsZero() {
		verdict := extra.Verdict(p.maps.Facts())
		p.line(3, says.extra, "to", p.place(s.To), "outcome", p.outcome(verdict.Outcome()))
		p.reasons(verdict, 4)
	}
	if s.Transition.NeedsSeat() {
		p.line(3, says.seat)
	}
	p.review(s.Transition.Review())
}

func (p printer) review(r ladder.Review) {
	if r.IsZero() {
		p.line(3, says.noReview)
		return
	}
	name := p.in(r.Name())
	if r.IsOpen() {
		name = says.openReview.Fill(p.tag, "name", name)
	}
	p.line(3, says.review, "name", name)
	for stage := range r.Stages() {
		p.stage(stage)
	}
}

func (p printer) stage(s ladder.StageSpec) {
	name, deciders := s.ID, p.in(says.noDecider)
	if !s.Name.IsZero() {
		name = p.in(s.Name)
	}
	var who []string
	for _, d := range s.Deciders {
		who = append(who, p.decider(d))
	}
	if len(who) > 0 {
		deciders = strings.Join(who, p.in(says.and))
	}
	p.line(4, says.stage, "name", name, "deciders", deciders)
}

func (p printer) decider(d ladder.DeciderSpec) string {
	who := p.in(d.Relation)
	if d.Relation.IsZero() {
		who = p.in(says.people)
	}
	if d.Grade != "" {
		who = says.fromGrade.Fill(p.tag, "who", who, "grade", p.place(d.Grade))
	}
	if d.Count > 0 {
		who = says.count.Fill(p.tag, "who", who, "n", strconv.Itoa(d.Count))
	}
	return who
}
