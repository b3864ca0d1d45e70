package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

const (
	defaultLadder = "builtin:dual-track"
	defaultPerson = "division-cto"
)

// samples returns the names of the people of the sample company.
func samples() []string { return slices.Collect(company.People()) }

func sampleNames() string { return strings.Join(samples(), ", ") }

// disk opens files by any path, as a person types it, so that problems name
// the file in the same way. It is an fs.FS, but for taking paths like ../a and
// /b as well.
type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

// inputs says what the maps are drawn from, as the flags give it.
type inputs struct {
	ladder, person, population, goal string
	csv                              exchange.MultiSelect
	asOf                             date.Date
}

// maps reads the inputs and draws the maps. The warnings are of all inputs.
func (in inputs) maps() (m scoring.Maps, warnings problem.List, err error) {
	doc, sample := in.personDocument()
	l, warnings, err := in.readLadder(doc)
	if err != nil {
		return m, nil, err
	}
	person, list := doc.Person(l, builtin.Bases())
	if err := list.Err(); err != nil && sample && in.ladder != "" {
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
	m, err = scoring.NewMaps(scoring.Input{Ladder: l, Person: person, AsOf: in.asOf, Reference: reference, Goal: in.goal})
	return m, warnings, err
}

// sampleError says that a sample person does not fit the caller's ladder.
type sampleError struct {
	person string
	err    error
}

func (e *sampleError) Error() string { return e.person + ": " + e.err.Error() }

// personDocument reads the person's file, a sample when it is named like one.
func (in inputs) personDocument() (doc ladderfile.Document, sample bool) {
	if slices.Contains(samples(), in.person) {
		doc, _ = ladderfile.Read(company.Files(), company.File(in.person))
		return doc, true
	}
	doc, _ = ladderfile.Read(disk{}, filepath.ToSlash(in.person))
	return doc, false
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
	doc, ok := bases[name]
	if !ok {
		doc, _ = ladderfile.Read(disk{}, filepath.ToSlash(name))
	}
	l, list := doc.Ladder(bases)
	return l, list, list.Err()
}

func (in inputs) readPopulation() (scoring.Reference, problem.List, error) {
	if in.population == "" {
		return scoring.Reference{
			Name: survey2016.Title(), Notice: survey2016.Attribution(), Aggregate: survey2016.Aggregate(),
		}, nil, nil
	}
	f, err := os.Open(in.population)
	if err != nil {
		return scoring.Reference{}, nil, err
	}
	defer f.Close()
	in.csv.Name = in.population
	found, warnings, err := in.csv.Population(context.Background(), f)
	return scoring.Reference{Name: text.Plain(filepath.Base(in.population)), People: found}, warnings, err
}
