package tabiya

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// licenceFile is the file with the licence of a model, which is no table.
const licenceFile = "LICENSE"

// Read reads the files of a model from a folder, such as os.DirFS or a zip.Reader.
// Each may be compressed by gzip, under its name or with ".gz" after it.
//
// A bad row makes it fail with a *problem.Error that lists all of them, up to
// [exchange.MaxProblems]. With KeepRest, bad rows are left out together with the
// rows that refer to them ([LeftOut]), and the list says so. Warnings are in the
// list in either case: what is beyond the limits of the format, files that are
// missing. A file that can't be read, a folder without any of the files
// ([NoFiles]), and an ended context, whose cause is the error, fail in either case.
//
// A line feed alone ends a line within a value; Read takes a carriage return
// before it away.
func Read(ctx context.Context, fsys fs.FS, reading exchange.Reading) (Model, problem.List, error) {
	r := &reader{ctx: ctx, fsys: fsys, reading: reading}
	r.checker = newChecker(r.log.Add)
	if err := r.log.Fail(r.read()); err != nil {
		return Model{}, r.log.List(), fmt.Errorf("tabiya.Read: %w", err)
	}
	if err := r.log.Refused(reading); err != nil {
		return Model{}, r.log.List(), fmt.Errorf("tabiya.Read: %w", err)
	}
	return r.model, r.log.List(), nil
}

// reader reads the files of one model.
type reader struct {
	ctx     context.Context
	fsys    fs.FS
	reading exchange.Reading
	log     table.Log
	checker *checker
	model   Model
	found   int
}

func (r *reader) read() error {
	if r.fsys == nil {
		return problem.List{NoFiles.At("", infos.file).WithRange(refusal.In(r.fsys))}.Err()
	}
	var missing problem.List
	for _, f := range files {
		r.checker.begin()
		err := f.read(r)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			name := f.names()[0]
			missing = append(missing, MissingFile.At("", name).WithRange(problem.Range{File: name}))
		case err != nil:
			return err
		default:
			r.found++
		}
	}
	if r.found == 0 {
		return problem.List{NoFiles.At("", infos.file).WithRange(refusal.In(r.fsys))}.Err()
	}
	r.log.Add(missing...)
	return r.licence()
}

// open opens the first file that is there, and says of others that they are not
// read. It fails with [fs.ErrNotExist] when there is none.
func (r *reader) open(names ...string) (fs.File, string, error) {
	var (
		file  fs.File
		which string
	)
	for _, name := range names {
		for _, full := range []string{name, name + ".gz"} {
			if file != nil {
				if _, err := fs.Stat(r.fsys, full); err == nil {
					r.log.Add(FileTwice.At("", which).WithRange(problem.Range{File: full}))
				}
				continue
			}
			f, err := r.fsys.Open(full)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return nil, full, refusal.Of(problem.List{refusal.Unreadable(problem.Range{File: full}, err)}, err)
			}
			file, which = f, full
		}
	}
	if file == nil {
		return nil, "", fs.ErrNotExist
	}
	return file, which, nil
}

func (r *reader) licence() error {
	f, name, err := r.open(licenceFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	where := problem.Range{File: name}
	text, err := io.ReadAll(f)
	switch {
	case err != nil:
		return refusal.Of(problem.List{refusal.Unreadable(where, err)}, err)
	case !utf8.Valid(text):
		r.log.Add(exchange.NotUTF8.At("").WithRange(where))
	default:
		r.model.Licence = string(text)
	}
	return nil
}

// clean returns a value with line feeds alone between its lines.
func clean(s string) string {
	for strings.Contains(s, "\r\n") {
		s = strings.ReplaceAll(s, "\r\n", "\n")
	}
	return s
}

// read reads the file into the model of r. It fails with [fs.ErrNotExist] when
// there is no such file.
func (s sheet[T]) read(r *reader) error {
	f, name, err := r.open(s.names()...)
	if err != nil {
		return err
	}
	defer f.Close()
	t, err := table.Open(r.ctx, name, f, table.Format{}, r.reading)
	if err != nil {
		return err
	}
	header := make([]string, len(t.Columns()))
	for i, column := range t.Columns() {
		header[i] = clean(column)
	}
	layout := s.layout(header)
	if err := s.readable(t, layout); err != nil {
		return err
	}
	if plain := strings.TrimSuffix(name, ".gz"); plain != s.file || !slices.Equal(header, s.header()) {
		if r.model.Headers == nil {
			r.model.Headers = make(map[string][]string)
		}
		r.model.Headers[plain] = header
	}
	at := func(p problem.Problem, name string) problem.Problem {
		i := slices.IndexFunc(s.columns, func(c column[T]) bool { return c.name == name })
		return p.WithRange(t.Place(max(slices.Index(layout, i), 0)))
	}
	var records []T
	err = t.Each(&r.log, func(row []string) problem.List {
		var record T
		r.checker.line = t.Line()
		if s.fill(r.checker, &record, row, layout, at) && s.check(r.checker, &record, at) {
			s.values(r.checker, &record, at)
			records = append(records, record)
			r.checker.kept++
		} else if s.id != nil {
			r.checker.bad(s.space, s.id(&record))
		}
		return nil
	})
	if err != nil {
		return err
	}
	back := r.checker.cyclic()
	for _, e := range back {
		r.log.Add(e.problem().WithRange(problem.Range{File: name, Start: problem.Pos{Line: e.line, Column: 1}}))
	}
	for _, e := range slices.Backward(back) {
		records = slices.Delete(records, e.row, e.row+1)
	}
	s.keep(&r.model, records)
	return nil
}

// readable reports the columns that are needed and missing, and those that are
// given twice.
func (s sheet[T]) readable(t *table.Reader, layout []int) error {
	var list problem.List
	for i, c := range s.columns {
		first := slices.Index(layout, i)
		switch {
		case first < 0 && c.needed:
			_, err := t.Column(c.name)
			var p problem.Problem
			if errors.As(err, &p) {
				list = append(list, p)
			}
		case first >= 0 && slices.Contains(layout[first+1:], i):
			list = append(list, t.Header(exchange.ColumnTwice.At("", c.name)))
		}
	}
	return list.Err()
}

// fill reads a row as a record, and reports whether it could.
func (s sheet[T]) fill(c *checker, t *T, row []string, layout []int, at placer) bool {
	ok := true
	var extra Extra
	some := false
	for i, value := range row {
		value = clean(value)
		if layout[i] < 0 {
			extra = append(extra, value)
			some = some || value != ""
			continue
		}
		col := &s.columns[layout[i]]
		if !col.set(t, value) {
			c.report(at(UnknownWord.At("", col.name, value, strings.Join(col.words, ", ")).
				WithSuggestion(problem.Nearest(value, col.words)), col.name))
			ok = false
		}
	}
	if some {
		*s.extra(t) = extra
	}
	return ok
}
