package main

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	calls := map[string]string{
		"en": "", "steady": "-target 80", "spent": "-weeks 26", "broken": "-target 96", "none": "-target 100",
		"own": "-log testdata/weeks.csv -weeks 13 -target 70", "before": "-as-of 2026-06-30", "after": "-as-of 2026-12-28 -weeks 26 -target 70",
	}
	both := make(map[string]string)
	for name, args := range calls {
		both[name], both[strings.TrimPrefix(name+"-ja", "en-")] = args, args+" -lang ja"
	}
	program.Golden(t, both)
}

// The sample says the same in both languages.
func TestSample(t *testing.T) {
	en, err := reader{weeks: 39}.read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	ja, err := reader{weeks: 39}.read(strings.NewReader(sampleJa))
	if err != nil {
		t.Fatal(err)
	}
	whys := make(map[string]string)
	for i, w := range en.weeks {
		if v := ja.weeks[i]; v.outcome != w.outcome || (v.why == "") != (w.why == "") || whys[w.why] != "" && whys[w.why] != v.why {
			t.Errorf("week %d: %v, and in Japanese %v", i, w, v)
		}
		whys[w.why] = ja.weeks[i].why
	}
	if en.from != ja.from || en.from != date.MustParse("2026-06-29") {
		t.Errorf("from %v, and in Japanese %v", en.from, ja.from)
	}
}

// Every state has words in both languages.
func TestStates(t *testing.T) {
	for s := steady; s <= done; s++ {
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			if states[s].when.In(tag) == "" || states[s].then.In(tag) == "" || states[s].when.In(tag) == states[s].then.In(tag) {
				t.Errorf("state %d has no words in %v", s, tag)
			}
		}
	}
	if diff := cmp.Diff(int(done)+1, len(states)); diff != "" {
		t.Errorf("states (-want +got):\n%s", diff)
	}
}

// Where each week is off there is no goal, and none that is reached.
func TestShow_nothingPlanned(t *testing.T) {
	name := clitest.Files(t)("own.csv", "week,outcome,why\n2026-11-02,off,\n2026-11-09,off,\n")
	for lang, want := range map[string]string{"en": "Nothing was planned", "ja": "計画した週がひとつもありません"} {
		got, _, _ := program("-log", name, "-weeks", "2", "-lang", lang)
		if clitest.InOrder(t, got, want); strings.Contains(got, states[done].when.In(language.English)) || strings.Contains(got, states[done].when.In(language.Japanese)) {
			t.Errorf("%s: a goal of nothing is told as reached:\n%s", lang, got)
		}
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	program.Wrong(t, map[string]clitest.Wrong{
		"help":         clitest.Says(0, "-target", "-h"),
		"an argument":  clitest.Says(2, "what is 90?", "90"),
		"no weeks":     clitest.Says(2, "-weeks 0: a goal has from 1 to 520 weeks", "-weeks", "0"),
		"many weeks":   clitest.Says(2, "-weeks 521: 目標の週数は", "-weeks", "521", "-lang", "ja"),
		"target":       clitest.Says(2, "-target 0: a target is from 1 to 100 percent", "-target", "0"),
		"above target": clitest.Says(2, "-target 101: 目標は", "-target", "101", "-lang", "ja"),
		"no file":      clitest.Says(1, "nowhere.csv: there is no such file", "-log", "nowhere.csv"),
		"too short":    clitest.Says(1, "log.csv:15: 2026-09-28 is not the first day of one of the 13 weeks from 2026-06-29 on", "-weeks", "13"),
	})
	for content, want := range map[string][2]string{
		"":                                {"own.csv:1: there is no column week; the first line names week,outcome,why", "own.csv:1: 列 week がありません"},
		"week,why\n":                      {"own.csv:1: there is no column outcome", "列 outcome がありません"},
		"week,outcome,why\n":              {"own.csv: there is no week in it", "own.csv: 週の記録がありません"},
		"week,outcome,why\n2026-11,kept,": {"own.csv:2: 2026-11 is no day", "own.csv:2: 2026-11 は日付ではありません"},
		"week,outcome,why\n\n,kept,":      {"own.csv:3:  is no day", "own.csv:3:  は日付ではありません"},
		"week,outcome,why\n2026-11-02,kept,\n2026-11-08,kept,":  {"own.csv:3: 2026-11-08 is not the first day of one of the 39 weeks from 2026-11-02 on", "own.csv:3: 2026-11-08 は、2026-11-02 からの 39 週の"},
		"week,outcome,why\n2026-11-02,kept,\n2026-10-26,kept,":  {"own.csv:3: 2026-10-26 is not", "own.csv:3: 2026-10-26 は"},
		"week,outcome,why\n2026-11-02,kept,\n2026-11-02,off,":   {"own.csv:3: the week of 2026-11-02 is there a second time", "own.csv:3: 2026-11-02 からの週が 2 回出てきます"},
		"week,outcome,why\n2026-11-02,misssed,":                 {"own.csv:2: misssed is no outcome (did you mean missed?); there are: kept, missed, off", "own.csv:2: 「misssed」という結果はありません（missed のことですか）"},
		"week,outcome,why\n2026-11-02,kept\n":                   {"own.csv:2: this is no line of a CSV file", "own.csv:2: CSV の行として読めません"},
		"week,outcome,why\n2026-11-02,kept,\n\"2026-11-09,off,": {"own.csv:3: this is no line", "own.csv:3: CSV の行として"},
	} {
		name := file("own.csv", content)
		program.Wrong(t, map[string]clitest.Wrong{
			content:          clitest.Says(1, want[0], "-log", name),
			content + ", ja": clitest.Says(1, want[1], "-log", name, "-lang", "ja"),
		})
	}
}
