package ladderfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// ConditionKind is a kind of requirement that a program brings along, see
// [OwnKind]. The zero ConditionKind is none.
type ConditionKind struct {
	word string
	read func(content []byte) (ladder.Condition, error)
}

// OwnKind returns the kind of requirement that stands in files below a word of
// the program's own, which begins with "x-":
//
//	requires: {x-certified: {by: ISTQB, level: 2}}
//
// The content is read into a T with encoding/json, and a field that T does not
// have is a problem. The Marshal functions write a condition with encoding/json
// below the word that its Kind returns, which must be the same.
func OwnKind[T ladder.Condition](word string) ConditionKind {
	return ConditionKind{word, func(content []byte) (ladder.Condition, error) {
		d := json.NewDecoder(bytes.NewReader(content))
		d.DisallowUnknownFields()
		var condition T
		if err := d.Decode(&condition); err != nil {
			return nil, err
		}
		return condition, nil
	}}
}

// Word returns the word below which the kind stands in files.
func (k ConditionKind) Word() string { return k.word }

// isOwn reports whether a word is that of a kind of a program's own.
func isOwn(word string) bool { return strings.HasPrefix(word, "x-") }

// ownKinds are the kinds that the caller passed, by word.
type ownKinds map[string]ConditionKind

func ownKindsOf(kinds []ConditionKind) ownKinds {
	own := make(ownKinds, len(kinds))
	for _, kind := range kinds {
		if kind.read != nil {
			own[kind.word] = kind
		}
	}
	return own
}

// own reads the content of a kind of the program's own.
func (d *decoder) own(word string, key, n *yaml.Node, at problem.Path) (ladder.RequirementSpec, bool) {
	kind, ok := d.kinds[word]
	if !ok {
		words := slices.Sorted(maps.Keys(d.kinds))
		there := text.EnJa("none", "なし")
		if len(words) > 0 {
			there = text.Plain(strings.Join(words, ", "))
		}
		d.fail(key, UnknownOwnKind.At(at, word, there).WithSuggestion(problem.Nearest(word, words)))
		return nil, false
	}
	d.markBelow(n, at)
	var content bytes.Buffer
	writeJSON(&content, n)
	condition, err := kind.read(content.Bytes())
	if err == nil && condition == nil {
		err = errors.New("no condition")
	}
	if err != nil {
		d.fail(n, InvalidOwnKind.At(at, word, whyNot(err)))
		return nil, false
	}
	return ladder.Own{Condition: condition}, true
}

// whyNot says in words of files why content can't be read.
func whyNot(err error) text.Text {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return text.EnJa("a value of the type "+wrong.Value+" can't stand at "+wrong.Field, wrong.Field+" に "+wrong.Value+" 型の値は書けません")
	}
	return text.Plain(strings.TrimPrefix(err.Error(), "json: "))
}

// markBelow records where the parts of a value are written whose keys only its
// reader knows.
func (d *decoder) markBelow(n *yaml.Node, at problem.Path) {
	d.mark(at, n)
	switch n = resolved(n); n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			d.markBelow(n.Content[i+1], at.Field(resolved(n.Content[i]).Value))
		}
	case yaml.SequenceNode:
		for i, item := range n.Content {
			d.markBelow(item, at.Index(i))
		}
	}
}

// writeJSON writes a tree as JSON. What only YAML says, such as 0x1f, is a
// string.
func writeJSON(b *bytes.Buffer, n *yaml.Node) {
	switch n = resolved(n); n.Kind {
	case yaml.MappingNode:
		b.WriteByte('{')
		for i := 0; i+1 < len(n.Content); i += 2 {
			if i > 0 {
				b.WriteByte(',')
			}
			writeJSONString(b, resolved(n.Content[i]).Value)
			b.WriteByte(':')
			writeJSON(b, n.Content[i+1])
		}
		b.WriteByte('}')
	case yaml.SequenceNode:
		b.WriteByte('[')
		for i, item := range n.Content {
			if i > 0 {
				b.WriteByte(',')
			}
			writeJSON(b, item)
		}
		b.WriteByte(']')
	default:
		switch {
		case isNull(n):
			b.WriteString("null")
		case n.Tag != "!!str" && json.Valid([]byte(n.Value)):
			b.WriteString(n.Value)
		default:
			writeJSONString(b, n.Value)
		}
	}
}

func writeJSONString(b *bytes.Buffer, s string) {
	quoted, _ := json.Marshal(s) // never fails for a string
	b.Write(quoted)
}

// own returns the node of a condition of a program's own.
func (e *encoder) own(spec ladder.Own, at problem.Path) *yaml.Node {
	if spec.Condition == nil {
		e.report(ladder.EmptyRequirement.At(at))
		return sequence(true)
	}
	word := spec.Condition.Kind()
	content, err := json.Marshal(spec.Condition)
	if err == nil && !isOwn(word) {
		err = fmt.Errorf("the word must begin with x-")
	}
	if err != nil {
		e.report(InvalidOwnKind.At(at, word, err))
		return sequence(true)
	}
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	return flowNode(word, e.json(d, at))
}

// json returns the node of the next value, which is valid.
func (e *encoder) json(d *json.Decoder, at problem.Path) *yaml.Node {
	token, err := d.Token()
	if errors.Is(err, io.EOF) || token == nil {
		return plain("null", "")
	}
	switch token := token.(type) {
	case json.Delim:
		n := flowMap()
		if token == '[' {
			n = sequence(true)
		}
		for d.More() {
			n.Content = append(n.Content, e.json(d, at))
		}
		_, _ = d.Token() // the end of it
		return n
	case json.Number:
		return plain(token.String(), "")
	case bool:
		return plain(fmt.Sprint(token), "")
	case string:
		return e.string(token, at)
	}
	return plain("null", "")
}
