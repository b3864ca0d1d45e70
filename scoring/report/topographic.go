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
		if p.maps.Ladder().IsZero() {
			p.line(1, says.aimless)
		} else {
			p.line(1, says.noGoal)
		}
		p.options(t)
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
	p.options(t)
	p.course(t.Course())
	p.undertakings(t)
}

// fit writes the fit, whether the requirement is met, and what no way can do without.
func (p printer) fit(f fit.Fit) {
	p.line(1, says.fit, "share", p.percents(f.Share()), "outcome", p.outcome(f.Outcome()))
	if !f.Exact() {
		p.line(2, says.notExact)
	}
	p.musts(says.mustsNotMet, f, ladder.NotMet)
	p.musts(says.mustsUnknown, f, ladder.Unknown)
}

// musts writes what every way to meet the requirement asks and has an outcome, unless
// that is all that has it: then it is listed anyway.
func (p printer) musts(heading text.Text, f fit.Fit, outcome ladder.Outcome) {
	open := 0
	for i := range f.Items() {
		if i.Outcome == outcome {
			open++
		}
	}
	for c := range f.Conditions() {
		if c.Outcome == outcome {
			open++
		}
	}
	var names []string
	for gate := range f.Gates() {
		switch {
		case gate.Outcome != outcome:
		case gate.IsLevel():
			names = append(names, p.in(gate.Name))
		default:
			names = append(names, p.short(gate))
		}
	}
	if len(names) < open {
		p.listed(heading, names)
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
	for gate := range f.Conditions() {
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
