package exchange

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// MultiSelect says how a CSV file with a multi-select column is read. The zero
// value reads most files.
type MultiSelect struct {
	// Name is what problems call the file. The zero value means that they name
	// lines and columns only.
	Name string

	// Column is the name of the column with the skills. The zero value means
	// the first column called "skills" or "tech_do".
	Column string

	// Separator stands between the labels of a cell; white space around labels
	// does not count. The zero value means ";".
	Separator string

	// Comma stands between the fields of a row. The zero value means ','.
	Comma rune

	// NotAnswered are the cells that mean "did not answer". The zero value
	// means "NA" alone.
	NotAnswered []string

	// EmptyIsNone takes an empty cell as the answer "none of these". The zero
	// value means that an empty cell is no answer.
	EmptyIsNone bool

	// KeepRest makes [MultiSelect.Population] leave out bad rows and keep the
	// rest. The zero value means that it refuses a file with bad rows.
	KeepRest bool

	// Progress is called every few thousand rows and at the end, from the
	// goroutine that reads. The zero value means that nobody is told.
	Progress func(Progress)
}

// separator returns the separator that counts.
func (m MultiSelect) separator() string {
	if m.Separator == "" {
		return ";"
	}
	return m.Separator
}

// Row is one person's answer. It is immutable. The zero Row did not answer.
type Row struct {
	line     int
	answered bool
	labels   []string
}

// Line returns the number of the line on which the row begins, from 1.
func (r Row) Line() int { return r.line }

// Answered reports whether the person answered.
func (r Row) Answered() bool { return r.answered }

// Labels yields what the person ticked, each label once, in the order of the
// cell. It can be run again.
func (r Row) Labels() iter.Seq[string] { return slices.Values(r.labels) }

// Standings yields the labels as skills that the person holds, for
// population.Builder. It can be run again.
func (r Row) Standings() iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for _, label := range r.labels {
			if !yield(skills.ID(label), population.Held) {
				return
			}
		}
	}
}

const (
	progressRows = 5000
	contextRows  = 256
)

var columnNames = []string{"skills", "tech_do"}

// Rows yields the rows of a file as they are read. It can be run once.
//
// What makes one row bad is a [problem.Problem] in place of that row, and
// reading goes on with the next one; to stop there, stop the loop. What makes
// the file unreadable comes last: a problem too, joined with the reader's error
// where there is one. An ended context gives its cause.
func (m MultiSelect) Rows(ctx context.Context, r io.Reader) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		s, err := m.scanner(r)
		if err != nil {
			yield(Row{}, err)
			return
		}
		n := 0
		for {
			if n%contextRows == 0 && ctx.Err() != nil {
				yield(Row{}, context.Cause(ctx))
				return
			}
			row, err := s.next()
			if errors.Is(err, io.EOF) {
				m.tell(s, n)
				return
			}
			n++
			var bad problem.Problem
			if !yield(row, err) || err != nil && !errors.As(err, &bad) || s.ended {
				return
			}
			if n%progressRows == 0 {
				m.tell(s, n)
			}
		}
	}
}

func (m MultiSelect) tell(s *scanner, rows int) {
	if m.Progress != nil {
		m.Progress(Progress{File: m.Name, Bytes: s.meter.n, Rows: rows})
	}
}

// scanner reads the rows of one file.
type scanner struct {
	m      MultiSelect
	meter  *meter
	window *window
	csv    *csv.Reader
	column int
	width  int
	ended  bool // nothing can be read after the last error
}

func (m MultiSelect) scanner(r io.Reader) (*scanner, error) {
	m.Separator = m.separator()
	if m.NotAnswered == nil {
		m.NotAnswered = []string{"NA"}
	}
	if m.Comma == 0 {
		m.Comma = ','
	}
	if strings.TrimSpace(m.Separator) == "" && m.Separator != "\n" && m.Separator != "\t" || !utf8.ValidString(m.Separator) {
		return nil, m.file(BadOption.At("", "Separator", m.Separator))
	}
	if m.Comma == '"' || m.Comma == '\r' || m.Comma == '\n' || !utf8.ValidRune(m.Comma) || m.Comma == utf8.RuneError {
		return nil, m.file(BadOption.At("", "Comma", string(m.Comma)))
	}
	if r == nil {
		r = strings.NewReader("")
	}
	s := &scanner{m: m, meter: &meter{r: r}}
	text, err := open(s.meter)
	if err != nil {
		return nil, errors.Join(m.file(Unreadable.At("", err)), err)
	}
	s.window = &window{r: text, line: 1}
	s.csv = csv.NewReader(s.window)
	s.csv.Comma = m.Comma
	s.csv.ReuseRecord = true
	return s, s.header()
}

