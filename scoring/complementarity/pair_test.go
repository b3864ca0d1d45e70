package complementarity_test

import (
	"context"
	"errors"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func TestPair_undefined(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	tests := []struct {
		name                        string
		both, first, second, people int

		lift, pmi, npmi, phi, odds, q, given, relatedness, z float64
	}{
		{"nobody asked", 0, 0, 0, 0, nan, nan, nan, nan, nan, nan, nan, nan, nan},
		{"nobody holds the first", 0, 0, 3, 10, nan, nan, nan, nan, nan, nan, nan, 0, nan},
		{"never together", 0, 2, 3, 10, 0, -inf, -1, -0.3273268353539886, 0, -1, 0, 0, -0.9819805060619659},
		{"independent", 2, 4, 5, 10, 1, 0, 0, 0, 1, 0, 0.5, 0.4, 0},
		{"always together", 2, 2, 2, 10, 5, math.Log(5), 1, 1, inf, 1, 1, 1, 3},
		{"one within the other", 2, 2, 4, 10, 2.5, math.Log(2.5), math.Log(2.5) / math.Log(5), 0.6123724356957946, inf, 1, 1, 0.5, 1.8371173070873836},
		{"everybody holds the second", 2, 2, 10, 10, 1, 0, 0, nan, nan, nan, 1, 0.2, nan},
		{"everybody holds both", 10, 10, 10, 10, 1, 0, 1, nan, nan, nan, 1, 1, nan},
	}
	for _, tt := range tests {
		p := must(complementarity.New(tt.both, tt.first, tt.second, tt.people))
		for _, m := range []struct {
			name      string
			got, want float64
		}{
			{"Lift", p.Lift(), tt.lift},
			{"PMI", p.PMI(), tt.pmi},
			{"PMIBits", p.PMIBits(), tt.pmi / math.Ln2},
			{"NPMI", p.NPMI(), tt.npmi},
			{"Phi", p.Phi(), tt.phi},
			{"OddsRatio", p.OddsRatio(), tt.odds},
			{"YuleQ", p.YuleQ(), tt.q},
			{"SecondGivenFirst", p.SecondGivenFirst(), tt.given},
			{"Relatedness", p.Relatedness(), tt.relatedness},
			{"Z", p.Z(), tt.z},
		} {
			if !near(m.got, m.want) {
				t.Errorf("%s: %s() = %v, want %v", tt.name, m.name, m.got, m.want)
			}
		}
	}
}

// Counts of a million million people: their products have 80 bits, and near
// independence only the last ones are left. The truth is in whole numbers.
func TestPair_large(t *testing.T) {
	const n = population.MaxPeople
	for _, c := range [][4]int{
		{n / 4, n / 2, n / 2, n},
		{n/4 + 1, n / 2, n / 2, n},
		{n/4 - 1, n / 2, n / 2, n},
		{n / 8, n / 2, n / 2, n},
		{3 * n / 8, n / 2, n / 2, n},
		{1, 1000, 1000, n},
		{n/3 + 7, n/2 + 1, 2*n/3 + 5, n},
	} {
		p := must(complementarity.New(c[0], c[1], c[2], c[3]))
		whole := func(v int) *big.Int { return big.NewInt(int64(v)) }
		mul := func(a, b int) *big.Int { return new(big.Int).Mul(whole(a), whole(b)) }
		surplus, _ := new(big.Float).SetInt(new(big.Int).Sub(mul(p.Both(), p.Neither()), mul(p.OnlyFirst(), p.OnlySecond()))).Float64()
		variance, _ := new(big.Float).SetInt(new(big.Int).Mul(mul(p.First(), n-p.First()), mul(p.Second(), n-p.Second()))).Float64()
		if got, want := p.Phi(), surplus/math.Sqrt(variance); !(math.Abs(got-want) <= 1e-14*math.Abs(want)) {
			t.Errorf("phi of %v is %v, want %v", p, got, want)
		}
	}
}

func TestNew_errors(t *testing.T) {
	for _, c := range [][4]int{
		{-1, 0, 0, 10},
		{3, 2, 5, 10},
		{3, 5, 2, 10},
		{1, 11, 2, 10},
		{1, 2, 11, 10},
		{1, 6, 6, 10},
		{0, 0, 0, -1},
		{math.MinInt, math.MinInt, math.MinInt, math.MinInt},
		{0, math.MaxInt, math.MaxInt, math.MaxInt},
		{0, 0, 0, population.MaxPeople + 1},
	} {
		if p, err := complementarity.New(c[0], c[1], c[2], c[3]); !errors.Is(err, complementarity.ErrCount) || p != (complementarity.Pair{}) {
			t.Errorf("New(%v) = %v, %v", c, p, err)
		}
	}
	_, err := complementarity.New(3, 2, 5, 10)
	if want := "New(3, 2, 5, 10): impossible count: more hold both than one of them"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
	p := must(complementarity.New(1, 2, 3, 10))
	for _, level := range []float64{0, 1, -1, 95, math.NaN()} {
		_, err1 := p.LiftInterval(level)
		_, err2 := p.NPMIInterval(level)
		_, err3 := p.OddsRatioInterval(level)
		for _, err := range []error{err1, err2, err3} {
			if !errors.Is(err, complementarity.ErrLevel) {
				t.Errorf("at level %v: %v", level, err)
			}
		}
	}
}

// Counts come from one base: what a population says of two skills is what one
// finds asking its people one by one, those left out who are silent on either.
func TestFromPopulation_law(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.OneOf(asked, mixed).Draw(t, "people")
		p := populationOf(people)
		a := must(p.Aggregate(ctx))
		for i, s := range five {
			for j, u := range five {
				want := must(complementarity.New(enumerate(people, i, j)))
				got, err := complementarity.FromPopulation(p, population.Holds(s), population.Holds(u))
				if err != nil || got != want {
					t.Fatalf("%s and %s: got %v, %v, want %v", s, u, got, err, want)
				}
				got, err = complementarity.FromAggregate(a, population.Holds(s), population.Holds(u))
				one, other := must(a.Single(population.Holds(s))), must(a.Single(population.Holds(u)))
				if one.Base() == want.People() && other.Base() == want.People() {
					if err != nil || got != want {
						t.Fatalf("%s and %s: got %v, %v, want %v", s, u, got, err, want)
					}
				} else if !errors.Is(err, complementarity.ErrBase) {
					t.Fatalf("%s and %s: got %v, %v, want %v", s, u, got, err, complementarity.ErrBase)
				}
			}
		}
	})
}

