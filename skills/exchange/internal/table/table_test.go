package table_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// read returns the rows of a text with the places of their fields, such as
// "2:1 a|2:3 b", and the problems.
func read(r io.Reader, f table.Format) []string {
	t, err := table.Open(context.Background(), "f", r, f, exchange.Reading{})
	if err != nil {
		return []string{said(err)}
	}
	var lines []string
	for {
		row, err := t.Next()
		if errors.Is(err, io.EOF) {
			return lines
		}
		if err != nil {
			lines = append(lines, said(err))
			continue
		}
		var fields []string
		for i, field := range row {
			fields = append(fields, fmt.Sprintf("%v %s", t.Place(i).Start, field))
		}
		lines = append(lines, strings.Join(fields, "|"))
	}
}

func said(err error) string {
	var p problem.Problem
	if errors.As(err, &p) {
		return p.Text(language.English)
	}
	return "error: " + err.Error()
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.String()
}

func TestReader_Next(t *testing.T) {
	const (
		fields = "error: the row has %d fields; the header has %d [wrong-field-count]"
		quote  = `error: a quote (") is in a place where none can be, or is not closed [stray-quote]`
		utf8   = "error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]"
		long   = "error: the row is longer than 1048576 bytes; a quote may be missing [row-too-long]"
	)
	count := func(n, of int) string { return fmt.Sprintf(fields, n, of) }
	tests := []struct {
		name string
		f    table.Format
		text string
		want []string
	}{
		{"csv", table.Format{}, "a,b\n1,2\n3,4", []string{"2:1 1|2:3 2", "3:1 3|3:3 4"}},
		{"short rows", table.Format{Short: true}, "a,b,c\n1\n,4\n", []string{"2:1 1|2:1 |2:1 ", "3:1 |3:2 4|3:1 "}},
		{"windows", table.Format{}, "a,b\r\n1,2\r\n\r\n3,4\r\n", []string{"2:1 1|2:3 2", "4:1 3|4:3 4"}},
		{"quoted lines", table.Format{}, "a,b\n\"1\n漢\",2\n3,4\n", []string{"2:1 1\n漢|3:4 2", "4:1 3|4:3 4"}},
		{"quoted quotes", table.Format{}, "a,b\n\"\"\"1\"\"\",2\n", []string{`2:1 "1"|2:9 2`}},
		{"mark", table.Format{}, "\uFEFFa\n1\n", []string{"2:1 1"}},
		{"gzip", table.Format{}, gzipped("\uFEFFa\n1\n"), []string{"2:1 1"}},
		{"gzip in parts", table.Format{}, gzipped("a\n1") + gzipped("\n2\n"), []string{"2:1 1", "3:1 2"}},
		{"wide", table.Format{}, "技,能\n漢字,Ｃ＃\n", []string{"2:1 漢字|2:4 Ｃ＃"}},
		{"semicolon", table.Format{Comma: ';'}, "a;b\n1;2,3\n", []string{"2:1 1|2:3 2,3"}},
		{"wide comma", table.Format{Comma: '、'}, "a、b\n1、2\n", []string{"2:1 1|2:3 2"}},
		{"header only", table.Format{}, "a,b\n", nil},
		{"empty", table.Format{}, "", []string{"f: error: the file is empty; a first row with the names of the columns is needed [no-header]"}},
		{"blank", table.Format{}, "\n\r\n\n", []string{"f: error: the file is empty; a first row with the names of the columns is needed [no-header]"}},
		{"comma", table.Format{Comma: '"'}, "a\n", []string{`f: error: the option Comma can't be " [bad-option]`}},
		{"count", table.Format{}, "a,b\n1\n\n2,3,4\n5,6\n", []string{"f:2:1: " + count(1, 2), "f:4:1: " + count(3, 2), "5:1 5|5:3 6"}},
		{"stray quote", table.Format{}, "a,b\n漢字,G\"o\n5,6\n", []string{"f:2:5: " + quote, "3:1 5|3:3 6"}},
		{"open quote", table.Format{}, "a,b\n1,\"2\n3\n", []string{"f:4:1: " + quote}},
		{"utf8", table.Format{}, "a,b\n漢,x\xffy\n5,6\n", []string{"f:2:4: " + utf8, "3:1 5|3:3 6"}},
		{"utf8 below a quoted line", table.Format{}, "a,b\n\"漢\n字字\xff\",y\n5,6\n", []string{"f:3:3: " + utf8, "4:1 5|4:3 6"}},
		{"utf8 header", table.Format{}, "\na\xff\n1\n", []string{"f:2:2: " + utf8}},
		{"long quote", table.Format{}, "a\n1\n\"" + strings.Repeat("x", 3<<20), []string{"2:1 1", "f:3:1: " + long}},
		{"long lines in a quote", table.Format{}, "a\n\n\"" + strings.Repeat("x\n", 1<<20), []string{"f:3:1: " + long}},
		{"cut gzip", table.Format{}, gzipped("a\n1\n")[:20], []string{"2:1 1", "f:3:1: error: the file can't be read any further: it is cut off [unreadable]"}},
		{"bad gzip", table.Format{}, "\x1f\x8bxx", []string{"f: error: the file can't be read any further: it is cut off [unreadable]"}},

		{"plain", table.Format{Plain: true}, "a\tb\n1\t\"2\n3\t\n", []string{"2:1 1|2:3 \"2", "3:1 3|3:3 "}},
		{"plain windows", table.Format{Plain: true}, "a\tb\r\n漢字\t2\r\n\r\n3\t4", []string{"2:1 漢字|2:4 2", "4:1 3|4:3 4"}},
		{"plain comma", table.Format{Plain: true, Comma: '|'}, "\uFEFFa|b\n1|2\n", []string{"2:1 1|2:3 2"}},
		{"plain count", table.Format{Plain: true}, "a\tb\n\n1\n2\t3\n", []string{"f:3:1: " + count(1, 2), "4:1 2|4:3 3"}},
		{"plain utf8", table.Format{Plain: true}, "a\tb\n\n漢\tx\xff\n", []string{"f:3:4: " + utf8}},
		{"plain long", table.Format{Plain: true}, "a\n" + strings.Repeat("x", 3<<20), []string{"f:2:1: " + long}},
		{"plain empty", table.Format{Plain: true}, "\n", []string{"f: error: the file is empty; a first row with the names of the columns is needed [no-header]"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, read(strings.NewReader(test.text), test.f)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if len(test.text) > 1<<16 {
			continue
		}
		if diff := cmp.Diff(test.want, read(iotest.OneByteReader(strings.NewReader(test.text)), test.f)); diff != "" {
			t.Errorf("%s, byte by byte (-want +got):\n%s", test.name, diff)
		}
	}
	if got := read(nil, table.Format{}); len(got) != 1 {
		t.Errorf("nil reader: %v", got)
	}
}

func TestReader_columns(t *testing.T) {
	r, err := table.Open(context.Background(), "f", strings.NewReader("\n id ,b,b\n1,2,3\n"), table.Format{}, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"id", "b", "b"}, r.Columns()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if i, err := r.Column("id"); i != 0 || err != nil || r.Find("b") != 1 || r.Find("c") != -1 {
		t.Errorf("id is column %d, %v; b %d, c %d", i, err, r.Find("b"), r.Find("c"))
	}
	_, err = r.Column("bb")
	if got, want := said(err), "f:2:1: error: there is no column bb; the columns are: id, b, b (did you mean b?) [no-column]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	_, err = r.Column("b")
	if got, want := said(err), "f:2:1: error: there are two columns called b [column-twice]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A place that no row has is where the row begins; nothing panics before the first
// row, after a bad one and after the last.
func TestReader_Place_nowhere(t *testing.T) {
	for _, f := range []table.Format{{}, {Plain: true, Comma: ','}} {
		r, err := table.Open(context.Background(), "", strings.NewReader("a,b\n1,2\n\xff,2\n3\n"), f, exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []int{1, 2, 3, 4, 5} {
			if want > 1 {
				_, _ = r.Next()
			}
			if got := r.Line(); got != want {
				t.Errorf("%+v: line %d, want %d", f, got, want)
			}
			for _, field := range []int{-1, 2, 1 << 40} {
				if got := r.Place(field).Start; got != (problem.Pos{Line: want, Column: 1}) {
					t.Errorf("%+v: field %d at %v, want line %d", f, field, got, want)
				}
			}
		}
	}
}

func TestReader_readerError(t *testing.T) {
	broken := errors.New("disk on fire")
	for _, before := range []string{"", "a", "a\n", "a\n1", "a\n1\n2", gzipped("a\n")[:1]} {
		// The error comes once; whoever asks again is told that the file ends.
		r := io.MultiReader(strings.NewReader(before), &once{broken})
		t.Run(before, func(t *testing.T) {
			rows, err := table.Open(context.Background(), "f", r, table.Format{}, exchange.Reading{KeepRest: true})
			if err == nil {
				err = rows.Each(&table.Log{}, func([]string) problem.List { return nil })
			}
			if !errors.Is(err, broken) || !errors.Is(err, exchange.Unreadable) {
				t.Errorf("got %v", err)
			}
		})
	}
}

type once struct{ err error }

func (o *once) Read([]byte) (int, error) {
	err := o.err
	o.err = io.EOF
	return 0, err
}

func TestReader_Each(t *testing.T) {
	r, err := table.Open(context.Background(), "f", strings.NewReader("a\n1\n2,2\n3\n"), table.Format{}, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	var log table.Log
	var rows []string
	err = r.Each(&log, func(row []string) problem.List {
		rows = append(rows, row[0])
		return problem.List{exchange.NotUTF8.At("").WithRange(r.Place(0))}
	})
	if err != nil || !r.Ended() || strings.Join(rows, " ") != "1 3" {
		t.Errorf("rows %v, %v", rows, err)
	}
	want := "f:2:1: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]\n" +
		"f:3:1: error: the row has 2 fields; the header has 1 [wrong-field-count]\n" +
		"f:4:1: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]\n"
	if diff := cmp.Diff(want, log.List().Text(language.English)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := log.Refused(exchange.Reading{}); !errors.Is(err, exchange.WrongFieldCount) {
		t.Errorf("refused with %v", err)
	}
	if err := log.Refused(exchange.Reading{KeepRest: true}); err != nil {
		t.Errorf("kept with %v", err)
	}
}

func TestReader_context(t *testing.T) {
	stop := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	var last exchange.Progress
	calls := 0
	reading := exchange.Reading{Progress: func(p exchange.Progress) {
		last = p
		if calls++; calls == 2 {
			cancel(stop)
		}
	}}
	text := gzipped("a\n" + strings.Repeat("Go\n", 20_000))
	all := func(ctx context.Context) error {
		r, err := table.Open(ctx, "f", strings.NewReader(text), table.Format{}, reading)
		if err != nil {
			t.Fatal(err)
		}
		return r.Each(&table.Log{}, func([]string) problem.List { return nil })
	}
	if err := all(ctx); !errors.Is(err, stop) || calls != 2 {
		t.Errorf("got %v after %d calls, want %v", err, calls, stop)
	}
	if err := all(context.Background()); err != nil {
		t.Fatal(err)
	}
	if want := (exchange.Progress{File: "f", Bytes: int64(len(text)), Rows: 20_000}); last != want {
		t.Errorf("progress %+v, want %+v", last, want)
	}
}

func TestLog(t *testing.T) {
	warning := exchange.NoPlace.At("", "x", 1)
	var a, b, all table.Log
	for i := range 70 {
		p := exchange.NotUTF8.At("", i).WithRange(problem.Range{Start: problem.Pos{Line: i + 1, Column: 1}})
		a.Add(p)
		all.Add(p)
	}
	for range 120 {
		b.Add(exchange.NotUTF8.At(""), warning)
		all.Add(exchange.NotUTF8.At(""), warning)
	}
	a.Merge(b)
	if diff := cmp.Diff(all.List().Text(language.English), a.List().Text(language.English)); diff != "" {
		t.Errorf("merged (-want +got):\n%s", diff)
	}
	list := all.List()
	rest := list[len(list)-2:]
	want := "error: there are more problems than these 100; 90 are not listed [too-many-problems]\n" +
		"warning: there are more warnings than these 100; 20 are not listed [more-warnings]\n"
	if diff := cmp.Diff(want, rest.Text(language.English)); diff != "" || len(list) != 2*exchange.MaxProblems+2 {
		t.Errorf("%d problems (-want +got):\n%s", len(list), diff)
	}
	end := errors.New("the end")
	err := all.Fail(errors.Join(exchange.NoHeader.At(""), end))
	var told *problem.Error
	if !errors.As(err, &told) || !errors.Is(err, end) || !errors.Is(err, exchange.NoHeader) || len(told.Problems()) != len(all.List().Sorted()) || len(all.List()) != len(list)+1 {
		t.Errorf("the end has %d problems, the log %d", len(told.Problems()), len(all.List()))
	}
	if err := all.Fail(end); err != end {
		t.Errorf("an error without problems becomes %v", err)
	}
	var none table.Log
	if none.List() != nil || none.Refused(exchange.Reading{}) != nil {
		t.Error("an empty log has problems")
	}
}
