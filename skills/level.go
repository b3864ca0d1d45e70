package skills

import (
	"cmp"
	"strings"
	"unique"
)

// Level is one step of one scale. Levels of equal scales compare with ==, and
// by order with [Level.Compare]; levels of different scales never compare.
//
// The zero Level is "not stated": nobody has said at which level the skill is.
// It is neither equal to nor below any level, "none" included.
type Level struct {
	scale unique.Handle[scaleKey]
	step  int32 // 0 is "none"
}

// IsZero reports whether the level is not stated.
func (l Level) IsZero() bool { return l.scale == unique.Handle[scaleKey]{} }

// IsNone reports whether the level is the step "none". It is false for the
// zero Level.
func (l Level) IsNone() bool { return !l.IsZero() && l.step == 0 }

// Step returns the number of the step: 0 for "none", 1 for the first named
// one. For the zero Level it returns -1.
func (l Level) Step() int {
	if l.IsZero() {
		return -1
	}
	return int(l.step)
}

// ScaleID returns the id of the level's scale, "" for the zero Level.
func (l Level) ScaleID() string {
	if l.IsZero() {
		return ""
	}
	return l.scale.Value().id
}

// Scale returns the scale of the level, as far as a level knows it: the id, and
// the steps with their ids and numbers, in proportion or not, without names and
// anchors. It equals the scale that the level came from, so that a record can keep the
// scale beside the level; its levels are the same. For the zero Level it returns the
// zero Scale. It takes time in the number of steps.
func (l Level) Scale() Scale {
	if l.IsZero() {
		return Scale{}
	}
	s, err := NewScale(l.scale.Value().spec())
	if err != nil {
		return Scale{} // never: the key is of a scale whose record was checked
	}
	return s
}

// SameScale reports whether both levels are stated and of the same scale.
func (l Level) SameScale(m Level) bool { return !l.IsZero() && l.scale == m.scale }

// Compare returns -1, 0 or +1 as l is below, equal to or above m, and true. It
// returns 0 and false when the levels do not compare: when they are of
// different scales, or one of them is not stated.
func (l Level) Compare(m Level) (order int, ok bool) {
	if !l.SameScale(m) {
		return 0, false
	}
	return cmp.Compare(l.step, m.step), true
}

// order puts all levels in one order, in which only equal ones are 0: the zero
// Level, then by scale, then by step. Between two scales it means nothing.
func (l Level) order(m Level) int {
	if l.IsZero() || m.IsZero() {
		return cmp.Compare(l.Step(), m.Step())
	}
	a, b := l.scale.Value(), m.scale.Value()
	return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.steps, b.steps), cmp.Compare(a.sums, b.sums), a.grid.compare(b.grid), compareBool(a.ratio, b.ratio), cmp.Compare(l.step, m.step))
}

// ID returns the id of the level's step, "none" for step 0 and "" for the zero
// Level; on a numeric scale it is the step's number. [Scale.Parse] reads it back.
func (l Level) ID() string {
	switch {
	case l.IsZero():
		return ""
	case l.step == 0:
		return None
	}
	key := l.scale.Value()
	if key.grid.steps > 0 {
		return key.grid.value(l.step).String()
	}
	steps := key.steps
	for range l.step - 1 {
		_, steps, _ = strings.Cut(steps, stepSeparator)
	}
	id, _, _ := strings.Cut(steps, stepSeparator)
	return id
}

// String returns the level as scale/step, such as "mastery/working", and "" for
// the zero Level. A level is read back by its scale, see [Scale.Parse].
func (l Level) String() string {
	if l.IsZero() {
		return ""
	}
	return l.ScaleID() + "/" + l.ID()
}

// MarshalText writes the level as [Level.String] does. There is no
// UnmarshalText, because a level is nothing without its scale: a record keeps
// [Level.ID] beside the scale, and [Scale.Parse] reads it back.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }
