package people

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var words = struct{ person, people, attribute, skill, limit, badName, manyValues text.Text }{
	text.EnJa("a person", "人"), text.EnJa("people", "人"), text.EnJa("an attribute", "属性"), text.EnJa("skills", "スキル"),
	text.EnJa("it would have more skills than one can have", "スキルの種類が上限を超えます"),
	text.EnJa("its name contains a control character", "列名に制御文字が含まれています"),
	text.EnJa("nearly everybody has a value of their own, or there are too many", "ほとんどの人の値がそれぞれ違うか、値の種類が多すぎます"),
}

// The kinds of problem that this package reports beside those of the package
// exchange; test for them with errors.Is.
var (
	// These make the whole file unreadable.

	ColumnNotNamed = problem.Define("column-not-named", problem.Fatal,
		text.EnJa("say which column has the {what}; the columns are: {columns}",
			"{what}の列を指定してください。ある列は {columns} です"), "what", "columns")
	SkillTwice = problem.Define("skill-twice", problem.Fatal,
		text.EnJa("the columns {first} and {second} are both about the skill {skill}",
			"列「{first}」と列「{second}」は、どちらもスキル「{skill}」のものです"), "first", "second", "skill")

	// These make one row bad.

	BadLabel = problem.Define("bad-label", problem.Fatal,
		text.EnJa("{label} can't be a skill: it contains a control character", "「{label}」はスキルにできません。制御文字が含まれています"), "label")
	BadPerson = problem.Define("bad-person", problem.Fatal,
		text.EnJa(`"{id}" can't be the id of a person: it is empty or contains a control character`, "「{id}」は人の id にできません。空か、制御文字が含まれています"), "id")
	BadCell = problem.Define("bad-cell", problem.Fatal,
		text.EnJa("nobody knows what {word} means in the column {column}", "列「{column}」の「{word}」の意味が分かりません"), "word", "column")
	NoSkill = problem.Define("no-skill", problem.Fatal,
		text.EnJa("the row states something about a skill and does not say which", "この行はスキルについて述べていますが、どのスキルかが書かれていません"))
	NotCounted = problem.Define("not-counted", problem.Fatal,
		text.EnJa("the population can't take this person: {reason}", "この人を母集団に入れられません: {reason}"), "reason")
	PersonAgain = problem.Define("person-again", problem.Fatal,
		text.EnJa("the person {id} comes back here after other people; these rows are left out unless the reader gathers them",
			"別の人の行のあとに、再び {id} の行があります。行を集めて読むよう指定しないかぎり、これらの行は省きます"), "id")
	AttributeDiffers = problem.Define("attribute-differs", problem.Fatal,
		text.EnJa("{id} has {value} as {column} here and {before} in an earlier row", "{id} の「{column}」は、ここでは {value}、前の行では {before} です"),
		"id", "column", "value", "before")

	// These make one label unusable; the rest of its row is good.

	UnknownLabel = problem.Define("unknown-label", problem.Fatal,
		text.EnJa("the catalog has no skill called {label}", "カタログに「{label}」というスキルはありません"), "label")
	AmbiguousLabel = problem.Define("ambiguous-label", problem.Fatal,
		text.EnJa("{label} can be any of these skills: {skills}", "「{label}」は次のどのスキルのことか分かりません: {skills}"), "label", "skills")

	// These are warnings: the file was read, but probably not as it is meant.

	SeparatorUnused = problem.Define("separator-unused", problem.Warning,
		text.EnJa("no cell has the separator {separator}, but {other} stands in {n} of them, each of which was taken for one skill",
			"区切り文字「{separator}」のあるセルがなく、{n} 個のセルに「{other}」があります。どのセルも 1 つのスキルとして読みました"), "separator", "other", "n")
	LooksUnanswered = problem.Define("looks-unanswered", problem.Warning,
		text.EnJa("{label} stands alone in {n} of the cells and was taken for a skill; if it means no answer, say so",
			"「{label}」だけのセルが {n} 個あり、スキルとして読みました。無回答の意味なら、そう指定してください"), "label", "n")
	NotGrouped = problem.Define("not-grouped", problem.Warning,
		text.EnJa("the population can't group people by the column {column}: {reason}", "母集団を列「{column}」で分けることはできません: {reason}"), "column", "reason")

	// These are about what is written.

	LooksFormula = problem.Define("looks-formula", problem.Warning,
		text.EnJa("cells begin like a formula ({n} in all, the first is {cell}); a spreadsheet may run them when it opens the file",
			"数式のように始まるセルがあります（{n} 個。最初のものは「{cell}」です）。表計算ソフトで開くと実行されるおそれがあります"), "n", "cell")
	NotReadBack = problem.Define("not-read-back", problem.Fatal,
		text.EnJa("the cell of {person} would be read back as something else: {cell}", "「{person}」のセルは別の意味に読まれてしまいます: {cell}"), "person", "cell")
	PersonTwice = problem.Define("person-twice", problem.Fatal,
		text.EnJa("two people have the id {id}, and would be read back as one", "id「{id}」の人が 2 人いるため、1 人として読まれてしまいます"), "id")
)
