package taxonomy_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	taxonomy.DuplicateScale.At("scales[level]", "level"),
	taxonomy.UnknownOccupation.At("occupations[baker].broader", "maker").WithSuggestion("makers"),
	taxonomy.CyclicOccupation.At("occupations[baker].broader", "baker"),
	taxonomy.DuplicateNeed.At("occupations[baker].needs[dough]", "dough"),
	taxonomy.UnratedScale.At("occupations[baker].needs[dough].ratings[0]"),
	taxonomy.DuplicateRating.At("occupations[baker].needs[dough].ratings[1]", "dough", "level"),
	taxonomy.NegativeCount.At("occupations[baker].needs[dough].ratings[0].n", -1),
	taxonomy.BoundsReversed.At("occupations[baker].needs[dough].ratings[0]", "2", "1"),
	taxonomy.NegativeError.At("occupations[baker].needs[dough].ratings[0].standard-error", "-0.1"),
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
