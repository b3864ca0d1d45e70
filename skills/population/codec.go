package population

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/kakezan/kakezan/skills"
)

// format names the encoding of an [Aggregate] and its version.
const format = "kakezan/aggregate/1"

// document is the JSON of an aggregate, see [Aggregate.MarshalJSON].
type document struct {
	Format      string        `json:"format"`
	People      int           `json:"people"`
	Complete    int           `json:"complete"`
	MinimumCell int           `json:"minimum_cell,omitzero"`
	Histogram   []cell        `json:"histogram,omitzero"`
	Skills      []skillObject `json:"skills"`
	Pairs       triangle      `json:"pairs,omitzero"`
	PairBases   triangle      `json:"pair_bases,omitzero"`
}

type skillObject struct {
	ID      skills.ID `json:"id"`
	Holders cell      `json:"holders"`
	Base    *int      `json:"base,omitempty"`
}

// cell is a number, null when it is suppressed. The zero cell was not given.
type cell struct {
	number int
	given  bool
}

func (c cell) MarshalJSON() ([]byte, error) { return appendCell(nil, c.number), nil }

func (c *cell) UnmarshalJSON(raw []byte) error {
	*c = cell{Suppressed, true}
	if string(raw) == "null" {
		return nil
	}
	n, err := strconv.Atoi(string(raw))
	if err != nil {
		return err
	}
	if n < 0 {
		return fmt.Errorf("%w: %d people", ErrCount, n)
	}
	c.number = n
	return nil
}

func appendCell(to []byte, n int) []byte {
	if n == Suppressed {
		return append(to, "null"...)
	}
	return strconv.AppendInt(to, int64(n), 10)
}

// MarshalJSON writes the aggregate as one JSON object, in a single form:
//
//	format        "kakezan/aggregate/1"
//	people        number of people
//	complete      number of people who answered in full
//	minimum_cell  the size under which cells are suppressed; absent when none was
//	histogram     at index k, the people who hold k skills; absent when not known
//	skills        list of {id, holders, base}, by id; base is absent where it equals complete
//	pairs         rows of the upper triangle: row i has the counts of skill i with i+1, i+2, ...;
//	              absent when not known, or when there are less than two skills
//	pair_bases    the bases of the pairs in the same rows; absent when all equal complete
//
// A suppressed number is null, in histogram, holders and pairs alike; its base
// is then absent, or in pair_bases that of everyone who answered in full.
// [Aggregate.UnmarshalJSON] reads back an equal aggregate, and equal aggregates
// are written as equal bytes.
func (a Aggregate) MarshalJSON() ([]byte, error) {
	d := document{Format: format, People: a.people, Complete: a.complete, MinimumCell: a.minimum, Skills: []skillObject{}}
	if !a.flat {
		d.Histogram = []cell{}
	}
	for _, n := range a.histogram {
		d.Histogram = append(d.Histogram, cell{n, true})
	}
	for i, id := range a.ids {
		o := skillObject{ID: id, Holders: cell{a.singles[i].holders, true}}
		if n := a.singles[i].base; n != a.complete && a.singles[i] != withheld {
			o.Base = &n
		}
		d.Skills = append(d.Skills, o)
	}
	d.Pairs = newTriangle(a.holders, len(a.ids))
	d.PairBases = newTriangle(a.bases, len(a.ids))
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
	if a == nil {
		return fmt.Errorf("Aggregate.UnmarshalJSON: %w", ErrNil)
	}
	read, err := decode(raw)
	if err != nil {
		return fmt.Errorf("Aggregate.UnmarshalJSON(%d bytes): %w", len(raw), err)
	}
	*a = read
	return nil
}

func decode(raw []byte) (Aggregate, error) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	var d document
	if err := decoder.Decode(&d); err != nil {
		return Aggregate{}, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Aggregate{}, fmt.Errorf("%w: more after the object", ErrFormat)
	}
	if d.Format != format {
		return Aggregate{}, fmt.Errorf("%w: format %q, not %q", ErrFormat, d.Format, format)
	}
	var a Aggregate
	if err := a.setPeople(d.People, d.Complete, d.MinimumCell); err != nil {
		return a, err
	}
	singles, err := d.singles()
	if err != nil {
		return a, err
	}
	if err := a.setSingles(singles); err != nil {
		return a, err
	}
	for i, o := range d.Skills { // the rows of pairs rest on it
		if o.ID != a.ids[i] {
			return a, fmt.Errorf("%w: skill %q is not in order", ErrFormat, string(o.ID))
		}
	}
	if d.Pairs == nil && d.PairBases != nil {
		return a, fmt.Errorf("%w: pair_bases without pairs", ErrFormat)
	}
	if a.pairless = d.Pairs == nil && len(a.ids) > 1; !a.pairless {
		if err := a.readPairs(d); err != nil {
			return a, err
		}
	}
	return a, a.setHistogram(d.histogram())
}

func (d document) histogram() []int {
	if d.Histogram == nil {
		return nil
	}
	numbers := make([]int, len(d.Histogram))
	for k, c := range d.Histogram {
		numbers[k] = c.number
	}
	return numbers
}

func (d document) singles() ([]SingleCount, error) {
	var singles []SingleCount
	for _, o := range d.Skills {
		s := SingleCount{Skill: o.ID}
		base := d.Complete
		if o.Base != nil {
			base = *o.Base
		}
		switch {
		case !o.Holders.given:
			return nil, fmt.Errorf("%w: skill %q has no holders", ErrFormat, string(o.ID))
		case o.Holders.number == Suppressed && o.Base != nil:
			return nil, fmt.Errorf("%w: skill %q is suppressed and has a base", ErrFormat, string(o.ID))
		case o.Holders.number == Suppressed:
			s.Suppressed = true
		default:
			c, err := NewCount(o.Holders.number, base)
			if err != nil {
				return nil, err
			}
			s.Count = c
		}
		singles = append(singles, s)
	}
	return singles, nil
}

func (a *Aggregate) readPairs(d document) error {
	var err error
	n := len(a.ids)
	if a.holders, err = d.Pairs.read(n, "pairs"); err != nil {
		return err
	}
	if a.bases, err = d.PairBases.read(n, "pair_bases"); err != nil {
		return err
	}
	for i, x := range a.holders {
		base := a.complete
		if a.bases != nil {
			base = a.bases[i]
		}
		if base == Suppressed {
			return fmt.Errorf("%w: a base of a pair is suppressed", ErrFormat)
		}
		if x > base {
			return fmt.Errorf("%w: %d people of %d hold a pair", ErrCount, x, base)
		}
	}
	return a.checkPairs()
}
