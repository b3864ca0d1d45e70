package skills_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// The scales:
//
//	mastery    four named steps, ordinal: none of them is a number
//	onet       three steps with numbers, as O*NET has seven
//	reworded   mastery with other names and anchors, which is the same scale
//	cut        has mastery's id and two of its steps, which is another scale
var (
	mastery  = scale(masterySpec)
	onet     = scale(skills.ScaleSpec{ID: "onet", Steps: []skills.StepSpec{numbered("low", "1.5"), numbered("mid", "3"), numbered("high", "7")}})
	reworded = scale(skills.ScaleSpec{ID: "mastery", Name: text.Plain("reworded"), Steps: steps("aware", "working", "practitioner", "expert")})
	cut      = scale(skills.ScaleSpec{ID: "mastery", Steps: steps("aware", "expert")})

	masterySpec = skills.ScaleSpec{
		ID:   "mastery",
		Name: text.EnJa("Mastery", "習熟度"),
		Steps: []skills.StepSpec{
			{ID: "aware", Name: text.EnJa("Aware", "知っている"), Description: text.EnJa("can follow a talk about it", "話についていける")},
			{ID: "working", Name: text.EnJa("Working", "使える")},
			{ID: "practitioner", Name: text.EnJa("Practitioner", "教えられる")},
			{ID: "expert"},
		},
	}
)

// The levels, of mastery but for the last two:
//
//	unknown    nobody has said
//	none, aware, working, expert
//	low        of onet
//	cutExpert  called as expert is, but of the scale cut
var (
	unknown   skills.Level
	none      = mastery.MustParse(skills.None)
	aware     = mastery.MustParse("aware")
	working   = mastery.MustParse("working")
	expert    = mastery.MustParse("expert")
	low       = onet.MustParse("low")
	cutExpert = cut.MustParse("expert")

	levels = []skills.Level{unknown, none, aware, working, expert, low, onet.MustParse("none"), cutExpert, cut.MustParse("aware")}
)

// The catalog: two languages that share an alias, one skill above another,
// and one whose id is what another is called.
var catalog = must(skills.NewCatalog(catalogSpecs))

var catalogSpecs = []skills.SkillSpec{
	{
		ID: "go", Name: text.EnJa("Go", "Go 言語"), Kind: skills.KindLanguage, Scale: "mastery",
		Aliases: []text.Text{text.Plain("golang"), text.EnJa("Go language", "ゴー")}, Broader: []skills.ID{"programming"},
	},
	{ID: "programming", Name: text.EnJa("Programming", "プログラミング"), Description: text.Plain("writing software"), Kind: skills.KindPractice},
	{ID: "c#", Name: text.Plain("C#"), Kind: skills.KindLanguage, Aliases: []text.Text{text.Plain("C sharp")}, Broader: []skills.ID{"programming"}},
	{ID: "igo", Name: text.EnJa("Go", "囲碁"), Aliases: []text.Text{text.Plain("")}},
}

