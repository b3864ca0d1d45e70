package jsonresume

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

// node is a value of a JSON text with its place.
type node struct {
	kind  kind
	value string // of a string
	raw   []byte // as it is written
	keys  []key  // of the items, where it is an object
	items []node
	where problem.Range
	bad   bool // whether it, or a part of it, was reported, so that its raw text can't be read again
}

type key struct {
	name  string
	where problem.Range
}

// kind is a kind of JSON value.
type kind int

const (
	null kind = iota
	boolean
	number
	stringy
	list
	object
)

// text returns what people call the kind.
func (k kind) text() text.Text {
	return [...]text.Text{
		null: text.EnJa("null", "null"), boolean: text.EnJa("true or false", "true または false"), number: text.EnJa("a number", "数値"),
		stringy: text.EnJa("a string", "文字列"), list: text.EnJa("a list", "配列"), object: text.EnJa("an object", "オブジェクト"),
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

// tree reads a whole text. It fails with a problem that makes the text
// unreadable; what is wrong with a part of it is reported.
func tree(file string, data []byte, report func(problem.Problem)) (node, error) {
	p := parser{file: file, data: data, pos: problem.Pos{Line: 1, Column: 1}, report: report}
	if i := invalid(data); i >= 0 {
		return node{}, exchange.NotUTF8.At("").WithRange(p.span(i, i))
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
		return node{}, CutOff.At("").WithRange(p.span(len(data), len(data)))
	}
	return node{}, p.syntax()
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
func (p *parser) next(depth int) (node, error) {
	t, err := p.token()
	if err != nil {
		return node{}, err
	}
	n := node{where: t.where, bad: t.bad}
	switch value := t.Token.(type) {
	case json.Delim:
		if depth > MaxDepth {
			return n, TooNested.At("", MaxDepth).WithRange(t.where)
		}
		n.kind = list
		if value == '{' {
			n.kind = object
		}
		n.where.End = problem.Pos{}
		if err := p.members(&n, depth); err != nil {
			return n, err
		}
	case string:
		n.kind, n.value = stringy, value
	case json.Number:
		n.kind = number
	case bool:
		n.kind = boolean
	}
	n.raw = p.data[t.from:p.end]
	return n, nil
}

// members reads the rest of a list or an object, up to its end. A key that is bad,
// or comes again, is reported and left out with its value.
func (p *parser) members(n *node, depth int) error {
	seen := make(map[string]int)
	for p.decoder.More() {
		var k key
		left := false
		if n.kind == object {
			t, err := p.token()
			if err != nil {
				return err
			}
			k = key{fmt.Sprint(t.Token), t.where}
			line, again := seen[k.name]
			if again && !t.bad {
				p.report(DuplicateKey.At("", k.name, line).WithRange(t.where))
			}
			if left = again || t.bad; !left {
				seen[k.name] = t.where.Start.Line
			}
		}
		item, err := p.next(depth + 1)
		if err != nil {
			return err
		}
		n.bad = n.bad || left || item.bad
		if !left {
			n.keys, n.items = append(n.keys, k), append(n.items, item)
		}
	}
	_, err := p.token()
	return err
}
