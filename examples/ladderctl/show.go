package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var showCommand = command{
	name: "show", takes: "LADDER [GRADE|ROLE]",
	doc: text.EnJa("shows what a ladder resolves to, or one grade or role of it with all that it asks",
		"ラダーの全体、または等級・職種 1 つの中身（求めるものすべて）を表示します"),
	flags: func(f *flag.FlagSet, c *call) {
		f.StringVar(&c.field, "discipline", "", "id of a discipline within which the ladder is shown")
		f.BoolVar(&c.yaml, "yaml", false, "print the resolved ladder as a file that stands alone")
	},
	run: func(c *call) error {
		if len(c.args) < 1 || len(c.args) > 2 {
			return usage(says.showWhat)
		}
		l, err := readLadder(c.args[0])
		if err == nil && c.field != "" {
			l, err = l.In(c.field)
		}
		if err != nil {
			return err
		}
		switch {
		case c.json:
			return c.print(outlineOf(l, c))
		case c.yaml:
			file, err := ladderfile.MarshalLadder(l.Spec())
			if err == nil {
				_, err = c.stdout.Write(file)
			}
			return err
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
	section := func(name text.Text) { fmt.Fprintf(c.stdout, "\n%s\n", name.In(c.tag)) }
	if len(slices.Collect(l.Roles())) > 0 {
		section(says.roles)
		for r := range l.Roles() {
			fmt.Fprintf(c.stdout, "  %-16s %s\n", r.ID(), r.Name().In(c.tag))
		}
	}
	if len(slices.Collect(l.Transitions())) > 0 {
		section(says.moves)
		for t := range l.Transitions() {
			fmt.Fprintf(c.stdout, "  %s\n", c.move(t))
		}
	}
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
	target, ok := l.Target(id)
	if !ok {
		return problem.List{ladder.UnknownTarget.At("", id).WithSuggestion(l.SuggestTarget(id))}.Err()
	}
	fmt.Fprintf(c.stdout, "%s (%s)\n", target.Name().In(c.tag), target.ID())
	if g, ok := target.(ladder.Grade); ok {
		c.showGrade(g)
	}
	if r, ok := target.(ladder.Role); ok && !r.Mission().IsZero() {
		fmt.Fprintln(c.stdout, strings.TrimSpace(r.Mission().In(c.tag)))
	}
	fmt.Fprintf(c.stdout, "\n%s\n", says.asks.In(c.tag))
	for line := range strings.Lines(target.Requirement().Verdict(ladder.Facts{}).Explain(c.tag)) {
		fmt.Fprint(c.stdout, "  ", line)
	}
	return nil
}

func (c *call) showGrade(g ladder.Grade) {
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

// outline is a ladder as data: what it resolves to, in short.
type outline struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Version string         `json:"version,omitempty"`
	Tracks  []trackOutline `json:"tracks"`
	Roles   []string       `json:"roles,omitempty"`
}

type trackOutline struct {
	ID     string         `json:"id"`
	Name   string         `json:"name"`
	Grades []gradeOutline `json:"grades"`
}

type gradeOutline struct {
	ID       string   `json:"id"`
	Rank     int      `json:"rank"`
	Titles   []string `json:"titles"`
	Requires string   `json:"requires,omitempty"`
	Terminal bool     `json:"terminal,omitempty"`
	Internal bool     `json:"internal,omitempty"`
	Draft    bool     `json:"draft,omitempty"`
}

func outlineOf(l ladder.Ladder, c *call) outline {
	o := outline{ID: l.ID(), Name: l.Name().In(c.tag), Version: l.Version(), Tracks: []trackOutline{}}
	for t := range l.Tracks() {
		track := trackOutline{ID: t.ID(), Name: t.Name().In(c.tag), Grades: []gradeOutline{}}
		for g := range t.Grades() {
			grade := gradeOutline{
				ID: g.ID(), Rank: g.Rank(), Titles: []string{}, Requires: g.Requirement().String(),
				Terminal: g.IsTerminal(), Internal: g.IsInternal(), Draft: g.IsDraft(),
			}
			for title := range g.Titles() {
				grade.Titles = append(grade.Titles, title.In(c.tag))
			}
			track.Grades = append(track.Grades, grade)
		}
		o.Tracks = append(o.Tracks, track)
	}
	for r := range l.Roles() {
		o.Roles = append(o.Roles, r.ID())
	}
	return o
}
