package ladder

import (
	"cmp"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Need is one skill in a [Completion]: the level that is asked of it beside
// the level that is held.
type Need struct {
	Skill skills.ID
	Name  text.Text    // what the ladder calls the skill
	Scale skills.Scale // of Asked
	Have  skills.Level // zero: unknown
	Asked skills.Level

	// Outcome is Met when Have reaches Asked, NotMet when it falls short, and
	// Unknown when it is not stated or of another scale.
	Outcome Outcome
}

// Steps returns how many steps of the scale are missing: 0 when met, and for
// the zero Need. An unknown level counts from "none", so that it is the most
// that can be missing.
func (n Need) Steps() int {
	switch n.Outcome {
	case Met:
		return 0
	case NotMet:
		return n.Asked.Step() - n.Have.Step()
	default:
		return max(n.Asked.Step(), 0) // -1 when not stated
	}
}

// Completion is one way to meet a requirement: a level for each of a set of
// skills. It is immutable. The zero Completion has no needs.
type Completion struct {
	needs []Need
	steps int
	exact bool
}

// Needs yields the skills with the levels asked of them, those that are met
// already included, in the order in which the requirement names them first. It
// can be run again.
func (c Completion) Needs() iter.Seq[Need] { return slices.Values(c.needs) }

// Missing yields the needs that facts are known to fall short of. It can be
// run again.
func (c Completion) Missing() iter.Seq[Need] { return c.with(NotMet) }

// Unknown yields the needs of which the level is not known. It can be run
// again.
func (c Completion) Unknown() iter.Seq[Need] { return c.with(Unknown) }

func (c Completion) with(o Outcome) iter.Seq[Need] {
	return func(yield func(Need) bool) {
		for _, n := range c.needs {
			if n.Outcome == o && !yield(n) {
				return
			}
		}
	}
}

// Steps returns the cost of the completion: the missing steps of all its
// needs, each skill counted once, see [Need.Steps].
func (c Completion) Steps() int { return c.steps }

// Exact reports whether no other way is cheaper. It is false when there were
// so many alternatives that some had to be left unlooked at.
func (c Completion) Exact() bool { return c.exact }

// MaxAlternatives is the number of alternative ways that [Requirement.Completions]
// follows at each node of a requirement. Requirements that offer more are
// completed by a way that need not be the cheapest, see [Completion.Exact].
const MaxAlternatives = 256

// Completions returns up to k ways to meet the requirement, the cheapest first.
// No two of them miss the same, and none misses all that another one misses and
// more; where nothing is missing there is one way. The cost of a way is the
// number of steps that are missing, each skill counted once, with unknown levels
// counted from "none"; ways of equal cost come in the order of fewer skills to
// learn, fewer needs, lower levels, then as written. A level of "none" is no
// need. There is no way when the requirement has not been stated or k is not
// positive.
//
// It takes time in proportion to the parts and, at each, to the square of
// [MaxAlternatives] at the most.
func (r Requirement) Completions(f Facts, k int) []Completion {
	if r.IsZero() || k <= 0 {
		return nil
	}
	s := search{facts: f, order: make(map[skills.ID]int)}
	s.index(r.node)
	ways, exact := s.ways(r.node)
	completions := make([]Completion, min(k, len(ways)))
	for i := range completions {
		completions[i] = s.completion(ways[i], exact)
	}
	return completions
}

// search looks for ways to meet a requirement over facts.
type search struct {
	facts  Facts
	order  map[skills.ID]int // of the skills, by first mention
	leaves []*leaf           // one of each skill, for its name and scale
	have   []skills.Level    // of each skill
}

// way is a set of levels, each list in the order of the skills.
type way struct {
	asks  []ask // all that is asked
	short []ask // what is missing of it
	steps int   // how many steps are missing
	asked int   // steps from none to all that is asked
}

type ask struct {
	skill int // position in search.leaves
	level skills.Level
}

func (s *search) index(n *node) {
	if n.form == formLevel {
		if _, ok := s.order[n.leaf.skill]; !ok {
			s.order[n.leaf.skill] = len(s.leaves)
			s.leaves = append(s.leaves, &n.leaf)
			s.have = append(s.have, s.facts.profile.Level(n.leaf.skill))
		}
	}
	for i := range n.parts {
		s.index(&n.parts[i])
	}
}

// ways returns the minimal ways to meet a node, the cheapest first, and
// whether none was left out. To meet n of the parts it keeps, after each part,
// the ways to have met 0, 1, ... n of them.
func (s *search) ways(n *node) ([]way, bool) {
	if n.form == formLevel {
		if n.leaf.level.IsNone() {
			return []way{{}}, true
		}
		return []way{s.price([]ask{{s.order[n.leaf.skill], n.leaf.level}})}, true
	}
	met := make([][]way, n.n+1)
	met[0] = []way{{}}
	exact := true
	for i := range n.parts {
		part, ok := s.ways(&n.parts[i])
		exact = exact && ok
		for j := min(i+1, n.n); j >= 1; j-- {
			more := met[j]
			for _, a := range met[j-1] {
				for _, b := range part {
					more = append(more, s.price(merge(a.asks, b.asks)))
				}
			}
			met[j], ok = minimal(more)
			exact = exact && ok
		}
		if left := len(n.parts) - 1 - i; n.n-left > 0 {
			clear(met[:n.n-left]) // too few to be completed by what is left
		}
	}
	return met[n.n], exact
}

func (s *search) price(asks []ask) way {
	w := way{asks: asks}
	for _, a := range asks {
		w.asked += a.level.Step()
		if steps := s.need(a).Steps(); steps > 0 {
			w.steps += steps
			w.short = append(w.short, a)
		}
	}
	return w
}

func (s *search) need(a ask) Need {
	l, have := s.leaves[a.skill], s.have[a.skill]
	asked := leaf{level: a.level}
	return Need{
		Skill: l.skill, Name: l.name, Scale: l.scale,
		Have: have, Asked: a.level, Outcome: asked.outcome(have),
	}
}

func (s *search) completion(w way, exact bool) Completion {
	c := Completion{needs: make([]Need, len(w.asks)), steps: w.steps, exact: exact}
	for i, a := range w.asks {
		c.needs[i] = s.need(a)
	}
	return c
}

// merge returns the asks of both, of a skill in both the higher level.
func merge(a, b []ask) []ask {
	merged := make([]ask, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].skill < b[0].skill:
			merged, a = append(merged, a[0]), a[1:]
		case a[0].skill > b[0].skill:
			merged, b = append(merged, b[0]), b[1:]
		default:
			higher := a[0]
			if order, _ := a[0].level.Compare(b[0].level); order < 0 {
				higher = b[0]
			}
			merged, a, b = append(merged, higher), a[1:], b[1:]
		}
	}
	return append(append(merged, a...), b...)
}

// minimal returns the ways that are not above another one, the cheapest first
// and at most MaxAlternatives, and whether that left none out. A way that
// misses all that another one misses costs at least as much, whatever is asked
// on top of both.
func minimal(ways []way) ([]way, bool) {
	slices.SortStableFunc(ways, func(a, b way) int {
		return cmp.Or(
			cmp.Compare(a.steps, b.steps), cmp.Compare(len(a.short), len(b.short)),
			cmp.Compare(len(a.asks), len(b.asks)), cmp.Compare(a.asked, b.asked),
		)
	})
	kept := ways[:0:0]
	for _, w := range ways {
		if slices.ContainsFunc(kept, func(k way) bool { return below(k.short, w.short) }) {
			continue
		}
		if len(kept) == MaxAlternatives {
			return kept, false
		}
		kept = append(kept, w)
	}
	return kept, true
}

// below reports whether b asks for everything that a asks for.
func below(a, b []ask) bool {
	for _, ask := range a {
		for len(b) > 0 && b[0].skill < ask.skill {
			b = b[1:]
		}
		if len(b) == 0 || b[0].skill != ask.skill {
			return false
		}
		if order, _ := ask.level.Compare(b[0].level); order > 0 {
			return false
		}
	}
	return true
}
