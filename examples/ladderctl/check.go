package main

import (
	"errors"
	"flag"
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var checkCommand = command{
	name: "check", takes: "[-strict] FILE...",
	doc: text.EnJa("checks files of any kind and says everything that is wrong with them, with its place; lints ladders",
		"ファイル（種類は問いません）を検査し、問題をすべて場所つきで示します。ラダーには lint もかけます"),
	flags: func(f *flag.FlagSet, c *call) {
		f.BoolVar(&c.strict, "strict", false, "count warnings as something found")
	},
	run: func(c *call) error {
		if len(c.args) == 0 {
			return cli.Wrong(says.checkWhat)
		}
		var all []checked
		found, unreadable := false, false
		for _, name := range c.args {
			file := check(name)
			all = append(all, file)
			found = found || file.Problems.HasFatal() || c.strict && len(file.Problems) > 0
			unreadable = unreadable || errors.Is(file.Problems.Err(), ladderfile.Unreadable)
			if !c.json {
				c.tell(file)
			}
		}
		if c.json {
			if err := c.print(all); err != nil {
				return err
			}
		}
		switch {
		case unreadable:
			return errUnreadable
		case found:
			return errFound
		default:
			return nil
		}
	},
}

// checked is what is to be said of one file.
type checked struct {
	File     string          `json:"file"`
	Kind     ladderfile.Kind `json:"kind"`
	Problems problem.List    `json:"problems"`
	Silenced []silenced      `json:"silenced"`
}

type silenced struct {
	Finding problem.Problem `json:"finding"`
	Because text.Text       `json:"because"`
}

// check reads a file as what it says that it is.
func check(name string) checked {
	doc, bases := input.Document(name), builtin.Bases()
	c := checked{File: name, Kind: doc.Kind(), Problems: problem.List{}, Silenced: []silenced{}}
	var list problem.List
	switch doc.Kind() {
	case ladderfile.KindLadder:
		var l ladder.Ladder
		if l, list = doc.Ladder(bases); !l.IsZero() {
			report := lint.Check(l)
			findings := append(report.Findings, circles(l.Catalog())...)
			list = append(without(list, l.Warnings()), doc.Locate(findings, bases)...).Sorted()
			for _, s := range report.Silenced {
				c.Silenced = append(c.Silenced, silenced{doc.Locate(problem.List{s.Finding}, bases)[0], s.Because})
			}
		}
	case ladderfile.KindPerson:
		var p ladder.Person
		if p, list = doc.Person(ladder.Ladder{}, bases); !p.IsZero() {
			l, _ := doc.LadderOf(bases)
			list = append(list, doc.Locate(l.Catalog().DoubtClaims(slices.Collect(p.Claims())), bases)...).Sorted()
		}
	case ladderfile.KindSkills:
		var catalog ladderfile.Catalog
		if catalog, list = doc.Skills(bases); !catalog.IsZero() {
			for _, doubt := range doc.Locate(catalog.Skills().Doubts(), bases) {
				if doubt.Is(skills.AmbiguousLabels) { // as in every large catalog
					c.Silenced = append(c.Silenced, silenced{doubt, says.labels})
					continue
				}
				list = append(list, doubt)
			}
			list = list.Sorted()
		}
	case ladderfile.KindRole:
		var r ladder.Role
		if r, list = doc.Role(ladder.Ladder{}, bases); !r.IsZero() {
			own := func(p problem.Problem) bool { return p.Path().Under(problem.Path("roles").Item(r.ID())) }
			report := lint.Check(r.Ladder())
			findings := slices.DeleteFunc(report.Findings, func(p problem.Problem) bool { return !own(p) })
			list = append(without(list, r.Ladder().Warnings()), doc.Locate(findings, bases)...).Sorted()
		}
	case ladderfile.KindCharter:
		_, list = doc.Charter(bases)
	case ladderfile.KindOrganisation:
		var o ladder.Organisation
		o, list = doc.Organisation(bases)
		list = append(list, doc.Locate(review.CheckDeciders(o, date.Date{}), bases)...)
	default:
		list = doc.Problems()
	}
	c.Problems = append(c.Problems, list...)
	return c
}

// circles returns the skills of a ladder's catalog that essentially need each other:
// nobody can begin to learn them, and no plan leads there.
func circles(c skills.Catalog) problem.List {
	return slices.DeleteFunc(c.Doubts(), func(p problem.Problem) bool { return !p.Is(skills.CyclicPrerequisites) })
}

// without returns the problems of a file but for the warnings of its ladder,
// which are among the findings of lint.
func without(list, warnings problem.List) problem.List {
	type place struct { // a file of many grades has a warning at each
		code *problem.Code
		path problem.Path
	}
	at := make(map[place]problem.List, len(warnings))
	for _, w := range warnings {
		key := place{w.Code(), w.Path()}
		at[key] = append(at[key], w)
	}
	return slices.DeleteFunc(list, func(p problem.Problem) bool {
		return slices.ContainsFunc(at[place{p.Code(), p.Path()}], func(w problem.Problem) bool { return w.Equal(p.WithRange(w.Range())) })
	})
}

// tell prints what is to be said of a file.
func (c *call) tell(file checked) {
	fmt.Fprint(c.stdout, file.Problems.Text(c.tag))
	for _, s := range file.Silenced {
		fmt.Fprintln(c.stdout, says.silenced.Fill(c.tag, "finding", s.Finding.Text(c.tag), "reason", s.Because.In(c.tag)))
	}
	if len(file.Problems) == 0 {
		fmt.Fprintln(c.stdout, says.fine.Fill(c.tag, "file", file.File))
	}
}
