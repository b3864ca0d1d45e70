package routes

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
)

type builder struct {
	*data
	byID  map[ladder.Ladder]map[string]int32
	total int // moves so far
}

func build(o ladder.Organisation, organised bool) (Net, error) {
	b := builder{data: &data{organisation: o, find: make(map[ladder.Place]int32)}, byID: make(map[ladder.Ladder]map[string]int32)}
	for _, step := range []func() error{b.places, b.transitions, b.transfers, b.equals} {
		if err := step(); err != nil {
			return Net{}, err
		}
	}
	b.index()
	if organised {
		b.chairs()
	}
	if err := b.ask(); err != nil {
		return Net{}, err
	}
	b.terms = b.beyond()
	return Net{b.data}, nil
}

// places enters all places, ladder by ladder, and Outside at the end.
func (b *builder) places() error {
	for l := range b.organisation.Ladders() {
		b.byID[l] = make(map[string]int32)
		named := namedSteps(l)
		for g := range l.Grades() {
			grade, err := b.enter(l, g.ID(), -1)
			if err != nil {
				return err
			}
			for s := range g.Steps() {
				if !named[s.ID()] {
					continue
				}
				step, err := b.enter(l, s.ID(), grade)
				if err != nil {
					return err
				}
				b.nodes[grade].steps = append(b.nodes[grade].steps, step)
			}
		}
		for r := range l.Roles() {
			if _, err := b.enter(l, r.ID(), -1); err != nil {
				return err
			}
		}
	}
	if len(b.nodes) == 0 {
		return &Error{kind: ErrNoPlaces, input: "New(ladders)", wording: wording.noPlaces}
	}
	outside, err := b.organisation.Place(ladder.Outside)
	if err != nil {
		return err
	}
	b.add(outside, -1)
	return nil
}

// namedSteps returns the ids of the steps within grades that transitions name.
func namedSteps(l ladder.Ladder) map[string]bool {
	named := make(map[string]bool)
	steps := false
	for g := range l.Grades() {
		for range g.Steps() {
			steps = true
			break
		}
	}
	if !steps {
		return named
	}
	for t := range l.Transitions() {
		for _, ends := range []iter.Seq[string]{t.From(), t.To()} {
			for id := range ends {
				if s, ok := l.SubStep(id); ok {
					named[s.ID()] = true
				}
			}
		}
	}
	return named
}

func (b *builder) enter(l ladder.Ladder, id string, grade int32) (int32, error) {
	p, err := b.organisation.Place(l.ID() + "/" + id)
	if err != nil {
		return 0, &Error{kind: ErrPlace, cause: err, input: "New(" + l.ID() + "/" + id + ")"}
	}
	at := b.add(p, grade)
	b.byID[l][id] = at
	return at, nil
}

func (b *builder) add(p ladder.Place, grade int32) int32 {
	at := int32(len(b.nodes))
	b.find[p] = at
	b.nodes = append(b.nodes, node{place: p, grade: grade})
	return at
}

func (b *builder) transitions() error {
	for l := range b.organisation.Ladders() {
		for t := range l.Transitions() {
			at := func(ids iter.Seq[string]) []int32 {
				var nodes []int32
				for id := range ids {
					nodes = append(nodes, b.at(l, id))
				}
				return b.withSteps(nodes)
			}
			if err := b.join(passage{transition: t}, t.String(), at(t.From()), at(t.To())); err != nil {
				return err
			}
		}
	}
	return nil
}

// at returns the place of an id that a ladder's transition yields.
func (b *builder) at(l ladder.Ladder, id string) int32 {
	if id == ladder.Outside {
		return b.outside()
	}
	return b.byID[l][id]
}

func (b *builder) outside() int32 { return int32(len(b.nodes) - 1) }

// withSteps returns the places, each once, with the steps within them: where a
// transition names a grade, its steps are meant, too ([ladder.Transition.Joins]).
func (b *builder) withSteps(nodes []int32) []int32 {
	for _, n := range nodes {
		nodes = append(nodes, b.nodes[n].steps...)
	}
	seen := make(map[int32]bool, len(nodes))
	return slices.DeleteFunc(nodes, func(n int32) bool {
		again := seen[n]
		seen[n] = true
		return again
	})
}

func (b *builder) transfers() error {
	for t := range b.organisation.Transfers() {
		at := func(places iter.Seq[ladder.Place]) []int32 {
			var nodes []int32
			for p := range places {
				nodes = append(nodes, b.within(p)...)
			}
			return b.withSteps(nodes)
		}
		if err := b.join(passage{transfer: t}, t.String(), at(t.From()), at(t.To())); err != nil {
			return err
		}
	}
	return nil
}

