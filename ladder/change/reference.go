package change

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// Name is an id with the name space in which it means something.
type Name struct {
	Kind Kind
	In   string // id of the scale of a step, of the review of a stage, of the role of a pay band that is its own; "" otherwise
	ID   string
}

// String returns the name in one line, such as "place p4" and
// "step mastery/expert".
func (n Name) String() string {
	if n.In != "" {
		return n.Kind.String() + " " + n.In + "/" + n.ID
	}
	return n.Kind.String() + " " + n.ID
}

// compare puts names in one order: by kind, by name space, by id.
func (n Name) compare(m Name) int {
	return cmp.Or(cmp.Compare(slices.Index(kinds, n.Kind), slices.Index(kinds, m.Kind)), strings.Compare(n.In, m.In), strings.Compare(n.ID, m.ID))
}

// Reference is one place of a ladder's record at which an id stands.
type Reference struct {
	Name
	Path    problem.Path // of the field, or of the entry of a list
	Defines bool         // whether the id is that of what stands there, and not of something else
}

// use says what the ids in a field are.
type use struct {
	kind    Kind
	defines bool
}

// uses are the fields of records that hold ids. A test reads the records and
// asks of every other field of strings whether it holds none.
var uses = map[string]use{
	"ScaleSpec.ID": {Scale, true}, "StepSpec.ID": {Step, true},
	"SkillSpec.ID": {Skill, true}, "SkillSpec.Broader": {Skill, false}, "SkillSpec.Scale": {Scale, false}, "SkillSpec.Steps": {Step, false},
	"SkillSpec.Related": {Skill, false}, "SkillSpec.ReplacedBy": {Skill, false}, "PrerequisitesSpec.Essential": {Skill, false}, "PrerequisitesSpec.Optional": {Skill, false},
	"PracticeTransferSpec.From": {Skill, false}, "PracticeTransferSpec.To": {Skill, false},
	"CompetencySpec.ID": {Skill, true}, "CompetencySpec.Scale": {Scale, false}, "CompetencySpec.Class": {Class, false}, "CompetencySpec.Values": {Value, false},
	"AnchorSpec.Step": {Step, false}, "BehaviourSpec.ID": {Behaviour, true},
	"ScoreSpec.ID": {Score, true}, "TermSpec.Skill": {Skill, false}, "CapSpec.Class": {Class, false},
	"AttributeSpec.ID": {Attribute, true}, "AttributeValueSpec.Attribute": {Attribute, false},
	"TrackSpec.ID": {Place, true}, "TrackSpec.ForksFrom": {Place, false},
	"GradeSpec.ID": {Place, true}, "GradeSpec.Aliases": {Place, true}, "GradeSpec.Includes": {Place, false}, "SubStepSpec.ID": {Place, true},
	"ExpectationSpec.Competency": {Skill, false}, "ExpectationSpec.Includes": {Place, false},
	"GroupSpec.ID": {Place, true}, "GroupSpec.Of": {Place, false},
	"DisciplineSpec.ID": {Discipline, true}, "DisciplineSpec.Tracks": {Place, false}, "DisciplineSpec.NotApplicable": {Skill, false},
	"WeightSpec.Skill": {Skill, false}, "DisciplineGradeSpec.Grade": {Place, false},
	"EquivalenceSpec.Grades": {Place, false}, "TitleBandSpec.Score": {Score, false}, "TitleBandSpec.Track": {Place, false},
	"RoleSpec.ID": {Place, true}, "RoleSkillSpec.Skill": {Skill, false}, "ResponsibilitySpec.Skills": {Skill, false}, "ToolCategorySpec.Tools": {Skill, false}, "StakeholderSpec.Role": {Place, false},
	"CareerStageSpec.Place": {Place, false}, "LearningStepSpec.Skills": {Skill, false}, "QuestionSpec.Skills": {Skill, false}, "RelatedRoleSpec.Role": {Place, false},
	"TransitionSpec.ID": {Transition, true}, "TransitionSpec.From": {Place, false}, "TransitionSpec.To": {Place, false}, "TransitionSpec.Review": {Review, false},
	"ReviewSpec.ID": {Review, true}, "ReviewSpec.Scale": {Scale, false}, "StageSpec.ID": {Stage, true}, "DeciderSpec.Grade": {Place, false},
	"BandSpec.ID": {Band, true}, "BandSpec.Tracks": {Place, false}, "BandSpec.Grades": {Place, false}, "BandSpec.Discipline": {Discipline, false},
	"AtLeast.Skill": {Skill, false}, "AtLeast.Level": {Step, false}, "Score.Of": {Score, false}, "Tenure.In": {Place, false}, "Held.Place": {Place, false},
	"Evidence.Skill": {Skill, false}, "Evidence.Value": {Value, false}, "Rating.Review": {Review, false}, "Rating.Level": {Step, false}, "Include.Of": {Place, false},
}

