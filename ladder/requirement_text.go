package ladder

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Text returns what is asked, without any facts: one line per condition and
// indented by depth, each line with its end, in the closest language to tag. For
// what facts say of it use [Verdict.Explain]. A condition of a program's own is
// written as its line over no facts.
func (r Requirement) Text(tag language.Tag) string {
	if r.IsZero() {
		return asked.unstated.In(tag) + "\n"
	}
	var b strings.Builder
	r.node.describe(&b, tag, 0)
	return b.String()
}

func (n *node) describe(b *strings.Builder, tag language.Tag, depth int) {
	b.WriteString(strings.Repeat("  ", depth))
	b.WriteString(n.asks(tag))
	b.WriteByte('\n')
	for i := range n.parts {
		n.parts[i].describe(b, tag, depth+1)
	}
}

// asks says in one line what is asked, without what its parts ask.
func (n *node) asks(tag language.Tag) string {
	switch n.form {
	case formLevel:
		if n.leaf.level.IsNone() {
			return asked.noLevel.Fill(tag, "skill", n.leaf.name.In(tag))
		}
		return asked.level.Fill(tag, "skill", n.leaf.name.In(tag), "level", n.leaf.scale.LevelName(n.leaf.level).In(tag))
	case formKind:
		return n.kind.asks(tag)
	case formInclude:
		line := asked.include
		if len(n.parts) == 0 {
			line = asked.includeUnstated
		}
		return line.Fill(tag, "name", n.of.name.In(tag))
	case formAny:
		return asked.any.In(tag)
	case formCount:
		return asked.count.Fill(tag, "n", strconv.Itoa(n.n), "parts", strconv.Itoa(len(n.parts)))
	}
	if len(n.parts) == 0 {
		return asked.nothing.In(tag)
	}
	return asked.all.In(tag)
}

func (s *score) asks(tag language.Tag) string {
	line := asked.atLeast
	if s.min.Exclusive {
		line = asked.above
	}
	name := s.name.In(tag)
	if s.of == "" {
		name = s.sum.words(tag)
	}
	return line.Fill(tag, "what", name, "n", s.min.Min.String())
}

// words returns what is added, such as "sum of 0.5 × Build + 2 × Spread".
func (s *sum) words(tag language.Tag) string {
	names := make(map[string]string)
	for _, g := range s.groups {
		for _, t := range g.terms {
			names[string(t.skill)] = t.name.In(tag)
		}
	}
	terms := make([]string, len(s.record.Terms))
	for i, t := range s.record.Terms {
		terms[i] = t.Weight.String() + " × " + names[string(t.Skill)]
	}
	line := asked.sum
	if s.record.Average {
		line = asked.average
	}
	what := line.Fill(tag, "terms", strings.Join(terms, " + "))
	for _, c := range s.record.Caps {
		what = asked.capped.Fill(tag, "what", what, "class", c.Class, "max", c.Max.String())
	}
	return what
}

func (t *tenure) asks(tag language.Tag) string {
	return asked.tenure.Fill(tag, "place", t.places.words(tag), "months", strconv.Itoa(t.months))
}

func (h *held) asks(tag language.Tag) string {
	return asked.held.Fill(tag, "place", h.places.words(tag))
}

func (e *evidence) asks(tag language.Tag) string {
	return asked.pieces.Fill(tag, "what", inWindow(e.what(tag), e.Months, tag), "n", strconv.Itoa(e.N))
}

func (r *rating) asks(tag language.Tag) string {
	return asked.pieces.Fill(tag, "what", inWindow(r.what(tag), r.Months, tag), "n", strconv.Itoa(r.times))
}

func (o *own) asks(tag language.Tag) string { return o.words(new(Facts), tag) }

// asked are the lines of what is asked.
var asked = struct {
	unstated, nothing, all, any, count, include, includeUnstated text.Text
	level, noLevel                                               text.Text
	atLeast, above, sum, average, capped                         text.Text
	tenure, held, pieces                                         text.Text
}{
	unstated:        text.EnJa("no requirement has been stated", "要件が定められていません"),
	nothing:         text.EnJa("nothing is required", "条件なし"),
	all:             text.EnJa("all of these:", "次のすべて:"),
	any:             text.EnJa("at least one of these:", "次のいずれか:"),
	count:           text.EnJa("at least {n} of these {parts}:", "次の {parts} 件のうち {n} 件以上:"),
	include:         text.EnJa("what {name} requires:", "「{name}」の要件:"),
	includeUnstated: text.EnJa("what {name} requires, which has not been stated", "「{name}」の要件（定められていません）"),
	level:           text.EnJa("{skill}: {level}", "{skill}: {level}"),
	noLevel:         text.EnJa("{skill}: nothing required", "{skill}: 要件なし"),
	atLeast:         text.EnJa("{what}: at least {n}", "{what}: {n} 以上"),
	above:           text.EnJa("{what}: above {n}", "{what}: {n} 超"),
	sum:             text.EnJa("sum of {terms}", "{terms} の合計"),
	average:         text.EnJa("weighted average of {terms}", "{terms} の加重平均"),
	capped:          text.EnJa("{what}, {class} counted up to {max}", "{what}、「{class}」は {max} まで"),
	tenure:          text.EnJa("{months} months as {place}", "{place}として {months} か月"),
	held:            text.EnJa("has been {place}", "{place}の経験"),
	pieces:          text.EnJa("{what}: at least {n}", "{what}: {n} 件以上"),
}
