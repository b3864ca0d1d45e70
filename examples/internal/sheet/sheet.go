// Package sheet reads the CSV files of the examples: a first line that names the
// columns, in any order, and errors that name the file and the line.
package sheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/skills/text"
)

var says = struct{ noColumn, noCSV text.Text }{
	noColumn: text.EnJa("there is no column {column}; the first line names {columns}", "列 {column} がありません。先頭の行に {columns} と書いてください"),
	noCSV:    text.EnJa("this is no line of a CSV file: {reason}", "CSV の行として読めません: {reason}"),
}

// Read reads a file that has some columns, and calls add for each line below the first
// one with what it says in a column, without space around it. Errors speak the reader's
// language, with the name of the file and the line in front, those of add too.
func Read(from io.Reader, name string, columns []string, add func(cell func(column string) string) error) error {
	in := csv.NewReader(from)
	in.TrimLeadingSpace = true
	head, err := in.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return broken(name, err)
	}
	place := make(map[string]int)
	for i, column := range head {
		place[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(column, "\ufeff")))] = i
	}
	for _, column := range columns {
		if _, ok := place[column]; !ok {
			return at(name, 1, cli.Wrong(says.noColumn, "column", column, "columns", strings.Join(columns, ",")))
		}
	}
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return broken(name, err)
		}
		if err := add(func(column string) string { return strings.TrimSpace(row[place[column]]) }); err != nil {
			line, _ := in.FieldPos(0)
			return at(name, line, err)
		}
	}
}

// broken returns an error of the form of a file.
func broken(name string, err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return at(name, parse.Line, cli.Wrong(says.noCSV, "reason", parse.Err.Error()))
	}
	return err
}

// at returns an error with the file and the line in which it is in front.
func at(name string, line int, err error) error {
	return &placed{name + ":" + strconv.Itoa(line) + ": ", err}
}

// placed is an error with its place.
type placed struct {
	place string
	err   error
}

func (e *placed) Error() string { return e.Text(language.English) }
func (e *placed) Unwrap() error { return e.err }

// Text returns the error in the closest language to tag.
func (e *placed) Text(tag language.Tag) string { return e.place + cli.Explain(e.err, tag) }
