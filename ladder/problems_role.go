package ladder

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that are found in roles and bands of pay, beside those
// of packages pay and skills; test for them with errors.Is.
var (
	UnknownRole = problem.Define("unknown-role", problem.Fatal,
		text.EnJa("no role has the id {id}", "id「{id}」の職種はありません"), "id")
	UnknownDiscipline = problem.Define("unknown-discipline", problem.Fatal,
		text.EnJa("no discipline has the id {id}", "id「{id}」の専門分野はありません"), "id")
	RelatedToItself = problem.Define("related-to-itself", problem.Warning,
		text.EnJa("the role {role} is compared with itself", "職種「{role}」が自分自身と比べられています"), "role")
	NoName = problem.Define("no-name", problem.Warning,
		text.EnJa("{what} has no name", "{what}に名前がありません"), "what")
)

// What a role holds, for messages.
var roleWords = struct {
	responsibility, tools, partner, stage, trend, learning, book, employer, question, related, difference, obstacle text.Text
}{
	text.EnJa("a responsibility", "責任"), text.EnJa("a category of tools", "ツールの分類"), text.EnJa("a stakeholder", "関係者"),
	text.EnJa("a stage of the career", "キャリアの段階"), text.EnJa("a trend", "動向"), text.EnJa("a step of learning", "学習の手順"),
	text.EnJa("a book", "書籍"), text.EnJa("a type of employer", "勤め先の種類"), text.EnJa("a question", "質問"),
	text.EnJa("a related role", "関連する職種"), text.EnJa("a difference", "違い"), text.EnJa("an obstacle", "障害"),
}
