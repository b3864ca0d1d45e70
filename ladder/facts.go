package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// FactsSpec is the record of what is known of one person. A list that is nil
// has not been stated: what asks for it is unknown. A list that is stated, an
// empty one too, is complete.
type FactsSpec struct {
	Profile  skills.Profile
	Stints   []StintSpec
	Evidence []PieceSpec
	Ratings  []RatingSpec
}

// Facts are what is known of one person as of a date: everything that a
// [Requirement] is evaluated over. They are immutable. The zero Facts know
// nothing.
//
// The date is that of the profile, [skills.Profile.AsOf]; a coarse one is read
// as its last day. What is dated after it does not count yet. At the zero Date
// everything counts, whatever its age: stints that have ended count whole, and
// one that goes on has lasted for at least the day on which it began and for
// nobody knows how long.
type Facts struct {
	profile skills.Profile
	history *history
}

// history is what is known besides the levels.
type history struct {
	stints   []stint
	evidence []piece
	ratings  []RatingSpec
	// whether the lists have been stated, so that nothing is missing in them
	allStints, allEvidence, allRatings bool
}

// piece is a piece of evidence.
type piece struct {
	PieceSpec
	again bool // whether it has been counted, for another skill
}

// NewFacts returns the facts of a record, which it copies. A piece of evidence
// that is given twice for one skill counts once, as when it answers two problems.
func NewFacts(spec FactsSpec) Facts {
	return newFacts(spec, spec.Evidence != nil)
}

func newFacts(spec FactsSpec, allEvidence bool) Facts {
	h := history{
		allStints: spec.Stints != nil, allEvidence: allEvidence, allRatings: spec.Ratings != nil,
		ratings: slices.Clone(spec.Ratings),
	}
	asOf := spec.Profile.AsOf()
	for _, s := range spec.Stints {
		h.stints = append(h.stints, newStint(s, asOf))
	}
	type written struct {
		title, link, value string
		date               date.Date
	}
	of := func(p PieceSpec) written { return written{p.Title.String(), p.Link, p.Value, p.Date} }
	seen := make(map[written][]skills.ID)
	for _, p := range spec.Evidence {
		shown, again := seen[of(p)]
		if slices.Contains(shown, p.Skill) {
			continue
		}
		seen[of(p)] = append(shown, p.Skill)
		h.evidence = append(h.evidence, piece{p, again})
	}
	return Facts{spec.Profile, &h}
}

// FactsOf returns the facts of a profile alone: nothing is stated of stints,
// evidence and ratings.
func FactsOf(profile skills.Profile) Facts { return Facts{profile: profile} }

var noHistory history

func (f *Facts) past() *history {
	if f.history == nil {
		return &noHistory
	}
	return f.history
}

// Profile returns the levels among the facts.
func (f Facts) Profile() skills.Profile { return f.profile }

// WithProfile returns a copy of the facts with another profile, as a supposition,
// or because the levels have come to be read in another way. What is known besides
// levels stays, seen from the day of the new profile.
func (f Facts) WithProfile(p skills.Profile) Facts { return f.with(p) }

// with returns a copy of the facts with another profile.
func (f Facts) with(p skills.Profile) Facts {
	if f.history == nil || p.AsOf() == f.profile.AsOf() {
		return Facts{p, f.history}
	}
	spec := f.Spec()
	spec.Profile = p
	return newFacts(spec, f.history.allEvidence)
}

// Stints yields the times in a position, in the order of the record. It can be
// run again.
func (f Facts) Stints() iter.Seq[StintSpec] {
	return func(yield func(StintSpec) bool) {
		for i := range f.past().stints {
			if !yield(f.past().stints[i].StintSpec) {
				return
			}
		}
	}
}

// Evidence yields the pieces of evidence, in the order of the record. It can be
// run again.
func (f Facts) Evidence() iter.Seq[PieceSpec] {
	return func(yield func(PieceSpec) bool) {
		for i := range f.past().evidence {
			if !yield(f.past().evidence[i].PieceSpec) {
				return
			}
		}
	}
}

// Ratings yields the results of reviews, in the order of the record. It can be
// run again.
func (f Facts) Ratings() iter.Seq[RatingSpec] { return slices.Values(f.past().ratings) }

// Stated reports which of the lists have been stated, so that nothing is
// missing in them. Evidence that comes with claims alone is not complete.
func (f Facts) Stated() (stints, evidence, ratings bool) {
	h := f.past()
	return h.allStints, h.allEvidence, h.allRatings
}

// Spec returns a copy of the record of the facts. Evidence that is not complete
// is in it, and [NewFacts] takes it for complete.
func (f Facts) Spec() FactsSpec {
	spec := FactsSpec{Profile: f.profile}
	h := f.past()
	if h.allStints || len(h.stints) > 0 {
		spec.Stints = append([]StintSpec{}, slices.Collect(f.Stints())...)
	}
	if h.allEvidence || len(h.evidence) > 0 {
		spec.Evidence = append([]PieceSpec{}, slices.Collect(f.Evidence())...)
	}
	if h.allRatings || len(h.ratings) > 0 {
		spec.Ratings = append([]RatingSpec{}, h.ratings...)
	}
	return spec
}

// adding returns the facts with more in their lists; what was not complete
// stays so.
func (f Facts) adding(stints []StintSpec, evidence []PieceSpec, ratings []RatingSpec) Facts {
	h, spec := f.past(), f.Spec()
	spec.Stints = append(spec.Stints, stints...)
	spec.Evidence = append(spec.Evidence, evidence...)
	spec.Ratings = append(spec.Ratings, ratings...)
	more := newFacts(spec, h.allEvidence)
	more.history.allStints, more.history.allRatings = h.allStints, h.allRatings
	return more
}

// today returns the day as of which the facts are, the zero Date when they are
// of no day.
func (f *Facts) today() date.Date { return f.profile.AsOf().Latest() }

// covers tells whether something of a date counts: surely, and possibly. It
// must not lie in the future nor, unless months is 0, be older than so many
// months.
func (f *Facts) covers(d date.Date, months int) (sure, possible bool) {
	today := f.today()
	if today.IsZero() {
		return true, true
	}
	if d.IsZero() {
		return months == 0, true
	}
	from := 0
	if months > 0 {
		from = dayOf(today) - daysBack(today, months)
	}
	first, last, now := dayOf(d.Earliest()), dayOf(d.Latest()), dayOf(today)
	return first >= from && last <= now, last >= from && first <= now
}

// dayOf returns the number of a day, counted from 1 for 0001-01-01, 0 for the
// zero Date (H. Hinnant, chrono-compatible low-level date algorithms, 2013).
func dayOf(d date.Date) int {
	if d.IsZero() {
		return 0
	}
	return dayNumber(d.Year(), int(d.Month()), d.Day())
}

func dayNumber(year, month, day int) int {
	if month <= 2 {
		year--
		month += 12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 306
}

// daysBack returns how many days so many months before a day are: to the day
// of that number, or to the last of a month that has no such day.
func daysBack(d date.Date, months int) int {
	at := d.Year()*12 + int(d.Month()) - 1 - months
	if at < 12 {
		return dayOf(d) // before all dates
	}
	year, month := at/12, at%12+1
	first, next := dayNumber(year, month, 1), dayNumber((at+1)/12, (at+1)%12+1, 1)
	return dayOf(d) - min(first+d.Day()-1, next-1)
}
