package rarity

import (
	"golang.org/x/text/language"
)

// Bounds is the range outside which a probability can't be, whatever depends
// on what. It is a small immutable value. The zero Bounds is the single point
// 1, the bounds of the empty product.
type Bounds struct{ lo, hi Probability }

// Lo returns the smallest possible probability.
func (b Bounds) Lo() Probability { return b.lo }

// Hi returns the largest possible probability.
func (b Bounds) Hi() Probability { return b.hi }

// Contains reports whether p lies within the bounds, ends included.
func (b Bounds) Contains(p Probability) bool { return b.lo.Compare(p) <= 0 && p.Compare(b.hi) <= 0 }

// Equal reports whether both bounds have equal ends.
func (b Bounds) Equal(c Bounds) bool { return b.lo.Equal(c.lo) && b.hi.Equal(c.hi) }

// String returns the bounds in English, see [Bounds.Text].
func (b Bounds) String() string { return b.Text(language.English) }

// Text returns the bounds in the closest language to tag, such as "at most 1
// in 99" or "between 1 in 434 and 1 in 99".
func (b Bounds) Text(tag language.Tag) string {
	switch {
	case b.lo.Equal(b.hi):
		return b.hi.Text(tag)
	case b.lo.IsZero():
		return wording.atMost.Fill(tag, "hi", b.hi.Text(tag))
	}
	return wording.between.Fill(tag, "lo", b.lo.Text(tag), "hi", b.hi.Text(tag))
}

func (b Bounds) clamp(p Probability) Probability {
	switch {
	case p.Compare(b.hi) > 0:
		return b.hi
	case p.Compare(b.lo) < 0:
		return b.lo
	}
	return p
}

// Frechet returns the bounds of the probability of everything together when
// only the single shares are known:
//
//	max(0, sum p_i - (d-1)) <= P <= min p_i
//
// (M. Frechet, 1935, after G. Boole, 1854). Without shares it is the single
// point 1. It takes O(d) steps.
func Frechet(shares ...Probability) Bounds {
	b := Bounds{Certain, Certain}
	missing := 0.0
	for _, p := range shares {
		if p.Compare(b.hi) < 0 {
			b.hi = p
		}
		if x, n, ok := p.Ratio(); ok {
			missing += float64(n-x) / float64(n)
		} else {
			missing += 1 - p.Float64()
		}
	}
	switch {
	case len(shares) == 1:
		b.lo = b.hi
	case missing >= 1:
		b.lo = Never
	default:
		b.lo = logOf(1 - missing)
	}
	if b.lo.Compare(b.hi) > 0 { // by rounding
		b.lo = b.hi
	}
	return b
}

// number is what bounds are computed in: counts where all are of one base,
// which is exact, and shares otherwise.
type number interface{ ~int | ~float64 }

// ends returns the bounds of holding d skills together. one is the whole: the
// base, or 1. Row k of joint has at column j how much skill k and asked skill
// j have together; its first d rows are the asked skills themselves, in the
// order of the columns, and each[k] is what skill k has alone. least is the same
// with the least that pairs can be where they are not known, and joint then has
// the most. Without pairs both are nil.
//
// The upper end is the smallest of the single shares, the pairs, and for each
// triple the room that is left when nobody holds none of it:
//
//	P(ijk) <= 1 - p_i - p_j - p_k + p_ij + p_ik + p_jk
//
// The lower end is the larger of Frechet's and, for each skill k of the
// population, Frechet's within the holders of k:
//
//	P(S) >= P(S and k) >= sum_{j in S} p_kj - (|S|-1) p_k,   p_kk = p_k
//
// Letting k run over the skills outside of the question as well is sharper.
// It also makes the lower end fall, exactly, when a skill is added: the bound
// of each k then changes by p_kj - p_k <= 0, and no new k comes in, as it would
// if k ran over the question only. The upper end falls too, as the smallest of
// more values. It takes O(d^3 + d K) steps for K skills in all.
func ends[T number](one T, d int, each []T, joint, least [][]T) (lo, hi T) {
	lo, hi = -T(d-1)*one, one
	for i := range d {
		lo += each[i]
		hi = min(hi, each[i])
	}
	lo = max(lo, 0)
	if joint == nil {
		return lo, hi
	}
	for i := range d {
		for j := range i {
			hi = min(hi, joint[i][j])
			for k := range j {
				hi = min(hi, one-each[i]-each[j]-each[k]+joint[i][j]+joint[i][k]+joint[j][k])
			}
		}
	}
	hi = max(hi, 0)
	for k, row := range least {
		within := -T(d-1) * each[k]
		for j := range d {
			if k == j {
				within += each[k]
			} else {
				within += row[j]
			}
		}
		lo = max(lo, within)
	}
	return min(lo, hi), hi
}
