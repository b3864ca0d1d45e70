package market_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills/text"
)

// explained are the values whose accounts are kept, by the names of their files: of who
// was asked everything, of whom nobody asked, and of nobody.
func explained() map[string]market.Value {
	values := map[string]market.Value{"nobody": {}}
	for _, id := range []string{"kei", "rin"} {
		values[id] = must(market.Of(market.Input{
			Organisation: harbour(), Person: somebody(id), AsOf: today,
			Outside: market.Population(text.EnJa("the world", "世界"), world()),
		}))
	}
	return values
}

func TestValue_Explain(t *testing.T) {
	for name, v := range explained() {
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			golden.Check(t, "explain-"+name+"-"+tag.String()+".golden", v.Explain(tag))
		}
	}
}

// TestValue_Explain_whole checks that the accounts in both languages have the same
// lines, that no place of a sentence is left open, and that every figure has its
// formula.
func TestValue_Explain_whole(t *testing.T) {
	for name, v := range explained() {
		en, ja := strings.Split(v.Explain(language.English), "\n"), strings.Split(v.Explain(language.Japanese), "\n")
		if len(en) != len(ja) {
			t.Errorf("%s: %d lines in English, %d in Japanese", name, len(en), len(ja))
			continue
		}
		for i, line := range en {
			if strings.ContainsAny(line+ja[i], "{}") {
				t.Errorf("%s: %q, %q: a place is open", name, line, ja[i])
			}
			if strings.HasPrefix(line, "  ") != strings.HasPrefix(ja[i], "  ") {
				t.Errorf("%s: %q beside %q", name, line, ja[i])
			}
			if line != "" && line[0] != ' ' && !strings.HasPrefix(en[i+1], "  formula: ") {
				t.Errorf("%s: %q has no formula", name, line)
			}
			if line != "" && line[0] != ' ' && line == ja[i] {
				t.Errorf("%s: %q reads alike in Japanese", name, line)
			}
		}
	}
}
