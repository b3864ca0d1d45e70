package people

import (
	"context"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// MultiSelect says how a CSV file is read and written that has one row per person
// and one column with all the skills that the person ticked. The zero value reads
// most files. Columns that are neither that one nor the id are attributes.
//
// Whoever answered, answered in full ([Person.Complete]). Who did not answer, or
// has a label that a catalog could not resolve, did not.
type MultiSelect struct {
	// Name is what problems call the file. The zero value means that they name
	// lines and columns only.
	Name string

	// ID is the name of the column with the people's ids. The zero value means the
	// first there is of "id", "person", "person_id" and "respondent_id"; without
	// one, nobody has said who the people are. Ids are not compared: two rows are
	// two people.
	ID string

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

	// Offered are the labels that could be ticked. Of those that a person did not
	// tick who answered, there is then a claim at [NotHeld]. The zero value means
	// that nobody has said, so that such claims are not made.
	Offered []string

	// Catalog finds the skills by their labels. The zero value means that labels are
	// the ids of skills as they are written.
	Catalog skills.Catalog

	// GroupBy are the names of the attributes by which the population of the file
	// can group people. An empty list that is not nil means none. The zero value
	// means those whose values come again: all that have at most ten values, and
	// others with up to [MaxGroups] values that are at most half as many as the
	// people who state one. What is left out is a warning ([NotGrouped]).
	GroupBy []string

	// By and Date say who claims what the file says, and when. The zero values mean
	// that nobody has said.
	By   skills.Source
	Date date.Date
}

// separator returns the separator that counts.
func (m MultiSelect) separator() string {
	if m.Separator == "" {
		return ";"
	}
	return m.Separator
}

// silent returns the cells that are no answer.
func (m MultiSelect) silent() []string { return or(m.NotAnswered, []string{"NA"}) }

func (m MultiSelect) file() file {
	silent := m.silent()
	return file{
		form: "MultiSelect", name: m.Name, comma: m.Comma,
		open:   func(t *table.Reader) (reader, problem.List, error) { return m.open(t) },
		groups: groups{named: m.GroupBy, unknown: func(cell string) bool { return slices.Contains(silent, cell) }},
	}
}

// People yields the people of a file as they are read, in its order. It can be
// run once.
//
// What makes one row bad is a [problem.Problem] in place of its person, and a
// label that can't be resolved is one before a person without it; where the
// reading keeps the rest, the next one follows, else the sequence ends. What makes
// the file unreadable comes last: a problem too, joined with the reader's error
// where there is one. An ended context gives its cause. Warnings do not come.
func (m MultiSelect) People(ctx context.Context, r io.Reader, reading exchange.Reading) iter.Seq2[Person, error] {
	return m.file().people(ctx, r, reading)
}

// Read returns the people of a file, in its order.
//
// Bad rows make it fail with a *problem.Error that lists them, up to
// [exchange.MaxProblems]. Where the reading keeps the rest, the people have the
// good rows, and the list is returned beside them. Warnings are in the list in
// either case: that cells hold another separator ([SeparatorUnused]), or a word
// that looks like no answer ([LooksUnanswered]). A file that can't be read, and an
// ended context, fail in either case.
func (m MultiSelect) Read(ctx context.Context, r io.Reader, reading exchange.Reading) ([]Person, problem.List, error) {
	return m.file().read(ctx, r, reading)
}

// Population counts the people of a file without keeping them: who answered has
// answered in full, who did not is a person of whom nothing is known. Attributes
// are without white space around them; one that is NotAnswered is not known.
//
// It fails like [MultiSelect.Read]. A person whom a population can't take
// ([NotCounted]) is a bad row.
func (m MultiSelect) Population(ctx context.Context, r io.Reader, reading exchange.Reading) (population.Population, problem.List, error) {
	return m.file().population(ctx, r, reading)
}

// multiSelect reads the rows of one file.
type multiSelect struct {
	MultiSelect
	t      *table.Reader
	column int
	who    who
	ticked ticked
	sheets *sheets
	seen   doubts
	labels []int32 // of the row
}

func (m MultiSelect) open(t *table.Reader) (*multiSelect, problem.List, error) {
	m.Separator = m.separator()
	m.NotAnswered = m.silent()
	if strings.TrimSpace(m.Separator) == "" && m.Separator != "\n" && m.Separator != "\t" || !utf8.ValidString(m.Separator) {
		return nil, nil, t.File(exchange.BadOption.At("", "Separator", m.Separator))
	}
	id, err := column(t, m.ID, idColumns...)
	if err != nil {
		return nil, nil, err
	}
	if m.Column == "" {
		if i := slices.IndexFunc(t.Columns(), func(name string) bool { return slices.Contains(skillsColumns, name) }); i >= 0 {
			m.Column = t.Columns()[i]
		} else {
			return nil, nil, t.Header(ColumnNotNamed.At("", words.skill, strings.Join(t.Columns(), ", ")))
		}
	}
	s := &multiSelect{MultiSelect: m, t: t, sheets: new(sheets), ticked: newTicked(m)}
	if s.column, err = t.Column(m.Column); err != nil {
		return nil, nil, err
	}
	if s.who, err = newWho(t, m.GroupBy, id, s.column); err != nil {
		return nil, nil, err
	}
	var list problem.List
	for _, label := range m.Offered {
		if bad, code := s.ticked.offer(label); code != nil {
			list = append(list, t.File(bad))
		}
	}
	return s, nil, list.Err()
}

// skillsColumns are the names of the column with the skills where the options
// name none.
var skillsColumns = []string{"skills", "tech_do"}

func (s *multiSelect) row(row []string) (Person, bool, problem.List) {
	p, list := s.who.person(row)
	if len(list) > 0 {
		return p, false, list
	}
	cell := strings.TrimSpace(row[s.column])
	if slices.Contains(s.NotAnswered, cell) {
		return p, true, nil
	}
	s.labels = s.labels[:0]
	for rest, more := cell, cell != ""; more; {
		var label string
		label, rest, more = strings.Cut(rest, s.Separator)
		i := s.ticked.find(label)
		if s.ticked.skillOf[i] >= 0 {
			s.labels = append(s.labels, i)
			continue
		}
		m := &s.ticked.labels.means[i]
		switch {
		case m.code == BadLabel:
			return p, false, problem.List{m.bad.WithRange(s.t.Place(s.column))}
		case m.code != nil:
			if !slices.Contains(p.unresolved, m.label) {
				p.unresolved = append(p.unresolved, m.label)
				list = append(list, m.bad.WithRange(s.t.Place(s.column)))
			}
		}
	}
	s.seen.see(s.labels)
	p.complete = (len(s.labels) > 0 || s.EmptyIsNone) && len(p.unresolved) == 0
	p.refs = s.ticked.claims(s.labels, p.complete)
	if len(p.refs) > 0 {
		p.table, p.sheets = s.ticked.table, s.sheets
	} else {
		p.refs = nil
	}
	return p, true, list
}

func (s *multiSelect) rest() iter.Seq[Person] { return slices.Values([]Person(nil)) }

func (s *multiSelect) doubts() problem.List {
	return s.seen.problems(s.MultiSelect, s.ticked.labels.means)
}
