package options

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Means says what kind of change a [Lever] is. It is a closed set; the zero Means says
// nothing.
type Means struct{ word string }

// The means.
var (
	Learn = Means{"learn"} // the person learns
	Seat  = Means{"seat"}  // a seat gets free
	Made  = Means{"made"}  // a proposed position is made
)

var means = []Means{Learn, Seat, Made}

var meansTexts = map[Means]text.Text{
	Learn: text.EnJa("learn", "学ぶ"),
	Seat:  text.EnJa("a seat gets free", "席が空く"),
	Made:  text.EnJa("a position is made", "ポジションができる"),
}

// AllMeans yields the means. It can be run again.
func AllMeans() iter.Seq[Means] { return slices.Values(means) }

// Text returns the means in words, in the closest language to tag; "" for the zero
// Means.
func (m Means) Text(tag language.Tag) string { return meansTexts[m].In(tag) }

// String returns the means' word, such as "learn"; "" for the zero Means.
func (m Means) String() string { return m.word }

// MarshalText writes the means' word.
func (m Means) MarshalText() ([]byte, error) { return []byte(m.word), nil }

// UnmarshalText reads what [Means.MarshalText] writes; the empty text gives the zero
// Means. On an error the means stay unchanged.
func (m *Means) UnmarshalText(word []byte) error { return closed.Unmarshal(m, word, means) }

// Lever is a change that would raise the chance that an option is open.
type Lever struct {
	Means Means

	// LevelUps are what is to be learned, in order of the skills' ids.
	LevelUps []routes.LevelUp

	// Option is where the seat would be, or the position.
	Option Option

	// Position is what would be made.
	Position ladder.Proposal

	// With is the chance that at least one option would be open.
	With availability.Chance

	// Raises are the ids of the options whose own chances would rise, in their order.
	Raises []string
}

// Levers returns what would raise the chance that an option is open, what raises it
// most first, by the lower end, then by the upper one, to 12 digits; then in the order
// below, and fewer steps to learn before more:
//
//   - to learn every level that the cheapest way to an option asks, all together or
//     a single one of them; what is asked besides levels stays as it is
//   - a seat that gets free where none is
//   - a position that is made where one is proposed
//
// What would change nothing is left out, and so are lessons that ask more than another
// one of the same effect: its levels and others, or higher ones. It takes the time of [Of] for each of them.
func (o Options) Levers() []Lever {
	var levers []Lever
	try := func(l Lever, q Question, s supposed) {
		then, err := of(q, s)
		if err != nil {
			return // a function of the caller has changed its mind
		}
		l.With = then.Chance()
		for _, x := range o.list {
			if y, ok := then.find(x.id); ok && (y.own.Lo > x.own.Lo || y.own.Hi > x.own.Hi) {
				l.Raises = append(l.Raises, x.id)
			}
		}
		if rises(o.Chance(), l.With) {
			levers = append(levers, l)
		}
	}
	for _, ups := range o.lessons() {
		try(Lever{Means: Learn, LevelUps: ups}, o.question.raised(ups), supposed{learned: true})
	}
	list := o.List()
	slices.SortFunc(list, func(x, y Option) int { return cmp.Compare(x.id, y.id) })
	for _, x := range list {
		if x.seat.Lo < 1 && x.seating != NotOffered {
			try(Lever{Means: Seat, Option: x}, o.question, supposed{seat: x.id})
		}
		for _, p := range x.made {
			if p.Chance.Lo < 1 {
				try(Lever{Means: Made, Option: x, Position: p.Proposal}, o.question, supposed{made: p.Proposal.ID()})
			}
		}
	}
	slices.SortStableFunc(levers, func(l, m Lever) int {
		a, b := l.With.Down(), m.With.Down()
		return cmp.Or(cmp.Compare(rough(a.Hi), rough(b.Hi)), cmp.Compare(rough(a.Lo), rough(b.Lo)),
			slices.Index(means, l.Means)-slices.Index(means, m.Means), l.steps()-m.steps(), len(l.LevelUps)-len(m.LevelUps))
	})
	all := slices.Clone(levers)
	return slices.DeleteFunc(levers, func(l Lever) bool {
		return slices.ContainsFunc(all, func(m Lever) bool { return l.asksMore(m) && !rises(m.With, l.With) })
	})
}

