package main

import (
	"path/filepath"
	"slices"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// defaultPerson leads engineers and has proposed a position.
const defaultPerson = "engineering-lead"

// market is the cause of the option outside.
const market = "market"

// inputs says what is asked for, as the flags give it.
type inputs struct {
	organisation, person string
	explain              bool
	suppose              map[string]*float64
	asOf                 date.Date
}

// career is a person at a place of an organisation.
type career struct {
	inputs
	company ladder.Organisation
	who     ladder.Person
	from    string
	sample  bool // whether the company is that of the examples
}

// read reads the organisation and finds the person and where they stand.
func (in inputs) read() (career, error) {
	c := career{inputs: in, sample: in.organisation == ""}
	var err error
	if c.sample {
		c.company, err = company.Organisation()
	} else {
		c.company, err = input.Organisation(in.organisation)
	}
	if err != nil {
		return c, err
	}
	if err := c.whom(); err != nil {
		return c, err
	}
	c.from = c.who.Holds(c.asOf)
	if c.from == "" {
		c.from = ladder.Outside
	}
	if home := c.company.Home(c.who.ID()).ID(); home != "" {
		if _, err := c.company.Place(home + "/" + c.from); err == nil {
			c.from = home + "/" + c.from
		}
	}
	return c, nil
}

// whom finds the person whom the flag names: one of the organisation, one of the samples,
// or one from a file, who takes the place of somebody of the same id.
func (c *career) whom() error {
	if who, ok := c.company.Person(c.person); ok {
		c.who = who
		return nil
	}
	isFile := filepath.Ext(c.person) != ""
	if !isFile && !(c.sample && input.IsSample(c.person)) {
		var known []string
		for p := range c.company.People() {
			known = append(known, p.ID())
		}
		if c.sample {
			known = append(known, slices.Collect(company.People())...)
		}
		slices.Sort(known)
		return cli.Unknown(says.noPerson, c.person, slices.Compact(known))
	}
	doc := input.Person(c.person)
	if !isFile {
		if who, ok := c.company.Person(doc.ID()); ok {
			c.who = who
			return nil
		}
	}
	var err error
	c.company, c.who, err = input.Join(c.company, doc)
	return err
}

// question asks what is open to the person, as far as the records tell.
func (c career) question(o ladder.Organisation) (options.Question, error) {
	net, err := routes.Of(o)
	if err != nil {
		return options.Question{}, err
	}
	in := func(l ladder.Ladder) ladder.Facts { return o.Facts(c.who.ID(), l, c.asOf, skills.Policy{}) }
	return options.Question{Net: net, From: c.from, Facts: in(o.Home(c.who.ID())), FactsIn: in, AsOf: c.asOf}, nil
}

// supposed adds to a question what the flags suppose: chances for what nobody knows, and
// an option outside.
func (c career) supposed(q options.Question) options.Question {
	chance := func(flag string) fit.Range {
		x := *c.suppose[flag]
		return fit.Range{Lo: x, Hi: x}
	}
	facts := q.FactsIn
	steps, err := q.Net.Next(routes.Question{From: q.From, Facts: q.Facts, FactsIn: facts, AsOf: q.AsOf})
	unknown := make(map[string]bool) // targets of which the verdict is open
	if err == nil {
		for _, s := range steps {
			if t := s.To().Target(); t != nil && s.Outcome() == ladder.Unknown {
				unknown[t.Ladder().ID()+"/"+t.ID()] = true
			}
		}
	}
	q.Feasible = func(t ladder.Target) (fit.Range, bool) {
		return chance("unknown"), unknown[t.Ladder().ID()+"/"+t.ID()]
	}
	q.Vacancy = func(ladder.Place) (fit.Range, bool) { return chance("vacancy"), true }
	q.Made = func(ladder.Proposal) (fit.Range, bool) { return chance("made"), true }
	going := chance("employer")
	q.Employer = &going
	if outside := chance("outside"); outside.Hi > 0 {
		q.Outside = []options.Outside{{ID: "elsewhere", Name: says.elsewhere, Feasible: &fit.Range{Lo: 1, Hi: 1}, Seat: &outside, Needs: []string{market}}}
		q.Causes = []availability.Cause{{ID: market, Name: says.market, Chance: chance("market")}}
	}
	return q
}
