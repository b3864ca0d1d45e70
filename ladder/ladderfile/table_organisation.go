package ladderfile

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// OrganisationSpec is the record of an organisation file: an organisation, and
// the files of what belongs to it.
type OrganisationSpec struct {
	Organisation ladder.OrganisationSpec
	Ladders      []string // builtin:… or files
	People       []string // files
	Charter      string   // builtin:… or a file; "" means none
}

var organisationRecord = newRecord(record[OrganisationSpec]{
	name: text.EnJa("an organisation file", "組織のファイル"),
	fields: append([]field[OrganisationSpec]{
		head[OrganisationSpec](KindOrganisation),
		with("id", stringCodec[string]{}, func(o *OrganisationSpec) *string { return &o.Organisation.ID }, docs.id).must(neededByTheRest),
		with("ladders", ids, func(o *OrganisationSpec) *[]string { return &o.Ladders },
			text.EnJa("Its ladders: builtin:… or the paths of files.", "組織のラダー。builtin:… またはファイルのパス。")),
		with("people", ids, func(o *OrganisationSpec) *[]string { return &o.People },
			text.EnJa("Its people: the paths of files.", "組織の人。ファイルのパス。")),
		with("charter", stringCodec[string]{}, func(o *OrganisationSpec) *string { return &o.Charter },
			text.EnJa("Its charter: builtin:… or the path of a file.", "組織の憲章。builtin:… またはファイルのパス。")),
	}, lift[OrganisationSpec, ladder.OrganisationSpec](organisationFields, func(o *OrganisationSpec) *ladder.OrganisationSpec { return &o.Organisation })...),
})

var organisationFields = []field[ladder.OrganisationSpec]{
	with("name", textCodec{}, func(o *ladder.OrganisationSpec) *text.Text { return &o.Name }, docs.name),
	with("description", textCodec{}, func(o *ladder.OrganisationSpec) *text.Text { return &o.Description }, docs.description),
	with("problems", keyedCodec[ladder.BusinessProblemSpec]{of: businessProblemRecord}, func(o *ladder.OrganisationSpec) *[]ladder.BusinessProblemSpec { return &o.Problems },
		text.EnJa("Problems that it has stated.", "組織が挙げている課題。")),
	with("goals", keyedCodec[ladder.BusinessGoalSpec]{of: businessGoalRecord}, func(o *ladder.OrganisationSpec) *[]ladder.BusinessGoalSpec { return &o.Goals },
		text.EnJa("Where it wants to go.", "組織の目標。")),
	with("undertakings", keyedCodec[ladder.UndertakingSpec]{of: undertakingRecord}, func(o *ladder.OrganisationSpec) *[]ladder.UndertakingSpec { return &o.Undertakings },
		text.EnJa("What it takes to start something.", "何かを始めるために必要なこと。")),
	with("seats", keyedCodec[ladder.SeatSpec]{of: seatRecord}, func(o *ladder.OrganisationSpec) *[]ladder.SeatSpec { return &o.Seats },
		text.EnJa("Positions that one person each can hold.", "1 人ずつが就けるポジション。")),
	with("proposals", keyedCodec[ladder.ProposalSpec]{of: proposalRecord}, func(o *ladder.OrganisationSpec) *[]ladder.ProposalSpec { return &o.Proposals },
		text.EnJa("Positions that somebody proposes to make.", "新設を提案されているポジション。")),
	with[ladder.OrganisationSpec, []ladder.EquivalenceSpec]("equivalences", equivalencesCodec, func(o *ladder.OrganisationSpec) *[]ladder.EquivalenceSpec { return &o.Equivalences },
		text.EnJa("How grades of its ladders compare.", "ラダーをまたいだ等級の対応。")),
	with[ladder.OrganisationSpec, []ladder.TransitionSpec]("transitions", transitionsCodec, func(o *ladder.OrganisationSpec) *[]ladder.TransitionSpec { return &o.Transitions },
		text.EnJa("Ways from one ladder to another.", "ラダーをまたいだ移り方。")),
}

