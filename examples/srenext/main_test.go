package main

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var srenext = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) { srenext.Golden(t, clitest.Languages) }

// A person on a ladder that has nothing to do with this one is told so.
func TestForeign(t *testing.T) {
	file := clitest.Files(t)
	file("own.yaml", "kind: ladder\nid: own\nname: Our crafts\nscales:\n  - {id: s, steps: [{id: done}]}\ncompetencies:\n  - {id: wood, scale: s}\n")
	for ladder, said := range map[string]bool{"own.yaml": true, "builtin:dual-track": false, "builtin:sre-next": false} {
		got, stderr, code := srenext("-person", file("me.yaml", "kind: person\nid: me\nladder: "+ladder+"\n"))
		if code != 0 || strings.Contains(got, "is written for the ladder Our crafts") != said {
			t.Errorf("a person on %s: exit code %d, %s%s", ladder, code, got, stderr)
		}
	}
}

// TestSystem_B1 checks that every next role is shown with its fit, a way that
// leads there, and what is missing.
func TestSystem_B1(t *testing.T) {
	got, _, _ := srenext()
	for _, id := range next {
		r, ok := builtin.SRENext().Role(id)
		if !ok {
			t.Errorf("there is no role %s", id)
			continue
		}
		name := r.Name().In(language.English)
		clitest.InOrder(t, got, "("+id+")", "%", "\n\n"+name+": ", "\n  - from ", "starts by ", "seat")
	}
	clitest.InOrder(t, got, "\n\nEngineering Manager: ", "People management: required working; held aware", "? ", "not known", "the nearest way")
}

// TestSystem_B2 checks the obstacles with their answers, the advice, and the
// position that is made of a problem.
func TestSystem_B2(t *testing.T) {
	got, _, _ := srenext("-lang", "ja")
	clitest.InOrder(t, got, "器用貧乏", "→", "手本が少ない", "→", "席が少ない", "→", "見えていない人", "見えている人")
	clitest.InOrder(t, got, "席を作る", "sre-to-manager", "2 席のうち", "今日は通れない", "1. 未解決の課題", "2. ソラ", "提案", "3. ", "承認", "3 席のうち 1", "4. sre-to-made-position", "空席を待たない",
		"ポジションの新設: 満たしていない", "- ピープルマネジメント", "+ 1on1", "? 採用", "席はできた")
}

// TestSystem_B3 checks the three practices that carry over, each with a credit
// below the whole skill and the person's levels.
func TestSystem_B3(t *testing.T) {
	got, _, _ := srenext()
	clitest.InOrder(t, got, "Error budget -> Risk management: 0.", "here: practitioner; there: none",
		"SLI and SLO -> Management by targets: 0.", "here: practitioner; there: aware", "Blameless postmortem -> Organisational learning: 0.", "here: expert; there: not known", "never the whole skill")
}

func TestFiles(t *testing.T) {
	file := clitest.Files(t)
	sample, err := files.ReadFile("person.yaml")
	if err != nil {
		t.Fatal(err)
	}
	same := file("same.yaml", string(sample))
	wrong := file("wrong.yaml", "kind: person\nid: me\nladder: builtin:sre-next\nscale: mastery\nclaims: [{skill: slo, level: expart}]\n")
	if before, after := first(srenext()), first(srenext("-person", same)); before != after {
		t.Errorf("another person (-sample +same):\n%s", cmp.Diff(before, after))
	}
	srenext.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "SRE の次に進める道", "-h"),
		"another day":      clitest.Says(0, "", "-as-of", "2020"),
		"an argument":      clitest.Says(2, "what is me.yaml?", "me.yaml"),
		"unknown flag":     clitest.Says(2, "-nope", "-nope"),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":           clitest.Says(2, "a date is written", "-as-of", "soon"),
		"no such file":     clitest.Says(1, "nowhere.yaml", "-person", "nowhere.yaml", "-lang", "ja"),
		"a wrong level":    clitest.Says(1, "wrong.yaml:5:30: error: ", "-person", wrong),
	})
}

func first(out, _ string, _ int) string { return out }
