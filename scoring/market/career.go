package market

import (
	"iter"
	"math"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/diversity"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// career is which jobs somebody has held.
type career struct {
	stated    bool // whether all of it is
	jobs      []Job
	untold    int // times of which nobody says what the job was
	employers int
	tracks    int
}

// Job is a job that somebody has held, however often.
type Job struct {
	Name  text.Text
	Times int // how often

	// Months are how long, from the least to the most that the dates can mean; Known
	// says whether they can be told at all.
	Least, Most float64
	Known       bool
}

// career collects the jobs that began by the day. Two jobs are the same when they are
// called the same.
func (d *marketData) career(who subject) career {
	stated, _, _ := who.facts.Stated()
	c := career{stated: stated}
	at, employers, tracks := make(map[string]int), make(map[string]bool), make(map[string]bool)
	l := d.ladderOf(who.Person)
	for s := range who.Stints() {
		if !begun(s.From, d.in.AsOf) {
			continue
		}
		name := s.Title
		target, _ := l.Target(s.Place)
		if target != nil {
			if name.IsZero() {
				name = target.Name()
			}
			if g, ok := target.(ladder.Grade); ok {
				tracks[g.Track().ID()] = true
			}
		}
		switch {
		case !s.Organisation.IsZero():
			employers[folded(s.Organisation)] = true
		case s.Place != "":
			employers[""] = true // of the ladder's own
		}
		if name.IsZero() {
			c.untold++
			continue
		}
		i, seen := at[folded(name)]
		if !seen {
			i = len(c.jobs)
			at[folded(name)] = i
			c.jobs = append(c.jobs, Job{Name: name, Known: true})
		}
		least, most, known := months(s, d.in.AsOf)
		j := &c.jobs[i]
		j.Times++
		j.Least, j.Most, j.Known = j.Least+least, j.Most+most, j.Known && known
	}
	c.employers, c.tracks = len(employers), len(tracks)
	return c
}

// folded returns a name as names are compared.
func folded(name text.Text) string {
	return strings.ToLower(strings.TrimSpace(name.In(language.English)))
}

// months returns how long a time in a job lasted up to a day, from the least to the
// most that its dates can mean, and whether that can be told.
func months(s ladder.StintSpec, asOf date.Date) (least, most float64, known bool) {
	to := s.To
	if to.IsZero() || !asOf.IsZero() && asOf.Latest().Compare(to.Latest()) < 0 {
		to = asOf
	}
	if s.From.IsZero() || to.IsZero() {
		return 0, math.Inf(1), false
	}
	const perMonth = 365.2425 / 12 // of the Gregorian calendar
	least = max(days(s.From.Latest(), to.Earliest()), 0) / perMonth
	most = max(days(s.From.Earliest(), to.Latest()), 0) / perMonth
	return least, most, true
}

// days returns how many days there are from one day to another, both counted.
func days(from, to date.Date) float64 {
	at := func(d date.Date) time.Time { return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC) }
	return at(to).Sub(at(from)).Hours()/24 + 1
}

// JobShare returns how far the person has gone beyond one job, 1 - 1/J for J different
// jobs: 0 for one, 1/2 for two, and ever less for each further one. Jobs are different
// when they are called differently: by the title of the time in the job, else by the
// place held. Nobody knows more of it when the record does not state all times in
// jobs: then it is Lo of what is told, to 1. Who has held no job has crossed none.
func (c Crossing) JobShare() fit.Range {
	share := func(jobs int) float64 { return 1 - 1/float64(max(jobs, 1)) }
	k := c.career
	lo := len(k.jobs)
	if !k.stated {
		return fit.Range{Lo: share(lo), Hi: 1}
	}
	return fit.Range{Lo: share(lo), Hi: share(len(k.jobs) + k.untold)}
}

// Jobs yields the jobs that the person has held by the day, in the order of the
// record, and returns whether the record states all of them. It can be run again.
func (c Crossing) Jobs() (iter.Seq[Job], bool) { return slices.Values(c.career.jobs), c.career.stated }

// EffectiveJobs returns the effective number of equally long jobs, the Hill number of
// order 1 of the months in each, and whether there is one: a job of which the months
// cannot be told leaves it undefined. Where dates are not exact, the months are the
// middle of what they can mean.
func (c Crossing) EffectiveJobs() (float64, bool) {
	var all []float64
	sum := 0.0
	for _, j := range c.career.jobs {
		if !j.Known {
			return math.NaN(), false
		}
		all = append(all, (j.Least+j.Most)/2)
		sum += all[len(all)-1]
	}
	if !(sum > 0) || c.career.untold > 0 {
		return math.NaN(), false
	}
	d, err := hill(all, diversity.Similarity{})
	return d, err == nil
}

// Employers returns with how many employers the person is recorded, those of a place of
// the ladder being one.
func (c Crossing) Employers() int { return c.career.employers }

// Tracks returns in how many tracks of the ladder the person has held a grade.
func (c Crossing) Tracks() int { return c.career.tracks }
