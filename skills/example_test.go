package skills_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// What is said about a person, and what it amounts to.
func Example() {
	mastery, err := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}, {ID: "expert"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	var claims []skills.Claim
	for _, spec := range []skills.ClaimSpec{
		{Skill: "go", Level: mastery.MustParse("expert"), By: skills.BySelf, Date: date.MustParse("2024")},
		{Skill: "go", Level: mastery.MustParse("working"), By: skills.ByPeer, Date: date.MustParse("2023-11")},
	} {
		c, err := skills.NewClaim(spec)
		if err != nil {
			fmt.Println(err)
			return
		}
		claims = append(claims, c)
	}
	today := date.MustParse("2026-10-01")

	fmt.Println(skills.Resolve(claims, today, skills.Policy{}).Level("go"))

	peersFirst := skills.Policy{Trust: []skills.Source{skills.ByPeer, skills.BySelf}}
	profile := skills.Resolve(claims, today, peersFirst)
	fmt.Println(profile.Level("go"))
	fmt.Println(profile.Level("sql").IsZero())
	// Output:
	// mastery/expert
	// mastery/working
	// true
}

func ExampleNewScale() {
	_, err := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "none"}, {ID: "aware"}}})
	fmt.Println(errors.Is(err, skills.DuplicateID), errors.Is(err, skills.ReservedID))
	fmt.Println(err)
	// Output:
	// true true
	// steps[aware]: error: the id aware is given twice [duplicate-id]
	// steps[none]: error: none is a reserved word and can't be an id here [reserved-id]
}

func ExampleScale() {
	for level := range mastery.Levels() {
		fmt.Println(level.Step(), level.ID(), mastery.LevelName(level).In(language.Japanese))
	}
	// Output:
	// 0 none なし
	// 1 aware 知っている
	// 2 working 使える
	// 3 practitioner 教えられる
	// 4 expert expert
}

// Steps take part in sums only where they are numbers.
func ExampleStepSpec() {
	half := decimal.MustParse("0.5")
	s, err := skills.NewScale(skills.ScaleSpec{ID: "share", Steps: []skills.StepSpec{{ID: "half", Number: &half}, {ID: "more"}}})
	fmt.Println(s, err)
	for _, step := range s.Spec().Steps {
		fmt.Println(step.ID, step.Number != nil)
	}
	// Output:
	// share <nil>
	// half true
	// more false
}

func ExampleScale_Parse() {
	level, err := mastery.Parse("working")
	fmt.Println(level, err)
	_, err = mastery.Parse("wroking")
	fmt.Println(err)
	// Output:
	// mastery/working <nil>
	// error: the scale mastery has no level wroking; it has none, aware, working, practitioner, expert (did you mean working?) [unknown-step]
}

// Unknown is not none.
func ExampleLevel() {
	var unknown skills.Level
	none := mastery.MustParse(skills.None)
	fmt.Println(unknown.IsZero(), unknown.IsNone())
	fmt.Println(none.IsZero(), none.IsNone())
	// Output:
	// true false
	// false true
}

func ExampleLevel_Compare() {
	order, ok := mastery.MustParse("aware").Compare(mastery.MustParse("expert"))
	fmt.Println(order, ok)
	_, ok = mastery.MustParse("aware").Compare(onet.MustParse("low"))
	fmt.Println(ok)
	_, ok = mastery.MustParse("aware").Compare(skills.Level{})
	fmt.Println(ok)
	// Output:
	// -1 true
	// false
	// false
}

func ExampleFold() {
	fmt.Println(skills.Fold("Ｃ＃"), skills.Fold(" Ruby  on Rails"), skills.Fold("ｼｽﾃﾑ"))
	// Output: c# ruby on rails システム
}

func ExampleCheckID() {
	fmt.Print(skills.CheckID(" go", text.EnJa("a skill", "スキル"), "skills[0]").Text(language.English))
	// Output: skills[0]: error: " go" can't be an id: it is not valid UTF-8, or has a control character or a space at an end [invalid-id]
}

