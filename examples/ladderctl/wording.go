package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, codes, lang, unknownCommand, oneKind, showWhat, wholeLadder, roleOnly, asOf, twoLadders, checkWhat, people                                                                             text.Text
	badIDs                                                                                                                                                                                       text.Text
	disciplines, scores, titleBands, band, openBand, reviews, pay                                                                                                                                text.Text
	forks, roles, moves, seat, asks, groups, step, whole, terminal, internal, draft                                                                                                              text.Text
	fine, silenced, labels, findings                                                                                                                                                             text.Text
	builtinRole, onlyKinds, noPerson, noOrganisation, oneThing, wholeFile, scale, skillTree, numeric, retired, replaced, needs, helps, near, halfLife, mission, vision, values, process, roadmap text.Text
	milestone                                                                                                                                                                                    text.Text
}{
	help: text.EnJa("Ladderctl looks after career ladders that are kept as files.\nA file is a path, or a built-in one such as builtin:dual-track.",
		"ファイルで管理するキャリアラダーの面倒をみる道具です。\nファイルはパス、または builtin:dual-track のような組み込みの名前で指定します。"),
	codes: text.EnJa("The exit code is 0 when there is nothing to say, 1 when something was found, 2 when the question could not be answered.",
		"終了コードは、言うことがなければ 0、見つかったものがあれば 1、答えられなければ 2 です。"),
	lang:           text.EnJa("it is en or ja", "使えるのは en と ja です"),
	unknownCommand: text.EnJa("there is no command {word}{hint}", "「{word}」というコマンドはありません{hint}"),
	oneKind:        text.EnJa("say one kind of file: {known}{hint}", "ファイルの種類を 1 つ指定してください: {known}{hint}"),
	showWhat:       text.EnJa("say a ladder, and a grade or role if you like", "ラダーを 1 つ（必要なら等級・職種も）指定してください"),
	wholeLadder:    text.EnJa("-json and -yaml print the whole ladder; leave the grade or role out", "-json と -yaml はラダー全体を出力します。等級・職種は指定しないでください"),
	roleOnly:       text.EnJa("-markdown prints the guide to a role; say which one", "-markdown は職種のガイドを出力します。職種を 1 つ指定してください"),
	asOf:           text.EnJa("a date is written 2026, 2026-11 or 2026-11-21", "日付は 2026、2026-11、2026-11-21 のように書きます"),
	twoLadders:     text.EnJa("say two ladders, the old one first", "ラダーを 2 つ、古い方から順に指定してください"),
	people:         text.EnJa("say two ladders, the old one first, and the files of people", "ラダーを 2 つ（古い方から順に）と、人のファイルを指定してください"),
	checkWhat:      text.EnJa("say which files to check", "検査するファイルを指定してください"),
	builtinRole: text.EnJa("the ladder has no grade or role {id}, but there is a built-in role of that id: write with: [builtin:{id}] into the ladder's file, or show builtin:{id}",
		"このラダーに {id} という等級・職種はありませんが、同じ id の職種が組み込まれています。ラダーのファイルに with: [builtin:{id}] と書くか、show builtin:{id} としてください"),
	onlyKinds: text.EnJa("{file} is of the kind {kind}; {command} takes these kinds: {known}",
		"{file} の種類は {kind} です。{command} で使える種類は次のとおりです: {known}"),
	noPerson: text.EnJa("{file} is of the kind {kind}; {command} takes these kinds: {known}. examples/roleguide -person shows a person beside a role",
		"{file} の種類は {kind} です。{command} で使える種類は次のとおりです: {known}。人は examples/roleguide の -person で、職種と並べて表示できます"),
	noOrganisation: text.EnJa("{file} is of the kind {kind}; {command} takes these kinds: {known}. examples/charter -group shows an organisation",
		"{file} の種類は {kind} です。{command} で使える種類は次のとおりです: {known}。組織は examples/charter の -group で表示できます"),
	oneThing: text.EnJa("a grade or role is shown of a ladder only; leave {word} out",
		"等級・職種を指定できるのはラダーだけです。{word} は指定しないでください"),
	wholeFile:   text.EnJa("{flag} is for ladders and roles", "{flag} はラダーと職種のためのものです"),
	scale:       text.EnJa("Scale: {name}", "尺度: {name}"),
	numeric:     text.EnJa("{scale}, {min} to {max} by {by}", "{scale}（{min}〜{max}、{by} 刻み）"),
	retired:     text.EnJa("retired", "廃止"),
	replaced:    text.EnJa("retired, use {ids}", "廃止（後継: {ids}）"),
	needs:       text.EnJa("needs {ids}", "前提: {ids}"),
	helps:       text.EnJa("helped by {ids}", "あると役立つ: {ids}"),
	near:        text.EnJa("near {ids}", "近いもの: {ids}"),
	halfLife:    text.EnJa("half-life {n} months", "半減期: {n} か月"),
	skillTree:   text.EnJa("Skills, below what is broader", "スキル（上位のものの下に並べています）"),
	mission:     text.EnJa("Mission", "ミッション"),
	vision:      text.EnJa("Vision", "ビジョン"),
	values:      text.EnJa("Values", "バリュー"),
	process:     text.EnJa("Process", "作り方"),
	roadmap:     text.EnJa("Roadmap", "ロードマップ"),
	milestone:   text.EnJa("{possible} ({state})", "{possible}（{state}）"),
	badIDs:      text.EnJa("{file}: not a JSON list of ids: {reason}", "{file}: id の対応を並べた JSON として読めません: {reason}"),
	forks:       text.EnJa("forks from {grade}", "{grade} から分岐"),
	disciplines: text.EnJa("Disciplines", "専門領域"),
	scores:      text.EnJa("Scores", "スコア"),
	titleBands:  text.EnJa("Titles by score", "スコアによる肩書き"),
	band:        text.EnJa("{title}: {score} from {from} up to {below}", "{title}: {score} が {from} 以上 {below} 未満"),
	openBand:    text.EnJa("{title}: {score} from {from} on", "{title}: {score} が {from} 以上"),
	reviews:     text.EnJa("Reviews", "審査"),
	pay:         text.EnJa("Pay", "報酬"),
	roles:       text.EnJa("Roles", "職種"),
	moves:       text.EnJa("Moves", "異動"),
	seat:        text.EnJa("needs an open seat", "空席が必要"),
	asks:        text.EnJa("Asks", "求めるもの"),
	groups:      text.EnJa("Groups", "グループ"),
	step:        text.EnJa("Step {n}: {name} ({id})", "段階 {n}: {name}（{id}）"),
	whole:       text.EnJa("As a whole", "全体として"),
	terminal:    text.EnJa("one may stay here", "ここに留まってよい"),
	internal:    text.EnJa("internal", "社内のみ"),
	draft:       text.EnJa("draft", "下書き"),
	fine:        text.EnJa("{file}: fine", "{file}: 問題ありません"),
	silenced:    text.EnJa("{finding} (silenced: {reason})", "{finding}（黙認: {reason}）"),
	labels:      text.EnJa("people use one word for several skills; whoever looks it up is given all of them", "同じ語が複数のスキルを指すことはあり、検索すればすべて見つかる"),
	findings:    text.EnJa("{errors} errors, {warnings} warnings, {silenced} silenced", "エラー {errors} 件、警告 {warnings} 件、黙認 {silenced} 件"),
}
