// Package cli calls the examples: it reads the flags that all of them have, and
// says what is wrong in the reader's language.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Program is an example: its name, what it takes, what it is for, and what it
// does. All of them take -lang.
type Program struct {
	Name  string
	Takes string    // arguments, for the help; "" means none
	Help  text.Text // what it does
	Day   string    // what the flag -as-of says, for the help; "" means that there is no such flag
	Flags func(*flag.FlagSet)
	Check func(args []string) error // checks flags and arguments; nil means [NoArguments]
	Run   func(page.Page, date.Date) error
}

var says = struct{ lang, day, argument, noFile, cantOpen, meant text.Text }{
	lang:     text.EnJa("-lang {word}: it is en or ja", "-lang {word}: 使えるのは en と ja です"),
	day:      text.EnJa("-as-of {word}: a date is written 2026, 2026-11 or 2026-11-21", "-as-of {word}: 日付は 2026、2026-11、2026-11-21 のように書きます"),
	argument: text.EnJa("what is {word}? Flags start with a hyphen", "{word} は何でしょうか。フラグはハイフンで始めてください"),
	noFile:   text.EnJa("{file}: there is no such file", "{file}: ファイルがありません"),
	cantOpen: text.EnJa("{file}: the file can't be read: {reason}", "{file}: ファイルを読めません: {reason}"),
	meant:    text.EnJa(" (did you mean {word}?)", "（{word} のことですか）"),
}

// Main runs a program with its arguments and outputs; today is what -as-of says
// when nobody gives it. It returns the exit code: 0, 1 when an input is wrong,
// and 2 when a flag or an argument is. What was written before an input turned
// out wrong is printed.
func (x Program) Main(args []string, stdout, stderr io.Writer, today date.Date) int {
	flags := flag.NewFlagSet(x.Name, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, x.Name, "[FLAGS]", x.Takes)
		fmt.Fprintf(stderr, "  %s\n  %s\n", x.Help.In(language.English), x.Help.In(language.Japanese))
		flags.PrintDefaults()
	}
	lang, day := flags.String("lang", "en", "language of the text: en or ja"), today.String()
	if x.Day != "" {
		flags.StringVar(&day, "as-of", day, x.Day+": 2026, 2026-11 or 2026-11-21")
	}
	if x.Flags != nil {
		x.Flags(flags)
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	tag, asOf, err := x.check(*lang, day, flags.Args())
	if err != nil {
		fmt.Fprintf(stderr, "%s: %s\n", x.Name, Explain(err, tag))
		if tag == language.Und {
			fmt.Fprintf(stderr, "%s: %s\n", x.Name, Explain(err, language.Japanese))
		}
		return 2
	}
	p := page.New(stdout, tag)
	err = errors.Join(x.Run(p, asOf), p.Flush())
	if err != nil {
		fmt.Fprintln(stderr, Explain(err, tag))
		return 1
	}
	return 0
}

// check returns the language and the day that the flags name. The language is
// Und while nobody knows it.
func (x Program) check(lang, day string, args []string) (language.Tag, date.Date, error) {
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[lang]
	if !ok {
		return tag, date.Date{}, Wrong(says.lang, "word", lang)
	}
	asOf, err := date.Parse(day)
	if err != nil && x.Day != "" {
		return tag, asOf, Wrong(says.day, "word", day)
	}
	if x.Check == nil {
		return tag, asOf, NoArguments(args)
	}
	return tag, asOf, x.Check(args)
}

// NoArguments returns an error when there is an argument.
func NoArguments(args []string) error {
	if len(args) > 0 {
		return Wrong(says.argument, "word", args[0])
	}
	return nil
}
