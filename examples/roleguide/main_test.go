package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var roleguide = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

// The files of the tests:
//
//	lead.yaml   a small role with questions, learning steps and pay
//	acme.yaml   a ladder with two roles, of which one states no requirement
//	me.yaml     a person who has some of what lead asks
//	wrong.yaml  a role with a key that there is not, and a skill
var calls = []struct {
	name string
	args string
	code int
}{
	{"role", "-file testdata/lead.yaml", 0},
	{"person", "-file testdata/lead.yaml -person testdata/me.yaml", 0},
	{"person-ja", "-file testdata/lead.yaml -person testdata/me.yaml -lang ja", 0},
	{"person-markdown", "-file testdata/lead.yaml -person testdata/me.yaml -format markdown -lang ja", 0},
	{"before", "-file testdata/lead.yaml -person testdata/me.yaml -as-of 2025-11 -years 1.5", 0},
	{"ladder", "-file testdata/acme.yaml -role coach", 0},
	{"unstated", "-file testdata/acme.yaml -role guest -person testdata/me.yaml", 0},
	{"years", "-file testdata/lead.yaml -years 4 -lang ja", 0},

	{"wrong-flag", "-x", 2},
	{"wrong-language", "-lang fr", 2},
	{"wrong-format", "-format html", 2},
	{"wrong-date", "-as-of soon -lang ja", 2},
	{"wrong-years", "-years -1", 2},
	{"wrong-argument", "vpoe", 2},
	{"wrong-role", "-role vpeo", 1},
	{"wrong-compare", "-compare -role vpeo -lang ja", 1},
	{"wrong-role-of-ladder", "-file testdata/acme.yaml -role couch -lang ja", 1},
	{"wrong-role-of-file", "-file testdata/lead.yaml -role coach", 1},
	{"wrong-file", "-file testdata/none.yaml", 1},
	{"wrong-kind", "-file testdata/me.yaml -lang ja", 1},
	{"wrong-key", "-file testdata/wrong.yaml", 1},
	{"wrong-ladder", "-file testdata/acme.yaml", 1},
	{"wrong-sample", "-file testdata/acme.yaml -role coach -person head-of-department", 1},
	{"wrong-person", "-file testdata/acme.yaml -role coach -person testdata/lead.yaml", 1},
}

func TestRun(t *testing.T) {
	for _, c := range calls {
		t.Run(c.name, func(t *testing.T) {
			stdout, stderr, code := roleguide(strings.Fields(c.args)...)
			if code != c.code {
				t.Errorf("exit code %d, want %d", code, c.code)
			}
			if code != 0 && stdout != "" || code == 0 && stderr != "" {
				t.Errorf("exit code %d with %d bytes printed and to stderr %q", code, len(stdout), stderr)
			}
			if c.name == "wrong-flag" {
				return // followed by the list of flags
			}
			golden.Check(t, c.name+".golden", fmt.Sprintf("roleguide %s\n\n%s-- to stderr\n%s", c.args, stdout, stderr))
		})
	}
}

// The built-in guides are whole in both languages and forms, with the sample
// person beside them. What they say is tested beside their files.
func TestRun_builtin(t *testing.T) {
	for lang, words := range map[string][]string{
		"en": {"Mission", "Responsibilities", "Hard skills", "Soft skills", "Tools", "Stakeholders", "Career stages", "What is changing the role", "Types of employers", "Learning plan", "Interview questions", "Tsukasa (made up) and the role", "Fit: ", "For these skills"},
		"ja": {"使命", "責任", "ハードスキル", "ソフトスキル", "ツール", "関係者", "キャリアの段階", "職種を変えていく動き", "企業の類型", "学習計画", "面接の質問", "ツカサ（架空の人物）: 「", "適合度: ", "対象のスキル"},
	} {
		for _, role := range []string{"vpoe", "head-of-engineering"} {
			for _, format := range []string{"text", "markdown"} {
				got, stderr, code := roleguide("-role", role, "-lang", lang, "-format", format)
				if code != 0 || stderr != "" {
					t.Fatalf("%s in %s: exit code %d, %s", role, lang, code, stderr)
				}
				for _, want := range words {
					if !strings.Contains(got, want) {
						t.Errorf("%s as %s in %s without %q", role, format, lang, want)
					}
				}
			}
		}
	}
	first, _, _ := roleguide()
	if vpoe, _, _ := roleguide("-role", defaultRole, "-person", samplePerson, "-lang", "en", "-format", "text"); first != vpoe || first == "" {
		t.Error("the defaults are not those that the flags say")
	}
	guide, _, _ := roleguide("-person", nobody)
	if !strings.HasPrefix(first, guide) || strings.Contains(guide, "Tsukasa") {
		t.Error("without a person the guide is not the first part")
	}
}

// The three roles side by side, each pair compared by a record or by derivation.
func TestRun_compare(t *testing.T) {
	for lang, words := range map[string][]string{
		"en": {"Side by side: ", "VP of Engineering", "Head of Engineering", "CTO", "How much they share", "How they differ", "derived"},
		"ja": {"職種の比較: ", "Head of Engineering", "CTO", "共通点と違いの数", "職種どうしの違い", "導いた"},
	} {
		got, stderr, code := roleguide("-compare", "-lang", lang)
		if code != 0 || stderr != "" {
			t.Fatalf("exit code %d, %s", code, stderr)
		}
		for _, want := range words {
			if !strings.Contains(got, want) {
				t.Errorf("the comparison in %s is without %q", lang, want)
			}
		}
	}
	short, _, _ := roleguide("-compare")
	whole, _, _ := roleguide("-compare", "-whole")
	if strings.Contains(short, "Stakeholders\n---") || !strings.Contains(whole, "Stakeholders\n---") || 2*len(short) > len(whole) {
		t.Errorf("the comparison in short has %d bytes, the whole one %d", len(short), len(whole))
	}
	got, _, _ := roleguide("-compare", "-file", "testdata/lead.yaml", "-format", "markdown")
	if !strings.HasPrefix(got, "# Side by side: Team lead, ") {
		t.Errorf("the role of the file is not compared: %.100q", got)
	}
}

func TestRun_unreadable(t *testing.T) {
	if _, stderr, code := roleguide("-file", t.TempDir()); code != 1 || stderr == "" {
		t.Errorf("a folder in place of a file: exit code %d, %q", code, stderr)
	}
	if _, stderr, code := roleguide("-h"); code != 0 || !strings.Contains(stderr, "-compare") {
		t.Errorf("-h: exit code %d, %q", code, stderr)
	}
	empty := filepath.Join(t.TempDir(), "empty.yaml")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, stderr, code := roleguide("-person", empty); code != 1 || !strings.Contains(stderr, "empty.yaml") {
		t.Errorf("an empty person: exit code %d, %q", code, stderr)
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// What can't be printed is an error, and not silently lost.
func TestRun_full(t *testing.T) {
	for _, args := range [][]string{nil, {"-compare"}} {
		var stderr bytes.Buffer
		if code := run(args, full{}, &stderr, today); code != 1 || !strings.Contains(stderr.String(), "full") {
			t.Errorf("run(%q) = %d, %s", args, code, stderr.String())
		}
	}
}
