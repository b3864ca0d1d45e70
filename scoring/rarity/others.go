package rarity

import (
	"fmt"
	"iter"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/orthant"
)

// Other is what another model says about a question that [Best] answered, or the
// same one when only those are believed whom a policy believes. It is a small
// immutable value. The zero Other says nothing.
type Other struct {
	method      Method
	policy      Policy
	probability Probability
	most        bool
}

// Method returns the other model.
func (o Other) Method() Method { return o.method }

// Policy returns who is believed; [Everyone] where only the model differs.
func (o Other) Policy() Policy { return o.policy }

// Probability returns the share under the model, or what it is at most, see
// [Other.AtMost].
func (o Other) Probability() Probability { return o.probability }

// AtMost reports whether the probability is only what the share is at most: nobody who
// is believed was seen with the combination, and that proves no more.
func (o Other) AtMost() bool { return o.most }

// Equal reports whether both say the same of the same.
func (o Other) Equal(p Other) bool {
	return o.method == p.method && o.policy == p.policy && o.most == p.most && o.probability.Equal(p.probability)
}

// String returns what it says in English, see [Other.Text].
func (o Other) String() string { return o.Text(language.English) }

// Text returns what it says in the closest language to tag, such as "maximum
// entropy: 1 in 369"; "" for the zero Other.
func (o Other) Text(tag language.Tag) string {
	if o.method == (Method{}) {
		return ""
	}
	share := o.probability.Text(tag)
	if o.most {
		share = wording.rarerThan.Fill(tag, "N", o.probability.rarerThan())
	}
	if o.policy == Everyone {
		return wording.other.Fill(tag, "method", o.method.Text(tag), "share", share)
	}
	return wording.otherUnder.Fill(tag, "method", o.method.Text(tag), "policy", o.policy.Text(tag), "share", share)
}

// Others yields what other models say, and what the answer is when only those are
// believed whom the policy believes. None of it is in the interval, which is about
// sampling. Only [Best] asks them. It can be run again.
func (a Answer) Others() iter.Seq[Other] { return slices.Values(a.others) }

// Sensitivity returns the range of what other models say, see [Answer.Others]:
// from lo, the rarest, to hi; false when none was asked.
func (a Answer) Sensitivity() (lo, hi Probability, ok bool) {
	for i, o := range a.others {
		if i == 0 || o.probability.Compare(lo) < 0 {
			lo = o.probability
		}
		if i == 0 || o.probability.Compare(hi) > 0 {
			hi = o.probability
		}
	}
	return lo, hi, len(a.others) > 0
}

// between writes a range of shares: "1 in 369 to 1 in 590".
func between(lo, hi Probability, tag language.Tag) string {
	switch {
	case lo.Equal(hi):
		return lo.Text(tag)
	case lo.IsZero():
		return wording.atMost.Fill(tag, "hi", hi.Text(tag))
	}
	return wording.to.Fill(tag, "hi", hi.oneIn(), "lo", lo.oneIn())
}

// under adds what the share is under a policy, by which x people of n hold it, and
// warns when it is another one. Where nobody does, all that is said is what that
// proves.
func (a *Answer) under(p Policy, share Probability, x, n int) {
	const much = 2
	if !(math.Abs(share.log-a.probability.log) <= math.Log(much)) {
		a.warnings = append(a.warnings, Fragile)
	}
	o := Other{a.method, p, a.bounds.clampAbove(share), false}
	if x == 0 && n > 0 {
		if proven := countInterval(0, n).hi; share.Compare(proven) < 0 {
			o.probability, o.most = proven, true
		}
	}
	a.others = append(a.others, o)
}

// ask adds what other models say about a question from its pairs. Precise to a
// thousandth, they say what hangs on the model; one that does not fit the pairs, or
// takes too long to integrate, is left out, and so are copulas of more than
// [MaxCopulaSkills] skills.
func (a *Answer) ask(t *table) {
	add := func(m Method, log float64) {
		a.others = append(a.others, Other{m, Everyone, a.bounds.clampAbove(fromLog(log)), false})
	}
	full := 1<<t.d() - 1
	if t.d() > MaxCopulaSkills {
		if log, err := newFits(t, nil).fit(full &^ t.certain()); err == nil {
			add(MaxEntropy, log)
		}
		return
	}
	if _, _, least, err := newFits(t, nil).all(); err == nil {
		add(MaxEntropy, least)
	}
	l, err := t.latent()
	if err != nil {
		return
	}
	o := CopulaOptions{Orthant: orthant.Options{RelErr: 1e-3, MaxPoints: 1 << 13}}
	for _, m := range []Method{GaussianCopula, StudentCopula} {
		if m == StudentCopula {
			o.Degrees = heavyTails
		}
		if r, err := l.integral(full, o); err == nil && r.RelErr() < 0.1 {
			add(m, r.Log())
		}
	}
}

// The degrees of freedom of the t copula that is asked. With 4, of two abilities that
// are not correlated at all one in thirteen of those at the very top in the one is
// so in the other, 2 P(T_5 > sqrt 5): as far from normal as is usual in finance
// (A. J. McNeil, R. Frey and P. Embrechts, Quantitative Risk Management, 2015,
// section 7.3).
const heavyTails = 4

// clampAbove is p, and the upper end of the bounds where p is above it.
func (b Bounds) clampAbove(p Probability) Probability {
	if p.Compare(b.hi) > 0 {
		return b.hi
	}
	return p
}

// posterior sets the interval from a Beta distribution with a mean and a variance,
// in units of the mean's square.
func (a *Answer) posterior(mean, relative float64) {
	const largest = 1e100 // that Beta takes
	size := max((1-mean)/(mean*max(relative, 1e-12))-1, 1e-6)
	alpha, beta := min(mean*size, largest), min((1-mean)*size, largest)
	i, err := Beta(alpha, beta, Level)
	if err != nil {
		return
	}
	a.alpha, a.beta = alpha, beta
	p := logOf(mean)
	if p.Compare(i.hi) > 0 { // far below one person, the mean is beyond
		i.hi = p
	}
	if p.Compare(i.lo) < 0 {
		i.lo = p
	}
	a.interval = i
}

// Foretell returns how many of m other people, of whom everything asked is known
// as well, will hold the combination: from lo to hi, with a chance of at least 95 %,
// see [Predictive]. It covers that the share is known from a sample only, and that
// the others are one themselves. It fails with [ErrNoForetelling] when the answer is
// neither a count nor from [Best] over people, and like Predictive.
func (a Answer) Foretell(m int) (lo, hi int, err error) {
	alpha, beta := a.alpha, a.beta
	if alpha == 0 {
		if !a.counted {
			return 0, 0, fmt.Errorf("Answer.Foretell(%d): %w", m, ErrNoForetelling)
		}
		alpha, beta = float64(a.count.Holders())+0.5, float64(a.count.Base()-a.count.Holders())+0.5
	}
	lo, hi, err = Predictive(alpha, beta, m, Level)
	if err != nil {
		return 0, 0, fmt.Errorf("Answer.Foretell(%d): %w", m, err)
	}
	return lo, hi, nil
}