// steps returns how many steps up a lesson has.
func (l Lever) steps() (n int) {
	for _, u := range l.LevelUps {
		n += u.To.Step() - max(u.From.Step(), 0)
	}
	return n
}

// asksMore reports whether a lesson asks all that another one asks, and more.
func (l Lever) asksMore(m Lever) bool {
	if l.Means != Learn || m.Means != Learn || l.steps() <= m.steps() {
		return false
	}
	for _, u := range m.LevelUps {
		if !slices.ContainsFunc(l.LevelUps, func(v routes.LevelUp) bool {
			return v.Skill == u.Skill && v.To.SameScale(u.To) && v.To.Step() >= u.To.Step()
		}) {
			return false
		}
	}
	return true
}

// rough returns a number to 12 digits, so that what is equal but for rounding is equal.
func rough(x float64) float64 {
	return math.Float64frombits((math.Float64bits(x) + 1<<11) &^ (1<<12 - 1))
}

func rises(from, to availability.Chance) bool {
	a, b := from.Down(), to.Down()
	return b.Lo < a.Lo*(1-1e-12) || b.Hi < a.Hi*(1-1e-12)
}

// lessons returns the sets of level-ups that are worth a try, each once: all that an
// option asks, and single ones.
func (o Options) lessons() [][]routes.LevelUp {
	var sets [][]routes.LevelUp
	seen := make(map[string]bool)
	add := func(ups []routes.LevelUp) {
		slices.SortFunc(ups, func(u, v routes.LevelUp) int { return cmp.Compare(u.Skill, v.Skill) })
		var key strings.Builder
		for _, u := range ups {
			key.WriteString(strconv.Quote(string(u.Skill)) + u.To.ID())
		}
		if len(ups) > 0 && !seen[key.String()] {
			seen[key.String()] = true
			sets = append(sets, ups)
		}
	}
	for _, x := range o.list {
		var ways [][]routes.LevelUp
		for _, s := range x.ways {
			ways = append(ways, s.LevelUps())
		}
		if x.outside && x.target != nil {
			ways = append(ways, o.question.missing(x.target))
		}
		for _, ups := range ways {
			for _, u := range ups {
				add([]routes.LevelUp{u})
			}
			add(ups)
		}
	}
	return sets
}

// missing returns the levels that the cheapest way to an option outside asks.
func (q Question) missing(t ladder.Target) []routes.LevelUp {
	b := builder{Question: q}
	var ups []routes.LevelUp
	for _, c := range t.Requirement().Completions(b.factsIn(t.Ladder()), 1) {
		for n := range c.Needs() {
			if n.IsLevel() && n.Outcome != ladder.Met {
				ups = append(ups, routes.LevelUp{Skill: n.Skill, Name: n.Name, Scale: n.Scale, From: n.Have, To: n.Asked})
			}
		}
	}
	return ups
}

// raised returns the question with some levels raised.
func (q Question) raised(ups []routes.LevelUp) Question {
	raise := func(f ladder.Facts) ladder.Facts {
		p := f.Profile()
		for _, u := range ups {
			if have := p.Level(u.Skill); !have.SameScale(u.To) || have.Step() < u.To.Step() {
				p = p.With(u.Skill, u.To)
			}
		}
		return f.WithProfile(p)
	}
	q.Facts = raise(q.Facts)
	if in := q.FactsIn; in != nil {
		q.FactsIn = func(l ladder.Ladder) ladder.Facts { return raise(in(l)) }
	}
	return q
}

// Skills returns the ids of the skills that are to be learned.
func (l Lever) Skills() []skills.ID {
	var ids []skills.ID
	for _, u := range l.LevelUps {
		ids = append(ids, u.Skill)
	}
	return ids
}
