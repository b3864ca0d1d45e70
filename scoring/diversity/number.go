package diversity

import (
	"math"

	"github.com/kakezan/kakezan/internal/fault"
)

// Number returns the effective number of kinds of order q, the Hill number
//
//	(sum p_i (Zp)_i^(q-1))^(1/(1-q)),   (Zp)_i = sum_j Z_ij p_j,
//
// with p the weights in parts of their sum: how many kinds, equally heavy and nothing
// alike, would be as broad. It is in [1, number of kinds], and 0 for the zero Profile
// (T. Leinster and C. A. Cobbold, 2012, doi:10.1890/10-2402.1). Without a similarity,
// (Zp)_i is p_i and it is the number of M. O. Hill (1973, doi:10.2307/1934352):
//
//   - q = 0 counts kinds, the rarest like the others: the richness
//   - q = 1 is the limit, exp of the Shannon entropy. It is the one to take for
//     breadth unless something speaks for another order
//   - q = 2 is 1 / [Profile.Simpson], and looks at what there is much of
//   - q = +Inf is 1 / the largest (Zp)_i
//
// The higher the order, the less counts what there is little of, and the number never
// rises with it. Numbers of one order compare; of two orders they don't.
//
// The relative error is about 1e-14, near q = 1, for large q and for weights of any
// size too. It fails with [ErrOrder] on an order that is negative or NaN. It takes O(k)
// steps for k kinds, and no memory.
func (p Profile) Number(q float64) (float64, error) {
	if err := checkOrder(q); err != nil {
		return math.NaN(), err.In("Profile.Number(%v)", q)
	}
	return numberOf(p.kinds, q), nil
}

func checkOrder(q float64) *fault.Error {
	if !(q >= 0) {
		return fault.Wrong(ErrOrder, badOrder, "number", number(q))
	}
	return nil
}

// numberOf returns the number of an order that is one; of no kinds it is 0.
func numberOf(kinds []kind, q float64) float64 {
	if len(kinds) == 0 {
		return 0
	}
	return min(max(power(kinds, q), 1), float64(len(kinds)))
}

// power is numberOf before what rounding adds is taken off.
//
// Written as sum r (Zp)^q, with r = p/(Zp), no term of a low order is above 1 and none
// that counts vanishes. Near order 1 all p (Zp)^(q-1) are near p, and what counts is by
// how much they are not. For high orders all is in units of the largest term.
func power(kinds []kind, q float64) float64 {
	s := 0.0
	switch {
	case math.IsInf(q, 1):
		for _, k := range kinds {
			s = max(s, k.ordinary)
		}
		return 1 / s
	case q == 0:
		for _, k := range kinds {
			s += k.ratio
		}
		return s
	case q == 1:
		return math.Exp(entropy(kinds))
	case q < 0.75:
		for _, k := range kinds {
			s += k.ratio * math.Exp(q*k.logOrdinary)
		}
		return math.Pow(s, 1/(1-q))
	}
	order := q - 1
	for _, k := range kinds {
		s += k.share * math.Expm1(order*k.logOrdinary)
	}
	if s > -0.5 {
		return math.Exp(-math.Log1p(s) / order)
	}
	most := math.Inf(-1)
	for _, k := range kinds {
		most = max(most, k.logShare/order+k.logOrdinary)
	}
	s = 0
	for _, k := range kinds {
		s += math.Exp(order * (k.logShare/order + k.logOrdinary - most))
	}
	return math.Exp(-most - math.Log(s)/order)
}

// entropy is the logarithm of the number of order 1.
func entropy(kinds []kind) float64 {
	h := 0.0
	for _, k := range kinds {
		h -= k.share * k.logOrdinary
	}
	return h
}

// Shannon returns the entropy in nats,
//
//	-sum p_i ln (Zp)_i,
//
// from 0 to the logarithm of the number of kinds: the logarithm of [Profile.Number] of
// order 1, and without a similarity the entropy of C. E. Shannon (1948,
// doi:10.1002/j.1538-7305.1948.tb01338.x). Twice the entropy is not twice as broad, and
// an entropy in bits is another number: compare numbers of kinds. It fails with
// [ErrUndefined] for the zero Profile.
func (p Profile) Shannon() (float64, error) {
	if len(p.kinds) == 0 {
		return math.NaN(), p.undefined("Profile.Shannon()")
	}
	return entropy(p.kinds), nil
}

// Simpson returns the concentration,
//
//	sum p_i (Zp)_i,
//
// from 1/number of kinds to 1: how alike two draws from the weights are on average, and
// without a similarity the chance that they are of one kind (E. H. Simpson, 1949,
// doi:10.1038/163688a0), which markets call the Herfindahl-Hirschman index. It fails
// with [ErrUndefined] for the zero Profile.
func (p Profile) Simpson() (float64, error) {
	if len(p.kinds) == 0 {
		return math.NaN(), p.undefined("Profile.Simpson()")
	}
	s := 0.0
	for _, k := range p.kinds {
		s += k.share * k.ordinary
	}
	return s, nil
}

// GiniSimpson returns 1 - [Profile.Simpson], with all its digits also where nearly
// everything is of one kind: the chance that two draws from the weights are of
// different kinds, and with a similarity by how much they differ on average, the
// quadratic entropy of C. R. Rao (1982, doi:10.1016/0040-5809(82)90004-1). It has
// nothing to do with [Gini] but the name. It fails with [ErrUndefined] for the zero
// Profile.
func (p Profile) GiniSimpson() (float64, error) {
	if len(p.kinds) == 0 {
		return math.NaN(), p.undefined("Profile.GiniSimpson()")
	}
	s := 0.0
	for _, k := range p.kinds {
		s += k.share * k.other
	}
	return s, nil
}

// Pielou returns the evenness of the weights, whatever their similarity,
//
//	-sum p_i ln p_i / ln (number of kinds),
//
// in [0, 1], and 1 when all kinds have the same weight (E. C. Pielou, 1966,
// doi:10.1016/0022-5193(66)90013-0). A kind of hardly any weight moves it, so it
// compares profiles of the same kinds. It fails with [ErrUndefined] for one kind, which
// is neither even nor uneven, and for the zero Profile.
func (p Profile) Pielou() (float64, error) {
	switch len(p.kinds) {
	case 0:
		return math.NaN(), p.undefined("Profile.Pielou()")
	case 1:
		return math.NaN(), fault.New("Profile.Pielou()", ErrUndefined, ofOne)
	}
	h := 0.0
	for _, k := range p.kinds {
		h -= k.share * k.logShare
	}
	return min(h/math.Log(float64(len(p.kinds))), 1), nil
}

func (p Profile) undefined(call string) error { return fault.New(call, ErrUndefined, ofNothing) }
