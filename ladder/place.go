package ladder

// place is something that people hold: a grade, a step within a grade, a role,
// or being outside.
type place struct {
	kind placeKind
	i    int32 // in data.grades, data.steps or data.roles
}

type placeKind uint8

const (
	placeGrade placeKind = iota + 1
	placeStep
	placeRole
	placeOutside
)

// MaxGroupPlaces bounds how many places the groups of a ladder name, all groups
// together, each place as often as a group names it or something of which it is
// a part.
const MaxGroupPlaces = 1_000_000

// places are the places of a ladder in the order of its record, so that what an
// id stands for is a part of a list that nobody has to make.
type places struct {
	grades, steps, roles []place
	groups               map[string][]place
	groupIDs             []string
}

var outsidePlaces = []place{{kind: placeOutside}}

// placesOf returns what an id stands for: a grade by its id or an alias, a step
// within a grade, a role and Outside for themselves, a track for its grades from
// the lowest up, a group for all that it names, each place once. An id of
// nothing gives none. The list must not be changed.
func (d *data) placesOf(id string) []place {
	if i, ok := d.gradeByID[id]; ok {
		return d.places.grades[i : i+1]
	}
	if i, ok := d.stepByID[id]; ok {
		return d.places.steps[i : i+1]
	}
	if i, ok := d.roleByID[id]; ok {
		return d.places.roles[i : i+1]
	}
	if i, ok := d.trackByID[id]; ok {
		return d.places.grades[d.tracks[i].first:d.tracks[i].end]
	}
	if id == Outside {
		return outsidePlaces
	}
	return d.places.groups[id]
}

// named reports whether an id is that of a place or of a set of places, an empty
// one too.
func (d *data) named(id string) bool {
	_, isTrack := d.trackByID[id]
	_, isGroup := d.places.groups[id]
	return isTrack || isGroup || id != "" && len(d.placesOf(id)) > 0
}

// within reports whether who holds p holds q: it is the same place, or p is a
// step within the grade q.
func (d *data) within(p, q place) bool {
	return p == q || p.kind == placeStep && q == place{placeGrade, int32(d.steps[p.i].grade)}
}

// placeID returns the id of a place.
func (d *data) placeID(p place) string {
	switch p.kind {
	case placeGrade:
		return d.grades[p.i].spec.ID
	case placeStep:
		s := d.steps[p.i]
		return d.grades[s.grade].spec.Steps[s.rank-1].ID
	case placeRole:
		return d.roles[p.i].spec.ID
	case placeOutside:
		return Outside
	default:
		return ""
	}
}
