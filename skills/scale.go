package skills

import (
	"iter"
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
type Scale struct{ data *scaleData }

type scaleData struct {
	spec ScaleSpec
	key  unique.Handle[scaleKey]
	byID map[string]int32
	call []text.Text // what people call the steps, from none up
}

// scaleKey is what makes two scales the same: the id, the steps' ids and
// numbers. Names and anchors may be reworded without a new scale.
type scaleKey struct {
	id    string
	steps string // ids joined by stepSeparator
	sums  string // numbers joined by stepSeparator
}

const stepSeparator = "\x00" // no id contains it, see CheckID

var words = struct{ scale, step, skill text.Text }{
	text.EnJa("a scale", "尺度"), text.EnJa("a step", "段階"), text.EnJa("a skill", "スキル"),
}

// NewScale checks a record and returns its scale. The error, if any, is a
// *problem.Error of [MissingID], [InvalidID], [DuplicateID], [ReservedID] (a
// step called "none"), [NoSteps], [TooManySteps] or [FallingNumber].
func NewScale(spec ScaleSpec) (Scale, error) {
	list := CheckID(spec.ID, words.scale, "id")
	steps := problem.Path("steps")
	switch {
	case len(spec.Steps) == 0:
		list = append(list, NoSteps.At(steps, spec.ID))
	case len(spec.Steps) > MaxSteps:
		list = append(list, TooManySteps.At(steps, spec.ID, len(spec.Steps), MaxSteps))
	}
	s := scaleData{spec: spec.clone(), byID: map[string]int32{None: 0}, call: []text.Text{noneName}}
	ids := make([]string, len(spec.Steps))
	numbers := make([]string, len(spec.Steps))
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
		s.call = append(s.call, step.Name)
		if step.Name.IsZero() {
			s.call[i+1] = text.Plain(step.ID)
		}
		ids[i] = step.ID
		if step.Number != nil {
			if below != nil && step.Number.Compare(*below) <= 0 {
				list = append(list, FallingNumber.At(path, *step.Number, step.ID))
			}
			below = step.Number
			numbers[i] = step.Number.String()
		}
	}
	if err := list.Err(); err != nil {
		return Scale{}, err
	}
	s.key = unique.Make(scaleKey{spec.ID, strings.Join(ids, stepSeparator), strings.Join(numbers, stepSeparator)})
	return Scale{&s}, nil
}

func (s ScaleSpec) clone() ScaleSpec {
	steps := make([]StepSpec, len(s.Steps))
	for i, step := range s.Steps {
		if step.Number != nil {
			number := *step.Number
			step.Number = &number
		}
		steps[i] = step
	}
	s.Steps = steps
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

// Len returns the number of named steps, those above "none".
func (s Scale) Len() int {
	if s.IsZero() {
		return 0
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

// Parse returns the level of the step with the given id, "none" among them. It
// fails with [UnknownStep], with the nearest step's id as suggestion.
func (s Scale) Parse(id string) (Level, error) {
	if !s.IsZero() {
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
	ids := []string{None}
	for _, step := range s.Spec().Steps {
		ids = append(ids, step.ID)
	}
	if s.IsZero() {
		return UnknownStep.At(path, zeroScale, id, strings.Join(ids, ", "))
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
	return s.data.call[l.step]
}

// Has reports whether l is a level of this scale.
func (s Scale) Has(l Level) bool { return !s.IsZero() && l.scale == s.data.key }

// Equal reports whether both scales have the same id and the same steps with
// the same numbers, so that their levels compare. Names do not count.
func (s Scale) Equal(t Scale) bool {
	if s.IsZero() || t.IsZero() {
		return s.IsZero() == t.IsZero()
	}
	return s.data.key == t.data.key
}

// String returns the scale's id.
func (s Scale) String() string { return s.ID() }
