package skills

import (
	"cmp"
	"math/big"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// grid is the steps of a numeric scale in whole units of 10^-digits: step i is
// min + i*by. Digits are as few as can be, so that equal grids are ==.
type grid struct {
	min, by int64
	steps   int32
	digits  uint8
}

// newGrid checks the range of a numeric scale.
func newGrid(scale string, spec NumericSpec) (g grid, list problem.List) {
	path := problem.Path("numeric")
	if spec.Max.Compare(spec.Min) <= 0 {
		list = append(list, EmptyRange.At(path.Field("max"), spec.Max, spec.Min))
	}
	if spec.By.Sign() <= 0 {
		list = append(list, NotPositiveBy.At(path.Field("by"), spec.By))
	}
	if len(list) > 0 {
		return grid{}, list
	}
	const maxDigits = 9 // after the point, of a decimal
	for digits := range maxDigits + 1 {
		low, a := spec.Min.Units(digits)
		high, b := spec.Max.Units(digits)
		by, c := spec.By.Units(digits)
		if !a || !b || !c {
			continue
		}
		n := (high - low) / by
		switch {
		case (high-low)%by != 0:
			return grid{}, problem.List{UnevenRange.At(path.Field("by"), spec.By, spec.Min, spec.Max)}
		case n > MaxSteps:
			return grid{}, problem.List{TooManySteps.At(path.Field("by"), scale, n, MaxSteps)}
		}
		return grid{low, by, int32(n), uint8(digits)}, nil
	}
	return grid{}, problem.List{LongValues.At(path, spec.By, spec.Min, spec.Max)}
}

// value returns the number of a step.
func (g grid) value(step int32) decimal.Decimal { return g.number(g.min + int64(step)*g.by) }

// number returns the number of so many units of the grid.
func (g grid) number(units int64) decimal.Decimal {
	d, err := decimal.FromUnits(units, int(g.digits))
	if err != nil {
		return decimal.Decimal{} // nothing of the grid: its ends have few enough digits
	}
	return d
}

// at returns the highest step whose value is not above d, -1 when there is none,
// and whether its value is d.
func (g grid) at(d decimal.Decimal) (step int32, exact bool) {
	n, exact := d.Units(int(g.digits))
	switch most := g.min + int64(g.steps)*g.by; {
	case n < g.min:
		return -1, false
	case n >= most:
		return g.steps, exact && n == most
	}
	n -= g.min
	return int32(n / g.by), exact && n%g.by == 0
}

// nearest returns the step whose value is nearest to d, of two the lower one, and
// -1 when d is below them all.
func (g grid) nearest(d decimal.Decimal) int32 {
	step, _ := g.at(d)
	if step < 0 || step == g.steps {
		return step
	}
	below := new(big.Rat).Sub(d.Rat(), g.value(step).Rat())
	if above := new(big.Rat).Sub(g.value(step+1).Rat(), d.Rat()); above.Cmp(below) < 0 {
		return step + 1
	}
	return step
}

func (g grid) compare(h grid) int {
	return cmp.Or(cmp.Compare(g.digits, h.digits), cmp.Compare(g.min, h.min), cmp.Compare(g.by, h.by), cmp.Compare(g.steps, h.steps))
}

var gridSteps = text.EnJa("none, and {first} to {last} in steps of {by}", "none と、{first} から {last} までの {by} 刻みの数値")

// unknownStep returns the problem that id is no value of the grid, with the
// nearest value as suggestion.
func (g grid) unknownStep(scale, id string, path problem.Path) problem.Problem {
	say := func(tag language.Tag) string {
		return gridSteps.Fill(tag, "first", g.value(1).String(), "last", g.value(g.steps).String(), "by", g.number(g.by).String())
	}
	p := UnknownStep.At(path, scale, id, text.EnJa(say(language.English), say(language.Japanese)))
	if d, err := decimal.Parse(id); err == nil {
		if step := g.nearest(d); step > 0 {
			return p.WithSuggestion(g.value(step).String())
		}
	}
	return p.WithSuggestion(problem.Nearest(id, []string{None}))
}

// count checks and keeps the range of a numeric scale and its anchors.
func (s *scaleData) count() (list problem.List) {
	s.grid, list = newGrid(s.spec.ID, s.spec.Numeric)
	if len(list) > 0 {
		return list
	}
	if s.spec.Ratio && !s.spec.Numeric.Min.IsZero() {
		list = append(list, NotInProportion.At(problem.Path("numeric").Field("min"), s.spec.ID, None))
	}
	steps := problem.Path("steps")
	seen := make(map[string]bool, len(s.spec.Steps))
	below := int32(-1)
	for _, anchor := range s.spec.Steps {
		path := steps.Item(anchor.ID)
		d, err := decimal.Parse(anchor.ID)
		step, exact := s.grid.at(d)
		switch {
		case err != nil || !exact || d.String() != anchor.ID:
			list = append(list, s.grid.unknownStep(s.spec.ID, anchor.ID, path))
			continue
		case seen[anchor.ID]:
			list = append(list, DuplicateID.At(path, anchor.ID))
		case step < below:
			list = append(list, FallingNumber.At(path, d, anchor.ID))
		case anchor.Number != nil && *anchor.Number != d:
			list = append(list, OtherNumber.At(path.Field("number"), *anchor.Number, anchor.ID))
		}
		seen[anchor.ID], below = true, max(below, step)
		s.keep(step, anchor)
	}
	return list
}

// Number returns the value with which a level takes part in sums, and whether it
// has one: on a numeric scale every level has, the lowest value being that of
// "none"; on one that lists its steps, those for which the record gives a number,
// and "none" only where it is a true zero ([Scale.IsRatio]). A level of another scale
// and the zero Level have none.
func (s Scale) Number(l Level) (decimal.Decimal, bool) {
	if !s.Has(l) {
		return decimal.Decimal{}, false
	}
	if s.IsNumeric() {
		return s.data.grid.value(l.step), true
	}
	if l.IsNone() {
		return decimal.Decimal{}, s.IsRatio()
	}
	if i, ok := s.data.record(l.step); ok && s.data.spec.Steps[i].Number != nil {
		return *s.data.spec.Steps[i].Number, true
	}
	return decimal.Decimal{}, false
}

// LevelAt returns the highest level whose number is not above d, see
// [Scale.Number], and whether its number is d: 4.627 on a scale in steps of 0.01
// is at 4.62, not exactly. A number above all of them is at the highest that has
// one, not exactly. Where d is below all of them, and on the zero Scale, LevelAt
// returns the zero Level: nobody has said what is there. On a numeric scale it
// takes constant time, else time in proportion to the steps.
func (s Scale) LevelAt(d decimal.Decimal) (level Level, exact bool) {
	switch {
	case s.IsZero():
	case s.IsNumeric():
		if step, exact := s.data.grid.at(d); step >= 0 {
			return Level{s.data.key, step}, exact
		}
	default:
		if none, ok := s.Number(Level{s.data.key, 0}); ok && none.Compare(d) <= 0 {
			level, exact = Level{s.data.key, 0}, none == d
		}
		for i, step := range s.data.spec.Steps {
			if step.Number == nil {
				continue
			}
			order := step.Number.Compare(d)
			if order > 0 {
				break
			}
			level, exact = Level{s.data.key, int32(i + 1)}, order == 0
		}
	}
	return level, exact
}
