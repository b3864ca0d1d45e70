package onet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// sheet reads one file into rows of its form.
type sheet struct {
	t    *table.Reader
	row  []string
	used []int        // columns that are read
	bad  problem.List // of the row
	log  table.Log
	fail problem.List // of the header

	codes, elements, scales words
	keys, texts             words
	touched                 []*word           // codes, elements and scales of the row
	numbers                 []decimal.Decimal // room for those that rows point to
	months                  map[string]date.Date
	seen                    seen
}

// absent is the index of a column that the file does not have.
const absent = -1

// need returns the index of a column that the file must have.
func (s *sheet) need(name string) int {
	i, err := s.t.Column(name)
	if err != nil {
		if bad, ok := err.(problem.Problem); ok {
			s.fail = append(s.fail, bad)
		}
		return absent
	}
	s.used = append(s.used, i)
	return i
}

// may returns the index of a column that some versions of O*NET do not have.
func (s *sheet) may(name string) int {
	if s.t.Find(name) == absent {
		return absent
	}
	return s.need(name)
}

const (
	chunkRows    = 4096
	chunkNumbers = 1024
)

// rows reads every row that follows and keeps the good ones.
func rows[T any](s *sheet, into *[]T, read func() T) error {
	if err := s.fail.Err(); err != nil {
		return err
	}
	var full [][]T
	chunk := make([]T, 0, chunkRows/16)
	err := s.t.Each(&s.log, func(row []string) problem.List {
		s.row, s.bad, s.touched = row, nil, s.touched[:0]
		value := read()
		if len(s.bad) > 0 {
			return s.bad
		}
		if len(chunk) == cap(chunk) {
			full, chunk = append(full, chunk), make([]T, 0, chunkRows)
		}
		chunk = append(chunk, value)
		for _, w := range s.touched {
			w.kept = true
		}
		return nil
	})
	*into = slices.Concat(append(full, chunk)...)
	return err
}

// refuse makes the row bad, for a cell of it.
func (s *sheet) refuse(column int, p problem.Problem) {
	s.bad = append(s.bad, p.WithRange(s.t.Place(column)))
}

// cell returns what a cell says, "" where there is no such column.
func (s *sheet) cell(column int) string {
	if column == absent {
		return ""
	}
	return s.row[column]
}

// stated is cell where "n/a" means that nothing is stated.
func (s *sheet) stated(column int) string {
	if cell := s.cell(column); cell != "n/a" {
		return cell
	}
	return ""
}

// name returns the text of a cell that must have one.
func (s *sheet) name(column int) string {
	cell := s.cell(column)
	if cell == "" {
		s.refuse(column, EmptyCell.At("", s.t.Columns()[column]))
	}
	return cell
}

// once returns the text of a cell that many rows share, "" where it is not stated.
func (s *sheet) once(column int) string {
	cell := s.stated(column)
	if cell == "" {
		return ""
	}
	w, _ := s.texts.get(cell)
	return w.text
}

func (s *sheet) code(column int) *word { return s.word(&s.codes, column, codeForm, BadCode) }

func (s *sheet) element(column int) *word {
	return s.word(&s.elements, column, elementForm, BadElement)
}

func (s *sheet) scale(column int) *word { return s.word(&s.scales, column, scaleForm, BadScale) }

// word returns the word of a cell that must have a form.
func (s *sheet) word(in *words, column int, form *regexp.Regexp, otherwise *problem.Code) *word {
	w, isNew := in.get(s.row[column])
	if isNew {
		w.good, w.where = form.MatchString(w.text), s.t.Place(column)
	}
	if !w.good {
		s.refuse(column, otherwise.At("", w.text))
	}
	s.touched = append(s.touched, w)
	return w
}

// called notes what the row calls a word, and says once where the file calls it
// something else.
func (s *sheet) called(w *word, column int) {
	name := s.cell(column)
	switch {
	case name == "" || name == w.name:
	case w.name == "":
		w.name, w.where = strings.Clone(name), s.t.Place(column)
	case !w.doubt:
		w.doubt = true
		s.log.Add(NameDiffers.At("", w.text, name, w.name).WithRange(s.t.Place(column)))
	}
}

