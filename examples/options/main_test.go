package main

import (
	"io"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var day = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, day) })

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"explain":   "-explain -lang ja",
		"stranger":  "-person testdata/me.yaml -lang ja",
		"srenext":   "-organisation ../srenext/organisation.yaml -person sora -made 0.5",
		"executive": "-person executive -outside 0",
	})
}

func TestWrong(t *testing.T) {
	program.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "可用性", "-h"),
		"an argument":      clitest.Says(2, "what is cto?", "cto"),
		"unknown flag":     clitest.Says(2, "-nope", "-nope"),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":           clitest.Says(2, "a date is written", "-as-of", "soon"),
		"above 1":          clitest.Says(2, "-made 1.5: a chance is from 0 to 1", "-made", "1.5"),
		"no number":        clitest.Says(2, "-made NaN", "-made", "NaN", "-lang", "ja"),
		"unknown person":   clitest.Says(1, "did you mean executive?", "-person", "exective"),
		"no such file":     clitest.Says(1, "nowhere.yaml", "-person", "nowhere.yaml"),
		"no organisation":  clitest.Says(1, "nowhere.yaml", "-organisation", "nowhere.yaml"),
	})
}

// TestSystem_B6 checks that options are told as an availability: what falls together,
// and what each kind of option and of skill adds.
func TestSystem_B6(t *testing.T) {
	got, _, _ := program()
	clitest.InOrder(t, got, "0 to 1", "neither there nor missing", "not one nine", "Of 1,000 careers in this state, 381", "0.623", "0.619", "when it is gone 0.225", "product says",
		"Expertise and the view of a manager", "Management", "0.408", "learn Foresee up to executive strategy: 0.766")
	// Of lessons of the same effect, one that asks more is not told.
	got, _, _ = program("-person", "division-cto")
	if clitest.InOrder(t, got, "learn Spread up to executive strategy: 0.961"); strings.Contains(got, "direction, to 100") {
		t.Errorf("a longer lesson of the same effect is told:\n%s", got)
	}
	// A person alone with one employer has a single point of failure.
	got, _, _ = program("-outside", "0", "-lang", "ja")
	clitest.InOrder(t, got, "失われたとき 0", "単一障害点: 勤務先")
	// An employer that is surely gone leaves what is outside, and no more.
	got, _, _ = program("-employer", "0")
	clitest.InOrder(t, got, "At least one is open with a chance of 0.225", "when it is gone 0.225")
}

// TestSystem_B2_options checks that a position that is made opens something only to who
// has what it asks, and that somebody else may sit down on it.
func TestSystem_B2_options(t *testing.T) {
	got, _, _ := program()
	clitest.InOrder(t, got, "Musical chairs", "is held by Tsukasa", "Each service is kept alive by a few experts", "0.619     0.619  0.619", "0.766     0.961  0.636", "A chair and")
	got, _, _ = program("-made", "1", "-vacancy", "0")
	clitest.InOrder(t, got, "0.6       0.6    0.6", "0.961     0.961  0.6\n")
}
