package main

import (
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/text"
)

var schemaCommand = command{
	name: "schema", takes: "KIND",
	doc: text.EnJa("prints the JSON Schema of a kind of file, with which an editor completes and checks it",
		"その種類のファイルの JSON Schema を出力します。エディターの補完と検査に使えます"),
	run: func(c *call) error {
		var words []string
		for kind := range ladderfile.Kinds() {
			if len(c.args) == 1 && c.args[0] == kind.String() {
				_, err := c.stdout.Write(ladderfile.Schema(kind))
				return err
			}
			words = append(words, kind.String())
		}
		given := strings.Join(c.args, " ")
		return cli.Unknown(says.oneKind, given, words)
	},
}
