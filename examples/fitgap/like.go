package main

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills"
)

// mostNear is how many roles are shown as near.
const mostNear = 5

// comparison is what is to be shown of one role or of two.
type comparison struct {
	of   []ladder.Target
	ways []likeness.Like // there and back, where there are two
	near []likeness.Neighbour
	left []string // ids of roles of which nobody has said what they ask
}

// alike compares the roles of some ids, one or two. It is about the roles and not
// about the person.
func (v view) alike(ids []string) (c comparison, err error) {
	for _, id := range ids {
		t, err := v.Stock.Target(id)
		if err != nil {
			return c, err
		}
		if t.Requirement().IsZero() {
			return c, cli.Wrong(says.notStated, "target", v.named(t))
		}
		c.of = append(c.of, t)
	}
	if c.of == nil {
		return c, nil
	}
	l, err := likeness.OfTargets(v.compared(c.of), likeness.Options{})
	if err != nil {
		return c, err
	}
	if len(ids) == 2 {
		for _, way := range [][2]string{{ids[0], ids[1]}, {ids[1], ids[0]}} {
			like, err := l.Between(way[0], way[1])
			if err != nil {
				return c, err
			}
			c.ways = append(c.ways, like)
		}
	}
	c.left = slices.Collect(l.NotStated())
	c.near, err = l.Near(ids[0], mostNear)
	return c, err
}

// compared returns what roles are compared with: the roles of the ladder, and its
// grades as well where one of them is asked about.
func (v view) compared(pair []ladder.Target) (list []ladder.Target) {
	isRole := func(t ladder.Target) bool { _, ok := t.(ladder.Role); return ok }
	all := !isRole(pair[0]) || !isRole(pair[len(pair)-1])
	for _, t := range v.Targets() {
		if all || isRole(t) {
			list = append(list, t)
		}
	}
	return list
}

// like shows between two roles how much somebody who does one of them brings along to
// the other, both ways, and which roles are near the first.
func (v view) like(c comparison) {
	if len(c.ways) > 0 {
		v.Section(says.like, "from", v.named(c.of[0]), "to", v.named(c.of[1]))
		v.Line(1, says.likeHow)
	}
	for i, way := range c.ways {
		from, to := c.of[i], c.of[1-i]
		v.Item(1, says.carries, "from", v.In(from.Name()), "to", v.In(to.Name()), "share", v.Percent(way.Coverage()))
		var rows [][]string
		for p := range way.Parts() {
			brought := v.In(says.notAsked)
			if p.Brought {
				brought = says.broughtAt.Fill(v.Tag, "level", v.step(p.Skill, p.Held))
			}
			rows = append(rows, []string{v.In(p.Name), says.askedAt.Fill(v.Tag, "level", v.step(p.Skill, p.Asked)), brought, v.Percent(p.Coverage)})
		}
		v.Table(2, rows)
	}
	v.Section(says.near, "target", v.named(c.of[0]))
	v.Line(1, says.nearHow)
	rows := [][]string{{v.In(says.target), v.In(says.nearness), v.In(says.there), v.In(says.back)}}
	for _, n := range c.near {
		if t, ok := v.Ladder.Target(n.Role); ok {
			rows = append(rows, []string{v.named(t), v.Percent(fit.Range{Lo: n.Nearness, Hi: n.Nearness}), v.Percent(n.There), v.Percent(n.Back)})
		}
	}
	v.Table(1, rows)
	if c.left != nil {
		v.Line(1, says.unstated, "list", strings.Join(c.left, v.In(says.comma)))
	}
}

// step returns what people call the level of a skill that is so many steps above none.
func (v view) step(id skills.ID, steps *float64) string {
	if scale, ok := v.Ladder.ScaleOf(id); ok && steps != nil {
		for l := range scale.Levels() {
			if float64(l.Step()) == *steps {
				return v.level(scale, l)
			}
		}
	}
	return v.In(says.notKnown)
}