var businessProblemRecord = newRecord(record[ladder.BusinessProblemSpec]{
	name: text.EnJa("a problem of the business", "事業の課題"),
	id:   func(p *ladder.BusinessProblemSpec) *string { return &p.ID },
	fields: []field[ladder.BusinessProblemSpec]{
		with("id", stringCodec[string]{}, func(p *ladder.BusinessProblemSpec) *string { return &p.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(p *ladder.BusinessProblemSpec) *text.Text { return &p.Name }, docs.name),
		with("description", textCodec{}, func(p *ladder.BusinessProblemSpec) *text.Text { return &p.Description }, docs.description),
		with("area", wordCodec[ladder.Area]{slices.Collect(ladder.Areas())}, func(p *ladder.BusinessProblemSpec) *ladder.Area { return &p.Area },
			text.EnJa("Where it lies.", "どこの課題か。")),
		with("rank", aboveZero[int]{intCodec{}}, func(p *ladder.BusinessProblemSpec) *int { return &p.Rank },
			text.EnJa("1 is the most pressing of its area.", "領域の中での優先順位。1 が最も差し迫ったもの。")),
		with("since", dateCodec{}, func(p *ladder.BusinessProblemSpec) *date.Date { return &p.Since },
			text.EnJa("Since when there is the problem.", "いつからの課題か。")),
		with("solved", dateCodec{}, func(p *ladder.BusinessProblemSpec) *date.Date { return &p.Solved },
			text.EnJa("When it was solved; it is open when left out.", "解決した日。省略すると未解決。")),
	},
})

var businessGoalRecord = newRecord(record[ladder.BusinessGoalSpec]{
	name: text.EnJa("a goal of the business", "事業の目標"),
	id:   func(g *ladder.BusinessGoalSpec) *string { return &g.ID },
	fields: []field[ladder.BusinessGoalSpec]{
		with("id", stringCodec[string]{}, func(g *ladder.BusinessGoalSpec) *string { return &g.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(g *ladder.BusinessGoalSpec) *text.Text { return &g.Name }, docs.name),
		with("description", textCodec{}, func(g *ladder.BusinessGoalSpec) *text.Text { return &g.Description }, docs.description),
		with("by", dateCodec{}, func(g *ladder.BusinessGoalSpec) *date.Date { return &g.By },
			text.EnJa("Until when.", "いつまでに。")),
		with("problems", ids, func(g *ladder.BusinessGoalSpec) *[]string { return &g.Problems },
			text.EnJa("Ids of the problems that stand before it.", "目標の前に立ちはだかる課題の id。")),
		with("values", ids, func(g *ladder.BusinessGoalSpec) *[]string { return &g.Values },
			text.EnJa("Ids of the charter's values that lead there.", "目標へ導くバリューの id。")),
	},
})

var undertakingRecord = newRecord(record[ladder.UndertakingSpec]{
	name: text.EnJa("an undertaking", "取り組み"),
	id:   func(u *ladder.UndertakingSpec) *string { return &u.ID },
	fields: []field[ladder.UndertakingSpec]{
		with("id", stringCodec[string]{}, func(u *ladder.UndertakingSpec) *string { return &u.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(u *ladder.UndertakingSpec) *text.Text { return &u.Name }, docs.name),
		with("description", textCodec{}, func(u *ladder.UndertakingSpec) *text.Text { return &u.Description }, docs.description),
		with("problems", ids, func(u *ladder.UndertakingSpec) *[]string { return &u.Problems },
			text.EnJa("Ids of the problems that it answers.", "応える課題の id。")),
		with("needs", texts, func(u *ladder.UndertakingSpec) *[]text.Text { return &u.Needs },
			text.EnJa("What has to be there before it starts.", "始める前にそろえるもの。")),
		with[ladder.UndertakingSpec, []ladder.ObstacleSpec]("obstacles", guided(obstacleRecord), func(u *ladder.UndertakingSpec) *[]ladder.ObstacleSpec { return &u.Obstacles }, docs.obstacles),
		with("deciders", listCodec[ladder.DeciderSpec]{item: deciderRecord}, func(u *ladder.UndertakingSpec) *[]ladder.DeciderSpec { return &u.Deciders },
			text.EnJa("Who lets it start.", "開始を決める人。")),
	},
})

var seatRecord = newRecord(record[ladder.SeatSpec]{
	name: text.EnJa("a seat", "席"),
	id:   func(s *ladder.SeatSpec) *string { return &s.ID },
	fields: []field[ladder.SeatSpec]{
		with("id", stringCodec[string]{}, func(s *ladder.SeatSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("place", stringCodec[string]{}, func(s *ladder.SeatSpec) *string { return &s.Place }, docs.placeOfLadder).must(neededByTheRest),
		with("team", textCodec{}, func(s *ladder.SeatSpec) *text.Text { return &s.Team },
			text.EnJa("Team in which it is.", "席のあるチーム。")),
		with("holder", stringCodec[string]{}, func(s *ladder.SeatSpec) *string { return &s.Holder },
			text.EnJa("Id of the person who holds it; open when left out.", "就いている人の id。省略すると空席。")),
		with("from", dateCodec{}, func(s *ladder.SeatSpec) *date.Date { return &s.From },
			text.EnJa("First day on which there is the seat.", "席ができる日。")),
		with("to", dateCodec{}, func(s *ladder.SeatSpec) *date.Date { return &s.To },
			text.EnJa("Last day; it stays when left out.", "最後の日。省略するとなくならない。")),
	},
})

var proposalRecord = newRecord(record[ladder.ProposalSpec]{
	name: text.EnJa("a proposal", "提案"),
	id:   func(p *ladder.ProposalSpec) *string { return &p.ID },
	fields: []field[ladder.ProposalSpec]{
		with("id", stringCodec[string]{}, func(p *ladder.ProposalSpec) *string { return &p.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(p *ladder.ProposalSpec) *text.Text { return &p.Name }, docs.name),
		with("problem", stringCodec[string]{}, func(p *ladder.ProposalSpec) *string { return &p.Problem },
			text.EnJa("Id of the open problem that it answers.", "応える未解決の課題の id。")).must(neededByTheRest),
		with("place", stringCodec[string]{}, func(p *ladder.ProposalSpec) *string { return &p.Place }, docs.placeOfLadder),
		with("by", stringCodec[string]{}, func(p *ladder.ProposalSpec) *string { return &p.By },
			text.EnJa("Id of the person who proposes it.", "提案した人の id。")),
		with("date", dateCodec{}, func(p *ladder.ProposalSpec) *date.Date { return &p.Date },
			text.EnJa("When it was proposed.", "提案した日。")),
		with("why", textCodec{}, func(p *ladder.ProposalSpec) *text.Text { return &p.Why },
			text.EnJa("Why it is needed.", "必要な理由。")),
		with("stage", wordCodec[ladder.ProposalStage]{slices.Collect(ladder.ProposalStages())}, func(p *ladder.ProposalSpec) *ladder.ProposalStage { return &p.Stage },
			text.EnJa("What has become of it; proposed when left out.", "提案の状態。省略すると proposed。")),
		with("decided", dateCodec{}, func(p *ladder.ProposalSpec) *date.Date { return &p.Decided },
			text.EnJa("When it was decided; open when left out.", "決まった日。省略すると未決。")),
		with("seat", stringCodec[string]{}, func(p *ladder.ProposalSpec) *string { return &p.Seat },
			text.EnJa("Id of the seat that was made of it.", "できた席の id。")),
	},
})
