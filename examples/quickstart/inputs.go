package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

const (
	defaultLadder = "builtin:dual-track"
	defaultPerson = "division-cto"
)

// inputs says what the maps are drawn from, as the flags give it.
type inputs struct {
	ladder, person, population, goal, organisation string
	csv                                            people.MultiSelect
	asOf, since                                    date.Date
}

// maps reads the inputs and draws the maps. The warnings are of all inputs.
func (in inputs) maps() (m scoring.Maps, warnings problem.List, err error) {
	if err := errors.Join(input.CheckPerson(in.person), input.CheckDocument(in.ladder)); err != nil {
		return m, nil, err
	}
	doc := input.Person(in.person)
	l, warnings, err := in.readLadder(doc)
	if err != nil {
		return m, nil, err
	}
	person, list := doc.Person(l, builtin.Bases())
	if err := list.Err(); err != nil && input.IsSample(in.person) && in.ladder != "" {
		return m, warnings, &sampleError{in.person, err}
	} else if err != nil {
		return m, warnings, err
	}
	warnings = append(warnings, list...)
	reference, list, err := in.readPopulation()
	if err != nil {
		return m, warnings, err
	}
	warnings = append(warnings, list...)
	organisation, list, err := in.readOrganisation(l)
	for _, p := range list { // the ladder's own are read a second time with the organisation
		if !slices.ContainsFunc(warnings, p.Equal) {
			warnings = append(warnings, p)
		}
	}
	if err != nil {
		return m, warnings, err
	}
	m, err = scoring.NewMaps(scoring.Input{
		Ladder: l, Person: person, Organisation: organisation, AsOf: in.asOf, Reference: reference, Goal: in.goal,
		Since: in.since, Growth: growth.Options{Insist: true},
	})
	return m, warnings, err
}

// readOrganisation reads the organisation that a flag names; without one, people of
// the sample company are seen in it.
func (in inputs) readOrganisation(l ladder.Ladder) (ladder.Organisation, problem.List, error) {
	if in.organisation != "" {
		found, list := input.Document(in.organisation).Organisation(builtin.Bases())
		return found, list, list.Err()
	}
	if !input.IsSample(in.person) {
		return ladder.Organisation{}, nil, nil
	}
	o, err := company.Organisation()
	if own, ok := o.Ladder(l.ID()); err != nil || !ok || !own.Equal(l) {
		return ladder.Organisation{}, nil, err
	}
	return o, nil, nil
}

// readLadder reads the ladder that a flag names, else the one that the
// person's file names, else the default.
func (in inputs) readLadder(person ladderfile.Document) (ladder.Ladder, problem.List, error) {
	bases := builtin.Bases()
	name := in.ladder
	if name == "" {
		l, list := person.LadderOf(bases)
		if err := list.Err(); err != nil || !l.IsZero() {
			return l, list, err
		}
		name = defaultLadder
	}
	l, list := input.Document(name).Ladder(bases)
	return l, list, list.Err()
}

func (in inputs) readPopulation() (scoring.Reference, problem.List, error) {
	if in.population == "" {
		return scoring.Reference{
			Name: survey2016.Title(), Notice: survey2016.Attribution(), Rarity: rarity.NewBestOf(survey2016.Aggregate(), rarity.BestOptions{}),
		}, nil, nil
	}
	f, err := os.Open(in.population)
	if err != nil {
		return scoring.Reference{}, nil, err
	}
	defer f.Close()
	in.csv.Name, in.csv.GroupBy = in.population, []string{} // nobody is grouped here
	found, warnings, err := in.csv.Population(context.Background(), f, exchange.Reading{})
	if err != nil {
		return scoring.Reference{}, warnings, err
	}
	best, err := rarity.NewBest(context.Background(), found, rarity.BestOptions{})
	return scoring.Reference{Name: text.Plain(filepath.Base(in.population)), Rarity: best}, warnings, err
}
