package main

import (
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

var day = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, day) })

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"years":   "-years 2.5 -lang ja",
		"other":   "-to vpoe -person head-of-department",
		"officer": "-to executive-officer -as-of 2025",
		"grade":   "-to m7 -lang ja",
		"company": "-organisation ../routes/organisation.yaml -person reliability -to engineering-manager",
		"me":      "-ladder builtin:dual-track -person testdata/me.yaml -to m5",
		"new":     "-person testdata/new.yaml -to p2 -lang ja",
	})
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	wrong := file("wrong.yaml", "kind: person\nid: me\nladder: builtin:dual-track\nscale: mastery\nclaims: [{skill: slo, level: expart}]\n")
	program.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "道のり", "-h"),
		"an argument":      clitest.Says(2, "what is cto?", "cto"),
		"unknown flag":     clitest.Says(2, "-nope", "-nope"),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":           clitest.Says(2, "a date is written", "-as-of", "soon"),
		"two sources":      clitest.Says(2, "one of them", "-organisation", "x.yaml", "-ladder", "builtin:dual-track"),
		"no years":         clitest.Says(2, "0 以上の数", "-years", "-1", "-lang", "ja"),
		"unknown goal":     clitest.Says(1, "did you mean head-of-engineering?", "-to", "hed-of-engineering"),
		"no goal at all":   clitest.Says(1, "そのような等級や職種はラダーにありません", "-to", "zzzzz", "-lang", "ja"),
		"unknown person":   clitest.Says(1, "did you mean executive?", "-person", "exective"),
		"no such file":     clitest.Says(1, "nowhere.yaml", "-person", "nowhere.yaml"),
		"a wrong level":    clitest.Says(1, "wrong.yaml:5:30: error: ", "-person", wrong),
		"no ladder":        clitest.Says(1, "nowhere.yaml", "-ladder", "nowhere.yaml"),
		"no organisation":  clitest.Says(1, "nowhere.yaml", "-organisation", "nowhere.yaml"),
	})
}

// TestSystem_B4 checks the career of the sample person, and that all parts of the
// journey come, in order.
func TestSystem_B4(t *testing.T) {
	got, _, _ := program()
	clitest.InOrder(t, strings.ReplaceAll(got, "\n  ", " "), "Backend engineer", "→ Infrastructure engineer", "→ Site reliability engineer", "→ Engineering manager", "→ Executive officer")
	clitest.InOrder(t, got, "\n1. Where the person stands", "\n2. The routes", "\n3. What is missing", "\n4. What to learn", "\n5. What Head of Engineering pays",
		"\n6. What the interview", "\n7. How rare", "\n8. What to do next")
	rare := got[strings.Index(got, "\n7. "):strings.Index(got, "\n8. ")]
	clitest.InOrder(t, rare, "Cloud", "Java", "Python", "Redis", "SQL", "1 in ", "95 %", "Estimated by", "Multiplied", "asks about no jobs")
}

// TestSystem_D5 checks that each lesson which the guide has on what is missing is told.
func TestSystem_D5(t *testing.T) {
	got, _, _ := program()
	flat := strings.Join(strings.Fields(got), " ")
	lessons := 0
	for step := range builtin.HeadOfEngineering().LearningFor("budget-and-finance", "leadership-and-coaching", "communication", "system-architecture", "technical-debt-management", "hiring-and-onboarding") {
		lessons++
		for _, said := range [][]string{{step.Goal.In(language.English)}, titles(step)} {
			for _, s := range said {
				if !strings.Contains(flat, s) {
					t.Errorf("no %q", s)
				}
			}
		}
	}
	if lessons < 4 {
		t.Errorf("%d lessons", lessons)
	}
}

func titles(step ladder.LearningStepSpec) (all []string) {
	for _, b := range step.Books {
		all = append(all, b.Title.In(language.English))
	}
	return all
}

// TestSystem_D7 checks that the questions are those of the guide on the largest gaps,
// each with all points of a good answer.
func TestSystem_D7(t *testing.T) {
	in := inputs{person: defaultPerson, to: defaultGoal, asOf: day}
	who, err := in.read()
	if err != nil {
		t.Fatal(err)
	}
	s := story{traveller: who, fit: fit.To(who.goal, who.facts, fit.Options{})}
	ids := s.largest()
	if len(ids) != asked || ids[0] != "budget-and-finance" || ids[1] != "strategic-thinking" {
		t.Errorf("the largest gaps: %v", ids)
	}
	got, _, _ := program()
	flat := strings.Join(strings.Fields(got), " ")
	n := 0
	for q := range builtin.HeadOfEngineering().Questions() {
		probes := slices.ContainsFunc(ids, func(id skills.ID) bool { return slices.Contains(q.Skills, id) })
		if strings.Contains(flat, q.Question.In(language.English)) != probes {
			t.Errorf("%s: told is not %v", q.ID, probes)
		}
		if !probes {
			continue
		}
		n++
		for _, point := range q.Points {
			if !strings.Contains(flat, point.In(language.English)) {
				t.Errorf("%s: no %q", q.ID, point.In(language.English))
			}
		}
	}
	if n != 4 {
		t.Errorf("%d questions", n)
	}
}

// TestSystem_D8 checks the pay bands: yearly, in JPY, half-open by years of experience,
// estimates that are said to be such, with what marks the person's.
func TestSystem_D8(t *testing.T) {
	for _, c := range []struct{ years, band, marks string }{
		{"0", "年あたり 800 万円〜1,200 万円（推定）", "スタートアップの立ち上げ"},
		{"2.9", "年あたり 800 万円〜1,200 万円（推定）", "スタートアップの立ち上げ"},
		{"3", "年あたり 1,200 万円〜1,800 万円（推定）", "採用戦略"},
		{"6.9", "年あたり 1,200 万円〜1,800 万円（推定）", "採用戦略"},
		{"7", "年あたり 1,800 万円〜3,000 万円、それ以上もある（推定）", "経営層と組む人"},
		{"40", "年あたり 1,800 万円〜3,000 万円、それ以上もある（推定）", "経営層と組む人"},
	} {
		got, _, _ := program("-years", c.years, "-lang", "ja")
		at := strings.Index(got, "\n5. ")
		pay := got[at:strings.Index(got, "\n6. ")]
		if strings.Count(pay, "← ここ") != 1 || strings.Count(pay, "年あたり") != 3 {
			t.Errorf("%s years:\n%s", c.years, pay)
		}
		for line := range strings.Lines(pay) {
			if strings.Contains(line, "← ここ") != strings.Contains(line, c.band) && strings.Contains(line, "年あたり") {
				t.Errorf("%s years: %s", c.years, line)
			}
		}
		clitest.InOrder(t, strings.ReplaceAll(pay, "\n    ", ""), c.marks, "推定で、規則ではない", "doda", "OpenWork")
	}
}
