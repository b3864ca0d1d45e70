package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
)

var program = clitest.Of(run)

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{"en": "-splits 3", "ja": "-splits 3 -lang ja"})
}

// Of a file in which halves are alike, every number is known.
func TestFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("tech_do\n")
	for range 40 {
		b.WriteString("Go; R\n")
	}
	for range 40 {
		b.WriteString("Go\n")
	}
	csv := clitest.Files(t)("x.csv", b.String())
	out, stderr, code := program("-csv", csv, "-separator", "; ", "-size", "2", "-splits", "2", "-atmost", "1")
	if code != 0 || stderr != "" {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	for _, want := range []string{
		"80 people, 2 splits into halves; the only combination of 2 skills, each held by 20 people or more",
		"maximum entropy        0.000 ± 0.000", "100.0 ± 0.0 %",
		"Who is believed: people who name at most 1 skill\n  No 2 skills are held together by 20 people, so that there is nothing to judge by.\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	again, _, _ := program("-csv", csv, "-separator", "; ", "-size", "2", "-splits", "2", "-atmost", "1")
	if again != out {
		t.Error("twice the same prints different things")
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	program.Wrong(t, map[string]clitest.Wrong{
		"help":         clitest.Says(0, "-splits", "-h"),
		"no splits":    clitest.Says(2, "1 or more", "-splits", "0"),
		"nobody":       clitest.Says(2, "1 以上", "-least", "-3", "-lang", "ja"),
		"one skill":    clitest.Says(2, "-size 1: a combination has 2 to 12 skills", "-size", "1"),
		"many skills":  clitest.Says(2, "-size 13: 組み合わせのスキルは", "-size", "13", "-lang", "ja"),
		"no file":      clitest.Says(1, "nowhere.csv: there is no such file", "-csv", "nowhere.csv"),
		"no column":    clitest.Says(1, "did you mean skills?", "-csv", file("a.csv", "skills\nGo\n"), "-column", "skils"),
		"another form": clitest.Says(2, "-skills is for -form wide", "-skills", "Go"),
		"an argument":  clitest.Says(2, "survey.csv", "survey.csv"),
	})
	for _, content := range []string{"skills\n", "skills\nGo\n"} {
		out, stderr, code := program("-csv", file(fmt.Sprint(len(content), ".csv"), content))
		if code != 0 || stderr != "" || strings.Count(out, "nothing to judge by") != 1 || !strings.Contains(out, "so that the table would be") {
			t.Errorf("%q: exit code %d: %s%s", content, code, out, stderr)
		}
	}
}
