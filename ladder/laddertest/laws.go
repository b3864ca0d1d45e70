package laddertest

import "github.com/kakezan/kakezan/skills/text"

// laws are all the laws.
var laws = []Law{
	{name: "raising-a-level", check: raisingALevel, means: text.EnJa(
		"Somebody learns more and is met by less: a requirement that was met is not met any more. Look for a condition of your own that asks for an exact value or an upper limit.",
		"学ぶほど損をする人がいます。満たしていた要件が、レベルを上げたら満たされなくなりました。ちょうどの値や上限を求める独自の条件がないか確かめてください。")},
	{name: "adding-evidence", check: addingEvidence, means: text.EnJa(
		"A further piece of evidence turns a requirement that was met into one that is not.",
		"証拠を一つ足しただけで、満たしていた要件が満たされなくなりました。")},
	{name: "adding-a-stint", check: addingAStint, means: text.EnJa(
		"More time in a position turns a requirement that was met into one that is not.",
		"在籍期間を足しただけで、満たしていた要件が満たされなくなりました。")},
	{name: "raising-a-rating", check: raisingARating, means: text.EnJa(
		"A better result of a review turns a requirement that was met into one that is not.",
		"審査の評価を上げただけで、満たしていた要件が満たされなくなりました。")},
	{name: "learning-what-was-unknown", check: learning, means: text.EnJa(
		"A requirement was judged met or not met, and getting to know what was unknown turns it over: it should have been unknown.",
		"満たす・満たさないと判定された要件が、不明だったことが分かると逆になりました。判定は「不明」でなければなりません。")},
	{name: "verdict-and-outcome", check: verdictAndOutcome, means: text.EnJa(
		"The verdict with its reasons says something else than the outcome alone.",
		"理由つきの判定と、結果だけの判定が食い違っています。")},
	{name: "progress", check: progress, means: text.EnJa(
		"Progress leaves its bounds: it lies from 0 to 1, is 1 when the requirement is met, below 1 when it is not, and may still become 1 while that is unknown.",
		"進み具合が範囲を外れています。0 から 1 のあいだで、満たしていれば 1、満たしていなければ 1 未満、不明なら上端が 1 でなければなりません。")},
	{name: "placement", check: placement, means: text.EnJa(
		"People are placed at another grade than the outcomes of the grades say.",
		"等級ごとの判定と、実際に該当する等級が食い違っています。")},
	{name: "completions", check: completions, means: text.EnJa(
		"Somebody does all that is said to be missing, and still does not meet the requirement.",
		"足りないとされたことをすべて満たしても、要件を満たしません。")},
	{name: "difference-to-itself", once: differenceToItself, means: text.EnJa(
		"The ladder differs from itself.", "ラダーが、それ自身と違うことになっています。")},
	{name: "applying-a-difference", check: applyingADifference, means: text.EnJa(
		"The difference between the ladder and a changed one does not lead from the one to the other.",
		"変更前と変更後の差分を変更前に当てても、変更後になりません。")},
	{name: "save-and-load", once: saveAndLoad, means: text.EnJa(
		"The ladder is written to a file and comes back as another one, or not at all.",
		"ファイルに書いて読み直すと、別のラダーになるか、読めません。")},
	{name: "reachability", once: reachability, means: text.EnJa(
		"No person can be made up who meets the requirement: nobody will ever be placed there.",
		"要件を満たす人を作れません。誰もそこに該当しないことになります。")},
	{name: "lint", once: lintFindsNoError, means: text.EnJa(
		"Lint finds what nobody can ever satisfy.", "誰にも満たせないことを lint が見つけました。")},
}

// words are what failures say besides the laws.
var words = struct{ at, before, after, outcome, person, changed, witness, noWitness, ownWitness, hint, sameLadder, edited text.Text }{
	at:         text.EnJa("at", "場所"),
	before:     text.EnJa("before", "前"),
	after:      text.EnJa("after", "後"),
	outcome:    text.EnJa("outcome", "結果"),
	person:     text.EnJa("the person", "人物"),
	changed:    text.EnJa("the person afterwards", "変えたあとの人物"),
	witness:    text.EnJa("the witness does not meet it", "Witness の事実でも満たせません"),
	noWitness:  text.EnJa("there is no witness", "Witness がありません"),
	hint:       text.EnJa("hint", "ヒント"),
	ownWitness: text.EnJa("a condition of your own has to supply its witness", "独自の条件には、それを満たす事実（Witness）が要ります"),
	sameLadder: text.EnJa("the ladder that was read", "読み直したラダー"),
	edited:     text.EnJa("the change", "変更"),
}
