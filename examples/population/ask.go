package main

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// question is what is asked, as the flags give it.
type question struct {
	has, any, not, where survey.List
	atMost               survey.Number
	top                  int
	by, percentile       string
}

func (q question) isZero() bool {
	return q.asksNothing() && q.where == nil && !q.atMost.Given && q.top == 0 && q.by == "" && q.percentile == ""
}

// asksNothing reports whether everybody fulfils the question.
func (q question) asksNothing() bool { return q.has == nil && q.any == nil && q.not == nil }

// answer is what there is to show.
type answer struct {
	everybody int
	policy    population.All // who is asked; empty for everybody
	asked     int            // how many these are

	question population.All // empty where nothing is asked
	count    population.Count
	parts    []part // where there are two or more
	product  rarity.Probability

	by      string
	groups  []population.Group
	more    int // groups that are left out
	rest    population.Count
	top     []companion
	skill   skills.ID // of the levels
	levels  population.Distribution
	unknown int // people of whom the skill is not known
}

// part is one of the conditions of a question, counted on the base of the whole.
type part struct {
	condition population.Condition
	share     rarity.Probability
}

// companion is a skill that goes with the question: how many hold it of those who
// fulfil the question, and of all who are asked.
type companion struct {
	skill        skills.ID
	with, anyway population.Count
}

// ask counts what the flags ask.
func (q question) ask(p population.Population) (a answer, err error) {
	words := vocabulary{p}
	a.everybody = p.Len()
	if a.policy, err = words.policy(q); err != nil {
		return a, err
	}
	if a.question, err = words.question(q); err != nil {
		return a, err
	}
	if q.by != "" {
		if a.by, err = words.attribute(q.by); err != nil {
			return a, err
		}
	}
	if q.percentile != "" {
		if a.skill, err = survey.Skill(p, q.percentile); err != nil {
			return a, err
		}
	}
	if len(a.policy) > 0 {
		if p, err = p.Where(a.policy); err != nil {
			return a, err
		}
	}
	if a.asked = p.Len(); a.asked == 0 && len(a.policy) > 0 {
		return a, nil
	}
	if a.count, err = p.CountOf(a.question); err != nil {
		return a, leveless(err)
	}
	if err := a.multiply(p); err != nil {
		return a, err
	}
	if err := a.group(p, q.top); err != nil {
		return a, err
	}
	if err := a.accompany(p, q); err != nil {
		return a, err
	}
	return a, a.grade(p)
}

// multiply counts the parts of the question, each among those of whom all of it is
// known, and multiplies their shares.
func (a *answer) multiply(p population.Population) error {
	if len(a.question) < 2 || a.count.Base() == 0 {
		return nil
	}
	known, err := p.Where(population.Any{a.question, population.Not{Condition: a.question}})
	if err != nil {
		return err
	}
	var shares []rarity.Probability
	for _, condition := range a.question {
		c, err := known.CountOf(condition)
		if err != nil {
			return err
		}
		share, err := rarity.Share(c.Holders(), c.Base())
		if err != nil {
			return err
		}
		a.parts = append(a.parts, part{condition, share})
		shares = append(shares, share)
	}
	a.product = rarity.Product(shares...)
	return nil
}

// group counts the question for each value of an attribute, most people first.
func (a *answer) group(p population.Population, top int) error {
	if a.by == "" {
		return nil
	}
	var err error
	if a.groups, err = p.GroupBy(a.by, a.question); err != nil {
		return err
	}
	a.groups = slices.DeleteFunc(a.groups, func(g population.Group) bool { return g.Count.Base() == 0 })
	slices.SortStableFunc(a.groups, func(g, h population.Group) int {
		return cmp.Or(cmp.Compare(h.Count.Holders(), g.Count.Holders()), cmp.Compare(h.Count.Base(), g.Count.Base()))
	})
	if top > 0 && len(a.groups) > top {
		for _, g := range a.groups[top:] {
			a.rest = a.rest.Add(g.Count)
		}
		a.more = len(a.groups) - top
		a.groups = a.groups[:top]
	}
	return nil
}

