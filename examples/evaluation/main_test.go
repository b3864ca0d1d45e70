package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
)

var evaluation = clitest.Of(run)

func TestGolden(t *testing.T) { evaluation.Golden(t, clitest.Languages) }

const ownLadder = `
kind: ladder
id: acme
scales: [{id: marks, steps: [low, high]}]
tracks: [{id: t, grades: [{id: g1, title: One}, {id: g2, title: Two}]}]
transitions: [{from: g1, to: g2, kind: promotion, mode: nomination, review: yearly}]
reviews:
  - id: yearly
    scale: marks
    stages: [{id: talk, rates: true, deciders: [{id: boss, relation: the boss}]}]
`

// TestOwnLog replays a log of one's own against one's own ladder.
func TestOwnLog(t *testing.T) {
	write := clitest.Files(t)
	acme := write("acme.yaml", ownLadder)
	const opened = `{"seq":1,"date":"2026-01-05","kind":"opened","by":"bo","person":"al","review":"yearly","from":"g1","to":"g2","participants":{"boss":["bo"]}}
`
	const decided = `{"seq":2,"date":"2026-01-06","kind":"decided","by":"bo","answer":"decline","rating":"low"}

{"seq":3,"date":"2026-01-07","kind":"closed","by":"bo"}
`
	out, stderr, code := evaluation("-ladder", acme, "-log", write("al.jsonl", opened+decided))
	if code != 0 || stderr != "" {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	for _, want := range []string{"yearly: al", "One (g1) -> Two (g2), by nomination", "bo: decide: decline: low", "outcome: declined", "stage: talk", "read by: the person and those who decide", "gains the rating low"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	nobody := strings.Replace(opened, `,"participants":{"boss":["bo"]}`, "", 1)
	for name, test := range map[string]struct{ log, lang, want string }{
		"an event that is refused, after an empty line": {opened + "\n" + `{"seq":2,"date":"2026-01-06","kind":"closed","by":"bo"}`, "en", ":3:1: error: bo has no part in this at the stage talk; legal now: "},
		"a decision of which nobody is capable":         {nobody + decided, "en", ":2:1: error: bo has no part in this at the stage talk, and too few are named of those who decide there: the boss; legal now: anybody entitled: name who takes part"},
		"in Japanese":                                   {nobody + decided, "ja", ":2:1: エラー: 段階「talk」で bo はこれをする立場にありません。そこで決める人がまだ足りません: the boss"},
		"a line that is none":                           {opened + "{", "en", ":2:2: error: the line is no event: it ends in the middle"},
		"a review that there is not":                    {strings.Replace(opened, "yearly", "monthly", 1), "en", ":1:1: error: the ladder has no review monthly; there are: yearly"},
	} {
		file := write("al.jsonl", test.log)
		if _, stderr, code := evaluation("-ladder", acme, "-log", file, "-lang", test.lang); code != 1 || !strings.HasPrefix(stderr, file+test.want) {
			t.Errorf("%s: exit code %d, want 1 with %q; errors:\n%s", name, code, test.want, stderr)
		}
	}
}

// TestOwnOrganisation gives the ids of a log names and grades, and says whom a
// case waits for before somebody tries to decide.
func TestOwnOrganisation(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"firm.yaml":  "kind: organisation\nid: firm\nladders: [acme.yaml]\npeople: [al.yaml, bo.yaml]\n",
		"acme.yaml":  strings.Replace(ownLadder, "{id: boss, relation: the boss}", "{relation: people, grade: g2}", 1),
		"al.yaml":    "kind: person\nid: al\nname: Al\nstints: [{place: g1, from: 2020}]\n",
		"bo.yaml":    "kind: person\nid: bo\nname: Bo\nstints: [{place: g2, from: 2020}]\n",
		"case.jsonl": `{"seq":1,"date":"2026-01-05","kind":"opened","by":"hr","person":"al","review":"yearly"}` + "\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	in := func(more ...string) []string {
		return append([]string{"-ladder", filepath.Join(dir, "acme.yaml"), "-log", filepath.Join(dir, "case.jsonl")}, more...)
	}
	for want, args := range map[string][]string{
		"too few named yet: people, from Two (g2)\n":                              in(),
		"too few named yet: people, from Two (g2); by their grade: Bo [bo, g2]\n": in("-organisation", filepath.Join(dir, "firm.yaml")),
		"審査はまだ終わっていない。":                                                           in("-lang", "ja"),
	} {
		if out, stderr, code := evaluation(args...); code != 0 || !strings.Contains(out, want) || strings.Contains(out, "No rating and no move") {
			t.Errorf("exit code %d, no %q in:\n%s%s", code, want, out, stderr)
		}
	}
	if _, stderr, code := evaluation(in("-organisation", "no-such.yaml", "-lang", "ja")...); code != 1 || !strings.Contains(stderr, "no-such.yaml") || strings.Contains(stderr, "no such file") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}

func TestWrong(t *testing.T) {
	evaluation.Wrong(t, map[string]clitest.Wrong{
		"help":                   clitest.Says(0, "-log", "-h"),
		"no such log":            clitest.Says(1, "no-such.jsonl: there is no such file", "-log", "no-such.jsonl"),
		"no such log, Japanese":  clitest.Says(1, "no-such.jsonl: ファイルがありません", "-log", "no-such.jsonl", "-lang", "ja"),
		"no such ladder":         clitest.Says(1, "no-such.yaml", "-ladder", "no-such.yaml"),
		"unknown language":       clitest.Says(2, "en と ja", "-lang", "fr"),
		"a flag of others alone": clitest.Says(2, "-as-of", "-as-of", "2026"),
		"an argument":            clitest.Says(2, "what is argument?", "argument"),
	})
}
