package tabiya_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/codes"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/problem"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	tabiya.NoFiles.At("", "model_info.csv"),
	tabiya.MissingFile.At("", "skills.csv"),
	tabiya.FileTwice.At("", "occupation_groups.csv"),
	tabiya.UnknownWord.At("skills[key_1].SKILLTYPE", "SKILLTYPE", "knowlege", "skill/competence, knowledge").WithSuggestion("knowledge"),
	tabiya.MissingWord.At("occupations[key_1].OCCUPATIONTYPE", "OCCUPATIONTYPE", "escooccupation, localoccupation"),
	tabiya.UnknownObject.At("skill_hierarchy[0].PARENTID", tabiya.TypeSkillGroup, "key_9"),
	tabiya.OtherType.At("skill_hierarchy[0].PARENTID", "key_1", tabiya.TypeSkillGroup, tabiya.TypeSkill),
	tabiya.CannotHold.At("skill_hierarchy[0].CHILDOBJECTTYPE", tabiya.TypeSkill, tabiya.TypeSkillGroup),
	tabiya.SelfRelation.At("skill_hierarchy[0].CHILDID", "key_1"),
	tabiya.RelationTwice.At("skill_hierarchy[0].CHILDID", "key_1", "key_2"),
	tabiya.CyclicHierarchy.At("skill_hierarchy[0]", "key_1", "key_2"),
	tabiya.SecondModel.At("model_info[1].NAME"),
	tabiya.UnknownHeader.At("skill", "skill.csv"),
	tabiya.BadHeader.At("skills", "ID"),
	tabiya.NoColumnFor.At("skills[key_1].SCOPENOTE", "SCOPENOTE"),
	tabiya.Unwritable.At("skills[key_1].ALTLABELS", "ALTLABELS"),
	tabiya.LeftOut.At("skill_hierarchy[0].CHILDID", "key_1"),
	tabiya.TooLong.At("skills[key_1].DESCRIPTION", "DESCRIPTION", 4001, 4000),
	tabiya.TooMany.At("skills[key_1].ALTLABELS", "ALTLABELS", 101, 100),
	tabiya.BadDate.At("skills[key_1].CREATEDAT", "CREATEDAT", "yesterday"),
	tabiya.BadSignal.At("occupation_to_skill_relations[0].SIGNALLINGVALUE", "1.5"),
	tabiya.NoRelation.At("occupation_to_skill_relations[0].RELATIONTYPE"),
	tabiya.LocalLocalized.At("occupations[key_1].ISLOCALIZED"),
}

func TestCodes(t *testing.T) { codes.Check(t, each) }
