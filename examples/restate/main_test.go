package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

// restate runs the program and returns what it prints and its exit code.
func restate(args ...string) (stdout, stderr string, code int) {
	var out, err bytes.Buffer
	code = run(args, &out, &err, today)
	return out.String(), err.String(), code
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		got, stderr, code := restate("-lang", lang)
		if code != 0 || stderr != "" {
			t.Fatalf("%s: exit code %d:\n%s", lang, code, stderr)
		}
		golden.Check(t, lang+".golden", got)
	}
}

// TestSystem_A8 checks that two files of about twenty lines make two jobs of one
// role, that all else stays as in the built-in ladder, and that the same person
// is what one company calls by the title and not what the other one does.
func TestSystem_A8(t *testing.T) {
	both, _, err := question{role: "sre"}.read(today)
	if err != nil {
		t.Fatal(err)
	}
	var fits [2]scoring.Fit
	for i, c := range both {
		if c.lines > 22 {
			t.Errorf("%s has %d lines", c.file, c.lines)
		}
		fits[i] = scoring.FitTo(c.role, c.facts)
	}
	central, embedded := fits[0], fits[1]
	if central.Verdict().Outcome() != ladder.Met || central.Share() != (scoring.Range{Lo: 1, Hi: 1}) {
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
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	head := "kind: ladder\nid: acme\nextends: builtin:dual-track\nroles:\n"
	mine := file("mine.yaml", head+"  - {id: sre, mission: Runs it all.}\n")
	bad := file("bad.yaml", head+"  - {id: sre, requires: {slo: expart}}\n")
	none := file("none.yaml", "kind: ladder\nid: none\n")
	person := file("me.yaml", "kind: person\nid: me\nname: Me\nscale: mastery\nclaims: [{skill: slo, level: expert}]\n")
	for name, tt := range map[string]struct {
		args []string
		code int
		want string // in what is printed, or in the error
	}{
		"own files":           {[]string{mine, mine}, 0, "no difference"},
		"own files, Japanese": {[]string{"-lang", "ja", mine, mine}, 0, "違いはありません"},
		"own person":          {[]string{"-person", person}, 0, "Me, as of"},
		"another role":        {[]string{"-role", "infrastructure-engineer"}, 0, "Infrastructure Engineer"},
		"another day":         {[]string{"-as-of", "2020"}, 0, "as of 2020"},
		"help":                {[]string{"-h"}, 0, "[COMPANY.yaml OTHER.yaml]"},
		"one file":            {[]string{mine}, 2, "two companies"},
		"unknown flag":        {[]string{"-nope"}, 2, "-nope"},
		"unknown language":    {[]string{"-lang", "fr"}, 2, "en と ja"},
		"no day":              {[]string{"-as-of", "soon", "-lang", "ja"}, 2, "日付は"},
		"no such file":        {[]string{mine, "nowhere.yaml"}, 1, "nowhere.yaml"},
		"a wrong level":       {[]string{mine, bad}, 1, "bad.yaml:5:31: error: "},
		"no such role":        {[]string{"-role", "dba"}, 1, "the ladder has no role dba"},
		"another ladder":      {[]string{none, mine}, 1, "none.yaml: the ladder has no role sre"},
		"no such person":      {[]string{"-person", "nobody.yaml", "-lang", "ja"}, 1, "nobody.yaml"},
	} {
		stdout, stderr, code := restate(tt.args...)
		said := stdout
		if code != 0 || tt.args[0] == "-h" {
			said = stderr
			if stdout != "" {
				t.Errorf("%s: prints %q", name, stdout)
			}
		}
		if code != tt.code || !strings.Contains(said, tt.want) {
			t.Errorf("%s: exit code %d, want %d and %q in:\n%s%s", name, code, tt.code, tt.want, stdout, stderr)
		}
	}
}
