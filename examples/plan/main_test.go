package main

import (
	"io"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"over": "-to p6 -over vpoe=2,head-of-engineering=3,executive-officer -budget 12", "over-ja": "-to p6 -over vpoe=2,head-of-engineering=3,executive-officer -budget 12 -lang ja",
		"hours": "-to vpoe -hours 10,40,160,600 -budget 500", "hours-ja": "-to vpoe -hours 10,40,160,600 -budget 500 -lang ja",
		"own": "-person testdata/me.yaml -to s2 -cost testdata/hours.csv -unit hours", "own-ja": "-person testdata/me.yaml -to s2 -cost testdata/hours.csv -unit 時間 -lang ja",
		"met": "-person testdata/all.yaml", "met-ja": "-person testdata/all.yaml -lang ja",
	})
}

// Without a target the cheapest that is not met is planned for, by the costs given.
func TestDefault(t *testing.T) {
	for args, want := range map[string]string{
		"-person testdata/me.yaml":                              "The cheapest way to Buyer (buyer)\n",
		"-person testdata/me.yaml -over s2":                     "The cheapest way to Buyer (buyer)\n",
		"-person testdata/me.yaml -cost testdata/hours.csv":     "Costs are what the file testdata/hours.csv says",
		"-person head-of-department":                            "The cheapest way to Principal Engineer (p6)\n",
		"-to sre":                                               "No level is missing.",
		"-person testdata/me.yaml -over s2,buyer=0 -budget 0":   "Nothing opens within it",
		"-person testdata/me.yaml -hours 1 -budget 1000":        "No plan within the budget is worth more: that is proved.",
		"-person testdata/me.yaml -over s1 -to s2 -budget 1000": "Nothing opens within it",
	} {
		got, stderr, code := program(strings.Fields(args)...)
		if code != 0 || stderr != "" || !strings.Contains(got, want) {
			t.Errorf("%s: exit code %d, %s without %q in:\n%s", args, code, stderr, want, got)
		}
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	costs := func(content string) []string {
		return []string{"-person", "testdata/me.yaml", "-cost", file("costs.csv", content)}
	}
	calls := map[string]clitest.Wrong{
		"help":          clitest.Says(0, "-budget", "-h"),
		"an argument":   clitest.Says(2, "what is vpoe?", "vpoe"),
		"budget":        clitest.Says(2, "-budget -1: a budget is a number of 0 or above", "-budget", "-1"),
		"budget, ja":    clitest.Says(2, "-budget many: 予算は", "-budget", "many", "-lang", "ja"),
		"infinite":      clitest.Says(2, "-budget Inf", "-budget", "Inf"),
		"worth":         clitest.Says(2, "-over vpoe=-2", "-over", "vpoe=-2"),
		"hours":         clitest.Says(2, "-hours -4", "-hours", "10,-4"),
		"no hours":      clitest.Says(2, "-hours ,", "-hours", ","),
		"two costs":     clitest.Says(2, "give one of them", "-hours", "1", "-cost", "a.csv"),
		"a unit alone":  clitest.Says(2, "-cost と一緒に", "-unit", "hours", "-lang", "ja"),
		"unknown goal":  clitest.Says(1, "there is no grade or role vpeo (did you mean vpoe?)", "-to", "vpeo"),
		"unknown, ja":   clitest.Says(1, "「vpeo」という等級や職種はありません（vpoe のことですか）", "-over", "cto,vpeo", "-lang", "ja"),
		"not stated":    clitest.Says(1, "requirement of guest", "-person", "testdata/me.yaml", "-to", "guest"),
		"nothing known": clitest.Says(1, "of Nobody nothing is known", "-person", file("nobody.yaml", "kind: person\nid: nobody\nname: Nobody\n")),
		"a sample":      clitest.Says(1, "the sample person executive does not fit this ladder", "-ladder", "testdata/shop.yaml"),
		"no ladder":     clitest.Says(1, "nowhere.yaml", "-ladder", "nowhere.yaml"),
		"no costs":      clitest.Says(1, "nowhere.csv: there is no such file", "-cost", "nowhere.csv"),
	}
	for name, want := range map[string]string{
		"skill,level,cost\ncoding,teaches,5\nsupport,daily,-3\n": "costs.csv:3: -3 is no cost",
		"skill,level,cost\ncoding,teaches,NaN\n":                 "costs.csv:2: NaN is no cost",
		"skill,level,cost\n\ncodin,teaches,5\n":                  "costs.csv:3: the ladder measures no skill codin (did you mean coding?)",
		"level,skill,cost\ndaly,coding,5\n":                      "costs.csv:2: there is no level daly (did you mean daily?); there are: tried, daily, teaches",
		"skill,level,cost\ncoding,none,5\n":                      "costs.csv:2: there is no level none",
		"skill,level,cost\ncoding,daily,5\ncoding,daily,5\n":     "costs.csv:3: the cost of coding up to daily is there a second time",
		"skill,level\ncoding,daily\n":                            "costs.csv:1: there is no column cost; the first line names skill,level,cost",
		"":                                                       "costs.csv:1: there is no column skill",
		"skill,level,cost\ncoding,daily\n":                       "costs.csv:2: this is no line of a CSV file",
		"skill,level,cost\ncoding,daily,1\n\"coding,teaches,1\n": "costs.csv:3",
	} {
		calls[name] = clitest.Says(1, want, costs(name)...)
		program.Wrong(t, map[string]clitest.Wrong{name: calls[name]})
		delete(calls, name)
	}
	program.Wrong(t, calls)
}

// A plan that is not proved to be the best says how far it can be from that.
func TestSure(t *testing.T) {
	var out strings.Builder
	v := view{Page: page.New(&out, language.English)}
	v.sure(plan.Certificate{Bound: 12.5, Gap: 0.031, Nodes: 4000})
	if err := v.Flush(); err != nil {
		t.Fatal(err)
	}
	const want = "worth more than 12.5: at most 3.1 % of that is missed. The search ended at its limit of 4000 partial plans."
	if got := strings.Join(strings.Fields(out.String()), " "); !strings.HasSuffix(got, want) {
		t.Errorf("%q", got)
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", 10: "10", 2.5: "2.5", 1.0 / 3: "0.333", 0.125: "0.125", 0.0625: "0.063", 0.0005: "0.001", 100.9999: "101", 1200: "1200"} {
		if got := number(v); got != want {
			t.Errorf("number(%v) = %q, want %q", v, got, want)
		}
	}
}

// Skills that need each other in a circle can't be planned for.
func TestCircle(t *testing.T) {
	file := clitest.Files(t)
	file("own.yaml", "kind: ladder\nid: own\nscales: [{id: s, steps: [{id: done}]}]\nskills:\n  - {id: a, scale: s, prerequisites: {essential: [b]}}\n  - {id: b, scale: s, prerequisites: {essential: [a]}}\n  - {id: c, scale: s}\nroles: [{id: r, requires: {a: done}}]\n")
	me := file("me.yaml", "kind: person\nid: me\nladder: own.yaml\nclaims: [{skill: c, level: done}]\n")
	program.Wrong(t, map[string]clitest.Wrong{"circle": clitest.Says(1, "→", "-person", me)})
}

// Where a sum of levels is asked no level is named as the reason.
func TestSum(t *testing.T) {
	file := clitest.Files(t)
	file("own.yaml", "kind: ladder\nid: own\nscales: [{id: s, steps: [{id: low, number: 1}, {id: high, number: 2}]}]\ncompetencies: [{id: a, scale: s}, {id: b, scale: s}]\nroles: [{id: r, name: Both, requires: {score: {of: {a: 1, b: 1}, min: 3}}}]\n")
	got, stderr, code := program("-person", file("me.yaml", "kind: person\nid: me\nladder: own.yaml\nclaims: [{skill: a, level: high}, {skill: b, level: none}]\n"))
	if code != 0 || stderr != "" || !strings.Contains(got, "1. b: none -> low (cost 1)\n    why: Both takes it\n") {
		t.Errorf("exit code %d, %s%s", code, stderr, got)
	}
}
