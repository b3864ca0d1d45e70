package main

import (
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"open":    "-open -k 2",
		"goal":    "-to b2 -k 2",
		"back":    "-from executive-officer -to sre -lang ja",
		"years":   "-from p3 -to p5 -k 1 -as-of 2024",
		"there":   "-to sre",
		"nobody":  "-ladder builtin:dual-track -from p3 -to m4 -k 1 -lang ja",
		"me":      "-ladder builtin:dual-track -person testdata/me.yaml -k 2",
		"joined":  "-person testdata/me.yaml -to b1 -k 1",
		"dot":     "-draw dot -k 3 -lang ja",
		"mermaid": "-draw mermaid",
	})
}

func TestWrong(t *testing.T) {
	program.Wrong(t, map[string]clitest.Wrong{
		"help":                clitest.Says(0, "キャリアのルート", "-h"),
		"an argument":         clitest.Says(2, "what is sre?", "sre"),
		"unknown flag":        clitest.Says(2, "-nope", "-nope"),
		"unknown language":    clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":              clitest.Says(2, "a date is written", "-as-of", "soon"),
		"two sources":         clitest.Says(2, "one of them", "-organisation", "x.yaml", "-ladder", "builtin:dual-track"),
		"no route wanted":     clitest.Says(2, "-k 0: 1 以上", "-k", "0", "-lang", "ja"),
		"unknown form":        clitest.Says(2, "did you mean mermaid?", "-draw", "mermade"),
		"unknown goal":        clitest.Says(1, "-to executive-oficer: there is no such grade or role (did you mean executive-officer?); there are: ", "-to", "executive-oficer"),
		"unknown goal in ja":  clitest.Says(1, "executive-officer", "-to", "executive-oficer", "-lang", "ja"),
		"unknown start":       clitest.Says(1, "-from nowhere: there is no such grade or role; there are: ", "-from", "nowhere"),
		"a track":             clitest.Says(1, "トラック", "-to", "professional", "-lang", "ja"),
		"unknown person":      clitest.Says(1, "did you mean reliability?", "-person", "relaibility"),
		"no such file":        clitest.Says(1, "nowhere.yaml", "-person", "nowhere.yaml"),
		"no organisation":     clitest.Says(1, "ファイルがありません", "-organisation", "nowhere.yaml", "-lang", "ja"),
		"a ladder, no ladder": clitest.Says(1, "did you mean builtin:dual-track?", "-ladder", "builtin:dual-trak", "-from", "p3", "-to", "p4"),
		"no start":            clitest.Says(1, "-from", "-ladder", "builtin:dual-track", "-to", "p4"),
		"no goal":             clitest.Says(1, "-to", "-ladder", "builtin:dual-track", "-from", "p3", "-lang", "ja"),
	})
}

// A company of files is read as the embedded one is, which is named like its files.
func TestOrganisation(t *testing.T) {
	own, stderr, code := program("-organisation", "organisation.yaml", "-person", "reliability", "-to", "executive-officer")
	embedded, _, _ := program()
	if rest, ok := strings.CutPrefix(embedded, own); code != 0 || !ok || !strings.Contains(rest, "made up") {
		t.Errorf("exit code %d, %s, (-embedded +own):\n%s", code, stderr, cmp.Diff(embedded, own))
	}
}

// TestSystem_A2 checks the topographic map of the sample: what lies between the
// person and the goal, who decides, and that a way which costs least once comes
// first although the sums of the steps put it last but one.
func TestSystem_A2(t *testing.T) {
	all := sample(t, inputs{k: 6})
	if len(all) != 6 {
		t.Fatalf("%d routes", len(all))
	}
	first := all[0]
	if first.String() != "sre -> b1 -> b2 -> executive-officer" || first.Rank() != 1 || first.CostRank() != 5 || first.Once().Hi != 13 || first.Cost().Hi != 16 {
		t.Errorf("first %v, rank %d by sums, once %v, step by step %v", first, first.CostRank(), first.Once(), first.Cost())
	}
	if first.Months() != 24 {
		t.Errorf("%d months", first.Months())
	}
	if review := first.Steps()[0].Review(); review.ID() != "business-round" {
		t.Errorf("decided in %v", review)
	}
}

// TestSystem_B2 checks the few seats: the ways to a taken seat are closed, and the
// one way that is open makes both positions from problems of the company.
func TestSystem_B2(t *testing.T) {
	for _, r := range sample(t, inputs{k: 6}) {
		made := 0
		for _, s := range r.Steps() {
			if s.Kind() == ladder.NewPosition {
				made++
				if len(s.Proposals()) != 1 || s.Proposals()[0].Problem().Name.IsZero() {
					t.Errorf("%v: proposals %v", s, s.Proposals())
				}
			}
		}
		if r.IsOpen() != (made == 2) {
			t.Errorf("%v with %d made positions: open is %v", r, made, r.IsOpen())
		}
		if !r.IsOpen() && !slices.Equal(r.Closed(), []routes.Reason{routes.NoSeat}) {
			t.Errorf("%v is closed because %v", r, r.Closed())
		}
	}
	got, _, _ := program("-open")
	for _, line := range []string{"the position is made", "Outages between two services are nobody's", "Risks are taken or refused by feeling"} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in:\n%s", line, got)
		}
	}
}

// sample returns the routes of the sample.
func sample(t *testing.T, in inputs) []routes.Route {
	t.Helper()
	in.asOf = today
	a, err := in.read()
	if err != nil {
		t.Fatal(err)
	}
	net, err := routes.Of(a.company)
	if err != nil {
		t.Fatal(err)
	}
	found, err := net.Find(context.Background(), a.question(in))
	if err != nil {
		t.Fatal(err)
	}
	return found.Routes()
}
