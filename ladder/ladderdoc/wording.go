package ladderdoc

import "github.com/kakezan/kakezan/skills/text"

// says is every line of the documents that no record says, in English and
// Japanese. Parentheses in Japanese are full-width.
var says = struct {
	comma, named, bracketed, contents                                                                            text.Text
	mission, metaphor, metaphors, tags                                                                           text.Text
	responsibilities, takes, requirement, hardSkills, softSkills, skill, usedFor, tools, category                text.Text
	stakeholders, together, occasions, purpose                                                                   text.Text
	stages, stage, job, responsibility, outlook, change                                                          text.Text
	trends, why, employers, jobThere, obstacles, answers, advice, sources                                        text.Text
	learning, teaches, books, book, courses, practice, added, addedMeans, toLearn, notTaught                     text.Text
	questions, points, probes, interview, notProbed, forSkills, noSkills                                         text.Text
	related, comparedWith, comparedDerived, aspect, derived, derivedName                                         text.Text
	sideBySide, missions, overview, counted, inAll, inSome, only, what, whatDuty, has, hasNot, differences, pair text.Text
	gaps, unstated, met, notMet, unclear, missing, unknown, others, fulfilled, held, asked, steps                text.Text
	pay, band, whom, experience, pays, midpoint, since, marks, basis, estimate, estimateFrom                     text.Text
	payOf, noBand, yearsExactly                                                                                  text.Text
	years, yearsFrom, yearsBelow, paySpan, payFrom, payUpTo, payMore                                             text.Text
}{
	comma:     text.EnJa(", ", "、"),
	named:     text.EnJa("{name} ({id})", "{name}（{id}）"),
	bracketed: text.EnJa("{name} [{id}]", "{name}［{id}］"),
	contents:  text.EnJa("Contents", "目次"),

	mission:   text.EnJa("Mission", "使命"),
	metaphor:  text.EnJa("In a picture", "たとえると"),
	metaphors: text.EnJa("In pictures:", "たとえると:"),
	tags:      text.EnJa("Keywords", "キーワード"),

	responsibilities: text.EnJa("Responsibilities", "責任"),
	takes:            text.EnJa("Main skills", "主なスキル"),
	requirement:      text.EnJa("What the role asks", "求める要件"),
	hardSkills:       text.EnJa("Hard skills", "ハードスキル"),
	softSkills:       text.EnJa("Soft skills", "ソフトスキル"),
	skill:            text.EnJa("Skill", "スキル"),
	usedFor:          text.EnJa("What it is for", "何に使うか"),
	tools:            text.EnJa("Tools", "ツール"),
	category:         text.EnJa("Category", "分類"),

	stakeholders: text.EnJa("Stakeholders", "関係者"),
	together:     text.EnJa("Together", "一緒にすること"),
	occasions:    text.EnJa("Occasions", "場面"),
	purpose:      text.EnJa("Purpose", "目的"),

	stages:         text.EnJa("Career stages", "キャリアの段階"),
	stage:          text.EnJa("Stage", "段階"),
	job:            text.EnJa("What one does", "役割"),
	responsibility: text.EnJa("Answers for", "責任の範囲"),
	outlook:        text.EnJa("Outlook", "その先"),
	change:         text.EnJa("What is new", "前の段階からの変化"),

	trends:    text.EnJa("What is changing the role", "職種を変えていく動き"),
	why:       text.EnJa("Why it matters", "重要さが増す理由"),
	employers: text.EnJa("Types of employers", "企業の類型"),
	jobThere:  text.EnJa("The role there", "そこでの役割"),
	obstacles: text.EnJa("Obstacles", "立ちはだかる壁"),
	answers:   text.EnJa("What helps", "打つ手"),
	advice:    text.EnJa("Advice", "助言"),
	sources:   text.EnJa("Sources", "出典"),

	learning: text.EnJa("Learning plan", "学習計画"),
	teaches:  text.EnJa("Skills", "身につくスキル"),
	books:    text.EnJa("Books", "書籍"),
	book:     text.EnJa("{title}, by {authors}", "『{title}』（{authors}）"),
	courses:  text.EnJa("Courses", "講座"),
	practice: text.EnJa("At work", "仕事での実践"),
	added:    text.EnJa("{text} (added)", "{text}（追加）"),
	addedMeans: text.EnJa("What is marked as added is in no source of this guide; its authors added it.",
		"「追加」とあるものは、どの出典にもなく、このガイドの作成者が加えたものです。"),
	toLearn:   text.EnJa("Learning steps: {role}", "学習ステップ: {role}"),
	notTaught: text.EnJa("In no step of the plan", "学習計画にないスキル"),

	questions: text.EnJa("Interview questions", "面接の質問"),
	points:    text.EnJa("A good answer", "よい回答の要点"),
	probes:    text.EnJa("Probes", "確かめるスキル"),
	interview: text.EnJa("Interview: {role}", "面接の質問: {role}"),
	notProbed: text.EnJa("Probed by no question", "確かめる質問のないスキル"),
	forSkills: text.EnJa("For these skills", "対象のスキル"),
	noSkills:  text.EnJa("No skill was asked about.", "対象のスキルがありません。"),

	related:         text.EnJa("Related roles", "関連する職種"),
	comparedWith:    text.EnJa("Compared with {name}", "「{name}」との比較"),
	comparedDerived: text.EnJa("Compared with {name}, by derivation", "「{name}」との比較（導いたもの）"),
	aspect:          text.EnJa("Aspect", "観点"),
	derived: text.EnJa("This comparison is derived from what the guides say of each role; no source states it.",
		"この比較は、各職種のガイドの内容から導いたもので、出典に書かれているものではありません。"),
	derivedName: text.EnJa("{name} (derived, stated by no source)", "{name}（導いたもので、出典にはない）"),

	sideBySide: text.EnJa("Side by side: {roles}", "職種の比較: {roles}"),
	missions:   text.EnJa("Missions", "使命"),
	overview:   text.EnJa("How much they share", "共通点と違いの数"),
	counted: text.EnJa("Derived from the guides: roles share a skill where each of them names it; responsibilities are compared by the skills that they take.",
		"各職種のガイドから導いたものです。どちらも挙げているスキルを共通とし、責任は、要るスキルで比べています。"),
	inAll:       text.EnJa("In all", "全職種"),
	inSome:      text.EnJa("In some", "一部"),
	only:        text.EnJa("Only {name}", "「{name}」だけ"),
	what:        text.EnJa("What", "内容"),
	whatDuty:    text.EnJa("Skill that it takes, or name", "要るスキル（なければ名前）"),
	has:         text.EnJa("✓", "✓"),
	hasNot:      text.EnJa("-", "-"),
	differences: text.EnJa("How they differ", "職種どうしの違い"),
	pair:        text.EnJa("{here} and {there}", "「{here}」と「{there}」"),

	gaps:      text.EnJa("{who} and the role {role}", "{who}: 「{role}」に対する現在地"),
	unstated:  text.EnJa("Nobody has stated what the role asks.", "この職種が求めるものは書かれていません。"),
	met:       text.EnJa("What the role asks is met.", "求める要件を満たしています。"),
	notMet:    text.EnJa("What the role asks is not met yet.", "求める要件をまだ満たしていません。"),
	unclear:   text.EnJa("Whether what the role asks is met is not known.", "求める要件を満たすかどうかは、わかっていません。"),
	missing:   text.EnJa("Missing", "足りないスキル"),
	unknown:   text.EnJa("Not known", "わかっていないスキル"),
	others:    text.EnJa("Besides skills", "スキル以外の条件"),
	fulfilled: text.EnJa("Met", "満たしているスキル"),
	held:      text.EnJa("Held", "いまのレベル"),
	asked:     text.EnJa("Asked", "求めるレベル"),
	steps:     text.EnJa("Steps to go", "差（段階）"),

	pay:          text.EnJa("Pay", "報酬"),
	band:         text.EnJa("Band", "区分"),
	whom:         text.EnJa("For", "対象"),
	experience:   text.EnJa("Experience", "経験年数"),
	pays:         text.EnJa("Pay", "報酬"),
	midpoint:     text.EnJa("Midpoint", "中央の金額"),
	since:        text.EnJa("In force from", "適用開始"),
	marks:        text.EnJa("What marks it", "特徴"),
	basis:        text.EnJa("Basis", "根拠"),
	estimate:     text.EnJa("An estimate, not a rule", "推定（規定ではない）"),
	estimateFrom: text.EnJa("estimate; {source}", "推計（{source}）"),
	payOf:        text.EnJa("Pay: {role}", "報酬: {role}"),
	noBand:       text.EnJa("The guide has no band for these people.", "ガイドに、当てはまる報酬の区分がありません。"),
	yearsExactly: text.EnJa("{n} years", "{n} 年"),
	years:        text.EnJa("{from} to under {below} years", "{from} 年以上 {below} 年未満"),
	yearsFrom:    text.EnJa("{from}+ years", "{from} 年以上"),
	yearsBelow:   text.EnJa("under {below} years", "{below} 年未満"),
	paySpan:      text.EnJa("{min} to {max} per {per}", "{min}〜{max}／{per}"),
	payFrom:      text.EnJa("{min} or more per {per}", "{min}以上／{per}"),
	payUpTo:      text.EnJa("up to {max} per {per}", "最大 {max}／{per}"),
	payMore:      text.EnJa("{pay}, sometimes more", "{pay}（超える例もある）"),
}
