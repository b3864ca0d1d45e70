package complementarity

import "math"

// Lift returns how many times as many people hold both skills as if the skills
// had nothing to do with each other,
//
//	both people / (first second),
//
// at least 0; 1 is independence, exactly. It is NaN when nobody holds one of the
// skills. It can't be more than people/max(first, second): a common skill can't
// be lifted much. Two rare skills in one person have a huge lift that says
// nothing; see [Pair.LiftInterval].
func (p Pair) Lift() float64 {
	return product(p.both, p.people) / product(p.first, p.second)
}

// PMI returns the pointwise mutual information, the natural logarithm of
// [Pair.Lift] (K. W. Church and P. Hanks, Word Association Norms, Mutual
// Information, and Lexicography, Computational Linguistics 16, 1990). It is 0 at
// independence, -Inf when nobody holds both, and NaN when nobody holds one.
func (p Pair) PMI() float64 { return math.Log(p.Lift()) }

// PMIBits returns [Pair.PMI] in bits: by so much is it less of a surprise that
// somebody holds the one when they are known to hold the other.
func (p Pair) PMIBits() float64 { return math.Log2(p.Lift()) }

// NPMI returns the normalised pointwise mutual information,
//
//	PMI / -log(both/people),
//
// in [-1, 1]: 1 when the skills are only ever held together, 0 at independence,
// and -1 when they never are (G. Bouma, Normalized (Pointwise) Mutual Information
// in Collocation Extraction, GSCL 2009). It is NaN when nobody holds one of the
// skills, and 1 when everybody holds both.
func (p Pair) NPMI() float64 {
	switch {
	case p.first == 0 || p.second == 0:
		return math.NaN()
	case p.both == p.first && p.both == p.second:
		return 1
	case p.both == 0:
		return -1
	}
	return max(-1, min(p.PMI()/-math.Log(float64(p.both)/float64(p.people)), 1))
}

// Phi returns the correlation of holding the one skill and holding the other, as
// numbers 0 and 1,
//
//	(both neither - onlyFirst onlySecond) / sqrt(first (people-first) second (people-second)),
//
// in [-1, 1] (G. U. Yule, 1912, doi:10.2307/2340126). It is NaN when nobody or
// everybody holds one of the skills. Of skills that are not equally common it
// can't come near 1, and of rare skills it is small: it is not the correlation of
// what is behind the ticks, see [Pair.Tetrachoric].
func (p Pair) Phi() float64 {
	v := product(p.first, p.people-p.first)
	w := product(p.second, p.people-p.second)
	if v == 0 || w == 0 {
		return math.NaN()
	}
	return max(-1, min(p.surplus()/(math.Sqrt(v)*math.Sqrt(w)), 1))
}

// OddsRatio returns by which factor the odds of holding the one skill are higher
// among those who hold the other,
//
//	both neither / (onlyFirst onlySecond),
//
// at least 0; 1 is independence. Unlike the lift it has no ceiling, and does not
// depend on how common the skills are. It is 0 or +Inf where only one of the two
// products is 0, and NaN where both are.
func (p Pair) OddsRatio() float64 {
	return product(p.both, p.Neither()) / product(p.OnlyFirst(), p.OnlySecond())
}

// YuleQ returns Yule's Q, (OR-1)/(OR+1) of the odds ratio OR: in [-1, 1], 0 at
// independence (G. U. Yule, 1900, doi:10.1098/rsta.1900.0019). It is 1 as soon as
// everybody with the rarer skill holds the commoner one, -1 when nobody holds
// both, and NaN where the odds ratio is.
func (p Pair) YuleQ() float64 {
	return p.surplus() / (product(p.both, p.Neither()) + product(p.OnlyFirst(), p.OnlySecond()))
}
