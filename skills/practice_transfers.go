package skills

import (
	"container/heap"
	"fmt"
	"iter"
	"maps"
	"math/big"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// PracticeTransfers is an immutable network of practices that are partial credit
// toward skills of other domains. The zero PracticeTransfers has none.
type PracticeTransfers struct{ data *transferData }

type transferData struct {
	list []PracticeTransferSpec
	from map[ID][]int // transfers that begin at a skill, in order of the list
	ends []ID         // skills at either end, in order of id
}

// NewPracticeTransfers checks records and returns their network. The error, if
// any, is a *problem.Error of what [CheckPracticeTransfers] reports; any id is
// that of a skill, as no catalog is at hand.
func NewPracticeTransfers(list []PracticeTransferSpec) (PracticeTransfers, error) {
	known := func(ID, problem.Path) problem.List { return nil }
	if err := CheckPracticeTransfers(list, "practice-transfers", known).Err(); err != nil {
		return PracticeTransfers{}, err
	}
	d := transferData{list: slices.Clone(list), from: make(map[ID][]int)}
	ends := make(map[ID]bool)
	for i, t := range d.list {
		d.from[t.From] = append(d.from[t.From], i)
		ends[t.From], ends[t.To] = true, true
	}
	d.ends = slices.Sorted(maps.Keys(ends))
	return PracticeTransfers{&d}, nil
}

func (p PracticeTransfers) read() *transferData {
	if p.data == nil {
		return &transferData{}
	}
	return p.data
}

// Len returns the number of transfers.
func (p PracticeTransfers) Len() int { return len(p.read().list) }

// All yields the records in their order. It can be run again.
func (p PracticeTransfers) All() iter.Seq[PracticeTransferSpec] { return slices.Values(p.read().list) }

// Best returns the chain of transfers that gives the most credit toward a skill
// to somebody who has those skills for which has is true, and whether there is
// one. Credits along a chain multiply, and the best chain counts, never the sum
// of several: two practices that bring the same half are not the whole. Credit is
// always below 1.
//
// Of chains of equal credit the shortest counts, then the first by the ids along
// it. There is none toward a skill that the person has, which needs no credit.
// has decides what counts as having a skill, such as a level or more; a nil
// function is true for none. Whoever wants an interval where levels are unknown
// asks twice, with unknown skills as had and as not had.
//
// It takes O(n log n) time for n transfers, apart from the exact products
// (E. W. Dijkstra, 1959, doi:10.1007/BF01386390, with products in place of sums).
func (p PracticeTransfers) Best(to ID, has func(ID) bool) (TransferChain, bool) {
	if has == nil {
		return TransferChain{}, false
	}
	for chain := range p.settle(has) {
		if chain.To() == to {
			return chain, true
		}
	}
	return TransferChain{}, false
}

// Credits yields the best chain, as [PracticeTransfers.Best] tells it, toward
// every skill that the person does not have and gets credit for, in order of the
// skills' ids. It can be run again.
func (p PracticeTransfers) Credits(has func(ID) bool) iter.Seq[TransferChain] {
	return func(yield func(TransferChain) bool) {
		if has == nil {
			return
		}
		chains := slices.SortedFunc(p.settle(has), func(a, b TransferChain) int { return strings.Compare(string(a.To()), string(b.To())) })
		for _, chain := range chains {
			if !yield(chain) {
				return
			}
		}
	}
}

// settle yields the best chain toward each skill that is not had, best first.
func (p PracticeTransfers) settle(has func(ID) bool) iter.Seq[TransferChain] {
	return func(yield func(TransferChain) bool) {
		d := p.read()
		settled := make(map[ID]bool, len(d.ends))
		var open chainHeap
		follow := func(from ID, chain TransferChain) {
			for _, i := range d.from[from] {
				if t := d.list[i]; !settled[t.To] {
					heap.Push(&open, chain.then(t))
				}
			}
		}
		for _, id := range d.ends {
			settled[id] = has(id)
		}
		for _, id := range d.ends {
			if settled[id] {
				follow(id, TransferChain{})
			}
		}
		for len(open) > 0 {
			chain := heap.Pop(&open).(TransferChain)
			if settled[chain.To()] {
				continue
			}
			settled[chain.To()] = true
			if !yield(chain) {
				return
			}
			follow(chain.To(), chain)
		}
	}
}

// TransferChain is a chain of practice transfers: what somebody has, and the
// skill toward which it counts in the end. It is immutable. The zero chain has no
// steps and gives no credit.
type TransferChain struct {
	steps  []PracticeTransferSpec
	credit *big.Rat // nil for the zero chain
}

func (c TransferChain) then(t PracticeTransferSpec) TransferChain {
	credit := t.Credit.Rat()
	if c.credit != nil {
		credit.Mul(credit, c.credit)
	}
	return TransferChain{append(c.steps[:len(c.steps):len(c.steps)], t), credit}
}

// compare puts better chains first; only a chain of the same skills is equal.
func (c TransferChain) compare(d TransferChain) int {
	if order := d.credit.Cmp(c.credit); order != 0 {
		return order
	}
	if len(c.steps) != len(d.steps) {
		return len(c.steps) - len(d.steps)
	}
	return slices.CompareFunc(c.steps, d.steps, func(a, b PracticeTransferSpec) int {
		if order := strings.Compare(string(a.From), string(b.From)); order != 0 {
			return order
		}
		return strings.Compare(string(a.To), string(b.To))
	})
}

// From returns the skill that the person has, "" for the zero chain.
func (c TransferChain) From() ID {
	if len(c.steps) == 0 {
		return ""
	}
	return c.steps[0].From
}

// To returns the skill toward which the chain counts, "" for the zero chain.
func (c TransferChain) To() ID {
	if len(c.steps) == 0 {
		return ""
	}
	return c.steps[len(c.steps)-1].To
}

// Credit returns the share of the skill that the chain brings along, above 0 and
// below 1: the product of the credits of its steps, rounded to a float64. It is 0
// for the zero chain.
func (c TransferChain) Credit() float64 {
	credit, _ := c.Rat().Float64()
	return credit
}

// Rat returns the credit as the exact number that it is.
func (c TransferChain) Rat() *big.Rat {
	if c.credit == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Set(c.credit)
}

// Steps yields the transfers of the chain, from what the person has on. It can be
// run again.
func (c TransferChain) Steps() iter.Seq[PracticeTransferSpec] { return slices.Values(c.steps) }

// String returns the skills along the chain and its credit, for logs, such as
// "slo > target-management: 0.5", and "" for the zero chain.
func (c TransferChain) String() string {
	if len(c.steps) == 0 {
		return ""
	}
	return c.way(func(id ID) string { return string(id) }) + fmt.Sprintf(": %.3g", c.Credit())
}

func (c TransferChain) way(name func(ID) string) string {
	names := []string{name(c.From())}
	for _, t := range c.steps {
		names = append(names, name(t.To))
	}
	return strings.Join(names, " > ")
}

// Explain returns why the chain gives its credit, in the closest language to tag:
// the skills along it with their names in the catalog, where it has them, the
// credit, and a line for each step with its credit and reason. Each line ends
// with a line feed. The zero chain gives "".
func (c TransferChain) Explain(tag language.Tag, catalog Catalog) string {
	if len(c.steps) == 0 {
		return ""
	}
	name := func(id ID) string {
		if s, ok := catalog.Skill(id); ok {
			return s.Name().In(tag)
		}
		return string(id)
	}
	var b strings.Builder
	b.WriteString(transferLines.chain.Fill(tag, "way", c.way(name), "credit", fmt.Sprintf("%.3g", c.Credit())) + "\n")
	for _, t := range c.steps {
		b.WriteString("  " + transferLines.step.Fill(tag, "from", name(t.From), "to", name(t.To), "credit", t.Credit.String()))
		if why := t.Why.In(tag); why != "" {
			b.WriteString(": " + why)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

var transferLines = struct{ chain, step text.Text }{
	text.EnJa("{way}: {credit} of the skill, never all of it", "{way}: スキルの {credit} にあたる（全体にはならない）"),
	text.EnJa("{from} counts {credit} toward {to}", "「{from}」は「{to}」の {credit} にあたる"),
}

// chainHeap is a heap of chains, the best on top.
type chainHeap []TransferChain

func (h chainHeap) Len() int           { return len(h) }
func (h chainHeap) Less(i, j int) bool { return h[i].compare(h[j]) < 0 }
func (h chainHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }

// Push adds a chain.
func (h *chainHeap) Push(c any) { *h = append(*h, c.(TransferChain)) }

// Pop takes the last chain.
func (h *chainHeap) Pop() any {
	last := len(*h) - 1
	c := (*h)[last]
	*h = (*h)[:last]
	return c
}