func TestFromAggregate_errors(t *testing.T) {
	ctx := context.Background()
	people := make([]answer, 30)
	for i := range people {
		people[i] = answer{1 + i%2, 1 + i%3/2, 1, 2, 1 + i/29}
	}
	p := populationOf(people)
	a := must(must(p.Aggregate(ctx)).Suppress(5))
	h := population.Holds
	for _, tt := range []struct {
		s, t skills.ID
		want error
	}{
		{"a", "x", population.ErrUnknownSkill},
		{"x", "a", population.ErrUnknownSkill},
		{"a", "e", population.ErrSuppressed}, // one person holds e
		{"e", "e", population.ErrSuppressed},
	} {
		if got, err := complementarity.FromAggregate(a, h(tt.s), h(tt.t)); !errors.Is(err, tt.want) || got != (complementarity.Pair{}) {
			t.Errorf("%s and %s: got %v, %v, want %v", tt.s, tt.t, got, err, tt.want)
		}
		if _, err := complementarity.FromPopulation(p, h(tt.s), h(tt.t)); errors.Is(err, population.ErrUnknownSkill) != (tt.s == "x" || tt.t == "x") {
			t.Errorf("%s and %s: %v", tt.s, tt.t, err)
		}
	}
}

// The measures are symmetric, in range, and agree with each other.
func TestPair_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pair.Draw(t, "pair")
		f := p.Flip()
		for _, m := range complementarity.Measures() {
			got, flipped := m.Of(p), m.Of(f)
			if got != flipped && !(math.IsNaN(got) && math.IsNaN(flipped)) {
				t.Fatalf("%v: %v, but %v flipped", m, got, flipped)
			}
		}
		if p.UpperP() != f.UpperP() || p.LowerP() != f.LowerP() || p.TwoSidedP() != f.TwoSidedP() {
			t.Fatalf("p-values %v and %v", p.UpperP(), f.UpperP())
		}
		if d := p.Direction(); !near(d, -f.Direction()) || d > 0 && p.First() < p.Second() {
			t.Fatalf("direction %v, flipped %v", d, f.Direction())
		}
		if f.Flip() != p || f.OnlyFirst() != p.OnlySecond() || p.Both()+p.OnlyFirst()+p.OnlySecond()+p.Neither() != p.People() {
			t.Fatalf("flipped %v, %v", f, p)
		}

		if p.First() == 0 || p.Second() == 0 {
			if !math.IsNaN(p.Lift()) || !math.IsNaN(p.NPMI()) {
				t.Fatalf("lift %v, NPMI %v of %v", p.Lift(), p.NPMI(), p)
			}
			return
		}
		lift, npmi, phi, q := p.Lift(), p.NPMI(), p.Phi(), p.YuleQ()
		if !(lift >= 0 && lift <= float64(p.People())/float64(max(p.First(), p.Second()))*(1+1e-12)) {
			t.Fatalf("lift %v of %v", lift, p)
		}
		if !(npmi >= -1 && npmi <= 1) || (npmi == -1) != (p.Both() == 0) || (npmi == 1) != (p.OnlyFirst() == 0 && p.OnlySecond() == 0) {
			t.Fatalf("NPMI %v of %v", npmi, p)
		}
		if th := p.Relatedness(); th != min(p.FirstGivenSecond(), p.SecondGivenFirst()) {
			t.Fatalf("relatedness %v is not the minimum of %v and %v", th, p.FirstGivenSecond(), p.SecondGivenFirst())
		}
		if !near(p.PMIBits()*math.Ln2, p.PMI()) || !near(p.PMI(), math.Log(p.SecondGivenFirst()/(float64(p.Second())/float64(p.People())))) {
			t.Fatalf("PMI %v, %v bits, lift %v", p.PMI(), p.PMIBits(), lift)
		}

		// All of them see independence, attraction and repulsion alike.
		surplus := p.Both()*p.Neither() - p.OnlyFirst()*p.OnlySecond()
		side := func(v, middle float64) int {
			switch {
			case v > middle:
				return 1
			case v < middle:
				return -1
			}
			return 0
		}
		want := side(float64(surplus), 0)
		if side(lift, 1) != want && math.Abs(lift-1) > 1e-15 {
			t.Fatalf("lift %v at a surplus of %v", lift, surplus)
		}
		if surplus == 0 && lift != 1 {
			t.Fatalf("lift %v of independent skills", lift)
		}
		for name, v := range map[string]float64{"phi": phi, "Q": q, "z": p.Z()} {
			if !math.IsNaN(v) && side(v, 0) != want {
				t.Fatalf("%s is %v at a surplus of %v", name, v, surplus)
			}
		}
		if or := p.OddsRatio(); !math.IsNaN(or) && !math.IsInf(or, 0) && !(math.Abs(q-(or-1)/(or+1)) < 1e-12) {
			t.Fatalf("Q is %v with an odds ratio of %v", q, or)
		}
	})
}

