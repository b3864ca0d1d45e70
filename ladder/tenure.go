package ladder

import (
	"slices"
	"strconv"
	"sync"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxMonths is the largest number of months that a requirement can ask for.
const MaxMonths = 1200

// place resolves the place that a condition names.
func (c compiler) place(id, field string, orAbove bool) placeSet {
	if !c.data.named(id) || id == Outside {
		c.report(UnknownPlace.At(c.path.Field(field), id).WithSuggestion(c.suggest.place(id, c.data)))
	}
	return c.data.placeSet(id, orAbove)
}

// positive checks a number that must be from 1 to a limit, and returns one that
// is.
func (c compiler) positive(n, limit int, field string) int {
	switch {
	case n < 1:
		c.report(NotPositive.At(c.path.Field(field), n))
	case n > limit:
		c.report(TooMany.At(c.path.Field(field), n, limit))
	}
	return min(max(n, 1), limit)
}

func (a Tenure) compile(c compiler) node {
	t := &tenure{places: c.place(a.In, "in", a.OrAbove), months: c.positive(a.Months, MaxMonths, "months")}
	t.days = fewestDays()[t.months]
	return node{form: formKind, kind: t}
}

func (a Held) compile(c compiler) node {
	return node{form: formKind, kind: &held{places: c.place(a.Place, "place", a.OrAbove)}}
}

// fewestDays returns, for each number of months up to [MaxMonths], how few days
// so many calendar months in a row can have. It is computed once.
var fewestDays = sync.OnceValue(func() []int {
	const cycle = 400 * 12 // months after which the calendar repeats
	starts := make([]int, cycle+MaxMonths)
	for i := range starts {
		starts[i] = dayNumber(2000+i/12, i%12+1, 1)
	}
	fewest := make([]int, MaxMonths+1)
	for months := range fewest {
		fewest[months] = endless
		for i, start := range starts[:cycle] {
			fewest[months] = min(fewest[months], starts[i+months]-start)
		}
	}
	return fewest
})

// monthsIn returns how many months so many days are enough for.
func monthsIn(days int) int {
	n, exact := slices.BinarySearch(fewestDays(), days)
	if !exact {
		n--
	}
	return n
}

// tenure is a time in a place.
type tenure struct {
	places placeSet
	months int
	days   int // that are enough
}

// served returns how many days the facts cover.
func (t *tenure) served(f *Facts) span {
	h := f.past()
	var sureRoom, possibleRoom [16]days
	sure, possible := sureRoom[:0], possibleRoom[:0]
	for i := range h.stints {
		s := &h.stints[i]
		if s.maybe && t.places.holds(s.Place) {
			sure, possible = append(sure, s.sure), append(possible, s.possible)
		}
	}
	served := span{int64(unite(sure)), endless}
	if h.allStints {
		served.possible = int64(unite(possible))
	}
	return served
}

func (t *tenure) outcome(f Facts) Outcome { return t.served(&f).reaches(int64(t.days)) }

func (t *tenure) weigh(f *Facts) (Outcome, Progress) { return t.served(f).toward(int64(t.days)) }

func (t *tenure) spec() RequirementSpec {
	return Tenure{In: t.places.id, OrAbove: t.places.orAbove, Months: t.months}
}

func (t *tenure) equal(k kind) bool {
	u, ok := k.(*tenure)
	return ok && t.places.equal(&u.places) && t.months == u.months
}

func (t *tenure) String() string {
	return strconv.Itoa(t.months) + " months in " + t.places.String()
}

func (t *tenure) line(f *Facts, o Outcome, tag language.Tag) string {
	served := t.served(f)
	sure, possible := monthsIn(int(served.sure)), monthsIn(int(min(served.possible, endless)))
	held := strconv.Itoa(sure)
	least, most := t.short(served)
	short := strconv.Itoa(most)
	line := lines.tenure
	switch {
	case o == Unknown && possible < MaxMonths:
		line, held = lines.tenureRange, interval(sure, possible, tag)
	case o == Unknown && served.sure == 0:
		line = lines.tenureUnknown
	case o == Unknown:
		line = lines.tenureOpen
	case o == NotMet:
		line, held, short = lines.tenureShort, interval(sure, possible, tag), interval(least, most, tag)
	}
	return line.Fill(tag, "place", t.places.words(tag), "asked", strconv.Itoa(t.months), "held", held, "short", short)
}

// MonthsShort returns how many months in some place are still to be served for a
// verdict on a [Tenure], from the least to the most that the facts can mean, and
// whether it is one. They are whole months, as the verdict's line counts them: a
// month that has begun is still to be served. Both are 0 when the outcome is Met;
// the least is 0 when it is Unknown, and the most is all that is asked when nobody
// knows of a day.
func (v Verdict) MonthsShort() (least, most int, ok bool) {
	if v.node == nil || v.node.form != formKind {
		return 0, 0, false
	}
	t, ok := v.node.kind.(*tenure)
	if !ok {
		return 0, 0, false
	}
	least, most = t.short(t.served(v.facts))
	return least, most, true
}

// short returns how many months a time falls short, from the least to the most.
func (t *tenure) short(served span) (least, most int) {
	sure, possible := monthsIn(int(min(served.sure, endless))), monthsIn(int(min(served.possible, endless)))
	return max(0, t.months-possible), max(0, t.months-sure)
}

// interval returns numbers from one to another, one alone where they are the same.
func interval(lo, hi int, tag language.Tag) string {
	if lo == hi {
		return strconv.Itoa(lo)
	}
	return lines.range_.Fill(tag, "lo", strconv.Itoa(lo), "hi", strconv.Itoa(hi))
}

func (t *tenure) witness(f Facts) (Facts, bool) {
	id, ok := t.places.one()
	if !ok {
		return f, false
	}
	to := f.today()
	if to.IsZero() {
		to = lastDate
	}
	from := dateOf(dayOf(to) - t.days + 1)
	if from.IsZero() {
		return f, false
	}
	return f.adding([]StintSpec{{Place: id, From: from, To: to}}, nil, nil), true
}

var lastDate, _ = date.Of(9999, time.December, 31)

// dateOf returns the day of a number, the zero Date when there is none.
func dateOf(day int) date.Date {
	if day < firstDay {
		return date.Date{}
	}
	return date.From(time.Date(1, time.January, day, 0, 0, 0, 0, time.UTC))
}

// held is a place that somebody holds or has held.
type held struct{ places placeSet }

func (h *held) outcome(f Facts) Outcome {
	past, o := f.past(), Unknown
	if past.allStints {
		o = NotMet
	}
	for i := range past.stints {
		s := &past.stints[i]
		if s.maybe && h.places.holds(s.Place) {
			if s.begun {
				return Met
			}
			o = Unknown
		}
	}
	return o
}

func (h *held) weigh(f *Facts) (Outcome, Progress) {
	o := h.outcome(*f)
	return o, yesOrNo(o)
}

// yesOrNo is the progress of what is there or not.
func yesOrNo(o Outcome) Progress {
	switch o {
	case Met:
		return Progress{1, 1}
	case NotMet:
		return Progress{0, 0}
	default:
		return Progress{0, 1}
	}
}

func (h *held) spec() RequirementSpec { return Held{Place: h.places.id, OrAbove: h.places.orAbove} }

func (h *held) equal(k kind) bool {
	g, ok := k.(*held)
	return ok && h.places.equal(&g.places)
}

func (h *held) String() string { return "held " + h.places.String() }

func (h *held) line(_ *Facts, o Outcome, tag language.Tag) string {
	line := lines.held
	switch o {
	case Unknown:
		line = lines.heldUnknown
	case NotMet:
		line = lines.heldShort
	}
	return line.Fill(tag, "place", h.places.words(tag))
}

func (h *held) witness(f Facts) (Facts, bool) {
	id, ok := h.places.one()
	if !ok {
		return f, false
	}
	return f.adding([]StintSpec{{Place: id, From: f.today(), To: f.today()}}, nil, nil), true
}

// String returns the id of the places, and whether higher ones count.
func (s *placeSet) String() string {
	if s.orAbove {
		return s.id + " or above"
	}
	return s.id
}

// words returns what people call the places.
func (s *placeSet) words(tag language.Tag) string {
	name := s.data.placeName(s.id).In(tag)
	if s.orAbove {
		return lines.orAbove.Fill(tag, "place", name)
	}
	return name
}

// placeName returns what people call what has an id: with the id behind it,
// where a title is that of several grades.
func (d *data) placeName(id string) text.Text {
	l := Ladder{d}
	if g, ok := l.Grade(id); ok {
		return g.Name()
	}
	if s, ok := l.SubStep(id); ok {
		return s.Name()
	}
	if r, ok := l.Role(id); ok {
		return r.Name()
	}
	if t, ok := l.Track(id); ok {
		return t.Name()
	}
	for g := range l.Groups() {
		if g.ID() == id {
			return g.Name()
		}
	}
	return text.Plain(id)
}
