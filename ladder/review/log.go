package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// ParseLog reads events from lines of JSON, one each; empty lines are skipped. It
// does not look at what the events say, see [Replay]. The error, if any, is a
// *problem.Error with one problem of the kind [InvalidLine] for every line that is
// no event: bad JSON, an unknown key, a key that comes twice, a value that its
// field can't have. Lines count from 1, and what is no JSON has its column.
func ParseLog(log []byte) ([]Event, error) {
	var events []Event
	var list problem.List
	n := 0
	for line := range bytes.Lines(log) {
		n++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		e, wrong := parseEvent(line)
		if wrong != nil {
			at := problem.Pos{Line: n, Column: 1 + utf8.RuneCount(line[:min(wrong.offset, len(line))])}
			list = append(list, InvalidLine.At("", wrong.reason).WithSuggestion(wrong.meant).WithRange(problem.Range{Start: at, End: at}))
		}
		events = append(events, e)
	}
	if err := list.Err(); err != nil {
		return nil, err
	}
	return events, nil
}

// mistake is why a line is no event.
type mistake struct {
	reason text.Text
	meant  string // the word that was probably meant, "" when none is near
	offset int    // in the line
}

func parseEvent(line []byte) (Event, *mistake) {
	var e Event
	if wrong := checkKeys(line); wrong != nil {
		return Event{}, wrong
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(line, &values); err != nil {
		return Event{}, notJSON(line, err)
	}
	fields := reflect.ValueOf(&e).Elem()
	for i, key := range keys {
		value, ok := values[key]
		if !ok || json.Unmarshal(value, fields.Field(i).Addr().Interface()) == nil {
			continue
		}
		return Event{}, wrongValue(key, value)
	}
	return e, nil
}

// notJSON says in words where a line stops being JSON.
func notJSON(line []byte, err error) *mistake {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return &mistake{reason: mistakes.notJSON}
	}
	if at := int(syntax.Offset) - 1; at >= 0 && at < len(line) && !strings.Contains(syntax.Error(), "unexpected end") {
		char, _ := utf8.DecodeRune(line[at:])
		return &mistake{reason: filled(mistakes.stray, places{"char": text.Plain(string(char))}), offset: at}
	}
	return &mistake{reason: mistakes.cut, offset: len(line)}
}

// wrongValue says what a key takes.
func wrongValue(key string, value []byte) *mistake {
	const most = 40
	said := []rune(strings.ToValidUTF8(string(value), "?"))
	if len(said) > most {
		said = append(said[:most], '…')
	}
	with := places{"key": text.Plain(key), "value": text.Plain(string(said))}
	var word string
	_ = json.Unmarshal(value, &word) // "" for what is no word
	var words []string
	switch key {
	case "kind":
		words = closed.Words(kinds)
	case "answer":
		words = closed.Words(answers)
	case "seq", "corrects":
		with["takes"] = mistakes.number
	case "date":
		with["takes"] = mistakes.day
	case "participants":
		with["takes"] = mistakes.people
	case "grades":
		with["takes"] = mistakes.grades
	case "comment":
		with["takes"] = mistakes.comment
	default:
		with["takes"] = mistakes.quoted
	}
	if words != nil {
		with["takes"] = text.EnJa(strings.Join(words, ", "), strings.Join(words, "、"))
	}
	return &mistake{reason: filled(mistakes.value, with), meant: problem.Nearest(word, words)}
}

// keys are the keys of an event, in order.
var keys = func() []string {
	var all []string
	for field := range reflect.TypeFor[Event]().Fields() {
		key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		all = append(all, key)
	}
	return all
}()

// checkKeys refuses what encoding/json lets pass: keys in another case, keys that
// come twice, at any depth, and more than one value.
func checkKeys(line []byte) *mistake {
	var v json.RawMessage
	if err := json.Unmarshal(line, &v); err != nil {
		return notJSON(line, err)
	}
	d := json.NewDecoder(bytes.NewReader(line))
	if first, _ := d.Token(); first != json.Delim('{') {
		return &mistake{reason: mistakes.noObject}
	}
	return checkObject(d, keys)
}

func checkObject(d *json.Decoder, known []string) *mistake {
	seen := make(map[string]bool)
	for d.More() {
		token, _ := d.Token() // the line is valid
		key, _ := token.(string)
		with := places{"key": text.Plain(key)}
		switch {
		case seen[key]:
			return &mistake{reason: filled(mistakes.twice, with)}
		case known != nil && !slices.Contains(known, key):
			return &mistake{reason: filled(mistakes.unknownKey, with), meant: problem.Nearest(key, known)}
		}
		seen[key] = true
		if wrong := checkValue(d); wrong != nil {
			return wrong
		}
	}
	_, _ = d.Token()
	return nil
}

func checkValue(d *json.Decoder) *mistake {
	token, _ := d.Token()
	switch token {
	case json.Delim('{'):
		return checkObject(d, nil)
	case json.Delim('['):
		for d.More() {
			if wrong := checkValue(d); wrong != nil {
				return wrong
			}
		}
		_, _ = d.Token()
	}
	return nil
}

// WriteLog writes events as [ParseLog] reads them.
func WriteLog(w io.Writer, events []Event) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, e := range events {
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return nil
}
