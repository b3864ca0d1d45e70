package main

import (
	"errors"
	"path/filepath"
	"slices"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// inputs says what is asked for, as the flags give it.
type inputs struct {
	organisation, ladder, person, from, to string
	k                                      int
	open                                   bool
	asOf                                   date.Date
}

// asked is a company with the person who asks, the zero Person when nobody does.
type asked struct {
	company  ladder.Organisation
	who      ladder.Person
	from, to string
	asOf     date.Date
	sample   bool // whether the company is that of the example
}

// read reads the company and finds the person, the start and the goal.
func (in inputs) read() (asked, error) {
	a := asked{from: in.from, to: in.to, asOf: in.asOf}
	var err error
	if a.company, err = in.company(); err != nil {
		return a, err
	}
	a.sample = in.organisation == "" && in.ladder == ""
	id := in.person
	if id == "" && a.sample {
		id = defaultPerson
	}
	if id != "" {
		if a.company, a.who, err = join(a.company, id); err != nil {
			return a, err
		}
	}
	if a.from == "" {
		a.from = a.who.Holds(in.asOf)
	}
	if a.from == "" {
		return a, cli.Wrong(says.noStart)
	}
	if a.to == "" {
		a.to = goal(a.who)
	}
	if a.to == "" && a.sample {
		a.to = defaultGoal
	}
	if a.to == "" {
		return a, cli.Wrong(says.noGoal)
	}
	return a, errors.Join(a.known("from", in.from), a.known("to", in.to))
}

// known returns an error that lists the grades and roles of the company where a flag
// names nothing that it has.
func (a asked) known(flag, id string) error {
	if _, err := a.company.Place(id); id == "" || !errors.Is(err, ladder.UnknownPlace) {
		return nil
	}
	var known []string
	for l := range a.company.Ladders() {
		for g := range l.Grades() {
			known = append(known, g.ID())
		}
		for r := range l.Roles() {
			known = append(known, r.ID())
		}
	}
	slices.Sort(known)
	return cli.Unknown(says.noPlace, id, slices.Compact(known), "flag", flag)
}

// company reads the organisation, or makes one of a ladder alone.
func (in inputs) company() (ladder.Organisation, error) {
	switch {
	case in.ladder != "":
		l, err := input.Ladder(in.ladder)
		if err != nil {
			return ladder.Organisation{}, err
		}
		return input.Alone(l)
	case in.organisation != "":
		return input.Organisation(in.organisation)
	default:
		return ladderfile.LoadOrganisation(files, "organisation.yaml", builtin.Bases())
	}
}

// join returns the company with a person in it: one of its own by the id, else one
// from a file, who takes the place of somebody of the same id.
func join(o ladder.Organisation, id string) (ladder.Organisation, ladder.Person, error) {
	if who, ok := o.Person(id); ok {
		return o, who, nil
	}
	var known []string
	for p := range o.People() {
		known = append(known, p.ID())
	}
	if known != nil && filepath.Ext(id) == "" {
		return o, ladder.Person{}, cli.Unknown(says.noPerson, id, known)
	}
	return input.Join(o, input.Document(id))
}

// goal returns what a person aims at: in the long term, else next.
func goal(who ladder.Person) string {
	for _, h := range []ladder.Horizon{ladder.LongTerm, ladder.Next} {
		if g, ok := who.Goal(h); ok {
			return g.Target
		}
	}
	return ""
}

// question returns what is asked of the network of the company's places.
func (a asked) question(in inputs) routes.Question {
	facts := func(l ladder.Ladder) ladder.Facts { return a.company.Facts(a.who.ID(), l, in.asOf, skills.Policy{}) }
	return routes.Question{
		From: a.from, To: a.to, K: in.k, FactsIn: facts, Facts: facts(a.company.Home(a.who.ID())), AsOf: in.asOf, OpenOnly: in.open,
	}
}
