package skills

import (
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
)

// Subset is those levels of a scale that make sense for something, such as a
// skill that nobody can have at the lowest steps. "None" is always one of them:
// everybody can lack a skill. It is immutable. The zero Subset has no levels.
type Subset struct {
	scale Scale
	steps []int32 // rising, without none; nil means all
}

// Subset returns the levels with the given ids, and "none"; all levels of the
// scale when no id is given, as in [SkillSpec]. Their order does not matter. The
// error, if any, is a *problem.Error of [UnknownStep] or [DuplicateID]; on the
// zero Scale, every id is unknown.
func (s Scale) Subset(ids ...string) (Subset, error) {
	if len(ids) == 0 {
		return Subset{scale: s}, nil
	}
	path := problem.Path("steps")
	steps := make([]int32, 0, len(ids))
	seen := make(map[Level]bool, len(ids))
	var list problem.List
	for i, id := range ids {
		l, err := s.Parse(id)
		switch {
		case err != nil:
			list = append(list, s.UnknownStep(id, path.Index(i)))
		case seen[l]:
			list = append(list, DuplicateID.At(path.Index(i), id))
		case !l.IsNone():
			steps = append(steps, l.step)
		}
		seen[l] = err == nil
	}
	if err := list.Err(); err != nil {
		return Subset{}, err
	}
	slices.Sort(steps)
	return Subset{s, steps}, nil
}

// Scale returns the scale whose levels these are, the zero Scale for the zero
// Subset.
func (s Subset) Scale() Scale { return s.scale }

// Len returns the number of levels above "none".
func (s Subset) Len() int {
	if s.steps == nil {
		return s.scale.Len()
	}
	return len(s.steps)
}

// Has reports whether l is one of the levels; it is false for a level of another
// scale and the zero Level.
func (s Subset) Has(l Level) bool {
	if !s.scale.Has(l) {
		return false
	}
	_, ok := slices.BinarySearch(s.steps, l.step)
	return ok || s.steps == nil || l.IsNone()
}

// All yields the levels from "none" up. It can be run again.
func (s Subset) All() iter.Seq[Level] {
	if s.steps == nil {
		return s.scale.Levels()
	}
	return func(yield func(Level) bool) {
		none := Level{s.scale.data.key, 0}
		if !yield(none) {
			return
		}
		for _, step := range s.steps {
			if !yield(Level{none.scale, step}) {
				return
			}
		}
	}
}

// AtOrBelow returns the highest of the levels that is not above l: what somebody
// at l surely has. It is the zero Level for a level of another scale and the zero
// Level.
func (s Subset) AtOrBelow(l Level) Level {
	if !s.scale.Has(l) || s.steps == nil {
		return s.within(l)
	}
	i, ok := slices.BinarySearch(s.steps, l.step)
	switch {
	case ok:
		return l
	case i == 0:
		return Level{l.scale, 0}
	default:
		return Level{l.scale, s.steps[i-1]}
	}
}

// AtOrAbove returns the lowest of the levels that is not below l: what to ask for
// where l can't be had. It is the zero Level where there is none, for a level of
// another scale and the zero Level.
func (s Subset) AtOrAbove(l Level) Level {
	if !s.scale.Has(l) || s.steps == nil || l.IsNone() {
		return s.within(l)
	}
	if i, _ := slices.BinarySearch(s.steps, l.step); i < len(s.steps) {
		return Level{l.scale, s.steps[i]}
	}
	return Level{}
}

// within returns l, the zero Level when it is of another scale.
func (s Subset) within(l Level) Level {
	if !s.scale.Has(l) {
		return Level{}
	}
	return l
}

// Equal reports whether both have the same levels of equal scales.
func (s Subset) Equal(t Subset) bool {
	return s.scale.Equal(t.scale) && s.Len() == t.Len() &&
		(s.steps == nil || t.steps == nil || slices.Equal(s.steps, t.steps))
}

// String returns the scale and the ids of the levels above "none", such as
// "mastery: working, expert", and the scale alone when it has all of its levels.
func (s Subset) String() string {
	if s.Len() == s.scale.Len() {
		return s.scale.String()
	}
	ids := make([]string, 0, len(s.steps))
	for l := range s.All() {
		if !l.IsNone() {
			ids = append(ids, l.ID())
		}
	}
	return strings.TrimSpace(s.scale.String() + ": " + strings.Join(ids, ", "))
}
