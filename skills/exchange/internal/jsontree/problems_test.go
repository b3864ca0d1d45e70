package jsontree_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	jsontree.TooLarge.At("", 1<<20),
	jsontree.TooNested.At("", jsontree.MaxDepth),
	jsontree.CutOff.At(""),
	jsontree.NotJSON.At("", `"]"`),
	jsontree.WrongType.At("work", jsontree.String.Text(), jsontree.List.Text()),
	jsontree.DuplicateKey.At("", "work", 3),
	jsontree.HalfCharacter.At(""),
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
	table, err := os.ReadFile("problems.go")
	if defined := strings.Count(string(table), "problem.Define("); err != nil || defined != len(each) {
		t.Errorf("problems.go defines %d codes, the test knows %d, %v", defined, len(each), err)
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		golden.Check(t, "problems."+tag.String()+".golden", each.Text(tag))
	}
}
