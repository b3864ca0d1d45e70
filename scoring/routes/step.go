package routes

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Step is one move of a [Route]: by a transition of a ladder, by a transfer between
// ladders, or to a grade of another ladder that is declared equal. It is immutable.
// The zero Step is of no route.
type Step struct {
	net     Net
	index   int32 // of the move
	move    move
	cost    plan.Span
	ups     []LevelUp
	closed  []Reason
	facts   ladder.Facts // as the ladder to which it leads reads them
	day     date.Date
	through []int32 // places of the route up to where the step begins
	gained  []int32 // levels gained on the route by the end of the step
	have    []skills.Level
}

func (s Step) passage() passage {
	if s.net.IsZero() {
		return passage{}
	}
	return s.net.data.passages[s.move.passage]
}

func (s Step) place(n int32) ladder.Place {
	if s.net.IsZero() {
		return ladder.Place{}
	}
	return s.net.data.nodes[n].place
}

// From returns the place from which the step leads.
func (s Step) From() ladder.Place { return s.place(s.move.from) }

// To returns the place to which the step leads.
func (s Step) To() ladder.Place { return s.place(s.move.to) }

// Transition returns the transition of the ladder by which the step goes, the zero
// Transition when it goes by something else.
func (s Step) Transition() ladder.Transition { return s.passage().transition }

// Transfer returns the way between ladders by which the step goes, the zero
// Transfer when it goes by something else.
func (s Step) Transfer() ladder.Transfer { return s.passage().transfer }

// IsRecognised reports whether the step leads to a grade of another ladder because
// the organisation, or one of its ladders, declares both [ladder.Equal], and no
// transfer between the two says more: the standing is recognised, and nobody has
// said how one changes over.
func (s Step) IsRecognised() bool { return s.passage().equivalence == ladder.Equal }

// Kind returns what sort of step it is, the zero Move when nobody has said.
func (s Step) Kind() ladder.Move { return s.passage().kind() }

// Mode returns who starts the step, the zero Mode when nobody has said.
func (s Step) Mode() ladder.Mode {
	if p := s.passage(); !p.transition.IsZero() {
		return p.transition.Mode()
	} else {
		return p.transfer.Mode()
	}
}

// Review returns the review that approves the step, with its stages and who
// decides at each; the zero Review when none is stated.
func (s Step) Review() ladder.Review {
	if p := s.passage(); !p.transition.IsZero() {
		return p.transition.Review()
	} else {
		return p.transfer.Review()
	}
}

// Obstacles yields what stands in the way, with answers. It can be run again.
func (s Step) Obstacles() iter.Seq[ladder.ObstacleSpec] {
	if p := s.passage(); !p.transition.IsZero() {
		return p.transition.Obstacles()
	} else {
		return p.transfer.Obstacles()
	}
}

// Note returns what the record notes of the step for people.
func (s Step) Note() text.Text {
	if p := s.passage(); !p.transition.IsZero() {
		return p.transition.Note()
	} else {
		return p.transfer.Note()
	}
}

// NeedsSeat reports whether an open seat is needed. A [ladder.NewPosition] needs
// none: the position is made.
func (s Step) NeedsSeat() bool {
	p := s.passage()
	return p.needsSeat() && p.kind() != ladder.NewPosition
}

// Seats returns the seats at the place to which the step leads that there are on
// the day of the question, in the order of the record, and whether the network
// knows of seats at all: without, none is known, which does not say that there is
// none. The slice is the caller's own.
func (s Step) Seats() ([]ladder.Seat, bool) {
	if s.net.IsZero() || !s.net.data.seated {
		return nil, false
	}
	var seats []ladder.Seat
	for _, i := range s.net.data.seats[s.move.to] {
		if seat := s.net.data.allSeats[i]; seat.Exists(s.day) {
			seats = append(seats, seat)
		}
	}
	return seats, true
}

// OpenSeats returns those of the seats that nobody holds, as [Step.Seats].
func (s Step) OpenSeats() ([]ladder.Seat, bool) {
	seats, known := s.Seats()
	return slices.DeleteFunc(seats, func(seat ladder.Seat) bool { return !seat.IsOpen(s.day) }), known
}

// Proposals returns the proposals to make a position at the place to which the step
// leads, those that were accepted among them and those that were declined not, with
// the unsolved problem that each answers ([ladder.Proposal.Problem]). The slice is
// the caller's own.
func (s Step) Proposals() []ladder.Proposal {
	if s.net.IsZero() || s.net.data.proposals == nil {
		return nil
	}
	return slices.Clone(s.net.data.proposals[s.move.to])
}

