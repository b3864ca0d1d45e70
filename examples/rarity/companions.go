package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// companion is a skill that goes with a combination. The combination is the first of
// its pair.
type companion struct {
	skill skills.ID
	pair  complementarity.Pair
}

// companions returns the skills that go with a combination most closely, among those
// who are believed, as complementarity.Network.Companions does with one skill: those
// that are held with it more often than by chance, even when as many tests are made
// as there are skills (the rule of Bonferroni), ranked by the lower end of the
// interval.
func (r reference) companions(q []population.Specialty, k int) ([]companion, error) {
	asked := make(map[skills.ID]bool)
	for _, s := range q {
		asked[s.Skill] = true
	}
	others := r.aggregate.Len() - len(asked)
	type ranked struct {
		companion
		strength float64
	}
	var all []ranked
	for id := range r.believed.Skills() {
		if asked[id] {
			continue
		}
		p, err := together(r.believed, q, population.Holds(id))
		if err != nil {
			return nil, err
		}
		if !(p.Z() >= 2) || p.UpperP().Log() > math.Log((1-rarity.Level)/float64(others)) {
			continue
		}
		i, err := p.NPMIInterval(rarity.Level)
		if err != nil {
			return nil, err
		}
		all = append(all, ranked{companion{id, p}, i.Lo()})
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(a.skill, b.skill))
	})
	var list []companion
	for _, c := range all[:min(k, len(all))] {
		list = append(list, c.companion)
	}
	return list, nil
}

// together counts a combination and one more skill among the people known on all of
// it.
func together(p population.Population, q []population.Specialty, with population.Specialty) (complementarity.Pair, error) {
	both := append(slices.Clone(q), with)
	count := func(what ...population.Specialty) (population.Count, error) { return p.CountWithin(both, what...) }
	all, err := count(both...)
	if err != nil {
		return complementarity.Pair{}, err
	}
	first, err := count(q...)
	if err != nil {
		return complementarity.Pair{}, err
	}
	second, err := count(with)
	if err != nil {
		return complementarity.Pair{}, err
	}
	return complementarity.New(all.Holders(), first.Holders(), second.Holders(), all.Base())
}
