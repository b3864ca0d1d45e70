package table

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// bufferSize is how much is read at once.
const bufferSize = 64 << 10

// quoted is CSV.
type quoted struct{ csv *csv.Reader }

func newQuoted(r io.Reader, comma rune, buffer int) quoted {
	c := csv.NewReader(bufio.NewReaderSize(r, buffer))
	c.Comma = comma
	c.ReuseRecord = true
	c.FieldsPerRecord = -1 // counted by the reader of the table, which knows the place
	return quoted{c}
}

func (q quoted) read() ([]string, error) { return q.csv.Read() }

func (q quoted) offset() int64 { return q.csv.InputOffset() }

func (q quoted) place(field int) (line, column int) { return q.csv.FieldPos(field) }

// plain is text without quotes.
type plain struct {
	r      *bufio.Reader
	comma  string
	fields []string
	starts []int // byte columns of the fields, from 1
	line   int
	n      int64
	long   []byte
}

func newPlain(r io.Reader, comma string, buffer int) *plain {
	return &plain{r: bufio.NewReaderSize(r, buffer), comma: comma}
}

// read skips empty lines, as CSV does.
func (p *plain) read() ([]string, error) {
	for {
		line, err := p.next()
		if len(line) == 0 {
			return nil, err
		}
		p.line++
		p.n += int64(len(line))
		text := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if text == "" {
			continue
		}
		p.fields, p.starts = p.fields[:0], p.starts[:0]
		at := 0
		for more := true; more; {
			var field string
			field, text, more = strings.Cut(text, p.comma)
			p.fields, p.starts = append(p.fields, field), append(p.starts, at+1)
			at += len(field) + len(p.comma)
		}
		return p.fields, nil
	}
}

// next returns the next line with its line feed; the last may have none.
func (p *plain) next() (string, error) {
	p.long = p.long[:0]
	for {
		part, err := p.r.ReadSlice('\n')
		switch {
		case err == nil && len(p.long) == 0:
			return string(part), nil
		case err == nil || errors.Is(err, io.EOF):
			p.long = append(p.long, part...)
			return string(p.long), err
		case errors.Is(err, bufio.ErrBufferFull):
			p.long = append(p.long, part...)
		default:
			return "", err
		}
	}
}

func (p *plain) offset() int64 { return p.n }

func (p *plain) place(field int) (line, column int) {
	if field < 0 || field >= len(p.starts) {
		return p.line, 1
	}
	return p.line, p.starts[field]
}