// within returns the nodes of a place, of a track or group all that it stands for.
func (b *builder) within(p ladder.Place) []int32 {
	if n, ok := b.find[p]; ok {
		return []int32{n}
	}
	l := p.Ladder()
	var nodes []int32
	if t, ok := l.Track(p.ID()); ok {
		for g := range t.Grades() {
			nodes = append(nodes, b.at(l, g.ID()))
		}
	}
	for g := range l.Groups() {
		if g.ID() == p.ID() {
			for id := range g.Places() {
				if _, ok := b.byID[l][id]; ok {
					nodes = append(nodes, b.at(l, id))
				}
			}
		}
	}
	return nodes
}

// equals adds the moves between grades of different ladders that are declared
// equal, where no transfer says more.
func (b *builder) equals() error {
	joined := make(map[[2]int32]bool)
	for _, m := range b.moves {
		if b.nodes[m.from].place.Ladder() != b.nodes[m.to].place.Ladder() {
			joined[[2]int32{m.from, m.to}] = true
		}
	}
	b.passages = append(b.passages, passage{equivalence: ladder.Equal})
	for n := range b.nodes {
		g := b.nodes[n].place.Grade()
		if g.IsZero() {
			continue
		}
		for other, kind := range b.organisation.Equivalents(g) {
			if kind != ladder.Equal || other.Ladder() == g.Ladder() {
				continue
			}
			to := b.at(other.Ladder(), other.ID())
			for _, from := range append([]int32{int32(n)}, b.nodes[n].steps...) { // who stands on a step holds the grade
				if joined[[2]int32{from, to}] {
					continue
				}
				if b.total++; b.total > MaxMoves {
					return tooMany("equivalences")
				}
				b.moves = append(b.moves, move{from: from, to: to, passage: int32(len(b.passages) - 1)})
			}
		}
	}
	return nil
}

func tooMany(what string) error {
	return &Error{
		kind: ErrTooManyMoves, input: "New(" + what + ")", wording: wording.tooManyMoves,
		pairs: []string{"what", what, "max", strconv.Itoa(MaxMoves)},
	}
}

// join adds the moves of a passage from each of some places to each of others. A
// place is not joined to itself nor to a part of itself.
func (b *builder) join(p passage, what string, from, to []int32) error {
	if b.total += len(from) * len(to); b.total > MaxMoves {
		return tooMany(what)
	}
	b.passages = append(b.passages, p)
	for _, f := range from {
		for _, t := range to {
			if f != t && b.nodes[f].grade != t && b.nodes[t].grade != f {
				b.moves = append(b.moves, move{from: f, to: t, passage: int32(len(b.passages) - 1)})
			}
		}
	}
	return nil
}

// index puts the moves from one place together, and those into one.
func (b *builder) index() {
	slices.SortStableFunc(b.moves, func(m, n move) int { return cmp.Compare(m.from, n.from) })
	b.firstOut = firsts(len(b.nodes), b.moves, func(m move) int32 { return m.from })
	b.into = make([]int32, len(b.moves))
	for i := range b.into {
		b.into[i] = int32(i)
	}
	slices.SortStableFunc(b.into, func(i, j int32) int { return cmp.Compare(b.moves[i].to, b.moves[j].to) })
	b.firstIn = firsts(len(b.nodes), b.moves, func(m move) int32 { return m.to })
}

// firsts returns where the moves of each place begin once they are in order.
func firsts(nodes int, moves []move, of func(move) int32) []int32 {
	first := make([]int32, nodes+1)
	for _, m := range moves {
		first[of(m)+1]++
	}
	for i := range nodes {
		first[i+1] += first[i]
	}
	return first
}

// chairs enters the seats and the proposals of the organisation.
func (b *builder) chairs() {
	b.seats = make([][]int32, len(b.nodes))
	b.proposals = make([][]ladder.Proposal, len(b.nodes))
	for s := range b.organisation.Seats() {
		b.seated = true
		for _, n := range b.withSteps(b.within(s.Place())) {
			b.seats[n] = append(b.seats[n], int32(len(b.allSeats)))
			if up := b.nodes[n].grade; up >= 0 && s.Place() == b.nodes[n].place {
				b.seats[up] = append(b.seats[up], int32(len(b.allSeats)))
			}
		}
		b.allSeats = append(b.allSeats, s)
	}
	for p := range b.organisation.Proposals() {
		if p.Place().IsZero() || p.Stage() == ladder.Declined {
			continue
		}
		for _, n := range b.withSteps(b.within(p.Place())) {
			b.proposals[n] = append(b.proposals[n], p)
		}
	}
}
