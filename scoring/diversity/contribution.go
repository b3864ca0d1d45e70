package diversity

import (
	"github.com/kakezan/kakezan/skills/text"
)

// Contribution is what one kind has to do with the number of kinds of a [Profile]. It
// is an immutable value. The zero Contribution is of a kind without a name and without
// a weight.
type Contribution struct {
	at                             int
	name                           text.Text
	share, ordinary, with, without float64
}

// Contributions returns what each kind that has a weight has to do with the number of
// kinds of order q, in order of the weights.
//
// Numbers without one kind are computed for each as if it had never been there. It fails
// with [ErrOrder] on an order that is negative or NaN. It takes O(k^2) steps for k
// kinds, and allocates the result and as much again.
func (p Profile) Contributions(q float64) ([]Contribution, error) {
	if err := checkOrder(q); err != nil {
		return nil, err.In("Profile.Contributions(%v)", q)
	}
	if len(p.kinds) == 0 {
		return nil, nil
	}
	c := newCommunity(p.weights, p.z, -1)
	rows := make([]float64, len(p.kinds))
	for i := range rows {
		rows[i] = c.row(i)
	}
	all := numberOf(p.kinds, q)
	rest := make([]kind, 0, len(p.kinds))
	out := make([]Contribution, len(p.kinds))
	for i, k := range p.kinds {
		out[i] = Contribution{k.at, p.given(k.at), k.share, k.ordinary, all, numberOf(c.without(i, rows, rest), q)}
	}
	return out, nil
}

// without returns the kinds without one, in memory that it is given. Of sums that are
// mostly of that one it does not take it off, but makes them anew: there is at most one
// such kind to a row.
func (c community) without(skip int, rows []float64, rest []kind) []kind {
	switch {
	case len(c.at) == 1:
		return nil
	case c.a[skip] > c.sum/2:
		return newCommunity(c.all, c.z, c.at[skip]).kinds()
	}
	sum := c.sum - c.a[skip]
	for i, za := range rows {
		if i == skip {
			continue
		}
		if c.z.n > 0 {
			off := c.z.z[c.at[i]*c.z.n+c.at[skip]] * c.a[skip]
			if off > za/2 {
				za = c.rowWithout(i, skip)
			} else {
				za -= off
			}
		}
		rest = append(rest, c.kind(i, za, sum, skip))
	}
	return rest
}

// Kind returns the place of the kind in the weights, from 0.
func (c Contribution) Kind() int { return c.at }

// Name returns what the kind is called, by its place when it has no name.
func (c Contribution) Name() text.Text { return called(c.name, c.at) }

// Share returns p_i, the part that the kind has in all weights, in (0, 1].
func (c Contribution) Share() float64 { return c.share }

// Ordinariness returns (Zp)_i = sum_j Z_ij p_j, how much of the profile is like this
// kind, itself included: from its share, when nothing else is like it, to 1, when
// everything is.
func (c Contribution) Ordinariness() float64 { return c.ordinary }

// Without returns the number of kinds of a profile that never had this one. It is 0
// when there is no other one.
func (c Contribution) Without() float64 { return c.without }

// Drop returns by how much the number of kinds falls when this one is left out: the
// number with it less the number without it. A kind that is like others has a small
// one. It is negative where the profile is broader without the kind, because there is
// so much of it that the others hardly show. Drops do not add up to the number.
func (c Contribution) Drop() float64 { return c.with - c.without }

// Equal reports whether both say the same.
func (c Contribution) Equal(o Contribution) bool {
	return c.at == o.at && c.name.Equal(o.name) && c.share == o.share &&
		c.ordinary == o.ordinary && c.with == o.with && c.without == o.without
}

// String returns the name, the share and the drop, such as "Vue: share 0.25, drop 0.31".
func (c Contribution) String() string {
	return c.Name().String() + ": share " + short(c.share) + ", drop " + short(c.Drop())
}
