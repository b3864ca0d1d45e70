package ladder

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Readiness is what facts say of one way along a transition: whether what the
// target and the transition ask is met, and what else it takes. It is immutable.
// The zero Readiness is of no transition.
type Readiness struct {
	transition Transition
	to         string
	verdicts   []Verdict
}

// Check evaluates a transition to one of its targets over facts: the requirement
// of the grade or role, for a step within a grade that of the step on top, and
// what the transition asks on top of both. It reports false when the transition
// does not lead to that place.
func (t Transition) Check(to string, f Facts) (Readiness, bool) {
	l := Ladder{t.ladder}
	p, ok := l.place(to)
	if !ok || !t.ladder.covers(t.read().spec.To, p) {
		return Readiness{}, false
	}
	r := Readiness{transition: t, to: t.ladder.placeID(p)}
	ask := func(q Requirement) { r.verdicts = append(r.verdicts, q.Verdict(f)) }
	switch p.kind {
	case placeGrade, placeRole:
		target, _ := l.Target(r.to)
		ask(target.Requirement())
	case placeStep:
		step, _ := l.SubStep(r.to)
		ask(step.Grade().Requirement())
		ask(step.Requirement())
	}
	if more := t.Requirement(); !more.IsZero() {
		ask(more)
	}
	return r, true
}

// Transition returns the transition.
func (r Readiness) Transition() Transition { return r.transition }

// To returns the id of the place to which it leads.
func (r Readiness) To() string { return r.to }

// Outcome returns [Met] when everything that is asked is met, [NotMet] when
// something is not, and [Unknown] otherwise; a target whose requirement nobody
// has stated is unknown. Whether there is a seat, and what a review decides, is
// not part of it.
func (r Readiness) Outcome() Outcome {
	worst := Met
	if r.transition.IsZero() {
		worst = Unknown
	}
	for _, v := range r.verdicts {
		if v.Outcome().Compare(worst) < 0 {
			worst = v.Outcome()
		}
	}
	return worst
}

// Verdicts yields the reasons: the verdicts on what the target asks, then on
// what the transition asks on top, where it does. It can be run again.
func (r Readiness) Verdicts() iter.Seq[Verdict] { return slices.Values(r.verdicts) }

// Explain returns the readiness with its reasons, one line each, in the closest
// language to tag: outcome, how it starts, whether a seat is needed, which review
// decides, then the verdicts. It is "" for the zero Readiness.
func (r Readiness) Explain(tag language.Tag) string {
	t := r.transition
	if t.IsZero() {
		return ""
	}
	var b strings.Builder
	kind := t.Kind().Text(tag)
	if kind == "" {
		kind = passage.move.In(tag)
	}
	b.WriteString(passage.head.Fill(tag, "kind", kind, "to", t.Ladder().placeName(r.to).In(tag), "outcome", r.Outcome().Text(tag)) + "\n")
	if mode := t.Mode().Text(tag); mode != "" {
		b.WriteString("  " + passage.mode.Fill(tag, "mode", mode) + "\n")
	}
	if t.NeedsSeat() {
		b.WriteString("  " + passage.seat.In(tag) + "\n")
	}
	if review := t.Review(); !review.IsZero() {
		b.WriteString("  " + passage.review.Fill(tag, "review", review.Name().In(tag)) + "\n")
	}
	for i := range r.verdicts {
		b.Write(r.verdicts[i].explain(nil, tag, 1))
	}
	return b.String()
}

// placeName returns what the ladder calls a place, its id at the last.
func (l Ladder) placeName(id string) text.Text {
	if target, ok := l.Target(id); ok {
		return target.Name()
	}
	if step, ok := l.SubStep(id); ok {
		return step.Name()
	}
	if id == Outside {
		return passage.outside
	}
	return text.Plain(id)
}

// passage are the lines of an explanation.
var passage = struct{ head, move, outside, mode, seat, review text.Text }{
	head:    text.EnJa("{kind} to {to}: {outcome}", "「{to}」への{kind}: {outcome}"),
	move:    text.EnJa("move", "異動"),
	outside: text.EnJa("outside", "社外"),
	mode:    text.EnJa("starts by: {mode}", "始め方: {mode}"),
	seat:    text.EnJa("an open seat is needed", "空席が必要"),
	review:  text.EnJa("decided in: {review}", "決定する審査: {review}"),
}
