package routes

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// Reason says why there is no route, or why one can't be gone today. It is a closed
// set; the zero Reason says nothing.
type Reason struct{ word string }

// The reasons. Those up to AllClosed are of a [Found], the others of a [Step].
var (
	AlreadyThere = Reason{"already-there"} // both places are one, or the first is a step within the other
	NoWayOut     = Reason{"no-way-out"}    // no move leads away from the first place
	Terminal     = Reason{"terminal"}      // and the record says that people may stay there for good
	NoWayIn      = Reason{"no-way-in"}     // no move leads to the last place
	Unconnected  = Reason{"unconnected"}   // moves lead away and in, but not from the one to the other
	AllClosed    = Reason{"all-closed"}    // there may be routes, but each is closed today, and open ones were asked for

	NoSeat   = Reason{"no-seat"}   // a seat is needed, and none is open on the day
	Draft    = Reason{"draft"}     // the grade is not in force yet
	Internal = Reason{"internal"}  // the grade is told to nobody outside, and the step begins there
	NeverMet = Reason{"never-met"} // something is asked that nobody can meet
	PassedBy = Reason{"passed-by"} // a time in a place, or to have held it, is asked, and the route does not lead there
)

var reasons = []Reason{AlreadyThere, NoWayOut, Terminal, NoWayIn, Unconnected, AllClosed, NoSeat, Draft, Internal, NeverMet, PassedBy}

var reasonTexts = map[Reason]text.Text{
	AlreadyThere: text.EnJa("the person is there already", "すでにその場所にいる"),
	NoWayOut:     text.EnJa("no transition leads away from the start", "出発点から先へ進む道が定められていない"),
	Terminal:     text.EnJa("the start is a grade at which people may stay for good", "出発点は、そこにとどまってよいとされる等級である"),
	NoWayIn:      text.EnJa("no transition leads to the goal", "目標へ入る道が定められていない"),
	Unconnected:  text.EnJa("no chain of transitions leads from the start to the goal", "出発点から目標まで、道がつながっていない"),
	AllClosed:    text.EnJa("every route is closed today", "どのルートも今日は通れない"),
	NoSeat:       text.EnJa("a seat is needed and none is open", "空席が必要だが、空いている席がない"),
	Draft:        text.EnJa("the grade is a draft and not in force yet", "等級がまだ案の段階で、発効していない"),
	Internal:     text.EnJa("the grade is not offered to people outside", "社外には開かれていない等級である"),
	NeverMet:     text.EnJa("something is asked that nobody can meet", "誰にも満たせない条件がある"),
	PassedBy:     text.EnJa("time in a place, or having held it, is asked, and the route does not lead there", "求められる在籍先を、このルートは通らない"),
}

// Reasons yields the reasons. It can be run again.
func Reasons() iter.Seq[Reason] { return slices.Values(reasons) }

// Text returns the reason in words, in the closest language to tag; "" for the zero
// Reason.
func (r Reason) Text(tag language.Tag) string { return reasonTexts[r].In(tag) }

// String returns the reason's word, such as "no-seat"; "" for the zero Reason.
func (r Reason) String() string { return r.word }

// MarshalText writes the reason's word.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.word), nil }

// UnmarshalText reads what [Reason.MarshalText] writes; the empty text gives the
// zero Reason. On an error the reason stays unchanged.
func (r *Reason) UnmarshalText(word []byte) error { return closed.Unmarshal(r, word, reasons) }

// inOrder returns each reason once, in the order of the set.
func inOrder(all []Reason) []Reason {
	slices.SortFunc(all, func(r, s Reason) int { return slices.Index(reasons, r) - slices.Index(reasons, s) })
	return slices.Compact(all)
}

// count counts the open seats of each place.
func (q *query) count() {
	q.free = make([]int32, len(q.nodes))
	for n, seats := range q.seats {
		for _, s := range seats {
			if q.allSeats[s].IsOpen(q.day) {
				q.free[n]++
			}
		}
	}
}

// shut returns what closes a move today whatever the route and the person.
func (q *query) shut(m int32) []Reason {
	var all []Reason
	v := q.moves[m]
	p := &q.passages[v.passage]
	if p.needsSeat() && p.kind() != ladder.NewPosition && q.seated && q.free[v.to] == 0 {
		all = append(all, NoSeat)
	}
	grade := q.nodes[v.to].place.Grade()
	if up := q.nodes[v.to].grade; up >= 0 {
		grade = q.nodes[up].place.Grade()
	}
	if grade.IsDraft() {
		all = append(all, Draft)
	}
	if grade.IsInternal() && q.nodes[v.from].place.ID() == ladder.Outside {
		all = append(all, Internal)
	}
	if q.asks[v.ask].never {
		all = append(all, NeverMet)
	}
	return all
}

// none returns why there can be no route whatever the moves between, nil when
// nothing says so.
func (q *query) none() []Reason {
	if q.arrived(q.from) {
		return []Reason{AlreadyThere}
	}
	var all []Reason
	if q.firstOut[q.from] == q.firstOut[q.from+1] {
		all = append(all, NoWayOut)
		if q.nodes[q.from].place.Grade().IsTerminal() {
			all = append(all, Terminal)
		}
	}
	in := q.firstIn[q.to+1] - q.firstIn[q.to]
	for _, s := range q.nodes[q.to].steps {
		in += q.firstIn[s+1] - q.firstIn[s]
	}
	if in == 0 {
		all = append(all, NoWayIn)
	}
	return all
}