// Cost returns what the step costs: its move, and the level-ups of the cheapest way
// to do what it asks beyond what the person has and what every way to the place
// before asks. It does not depend on the rest of the route, but at its first step:
// there, what the place before asks counts as held only where the facts say so.
func (s Step) Cost() plan.Span { return s.cost }

// LevelUps returns the level-ups that are due by this step and were not before on
// the route, those together that [Route.Once] counts. The slice is the caller's own.
func (s Step) LevelUps() []LevelUp { return slices.Clone(s.ups) }

// Closed returns why the step can't be gone today, in the order of [Reasons]; none
// when it is open. The slice is the caller's own.
func (s Step) Closed() []Reason {
	closed := slices.Clone(s.closed)
	if !s.net.IsZero() && slices.ContainsFunc(s.Needs(), s.isPassedBy) {
		closed = append(closed, PassedBy)
	}
	return inOrder(closed)
}

// Outcome returns what the facts say today of all that the step asks: [ladder.Met]
// when it could be gone now as far as the person is concerned. It is Unknown while
// nobody has stated what the place asks.
func (s Step) Outcome() ladder.Outcome {
	if s.net.IsZero() {
		return ladder.Unknown
	}
	worst := ladder.Met
	for _, r := range s.net.data.asks[s.move.ask].requirements {
		if o := r.Outcome(s.facts); o.Compare(worst) < 0 {
			worst = o
		}
	}
	return worst
}

// Verdicts yields the verdicts on what the place asks, then on what the move asks on
// top, where it does. It can be run again.
func (s Step) Verdicts() iter.Seq[ladder.Verdict] {
	return func(yield func(ladder.Verdict) bool) {
		if s.net.IsZero() {
			return
		}
		for _, r := range s.net.data.asks[s.move.ask].requirements {
			if !yield(r.Verdict(s.facts)) {
				return
			}
		}
	}
}

// IsStated reports whether all that the step asks has been stated.
func (s Step) IsStated() bool { return !s.net.IsZero() && !s.net.data.asks[s.move.ask].unstated }

// Needs returns everything that the step asks on the way that the route takes, what
// is met already included: levels, and other conditions. Of several ways with the
// route's levels it is the one of which the facts leave least open. The slice is the
// caller's own; it takes the time of the completions.
func (s Step) Needs() []ladder.Need {
	if s.net.IsZero() {
		return nil
	}
	var needs []ladder.Need
	for _, r := range s.net.data.asks[s.move.ask].requirements {
		needs = append(needs, s.needs(r)...)
	}
	return needs
}

// Missing returns the needs of which the facts fall short, as [Step.Needs].
func (s Step) Missing() []ladder.Need { return s.with(ladder.NotMet) }

// Unknown returns the needs of which the facts do not tell whether they are met, as
// [Step.Needs].
func (s Step) Unknown() []ladder.Need { return s.with(ladder.Unknown) }

func (s Step) with(o ladder.Outcome) []ladder.Need {
	return slices.DeleteFunc(s.Needs(), func(n ladder.Need) bool { return n.Outcome != o })
}

// needs returns the way to meet a requirement with the levels of the route.
func (s Step) needs(r ladder.Requirement) []ladder.Need {
	var best []ladder.Need
	var least [4]int
	for i, c := range r.Completions(s.facts, MaxWays) {
		needs := slices.Collect(c.Needs())
		var open [4]int // levels beyond the route's, then conditions: passed by, not met, not known
		for _, n := range needs {
			switch {
			case n.Outcome == ladder.Met:
			case n.IsLevel():
				if !s.gains(n) {
					open[0]++
				}
			case s.isPassedBy(n):
				open[1]++
			case n.Outcome == ladder.NotMet:
				open[2]++
			default:
				open[3]++
			}
		}
		if i == 0 || slices.Compare(open[:], least[:]) < 0 {
			best, least = needs, open
		}
	}
	return best
}

// gains reports whether the route reaches a level by the end of the step.
func (s Step) gains(n ladder.Need) bool {
	d := s.net.data
	return slices.ContainsFunc(s.gained, func(r int32) bool {
		of := &d.skills[d.rungs[r].skill]
		top, _ := of.scale.Step(int(d.rungs[r].step))
		return of.id == n.Skill && top.SameScale(n.Asked) && top.Step() >= n.Asked.Step()
	})
}

// String returns the step by the ids of its places, such as "p3 -> p4"; "" for the
// zero Step.
func (s Step) String() string {
	if s.net.IsZero() {
		return ""
	}
	return s.From().ID() + " -> " + s.To().ID()
}
