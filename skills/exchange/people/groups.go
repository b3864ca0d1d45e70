package people

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// groups decides by which attributes a population can group the people of a
// file: by those that the options name, else by those whose values come again and
// again. What has a value for nearly each person, such as a name or an answer in
// words, makes no groups, and would make a large index.
type groups struct {
	named   []string
	unknown func(cell string) bool // whether a cell says that a value is not known

	names      []string // of the attributes; nil before the first person
	columns    []groupColumn
	attributes []population.Attribute // of the last person
}

// groupColumn is an attribute of the people of a file.
type groupColumn struct {
	name   string
	known  memo     // of each cell the number of its value, 0 for what is not known
	values []string // the first is ""
	stated int      // by how many people
	out    bool     // it makes no groups
}

const (
	// MaxGroups is the largest number of values of an attribute by which a
	// population groups people where the options name none.
	MaxGroups = 1<<16 - 1

	// fewGroups is the number of values that every attribute may have.
	fewGroups = 10
)

// of returns the attributes of a person, which are good until the next call.
func (g *groups) of(b *population.Builder, p Person) []population.Attribute {
	if g.names == nil && len(p.names) > 0 {
		g.begin(p.names)
	}
	g.attributes = g.attributes[:0]
	for i, cell := range p.values {
		c := &g.columns[i]
		if c.out || cell == "" {
			continue
		}
		n, ok := c.known.find(cell)
		if !ok {
			n = g.learn(c, cell)
			if len(c.known.all) > MaxGroups && g.named == nil {
				c.out, c.known = true, memo{}
				b.Forget(c.name)
				continue
			}
		}
		if n > 0 {
			c.stated++
			g.attributes = append(g.attributes, population.Attribute{Name: c.name, Value: c.values[n]})
		}
	}
	return g.attributes
}

func (g *groups) begin(names []string) {
	g.names = names
	for _, name := range names {
		bad := len(skills.CheckID(name, words.attribute, "")) > 0
		g.columns = append(g.columns, groupColumn{
			name: name, values: []string{""},
			out: bad || g.named != nil && !slices.Contains(g.named, name),
		})
	}
}

// learn gives a cell the number of its value.
func (g *groups) learn(c *groupColumn, cell string) int32 {
	value := strings.TrimSpace(cell)
	n := int32(0)
	if value != "" && !g.unknown(value) {
		n = int32(len(c.values))
		if value != cell {
			if before, ok := c.known.find(value); ok {
				n = before
			} else {
				c.known.set(value, n)
			}
		}
		if int(n) == len(c.values) {
			c.values = append(c.values, strings.Clone(value))
		}
	}
	c.known.set(cell, n)
	return n
}

// settle takes out of the builder what makes no groups, at the end of the file,
// and returns warnings about it.
func (g *groups) settle(b *population.Builder, header problem.Range) problem.List {
	if g.named != nil {
		return nil
	}
	var list problem.List
	for i := range g.columns {
		c := &g.columns[i]
		switch n := len(c.values) - 1; {
		case len(skills.CheckID(c.name, words.attribute, "")) > 0:
			list = append(list, NotGrouped.At("", c.name, words.badName).WithRange(header))
		case c.out || n > fewGroups && 2*n > c.stated:
			b.Forget(c.name)
			list = append(list, NotGrouped.At("", c.name, words.manyValues).WithRange(header))
		}
	}
	return list
}

// groupable fails when an option names an attribute that the file does not have.
func (w *who) groupable(named []string) error {
	var list problem.List
	for _, name := range named {
		if !slices.Contains(w.names, name) {
			list = append(list, w.t.Header(exchange.NoColumn.At("", name, strings.Join(w.names, ", ")).WithSuggestion(problem.Nearest(name, w.names))))
		}
	}
	return list.Err()
}

// unknownIn returns whether a cell is one of some words, under [skills.Fold].
func unknownIn(list []string) func(cell string) bool {
	folded := make([]string, len(list))
	for i, word := range list {
		folded[i] = skills.Fold(word)
	}
	return func(cell string) bool { return slices.Contains(folded, skills.Fold(cell)) }
}
