package main

import (
	"io"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var restate = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) { restate.Golden(t, clitest.Languages) }

// TestSystem_A8 checks that two files of about twenty lines make two jobs of one
// role, that all else stays as in the built-in ladder, and that the same person
// is what one company calls by the title and not what the other one does.
func TestSystem_A8(t *testing.T) {
	both, _, err := question{role: "sre"}.read(today)
	if err != nil {
		t.Fatal(err)
	}
	var fits [2]fit.Fit
	for i, c := range both {
		if c.lines > 22 {
			t.Errorf("%s has %d lines", c.file, c.lines)
		}
		fits[i] = fit.To(c.role, c.facts, fit.Options{})
	}
	central, embedded := fits[0], fits[1]
	if central.Verdict().Outcome() != ladder.Met || central.Share() != (fit.Range{Lo: 1, Hi: 1}) {
		t.Errorf("central: %v", central)
	}
	if r := embedded.Share(); embedded.Verdict().Outcome() != ladder.NotMet || r.Lo < .5 || r.Hi >= 1 || r.Lo >= r.Hi {
		t.Errorf("embedded: %v", embedded)
	}
	var missing []string
	for item := range embedded.Missing() {
		missing = append(missing, string(item.Skill))
	}
	for item := range embedded.Unknown() {
		missing = append(missing, "?"+string(item.Skill))
	}
	if got := strings.Join(missing, " "); got != "postmortem programming crossing-technologies ?user-understanding" {
		t.Errorf("missing in the embedded company: %s", got)
	}
	one, other := both[0].ladder.Spec(), both[1].ladder.Spec()
	for _, s := range []*ladder.Spec{&one, &other} {
		s.ID, s.Name = "acme", other.Name
		for i := range s.Roles {
			if s.Roles[i].ID == "sre" {
				s.Roles[i] = ladder.RoleSpec{ID: "sre", Requires: ladder.All{}}
			}
		}
	}
	if a, b := must(ladder.New(one)), must(ladder.New(other)); !a.Equal(b) {
		t.Error("more than the role differs")
	}
}

func must(l ladder.Ladder, err error) ladder.Ladder {
	if err != nil {
		panic(err)
	}
	return l
}

func TestFiles(t *testing.T) {
	file := clitest.Files(t)
	head := "kind: ladder\nid: acme\nextends: builtin:dual-track\nroles:\n"
	mine := file("mine.yaml", head+"  - {id: sre, mission: Runs it all.}\n")
	bad := file("bad.yaml", head+"  - {id: sre, requires: {slo: expart}}\n")
	none := file("none.yaml", "kind: ladder\nid: none\n")
	person := file("me.yaml", "kind: person\nid: me\nname: Me\nscale: mastery\nclaims: [{skill: slo, level: expert}]\n")
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"own files":           {[]string{mine, mine}, "no difference"},
		"own files, Japanese": {[]string{"-lang", "ja", mine, mine}, "違いはありません"},
		"own person":          {[]string{"-person", person}, "Me, as of"},
		"another role":        {[]string{"-role", "infrastructure-engineer"}, "Infrastructure Engineer"},
		"another day":         {[]string{"-as-of", "2020"}, "as of 2020"},
	} {
		if out, stderr, code := restate(tt.args...); code != 0 || !strings.Contains(out, tt.want) {
			t.Errorf("%s: exit code %d, no %q in:\n%s%s", name, code, tt.want, out, stderr)
		}
	}
	restate.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "[COMPANY.yaml OTHER.yaml]", "-h"),
		"one file":         clitest.Says(2, "two companies", mine),
		"unknown flag":     clitest.Says(2, "-nope", "-nope"),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
		"no day":           clitest.Says(2, "日付は", "-as-of", "soon", "-lang", "ja"),
		"no such file":     clitest.Says(1, "nowhere.yaml", mine, "nowhere.yaml"),
		"a wrong level":    clitest.Says(1, "bad.yaml:5:31: error: ", mine, bad),
		"no such role":     clitest.Says(1, "the ladder has no role dba", "-role", "dba"),
		"another ladder":   clitest.Says(1, "none.yaml: the ladder has no role sre", none, mine),
		"no such person":   clitest.Says(1, "nobody.yaml", "-person", "nobody.yaml", "-lang", "ja"),
	})
}
