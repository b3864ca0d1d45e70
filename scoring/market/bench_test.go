package market_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
)

// BenchmarkMarket_Of is one person of four on the catalog of a built-in ladder, prepared
// before.
func BenchmarkMarket_Of(b *testing.B) {
	m := must(market.Prepare(market.Input{Organisation: harbour(), AsOf: today}))
	p := somebody("kei")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Of(p); err != nil {
			b.Fatal(err)
		}
	}
}

// crowd is people who are each known on 20 of 500 skills, of which none is like another.
func crowd(people int) (market.Input, []ladder.Person) {
	r := rand.New(rand.NewPCG(1, 2))
	var all []ladder.Person
	for i := range people {
		spec := ladder.PersonSpec{ID: fmt.Sprint("p", i)}
		for _, s := range r.Perm(500)[:20] {
			spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: skills.ID(fmt.Sprint("s", s)), Level: at(r.IntN(4)), By: skills.BySelf})
		}
		all = append(all, must(ladder.NewPerson(spec)))
	}
	o := must(ladder.NewOrganisation(ladder.OrganisationSpec{ID: "crowd"}, ladder.OrganisationParts{People: all}))
	return market.Input{Organisation: o}, all
}

// BenchmarkMarket_crowd is 1,000 people of an organisation of 1,000, prepared before.
func BenchmarkMarket_crowd(b *testing.B) {
	in, people := crowd(1000)
	m := must(market.Prepare(in))
	for b.Loop() {
		for _, p := range people {
			if _, err := m.Of(p); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkPrepare is what those have in common.
func BenchmarkPrepare(b *testing.B) {
	in, _ := crowd(1000)
	for b.Loop() {
		if _, err := market.Prepare(in); err != nil {
			b.Fatal(err)
		}
	}
}
