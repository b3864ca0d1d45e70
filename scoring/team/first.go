package team

import (
	"slices"

	"github.com/kakezan/kakezan/internal/bitset"
)

// picker finds the first set of people in the order of the team who can go while the
// others, of a number, hold no more than a weight: who comes first in the team goes if at
// all possible. Bounds are those of [keeper]. When to let somebody go has turned out
// impossible, nobody goes who adds no more than that person, by exchange.
type picker struct {
	*keeper
	target int // people kept
	budget int64
}

// first returns who is kept, and false when there is no such set or the limit was
// reached before one was found.
func (k *keeper) first(target int, budget int64) (bitset.Set, bool, error) {
	k.nodes, k.stopped = 0, false
	rest := make([]int, len(k.people))
	for p := range rest {
		rest[p] = p
	}
	x := picker{k, target, budget}
	ok := x.pick(0, 0, 0, rest)
	return slices.Clone(k.kept), ok, k.cause
}

func (x picker) pick(depth, people int, weight int64, rest []int) bool {
	need := x.target - people
	if need < 0 || need > len(rest) || weight > x.budget || x.spent() {
		return false
	}
	if need == 0 {
		return true
	}
	if x.weigh(depth, rest); weight+x.level[depth].least[need] > x.budget {
		return false
	}
	p, rest := rest[0], rest[1:]
	if need <= len(rest) {
		x.lose(p)
		if x.pick(depth+1, people, weight, rest) {
			return true
		}
		x.restore(p)
	}
	stay := []int{p}
	var left []int
	for _, q := range rest {
		if x.adds(q, p) {
			stay = append(stay, q)
		} else {
			left = append(left, q)
		}
	}
	for _, q := range stay {
		weight += x.keep(q)
	}
	if x.pick(depth+1, people+len(stay), weight, left) {
		return true
	}
	for _, q := range slices.Backward(stay) {
		x.unkeep(q)
	}
	return false
}
