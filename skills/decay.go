package skills

import (
	"math"

	"github.com/kakezan/kakezan/skills/date"
)

// Decay says how confidence in claims fades with their age: after one half-life
// half of it is left, after two a quarter. A level itself never fades. The zero
// Decay fades nothing.
type Decay struct {
	// HalfLives are the months after which half of the confidence is gone, by kind
	// of skill. The zero Kind is for skills of which the catalog states no kind, and
	// for those that it lacks. Numbers that are not above 0 mean no decay. The zero
	// value means no decay but that of skills with a half-life of their own.
	HalfLives map[Kind]int

	// Catalog tells the kinds of skills, and the half-lives of their own that some
	// have, which win. The zero value means that no kind is known.
	Catalog Catalog
}

func (d Decay) isZero() bool { return len(d.HalfLives) == 0 && d.Catalog.Len() == 0 }

// HalfLife returns after how many months half of the confidence in claims of a
// skill is gone, 0 when it does not fade: the skill's own half-life where its
// record has one, else that of its kind.
func (d Decay) HalfLife(id ID) int {
	skill, _ := d.Catalog.Skill(id)
	if own := skill.record().HalfLife; own > 0 {
		return own
	}
	return max(d.HalfLives[skill.Kind()], 0)
}

// Factor returns the share that is left, as of a day, of the confidence in a
// claim of a skill that was made on a date:
//
//	2^(-age / half-life), in [0,1]
//
// with the age in months as the calendar counts them: 12 a year, and a 31st for
// each day, so that the age on the same day of a later month is a whole number.
// Coarse dates are read generously, as in [Claim.InForce]: the age is the least
// that both dates can mean, and never below 0. A claim without a date was made
// long ago: nothing is left. At the zero Date, and for a skill that does not
// fade, all of it is.
func (d Decay) Factor(id ID, made, asOf date.Date) float64 {
	return left(d.HalfLife(id), made, asOf)
}

// left is [Decay.Factor] for a half-life in months, 0 for none.
func left(halfLife int, made, asOf date.Date) float64 {
	switch {
	case halfLife <= 0 || asOf.IsZero():
		return 1
	case made.IsZero():
		return 0
	}
	from, to := made.Latest(), asOf.Earliest()
	months := 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
	age := 31*months + to.Day() - from.Day() // in 31sts of a month
	if age <= 0 {
		return 1
	}
	return math.Exp2(-float64(age) / (31 * float64(halfLife)))
}
