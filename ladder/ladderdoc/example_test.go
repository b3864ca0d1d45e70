package ladderdoc_test

import (
	"fmt"
	"os"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// head is a role of which little is said.
func head() ladder.Role {
	l, err := ladder.New(ladder.Spec{
		ID: "acme", Skills: []skills.SkillSpec{{ID: "hiring", Name: text.EnJa("hiring", "採用")}, {ID: "budgets", Name: text.EnJa("budgets", "予算")}},
		Roles: []ladder.RoleSpec{{
			ID: "head", Name: text.EnJa("Head of Engineering", "開発責任者"), Mission: text.EnJa("Teams that deliver.", "成果を届けるチームをつくる。"),
			Responsibilities: []ladder.ResponsibilitySpec{{Name: text.EnJa("People", "人"), Activities: []text.Text{text.EnJa("Fills seats", "ポジションを埋める")}}},
			Questions:        []ladder.QuestionSpec{{Question: text.EnJa("Whom did you hire last?", "最近、誰を採用しましたか。"), Points: []text.Text{text.EnJa("says why", "理由を言える")}, Skills: []skills.ID{"hiring"}}},
		}},
	})
	if err != nil {
		panic(err)
	}
	r, _ := l.Role("head")
	return r
}

// A guide for a terminal.
func ExampleDocument_Text() {
	if err := ladderdoc.Role(head()).Text(os.Stdout, language.Japanese, 0); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 開発責任者（head）
	// ==================
	//
	// 使命: 成果を届けるチームをつくる。
	//
	// 責任
	// ----
	//
	// 1. 人
	//    - ポジションを埋める
	//
	// 面接の質問
	// ----------
	//
	// 1. 最近、誰を採用しましたか。
	//    - よい回答の要点: 理由を言える
	//    - 確かめるスキル: 採用
}

// Questions for the skills that somebody has not shown yet.
func ExampleInterview() {
	if err := ladderdoc.Interview(head(), "hiring", "budgets").Markdown(os.Stdout, language.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Interview: Head of Engineering
	//
	// **For these skills**: hiring, budgets
	//
	// 1. **Whom did you hire last?**
	//    - A good answer: says why
	//    - Probes: hiring
	//
	// **Probed by no question**: budgets
}

// Two roles side by side.
func ExampleComparison() {
	cto := head().Spec()
	cto.ID, cto.Name, cto.Mission = "cto", text.EnJa("CTO", "CTO"), text.EnJa("Technology that lasts.", "長く続く技術を選ぶ。")
	spec := head().Ladder().Spec()
	spec.Roles = append(spec.Roles, cto)
	l, err := ladder.New(spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	other, _ := l.Role("cto")
	if err := ladderdoc.Comparison(ladder.CompareRoles(head(), other)).Markdown(os.Stdout, language.Japanese); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # 職種の比較: 開発責任者、CTO
	//
	// **目次**
	//
	// - [使命](#使命)
	// - [共通点と違いの数](#共通点と違いの数)
	// - [責任](#責任)
	// - [面接の質問で確かめるスキル](#面接の質問で確かめるスキル)
	//
	// ## 使命
	//
	// - **開発責任者**: 成果を届けるチームをつくる。
	// - **CTO**: 長く続く技術を選ぶ。
	//
	// ## 共通点と違いの数
	//
	// | 観点 | 全職種 | 「開発責任者」だけ | 「CTO」だけ |
	// | --- | --- | --- | --- |
	// | 責任 | 1 | 0 | 0 |
	// | 面接の質問で確かめるスキル | 1 | 0 | 0 |
	//
	// 各職種のガイドから導いたものです。どちらも挙げているスキルを共通とし、責任は、要るスキルで比べています。
	//
	// ## 責任
	//
	// | 内容 | 開発責任者 | CTO |
	// | --- | --- | --- |
	// | 人 | ✓ | ✓ |
	//
	// ## 面接の質問で確かめるスキル
	//
	// | 内容 | 開発責任者 | CTO |
	// | --- | --- | --- |
	// | 採用 | ✓ | ✓ |
}

// What somebody lacks for a role.
func ExampleGaps() {
	spec := head().Ladder().Spec()
	spec.Scales = []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "working"}, {ID: "expert"}}}}
	spec.Competencies = []ladder.CompetencySpec{{ID: "hiring", Scale: "mastery"}, {ID: "budgets", Scale: "mastery"}}
	spec.Roles[0].Requires = ladder.All{ladder.AtLeast{Skill: "hiring", Level: "expert"}, ladder.AtLeast{Skill: "budgets", Level: "working"}}
	l, err := ladder.New(spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, _ := l.Role("head")
	mastery, _ := l.Scale("mastery")
	working, _ := mastery.Parse("working")
	ai, err := ladder.NewPerson(ladder.PersonSpec{ID: "ai", Name: text.Plain("Ai"), Claims: []skills.ClaimSpec{{Skill: "hiring", Level: working}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	facts := ai.Facts(date.MustParse("2026-11-21"), skills.Policy{})
	if err := ladderdoc.Gaps(r, ai.Name(), facts).Text(os.Stdout, language.English, 0); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Ai and the role Head of Engineering
	// ===================================
	//
	// What the role asks is not met yet.
	//
	// Missing
	// -------
	//
	// Skill   Held     Asked   Steps to go
	// ------  -------  ------  -----------
	// hiring  working  expert  1
	//
	// Not known
	// ---------
	//
	// Skill    Asked
	// -------  -------
	// budgets  working
}
