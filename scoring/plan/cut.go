package plan

// cutter finds the best targets at a price of costs: those for which
//
//	gain = q * sum of values - p * sum of the costs of the groups they need
//
// is the largest, and of several such sets the smallest. Such a set is a closure of
// the largest weight, which is one side of a minimum cut (J.-C. Picard, 1976,
// doi:10.1287/mnsc.22.11.1268): values flow from their targets into the groups that
// they need, each of which takes what it costs. What can't be placed is the gain,
// and the targets from which it could not be placed, with all that they could have
// swapped with, are the set. Flows are found along shortest ways (E. A. Dinic, 1970,
// Soviet Mathematics Doklady 11) in whole numbers, so that what ties and what does
// not is exact.
//
// A cutter is working memory, for one goroutine.
type cutter struct {
	*network
	worth []int64 // by target

	excess  []wide // by target: what it could not place yet
	room    []wide // by group: what it still takes
	flow    []wide // by arc
	levelT  []int32
	levelG  []int32
	nextT   []int32 // by target the next arc to try
	nextG   []int32 // by group the next back arc to try
	reached []int32 // targets in the order of the search
	touched []int32 // groups of the search

	q      int64   // of the last search
	placed []int32 // targets of the last search
	listed []bool  // by target, while a list is gone through
}

// The levels of groups beside their distances.
const (
	far   = 1 << 30 // not reached yet
	never = -1      // bought: nothing is placed there
	fresh = -2      // not looked at, while a search begins
)

func newCutter(n *network, worth []int64) *cutter {
	return &cutter{
		network: n, worth: worth,
		excess: make([]wide, len(worth)), room: make([]wide, len(n.cost)), flow: make([]wide, len(n.group)),
		levelT: make([]int32, len(worth)), levelG: make([]int32, len(n.cost)),
		nextT: make([]int32, len(worth)), nextG: make([]int32, len(n.cost)),
		listed: make([]bool, len(worth)),
	}
}

// best returns the gain and appends the set to in, of the targets that are given, in
// no order; groups that are bought cost nothing. It begins with what the search before
// placed, as far as that still fits: at one q, prices and targets that change little
// take little time.
func (c *cutter) best(targets []int32, bought set, q, p int64, in []int32) (gain wide, set []int32) {
	c.resume(targets, bought, q, p)
	c.fill(targets)
	for c.layers(targets) {
		for _, t := range targets {
			for !c.excess[t].isZero() {
				placed := c.place(t, c.excess[t])
				if placed.isZero() {
					break
				}
				c.excess[t] = c.excess[t].minus(placed)
			}
		}
	}
	for _, t := range targets {
		gain = gain.plus(c.excess[t])
	}
	return gain, append(in, c.reached...)
}

// resume keeps what the last search placed, takes away what does not fit any more,
// and finds what is left to place and what room there is.
func (c *cutter) resume(targets []int32, bought set, q, p int64) {
	for _, t := range targets {
		c.listed[t] = true
	}
	for _, t := range c.placed {
		if !c.listed[t] || q != c.q {
			clear(c.flow[c.from[t]:c.from[t+1]])
		}
	}
	c.placed, c.q, c.touched = append(c.placed[:0], targets...), q, c.touched[:0]
	for _, t := range targets {
		c.listed[t] = false
		for _, g := range c.needs(t) {
			c.levelG[g] = fresh
		}
	}
	for _, t := range targets {
		for _, g := range c.needs(t) {
			if c.levelG[g] != fresh {
				continue
			}
			if c.levelG[g] = never; !bought.has(g) {
				c.levelG[g], c.room[g] = 0, times(p, c.cost[g])
				c.touched = append(c.touched, g)
			}
		}
	}
	for _, t := range targets {
		left := times(q, c.worth[t])
		for a := c.from[t]; a < c.from[t+1]; a++ {
			g := c.group[a]
			if c.levelG[g] == never {
				c.flow[a] = wide{}
				continue
			}
			d := c.flow[a].min(c.room[g])
			c.flow[a], c.room[g], left = d, c.room[g].minus(d), left.minus(d)
		}
		c.excess[t] = left
	}
}

// fill places what fits at once.
func (c *cutter) fill(targets []int32) {
	for _, t := range targets {
		for a := c.from[t]; a < c.from[t+1] && !c.excess[t].isZero(); a++ {
			if g := c.group[a]; c.levelG[g] != never {
				d := c.excess[t].min(c.room[g])
				c.excess[t], c.room[g], c.flow[a] = c.excess[t].minus(d), c.room[g].minus(d), c.flow[a].plus(d)
			}
		}
	}
}

// layers numbers the targets and groups by their distance from what is not placed,
// and reports whether there is room at any.
func (c *cutter) layers(targets []int32) bool {
	c.reached = c.reached[:0]
	for _, g := range c.touched {
		c.levelG[g], c.nextG[g] = far, c.back[g]
	}
	for _, t := range targets {
		c.levelT[t], c.nextT[t] = far, c.from[t]
		if !c.excess[t].isZero() {
			c.levelT[t] = 0
			c.reached = append(c.reached, t)
		}
	}
	end := int32(far)
	for i := 0; i < len(c.reached); i++ {
		t := c.reached[i]
		if c.levelT[t] >= end {
			break
		}
		for _, g := range c.needs(t) {
			if c.levelG[g] != far {
				continue
			}
			c.levelG[g] = c.levelT[t] + 1
			if !c.room[g].isZero() {
				end = c.levelG[g]
				continue
			}
			for b := c.back[g]; b < c.back[g+1]; b++ {
				if u := c.target[b]; !c.flow[c.arc[b]].isZero() && c.levelT[u] == far {
					c.levelT[u] = c.levelG[g] + 1
					c.reached = append(c.reached, u)
				}
			}
		}
	}
	return end != far
}

// place moves up to so much from a target to groups of the next layer that take it,
// or through them to targets that can place theirs elsewhere.
func (c *cutter) place(t int32, most wide) wide {
	for ; c.nextT[t] < c.from[t+1]; c.nextT[t]++ {
		a := c.nextT[t]
		g := c.group[a]
		if c.levelG[g] != c.levelT[t]+1 {
			continue
		}
		if !c.room[g].isZero() {
			d := most.min(c.room[g])
			c.room[g], c.flow[a] = c.room[g].minus(d), c.flow[a].plus(d)
			return d
		}
		for ; c.nextG[g] < c.back[g+1]; c.nextG[g]++ {
			u, b := c.target[c.nextG[g]], c.arc[c.nextG[g]]
			if c.levelT[u] != c.levelG[g]+1 || c.flow[b].isZero() {
				continue
			}
			if d := c.place(u, most.min(c.flow[b])); !d.isZero() {
				c.flow[b], c.flow[a] = c.flow[b].minus(d), c.flow[a].plus(d)
				return d
			}
		}
	}
	return wide{}
}
