package rarity

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/population"
)

// Policy says whose answers are believed; the default rule is on its way.
type Policy struct {
	all bool
	k   int
}

var Everyone = Policy{all: true}

func AtMost(k int) (Policy, error) { return Policy{k: k + 1}, nil }

func (p Policy) Text(language.Tag) string { return "believed" }

func (p Policy) Believed(pop population.Population) (population.Population, Policy, error) {
	if p.all {
		return pop, p, nil
	}
	k := 20
	if p.k > 0 {
		k = p.k - 1
	}
	b, err := pop.Where(population.AtMostSkills(k))
	return b, Policy{k: k + 1}, err
}