// header reads the names of the columns and finds the one with the skills.
func (s *scanner) header() error {
	names, err := s.record()
	if errors.Is(err, io.EOF) {
		return s.m.file(NoHeader.At(""))
	}
	if err != nil {
		return err
	}
	s.width = len(names)
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	want := s.m.Column
	if want == "" {
		if i := slices.IndexFunc(names, func(name string) bool { return slices.Contains(columnNames, name) }); i >= 0 {
			want = names[i]
		} else {
			return s.m.line(1, ColumnNotNamed.At("", strings.Join(names, ", ")))
		}
	}
	s.column = slices.Index(names, want)
	if s.column < 0 {
		return s.m.line(1, NoColumn.At("", want, strings.Join(names, ", ")).WithSuggestion(problem.Nearest(want, names)))
	}
	if slices.Contains(names[s.column+1:], want) {
		return s.m.line(1, ColumnTwice.At("", want))
	}
	return nil
}

// next returns the next row, and io.EOF after the last.
func (s *scanner) next() (Row, error) {
	record, err := s.record()
	if err != nil {
		return Row{}, err
	}
	first, _ := s.csv.FieldPos(0)
	line, column := s.csv.FieldPos(s.column)
	row := Row{line: first}
	cell := strings.TrimSpace(record[s.column])
	if slices.Contains(s.m.NotAnswered, cell) {
		return row, nil
	}
	for label := range strings.SplitSeq(cell, s.m.Separator) {
		label = strings.TrimSpace(label)
		if label == "" || slices.Contains(row.labels, label) {
			continue
		}
		if len(skills.ID(label).Check("")) > 0 {
			end := s.csv.InputOffset()
			pos := s.window.at(s.window.row(end), line, column)
			return Row{}, BadLabel.At("", label).WithRange(problem.Range{File: s.m.Name, Start: pos})
		}
		row.labels = append(row.labels, strings.Clone(label))
	}
	row.answered = len(row.labels) > 0 || s.m.EmptyIsNone
	return row, nil
}

// record returns the next fields, all UTF-8 and as many as there are columns.
func (s *scanner) record() ([]string, error) {
	if s.ended {
		return nil, io.EOF
	}
	s.window.advance(s.csv.InputOffset())
	record, err := s.csv.Read()
	row := s.window.row(s.csv.InputOffset())
	place := func(p problem.Problem, pos problem.Pos) error {
		return p.WithRange(problem.Range{File: s.m.Name, Start: pos})
	}
	var parse *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case errors.Is(err, errRowTooLong):
		s.ended = true
		return nil, place(RowTooLong.At("", maxRow), s.window.pos(row, 0))
	case errors.As(err, &parse) && !errors.Is(err, csv.ErrFieldCount):
		return nil, place(StrayQuote.At(""), s.window.at(row, parse.Line, parse.Column))
	case err != nil && parse == nil:
		s.ended = true
		return nil, errors.Join(place(Unreadable.At("", err), s.window.pos(row, 0)), err)
	}
	if i := firstInvalid(row); i >= 0 {
		return nil, place(NotUTF8.At(""), s.window.pos(row, i))
	}
	if err != nil {
		line, column := s.csv.FieldPos(0)
		return nil, place(WrongFieldCount.At("", len(record), s.width), s.window.at(row, line, column))
	}
	return record, nil
}

// file and line return a problem of the whole file, and of one of its lines.
func (m MultiSelect) file(p problem.Problem) error {
	return p.WithRange(problem.Range{File: m.Name})
}

func (m MultiSelect) line(line int, p problem.Problem) error {
	return p.WithRange(problem.Range{File: m.Name, Start: problem.Pos{Line: line, Column: 1}})
}
