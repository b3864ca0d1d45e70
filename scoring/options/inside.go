package options

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/routes"
)

// inside adds the options inside the organisation, in the order of the moves.
func (b *builder) inside() error {
	away := func(ref string) error {
		return fail(b.call(), ErrTarget, says.notAway, "target", ref, "place", b.From)
	}
	if b.Net.IsZero() {
		if len(b.Targets) > 0 {
			return away(b.Targets[0])
		}
		return nil
	}
	steps, err := b.Net.Next(routes.Question{From: b.From, Facts: b.Facts, FactsIn: b.FactsIn, AsOf: b.AsOf})
	if err != nil {
		return err
	}
	organisation := b.Net.Organisation()
	here, _ := organisation.Place(b.From)
	wanted := make(map[string]string) // by id, what the caller calls it
	for _, ref := range b.Targets {
		p, err := organisation.Place(ref)
		if err != nil || p.Target() == nil {
			return away(ref)
		}
		wanted[idOf(p.Target())] = ref
	}
	at := make(map[string]int)
	var found []Option
	for _, s := range steps {
		target := s.To().Target()
		if target == nil || target == here.Target() {
			continue // being outside, or another step within the grade
		}
		id := idOf(target)
		if _, ok := wanted[id]; !ok && len(b.Targets) > 0 {
			continue
		}
		i, ok := at[id]
		if !ok {
			i = len(found)
			at[id] = i
			found = append(found, Option{id: id, name: target.Name(), target: target})
		}
		found[i].ways = append(found[i].ways, s)
	}
	for _, ref := range b.Targets {
		p, _ := organisation.Place(ref)
		if _, ok := at[idOf(p.Target())]; !ok {
			return away(ref)
		}
	}
	for _, o := range found {
		if err := b.way(&o); err != nil {
			return err
		}
		b.add(o)
	}
	return nil
}

func idOf(t ladder.Target) string { return t.Ladder().ID() + "/" + t.ID() }

// way finds out how feasible an option inside is and whether there is a seat.
func (b *builder) way(o *Option) error {
	var met, may []routes.Step
	o.outcome = ladder.NotMet
	for _, s := range o.ways {
		outcome := s.Outcome()
		if outcome.Compare(o.outcome) > 0 {
			o.outcome = outcome
		}
		if outcome == ladder.Met {
			met = append(met, s)
		}
		if outcome != ladder.NotMet {
			may = append(may, s)
		}
	}
	if err := b.judge(o); err != nil {
		return err
	}
	o.needs = []string{Employer}
	if b.Needs != nil {
		o.needs = append(o.needs, b.Needs(o.target)...)
	}
	lower, upper := o.ways, o.ways
	if !o.stated {
		if len(may) > 0 {
			lower, upper = may, may
		}
		if len(met) > 0 {
			lower = met
		}
	}
	lo, seating, made, err := b.seats(o, lower)
	if err != nil {
		return err
	}
	hi := lo
	if len(lower) != len(upper) {
		var more []Position
		if hi, _, more, err = b.seats(o, upper); err != nil {
			return err
		}
		for _, p := range more {
			if !slices.ContainsFunc(made, func(q Position) bool { return q.Proposal == p.Proposal }) {
				made = append(made, p)
			}
		}
	}
	o.seat, o.seating, o.made = fit.Range{Lo: lo.Lo, Hi: hi.Hi}, seating, made
	return nil
}

// seats returns the chance that there is a seat by some of the ways to an option, what
// is known of seats, and the positions that could be made.
func (b *builder) seats(o *Option, ways []routes.Step) (fit.Range, Seating, []Position, error) {
	var needed, known bool
	var seats, open []ladder.Seat
	var positions []Position
	for _, s := range ways {
		grade := s.To().Grade()
		if sub := s.To().SubStep(); !sub.IsZero() {
			grade = sub.Grade()
		}
		if grade.IsDraft() || grade.IsInternal() && s.From().ID() == ladder.Outside {
			return fit.Range{}, NotOffered, nil, nil
		}
		if !s.NeedsSeat() && s.Kind() != ladder.NewPosition {
			return certain, NotNeeded, nil, nil
		}
		needed = needed || s.NeedsSeat()
		here, ok := s.Seats()
		known = known || ok
		seats = append(seats, here...)
		for _, p := range s.Proposals() {
			pending := p.Stage() == ladder.Proposed && p.Problem().IsOpen(b.day)
			if !pending || slices.ContainsFunc(positions, func(q Position) bool { return q.Proposal == p }) {
				continue
			}
			r := unknown
			if b.Made != nil {
				if said, ok := b.Made(p); ok {
					r = said
				}
			}
			if !isChance(r) {
				return r, Seating{}, nil, fail(b.call(), ErrChance, says.badMade, "id", p.ID(), "lo", number(r.Lo), "hi", number(r.Hi))
			}
			if b.made == p.ID() {
				r = certain
			}
			positions = append(positions, Position{p, r})
		}
	}
	for _, s := range seats {
		if s.IsOpen(b.day) {
			open = append(open, s)
		}
	}
	chance, seating := fit.Range{}, Taken
	switch {
	case len(open) > 0 || b.supposed.seat == o.id:
		return certain, Free, positions, nil
	case len(seats) == 0 && (known || !needed):
		seating = NoSeat
	case !known:
		chance, seating = unknown, Unrecorded
	}
	if needed && seating != NoSeat && b.Vacancy != nil {
		if r, ok := b.Vacancy(ways[0].To()); ok {
			if !isChance(r) {
				return r, Seating{}, nil, fail(b.call(), ErrChance, says.badVacancy, "id", o.id, "lo", number(r.Lo), "hi", number(r.Hi))
			}
			chance = r
		}
	}
	for _, p := range positions {
		chance.Lo += (1 - chance.Lo) * p.Chance.Lo
		chance.Hi += (1 - chance.Hi) * p.Chance.Hi
	}
	return chance, seating, positions, nil
}
