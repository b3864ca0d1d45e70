package skills

import (
	"errors"
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/skills/problem"
)

// ErrOtherScale is the kind of error for a level, or a mapping, of a scale that
// is not the one that is asked for.
var ErrOtherScale = errors.New("of another scale")

// MappingSpec is the record of how the levels of one scale are read on another:
// by cut-offs, from the lowest up.
type MappingSpec struct {
	Cuts []CutSpec
}

// CutSpec is the record of one cut-off: the steps of the source from From up,
// below the next cut-off, are To on the target.
type CutSpec struct {
	From string // id of a step of the source above "none"
	To   string // id of a step of the target, "none" among them; "" means that nobody can say
}

// Mapping reads levels of one scale on another. Nothing is guessed: "none" stays
// "none", what nobody has stated stays so, and a level about which the cut-offs
// say nothing is unknown on the target, never "none". A higher level is never
// read as a lower one. What gets lost on the way is in [Mapping.Losses].
//
// It is immutable. The zero Mapping knows no scale and maps no level.
type Mapping struct{ data *mappingData }

type mappingData struct {
	from, to Scale
	spec     MappingSpec
	cuts     []cut // rising; each says another target than the one before it
}

// cut is where a target begins; the first target, before all cuts, is unsaid.
type cut struct{ at, to int32 }

const unsaid = -1

// NewMapping checks a record and returns its mapping. The error, if any, is a
// *problem.Error of [MissingID] (of a zero Scale), [UnknownStep], [ReservedID] (a
// cut-off from "none", which is "none" on every scale), [FallingCut] or
// [FallingTarget].
func NewMapping(from, to Scale, spec MappingSpec) (Mapping, error) {
	var list problem.List
	for _, end := range []struct {
		scale Scale
		path  problem.Path
	}{{from, "from"}, {to, "to"}} {
		if end.scale.IsZero() {
			list = append(list, MissingID.At(end.path, words.scale))
		}
	}
	if err := list.Err(); err != nil {
		return Mapping{}, err
	}
	m := mappingData{from: from, to: to, spec: MappingSpec{slices.Clone(spec.Cuts)}}
	last, highest := int32(0), int32(unsaid)
	for i, c := range m.spec.Cuts {
		path := problem.Path("cuts").Index(i)
		low, err := from.Parse(c.From)
		switch {
		case err != nil:
			list = append(list, from.UnknownStep(c.From, path.Field("from")))
		case low.IsNone():
			list = append(list, ReservedID.At(path.Field("from"), c.From))
		case low.step <= last:
			list = append(list, FallingCut.At(path.Field("from"), c.From))
		default:
			last = low.step
		}
		target := int32(unsaid)
		if c.To != "" {
			level, err := to.Parse(c.To)
			switch {
			case err != nil:
				list = append(list, to.UnknownStep(c.To, path.Field("to")))
			case level.step < highest:
				list = append(list, FallingTarget.At(path.Field("to"), c.To))
			default:
				target, highest = level.step, level.step
			}
		}
		m.add(cut{low.step, target})
	}
	if err := list.Err(); err != nil {
		return Mapping{}, err
	}
	return Mapping{&m}, nil
}

// add adds a cut unless it says what the one before it does.
func (m *mappingData) add(c cut) {
	before := int32(unsaid)
	if n := len(m.cuts); n > 0 {
		before = m.cuts[n-1].to
	}
	if c.to != before {
		m.cuts = append(m.cuts, c)
	}
}

// IsZero reports whether the mapping is the zero Mapping.
func (m Mapping) IsZero() bool { return m.data == nil }

// From returns the scale whose levels are mapped, the zero Scale for the zero
// Mapping.
func (m Mapping) From() Scale {
	if m.IsZero() {
		return Scale{}
	}
	return m.data.from
}

// To returns the scale to whose levels they are mapped, the zero Scale for the
// zero Mapping.
func (m Mapping) To() Scale {
	if m.IsZero() {
		return Scale{}
	}
	return m.data.to
}

// Spec returns a copy of the mapping's record.
func (m Mapping) Spec() MappingSpec {
	if m.IsZero() {
		return MappingSpec{}
	}
	return MappingSpec{slices.Clone(m.data.spec.Cuts)}
}

// Map returns what a level is on the target: "none" for "none", and the zero
// Level where the cut-offs say nothing. The zero Level stays the zero Level. It
// fails with [ErrOtherScale] on a level that is not of the source. It takes time
// in the logarithm of the number of cut-offs.
func (m Mapping) Map(l Level) (Level, error) {
	if l.IsZero() {
		return Level{}, nil
	}
	if !m.From().Has(l) {
		return Level{}, fmt.Errorf("Mapping.Map(%v): %w than %q", l, ErrOtherScale, m.From().ID())
	}
	if to := m.data.step(l.step); to != unsaid {
		return Level{m.data.to.data.key, to}, nil
	}
	return Level{}, nil
}

// step returns the step of the target, or unsaid.
func (m *mappingData) step(from int32) int32 {
	if from == 0 {
		return 0
	}
	i, ok := slices.BinarySearchFunc(m.cuts, from, func(c cut, step int32) int { return int(c.at) - int(step) })
	switch {
	case ok:
		return m.cuts[i].to
	case i == 0:
		return unsaid
	default:
		return m.cuts[i-1].to
	}
}

// Then returns the mapping that does n after m: what it gives for a level is what
// n gives for what m gives. It fails with [ErrOtherScale] when n does not start
// from the scale to which m leads.
func (m Mapping) Then(n Mapping) (Mapping, error) {
	if m.IsZero() || !m.To().Equal(n.From()) {
		return Mapping{}, fmt.Errorf("Mapping.Then: %w: the first mapping leads to %q, the second starts from %q", ErrOtherScale, m.To().ID(), n.From().ID())
	}
	both := mappingData{from: m.From(), to: n.To()}
	for _, c := range m.data.cuts {
		if c.to != unsaid {
			c.to = n.data.step(c.to)
		}
		both.add(c)
	}
	for _, c := range both.cuts {
		spec := CutSpec{From: Level{both.from.data.key, c.at}.ID()}
		if c.to != unsaid {
			spec.To = Level{both.to.data.key, c.to}.ID()
		}
		both.spec.Cuts = append(both.spec.Cuts, spec)
	}
	return Mapping{&both}, nil
}

// Equal reports whether both mappings map every level alike, between equal
// scales; it does not matter in how many cut-offs they say so.
func (m Mapping) Equal(n Mapping) bool {
	if m.IsZero() || n.IsZero() {
		return m.IsZero() == n.IsZero()
	}
	return m.From().Equal(n.From()) && m.To().Equal(n.To()) && slices.Equal(m.data.cuts, n.data.cuts)
}

// String returns the mapping for logs, such as "onet -> mastery: low=aware
// high=expert", with "?" where nobody can say.
func (m Mapping) String() string {
	if m.IsZero() {
		return ""
	}
	s := m.From().ID() + " -> " + m.To().ID() + ":"
	for _, c := range m.data.spec.Cuts {
		to := c.To
		if to == "" {
			to = "?"
		}
		s += " " + c.From + "=" + to
	}
	return s
}
