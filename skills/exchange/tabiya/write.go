package tabiya

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
)

// Write writes the files of a model, all nine of them, and the licence if there is
// one. create makes a file of a given name; os.Create in a folder and the method
// Create of a zip.Writer fit. What create returns is closed when its file is whole,
// if it is an io.Closer.
//
// Each field is in quotes and each row ends with a line feed, as Tabiya's own files
// are: what such a file says is written as it was. What Write writes, [Read] reads
// as the same model; a model with which that can't be is refused before any file is
// made, with a *problem.Error of all of [Model.Check].
func Write(create func(name string) (io.Writer, error), m Model) error {
	list := m.Check()
	if create == nil {
		list = append(list, exchange.NoWriter.At(""))
	}
	if err := list.Err(); err != nil {
		return fmt.Errorf("tabiya.Write: %w", err)
	}
	w := &writer{create: create}
	for _, f := range files {
		f.write(&m, w)
	}
	if m.Licence != "" {
		w.file(licenceFile, func(b *bufio.Writer) { _, _ = b.WriteString(m.Licence) })
	}
	if w.err != nil {
		return fmt.Errorf("tabiya.Write: %w", w.err)
	}
	return nil
}

// writer makes files until one fails.
type writer struct {
	create func(string) (io.Writer, error)
	err    error
}

// file makes a file and fills it; what fill can't write is found at the end.
func (w *writer) file(name string, fill func(*bufio.Writer)) {
	if w.err != nil {
		return
	}
	f, err := w.create(name)
	if err == nil && f == nil {
		err = problem.List{exchange.NoWriter.At("")}.Err()
	}
	if err != nil {
		w.err = err
		return
	}
	b := bufio.NewWriterSize(f, 64<<10)
	fill(b)
	w.err = b.Flush()
	if c, ok := f.(io.Closer); ok {
		if err := c.Close(); w.err == nil {
			w.err = err
		}
	}
}

func (s sheet[T]) write(m *Model, w *writer) {
	name, header := s.named(m)
	layout := s.layout(header)
	records := s.records(m)
	w.file(name, func(b *bufio.Writer) {
		for i, column := range header {
			writeField(b, i, column)
		}
		_ = b.WriteByte('\n')
		for r := range records {
			t := &records[r]
			extra := *s.extra(t)
			for i, c := range layout {
				value := ""
				switch {
				case c >= 0:
					value = s.columns[c].get(t)
				case len(extra) > 0:
					value, extra = extra[0], extra[1:]
				}
				writeField(b, i, value)
			}
			_ = b.WriteByte('\n')
		}
	})
}

// writeField writes field i of a row. A failed write is kept by b.
func writeField(b *bufio.Writer, i int, value string) {
	if i > 0 {
		_ = b.WriteByte(',')
	}
	_ = b.WriteByte('"')
	for {
		before, after, more := strings.Cut(value, `"`)
		_, _ = b.WriteString(before)
		if !more {
			break
		}
		_, _ = b.WriteString(`""`)
		value = after
	}
	_ = b.WriteByte('"')
}
