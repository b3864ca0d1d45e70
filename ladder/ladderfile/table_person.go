package ladderfile

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// PersonSpec is the record of a person file: a person, and what is needed to
// read the levels of the claims.
type PersonSpec struct {
	Person ladder.PersonSpec
	Ladder string             // the ladder whose scales and grades the record speaks of: builtin:… or a file; "" means none
	Scales []skills.ScaleSpec // scales of the file's own
	Scale  string             // id of the scale of skills that the ladder does not measure; "" means none
}

// personFile is a person as it is written: levels are the ids of steps.
type personFile struct {
	PersonSpec
	claims  []claimFile
	ratings []ratingFile
}

type claimFile struct {
	claim skills.ClaimSpec // without its level
	level string
	scale string
}

type ratingFile struct {
	rating ladder.RatingSpec // without its level
	level  string
	scale  string
}

var personRecord = newRecord(record[personFile]{
	name: text.EnJa("a person file", "人のファイル"),
	fields: []field[personFile]{
		head[personFile](KindPerson),
		with("id", stringCodec[string]{}, func(p *personFile) *string { return &p.Person.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(p *personFile) *text.Text { return &p.Person.Name }, docs.name),
		with("note", textCodec{}, func(p *personFile) *text.Text { return &p.Person.Note },
			text.EnJa("Note for people.", "人が読むメモ。")),
		with("ladder", stringCodec[string]{}, func(p *personFile) *string { return &p.Ladder },
			text.EnJa("The ladder whose scales and grades the file speaks of: builtin:… or the path of a file.", "尺度と等級の出どころになるラダー。builtin:… またはファイルのパス。")),
		with("scales", keyedCodec[skills.ScaleSpec]{of: scaleRecord}, func(p *personFile) *[]skills.ScaleSpec { return &p.Scales },
			text.EnJa("Scales of the file's own.", "このファイルだけの尺度。")),
		with("scale", stringCodec[string]{}, func(p *personFile) *string { return &p.Scale },
			text.EnJa("Id of the scale of skills that the ladder does not measure.", "ラダーで測らないスキルに使う尺度の id。")),
		with("claims", listCodec[claimFile]{item: claimRecord}, func(p *personFile) *[]claimFile { return &p.claims },
			text.EnJa("Statements about the person's skills.", "スキルについての申告。")),
		with("stints", listCodec[ladder.StintSpec]{item: stintRecord, stated: true}, func(p *personFile) *[]ladder.StintSpec { return &p.Person.Stints },
			text.EnJa("Times in a position, all of them; [] is none, left out is not stated.", "職務の経歴のすべて。[] はなし、省略は未記入。")),
		with("evidence", listCodec[ladder.PieceSpec]{item: pieceRecord, stated: true}, func(p *personFile) *[]ladder.PieceSpec { return &p.Person.Evidence },
			text.EnJa("Pieces of evidence besides those of the claims, all of them; [] is none, left out is not stated.", "申告の裏づけ以外の裏づけのすべて。[] はなし、省略は未記入。")),
		with("ratings", listCodec[ratingFile]{item: ratingRecord, stated: true}, func(p *personFile) *[]ratingFile { return &p.ratings },
			text.EnJa("Results of reviews, all of them; [] is none, left out is not stated.", "審査の結果のすべて。[] はなし、省略は未記入。")),
		with("goals", listCodec[ladder.GoalSpec]{item: goalRecord}, func(p *personFile) *[]ladder.GoalSpec { return &p.Person.Goals },
			text.EnJa("What the person aims at.", "目標。")),
		with("named", listCodec[ladder.NamedProblemSpec]{item: namedRecord, stated: true}, func(p *personFile) *[]ladder.NamedProblemSpec { return &p.Person.Named },
			text.EnJa("Problems that the person names as the most pressing, all of them; [] is none, left out is that nobody has asked.", "最優先として本人が挙げる課題のすべて。[] はなし、省略は未確認。")),
		with("trusted", listCodec[ladder.TrustSpec]{item: trustRecord, stated: true}, func(p *personFile) *[]ladder.TrustSpec { return &p.Person.Trusted },
			text.EnJa("In what others trust the person, all of it; [] is nothing, left out is that nobody has asked.", "周囲から任されていることのすべて。[] はなし、省略は未確認。")),
	},
})

var claimRecord = newRecord(record[claimFile]{
	name:  text.EnJa("a claim", "申告"),
	check: checkClaim,
	fields: []field[claimFile]{
		with("skill", stringCodec[skills.ID]{}, func(c *claimFile) *skills.ID { return &c.claim.Skill },
			text.EnJa("Id of the skill.", "スキルの id。")).must(needed),
		with("level", stringCodec[string]{}, func(c *claimFile) *string { return &c.level },
			text.EnJa("Id of a step of the skill's scale, or none; left out beside a waiver, and in a negative claim of every level.", "尺度の段階の id。なしは none。waiver があるときと、すべての段階についての negative な申告には書かない。")),
		with("scale", stringCodec[string]{}, func(c *claimFile) *string { return &c.scale },
			text.EnJa("Id of the scale of the level, where it is not the usual one.", "ふだんと違う尺度を使うときの id。")),
		with("by", wordCodec[skills.Source]{slices.Collect(skills.Sources())}, func(c *claimFile) *skills.Source { return &c.claim.By },
			text.EnJa("Who says so.", "誰による申告か。")),
		with("author", stringCodec[string]{}, func(c *claimFile) *string { return &c.claim.Author },
			text.EnJa("Id of the person or body that says so.", "申告した人または組織の id。")),
		with("date", dateCodec{}, func(c *claimFile) *date.Date { return &c.claim.Date },
			text.EnJa("When it was said.", "申告の日。")),
		with("expiry", dateCodec{}, func(c *claimFile) *date.Date { return &c.claim.Expiry },
			text.EnJa("Last day on which it counts.", "有効な最後の日。")),
		with("evidence", listCodec[skills.EvidenceSpec]{item: evidenceRecord}, func(c *claimFile) *[]skills.EvidenceSpec { return &c.claim.Evidence },
			text.EnJa("What shows it.", "裏づけ。")),
		with("waiver", textCodec{}, func(c *claimFile) *text.Text { return &c.claim.Waiver },
			text.EnJa("Why the person had no opportunity to show the skill; in place of a level.", "示す機会がなかった理由（level の代わりに書く）。")),
		with("confidence", aboveZero[decimal.Decimal]{decimalCodec{}}, func(c *claimFile) *decimal.Decimal { return &c.claim.Confidence },
			text.EnJa("How sure the source is, above 0 and up to 1; 1 when left out.", "申告の確信度（0 より大きく 1 以下）。省略すると 1。")),
		with("negative", boolCodec{}, func(c *claimFile) *bool { return &c.claim.Negative },
			text.EnJa("Whether the person has the skill no longer: it ends earlier claims, of its level and above, or all without one.",
				"もう持っていないという申告か。以前の申告のうち、level 以上のもの（level がなければすべて）を終わらせる。")),
	},
})

// checkClaim reports a claim that says nothing.
func checkClaim(d *decoder, n *yaml.Node, at problem.Path, c *claimFile) {
	path := at.Field("level")
	if !says(n, "level") && !says(n, "waiver") && !c.claim.Negative && !slices.Contains(d.failed, path) {
		d.fail(n, MissingKey.At(path, text.EnJa("a claim", "申告"), "level"))
	}
}

// says reports whether a mapping gives a value for a key.
func says(n *yaml.Node, key string) bool {
	value := lookup(n, key)
	return value != nil && !isNull(value)
}

var evidenceFields = []field[skills.EvidenceSpec]{
	with("title", textCodec{}, func(e *skills.EvidenceSpec) *text.Text { return &e.Title }, docs.name),
	with("link", stringCodec[string]{}, func(e *skills.EvidenceSpec) *string { return &e.Link },
		text.EnJa("Where it can be found.", "参照先。")),
	with("date", dateCodec{}, func(e *skills.EvidenceSpec) *date.Date { return &e.Date },
		text.EnJa("When it came about.", "その日付。")),
	with("value", stringCodec[string]{}, func(e *skills.EvidenceSpec) *string { return &e.Value },
		text.EnJa("Id of the value of a charter that it lives.", "体現するバリューの id。")),
	with("problem", stringCodec[string]{}, func(e *skills.EvidenceSpec) *string { return &e.Problem },
		text.EnJa("Id of the organisation's problem that it answers.", "応える組織の課題の id。")),
}

var evidenceRecord = newRecord(record[skills.EvidenceSpec]{name: text.EnJa("a piece of evidence", "裏づけ"), fields: evidenceFields})

var pieceRecord = newRecord(record[ladder.PieceSpec]{
	name: text.EnJa("a piece of evidence of its own", "単独の裏づけ"),
	fields: append([]field[ladder.PieceSpec]{
		with("skill", stringCodec[skills.ID]{}, func(p *ladder.PieceSpec) *skills.ID { return &p.Skill },
			text.EnJa("Id of the skill that it shows.", "示しているスキルの id。")),
	}, lift[ladder.PieceSpec, skills.EvidenceSpec](evidenceFields, func(p *ladder.PieceSpec) *skills.EvidenceSpec { return &p.EvidenceSpec })...),
})

var ratingRecord = newRecord(record[ratingFile]{
	name: text.EnJa("a rating", "審査の結果"),
	fields: []field[ratingFile]{
		with("review", stringCodec[string]{}, func(r *ratingFile) *string { return &r.rating.Review },
			text.EnJa("Id of the review.", "審査の id。")).must(needed),
		with("level", stringCodec[string]{}, func(r *ratingFile) *string { return &r.level },
			text.EnJa("Id of a step of the review's scale.", "審査の尺度の段階の id。")).must(needed),
		with("scale", stringCodec[string]{}, func(r *ratingFile) *string { return &r.scale },
			text.EnJa("Id of the scale, where it is not that of the review.", "審査の尺度と違うときの尺度の id。")),
		with("date", dateCodec{}, func(r *ratingFile) *date.Date { return &r.rating.Date },
			text.EnJa("When it was given.", "評価の日。")),
		with("by", textCodec{}, func(r *ratingFile) *text.Text { return &r.rating.By },
			text.EnJa("Who gave it.", "評価した人。")),
		with("note", textCodec{}, func(r *ratingFile) *text.Text { return &r.rating.Note }, docs.note),
	},
})

var stintRecord = newRecord(record[ladder.StintSpec]{
	name: text.EnJa("a stint", "経歴"),
	fields: []field[ladder.StintSpec]{
		with("title", textCodec{}, func(s *ladder.StintSpec) *text.Text { return &s.Title },
			text.EnJa("Title that the person had.", "当時の肩書き。")),
		with("organisation", textCodec{}, func(s *ladder.StintSpec) *text.Text { return &s.Organisation },
			text.EnJa("Where it was.", "所属していた組織。")),
		with("place", stringCodec[string]{}, func(s *ladder.StintSpec) *string { return &s.Place },
			text.EnJa("Id of the grade or role of the ladder that the person held.", "就いていた等級または職種の id。")),
		with("discipline", stringCodec[string]{}, func(s *ladder.StintSpec) *string { return &s.Discipline },
			text.EnJa("Id of the discipline in which it was.", "そのときの専門分野の id。")),
		with("from", dateCodec{}, func(s *ladder.StintSpec) *date.Date { return &s.From },
			text.EnJa("First day.", "最初の日。")),
		with("to", dateCodec{}, func(s *ladder.StintSpec) *date.Date { return &s.To },
			text.EnJa("Last day; it goes on when left out.", "最後の日。省略すると継続中。")),
	},
})

var goalRecord = newRecord(record[ladder.GoalSpec]{
	name: text.EnJa("a goal", "目標"),
	fields: []field[ladder.GoalSpec]{
		with("target", stringCodec[string]{}, func(g *ladder.GoalSpec) *string { return &g.Target },
			text.EnJa("Id of a grade or role of the ladder.", "等級または職種の id。")).must(neededByTheRest),
		with("horizon", wordCodec[ladder.Horizon]{slices.Collect(ladder.Horizons())}, func(g *ladder.GoalSpec) *ladder.Horizon { return &g.Horizon },
			text.EnJa("How far away it lies.", "いつ頃の目標か。")),
		with("by", dateCodec{}, func(g *ladder.GoalSpec) *date.Date { return &g.By },
			text.EnJa("Until when.", "いつまでに。")),
		with("ideal", textCodec{}, func(g *ladder.GoalSpec) *text.Text { return &g.Ideal },
			text.EnJa("What the person wants from it.", "本人の理想。")),
		with("problem", textCodec{}, func(g *ladder.GoalSpec) *text.Text { return &g.Problem },
			text.EnJa("Which problem of the business it answers.", "応える事業の課題。")),
		with("answers", ids, func(g *ladder.GoalSpec) *[]string { return &g.Answers },
			text.EnJa("Ids of the organisation's problems and goals over which the ideal is laid.", "理想を重ねる、組織の課題や目標の id。")),
	},
})

var namedRecord = newRecord(record[ladder.NamedProblemSpec]{
	name: text.EnJa("a named problem", "本人が挙げた課題"),
	flow: true,
	fields: []field[ladder.NamedProblemSpec]{
		with("problem", stringCodec[string]{}, func(n *ladder.NamedProblemSpec) *string { return &n.Problem },
			text.EnJa("Id of the organisation's problem; left out when it has stated none such.", "組織の課題の id。組織が挙げていないものは省略。")),
		with("name", textCodec{}, func(n *ladder.NamedProblemSpec) *text.Text { return &n.Name },
			text.EnJa("The problem in the person's own words.", "本人の言葉による課題。")),
		with("area", wordCodec[ladder.Area]{slices.Collect(ladder.Areas())}, func(n *ladder.NamedProblemSpec) *ladder.Area { return &n.Area },
			text.EnJa("Where the person sees it; where the organisation does when left out.", "本人の見る領域。省略すると組織の挙げた領域。")),
		with("rank", aboveZero[int]{intCodec{}}, func(n *ladder.NamedProblemSpec) *int { return &n.Rank },
			text.EnJa("1 is the most pressing to the person.", "本人の付けた順位。1 が最優先。")),
		with("date", dateCodec{}, func(n *ladder.NamedProblemSpec) *date.Date { return &n.Date },
			text.EnJa("When it was named.", "挙げた日。")),
	},
})

var trustRecord = newRecord(record[ladder.TrustSpec]{
	name: text.EnJa("a trust", "信頼"),
	fields: []field[ladder.TrustSpec]{
		with("subject", textCodec{}, func(s *ladder.TrustSpec) *text.Text { return &s.Subject },
			text.EnJa("What the person advises on or decides.", "相談を受けること、任されている決定。")),
		with("stage", wordCodec[ladder.TrustStage]{slices.Collect(ladder.TrustStages())}, func(s *ladder.TrustSpec) *ladder.TrustStage { return &s.Stage },
			text.EnJa("How far the trust goes.", "どこまで任されているか。")),
		with("by", stringCodec[string]{}, func(s *ladder.TrustSpec) *string { return &s.By },
			text.EnJa("Id of the person who trusts.", "任せている人の id。")),
		with("from", dateCodec{}, func(s *ladder.TrustSpec) *date.Date { return &s.From },
			text.EnJa("First day.", "最初の日。")),
		with("to", dateCodec{}, func(s *ladder.TrustSpec) *date.Date { return &s.To },
			text.EnJa("Last day; it goes on when left out.", "最後の日。省略すると継続中。")),
	},
})

// head returns the field that states the kind of a file.
func head[T any](kind Kind) field[T] {
	f := directive[T]("kind", docs.kind).must(neededByTheRest)
	f.shape = func() shape { return shape{words: []wordShape{{word: kind.String()}}} }
	f.encode = func(*encoder, *T, problem.Path) *yaml.Node { return plain(kind.String(), "!!str") }
	return f
}