// People without either skill make both skills rarer, and so what is shared more
// striking; the conditional shares do not change.
func TestPair_outsiders_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pair.Draw(t, "pair")
		more := must(complementarity.New(p.Both(), p.First(), p.Second(), p.People()+rapid.IntRange(1, 100).Draw(t, "outsiders")))
		if p.Both() > 0 && !(more.Lift() > p.Lift()) {
			t.Fatalf("lift %v to %v", p.Lift(), more.Lift())
		}
		if p.Both() > 0 && (more.FirstGivenSecond() != p.FirstGivenSecond() || more.Relatedness() != p.Relatedness()) {
			t.Fatalf("%v, %v", p, more)
		}
	})
}

// The reference is the formula, in Python.
func TestPair_OddsRatioInterval(t *testing.T) {
	for _, tt := range []struct {
		both, first, second, people int
		level, lo, hi               float64
	}{
		{120, 300, 250, 10000, 0.95, 36.70416158572313, 65.30592797723689},
		{3, 5, 8, 60, 0.5, 6.809636327769278, 24.26551593792746},
		{0, 5, 8, 60, 0.95, 0, 10.058616699432623},
		{5, 5, 8, 60, 0.95, 7.50297118618736, math.Inf(1)},
	} {
		i, err := must(complementarity.New(tt.both, tt.first, tt.second, tt.people)).OddsRatioInterval(tt.level)
		if err != nil || !near(i.Lo(), tt.lo) || !near(i.Hi(), tt.hi) || i.Level() != tt.level {
			t.Errorf("%v: got %v to %v, %v", tt, i.Lo(), i.Hi(), err)
		}
	}
}

