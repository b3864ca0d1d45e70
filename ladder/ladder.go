package ladder

import (
	"iter"
	"maps"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Ladder is an organisation's tracks, grades, roles and the ways between them,
// with every reference resolved. It is immutable. The zero Ladder is empty.
//
// [Track], [Grade], [SubStep], [Group], [Discipline], [Expectation],
// [Attribute], [Behaviour], [TitleBand], [Role], [Transition] and [Review] are
// views of a ladder: small comparable values, equal with == when they are the
// same thing of the same ladder. Their zero values are of no ladder and say
// nothing.
type Ladder struct{ data *data }

type data struct {
	spec         Spec // without what is kept below, resolved
	scaleIDs     []string
	scales       map[string]skills.Scale
	catalog      skills.Catalog
	skillIDs     []skills.ID // of the catalog, as written
	competencies []CompetencySpec
	competency   map[skills.ID]int
	skillScales  map[skills.ID]skills.Scale  // of competencies and of catalog skills that have one
	subsets      map[skills.ID]skills.Subset // of catalog skills that use some steps of their scale only
	tracks       []trackData
	trackByID    map[string]int
	grades       []gradeData    // of all tracks, track by track from the lowest up
	gradeByID    map[string]int // aliases among the ids
	steps        []stepData     // of all grades, grade by grade from the lowest up
	stepByID     map[string]int
	places       places
	behaviours   map[string]Behaviour
	equivalence  equivalence
	disciplines  []disciplineData
	sums         []*sum // of the scores
	scoreByID    map[string]int
	roles        []roleData
	roleByID     map[string]int
	transitions  []transitionData
	reviews      []ReviewSpec
	reviewByID   map[string]int
	bands        pay.Bands
	transfers    skills.PracticeTransfers
	warnings     problem.List
}

type trackData struct {
	spec       TrackSpec // without its grades
	first, end int       // of data.grades
}

type gradeData struct {
	spec       GradeSpec // without what it and its steps require
	track      int
	rank       int
	first, end int // of data.steps
	requires   Requirement
	effective  Requirement // with what a cumulative track adds
}

type stepData struct {
	grade, rank int
	requires    Requirement
}

type roleData struct {
	spec     RoleSpec // without what it requires
	requires Requirement
	pay      pay.Bands
}

// What zero values read. It is never written.
var (
	nothing      data
	noTrack      trackData
	noGrade      gradeData
	noStep       stepData
	noSubStep    SubStepSpec
	noGroup      GroupSpec
	noDiscipline DisciplineSpec

	noExpectation ExpectationSpec
	noAttribute   AttributeValueSpec
	noBehaviour   BehaviourSpec
	noTitleBand   TitleBandSpec
	noRole        roleData
	noTransition  transitionData
	noReview      ReviewSpec
)

func (l Ladder) read() *data {
	if l.data == nil {
		return &nothing
	}
	return l.data
}

// IsZero reports whether the ladder is the zero Ladder.
func (l Ladder) IsZero() bool { return l.data == nil }

// ID returns the ladder's id.
func (l Ladder) ID() string { return l.read().spec.ID }

// Name returns the ladder's name, or its id where it has none.
func (l Ladder) Name() text.Text {
	return nameOr(l.read().spec.Name, l.ID())
}

// Description returns what the ladder is about, the zero Text when nobody has
// said.
func (l Ladder) Description() text.Text { return l.read().spec.Description }

// Version returns the ladder's version, "" when nobody has said.
func (l Ladder) Version() string { return l.read().spec.Version }

// Charter returns the id of the charter whose values the competencies name, ""
// when it is that of the organisation.
func (l Ladder) Charter() string { return l.read().spec.Charter }

// Effective returns the first day on which the ladder is in force, the zero
// Date when nobody has said.
func (l Ladder) Effective() date.Date { return l.read().spec.Effective }

// Warnings returns what looks unfinished in the ladder, in order of place.
func (l Ladder) Warnings() problem.List { return slices.Clone(l.read().warnings) }

// Scales yields the scales, in the order of the record. It can be run again.
func (l Ladder) Scales() iter.Seq[skills.Scale] {
	return func(yield func(skills.Scale) bool) {
		for _, id := range l.read().scaleIDs {
			if !yield(l.read().scales[id]) {
				return
			}
		}
	}
}

// Scale returns the scale with the given id, and whether there is one.
func (l Ladder) Scale(id string) (skills.Scale, bool) {
	scale, ok := l.read().scales[id]
	return scale, ok
}

// ScaleOf returns the scale on which the ladder measures a skill, and whether
// there is one.
func (l Ladder) ScaleOf(id skills.ID) (skills.Scale, bool) {
	scale, ok := l.read().skillScales[id]
	return scale, ok
}

// Measured yields the skills that the ladder measures, with their scales: its
// competencies in the order of the record, then the other skills of its catalog
// that have a scale, in order of id. It can be run again.
func (l Ladder) Measured() iter.Seq2[skills.ID, skills.Scale] {
	return func(yield func(skills.ID, skills.Scale) bool) {
		d := l.read()
		for _, c := range d.competencies {
			if scale, ok := d.skillScales[c.ID]; ok && !yield(c.ID, scale) {
				return
			}
		}
		for _, id := range slices.Sorted(maps.Keys(d.skillScales)) {
			if _, ok := d.competency[id]; !ok && !yield(id, d.skillScales[id]) {
				return
			}
		}
	}
}

// Catalog returns the skills that the ladder knows besides its competencies.
func (l Ladder) Catalog() skills.Catalog { return l.read().catalog }

// SkillName returns what the ladder calls a skill: the competency's name, else
// the catalog's, else the id itself.
func (l Ladder) SkillName(id skills.ID) text.Text { return l.read().skillName(id) }

// Competencies yields copies of the records of the competencies, in their
// order. It can be run again.
func (l Ladder) Competencies() iter.Seq[CompetencySpec] { return record.Copies(l.read().competencies) }

// Weight returns the weight of a skill in weighted scores: that of its
// competency, and 1 where none is stated.
func (l Ladder) Weight(id skills.ID) decimal.Decimal {
	if i, ok := l.read().competency[id]; ok {
		if w := l.read().competencies[i].Weight; w.Sign() > 0 {
			return w
		}
	}
	return one
}

var one = decimal.MustParse("1")

// Tracks yields the tracks, in the order of the record. It can be run again.
func (l Ladder) Tracks() iter.Seq[Track] {
	return func(yield func(Track) bool) {
		for i := range l.read().tracks {
			if !yield(Track{l.data, i}) {
				return
			}
		}
	}
}

// Track returns the track with the given id, and whether there is one.
func (l Ladder) Track(id string) (Track, bool) {
	i, ok := l.read().trackByID[id]
	if !ok {
		return Track{}, false
	}
	return Track{l.data, i}, true
}

// Grades yields the grades of all tracks, track by track from the lowest up.
// It can be run again.
func (l Ladder) Grades() iter.Seq[Grade] {
	return func(yield func(Grade) bool) {
		for i := range l.read().grades {
			if !yield(Grade{l.data, i}) {
				return
			}
		}
	}
}

// Grade returns the grade with the given id, and whether there is one.
func (l Ladder) Grade(id string) (Grade, bool) {
	i, ok := l.read().gradeByID[id]
	if !ok {
		return Grade{}, false
	}
	return Grade{l.data, i}, true
}

// Roles yields the roles, in the order of the record. It can be run again.
func (l Ladder) Roles() iter.Seq[Role] {
	return func(yield func(Role) bool) {
		for i := range l.read().roles {
			if !yield(Role{l.data, i}) {
				return
			}
		}
	}
}

// Role returns the role with the given id, and whether there is one.
func (l Ladder) Role(id string) (Role, bool) {
	i, ok := l.read().roleByID[id]
	if !ok {
		return Role{}, false
	}
	return Role{l.data, i}, true
}

// Pay returns the bands of pay, by the ids of the grades where the record names
// an alias.
func (l Ladder) Pay() pay.Bands { return l.read().bands }

// Target is what a person can aim at and be compared with: a [Grade] or a
// [Role].
type Target interface {
	ID() string               // within the ladder
	Name() text.Text          // the first title or the name, else the id
	Requirement() Requirement // zero when nobody has stated it
	Ladder() Ladder           // of which it is a part
}

// IsTarget reports whether t is a grade or role of a ladder: neither nil, nor the
// zero Grade or Role, nor of a type of somebody else's, which need not even compare.
func IsTarget(t Target) bool {
	switch t := t.(type) {
	case Grade:
		return !t.IsZero()
	case Role:
		return !t.IsZero()
	default:
		return false
	}
}

// Target returns the grade or role with the given id, and whether there is one.
func (l Ladder) Target(id string) (Target, bool) {
	if g, ok := l.Grade(id); ok {
		return g, true
	}
	if r, ok := l.Role(id); ok {
		return r, true
	}
	return nil, false
}

// SuggestTarget returns the id of the grade or role that was probably meant by
// an unknown id, "" when none is near.
func (l Ladder) SuggestTarget(id string) string {
	d := l.read()
	return problem.Nearest(id, append(d.gradeIDs(), d.roleIDs()...))
}

// String returns the ladder's id and version.
func (l Ladder) String() string {
	if l.Version() == "" {
		return l.ID()
	}
	return l.ID() + " " + l.Version()
}

// Spec returns a copy of the ladder's record, as it was written. [New] makes an
// equal ladder of it.
func (l Ladder) Spec() Spec {
	d := l.read()
	s := record.Clone(d.spec)
	s.Competencies = record.Clone(d.competencies)
	for scale := range l.Scales() {
		s.Scales = append(s.Scales, scale.Spec())
	}
	s.Skills = slices.Grow(s.Skills, len(d.skillIDs))
	for _, id := range d.skillIDs {
		skill, _ := d.catalog.Skill(id)
		s.Skills = append(s.Skills, skill.Spec())
	}
	for t := range l.Tracks() {
		s.Tracks = append(s.Tracks, t.Spec())
	}
	for i := range s.Disciplines {
		s.Disciplines[i] = d.disciplines[i].restore(s.Disciplines[i])
	}
	for r := range l.Roles() {
		s.Roles = append(s.Roles, r.Spec())
	}
	for t := range l.Transitions() {
		s.Transitions = append(s.Transitions, t.Spec())
	}
	for r := range l.Reviews() {
		s.Reviews = append(s.Reviews, r.Spec())
	}
	return s
}

// Equal reports whether both ladders have the same record: the same said in the
// same order, texts included. Views of two ladders are never == for all that.
func (l Ladder) Equal(m Ladder) bool {
	return l == m || record.Equal(l.Spec(), m.Spec())
}
