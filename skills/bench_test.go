package skills_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// manyClaims draws claims about so many skills by all sources, over ten years.
// Ids are long and begin alike, as those of taxonomies do.
func manyClaims(claims, about int) []skills.Claim {
	random := rand.New(rand.NewPCG(1, 2))
	sources := []skills.Source{skills.BySelf, skills.ByPeer, skills.ByManager, skills.ByTest}
	all := make([]skills.Claim, claims)
	for i := range all {
		skill := i // each has one at least
		if i >= about {
			skill = random.IntN(about)
		}
		level, _ := mastery.Step(random.IntN(5))
		all[i] = claim(skills.ClaimSpec{
			Skill: skillOf(skill), Level: level,
			By:   sources[random.IntN(len(sources))],
			Date: must(date.Of(2016+random.IntN(10), 1+3, 1+random.IntN(28))),
		})
	}
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

func skillOf(i int) skills.ID {
	return skills.ID(fmt.Sprintf("http://taxonomy.example/skill/%08x", uint32(i)*2654435761))
}

var benchDay = date.MustParse("2026-10-01")

func BenchmarkResolve(b *testing.B) {
	trust := skills.Policy{Trust: []skills.Source{skills.ByTest, skills.ByManager, skills.ByPeer}}
	kinds := slices.Collect(skills.Kinds())
	var specs []skills.SkillSpec
	for i := range 120 {
		specs = append(specs, skills.SkillSpec{ID: skillOf(i), Kind: kinds[i%len(kinds)], HalfLife: i % 3 * 12})
	}
	fades := trust
	fades.Decay = skills.Decay{HalfLives: map[skills.Kind]int{skills.KindTool: 24, skills.KindSkill: 60}, Catalog: must(skills.NewCatalog(specs))}
	fades.Least = decimal.MustParse("0.1")
	for _, test := range []struct {
		name   string
		claims []skills.Claim
		policy skills.Policy
	}{
		{"200 claims of 120 skills", manyClaims(200, 120), skills.Policy{}},
		{"200 claims of 120 skills, by trust", manyClaims(200, 120), trust},
		{"200 claims of 120 skills, by trust and decay", manyClaims(200, 120), fades},
		{"200 claims of 120 skills, in order", skills.MergeClaims(manyClaims(200, 120)), skills.Policy{}},
		{"20 claims of 20 skills, in order", skills.MergeClaims(manyClaims(20, 20)), skills.Policy{}},
		{"20 claims of 20 skills", manyClaims(20, 20), skills.Policy{}},
	} {
		b.Run(test.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				skills.Resolve(test.claims, benchDay, test.policy)
			}
		})
	}
}

func BenchmarkProfile_Level(b *testing.B) {
	for _, n := range []int{20, 120} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := skills.Resolve(manyClaims(n, n), benchDay, skills.Policy{})
			ids := make([]skills.ID, n)
			for i := range ids {
				ids[i] = skillOf(i * 7 % n)
			}
			i := 0
			for b.Loop() {
				p.Level(ids[i%n])
				i++
			}
		})
	}
}

func BenchmarkNewClaim(b *testing.B) {
	spec := skills.ClaimSpec{Skill: skillOf(1), Level: working, By: skills.ByPeer, Date: benchDay}
	for b.Loop() {
		if _, err := skills.NewClaim(spec); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	p := skills.Resolve(manyClaims(200, 120), benchDay, skills.Policy{})
	q := skills.Resolve(manyClaims(180, 110), benchDay, skills.Policy{Trust: []skills.Source{skills.BySelf}})
	for b.Loop() {
		skills.Diff(p, q)
	}
}
