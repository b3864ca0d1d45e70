package change

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Options say how people are looked at.
type Options struct {
	AsOf     date.Date      // the zero value means that every record counts, whatever its date
	Policy   skills.Policy  // the zero value means that the newest claim counts
	Progress func(done int) // called after every thousand people, with their number; the zero value means nobody is told
}

// Impact is whom a new version of a ladder touches. It is immutable.
type Impact struct {
	a, b    ladder.Ladder
	people  int
	touched []Touched
}

// Touched is what a new version of a ladder means for one person whom it
// touches.
type Touched struct {
	Person  string // id
	Name    text.Text
	Tracks  []TrackChange // tracks in which the person is placed elsewhere
	Place   string        // place that the person holds and that is no more; "" means none
	Goals   []string      // targets of goals that are no more
	Carried problem.List  // what of the record is not carried over as it was, see [IDs.Carry]
}

// TrackChange is where a person stands in one track before and after.
type TrackChange struct {
	Old, New                  ladder.Track // New is zero when the track is no more
	OldSupported, OldPossible ladder.Grade // see [ladder.Placement]
	NewSupported, NewPossible ladder.Grade
	Op                        Op // Raised, Lowered, or Changed when what is possible changes alone or grades do not compare

	// Because is the verdict on the first condition that decides: of those that
	// the person fails now, where the person stands lower, and of those that
	// kept the person from the new grade, where higher. The zero value means
	// that no condition does, as where the grade is no more.
	Because ladder.Verdict
}

// Assess tells which people the ladder b, in place of a, touches: who is placed
// elsewhere in a track, who holds or aims at a place that is no more, and whose
// record can't be carried over as it is. The ids say what has become of places
// and skills; each person is placed by b as [IDs.Carry] carries the record
// over. A grade that is renamed or merged is the same place, and so is each
// part of one that is split. A track that is new places nobody elsewhere. With
// the zero IDs, an id that b does not have is retired.
//
// People are read one by one, and those who are not touched are forgotten. It
// stops with the context's error when the context ends.
func Assess(ctx context.Context, people iter.Seq[ladder.Person], a, b ladder.Ladder, ids IDs, o Options) (Impact, error) {
	impact := Impact{a: a, b: b}
	if ids.to == nil {
		ids, _ = NewIDs(a.Spec(), b.Spec(), nil) // nothing is said that could be wrong
	}
	m := newMapping(a, b, ids)
	if people != nil {
		for p := range people {
			if err := ctx.Err(); err != nil {
				return Impact{}, fmt.Errorf("change.Assess: stopped after %d people: %w", impact.people, err)
			}
			if t := m.touch(p, o); t.isTouched() {
				impact.touched = append(impact.touched, t)
			}
			if impact.people++; impact.people%1000 == 0 && o.Progress != nil {
				o.Progress(impact.people)
			}
		}
	}
	slices.SortStableFunc(impact.touched, func(x, y Touched) int { return cmp.Compare(x.Person, y.Person) })
	return impact, nil
}

// People returns how many people were looked at.
func (i Impact) People() int { return i.people }

// Touched returns the people whom the new version touches, in order of id.
func (i Impact) Touched() []Touched { return slices.Clone(i.touched) }

// Counts says how many people are touched, and how.
type Counts struct {
	People    int `json:"people"`
	Touched   int `json:"touched"`
	Raised    int `json:"raised"`  // stand higher in some track, and lower in none
	Lowered   int `json:"lowered"` // stand lower in some track
	LostPlace int `json:"lostPlace"`
	LostGoal  int `json:"lostGoal"`
	Carried   int `json:"carried"` // have records that are not carried over as they were
}

// Counts returns how many people are touched, and how.
func (i Impact) Counts() Counts {
	c := Counts{People: i.people, Touched: len(i.touched)}
	for _, t := range i.touched {
		switch {
		case t.has(Lowered):
			c.Lowered++
		case t.has(Raised):
			c.Raised++
		}
		if t.Place != "" {
			c.LostPlace++
		}
		if len(t.Goals) > 0 {
			c.LostGoal++
		}
		if len(t.Carried) > 0 {
			c.Carried++
		}
	}
	return c
}

func (t Touched) has(op Op) bool {
	return slices.ContainsFunc(t.Tracks, func(tc TrackChange) bool { return tc.Op == op })
}

func (t Touched) isTouched() bool {
	return len(t.Tracks) > 0 || t.Place != "" || len(t.Goals) > 0 || len(t.Carried) > 0
}

// mapping is what has become of the tracks and grades of a ladder.
type mapping struct {
	a, b             ladder.Ladder
	ids              IDs
	tracks           map[string][]ladder.Track // by the id of the old track
	grades           map[string][]ladder.Grade // by the id of the old grade
	before           map[string]ladder.Grade   // the lowest old grade, by the id of the new one
	placesA, placesB map[string]bool           // that the ladders have
}

