package ladder

import (
	"cmp"
	"slices"
)

// placeSet is the places that an id stands for, as ranges, so that a track of
// many grades takes no more room than one grade.
type placeSet struct {
	data    *data
	id      string
	orAbove bool
	ranges  []placeRange // in order, apart from each other
}

// placeRange is places of one kind from the first to before the end.
type placeRange struct {
	kind       placeKind
	first, end int
}

// placeSet resolves an id. With orAbove, higher steps of a grade and higher
// grades of its track belong to it.
func (d *data) placeSet(id string, orAbove bool) placeSet {
	s := placeSet{data: d, id: id, orAbove: orAbove}
	for _, p := range d.placesOf(id) {
		i := int(p.i)
		switch {
		case !orAbove:
			s.ranges = append(s.ranges, placeRange{p.kind, i, i + 1})
		case p.kind == placeGrade:
			s.ranges = append(s.ranges, placeRange{p.kind, i, d.tracks[d.grades[i].track].end})
		case p.kind == placeStep:
			g := d.steps[i].grade
			s.ranges = append(s.ranges,
				placeRange{p.kind, i, d.grades[g].end},
				placeRange{placeGrade, g + 1, d.tracks[d.grades[g].track].end})
		default:
			s.ranges = append(s.ranges, placeRange{p.kind, i, i + 1})
		}
	}
	slices.SortFunc(s.ranges, func(a, b placeRange) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.first, b.first))
	})
	joined := s.ranges[:0]
	for _, r := range s.ranges {
		if n := len(joined); n > 0 && joined[n-1].kind == r.kind && joined[n-1].end >= r.first {
			joined[n-1].end = max(joined[n-1].end, r.end)
		} else if r.first < r.end {
			joined = append(joined, r)
		}
	}
	s.ranges = slices.Clip(joined)
	return s
}

func (s *placeSet) has(p place) bool {
	_, ok := slices.BinarySearchFunc(s.ranges, p, func(r placeRange, p place) int {
		switch {
		case r.kind != p.kind:
			return cmp.Compare(r.kind, p.kind)
		case r.end <= int(p.i):
			return -1
		case r.first > int(p.i):
			return 1
		default:
			return 0
		}
	})
	return ok
}

// holds reports whether who holds the place of an id holds one of the set: a
// step within a grade is that grade, too.
func (s *placeSet) holds(id string) bool {
	p, ok := Ladder{s.data}.place(id)
	if !ok {
		return false // nobody holds a track or a group
	}
	return s.has(p) || p.kind == placeStep && s.has(place{placeGrade, int32(s.data.steps[p.i].grade)})
}

// one returns an id of the set by which a person can hold it.
func (s *placeSet) one() (string, bool) {
	for _, r := range s.ranges {
		return s.data.placeID(place{r.kind, int32(r.first)}), true
	}
	return "", false
}

func (s *placeSet) equal(t *placeSet) bool { return s.id == t.id && s.orAbove == t.orAbove }
