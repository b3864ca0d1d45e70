package ladderfile

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"

	"go.yaml.in/yaml/v4"
)

var texts = listCodec[text.Text]{item: textCodec{}, zero: emptyMap}

var ids = listCodec[string]{item: stringCodec[string]{}, flow: true}

var skillIDs = listCodec[skills.ID]{item: stringCodec[skills.ID]{}, flow: true}

var linkRecord = newRecord(record[ladder.LinkSpec]{
	name: text.EnJa("a link", "リンク"),
	flow: true,
	fields: []field[ladder.LinkSpec]{
		with("label", textCodec{}, func(l *ladder.LinkSpec) *text.Text { return &l.Label },
			text.EnJa("What the link is called.", "リンクの表示名。")),
		with("url", stringCodec[string]{}, func(l *ladder.LinkSpec) *string { return &l.URL },
			text.EnJa("Where it leads.", "リンク先。")),
	},
})

var behaviourRecord = newRecord(record[ladder.BehaviourSpec]{
	name: text.EnJa("a behaviour", "行動"),
	fields: []field[ladder.BehaviourSpec]{
		with("id", stringCodec[string]{}, func(b *ladder.BehaviourSpec) *string { return &b.ID },
			text.EnJa("Id of its own throughout the ladder, by which versions are compared.", "版の間で対応づけるための、ラダー全体で一意の id。")),
		with[ladder.BehaviourSpec, text.Text]("text", anyText{}, func(b *ladder.BehaviourSpec) *text.Text { return &b.Text },
			text.EnJa("What people do.", "その行動。")).must(needed),
		with("examples", texts, func(b *ladder.BehaviourSpec) *[]text.Text { return &b.Examples }, docs.examples),
		with("links", listCodec[ladder.LinkSpec]{item: linkRecord}, func(b *ladder.BehaviourSpec) *[]ladder.LinkSpec { return &b.Links },
			text.EnJa("Where more can be read.", "詳しい情報の在りか。")),
		with("tags", ids, func(b *ladder.BehaviourSpec) *[]string { return &b.Tags },
			text.EnJa("Words to find it by.", "探すための語。")),
	},
})

// anyText is textCodec for a text that must be there; one that says nothing is
// written as such.
type anyText struct{ textCodec }

func (anyText) encode(e *encoder, v *text.Text, at problem.Path) *yaml.Node {
	if n := (textCodec{}).encode(e, v, at); n != nil {
		return n
	}
	return emptyMap()
}

var behavioursCodec = listCodec[ladder.BehaviourSpec]{
	item: shortCodec[ladder.BehaviourSpec]{
		long:  behaviourRecord,
		marks: []string{"text", "examples", "links", "tags"},
		short: part[ladder.BehaviourSpec](textCodec{}, func(b *ladder.BehaviourSpec) *text.Text { return &b.Text }),
		isShort: func(b *ladder.BehaviourSpec) bool {
			return b.ID == "" && len(b.Examples) == 0 && len(b.Links) == 0 && len(b.Tags) == 0
		},
	},
	zero: emptyMap,
}

// sayingCodec reads what is said of people: in short a text, or a list of what
// they do.
type sayingCodec[T any] struct {
	long *record[T]
	of   func(*T) saying
}

// saying is where a record keeps what is said; includes is nil where it can't
// take in what is said elsewhere.
type saying struct {
	summary    *text.Text
	behaviours *[]ladder.BehaviourSpec
	examples   *[]text.Text
	includes   *[]string
}

func (c sayingCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *T) {
	s := c.of(into)
	long := shortCodec[T]{marks: []string{"summary", "behaviours", "examples"}}
	if s.includes != nil {
		long.marks = append(long.marks, "includes")
	}
	switch {
	case resolved(n).Kind == yaml.SequenceNode:
		behavioursCodec.decode(d, n, at.Field("behaviours"), s.behaviours)
	case long.isLong(n):
		c.long.decode(d, n, at, into)
	default:
		textCodec{}.decode(d, n, at, s.summary)
	}
}

func (c sayingCodec[T]) encode(e *encoder, v *T, at problem.Path) *yaml.Node {
	s := c.of(v)
	switch {
	case len(*s.examples) > 0 || s.includes != nil && len(*s.includes) > 0:
		return c.long.encode(e, v, at)
	case len(*s.behaviours) == 0:
		return textCodec{}.encode(e, s.summary, at)
	case s.summary.IsZero():
		return behavioursCodec.encode(e, s.behaviours, at)
	default:
		return c.long.encode(e, v, at)
	}
}

// sayings returns the codec of what is said of people, by what it is about:
// the field key of its list form.
func sayings[T any, K ~string](name text.Text, rest string, item text.Text, key string, about text.Text, id func(*T) *K, word func(*T) *string,
	of func(*T) saying,
) mapCodec[T] {
	rows := []field[T]{
		with("summary", textCodec{}, func(v *T) *text.Text { return of(v).summary },
			text.EnJa("All of it in a sentence.", "ひとことで言うと。")),
		with("behaviours", behavioursCodec, func(v *T) *[]ladder.BehaviourSpec { return of(v).behaviours },
			text.EnJa("What people do; no checklist.", "具体的な行動（チェックリストではない）。")),
		with("examples", texts, func(v *T) *[]text.Text { return of(v).examples }, docs.examples),
	}
	if of(new(T)).includes != nil {
		rows = append(rows, with[T, []string]("includes", idsCodec{}, func(v *T) *[]string { return of(v).includes },
			text.EnJa("Grades whose expectation in the same competency holds here, too.", "同じコンピテンシーについて、期待されることを引き継ぐ等級。")))
	}
	first := with(key, stringCodec[K]{}, id, about)
	if rest == "" {
		first = first.must(needed)
	}
	return mapCodec[T]{
		name: name, rest: rest,
		of:    newRecord(record[T]{name: item, fields: append([]field[T]{first}, rows...)}),
		key:   word,
		value: sayingCodec[T]{newRecord(record[T]{name: item, fields: rows}), of},
	}
}

// overall is the word for what is expected in no competency in particular.
const overall = "overall"

var expectationsCodec = sayings(
	text.EnJa("a map from competency to what is expected", "「コンピテンシー: 期待されること」のマップ"), overall,
	text.EnJa("an expectation", "期待"),
	"competency", text.EnJa("Id of the competency; the grade as a whole when left out.", "コンピテンシーの id。省略すると等級全体。"),
	func(x *ladder.ExpectationSpec) *skills.ID { return &x.Competency },
	func(x *ladder.ExpectationSpec) *string { return (*string)(&x.Competency) },
	func(x *ladder.ExpectationSpec) saying {
		return saying{&x.Summary, &x.Behaviours, &x.Examples, &x.Includes}
	})

var anchorsCodec = sayings(
	text.EnJa("a map from step to what people do", "「段階: 行動」のマップ"), "",
	text.EnJa("an anchor", "段階の説明"),
	"step", text.EnJa("Id of the step of the competency's scale.", "コンピテンシーの尺度の段階の id。"),
	func(a *ladder.AnchorSpec) *string { return &a.Step },
	func(a *ladder.AnchorSpec) *string { return &a.Step },
	func(a *ladder.AnchorSpec) saying {
		return saying{&a.Summary, &a.Behaviours, &a.Examples, nil}
	})
