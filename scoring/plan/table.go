package plan

import "math"

// maxTable is the number of groups up to which a search may look at every set of
// them: a table of 2^22 values takes 16 MiB, or 32 where values are large.
const maxTable = 22

// tableAfter is the number of partial plans after which it does, as most problems of
// that size need fewer.
const tableAfter = 100

// table finds the best by the values of all sets of groups: that of a set is the sum
// over the targets that need no more than the set, which takes one addition for each
// set and group (F. Yates, 1937, "The Design and Analysis of Factorial Experiments").
func (s *search) table() {
	total := int64(0)
	for _, t := range s.valued {
		total += s.worth[t]
	}
	if total <= math.MaxInt32 {
		lookUp[int32](s)
	} else {
		lookUp[int64](s)
	}
}

// lookUp is [search.table] in numbers that hold the total: memory takes most of the
// time.
func lookUp[number int32 | int64](s *search) {
	n := len(s.cost)
	value := make([]number, 1<<n)
	for _, t := range s.valued {
		value[s.groups[t][0]] += number(s.worth[t]) // n is below 64, so that a set is one word
	}
	sumSubsets(value)
	low, high := s.costs(0, n/2), s.costs(n/2, n)
	best, found := 0, false
	for h, costHigh := range high {
		row := value[h*len(low):][:len(low)]
		for l, v := range row {
			if cost, v := costHigh+low[l], int64(v)+s.free; s.offers(cost, v) {
				s.bestCost, s.bestValue, s.found = cost, v, true
				best, found = h*len(low)+l, true
			}
		}
	}
	if found {
		s.best = append(s.best[:0], uint64(best))
	}
}

// inCache is the number of values that a core keeps at hand.
const inCache = 1 << 12

// sumSubsets replaces the value of each set by the sum over its subsets.
func sumSubsets[number int32 | int64](value []number) {
	if len(value) <= inCache {
		half := 1
		if len(value) >= 8 {
			for at := 0; at+8 <= len(value); at += 8 {
				v := (*[8]number)(value[at:])
				v[1], v[3], v[5], v[7] = v[1]+v[0], v[3]+v[2], v[5]+v[4], v[7]+v[6]
				v[2], v[3], v[6], v[7] = v[2]+v[0], v[3]+v[1], v[6]+v[4], v[7]+v[5]
				v[4], v[5], v[6], v[7] = v[4]+v[0], v[5]+v[1], v[6]+v[2], v[7]+v[3]
			}
			half = 8
		}
		for ; half < len(value); half *= 2 {
			for at := half; at < len(value); at += 2 * half {
				add(value[at:at+half], value[at-half:at])
			}
		}
		return
	}
	without, with := value[:len(value)/2], value[len(value)/2:]
	sumSubsets(without)
	sumSubsets(with)
	add(with, without)
}

func add[number int32 | int64](to, from []number) {
	to = to[:len(from)]
	for i, v := range from {
		to[i] += v
	}
}

// costs returns what all sets of some of the groups cost.
func (s *search) costs(from, to int) []int64 {
	costs := make([]int64, 1<<(to-from))
	for i := from; i < to; i++ {
		half := 1 << (i - from)
		for set := range half {
			costs[half+set] = costs[set] + s.cost[i]
		}
	}
	return costs
}
