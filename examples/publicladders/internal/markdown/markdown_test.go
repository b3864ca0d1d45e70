package markdown_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/publicladders/internal/markdown"
)

const page = "\ufeff# Wayfinder\r\n\r\n> Knows the way,\r\n> and back.\r\n\r\n" +
	"- **Reach**: the *valley*\n" +
	"  and the [pass](https://example.org/pass)\n" +
	"    - one foot\n\n" +
	"    at a time\n" +
	"1) first\n\n" +
	"<details>\n" +
	"## Signs ##\n" +
	"Two lines\n" +
	"of prose.\n\n" +
	"| a | b |\n" +
	"| :-- | --- |\n" +
	"|1| ![map](m.png) |\n" +
	"---\n" +
	"```yaml\n# no heading\n```\n" +
	"# End"

func TestRead(t *testing.T) {
	want := []markdown.Block{
		{Kind: markdown.Heading, Level: 1, Text: "Wayfinder", Line: 1, Last: 1},
		{Kind: markdown.Quote, Text: "Knows the way,\nand back.", Line: 3, Last: 4},
		{Kind: markdown.Item, Mark: "-", Text: "**Reach**: the *valley*\nand the [pass](https://example.org/pass)", Line: 6, Last: 7},
		{Kind: markdown.Item, Level: 2, Mark: "-", Text: "one foot\nat a time", Line: 8, Last: 10},
		{Kind: markdown.Item, Mark: "1)", Text: "first", Line: 11, Last: 11},
		{Kind: markdown.Markup, Text: "<details>", Line: 13, Last: 13},
		{Kind: markdown.Heading, Level: 2, Text: "Signs", Line: 14, Last: 14},
		{Kind: markdown.Paragraph, Text: "Two lines\nof prose.", Line: 15, Last: 16},
		{Kind: markdown.Row, Text: "| a | b |", Cells: []string{"a", "b"}, Line: 18, Last: 18},
		{Kind: markdown.Rule, Text: "| :-- | --- |", Line: 19, Last: 19},
		{Kind: markdown.Row, Text: "|1| ![map](m.png) |", Cells: []string{"1", "![map](m.png)"}, Line: 20, Last: 20},
		{Kind: markdown.Rule, Text: "---", Line: 21, Last: 21},
		{Kind: markdown.Code, Text: "# no heading", Line: 22, Last: 24},
		{Kind: markdown.Heading, Level: 1, Text: "End", Line: 25, Last: 25},
	}
	if diff := cmp.Diff(want, markdown.Read(page, 1)); diff != "" {
		t.Errorf("blocks differ (-want +got):\n%s", diff)
	}
	if got := markdown.Read("a", 7)[0].Line; got != 7 {
		t.Errorf("a page that begins at line 7 has line %d", got)
	}
}

func TestSections(t *testing.T) {
	sections := markdown.Sections(markdown.Read("before\n"+"# A\na\n## A1\na1\n### A11\n## A2\n# B\n", 1))
	var outline []string
	var walk func(list []markdown.Section, indent string)
	walk = func(list []markdown.Section, indent string) {
		for _, s := range list {
			line := indent + s.Head.Text + ":"
			for _, b := range s.Blocks {
				line += " " + b.Text
			}
			outline = append(outline, line)
			walk(s.Parts, indent+"-")
		}
	}
	walk(sections, "")
	want := []string{": before", "A: a", "-A1: a1", "--A11:", "-A2:", "B:"}
	if diff := cmp.Diff(want, outline); diff != "" {
		t.Errorf("sections differ (-want +got):\n%s", diff)
	}
}

func TestLinks(t *testing.T) {
	const text = "see [here](a.md#b), ![c](c.png) and *that*"
	want := []markdown.Link{{Label: "here", URL: "a.md#b"}, {Label: "c", URL: "c.png", Picture: true}}
	if diff := cmp.Diff(want, markdown.Links(text)); diff != "" {
		t.Errorf("links differ (-want +got):\n%s", diff)
	}
	if got, want := markdown.Plain(text), "see here, c and that"; got != want {
		t.Errorf("Plain() = %q, want %q", got, want)
	}
}
