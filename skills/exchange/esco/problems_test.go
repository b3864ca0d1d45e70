package esco_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
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
	esco.UnknownFile.At("").WithRange(problem.Range{File: "notes.csv"}),
	esco.LanguagesDiffer.At("", "skillType", "x:s1", "knowledge", "skill/competence").WithRange(problem.Range{File: "skills_fr.csv", Start: problem.Pos{Line: 2, Column: 1}}),
	esco.SelfRelation.At("concepts[x:s1]", "x:s1"),
	esco.RelationTwice.At("concepts[x:s1]", "x:s1", "x:k1"),
	esco.NotDescribed.At("concepts[x:o9]", "x:o9", 68),
}

func TestCodes(t *testing.T) {
	seen := make(map[string]bool)
	for _, p := range each {
		if err := p.Code().Check(); err != nil {
			t.Error(err)
		}
		if seen[p.Code().ID()] {
			t.Errorf("the id %s is given twice", p.Code().ID())
		}
		seen[p.Code().ID()] = true
		if strings.Contains(p.Message(language.English)+p.Message(language.Japanese), "{") {
			t.Errorf("an argument is missing: %v", p)
		}
	}
	file, err := parser.ParseFile(token.NewFileSet(), "problems.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	defined := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.SelectorExpr); ok && call.Sel.Name == "Define" {
			defined++
		}
		return true
	})
	if defined != len(each) {
		t.Errorf("problems.go defines %d codes, the test knows %d", defined, len(each))
	}
}

func TestCodes_golden(t *testing.T) {
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		golden.Check(t, "problems."+tag.String()+".golden", each.Text(tag))
	}
}
