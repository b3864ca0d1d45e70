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

const (
	gzipMagic = "\x1f\x8b"
	bom       = "\uFEFF"
)

// open returns the text behind r: unpacked where it is gzip, which the first
// bytes tell, and without a byte order mark.
func open(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	packed, err := startsWith(b, gzipMagic)
	if err != nil {
		return nil, err
	}
	if packed {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, err
		}
		b = bufio.NewReader(z)
	}
	marked, err := startsWith(b, bom)
	if err != nil {
		return nil, err
	}
	if marked {
		_, err = b.Discard(len(bom))
	}
	return b, err
}

// startsWith reports whether a text starts with some bytes, and takes none of
// them. It returns the reader's error, which a bufio.Reader tells only once.
func startsWith(b *bufio.Reader, prefix string) (bool, error) {
	start, err := b.Peek(len(prefix))
	if errors.Is(err, io.EOF) {
		err = nil // the text is shorter; reading on says so again
	}
	return string(start) == prefix, err
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

// window is a reader that remembers what was read since the last row began, and
// a part of what was before, so that a place in bytes can be told as a line and a
// column in characters. Lines are counted when a place is asked for.
type window struct {
	r        io.Reader
	kept     []byte
	base     int64 // offset of kept in the text
	line     int   // line on which kept begins, from 1
	from, to int   // the row within kept
}

func (w *window) Read(p []byte) (int, error) {
	if len(w.kept)-w.from > maxRow+len(p) {
		return 0, errRowTooLong
	}
	if w.from > 0 { // what is before the row is needed no more
		w.line += bytes.Count(w.kept[:w.from], newline)
		w.base += int64(w.from)
		w.kept = w.kept[:copy(w.kept, w.kept[w.from:])]
		w.to -= w.from
		w.from = 0
	}
	n, err := w.r.Read(p)
	w.kept = append(w.kept, p[:n]...)
	return n, err
}

var newline, windowsNewline = []byte("\n"), []byte("\r\n")

// begin makes the next row begin where the last one ended.
func (w *window) begin() { w.from = w.to }

// end makes the row end at an offset of the text.
func (w *window) end(offset int64) {
	w.to = int(min(max(offset-w.base, int64(w.from)), int64(len(w.kept))))
}

// row returns the row's bytes, with blank lines before it and its line feed. They
// are good until the next Read.
func (w *window) row() []byte { return w.kept[w.from:w.to] }

// start returns the place where the row itself begins, after blank lines.
func (w *window) start() problem.Pos {
	row := w.row()
	blank := 0
	for {
		switch rest := row[blank:]; {
		case bytes.HasPrefix(rest, newline):
			blank++
		case bytes.HasPrefix(rest, windowsNewline):
			blank += len(windowsNewline)
		default:
			return w.pos(blank)
		}
	}
}

// pos returns the place that is i bytes into the row.
func (w *window) pos(i int) problem.Pos {
	before := w.kept[:min(w.from+max(i, 0), w.to)]
	last := bytes.LastIndexByte(before, '\n') + 1
	return problem.Pos{Line: w.line + bytes.Count(before, newline), Column: utf8.RuneCount(before[last:]) + 1}
}

// at returns the place on a line of the text, with a column in bytes from 1, as
// a place with a column in characters.
func (w *window) at(line, column int) problem.Pos {
	i := w.from
	for l := w.line + bytes.Count(w.kept[:w.from], newline); l < line; l++ {
		next := bytes.IndexByte(w.kept[i:w.to], '\n')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return w.pos(i - w.from + column - 1)
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
