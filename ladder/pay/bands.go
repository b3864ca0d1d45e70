package pay

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Bands is a list of bands in which the one for a person can be looked up. It is
// immutable. The zero Bands is empty.
type Bands struct {
	list     []Band
	warnings problem.List
}

// NewBands checks records and returns their bands. The error, if any, is a
// *problem.Error with every problem of every record, see [NewBand], and of ids
// that are given twice; paths start with the band's id, or its place in the list
// where it has none.
func NewBands(specs []BandSpec) (Bands, error) {
	var problems problem.List
	seen := make(map[string]bool)
	bands := make([]Band, 0, len(specs))
	for i, spec := range specs {
		path := problem.Path("").Index(i)
		if spec.ID != "" {
			path = problem.Path("").Item(spec.ID)
			if seen[spec.ID] {
				problems = append(problems, skills.DuplicateID.At(path, spec.ID))
			}
			seen[spec.ID] = true
			problems = append(problems, skills.CheckID(spec.ID, text.Text{}, path)...)
		}
		b, wrong := newBand(spec, path)
		problems = append(problems, wrong...)
		bands = append(bands, b)
	}
	if err := problems.Err(); err != nil {
		return Bands{}, err
	}
	return Bands{bands, problems.Sorted()}, nil
}

// All yields the bands, in the order of the record. It can be run again.
func (b Bands) All() iter.Seq[Band] { return slices.Values(b.list) }

// Len returns the number of bands.
func (b Bands) Len() int { return len(b.list) }

// Spec returns a copy of the records.
func (b Bands) Spec() []BandSpec {
	var specs []BandSpec
	for _, band := range b.list {
		specs = append(specs, band.Spec())
	}
	return specs
}

// Warnings returns what looks unfinished in the bands, with paths as in
// [NewBands].
func (b Bands) Warnings() problem.List { return slices.Clone(b.warnings) }

// Query says whose pay is looked up.
type Query struct {
	Track      string           // the zero value means whichever
	Grade      string           // the zero value means whichever
	Discipline string           // the zero value means whichever
	Region     string           // the zero value means whichever
	Experience *decimal.Decimal // in years; the zero value, nil, means however much

	// AsOf is the day on which the bands have to be in force: of bands for the
	// same people those count that came into force last until then. The zero
	// value means the newest.
	AsOf date.Date
}

// For yields the bands that are for somebody of those asked for, the narrowest
// first: those that name the grade, then the track, the discipline, the region
// and the years of experience; else in the order of the record. It can be run
// again. It takes time in proportion to the bands and what they name.
func (b Bands) For(q Query) iter.Seq[Band] { return slices.Values(b.matching(q)) }

func (b Bands) matching(q Query) []Band {
	newest := make(map[cell]date.Date)
	for _, band := range b.list {
		if band.inForce(q.AsOf) {
			for c := range band.cells() {
				if e := band.Effective(); e.Compare(newest[c]) > 0 {
					newest[c] = e
				}
			}
		}
	}
	var found []Band
	for _, band := range b.list {
		if !band.covers(q) || !band.inForce(q.AsOf) {
			continue
		}
		for c := range band.cells() {
			if newest[c] == band.Effective() && (c.grade == "" || q.Grade == "" || c.grade == q.Grade) && (c.track == "" || q.Track == "" || c.track == q.Track) {
				found = append(found, band)
				break
			}
		}
	}
	slices.SortStableFunc(found, func(x, y Band) int { return cmp.Compare(y.narrowness(), x.narrowness()) })
	return found
}

