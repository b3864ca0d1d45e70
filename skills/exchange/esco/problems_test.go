package esco_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/codes"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/problem"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	esco.NoFiles.At(""),
	esco.MissingFile.At("", "skillSkillRelations.csv", "relations"),
	esco.FileTwice.At("", "skills_en.csv").WithRange(problem.Range{File: "old/skills_en.csv"}),
	esco.BadLanguage.At("", "xx-yyyyyyyyyy").WithRange(problem.Range{File: "skills_xx-yyyyyyyyyy.csv"}),
	esco.ConceptTwice.At("", "x:s1").WithRange(problem.Range{File: "skills_en.csv", Start: problem.Pos{Line: 3, Column: 1}}),
	esco.BadValue.At("", "relationType", "needed").WithRange(problem.Range{File: "skillSkillRelations.csv", Start: problem.Pos{Line: 2, Column: 6}}),
	esco.LanguagesDiffer.At("", "skillType", "x:s1", "knowledge", "skill/competence").WithRange(problem.Range{File: "skills_fr.csv", Start: problem.Pos{Line: 2, Column: 1}}),
	esco.SelfRelation.At("concepts[x:s1]", "x:s1"),
	esco.RelationTwice.At("concepts[x:s1]", "x:s1", "x:k1"),
	esco.NotDescribed.At("concepts[x:o9]", "x:o9", 68),
}

func TestCodes(t *testing.T) { codes.Check(t, each) }
