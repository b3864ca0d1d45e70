package market_test

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// model is a small organisation as plain tables. A level of -1 is unknown.
type model struct {
	skills []skills.ID
	alike  [][]float64
	people []member
}

type member struct {
	id     string
	levels []int    // of the skills
	stints []string // titles; nil: not stated
	pieces []int    // problems answered; nil: not stated
	named  []int    // problems named; nil: nobody asked
	trust  []ladder.TrustStage
	asked  bool // about trust
}

const problems = 6

func problemID(i int) string { return fmt.Sprint("problem-", i) }

func (m model) similarity(of, by skills.ID) float64 {
	return m.alike[slices.Index(m.skills, of)][slices.Index(m.skills, by)]
}

func (m model) person(x member) ladder.Person {
	spec := ladder.PersonSpec{ID: x.id}
	for i, step := range x.levels {
		if step >= 0 {
			spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: m.skills[i], Level: at(step), By: skills.BySelf})
		}
	}
	if x.stints != nil {
		spec.Stints = []ladder.StintSpec{}
	}
	for i, title := range x.stints {
		spec.Stints = append(spec.Stints, ladder.StintSpec{Title: text.Plain(title), From: date.MustParse(fmt.Sprint(2000 + i)), To: date.MustParse(fmt.Sprint(2001 + i))})
	}
	if x.pieces != nil {
		spec.Evidence = []ladder.PieceSpec{}
	}
	for _, p := range x.pieces {
		spec.Evidence = append(spec.Evidence, ladder.PieceSpec{EvidenceSpec: skills.EvidenceSpec{Problem: problemID(p)}})
	}
	if x.named != nil {
		spec.Named = []ladder.NamedProblemSpec{}
	}
	for _, p := range x.named {
		spec.Named = append(spec.Named, ladder.NamedProblemSpec{Problem: problemID(p)})
	}
	if x.asked {
		spec.Trusted = []ladder.TrustSpec{}
	}
	for _, s := range x.trust {
		spec.Trusted = append(spec.Trusted, ladder.TrustSpec{Subject: text.Plain("it"), Stage: s})
	}
	return must(ladder.NewPerson(spec))
}

// input returns the model as an input about one of its people.
func (m model) input(who int) market.Input {
	spec := ladder.OrganisationSpec{ID: "small"}
	areas := slices.Collect(ladder.Areas())
	for i := range problems {
		spec.Problems = append(spec.Problems, ladder.BusinessProblemSpec{ID: problemID(i), Name: text.Plain(problemID(i)), Area: areas[i%len(areas)], Rank: 1 + i/len(areas)})
	}
	var people []ladder.Person
	for _, x := range m.people {
		people = append(people, m.person(x))
	}
	o := must(ladder.NewOrganisation(spec, ladder.OrganisationParts{People: people}))
	return market.Input{Organisation: o, Person: people[who], Similarity: m.similarity}
}

// of returns the value of one of the people.
func (m model) of(who int) market.Value { return must(market.Of(m.input(who))) }

func genMember(t *rapid.T, id string, n, lowest int) member {
	x := member{id: id, levels: rapid.SliceOfN(rapid.IntRange(lowest, 3), n, n).Draw(t, "levels")}
	if lowest == 0 || rapid.Bool().Draw(t, "stated") {
		x.stints = rapid.SliceOfN(rapid.SampledFrom([]string{"dev", "ops", "sales"}), 0, 4).Draw(t, "stints")
	}
	if lowest == 0 || rapid.Bool().Draw(t, "stated") {
		x.pieces = rapid.SliceOfN(rapid.IntRange(0, problems-1), 0, 4).Draw(t, "pieces")
	}
	if lowest == 0 || rapid.Bool().Draw(t, "stated") {
		x.named = rapid.SliceOfN(rapid.IntRange(0, problems-1), 0, 4).Draw(t, "named")
	}
	if x.asked = lowest == 0 || rapid.Bool().Draw(t, "asked"); x.asked {
		stages := []ladder.TrustStage{ladder.Adviser, ladder.Delegated, {}}
		x.trust = rapid.SliceOfN(rapid.SampledFrom(stages[:2-min(lowest, 0)]), 0, 2).Draw(t, "trust")
	}
	return x
}

// genModel draws up to five people and up to five skills, of some of which not all is
// known; the last one of the people is known on every skill, so that all are on the map.
func genModel(t *rapid.T) model {
	n := rapid.IntRange(1, 5).Draw(t, "skills")
	var m model
	for i := range n {
		m.skills = append(m.skills, skills.ID(fmt.Sprint("skill-", i)))
		m.alike = append(m.alike, make([]float64, n))
	}
	for i := range n {
		m.alike[i][i] = 1
		for j := range i {
			like := rapid.SampledFrom([]float64{0, 0.25, 0.5, 0.9}).Draw(t, "like")
			m.alike[i][j], m.alike[j][i] = like, like
		}
	}
	for i := range rapid.IntRange(1, 4).Draw(t, "people") {
		m.people = append(m.people, genMember(t, fmt.Sprint("person-", i), n, -1))
	}
	m.people = append(m.people, genMember(t, "keeper", n, 0))
	return m
}

// complete draws what is unknown of a model.
func complete(t *rapid.T, m model) model {
	c := model{m.skills, m.alike, slices.Clone(m.people)}
	for i, x := range c.people {
		full := genMember(t, x.id, len(m.skills), 0)
		for j, step := range x.levels {
			if step >= 0 {
				full.levels[j] = step
			}
		}
		if x.stints != nil {
			full.stints = x.stints
		}
		if x.pieces != nil {
			full.pieces = x.pieces
		}
		if x.named != nil {
			full.named = x.named
		}
		if x.asked {
			full.trust = slices.Clone(x.trust)
			for j, s := range full.trust {
				if s == (ladder.TrustStage{}) {
					full.trust[j] = rapid.SampledFrom([]ladder.TrustStage{ladder.Adviser, ladder.Delegated}).Draw(t, "stage")
				}
			}
		}
		c.people[i] = full
	}
	return c
}
