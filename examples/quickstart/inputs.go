package main

import (
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/text"
)

const (
	defaultLadder = "builtin:dual-track"
	defaultPerson = "division-cto"
)

//go:embed people/*.yaml
var people embed.FS

// sampleNames lists the embedded people.
func sampleNames() string {
	files, _ := fs.Glob(people, "people/*.yaml")
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".yaml")
	}
	return strings.Join(files, ", ")
}

// inputs says what the maps are drawn from, as the flags give it.
type inputs struct {
	ladder, person                string
	population, column, separator string
	goal                          string
	asOf                          date.Date
}

func (in inputs) maps() (scoring.Maps, error) {
	l, err := in.readLadder()
	if err != nil {
		return scoring.Maps{}, err
	}
	p, err := in.readPerson(l)
	if err != nil {
		return scoring.Maps{}, err
	}
	reference, err := in.readPopulation()
	if err != nil {
		return scoring.Maps{}, err
	}
	return scoring.NewMaps(scoring.Input{Ladder: l, Person: p, AsOf: in.asOf, Reference: reference, Goal: in.goal})
}

func (in inputs) readLadder() (ladder.Ladder, error) {
	bases := builtin.Bases()
	if doc, ok := bases[in.ladder]; ok {
		l, problems := doc.Ladder(bases)
		return l, problems.Err()
	}
	dir, file := split(in.ladder)
	return ladderfile.LoadLadder(dir, file, bases)
}

func (in inputs) readPerson(l ladder.Ladder) (ladder.Person, error) {
	dir, file := split(in.person)
	if sample := "people/" + in.person + ".yaml"; slices.Contains(strings.Split(sampleNames(), ", "), in.person) {
		dir, file = people, sample
	}
	return ladderfile.LoadPerson(dir, file, l, builtin.Bases())
}

func (in inputs) readPopulation() (scoring.Reference, error) {
	if in.population == "" {
		return scoring.Reference{
			Name: survey2016.Title(), Notice: survey2016.Attribution(), Aggregate: survey2016.Aggregate(),
		}, nil
	}
	f, err := os.Open(in.population)
	if err != nil {
		return scoring.Reference{}, fmt.Errorf("-population: %w", err)
	}
	defer f.Close()
	csv := exchange.MultiSelect{Name: in.population, Column: in.column, Separator: in.separator}
	found, _, err := csv.Population(context.Background(), io.Reader(f))
	if err != nil {
		return scoring.Reference{}, err
	}
	return scoring.Reference{Name: text.Plain(filepath.Base(in.population)), People: found}, nil
}

// split returns the folder of a path as a file system and the file's name in
// it.
func split(path string) (fs.FS, string) {
	return os.DirFS(filepath.Dir(path)), filepath.Base(path)
}
