package page

import (
	"bytes"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/text"
)

func TestWrap(t *testing.T) {
	for s, want := range map[string][]string{
		"":               {""},
		"one two three":  {"one two", "three"},
		"unbreakably so": {"unbreakably", "so"},
		"信頼性を保つ。次":       {"信頼性を", "保つ。次"},
		"あいうえ。お":         {"あいう", "え。お"},
		"あいう「えお」":        {"あいう", "「えお」"},
		"SRE の次の道":       {"SRE の次", "の道"},
	} {
		if diff := cmp.Diff(want, wrap(s, 8)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", s, diff)
		}
	}
}

// Nothing is lost but blanks, and what can be broken is no wider than asked.
func TestWrap_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab 、「あ長"))).Draw(t, "s")
		lines := wrap(s, 10)
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(s, " ", ""); got != want {
			t.Fatalf("%q becomes %q", s, lines)
		}
		for _, line := range lines {
			if displaywidth.String(line) > 10 && strings.ContainsAny(strings.TrimLeft(line, " 「"), " ") && !strings.ContainsAny(line, "、「") {
				t.Fatalf("%q is wide in %q", line, lines)
			}
		}
	})
}

func TestPage(t *testing.T) {
	var b bytes.Buffer
	p := New(&b, language.Japanese)
	p.Title(text.EnJa("{n} things", "{n} 件"), "n", "2")
	p.Section(text.EnJa("list", "一覧"))
	p.Item(1, text.EnJa("one\ntwo", "ひとつ\nふたつ"))
	p.Table(1, [][]string{{"あ", "x"}, {"abc", ""}})
	p.Block(1, "a\nb\n")
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("2 件\n\n一覧\n  - ひとつ\n    ふたつ\n  あ   x\n  abc\n  a\n  b\n", b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for want, r := range map[string]scoring.Range{"100 %": {Lo: 1, Hi: 1}, "99 %": {Lo: .9999, Hi: .9999}, "0〜66 %": {Lo: .001, Hi: 2. / 3}, "57 %": {Lo: .57, Hi: .57}} {
		if got := p.Percent(r); got != want {
			t.Errorf("%v is %s, want %s", r, got, want)
		}
	}
}
