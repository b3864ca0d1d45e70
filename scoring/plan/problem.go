package plan

import (
	"iter"
	"math"
	"slices"
	"strconv"
	"sync"

	"github.com/kakezan/kakezan/internal/units"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Problem is what can be learned, what it takes, and what it opens, ready to be
// asked for plans. It is immutable and safe for concurrent use. The zero Problem has
// no items and no targets.
type Problem struct{ of *data }

// data is a checked record, with what follows from it.
type data struct {
	spec    Spec
	items   map[string]int32
	targets map[string]int32

	costIn, valueIn units.Units
	value           []int64 // by target
	ones            []int64 // by target

	missing []int32         // items that are not there, in order
	at      []int32         // by item its place in missing, -1 when it is there
	cost    []int64         // by place in missing, as all below
	before  [][]int32       // prerequisites, directly
	direct  [][]int32       // by target what it needs itself
	closure []set           // by target all that it needs
	core    func() *network // made when it is first asked for
}

var noData = data{core: func() *network { return new(network) }}

func (p Problem) read() *data {
	if p.of == nil {
		return &noData
	}
	return p.of
}

// New checks a record and returns its problem. The record is copied. The error, if
// any, is an [*Error] of the kind [ErrID], [ErrDuplicate], [ErrUnknown] (a need that
// is no item, with the id that was probably meant), [ErrCost], [ErrValue] or
// [ErrCycle]: the first in the order of the record. Items that are there already may
// need each other in a circle.
//
// Costs and values are counted as exact decimals, to 18 digits of their total. It
// takes time in proportion to the record, and for each target to what it needs with
// all prerequisites; and memory of a bit for each target and missing item.
func New(spec Spec) (Problem, error) {
	d := &data{spec: clone(spec), items: make(map[string]int32), targets: make(map[string]int32)}
	for _, check := range []func() error{d.indexItems, d.indexTargets, d.link, d.acyclic} {
		if err := check(); err != nil {
			return Problem{}, err
		}
	}
	d.close()
	d.core = sync.OnceValue(func() *network { return newNetwork(d) })
	return Problem{d}, nil
}

func clone(s Spec) Spec {
	s.Items, s.Targets = slices.Clone(s.Items), slices.Clone(s.Targets)
	for i := range s.Items {
		s.Items[i].Needs = slices.Clone(s.Items[i].Needs)
	}
	for i := range s.Targets {
		s.Targets[i].Needs = slices.Clone(s.Targets[i].Needs)
	}
	return s
}

// Spec returns a copy of the record.
func (p Problem) Spec() Spec { return clone(p.read().spec) }

// Equal reports whether both problems have the same record, in the same order.
func (p Problem) Equal(q Problem) bool {
	a, b := p.read().spec, q.read().spec
	return slices.EqualFunc(a.Items, b.Items, func(x, y ItemSpec) bool {
		return x.ID == y.ID && x.Cost == y.Cost && x.Have == y.Have && slices.Equal(x.Needs, y.Needs)
	}) && slices.EqualFunc(a.Targets, b.Targets, func(x, y TargetSpec) bool {
		return x.ID == y.ID && x.Value == y.Value && slices.Equal(x.Needs, y.Needs)
	})
}

// String returns the size of the problem, for logs, such as "4 items, 3 missing, 4
// targets".
func (p Problem) String() string {
	d := p.read()
	return strconv.Itoa(len(d.spec.Items)) + " items, " + strconv.Itoa(len(d.missing)) + " missing, " +
		strconv.Itoa(len(d.spec.Targets)) + " targets"
}

// Missing yields the ids of the items that are not there, in the order of the
// record. It can be run again.
func (p Problem) Missing() iter.Seq[string] {
	d := p.read()
	return func(yield func(string) bool) {
		for _, i := range d.missing {
			if !yield(d.spec.Items[i].ID) {
				return
			}
		}
	}
}

// Open yields the ids of the targets that are open already, in the order of the
// record. It can be run again.
func (p Problem) Open() iter.Seq[string] {
	d := p.read()
	return func(yield func(string) bool) {
		for t := range d.closure {
			if d.closure[t].len() == 0 && !yield(d.spec.Targets[t].ID) {
				return
			}
		}
	}
}

// isAmount reports whether x can be a cost or a value.
func isAmount(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func (d *data) indexItems() error {
	costs := make([]float64, 0, len(d.spec.Items))
	d.at = make([]int32, len(d.spec.Items))
	for i, item := range d.spec.Items {
		if item.ID == "" {
			return &Error{Func: "New", Subject: "item " + strconv.Itoa(i), Kind: ErrID, what: text.EnJa("item "+strconv.Itoa(i), "項目 "+strconv.Itoa(i)+" ")}
		}
		if _, ok := d.items[item.ID]; ok {
			return &Error{Func: "New", Subject: item.ID, Kind: ErrDuplicate}
		}
		if !isAmount(item.Cost) {
			return &Error{Func: "New", Subject: item.ID, Kind: ErrCost, Amount: number(item.Cost), what: costOf(item.ID, "")}
		}
		d.items[item.ID], d.at[i] = int32(i), -1
		if !item.Have {
			d.at[i] = int32(len(d.missing))
			d.missing, costs = append(d.missing, int32(i)), append(costs, item.Cost)
		}
	}
	d.costIn, d.cost = units.New(costs)
	return nil
}

func (d *data) indexTargets() error {
	values := make([]float64, len(d.spec.Targets))
	d.ones = make([]int64, len(values))
	for i, target := range d.spec.Targets {
		if target.ID == "" {
			return &Error{Func: "New", Subject: "target " + strconv.Itoa(i), Kind: ErrID, what: text.EnJa("target "+strconv.Itoa(i), "目標 "+strconv.Itoa(i)+" ")}
		}
		if _, ok := d.targets[target.ID]; ok {
			return &Error{Func: "New", Subject: target.ID, Kind: ErrDuplicate}
		}
		if !isAmount(target.Value) {
			return &Error{Func: "New", Subject: target.ID, Kind: ErrValue, Amount: number(target.Value), what: valueOf(target.ID)}
		}
		d.targets[target.ID], values[i], d.ones[i] = int32(i), target.Value, 1
	}
	d.valueIn, d.value = units.New(values)
	return nil
}

// link looks up what items and targets need.
func (d *data) link() error {
	d.before = make([][]int32, len(d.missing))
	for i := range d.spec.Items {
		item := &d.spec.Items[i]
		needs, err := d.places(item.ID, item.Needs)
		if err != nil {
			return err
		}
		if at := d.at[i]; at >= 0 {
			d.before[at] = needs
		}
	}
	d.direct = make([][]int32, len(d.spec.Targets))
	for i := range d.spec.Targets {
		var err error
		if d.direct[i], err = d.places(d.spec.Targets[i].ID, d.spec.Targets[i].Needs); err != nil {
			return err
		}
	}
	return nil
}

// places returns the places of those of the needs that are missing, each once.
func (d *data) places(by string, needs []string) ([]int32, error) {
	var places []int32
	for _, id := range needs {
		i, ok := d.items[id]
		if !ok {
			return nil, &Error{Func: "New", Subject: id, Kind: ErrUnknown, By: by, Suggestion: d.nearItem(id)}
		}
		if at := d.at[i]; at >= 0 && !slices.Contains(places, at) {
			places = append(places, at)
		}
	}
	return places, nil
}

func (d *data) nearItem(id string) string {
	ids := make([]string, len(d.spec.Items))
	for i := range ids {
		ids[i] = d.spec.Items[i].ID
	}
	return problem.Nearest(id, ids)
}

// name returns the id of a missing item.
func (d *data) name(at int32) string { return d.spec.Items[d.missing[at]].ID }

// acyclic goes down the prerequisites of every missing item.
func (d *data) acyclic() error {
	const (
		fresh = iota
		open
		done
	)
	state := make([]uint8, len(d.missing))
	type frame struct {
		item int32
		next int
	}
	var path []frame
	for root := range d.missing {
		if state[root] != fresh {
			continue
		}
		state[root], path = open, append(path[:0], frame{item: int32(root)})
		for len(path) > 0 {
			top := &path[len(path)-1]
			if top.next == len(d.before[top.item]) {
				state[top.item], path = done, path[:len(path)-1]
				continue
			}
			need := d.before[top.item][top.next]
			top.next++
			switch state[need] {
			case fresh:
				state[need], path = open, append(path, frame{item: need})
			case open:
				var chain []string
				for _, f := range path {
					if len(chain) > 0 || f.item == need {
						chain = append(chain, d.name(f.item))
					}
				}
				return &Error{Func: "New", Subject: d.name(need), Kind: ErrCycle, Chain: append(chain, d.name(need))}
			}
		}
	}
	return nil
}

// close finds all that each target needs.
func (d *data) close() {
	d.closure = make([]set, len(d.direct))
	var stack []int32
	for t, needs := range d.direct {
		d.closure[t] = newSet(len(d.missing))
		stack = d.reach(d.closure[t], needs, stack)
	}
}

// reach adds items with all that they need to a set that is closed.
func (d *data) reach(all set, items, stack []int32) []int32 {
	stack = append(stack[:0], items...)
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if !all.has(i) {
			all.add(i)
			stack = append(stack, d.before[i]...)
		}
	}
	return stack
}

// price returns what the items of a set cost, in units.
func (d *data) price(items set) int64 {
	total := int64(0)
	for i := range items.all {
		total += d.cost[i]
	}
	return total
}

func (d *data) nearTarget(id string) string {
	ids := make([]string, len(d.spec.Targets))
	for i := range ids {
		ids[i] = d.spec.Targets[i].ID
	}
	return problem.Nearest(id, ids)
}