// accompany finds the skills that most of those hold who fulfil the question; the
// most popular ones where nothing is asked.
func (a *answer) accompany(p population.Population, q question) error {
	k := q.top
	if k == 0 && q.asksNothing() && q.by == "" && q.percentile == "" {
		k = 10
	}
	if k == 0 {
		return nil
	}
	holders, err := p.Where(a.question)
	if err != nil {
		return err
	}
	own := named(a.question)
	all, err := holders.Together(k + len(own))
	if err != nil {
		return err
	}
	for _, c := range all {
		if slices.Contains(own, c.Skill) || len(a.top) == k {
			continue
		}
		anyway, err := p.Count(population.Holds(c.Skill))
		if err != nil {
			return err
		}
		a.top = append(a.top, companion{c.Skill, c.Count, anyway})
	}
	return nil
}

// named returns the skills that conditions name.
func named(conditions []population.Condition) (own []skills.ID) {
	for _, c := range conditions {
		switch c := c.(type) {
		case population.Specialty:
			own = append(own, c.Skill)
		case population.Any:
			own = append(own, named(c)...)
		case population.Not:
			own = append(own, named([]population.Condition{c.Condition})...)
		}
	}
	return own
}

// grade counts the levels of a skill.
func (a *answer) grade(p population.Population) (err error) {
	if a.skill == "" {
		return nil
	}
	a.levels, err = p.Levels(a.skill)
	a.unknown = a.asked - a.levels.Base()
	return err
}

// vocabulary finds what the words of a question mean in a population.
type vocabulary struct{ population.Population }

// policy returns who is asked.
func (v vocabulary) policy(q question) (all population.All, err error) {
	for _, pair := range q.where {
		name, value, ok := strings.Cut(pair, "=")
		if !ok {
			return nil, cli.Wrong(says.noPair, "pair", pair)
		}
		if name, err = v.attribute(strings.TrimSpace(name)); err != nil {
			return nil, err
		}
		if value, err = v.value(name, strings.TrimSpace(value)); err != nil {
			return nil, err
		}
		all = append(all, population.Attribute{Name: name, Value: value})
	}
	if q.atMost.Given {
		all = append(all, population.AtMostSkills(q.atMost.N))
	}
	return all, nil
}

// question returns what is asked of them.
func (v vocabulary) question(q question) (all population.All, err error) {
	has, err := v.specialties(q.has)
	if err != nil {
		return nil, err
	}
	either, err := v.specialties(q.any)
	if err != nil {
		return nil, err
	}
	not, err := v.specialties(q.not)
	if err != nil {
		return nil, err
	}
	all = append(all, has...)
	switch len(either) {
	case 0:
	case 1:
		all = append(all, either[0])
	default:
		all = append(all, population.Any(either))
	}
	for _, c := range not {
		all = append(all, population.Not{Condition: c})
	}
	return all, nil
}

// specialties returns the skills of a flag.
func (v vocabulary) specialties(lists []string) (all []population.Condition, err error) {
	found, err := survey.Specialties(v.Population, lists)
	for _, s := range found {
		all = append(all, s)
	}
	return all, err
}

func (v vocabulary) attribute(word string) (string, error) {
	known := slices.Collect(v.Attributes())
	return oneOf(says.noAttribute, word, known)
}

func (v vocabulary) value(attribute, word string) (string, error) {
	values, err := v.Values(attribute)
	if err != nil {
		return "", err
	}
	var known []string
	for value := range values {
		known = append(known, value)
	}
	return oneOf(says.noValue, word, known)
}

// oneOf returns the word that is meant: one of those that are known, as it is or
// else under skills.Fold.
func oneOf(wording text.Text, word string, known []string) (string, error) {
	if slices.Contains(known, word) {
		return word, nil
	}
	for _, k := range known {
		if skills.Fold(k) == skills.Fold(word) {
			return k, nil
		}
	}
	const most = 12
	if nearest := problem.Nearest(word, known); len(known) > most {
		shown := known[:most:most]
		if nearest != "" && !slices.Contains(shown, nearest) {
			shown = append(shown, nearest)
		}
		known = append(shown, "…"+strconv.Itoa(len(known)))
	}
	return "", cli.Unknown(wording, word, known)
}

// leveless says in words that a level can't be counted.
func leveless(err error) error {
	if errors.Is(err, population.ErrNoLevels) {
		return cli.Wrong(says.someUnlevelled)
	}
	return err
}
