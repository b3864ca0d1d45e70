package population

import (
	"iter"

	"github.com/kakezan/kakezan/skills"
)

// Standing is what is known about one person and one skill: not held, held, or
// held at a level. It is a small comparable value. The zero Standing is
// unknown, the same as not stating the skill.
type Standing struct {
	state state
	level skills.Level
}

type state uint8

const (
	unknown state = iota
	notHeld
	held
	atLevel
)

var (
	// NotHeld is the standing of a person who is known not to hold the skill.
	NotHeld = Standing{state: notHeld}

	// Held is the standing of a person who holds the skill, at a level that
	// nobody stated.
	Held = Standing{state: held}
)

// At returns the standing of a person at a level: [NotHeld] for "none", and
// unknown for the zero Level.
func At(level skills.Level) Standing {
	switch {
	case level.IsZero():
		return Standing{}
	case level.IsNone():
		return NotHeld
	default:
		return Standing{atLevel, level}
	}
}

// StandingsOf yields the standings of a profile, in order of the skills, for
// [Builder.Add]; skills that the profile does not have stay unknown. It can be run
// again.
func StandingsOf(p skills.Profile) iter.Seq2[skills.ID, Standing] {
	return func(yield func(skills.ID, Standing) bool) {
		for id, level := range p.All() {
			if !yield(id, At(level)) {
				return
			}
		}
	}
}

// IsZero reports whether the standing is unknown.
func (s Standing) IsZero() bool { return s.state == unknown }

// IsHeld reports whether the person holds the skill, at a stated level or not.
func (s Standing) IsHeld() bool { return s.state >= held }

// Level returns the stated level. It is the zero Level when none was stated,
// also for [NotHeld], whose scale nobody knows.
func (s Standing) Level() skills.Level { return s.level }

// String returns "unknown", "not held", "held" or the level.
func (s Standing) String() string {
	switch s.state {
	case notHeld:
		return "not held"
	case held:
		return "held"
	case atLevel:
		return s.level.String()
	default:
		return "unknown"
	}
}
