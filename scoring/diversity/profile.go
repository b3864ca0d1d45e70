package diversity

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Profile is how much there is of each of several kinds, and how alike the kinds are:
// somebody's skills with what they know of each, the years in each trade, the people of
// each team. Its figures say how many kinds that is, effectively.
//
// Kinds are numbered from 0 as the weights were given, and may have names
// ([Profile.Named]). What has weight 0 is no kind: it changes nothing.
//
// It is an immutable value, safe for concurrent use. The zero Profile has no kinds: its
// number of any order is 0, and its other figures are not defined.
type Profile struct {
	weights []float64
	z       Similarity
	names   []text.Text // nil when there are none
	kinds   []kind      // those with a weight
}

// New returns the profile of weights, which count in proportion only, under a
// similarity. It copies the weights. It fails with [ErrWeight] and says where: no
// weights, one that is negative, NaN or infinite, or all of them 0; and with
// [ErrLength] when the similarity is one of another number of kinds (the zero
// Similarity is of any).
//
// A weight that is not known is none that is 0: more of one kind can raise the numbers
// and lower them, so that the least and the most it can be need not make the ends of an
// interval. Leave it out, and say that it is the breadth of what is known.
//
// It takes O(k^2) steps for k kinds with a weight, O(k) without a similarity, and
// allocates some 100 bytes for each weight; the figures of a profile allocate nothing.
func New(weights []float64, z Similarity) (Profile, error) {
	const call = "New(%d weights, %v)"
	if err := checkWeights(weights); err != nil {
		return Profile{}, err.In(call, len(weights), z)
	}
	if z.n > 0 && z.n != len(weights) {
		return Profile{}, fault.Wrong(ErrLength, otherRows,
			"rows", strconv.Itoa(z.n), "kinds", strconv.Itoa(len(weights))).In(call, len(weights), z)
	}
	p := Profile{weights: slices.Clone(weights), z: z}
	p.kinds = newCommunity(p.weights, z, -1).kinds()
	return p, nil
}

func checkWeights(weights []float64) *fault.Error {
	if len(weights) == 0 {
		return fault.Wrong(ErrWeight, noWeights)
	}
	most := 0.0
	for i, w := range weights {
		if !(w >= 0) || math.IsInf(w, 1) {
			return fault.Wrong(ErrWeight, badWeight, "place", place(i), "number", number(w))
		}
		most = max(most, w)
	}
	if most == 0 {
		return fault.Wrong(ErrWeight, zeroWeights)
	}
	return nil
}

// Named returns the profile with these names of its kinds, for [Profile.Explain] and
// [Contribution.Name]. It copies them. It fails with [ErrLength] unless there is one
// for each weight; the zero Text is no name, and the kind is called by its place.
func (p Profile) Named(names ...text.Text) (Profile, error) {
	if len(names) != len(p.weights) {
		return Profile{}, fault.New(fmt.Sprintf("Profile.Named(%d names)", len(names)), ErrLength, otherNames,
			"names", strconv.Itoa(len(names)), "kinds", strconv.Itoa(len(p.weights)))
	}
	p.names = slices.Clone(names)
	return p, nil
}

// given returns the name of a kind, if it was given one.
func (p Profile) given(at int) text.Text {
	if at < len(p.names) {
		return p.names[at]
	}
	return text.Text{}
}

// called returns the name of a kind, by its place when it has none.
func called(name text.Text, at int) text.Text {
	if name.IsZero() {
		return account.Fill(says.kind, "place", at+1)
	}
	return name
}

// Weights returns the weights as they were given; they are the caller's to change.
func (p Profile) Weights() []float64 { return slices.Clone(p.weights) }

// Similarity returns how alike the kinds are.
func (p Profile) Similarity() Similarity { return p.z }

// Kinds returns how many kinds have a weight: the richness, whatever their similarity.
func (p Profile) Kinds() int { return len(p.kinds) }

// Equal reports whether both have the same weights, similarity and names.
func (p Profile) Equal(o Profile) bool {
	return slices.Equal(p.weights, o.weights) && p.z.Equal(o.z) &&
		slices.EqualFunc(p.names, o.names, text.Text.Equal)
}

// String returns what there is, such as "breadth 2.51 of 4 kinds": the effective
// number of order 1.
func (p Profile) String() string {
	return fmt.Sprintf("breadth %.2f of %d kinds", numberOf(p.kinds, 1), len(p.kinds))
}
