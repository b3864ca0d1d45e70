package esco

import (
	"strings"
	"time"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// maxRoom bounds the rows for which room is made before they are read, as the
// size of a file is only what its file system says.
const maxRoom = 1 << 18

var conceptWord = text.EnJa("a concept", "概念")

// reader reads the rows of one file.
type reader struct {
	*table.Reader
	part    *part
	words   map[string]string // so that what is often said is in memory once
	lists   map[string][]string
	said    []string     // labels of one field
	read    map[int]bool // columns that are read
	unknown []int        // columns that no version known here has
	left    leftout.Tally
}

// column returns the index of a column that must be there.
func (r *reader) column(name string, into *int) error {
	i, err := r.Column(name)
	if err != nil {
		return err
	}
	r.mark(i)
	*into = i
	return nil
}

// columns finds columns that must be there.
func (r *reader) columns(names []string, into ...*int) error {
	for i, name := range names {
		if err := r.column(name, into[i]); err != nil {
			return err
		}
	}
	return nil
}

// optional returns the index of a column, -1 when there is none.
func (r *reader) optional(name string) int {
	i := r.Find(name)
	r.mark(i)
	return i
}

func (r *reader) mark(i int) {
	if r.read == nil {
		r.read = make(map[int]bool)
	}
	r.read[i] = true
}

// watch counts the values of columns that are not read, once all others are
// marked, and returns whether there are any.
func (r *reader) watch() bool {
	for i := range r.Columns() {
		if !r.read[i] {
			r.unknown = append(r.unknown, i)
		}
	}
	return len(r.unknown) > 0
}

// each calls do for each row, after what is in columns without a place was
// counted.
func (r *reader) each(do func(row []string) problem.List) error {
	if !r.watch() {
		return r.Each(&r.part.log, do)
	}
	return r.Each(&r.part.log, func(row []string) problem.List {
		for _, i := range r.unknown {
			if row[i] != "" {
				name := r.Columns()[i]
				r.left.Add(1, name, func() leftout.Say { return leftout.At(exchange.NoPlace, name, "").In(r.Place(i)) })
			}
		}
		return do(row)
	})
}

// room returns for how many rows of some length the file has room.
func (r *reader) room(length int64) int {
	return int(min(max(r.part.file.size/length, 0), maxRoom))
}

// word returns a string that does not keep its row in memory.
func (r *reader) word(s string) string {
	if s == "" {
		return ""
	}
	if w, ok := r.words[s]; ok {
		return w
	}
	w := strings.Clone(s)
	r.words[w] = w
	return w
}

// uri returns a URI as a word, or its problems. last is the one of the row before,
// as many rows of relations begin alike.
func (r *reader) uri(row []string, column int, last string) (string, problem.List) {
	s := row[column]
	if s == last && s != "" {
		return last, nil
	}
	if w, ok := r.words[s]; ok {
		return w, nil
	}
	if list := r.checkURI(s, column); list != nil {
		return "", list
	}
	return r.word(s), nil
}

func (r *reader) checkURI(s string, column int) problem.List {
	list := skills.CheckID(s, conceptWord, "")
	for i := range list {
		list[i] = list[i].WithRange(r.Place(column))
	}
	return list
}

// relation returns a relation by its word.
func (r *reader) relation(row []string, column int) (taxonomy.Relation, problem.List) {
	switch row[column] {
	case "essential":
		return taxonomy.Essential, nil
	case "optional":
		return taxonomy.Optional, nil
	default:
		return taxonomy.Relation{}, r.bad(row, column)
	}
}

func (r *reader) bad(row []string, column int) problem.List {
	return problem.List{BadValue.At("", r.Columns()[column], row[column]).WithRange(r.Place(column))}
}

// uris returns the URIs of a list, which stand on lines of their own with or
// without commas. Equal lists are one.
func (r *reader) uris(s string) []string {
	if s == "" {
		return nil
	}
	if list, ok := r.lists[s]; ok {
		return list
	}
	var list []string
	for _, uri := range strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == '\n' || c == '\r' || c == ' ' }) {
		list = append(list, r.word(uri))
	}
	if r.lists == nil {
		r.lists = make(map[string][]string)
	}
	r.lists[strings.Clone(s)] = list
	return list
}

// labels returns the labels of a field, without those that are empty.
func (r *reader) labels(s, separator string) []text.Text {
	if s == "" {
		return nil
	}
	r.said = r.said[:0]
	for label := range strings.SplitSeq(s, separator) {
		if label = strings.TrimSuffix(label, "\r"); label != "" {
			r.said = append(r.said, label)
		}
	}
	return text.SaidEach(r.part.file.tag, r.said)
}

// date returns a moment as ESCO writes it.
func date(s string) (time.Time, bool) {
	if s == "" {
		return time.Time{}, true
	}
	t, err := time.Parse(time.RFC3339, s)
	return t, err == nil
}
