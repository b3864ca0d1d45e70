package ladderfile

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var transitionRecord = newRecord(record[ladder.TransitionSpec]{
	name: text.EnJa("a transition", "異動"),
	fields: []field[ladder.TransitionSpec]{
		with("from", idsCodec{}, func(t *ladder.TransitionSpec) *[]string { return &t.From },
			text.EnJa("Grades, tracks or roles from which it leads, or outside.", "始点の等級・トラック・職種、または outside（社外）。")).must(neededByTheRest),
		with("to", idsCodec{}, func(t *ladder.TransitionSpec) *[]string { return &t.To },
			text.EnJa("Grades, tracks or roles to which it leads, or outside.", "終点の等級・トラック・職種、または outside（社外）。")).must(neededByTheRest),
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
		with("note", textCodec{}, func(t *ladder.TransitionSpec) *text.Text { return &t.Note },
			text.EnJa("Note for people.", "人が読むメモ。")),
	},
})

// transitionsCodec reads the transitions, which have no id. On top of a base,
// one with the same from, to and kind as one of the base takes its place, and
// others are added.
type transitionsCodec struct{}

func (transitionsCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]ladder.TransitionSpec) {
	items, ok := d.items(n, at)
	if !ok {
		return
	}
	values := slices.Clone(*into)
	base := make(map[string][]int, len(values)) // those of the base that are alike, in order
	for i, t := range values {
		base[alike(t)] = append(base[alike(t)], i)
	}
	for _, item := range items {
		i := len(values)
		if len(base) > 0 {
			var t ladder.TransitionSpec
			transitionRecord.decode(d.aside(), item, at, &t)
			if same := base[alike(t)]; len(same) > 0 {
				i, base[alike(t)] = same[0], same[1:]
			}
		}
		if i == len(values) {
			values = append(values, ladder.TransitionSpec{})
		}
		values[i] = ladder.TransitionSpec{}
		path := at.Index(i)
		d.mark(path, item)
		transitionRecord.decode(d, item, path, &values[i])
	}
	*into = values
}

// alike returns what two transitions have in common of which one takes the
// place of the other.
func alike(t ladder.TransitionSpec) string {
	return fmt.Sprintf("%v %q %q", t.Kind, t.From, t.To)
}

func (transitionsCodec) encode(e *encoder, v *[]ladder.TransitionSpec, at problem.Path) *yaml.Node {
	if len(*v) == 0 {
		return nil
	}
	n := sequence(false)
	for i := range *v {
		n.Content = append(n.Content, transitionRecord.encode(e, &(*v)[i], at.Index(i)))
	}
	return n
}

var reviewRecord = newRecord(record[ladder.ReviewSpec]{
	name: text.EnJa("a review", "審査"),
	id:   func(r *ladder.ReviewSpec) string { return r.ID },
	fields: []field[ladder.ReviewSpec]{
		with("id", stringCodec[string]{}, func(r *ladder.ReviewSpec) *string { return &r.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(r *ladder.ReviewSpec) *text.Text { return &r.Name }, docs.name),
		with("description", textCodec{}, func(r *ladder.ReviewSpec) *text.Text { return &r.Description }, docs.description),
		with("visibility", wordCodec[ladder.Visibility]{slices.Collect(ladder.Visibilities())}, func(r *ladder.ReviewSpec) *ladder.Visibility { return &r.Visibility },
			text.EnJa("Who may read it.", "誰が読めるか。")),
		with("stages", keyedCodec[ladder.StageSpec]{of: stageRecord, whole: true}, func(r *ladder.ReviewSpec) *[]ladder.StageSpec { return &r.Stages },
			text.EnJa("Stages in order.", "順に進む段階。")),
	},
})

var stageRecord = newRecord(record[ladder.StageSpec]{
	name: text.EnJa("a stage of a review", "審査の段階"),
	id:   func(s *ladder.StageSpec) string { return s.ID },
	fields: []field[ladder.StageSpec]{
		with("id", stringCodec[string]{}, func(s *ladder.StageSpec) *string { return &s.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(s *ladder.StageSpec) *text.Text { return &s.Name }, docs.name),
		with("deciders", listCodec[ladder.DeciderSpec]{item: deciderRecord}, func(s *ladder.StageSpec) *[]ladder.DeciderSpec { return &s.Deciders },
			text.EnJa("Who decides.", "誰が決めるか。")),
	},
})

var deciderRecord = newRecord(record[ladder.DeciderSpec]{
	name: text.EnJa("a decider", "決定者"),
	flow: true,
	fields: []field[ladder.DeciderSpec]{
		with("relation", textCodec{}, func(d *ladder.DeciderSpec) *text.Text { return &d.Relation },
			text.EnJa("Who they are to the person under review.", "審査を受ける人から見た関係。")),
		with("grade", stringCodec[string]{}, func(d *ladder.DeciderSpec) *string { return &d.Grade },
			text.EnJa("Lowest grade that may decide.", "決定できる最低の等級。")),
		with("count", aboveZero[int]{intCodec{}}, func(d *ladder.DeciderSpec) *int { return &d.Count },
			text.EnJa("How many decide together.", "何人で決めるか。")),
	},
})
