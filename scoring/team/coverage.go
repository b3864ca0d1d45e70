package team

import (
	"fmt"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// Holders are the people behind one skill. The length of Sure is the bus factor of the
// skill as far as is known: so many have to leave until nobody is left.
type Holders struct {
	Skill SkillSpec
	Sure  []string // who is known to hold it, in the order of the team
	May   []string // who may, as their level is not known
}

// IsCovered reports whether somebody is known to hold the skill.
func (h Holders) IsCovered() bool { return len(h.Sure) > 0 }

// IsUncovered reports whether nobody holds the skill, whatever turns out of what is not
// known. What is neither covered nor uncovered is open.
func (h Holders) IsUncovered() bool { return len(h.Sure)+len(h.May) == 0 }

// IsSingle reports whether the skill hangs on one person, as far as is known.
func (h Holders) IsSingle() bool { return len(h.Sure) == 1 }

// Sole is a person who is the only one known to hold something: a single point of
// failure.
type Sole struct {
	Person string
	Skills []skills.ID // which nobody else is known to hold, in their order
}

// Coverage says which of the skills that are asked a team holds, and by how many people.
// The zero Coverage is that of the zero Team.
type Coverage struct{ of *roster }

// Coverage returns what the team covers. All figures of it are counted anew when they are
// asked for, in time in proportion to people times skills.
func (t Team) Coverage() Coverage { return Coverage{t.read()} }

func (c Coverage) read() *roster { return Team(c).read() }

// String returns the shares with one holder and with two, in one line for logs, such as
// "covered 0.75 to 1.00, by two or more 0.25".
func (c Coverage) String() string {
	return fmt.Sprintf("covered %v, by two or more %v", c.Share(1), c.Share(2))
}

// Share returns which share of all skills, by weight, has at least so many holders:
// sum of w over the skills with h >= holders, over sum of w. It is in [0, 1], from unknown
// counted as not held to unknown counted as held, never falls when somebody joins or
// learns, and is 0 for the zero Team. Below 1 holder is read as 1.
func (c Coverage) Share(holders int) fit.Range {
	r := c.read()
	if r.total == 0 {
		return fit.Range{}
	}
	var lo, hi int64
	for _, s := range r.skills {
		if s.sure.Len() >= max(holders, 1) {
			lo += s.count
		}
		if s.may.Len() >= max(holders, 1) {
			hi += s.count
		}
	}
	return fit.Range{Lo: float64(lo) / float64(r.total), Hi: float64(hi) / float64(r.total)}
}

// Count returns how many skills have at least so many holders, with unknown counted as not
// held and as held. Below 1 holder is read as 1.
func (c Coverage) Count(holders int) (least, most int) {
	for _, s := range c.read().skills {
		if s.sure.Len() >= max(holders, 1) {
			least++
		}
		if s.may.Len() >= max(holders, 1) {
			most++
		}
	}
	return least, most
}

// Skills returns who holds each skill, in the order of the skills. The slices are the
// caller's own.
func (c Coverage) Skills() []Holders {
	return c.where(func(Holders) bool { return true })
}

// Uncovered returns the skills that nobody holds. They are a gap that is there already
// and no matter of the bus factor, which counts what could be lost.
func (c Coverage) Uncovered() []Holders { return c.where(Holders.IsUncovered) }

// Open returns the skills that nobody is known to hold, but somebody may.
func (c Coverage) Open() []Holders {
	return c.where(func(h Holders) bool { return !h.IsCovered() && !h.IsUncovered() })
}

// Single returns the skills that hang on one person, as far as is known: others who may
// hold them are told beside.
func (c Coverage) Single() []Holders { return c.where(Holders.IsSingle) }

func (c Coverage) where(keep func(Holders) bool) (list []Holders) {
	r := c.read()
	for _, s := range r.skills {
		if h := r.holdersIn(s); keep(h) {
			list = append(list, h)
		}
	}
	return list
}

// holdersIn returns who holds a skill.
func (r *roster) holdersIn(s asked) Holders {
	return Holders{Skill: s.SkillSpec, Sure: r.names(s.sure), May: r.names(s.may.Without(s.sure))}
}

// Soles returns the people who are the only ones known to hold something, in the order of
// the team. The slices are the caller's own.
func (c Coverage) Soles() (list []Sole) {
	r := c.read()
	for i, p := range r.people {
		var ids []skills.ID
		for s := range p.sure.All {
			if r.skills[s].sure.Len() == 1 {
				ids = append(ids, r.skills[s].ID)
			}
		}
		if ids != nil {
			list = append(list, Sole{r.people[i].ID, ids})
		}
	}
	return list
}
