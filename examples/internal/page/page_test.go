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
	p.Outline(1, "a\n  b"+strings.Repeat(" word", 20)+"\n")
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("2 件\n\n一覧\n  - ひとつ\n    ふたつ\n  あ   x\n  abc\n  a\n  b\n  a\n    b"+strings.Repeat(" word", 19)+"\n    word\n", b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for want, r := range map[string]fit.Range{"100 %": {Lo: 1, Hi: 1}, "99 %": {Lo: .9999, Hi: .9999}, "0〜66 %": {Lo: .001, Hi: 2. / 3}, "57 %": {Lo: .57, Hi: .57}} {
		if got := p.Percent(r); got != want {
			t.Errorf("%v is %s, want %s", r, got, want)
		}
	}
}
