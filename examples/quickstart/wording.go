package main

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what the program itself has to say, in English and Japanese.
var says = struct{ help, delimiter, since, backward, sample text.Text }{
	help:      text.EnJa("draws the three maps of one person", "ひとりの人の 3 つの地図を描きます"),
	since:     text.EnJa("-since {word}: a date is written 2026, 2026-11 or 2026-11-21", "-since {word}: 日付は 2026、2026-11、2026-11-21 のように書きます"),
	backward:  text.EnJa("-since {since}: growth is told up to {day}, so the earlier day can't be after it", "-since {since}: 成長は {day} までを見るので、それより後の日は指定できません"),
	delimiter: text.EnJa("-delimiter {delimiter}: one character is needed, or \\t for a tab", "-delimiter {delimiter}: 1 文字で指定してください（タブは \\t）"),
	sample: text.EnJa("The sample person {person} is written for {ladder}; say with -person whom to place on another ladder. It does not fit, because:",
		"サンプルの人物 {person} は {ladder} 用です。別のラダーを使うときは、-person で人物のファイルを指定してください。合わない点:"),
}

// sampleError says that a sample person does not fit the caller's ladder.
type sampleError struct {
	person string
	err    error
}

func (e *sampleError) Error() string { return e.Text(language.English) }

// Text returns the error in the closest language to tag.
func (e *sampleError) Text(tag language.Tag) string {
	return says.sample.Fill(tag, "person", e.person, "ladder", defaultLadder) + "\n" + cli.Explain(e.err, tag)
}
