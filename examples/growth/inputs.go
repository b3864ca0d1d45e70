package main

import (
	"embed"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

//go:embed ladder.yaml measures.yaml
var files embed.FS

// The sample: a person of the sample company, of whom the abilities of ladder.yaml were
// counted.
const samplePerson = "division-cto"

var (
	sampleFrom = date.MustParse("2018-12-31")
	counted    = []skills.ID{"people-served", "years-held", "people-taught"}
	ordered    = []skills.ID{"build", "foresee", "spread"} // of the same ladder, in steps
	months     = map[skills.ID]float64{"people-served": 7, "years-held": 12, "people-taught": 4}
)

// inputs says what is asked for.
type inputs struct {
	ladder, person  string
	abilities       []skills.ID
	from, to        date.Date
	insist, explain bool
	budget          float64
	costs           map[skills.ID]float64
	inMonths        bool
}

// asked is what flags say in words.
type asked struct{ abilities, from, to, budget, cost string }

// read reads what the flags say in words.
func (in *inputs) read(words asked, today date.Date) (err error) {
	for _, id := range stock.List(words.abilities) {
		in.abilities = append(in.abilities, skills.ID(id))
	}
	day := func(flag, word string, or date.Date) (date.Date, error) {
		if word == "" {
			return or, nil
		}
		d, err := date.Parse(word)
		if err != nil {
			return d, cli.Wrong(says.noDay, "flag", flag, "word", word)
		}
		return d, nil
	}
	if in.from, err = day("from", words.from, sampleFrom); err != nil {
		return err
	}
	if in.to, err = day("to", words.to, today); err != nil {
		return err
	}
	if in.to.Latest().Compare(in.from.Latest()) <= 0 {
		return cli.Wrong(says.backward, "from", in.from.String(), "to", in.to.String())
	}
	in.budget = 7
	if words.budget != "" {
		budget, ok := amount(words.budget)
		if !ok {
			return cli.Wrong(says.noAmount, "flag", "budget", "word", words.budget)
		}
		in.budget = budget
	}
	in.costs, in.inMonths = months, words.cost == ""
	if words.cost == "" {
		return nil
	}
	in.costs = make(map[skills.ID]float64)
	for _, word := range stock.List(words.cost) {
		id, number, _ := strings.Cut(word, "=")
		cost, ok := amount(number)
		if !ok {
			return cli.Wrong(says.noAmount, "flag", "cost", "word", word)
		}
		if _, ok := in.costs[skills.ID(id)]; ok {
			return cli.Wrong(says.costTwice, "ability", id)
		}
		in.costs[skills.ID(id)] = cost
	}
	return nil
}

// amount reads a finite number of 0 or above.
func amount(s string) (float64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil && x >= 0 && !math.IsInf(x, 1)
}

// cost is what a step up costs.
func (in inputs) cost(id skills.ID, _ skills.Level) float64 {
	if c, ok := in.costs[id]; ok {
		return c
	}
	return 1
}

// story reads the ladder and the person, and takes the volumes.
func (in inputs) story(p page.Page, stderr io.Writer) (story, error) {
	s := story{Page: p, inputs: in, sample: in.ladder == "" && in.person == samplePerson && len(in.abilities) == 0}
	if err := input.CheckPerson(in.person); err != nil {
		return s, err
	}
	doc := input.Person(in.person)
	own, err := in.ladderOf(doc)
	if err != nil {
		return s, err
	}
	s.ladder = own
	who, list := doc.Person(own, builtin.Bases())
	if err := list.Err(); err != nil {
		return s, err
	}
	io.WriteString(stderr, list.Text(p.Tag))
	if s.who, err = measured(who, own); err != nil {
		return s, err
	}
	ids := in.abilities
	if own.ID() == sampleLadder && len(ids) == 0 {
		ids = counted
	}
	if s.inMonths = in.inMonths && slices.Equal(ids, counted); !s.inMonths && in.inMonths {
		s.costs = nil
	}
	space, err := growth.Of(own, growth.Options{Insist: in.insist}, ids...)
	if err != nil {
		return s, err
	}
	if err := s.checkCosts(space); err != nil {
		return s, err
	}
	s.growth = s.between(space)
	if n := len(slices.Collect(s.growth.After().Unknown())); n == space.Len() {
		return s, cli.Wrong(says.nothingKnown, "person", p.In(who.Name()), "day", in.to.String(), "abilities", s.names(space))
	}
	return s, nil
}

// checkCosts returns an error when a cost is said of what does not span the volume.
func (s story) checkCosts(space growth.Space) error {
	if s.inMonths {
		return nil
	}
	known := make([]string, 0, space.Len())
	for a := range space.Abilities() {
		known = append(known, string(a.Skill))
	}
	for _, id := range slices.Sorted(maps.Keys(s.costs)) {
		if !slices.Contains(known, string(id)) {
			return cli.Unknown(says.noCost, string(id), known)
		}
	}
	return nil
}

const sampleLadder = "sample-growth"

// ladderOf returns the ladder that a flag names, that of somebody's own file, or that
// of this example.
func (in inputs) ladderOf(doc ladderfile.Document) (ladder.Ladder, error) {
	if in.ladder != "" {
		return input.Ladder(in.ladder)
	}
	if !input.IsSample(in.person) {
		l, list := doc.LadderOf(builtin.Bases())
		if err := list.Err(); err != nil || !l.IsZero() {
			return l, err
		}
	}
	own, _ := ladderfile.Read(files, "ladder.yaml")
	l, list := own.Ladder(builtin.Bases())
	return l, list.Err()
}

// measured returns a person with what measures.yaml says of them, on the ladder of this
// example.
func measured(who ladder.Person, l ladder.Ladder) (ladder.Person, error) {
	doc, _ := ladderfile.Read(files, "measures.yaml")
	if l.ID() != sampleLadder || doc.ID() != who.ID() {
		return who, nil
	}
	more, list := doc.Person(l, builtin.Bases())
	if err := list.Err(); err != nil {
		return who, err
	}
	spec := who.Spec()
	spec.Claims = append(spec.Claims, more.Spec().Claims...)
	return ladder.NewPerson(spec)
}