// number returns the number of a cell, nil where it is not stated.
func (s *sheet) number(column int) *decimal.Decimal {
	cell := s.stated(column)
	if cell == "" {
		return nil
	}
	d, err := decimal.Parse(cell)
	if err != nil {
		s.refuse(column, BadNumber.At("", cell, s.t.Columns()[column]))
		return nil
	}
	if len(s.numbers) == cap(s.numbers) {
		s.numbers = make([]decimal.Decimal, 0, chunkNumbers)
	}
	s.numbers = append(s.numbers, d)
	return &s.numbers[len(s.numbers)-1]
}

// value returns the number of a cell that must have one.
func (s *sheet) value(column int) decimal.Decimal {
	d, err := decimal.Parse(s.cell(column))
	if err != nil {
		s.refuse(column, BadNumber.At("", s.cell(column), s.t.Columns()[column]))
	}
	return d
}

// count returns the whole number of a cell, 0 where it is not stated.
func (s *sheet) count(column, least int) int {
	cell := s.stated(column)
	if cell == "" && least == 0 {
		return 0
	}
	n, err := strconv.Atoi(cell)
	if err != nil || n < least {
		s.refuse(column, BadCount.At("", s.cell(column), s.t.Columns()[column], least))
		return 0
	}
	return n
}

func (s *sheet) flag(column int) Flag {
	switch cell := s.stated(column); cell {
	case "":
	case Yes.String():
		return Yes
	case No.String():
		return No
	default:
		s.refuse(column, BadFlag.At("", cell, s.t.Columns()[column]))
	}
	return Flag{}
}

// month returns the month that a cell states as MM/YYYY.
func (s *sheet) month(column int) date.Date {
	cell := s.stated(column)
	if cell == "" {
		return date.Date{}
	}
	if d, ok := s.months[cell]; ok {
		return d
	}
	month, year, _ := strings.Cut(cell, "/")
	d, err := date.Parse(year + "-" + month)
	if err != nil || len(month) != 2 {
		s.refuse(column, BadDate.At("", cell, s.t.Columns()[column]))
		return date.Date{}
	}
	if s.months == nil {
		s.months = make(map[string]date.Date)
	}
	s.months[strings.Clone(cell)] = d
	return d
}

// product returns the name of a product, which must be fit for an id.
func (s *sheet) product(column int) string {
	name := strings.TrimSpace(s.name(column))
	if len(s.bad) == 0 && len(skills.CheckID(name, text.Text{}, "")) > 0 {
		s.refuse(column, skills.InvalidID.At("", name))
	}
	w, _ := s.texts.get(name)
	return w.text
}

func (s *sheet) commodity(column int) string {
	w, isNew := s.keys.get(s.row[column])
	if isNew {
		w.good = commodityForm.MatchString(w.text)
	}
	if !w.good {
		s.refuse(column, BadCommodity.At("", w.text))
	}
	return w.text
}

// check refuses a rating whose numbers contradict each other.
func (s *sheet) check(r Rating, deviation, lower int) {
	if r.StandardError != nil && r.StandardError.Sign() < 0 {
		s.refuse(deviation, taxonomy.NegativeError.At("", *r.StandardError))
	}
	if r.Lower != nil && r.Upper != nil && r.Lower.Compare(*r.Upper) > 0 {
		s.refuse(lower, taxonomy.BoundsReversed.At("", *r.Lower, *r.Upper))
	}
}

// unique refuses a row whose key was there before.
func (s *sheet) unique(key rowKey, what ...string) {
	if len(s.bad) > 0 {
		return
	}
	if line, ok := s.seen.add(key, s.t.Line()); !ok {
		s.refuse(0, RowTwice.At("", strings.TrimSpace(strings.Join(what, " ")), line))
	}
}

// extra returns what the columns hold that nobody reads.
func (s *sheet) extra() map[string]string {
	if len(s.used) == len(s.row) {
		return nil
	}
	var extra map[string]string
	for i, name := range s.t.Columns() {
		if s.row[i] == "" || slices.Contains(s.used, i) {
			continue
		}
		if extra == nil {
			extra = make(map[string]string)
		}
		extra[name] = s.row[i]
	}
	return extra
}