// The claims about go, of one person:
//
//	self2020    they call themselves an expert in 2020
//	peer2022    a peer says working in 2022
//	test2021    a test of 2021 says aware, and counts to the end of 2023
//	lost2024    their manager says none in May 2024
//	undated     they have said working at some time
//	ended2023   their manager says in 2023 that they have it no longer
//	notExpert   a peer says in June 2023 that they are no expert any more
//	noChance    their manager says in 2022 that there was no opportunity to show it
var (
	self2020 = claim(skills.ClaimSpec{Skill: "go", Level: expert, By: skills.BySelf, Date: date.MustParse("2020")})
	peer2022 = claim(skills.ClaimSpec{Skill: "go", Level: working, By: skills.ByPeer, Date: date.MustParse("2022-06-01")})
	test2021 = claim(skills.ClaimSpec{Skill: "go", Level: aware, By: skills.ByTest, Date: date.MustParse("2021-03"), Expiry: date.MustParse("2023")})
	lost2024 = claim(skills.ClaimSpec{Skill: "go", Level: none, By: skills.ByManager, Date: date.MustParse("2024-05")})
	undated  = claim(skills.ClaimSpec{Skill: "go", Level: working, By: skills.BySelf})

	ended2023 = claim(skills.ClaimSpec{Skill: "go", Negative: true, By: skills.ByManager, Date: date.MustParse("2023-02-01"), Expiry: date.MustParse("2025")})
	notExpert = claim(skills.ClaimSpec{Skill: "go", Level: expert, Negative: true, By: skills.ByPeer, Date: date.MustParse("2023-06-01")})
	noChance  = claim(skills.ClaimSpec{Skill: "go", Waiver: text.Plain("on leave"), By: skills.ByManager, Date: date.MustParse("2022-01-01")})
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func scale(spec skills.ScaleSpec) skills.Scale { return must(skills.NewScale(spec)) }

func claim(spec skills.ClaimSpec) skills.Claim { return must(skills.NewClaim(spec)) }

func steps(ids ...string) []skills.StepSpec {
	steps := make([]skills.StepSpec, len(ids))
	for i, id := range ids {
		steps[i].ID = id
	}
	return steps
}

func numbered(id, number string) skills.StepSpec {
	n := decimal.MustParse(number)
	return skills.StepSpec{ID: id, Number: &n}
}

// genDate draws dates that are near each other and of all precisions.
func genDate() *rapid.Generator[date.Date] {
	return rapid.Map(rapid.SampledFrom(strings.Fields("- 2020 2020-01 2020-01-01 2020-01-02 2020-02 2020-02-29 2020-12-31 2021 2021-01-01 2021-06")),
		func(s string) date.Date {
			if s == "-" {
				return date.Date{}
			}
			return date.MustParse(s)
		})
}

// tricky are levels on which a careless order goes round in a circle: of two
// scales with one id, whose steps are in another order than their words.
var tricky = func() []skills.Level {
	down := scale(skills.ScaleSpec{ID: "s", Steps: steps("z", "a")})
	other := scale(skills.ScaleSpec{ID: "s", Steps: steps("m")})
	return []skills.Level{down.MustParse("z"), down.MustParse("a"), other.MustParse("m"), down.MustParse("none"), low}
}()

// genClaim draws claims about a skill or two, most of them in conflict.
func genClaim() *rapid.Generator[skills.Claim] {
	sources := []skills.Source{{}, skills.BySelf, skills.ByPeer, skills.ByTest}
	return rapid.Custom(func(t *rapid.T) skills.Claim {
		spec := skills.ClaimSpec{
			Skill:      rapid.SampledFrom([]skills.ID{"go", "sql"}).Draw(t, "skill"),
			Level:      rapid.SampledFrom(tricky).Draw(t, "level"),
			By:         rapid.SampledFrom(sources).Draw(t, "by"),
			Author:     rapid.SampledFrom([]string{"", "", "kim"}).Draw(t, "author"),
			Date:       genDate().Draw(t, "date"),
			Confidence: rapid.SampledFrom([]decimal.Decimal{{}, {}, decimal.MustParse("0.5"), decimal.MustParse("1")}).Draw(t, "confidence"),
		}
		switch rapid.IntRange(0, 5).Draw(t, "sort") {
		case 3:
			spec.Level, spec.Waiver = unknown, text.Plain("no chance")
		case 4:
			spec.Level, spec.Negative = unknown, true
		case 5:
			spec.Negative = !spec.Level.IsNone()
		}
		for i := range rapid.IntRange(0, 2).Draw(t, "evidence") {
			spec.Evidence = append(spec.Evidence, skills.EvidenceSpec{
				Title: must(text.New(map[language.Tag]string{language.English: rapid.SampledFrom([]string{"", "talk"}).Draw(t, "title")})),
				Link:  fmt.Sprint("https://acme.example/", i*rapid.IntRange(0, 1).Draw(t, "link")),
			})
		}
		if expiry := genDate().Draw(t, "expiry"); expiry.Latest().Compare(spec.Date.Earliest()) >= 0 {
			spec.Expiry = expiry
		}
		return claim(spec)
	})
}
