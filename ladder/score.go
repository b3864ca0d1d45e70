package ladder

import (
	"math"
	"math/big"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/text"
)

// score is a sum that reaches a minimum.
type score struct {
	of    string
	name  text.Text
	min   Score // the record
	sum   *sum
	need  int64   // units that are enough
	asked float64 // the minimum in units, for the progress alone
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

// prepare finds how many units are enough. Where that is more than there can
// be, nobody has enough, which is for lint to tell.
func (s *score) prepare() {
	q := new(big.Rat).Quo(s.min.Min.Rat(), s.sum.unit)
	s.asked, _ = q.Float64()
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
	return span{lo, hi}
}

func (s *score) outcome(f Facts) Outcome { return s.span(&f).reaches(s.need) }

func (s *score) weigh(f *Facts) (Outcome, Progress) {
	points := s.span(f)
	o := points.reaches(s.need)
	if o == Met {
		return o, Progress{1, 1}
	}
	p := Progress{bounded(float64(points.sure) / s.asked), 1}
	if o == NotMet {
		p.Hi = bounded(float64(points.possible) / s.asked)
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
