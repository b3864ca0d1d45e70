package ladderfile

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// encoder builds the tree of a file and gathers what can't be written.
type encoder struct {
	problems problem.List

	// depth and parts are how deep the encoder is in a requirement and how
	// much of it has been seen: a record in memory may contain itself.
	depth, parts int
}

func (e *encoder) report(p problem.Problem) { e.problems = append(e.problems, p) }

// reportOnce reports a problem unless one of its kind has been.
func (e *encoder) reportOnce(code *problem.Code, p problem.Problem) {
	if !slices.ContainsFunc(e.problems, func(q problem.Problem) bool { return q.Is(code) }) {
		e.report(p)
	}
}

// NotWritable is reported on writing: a text can't be written and read back.
var NotWritable = problem.Define("not-writable", problem.Fatal,
	text.EnJa("{value} can't be written: it is not valid UTF-8", "{value} は UTF-8 として正しくないので書き出せません"), "value")

// plain returns a scalar that is written as it is; "" as tag leaves open what
// it is read back as.
func plain(value, tag string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value}
}

// emptyMap stands for a text that says nothing.
func emptyMap() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle} }

// string returns a scalar that is read back as the text s.
func (e *encoder) string(s string, at problem.Path) *yaml.Node {
	if !utf8.ValidString(s) {
		e.report(NotWritable.At(at, bytes.ToValidUTF8([]byte(s), []byte("\uFFFD"))))
	}
	n := plain(s, "!!str")
	for _, c := range s {
		if !unicode.IsPrint(c) {
			n.Style = yaml.DoubleQuotedStyle // escapes everything that could be lost
			break
		}
	}
	return n
}

// write returns the bytes of a tree in canonical form.
func (e *encoder) write(root *yaml.Node) ([]byte, error) {
	if err := e.problems.Err(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	dumper, err := yaml.NewDumper(&b, yaml.WithIndent(2), yaml.WithLineWidth(-1), yaml.WithCompactSeqIndent(false))
	if err != nil {
		return nil, err
	}
	if err := dumper.Dump(root); err != nil {
		return nil, err
	}
	if err := dumper.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
