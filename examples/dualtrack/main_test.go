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

var dualtrack = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	dualtrack.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"division-cto-en": "-person division-cto", "division-cto-ja": "-person division-cto -lang ja",
	})
}

// Each row is on the page: its facts in their order.
func TestSystem_A(t *testing.T) {
	en, _, _ := dualtrack()
	ja, _, _ := dualtrack("-lang", "ja")
	cto, _, _ := dualtrack("-person", "division-cto")
	for row, tt := range map[string]struct {
		page  string
		facts []string
	}{
		"A1":      {en, []string{"Behaviours behind market value", "Crossing the walls between technologies, for the problem", "top 3 problems of each area", "company: 0 of 3", "service: 0 of 3", "team: 1 of 3", "development environment: 2 of 3"}},
		"A1 CTO":  {cto, []string{"company: 3 of 3", "service: 3 of 3", "team: 3 of 3", "development environment: 3 of 3"}},
		"A2":      {en, []string{"Topographic map", "A project across departments", "in between", "answer", "decided by", "A new instance", "A technical standard", "Treasure map", "One platform", "quickstart"}},
		"A3":      {en, []string{"Professional ", "Management", "7 ", "(p7)", "(m7)", "4 ", "(p4)", "(m4)", "3 ", "(p3)", "1 ", "(p1)", "p4 -> m4", "m4 -> p4"}},
		"A4":      {en, []string{"- p1 ", "basics", "- p2 ", "- p3 ", "- p4 ", "2 or more of", "- p5 ", "company", "- p6 ", "strategy"}},
		"A5":      {ja, []string{"作り上げる力: ", "先を見通す力: ", "影響を広げる力: ", "体積", "1 基礎", "6 経営戦略"}},
		"A6":      {ja, []string{"半期評価（6 か月ごと", "全員", "自己評価: 本人", "一次評価: 上長、エンジニアリングリード", "二次評価: 部長、事業部 CTO"}},
		"A7":      {en, []string{"Interview: engineers (p6 or above)", "criteria are met: p1 -> p2; p2 -> p3\n", "standing up for it oneself: p3 -> p4", "promotion to Senior Engineer: met", "starts by: self-nomination"}},
		"A8":      {en, []string{"(sre): ", "(infrastructure-engineer): ", "examples/restate"}},
		"A9":      {en, []string{"aims at Senior Engineer (p4)", "ideal: ", "laid over: Releases are done by hand and feared; A new service within a quarter"}},
		"A10":     {en, []string{"guideline of action", "- Crossing: ", "Trust: first an adviser, then decisions are delegated", "adviser, by "}},
		"A10 CTO": {cto, []string{"holds Division CTO (division-cto)", "decisions delegated"}},
	} {
		rest := tt.page
		for _, fact := range tt.facts {
			_, after, ok := strings.Cut(rest, fact)
			if !ok {
				t.Errorf("%s: no %q in:\n%s", row, fact, rest)
				break
			}
			rest = after
		}
	}
}

// Everybody in the company can be shown.
func TestEverybody(t *testing.T) {
	for who := range company.People() {
		if out, stderr, code := dualtrack("-person", who); code != 0 || !strings.Contains(out, "On the ladder: ") {
			t.Errorf("%s: exit code %d:\n%s", who, code, stderr)
		}
	}
}

func TestBadInput(t *testing.T) {
	dualtrack.Wrong(t, map[string]clitest.Wrong{
		"help":                 clitest.Says(0, "二系統ラダー", "-h"),
		"nobody":               clitest.Says(1, "did you mean manager?); there are division-cto, ", "-person", "manger"),
		"nobody, in Japanese":  clitest.Says(1, "その人はいません。いるのは", "-person", "x", "-lang", "ja"),
		"an argument":          clitest.Says(2, "what is manager?", "manager"),
		"unknown flag":         clitest.Says(2, "-nope", "-nope"),
		"unknown language":     clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":               clitest.Says(2, "日付は", "-as-of", "soon", "-lang", "ja"),
		"a day before anybody": clitest.Says(0, "", "-as-of", "1990"),
	})
}
