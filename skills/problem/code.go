package problem

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Severity says how much a problem matters.
type Severity struct{ name string }

// The severities. The zero Severity is none of them.
var (
	Fatal   = Severity{"error"}   // the input can't be used as it is
	Warning = Severity{"warning"} // the input works, and something in it looks unfinished or unintended
)

var severityTexts = map[Severity]text.Text{
	Fatal:   text.EnJa("error", "エラー"),
	Warning: text.EnJa("warning", "警告"),
}

// String returns "error" or "warning".
func (s Severity) String() string { return s.name }

// Text returns the word for the severity in the closest language to tag.
func (s Severity) Text(tag language.Tag) string { return severityTexts[s].In(tag) }

// Code is a kind of problem: a stable id, a severity, and a message with named
// parameters in braces. A *Code is an error, so that errors.Is(err, code)
// finds problems of its kind.
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
	return &Code{id, severity, message, params}
}

// ID returns the code's stable id, such as "unknown-key".
func (c *Code) ID() string { return c.id }

// Severity returns how much problems of this kind matter.
func (c *Code) Severity() Severity { return c.severity }

// Error returns the code's id, as the text of a sentinel error.
func (c *Code) Error() string { return c.id }

// Check reports a code whose message lacks English or Japanese, names a
// parameter that it does not declare, or leaves one out.
func (c *Code) Check() error {
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		if !c.message.Has(tag) {
			return fmt.Errorf("Code.Check: %s: no message in %v", c.id, tag)
		}
		m := c.message.In(tag)
		for _, name := range c.params {
			if !strings.Contains(m, "{"+name+"}") {
				return fmt.Errorf("Code.Check: %s: the message in %v does not use {%s}", c.id, tag, name)
			}
		}
		if n := strings.Count(m, "{"); n != len(c.params) {
			return fmt.Errorf("Code.Check: %s: the message in %v has %d parameters, %d are declared", c.id, tag, n, len(c.params))
		}
	}
	return nil
}

// At returns a problem of this kind at a place in the model. Arguments that
// are [text.Text] are said in the reader's language, all others as fmt.Sprint
// writes them. Parameters without an argument stay as {name}.
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

func (c *Code) format(tag language.Tag, args []text.Text) string {
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		if i < len(c.params) {
			pairs = append(pairs, "{"+c.params[i]+"}", arg.In(tag))
		}
	}
	return strings.NewReplacer(pairs...).Replace(c.message.In(tag))
}
