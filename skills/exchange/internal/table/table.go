package table

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/problem"
)

// Format says how a table is written. The zero value is CSV.
type Format struct {
	Comma rune // between the fields of a row; 0 means ',', and a tab where Plain is set
	Plain bool // there are no quotes: each Comma ends a field, and each line feed a row
	Short bool // a row may end early; the fields that it lacks are empty
}

// Reader reads the rows of one file. It must not be used from two goroutines at
// once.
type Reader struct {
	ctx     context.Context
	name    string
	reading exchange.Reading
	meter   *meter
	window  *window
	rows    syntax
	columns []string
	short   bool        // rows may end early
	head    problem.Pos // where the header begins
	width   int         // fields of the last row, 0 when it could not be split
	count   int
	ended   bool   // nothing can be read after the last error
	ahead   *ahead // set where another goroutine reads
	allowed bool   // it may
	comma   rune
	plain   bool
}

// syntax splits a text into rows of fields.
type syntax interface {
	// read returns the fields of the next row, io.EOF after the last. The slice is
	// used again, the strings are not.
	read() ([]string, error)
	// offset returns how much of the text has been read.
	offset() int64
	// place returns line and byte column, from 1, of a field of the last row.
	place(field int) (line, column int)
}

const (
	progressRows = 5000
	contextRows  = 256
)

// Open reads the header of a file. name is what problems call it. It fails with
// [exchange.BadOption], [exchange.NoHeader], or like [Reader.Next].
func Open(ctx context.Context, name string, r io.Reader, f Format, reading exchange.Reading) (*Reader, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	t := &Reader{ctx: ctx, name: name, reading: reading, short: f.Short}
	switch {
	case f.Comma == 0 && f.Plain:
		f.Comma = '\t'
	case f.Comma == 0:
		f.Comma = ','
	}
	if f.Comma == '"' || f.Comma == '\r' || f.Comma == '\n' || !utf8.ValidRune(f.Comma) || f.Comma == utf8.RuneError {
		return nil, t.File(exchange.BadOption.At("", "Comma", string(f.Comma)))
	}
	if r == nil {
		r = strings.NewReader("")
	}
	t.meter = &meter{r: r}
	text, err := open(t.meter)
	if err != nil {
		return nil, refusal.Of(problem.List{refusal.Unreadable(problem.Range{File: t.name}, err)}, err)
	}
	t.window = &window{r: text, line: 1}
	t.comma, t.plain = f.Comma, f.Plain
	t.rows = t.syntax(t.window, bufferSize)
	if err := t.header(); err != nil {
		return nil, err
	}
	return t, nil
}

// syntax splits a text as the format says.
func (t *Reader) syntax(text io.Reader, buffer int) syntax {
	if t.plain {
		return newPlain(text, string(t.comma), buffer)
	}
	return newQuoted(text, t.comma, buffer)
}

// header reads the names of the columns.
func (t *Reader) header() error {
	names, err := t.record()
	if errors.Is(err, io.EOF) {
		return t.File(exchange.NoHeader.At(""))
	}
	if err != nil {
		return err
	}
	t.head = t.Place(0).Start
	t.columns = make([]string, len(names))
	for i, name := range names {
		t.columns[i] = strings.TrimSpace(name)
	}
	return nil
}

// Columns returns the names of the columns, without white space around them. The
// caller must not write to it.
func (t *Reader) Columns() []string { return t.columns }

// Column returns the index of the column of a name. It fails with
// [exchange.NoColumn] or [exchange.ColumnTwice].
func (t *Reader) Column(name string) (int, error) {
	i := slices.Index(t.columns, name)
	switch {
	case i < 0:
		return 0, t.Header(exchange.NoColumn.At("", name, strings.Join(t.columns, ", ")).WithSuggestion(problem.Nearest(name, t.columns)))
	case slices.Contains(t.columns[i+1:], name):
		return 0, t.Header(exchange.ColumnTwice.At("", name))
	}
	return i, nil
}

// Find returns the index of the column of a name, -1 when there is none.
func (t *Reader) Find(name string) int { return slices.Index(t.columns, name) }

