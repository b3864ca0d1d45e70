// Package jsontree reads JSON into a tree whose values know where they stand, for
// formats that report a bad value with its line and column. encoding/json splits
// the text; what is bad in a part of it is reported, and the rest can be kept.
package jsontree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Node is a value of a JSON text with its place.
type Node struct {
	Kind  Kind
	Value string // of a string
	Raw   []byte // as it is written
	Keys  []Key  // of the items, where it is an object
	Items []Node
	Where problem.Range
	Bad   bool // whether it, or a part of it, was reported, so that its raw text can't be read again
}

// Key is a key of an object with its place.
type Key struct {
	Name  string
	Where problem.Range
}

// Kind is a kind of JSON value.
type Kind int

const (
	Null    Kind = iota // null
	Boolean             // true or false
	Number              // a number
	String              // a string
	List                // a list of values
	Object              // a list of keys with values
)

// Text returns what people call the kind.
func (k Kind) Text() text.Text {
	return [...]text.Text{
		Null: text.EnJa("null", "null"), Boolean: text.EnJa("true or false", "true または false"), Number: text.EnJa("a number", "数値"),
		String: text.EnJa("a string", "文字列"), List: text.EnJa("a list", "配列"), Object: text.EnJa("an object", "オブジェクト"),
	}[k]
}

// parser reads a JSON text into nodes. encoding/json splits it into tokens; the
// places follow from how much it has read.
type parser struct {
	file    string
	data    []byte
	decoder *json.Decoder
	end     int // of the last token

	at     int // offset of the cursor, for which pos is known
	pos    problem.Pos
	report func(problem.Problem)
}

// Read reads a whole text; file is its name in places. It fails with a problem
// that makes the text unreadable; what is wrong with a part of it is reported.
func Read(file string, data []byte, report func(problem.Problem)) (Node, error) {
	p := parser{file: file, data: data, pos: problem.Pos{Line: 1, Column: 1}, report: report}
	if i := invalid(data); i >= 0 {
		return Node{}, exchange.NotUTF8.At("").WithRange(p.span(i, i))
	}
	p.decoder = json.NewDecoder(bytes.NewReader(data))
	p.decoder.UseNumber()
	n, err := p.next(1)
	if err == nil {
		if _, after := p.decoder.Token(); !errors.Is(after, io.EOF) {
			err = errAfter
		}
	}
	var bad problem.Problem
	switch {
	case err == nil || errors.As(err, &bad):
		return n, err
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return Node{}, CutOff.At("").WithRange(p.span(len(data), len(data)))
	}
	return Node{}, p.syntax()
}

var errAfter = errors.New("more than one value")

// syntax returns the problem of a text that is not JSON. The decoder tells no
// exact place, a check of the whole text does.
func (p *parser) syntax() problem.Problem {
	i := p.end
	var bad *json.SyntaxError
	if errors.As(json.Unmarshal(p.data, new(json.RawMessage)), &bad) {
		i = int(bad.Offset) - 1
	}
	i = min(max(i, 0), len(p.data))
	_, size := utf8.DecodeRune(p.data[i:])
	return NotJSON.At("", fmt.Sprintf("%q", p.data[i:i+size])).WithRange(p.span(i, i+size))
}

// MaxDepth is how deep objects and lists can be nested.
const MaxDepth = 64

// invalid returns the index of the first byte that is not UTF-8 text, -1 when
// there is none.
func invalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	i := 0
	for {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
}

// place returns the place of an offset. Offsets mostly rise, so that the text is
// gone through once.
func (p *parser) place(offset int) problem.Pos {
	if offset < p.at {
		p.at, p.pos = 0, problem.Pos{Line: 1, Column: 1}
	}
	passed := p.data[p.at:offset]
	if n := bytes.Count(passed, []byte{'\n'}); n > 0 {
		p.pos = problem.Pos{Line: p.pos.Line + n, Column: 1}
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	p.pos.Column += utf8.RuneCount(passed)
	p.at = offset
	return p.pos
}

func (p *parser) span(from, to int) problem.Range {
	r := problem.Range{File: p.file, Start: p.place(from)}
	if to > from {
		r.End = p.place(to)
	}
	return r
}

// token returns the next token with its place. The decoder passes over what
// stands between two tokens.
func (p *parser) token() (t token, err error) {
	t.Token, err = p.decoder.Token()
	if err != nil {
		return t, err
	}
	from := p.end
	for from < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[from]) >= 0 {
		from++
	}
	p.end = int(p.decoder.InputOffset())
	t.from, t.where = from, p.span(from, p.end)
	if s, ok := t.Token.(string); ok && halved(s, p.data[from:p.end]) {
		t.bad = true
		p.report(HalfCharacter.At("").WithRange(t.where))
	}
	return t, nil
}

// token is a token with its place.
type token struct {
	json.Token
	from  int
	where problem.Range
	bad   bool
}

// halved reports whether a string has a U+FFFD that is not written there, which
// is what the decoder makes of half a character.
func halved(s string, raw []byte) bool {
	n := strings.Count(s, "\uFFFD")
	if n == 0 {
		return false
	}
	n -= bytes.Count(raw, []byte("\uFFFD"))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' {
			if i++; i+4 < len(raw) && raw[i] == 'u' && strings.EqualFold(string(raw[i+1:i+5]), "fffd") {
				n--
			}
		}
	}
	return n > 0
}

// next reads a value, which is in depth objects and lists with itself.
func (p *parser) next(depth int) (Node, error) {
	t, err := p.token()
	if err != nil {
		return Node{}, err
	}
	n := Node{Where: t.where, Bad: t.bad}
	switch value := t.Token.(type) {
	case json.Delim:
		if depth > MaxDepth {
			return n, TooNested.At("", MaxDepth).WithRange(t.where)
		}
		n.Kind = List
		if value == '{' {
			n.Kind = Object
		}
		n.Where.End = problem.Pos{}
		if err := p.members(&n, depth); err != nil {
			return n, err
		}
	case string:
		n.Kind, n.Value = String, value
	case json.Number:
		n.Kind = Number
	case bool:
		n.Kind = Boolean
	}
	n.Raw = p.data[t.from:p.end]
	return n, nil
}

// members reads the rest of a list or an object, up to its end. A key that is bad,
// or comes again, is reported and left out with its value.
func (p *parser) members(n *Node, depth int) error {
	seen := make(map[string]int)
	for p.decoder.More() {
		var k Key
		left := false
		if n.Kind == Object {
			t, err := p.token()
			if err != nil {
				return err
			}
			k = Key{fmt.Sprint(t.Token), t.where}
			line, again := seen[k.Name]
			if again && !t.bad {
				p.report(DuplicateKey.At("", k.Name, line).WithRange(t.where))
			}
			if left = again || t.bad; !left {
				seen[k.Name] = t.where.Start.Line
			}
		}
		item, err := p.next(depth + 1)
		if err != nil {
			return err
		}
		n.Bad = n.Bad || left || item.Bad
		if !left {
			n.Keys, n.Items = append(n.Keys, k), append(n.Items, item)
		}
	}
	_, err := p.token()
	return err
}
