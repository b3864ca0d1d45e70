package tabiya

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// Check returns what keeps the model from being written, or is doubtful about it:
// what [Read] reports of the files of a model, and values and headers that could
// not be read back as they are. Places are paths such as
// skills[key_1].ALTLABELS; a record without an id is counted from 0. At most
// [exchange.MaxProblems] errors and as many warnings are listed.
//
// It takes time in proportion to the model.
func (m Model) Check() problem.List {
	var log table.Log
	m.checkHeaders(&log)
	c := newChecker(log.Add)
	for _, f := range files {
		c.begin()
		f.verify(c, &m)
	}
	if !utf8.ValidString(m.Licence) {
		log.Add(Unwritable.At(problem.Path("").Field(licenceFile), licenceFile))
	}
	return log.List()
}

func (m Model) checkHeaders(log *table.Log) {
	known := make(map[string]string) // name of a file -> the one that is written by itself
	for _, f := range files {
		for _, name := range f.names() {
			known[name] = f.names()[0]
		}
	}
	taken := make(map[string]bool)
	for _, name := range slices.Sorted(maps.Keys(m.Headers)) {
		file := known[name]
		if file == "" || taken[file] {
			log.Add(UnknownHeader.At(pathOf(name), name))
		}
		taken[file] = true
	}
}

// verify checks the records of a model as they would be read, and whether they can
// be written so.
func (s sheet[T]) verify(c *checker, m *Model) {
	name, header := s.named(m)
	layout := s.layout(header)
	path := pathOf(name)
	s.verifyHeader(c, path, header, layout)
	records := s.records(m)
	for i := range records {
		t := &records[i]
		c.line = i
		at := func(p problem.Problem, column string) problem.Problem {
			return p.WithPath(s.pathOf(name, i, t).Field(column))
		}
		s.writable(c, t, header, layout, at)
		s.values(c, t, at)
		if s.check(c, t, at) {
			c.kept++
		} else if s.id != nil {
			c.bad(s.space, s.id(t))
		}
	}
	for _, e := range c.cyclic() {
		c.report(e.problem().WithPath(path.Index(e.line)))
	}
}

func (s sheet[T]) verifyHeader(c *checker, path problem.Path, header []string, layout []int) {
	for i, name := range header {
		if !plain(name) || strings.TrimSpace(name) != name || layout[i] >= 0 && slices.Contains(layout[:i], layout[i]) {
			c.report(BadHeader.At(path, name))
		}
	}
	for i, col := range s.columns {
		if col.needed && !slices.Contains(layout, i) {
			c.report(NoColumnFor.At(path, col.name))
		}
	}
}

// plain reports whether a value is read as it is written.
func plain(s string) bool { return utf8.ValidString(s) && !strings.Contains(s, "\r\n") }

// writable reports what of a record would not be read as it is.
func (s sheet[T]) writable(c *checker, t *T, header []string, layout []int, at placer) {
	for i, col := range s.columns {
		value := col.get(t)
		good := plain(value)
		if col.list != nil {
			list := col.list(t)
			good = good && !(len(list) == 1 && list[0] == "") && !slices.ContainsFunc(list, func(entry string) bool { return strings.Contains(entry, "\n") })
		}
		switch {
		case !good:
			c.report(at(Unwritable.At("", col.name), col.name))
		case value != "" && col.words != nil && !slices.Contains(col.words, value):
			c.report(at(UnknownWord.At("", col.name, value, strings.Join(col.words, ", ")), col.name))
		case value != "" && !slices.Contains(layout, i):
			c.report(at(NoColumnFor.At("", col.name), col.name))
		}
	}
	extra, n := *s.extra(t), 0
	for i, name := range header {
		if layout[i] < 0 {
			if n < len(extra) && !plain(extra[n]) {
				c.report(at(Unwritable.At("", name), name))
			}
			n++
		}
	}
	if len(extra) > n {
		c.report(at(NoColumnFor.At("", extra[n]), "Extra"))
	}
}
