package skills_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/language"

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
	japanese := func() string {
		what, how := strings.Fields("果樹園 港湾 窯 帳簿 機関 織機 橋梁 記録 庭園 井戸"), strings.Fields("管理 監督 操作 設計 計画 設置 修理 検査 指導 測定")
		return fmt.Sprint(what[random.IntN(10)], "の", how[random.IntN(10)], random.IntN(10_000))
	}
	id := func(i int) skills.ID {
		return skills.ID(fmt.Sprintf("https://acme.example/taxonomy/skill/%08x", i*2654435761))
	}
	records := make([]skills.SkillSpec, groups+leaves)
	for i := range records {
		r := skills.SkillSpec{ID: id(i), Name: text.EnJa(phrase(), japanese()), Kind: skills.KindSkill, Description: text.Plain(phrase() + phrase())}
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

// The labels come in random order from all over the catalog, the index of which is
// more than the caches of the processor keep near.
func BenchmarkCatalog_Find(b *testing.B) {
	eachCatalog(b, func(b *testing.B, records []skills.SkillSpec, c skills.Catalog) {
		random := rand.New(rand.NewPCG(3, 7))
		labels := make(map[string][]string)
		for range 1 << 12 {
			r := records[random.IntN(len(records))]
			if r.Name.Has(language.Japanese) {
				labels["japanese"] = append(labels["japanese"], r.Name.In(language.Japanese))
			}
			if len(r.Aliases) == 0 {
				continue
			}
			alias := skills.Fold(r.Aliases[random.IntN(len(r.Aliases))].String())
			labels["hit"] = append(labels["hit"], alias)
			labels["miss"] = append(labels["miss"], alias+"?")
			labels["unfolded"] = append(labels["unfolded"], strings.ToUpper(alias[:1])+alias[1:])
		}
		c.Find("")
		for _, what := range []string{"hit", "miss", "unfolded", "japanese"} {
			if labels[what] == nil {
				continue
			}
			b.Run(what, func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					if label := labels[what][i%len(labels[what])]; c.Find(label).Len() == 0 != (what == "miss") {
						b.Fatal(label)
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
