package skills

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports; test for them with errors.Is.
var (
	MissingID = problem.Define("missing-id", problem.Fatal,
		text.EnJa("{what} needs an id", "{what}に id がありません"), "what")
	DuplicateID = problem.Define("duplicate-id", problem.Fatal,
		text.EnJa("the id {id} is given twice", "id「{id}」が重複しています"), "id")
	ReservedID = problem.Define("reserved-id", problem.Fatal,
		text.EnJa("{id} is a reserved word and can't be an id here", "「{id}」は予約語なので、ここでは id に使えません"), "id")
	InvalidID = problem.Define("invalid-id", problem.Fatal,
		text.EnJa(`"{id}" can't be an id: it is not valid UTF-8, or has a control character or a space at an end`,
			"「{id}」は id に使えません。UTF-8 として正しくないか、制御文字または前後の空白があります"), "id")
	NoSteps = problem.Define("no-steps", problem.Fatal,
		text.EnJa("the scale {scale} needs at least one step", "尺度「{scale}」に段階がありません"), "scale")
	TooManySteps = problem.Define("too-many-steps", problem.Fatal,
		text.EnJa("the scale {scale} has {n} steps; at most {max} are possible", "尺度「{scale}」の段階が {n} 個あります。上限は {max} 個です"), "scale", "n", "max")
	FallingNumber = problem.Define("falling-number", problem.Fatal,
		text.EnJa("the number {number} of the step {step} is not above those of the steps below it",
			"段階「{step}」の数値 {number} が、下の段階の数値より大きくありません"), "number", "step")
	EmptyRange = problem.Define("empty-range", problem.Fatal,
		text.EnJa("the highest value {max} is not above the lowest, {min}", "最大値 {max} が最小値 {min} より大きくありません"), "max", "min")
	NotPositiveBy = problem.Define("not-positive-by", problem.Fatal,
		text.EnJa("the values of a scale can't rise by {by}: it must be above 0", "尺度の刻み {by} は 0 より大きくなければなりません"), "by")
	UnevenRange = problem.Define("uneven-range", problem.Fatal,
		text.EnJa("steps of {by} from {min} do not end at {max}", "{min} から {by} 刻みで進んでも {max} になりません"), "by", "min", "max")
	LongValues = problem.Define("long-values", problem.Fatal,
		text.EnJa("the values from {min} to {max} in steps of {by} have more than 18 digits", "{min} から {max} までの {by} 刻みの数値が 18 桁を超えます"), "by", "min", "max")
	OtherNumber = problem.Define("other-number", problem.Fatal,
		text.EnJa("the number {number} is not the value of the step {step}; on a numeric scale it can be left out",
			"数値 {number} が段階「{step}」の値と違います。数値の尺度では省けます"), "number", "step")
	NotInProportion = problem.Define("not-in-proportion", problem.Fatal,
		text.EnJa("the scale {scale} is said to be in proportion (ratio), but the number of {step} does not fit: that of none is 0, and every other step needs one above 0",
			"尺度「{scale}」は比例尺度（ratio）とされていますが、「{step}」の数値が合いません。none は 0、ほかの段階には 0 より大きい数値が要ります"), "scale", "step")
	UnknownStep = problem.Define("unknown-step", problem.Fatal,
		text.EnJa("the scale {scale} has no level {step}; it has {steps}", "尺度「{scale}」に「{step}」というレベルはありません。あるのは {steps} です"), "scale", "step", "steps")
	FallingCut = problem.Define("falling-cut", problem.Fatal,
		text.EnJa("the cut-off {step} is not above the one before it", "区切り「{step}」が前の区切りより上にありません"), "step")
	FallingTarget = problem.Define("falling-target", problem.Fatal,
		text.EnJa("a higher level is mapped to a lower one: {step} is below the target before it",
			"対応先「{step}」が前の対応先より下なので、上のレベルが下のレベルになってしまいます"), "step")
	UnknownSkill = problem.Define("unknown-skill", problem.Fatal,
		text.EnJa("no skill has the id {skill}", "id「{skill}」のスキルはありません"), "skill")
	CyclicBroader = problem.Define("cyclic-broader", problem.Fatal,
		text.EnJa("the skill {skill} is broader than itself", "スキル「{skill}」が自分自身の上位になっています"), "skill")
	SelfReference = problem.Define("self-reference", problem.Fatal,
		text.EnJa("the skill {skill} names itself", "スキル「{skill}」が自分自身を指しています"), "skill")
	CyclicReplacement = problem.Define("cyclic-replacement", problem.Fatal,
		text.EnJa("the skill {skill} is replaced by itself", "スキル「{skill}」の後継をたどると自分自身に戻ります"), "skill")
	ReplacedInUse = problem.Define("replaced-in-use", problem.Fatal,
		text.EnJa("the skill {skill} is replaced, but not retired", "スキル「{skill}」に後継がありますが、廃止になっていません"), "skill")
	StepsWithoutScale = problem.Define("steps-without-scale", problem.Fatal,
		text.EnJa("the skill {skill} has steps, but no scale", "スキル「{skill}」に段階がありますが、尺度がありません"), "skill")
	NegativeHalfLife = problem.Define("negative-half-life", problem.Fatal,
		text.EnJa("a half-life of {months} months is below 0", "半減期 {months} か月が 0 より小さくなっています"), "months")
	MissingSource = problem.Define("missing-source", problem.Fatal,
		text.EnJa("a provenance of the skill {skill} does not name its source", "スキル「{skill}」の出典に名前がありません"), "skill")
	CyclicPrerequisites = problem.Define("cyclic-prerequisites", problem.Warning,
		text.EnJa("each of these needs the others, so that nobody can begin: {skills}", "互いに前提になっていて、どれからも始められません: {skills}"), "skills")
	RetiredNeeded = problem.Define("retired-needed", problem.Warning,
		text.EnJa("the skill {skill} is in use, but refers to {retired}, which is retired",
			"使用中のスキル「{skill}」が、廃止された「{retired}」を参照しています"), "skill", "retired")
	GroupNeeded = problem.Define("group-needed", problem.Warning,
		text.EnJa("{group} is a heading, which nobody can have: {skill} can't build on it", "「{group}」は見出しなので、身につけられません。「{skill}」の前提になりません"), "group", "skill")
	AmbiguousLabels = problem.Define("ambiguous-labels", problem.Warning,
		text.EnJa("{n} labels mean several skills each, such as {label}", "複数のスキルを指す名前が {n} 個あります（例: {label}）"), "n", "label")
	DifferentRecords = problem.Define("different-records", problem.Warning,
		text.EnJa("the catalogs differ: {kept} is kept, {left} is left out", "カタログの間で違いがあります。「{kept}」を残し、「{left}」は使いません"), "kept", "left")
	RetiredClaimed = problem.Define("retired-claimed", problem.Warning,
		text.EnJa("the skill {skill} is retired, and what took its place is not one skill: {successors}",
			"スキル「{skill}」は廃止され、後継が 1 つに決まりません: {successors}"), "skill", "successors")
	GroupClaimed = problem.Define("group-claimed", problem.Warning,
		text.EnJa("{group} is a heading; claims are of the skills under it", "「{group}」は見出しです。その下のスキルについて申告してください"), "group")
	SelfTransfer = problem.Define("self-transfer", problem.Fatal,
		text.EnJa("the practice {skill} is transferred to itself", "実践「{skill}」の転用先が自分自身になっています"), "skill")
	CreditOutOfRange = problem.Define("credit-out-of-range", problem.Fatal,
		text.EnJa("the credit {credit} is not above 0 and below 1: a practice of another domain is a part of a skill, never the whole of it",
			"換算の割合 {credit} が 0 より大きく 1 より小さい数ではありません。別の領域の実践は、スキルの一部にしかなりません"), "credit")
	DuplicateTransfer = problem.Define("duplicate-transfer", problem.Fatal,
		text.EnJa("the transfer from {from} to {to} is given twice", "「{from}」から「{to}」への転用が重複しています"), "from", "to")
	UnstatedLevel = problem.Define("unstated-level", problem.Fatal,
		text.EnJa("the claim of {skill} states no level", "「{skill}」の申告にレベルがありません"), "skill")
	WaivedLevel = problem.Define("waived-level", problem.Fatal,
		text.EnJa("the claim of {skill} states a level and waives it at once", "「{skill}」の申告に、レベルと免除（waiver）が両方あります"), "skill")
	NegativeWaiver = problem.Define("negative-waiver", problem.Fatal,
		text.EnJa("the claim of {skill} says both that the person has it no longer and that there was no opportunity to show it",
			"「{skill}」の申告が、もう持っていないという申告（negative）と免除（waiver）を兼ねています"), "skill")
	NegativeNone = problem.Define("negative-none", problem.Fatal,
		text.EnJa("the claim of {skill} says that the person has no longer the level none, below which there is nothing: leave the level out, or claim none",
			"「{skill}」の申告が、もうレベル none ではないとしていますが、none より下はありません。level を省くか、none を申告してください"), "skill")
	ConfidenceOutOfRange = problem.Define("confidence-out-of-range", problem.Fatal,
		text.EnJa("the confidence {confidence} is not above 0 and up to 1", "確信度 {confidence} が 0 より大きく 1 以下の数ではありません"), "confidence")
	EmptyPeriod = problem.Define("empty-period", problem.Fatal,
		text.EnJa("the end {end} comes before the start {start}", "終わり {end} が始まり {start} より前です"), "end", "start")
)
