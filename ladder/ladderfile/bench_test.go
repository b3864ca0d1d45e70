package ladderfile_test

import (
	"bytes"
	"fmt"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// largeFile is a ladder of 4 tracks with 10 grades each and 60 competencies,
// of which every grade asks for all and says in two languages what is expected.
// broken makes a mistake in every grade.
func largeFile(broken bool) []byte {
	var b bytes.Buffer
	b.WriteString("kind: ladder\nid: large\nname: {en: Large, ja: 大きなラダー}\nscales:\n  - {id: s, steps: [a, b, c, d, e]}\ncompetencies:\n")
	for c := range 60 {
		fmt.Fprintf(&b, "  - {id: competency-%d, name: {en: Competency %d, ja: コンピテンシー %d}, scale: s, weight: 0.5}\n", c, c, c)
	}
	b.WriteString("tracks:\n")
	for t := range 4 {
		fmt.Fprintf(&b, "  - id: track-%d\n    name: {en: Track, ja: トラック}\n    grades:\n", t)
		for g := range 10 {
			fmt.Fprintf(&b, "      - id: g%d-%d\n        title: {en: Grade %d, ja: 等級 %d}\n        description: What people at this grade do.\n        requires:\n          all:\n", t, g, g, g)
			for c := range 60 {
				fmt.Fprintf(&b, "            - {competency-%d: %c}\n", c, 'a'+(c+g)%5)
			}
			if broken {
				b.WriteString("            - {competency-x: a}\n")
			}
			b.WriteString("        expectations:\n")
			for c := range 60 {
				fmt.Fprintf(&b, "          competency-%d: {en: Does things of the grade %d well., ja: 等級 %d のことをうまくこなす。}\n", c, g, g)
			}
		}
	}
	return b.Bytes()
}

// Loading and checking a large ladder, beside its parser alone. The goal is at
// most three times the parser.
func BenchmarkLoad(b *testing.B) {
	file, broken := largeFile(false), largeFile(true)
	b.Run("nodes alone", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		b.ReportAllocs()
		for b.Loop() {
			var root yaml.Node
			if err := yaml.Load(file, &root); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("ladder", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		b.ReportAllocs()
		for b.Loop() {
			doc, _ := ladderfile.Parse("large.yaml", file)
			if l, list := doc.Ladder(nil); l.IsZero() {
				b.Fatal(list.Err())
			}
		}
	})
	b.Run("ladder with 40 mistakes", func(b *testing.B) {
		b.SetBytes(int64(len(broken)))
		b.ReportAllocs()
		for b.Loop() {
			doc, _ := ladderfile.Parse("large.yaml", broken)
			if _, list := doc.Ladder(nil); len(list) != 40 {
				b.Fatalf("got %d problems:\n%v", len(list), list.Err())
			}
		}
	})
	b.Run("decode and check alone", func(b *testing.B) {
		b.ReportAllocs()
		doc, _ := ladderfile.Parse("large.yaml", file)
		for b.Loop() {
			if l, list := doc.Ladder(nil); l.IsZero() {
				b.Fatal(list.Err())
			}
		}
	})
}
