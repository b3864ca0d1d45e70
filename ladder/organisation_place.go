package ladder

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Place is something of one of the ladders of an [Organisation] that people hold
// or that stands for several such: a grade, a step within one, a role, a track or
// a group; or being [Outside], which is of no ladder. It is a small comparable
// value: places are equal with == when they are the same of the same ladder, by
// whatever id they were found. The zero Place is none.
type Place struct {
	ladder *data
	id     string
}

// IsZero reports whether the place is none.
func (p Place) IsZero() bool { return p == Place{} }

// Ladder returns the ladder of the place, the zero Ladder for Outside.
func (p Place) Ladder() Ladder { return Ladder{p.ladder} }

// ID returns the place's id within its ladder; a grade's own where it was found
// by an alias.
func (p Place) ID() string { return p.id }

// Grade returns the grade that the place is, the zero Grade when it is another
// thing.
func (p Place) Grade() Grade {
	g, _ := p.Ladder().Grade(p.id)
	return g
}

// SubStep returns the step within a grade that the place is, the zero SubStep
// when it is another thing.
func (p Place) SubStep() SubStep {
	s, _ := p.Ladder().SubStep(p.id)
	return s
}

// Role returns the role that the place is, the zero Role when it is another
// thing.
func (p Place) Role() Role {
	r, _ := p.Ladder().Role(p.id)
	return r
}

// Target returns what a person at the place is compared with: the grade or role
// that it is, and of a step within a grade that grade. It returns nil for a
// track, a group and Outside.
func (p Place) Target() Target {
	if s := p.SubStep(); !s.IsZero() {
		return s.Grade()
	}
	t, _ := p.Ladder().Target(p.id)
	return t
}

// Name returns what people call the place, its id where it has no name.
func (p Place) Name() text.Text {
	l := p.Ladder()
	if s := p.SubStep(); !s.IsZero() {
		return s.Name()
	}
	if t, ok := l.Target(p.id); ok {
		return t.Name()
	}
	if t, ok := l.Track(p.id); ok {
		return t.Name()
	}
	for g := range l.Groups() {
		if g.ID() == p.id {
			return g.Name()
		}
	}
	return text.Plain(p.id)
}

// Contains reports whether whoever holds q holds p: both are the same, p is the
// grade of the step q, or a track or group to which all of q belongs. Nothing
// contains a track or group that stands for nothing.
func (p Place) Contains(q Place) bool {
	places := q.ladder.placesOfID(q.id)
	if p.ladder != q.ladder || len(places) == 0 {
		return false
	}
	set := p.set()
	return !slices.ContainsFunc(places, func(q place) bool { return !set.hasPart(q) })
}

// Meets reports whether somebody can hold both places at once by holding one
// place of a ladder: one of them is, or stands for, something that the other one
// contains.
func (p Place) Meets(q Place) bool {
	if p.ladder != q.ladder {
		return false
	}
	a, b := p.set(), q.set()
	return slices.ContainsFunc(q.ladder.placesOfID(q.id), a.hasPart) || slices.ContainsFunc(p.ladder.placesOfID(p.id), b.hasPart)
}

// set returns all that the place stands for.
func (p Place) set() *placeSet {
	d := p.ladder
	if d == nil {
		d = &nothing
	}
	s := d.placeSet(p.id, false)
	return &s
}

// hasPart reports whether a place, or the grade of which it is a step, is in the
// set.
func (s *placeSet) hasPart(p place) bool {
	return s.has(p) || p.kind == placeStep && s.has(place{placeGrade, int32(s.data.steps[p.i].grade)})
}

// placesOfID is placesOf that is safe on no ladder, where only Outside is.
func (d *data) placesOfID(id string) []place {
	if d == nil {
		d = &nothing
	}
	return d.placesOf(id)
}

// String returns the place as it can be written in every organisation:
// "ladder/id", and "outside" for [Outside].
func (p Place) String() string {
	if p.ladder == nil {
		return p.id
	}
	return p.Ladder().ID() + "/" + p.id
}

// Place returns the place that a reference means: the id of a grade, a step
// within one, a role, a track or a group that one of the ladders alone has, or
// "ladder/id", or [Outside]. The error, if any, is a *problem.Error of
// [UnknownPlace], or of [AmbiguousPlace], which names what could be meant.
func (o Organisation) Place(ref string) (Place, error) {
	if ref == Outside {
		return Place{id: Outside}, nil
	}
	r := resolver{data: o.read()}
	p, wrong := r.place(ref, "")
	return p, wrong.Err()
}

// resolver looks up references between the ladders of an organisation.
type resolver struct {
	data             *organisationData
	suggest          suggester
	plain, qualified vocabulary
}

// place returns what a reference means, the zero Place with the problem when it
// means nothing or several things.
func (r *resolver) place(ref string, path problem.Path) (Place, problem.List) {
	switch found := r.data.candidates(ref); len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Place{}, problem.List{UnknownPlace.At(path, ref).WithSuggestion(r.nearest(ref))}
	default:
		names := make([]string, len(found))
		for i, p := range found {
			names[i] = p.String()
		}
		return Place{}, problem.List{AmbiguousPlace.At(path, ref, strings.Join(names, ", "))}
	}
}

// candidates returns all that a reference can mean, in the order of the ladders.
// An id may contain a slash itself.
func (d *organisationData) candidates(ref string) []Place {
	var found []Place
	enter := func(l Ladder, id string) {
		if id == Outside || !l.data.named(id) {
			return
		}
		if i, ok := l.data.gradeByID[id]; ok {
			id = l.data.grades[i].spec.ID // not an alias
		}
		if p := (Place{l.data, id}); !slices.Contains(found, p) {
			found = append(found, p)
		}
	}
	for _, l := range d.ladders {
		enter(l, ref)
		if id, ok := strings.CutPrefix(ref, l.ID()+"/"); ok {
			enter(l, id)
		}
	}
	return found
}

// nearest returns the reference that was probably meant.
func (r *resolver) nearest(ref string) string {
	words, prefix := &r.plain, func(Ladder) string { return "" }
	if strings.Contains(ref, "/") {
		words, prefix = &r.qualified, func(l Ladder) string { return l.ID() + "/" }
	}
	return r.suggest.nearest(ref, words, func() []string {
		var ids []string
		for _, l := range r.data.ladders {
			for _, id := range l.data.placeIDs() {
				ids = append(ids, prefix(l)+id)
			}
		}
		return ids
	})
}
