package main

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/skills/text"
)

// columns are those that a file of ratings must have, in any order; "skill" and "stage"
// may be there, too.
var columns = []string{"person", "rater", "value"}

// sheet is a file of ratings.
type sheet struct {
	ratings agreement.Ratings
	first   []agreement.Rating // of the stage "first"
	units   []unit
}

// unit is what is rated: a person, in a skill where the file has skills.
type unit struct{ person, skill string }

// id returns the id of a unit among the ratings.
func (u unit) id() string {
	if u.skill == "" {
		return u.person
	}
	return u.person + " " + u.skill
}

// people returns the people of a sheet, in order.
func (s sheet) people() []string {
	var out []string
	for _, u := range s.units {
		out = append(out, u.person)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// of returns what is rated of a person, in the order of the file.
func (s sheet) of(person string) []unit {
	var out []unit
	for _, u := range s.units {
		if u.person == person {
			out = append(out, u)
		}
	}
	return out
}

// table reads a file of ratings.
type table struct{ name string }

// read returns the ratings of a file. The error names the line.
func (t table) read(r io.Reader) (sheet, error) {
	in := csv.NewReader(r)
	in.TrimLeadingSpace = true
	head, err := in.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return sheet{}, t.broken(err)
	}
	at := make(map[string]int)
	for i, name := range head {
		at[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))] = i
	}
	for _, name := range columns {
		if _, ok := at[name]; !ok {
			return sheet{}, t.wrong(1, says.noColumn, "column", name, "columns", strings.Join(columns, ","))
		}
	}
	var s sheet
	var list []agreement.Rating
	lines := make(map[[2]string]int) // of a unit and a rater
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return sheet{}, t.broken(err)
		}
		line, _ := in.FieldPos(0)
		cell := func(name string) string {
			i, ok := at[name]
			if !ok {
				return ""
			}
			return strings.TrimSpace(row[i])
		}
		u := unit{cell("person"), cell("skill")}
		value, err := strconv.ParseFloat(cell("value"), 64)
		place := [2]string{u.id(), cell("rater")}
		switch before, twice := lines[place]; {
		case u.person == "" || cell("rater") == "":
			return sheet{}, t.wrong(line, says.nobody)
		case err != nil || !(value >= -1e9 && value <= 1e9):
			return sheet{}, t.wrong(line, says.noValue, "value", cell("value"))
		case twice:
			return sheet{}, t.wrong(line, says.twice, "rater", cell("rater"), "unit", u.id(), "line", strconv.Itoa(before))
		}
		lines[place] = line
		if !slices.Contains(s.units, u) {
			s.units = append(s.units, u)
		}
		g := agreement.Rating{Unit: u.id(), Rater: cell("rater"), Value: value}
		list = append(list, g)
		if cell("stage") == "first" {
			s.first = append(s.first, g)
		}
	}
	s.ratings, err = agreement.New(list)
	return s, err
}

// wrong returns an error in a line.
func (t table) wrong(line int, wording text.Text, pairs ...string) error {
	return &placed{t.name + ":" + strconv.Itoa(line) + ": ", cli.Wrong(wording, pairs...)}
}

// broken returns an error of the form of the file.
func (t table) broken(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return t.wrong(parse.Line, says.noCSV, "reason", parse.Err.Error())
	}
	return err
}

// placed is an error with the file and line in which it is.
type placed struct {
	place string
	err   error
}

func (e *placed) Error() string { return e.Text(language.English) }
func (e *placed) Unwrap() error { return e.err }

// Text returns the error in the closest language to tag.
func (e *placed) Text(tag language.Tag) string { return e.place + cli.Explain(e.err, tag) }