// Intervals contain their measure and narrow with people; that of the lift is
// wider than the delta method's.
func TestPair_intervals_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pair.Draw(t, "pair")
		level := rapid.Float64Range(0.8, 0.999).Draw(t, "level")
		lift, npmi, or := must(p.LiftInterval(level)), must(p.NPMIInterval(level)), must(p.OddsRatioInterval(level))
		if v := p.OddsRatio(); !math.IsNaN(v) && !or.Contains(v) {
			t.Fatalf("odds ratio %v is not in %v", v, or)
		}
		if p.First() == 0 || p.Second() == 0 {
			if !lift.IsZero() || !npmi.IsZero() {
				t.Fatalf("%v, %v of %v", lift, npmi, p)
			}
			return
		}
		if !lift.Contains(p.Lift()) || !npmi.Contains(p.NPMI()) || lift.Level() != level {
			t.Fatalf("%v is not in %v, or %v not in %v", p.Lift(), lift, p.NPMI(), npmi)
		}
		n, both := float64(p.People()), float64(p.Both())
		if ceiling := n / float64(max(p.First(), p.Second())); lift.Lo() < 0 || lift.Hi() > ceiling*(1+1e-12) || npmi.Lo() < -1 || npmi.Hi() > 1 {
			t.Fatalf("%v, %v, at most %v", lift, npmi, ceiling)
		}
		if floor := float64(p.First()+p.Second()-p.People()) * n / float64(p.First()) / float64(p.Second()); lift.Lo() < floor*(1-1e-12) {
			t.Fatalf("%v, at least %v", lift, floor)
		}
		if both > 30 && both < n/2 {
			// The delta method, on the logarithm, in the part that is not clamped.
			sd := math.Sqrt(max(1/both-1/float64(p.First())-1/float64(p.Second())+(2*p.Lift()-1)/n, 0))
			if lo := p.Lift() * math.Exp(-1.2*sd); level > 0.95 && lift.Lo() > lo*(1+1e-9) && lift.Lo() > (float64(p.First()+p.Second())-n)*n/float64(p.First())/float64(p.Second())*(1+1e-9) {
				t.Fatalf("%v from %v on is narrower than the delta method's %v", p, lift.Lo(), lo)
			}
		}
		double := must(complementarity.New(2*p.Both(), 2*p.First(), 2*p.Second(), 2*p.People()))
		if i := must(double.LiftInterval(level)); i.Hi()-i.Lo() > (lift.Hi()-lift.Lo())*(1+1e-9) {
			t.Fatalf("%v of twice as many people is wider than %v", i, lift)
		}
	})
}
