package routes

import "slices"

// A set of levels is its rungs in order, one of each skill: who has a rung has
// those below. Sets are never changed once they are made.

// union returns all that either set has.
func (a *asked) union(s, t []int32) []int32 {
	if len(t) == 0 {
		return s
	}
	if len(s) == 0 {
		return t
	}
	u := make([]int32, 0, len(s)+len(t))
	for len(s) > 0 && len(t) > 0 {
		switch x, y := s[0], t[0]; {
		case a.rungs[x].skill == a.rungs[y].skill:
			u, s, t = append(u, max(x, y)), s[1:], t[1:]
		case x < y:
			u, s = append(u, x), s[1:]
		default:
			u, t = append(u, y), t[1:]
		}
	}
	return append(append(u, s...), t...)
}

// within reports whether t has all that s has.
func (a *asked) within(s, t []int32) bool {
	for _, x := range s {
		of := a.rungs[x].skill
		for len(t) > 0 && t[0] < x && a.rungs[t[0]].skill != of {
			t = t[1:]
		}
		if len(t) == 0 || a.rungs[t[0]].skill != of || t[0] < x {
			return false
		}
		t = t[1:]
	}
	return true
}

// common returns what all ways have.
func (a *asked) common(ways [][]int32) []int32 {
	if len(ways) == 0 {
		return nil
	}
	core := ways[0]
	for _, w := range ways[1:] {
		var both []int32
		for _, x := range core {
			for _, y := range w {
				if a.rungs[x].skill == a.rungs[y].skill {
					both = append(both, min(x, y))
				}
			}
		}
		core = both
	}
	return core
}

// minimal returns the ways that have not all that another one has, in their order,
// of equal ones the first.
func (a *asked) minimal(ways [][]int32) [][]int32 {
	if len(ways) < 2 {
		return ways
	}
	var least [][]int32
	for i, w := range ways {
		dominated := slices.ContainsFunc(least, func(v []int32) bool { return a.within(v, w) }) ||
			slices.ContainsFunc(ways[i+1:], func(v []int32) bool { return a.within(v, w) && !a.within(w, v) })
		if !dominated {
			least = append(least, w)
		}
	}
	return least
}

// product returns the ways to go one of both lists of ways at once, and whether
// none was left out.
func (a *asked) product(one, two [][]int32) ([][]int32, bool) {
	const most = 16 * MaxWays
	var both [][]int32
	for _, v := range one {
		for _, w := range two {
			if len(both) == most {
				break
			}
			both = append(both, a.union(v, w))
		}
	}
	whole := len(both) == len(one)*len(two)
	both = a.minimal(both)
	if len(both) > MaxWays {
		both, whole = both[:MaxWays], false
	}
	return both, whole
}
