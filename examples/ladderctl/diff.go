package main

import (
	"flag"
	"io"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/text"
)

var diffCommand = command{
	name: "diff", takes: "[-ids FILE] OLD NEW",
	doc: text.EnJa("tells two ladders, role files or skills files apart: levels, texts, order, names; 1 when they differ",
		"2 つのラダー、職種・スキルのファイルの違い（レベル・文章・順序・名前）を示します。違いがあれば終了コードは 1 です"),
	flags: idFlag,
	run: func(c *call) error {
		if len(c.args) != 2 {
			return cli.Wrong(says.twoLadders)
		}
		for _, name := range c.args {
			if err := only(name, "diff", ladderfile.KindLadder, ladderfile.KindRole, ladderfile.KindSkills); err != nil {
				return err
			}
		}
		older, newer, ids, err := c.versions()
		if err != nil {
			return err
		}
		d := change.Between(older.Spec(), newer.Spec(), ids)
		if c.json {
			err = c.print(d)
		} else if !d.IsEmpty() {
			_, err = io.WriteString(c.stdout, d.Text(c.tag))
		}
		if err == nil && !d.IsEmpty() {
			err = errFound
		}
		return err
	},
}

func idFlag(f *flag.FlagSet, c *call) {
	f.StringVar(&c.ids, "ids", "", "JSON file that says what became of the ids of the old ladder: renamed, split, merged, retired")
}
