package plan

// maxTable is the number of groups up to which a search may look at every set of
// them: a table of 2^22 values takes 32 MiB.
const maxTable = 22

// tableAfter is the number of partial plans after which it does, as most problems of
// that size need fewer.
const tableAfter = 100

// table finds the best by the values of all sets of groups: that of a set is the sum
// over the targets that need no more than the set, which takes one addition for each
// set and group (F. Yates, 1937, "The Design and Analysis of Factorial Experiments").
func (s *search) table() {
	n := len(s.cost)
	value := make([]int64, 1<<n)
	for _, t := range s.valued {
		value[s.groups[t][0]] += s.worth[t] // n is below 64, so that a set is one word
	}
	sumSubsets(value)
	low, high := s.costs(0, n/2), s.costs(n/2, n)
	best, found := 0, false
	for h, costHigh := range high {
		row := value[h*len(low):][:len(low)]
		for l, v := range row {
			if cost := costHigh + low[l]; s.offers(cost, v+s.free) {
				s.bestCost, s.bestValue, s.found = cost, v+s.free, true
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
func sumSubsets(value []int64) {
	if len(value) <= inCache {
		for half := 1; half < len(value); half *= 2 {
			for at := half; at < len(value); at += 2 * half {
				without, with := value[at-half:at], value[at:at+half]
				for i, v := range without {
					with[i] += v
				}
			}
		}
		return
	}
	without, with := value[:len(value)/2], value[len(value)/2:]
	sumSubsets(without)
	sumSubsets(with)
	for i, v := range without {
		with[i] += v
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
