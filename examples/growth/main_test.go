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

const steps = "-ladder builtin:dual-track -person principal -from 2021 -insist"

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"explain": "-explain", "explain-ja": "-explain -lang ja",
		"steps": steps, "steps-ja": steps + " -lang ja -budget 2",
		"costs": "-budget 40 -cost people-served=20,people-taught=2.5",
		"none":  "-ladder testdata/ours.yaml -person testdata/me.yaml -from 2025-04 -to 2026-04",
		"some":  "-ladder testdata/ours.yaml -person testdata/me.yaml -from 2025-04 -to 2026-04 -abilities teaching,running -lang ja -budget 100",
	})
}

func TestWrong(t *testing.T) {
	program.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "体積", "-h"),
		"an argument":      clitest.Says(2, "what is me?", "me"),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":           clitest.Says(2, "-from soon: a date is written", "-from", "soon"),
		"no last day":      clitest.Says(2, "-to later: 日付は", "-to", "later", "-lang", "ja"),
		"backward":         clitest.Says(2, "has to come before", "-from", "2026", "-to", "2020"),
		"no budget":        clitest.Says(2, "-budget much", "-budget", "much"),
		"no cost":          clitest.Says(2, "-cost build=-1: 7 のような", "-cost", "build=-1", "-lang", "ja"),
		"a cost twice":     clitest.Says(2, "-cost names people-served twice", "-cost", "people-served=1,people-served=2"),
		"a cost of what":   clitest.Says(1, "-cost people-serve: this ability does not span the volume (did you mean people-served?); those that do: people-served", "-cost", "people-serve=3"),
		"a cost, in ja":    clitest.Says(1, "-cost nosuch: この能力は体積を張っていません", "-cost", "nosuch=3", "-lang", "ja"),
		"refused":          clitest.Says(1, "the scale reach of build, foresee, spread does not say", "-ladder", "builtin:dual-track"),
		"refused in ja":    clitest.Says(1, "尺度「reach」は、none がまったくの 0", "-ladder", "builtin:dual-track", "-lang", "ja"),
		"no competency":    clitest.Says(1, "has no competency flying", "-abilities", "flying"),
		"nobody":           clitest.Says(1, "did you mean principal?", "-person", "prinzipal"),
		"nothing counted":  clitest.Says(1, "nobody has said a level by 2026-11-21 in any of these: People served, Years held, People taught", "-person", "principal"),
		"no ladder":        clitest.Says(1, "nowhere.yaml", "-ladder", "nowhere.yaml"),
		"no such file":     clitest.Says(1, "nowhere.yaml", "-person", "nowhere.yaml"),
	})
}

// Three abilities span a volume, and growth is its gain: with what each gave, what to
// do next, and what is refused.
func TestSystem_A5(t *testing.T) {
	for lang, facts := range map[string][]string{
		"en": {
			"Build", "Foresee", "Spread", "x 4.444", "x 64", "neither is a fact",
			"People served 8 (a team) 300 (the company) x 37.5 5937", "Years held 2 6 x 3 3453", "People taught 1 (a colleague) 8 (a team) x 8 4993", "volume 16 14400 x 900 14384",
			"First of all People taught", "for 7", "The volume becomes 144000, for 7", "would have led to 72000 only",
		},
		"ja": {"作り上げる力", "先を見通す力", "影響を広げる力", "4.444 倍", "64 倍", "体積 16 14400 900 倍", "まず受け継いだ人数", "体積は 144000 になり", "72000 止まり"},
	} {
		got, _, _ := program("-lang", lang)
		flat := strings.Join(strings.Fields(got), " ")
		for _, fact := range facts {
			_, after, ok := strings.Cut(flat, fact)
			if !ok {
				t.Fatalf("%s: no %q in its place in\n%s", lang, fact, got)
			}
			flat = after
		}
	}
}
