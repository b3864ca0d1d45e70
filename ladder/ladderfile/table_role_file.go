package ladderfile

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// RoleSpec is the record of a role file: a role, with the scales and skills
// that the ladder does not have.
type RoleSpec struct {
	Role   ladder.RoleSpec
	Ladder string // the ladder to which the role belongs: builtin:… or a file; "" means none
	Scales []skills.ScaleSpec
	Skills []skills.SkillSpec
}

var roleFileRecord = newRecord(record[RoleSpec]{
	name: text.EnJa("a role file", "職種のファイル"),
	fields: append([]field[RoleSpec]{
		head[RoleSpec](KindRole),
		with("id", stringCodec[string]{}, func(r *RoleSpec) *string { return &r.Role.ID }, docs.id).must(neededByTheRest),
		directive[RoleSpec]("extends", docs.extends),
		withField[RoleSpec](),
		with("ladder", stringCodec[string]{}, func(r *RoleSpec) *string { return &r.Ladder },
			text.EnJa("The ladder to which the role belongs, whose role of this id it changes: builtin:… or the path of a file.",
				"この職種が属するラダー（同じ id の職種があれば、それを書き換える）。builtin:… またはファイルのパス。")),
		with("scales", keyedCodec[skills.ScaleSpec]{of: scaleRecord}, func(r *RoleSpec) *[]skills.ScaleSpec { return &r.Scales },
			text.EnJa("Scales that the ladder does not have.", "ラダーにない尺度。")).atRoot(),
		with("skills", keyedCodec[skills.SkillSpec]{of: skillRecord}, func(r *RoleSpec) *[]skills.SkillSpec { return &r.Skills },
			text.EnJa("Skills that the ladder does not have.", "ラダーにないスキル。")).atRoot(),
	}, lift[RoleSpec, ladder.RoleSpec](roleFields, func(r *RoleSpec) *ladder.RoleSpec { return &r.Role })...),
})