// Find returns the one band for exactly the people asked for: the narrowest of
// those that name nothing that the query leaves open. It fails with [NoBand]
// when no band is for them, and with [SeveralBands] when two are that are
// equally narrow, or when only an answer to what the query leaves open would
// tell.
func (b Bands) Find(q Query) (Band, error) {
	all := b.matching(q)
	if len(all) == 0 {
		whom := q.whom()
		if len(b.list) == 0 {
			whom = text.EnJa(words.noPay.Fill(language.English, "whom", whom.In(language.English)), words.noPay.Fill(language.Japanese, "whom", whom.In(language.Japanese)))
		}
		return Band{}, refuse(NoBand.At("", whom))
	}
	var settled []Band
	for _, band := range all {
		if band.settledBy(q) {
			settled = append(settled, band)
		}
	}
	if len(settled) == 1 || len(settled) > 1 && settled[0].narrowness() > settled[1].narrowness() {
		return settled[0], nil
	}
	if len(settled) > 0 {
		all = settled
	}
	return Band{}, refuse(SeveralBands.At("", q.whom(), listed(all)))
}

// listed names a few bands.
func listed(bands []Band) text.Text {
	const most = 5
	join := func(tag language.Tag, comma string) string {
		var names []string
		for _, band := range bands[:min(most, len(bands))] {
			names = append(names, band.label().In(tag))
		}
		if len(bands) > most {
			names = append(names, "…")
		}
		return strings.Join(names, comma)
	}
	return text.EnJa(join(language.English, "; "), join(language.Japanese, "、"))
}

func (q Query) whom() text.Text {
	say := func(tag language.Tag, comma string) string {
		var parts []string
		add := func(t text.Text, x string) {
			if x != "" {
				parts = append(parts, t.Fill(tag, "x", x))
			}
		}
		add(words.track, q.Track)
		add(words.grade, q.Grade)
		add(words.discipline, q.Discipline)
		add(words.region, q.Region)
		if q.Experience != nil {
			add(words.years, q.Experience.String())
		}
		add(words.asOf, q.AsOf.String())
		if len(parts) == 0 {
			return words.anybody.In(tag)
		}
		return strings.Join(parts, comma)
	}
	return text.EnJa(say(language.English, ", "), say(language.Japanese, "・"))
}

func (b Band) covers(q Query) bool {
	s := &b.read().spec
	in := func(ids []string, id string) bool { return id == "" || len(ids) == 0 || slices.Contains(ids, id) }
	is := func(mine, id string) bool { return id == "" || mine == "" || mine == id }
	return in(s.Tracks, q.Track) && in(s.Grades, q.Grade) && is(s.Discipline, q.Discipline) && is(s.Region, q.Region) &&
		(q.Experience == nil || b.Experience().Holds(*q.Experience))
}

// settledBy reports whether the query says something of all that the band names.
// Who has the grade need not say the track.
func (b Band) settledBy(q Query) bool {
	s := &b.read().spec
	return (len(s.Grades) == 0 || q.Grade != "") && (len(s.Tracks) == 0 || q.Track != "" || len(s.Grades) > 0) &&
		(s.Discipline == "" || q.Discipline != "") && (s.Region == "" || q.Region != "") &&
		(b.Experience() == Experience{} || q.Experience != nil)
}

func (b Band) narrowness() int {
	s := &b.read().spec
	n := 0
	for _, names := range []bool{len(s.Grades) > 0, len(s.Tracks) > 0, s.Discipline != "", s.Region != "", b.Experience() != Experience{}} {
		n *= 2
		if names {
			n++
		}
	}
	return n
}

func (b Band) inForce(asOf date.Date) bool {
	return asOf.IsZero() || b.Effective().Earliest().Compare(asOf.Latest()) <= 0
}

// cell is the smallest set of people that bands tell apart, but for experience.
type cell struct {
	grade, track, discipline, region string
	per                              Period
}

// cells yields the cells of a band: one per grade, or per track when it names no
// grade. A grade is of one track, so that both together need no product.
func (b Band) cells() iter.Seq[cell] {
	return func(yield func(cell) bool) {
		s := &b.read().spec
		c := cell{discipline: s.Discipline, region: s.Region, per: s.Per}
		for _, g := range s.Grades {
			c.grade = g
			if !yield(c) {
				return
			}
		}
		for _, t := range s.Tracks {
			if c.track = t; len(s.Grades) > 0 || !yield(c) {
				return
			}
		}
		if len(s.Grades)+len(s.Tracks) == 0 {
			yield(c)
		}
	}
}
