package market

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
)

// Value is what makes a person valuable, as three figures with their reasons, and a
// volume. It is immutable. The zero Value is of nobody, of whom nothing is known.
type Value struct {
	of           *marketData
	person       ladder.Person
	ladder       ladder.Ladder
	weights      Weights
	crossing     Crossing
	deepening    Deepening
	accompanying Accompanying
}

// Person returns whose value it is.
func (v Value) Person() ladder.Person { return v.person }

// Crossing returns how far the person goes beyond one job and one field.
func (v Value) Crossing() Crossing { return v.crossing }

// Deepening returns how deep the person is, inside and outside.
func (v Value) Deepening() Deepening { return v.deepening }

// Accompanying returns how well the person knows what matters and is trusted with it.
func (v Value) Accompanying() Accompanying { return v.accompanying }

// Weights returns how much each behaviour counts in the volume.
func (v Value) Weights() Weights {
	return Weights{v.weights.Of(Crosses), v.weights.Of(Deepens), v.weights.Of(Accompanies)}
}

// Range returns the figure of a behaviour, in [0, 1]: Lo is what is known, and Hi what
// is possible. It is that of nobody, [0, 1], for the zero Behaviour.
func (v Value) Range(b Behaviour) fit.Range {
	switch b {
	case Crosses:
		return v.crossing.Range()
	case Deepens:
		return v.deepening.Range()
	case Accompanies:
		return v.accompanying.Range()
	}
	return fit.Range{Lo: 0, Hi: 1}
}

// Volume returns the weighted product of the three figures,
//
//	crossing^w1 * deepening^w2 * accompanying^w3,
//
// in [0, 1], at the lower and at the upper ends of all of them. A figure of weight 0
// takes no part. The volume is 0 when one figure that counts is 0: deep and alone moves
// nobody. All weights c times as large raise it to the power c, so that volumes of
// different weights do not compare.
func (v Value) Volume() fit.Range {
	return fit.Range{Lo: v.volume(lowest, "", 0), Hi: v.volume(highest, "", 0)}
}

func lowest(r fit.Range) float64  { return r.Lo }
func highest(r fit.Range) float64 { return r.Hi }

// volume returns the volume at one end of the figures, with one of them raised.
func (v Value) volume(end func(fit.Range) float64, raised string, by float64) float64 {
	product := 1.0
	for _, b := range behaviours {
		x := end(v.Range(b))
		if b.word == raised {
			x = min(x+by, 1)
		}
		product *= math.Pow(x, v.weights.Of(b)) // 0^0 is 1: it takes no part
	}
	return product
}

// Step is by how much a figure is raised where it is asked what that would enlarge.
const Step = 0.1

// Gain is what it would enlarge to raise one behaviour.
type Gain struct {
	Behaviour Behaviour

	// Volume is by how much the volume grows when the figure grows by [Step], to at most
	// 1, at what is known (Lo) of all figures.
	Volume float64

	// Growth is by how many parts the volume grows for each part that the figure grows,
	// at the same place: weight / figure, the derivative of the volume's logarithm. It is
	// +Inf where the figure is 0 and counts, as nothing else can enlarge a volume of 0,
	// and 0 where it is 1 or takes no part.
	Growth float64

	// Unknown is by how much the volume at the same place would be larger if all that is
	// unknown of this behaviour turned out for the best: where it is large, ask before
	// you act.
	Unknown float64
}

// Gains yields the behaviours, first the one that enlarges the volume most: by Growth,
// of equal ones in the order of [Behaviours]. With equal weights it is the weakest one.
// It can be run again.
func (v Value) Gains() iter.Seq[Gain] {
	var list []Gain
	now := v.volume(lowest, "", 0)
	for _, b := range behaviours {
		r := v.Range(b)
		g := Gain{Behaviour: b, Volume: v.volume(lowest, b.word, Step) - now, Unknown: v.volume(lowest, b.word, r.Hi-r.Lo) - now}
		if x, w := r.Lo, v.weights.Of(b); w > 0 && x < 1 {
			g.Growth = w / x
		}
		list = append(list, g)
	}
	slices.SortStableFunc(list, func(a, b Gain) int { return cmp.Compare(b.Growth, a.Growth) })
	return slices.Values(list)
}

// String returns the figures in one line, for logs, such as
// "crossing 0.45, deepening 0.20 to 1.00, accompanying 0.67: volume 0.06 to 0.30".
func (v Value) String() string {
	return fmt.Sprintf("crossing %v, deepening %v, accompanying %v: volume %v",
		v.crossing.Range(), v.deepening.Range(), v.accompanying.Range(), v.Volume())
}
