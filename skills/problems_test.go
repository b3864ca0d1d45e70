package skills_test

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	skills.MissingID.At("skills[0]", text.EnJa("a skill", "スキル")),
	skills.DuplicateID.At("skills[go]", "go"),
	skills.ReservedID.At("steps[none]", skills.None),
	skills.InvalidID.At("skills[0]", "go\n"),
	skills.NoSteps.At("steps", "mastery"),
	skills.TooManySteps.At("steps", "mastery", skills.MaxSteps+1, skills.MaxSteps),
	skills.FallingNumber.At("steps[high]", "1.5", "high"),
	skills.UnknownStep.At("level", "mastery", "exprt", "none, aware, expert").WithSuggestion("expert"),
	skills.UnknownSkill.At("skills[go].broader", "programing").WithSuggestion("programming"),
	skills.CyclicBroader.At("skills[go].broader", "go"),
	skills.UnstatedLevel.At("level", "go"),
	skills.EmptyPeriod.At("expiry", "2019", "2020"),
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
}

// The list above leaves no code of the table out.
func TestCodes_all(t *testing.T) {
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
		file := "testdata/problems." + tag.String() + ".golden"
		got := each.Text(tag)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}
