package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
)

// ParseLog reads events from lines of JSON, one each; empty lines are skipped. It
// does not look at what the events say, see [Replay]. The error, if any, is a
// *problem.Error with one problem of the kind [InvalidLine] for every line that is
// no event: bad JSON, an unknown key, a key that comes twice, a value that its
// field can't have. Lines count from 1.
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
		e, err := parseEvent(line)
		if err != nil {
			at := problem.Pos{Line: n, Column: 1}
			list = append(list, InvalidLine.At("", err).WithRange(problem.Range{Start: at, End: at}))
		}
		events = append(events, e)
	}
	if err := list.Err(); err != nil {
		return nil, err
	}
	return events, nil
}

func parseEvent(line []byte) (Event, error) {
	var e Event
	if err := checkKeys(line); err != nil {
		return Event{}, err
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return Event{}, err
	}
	return e, nil
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
func checkKeys(line []byte) error {
	if !json.Valid(line) {
		var v any
		return json.Unmarshal(line, &v)
	}
	d := json.NewDecoder(bytes.NewReader(line))
	first, _ := d.Token()
	if first != json.Delim('{') {
		return errors.New("no JSON object")
	}
	return checkObject(d, keys)
}

func checkObject(d *json.Decoder, known []string) error {
	seen := make(map[string]bool)
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		if seen[key] {
			return fmt.Errorf("the key %q comes twice", key)
		}
		seen[key] = true
		if known != nil && !slices.Contains(known, key) {
			if near := problem.Nearest(key, known); near != "" {
				return fmt.Errorf("unknown key %q (did you mean %q?)", key, near)
			}
			return fmt.Errorf("unknown key %q", key)
		}
		if err := checkValue(d); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

func checkValue(d *json.Decoder) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		return checkObject(d, nil)
	case json.Delim('['):
		for d.More() {
			if err := checkValue(d); err != nil {
				return err
			}
		}
		_, err = d.Token()
	}
	return err
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
