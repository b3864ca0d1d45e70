package table_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// writer writes a table one character at a time and knows where it is.
type writer struct {
	strings.Builder
	at problem.Pos
}

func (w *writer) put(s string) {
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		w.WriteString(s[:size])
		w.at.Column++
		if s[:size] == "\n" {
			w.at = problem.Pos{Line: w.at.Line + 1, Column: 1}
		}
		s = s[size:]
	}
}

// expected is what a row must be read as: fields with their places, or one
// problem.
type expected struct {
	line   int
	fields []string
	places []problem.Pos
	bad    *problem.Code
	pos    problem.Pos
}

// genTable draws a table of two columns and says what its rows are.
func genTable(t *rapid.T, f table.Format) (string, []expected) {
	end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end")
	parts := []string{"a", " ", "漢", "é", "\U0001F600", "'", "x y"}
	if !f.Plain {
		parts = append(parts, `"`, ",", "\n")
	}
	comma := ","
	if f.Plain {
		comma = "\t"
	}
	w := &writer{at: problem.Pos{Line: 1, Column: 1}}
	w.put("one" + comma + "two" + end)
	var rows []expected
	kinds := rapid.SliceOfN(rapid.SampledFrom([]string{"good", "good", "good", "blank", "short", "utf8", "quote", "long"}), 0, 12).Draw(t, "kinds")
	for i, kind := range kinds {
		if kind == "blank" {
			w.put(end)
			continue
		}
		row := expected{line: w.at.Line, pos: w.at}
		n := 2
		switch {
		case kind == "short":
			n, row.bad = 1, exchange.WrongFieldCount
		case kind == "utf8":
			row.bad = exchange.NotUTF8
		case kind == "quote" && !f.Plain:
			w.put("é")
			row.bad, row.pos = exchange.StrayQuote, w.at
			w.put(`"` + comma + end)
			rows = append(rows, row)
			continue
		}
		for k := range n {
			if k > 0 {
				w.put(comma)
			}
			field := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 6).Draw(t, "field"), "")
			if kind == "long" && k == 0 {
				field += strings.Repeat("長い ", 10_000)
			}
			quoted := !f.Plain && (strings.ContainsAny(field, "\",\n") || strings.HasPrefix(field, " ") || rapid.Bool().Draw(t, "quoted"))
			if n == 1 && field == "" {
				field = "x" // else the line is blank
			}
			row.fields, row.places = append(row.fields, field), append(row.places, w.at)
			if quoted {
				w.put(`"` + strings.ReplaceAll(field, `"`, `""`))
			} else {
				w.put(field)
			}
			if kind == "utf8" && k == n-1 {
				row.pos = w.at
				w.put("\xff")
			}
			if quoted {
				w.put(`"`)
			}
		}
		if i < len(kinds)-1 || rapid.Bool().Draw(t, "last end") {
			w.put(end)
		}
		rows = append(rows, row)
	}
	return w.String(), rows
}

func TestReader_places_law(t *testing.T) {
	for _, f := range []table.Format{{}, {Plain: true}} {
		rapid.Check(t, func(t *rapid.T) {
			text, want := genTable(t, f)
			if rapid.Bool().Draw(t, "mark") {
				text = "\uFEFF" + text
			}
			if rapid.Bool().Draw(t, "gzip") {
				text = gzipped(text)
			}
			var source io.Reader = strings.NewReader(text)
			if rapid.Bool().Draw(t, "byte by byte") {
				source = iotest.OneByteReader(source)
			}
			r, err := table.Open(context.Background(), "", source, f, exchange.Reading{})
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range want {
				if err := agrees(r, row); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := r.Next(); !errors.Is(err, io.EOF) {
				t.Fatalf("after the last row: %v", err)
			}
		})
	}
}

// agrees reads a row and compares it with what it should be.
func agrees(r *table.Reader, want expected) error {
	fields, err := r.Next()
	var bad problem.Problem
	switch {
	case want.bad == nil && err != nil:
		return fmt.Errorf("line %d: %w", want.line, err)
	case want.bad != nil && (!errors.Is(err, want.bad) || !errors.As(err, &bad) || bad.Range().Start != want.pos):
		return fmt.Errorf("line %d: %w at %v, want %w at %v", want.line, err, bad.Range(), want.bad, want.pos)
	case r.Line() != want.line:
		return fmt.Errorf("line %d, want %d", r.Line(), want.line)
	case want.bad != nil:
		return nil
	case len(fields) != len(want.fields):
		return fmt.Errorf("line %d: %d fields", want.line, len(fields))
	}
	for i, field := range fields {
		if field != want.fields[i] || r.Place(i).Start != want.places[i] {
			return fmt.Errorf("line %d: field %d is %.40q at %v, want %.40q at %v", want.line, i, field, r.Place(i), want.fields[i], want.places[i])
		}
	}
	return nil
}

// FuzzReader_anything: no input panics, and every problem has a place in the file.
func FuzzReader_anything(f *testing.F) {
	for _, seed := range []string{"", "a\n\"", "a,b\n1,2\n", gzipped("a\n1\n"), "\uFEFFa\n\xff\n", "a\r\n\r\n\"a\nb\"c\n"} {
		f.Add([]byte(seed), false)
		f.Add([]byte(seed), true)
	}
	f.Fuzz(func(t *testing.T, raw []byte, plain bool) {
		lines := strings.Count(string(raw), "\n") + 1
		packed := strings.HasPrefix(string(raw), "\x1f\x8b")
		r, err := table.Open(context.Background(), "", strings.NewReader(string(raw)), table.Format{Plain: plain}, exchange.Reading{})
		for err == nil || r != nil && !r.Ended() {
			var row []string
			row, err = r.Next()
			var bad problem.Problem
			if errors.As(err, &bad) {
				if at := bad.Range().Start; !packed && (at.Line < 1 || at.Line > lines || at.Column < 1) {
					t.Fatalf("%v of %d lines", bad, lines)
				}
			}
			for i := range row {
				if at := r.Place(i).Start; at.Line < 1 || at.Column < 1 {
					t.Fatalf("field %d at %v", i, at)
				}
			}
		}
	})
}
