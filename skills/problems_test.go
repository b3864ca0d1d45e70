package skills_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/codes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	skills.MissingID.At("skills[0]", text.EnJa("a skill", "スキル")),
	skills.DuplicateID.At("skills[go]", "go"),
	skills.ReservedID.At("steps[none]", skills.None),
	skills.InvalidID.At("skills[0]", "go\n"),
	skills.NoSteps.At("steps", "mastery"),
	skills.TooManySteps.At("steps", "mastery", skills.MaxSteps+1, skills.MaxSteps),
	skills.FallingNumber.At("steps[high]", "1.5", "high"),
	skills.EmptyRange.At("numeric.max", "0", "7"),
	skills.NotPositiveBy.At("numeric.by", "0"),
	skills.UnevenRange.At("numeric.by", "0.3", "0", "7"),
	skills.LongValues.At("numeric", "0.5", "0", "900000000000000000"),
	skills.OtherNumber.At("steps[4.62].number", "4.6", "4.62"),
	skills.NotInProportion.At("steps[team].number", "people-reached", "team"),
	skills.FallingCut.At("cuts[1].from", "low"),
	skills.FallingTarget.At("cuts[1].to", "aware"),
	skills.UnknownStep.At("level", "mastery", "exprt", "none, aware, expert").WithSuggestion("expert"),
	skills.UnknownSkill.At("skills[go].broader", "programing").WithSuggestion("programming"),
	skills.CyclicBroader.At("skills[go].broader", "go"),
	skills.SelfReference.At("skills[go].related", "go"),
	skills.CyclicReplacement.At("skills[go].replaced-by", "go"),
	skills.ReplacedInUse.At("skills[go].replaced-by", "go"),
	skills.StepsWithoutScale.At("skills[go].steps", "go"),
	skills.NegativeHalfLife.At("skills[go].half-life", -6),
	skills.MissingSource.At("skills[go].provenance[0]", "go"),
	skills.CyclicPrerequisites.At("skills[go].prerequisites.essential", "go, programming"),
	skills.RetiredNeeded.At("skills[go].broader", "go", "coding").WithSuggestion("programming"),
	skills.GroupNeeded.At("skills[go].prerequisites.essential", "languages", "go"),
	skills.AmbiguousLabels.At("skills", 2, "go"),
	skills.DifferentRecords.At("skills[go].kind", "language", "tool"),
	skills.RetiredClaimed.At("claims[0].skill", "coding", "programming, scripting"),
	skills.GroupClaimed.At("claims[1].skill", "languages"),
	skills.SelfTransfer.At("practice-transfers[0]", "error-budget"),
	skills.CreditOutOfRange.At("practice-transfers[0].credit", "1"),
	skills.DuplicateTransfer.At("practice-transfers[1]", "error-budget", "risk-management"),
	skills.UnstatedLevel.At("level", "go"),
	skills.WaivedLevel.At("level", "go"),
	skills.NegativeWaiver.At("negative", "go"),
	skills.NegativeNone.At("level", "go"),
	skills.ConfidenceOutOfRange.At("confidence", "1.5"),
	skills.EmptyPeriod.At("expiry", "2019", "2020"),
}

func TestCodes(t *testing.T) { codes.Check(t, each) }