// Next returns the fields of the next row, as many as there are columns, and
// io.EOF after the last. The slice is good until the next call; the strings
// stay, and one of them keeps all of its row in memory.
//
// What makes one row bad is a [problem.Problem], after which [Reader.Ended] is
// false and reading can go on. Other errors end the reading: that nothing more
// can be read, and the cause of an ended context.
func (t *Reader) Next() ([]string, error) {
	if t.ended {
		return nil, io.EOF
	}
	if t.count%contextRows == 0 && t.ctx.Err() != nil {
		t.ended = true
		return nil, context.Cause(t.ctx)
	}
	if t.allowed && t.ahead == nil && t.count >= aheadAfter {
		t.start()
	}
	var record []string
	var err error
	if t.ahead != nil {
		record, t.ended, err = t.ahead.next()
	} else {
		record, err = t.record()
	}
	if err == io.EOF { // record returns it bare
		t.ended = true
		t.tell()
		return nil, io.EOF
	}
	t.count++
	if t.count%progressRows == 0 {
		t.tell()
	}
	return record, err
}

// Ended reports whether nothing can be read any more.
func (t *Reader) Ended() bool { return t.ended }

// Each calls do for each good row and writes problems of rows into the log,
// those that do returns among them. It returns what ends the reading before the
// end of the file.
func (t *Reader) Each(log *Log, do func(row []string) problem.List) error {
	for {
		row, err := t.Next()
		if err == nil {
			log.Add(do(row)...)
			continue
		}
		if err == io.EOF { // Next returns it bare
			return nil
		}
		var bad problem.Problem
		if t.ended || !errors.As(err, &bad) {
			return err
		}
		log.Add(bad)
	}
}

// Line returns the number of the line on which the last row begins, from 1. A row
// with quoted line feeds ends on a later line; blank lines before a row are no
// part of it.
func (t *Reader) Line() int {
	if t.ahead != nil {
		return t.ahead.row().line
	}
	if t.width == 0 {
		return t.window.start().Line
	}
	line, _ := t.rows.place(0)
	return line
}

// Place returns where a field of the last row begins, its quote where it has one.
// For a field that the row does not have, it returns where the row begins.
func (t *Reader) Place(field int) problem.Range {
	if t.ahead != nil {
		return t.again().Place(field)
	}
	if t.width == 0 {
		return problem.Range{File: t.name, Start: t.window.start()}
	}
	if field < 0 || field >= t.width {
		field = 0
	}
	line, column := t.rows.place(field)
	return problem.Range{File: t.name, Start: t.window.at(line, column)}
}

// File returns a problem of the whole file.
func (t *Reader) File(p problem.Problem) problem.Problem {
	return p.WithRange(problem.Range{File: t.name})
}

// Header returns a problem of the header.
func (t *Reader) Header(p problem.Problem) problem.Problem {
	return p.WithRange(problem.Range{File: t.name, Start: t.head})
}

func (t *Reader) tell() {
	if t.reading.Progress == nil {
		return
	}
	p := exchange.Progress{File: t.name, Rows: t.count}
	if t.ahead != nil {
		p.Bytes = t.ahead.bytes
	} else {
		p.Bytes = t.meter.n
	}
	t.reading.Progress(p)
}

// record returns the next fields, all UTF-8 and as many as there are columns, and
// a bare io.EOF after the last.
func (t *Reader) record() ([]string, error) {
	t.window.begin()
	record, err := t.rows.read()
	t.window.end(t.rows.offset())
	t.width = len(record)
	if err != nil {
		return nil, t.broken(err)
	}
	if i := firstInvalid(t.window.row()); i >= 0 {
		return nil, t.at(t.window.pos(i), exchange.NotUTF8.At(""))
	}
	for t.short && len(record) < len(t.columns) {
		record = append(record, "")
	}
	if t.columns != nil && len(record) != len(t.columns) {
		return nil, t.at(t.Place(0).Start, exchange.WrongFieldCount.At("", len(record), len(t.columns)))
	}
	return record, nil
}

// broken returns what the error of a row's syntax, or of its reader, says.
func (t *Reader) broken(err error) error {
	t.width = 0
	var parse *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return io.EOF
	case errors.Is(err, errRowTooLong):
		t.ended = true
		return t.at(t.window.start(), exchange.RowTooLong.At("", maxRow))
	case errors.As(err, &parse):
		return t.at(t.window.at(parse.Line, parse.Column), exchange.StrayQuote.At(""))
	default:
		t.ended = true
		where := problem.Range{File: t.name, Start: t.window.start()}
		return refusal.Of(problem.List{refusal.Unreadable(where, err)}, err)
	}
}

func (t *Reader) at(pos problem.Pos, p problem.Problem) error {
	return p.WithRange(problem.Range{File: t.name, Start: pos})
}
