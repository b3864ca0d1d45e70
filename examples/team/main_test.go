package main

import (
	"io"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"role": "-role sre -members principal,senior-candidate,engineering-lead -explain", "role-ja": "-role sre -members principal,senior-candidate,engineering-lead -explain -lang ja",
		"none": "-unsaid none -leave 0.2 -event 0", "none-ja": "-unsaid none -leave 0.2 -event 0 -lang ja",
		"own":    "-organisation testdata/shop.yaml -skills coding=daily,support=tried -candidates testdata/kai.yaml -together ann,joe -event 0.5",
		"own-ja": "-organisation testdata/shop.yaml -skills coding=daily,support=tried -candidates testdata/kai.yaml -together ann,joe -event 0.5 -lang ja",
	})
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	program.Wrong(t, map[string]clitest.Wrong{
		"help":              clitest.Says(0, "-together", "-h"),
		"an argument":       clitest.Says(2, "what is sre?", "sre"),
		"two questions":     clitest.Says(2, "give one of them", "-role", "sre", "-skills", "go=working"),
		"two questions, ja": clitest.Says(2, "片方だけ", "-role", "sre", "-skills", "go=working", "-lang", "ja"),
		"unsaid":            clitest.Says(2, "-unsaid non (did you mean none?)", "-unsaid", "non"),
		"leave":             clitest.Says(2, "-leave 2: a chance is a number from 0 to 1", "-leave", "2"),
		"event":             clitest.Says(2, "-event often: 確率は", "-event", "often", "-lang", "ja"),
		"NaN":               clitest.Says(2, "-event NaN", "-event", "NaN"),
		"no role":           clitest.Says(1, "there is no grade or role sra (did you mean sre?)", "-role", "sra"),
		"no skill":          clitest.Says(1, "measures linus (did you mean linux?)", "-skills", "linus=expert"),
		"no level":          clitest.Says(1, "linux has no level experts (did you mean expert?)", "-skills", "linux=experts"),
		"none":              clitest.Says(1, "linux has no level none", "-skills", "linux=none"),
		"level left out":    clitest.Says(1, "linux has no level ", "-skills", "linux"),
		"no member":         clitest.Says(1, "nobody is called principle (did you mean principal?); there are: ", "-members", "principle"),
		"twice":             clitest.Says(1, "principal comes twice", "-members", "principal,principal"),
		"not together":      clitest.Says(1, "manger is nobody of the team (did you mean manager?)", "-together", "manger"),
		"no organisation":   clitest.Says(1, "nowhere.yaml", "-organisation", "nowhere.yaml"),
		"candidate twice":   clitest.Says(1, "-candidates: kai comes twice", "-candidates", "testdata/kai.yaml,testdata/kai.yaml"),
		"candidate inside":  clitest.Says(1, "-candidates: ann はすでにチームにいます", "-organisation", "testdata/shop.yaml", "-skills", "coding=daily", "-candidates", "testdata/ann.yaml", "-lang", "ja"),
		"no candidate":      clitest.Says(1, "nowhere.yaml", "-candidates", "nowhere.yaml"),
		"bad candidate":     clitest.Says(1, "bad.yaml", "-candidates", file("bad.yaml", "kind: person\nid: bad\nclams: []\n")),
	})
}

// What is wrong with the candidates is said before anything else.
func TestCandidates_twice(t *testing.T) {
	if out, _, code := program("-candidates", "testdata/kai.yaml,testdata/kai.yaml"); code != 1 || out != "" {
		t.Errorf("exit code %d after %q", code, out)
	}
}
