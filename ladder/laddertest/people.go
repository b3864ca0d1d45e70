package laddertest

import (
	"maps"
	"slices"
	"strconv"
	"time"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// asked is what the requirements of a ladder ask for: what people are drawn
// around.
type asked struct {
	skills  []skills.ID
	steps   map[skills.ID][]int // that are asked of a skill
	scales  map[skills.ID]skills.Scale
	places  []string
	months  []int // lengths of tenures and windows
	values  []string
	shown   []skills.ID // by evidence; "" for any
	counts  []int       // of pieces of evidence
	reviews []string
	ratings map[string][]int // steps that are asked of a review's ratings
	ranges  map[string]skills.Scale
}

func whatIsAsked(w *world) asked {
	a := asked{
		steps: make(map[skills.ID][]int), scales: make(map[skills.ID]skills.Scale),
		ratings: make(map[string][]int), ranges: make(map[string]skills.Scale),
	}
	for _, c := range w.spec.Competencies {
		a.skill(w, c.ID)
	}
	for g := range w.ladder.Grades() {
		a.places = append(a.places, g.ID())
	}
	for r := range w.ladder.Roles() {
		a.places = append(a.places, r.ID())
	}
	for r := range w.ladder.Reviews() {
		if scale, ok := w.ladder.Scale(r.Spec().Scale); ok {
			a.reviews = append(a.reviews, r.ID())
			a.ranges[r.ID()] = scale
		}
	}
	for _, t := range w.targets {
		if t.condition != nil {
			continue
		}
		conditions(t.requires.Spec(), "", func(r ladder.RequirementSpec, _ problem.Path) { a.condition(w, r) })
	}
	return a
}

func (a *asked) skill(w *world, id skills.ID) {
	if _, known := a.scales[id]; known {
		return
	}
	for _, l := range append([]ladder.Ladder{w.ladder}, w.within...) {
		if scale, ok := l.ScaleOf(id); ok {
			a.skills = append(a.skills, id)
			a.scales[id] = scale
			return
		}
	}
}

func (a *asked) condition(w *world, r ladder.RequirementSpec) {
	switch r := r.(type) {
	case ladder.AtLeast:
		a.skill(w, r.Skill)
		if level, err := a.scales[r.Skill].Parse(r.Level); err == nil {
			a.steps[r.Skill] = append(a.steps[r.Skill], level.Step())
		}
	case ladder.Score:
		for _, term := range r.Sum.Terms {
			a.skill(w, term.Skill)
		}
	case ladder.Tenure:
		a.months = append(a.months, r.Months)
	case ladder.Evidence:
		a.shown, a.counts = append(a.shown, r.Skill), append(a.counts, r.N)
		if r.Value != "" {
			a.values = append(a.values, r.Value)
		}
		if r.Months > 0 {
			a.months = append(a.months, r.Months)
		}
	case ladder.Rating:
		if level, err := a.ranges[r.Review].Parse(r.Level); err == nil {
			a.ratings[r.Review] = append(a.ratings[r.Review], level.Step())
		}
		if r.Months > 0 {
			a.months = append(a.months, r.Months)
		}
	}
}

// person draws somebody: a stranger of whom each skill is known or not, or one
// who just meets a requirement of the ladder, but for a few things.
func (w *world) person(t *rapid.T) ladder.PersonSpec {
	i := rapid.IntRange(-max(1, len(w.witnesses)), len(w.witnesses)-1).Draw(t, "like") // a stranger when negative
	if i >= 0 {
		return w.like(t, w.witnesses[i])
	}
	p := ladder.PersonSpec{ID: "somebody"}
	for _, id := range w.asked.skills {
		if claim, ok := w.claim(t, id); ok {
			p.Claims = append(p.Claims, claim)
		}
	}
	return w.withHistory(t, p)
}

// withHistory draws what is stated besides the levels, on top of what is there.
func (w *world) withHistory(t *rapid.T, p ladder.PersonSpec) ladder.PersonSpec {
	if rapid.Bool().Draw(t, "stints are stated") {
		p.Stints = append([]ladder.StintSpec{}, p.Stints...)
		for range rapid.IntRange(0, 3).Draw(t, "stints") {
			p.Stints = append(p.Stints, w.stint(t))
		}
	}
	if rapid.Bool().Draw(t, "evidence is stated") {
		p.Evidence = append([]ladder.PieceSpec{}, p.Evidence...)
		for range rapid.IntRange(0, max(2, 1+slices.Max(append(w.asked.counts, 0)))).Draw(t, "pieces") {
			p.Evidence = append(p.Evidence, w.piece(t))
		}
	}
	if rapid.Bool().Draw(t, "ratings are stated") {
		p.Ratings = append([]ladder.RatingSpec{}, p.Ratings...)
		for range rapid.IntRange(0, 3).Draw(t, "ratings") {
			if rating, ok := w.rating(t); ok {
				p.Ratings = append(p.Ratings, rating)
			}
		}
	}
	return p
}

// like draws somebody who differs from given facts in a few things.
func (w *world) like(t *rapid.T, f ladder.Facts) ladder.PersonSpec {
	spec := f.Spec()
	p := ladder.PersonSpec{ID: "somebody", Stints: spec.Stints, Evidence: spec.Evidence, Ratings: spec.Ratings}
	for _, id := range w.asked.skills {
		level := spec.Profile.Level(id)
		if level.IsZero() || rapid.IntRange(0, 5).Draw(t, string(id)+" differs") == 5 {
			if claim, ok := w.claim(t, id); ok {
				p.Claims = append(p.Claims, claim)
			}
			continue
		}
		p.Claims = append(p.Claims, skills.ClaimSpec{Skill: id, Level: level, By: skills.ByManager})
	}
	if rapid.Bool().Draw(t, "has more") {
		p = w.withHistory(t, p)
	}
	switch rapid.IntRange(0, 8).Draw(t, "not stated") {
	case 6:
		p.Stints = nil
	case 7:
		p.Evidence = nil
	case 8:
		p.Ratings = nil
	}
	return p
}

// claim draws what is said of a skill, false when nothing is.
func (w *world) claim(t *rapid.T, id skills.ID) (skills.ClaimSpec, bool) {
	claim := skills.ClaimSpec{Skill: id, By: skills.ByManager}
	const unknown, waived, near, other, negative = 0, 1, 2, 3, 4
	switch rapid.SampledFrom([]int{unknown, near, near, other, waived, negative}).Draw(t, string(id)+" is") {
	case unknown:
		return claim, false
	case waived:
		claim.Waiver = text.EnJa("had no occasion", "機会がなかった")
	case negative: // so that the skill is unknown
		claim.Negative = true
	case near:
		claim.Level = nearLevel(t, w.asked.scales[id], w.asked.steps[id], string(id))
	default:
		claim.Level, _ = w.asked.scales[id].Step(rapid.IntRange(0, w.asked.scales[id].Len()).Draw(t, string(id)))
	}
	return claim, true
}

// nearLevel draws a level that is asked, or one beside it.
func nearLevel(t *rapid.T, scale skills.Scale, asked []int, label string) skills.Level {
	steps := map[int]bool{0: true, scale.Len(): true}
	for _, step := range asked {
		for _, s := range []int{step - 1, step, step + 1} {
			if s >= 0 && s <= scale.Len() {
				steps[s] = true
			}
		}
	}
	level, _ := scale.Step(rapid.SampledFrom(slices.Sorted(maps.Keys(steps))).Draw(t, label))
	return level
}

// stint draws a time in a place whose length is about one that is asked.
func (w *world) stint(t *rapid.T) ladder.StintSpec {
	s := ladder.StintSpec{From: w.ago(t, "began")}
	if len(w.asked.places) > 0 {
		s.Place = rapid.SampledFrom(w.asked.places).Draw(t, "place")
	}
	if rapid.Bool().Draw(t, "is over") {
		if s.To = w.ago(t, "ended"); s.To.Compare(s.From) < 0 {
			s.From, s.To = s.To, s.From
		}
	}
	return s
}

// ago draws a day before the day of the law, about as many months as are asked
// somewhere.
func (w *world) ago(t *rapid.T, label string) date.Date {
	months := rapid.SampledFrom(append([]int{0, 1, 12, 120}, w.asked.months...)).Draw(t, label+", months ago")
	days := rapid.IntRange(-1, 1).Draw(t, label+", days from there")
	day := time.Date(w.asOf.Year(), w.asOf.Month()-time.Month(min(months, 1200)), w.asOf.Day()+min(days, 0), 0, 0, 0, 0, time.UTC)
	if days > 0 && months > 0 {
		day = day.AddDate(0, 0, 1)
	}
	return date.From(day)
}

func (w *world) piece(t *rapid.T) ladder.PieceSpec {
	p := ladder.PieceSpec{Skill: rapid.SampledFrom(append([]skills.ID{""}, w.asked.shown...)).Draw(t, "shows")}
	p.Title = text.Plain("piece " + strconv.Itoa(rapid.IntRange(1, 9).Draw(t, "piece")))
	p.Value = rapid.SampledFrom(append([]string{""}, w.asked.values...)).Draw(t, "lives")
	p.Date = w.ago(t, "shown")
	return p
}

func (w *world) rating(t *rapid.T) (ladder.RatingSpec, bool) {
	if len(w.asked.reviews) == 0 {
		return ladder.RatingSpec{}, false
	}
	id := rapid.SampledFrom(w.asked.reviews).Draw(t, "review")
	return ladder.RatingSpec{Review: id, Level: nearLevel(t, w.asked.ranges[id], w.asked.ratings[id], id), Date: w.ago(t, "rated")}, true
}
