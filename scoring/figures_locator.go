package scoring

import (
	"fmt"

	"github.com/kakezan/kakezan/ladder"
)

func (l *ledger) locator(m Locator) {
	const at = "locator."
	l.add(at+"held", m.held, says.held, sources{{FromRecord, "stints"}, {FromSetting, "as-of"}})
	for _, p := range m.placements {
		var grades []ladder.Target
		for g := range p.Track().Grades() {
			grades = append(grades, g)
		}
		l.add(at+"placement."+p.Track().ID(), p.String()+", next "+p.Next().ID()+": "+p.WhyNotNext().Outcome().String(), says.placed, reading(grades...).and(sources{l.ladder()}))
	}
	for _, s := range m.standings {
		l.add(at+"skill."+string(s.Skill), s.Level, says.level, settings.and(sources{FromClaim.Of(string(s.Skill)), l.ladder()}))
		l.add(at+"share."+string(s.Skill), s.share(), says.shareOf, sources{l.population(), l.ladder(), {FromClaim, string(s.Skill)}}.and(settings))
	}
	if l.input.Reference.Len() > 0 {
		said := ""
		if answer, err := m.Rarity(); err != nil {
			said = err.Error()
		} else {
			said = answer.String()
		}
		l.add(at+"rarity", said, says.rarity, sources{l.population(), l.ladder(), FromClaim.Of("")}.and(settings))
	}
	l.value(at+"value.", m.value)
	l.growth(at, m)
	for i, f := range m.near {
		l.add(fmt.Sprintf("%snear.%d", at, i+1), f, says.near, l.everywhere().and(l.taken()))
	}
}

// share returns how many people of the population hold the skill.
func (s Standing) share() string {
	switch {
	case s.Known == "":
		return "not in the population"
	case s.Suppressed:
		return fmt.Sprintf("%s: suppressed", s.Known)
	}
	return fmt.Sprintf("%s: %v", s.Known, s.Share)
}
