package lint_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills/text"
)

func TestRules(t *testing.T) {
	seen := make(map[string]bool)
	for r := range lint.Rules() {
		if err := r.Code().Check(); err != nil {
			t.Error(err)
		}
		if seen[r.Code().ID()] {
			t.Errorf("two rules have the code %s", r)
		}
		seen[r.String()] = true
		for _, words := range []text.Text{r.Means(), r.Why(), r.Mend()} {
			if words.In(language.English) == "" || words.In(language.Japanese) == "" || words.Len() != 2 {
				t.Errorf("%s does not say %q in both languages", r, words)
			}
		}
	}
}

// Every rule has a ladder among the spoiled ones that it finds something in.
func TestRules_spoiled(t *testing.T) {
	found := make(map[string]bool)
	for _, test := range spoiled {
		for _, want := range test.want {
			code, _, _ := strings.Cut(want, " ")
			found[code] = true
		}
	}
	for r := range lint.Rules() {
		if !found[r.String()] && !strings.Contains("stale-silence", r.String()) {
			t.Errorf("no test finds %s", r)
		}
	}
}

// CODES.md is written by this test:
//
//	go test ./ladder/lint -run TestCodes -update
func TestCodes(t *testing.T) {
	var b strings.Builder
	b.WriteString(`# Findings of lint

What [Check](lint.go) looks for, in English and in Japanese. This page is written from the rules in rules.go; do not edit it.

A finding that is as it should be is silenced in the ladder's file, with the reason. The place is the finding's, or that of
something that holds it; without a place the silence is for the whole ladder.

意図したとおりの指摘は、理由を添えてラダーのファイルの中で止めます。場所（at）には、指摘の場所か、それを含む場所を書きます。
場所を書かなければ、ラダー全体で止めます。

    silences:
      - code: falling-requirement
        at: tracks[tech-lead].grades[tl4]
        because: {en: The influence starts anew with the first team that one leads., ja: 初めて率いるチームでは、影響の範囲がいったん狭まるため。}

The warnings that a ladder gives when it loads, such as ` + "`no-requirement`" + `, are findings, too, and are silenced alike. So are the findings below,
but for the last.

ラダーを読み込んだときの警告（` + "`no-requirement`" + ` など）も指摘に含まれ、同じように止められます。以下の指摘も、最後の一つを除いて止められます。
`)
	for r := range lint.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n", r)
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			mends := text.EnJa("To mend it: %s", "直し方: %s").In(tag)
			line := []string{
				"**" + r.Code().Severity().Text(tag) + "**",
				r.Means().In(tag), r.Why().In(tag), fmt.Sprintf(mends, r.Mend().In(tag)),
			}
			b.WriteString("- " + strings.Join(line, " ") + "\n")
		}
	}
	golden.Check(t, filepath.Join("..", "CODES.md"), b.String())
}

func TestSilence(t *testing.T) {
	spec := good()
	requires("p3", ladder.All{at("go", 1), at("spread", 2)})(&spec)
	requires("p2", nil)(&spec)
	requires("m4", ladder.All{at("go", 1), at("spread", 2), at("lead", 3)})(&spec)
	because := text.EnJa("meant so", "意図したもの")
	spec.Silences = []ladder.SilenceSpec{
		{Code: "falling-requirement", At: "tracks[management].grades[m4]", Because: because},
		{Code: "falling-requirement", At: "tracks[management].grades[m4]", Because: because},
		{Code: "falling-requirement", At: "tracks[management].grades[m]", Because: because},
		{Code: "no-requirement", Because: because},
		{Code: "title-gap", Because: because},
		{Code: "falling-requirements", Because: because},
		{Code: "stale-silence", Because: because},
	}
	r := check(t, spec)
	want := []string{
		"stale-silence silences[1]", "stale-silence silences[2]", "stale-silence silences[4]",
		"stale-silence silences[5]", "stale-silence silences[6]",
	}
	if diff := cmp.Diff(want, found(r.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	for _, p := range r.Findings {
		if p.Path() == "silences[5]" && p.Suggestion() != "falling-requirement" {
			t.Errorf("%v suggests %q", p, p.Suggestion())
		}
	}
	var silenced []string
	for _, s := range r.Silenced {
		if !s.Because.Equal(because) {
			t.Errorf("%v is silenced because %v", s.Finding, s.Because)
		}
		silenced = append(silenced, s.Finding.Code().ID()+" "+string(s.Finding.Path()))
	}
	if diff := cmp.Diff([]string{"falling-requirement tracks[management].grades[m4].requires", "no-requirement tracks[professional].grades[p2]"}, silenced); diff != "" {
		t.Errorf("silenced (-want +got):\n%s", diff)
	}
	if !r.Has(lint.StaleSilence) || r.Has(lint.FallingRequirement) {
		t.Error("Has does not tell what is in the findings")
	}
}

// What every finding says, in both languages.
func TestFindings_golden(t *testing.T) {
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, test := range spoiled {
			spec := good()
			test.spoil(&spec)
			if len(test.want) > 0 {
				fmt.Fprintf(&b, "# %s\n%s\n", test.name, check(t, spec).Findings.Text(tag))
			}
		}
		golden.Check(t, "findings."+tag.String()+".txt", b.String())
	}
}
