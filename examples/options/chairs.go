package main

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/routes"
)

// chairs shows what a position that is made changes, by itself and together with what
// it asks, and what is left when somebody else sits down on it (B2).
func (v view) chairs() error {
	v.Section(says.chairs)
	option, position, ok := v.proposed()
	if !ok {
		v.Line(1, says.noProposal)
		return nil
	}
	for seat := range v.company.Seats() {
		if seat.Place().Target() == option.Target() && !seat.Holder().IsZero() && seat.Exists(v.asOf) {
			v.Item(1, says.sits, "name", v.In(option.Name()), "team", v.In(seat.Team()), "by", v.In(seat.Holder().Name()))
		}
	}
	v.Line(1, says.proposal, "name", v.In(position.Name()), "place", v.In(option.Name()), "problem", v.In(position.Problem().Name))
	made, err := v.company.Accept(position.ID(), ladder.SeatSpec{ID: position.ID()}, v.asOf)
	if err != nil {
		return err
	}
	after, err := v.in(made, v.options)
	if err != nil {
		return err
	}
	rows := [][]string{{"", v.In(says.asNow), v.In(says.isMade), v.In(says.isGiven)}}
	given, err := taken(made, position.ID(), v.who.ID())
	if err != nil {
		return err
	}
	row := func(name string, o options.Options) error {
		cells := []string{name, v.chance(o.Chance())}
		for _, organisation := range []ladder.Organisation{made, given} {
			then, err := v.in(organisation, o)
			if err != nil {
				return err
			}
			cells = append(cells, v.chance(then.Chance()))
		}
		rows = append(rows, cells)
		return nil
	}
	if err := row(v.In(says.asIs), v.options); err != nil {
		return err
	}
	var ups []routes.LevelUp
	if steps := option.Steps(); option.Outcome() != ladder.Met && len(steps) > 0 {
		ups = steps[0].LevelUps()
	}
	if len(ups) > 0 {
		ready, err := options.Of(learned(v.question, ups))
		if err != nil {
			return err
		}
		if err := row(options.Lever{Means: options.Learn, LevelUps: ups}.Text(v.Tag), ready); err != nil {
			return err
		}
	}
	v.Table(1, rows)
	for _, d := range options.Compare(v.options, after).Differs {
		was, _ := d.Before.Seat()
		is, _ := d.After.Seat()
		v.Item(1, says.differs, "name", v.In(d.After.Name()), "was", percent(was.Lo), "is", percent(is.Lo), "before", v.chance(d.Before.Chance()), "after", v.chance(d.After.Chance()))
	}
	if after.Chance() == v.options.Chance() {
		v.Item(1, says.both)
	}
	v.Item(1, says.given)
	return nil
}

// proposed returns the first option for which a position is proposed, and the proposal.
func (v view) proposed() (options.Option, ladder.Proposal, bool) {
	for _, x := range v.options.List() {
		for _, p := range x.Positions() {
			return x, p.Proposal, true
		}
	}
	return options.Option{}, ladder.Proposal{}, false
}

// in returns the options in another state of the organisation.
func (v view) in(o ladder.Organisation, before options.Options) (options.Options, error) {
	net, err := routes.Of(o)
	if err != nil {
		return options.Options{}, err
	}
	return before.With(net)
}

// taken returns the organisation with somebody else than a person on a seat.
func taken(o ladder.Organisation, seat, not string) (ladder.Organisation, error) {
	spec, parts := o.Spec(), o.Parts()
	for i := range spec.Seats {
		if spec.Seats[i].ID != seat {
			continue
		}
		for _, p := range parts.People {
			if p.ID() != not {
				spec.Seats[i].Holder = p.ID()
				break
			}
		}
	}
	return ladder.NewOrganisation(spec, parts)
}

// learned returns the question after somebody has learned.
func learned(q options.Question, ups []routes.LevelUp) options.Question {
	raise := func(f ladder.Facts) ladder.Facts {
		p := f.Profile()
		for _, u := range ups {
			p = p.With(u.Skill, u.To)
		}
		return f.WithProfile(p)
	}
	in, feasible := q.FactsIn, q.Feasible
	q.Facts = raise(q.Facts)
	q.FactsIn = func(l ladder.Ladder) ladder.Facts { return raise(in(l)) }
	q.Feasible = feasible
	return q
}
