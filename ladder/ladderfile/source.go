package ladderfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The limits of a file. What goes beyond them is a problem with its place,
// before much work is done on it.
const (
	// MaxSize is how many bytes a file may have: 4 MiB. Ladders that people
	// keep have some 100 KiB.
	MaxSize = 4 << 20

	// MaxDepth is how deep lists and maps may be nested. A requirement at the
	// depth of ladder.MaxDepth takes two levels each.
	MaxDepth = 200

	// MaxAliased is how many values the YAML aliases of a file may repeat in
	// all, aliases within aliases counted as often as they repeat.
	MaxAliased = 100_000

	// MaxExtends is how many files may extend one another in a row.
	MaxExtends = 16

	// MaxWith is how many files may bring one another in in a row.
	MaxWith = 16
)

// source is a file as it was written and the tree that was read from it.
type source struct {
	name string
	text []byte     // without a byte order mark
	root *yaml.Node // the document's content, nil when there is none
	size int        // how many values it has

	// lines are the lines as the parser counts them, nil when it counts them
	// as editors do: it also breaks them at U+0085, U+2028, U+2029 and a lone
	// carriage return.
	lines []parserLine
}

// parserLine is where a line of the parser begins.
type parserLine struct {
	offset int
	pos    problem.Pos // as editors count
}

var byteOrderMark = []byte("\uFEFF")

// parse reads the tree of a file. It is given up at the first problem, since
// what comes after can't be read.
func parse(name string, file []byte) (*source, problem.List) {
	s := &source{name: name}
	if len(file) > MaxSize {
		return s, problem.List{FileTooLarge.At("", MaxSize).WithRange(problem.Range{File: name})}
	}
	s.text = bytes.TrimPrefix(file, byteOrderMark)
	if p, ok := s.checkCharacters(); !ok {
		return s, problem.List{p}
	}
	s.lines = oddLines(s.text)
	first, err := s.compose()
	switch {
	case err != nil:
		return s, s.syntax(err)
	case first == nil || isNull(first.Content[0]):
		return s, problem.List{EmptyFile.At("").WithRange(s.at(problem.Pos{Line: 1, Column: 1}))}
	}
	s.root = first.Content[0]
	return s, s.checkTree()
}

// errSecond is the position of a second document in the file.
type errSecond struct{ node *yaml.Node }

func (errSecond) Error() string { return "second document" }

// compose runs the parser. A bug in it that would panic is an error here: no
// file that somebody wrote ends the reader's program.
func (s *source) compose() (first *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	loader, err := yaml.NewLoader(bytes.NewReader(withoutVersion(s.text)))
	if err != nil {
		return nil, err
	}
	var nodes [2]yaml.Node
	for i := range nodes {
		switch err := loader.Load(&nodes[i]); {
		case errors.Is(err, io.EOF) && i == 0:
			return nil, nil
		case errors.Is(err, io.EOF):
			return &nodes[0], nil
		case err != nil:
			return nil, err
		}
	}
	return nil, errSecond{&nodes[1]}
}

// withoutVersion turns the directive "%YAML 1.2" into a comment of the same
// length: the parser refuses it although it reads such files.
func withoutVersion(file []byte) []byte {
	rest := file
	for len(rest) > 0 && (rest[0] == '#' || rest[0] == '\n' || rest[0] == '\r') {
		_, rest, _ = bytes.Cut(rest, []byte("\n"))
	}
	if !bytes.HasPrefix(rest, []byte("%YAML 1.2")) {
		return file
	}
	changed := bytes.Clone(file)
	changed[len(file)-len(rest)] = '#'
	return changed
}

// syntax explains an error of the parser: by what people do wrong by hand, or
// else in the parser's words.
func (s *source) syntax(err error) problem.List {
	var second errSecond
	if errors.As(err, &second) {
		return problem.List{ManyDocuments.At("").WithRange(s.of(second.node))}
	}
	var failure *yaml.LoadError
	if !errors.As(err, &failure) {
		return problem.List{Syntax.At("", err, text.Text{}).WithRange(s.at(problem.Pos{Line: 1, Column: 1}))}
	}
	mark := failure.Mark
	if mark.Line == 0 {
		mark = failure.ContextMark
	}
	pos := problem.Pos{Line: max(mark.Line, 1), Column: max(mark.Column, 1)}
	here := s.at(pos)
	if offset := s.offset(pos); offset < len(s.text) && s.text[offset] == '\t' {
		return problem.List{Tab.At("").WithRange(here)}
	}
	if list := s.mistakes(here.Start.Line); len(list) > 0 {
		return list
	}
	detail, hint := failure.Message, text.Text{}
	if failure.ContextMsg != "" {
		detail += " (" + failure.ContextMsg + ")"
	}
	if structure.MatchString(detail) {
		hint = indentationHint
	}
	return problem.List{Syntax.At("", detail, hint).WithRange(here)}
}

