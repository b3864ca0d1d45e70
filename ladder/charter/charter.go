package charter

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The ids by which every charter's mission and vision are called.
const (
	MissionID = "mission"
	VisionID  = "vision"
)

// Charter is what a group has agreed to be. It is immutable. The zero Charter
// states nothing.
type Charter struct{ data *data }

type data struct {
	spec     Spec
	value    map[string]int // of spec.Values, by id
	meeting  map[string]int // of spec.Process, by id
	warnings problem.List
}

var nothing data

func (c Charter) read() *data {
	if c.data == nil {
		return &nothing
	}
	return c.data
}

// IsZero reports whether the charter is the zero Charter.
func (c Charter) IsZero() bool { return c.data == nil }

// ID returns the charter's id.
func (c Charter) ID() string { return c.read().spec.ID }

// Name returns the charter's name, or its id where it has none.
func (c Charter) Name() text.Text {
	if name := c.read().spec.Name; !name.IsZero() {
		return name
	}
	return text.Plain(c.ID())
}

// Description returns what the charter is about, the zero Text when nobody has
// said.
func (c Charter) Description() text.Text { return c.read().spec.Description }

// Version returns the charter's version, "" when nobody has said.
func (c Charter) Version() string { return c.read().spec.Version }

// Effective returns the first day on which the charter is in force, the zero
// Date when nobody has said.
func (c Charter) Effective() date.Date { return c.read().spec.Effective }

// Purposes yields why the group states all this, in the order of the record.
// It can be run again.
func (c Charter) Purposes() iter.Seq[StatementSpec] { return record.Copies(c.read().spec.Purposes) }

// Mission returns the mission, its text zero when none is stated.
func (c Charter) Mission() StatementSpec { return record.Clone(c.read().spec.Mission) }

// Vision returns the vision, its text zero when none is stated.
func (c Charter) Vision() VisionSpec { return record.Clone(c.read().spec.Vision) }

// Acronym returns what the initials of the values spell, "" when the charter
// has none.
func (c Charter) Acronym() string { return c.read().spec.Acronym }

// Values yields the values, in the order of the record. It can be run again.
func (c Charter) Values() iter.Seq[ValueSpec] { return record.Copies(c.read().spec.Values) }

// Value returns the value with the given id, and whether there is one.
func (c Charter) Value(id string) (ValueSpec, bool) {
	i, ok := c.read().value[id]
	if !ok {
		return ValueSpec{}, false
	}
	return record.Clone(c.read().spec.Values[i]), true
}

// SuggestValue returns the id of the value that was probably meant by an
// unknown id, "" when none is near.
func (c Charter) SuggestValue(id string) string {
	var known []string
	for _, v := range c.read().spec.Values {
		known = append(known, v.ID)
	}
	return problem.Nearest(id, known)
}

// Brought returns the names of the documents that come from outside the process.
func (c Charter) Brought() []string { return slices.Clone(c.read().spec.Brought) }

// Progress returns how far the process has come by the history that is part of
// the charter's record, see [Charter.Replay] for another one and for what it costs.
func (c Charter) Progress() Progress {
	p, _ := c.Replay(c.read().spec.History) // New has checked it
	return p
}

// Meetings yields the meetings of the process, in order. It can be run again.
func (c Charter) Meetings() iter.Seq[MeetingSpec] { return record.Copies(c.read().spec.Process) }

// Meeting returns the meeting with the given id, and whether there is one.
func (c Charter) Meeting(id string) (MeetingSpec, bool) {
	i, ok := c.read().meeting[id]
	if !ok {
		return MeetingSpec{}, false
	}
	return record.Clone(c.read().spec.Process[i]), true
}

// Roadmap yields the milestones in order of the last day that their dates can
// mean, those without a date at the end; those of one day stay in the order of
// the record. It can be run again.
func (c Charter) Roadmap() iter.Seq[MilestoneSpec] {
	sorted := slices.Clone(c.read().spec.Roadmap)
	slices.SortStableFunc(sorted, func(a, b MilestoneSpec) int {
		switch {
		case a.By.IsZero() || b.By.IsZero():
			return b.By.Compare(a.By) // the zero Date comes last
		default:
			return a.By.Latest().Compare(b.By.Latest())
		}
	})
	return slices.Values(sorted)
}

// PossibleBy yields the milestones that should be reached by a day, in the
// order of [Charter.Roadmap]: those whose date has surely come on the last day
// that asOf can mean. At the zero Date all milestones count that have a date.
// It can be run again.
func (c Charter) PossibleBy(asOf date.Date) iter.Seq[MilestoneSpec] {
	return func(yield func(MilestoneSpec) bool) {
		for m := range c.Roadmap() {
			due := asOf.IsZero() || m.By.Latest().Compare(asOf.Latest()) <= 0
			if !m.By.IsZero() && due && !yield(m) {
				return
			}
		}
	}
}

// Warnings returns what looks unfinished in the charter, in order of place.
func (c Charter) Warnings() problem.List { return slices.Clone(c.read().warnings) }

// Equal reports whether both charters have the same record, in which a list
// without elements is the same as none.
func (c Charter) Equal(d Charter) bool {
	return c.IsZero() == d.IsZero() && record.Equal(c.read().spec, d.read().spec)
}

// String returns the charter's id and version.
func (c Charter) String() string {
	if c.Version() == "" {
		return c.ID()
	}
	return c.ID() + " " + c.Version()
}

// Spec returns a copy of the charter's record, from which [New] makes an equal
// charter.
func (c Charter) Spec() Spec { return record.Clone(c.read().spec) }
