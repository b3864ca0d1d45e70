package ladderdoc

import (
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// Gaps returns how the facts of somebody stand beside what a role asks: whether
// it is met, and which levels of skills and which other conditions are missing
// or not known. Where the requirement leaves a choice, that is by the cheapest
// way to meet it, see [ladder.Requirement.Completions]. The zero Role has none.
func Gaps(r ladder.Role, who text.Text, f ladder.Facts) Document {
	if r.IsZero() {
		return Document{}
	}
	return Document{func(a author) {
		a.title(a.fill(says.gaps, "who", a.in(who), "role", a.in(r.Name())))
		asks := r.Requirement()
		if asks.IsZero() {
			a.note(says.unstated)
			return
		}
		a.note(map[ladder.Outcome]text.Text{ladder.Met: says.met, ladder.NotMet: says.notMet, ladder.Unknown: says.unclear}[asks.Outcome(f)])
		for _, way := range asks.Completions(f, 1) {
			a.needs(r, way)
		}
	}}
}

// needs writes what one way to meet a requirement takes.
func (a author) needs(r ladder.Role, way ladder.Completion) {
	var missing, unknown [][]string
	var others []item
	var met []string
	for n := range way.Needs() {
		name := a.in(r.SkillName(n.Skill))
		asked := a.in(n.Scale.LevelName(n.Asked))
		switch {
		case !n.IsLevel():
			others = append(others, item{text: oneLine(n.Line(a.tag))})
		case n.Outcome == ladder.Met:
			met = append(met, name)
		case n.Outcome == ladder.Unknown:
			unknown = append(unknown, []string{name, asked})
		default:
			missing = append(missing, []string{name, a.in(n.Scale.LevelName(n.Have)), asked, strconv.Itoa(n.Steps())})
		}
	}
	if len(missing) > 0 {
		a.section(a.in(says.missing))
		a.table([]string{a.in(says.skill), a.in(says.held), a.in(says.asked), a.in(says.steps)}, missing)
	}
	if len(unknown) > 0 {
		a.section(a.in(says.unknown))
		a.table([]string{a.in(says.skill), a.in(says.asked)}, unknown)
	}
	a.chapter(says.others, false, others)
	a.chapter(says.fulfilled, false, plain(met))
}
