package population

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/kakezan/kakezan/skills"
)

// format names the encoding of an [Aggregate] and its version.
const format = "kakezan/aggregate/1"

// document is the JSON of an aggregate, see [Aggregate.MarshalJSON].
type document struct {
	Format    string        `json:"format"`
	People    int           `json:"people"`
	Complete  int           `json:"complete"`
	Histogram []int         `json:"histogram,omitzero"`
	Skills    []skillObject `json:"skills"`
	Pairs     [][]int       `json:"pairs,omitempty"`
	PairBases [][]int       `json:"pair_bases,omitempty"`
}

type skillObject struct {
	ID      skills.ID `json:"id"`
	Holders int       `json:"holders"`
	Base    *int      `json:"base,omitempty"`
}

// MarshalJSON writes the aggregate as one JSON object, in a single form:
//
//	format      "kakezan/aggregate/1"
//	people      number of people
//	complete    number of people who answered in full
//	histogram   at index k, the people who hold k skills; absent when not known
//	skills      list of {id, holders, base}, by id; base is absent where it equals complete
//	pairs       rows of the upper triangle: row i has the counts of skill i with i+1, i+2, ...;
//	            absent when not known, or when there are less than two skills
//	pair_bases  the bases of the pairs in the same rows; absent when all equal complete
//
// [Aggregate.UnmarshalJSON] reads back an equal aggregate, and equal aggregates
// are written as equal bytes.
func (a Aggregate) MarshalJSON() ([]byte, error) {
	d := document{Format: format, People: a.people, Complete: a.complete, Histogram: a.statedHistogram(), Skills: []skillObject{}}
	for i, id := range a.ids {
		o := skillObject{ID: id, Holders: a.singles[i].holders}
		if n := a.singles[i].base; n != a.complete {
			o.Base = &n
		}
		d.Skills = append(d.Skills, o)
	}
	differ := false
	for i := 0; i < len(a.ids)-1 && !a.pairless; i++ {
		var row, bases []int
		for j := i + 1; j < len(a.ids); j++ {
			c := a.pair(i, j)
			row, bases = append(row, c.holders), append(bases, c.base)
			differ = differ || c.base != a.complete
		}
		d.Pairs, d.PairBases = append(d.Pairs, row), append(d.PairBases, bases)
	}
	if !differ {
		d.PairBases = nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(d); err != nil {
		return nil, fmt.Errorf("Aggregate.MarshalJSON(%v): %w", a, err)
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// UnmarshalJSON reads what [Aggregate.MarshalJSON] writes. It is strict: it
// fails with [ErrFormat] on another format or version, an unknown key, rows of
// a wrong length or anything after the object, and like [NewAggregate] on
// impossible counts. It leaves the aggregate as it was when it fails.
func (a *Aggregate) UnmarshalJSON(raw []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	var d document
	if err := decoder.Decode(&d); err != nil {
		return fmt.Errorf("Aggregate.UnmarshalJSON(%d bytes): %w: %w", len(raw), ErrFormat, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return fmt.Errorf("Aggregate.UnmarshalJSON(%d bytes): %w: more after the object", len(raw), ErrFormat)
	}
	c, err := d.counts()
	if err != nil {
		return fmt.Errorf("Aggregate.UnmarshalJSON(%d bytes): %w", len(raw), err)
	}
	read, err := newAggregate(c)
	if err != nil {
		return fmt.Errorf("Aggregate.UnmarshalJSON(%d bytes): %w", len(raw), err)
	}
	*a = read
	return nil
}

func (d document) counts() (Counts, error) {
	if d.Format != format {
		return Counts{}, fmt.Errorf("%w: format %q, not %q", ErrFormat, d.Format, format)
	}
	c := Counts{People: d.People, Complete: d.Complete, Histogram: d.Histogram}
	for _, o := range d.Skills {
		n := d.Complete
		if o.Base != nil {
			n = *o.Base
		}
		count, err := NewCount(o.Holders, n)
		if err != nil {
			return Counts{}, err
		}
		c.Singles = append(c.Singles, SingleCount{o.ID, count})
	}
	if d.Pairs == nil && d.PairBases == nil {
		return c, nil
	}
	if err := triangle(d.Pairs, len(d.Skills), "pairs"); err != nil {
		return Counts{}, err
	}
	if d.PairBases != nil {
		if err := triangle(d.PairBases, len(d.Skills), "pair_bases"); err != nil {
			return Counts{}, err
		}
	}
	c.Pairs = []PairCount{}
	for i, row := range d.Pairs {
		for k, x := range row {
			n := d.Complete
			if d.PairBases != nil {
				n = d.PairBases[i][k]
			}
			count, err := NewCount(x, n)
			if err != nil {
				return Counts{}, err
			}
			c.Pairs = append(c.Pairs, PairCount{d.Skills[i].ID, d.Skills[i+1+k].ID, count})
		}
	}
	return c, nil
}

func triangle(rows [][]int, n int, key string) error {
	if len(rows) != max(n-1, 0) {
		return fmt.Errorf("%w: %d rows of %s for %d skills", ErrFormat, len(rows), key, n)
	}
	for i, row := range rows {
		if len(row) != n-1-i {
			return fmt.Errorf("%w: row %d of %s has %d numbers, not %d", ErrFormat, i, key, len(row), n-1-i)
		}
	}
	return nil
}
