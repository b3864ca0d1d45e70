package complementarity

import (
	"fmt"
	"math"
	"math/bits"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// Pair is two skills in one base of people: how many hold the first, how many
// the second, how many both, of how many. Everything that this package says of
// two skills follows from these four numbers, and all of them are of the same
// people: those of whom both skills are known.
//
// Where a measure is not defined it is NaN, and never 0: of a skill that nobody
// holds nothing is known about what it goes with. Pairs are small comparable
// values. The zero Pair is two skills among nobody: nothing is defined.
type Pair struct{ both, first, second, people int }

// New returns the pair of skills that first and second people hold, and both
// people both of them, among people people. It fails with [ErrCount] when no group
// of people can have these counts:
//
//	0 <= both <= first, second <= people,   first + second - both <= people,
//
// and when there are more than population.MaxPeople.
func New(both, first, second, people int) (Pair, error) {
	p := Pair{both, first, second, people}
	if reason := p.impossible(); reason != "" {
		return Pair{}, fmt.Errorf("New(%d, %d, %d, %d): %w: %s", both, first, second, people, ErrCount, reason)
	}
	return p, nil
}

func (p Pair) impossible() string {
	switch {
	case p.both < 0:
		return "less than nobody holds both"
	case p.people > population.MaxPeople:
		return fmt.Sprintf("more than %d people", population.MaxPeople)
	case p.both > p.first || p.both > p.second:
		return "more hold both than one of them"
	case p.first > p.people || p.second > p.people:
		return "more hold one than there are people"
	case p.first+p.second-p.both > p.people:
		return "more hold one or the other than there are people"
	}
	return ""
}

// FromPopulation counts the pair of two specialties among the people of whom
// both are known. It fails with population.ErrUnknownSkill on a skill that the
// population does not know, and like population.Population.Count. It takes as long
// as three counts.
func FromPopulation(p population.Population, first, second population.Specialty) (Pair, error) {
	both, err := p.Count(first, second)
	if err != nil {
		return Pair{}, err
	}
	one, err := p.CountWithin([]population.Specialty{second}, first)
	if err != nil {
		return Pair{}, err
	}
	other, err := p.CountWithin([]population.Specialty{first}, second)
	if err != nil {
		return Pair{}, err
	}
	return Pair{both.Holders(), one.Holders(), other.Holders(), both.Base()}, nil
}

// FromAggregate returns the pair of two specialties of an aggregate. It fails with
// the errors of the package population on a skill that the aggregate does not
// know (ErrUnknownSkill), on a level (ErrNoLevels), without pair counts
// (ErrNoPairs) and when a count is suppressed (ErrSuppressed): a suppressed count
// is not 0. It fails with [ErrBase] when the two skills are known of different
// people, because an aggregate does not say how many of those of whom both are
// known hold one; a population does, see [FromPopulation].
func FromAggregate(a population.Aggregate, first, second population.Specialty) (Pair, error) {
	both, err := a.Pair(first, second)
	if err != nil {
		return Pair{}, err
	}
	one, err := a.Single(first)
	if err != nil {
		return Pair{}, err
	}
	other, err := a.Single(second)
	if err != nil {
		return Pair{}, err
	}
	if one.Base() != both.Base() || other.Base() != both.Base() {
		return Pair{}, fmt.Errorf("FromAggregate(%v, %v): %w: %d know of both skills, %d of the first and %d of the second",
			first, second, ErrBase, both.Base(), one.Base(), other.Base())
	}
	return Pair{both.Holders(), one.Holders(), other.Holders(), both.Base()}, nil
}

// Both returns how many people hold both skills.
func (p Pair) Both() int { return p.both }

// First returns how many people hold the first skill.
func (p Pair) First() int { return p.first }

// Second returns how many people hold the second skill.
func (p Pair) Second() int { return p.second }

// People returns the base: of how many people both skills are known.
func (p Pair) People() int { return p.people }

// OnlyFirst returns how many people hold the first skill and not the second.
func (p Pair) OnlyFirst() int { return p.first - p.both }

// OnlySecond returns how many people hold the second skill and not the first.
func (p Pair) OnlySecond() int { return p.second - p.both }

// Neither returns how many people hold none of the two.
func (p Pair) Neither() int { return p.people - p.first - p.second + p.both }

// Flip returns the pair with first and second exchanged. Only the conditional
// shares and what is made of one of them tell the difference.
func (p Pair) Flip() Pair { return Pair{p.both, p.second, p.first, p.people} }

// String returns the counts, such as "113 of 3500 and 2400 among 49025".
func (p Pair) String() string {
	return fmt.Sprintf("%d of %d and %d among %d", p.both, p.first, p.second, p.people)
}

// Text says what was counted, and how it compares with chance, in the closest
// language to tag, of English and Japanese: "344 of 49,025 people hold both, 23.6
// times as many as by chance (95 %: 21.2 to 26.2)". Where nobody holds one of the
// skills it says that.
func (p Pair) Text(tag language.Tag) string {
	if p.first == 0 || p.second == 0 {
		return said.undefined.Fill(tag, "n", digits.Group(p.people))
	}
	i, _ := p.LiftInterval(rarity.Level)
	return said.pair.Fill(tag, "x", digits.Group(p.both), "n", digits.Group(p.people), "lift", threeDigits(p.Lift()), "interval", i.Text(tag))
}

// FirstGivenSecond returns the share of those with the second skill who hold the
// first, p(first|second) = both/second, in [0, 1]. It is NaN when nobody holds the
// second.
func (p Pair) FirstGivenSecond() float64 { return float64(p.both) / float64(p.second) }

// SecondGivenFirst returns the share of those with the first skill who hold the
// second, p(second|first) = both/first, in [0, 1]. It is NaN when nobody holds the
// first.
func (p Pair) SecondGivenFirst() float64 { return float64(p.both) / float64(p.first) }

// Direction returns p(first|second) - p(second|first), in [-1, 1]. It is positive
// when who has the second mostly has the first, and not the other way round: the
// first is the broader one, on which the second may rest (M. Hosseinioun, F.
// Neffke, L. Zhang and H. Youn, 2025, doi:10.1038/s41562-024-02093-2). It is NaN
// when nobody holds one of the skills, changes its sign with [Pair.Flip], and has
// the sign of first - second. That is which skill is commoner: it does not say
// which one was learnt earlier.
func (p Pair) Direction() float64 { return p.FirstGivenSecond() - p.SecondGivenFirst() }

// Relatedness returns the smaller one of both conditional shares,
//
//	theta = both / max(first, second),
//
// in [0, 1] (C. A. Hidalgo, B. Klinger, A.-L. Barabasi and R. Hausmann, 2007,
// doi:10.1126/science.1144581; for skills A. Alabdulkareem and others, 2018,
// doi:10.1126/sciadv.aao6030). It is 0 when only one of the skills is held by
// anybody, and NaN when neither is. It does not know chance: two skills that
// nearly everybody holds are related. So it is meant for what stands out, see
// [Table.Effective], rather than for who holds what.
func (p Pair) Relatedness() float64 { return float64(p.both) / float64(max(p.first, p.second)) }

// product is a*b as a float64, exact while it fits one.
func product(a, b int) float64 { return float64(a) * float64(b) }

// surplus is both*neither - onlyFirst*onlySecond, taken in 128 bits: near
// independence nothing is lost.
func (p Pair) surplus() float64 {
	h1, l1 := bits.Mul64(uint64(p.both), uint64(p.Neither()))
	h2, l2 := bits.Mul64(uint64(p.OnlyFirst()), uint64(p.OnlySecond()))
	l, borrow := bits.Sub64(l1, l2, 0)
	h, _ := bits.Sub64(h1, h2, borrow)
	if int64(h) >= 0 {
		return math.Ldexp(float64(h), 64) + float64(l)
	}
	l, borrow = bits.Sub64(0, l, 0)
	h, _ = bits.Sub64(0, h, borrow)
	return -(math.Ldexp(float64(h), 64) + float64(l))
}
