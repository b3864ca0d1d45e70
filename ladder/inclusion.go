package ladder

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// maxNesting bounds how deep a requirement is with all that it includes.
const maxNesting = 16 * MaxDepth

// inclusion says from where a part comes.
type inclusion struct {
	id    string
	name  text.Text
	place place
	own   bool // only what the grade asks itself: it is a part of a cumulative track
}

func (i *inclusion) spec(parts []RequirementSpec) RequirementSpec {
	if i.own && len(parts) > 0 {
		return parts[0]
	}
	return Include{Of: i.id}
}

func (i *inclusion) line(o Outcome, tag language.Tag) string {
	return lines.include.Fill(tag, "name", i.name.In(tag), "outcome", o.Text(tag))
}

func (a Include) compile(c compiler) node {
	of := &inclusion{id: a.Of, name: c.data.placeName(a.Of)}
	held := c.data.placesOf(a.Of)
	_, isGrade := c.data.gradeByID[a.Of]
	_, isRole := c.data.roleByID[a.Of]
	if !isGrade && !isRole {
		c.report(UnknownTarget.At(c.path.Field("include"), a.Of).WithSuggestion(c.suggest.target(a.Of, c.data)))
		return node{form: formAll}
	}
	of.place = held[0]
	return node{form: formInclude, of: of, n: 1}
}

// compiled is a requirement at its place in the record.
type compiled struct {
	node *node
	path problem.Path
}

// extent is how large a requirement is with all that it includes.
type extent struct{ parts, depth int }

// linker puts what is included into the requirements that include it.
type linker struct {
	*builder
	extents []extent // of grades, then of roles
	nodes   []*node  // what they ask, nil when not stated
	stacks  [][]node // of cumulative tracks: what the grades ask themselves, from the lowest up
}

// link resolves the inclusions of all requirements, and what the grades of
// cumulative tracks ask, in whatever order they were written. What includes
// itself is a problem. It returns whether there is none.
func (b *builder) link() bool {
	d := b.data
	edges := make([][]int, len(d.grades)+len(d.roles))
	for i := range d.grades {
		g := &d.grades[i]
		edges[i] = d.included(g.requires.node, nil)
		if below := d.belowInCumulative(i); below >= 0 {
			edges[i] = append(edges[i], below)
		}
	}
	for i := range d.roles {
		edges[len(d.grades)+i] = d.included(d.roles[i].requires.node, nil)
	}
	order, cycles := inOrder(edges)
	name := func(i int) string { return d.placeID(d.ownerPlace(i)) }
	for _, cycle := range cycles {
		b.report(CyclicRequirement.At(b.pathOf(d.ownerNode(cycle[0])), chain(cycle, name)))
	}
	if len(cycles) > 0 {
		return false
	}
	l := linker{b, make([]extent, len(edges)), make([]*node, len(edges)), make([][]node, len(d.tracks))}
	linked := make(map[*node]bool, len(b.compiled))
	for _, i := range order {
		n := d.ownerNode(i)
		linked[n] = true
		l.own(i, n)
	}
	for _, c := range b.compiled {
		if !linked[c.node] {
			l.within(l.link(c.node), c.node, c.path)
		}
	}
	return true
}

// ownerNode returns what a grade, or behind the grades a role, asks.
func (d *data) ownerNode(i int) *node {
	if i < len(d.grades) {
		return d.grades[i].requires.node
	}
	return d.roles[i-len(d.grades)].requires.node
}

func (d *data) ownerPlace(i int) place {
	if i < len(d.grades) {
		return place{placeGrade, int32(i)}
	}
	return place{placeRole, int32(i - len(d.grades))}
}

func (d *data) owner(p place) int {
	if p.kind == placeRole {
		return len(d.grades) + int(p.i)
	}
	return int(p.i)
}

// included appends the owners that a requirement includes.
func (d *data) included(n *node, to []int) []int {
	if n == nil {
		return to
	}
	if n.form == formInclude {
		return append(to, d.owner(n.of.place))
	}
	for i := range n.parts {
		to = d.included(&n.parts[i], to)
	}
	return to
}

// belowInCumulative returns the nearest grade below that is in force, if its
// track is cumulative, and -1 when there is none.
func (d *data) belowInCumulative(g int) int {
	t := &d.tracks[d.grades[g].track]
	if t.spec.Cumulative {
		for below := g - 1; below >= t.first; below-- {
			if !d.grades[below].spec.Draft {
				return below
			}
		}
	}
	return -1
}

func (b *builder) pathOf(n *node) problem.Path {
	for _, c := range b.compiled {
		if c.node == n {
			return c.path
		}
	}
	return ""
}

// own links what a grade or role asks itself, and adds what its track does: the
// grades of a cumulative track share one list of parts.
func (l *linker) own(i int, n *node) {
	var size extent
	if n != nil {
		size = l.within(l.link(n), n, "")
	}
	l.nodes[i], l.extents[i] = n, size
	if i >= len(l.data.grades) {
		return
	}
	g := &l.data.grades[i]
	g.effective = g.requires
	t := &l.data.tracks[g.track]
	if !t.spec.Cumulative {
		return
	}
	self := node{form: formInclude, n: 1, of: &inclusion{id: g.spec.ID, name: l.data.placeName(g.spec.ID), place: place{placeGrade, int32(i)}, own: true}}
	if n != nil {
		self.parts = []node{*n}
	}
	stack := l.stacks[g.track]
	whole := &node{form: formAll, n: 2, parts: []node{{form: formAll, n: len(stack), parts: stack}, self}}
	if !g.spec.Draft {
		if stack == nil {
			stack = make([]node, 0, t.end-t.first)
		}
		stack = append(stack, self)
		l.stacks[g.track] = stack
		whole = &node{form: formAll, n: len(stack), parts: stack}
	}
	if below := l.data.belowInCumulative(i); n != nil && below >= 0 {
		whole.index = new(index)
		g.effective, l.nodes[i] = Requirement{whole}, whole
		l.extents[i] = extent{min(size.parts+l.extents[below].parts+2, MaxParts+1), max(size.depth, l.extents[below].depth) + 2}
	}
}

// link puts the parts into the inclusions of a requirement, and returns how
// large it is with them.
func (l *linker) link(n *node) extent {
	if n.form == formInclude {
		owner := l.data.owner(n.of.place)
		to := l.nodes[owner]
		if to == nil {
			return extent{1, 1}
		}
		n.parts = []node{*to}
		return extent{min(l.extents[owner].parts+1, MaxParts+1), l.extents[owner].depth + 1}
	}
	size := extent{1, 1}
	for i := range n.parts {
		part := l.link(&n.parts[i])
		size = extent{min(size.parts+part.parts, MaxParts+1), max(size.depth, part.depth+1)}
	}
	return size
}

// within reports a requirement that is too large with all that it includes, and
// empties it, so that nothing that includes it is large, too.
func (l *linker) within(size extent, n *node, path problem.Path) extent {
	if size.parts <= MaxParts && size.depth <= maxNesting {
		return size
	}
	if path == "" {
		path = l.pathOf(n)
	}
	if size.depth > maxNesting {
		l.report(TooDeep.At(path, maxNesting))
	} else {
		l.report(TooLarge.At(path, MaxParts))
	}
	*n = node{form: formAll}
	return extent{1, 1}
}
