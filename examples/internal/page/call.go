package page

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Call is how an example is called: its name, what it takes besides flags, what
// it is for, and what it does.
type Call struct {
	Name  string
	Takes string    // arguments, for the help; "" means none
	Help  text.Text // what it does
	Flags func(*flag.FlagSet)
	Args  func(args []string) error // checks the arguments; nil means that there are none
	Run   func(Page, date.Date) error
}

var says = struct{ lang, day, argument text.Text }{
	lang:     text.EnJa("-lang {word}: it is en or ja", "-lang {word}: 使えるのは en と ja です"),
	day:      text.EnJa("-as-of {word}: a date is written 2026, 2026-11 or 2026-11-21", "-as-of {word}: 日付は 2026、2026-11、2026-11-21 のように書きます"),
	argument: text.EnJa("what is {word}? Flags start with a hyphen", "{word} は何でしょうか。フラグはハイフンで始めてください"),
}

// Main runs a call with its arguments and outputs; today is the day on which
// people are looked at when no flag says another one. It returns the exit code:
// 0, 1 when an input is wrong, and 2 when a flag or an argument is.
func (c Call) Main(args []string, stdout, stderr io.Writer, today date.Date) int {
	flags := flag.NewFlagSet(c.Name, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, c.Name, "[FLAGS]", c.Takes)
		fmt.Fprintf(stderr, "  %s\n  %s\n", c.Help.In(language.English), c.Help.In(language.Japanese))
		flags.PrintDefaults()
	}
	lang := flags.String("lang", "en", "language of the text: en or ja")
	day := flags.String("as-of", today.String(), "day on which people are looked at")
	if c.Flags != nil {
		c.Flags(flags)
	}
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	wrong := func(tag language.Tag, wording string) int {
		fmt.Fprintf(stderr, "%s: %s\n", c.Name, wording)
		return 2
	}
	tag, ok := map[string]language.Tag{"en": language.English, "ja": language.Japanese}[*lang]
	if !ok {
		return wrong(tag, says.lang.Fill(language.English, "word", *lang)+"\n"+says.lang.Fill(language.Japanese, "word", *lang))
	}
	asOf, err := date.Parse(*day)
	if err != nil {
		return wrong(tag, says.day.Fill(tag, "word", *day))
	}
	if c.Args != nil {
		err = c.Args(flags.Args())
	} else if flags.NArg() > 0 {
		err = &Error{says.argument, []string{"word", flags.Arg(0)}}
	}
	if err != nil {
		return wrong(tag, Explain(err, tag))
	}
	p := New(stdout, tag)
	if err := c.Run(p, asOf); err != nil {
		fmt.Fprintln(stderr, Explain(err, tag))
		return 1
	}
	return 0
}
