package kept_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/kakezan/kakezan/examples/publicladders/internal/kept"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// record holds something of every sort that records hold.
type record struct {
	Name  text.Text
	More  []text.Text
	Any   any
	Sum   *decimal.Decimal
	Empty *record
	URL   string
	own   string
}

func TestLost(t *testing.T) {
	half := decimal.MustParse("0.5")
	r := record{
		Name: text.Plain("Finds the *way*"), More: []text.Text{text.EnJa("Carries water", "水を運ぶ")}, Any: record{Name: text.Plain("and wood")},
		Sum: &half, URL: "https://example.org/a", own: "secret",
	}
	const file = "" +
		"# Finds the way\n" +
		"- **Carries water**: and [wood](https://example.org/a)\n" +
		"key: 0.5\n" +
		"nothing: null\n" +
		"| 水を運ぶ | finds |\n" +
		"carries water and stones\n" +
		"[wood](https://example.org/b)\n" +
		"secret\n" +
		"known\n" +
		"\n"
	fsys := fstest.MapFS{"a.md": {Data: []byte(file)}, "b.md": {Data: []byte("unknown")}, "c.md": {Data: []byte("unknown")}}
	reader := source.Reader{}
	reader.NoPlace(source.Layout, "known", "a.md", 9, 9)
	reader.NoPlace(source.Project, "b.md", "b.md", 0, 0)
	lost, err := kept.Lost(fsys, []string{"a.md", "b.md", "c.md"}, reader.Findings, r, nil)
	want := []string{
		"a.md:6:1: carries water and stones", "a.md:7:1: https://example.org/b", "a.md:8:1: secret", "c.md:1:1: unknown",
	}
	if err != nil || !slices.Equal(lost, want) {
		t.Errorf("lost %q, %v; want %q", lost, err, want)
	}
	if _, err := kept.Lost(fsys, []string{"d.md"}, problem.List{}); err == nil {
		t.Error("a file that is not there is no error")
	}
	if r.own == "" {
		t.Error("what is not exported is not looked at")
	}
}
