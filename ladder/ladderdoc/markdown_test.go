package ladderdoc_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

var (
	escaped = regexp.MustCompile(`\\[[:punct:]]`)
	marker  = regexp.MustCompile(`^ *(#+ |- |[0-9]+\. |\|)?`)
	rule    = regexp.MustCompile(`^\|( --- \|)+$`)
	linked  = regexp.MustCompile(`^- \[(.*)\]\(#(.*)\)$`)
	noSlug  = regexp.MustCompile(`[^\p{L}\p{N}\p{M} _-]`)
)

// checkMarkdown checks what CommonMark asks of what is written: headings stand
// alone, tables have as many cells in each row, and links lead to headings.
func checkMarkdown(t rapid.TB, got string) {
	t.Helper()
	anchors := make(map[string]bool)
	var links []string
	lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	at := func(i int) string {
		if i < 0 || i >= len(lines) {
			return ""
		}
		return lines[i]
	}
	cells := func(line string) int { return strings.Count(escaped.ReplaceAllString(line, ""), "|") }
	for i, line := range lines {
		if line != strings.TrimRight(line, " ") {
			t.Errorf("line %d ends in a blank: %q", i+1, line)
		}
		if l := linked.FindStringSubmatch(line); l != nil {
			links = append(links, l[2])
			if want := slugOf(l[1]); !strings.HasPrefix(l[2], want) {
				t.Errorf("line %d: the anchor of %s is %s, not %s", i+1, l[1], l[2], want)
			}
		}
		switch {
		case strings.HasPrefix(line, "#"):
			if at(i-1) != "" || at(i+1) != "" {
				t.Errorf("line %d: a heading does not stand alone", i+1)
			}
			slug := slugOf(strings.TrimLeft(line, "#"))
			for anchors[slug] {
				slug += "-1"
			}
			anchors[slug] = true
		case strings.HasPrefix(line, "|"):
			if cells(line) != cells(at(i-1)) && at(i-1) != "" || cells(line) < 3 || !strings.HasSuffix(line, "|") {
				t.Errorf("line %d is no row of its table: %s", i+1, line)
			}
			if at(i-1) == "" && !rule.MatchString(at(i+1)) {
				t.Errorf("line %d: a table without a heading", i+1)
			}
		case cells(line) > 0:
			t.Errorf("line %d: a pipe outside of a table", i+1)
		}
	}
	for _, link := range links {
		if !anchors[link] {
			t.Errorf("a link to %s, which is no heading", link)
		}
	}
}

// slugOf is what GitHub makes of a heading, before it counts.
func slugOf(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), `\`, "")
	return strings.ReplaceAll(strings.ToLower(noSlug.ReplaceAllString(s, "")), " ", "-")
}

func TestDocument_Markdown(t *testing.T) {
	for name, d := range documents(t) {
		for _, tag := range languages {
			got := markdownOf(t, d, tag)
			checkMarkdown(t, got)
			if links := strings.Count(got, "](#"); (links > 0) != (strings.Count(got, "\n## ") > 3) {
				t.Errorf("%s: %d links of %d sections", name, links, strings.Count(got, "\n## "))
			}
		}
	}
}

// A heading that another one has taken gets the anchor that GitHub gives it.
func TestDocument_Markdown_anchor(t *testing.T) {
	skill := []ladder.RoleSkillSpec{{Skill: "hiring"}}
	r, err := with(t, ladder.RoleSpec{
		ID: "tools", HardSkills: skill, SoftSkills: skill, Requires: ladder.All{},
		Tools: []ladder.ToolCategorySpec{{Name: text.Plain("Data"), Tools: []skills.ID{"tracker"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := markdownOf(t, ladderdoc.Role(r), languages[0])
	checkMarkdown(t, got)
	if !strings.HasPrefix(got, "# tools\n") || !strings.Contains(got, "- [Tools](#tools-1)\n") {
		t.Errorf("the second heading of a name is not linked:\n%s", got)
	}
}

// Nothing that a record says is taken for markup: the document has the same
// lines, of the same sorts, as with harmless words, and says what is said.
func TestDocument_Markdown_law(t *testing.T) {
	role := func(t rapid.TB, next func() text.Text) (string, []string) {
		var said []string
		f := filler{t: t, text: func() text.Text {
			s := next()
			said = append(said, s.String())
			return s
		}, leaf: func(string, reflect.Value) {}}
		r, err := with(t, f.role())
		if err != nil {
			t.Fatal(err)
		}
		return markdownOf(t, ladderdoc.Role(r), languages[0]) + "\n" + markdownOf(t, ladderdoc.Interview(r, "hiring"), languages[0]), said
	}
	harmless, _ := role(t, numbered())
	hostile := rapid.StringOf(rapid.SampledFrom([]rune("#-+=*_`[]()<>|\\~$&!:1. \n\ta;。\x1b\u2028")))
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(hostile, 8, 8).Draw(t, "words")
		n := 0
		got, said := role(t, func() text.Text {
			n++
			return text.Plain(fmt.Sprint(words[n%8], "x", n, words[(n+3)%8]))
		})
		if diff := cmp.Diff(shape(harmless), shape(got)); diff != "" {
			t.Fatalf("lines (-harmless +got):\n%s", diff)
		}
		checkMarkdown(t, got)
		plain := escaped.ReplaceAllStringFunc(got, func(s string) string { return s[1:] })
		for _, s := range said {
			s = strings.Join(strings.Fields(strings.ReplaceAll(s, "\x1b", " ")), " ")
			s = strings.ReplaceAll(s, "。 ", "。")
			if !strings.Contains(plain, s) {
				t.Fatalf("%q is not said", s)
			}
		}
	})
}

// shape returns the sort of each line: its marker, and the cells of a table.
func shape(markdown string) []string {
	lines := strings.Split(markdown, "\n")
	for i, line := range lines {
		bare := escaped.ReplaceAllString(line, "")
		lines[i] = marker.FindString(line) + strings.Repeat("|", strings.Count(bare, "|")) + strings.Repeat("*", strings.Count(bare, "*"))
		if strings.ContainsAny(bare, "<`") || strings.Count(bare, "[") != strings.Count(bare, "](#") {
			lines[i] += " " + line
		}
	}
	return lines
}
