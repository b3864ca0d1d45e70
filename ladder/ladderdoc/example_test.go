package ladderdoc_test

import (
	"fmt"
	"os"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/skills"
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
