package team

import "github.com/kakezan/kakezan/skills/text"

// says is every sentence of this package, in English and Japanese.
var says = struct {
	noTarget, targetAsksNothing, nobodyIn, rows, row, nobody, noSkill, skillWithoutID, personWithoutID, twoSkills, twoPeople,
	noWeight, tooLight, otherScale, unknown, unknownNear, noLimit, noShare, nothingCovered,
	to, noCandidate, noChoice, noCost, holdsNothing, causeWithoutID, twoCauses, noChance text.Text
}{
	noTarget:          text.EnJa("there is no grade or role that could ask for anything", "要件を持つ等級も職種も渡されていません"),
	targetAsksNothing: text.EnJa("the requirement of {target} names no level of a skill, or has not been stated", "{target} の要件にスキルのレベルがないか、要件がまだ書かれていません"),
	nobodyIn:          text.EnJa("nobody is in the organisation {organisation}", "組織 {organisation} には人がいません"),
	rows:              text.EnJa("there are {rows} rows for {people} people; each person needs one", "{people} 人に対して行が {rows} 行あります。1 人に 1 行必要です"),
	row:               text.EnJa("the row of {person} has {values} values for {skills} skills; each skill needs one", "{person} の行に値が {values} 個あります。スキルは {skills} 個なので、1 つずつ必要です"),
	nobody:            text.EnJa("there is nobody in the team; at least one person is needed", "チームに人がいません。少なくとも 1 人必要です"),
	noSkill:           text.EnJa("no skill is asked of the team; at least one is needed", "チームに求めるスキルがありません。少なくとも 1 つ必要です"),
	skillWithoutID:    text.EnJa("skill number {n} has no id", "{n} 番目のスキルに id がありません"),
	personWithoutID:   text.EnJa("person number {n} has no id", "{n} 人目の人物に id がありません"),
	twoSkills:         text.EnJa("the skill {id} comes twice", "スキル「{id}」が 2 回あります"),
	twoPeople:         text.EnJa("{id} comes twice among the people", "人物「{id}」が 2 回あります"),
	noWeight:          text.EnJa("the weight {weight} of {id} is not a finite number above 0", "「{id}」の重み {weight} は 0 より大きい有限の数ではありません"),
	tooLight:          text.EnJa("the weight {weight} of {id} is too small to be counted beside the others", "「{id}」の重み {weight} は、ほかの重みに比べて小さすぎて数えられません"),
	otherScale:        text.EnJa("the level {level} of {person} in {skill} is not on the scale {scale} that is asked; map it first", "{person} の「{skill}」のレベル {level} は、求められる尺度 {scale} のものではありません。先に読み替えてください"),
	unknown:           text.EnJa("there is no {id}", "「{id}」はありません"),
	unknownNear:       text.EnJa("there is no {id} (did you mean {near}?)", "「{id}」はありません（{near} のことですか）"),
	noLimit:           text.EnJa("a limit of {nodes} partial answers is below 0", "調べる数の上限 {nodes} が 0 より小さくなっています"),
	noShare:           text.EnJa("{share} is no share of at least 0 and below 1", "{share} は 0 以上 1 未満の割合ではありません"),
	nothingCovered: text.EnJa("of {skills} skills none is known to have a holder, so that none can be lost; {open} of them may have one, as levels are not known",
		"{skills} 個のスキルのどれにも、身につけているとわかっている人がいないため、失うものがありません（うち {open} 個は、レベルが不明な人が身につけているかもしれません）"),
	to:             text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	noCandidate:    text.EnJa("there is no candidate to choose from", "選ぶ候補がいません"),
	noChoice:       text.EnJa("{n} people can't be chosen from {all}; at least 1 and at most all of them can", "{all} 人の候補から {n} 人は選べません。1 人から全員までです"),
	noCost:         text.EnJa("the cost {cost} of a level-up in {id} is not a finite number of 0 or above", "「{id}」を 1 段階上げるコスト {cost} は 0 以上の有限の数ではありません"),
	holdsNothing:   text.EnJa("{person} is not known to hold anything that is asked, so that there is nothing to back up", "{person} が身につけているとわかっているスキルがないため、代わりを考えるものがありません"),
	causeWithoutID: text.EnJa("cause number {n} has no id", "{n} 番目の原因に id がありません"),
	twoCauses:      text.EnJa("the cause {id} comes twice", "原因「{id}」が 2 回あります"),
	noChance:       text.EnJa("the chance of {id}, {lo} to {hi}, does not lie in [0, 1]", "「{id}」の確率 {lo}〜{hi} は 0 以上 1 以下ではありません"),
}
