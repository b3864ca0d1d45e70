package population

import (
	"fmt"
	"math"
	"slices"
	"sync"
)

// inquiry is a [Condition], resolved: a tree of nodes that is negated at its
// leaves only, and what has to be known of people.
type inquiry struct {
	nodes      []node
	limit      int       // who is known is before this number
	skills     []int     // that are named
	known      []term    // of whom they are known, of those who did not answer in full; not where that is of everybody
	attributes []measure // that are named, where they are not known of everybody
	conditions int       // how many there were
	within     nodeKind  // of the node that is being added to
	asked      []Specialty
	evaluator  evaluator
}

// node is a condition. Those that it consists of follow it.
type node struct {
	kind    nodeKind
	negated bool // of a leaf
	end     int  // of All and Any, behind their last descendant

	term      // of a leaf about a skill
	measure   // of one about a code, which is from low to high
	low, high uint32
}

// inner reports whether the node consists of others.
func (n *node) inner() bool { return n.kind == nodeAll || n.kind == nodeAny }

// next returns the node after node i and those that it consists of.
func (q *inquiry) next(i int) int {
	if q.nodes[i].inner() {
		return q.nodes[i].end
	}
	return i + 1
}

type nodeKind uint8

const (
	nodeAll nodeKind = iota
	nodeAny
	nodeSkill
	nodeCode
)

var inquiries = sync.Pool{New: func() any { return new(inquiry) }}

// release gives the inquiry's room back. It keeps no index alive.
func (q *inquiry) release() {
	clear(q.nodes)
	clear(q.known)
	clear(q.attributes)
	clear(q.asked)
	q.nodes, q.skills, q.known, q.attributes, q.asked = q.nodes[:0], q.skills[:0], q.known[:0], q.attributes[:0], q.asked[:0]
	inquiries.Put(q)
}

// resolve resolves a condition.
func (q *inquiry) resolve(d *data, fn string, c Condition) error {
	q.limit, q.conditions, q.within = d.people, 0, nodeSkill
	if err := q.add(d, fn, c, false, 0); err != nil {
		return err
	}
	return q.require(d, fn)
}

// add resolves a condition, or the contrary of one.
func (q *inquiry) add(d *data, fn string, c Condition, negated bool, depth int) error {
	if err := q.enough(fn, depth); err != nil {
		return err
	}
	switch c := c.(type) {
	case All:
		return q.addList(d, fn, c, nodeAll, negated, depth)
	case Any:
		return q.addList(d, fn, c, nodeAny, negated, depth)
	case Not:
		return q.add(d, fn, c.Condition, !negated, depth+1)
	case Specialty:
		return q.addSpecialty(d, fn, c, negated)
	case Attribute:
		return q.addAttribute(d, fn, c, negated)
	case AtMostSkills:
		if c < 0 {
			return q.addTotals(d, fn, 1, 0, negated)
		}
		return q.addTotals(d, fn, 0, limited(int(c)), negated)
	case AtLeastSkills:
		return q.addTotals(d, fn, limited(max(int(c), 0)), math.MaxUint32, negated)
	}
	return fmt.Errorf("%s(%T): %w", fn, c, ErrCondition)
}

// enough fails when a condition is too large.
func (q *inquiry) enough(fn string, depth int) error {
	q.conditions++
	switch {
	case depth > maxDepth:
		return fmt.Errorf("%s: %w: conditions in one another more than %d times", fn, ErrLimit, maxDepth)
	case q.conditions > maxConditions:
		return fmt.Errorf("%s: %w: more than %d conditions", fn, ErrLimit, maxConditions)
	}
	return nil
}

// limited is n as a code.
func limited(n int) uint32 { return uint32(min(uint64(n), math.MaxUint32)) }

