package problem

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Code is a kind of problem: a stable id, a severity, and a message with named
// parameters in braces. A *Code is an error, so that errors.Is(err, code)
// finds problems of its kind. Ids are unique within a package at least. The
// zero Code and the nil *Code have no id and no message.
type Code struct {
	id       string
	severity Severity
	message  text.Text
	params   []string
}

// Define returns a new code. message names each parameter as {name}; the
// arguments of a problem are given in the order of params. [Code.Check] tells
// whether the messages and params agree, and belongs in a test over a
// package's table.
func Define(id string, severity Severity, message text.Text, params ...string) *Code {
	return &Code{id, severity, message, slices.Clone(params)}
}

// ID returns the code's stable id, such as "unknown-key".
func (c *Code) ID() string { return c.record().id }

// Severity returns how much problems of this kind matter.
func (c *Code) Severity() Severity { return c.record().severity }

// Error returns the code's id, as the text of a sentinel error.
func (c *Code) Error() string { return c.record().id }

var (
	noCode      Code
	idForm      = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	placeholder = regexp.MustCompile(`\{([^{}]*)\}`)
)

func (c *Code) record() *Code {
	if c == nil {
		return &noCode
	}
	return c
}

// Check reports a code whose id is not of the form unknown-key, that has no
// severity, whose message lacks English or Japanese, names a parameter that it
// does not declare, or leaves one out. A message may name a parameter twice.
func (c *Code) Check() error {
	c = c.record()
	if !idForm.MatchString(c.id) {
		return fmt.Errorf("Code.Check: %q is not of the form unknown-key", c.id)
	}
	if c.severity.IsZero() {
		return fmt.Errorf("Code.Check: %s: no severity", c.id)
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		if !c.message.Has(tag) || c.message.In(tag) == "" {
			return fmt.Errorf("Code.Check: %s: no message in %v", c.id, tag)
		}
		m := c.message.In(tag)
		for _, name := range c.params {
			if !strings.Contains(m, "{"+name+"}") {
				return fmt.Errorf("Code.Check: %s: the message in %v does not use {%s}", c.id, tag, name)
			}
		}
		for _, found := range placeholder.FindAllStringSubmatch(m, -1) {
			if !slices.Contains(c.params, found[1]) {
				return fmt.Errorf("Code.Check: %s: the message in %v uses {%s}, which is not declared", c.id, tag, found[1])
			}
		}
		if rest := placeholder.ReplaceAllLiteralString(m, ""); strings.ContainsAny(rest, "{}") {
			return fmt.Errorf("Code.Check: %s: the message in %v has a brace without its partner", c.id, tag)
		}
	}
	return nil
}

// At returns a problem of this kind at a place in the model. Arguments that
// are [text.Text] are said in the reader's language, all others as fmt.Sprint
// writes them. Parameters without an argument stay as {name}; arguments beyond
// the parameters are not said.
func (c *Code) At(path Path, args ...any) Problem {
	texts := make([]text.Text, len(args))
	for i, arg := range args {
		if t, ok := arg.(text.Text); ok {
			texts[i] = t
		} else {
			texts[i] = text.Plain(fmt.Sprint(arg))
		}
	}
	return Problem{code: c, path: path, args: texts}
}

// compare orders codes by what a reader sees of them.
func (c *Code) compare(d *Code) int {
	c, d = c.record(), d.record()
	return cmp.Or(
		cmp.Compare(c.id, d.id),
		c.severity.Compare(d.severity),
		c.message.Compare(d.message),
		slices.Compare(c.params, d.params),
	)
}

func (c *Code) format(tag language.Tag, args []text.Text) string {
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args[:min(len(args), len(c.params))] {
		pairs = append(pairs, c.params[i], clip(arg.In(tag)))
	}
	return c.message.Fill(tag, pairs...)
}
