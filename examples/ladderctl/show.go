package main

import (
	"flag"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var showCommand = command{
	name: "show", takes: "[-discipline ID] [-yaml] [-markdown] FILE [GRADE|ROLE]",
	doc: text.EnJa("shows what a ladder resolves to, one grade of it with all that it asks, or the guide to a role, which may be in a file of its own; also a charter, and a skills file with its ids",
		"ラダーの全体、等級 1 つの中身（求めるものすべて）、または職種のガイド（職種のファイルも可）を表示します。憲章と、スキルのファイル（id つき）も表示できます"),
	flags: func(f *flag.FlagSet, c *call) {
		f.StringVar(&c.field, "discipline", "", "id of a discipline within which the ladder is shown")
		f.BoolVar(&c.yaml, "yaml", false, "print the resolved ladder as a file that stands alone")
		f.BoolVar(&c.markdown, "markdown", false, "print the guide to a role as Markdown")
	},
	run: func(c *call) error {
		if len(c.args) < 1 || len(c.args) > 2 {
			return cli.Wrong(says.showWhat)
		}
		if other, ok := shows[input.Document(c.args[0]).Kind()]; ok {
			return other(c, input.Document(c.args[0]))
		}
		l, role, err := readLadder(c.args[0])
		if err == nil && c.field != "" {
			l, err = l.In(c.field)
		}
		if err != nil {
			return err
		}
		if role != "" && len(c.args) == 1 && !c.json && !c.yaml {
			c.args = append(c.args, role)
		}
		switch {
		case len(c.args) == 2 && (c.json || c.yaml):
			return cli.Wrong(says.wholeLadder)
		case c.json:
			return c.print(outlineOf(l, c))
		case c.yaml:
			file, err := ladderfile.MarshalLadder(l.Spec())
			if err == nil {
				_, err = c.stdout.Write(file)
			}
			return err
		case c.markdown && len(c.args) < 2:
			return cli.Wrong(says.roleOnly)
		case len(c.args) == 2:
			return c.showTarget(l, c.args[1])
		default:
			c.showLadder(l)
			return nil
		}
	},
}

// showLadder prints the ladder's parts, one line each.
func (c *call) showLadder(l ladder.Ladder) {
	fmt.Fprintf(c.stdout, "%s (%s)\n", l.Name().In(c.tag), l)
	if about := l.Description(); !about.IsZero() {
		fmt.Fprintln(c.stdout, strings.TrimSpace(about.In(c.tag)))
	}
	for t := range l.Tracks() {
		fmt.Fprintf(c.stdout, "\n%s (%s)\n", t.Name().In(c.tag), t.ID())
		if fork := t.ForksFrom(); !fork.IsZero() {
			fmt.Fprintf(c.stdout, "  %s\n", says.forks.Fill(c.tag, "grade", fork.ID()))
		}
		for g := range t.Grades() {
			fmt.Fprintf(c.stdout, "  %2d  %-12s %s%s\n", g.Rank(), g.ID(), c.titles(g), c.flags(g))
		}
	}
	section(c, says.groups, l.Groups(), func(g ladder.Group) string {
		return pair(g.ID(), g.Name().In(c.tag)) + ": " + strings.Join(g.Spec().Of, ", ")
	})
	section(c, says.disciplines, l.Disciplines(), func(d ladder.Discipline) string { return pair(d.ID(), d.Name().In(c.tag)) })
	section(c, says.scores, l.Scores(), func(s ladder.ScoreSpec) string { return pair(s.ID, s.Name.In(c.tag)) })
	section(c, says.titleBands, l.TitleBands(), c.band)
	section(c, says.roles, l.Roles(), func(r ladder.Role) string { return pair(r.ID(), r.Name().In(c.tag)) })
	section(c, says.moves, l.Transitions(), c.move)
	section(c, says.reviews, l.Reviews(), c.review)
	section(c, says.pay, l.Pay().All(), c.payBand)
}

// section prints a line for each thing below a heading, nothing when there are
// none.
func section[T any](c *call, name text.Text, things iter.Seq[T], line func(T) string) {
	first := true
	for thing := range things {
		if first {
			fmt.Fprintf(c.stdout, "\n%s\n", name.In(c.tag))
			first = false
		}
		fmt.Fprintf(c.stdout, "  %s\n", line(thing))
	}
}

func pair(id, name string) string { return strings.TrimSpace(fmt.Sprintf("%-16s %s", id, name)) }

func (c *call) band(b ladder.TitleBand) string {
	wording, upTo := says.openBand, ""
	if below, ok := b.Below(); ok {
		wording, upTo = says.band, below.String()
	}
	return wording.Fill(c.tag, "title", b.Title().In(c.tag), "score", b.Score(), "from", b.Min().String(), "below", upTo)
}

// payBand returns a band of pay with whom it is for.
func (c *call) payBand(b pay.Band) string {
	whom := slices.Concat(slices.Collect(b.Tracks()), slices.Collect(b.Grades()))
	for _, more := range []string{b.Discipline(), b.Region()} {
		if more != "" {
			whom = append(whom, more)
		}
	}
	return pair(strings.Join(whom, ", "), strings.TrimSpace(b.Name().In(c.tag)+" "+b.String()))
}

// review returns a review with its stages.
func (c *call) review(r ladder.Review) string {
	var stages []string
	for stage := range r.Stages() {
		name := stage.Name.In(c.tag)
		if name == "" {
			name = stage.ID
		}
		stages = append(stages, name)
	}
	return pair(r.ID(), r.Name().In(c.tag)) + ": " + strings.Join(stages, " -> ")
}

func (c *call) titles(g ladder.Grade) string {
	var titles []string
	for title := range g.Titles() {
		titles = append(titles, title.In(c.tag))
	}
	return strings.Join(titles, " / ")
}

// flags returns what is special about a grade.
func (c *call) flags(g ladder.Grade) string {
	var words []string
	for _, f := range []struct {
		is   bool
		word text.Text
	}{{g.IsTerminal(), says.terminal}, {g.IsInternal(), says.internal}, {g.IsDraft(), says.draft}} {
		if f.is {
			words = append(words, f.word.In(c.tag))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " [" + strings.Join(words, ", ") + "]"
}

func (c *call) move(t ladder.Transition) string {
	from, to := strings.Join(t.Spec().From, ", "), strings.Join(t.Spec().To, ", ")
	line := from + " -> " + to
	for _, word := range []string{t.Kind().Text(c.tag), t.Mode().Text(c.tag)} {
		if word != "" {
			line += "; " + word
		}
	}
	if t.NeedsSeat() {
		line += "; " + says.seat.In(c.tag)
	}
	return line
}

// showTarget prints one grade or role: what it says of itself, what it
// expects and what it asks.
func (c *call) showTarget(l ladder.Ladder, id string) error {
	switch t, _ := l.Target(id); t := t.(type) {
	case ladder.Role:
		if c.markdown {
			return ladderdoc.Role(t).Markdown(c.stdout, c.tag)
		}
		return ladderdoc.Role(t).Text(c.stdout, c.tag, 0)
	case ladder.Grade:
		if c.markdown {
			return cli.Wrong(says.roleOnly)
		}
		c.showGrade(t)
		return nil
	default:
		if step, ok := l.SubStep(id); ok && !c.markdown { // within the page of its grade
			c.showGrade(step.Grade())
			return nil
		}
		if suggestion := l.SuggestTarget(id); suggestion != "" || builtin.Bases()["builtin:"+id].Kind() != ladderfile.KindRole {
			return problem.List{ladder.UnknownTarget.At("", id).WithSuggestion(suggestion)}.Err()
		}
		return told{cli.Wrong(says.builtinRole, "id", id)}
	}
}

func (c *call) showGrade(g ladder.Grade) {
	titles := c.titles(g)
	if titles == "" {
		titles = g.Name().In(c.tag)
	}
	ids := append([]string{g.ID()}, slices.Collect(g.Aliases())...)
	fmt.Fprintf(c.stdout, "%s (%s)%s\n", titles, strings.Join(ids, ", "), c.flags(g))
	if about := g.Description(); !about.IsZero() {
		fmt.Fprintln(c.stdout, strings.TrimSpace(about.In(c.tag)))
	}
	for a := range g.Attributes() {
		fmt.Fprintf(c.stdout, "  %s: %s\n", a.Name().In(c.tag), a.Value().In(c.tag))
	}
	for h, kind := range g.Equivalents() {
		fmt.Fprintf(c.stdout, "  %s: %s\n", h.ID(), kind.Text(c.tag))
	}
	for e := range g.AllExpectations() {
		c.showExpectation(g, e)
	}
	section(c, says.pay, g.Pay(pay.Query{}), c.payBand)
	fmt.Fprintf(c.stdout, "\n%s\n", says.asks.In(c.tag))
	c.showRequirement(g.Requirement())
	for s := range g.Steps() {
		fmt.Fprintf(c.stdout, "\n%s\n", says.step.Fill(c.tag, "n", strconv.Itoa(s.Rank()), "name", s.Name().In(c.tag), "id", s.ID()))
		if about := s.Description(); !about.IsZero() {
			fmt.Fprintf(c.stdout, "  %s\n", strings.TrimSpace(about.In(c.tag)))
		}
		if !s.Requirement().IsZero() {
			c.showRequirement(s.Requirement())
		}
	}
}

func (c *call) showRequirement(r ladder.Requirement) {
	for line := range strings.Lines(r.Text(c.tag)) {
		fmt.Fprint(c.stdout, "  ", line)
	}
}

func (c *call) showExpectation(g ladder.Grade, e ladder.Expectation) {
	name := says.whole.In(c.tag)
	if id := e.Competency(); id != "" {
		name = g.Ladder().SkillName(id).In(c.tag)
	}
	if e.Grade() != g {
		name += " (" + e.Grade().ID() + ")"
	}
	fmt.Fprintf(c.stdout, "\n%s\n", name)
	if !e.Summary().IsZero() {
		fmt.Fprintf(c.stdout, "  %s\n", strings.TrimSpace(e.Summary().In(c.tag)))
	}
	for b := range e.Behaviours() {
		fmt.Fprintf(c.stdout, "  - %s\n", strings.TrimSpace(b.Text.In(c.tag)))
	}
}
