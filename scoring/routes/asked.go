package routes

import (
	"cmp"
	"context"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxWays is the number of ways to meet what a move asks among which the cheapest
// is looked for. A requirement that offers more, and its moves with it, is priced by
// a way that need not be the cheapest, see [Found.Exact].
const MaxWays = 256

// asked is what the moves ask, in numbers that do not depend on the person.
//
// Of each skill only those levels matter that something asks: its rungs. All rungs
// of all skills are one list, skill by skill from "none" up, so that a set of levels
// is a short list of rungs in order, one of each skill, and the price of a level is
// one look-up.
type asked struct {
	skills []skill
	rungs  []rung
	asks   []ask
	terms
}

// skill is a skill on one scale. Where two ladders measure it on scales of their
// own, it is two.
type skill struct {
	id          skills.ID
	name        text.Text
	scale       skills.Scale
	first, last int32 // rungs; first is "none"
}

type rung struct {
	skill int32
	step  int32
}

// ask is what a place asks, or a place with a passage that asks more.
type ask struct {
	requirements []ladder.Requirement
	ways         [][]int32 // minimal ones: rungs in order, one of each skill at the most
	core         []int32   // what every way asks at the least
	unstated     bool      // nobody has said all of it
	never        bool      // nobody can meet it
	inexact      bool      // some ways were left out
}

// demand is a level before rungs are numbered.
type demand struct {
	skill int32
	step  int32
}

// asks works out what the places and the moves ask.
func (b *builder) ask() error {
	var wanted [][]ladder.Requirement
	for i := range b.nodes {
		b.nodes[i].ask = int32(len(wanted))
		wanted = append(wanted, b.requirements(int32(i)))
	}
	type more struct{ to, passage int32 }
	known := make(map[more]int32)
	for i := range b.moves {
		m := &b.moves[i]
		m.ask = b.nodes[m.to].ask
		own := b.passages[m.passage].requirement()
		if own.IsZero() {
			continue
		}
		key := more{m.to, m.passage}
		at, ok := known[key]
		if !ok {
			at = int32(len(wanted))
			known[key] = at
			wanted = append(wanted, append(b.requirements(m.to), own))
		}
		m.ask = at
	}
	found := make([][][]ladder.Completion, len(wanted))
	err := parallel.Loop{Chunk: 16}.Do(context.Background(), len(wanted), func(from, to int) error {
		for i := from; i < to; i++ {
			for _, r := range wanted[i] {
				found[i] = append(found[i], r.Completions(ladder.Facts{}, MaxWays+1))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	b.number(wanted, found)
	return nil
}

// requirements returns what a place asks: for a step within a grade what both do.
func (b *builder) requirements(n int32) []ladder.Requirement {
	p := b.nodes[n].place
	if s := p.SubStep(); !s.IsZero() {
		return []ladder.Requirement{s.Grade().Requirement(), s.Requirement()}
	}
	if t := p.Target(); t != nil {
		return []ladder.Requirement{t.Requirement()}
	}
	return nil // outside
}

// number gives each level that is asked its rung, and turns completions into ways.
func (b *builder) number(wanted [][]ladder.Requirement, found [][][]ladder.Completion) {
	type key struct {
		id   skills.ID
		none skills.Level
	}
	index := make(map[key]int32)
	demands := func(c ladder.Completion) []demand {
		var list []demand
		for n := range c.Needs() {
			if !n.IsLevel() {
				continue
			}
			none, _ := n.Scale.Step(0)
			at, ok := index[key{n.Skill, none}]
			if !ok {
				at = int32(len(b.skills))
				index[key{n.Skill, none}] = at
				b.skills = append(b.skills, skill{id: n.Skill, name: n.Name, scale: n.Scale})
			}
			list = append(list, demand{at, int32(n.Asked.Step())})
		}
		return list
	}
	raw := make([][][][]demand, len(found)) // by ask, requirement and way
	var all []demand
	for i := range found {
		raw[i] = make([][][]demand, len(found[i]))
		for j, completions := range found[i] {
			for _, c := range completions {
				list := demands(c)
				raw[i][j] = append(raw[i][j], list)
				all = append(all, list...)
			}
		}
	}
	for i := range b.skills {
		all = append(all, demand{int32(i), 0})
	}
	inOrder := func(x, y demand) int {
		return cmp.Or(cmp.Compare(x.skill, y.skill), cmp.Compare(x.step, y.step))
	}
	slices.SortFunc(all, inOrder)
	all = slices.Compact(all)
	b.rungs = make([]rung, len(all))
	for r, d := range all {
		b.rungs[r] = rung(d)
		if d.step == 0 {
			b.skills[d.skill].first = int32(r)
		}
		b.skills[d.skill].last = int32(r)
	}
	b.data.asks = make([]ask, len(wanted))
	for i, requirements := range wanted {
		a := &b.data.asks[i]
		a.requirements = requirements
		a.ways = [][]int32{nil}
		for j, r := range requirements {
			if r.IsZero() {
				a.unstated = true
			}
			if len(raw[i][j]) == 0 {
				if !r.IsZero() {
					if r.Outcome(ladder.Facts{}) == ladder.NotMet {
						a.never = true
					} else {
						a.unstated = true
					}
				}
				continue
			}
			if n := len(found[i][j]); n > MaxWays || !found[i][j][0].Exact() {
				a.inexact = true
			}
			var ways [][]int32
			for _, list := range raw[i][j] {
				w := make([]int32, len(list))
				for k, d := range list {
					at, _ := slices.BinarySearchFunc(all, d, inOrder)
					w[k] = int32(at)
				}
				slices.Sort(w)
				ways = append(ways, w)
			}
			var whole bool
			a.ways, whole = b.product(a.ways, ways)
			a.inexact = a.inexact || !whole
		}
		a.core = b.common(a.ways)
	}
}