// All problems at once, in the reader's language.
func ExampleNewCatalog() {
	_, err := skills.NewCatalog([]skills.SkillSpec{
		{ID: "go", Broader: []skills.ID{"programing"}},
		{ID: "programming"},
		{ID: "programming"},
	})
	var e *problem.Error
	if errors.As(err, &e) {
		fmt.Print(e.Text(language.Japanese))
	}
	// Output:
	// skills[go].broader[0]: エラー: id「programing」のスキルはありません（もしかして: programming） [unknown-skill]
	// skills[programming]: エラー: id「programming」が重複しています [duplicate-id]
}

// One label may mean several skills; the caller decides.
func ExampleCatalog_Find() {
	for _, label := range []string{"GO", "ｺﾞｰ", "go", "rust"} {
		fmt.Println(label, catalog.Find(label))
	}
	// Output:
	// GO [go igo]
	// ｺﾞｰ [go]
	// go [go]
	// rust []
}

func ExampleCatalog_Skill() {
	s, ok := catalog.Skill("go")
	fmt.Println(s.Name().In(language.Japanese), s.Kind(), ok)
	// Output: Go 言語 language true
}

func ExampleCatalog_Suggest() {
	fmt.Println(catalog.Suggest("programing"))
	// Output: programming
}

func ExampleKinds() {
	for kind := range skills.Kinds() {
		fmt.Print(kind, " ")
	}
	// Output: skill knowledge ability tool language attitude practice group
}

func ExampleSources() {
	for source := range skills.Sources() {
		fmt.Print(source, " ")
	}
	// Output: self peer manager assessor test
}

func ExampleNewClaim() {
	c, err := skills.NewClaim(skills.ClaimSpec{
		Skill: "go", Level: mastery.MustParse("working"), By: skills.ByPeer, Date: date.MustParse("2024-05"),
		Evidence: []skills.EvidenceSpec{{Title: text.Plain("talk at a meetup"), Link: "https://acme.example/talk"}},
	})
	fmt.Println(c, err)
	_, err = skills.NewClaim(skills.ClaimSpec{Skill: "go"})
	fmt.Println(err)
	// Output:
	// go mastery/working by peer on 2024-05 <nil>
	// level: error: the claim of go states no level [unstated-level]
}

// Coarse dates are read generously.
func ExampleClaim_InForce() {
	c, err := skills.NewClaim(skills.ClaimSpec{Skill: "go", Level: mastery.MustParse("working"), Date: date.MustParse("2020"), Expiry: date.MustParse("2022")})
	fmt.Println(err)
	for _, day := range []string{"2019-12-31", "2020-01-01", "2022-12-31", "2023-01-01"} {
		fmt.Println(day, c.InForce(date.MustParse(day)))
	}
	// Output:
	// <nil>
	// 2019-12-31 false
	// 2020-01-01 true
	// 2022-12-31 true
	// 2023-01-01 false
}

// The newest claim counts, from its own date on. "None" is one as well.
func ExampleResolve() {
	claims := []skills.Claim{peer2022, lost2024}
	fmt.Println(skills.Resolve(claims, date.MustParse("2023"), skills.Policy{}).Level("go"))
	fmt.Println(skills.Resolve(claims, date.MustParse("2025"), skills.Policy{}).Level("go"))
	// Output:
	// mastery/working
	// mastery/none
}

func ExampleProfile_Claim() {
	profile := skills.Resolve([]skills.Claim{self2020, peer2022}, date.MustParse("2024"), skills.Policy{})
	c, ok := profile.Claim("go")
	fmt.Println(c, ok)
	// Output: go mastery/working by peer on 2022-06-01 true
}

func ExampleProfile_All() {
	profile := skills.Profile{}.With("sql", mastery.MustParse("aware")).With("go", mastery.MustParse("expert"))
	for id, level := range profile.All() {
		fmt.Println(id, level)
	}
	// Output:
	// go mastery/expert
	// sql mastery/aware
}

// What if they learned it?
func ExampleProfile_With() {
	profile := skills.Resolve([]skills.Claim{peer2022}, date.MustParse("2024"), skills.Policy{})
	supposed := profile.With("sql", mastery.MustParse("working"))
	fmt.Println(profile)
	fmt.Println(supposed)
	// Output:
	// go=mastery/working
	// go=mastery/working sql=mastery/working
}
