package jsonresume_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/problem"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	jsonresume.BadDate.At("work[0].startDate", "2019-13"),
	jsonresume.BadWord.At("remote", "hybrid", "Full, Hybrid, None").WithSuggestion("Hybrid"),
	jsonresume.OddModified.At("meta.lastModified", "yesterday"),
	jsonresume.OnlyHeading.At("skills[0].name", "Databases", "databases"),
	jsonresume.MeaningUnused.At("means[DB]", "DB"),
	jsonresume.NoWord.At("skills[go]", "mastery/expert"),
	jsonresume.NotInCatalog.At("skills[go]", "go"),
	jsonresume.NotHeld.At("skills[go]", "evidence", 3, "go"),
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
