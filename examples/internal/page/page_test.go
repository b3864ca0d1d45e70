package page

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

func TestPage(t *testing.T) {
	var b bytes.Buffer
	p := New(&b, language.Japanese)
	p.Title(text.EnJa("{n} things", "{n} 件"), "n", "2")
	p.Section(text.EnJa("list", "一覧"))
	p.Item(1, text.EnJa("one\ntwo", "ひとつ\nふたつ"))
	p.Table(1, [][]string{{"あ", "x"}, {"abc", ""}})
	p.Block(1, "a\nb\n")
	p.Outline(1, "a\n  b"+strings.Repeat(" word", 20)+"\n  - c"+strings.Repeat(" word", 20)+"\n")
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("2 件\n\n一覧\n  - ひとつ\n    ふたつ\n  あ   x\n  abc\n  a\n  b\n  a\n    b"+strings.Repeat(" word", 19)+"\n    word\n    - c"+strings.Repeat(" word", 18)+"\n      word word\n", b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for want, r := range map[string]fit.Range{"100 %": {Lo: 1, Hi: 1}, "99 %": {Lo: .9999, Hi: .9999}, "1〜67 %": {Lo: .001, Hi: 2. / 3}, "0〜1 %": {Lo: 0, Hi: .003}, "64〜81 %": {Lo: .6389, Hi: .8056}, "99〜100 %": {Lo: .996, Hi: 1}, "57 %": {Lo: .57, Hi: .57}} {
		if got := p.Percent(r); got != want {
			t.Errorf("%v is %s, want %s", r, got, want)
		}
		if got := p.Points(r) + " %"; got != want {
			t.Errorf("%v in points is %s, want %s", r, got, want)
		}
	}
	for want, r := range map[string]fit.Range{"0.0〜8.3": {Lo: 0, Hi: 1. / 12}, "0.1": {Lo: 1e-9, Hi: 1e-9}, "99.9〜100.0": {Lo: .99999, Hi: 1}} {
		if got := p.Tenths(r); got != want {
			t.Errorf("%v is %s, want %s", r, got, want)
		}
	}
}
