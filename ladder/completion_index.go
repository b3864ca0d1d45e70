package ladder

import (
	"sync"

	"github.com/kakezan/kakezan/skills"
)

// index is what can be asked in a requirement, whatever the facts are. It is made when
// the requirement is first completed, and read by all that complete it later.
type index struct {
	once   sync.Once
	of     *node             // whose it is: a copy of a node may have been given other parts
	skills map[skills.ID]int // items of skills
	kinds  map[kind]int      // items of other conditions; equal ones share one
	words  map[string][]int  // the same, by their words
	items  []item            // by first mention
}

// indexed returns the index of a node.
func (n *node) indexed() *index {
	if n.index != nil {
		n.index.once.Do(func() { n.index.make(n) })
		if n.index.of == n {
			return n.index
		}
	}
	x := new(index)
	x.make(n)
	return x
}

func (x *index) make(n *node) {
	size := n.leaves()
	x.of, x.skills, x.items = n, make(map[skills.ID]int, size), make([]item, 0, size)
	x.add(n)
	x.words = nil
}

// leaves returns the number of conditions.
func (n *node) leaves() int {
	if len(n.parts) == 0 {
		return 1
	}
	count := 0
	for i := range n.parts {
		count += n.parts[i].leaves()
	}
	return count
}

func (x *index) add(n *node) {
	switch n.form {
	case formLevel:
		x.skill(&n.leaf)
	case formKind:
		if k, ok := n.kind.(*score); ok {
			for g := range k.sum.groups {
				for i := range k.sum.groups[g].terms {
					t := &k.sum.groups[g].terms[i]
					x.skill(&leaf{skill: t.skill, name: t.name, scale: t.scale})
				}
			}
		} else {
			x.condition(n)
		}
	}
	for i := range n.parts {
		x.add(&n.parts[i])
	}
}

func (x *index) skill(l *leaf) {
	if _, ok := x.skills[l.skill]; ok {
		return
	}
	x.skills[l.skill] = len(x.items)
	x.items = append(x.items, item{leaf: l})
}

// condition adds the item of a condition, unless an equal one has one.
func (x *index) condition(n *node) {
	if _, ok := x.kinds[n.kind]; ok {
		return
	}
	word := n.kind.String()
	for _, i := range x.words[word] {
		if x.items[i].node.kind.equal(n.kind) {
			x.kinds[n.kind] = i
			return
		}
	}
	if x.kinds == nil {
		x.kinds, x.words = make(map[kind]int), make(map[string][]int)
	}
	x.kinds[n.kind] = len(x.items)
	x.words[word] = append(x.words[word], len(x.items))
	x.items = append(x.items, item{node: n})
}
