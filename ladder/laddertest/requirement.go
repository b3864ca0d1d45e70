package laddertest

import (
	"slices"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/lint"
)

// raisingALevel: see laws, which says what each law means.
func raisingALevel(t *rapid.T, w *world) {
	p := w.person(t)
	var levels []int // of the claims that can be raised
	for i, c := range p.Claims {
		if step := c.Level.Step(); !c.Negative && step >= 0 && step < w.asked.scales[c.Skill].Len() && w.asked.scales[c.Skill].Has(c.Level) {
			levels = append(levels, i)
		}
	}
	if len(levels) == 0 {
		return
	}
	more := p
	more.Claims = slices.Clone(p.Claims)
	claim := &more.Claims[rapid.SampledFrom(levels).Draw(t, "raised")]
	claim.Level, _ = w.asked.scales[claim.Skill].Step(claim.Level.Step() + 1)
	w.staysMet(t, p, more)
}

func addingEvidence(t *rapid.T, w *world) {
	p := w.person(t)
	if p.Evidence == nil {
		return // that is learning what was unknown
	}
	more := p
	more.Evidence = append(slices.Clone(p.Evidence), w.piece(t))
	w.staysMet(t, p, more)
}

func addingAStint(t *rapid.T, w *world) {
	p := w.person(t)
	if p.Stints == nil {
		return
	}
	more := p
	more.Stints = append(slices.Clone(p.Stints), w.stint(t))
	w.staysMet(t, p, more)
}

func raisingARating(t *rapid.T, w *world) {
	p := w.person(t)
	var ratings []int
	for i, r := range p.Ratings {
		if r.Level.Step() < w.asked.ranges[r.Review].Len() {
			ratings = append(ratings, i)
		}
	}
	if len(ratings) == 0 {
		return
	}
	more := p
	more.Ratings = slices.Clone(p.Ratings)
	rating := &more.Ratings[rapid.SampledFrom(ratings).Draw(t, "raised")]
	rating.Level, _ = w.asked.ranges[rating.Review].Step(rating.Level.Step() + 1)
	w.staysMet(t, p, more)
}

// staysMet checks the law of monotony between a person and one who has more.
func (w *world) staysMet(t *rapid.T, p, more ladder.PersonSpec) {
	before, after := w.facts(t, p), w.facts(t, more)
	for _, x := range w.targets {
		if o := w.does.outcome(x, after); w.does.outcome(x, before) == ladder.Met && o == ladder.NotMet {
			w.fail(t, []seen{{words.at, x.path}, {words.before, ladder.Met}, {words.after, o}, {words.person, p}, {words.changed, more}})
		}
	}
}

// learning completes what is not known of a person, a part or all of it.
func learning(t *rapid.T, w *world) {
	p := w.person(t)
	more := p
	more.Claims = slices.Clone(p.Claims)
	for _, id := range w.asked.skills {
		known := false
		for _, c := range p.Claims {
			known = known || c.Skill == id
		}
		if claim, ok := w.claim(t, id); ok && !known && claim.Waiver.IsZero() {
			more.Claims = append(more.Claims, claim)
		}
	}
	other := w.person(t)
	if p.Stints == nil {
		more.Stints = other.Stints
	}
	if p.Evidence == nil {
		more.Evidence = other.Evidence
	}
	if p.Ratings == nil {
		more.Ratings = other.Ratings
	}
	before, after := w.facts(t, p), w.facts(t, more)
	for _, x := range w.targets {
		was, is := w.does.outcome(x, before), w.does.outcome(x, after)
		if was != ladder.Unknown && is != was {
			w.fail(t, []seen{{words.at, x.path}, {words.before, was}, {words.after, is}, {words.person, p}, {words.changed, more}})
		}
	}
}

func verdictAndOutcome(t *rapid.T, w *world) {
	p := w.person(t)
	f := w.facts(t, p)
	for _, x := range w.targets {
		if o, v := w.does.outcome(x, f), verdictOf(w.does.progress(x, f)); o != v {
			w.fail(t, []seen{{words.at, x.path}, {words.outcome, o}, {words.after, v}, {words.person, p}})
		}
	}
}

func verdictOf(o ladder.Outcome, _ ladder.Progress) ladder.Outcome { return o }

func progress(t *rapid.T, w *world) {
	p := w.person(t)
	f := w.facts(t, p)
	for _, x := range w.targets {
		o, far := w.does.progress(x, f)
		ok := 0 <= far.Lo && far.Lo <= far.Hi && far.Hi <= 1
		switch o {
		case ladder.Met:
			ok = ok && far.Lo == 1
		case ladder.NotMet:
			ok = ok && far.Hi < 1
		default:
			ok = ok && far.Lo < 1 && far.Hi == 1
		}
		if !ok {
			w.fail(t, []seen{{words.at, x.path}, {words.outcome, o}, {words.after, far}, {words.person, p}})
		}
	}
}

// placement places people by the outcomes alone, in the plainest words.
func placement(t *rapid.T, w *world) {
	p := w.person(t)
	f := w.facts(t, p)
	for track := range w.ladder.Tracks() {
		got := w.does.place(track, f)
		var supported, possible ladder.Grade
		surely, perhaps := true, true // all below are met, none below is failed
		for g := range track.Grades() {
			if g.IsDraft() {
				continue
			}
			o := g.Requirement().Outcome(f)
			surely = surely && o == ladder.Met
			perhaps = perhaps && o != ladder.NotMet
			free := !track.IsWithoutSkipping() && (!track.IsCumulative() || g.Requirement().IsZero())
			if o == ladder.Met && (surely || free) {
				supported = g
			}
			if o != ladder.NotMet && (perhaps || free) {
				possible = g
			}
		}
		if got.Supported() != supported || got.Possible() != possible {
			w.fail(t, []seen{
				{words.at, "tracks[" + track.ID() + "]"},
				{words.outcome, supported.ID() + " - " + possible.ID()},
				{words.after, got.Supported().ID() + " - " + got.Possible().ID()},
				{words.person, p},
			})
		}
	}
}

func lintFindsNoError(t rapid.TB, w *world) {
	if err := lint.Check(w.ladder).Findings.Err(); err != nil {
		w.fail(t, []seen{{words.at, err}})
	}
}
