package routes

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

// terms are, for each move, the ways to do what it asks beyond the core of what the
// place before asks: all flat.
type terms struct {
	firstWay  []int32 // by move, its first way; one more at the end
	firstTerm []int32 // by way, its first term; one more at the end
	term      []span
}

// span is the rungs of a skill above one up to another.
type span struct{ above, to int32 }

// beyond works out the terms of all moves.
func (d *data) beyond() terms {
	t := terms{firstWay: make([]int32, 1, len(d.moves)+1), firstTerm: make([]int32, 1, len(d.moves)+1)}
	held := make([]int32, len(d.skills)) // by skill, the rung that the place before asks
	for i := range held {
		held[i] = d.skills[i].first
	}
	for n := range d.nodes {
		core := d.asks[d.nodes[n].ask].core
		for _, r := range core {
			held[d.rungs[r].skill] = r
		}
		for m := d.firstOut[n]; m < d.firstOut[n+1]; m++ {
			for _, way := range d.asks[d.moves[m].ask].ways {
				for _, r := range way {
					if above := held[d.rungs[r].skill]; above < r {
						t.term = append(t.term, span{above, r})
					}
				}
				t.firstTerm = append(t.firstTerm, int32(len(t.term)))
			}
			t.firstWay = append(t.firstWay, int32(len(t.firstTerm)-1))
		}
		for _, r := range core {
			s := d.rungs[r].skill
			held[s] = d.skills[s].first
		}
	}
	return t
}

// prices is what level-ups cost one person.
type prices struct {
	*data
	effort float64
	up     []float64   // by rung, the cost from "none" up to it, or up to the level held where that is above
	open   []bool      // by rung, whether it is above what is held
	wanted [][][]int32 // by ask, see ways; made when it is asked for
}

// none returns the rung of "none" of the skill of a rung.
func (d *data) none(r int32) int32 { return d.skills[d.rungs[r].skill].first }

// of returns the cost of a set of levels. Equal sets have equal bits.
func (p *prices) of(set []int32) float64 {
	sum := 0.0
	for _, r := range set {
		sum += p.up[r] - p.up[p.none(r)]
	}
	return sum
}

// missing returns what of a set is above what is held.
func (p *prices) missing(set []int32) []int32 {
	for i, r := range set {
		if p.open[r] {
			continue
		}
		left := append([]int32(nil), set[:i]...)
		for _, r := range set[i+1:] {
			if p.open[r] {
				left = append(left, r)
			}
		}
		return left
	}
	return set
}

// move returns the cost of a move from a place that is not the first of a route.
//
// Each term is the difference of two entries, of which only the lower one depends on
// the level held: it never falls when that rises, so that no cost ever rises, in
// floating point either.
func (p *prices) move(m int32) float64 {
	least := math.Inf(1)
	for w := p.firstWay[m]; w < p.firstWay[m+1]; w++ {
		sum := 0.0
		for _, t := range p.term[p.firstTerm[w]:p.firstTerm[w+1]] {
			sum += p.up[t.to] - p.up[t.above]
		}
		least = min(least, sum)
	}
	return p.effort + least
}

// first returns the cost of a move as the first one of a route.
func (p *prices) first(m int32) float64 {
	least := math.Inf(1)
	for _, way := range p.asks[p.moves[m].ask].ways {
		least = min(least, p.of(way))
	}
	return p.effort + least
}

// person is what a query knows of a person and what level-ups cost.
type person struct {
	high, low prices // with unknown levels as "none", and as enough
	have      []skills.Level
	unknown   bool // whether some level is
}

// price evaluates the cost function once for each step that anything asks.
func (d *data) price(profile skills.Profile, cost plan.Cost, effort float64) (person, error) {
	p := person{
		high: prices{data: d, effort: effort, up: make([]float64, len(d.rungs)), open: make([]bool, len(d.rungs))},
		have: make([]skills.Level, len(d.skills)),
	}
	p.low = prices{data: d, effort: effort, up: make([]float64, len(d.rungs)), open: make([]bool, len(d.rungs))}
	for i, s := range d.skills {
		none, _ := s.scale.Step(0)
		p.have[i] = profile.Level(s.id)
		_, waived := profile.Waived(s.id)
		known := p.have[i].SameScale(none)
		held := 0
		if known {
			held = p.have[i].Step()
		}
		sum, heldAt, step := 0.0, 0.0, 0
		for r := s.first; r <= s.last; r++ {
			for ; step < int(d.rungs[r].step); step++ {
				level, _ := s.scale.Step(step + 1)
				c := cost.Of(s.id, level)
				if !(c >= 0) || math.IsInf(c, 1) {
					return person{}, costError(s, level, c)
				}
				sum += c
				if step < held {
					heldAt = sum
				}
			}
			p.high.up[r], p.high.open[r] = sum, int(d.rungs[r].step) > held && !waived
		}
		if math.IsInf(sum, 1) {
			level, _ := s.scale.Step(step)
			return person{}, costError(s, level, sum)
		}
		if waived {
			heldAt = sum
		}
		for r := s.first; r <= s.last; r++ {
			p.high.up[r] = max(p.high.up[r], heldAt)
			if known || waived {
				p.low.up[r], p.low.open[r] = p.high.up[r], p.high.open[r]
			} else {
				p.low.up[r], p.unknown = sum, true
			}
		}
	}
	return p, nil
}

func costError(s skill, l skills.Level, c float64) error {
	return &Error{
		kind: ErrCost, input: fmt.Sprintf("Find(%s, %v)", s.id, l), wording: wording.cost,
		pairs: []string{"skill", string(s.id), "level", l.ID(), "cost", fmt.Sprint(c)},
	}
}
