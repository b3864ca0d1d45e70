package report

import (
	"errors"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
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
	p.near(l)
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
	p.value(l.Value())
	p.growth(l)
}

// near writes which grades and roles are near, seen from outside one's own place.
func (p printer) near(l scoring.Locator) {
	first := true
	for f := range l.Near() {
		if first {
			p.line(1, says.near)
			first = false
		}
		p.line(2, says.nearOne, "place", p.place(f.Target().ID()), "share", p.percents(f.Share()))
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
	switch {
	case !pl.Next().IsZero():
		why := pl.WhyNotNext()
		p.line(2, says.whyNot, "grade", p.place(pl.Next().ID()), "outcome", p.outcome(why.Outcome()))
		p.reasons(why, 3)
	case !pl.Supported().IsZero():
		p.line(2, says.top)
	}
}

func (p printer) standing(s scoring.Standing) {
	var share, claim string
	switch {
	case s.Suppressed:
		share = p.in(says.tooFew)
	case s.Known != "":
		share = says.share.Fill(p.tag, "percent", percent(s.Share.Share()), "x", digits.Group(s.Share.Holders()), "n", digits.Group(s.Share.Base()))
		if !strings.EqualFold(string(s.Known), string(s.Skill)) {
			share = says.knownAs.Fill(p.tag, "share", share, "label", string(s.Known))
		}
	case p.compares():
		share = p.in(says.notInPopulation)
	}
	if claim = strings.TrimSpace(s.Claim.By().Text(p.tag) + " " + s.Claim.Date().String()); claim != "" {
		claim = "  [" + claim + "]"
	}
	name := p.in(p.maps.Ladder().SkillName(s.Skill))
	p.write(2, strings.TrimRight(pad(name, skillColumn)+pad(p.level(s.Level), levelColumn)+strings.TrimLeft(share+claim, " "), " "))
}

// level returns what people call a level: its name on the ladder's scale, else
// its id.
func (p printer) level(l skills.Level) string {
	if scale, ok := p.maps.Ladder().Scale(l.ScaleID()); ok && scale.Has(l) {
		return p.in(scale.LevelName(l))
	}
	return l.ID()
}

// combination writes how rare it is to hold the known skills together.
func (p printer) combination(l scoring.Locator) {
	answer, err := l.Rarity()
	var nothing *scoring.NothingKnownError
	switch {
	case errors.As(err, &nothing):
		p.line(1, says.nothingKnown, "reason", nothing.Text(p.tag))
		return
	case err != nil:
		p.line(1, says.noRarity, "reason", p.reason(err))
		return
	}
	var names []string
	for s := range answer.Question() {
		names = append(names, p.called(l, s))
	}
	heading := says.combination
	if len(names) == 1 {
		heading = says.oneSkill
	}
	p.line(1, heading, "n", strconv.Itoa(len(names)), "skills", strings.Join(names, p.in(says.semicolon)))
	p.line(2, says.estimate, "answer", answer.Text(p.tag), "method", answer.Method().Text(p.tag))
	if len(names) > 1 {
		p.line(2, says.independent, "answer", answer.Independent().Text(p.tag))
	}
	if answer.Method() != rarity.ExactCount {
		p.line(2, says.bounds, "bounds", answer.Bounds().Text(p.tag))
	}
	p.line(2, says.sentence, "text", answer.Assumption(p.tag))
	if n := l.LeftOut(); n > 0 {
		p.line(2, says.leftOut, "n", strconv.Itoa(n))
	}
	for w := range answer.Warnings() {
		p.line(2, says.warning, "text", w.Text(p.tag))
	}
	p.line(2, says.howItHolds)
}

// called returns what people call a specialty that was asked: the skill's name, with the
// population's own where that is another one.
func (p printer) called(l scoring.Locator, asked population.Specialty) string {
	for s := range l.Standings() {
		if s.Known == asked.Skill {
			if name := p.in(p.maps.Ladder().SkillName(s.Skill)); !strings.EqualFold(name, string(s.Known)) {
				return says.named.Fill(p.tag, "name", name, "id", string(s.Known))
			}
			break
		}
	}
	return asked.String()
}

// reason returns in words why there is no estimate.
func (p printer) reason(err error) string {
	switch {
	case errors.Is(err, rarity.ErrNoBase):
		return p.in(says.noBase)
	case errors.Is(err, population.ErrNoPairs):
		return p.in(says.noPairs)
	case errors.Is(err, population.ErrSuppressed):
		return p.in(says.suppressed)
	case errors.Is(err, rarity.ErrNoFit):
		return p.in(says.noFit)
	default:
		return err.Error()
	}
}