// structure is what the parser says when a line does not fit those above it.
var structure = regexp.MustCompile(`expected '-' indicator|expected <block end>|mapping values are not allowed|expected ':'|block sequence entries are not allowed|expected ',' or`)

var indentationHint = text.EnJa("; check that this line is indented like those beside it, that lists and maps are closed, and that a value with \": \" in it stands in quotes",
	"。この行の字下げが前後の行とそろっているか、かっこが閉じているか、「: 」を含む値が引用符で囲まれているかを確かめてください")

// checkCharacters looks for what the parser would refuse without saying where.
func (s *source) checkCharacters() (problem.Problem, bool) {
	line, start := 1, 0
	for i := 0; i < len(s.text); {
		c, size := rune(s.text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRune(s.text[i:])
		}
		here := func() problem.Range {
			return s.at(problem.Pos{Line: line, Column: utf8.RuneCount(s.text[start:i]) + 1})
		}
		switch {
		case c == utf8.RuneError && size == 1:
			return InvalidUTF8.At("", fmt.Sprintf("0x%02X", s.text[i])).WithRange(here()), false
		case c == '\n':
			line, start = line+1, i+1
		case c < ' ' && c != '\t' && c != '\r', c == 0xFFFE, c == 0xFFFF:
			return ControlCharacter.At("", fmt.Sprintf("U+%04X", c)).WithRange(here()), false
		}
		i += size
	}
	return problem.Problem{}, true
}

// oddBreaks are what ends lines for the parser besides what editors know.
var oddBreaks = [][]byte{[]byte("\u0085"), []byte("\u2028"), []byte("\u2029")}

// oddLines returns where lines begin for the parser, nil when there is nothing
// odd about it.
func oddLines(file []byte) []parserLine {
	loneReturns := bytes.Count(file, []byte("\r")) > bytes.Count(file, []byte("\r\n"))
	if !loneReturns && !slices.ContainsFunc(oddBreaks, func(odd []byte) bool { return bytes.Contains(file, odd) }) {
		return nil
	}
	pos := problem.Pos{Line: 1, Column: 1}
	lines := []parserLine{{0, pos}}
	for i := 0; i < len(file); {
		c, size := utf8.DecodeRune(file[i:])
		i += size
		pos.Column++
		switch c {
		case '\r':
			if i < len(file) && file[i] == '\n' {
				continue // the line ends after it
			}
		case '\n':
			pos = problem.Pos{Line: pos.Line + 1, Column: 1}
		case '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		lines = append(lines, parserLine{i, pos})
	}
	return lines
}

// offset returns the place of a parser's position in the text, at most its
// end. It takes time in proportion to the text before it.
func (s *source) offset(pos problem.Pos) int {
	start := 0
	if s.lines != nil {
		start = s.lines[min(pos.Line, len(s.lines))-1].offset
	} else {
		for line := 1; line < pos.Line; line++ {
			next := bytes.IndexByte(s.text[start:], '\n')
			if next < 0 {
				return len(s.text)
			}
			start += next + 1
		}
	}
	for column := 1; column < pos.Column && start < len(s.text); column++ {
		_, size := utf8.DecodeRune(s.text[start:])
		start += size
	}
	return start
}

// at returns a parser's position as a place for people: lines as an editor
// counts them, columns in characters.
func (s *source) at(pos problem.Pos) problem.Range {
	if s.lines != nil {
		start := s.lines[min(pos.Line, len(s.lines))-1].pos
		pos = problem.Pos{Line: start.Line, Column: start.Column + pos.Column - 1}
	}
	return problem.Range{File: s.name, Start: pos}
}

// of returns the place of a node, with its end where it is a plain word.
func (s *source) of(n *yaml.Node) problem.Range {
	r := s.at(problem.Pos{Line: max(n.Line, 1), Column: max(n.Column, 1)})
	const notPlain = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle | yaml.TaggedStyle
	if n.Kind == yaml.ScalarNode && n.Style&notPlain == 0 && n.Anchor == "" && n.Value != "" && !strings.ContainsAny(n.Value, " \n") {
		r.End = problem.Pos{Line: r.Start.Line, Column: r.Start.Column + utf8.RuneCountInString(n.Value)}
	}
	return r
}
