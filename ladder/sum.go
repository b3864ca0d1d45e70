package ladder

import (
	"math"
	"math/big"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// sum is a sum with its points prepared: whole numbers of one unit, so that
// adding them is exact.
type sum struct {
	record SumSpec
	groups []sumGroup
	unit   *big.Rat // points = number of units * unit, in what is compared: divided by the weights for an average
	top    int64
}

// sumGroup is the terms that share a cap.
type sumGroup struct {
	limit int64 // -1: no cap
	terms []sumTerm
}

type sumTerm struct {
	skill  skills.ID
	name   text.Text
	scale  skills.Scale
	points []int64 // by step; they don't fall, and those of none are 0 but on a numeric scale
}

// points returns the sum in units, unknown as none and unknown as the top.
func (s *sum) points(f *Facts) (lo, hi int64) {
	for i := range s.groups {
		g := &s.groups[i]
		a, b := g.points(f)
		lo, hi = lo+g.capped(a), hi+g.capped(b)
	}
	return lo, hi
}

func (g *sumGroup) points(f *Facts) (lo, hi int64) {
	for i := range g.terms {
		t := &g.terms[i]
		if level := f.profile.Level(t.skill); t.scale.Has(level) {
			lo, hi = lo+t.points[level.Step()], hi+t.points[level.Step()]
		} else {
			lo, hi = lo+t.points[0], hi+t.points[len(t.points)-1]
		}
	}
	return lo, hi
}

func (g *sumGroup) capped(points int64) int64 {
	if g.limit >= 0 {
		return min(points, g.limit)
	}
	return points
}

func (s *sum) value(units int64) *big.Rat {
	if s.unit == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Mul(new(big.Rat).SetInt64(units), s.unit)
}

// scores prepares the scores of the ladder.
func (b *builder) scores(specs []ScoreSpec) {
	b.data.scoreByID = make(map[string]int, len(specs))
	for _, spec := range specs {
		path := problem.Path("scores").Item(spec.ID)
		b.report(skills.CheckID(spec.ID, words.score, path)...)
		if _, ok := b.data.scoreByID[spec.ID]; ok && spec.ID != "" {
			b.report(skills.DuplicateID.At(path, spec.ID))
		}
		b.data.scoreByID[spec.ID] = len(b.data.sums)
		b.data.sums = append(b.data.sums, b.sum(spec.SumSpec, path))
	}
}

// sum checks a sum and prepares its points.
func (b *builder) sum(spec SumSpec, path problem.Path) *sum {
	s := &sum{record: record.Clone(spec)}
	capOf := make(map[string]int, len(spec.Caps)) // the class's group, from 1
	caps := []*big.Rat{nil}
	classes := b.classes()
	for i, limit := range spec.Caps {
		at := path.Field("caps").Index(i)
		switch {
		case !slices.Contains(classes, limit.Class):
			b.report(UnknownClass.At(at.Field("class"), limit.Class).WithSuggestion(problem.Nearest(limit.Class, classes)))
		case capOf[limit.Class] > 0:
			b.report(skills.DuplicateID.At(at.Field("class"), limit.Class))
		case limit.Max.Sign() < 0:
			b.report(BelowZero.At(at.Field("max"), limit.Max))
		default:
			capOf[limit.Class] = len(caps)
			caps = append(caps, limit.Max.Rat())
		}
	}
	exact := make([][][]*big.Rat, len(caps)) // of each group, term and step
	s.groups = make([]sumGroup, len(caps))
	weights := new(big.Rat)
	seen := make(map[skills.ID]bool, len(spec.Terms))
	broken := len(b.problems)
	for i, term := range spec.Terms {
		at := path.Field("terms").Index(i)
		if seen[term.Skill] {
			b.report(RepeatedTerm.At(at, term.Skill))
			continue
		}
		seen[term.Skill] = true
		if term.Weight.Sign() < 0 {
			b.report(BelowZero.At(at.Field("weight"), term.Weight))
		}
		scale, ok := b.measured(term.Skill, at.Field("skill"))
		if !ok {
			continue
		}
		numbers, ok := b.numbers(scale, term.Skill, at.Field("skill"))
		if !ok {
			continue
		}
		w := term.Weight.Rat()
		weights.Add(weights, w)
		for _, n := range numbers {
			n.Mul(n, w)
		}
		g := 0
		if c, ok := b.data.competency[term.Skill]; ok {
			g = capOf[b.data.competencies[c].Class]
		}
		s.groups[g].terms = append(s.groups[g].terms, sumTerm{skill: term.Skill, name: b.data.skillName(term.Skill), scale: scale})
		exact[g] = append(exact[g], numbers)
	}
	if len(spec.Terms) == 0 || len(b.problems) == broken && weights.Sign() == 0 {
		b.report(NothingToAdd.At(path))
		return s
	}
	if len(b.problems) > broken {
		return s
	}
	if !s.scaled(exact, caps) {
		b.report(LongNumbers.At(path))
		return s
	}
	if spec.Average {
		s.unit.Quo(s.unit, weights)
	}
	return s
}

// scaled writes the exact points as whole numbers of the largest unit that
// measures them all; it returns false when they are too long.
func (s *sum) scaled(exact [][][]*big.Rat, caps []*big.Rat) bool {
	parts := big.NewInt(1) // of which the unit is one
	measure := func(r *big.Rat) {
		d := r.Denom()
		gcd := new(big.Int).GCD(nil, nil, parts, d)
		parts.Mul(parts, new(big.Int).Quo(d, gcd))
	}
	for g := range exact {
		if caps[g] != nil {
			measure(caps[g])
		}
		for _, numbers := range exact[g] {
			for _, n := range numbers {
				measure(n)
			}
		}
	}
	units := func(r *big.Rat) *big.Int {
		n := new(big.Int).Mul(r.Num(), parts)
		return n.Quo(n, r.Denom())
	}
	total := new(big.Int)
	for g := range exact {
		for _, numbers := range exact[g] {
			total.Add(total, units(numbers[len(numbers)-1]))
		}
	}
	if !total.IsInt64() || total.Int64() > math.MaxInt64/2 {
		return false
	}
	for g := range exact {
		group := &s.groups[g]
		if group.limit = -1; caps[g] != nil {
			if limit := units(caps[g]); limit.IsInt64() {
				group.limit = limit.Int64()
			}
		}
		most := int64(0)
		for i, numbers := range exact[g] {
			for _, n := range numbers {
				group.terms[i].points = append(group.terms[i].points, units(n).Int64())
			}
			most += group.terms[i].points[len(numbers)-1]
		}
		s.top += group.capped(most)
	}
	s.unit = new(big.Rat).SetFrac(big.NewInt(1), parts)
	return true
}

// numbers returns what the steps of a scale count in sums, from none up.
func (b *builder) numbers(scale skills.Scale, skill skills.ID, path problem.Path) ([]*big.Rat, bool) {
	numbers := make([]*big.Rat, 0, scale.Len()+1)
	for level := range scale.Levels() {
		number, ok := scale.Number(level)
		switch {
		case !ok && !level.IsNone(): // none counts nothing where it is no number itself
			b.report(NoNumber.At(path, level.ID(), scale.ID(), skill))
			return nil, false
		case number.Sign() < 0:
			b.report(NegativeNumber.At(path, level.ID(), scale.ID(), number, skill))
			return nil, false
		}
		numbers = append(numbers, number.Rat())
	}
	return numbers, true
}

// classes returns the classes of the ladder's competencies, each once.
func (b *builder) classes() []string {
	var classes []string
	for _, c := range b.data.competencies {
		if c.Class != "" && !slices.Contains(classes, c.Class) {
			classes = append(classes, c.Class)
		}
	}
	return classes
}