// addList adds a node of the kind, or of the other one when it is negated, by De
// Morgan's laws. What is directly within a node of its own kind needs none.
func (q *inquiry) addList(d *data, fn string, list []Condition, kind nodeKind, negated bool, depth int) error {
	if negated {
		kind = nodeAll + nodeAny - kind
	}
	at, within := len(q.nodes), q.within
	if kind != within {
		q.nodes = append(q.nodes, node{kind: kind})
	}
	q.within = kind
	for _, c := range list {
		if err := q.add(d, fn, c, negated, depth+1); err != nil {
			return err
		}
	}
	if q.within = within; kind != within {
		q.nodes[at].end = len(q.nodes)
	}
	return nil
}

// addConstant adds everybody, or nobody.
func (q *inquiry) addConstant(everybody bool) error {
	kind := nodeAny
	if everybody {
		kind = nodeAll
	}
	q.nodes = append(q.nodes, node{kind: kind, end: len(q.nodes) + 1})
	return nil
}

func (q *inquiry) addSpecialty(d *data, fn string, s Specialty, negated bool) error {
	skill, err := d.skill(fn, s.Skill)
	if err != nil {
		return err
	}
	q.skills = append(q.skills, d.index[s.Skill])
	rank, err := skill.rank(fn, s)
	switch {
	case err != nil:
		return err
	case s.AtLeast.IsNone():
		return q.addConstant(!negated)
	case skill.at(rank) == 0:
		return q.addConstant(negated)
	}
	column, err := skill.column.get()
	if err != nil {
		return fmt.Errorf("%s(%v): %w", fn, s, err)
	}
	q.nodes = append(q.nodes, node{kind: nodeSkill, negated: negated, term: term{column: column, rank: rank}})
	return nil
}

func (q *inquiry) addAttribute(d *data, fn string, a Attribute, negated bool) error {
	x, err := d.attribute(fn, a.Name)
	if err != nil {
		return err
	}
	m, err := x.measure(d)
	if err != nil {
		return fmt.Errorf("%s(%v): %w", fn, a, err)
	}
	if x.unknown(d) > 0 && !slices.ContainsFunc(q.attributes, func(n measure) bool { return n.codes == m.codes }) {
		q.attributes = append(q.attributes, m)
	}
	i, ok := slices.BinarySearch(x.values, a.Value)
	if !ok {
		return q.addConstant(negated)
	}
	q.nodes = append(q.nodes, node{kind: nodeCode, negated: negated, measure: m, low: uint32(i + 1), high: uint32(i + 1)})
	return nil
}

func (q *inquiry) addTotals(d *data, fn string, low, high uint32, negated bool) error {
	m, err := d.measureTotals()
	if err != nil {
		return fmt.Errorf("%s: %w", fn, err)
	}
	q.limit = min(q.limit, d.known)
	if low > high {
		return q.addConstant(negated)
	}
	q.nodes = append(q.nodes, node{kind: nodeCode, negated: negated, measure: m, low: low, high: high})
	return nil
}

// require looks up of whom the skills are known.
func (q *inquiry) require(d *data, fn string) error {
	slices.Sort(q.skills)
	q.skills = slices.Compact(q.skills)
	for _, i := range q.skills {
		q.limit = min(q.limit, d.known)
		skill := d.skills[i]
		switch skill.base {
		case d.known:
		case d.complete:
			q.limit = d.complete
		default:
			column, err := skill.column.get()
			if err != nil {
				return fmt.Errorf("%s(%q): %w", fn, skill.id, err)
			}
			q.known = append(q.known, term{column: column})
		}
	}
	return nil
}

// conjunction returns the question that a condition is when it is nothing but
// specialties, all of which have to be fulfilled, and nil otherwise.
func (q *inquiry) conjunction(d *data, fn string, c Condition) (*question, error) {
	if !q.collect(c, 0) || len(q.asked) == 0 {
		return nil, nil
	}
	return d.ask(fn, nil, q.asked)
}

func (q *inquiry) collect(c Condition, depth int) bool {
	switch c := c.(type) {
	case Specialty:
		q.asked = append(q.asked, c)
		return true
	case All:
		if depth > maxDepth || len(q.asked)+len(c) > maxConditions {
			return false
		}
		for _, c := range c {
			if !q.collect(c, depth+1) {
				return false
			}
		}
		return true
	}
	return false
}
