package main

import (
	"io"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"readings": "-to vpoe -readings", "readings-ja": "-to vpoe -readings -lang ja",
		"credit": "-to executive-officer -credit", "credit-ja": "-to executive-officer -credit -lang ja",
		"related": "-credit",
		"across":  "-to p6 -across sample", "across-ja": "-to p6 -across sample -lang ja",
		"across-own": "-person testdata/me.yaml -across testdata/lead.yaml -read depth>depth:daily=daily",
		"like":       "-to p6 -like vpoe,head-of-engineering", "like-ja": "-to p6 -like vpoe,head-of-engineering -lang ja",
		"like-own": "-person testdata/me.yaml -like s1,s2",
		"people":   "-to p6 -people all", "people-ja": "-to p6 -people all -lang ja",
		"own": "-person testdata/me.yaml", "own-ja": "-person testdata/me.yaml -lang ja",
	})
}

// Without a target the best that is not met is looked at, nothing where everything is.
func TestDefault(t *testing.T) {
	got, stderr, code := program("-person", "head-of-department")
	if _, whole, ok := strings.Cut(got, "\nIn full: "); code != 0 || stderr != "" || !ok || !strings.HasPrefix(whole, "Principal Engineer (p6)") {
		t.Errorf("exit code %d, %s%s", code, stderr, got)
	}
	got, _, code = program("-person", "testdata/all.yaml")
	if code != 0 || strings.Contains(got, "In full") || !strings.Contains(got, "Met already: Team lead (lead)\n") {
		t.Errorf("exit code %d, %s", code, got)
	}
}

// A day on which less is known changes what is known, and nothing else.
func TestDay(t *testing.T) {
	before, _, _ := program("-to", "sre", "-as-of", "2016")
	after, _, _ := program("-to", "sre")
	if strings.Contains(before, "Met already: Site") || !strings.Contains(after, "Met already: Site") {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	program.Wrong(t, map[string]clitest.Wrong{
		"help":            clitest.Says(0, "-readings", "-h"),
		"help, ja":        clitest.Says(0, "何が足りないか", "-h"),
		"an argument":     clitest.Says(2, "what is vpoe?", "vpoe"),
		"no flag":         clitest.Says(2, "-too", "-too", "vpoe"),
		"no day":          clitest.Says(2, "a date is written", "-as-of", "soon"),
		"no language":     clitest.Says(2, "en と ja", "-lang", "fr"),
		"unknown goal":    clitest.Says(1, "there is no grade or role vpeo (did you mean vpoe?)", "-to", "vpeo"),
		"unknown, ja":     clitest.Says(1, "「vpeo」という等級や職種はありません（vpoe のことですか）", "-to", "vpeo", "-lang", "ja"),
		"a sample, ja":    clitest.Says(1, "サンプルの人物 executive はこのラダーに合いません", "-ladder", "testdata/shop.yaml", "-lang", "ja"),
		"no ladder":       clitest.Says(1, "nowhere.yaml", "-ladder", "nowhere.yaml"),
		"no person":       clitest.Says(1, "nowhere.yaml", "-person", "nowhere.yaml"),
		"no built-in":     clitest.Says(1, "there are: builtin:cto, ", "-ladder", "builtin:nope"),
		"no sample":       clitest.Says(1, "サンプルは: ", "-person", "nobody", "-lang", "ja"),
		"nothing known":   clitest.Says(1, "of Nobody nothing is known by 2026-11-21", "-person", file("nobody.yaml", "kind: person\nid: nobody\nname: Nobody\n")),
		"not known yet":   clitest.Says(1, "レベルがひとつもわからない", "-as-of", "2001", "-lang", "ja"),
		"one of three":    clitest.Says(2, "one grade or role, or two", "-like", "a,b,c"),
		"unlike":          clitest.Says(1, "there is no grade or role sru (did you mean sre?)", "-like", "sre,sru"),
		"like unstated":   clitest.Says(1, "nobody has said what Guest (guest) asks", "-person", "testdata/me.yaml", "-like", "s1,guest"),
		"a reading alone": clitest.Says(2, "-across と一緒に", "-read", "a>b: c=d", "-lang", "ja"),
		"no reading":      clitest.Says(2, "a reading is written", "-across", "sample", "-read", "a: c=d"),
		"no cut":          clitest.Says(2, "a reading is written", "-across", "sample", "-read", "a>b: c"),
		"no scale":        clitest.Says(1, "there is no scale masterz (did you mean mastery?)", "-across", "sample", "-read", "masterz>seamanship: working=mate"),
		"no other scale":  clitest.Says(1, "「seamanshop」という尺度はありません", "-across", "sample", "-read", "mastery>seamanshop: working=mate", "-lang", "ja"),
		"no level":        clitest.Says(1, "mates", "-across", "sample", "-read", "mastery>seamanship: working=mates"),
		"no company":      clitest.Says(1, "nowhere.yaml", "-across", "nowhere.yaml"),
		"nobody":          clitest.Says(1, "nowhere.yaml", "-people", "executive,nowhere.yaml"),
		"two readings":    clitest.Says(1, "two mappings", "-across", "sample", "-read", "mastery>seamanship: working=mate", "-read", "mastery>seamanship: working=mate"),
		"a wrong level":   clitest.Says(1, "wrong.yaml:4:30: error: ", "-person", file("wrong.yaml", "kind: person\nid: me\nladder: builtin:sre-next\nclaims: [{skill: slo, level: expart}]\n")),
		"a near skill":    clitest.Says(0, "did you mean postmortem?", "-person", file("near.yaml", "kind: person\nid: me\nladder: builtin:sre-next\nclaims: [{skill: slo, level: expert}, {skill: postmortems, level: expert, scale: mastery}]\n")),
	})
}

// A company with the same ladder loses nothing, and its fits are the same.
func TestAcross(t *testing.T) {
	got, stderr, code := program("-to", "p6", "-across", "builtin:sre-next")
	own, there, ok := strings.Cut(got, "\nAt another company: ")
	if code != 0 || stderr != "" || !ok || !strings.Contains(there, "Nothing is lost on the way.") {
		t.Fatalf("exit code %d, %s%s", code, stderr, got)
	}
	_, fits, _ := strings.Cut(there, "\n\n")
	if !strings.Contains(own, strings.TrimRight(fits, "\n")) {
		t.Errorf("other fits:\n%s", fits)
	}
}
