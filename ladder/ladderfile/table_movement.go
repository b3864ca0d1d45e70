package ladderfile

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills/text"
)

var transitionRecord = newRecord(record[ladder.TransitionSpec]{
	name:    text.EnJa("a transition", "異動"),
	overlay: named(change.Transition),
	id:      func(t *ladder.TransitionSpec) *string { return &t.ID },
	fields: []field[ladder.TransitionSpec]{
		with("id", stringCodec[string]{}, func(t *ladder.TransitionSpec) *string { return &t.ID }, docs.id),
		with("from", idsCodec{}, func(t *ladder.TransitionSpec) *[]string { return &t.From },
			text.EnJa("Grades, steps of grades, groups, tracks or roles from which it leads, or outside.", "始点の等級・等級の中の段階・グループ・トラック・職種、または outside（社外）。")).must(neededByTheRest),
		with("to", idsCodec{}, func(t *ladder.TransitionSpec) *[]string { return &t.To },
			text.EnJa("Grades, steps of grades, groups, tracks or roles to which it leads, or outside.", "終点の等級・等級の中の段階・グループ・トラック・職種、または outside（社外）。")).must(neededByTheRest),
		with("kind", wordCodec[ladder.Move]{slices.Collect(ladder.Moves())}, func(t *ladder.TransitionSpec) *ladder.Move { return &t.Kind },
			text.EnJa("What sort of step it is.", "異動の種類。")),
		with("mode", wordCodec[ladder.Mode]{slices.Collect(ladder.Modes())}, func(t *ladder.TransitionSpec) *ladder.Mode { return &t.Mode },
			text.EnJa("Who starts it.", "異動の始め方。")),
		with("review", stringCodec[string]{}, func(t *ladder.TransitionSpec) *string { return &t.Review },
			text.EnJa("Id of the review that decides.", "決定する審査の id。")),
		with("seat", boolCodec{}, func(t *ladder.TransitionSpec) *bool { return &t.Seat },
			text.EnJa("Whether an open seat is needed.", "空席が必要か。")),
		with("requires", requirementCodec{}, func(t *ladder.TransitionSpec) *ladder.RequirementSpec { return &t.Requires },
			text.EnJa("What is asked on top of what the target asks.", "異動先の要件に加えて求めること。")),
		with[ladder.TransitionSpec, []ladder.ObstacleSpec]("obstacles", guided(obstacleRecord), func(t *ladder.TransitionSpec) *[]ladder.ObstacleSpec { return &t.Obstacles }, docs.obstacles),
		with("note", textCodec{}, func(t *ladder.TransitionSpec) *text.Text { return &t.Note }, docs.note),
	},
})

var transitionsCodec = looseCodec[ladder.TransitionSpec]{
	of:    transitionRecord,
	alike: func(t *ladder.TransitionSpec) string { return fmt.Sprintf("%v %q %q", t.Kind, t.From, t.To) },
}

var reviewRecord = newRecord(record[ladder.ReviewSpec]{
	name:    text.EnJa("a review", "審査"),
	overlay: named(change.Review),
	id:      func(r *ladder.ReviewSpec) *string { return &r.ID },
	fields: []field[ladder.ReviewSpec]{
		with("id", stringCodec[string]{}, func(r *ladder.ReviewSpec) *string { return &r.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(r *ladder.ReviewSpec) *text.Text { return &r.Name }, docs.name),
		with("description", textCodec{}, func(r *ladder.ReviewSpec) *text.Text { return &r.Description }, docs.description),
		with("visibility", wordCodec[ladder.Visibility]{slices.Collect(ladder.Visibilities())}, func(r *ladder.ReviewSpec) *ladder.Visibility { return &r.Visibility },
			text.EnJa("Who may read it.", "誰が読めるか。")),
		with("every", aboveZero[int]{intCodec{}}, func(r *ladder.ReviewSpec) *int { return &r.Every },
			text.EnJa("Months from one round to the next; when somebody asks for it when left out.", "何か月ごとに行うか。省略すると申し出があったとき。")),
		with("scale", stringCodec[string]{}, func(r *ladder.ReviewSpec) *string { return &r.Scale },
			text.EnJa("Id of the scale of its ratings; none when left out.", "評価に使う尺度の id。省略すると評価なし。")),
		with("stages", keyedCodec[ladder.StageSpec]{of: stageRecord, whole: true}, func(r *ladder.ReviewSpec) *[]ladder.StageSpec { return &r.Stages },
			text.EnJa("Stages in order.", "順に進む段階。")),
	},
})

var stageRecord = newRecord(record[ladder.StageSpec]{
	name: text.EnJa("a stage of a review", "審査の段階"),
	id:   func(s *ladder.StageSpec) *string { return &s.ID },
	fields: []field[ladder.StageSpec]{
		with("id", stringCodec[string]{}, func(s *ladder.StageSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *ladder.StageSpec) *text.Text { return &s.Name }, docs.name),
		with("description", textCodec{}, func(s *ladder.StageSpec) *text.Text { return &s.Description }, docs.description),
		with("needs", ids, func(s *ladder.StageSpec) *[]string { return &s.Needs },
			text.EnJa("Names of the documents that must be there before anybody decides.", "決定の前にそろえる書類の名前。")),
		with("yields", ids, func(s *ladder.StageSpec) *[]string { return &s.Yields },
			text.EnJa("Names of the documents that the stage produces.", "この段階で作る書類の名前。")),
		with("rates", boolCodec{}, func(s *ladder.StageSpec) *bool { return &s.Rates },
			text.EnJa("Whether deciders give a rating on the review's scale.", "決定者が審査の尺度で評価を付けるか。")),
		with("deciders", listCodec[ladder.DeciderSpec]{item: deciderRecord}, func(s *ladder.StageSpec) *[]ladder.DeciderSpec { return &s.Deciders },
			text.EnJa("Who decides.", "誰が決めるか。")),
	},
})

var deciderRecord = newRecord(record[ladder.DeciderSpec]{
	name: text.EnJa("a decider", "決定者"),
	flow: true,
	fields: []field[ladder.DeciderSpec]{
		with("id", stringCodec[string]{}, func(d *ladder.DeciderSpec) *string { return &d.ID },
			text.EnJa("Word by which a case names the people in this relation, such as manager.", "審査の記録で、この関係の人を指す語（manager など）。")),
		with("relation", textCodec{}, func(d *ladder.DeciderSpec) *text.Text { return &d.Relation },
			text.EnJa("Who they are to the person under review.", "審査を受ける人から見た関係。")),
		with("grade", stringCodec[string]{}, func(d *ladder.DeciderSpec) *string { return &d.Grade },
			text.EnJa("Lowest grade that may decide.", "決定できる最低の等級。")),
		with("count", aboveZero[int]{intCodec{}}, func(d *ladder.DeciderSpec) *int { return &d.Count },
			text.EnJa("How many decide together.", "何人で決めるか。")),
	},
})
