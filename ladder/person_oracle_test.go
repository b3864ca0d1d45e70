package ladder_test

import (
	"strconv"
	"time"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// remembered is what is known of a life.
type remembered struct {
	known
	asOf     date.Date
	stints   []ladder.StintSpec // nil: not stated, and so on
	evidence []ladder.PieceSpec
	ratings  []ladder.RatingSpec
}

func (m remembered) facts() ladder.Facts {
	var claims []skills.Claim
	for _, id := range world {
		level := m.known.facts().Profile().Level(id)
		if !level.IsZero() {
			claims = append(claims, must(skills.NewClaim(skills.ClaimSpec{Skill: id, Level: level})))
		}
	}
	return ladder.NewFacts(ladder.FactsSpec{
		Profile: skills.Resolve(claims, m.asOf, skills.Policy{}), Stints: m.stints, Evidence: m.evidence, Ratings: m.ratings,
	})
}

// today is the day of most lives. It has no same day in most Februaries.
var today = date.MustParse("2026-08-31")

// drawRemembered draws what is known of a life: a date may be a day, a month, a
// year or not known at all.
func drawRemembered(t *rapid.T) remembered {
	m := remembered{known: drawKnown(t), asOf: today}
	if rapid.IntRange(0, 4).Draw(t, "as of") == 0 {
		m.asOf = date.Date{}
	}
	if rapid.IntRange(0, 3).Draw(t, "stints") > 0 {
		m.stints = []ladder.StintSpec{}
		for range rapid.IntRange(0, 2).Draw(t, "n") {
			m.stints = append(m.stints, drawStint(t))
		}
	}
	if rapid.IntRange(0, 3).Draw(t, "evidence") > 0 {
		m.evidence = []ladder.PieceSpec{}
		for i := range rapid.IntRange(0, 2).Draw(t, "n") {
			p := ladder.PieceSpec{Skill: rapid.SampledFrom([]skills.ID{"", "a", "b"}).Draw(t, "shows"), EvidenceSpec: skills.EvidenceSpec{
				Title: text.Plain("piece " + strconv.Itoa(i)), Value: rapid.SampledFrom([]string{"", "v"}).Draw(t, "lives"), Date: drawDate(t),
			}}
			m.evidence = append(m.evidence, p)
			if rapid.IntRange(0, 3).Draw(t, "again") == 0 {
				p.Skill = "b"
				m.evidence = append(m.evidence, p)
			}
		}
	}
	if rapid.IntRange(0, 3).Draw(t, "ratings") > 0 {
		m.ratings = []ladder.RatingSpec{}
		for range rapid.IntRange(0, 2).Draw(t, "n") {
			r := ladder.RatingSpec{Review: "rated", Date: drawDate(t)}
			switch i := rapid.IntRange(-2, 2).Draw(t, "level"); i {
			case -2: // nobody knows
			case -1:
				r.Level, _ = scaleOf(worldLadder, "alien").Step(1)
			default:
				r.Level = step("a", i)
			}
			m.ratings = append(m.ratings, r)
		}
	}
	return m
}

// drawDate draws a date around the last year, of any precision.
func drawDate(t *rapid.T) date.Date {
	day := after(today, rapid.SampledFrom([]int{-1000, -400, -366, -185, -184, -183, -60, -31, -30, -29, -28, -27, -1, 0, 1, 40, 200}).Draw(t, "day"))
	switch rapid.IntRange(0, 5).Draw(t, "precision") {
	case 0:
		return date.Date{}
	case 1:
		return date.MustParse(day.String()[:len("2006")])
	case 2:
		return date.MustParse(day.String()[:len("2006-01")])
	default:
		return day
	}
}

func drawStint(t *rapid.T) ladder.StintSpec {
	s := ladder.StintSpec{Place: rapid.SampledFrom([]string{"g1", "g2", "two", "g2.1", "g2.2", "g3", "coach", "t", "elsewhere"}).Draw(t, "place"), From: drawDate(t), To: drawDate(t)}
	if !s.To.IsZero() && s.To.Latest().Compare(s.From.Earliest()) < 0 {
		s.From, s.To = s.To, s.From
	}
	return s
}

// choice is one thing that is not known, with every way it could be (or a few:
// the worst, the best and some between).
type choice []func(*life)

var (
	longAgo = date.From(time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC))
	farOff  = date.From(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC))
)

