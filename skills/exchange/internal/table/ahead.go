package table

import (
	"bytes"
	"errors"
	"io"
	"runtime"
)

// aheadAfter is after how many rows another goroutine reads on: files that have
// fewer are not worth it.
var aheadAfter = 256

// ahead is rows that another goroutine has read.
type ahead struct {
	full chan *batch   // rows to be taken, in order
	free chan *batch   // to be filled again
	stop chan struct{} // closed when no more are wanted
	done chan struct{} // closed when the goroutine has ended

	// Of the goroutine that takes the rows.
	now     *batch
	at      int // the row that was taken last
	bytes   int64
	stopped bool

	panicked any // of the source; set before full is closed
}

// batches are enough for one to be filled, one to wait and one to be taken from.
const batches = 3

// batch is some rows, as many as come with one read of the file, so that none
// waits for the next one.
type batch struct {
	rows   []aheadRow
	fields []string // of all rows
	text   []byte   // of all rows, as they are written
	bytes  int64    // taken from the reader so far
}

// aheadRow is a row, or what is wrong with it.
type aheadRow struct {
	fields, text int // where they end in the batch
	width        int // fields that the row itself has
	line         int // on which it begins
	start        int // line on which its text begins, with blank lines before it
	err          error
	ended        bool
}

var errStopped = errors.New("stopped")

// ReadAhead lets another goroutine split rows while the caller uses those before
// them, once the file turns out to be long. Nothing else changes. The returned
// function ends it, and must be called: when it returns, the goroutine has ended,
// for which it may have to wait until one call of the file's Read returns. Next
// must not be called after it.
func (t *Reader) ReadAhead() (stop func()) {
	t.allowed = runtime.GOMAXPROCS(0) > 1
	return t.stopAhead
}

func (t *Reader) stopAhead() {
	t.allowed = false
	if a := t.ahead; a != nil && !a.stopped {
		a.stopped = true
		close(a.stop)
		<-a.done
	}
}

// start lets a copy of the reader read on.
func (t *Reader) start() {
	a := &ahead{full: make(chan *batch, batches), free: make(chan *batch, batches), stop: make(chan struct{}), done: make(chan struct{}), bytes: t.meter.n}
	for range batches {
		a.free <- new(batch)
	}
	other := *t
	t.ahead = a
	f := &filler{t: &other, a: a, line: other.window.line + bytes.Count(other.window.kept[:other.window.to], newline)}
	f.now = <-a.free
	f.r, other.window.r = other.window.r, f
	go f.fill()
}

// filler fills batches with rows.
type filler struct {
	t    *Reader
	a    *ahead
	r    io.Reader
	now  *batch
	line int // on which the next row's text begins
}

// Read reads more of the file; before it, the rows that there are are handed over.
func (f *filler) Read(p []byte) (int, error) {
	if len(f.now.rows) > 0 && !f.hand() {
		return 0, errStopped
	}
	select {
	case <-f.a.stop:
		return 0, errStopped
	default:
		return f.r.Read(p)
	}
}

// hand hands the batch over, and reports whether more are wanted.
func (f *filler) hand() bool {
	f.now.bytes = f.t.meter.n
	f.a.full <- f.now // has room for all there are
	select {
	case <-f.a.stop:
		return false
	case f.now = <-f.a.free:
		f.now.rows, f.now.fields, f.now.text = f.now.rows[:0], f.now.fields[:0], f.now.text[:0]
		return true
	}
}

func (f *filler) fill() {
	defer close(f.a.done)
	defer close(f.a.full)
	defer func() { f.a.panicked = recover() }() // told where the rows are taken
	for {
		record, err := f.t.record()
		if err == io.EOF { // record returns it bare
			f.hand()
			return
		}
		text := f.t.window.row()
		row := aheadRow{width: f.t.width, start: f.line, err: err, ended: f.t.ended}
		if f.t.width > 0 {
			row.line, _ = f.t.rows.place(0)
		} else {
			row.line = f.t.window.start().Line
		}
		b := f.now
		if err == nil {
			b.fields = append(b.fields, record...)
		}
		b.text = append(b.text, text...)
		row.fields, row.text = len(b.fields), len(b.text)
		b.rows = append(b.rows, row)
		f.line += bytes.Count(text, newline)
		if f.t.ended {
			f.hand()
			return
		}
	}
}

// next returns the next row, whether it is the last that can be read, and what is
// wrong with it.
func (a *ahead) next() ([]string, bool, error) {
	if a.now != nil {
		a.at++
	}
	for a.now == nil || a.at == len(a.now.rows) {
		if a.now != nil {
			a.free <- a.now // has room for all there are
		}
		a.now = <-a.full
		if a.now == nil {
			if a.panicked != nil {
				panic(a.panicked)
			}
			return nil, true, io.EOF
		}
		a.at, a.bytes = 0, a.now.bytes
	}
	row, from := a.row(), 0
	if a.at > 0 {
		from = a.now.rows[a.at-1].fields
	}
	if row.err != nil {
		return nil, row.ended, row.err
	}
	return a.now.fields[from:row.fields:row.fields], false, nil
}

// row returns the row that was taken last.
func (a *ahead) row() *aheadRow {
	if a.now == nil || a.at >= len(a.now.rows) {
		return &aheadRow{}
	}
	return &a.now.rows[a.at]
}

// again returns a reader that has just read the row that was taken last.
func (t *Reader) again() *Reader {
	a, row := t.ahead, t.ahead.row()
	var text []byte
	if a.now != nil && a.at < len(a.now.rows) {
		from := 0
		if a.at > 0 {
			from = a.now.rows[a.at-1].text
		}
		text = a.now.text[from:row.text]
	}
	other := *t
	other.ahead = nil
	other.window = &window{kept: text, line: row.start, to: len(text)}
	other.width = row.width
	if row.width > 0 {
		rows := t.syntax(bytes.NewReader(text), len(text)+1)
		rows.read() // as before
		other.rows = moved{rows, row.start - 1}
	}
	return &other
}

// moved is a syntax of a text that begins on a later line.
type moved struct {
	syntax
	lines int
}

func (m moved) place(field int) (line, column int) {
	line, column = m.syntax.place(field)
	return line + m.lines, column
}
