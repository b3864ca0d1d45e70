package people

import (
	"cmp"
	"context"
	"io"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// Wide says how a CSV file is read and written that has one row per person and one
// column per skill. A cell says whether the person has the skill, as 0 or 1 or in
// words, or at which level. The zero value reads a file of zeros and ones in which
// all columns but the id are skills.
//
// An empty cell is unknown; 0 is known not to have it. A skill without a column is
// unknown of everybody.
type Wide struct {
	// Name is what problems call the file. The zero value means that they name
	// lines and columns only.
	Name string

	// ID is the name of the column with the people's ids. The zero value means the
	// first there is of "id", "person", "person_id" and "respondent_id"; without
	// one, nobody has said who the people are. Ids are not compared: two rows are
	// two people.
	ID string

	// Skills are the names of the columns that are skills; the others are
	// attributes. The zero value means all columns but the id and the Attributes.
	Skills []string

	// Attributes are the names of the columns that are attributes. The zero value
	// means none, unless Skills names the skills.
	Attributes []string

	// Comma stands between the fields of a row. The zero value means ','.
	Comma rune

	// Levels says which level a cell means. The zero value means that cells say only
	// whether the person has the skill, which makes claims on [HeldScale].
	Levels exchange.LevelWords

	// Yes, No and Unknown are the cells that mean so, under [skills.Fold]; with
	// Levels, No means the level "none" and Yes nothing. Zero values mean usual
	// words, among them 1 and yes, 0 and no, and an empty cell and NA.
	Yes, No, Unknown []string

	// Catalog finds the skills by the names of their columns. A column that it can't
	// resolve becomes an attribute where the rest is kept. The zero value means that
	// columns are called by the ids of skills.
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

func (w Wide) file() file {
	return file{
		form: "Wide", name: w.Name, comma: w.Comma,
		open:   func(t *table.Reader) (reader, problem.List, error) { return w.open(t) },
		groups: groups{named: w.GroupBy, unknown: unknownIn(or(w.Unknown, unknownWords))},
	}
}

// People yields the people of a file as they are read, in its order. It can be
// run once. Problems come as they do from [MultiSelect.People]: one that is in a
// cell makes the row bad, and one of a column comes before all people.
func (w Wide) People(ctx context.Context, r io.Reader, reading exchange.Reading) iter.Seq2[Person, error] {
	return w.file().people(ctx, r, reading)
}

// Read returns the people of a file, in its order. It fails like
// [MultiSelect.Read].
func (w Wide) Read(ctx context.Context, r io.Reader, reading exchange.Reading) ([]Person, problem.List, error) {
	return w.file().read(ctx, r, reading)
}

// Population counts the people of a file without keeping them. Attributes are
// without white space around them; one that is Unknown is not known. It fails like
// [MultiSelect.Population].
func (w Wide) Population(ctx context.Context, r io.Reader, reading exchange.Reading) (population.Population, problem.List, error) {
	return w.file().population(ctx, r, reading)
}

// wide reads the rows of one file.
type wide struct {
	Wide
	t      *table.Reader
	who    who
	cells  cells
	skills []wideColumn // in order of the skills' ids
	table  []skills.Claim
	sheets *sheets
	refs   arena[uint32]
}

// wideColumn is a column that is a skill.
type wideColumn struct {
	index int
	skill skills.ID
	refs  []uint32 // of each number of a level, the claim's place in the table plus 1; 0 where there is none yet
}

func (w Wide) open(t *table.Reader) (*wide, problem.List, error) {
	id, err := column(t, w.ID, idColumns...)
	if err != nil {
		return nil, nil, err
	}
	columns, err := w.columns(t, id)
	if err != nil {
		return nil, nil, err
	}
	s := &wide{Wide: w, t: t, sheets: new(sheets), cells: newCells(w.Levels, w.Yes, w.No, w.Unknown)}
	known := newLabels(w.Catalog)
	first := make(map[skills.ID]string)
	var list problem.List
	for i, name := range t.Columns() {
		if !slices.Contains(columns, i) {
			continue
		}
		m := known.means[known.find(name)]
		switch before, twice := first[m.skill]; {
		case m.code != nil:
			list = append(list, t.Header(m.bad))
			continue
		case m.skill == "":
			return nil, nil, t.Header(BadLabel.At("", name))
		case twice:
			return nil, nil, t.Header(SkillTwice.At("", before, name, m.skill))
		}
		first[m.skill] = name
		s.skills = append(s.skills, wideColumn{index: i, skill: m.skill})
	}
	taken := make([]int, len(s.skills))
	for i, c := range s.skills {
		taken[i] = c.index
	}
	if s.who, err = newWho(t, w.GroupBy, id, taken...); err != nil {
		return nil, nil, err
	}
	slices.SortFunc(s.skills, func(a, b wideColumn) int { return cmp.Compare(a.skill, b.skill) })
	return s, list, nil
}

// columns returns the indexes of the columns that are meant as skills.
func (w Wide) columns(t *table.Reader, id int) ([]int, error) {
	var list problem.List
	index := func(names []string) (columns []int, err error) {
		for _, name := range names {
			i, err := t.Column(name)
			if p, ok := err.(problem.Problem); ok { // Column returns it bare
				list = append(list, p)
			}
			columns = append(columns, i)
		}
		return columns, list.Err()
	}
	attributes, _ := index(w.Attributes)
	columns, err := index(w.Skills) // with what is wrong with the attributes
	if err != nil || len(w.Skills) > 0 {
		return columns, err
	}
	for i, name := range t.Columns() {
		if i == id || name == "" || slices.Contains(attributes, i) {
			continue
		}
		if _, err := t.Column(name); err != nil {
			return nil, err
		}
		columns = append(columns, i)
	}
	return columns, nil
}

func (s *wide) row(row []string) (Person, bool, problem.List) {
	p, list := s.who.person(row)
	if len(list) > 0 {
		return p, false, list
	}
	refs := s.refs.take(len(s.skills))
	for i := range s.skills {
		c := &s.skills[i]
		cell := row[c.index]
		n := int16(unseen)
		if len(cell) == 1 {
			n = s.cells.short[cell[0]]
		}
		if n == unseen {
			n = s.cells.find(cell)
		}
		switch {
		case n == noLevel:
		case n == badCell:
			bad := BadCell.At("", cell, s.t.Columns()[c.index]).WithSuggestion(s.cells.near(cell))
			list = append(list, bad.WithRange(s.t.Place(c.index)))
		case int(n) < len(c.refs) && c.refs[n] > 0:
			refs = append(refs, c.refs[n]-1)
		default:
			refs = append(refs, s.claim(c, n))
		}
	}
	if len(list) > 0 {
		return p, false, list
	}
	if len(refs) > 0 {
		p.table, p.refs, p.sheets = s.table, refs, s.sheets
	}
	return p, true, nil
}

// claim makes the claim of a skill at a level known, and returns its place in the
// table.
func (s *wide) claim(c *wideColumn, level int16) uint32 {
	claim, _ := skills.NewClaim(skills.ClaimSpec{Skill: c.skill, Level: s.cells.list[level], By: s.By, Date: s.Date}) // the id was checked
	s.table = append(s.table, claim)
	for int(level) >= len(c.refs) {
		c.refs = append(c.refs, 0)
	}
	c.refs[level] = uint32(len(s.table))
	return uint32(len(s.table)) - 1
}

func (s *wide) rest() iter.Seq[Person] { return slices.Values([]Person(nil)) }

func (s *wide) doubts() problem.List { return nil }
