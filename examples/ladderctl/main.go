// Ladderctl looks after ladders that are kept as files: it checks them, shows
// what they resolve to, tells two versions apart, says whom a change touches,
// and prints the JSON Schema with which an editor completes and checks them.
//
//	go run ./examples/ladderctl check acme.yaml people/*.yaml
//	go run ./examples/ladderctl show acme.yaml p4
//	go run ./examples/ladderctl diff -lang ja old.yaml new.yaml
//	go run ./examples/ladderctl match old.yaml new.yaml > ids.json
//	go run ./examples/ladderctl impact -ids ids.json old.yaml new.yaml people/*.yaml
//	go run ./examples/ladderctl schema ladder
//
// It is made for CI, too: -json prints data instead of text, and the exit code
// is 0 when there is nothing to say, 1 when something was found, and 2 when the
// question could not be answered.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// The exit codes.
const (
	exitFine  = 0
	exitFound = 1
	exitWrong = 2
)

// errFound says that what a command looked for is there, and has been printed.
var errFound = errors.New("found")

// errUnreadable says that a file could not be read, which has been printed.
var errUnreadable = errors.New("unreadable")

// command is one of the things that the program does.
type command struct {
	name  string
	takes string // the arguments
	doc   text.Text
	flags func(*flag.FlagSet, *call)
	run   func(*call) error
}

var commands = []command{checkCommand, showCommand, diffCommand, matchCommand, impactCommand, schemaCommand}

// call is one call of a command.
type call struct {
	tag      language.Tag
	args     []string
	json     bool
	strict   bool   // of check
	yaml     bool   // of show
	markdown bool   // of show
	field    string // of show: the discipline
	ids      string // of diff and impact
	asOf     date.Date
	stdout   io.Writer
	stderr   io.Writer
}

// run is the program with its arguments, its outputs and the day of today. It
// returns the exit code.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	c := &call{stdout: stdout, stderr: stderr, asOf: today}
	lang, rest := language.English, args
	if len(args) >= 2 && (args[0] == "-lang" || args[0] == "--lang") {
		if lang, rest = languageOf(args[1]), args[2:]; lang.String() != args[1] {
			fmt.Fprintf(stderr, "ladderctl: -lang %s: %s / %s\n", args[1], says.lang.In(language.English), says.lang.In(language.Japanese))
			return exitWrong
		}
	}
	if len(rest) == 0 || slices.Contains([]string{"help", "-h", "-help", "--help"}, rest[0]) {
		help(stdout, lang)
		return exitFine
	}
	i := slices.IndexFunc(commands, func(c command) bool { return c.name == rest[0] })
	if i < 0 {
		names := make([]string, len(commands))
		for i, c := range commands {
			names[i] = c.name
		}
		fmt.Fprintln(stderr, "ladderctl:", cli.Explain(cli.Unknown(says.unknownCommand, rest[0], names), lang))
		help(stderr, lang)
		return exitWrong
	}
	c.tag = lang
	return c.do(commands[i], rest[1:])
}

func (c *call) do(cmd command, args []string) int {
	flags := flag.NewFlagSet("ladderctl "+cmd.name, flag.ContinueOnError)
	flags.SetOutput(c.stderr)
	flags.Usage = func() {
		fmt.Fprintf(c.stderr, "ladderctl %s [-lang en|ja] [-json] %s\n%s\n", cmd.name, cmd.takes, cmd.doc.In(c.tag))
		flags.PrintDefaults()
	}
	flags.Func("lang", "language of the text: en or ja", func(s string) error {
		if c.tag = languageOf(s); c.tag.String() != s {
			return errors.New(says.lang.In(language.English) + " / " + says.lang.In(language.Japanese))
		}
		return nil
	})
	flags.BoolVar(&c.json, "json", false, "print JSON instead of text")
	if cmd.flags != nil {
		cmd.flags(flags, c)
	}
	for len(args) > 0 { // flags may stand behind arguments, too
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return exitFine
		} else if err != nil {
			return exitWrong
		}
		args = flags.Args()
		for len(args) > 0 && !strings.HasPrefix(args[0], "-") {
			c.args, args = append(c.args, args[0]), args[1:]
		}
	}
	err := cmd.run(c)
	var usage *cli.Error
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, errUnreadable):
		return exitWrong
	case errors.As(err, &usage):
		fmt.Fprintf(c.stderr, "ladderctl %s: %s\n", cmd.name, usage.Text(c.tag))
		flags.Usage()
		return exitWrong
	default:
		fmt.Fprintln(c.stderr, cli.Explain(err, c.tag))
		return exitWrong
	}
}

// languageOf returns the language of a word, English unless it is "ja".
func languageOf(word string) language.Tag {
	if word == "ja" {
		return language.Japanese
	}
	return language.English
}

func help(w io.Writer, tag language.Tag) {
	fmt.Fprintln(w, says.help.In(tag))
	for _, c := range commands {
		fmt.Fprintf(w, "\n  ladderctl %s [-lang en|ja] [-json] %s\n      %s\n", c.name, c.takes, c.doc.In(tag))
	}
	fmt.Fprintf(w, "\n%s\n", says.codes.In(tag))
}

// print writes a value as JSON with an end of line.
func (c *call) print(v any) error {
	e := json.NewEncoder(c.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