func newMapping(a, b ladder.Ladder, ids IDs) mapping {
	m := mapping{
		a: a, b: b, ids: ids, tracks: make(map[string][]ladder.Track), grades: make(map[string][]ladder.Grade), before: make(map[string]ladder.Grade),
		placesA: placesOf(a.Spec()), placesB: placesOf(b.Spec()),
	}
	for t := range a.Tracks() {
		for n := range ids.Next(Name{ID: t.ID()}) {
			if to, ok := b.Track(n.ID); ok {
				m.tracks[t.ID()] = append(m.tracks[t.ID()], to)
			}
		}
	}
	for g := range a.Grades() {
		for n := range ids.Next(Name{ID: g.ID()}) {
			to, ok := b.Grade(n.ID)
			if !ok {
				continue
			}
			m.grades[g.ID()] = append(m.grades[g.ID()], to)
			if _, known := m.before[to.ID()]; !known {
				m.before[to.ID()] = g
			}
		}
	}
	return m
}

func (m mapping) touch(p ladder.Person, o Options) Touched {
	carried, list := m.ids.Carry(p, m.a, m.b)
	t := Touched{Person: p.ID(), Name: p.Name(), Carried: list}
	if held := p.Holds(o.AsOf); m.isGone(held) {
		t.Place = held
	}
	for goal := range p.Goals() {
		if m.isGone(goal.Target) && !slices.Contains(t.Goals, goal.Target) {
			t.Goals = append(t.Goals, goal.Target)
		}
	}
	was, is := p.Facts(o.AsOf, o.Policy), carried.Facts(o.AsOf, o.Policy)
	for track := range m.a.Tracks() {
		old := track.Place(was)
		to := m.tracks[track.ID()]
		if len(to) == 0 {
			if !old.Possible().IsZero() {
				t.Tracks = append(t.Tracks, TrackChange{Old: track, OldSupported: old.Supported(), OldPossible: old.Possible()})
			}
			continue
		}
		for _, track := range to {
			if c, changed := m.track(old, track.Place(is), was, is); changed {
				t.Tracks = append(t.Tracks, c)
			}
		}
	}
	return t
}

// isGone reports whether the old ladder has a place and the new one nothing
// that it has become.
func (m mapping) isGone(id string) bool {
	for n := range m.ids.Next(Name{ID: id}) {
		if m.placesB[n.ID] {
			return false
		}
	}
	return m.placesA[id]
}

// placesOf returns the ids of the places of a ladder.
func placesOf(spec ladder.Spec) map[string]bool {
	places := make(map[string]bool)
	for r := range References(spec) {
		if r.Kind == Place && r.Defines {
			places[r.ID] = true
		}
	}
	return places
}

// track compares two placements, of which the second is in a track that the
// first one's has become.
func (m mapping) track(old, new ladder.Placement, was, is ladder.Facts) (TrackChange, bool) {
	c := TrackChange{
		Old: old.Track(), New: new.Track(),
		OldSupported: old.Supported(), OldPossible: old.Possible(), NewSupported: new.Supported(), NewPossible: new.Possible(),
	}
	if m.same(c.OldSupported, c.NewSupported) && m.same(c.OldPossible, c.NewPossible) {
		return c, false
	}
	expected := m.expected(c.OldSupported, c.New)
	switch {
	case m.same(c.OldSupported, c.NewSupported): // what is possible alone
	case c.NewSupported.IsZero():
		c.Op = Lowered
	case c.OldSupported.IsZero():
		c.Op = Raised
	case expected.IsZero():
	case c.NewSupported.Rank() > expected.Rank():
		c.Op = Raised
	case c.NewSupported.Rank() < expected.Rank():
		c.Op = Lowered
	}
	switch c.Op {
	case Lowered:
		c.Because = deciding(expected.Requirement().Verdict(is))
	case Raised:
		c.Because = deciding(m.before[c.NewSupported.ID()].Requirement().Verdict(was))
	}
	return c, true
}

// same reports whether a grade has become another one, or neither is there.
func (m mapping) same(old, new ladder.Grade) bool {
	if old.IsZero() || new.IsZero() {
		return old.IsZero() && new.IsZero()
	}
	return slices.Contains(m.grades[old.ID()], new)
}

// expected returns the lowest grade of a track that an old one has become.
func (m mapping) expected(old ladder.Grade, in ladder.Track) ladder.Grade {
	var lowest ladder.Grade
	for _, g := range m.grades[old.ID()] {
		if g.Track() == in && (lowest.IsZero() || g.Rank() < lowest.Rank()) {
			lowest = g
		}
	}
	return lowest
}

// deciding returns the verdict on the first condition that keeps a requirement
// from being met, the zero Verdict when it is met or has not been stated.
func deciding(v ladder.Verdict) ladder.Verdict {
	for v.Outcome() != ladder.Met {
		next, found := v, false
		for part := range v.Parts() {
			// What surely fails decides before what is not known.
			if part.Outcome() == v.Outcome() && !found {
				next, found = part, true
			}
		}
		if !found {
			break
		}
		v = next
	}
	if v.Outcome() == ladder.Met || v.Requirement().IsZero() {
		return ladder.Verdict{}
	}
	return v
}
