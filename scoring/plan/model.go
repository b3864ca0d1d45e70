package plan

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/units"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// model is what a person has to learn for grades and roles, as a problem.
type model struct {
	problem Problem
	raises  []raise // by item of the problem
	aims    []aim   // by target of the problem
	known   int     // skills of which the person's level is known
	guides  []ladder.Role
}

// raise is an item: a skill brought up from a level to the next one that matters.
type raise struct {
	skill  skills.ID
	name   text.Text
	scale  skills.Scale // zero where nobody measures the skill
	from   skills.Level // zero where it is not known
	to     skills.Level // zero where nobody measures the skill
	maybe  bool         // whether the level is unknown
	cost   float64
	before []int32 // items
}

// aim is a target with the way to it that was chosen.
type aim struct {
	target ladder.Target
	way    ladder.Completion
	exact  bool    // whether no way is cheaper
	items  []int32 // directly
	beside []ladder.Need
}

// measured is a skill on a scale, of the zero level where nobody measures it.
type measured struct {
	skill skills.ID
	top   skills.Level // of the scale
}

// builder collects raises.
type builder struct {
	options Options
	profile skills.Profile
	line    map[measured]int // place in lines
	lines   []line
}

// line is a skill on a scale, and the levels at which it matters.
type line struct {
	measured
	name   text.Text
	scale  skills.Scale
	have   skills.Level
	steps  []int // above what is held, in order; 1 where nobody measures the skill
	ladder ladder.Ladder
	builds bool    // whether it is learned from none
	walked bool    // whether needs has been looked up
	needs  []int   // lines of what it builds on
	of     []int32 // items, by step
}

// held reports whether a skill is there at any level, or waived.
func (b *builder) held(id skills.ID) bool {
	_, waived := b.profile.Waived(id)
	return waived || b.profile.Level(id).Step() > 0
}

// ask adds a level of a skill of a ladder, and returns its line.
func (b *builder) ask(l ladder.Ladder, id skills.ID, name text.Text, scale skills.Scale, level skills.Level) int {
	top, _ := scale.Step(scale.Len())
	key := measured{id, top}
	i, ok := b.line[key]
	if !ok {
		i = len(b.lines)
		b.line[key] = i
		n := line{measured: key, name: name, scale: scale, ladder: l, builds: !b.held(id)}
		if have := b.profile.Level(id); have.SameScale(top) {
			n.have = have
		}
		b.lines = append(b.lines, n)
	}
	step := 1
	if !level.IsZero() {
		step = level.Step()
	}
	n := &b.lines[i]
	if at, ok := slices.BinarySearch(n.steps, step); !ok && step > max(n.have.Step(), 0) {
		n.steps = slices.Insert(n.steps, at, step)
	}
	return i
}

// require adds what skills that are learned from none build on, to the end.
func (b *builder) require() {
	for i := 0; i < len(b.lines); i++ {
		n := b.lines[i]
		if n.walked || !n.builds || len(n.steps) == 0 {
			continue
		}
		b.lines[i].walked = true
		var needs []int
		for _, p := range b.builtOn(n.ladder, n.skill) {
			id := p.Skill.ID()
			if b.held(id) {
				continue
			}
			scale, _ := n.ladder.ScaleOf(id)
			first, _ := scale.Step(1)
			name := n.ladder.SkillName(id)
			if name.String() == string(id) && !p.Skill.Name().IsZero() {
				name = p.Skill.Name()
			}
			needs = append(needs, b.ask(n.ladder, id, name, scale, first))
		}
		b.lines[i].needs = needs
	}
}

// builtOn returns the skills that a skill directly and essentially builds on.
func (b *builder) builtOn(l ladder.Ladder, id skills.ID) []skills.Prerequisite {
	catalog := b.options.Catalog
	if catalog.Len() == 0 {
		catalog = l.Catalog()
	}
	var direct []skills.Prerequisite
	for p := range catalog.Essential(id) {
		if p.Distance > 1 {
			break
		}
		direct = append(direct, p)
	}
	return direct
}

// build returns the model of targets by ways: one target of the problem for each.
func build(options Options, facts ladder.Facts, aims []aim) (*model, error) {
	b := &builder{options: options, profile: facts.Profile(), line: make(map[measured]int)}
	type asked struct{ line, step int }
	needs := make([][]asked, len(aims))
	for i, a := range aims {
		l := a.target.Ladder()
		for n := range a.way.Needs() {
			if n.IsLevel() && n.Outcome != ladder.Met {
				needs[i] = append(needs[i], asked{b.ask(l, n.Skill, n.Name, n.Scale, n.Asked), n.Asked.Step()})
			}
		}
	}
	b.require()
	m := &model{aims: slices.Clone(aims), known: b.profile.Len()}
	for i := range b.lines {
		if err := b.raise(m, &b.lines[i]); err != nil {
			return nil, err
		}
	}
	for i := range b.lines {
		n := &b.lines[i]
		for _, need := range n.needs {
			m.raises[n.of[0]].before = append(m.raises[n.of[0]].before, b.lines[need].of[0])
		}
	}
	for i := range m.aims {
		for _, n := range needs[i] {
			line := &b.lines[n.line]
			at, _ := slices.BinarySearch(line.steps, n.step)
			m.aims[i].items = append(m.aims[i].items, line.of[at])
		}
	}
	return m, m.pose(options)
}

