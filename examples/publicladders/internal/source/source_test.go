package source_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/publicladders/internal/markdown"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestCodes(t *testing.T) {
	for _, code := range []*problem.Code{source.NoPlace, source.Unreadable, source.Unexpected, source.DeadLink} {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}

// lines returns findings as a reader sees them.
func lines(list problem.List) (lines []string) {
	for _, p := range list {
		lines = append(lines, p.Text(language.English))
	}
	return lines
}

func TestReader_Decode(t *testing.T) {
	type record struct {
		A string        `yaml:"a"`
		B source.String `yaml:"b"`
		C []string      `yaml:"c"`
	}
	var read record
	r := source.Reader{}
	if !r.Decode("x", "a: 1\nb: two\n", 3, &read) || read.A != "1" || read.B != (source.String{Value: "two", Line: 4}) {
		t.Errorf("read %+v, %v", read, r.Findings)
	}
	for _, page := range []string{"d: 1\n", "a: 1\nc:\n  -\t1\n", "a: 1\nc: [\n", "\ta: 1\n", "b: [1]\n"} {
		if r.Decode("x", page, 3, new(record)) {
			t.Errorf("%q can be read", page)
		}
	}
	var places []string
	for _, p := range r.Findings {
		places = append(places, p.Range().String())
	}
	if want := []string{"x:3:1", "x:5:4", "x:5:1", "x:3:1", "x:3:4"}; !slices.Equal(places, want) {
		t.Errorf("places %q, want %q\n%q", places, want, lines(r.Findings))
	}
}

func TestFrontMatter(t *testing.T) {
	for page, want := range map[string]struct {
		front, body string
		line        int
	}{
		"---\na: 1\nb: 2\n---\n# T\n": {"a: 1\nb: 2", "# T\n", 5},
		"---\na: 1\n---":              {"a: 1", "", 4},
		"# T\n":                       {"", "# T\n", 1},
	} {
		front, body, line := source.FrontMatter(page)
		if front != want.front || body != want.body || line != want.line {
			t.Errorf("%q has %q and %q from line %d, want %+v", page, front, body, line, want)
		}
	}
}

func TestReader_files(t *testing.T) {
	r := source.Reader{FS: fstest.MapFS{"a/b.md": {Data: []byte("b")}, "a/c.yml": {}, "d.md": {}}}
	if got := r.Names(".", ".md"); !slices.Equal(got, []string{"a/b.md", "d.md"}) || r.Text("a/b.md") != "b" {
		t.Errorf("files %q", got)
	}
	r.Names("nowhere", ".md")
	r.Text("nothing.md")
	if len(r.Findings) != 2 || !r.Findings.HasFatal() {
		t.Errorf("what is not there gives %v", r.Findings)
	}
}

func TestReader_Chapter(t *testing.T) {
	const page = "before\n\n# Head\n\nProse\n\n![map](m.png)\n\n1. one\n2. two\n   lines\n\n> quoted\n> twice\n\n## Part\n\n" +
		"<picture>\n<img src=\"a\">\n</picture>\n\nmore\n<br>\n\n| a | b |\n|---|---|\n\n```\ncode\n```\n"
	const want = "before\n\n# Head\nProse\n\n1. one\n2. two\n  lines\n\n> quoted\n> twice\n\n## Part\nmore\n\n| a | b |\n\n|---|---|\n\n```\ncode\n```"
	r := source.Reader{}
	if got := r.Chapter("x.md", markdown.Sections(markdown.Read(page, 1))...).String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	wantFound := []string{
		"x.md:7:1: warning: a picture is no part of a ladder: ![map](m.png) [no-place]",
		"x.md:18:1: warning: a picture is no part of a ladder: <picture> [no-place]",
		"x.md:23:1: warning: layout is no part of a ladder: <br> [no-place]",
	}
	if got := lines(r.Findings); !slices.Equal(got, wantFound) {
		t.Errorf("found %q, want %q", got, wantFound)
	}
}

func TestReader_Ladder(t *testing.T) {
	r := source.Reader{}
	r.NoPlace(source.Export, "sheet", "x", 1, 1)
	l, list := r.Ladder(ladder.Spec{ID: "x", Tracks: []ladder.TrackSpec{{ID: "t"}}})
	if l.ID() != "x" || len(list) != 2 {
		t.Errorf("got %v, %v", l, list)
	}
	if l, list := r.Ladder(ladder.Spec{}); !l.IsZero() || !list.HasFatal() {
		t.Errorf("a record without an id gives %v, %v", l, list)
	}
}

func TestWords(t *testing.T) {
	if got := source.Slug("🦉 Domain & Expertise (2/3)"); got != "domain-expertise-2-3" {
		t.Errorf("Slug() = %q", got)
	}
	if !source.En(" ").IsZero() || source.En("\xff").IsZero() || source.En(" a ").String() != "a" {
		t.Error("En() does not trim, or loses what it can't read")
	}
	if source.Export.String() != "where the data is exported to" {
		t.Errorf("String() = %q", source.Export)
	}
}
