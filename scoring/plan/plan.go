package plan

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Plan is a set of missing items to learn, with all of their prerequisites, and what
// it opens. It is immutable. The zero Plan learns nothing.
type Plan struct {
	of    *data
	order []int32 // of the items
	opens []open
	cost  int64
	value int64
}

// open is a target that a plan opens, and after how many of its items.
type open struct {
	target int32
	after  int
}

// newPlan returns the plan of a closed set of items, in the order that [Plan.Items]
// states. No target opens on the way to another one, because it would have cost no
// more and taken fewer items, and come first.
func newPlan(d *data, items set) Plan {
	p := Plan{of: d, cost: d.price(items)}
	learned := newSet(len(d.missing))
	var coming []int32
	for t := range d.closure {
		switch {
		case d.closure[t].len() == 0:
			p.value += d.value[t]
		case d.closure[t].within(items):
			p.value += d.value[t]
			coming = append(coming, int32(t))
		}
	}
	for len(coming) > 0 {
		next, least, fewest := -1, int64(0), 0
		for i, t := range coming {
			left, n := int64(0), 0
			for item := range d.closure[t].beyond(learned) {
				left, n = left+d.cost[item], n+1
			}
			if next < 0 || cmp.Or(cmp.Compare(left, least), cmp.Compare(n, fewest), -cmp.Compare(d.value[t], d.value[coming[next]])) < 0 {
				next, least, fewest = i, left, n
			}
		}
		t := coming[next]
		coming = slices.Delete(coming, next, next+1)
		p.order = d.inOrder(p.order, d.direct[t], learned)
		p.opens = append(p.opens, open{t, len(p.order)})
	}
	for i := range items.beyond(learned) {
		p.order = d.inOrder(p.order, []int32{i}, learned)
	}
	return p
}

// inOrder appends the items, each behind all that it needs and that is not learned
// yet, and marks them.
func (d *data) inOrder(order, items []int32, learned set) []int32 {
	type frame struct {
		items []int32
		of    int32
	}
	stack := []frame{{items, -1}}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if len(top.items) == 0 {
			if top.of >= 0 {
				order = append(order, top.of)
			}
			stack = stack[:len(stack)-1]
			continue
		}
		i := top.items[0]
		top.items = top.items[1:]
		if !learned.has(i) {
			learned.add(i)
			stack = append(stack, frame{d.before[i], i})
		}
	}
	return order
}

// Items yields the ids of what is learned, in an order in which it can be: what an
// item needs comes before it. Targets open one after the other, each time the one
// that costs the least from there, of those the one that takes the fewest items, then
// the one of most value, then the first in the record. It can be run again.
func (p Plan) Items() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, i := range p.order {
			if !yield(p.of.name(i)) {
				return
			}
		}
	}
}

// Len returns the number of items.
func (p Plan) Len() int { return len(p.order) }

// Opens yields the ids of the targets that the plan opens, in the order in which
// they open, each with the number of items learned until then. Targets that are open
// without it are not among them. It can be run again.
func (p Plan) Opens() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for _, o := range p.opens {
			if !yield(p.of.spec.Targets[o.target].ID, o.after) {
				return
			}
		}
	}
}

// Cost returns what the items cost together: their exact sum, as the nearest
// float64.
func (p Plan) Cost() float64 {
	if p.of == nil {
		return 0
	}
	return p.of.costIn.Amount(p.cost)
}

// Value returns what the targets are worth together that are open with the plan,
// those that are open already included: their exact sum, as the nearest float64.
func (p Plan) Value() float64 {
	if p.of == nil {
		return 0
	}
	return p.of.valueIn.Amount(p.value)
}

// Equal reports whether both plans learn and open the same, in the same order, and
// for the same costs and values.
func (p Plan) Equal(q Plan) bool {
	same := func(a, b string) bool { return a == b }
	return p.Cost() == q.Cost() && p.Value() == q.Value() &&
		slices.EqualFunc(slices.Collect(p.Items()), slices.Collect(q.Items()), same) &&
		slices.EqualFunc(p.opens, q.opens, func(a, b open) bool {
			return a.after == b.after && p.of.spec.Targets[a.target].ID == q.of.spec.Targets[b.target].ID
		})
}

// String returns the plan in one line, for logs, such as "a, b: cost 12, value 6".
func (p Plan) String() string {
	return strings.Join(slices.Collect(p.Items()), ", ") + ": cost " + number(p.Cost()) + ", value " + number(p.Value())
}

// planOf returns the plan that opens every target of some value in worth which needs
// no more than the groups that are bought.
func (d *data) planOf(bought set, worth []int64) Plan {
	items := newSet(len(d.missing))
	for t := range d.closure {
		if worth[t] > 0 && d.core().groups[t].within(bought) {
			items.join(d.closure[t])
		}
	}
	return newPlan(d, items)
}

// Cheapest returns the cheapest plan that opens one target: all that it needs and
// that is missing, with prerequisites. It is exact. The error is an [*Error] of the
// kind [ErrUnknown].
func (p Problem) Cheapest(target string) (Plan, error) {
	d := p.read()
	t, ok := d.targets[target]
	if !ok {
		return Plan{}, &Error{Func: "Cheapest", Subject: target, Kind: ErrUnknown, Suggestion: d.nearTarget(target)}
	}
	return newPlan(d, d.closure[t]), nil
}
