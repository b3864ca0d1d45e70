package main

import (
	"io"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var marketvalue = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestMarketvalue(t *testing.T) {
	marketvalue.Golden(t, clitest.Languages)
	marketvalue.Golden(t, map[string]string{
		"head-en": "-person head-of-department", "head-ja": "-person head-of-department -lang ja",
		"manager-2022-en": "-person manager -as-of 2022-06 -weights 0,1,2",
		"explain-ja":      "-explain -lang ja",
	})
}

// TestMarketvalue_rows checks that the facts of rows A1 and A10 are told.
func TestMarketvalue_rows(t *testing.T) {
	out, _, _ := marketvalue()
	rest := out
	for _, fact := range []string{
		"Crossing boundaries: ", "equally deep domains", "5 different jobs", "Deepening: ", "% of 49025", "Draws the top line of the company, as far as is known, in:",
		"Kubernetes (expert), alone", "the yardstick lies outside", "Accompanying: ", "names 12 of the 12 most pressing", "answers 3 of 13",
		"2021-10  adviser", "2023     decisions delegated", "2024     from Senior Engineer to Division CTO", "What the three span: ", "would enlarge it most",
	} {
		_, after, ok := strings.Cut(rest, fact)
		if !ok {
			t.Fatalf("no %q in:\n%s", fact, rest)
		}
		rest = after
	}
}

// Everybody in the company can be shown, by the name of the sample and by id.
func TestMarketvalue_everybody(t *testing.T) {
	for who := range company.People() {
		if out, stderr, code := marketvalue("-person", who); code != 0 || !strings.Contains(out, "What the three span: ") {
			t.Errorf("%s: exit code %d:\n%s", who, code, stderr)
		}
	}
	byName, _, _ := marketvalue("-person", "division-cto")
	if byID, _, _ := marketvalue("-person", "division-cto-path"); byID != byName {
		t.Error("a person by id is another one than by the sample's name")
	}
}

// TestMarketvalue_own checks somebody's own file beside the sample company, and a
// company of one's own.
func TestMarketvalue_own(t *testing.T) {
	write := clitest.Files(t)
	me := write("me.yaml", "kind: person\nid: me\nladder: builtin:dual-track\nscale: mastery\nclaims:\n  - {skill: go, level: expert, by: self, date: 2026}\n")
	out, stderr, code := marketvalue("-person", me)
	if code != 0 || !strings.Contains(out, "own field: Go") || !strings.Contains(out, "no job is recorded") {
		t.Errorf("exit code %d: %s\n%s", code, stderr, out)
	}
	own := write("company.yaml", "kind: organisation\nid: ours\nladders: [\"builtin:dual-track\"]\npeople: [me.yaml]\n")
	out, stderr, code = marketvalue("-organisation", own, "-person", "me", "-lang", "ja")
	if code != 0 || !strings.Contains(out, "わかっている範囲で、会社のトップライン") {
		t.Errorf("exit code %d: %s\n%s", code, stderr, out)
	}
}

func TestMarketvalue_badInput(t *testing.T) {
	marketvalue.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "市場価値", "-h"),
		"nobody":           clitest.Says(1, "did you mean manager?), and there is no such file; there are division-cto, ", "-person", "manger"),
		"nobody, ja":       clitest.Says(1, "その人もファイルもありません", "-person", "x", "-lang", "ja"),
		"no file":          clitest.Says(1, "nobody.yaml", "-person", "nobody.yaml"),
		"no organisation":  clitest.Says(1, "none.yaml", "-organisation", "none.yaml"),
		"two weights":      clitest.Says(2, "three numbers", "-weights", "1,2"),
		"negative weight":  clitest.Says(2, "three numbers", "-weights", "1,2,-1"),
		"large weight":     clitest.Says(2, "three numbers from 0 to 10", "-weights", "1e308,1e308,1"),
		"no number":        clitest.Says(2, "3 つ", "-weights", "1,x,1", "-lang", "ja"),
		"nothing counts":   clitest.Says(2, "not all of them 0", "-weights", "0,0,0"),
		"an argument":      clitest.Says(2, "what is manager?", "manager"),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
	})
}
