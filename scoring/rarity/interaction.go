package rarity

import (
	"math"
	"math/bits"

	"github.com/kakezan/kakezan/skills"
)

// shape says how strong the interaction of three skills is beyond that of their
// pairs and of breadth:
//
//	t_ijk = constant - slope (c_ij + c_ik + c_jk),   c_ij = log(p_ij / p_ij of the breadth),
//
// with an error of variance spread. Skills that go together more than the breadth
// of people says do so less than pair by pair when there are three, and skills
// that exclude each other exclude less: who has two that few have together is of
// a kind, and likely to have the third.
type shape struct{ constant, slope, spread float64 }

// The shape where no people were seen but counts of pairs alone. Learned from
// people (see learn), slopes were 0.3 to 0.8 where people told what they can do or
// want to do, in all and without those who name very many, and 0 to 0.4 in
// requirements of occupations; so half of that is taken everywhere. The constant
// follows from the numbers of skills that people hold (see calibrate).
const (
	usualSlope  = 0.4
	usualSpread = 0.1
)

// prior is what is known of the interactions of three and more skills before
// anybody with three was counted.
type prior struct {
	breadth *breadth          // nil when it is not known, or foretells nothing
	index   map[skills.ID]int // into the breadth
	people  int               // whose breadth it is
	shape   shape
}

// interactions are those of one question's skills.
type interactions struct {
	breadth *breadth // nil when it says nothing about the question
	shape   shape
	d       int
	foreign int       // the skills, as a subset, of which the breadth says nothing
	asked   []int     // in the breadth
	part    []float64 // of those who hold a skill at all, how many count as holders
	pull    []float64 // c_ij, at i d + j
	extra   []float64 // of each subset: what counts have added

	some []int
	few  []float64
	room []float64
}

// of returns the interactions of a question. Those that breadth brings are left
// out when not everyone in the base answered in full; then the prior is that of
// maximum entropy.
func (p *prior) of(t *table) *interactions {
	d := t.d()
	x := &interactions{d: d, extra: make([]float64, 1<<d), shape: shape{spread: p.shape.spread}}
	everybody := t.n == p.people || t.n == p.people-1 // one may be left out
	if p.breadth != nil && !t.mixed && everybody {
		x.breadth, x.shape = p.breadth, p.shape
		x.measure(p, t)
	}
	return x
}

// measure finds the asked skills in the breadth, and how much more often than by
// it they go together. What it says of some skills does not hang on which others are
// asked: else a question could be commoner than a part of it.
func (x *interactions) measure(p *prior, t *table) {
	x.pull = make([]float64, x.d*x.d)
	x.room = make([]float64, 0, len(p.breadth.dist))
	x.asked, x.part = make([]int, x.d), make([]float64, x.d)
	for i, s := range t.q {
		at, ok := p.index[s.Skill]
		share := t.each[i].Share()
		held := share
		if t.held != nil {
			held = t.held[i].Share()
		}
		switch {
		case !ok, !(share > 0), share > held, p.breadth.a[at] <= 0, p.breadth.a[at] >= 1:
			// Who everybody is, or a level that people without the skill have, too.
			x.foreign |= 1 << i
		default:
			x.asked[i], x.part[i] = at, share/held
		}
	}
	var cells [4]float64
	for i := range x.d {
		for j := range i {
			if x.foreign&(1<<i|1<<j) != 0 {
				continue
			}
			x.some, x.few = append(x.some[:0], x.asked[j], x.asked[i]), append(x.few[:0], x.part[j], x.part[i])
			if !p.breadth.patterns(cells[:], x.some, x.few, x.room) {
				continue // no pattern of three with these is there, either
			}
			c := math.Log(max(t.joint[i][j].Share(), 0.5/float64(t.n))) - cells[3]
			x.pull[i*x.d+j], x.pull[j*x.d+i] = c, c
		}
	}
}

// fill is the base of the fit of a subset: the interactions of three and more of
// its skills, see maxentModel.
func (x *interactions) fill(subset int, to []float64) {
	clear(to)
	if x.breadth != nil {
		x.some, x.few = x.some[:0], x.few[:0]
		inner, place := 0, 1 // of the skills that the breadth knows, in the bits of to
		for s := subset; s != 0; s &= s - 1 {
			if i := bits.TrailingZeros(uint(s)); x.foreign>>i&1 == 0 {
				x.some, x.few = append(x.some, x.asked[i]), append(x.few, x.part[i])
				inner |= place
			}
			place *= 2
		}
		known := to[:1<<len(x.some)]
		if !x.breadth.patterns(known, x.some, x.few, x.room) {
			clear(known)
		}
		difference(known)
		for e := len(known) - 1; e > 0 && len(known) < len(to); e-- {
			v := known[e]
			known[e] = 0
			to[spreadBits(e, inner)] = v
		}
	}
	for y := range to {
		if !atLeastThree(y) {
			to[y] = 0 // single skills and pairs are fitted
			continue
		}
		global := spreadBits(y, subset)
		to[y] = within(to[y]+x.extra[global]+x.between(global), strongest)
	}
	accumulate(to)
}

// strongest keeps an interaction of odds ratios of e^10 from going further: beyond,
// it says always or never.
const strongest = 10

// between is the interaction that the shape gives to three skills, 0 for more.
func (x *interactions) between(subset int) float64 {
	if x.breadth == nil || bits.OnesCount(uint(subset)) != 3 || subset&x.foreign != 0 {
		return 0
	}
	d := x.d
	i := bits.TrailingZeros(uint(subset))
	k := bits.Len(uint(subset)) - 1
	j := bits.TrailingZeros(uint(subset &^ (1<<i | 1<<k)))
	return x.shape.constant - x.shape.slope*(x.pull[i*d+j]+x.pull[i*d+k]+x.pull[j*d+k])
}

// spreadBits puts the bits of y to the places of the bits of subset, in order.
func spreadBits(y, subset int) (global int) {
	for s := subset; s != 0; s &= s - 1 {
		if y&1 == 1 {
			global |= s & -s
		}
		y >>= 1
	}
	return global
}

// difference replaces a function of subsets by its interactions: by what each
// subset adds to the sum over the smaller ones.
func difference(f []float64) {
	for bit := 1; bit < len(f); bit *= 2 {
		for x := range f {
			if x&bit != 0 {
				f[x] -= f[x^bit]
			}
		}
	}
}

// accumulate undoes difference.
func accumulate(f []float64) {
	for bit := 1; bit < len(f); bit *= 2 {
		for x := range f {
			if x&bit != 0 {
				f[x] += f[x^bit]
			}
		}
	}
}
