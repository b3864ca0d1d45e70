package main

import (
	"path/filepath"
	"slices"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// inputs says what is asked for, as the flags give it.
type inputs struct {
	organisation, ladder, person, to string
	years                            *decimal.Decimal // nil: since the person's first stint
	asOf                             date.Date
}

// traveller is a person in a company, with the goal.
type traveller struct {
	company ladder.Organisation
	who     ladder.Person
	ladder  ladder.Ladder // of the person
	facts   ladder.Facts
	goal    ladder.Target
	years   *decimal.Decimal // of experience; nil when nobody knows
	stated  bool             // whether the years were given
	asOf    date.Date
	sample  bool // whether the company is that of the examples
}

// read reads the company, and finds the person and the goal.
func (in inputs) read() (traveller, error) {
	t := traveller{years: in.years, stated: in.years != nil, asOf: in.asOf, sample: in.organisation == "" && in.ladder == ""}
	var err error
	if t.company, err = in.company(); err != nil {
		return t, err
	}
	if t.company, t.who, err = in.whom(t.company); err != nil {
		return t, err
	}
	t.ladder = t.company.Home(t.who.ID())
	t.facts = t.company.Facts(t.who.ID(), t.ladder, in.asOf, skills.Policy{})
	if t.years == nil {
		t.years = input.Experience(t.who, in.asOf)
	}
	to := in.to
	if to == "" {
		to = defaultGoal
	}
	goal, ok := t.ladder.Target(to)
	if !ok {
		return t, noGoal(t.ladder, to)
	}
	t.goal = goal
	return t, nil
}

// noGoal says that a ladder has no such grade or role, but perhaps one that was meant.
func noGoal(l ladder.Ladder, id string) error {
	if meant := l.SuggestTarget(id); meant != "" {
		return cli.Wrong(says.meantGoal, "word", id, "meant", meant)
	}
	return cli.Wrong(says.noGoal, "word", id)
}

// company reads the organisation that a flag names, makes one of a ladder alone, or
// takes that of the examples.
func (in inputs) company() (ladder.Organisation, error) {
	switch {
	case in.organisation != "":
		return input.Organisation(in.organisation)
	case in.ladder != "":
		l, err := input.Ladder(in.ladder)
		if err != nil {
			return ladder.Organisation{}, err
		}
		return input.Alone(l)
	default:
		return sample()
	}
}

// sample returns the company of the examples on the ladder of this one, with a
// proposal of its executive officer: to make the position of a Head of Engineering.
func sample() (ladder.Organisation, error) {
	doc, _ := ladderfile.Read(files, "ladder.yaml")
	l, list := doc.Ladder(builtin.Bases())
	if err := list.Err(); err != nil {
		return ladder.Organisation{}, err
	}
	o, err := company.Organisation()
	if err != nil {
		return o, err
	}
	spec, parts := o.Spec(), o.Parts()
	parts.Ladders = []ladder.Ladder{l}
	for _, p := range parts.People {
		parts.Homes[p.ID()] = l.ID()
	}
	officer, _ := input.Person(defaultPerson).Person(l, builtin.Bases())
	spec.Proposals = append(spec.Proposals, ladder.ProposalSpec{
		ID: "head-of-engineering", Name: says.position, Problem: "slow-launches", Place: defaultGoal, By: officer.ID(), Date: date.MustParse("2026-10"), Why: says.because,
	})
	return ladder.NewOrganisation(spec, parts)
}

// whom returns the company with the person in it whom the flag names: one of the
// company, one of the samples, or one from a file.
func (in inputs) whom(o ladder.Organisation) (ladder.Organisation, ladder.Person, error) {
	name := in.person
	if name == "" {
		name = defaultPerson
	}
	if who, ok := o.Person(name); ok {
		return o, who, nil
	}
	doc := input.Person(name)
	if input.IsSample(name) {
		if who, ok := o.Person(doc.ID()); ok {
			return o, who, nil
		}
	} else if filepath.Ext(name) == "" {
		known := slices.Collect(company.People())
		for p := range o.People() {
			known = append(known, p.ID())
		}
		slices.Sort(known)
		return o, ladder.Person{}, cli.Unknown(says.noPerson, name, slices.Compact(known))
	}
	return input.Join(o, doc)
}
