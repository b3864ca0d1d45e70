package ladder

import (
	"cmp"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Need is one need in a [Completion]: the level that is asked of a skill beside
// the level that is held, or another condition that has to be met.
type Need struct {
	Skill skills.ID    // "" for a condition that is no level
	Name  text.Text    // what the ladder calls the skill
	Scale skills.Scale // of Asked
	Have  skills.Level // zero: unknown
	Asked skills.Level

	// Condition is the verdict on a condition that is no level: a time in a
	// place, evidence, a rating, ... It is zero for a level.
	Condition Verdict

	// Outcome is Met when Have reaches Asked or the skill is waived, NotMet when
	// it falls short, and Unknown when it is not stated or of another scale.
	// Otherwise it is that of Condition.
	Outcome Outcome
}

// IsLevel reports whether the need is the level of a skill.
func (n Need) IsLevel() bool { return n.Skill != "" }

// Line returns the need in words, as in the line of a verdict, in the closest
// language to tag.
func (n Need) Line(tag language.Tag) string { return string(n.AppendLine(nil, tag)) }

// AppendLine appends what [Need.Line] returns to dst, for many lines at once.
func (n Need) AppendLine(dst []byte, tag language.Tag) []byte {
	if !n.IsLevel() {
		return n.Condition.appendLine(dst, tag)
	}
	asked := leaf{skill: n.Skill, name: n.Name, scale: n.Scale, level: n.Asked}
	return asked.appendLine(dst, tag, n.Have, n.Outcome, text.Text{}, false)
}

// Steps returns how many steps of the scale are missing: 0 when met, and for
// the zero Need. On a numeric scale each value is a step: 0.38 in hundredths are
// 38 of them, so that a finer scale weighs more. An unknown level counts from
// "none", so that it is the most that can be missing. A condition that is no
// level and is not met counts as one step, whatever it takes: how long a year is
// against a step of a scale, nobody can say.
func (n Need) Steps() int {
	switch {
	case n.Outcome == Met:
		return 0
	case n.Condition.node != nil:
		return 1
	case n.Outcome == NotMet:
		return n.Asked.Step() - n.Have.Step()
	default:
		return max(n.Asked.Step(), 0) // -1 when not stated
	}
}

// Completion is one way to meet a requirement: a level for each of a set of
// skills, and other conditions that have to be met. It is immutable. The zero
// Completion has no needs.
type Completion struct {
	needs []Need
	steps int
	exact bool
	whole bool
}

// Needs yields the skills with the levels asked of them and the other
// conditions, those that are met already included, in the order in which the
// requirement names them first. It can be run again.
func (c Completion) Needs() iter.Seq[Need] { return slices.Values(c.needs) }

// Len returns the number of needs.
func (c Completion) Len() int { return len(c.needs) }

// Missing yields the needs that facts are known to fall short of. It can be
// run again.
func (c Completion) Missing() iter.Seq[Need] { return c.with(NotMet) }

// Unknown yields the needs of which facts do not tell whether they are met. It
// can be run again.
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

// Whole reports whether the completion is one of all the ways that there are, as far
// as none misses what another one misses and more: [Requirement.Completions] had to
// leave none unlooked at. Then the cheapest by any other cost of steps is among them,
// too, when as many are asked for.
func (c Completion) Whole() bool { return c.whole }

// MaxAlternatives is the number of alternative ways that [Requirement.Completions]
// follows at each node of a requirement. Requirements that offer more are
// completed by a way that need not be the cheapest, see [Completion.Exact].
const MaxAlternatives = 256

// Completions returns up to k ways to meet the requirement, the cheapest first.
// No two of them miss the same, and none misses all that another one misses and
// more; where nothing is missing there is one way. The cost of a way is the
// number of steps that are missing, see [Need.Steps], each skill and each
// condition counted once, with unknown levels counted from "none"; ways of equal
// cost come in the order of fewer needs that are missing, fewer needs, lower
// levels, then as written. A level of "none" is no need. A score is completed by
// levels that reach its minimum. There is no way when the requirement, or what it
// includes, has not been stated, when a score can't be reached, or not without a
// skill that is waived, and when k is not positive.
//
// It takes time in proportion to the parts and, at each, to the square of
// [MaxAlternatives] at the most.
func (r Requirement) Completions(f Facts, k int) []Completion {
	if r.IsZero() || k <= 0 {
		return nil
	}
	s := newSearch(r.node, &f)
	ways, exact := s.ways(r.node)
	completions := make([]Completion, min(k, len(ways)))
	for i := range completions {
		completions[i] = s.completion(ways[i], exact)
	}
	return completions
}

// search looks for ways to meet a requirement over facts.
type search struct {
	*index
	facts *Facts
	items []item // those of the index, with what the facts say of them
}

func newSearch(n *node, f *Facts) *search {
	s := &search{index: n.indexed(), facts: f}
	s.items = slices.Clone(s.index.items)
	for i := range s.items {
		if it := &s.items[i]; it.node != nil {
			it.outcome = it.node.kind.outcome(*f)
		} else {
			it.have = f.profile.Level(it.leaf.skill)
			_, it.waived = f.profile.Waived(it.leaf.skill)
		}
	}
	return s
}

// item is something that can be asked: the level of a skill, or a condition.
type item struct {
	leaf    *leaf // of one of the conditions on the skill, for its name and scale
	have    skills.Level
	waived  bool
	node    *node // of another condition
	outcome Outcome
}

// exactness says what is known of a list of ways.
type exactness uint8

const (
	inexact    exactness = iota
	firstExact           // none is cheaper than the first
	allExact             // none was left out
)

// way is a set of asks, each list in the order of the items.
type way struct {
	asks  []ask // all that is asked
	short []ask // what is missing of it
	steps int   // how many steps are missing
	asked int   // steps from none to all that is asked
}

type ask struct {
	item  int
	level skills.Level // zero for a condition that is no level
}

// ways returns the minimal ways to meet a node, the cheapest first, and whether
// some may have been left out. To meet n of the parts it keeps, after each part,
// the ways to have met 0, 1, ... n of them.
func (s *search) ways(n *node) ([]way, exactness) {
	switch n.form {
	case formLevel:
		if n.leaf.level.IsNone() {
			return []way{{}}, allExact
		}
		return []way{s.price([]ask{{s.skills[n.leaf.skill], n.leaf.level}})}, allExact
	case formKind:
		if k, ok := n.kind.(*score); ok {
			return s.raises(k)
		}
		return []way{s.price([]ask{{item: s.kinds[n.kind]}})}, allExact
	case formInclude:
		if len(n.parts) == 0 {
			return nil, allExact
		}
	}
	if len(n.parts) == n.n {
		return s.all(n)
	}
	met := make([][]way, n.n+1)
	met[0] = []way{{}}
	exact := allExact
	for i := range n.parts {
		part, ok := s.ways(&n.parts[i])
		if ok != allExact {
			exact = inexact
		}
		for j := min(i+1, n.n); j >= 1; j-- {
			more := met[j]
			for _, a := range met[j-1] {
				for _, b := range part {
					more = append(more, s.price(merge(a.asks, b.asks)))
				}
			}
			var all bool
			if met[j], all = minimal(more); !all {
				exact = inexact
			}
		}
		if left := len(n.parts) - 1 - i; n.n-left > 0 {
			clear(met[:n.n-left]) // too few to be completed by what is left
		}
	}
	return met[n.n], exact
}

// all returns the ways to meet every part: first everything that leaves no choice,
// at once, then one choice after the other.
func (s *search) all(n *node) ([]way, exactness) {
	asks, choices, ok := s.forced(n, make([]ask, 0, len(n.parts)), nil)
	if !ok {
		return nil, allExact
	}
	if len(choices) == 1 && len(asks) == 0 {
		return s.ways(choices[0]) // as exact as the choice is
	}
	ways, exact := []way{s.price(highest(asks))}, allExact
	for _, choice := range choices {
		part, ok := s.ways(choice)
		if ok != allExact {
			exact = inexact
		}
		more := make([]way, 0, len(ways)*len(part))
		for _, a := range ways {
			for _, b := range part {
				more = append(more, s.price(merge(a.asks, b.asks)))
			}
		}
		var all bool
		if ways, all = minimal(more); !all {
			exact = inexact
		}
	}
	return ways, exact
}

// forced adds what a node asks without a choice to asks, and the parts in which
// there is one to choices. It returns false when the node can't be met because
// something in it has not been stated.
func (s *search) forced(n *node, asks []ask, choices []*node) ([]ask, []*node, bool) {
	switch n.form {
	case formLevel:
		if !n.leaf.level.IsNone() {
			asks = append(asks, ask{s.skills[n.leaf.skill], n.leaf.level})
		}
		return asks, choices, true
	case formKind:
		if _, ok := n.kind.(*score); ok {
			return asks, append(choices, n), true
		}
		return append(asks, ask{item: s.kinds[n.kind]}), choices, true
	case formInclude:
		if len(n.parts) == 0 {
			return nil, nil, false
		}
	}
	if len(n.parts) != n.n {
		return asks, append(choices, n), true
	}
	for i := range n.parts {
		var ok bool
		if asks, choices, ok = s.forced(&n.parts[i], asks, choices); !ok {
			return nil, nil, false
		}
	}
	return asks, choices, true
}

// highest puts asks in the order of the items, of each item the highest level.
func highest(asks []ask) []ask {
	slices.SortFunc(asks, func(a, b ask) int {
		return cmp.Or(cmp.Compare(a.item, b.item), cmp.Compare(b.level.Step(), a.level.Step()))
	})
	return slices.CompactFunc(asks, func(a, b ask) bool { return a.item == b.item })
}

func (s *search) price(asks []ask) way {
	w := way{asks: asks}
	for i, a := range asks {
		w.asked += max(a.level.Step(), 1)
		if steps := s.steps(a); steps > 0 {
			w.steps += steps
			if w.short == nil {
				w.short = make([]ask, 0, len(asks)-i)
			}
			w.short = append(w.short, a)
		}
	}
	return w
}

// steps returns how many steps are missing, as [Need.Steps] does.
func (s *search) steps(a ask) int {
	it := &s.items[a.item]
	if it.node != nil {
		if it.outcome == Met {
			return 0
		}
		return 1
	}
	return it.missing(a.level)
}

func (it *item) missing(level skills.Level) int {
	switch {
	case it.waived:
		return 0
	case it.have.SameScale(level):
		return max(level.Step()-it.have.Step(), 0)
	default:
		return level.Step()
	}
}

func (s *search) need(a ask) Need {
	it := &s.items[a.item]
	if it.node != nil {
		v := it.node.verdict(s.facts)
		return Need{Condition: v, Outcome: v.outcome}
	}
	asked := leaf{skill: it.leaf.skill, level: a.level}
	return Need{
		Skill: it.leaf.skill, Name: it.leaf.name, Scale: it.leaf.scale,
		Have: it.have, Asked: a.level, Outcome: asked.outcome(&s.facts.profile),
	}
}

func (s *search) completion(w way, known exactness) Completion {
	c := Completion{needs: make([]Need, len(w.asks)), steps: w.steps, exact: known != inexact, whole: known == allExact}
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
		case a[0].item < b[0].item:
			merged, a = append(merged, a[0]), a[1:]
		case a[0].item > b[0].item:
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
		for len(b) > 0 && b[0].item < ask.item {
			b = b[1:]
		}
		if len(b) == 0 || b[0].item != ask.item {
			return false
		}
		if order, _ := ask.level.Compare(b[0].level); order > 0 {
			return false
		}
	}
	return true
}
