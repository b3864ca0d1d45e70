package ladder

import (
	"iter"
	"math"
	"math/big"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Scores yields the records of the scores, in their order. It can be run again.
func (l Ladder) Scores() iter.Seq[ScoreSpec] {
	return func(yield func(ScoreSpec) bool) {
		for i := range l.read().spec.Scores {
			if !yield(record.Clone(l.read().spec.Scores[i])) {
				return
			}
		}
	}
}

// Points is the value of a score for one person, exactly: from unknown levels
// counted as none (Lo) to unknown levels counted as the top of their scales
// (Hi).
type Points struct{ lo, hi *big.Rat }

// Lo returns the value with unknown levels counted as none. The caller owns it.
// It is 0 for the zero Points.
func (p Points) Lo() *big.Rat { return copyOf(p.lo) }

// Hi returns the value with unknown levels counted as the top of their scales.
// The caller owns it. It is 0 for the zero Points.
func (p Points) Hi() *big.Rat { return copyOf(p.hi) }

func copyOf(r *big.Rat) *big.Rat {
	if r == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Set(r)
}

// IsKnown reports whether both ends are the same.
func (p Points) IsKnown() bool { return p.Lo().Cmp(p.Hi()) == 0 }

// String returns the value, or both ends when they differ: "2.1", "0 to 4.5". A
// value without an end as a decimal number is rounded to three digits.
func (p Points) String() string {
	if p.IsKnown() {
		return number(p.Lo())
	}
	return number(p.Lo()) + " to " + number(p.Hi())
}

// number returns a fraction as a decimal number.
func number(r *big.Rat) string {
	const digits = 3
	if n, exact := r.FloatPrec(); exact {
		return r.FloatString(n)
	}
	return r.FloatString(digits)
}

// Points returns the value of a score of the ladder over facts, and whether the
// ladder has such a score. A waived skill is unknown: nobody has said how many
// points it would give. It takes time in proportion to the terms.
func (l Ladder) Points(score string, f Facts) (Points, bool) {
	i, ok := l.read().scoreByID[score]
	if !ok {
		return Points{}, false
	}
	s := l.data.sums[i]
	lo, hi := s.points(&f)
	return Points{s.value(lo), s.value(hi)}, true
}

// Most returns the highest value that a score of the ladder can have, and
// whether the ladder has such a score.
func (l Ladder) Most(score string) (Points, bool) {
	i, ok := l.read().scoreByID[score]
	if !ok {
		return Points{}, false
	}
	s := l.data.sums[i]
	return Points{s.value(s.top), s.value(s.top)}, true
}

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
	points []int64 // by step; they don't fall
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
			hi += t.points[len(t.points)-1]
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
	numbers := []*big.Rat{new(big.Rat)}
	for _, step := range scale.Spec().Steps {
		switch {
		case step.Number == nil:
			b.report(NoNumber.At(path, step.ID, scale.ID(), skill))
			return nil, false
		case step.Number.Sign() < 0:
			b.report(NegativeNumber.At(path, step.ID, scale.ID(), *step.Number, skill))
			return nil, false
		}
		numbers = append(numbers, step.Number.Rat())
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

func (a Score) compile(c compiler) node {
	s := &score{of: a.Of, min: a, name: lines.ownSum}
	if a.Of == "" {
		s.sum = c.builder.sum(a.Sum, c.path.Field("sum"))
	} else if i, ok := c.data.scoreByID[a.Of]; ok {
		s.sum, s.name = c.data.sums[i], nameOr(c.data.spec.Scores[i].Name, a.Of)
	} else {
		c.report(UnknownScore.At(c.path.Field("of"), a.Of).WithSuggestion(c.suggest.score(a.Of, c.data.spec.Scores)))
		s.sum = &sum{}
	}
	s.min.Sum = s.sum.record
	if a.Of != "" {
		s.min.Sum = SumSpec{}
	}
	if s.sum.unit != nil {
		s.prepare()
	}
	return node{form: formKind, kind: s}
}

// score is a sum that reaches a minimum.
type score struct {
	of   string
	name text.Text
	min  Score // the record
	sum  *sum
	need int64 // units that are enough
}

// prepare finds how many units are enough. Where that is more than there can
// be, nobody has enough, which is for lint to tell.
func (s *score) prepare() {
	q := new(big.Rat).Quo(s.min.Min.Rat(), s.sum.unit)
	need, rest := new(big.Int).DivMod(q.Num(), q.Denom(), new(big.Int)) // rounds down
	if rest.Sign() > 0 || s.min.Exclusive {
		need.Add(need, big.NewInt(1))
	}
	switch {
	case need.Sign() <= 0: // everybody has as much
	case need.IsInt64():
		s.need = need.Int64()
	default:
		s.need = math.MaxInt64
	}
}

func (s *score) span(f *Facts) span {
	lo, hi := s.sum.points(f)
	return span{int(lo), int(hi)}
}

func (s *score) outcome(f Facts) Outcome { return s.span(&f).reaches(int(s.need)) }

func (s *score) weigh(f *Facts) (Outcome, Progress) {
	o, p := s.span(f).toward(int(s.need))
	if o != Met { // numbers of more than 53 bits may round up to 1
		p.Lo = bounded(p.Lo)
	}
	if o == NotMet {
		p.Hi = bounded(p.Hi)
	}
	return o, p
}

func (s *score) spec() RequirementSpec {
	spec := s.min
	spec.Sum = record.Clone(spec.Sum)
	return spec
}

func (s *score) equal(k kind) bool {
	t, ok := k.(*score)
	return ok && s.of == t.of && s.min.Min == t.min.Min && s.min.Exclusive == t.min.Exclusive && record.Equal(s.sum.record, t.sum.record)
}

func (s *score) String() string {
	var b strings.Builder
	b.WriteString("score ")
	if b.WriteString(s.of); s.of == "" {
		b.WriteByte('(')
		for i, t := range s.sum.record.Terms {
			if i > 0 {
				b.WriteString(" + ")
			}
			b.WriteString(t.Weight.String() + " " + string(t.Skill))
		}
		for _, c := range s.sum.record.Caps {
			b.WriteString(", " + c.Class + " up to " + c.Max.String())
		}
		b.WriteByte(')')
		if s.sum.record.Average {
			b.WriteString(" on average")
		}
	}
	if s.min.Exclusive {
		return b.String() + " above " + s.min.Min.String()
	}
	return b.String() + " at least " + s.min.Min.String()
}

func (s *score) line(f *Facts, o Outcome, tag language.Tag) string {
	asked := lines.atLeast
	if s.min.Exclusive {
		asked = lines.above
	}
	lo, hi := s.sum.points(f)
	line := lines.score
	switch o {
	case Unknown:
		line = lines.scoreOpen
	case NotMet:
		line = lines.scoreShort
	}
	held := number(s.sum.value(lo))
	if lo != hi {
		held = lines.range_.Fill(tag, "lo", held, "hi", number(s.sum.value(hi)))
	}
	short := new(big.Rat).Sub(s.min.Min.Rat(), s.sum.value(hi))
	return line.Fill(tag, "name", s.name.In(tag), "asked", asked.Fill(tag, "min", s.min.Min.String()), "held", held, "short", number(short))
}

// witness raises every level of the sum to the top.
func (s *score) witness(f Facts) (Facts, bool) {
	p := f.profile
	for _, g := range s.sum.groups {
		for _, t := range g.terms {
			if top, ok := t.scale.Step(t.scale.Len()); ok {
				p = p.With(t.skill, top)
			}
		}
	}
	f = f.with(p)
	return f, s.outcome(f) == Met
}
