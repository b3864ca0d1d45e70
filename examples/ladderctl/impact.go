package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"slices"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var impactCommand = command{
	name: "impact", takes: "[-as-of DAY] [-ids FILE] OLD NEW PERSON...",
	doc: text.EnJa("says which people the new ladder places elsewhere than the old one, and why",
		"新しいラダーで位置づけの変わる人と、その理由を示します"),
	flags: func(f *flag.FlagSet, c *call) {
		idFlag(f, c)
		f.Func("as-of", "day on which the people are looked at: 2026, 2026-11 or 2026-11-21 (default today)", func(s string) error {
			day, err := date.Parse(s)
			if err != nil {
				return errors.New(says.asOf.In(c.tag))
			}
			c.asOf = day
			return nil
		})
	},
	run: func(c *call) error {
		if len(c.args) < 3 {
			return cli.Wrong(says.people)
		}
		older, newer, ids, err := c.versions()
		if err != nil {
			return err
		}
		people, err := readPeople(c.args[2:], older)
		if err != nil {
			return err
		}
		impact, err := change.Assess(context.Background(), slices.Values(people), older, newer, ids, change.Options{AsOf: c.asOf})
		if err != nil {
			return err
		}
		if c.json {
			err = c.print(impact)
		} else {
			_, err = io.WriteString(c.stdout, impact.Text(c.tag))
		}
		if err == nil && len(impact.Touched()) > 0 {
			err = errFound
		}
		return err
	},
}

var matchCommand = command{
	name: "match", takes: "OLD NEW",
	doc: text.EnJa("proposes what became of the old ladder's ids, as the JSON that -ids reads; look it through before you use it",
		"古いラダーの id が何になったかを推測し、-ids で読める JSON で出力します。使う前に目を通してください"),
	run: func(c *call) error {
		if len(c.args) != 2 {
			return cli.Wrong(says.twoLadders)
		}
		older, newer, _, err := c.versions()
		if err != nil {
			return err
		}
		proposals := change.Match(older.Spec(), newer.Spec())
		if proposals == nil {
			proposals = []change.Proposal{}
		}
		return c.print(proposals)
	},
}

// versions reads the two ladders that the first arguments name, and what the
// flag says of their ids.
func (c *call) versions() (older, newer ladder.Ladder, ids change.IDs, err error) {
	if older, _, err = readLadder(c.args[0]); err != nil {
		return older, newer, ids, err
	}
	if newer, _, err = readLadder(c.args[1]); err != nil || c.ids == "" {
		return older, newer, ids, err
	}
	file, err := os.ReadFile(c.ids)
	if err != nil {
		return older, newer, ids, err
	}
	var list []change.IDSpec
	if err := json.Unmarshal(file, &list); err != nil {
		return older, newer, ids, cli.Wrong(says.badIDs, "file", c.ids, "reason", err.Error())
	}
	ids, err = change.NewIDs(older.Spec(), newer.Spec(), list)
	if err != nil { // paths are in the list
		var in problem.List
		for _, p := range problem.Below("", err) {
			in = append(in, p.WithRange(problem.Range{File: c.ids}))
		}
		err = in.Err()
	}
	return older, newer, ids, err
}
