package source

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/publicladders/internal/markdown"
	"github.com/kakezan/kakezan/skills/text"
)

// Prose returns blocks as one text, in Markdown. Pictures are left out, which is
// a finding.
func (r *Reader) Prose(file string, blocks []markdown.Block) text.Text {
	var b strings.Builder
	r.write(&b, file, blocks)
	return En(b.String())
}

// Chapter returns a section with its heading and all below it as one text, in
// Markdown. Pictures are left out, which is a finding.
func (r *Reader) Chapter(file string, sections ...markdown.Section) text.Text {
	var b strings.Builder
	r.chapter(&b, file, sections)
	return En(b.String())
}

func (r *Reader) chapter(b *strings.Builder, file string, sections []markdown.Section) {
	for _, s := range sections {
		if s.Head.Level > 0 {
			b.WriteString("\n" + strings.Repeat("#", s.Head.Level) + " " + s.Head.Text + "\n")
		}
		r.write(b, file, s.Blocks)
		r.chapter(b, file, s.Parts)
	}
}

func (r *Reader) write(b *strings.Builder, file string, blocks []markdown.Block) {
	blocks = r.Words(file, blocks)
	for i, block := range blocks {
		if i > 0 && !(block.Kind == blocks[i-1].Kind && (block.Kind == markdown.Item || block.Kind == markdown.Row)) {
			b.WriteString("\n")
		}
		indent := strings.Repeat("  ", block.Level)
		switch block.Kind {
		case markdown.Item:
			b.WriteString(indent + block.Mark + " " + strings.ReplaceAll(block.Text, "\n", "\n"+indent+"  "))
		case markdown.Quote:
			b.WriteString("> " + strings.ReplaceAll(block.Text, "\n", "\n> "))
		case markdown.Code:
			b.WriteString("```\n" + block.Text + "\n```")
		default:
			b.WriteString(block.Text)
		}
		b.WriteString("\n")
	}
}

// Words returns the blocks that say something. Pictures and other tags of HTML
// are left out, which is a finding for each run of them.
func (r *Reader) Words(file string, blocks []markdown.Block) []markdown.Block {
	var words []markdown.Block
	for len(blocks) > 0 {
		b := blocks[0]
		n := slices.IndexFunc(blocks, func(b markdown.Block) bool { return b.Kind != markdown.Markup })
		switch {
		case n != 0:
			if n < 0 {
				n = len(blocks)
			}
			what := Layout
			if strings.HasPrefix(b.Text, "<picture") {
				what = Picture
			}
			r.NoPlace(what, b.Text, file, b.Line, blocks[n-1].Last)
			blocks = blocks[n:]
			continue
		case b.Kind == markdown.Paragraph && onlyPicture(b.Text):
			r.NoPlace(Picture, b.Text, file, b.Line, b.Last)
		default:
			words = append(words, b)
		}
		blocks = blocks[1:]
	}
	return words
}

func onlyPicture(s string) bool {
	links := markdown.Links(s)
	return len(links) == 1 && links[0].Picture && strings.HasPrefix(s, "![") && strings.HasSuffix(s, ")")
}