// References yields every id in the record of a ladder with what it is of, in
// the order of the record. Words that mean the same in every ladder,
// [ladder.Outside] and [skills.None], are no ids; nor are those that a
// condition of a program's own may hold. It can be run again.
func References(spec ladder.Spec) iter.Seq[Reference] {
	return func(yield func(Reference) bool) {
		w := newWalker(spec)
		w.visit = func(n Name, defines bool) string {
			w.stopped = w.stopped || !yield(Reference{n, pathOf(w.trail, w.root), defines})
			return n.ID
		}
		w.start(&spec)
	}
}

// Rename returns a copy of the record of a ladder in which every id is what to
// returns for it: where it is defined, where something refers to it, and in the
// paths of silences. The function is asked with the ids of spec, and is never
// asked for [ladder.Outside], [skills.None] and "". Nothing checks that two ids
// do not become one.
func Rename(spec ladder.Spec, to func(Name) string) ladder.Spec {
	w := newWalker(spec)
	w.write = true
	w.visit = func(n Name, _ bool) string { return to(n) }
	renamed := copyOf(spec)
	w.start(&renamed)
	if len(spec.Silences) > 0 {
		moved := make(map[problem.Path]problem.Path)
		movedPaths(specShape, reflect.ValueOf(spec), reflect.ValueOf(renamed), "", "", moved)
		for i := range renamed.Silences {
			renamed.Silences[i].At = string(movePath(problem.Path(renamed.Silences[i].At), moved))
		}
	}
	return renamed
}

// movedPaths gathers the places of the items of which one record calls by
// another key what the other one holds at the same index.
func movedPaths(s *shape, a, b reflect.Value, old, new problem.Path, into map[problem.Path]problem.Path) {
	switch s.form {
	case recordForm:
		for _, f := range s.fields {
			movedPaths(f.shape, a.FieldByIndex(f.index), b.FieldByIndex(f.index), old.Field(f.name), new.Field(f.name), into)
		}
	case listForm:
		for i := range a.Len() {
			was, is := itemPath(old, s.elem.keyOf(a.Index(i)), i), itemPath(new, s.elem.keyOf(b.Index(i)), i)
			if was != is {
				into[was] = is
			}
			movedPaths(s.elem, a.Index(i), b.Index(i), was, is, into)
		}
	}
}

// movePath returns where a path leads after the closest thing around it has
// moved.
func movePath(path problem.Path, moved map[problem.Path]problem.Path) problem.Path {
	for around := path; around != ""; around = around.Parent() {
		if to, ok := moved[around]; ok {
			return to + path[len(around):]
		}
	}
	return path
}

// namesIn returns the names in a record.
func namesIn(spec ladder.Spec) map[Name]bool {
	all := make(map[Name]bool)
	w := newWalker(spec)
	w.visit = func(n Name, _ bool) string {
		all[n] = true
		return n.ID
	}
	w.start(&spec)
	return all
}

// walker visits the ids of a record.
type walker struct {
	visit   func(n Name, defines bool) string
	write   bool              // whether what visit returns is written
	root    reflect.Value     // what it walks through
	trail   []trailStep       // the way to where the walker is
	scaleOf map[string]string // of skills
	rated   map[string]string // scale of reviews
	stopped bool
}

// scope is what ids of the parts of something are in.
type scope struct{ scale, review, role string }

func newWalker(spec ladder.Spec) *walker {
	w := &walker{scaleOf: make(map[string]string), rated: make(map[string]string)}
	for _, d := range spec.Disciplines {
		for _, c := range d.Competencies {
			w.scaleOf[string(c.ID)] = c.Scale
		}
	}
	for _, s := range spec.Skills {
		if s.Scale != "" {
			w.scaleOf[string(s.ID)] = s.Scale
		}
	}
	for _, c := range spec.Competencies {
		w.scaleOf[string(c.ID)] = c.Scale
	}
	for _, r := range spec.Reviews {
		w.rated[r.ID] = r.Scale
	}
	return w
}

