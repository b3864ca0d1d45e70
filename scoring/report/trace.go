package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/text"
)

// Trace writes every figure of maps with its formula and the parts of the input that
// it rests on, in the closest language to tag, of English and Japanese: three lines
// each. Equal maps give equal bytes. It returns the writer's error, and [ErrNoWriter]
// for the nil writer.
func Trace(w io.Writer, m scoring.Maps, tag language.Tag) error {
	if w == nil {
		return ErrNoWriter
	}
	out := bufio.NewWriter(w)
	for f := range m.Figures() {
		var sources []string
		for s := range f.Sources() {
			sources = append(sources, s.Text(tag))
		}
		fmt.Fprintln(out, f)
		fmt.Fprintln(out, " ", traced.formula.Fill(tag, "formula", f.Formula(tag)))
		fmt.Fprintln(out, " ", traced.sources.Fill(tag, "sources", strings.Join(sources, traced.comma.In(tag))))
	}
	return out.Flush()
}

var traced = struct{ formula, sources, comma text.Text }{
	formula: text.EnJa("is: {formula}", "意味: {formula}"),
	sources: text.EnJa("rests on: {sources}", "もとになるもの: {sources}"),
	comma:   text.EnJa(", ", "、"),
}