// raise adds the items of a line.
func (b *builder) raise(m *model, n *line) error {
	at := max(n.have.Step(), 0)
	from := n.have
	for k, step := range n.steps {
		r := raise{
			skill: n.skill, name: n.name, scale: n.scale, from: from,
			maybe: b.profile.Level(n.skill).IsZero() || n.have.IsZero() && !n.scale.IsZero(),
		}
		r.to, _ = n.scale.Step(step)
		var costs []float64
		for ; at < step; at++ {
			level, _ := n.scale.Step(at + 1)
			cost := b.options.Cost.Of(n.skill, level)
			if !isAmount(cost) {
				return n.costError(level, cost)
			}
			costs = append(costs, cost)
		}
		if r.cost = units.Sum(costs); !isAmount(r.cost) {
			err := n.costError(r.to, r.cost)
			err.overflow = true
			return err
		}
		if k > 0 {
			r.before = []int32{n.of[k-1]}
		}
		n.of = append(n.of, int32(len(m.raises)))
		m.raises = append(m.raises, r)
		from = r.to
	}
	return nil
}

// costError says that a level of a line has no cost.
func (n *line) costError(level skills.Level, cost float64) *Error {
	id, at := string(n.skill), level.String()
	return &Error{Func: "For", Subject: strings.TrimSpace(id + " " + at), Kind: ErrCost, Amount: number(cost), what: costOf(id, at)}
}

// pose makes the problem.
func (m *model) pose(options Options) error {
	var spec Spec
	names := make(map[string]int) // and how many were asked for by then
	name := func(id string) string {
		unique := id
		for i := names[id] + 1; names[unique] > 0; i++ {
			unique = id + " (" + strconv.Itoa(i) + ")"
			names[id] = i
		}
		names[unique] = max(names[unique], 1)
		return unique
	}
	for _, r := range m.raises {
		id := string(r.skill)
		if !r.to.IsZero() {
			id += " " + r.to.String()
		}
		spec.Items = append(spec.Items, ItemSpec{ID: name(id), Cost: r.cost})
	}
	for i, r := range m.raises {
		for _, b := range r.before {
			spec.Items[i].Needs = append(spec.Items[i].Needs, spec.Items[b].ID)
		}
	}
	clear(names)
	for _, a := range m.aims {
		t := TargetSpec{ID: name(a.target.ID()), Value: 1}
		if options.Value != nil {
			t.Value = options.Value(a.target)
		}
		if !isAmount(t.Value) {
			return &Error{Func: "For", Subject: a.target.ID(), Kind: ErrValue, Amount: number(t.Value), what: valueOf(a.target.ID())}
		}
		for _, i := range a.items {
			t.Needs = append(t.Needs, spec.Items[i].ID)
		}
		spec.Targets = append(spec.Targets, t)
	}
	var err error
	m.problem, err = New(spec)
	if cycle, ok := err.(*Error); ok && cycle.Kind == ErrCycle {
		chain := cycle.Chain
		cycle.Func, cycle.Chain = "For", nil
		for _, id := range chain {
			at := slices.IndexFunc(spec.Items, func(i ItemSpec) bool { return i.ID == id })
			if skill := string(m.raises[at].skill); len(cycle.Chain) == 0 || cycle.Chain[len(cycle.Chain)-1] != skill {
				cycle.Chain = append(cycle.Chain, skill)
			}
		}
		cycle.Subject = cycle.Chain[0]
	}
	return err
}

// choose returns the model of targets, each by its cheapest way: of those that leave
// the fewest conditions beside what can be learned, the one that costs the least.
func choose(options Options, facts ladder.Facts, targets []ladder.Target) (*model, error) {
	var all []aim
	ends := make([]int, len(targets))
	for i, t := range targets {
		ways := t.Requirement().Completions(facts, ladder.MaxAlternatives)
		if len(ways) == 0 {
			return nil, &Error{Func: "For", Subject: t.ID(), Kind: ErrNotStated}
		}
		for _, way := range ways {
			a := aim{target: t, way: way, exact: way.Whole()}
			for n := range way.Needs() {
				if !n.IsLevel() && n.Outcome != ladder.Met {
					a.beside = append(a.beside, n)
				}
			}
			all = append(all, a)
		}
		ends[i] = len(all)
	}
	m, err := build(options, facts, all)
	if err != nil {
		return nil, err
	}
	d := m.problem.read()
	chosen := make([]aim, len(targets))
	from := 0
	for i, end := range ends {
		best := from
		for w := from + 1; w < end; w++ {
			if cmp.Or(
				cmp.Compare(len(all[w].beside), len(all[best].beside)),
				cmp.Compare(d.price(d.closure[w]), d.price(d.closure[best])),
			) < 0 {
				best = w
			}
		}
		chosen[i] = all[best]
		if options.Cost == nil && all[from].way.Exact() && len(all[best].beside) == 0 {
			// no way takes fewer steps than the first, and none costs less than its steps
			cost := d.costIn.Amount(d.price(d.closure[best]))
			chosen[i].exact = chosen[i].exact || cost == float64(all[from].way.Steps())
		}
		from = end
	}
	if len(all) > len(targets) {
		return build(options, facts, chosen)
	}
	for i := range m.aims { // one way to each: the model is theirs already
		m.aims[i].exact = chosen[i].exact
	}
	return m, nil
}