// scoping are the words for the records in which ids have a scope of their own.
var scoping = map[string]bool{"scale": true, "skill": true, "competency": true, "review": true, "role": true, "at-least": true, "rating": true}

// within returns the scope of the parts of a record.
func (w *walker) within(s *shape, v reflect.Value, at scope) scope {
	if !scoping[s.word] {
		return at
	}
	switch r := v.Interface().(type) {
	case skills.ScaleSpec:
		at.scale = r.ID
	case skills.SkillSpec:
		at.scale = cmp.Or(r.Scale, w.scaleOf[string(r.ID)])
	case ladder.CompetencySpec:
		at.scale = cmp.Or(r.Scale, w.scaleOf[string(r.ID)])
	case ladder.ReviewSpec:
		at.review = r.ID
	case ladder.RoleSpec:
		at.role = r.ID
	case ladder.AtLeast:
		at.scale = w.scaleOf[string(r.Skill)]
	case ladder.Rating:
		at.scale = w.rated[r.Review]
	}
	return at
}

// start walks through a record.
func (w *walker) start(spec *ladder.Spec) {
	w.root = reflect.ValueOf(spec).Elem()
	w.walk(specShape, w.root, scope{})
}

// walk visits a value, which can be set where the walker writes.
func (w *walker) walk(s *shape, v reflect.Value, at scope) {
	if w.stopped {
		return
	}
	switch s.form {
	case requirementForm:
		of := v.Elem()
		if !of.IsValid() || !isRequirement(of.Type()) || !finite(of) {
			return
		}
		if w.write {
			of = reflect.New(of.Type()).Elem()
			of.Set(v.Elem())
		}
		// The parts of all and any are below their word, as New writes it.
		if of.Kind() == reflect.Slice {
			w.down(trailStep{})
		}
		w.walk(shapeOf(of.Type()), of, at)
		if of.Kind() == reflect.Slice {
			w.up()
		}
		if w.write {
			v.Set(of)
		}
	case recordForm:
		at = w.within(s, v, at)
		for i := range s.fields {
			f := &s.fields[i]
			if f.use == nil && !f.shape.ids {
				continue
			}
			w.down(trailStep{field: f})
			if f.use != nil {
				w.ids(v.FieldByIndex(f.index), *f.use, at)
			} else {
				w.walk(f.shape, v.FieldByIndex(f.index), at)
			}
			w.up()
		}
	case listForm:
		for i := range v.Len() {
			w.down(trailStep{index: i, item: true})
			w.walk(s.elem, v.Index(i), at)
			w.up()
		}
	}
}

// trailStep is one step of the way to where a walker is: to a field, to an
// entry of a list, or else to the parts of a requirement, under its word.
type trailStep struct {
	field *recordField
	index int
	item  bool
}

func (w *walker) down(s trailStep) { w.trail = append(w.trail, s) }

func (w *walker) up() { w.trail = w.trail[:len(w.trail)-1] }

// pathOf returns where a trail leads in a record, which has at least the fields
// and entries of the record in which it was made.
func pathOf(trail []trailStep, v reflect.Value) problem.Path {
	var path problem.Path
	s := specShape
	for _, step := range trail {
		if s.form == requirementForm {
			v = v.Elem()
			s = shapeOf(v.Type())
		}
		switch {
		case step.field != nil:
			path = path.Field(step.field.name)
			v, s = v.FieldByIndex(step.field.index), step.field.shape
		case step.item:
			v, s = v.Index(step.index), s.elem
			path = itemPath(path, s.keyOf(v), step.index)
		default:
			path = path.Field(requirementWords[v.Type()])
		}
	}
	return path
}

// ids visits a field that holds ids.
func (w *walker) ids(field reflect.Value, u use, at scope) {
	if field.Kind() != reflect.Slice {
		w.id(field, u, at)
		return
	}
	for i := range field.Len() {
		w.down(trailStep{index: i, item: true})
		w.id(field.Index(i), u, at)
		w.up()
	}
}

func (w *walker) id(field reflect.Value, u use, at scope) {
	id := field.String()
	if id == "" || w.stopped || u.kind == Place && id == ladder.Outside || u.kind == Step && id == skills.None {
		return
	}
	if to := w.visit(Name{u.kind, at.of(u.kind), id}, u.defines); w.write {
		field.SetString(to)
	}
}

// of returns the name space of ids of a kind.
func (s scope) of(k Kind) string {
	switch k {
	case Step:
		return s.scale
	case Stage:
		return s.review
	case Band:
		return s.role
	default:
		return ""
	}
}
