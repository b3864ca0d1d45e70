package skills_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// large are the records of 14,000 skills with 98,000 aliases under 600 headings, as
// ESCO has, in words of our own. The seed is fixed.
var large = sync.OnceValue(func() []skills.SkillSpec {
	const groups, leaves = 600, 14_000
	random := rand.New(rand.NewPCG(14, 98))
	verbs := strings.Fields("manage supervise operate design plan install repair inspect teach advise measure clean store handle test assemble monitor evaluate prepare lead")
	things := strings.Fields("orchards harbours kilns ledgers engines looms bridges archives gardens wells furnaces instruments vessels records markets herds ovens quarries")
	phrase := func() string {
		words := []string{verbs[random.IntN(len(verbs))]}
		for range 1 + random.IntN(3) {
			words = append(words, things[random.IntN(len(things))])
		}
		return strings.Join(words, " ") + fmt.Sprintf(" %c%c%d", 'a'+rune(random.IntN(26)), 'a'+rune(random.IntN(26)), random.IntN(30))
	}
	id := func(i int) skills.ID {
		return skills.ID(fmt.Sprintf("https://acme.example/taxonomy/skill/%08x", i*2654435761))
	}
	records := make([]skills.SkillSpec, groups+leaves)
	for i := range records {
		r := skills.SkillSpec{ID: id(i), Name: text.Plain(phrase()), Kind: skills.KindSkill, Description: text.Plain(phrase() + phrase())}
		if i < groups {
			r.Kind = skills.KindGroup
		}
		if i > 0 {
			r.Broader = []skills.ID{id(random.IntN(min(i, groups)))}
			if random.IntN(3) == 0 {
				r.Broader = append(r.Broader, id(random.IntN(i)))
			}
		}
		for range 7 {
			r.Aliases = append(r.Aliases, text.Plain(phrase()))
		}
		if i > groups && random.IntN(3) == 0 {
			r.Prerequisites.Optional = []skills.ID{id(random.IntN(i))}
		}
		records[i] = r
	}
	return records
})

var largeCatalog = sync.OnceValue(func() skills.Catalog { return must(skills.NewCatalog(large())) })

// eachCatalog runs a benchmark on the synthetic catalog, and on ESCO where it is there.
func eachCatalog(b *testing.B, run func(b *testing.B, records []skills.SkillSpec, c skills.Catalog)) {
	b.Run("synthetic", func(b *testing.B) { run(b, large(), largeCatalog()) })
	if records := escoRecords(b); records != nil {
		b.Run("esco", func(b *testing.B) { run(b, records, must(skills.NewCatalog(records))) })
	}
}

// One round makes the catalog and its index of labels.
func BenchmarkNewCatalog(b *testing.B) {
	eachCatalog(b, func(b *testing.B, records []skills.SkillSpec, _ skills.Catalog) {
		b.ReportAllocs()
		for b.Loop() {
			must(skills.NewCatalog(records)).Find("not there")
		}
	})
}

func BenchmarkCatalog_Find(b *testing.B) {
	eachCatalog(b, func(b *testing.B, records []skills.SkillSpec, c skills.Catalog) {
		folded := make([]string, 0, 1<<12) // more than what the caches of the processor keep
		for i := range cap(folded) {
			aliases := records[(i*7919)%len(records)].Aliases
			if len(aliases) == 0 {
				continue
			}
			folded = append(folded, skills.Fold(aliases[len(aliases)/2].String()))
		}
		for name, tail := range map[string]string{"hit": "", "miss": "?"} {
			labels := make([]string, len(folded))
			for i, label := range folded {
				labels[i] = label + tail
			}
			c.Find("")
			b.Run(name, func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					if c.Find(labels[i%len(labels)]).Len() == 0 == (tail == "") {
						b.Fatal(labels[i%len(labels)])
					}
				}
			})
		}
	})
}

func BenchmarkCatalog_Search(b *testing.B) {
	eachCatalog(b, func(b *testing.B, _ []skills.SkillSpec, c skills.Catalog) {
		c.Find("")
		for _, beginning := range []string{"m", "man", "manage o", "not there"} {
			b.Run(beginning, func(b *testing.B) {
				for b.Loop() {
					c.Search(beginning, 10)
				}
			})
		}
	})
}

func BenchmarkCatalog_Near(b *testing.B) {
	eachCatalog(b, func(b *testing.B, _ []skills.SkillSpec, c skills.Catalog) {
		c.Find("")
		for _, label := range []string{"pyhton", "mange orchrads", "superwise the hrabours of the noth"} {
			b.Run(label, func(b *testing.B) {
				for b.Loop() {
					c.Near(label, 5)
				}
			})
		}
	})
}

func BenchmarkCatalog_Ancestors(b *testing.B) {
	eachCatalog(b, func(b *testing.B, records []skills.SkillSpec, c skills.Catalog) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			for range c.Ancestors(records[i*7919%len(records)].ID) {
			}
		}
	})
}

func BenchmarkCatalog_Descendants(b *testing.B) {
	eachCatalog(b, func(b *testing.B, _ []skills.SkillSpec, c skills.Catalog) {
		for b.Loop() {
			for s := range c.Roots() {
				for range c.Descendants(s.ID()) {
				}
				break
			}
		}
	})
}
