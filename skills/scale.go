package skills

import (
	"iter"
	"slices"
	"strings"
	"unique"

	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// None is the id of the step below the first named one, on every scale.
const None = "none"

// MaxSteps is the largest number of named steps that a scale can have.
const MaxSteps = 1000

// ScaleSpec is the record of a scale. Either it lists its steps, or it is numeric
// and may name and describe some of its values in Steps.
type ScaleSpec struct {
	ID      string
	Name    text.Text
	Numeric NumericSpec // the zero value means that the scale lists its steps
	Steps   []StepSpec  // from the lowest up, without "none"

	// Ratio says that "none" is a true zero, nothing at all of what the scale
	// measures, and that the numbers are in proportion to it: twice the number is
	// twice as much. Such a scale has a number above 0 for every step it lists, or a
	// range from 0, and "none" has the number 0. The zero value means that nobody says
	// so: the numbers add up, and no ratio of them means anything.
	Ratio bool
}

// NumericSpec is the record of the values of a numeric scale: Min is "none", and
// the steps are Min+By, Min+2*By and so on up to Max.
type NumericSpec struct {
	Min, Max, By decimal.Decimal
}

// StepSpec is the record of one named step of a scale.
type StepSpec struct {
	ID          string
	Name        text.Text
	Description text.Text // behavioural anchor: what a person at this step does

	// Number is the value with which the step takes part in sums. The zero
	// value, nil, means that it takes part in none: the step is ordinal.
	Number *decimal.Decimal
}

// Scale is a list of steps, from "none" up. It is immutable. The zero Scale
// has no steps, not even "none".
//
// A numeric scale does not keep its steps: they are counted, and only those that
// its record names or describes take memory.
type Scale struct{ data *scaleData }

type scaleData struct {
	spec ScaleSpec
	key  unique.Handle[scaleKey]
	byID map[string]int32 // the steps that are listed
	at   []int32          // of each record in spec.Steps its step, rising
	call []text.Text      // what people call it
	grid grid             // the steps of a numeric scale
}

// scaleKey is what makes two scales the same: the id, the steps' ids and
// numbers, and whether these are in proportion. Names and anchors may be reworded
// without a new scale.
type scaleKey struct {
	id    string
	steps string // ids joined by stepSeparator
	sums  string // numbers joined by stepSeparator
	grid  grid   // of a numeric scale, in place of both
	ratio bool
}

const stepSeparator = "\x00" // no id contains it, see CheckID

// spec returns the record of a scale with this key.
func (k scaleKey) spec() ScaleSpec {
	spec := ScaleSpec{ID: k.id, Ratio: k.ratio}
	if k.grid.steps > 0 {
		spec.Numeric = NumericSpec{Min: k.grid.value(0), Max: k.grid.value(k.grid.steps), By: k.grid.number(k.grid.by)}
		return spec
	}
	sums := strings.Split(k.sums, stepSeparator)
	for i, id := range strings.Split(k.steps, stepSeparator) {
		step := StepSpec{ID: id}
		if d, err := decimal.Parse(sums[i]); err == nil {
			step.Number = &d
		}
		spec.Steps = append(spec.Steps, step)
	}
	return spec
}

var words = struct{ scale, step, skill text.Text }{
	text.EnJa("a scale", "尺度"), text.EnJa("a step", "段階"), text.EnJa("a skill", "スキル"),
}

// NewScale checks a record and returns its scale. The error, if any, is a
// *problem.Error of [MissingID], [InvalidID], [DuplicateID], [ReservedID] (a
// step called "none"), [NoSteps], [TooManySteps], [FallingNumber] or, where the
// record says that the numbers are in proportion, [NotInProportion]; of a numeric
// scale also of [EmptyRange], [NotPositiveBy], [UnevenRange], [LongValues],
// [UnknownStep] (of an anchor) or [OtherNumber].
func NewScale(spec ScaleSpec) (Scale, error) {
	list := CheckID(spec.ID, words.scale, "id")
	s := scaleData{spec: spec.clone()}
	key := scaleKey{id: spec.ID, ratio: spec.Ratio}
	if spec.Numeric != (NumericSpec{}) {
		list = append(list, s.count()...)
		key.grid = s.grid
	} else {
		list = append(list, s.list()...)
		key.steps, key.sums = s.joined()
	}
	if err := list.Err(); err != nil {
		return Scale{}, err
	}
	s.key = unique.Make(key)
	return Scale{&s}, nil
}

// list checks and keeps the steps of a scale that lists them.
func (s *scaleData) list() (list problem.List) {
	s.byID = map[string]int32{None: 0}
	steps := problem.Path("steps")
	switch n := len(s.spec.Steps); {
	case n == 0:
		list = append(list, NoSteps.At(steps, s.spec.ID))
	case n > MaxSteps:
		list = append(list, TooManySteps.At(steps, s.spec.ID, n, MaxSteps))
	}
	var below *decimal.Decimal
	for i, step := range s.spec.Steps {
		path := steps.Item(step.ID)
		list = append(list, CheckID(step.ID, words.step, path)...)
		if step.ID == None {
			list = append(list, ReservedID.At(path, None))
		} else if _, ok := s.byID[step.ID]; ok && step.ID != "" {
			list = append(list, DuplicateID.At(path, step.ID))
		}
		s.byID[step.ID] = int32(i + 1)
		s.keep(int32(i+1), step)
		if step.Number != nil {
			if below != nil && step.Number.Compare(*below) <= 0 {
				list = append(list, FallingNumber.At(path, *step.Number, step.ID))
			}
			below = step.Number
		}
		if s.spec.Ratio && (step.Number == nil || step.Number.Sign() <= 0) {
			list = append(list, NotInProportion.At(path.Field("number"), s.spec.ID, step.ID))
		}
	}
	return list
}

func (s *scaleData) keep(at int32, step StepSpec) {
	name := step.Name
	switch {
	case !name.IsZero():
	case at == 0:
		name = noneName
	default:
		name = text.Plain(step.ID)
	}
	s.at, s.call = append(s.at, at), append(s.call, name)
}

// joined returns the ids and the numbers of the steps for the key.
func (s *scaleData) joined() (steps, sums string) {
	ids := make([]string, len(s.spec.Steps))
	numbers := make([]string, len(s.spec.Steps))
	for i, step := range s.spec.Steps {
		ids[i] = step.ID
		if step.Number != nil {
			numbers[i] = step.Number.String()
		}
	}
	return strings.Join(ids, stepSeparator), strings.Join(numbers, stepSeparator)
}

// record returns where in spec.Steps the record of a step is, and whether it has
// one.
func (s *scaleData) record(step int32) (i int, ok bool) {
	if s.spec.Numeric == (NumericSpec{}) {
		return int(step) - 1, step > 0
	}
	return slices.BinarySearch(s.at, step)
}

func (s ScaleSpec) clone() ScaleSpec {
	s.Steps = slices.Clone(s.Steps)
	for i, step := range s.Steps {
		if step.Number != nil {
			number := *step.Number
			s.Steps[i].Number = &number
		}
	}
	return s
}

// IsZero reports whether the scale is the zero Scale.
func (s Scale) IsZero() bool { return s.data == nil }

// Spec returns a copy of the scale's record.
func (s Scale) Spec() ScaleSpec {
	if s.IsZero() {
		return ScaleSpec{}
	}
	return s.data.spec.clone()
}

// ID returns the scale's id, "" for the zero Scale.
func (s Scale) ID() string {
	if s.IsZero() {
		return ""
	}
	return s.data.spec.ID
}

// Name returns the scale's name; the zero Text when it has none.
func (s Scale) Name() text.Text {
	if s.IsZero() {
		return text.Text{}
	}
	return s.data.spec.Name
}

// IsNumeric reports whether the scale's steps are the values of a range, and not
// listed.
func (s Scale) IsNumeric() bool { return !s.IsZero() && s.data.spec.Numeric != (NumericSpec{}) }

// IsRatio reports whether "none" is a true zero of the scale and its numbers are in
// proportion, so that a ratio and a product of two of them mean something, see
// [ScaleSpec]. It is false for the zero Scale.
func (s Scale) IsRatio() bool { return !s.IsZero() && s.data.spec.Ratio }

// Len returns the number of steps above "none".
func (s Scale) Len() int {
	switch {
	case s.IsZero():
		return 0
	case s.IsNumeric():
		return int(s.data.grid.steps)
	}
	return len(s.data.spec.Steps)
}

// Step returns the level of step i: 0 is "none", Len the highest. It returns
// the zero Level, with false, when there is no such step.
func (s Scale) Step(i int) (Level, bool) {
	if s.IsZero() || i < 0 || i > s.Len() {
		return Level{}, false
	}
	return Level{s.data.key, int32(i)}, true
}

// Parse returns the level of the step with the given id, "none" among them. On a
// numeric scale every way to write a value counts, such as 4.62, 4.620 or 04.62:
// the surveys of a taxonomy write 4.00 and mean 4. The level's id is the shortest
// of them, and the lowest value is "none". Parse fails with [UnknownStep], with
// the nearest step's id as suggestion.
func (s Scale) Parse(id string) (Level, error) {
	if s.IsNumeric() {
		if id == None {
			return Level{s.data.key, 0}, nil
		}
		if d, err := decimal.Parse(id); err == nil {
			if l, exact := s.LevelAt(d); exact {
				return l, nil
			}
		}
	} else if !s.IsZero() {
		if i, ok := s.data.byID[id]; ok {
			return Level{s.data.key, i}, nil
		}
	}
	return Level{}, problem.List{s.UnknownStep(id, "")}.Err()
}

// zeroScale is what messages call the zero Scale.
var zeroScale = text.EnJa("(the zero Scale, of which nobody has said anything)", "（何も書かれていないゼロ値の尺度）")

// UnknownStep returns the problem that id is no step of the scale.
func (s Scale) UnknownStep(id string, path problem.Path) problem.Problem {
	switch {
	case s.IsZero():
		return UnknownStep.At(path, zeroScale, id, None)
	case s.IsNumeric():
		return s.data.grid.unknownStep(s.ID(), id, path)
	}
	ids := make([]string, 0, len(s.data.spec.Steps)+1)
	ids = append(ids, None)
	for _, step := range s.data.spec.Steps {
		ids = append(ids, step.ID)
	}
	return UnknownStep.At(path, s.ID(), id, strings.Join(ids, ", ")).WithSuggestion(problem.Nearest(id, ids))
}

// MustParse is [Scale.Parse] for literals; it panics on an error.
func (s Scale) MustParse(id string) Level {
	l, err := s.Parse(id)
	if err != nil {
		panic(err)
	}
	return l
}

// Levels yields every level of the scale from "none" up. It can be run again.
func (s Scale) Levels() iter.Seq[Level] {
	return func(yield func(Level) bool) {
		for i := range s.Len() + 1 {
			if l, ok := s.Step(i); ok && !yield(l) {
				return
			}
		}
	}
}

var noneName = text.EnJa("none", "なし")

// LevelName returns what people call a level of this scale: the step's name,
// else its id; "none" in words for step 0. For a level of another scale and
// for the zero Level it returns the zero Text.
func (s Scale) LevelName(l Level) text.Text {
	if !s.Has(l) {
		return text.Text{}
	}
	if i, ok := s.data.record(l.step); ok {
		return s.data.call[i]
	}
	if l.IsNone() {
		return noneName
	}
	return text.Plain(l.ID())
}

// Has reports whether l is a level of this scale.
func (s Scale) Has(l Level) bool { return !s.IsZero() && l.scale == s.data.key }

// Equal reports whether both scales have the same id and the same steps with
// the same numbers, in proportion or not, so that their levels compare. Names do
// not count.
func (s Scale) Equal(t Scale) bool {
	if s.IsZero() || t.IsZero() {
		return s.IsZero() == t.IsZero()
	}
	return s.data.key == t.data.key
}

// String returns the scale's id.
func (s Scale) String() string { return s.ID() }