// days returns days that a date can be: the first, the last, and some at which
// something changes.
func (m remembered) days(d date.Date) []date.Date {
	first, last := d.Earliest(), d.Latest()
	if d.IsZero() {
		first, last = longAgo, farOff
		if !m.asOf.IsZero() {
			last = m.asOf // what is recorded without a date has happened
		}
	}
	all := []date.Date{first}
	for _, day := range []date.Date{monthsBefore(today, 6), monthsBefore(today, 1), today, after(today, 1)} {
		if first.Compare(day) < 0 && day.Compare(last) < 0 {
			all = append(all, day)
		}
	}
	if last != first {
		all = append(all, last)
	}
	return all
}

// choices returns what is not known. Whether every way of a choice is in it is
// told by the second result: a stint that may have been any single day has more.
func (m remembered) choices() (all []choice, complete bool) {
	complete = true
	for _, id := range world {
		if _, ok := m.steps[id]; ok {
			continue
		}
		var c choice
		for i := range worldTops[id] + 1 {
			c = append(c, func(l *life) { l.steps[id] = i })
		}
		all = append(all, c)
	}
	for i, s := range m.stints {
		var c choice
		ends := []date.Date{m.asOf}
		switch {
		case !s.To.IsZero():
			ends = m.days(s.To)
		case m.asOf.IsZero():
			ends = []date.Date{{}, farOff}
		}
		begins := m.days(s.From)
		if s.From.IsZero() {
			begins = append(begins, ends...)
		}
		for _, from := range begins {
			for _, to := range ends {
				if to.IsZero() || s.To.IsZero() && !m.asOf.IsZero() && from.Compare(to) > 0 {
					to = from // it goes on, and is a day old; or it has not begun
				}
				if !from.IsZero() && from.Compare(to) <= 0 {
					c = append(c, func(l *life) { l.stints[i].From, l.stints[i].To = from, to })
				}
			}
		}
		lastBegin, firstEnd := s.From.Latest(), s.To.Earliest()
		if !s.To.IsZero() && (s.From.IsZero() && s.To.Earliest() != s.To.Latest() || lastBegin.Compare(firstEnd) > 0) {
			complete = false
		}
		all = append(all, c)
	}
	for i, p := range m.evidence {
		all = append(all, m.dated(p.Date, func(l *life, d date.Date) { l.evidence[i].Date = d }))
		if i > 0 && m.evidence[i-1].Title.Equal(p.Title) { // the same piece
			all[len(all)-1] = choice{func(l *life) { l.evidence[i].Date = l.evidence[i-1].Date }}
		}
	}
	for i, r := range m.ratings {
		all = append(all, m.dated(r.Date, func(l *life, d date.Date) { l.ratings[i].Date = d }))
		if !r.Level.SameScale(step("a", 1)) {
			var c choice
			for s := range 3 {
				c = append(c, func(l *life) { l.ratings[i].Level = step("a", s) })
			}
			all = append(all, c)
		}
	}
	nothing := func(*life) {}
	end := today
	if m.asOf.IsZero() {
		end = farOff
	}
	if m.stints == nil {
		all = append(all, choice{nothing, func(l *life) {
			for _, place := range []string{"g1", "g2.2", "g2.1", "g3", "coach"} {
				l.stints = append(l.stints, ladder.StintSpec{Place: place, From: longAgo, To: end})
			}
		}})
	}
	if m.evidence == nil {
		all = append(all, choice{nothing, func(l *life) {
			for i, skill := range []skills.ID{"a", "a", "b", "b"} {
				l.evidence = append(l.evidence, ladder.PieceSpec{Skill: skill, EvidenceSpec: skills.EvidenceSpec{Title: text.Plain("more " + strconv.Itoa(i)), Value: "v", Date: today}})
			}
		}})
	}
	if m.ratings == nil {
		all = append(all, choice{nothing, func(l *life) {
			for range 2 {
				l.ratings = append(l.ratings, ladder.RatingSpec{Review: "rated", Level: step("a", 2), Date: today})
			}
		}})
	}
	return append(all, choice{nothing, func(l *life) { l.passes = true }}), complete
}

func (m remembered) dated(d date.Date, set func(*life, date.Date)) choice {
	var c choice
	for _, day := range m.days(d) {
		c = append(c, func(l *life) { set(l, day) })
	}
	return c
}
