// Package account gives account of figures: each with its value, the formula it
// follows from, what went into it, and what was assumed, as text for people.
//
//	volume: 24
//	  formula: the product of a_i ^ w_i over the abilities
//	  from: build 4 (department); foresee 3 (own field); spread 2 (team)
//	  assumed: the steps of the scale are in proportion
//
// All scores explain themselves in this form.
package account

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Figure is one figure of a score.
type Figure struct {
	Name    text.Text
	Value   text.Text   // what is said, or why nothing can be
	Formula text.Text   // how it follows from the inputs
	From    []text.Text // the inputs, each with its name and value
	Assumed []text.Text // what was assumed, or leaves the figure open
}

// Write returns the figures in the closest language to tag, of English and Japanese,
// in their order: a line for each name and value, and indented below it the formula, the
// inputs and what was assumed, as far as there are any. Each line ends with a line feed.
func Write(tag language.Tag, figures ...Figure) string {
	var out strings.Builder
	for _, f := range figures {
		out.WriteString(says.head.Fill(tag, "name", f.Name.In(tag), "value", f.Value.In(tag)) + "\n")
		if !f.Formula.IsZero() {
			out.WriteString("  " + says.formula.Fill(tag, "formula", f.Formula.In(tag)) + "\n")
		}
		if len(f.From) > 0 {
			inputs := make([]string, len(f.From))
			for i, input := range f.From {
				inputs[i] = input.In(tag)
			}
			out.WriteString("  " + says.from.Fill(tag, "inputs", strings.Join(inputs, says.and.In(tag))) + "\n")
		}
		for _, a := range f.Assumed {
			out.WriteString("  " + says.assumed.Fill(tag, "text", a.In(tag)) + "\n")
		}
	}
	return out.String()
}

var says = struct{ head, formula, from, and, assumed text.Text }{
	head:    text.EnJa("{name}: {value}", "{name}: {value}"),
	formula: text.EnJa("formula: {formula}", "式: {formula}"),
	from:    text.EnJa("from: {inputs}", "もとになった値: {inputs}"),
	and:     text.EnJa("; ", "、"),
	assumed: text.EnJa("assumed: {text}", "前提: {text}"),
}

// Number returns a number as figures are written in all languages: with four significant
// digits, or without a fraction from 1,000 up to 10^15, and a word for what is no finite
// number.
func Number(x float64) text.Text {
	switch {
	case math.IsNaN(x):
		return undefined
	case math.IsInf(x, 1):
		return text.EnJa("without end", "無限大")
	case math.IsInf(x, -1):
		return text.EnJa("below all numbers", "負の無限大")
	case math.Abs(x) < 1e15 && (x == math.Trunc(x) || math.Abs(x) >= 1000):
		return Same(strconv.FormatFloat(x+0, 'f', 0, 64))
	}
	return Same(strconv.FormatFloat(x, 'g', 4, 64))
}

var undefined = text.EnJa("not defined", "定まりません")

// Same returns a text that reads alike in English and Japanese, such as a number or an id.
func Same(s string) text.Text { return text.EnJa(s, s) }

// Fill returns a text with its places filled in, in English and Japanese, by texts that
// speak both.
func Fill(says text.Text, pairs ...any) text.Text {
	in := func(tag language.Tag) string {
		filled := make([]string, 0, len(pairs))
		for _, p := range pairs {
			switch p := p.(type) {
			case text.Text:
				filled = append(filled, p.In(tag))
			case string:
				filled = append(filled, p)
			case float64:
				filled = append(filled, Number(p).In(tag))
			case int:
				filled = append(filled, strconv.Itoa(p))
			default:
				filled = append(filled, "")
			}
		}
		return says.Fill(tag, filled...)
	}
	return text.EnJa(in(language.English), in(language.Japanese))
}
