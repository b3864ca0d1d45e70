package report

import (
	"errors"
	"iter"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/text"
)

// The widths of the columns of skills and levels.
const (
	skillColumn = 30
	levelColumn = 20
)

func (p printer) locator(l scoring.Locator) {
	p.section(says.locator)
	if l.Held() == "" {
		p.line(1, says.holdsNothing)
	} else {
		p.line(1, says.holds, "place", p.place(l.Held()))
	}
	for placement := range l.Placements() {
		p.placement(placement)
	}
	if p.compares() {
		p.line(1, says.skillsShares)
	} else {
		p.line(1, says.skills)
	}
	known := false
	for s := range l.Standings() {
		p.standing(s)
		known = true
	}
	if !known {
		p.line(2, says.noSkills)
	}
	if p.compares() {
		p.combination(l)
	}
}

func (p printer) placement(pl ladder.Placement) {
	track := p.in(pl.Track().Name())
	if pl.Supported().IsZero() {
		p.line(1, says.supportsNone, "track", track)
	} else {
		p.line(1, says.supports, "track", track, "grade", p.place(pl.Supported().ID()))
	}
	if possible := pl.Possible(); possible != pl.Supported() && !possible.IsZero() {
		p.line(2, says.possible, "grade", p.place(possible.ID()))
	}
	if pl.Next().IsZero() {
		p.line(2, says.top)
		return
	}
	p.line(2, says.whyNot, "grade", p.place(pl.Next().ID()), "outcome", pl.WhyNotNext().Outcome().Text(p.tag))
	p.reasons(pl.WhyNotNext(), 3)
}

// reasons writes why a verdict is not met: the lines of the parts that are not
// met, and of the choices that they belong to.
func (p printer) reasons(v ladder.Verdict, depth int) {
	if v.Outcome() == ladder.Met {
		return
	}
	parts := 0
	for range v.Parts() {
		parts++
	}
	if parts == 0 || !v.NeedsAll() {
		p.write(depth, v.Line(p.tag))
		depth++
	}
	for part := range v.Parts() {
		p.reasons(part, depth)
	}
}

func (p printer) standing(s scoring.Standing) {
	share := ""
	if p.compares() {
		share = p.in(says.notInPopulation)
	}
	if s.Known != "" {
		share = says.share.Fill(p.tag, "percent", percent(s.Share.Share()), "x", digits.Group(s.Share.Holders()), "n", digits.Group(s.Share.Base()))
		if !strings.EqualFold(string(s.Known), string(s.Skill)) {
			share = says.knownAs.Fill(p.tag, "share", share, "label", string(s.Known))
		}
	}
	if claim := strings.TrimSpace(s.Claim.By().Text(p.tag) + " " + s.Claim.Date().String()); claim != "" {
		share += "  [" + claim + "]"
	}
	name := p.in(p.maps.Ladder().SkillName(s.Skill))
	p.write(2, pad(name, skillColumn)+pad(p.level(s.Level), levelColumn)+strings.TrimSpace(share))
}

// combination writes how rare it is to hold the known skills together.
func (p printer) combination(l scoring.Locator) {
	answer, err := l.Rarity()
	switch {
	case errors.Is(err, scoring.ErrNothingKnown):
		p.line(1, says.nothingKnown)
		return
	case err != nil:
		p.line(1, says.noRarity, "reason", err.Error())
		return
	}
	var names []string
	for s := range answer.Question() {
		names = append(names, s.String())
	}
	p.line(1, says.combination, "n", strconv.Itoa(len(names)), "skills", strings.Join(names, ", "))
	p.line(2, says.estimate, "answer", answer.Text(p.tag), "method", answer.Method().Text(p.tag))
	p.line(2, says.independent, "answer", answer.Independent().Text(p.tag))
	if _, counted := answer.Count(); !counted {
		p.line(2, says.bounds, "bounds", answer.Bounds().Text(p.tag))
	}
	p.line(2, says.assumption, "text", answer.Assumption(p.tag))
	if n := l.LeftOut(); n > 0 {
		p.line(2, says.leftOut, "n", strconv.Itoa(n))
	}
	for w := range answer.Warnings() {
		p.line(2, says.warning, "text", w.Text(p.tag))
	}
	p.line(2, says.howHeld)
}

// open writes skills that are not covered under a heading, or nothing when
// there are none.
func (p printer) open(depth int, heading text.Text, items func() iter.Seq[scoring.FitItem]) {
	first := true
	for i := range items() {
		if first {
			p.line(depth, heading)
			first = false
		}
		wording := says.needs
		if i.Outcome == ladder.Unknown {
			wording = says.mayNeed
		}
		p.write(depth+1, pad(p.in(i.Name), skillColumn)+wording.Fill(p.tag,
			"have", p.have(i), "asked", p.in(i.Scale.LevelName(i.Asked)), "steps", strconv.Itoa(i.Steps())))
	}
}
