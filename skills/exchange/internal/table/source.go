package table

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/problem"
)

// maxRow bounds a row, so that a quote that is never closed, or a file that is
// no table at all, does not fill the memory.
const maxRow = 1 << 20

var errRowTooLong = errors.New("row too long")

var (
	gzipMagic = []byte{0x1f, 0x8b}
	bom       = []byte("\uFEFF")
)

// open returns the text behind r: unpacked where it is gzip, which the first
// bytes tell, and without a byte order mark.
func open(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	if start, _ := b.Peek(len(gzipMagic)); bytes.Equal(start, gzipMagic) {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, err
		}
		b = bufio.NewReader(z)
	}
	if start, _ := b.Peek(len(bom)); bytes.Equal(start, bom) {
		_, _ = b.Discard(len(bom)) // peeked before
	}
	return b, nil
}

// meter counts the bytes taken from a reader.
type meter struct {
	r io.Reader
	n int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	return n, err
}

// window is a reader that remembers what was read since the last row began, so
// that a place in bytes can be told as a line and a column in characters.
type window struct {
	r     io.Reader
	kept  []byte
	from  int   // index in kept of the row that is read
	start int64 // offset of the row in the text
	line  int   // line on which the row begins, from 1
}

func (w *window) Read(p []byte) (int, error) {
	if len(w.kept)-w.from > maxRow+len(p) {
		return 0, errRowTooLong
	}
	if w.from > 0 { // what is before the row is needed no more
		w.kept = w.kept[:copy(w.kept, w.kept[w.from:])]
		w.from = 0
	}
	n, err := w.r.Read(p)
	w.kept = append(w.kept, p[:n]...)
	return n, err
}

// row returns the bytes from the row's start to the offset end.
func (w *window) row(end int64) []byte {
	return w.kept[w.from:][:min(max(end-w.start, 0), int64(len(w.kept)-w.from))]
}

// advance makes the row begin at the offset end.
func (w *window) advance(end int64) {
	row := w.row(end)
	w.line += bytes.Count(row, []byte{'\n'})
	w.start += int64(len(row))
	w.from += len(row)
}

// pos returns the place that is i bytes into the row.
func (w *window) pos(row []byte, i int) problem.Pos {
	before := row[:min(max(i, 0), len(row))]
	last := bytes.LastIndexByte(before, '\n') + 1
	return problem.Pos{
		Line:   w.line + bytes.Count(before, []byte{'\n'}),
		Column: utf8.RuneCount(before[last:]) + 1,
	}
}

// at returns the place on a line of the text, with a column in bytes from 1, as
// a place with a column in characters.
func (w *window) at(row []byte, line, column int) problem.Pos {
	i := 0
	for l := w.line; l < line; l++ {
		next := bytes.IndexByte(row[i:], '\n')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return w.pos(row, i+column-1)
}

// firstInvalid returns the index of the first byte that is not part of UTF-8
// text, -1 when there is none.
func firstInvalid(row []byte) int {
	if utf8.Valid(row) {
		return -1
	}
	for i := 0; i < len(row); {
		r, size := utf8.DecodeRune(row[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
