package ladderfile

import (
	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var levelRecord = newRecord(record[ladder.AtLeast]{
	name: text.EnJa("a level condition", "レベルの条件"),
	flow: true,
	fields: []field[ladder.AtLeast]{
		with("skill", stringCodec[skills.ID]{}, func(l *ladder.AtLeast) *skills.ID { return &l.Skill },
			text.EnJa("Id of the skill.", "スキルの id。")).must(needed),
		with("at", stringCodec[string]{}, func(l *ladder.AtLeast) *string { return &l.Level },
			text.EnJa("Lowest level that is enough.", "必要な最低レベル。")).must(needed),
	},
})

var countRecord = newRecord(record[ladder.Count]{
	name: text.EnJa("a count", "個数の条件"),
	fields: []field[ladder.Count]{
		with[ladder.Count, int]("at-least", anyInt{}, func(c *ladder.Count) *int { return &c.N },
			text.EnJa("How many of the parts are asked.", "必要な項目の数。")).must(needed),
		with[ladder.Count, []ladder.RequirementSpec]("of", partsCodec{}, func(c *ladder.Count) *[]ladder.RequirementSpec { return &c.Of },
			text.EnJa("The parts.", "対象の項目。")).must(needed),
	},
})

var scoreConditionRecord = newRecord(record[scoreFile]{
	name:      text.EnJa("a score condition", "得点の条件"),
	flow:      true,
	exclusive: [][2]string{{"min", "above"}},
	check:     checkScore,
	fields: []field[scoreFile]{
		with[scoreFile, scoreFile]("of", ofCodec{}, func(s *scoreFile) *scoreFile { return s },
			text.EnJa("Id of a score of the ladder, or the weight of each skill.", "ラダーの得点の id、または「スキル: 重み」。")).must(needed),
		with("min", optionalDecimal{}, func(s *scoreFile) **decimal.Decimal { return &s.min },
			text.EnJa("The lowest sum that is enough.", "必要な最低点（ちょうどでもよい）。")),
		with("above", optionalDecimal{}, func(s *scoreFile) **decimal.Decimal { return &s.above },
			text.EnJa("The sum must be above this.", "この点を超えること（ちょうどは不可）。")),
		with("average", boolCodec{}, func(s *scoreFile) *bool { return &s.sum.Average },
			text.EnJa("Whether the sum is divided by that of the weights.", "合計を重みの合計で割るか。")),
		with[scoreFile, []ladder.CapSpec]("caps", capsCodec, func(s *scoreFile) *[]ladder.CapSpec { return &s.sum.Caps }, docs.caps),
	},
})

// scoreFile is a condition on a score as it is written.
type scoreFile struct {
	of         string
	sum        ladder.SumSpec
	min, above *decimal.Decimal
}

func (s scoreFile) spec() ladder.Score {
	score := ladder.Score{Of: s.of, Sum: s.sum, Exclusive: s.min == nil && s.above != nil}
	switch {
	case s.min != nil:
		score.Min = *s.min
	case s.above != nil:
		score.Min = *s.above
	}
	return score
}

func scoreFileOf(s ladder.Score) scoreFile {
	file := scoreFile{of: s.Of, sum: s.Sum}
	if s.Of != "" {
		file.sum = ladder.SumSpec{}
	}
	if s.Exclusive {
		file.above = &s.Min
	} else {
		file.min = &s.Min
	}
	return file
}

// checkScore reports what a condition on a score lacks, or says of a score that
// is defined elsewhere.
func checkScore(d *decoder, n *yaml.Node, at problem.Path, s *scoreFile) {
	if !says(n, "min") && !says(n, "above") {
		d.fail(n, MissingKey.At(at.Field("min"), text.EnJa("a score condition", "得点の条件"), "min"))
	}
	for _, key := range []string{"average", "caps"} {
		if node := lookup(n, key); node != nil && s.of != "" {
			d.fail(node, KeyOfScore.At(at.Field(key), key, s.of))
		}
	}
}

// ofCodec reads what a condition on a score sums up: the id of a score, or the
// terms of a sum.
type ofCodec struct{}

func (ofCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *scoreFile) {
	if n = resolved(n); n.Kind == yaml.ScalarNode {
		stringCodec[string]{}.decode(d, n, at, &into.of)
		return
	}
	termsCodec.decode(d, n, at, &into.sum.Terms)
}

func (ofCodec) encode(e *encoder, v *scoreFile, at problem.Path) *yaml.Node {
	if v.of != "" {
		return e.string(v.of, at)
	}
	if n := termsCodec.encode(e, &v.sum.Terms, at); n != nil {
		return n
	}
	return emptyMap()
}

var termsCodec = mapCodec[ladder.TermSpec]{
	name:  text.EnJa("a map from skill to weight", "「スキル: 重み」のマップ"),
	key:   func(t *ladder.TermSpec) *string { return (*string)(&t.Skill) },
	value: part[ladder.TermSpec](anyDecimal{}, func(t *ladder.TermSpec) *decimal.Decimal { return &t.Weight }),
	whole: true, flow: true,
	of: newRecord(record[ladder.TermSpec]{
		name: text.EnJa("a term", "項"),
		flow: true,
		fields: []field[ladder.TermSpec]{
			with("skill", stringCodec[skills.ID]{}, func(t *ladder.TermSpec) *skills.ID { return &t.Skill },
				text.EnJa("Id of the skill.", "スキルの id。")).must(needed),
			with("weight", decimalCodec{}, func(t *ladder.TermSpec) *decimal.Decimal { return &t.Weight },
				text.EnJa("Its weight in the sum, 0 when left out.", "合計での重み。省略すると 0。")),
		},
	}),
}

var capsCodec = mapCodec[ladder.CapSpec]{
	name:  text.EnJa("a map from class to number", "「区分: 上限」のマップ"),
	key:   func(c *ladder.CapSpec) *string { return &c.Class },
	value: part[ladder.CapSpec](anyDecimal{}, func(c *ladder.CapSpec) *decimal.Decimal { return &c.Max }),
	whole: true, flow: true,
	of: newRecord(record[ladder.CapSpec]{
		name: text.EnJa("a cap", "上限"),
		flow: true,
		fields: []field[ladder.CapSpec]{
			with("class", stringCodec[string]{}, func(c *ladder.CapSpec) *string { return &c.Class },
				text.EnJa("Class of competencies.", "コンピテンシーの区分。")).must(needed),
			with("max", decimalCodec{}, func(c *ladder.CapSpec) *decimal.Decimal { return &c.Max },
				text.EnJa("The most that they contribute, 0 when left out.", "寄与の上限。省略すると 0。")),
		},
	}),
}

var tenureRecord = newRecord(record[ladder.Tenure]{
	name: text.EnJa("a tenure condition", "在籍期間の条件"),
	flow: true,
	fields: []field[ladder.Tenure]{
		with("in", stringCodec[string]{}, func(t *ladder.Tenure) *string { return &t.In }, docs.place).must(needed),
		with[ladder.Tenure, int]("months", anyInt{}, func(t *ladder.Tenure) *int { return &t.Months },
			text.EnJa("How many months in all.", "合計で何か月か。")).must(needed),
		with("or-above", boolCodec{}, func(t *ladder.Tenure) *bool { return &t.OrAbove }, docs.orAbove),
	},
})

var heldRecord = newRecord(record[ladder.Held]{
	name: text.EnJa("a condition on places held", "就いたことのある場所の条件"),
	flow: true,
	fields: []field[ladder.Held]{
		with("place", stringCodec[string]{}, func(h *ladder.Held) *string { return &h.Place }, docs.place).must(needed),
		with("or-above", boolCodec{}, func(h *ladder.Held) *bool { return &h.OrAbove }, docs.orAbove),
	},
})

var heldCodec = shortCodec[ladder.Held]{
	long:    heldRecord,
	short:   part[ladder.Held](stringCodec[string]{}, func(h *ladder.Held) *string { return &h.Place }),
	isShort: func(h *ladder.Held) bool { return h.Place != "" && !h.OrAbove },
}

var evidenceConditionRecord = newRecord(record[ladder.Evidence]{
	name: text.EnJa("an evidence condition", "裏づけの条件"),
	flow: true,
	fields: []field[ladder.Evidence]{
		with[ladder.Evidence, int]("n", anyInt{}, func(e *ladder.Evidence) *int { return &e.N },
			text.EnJa("How many pieces are asked.", "必要な件数。")).must(needed),
		with("skill", stringCodec[skills.ID]{}, func(e *ladder.Evidence) *skills.ID { return &e.Skill },
			text.EnJa("Id of the skill that they show; any when left out.", "裏づけるスキルの id。省略するとどれでもよい。")),
		with("value", stringCodec[string]{}, func(e *ladder.Evidence) *string { return &e.Value },
			text.EnJa("Id of the value that they live; any when left out.", "体現するバリューの id。省略するとどれでもよい。")),
		with("months", aboveZero[int]{intCodec{}}, func(e *ladder.Evidence) *int { return &e.Months }, docs.window),
	},
})

var ratingConditionRecord = newRecord(record[ladder.Rating]{
	name: text.EnJa("a rating condition", "評価の条件"),
	flow: true,
	fields: []field[ladder.Rating]{
		with("review", stringCodec[string]{}, func(r *ladder.Rating) *string { return &r.Review },
			text.EnJa("Id of a review that has a scale.", "尺度のある審査の id。")).must(needed),
		with("at", stringCodec[string]{}, func(r *ladder.Rating) *string { return &r.Level },
			text.EnJa("Lowest rating that is enough.", "必要な最低の評価。")).must(needed),
		with("times", aboveZero[int]{intCodec{}}, func(r *ladder.Rating) *int { return &r.Times },
			text.EnJa("How many such ratings; 1 when left out.", "必要な回数。省略すると 1。")),
		with("months", aboveZero[int]{intCodec{}}, func(r *ladder.Rating) *int { return &r.Months }, docs.window),
	},
})

// anyInt is intCodec for a number that must be there; 0 is written.
type anyInt struct{ intCodec }

func (anyInt) encode(_ *encoder, v *int, _ problem.Path) *yaml.Node { return numberNode(*v) }

// partsCodec reads the parts of a requirement; none are written as such.
type partsCodec struct{}

var partsList = listCodec[ladder.RequirementSpec]{item: requirementCodec{}}

func (partsCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]ladder.RequirementSpec) {
	partsList.decode(d, n, at, into)
}

func (partsCodec) encode(e *encoder, v *[]ladder.RequirementSpec, at problem.Path) *yaml.Node {
	if n := partsList.encode(e, v, at); n != nil {
		return n
	}
	return sequence(true)
}
