package fit

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
)

// Explain returns the fit with a reason for each figure, in the closest language
// to tag, of English and Japanese, one line each: the fit and whether the
// requirement is met; the formula; each skill with its weight, what is held and
// asked, how much of it is covered, what it would gain, and what was credited for
// which other skill and why; the levels that are not known and what they do; the
// gates; what the way asks besides levels and them; and what is nice to have. It is
// "" for the zero Fit. Each line ends with a line feed.
//
// Shares are written with two digits, of which only 0 is 0.00 and only 1 is 1.00.
func (f Fit) Explain(tag language.Tag) string {
	if f.target == nil {
		return ""
	}
	gates := f.gates()
	const line = 128 // about as long as one is in bytes
	e := explainer{tag: tag, out: make([]byte, 0, line*(4+len(f.items)+len(f.conditions)+len(gates)))}
	e.out = says.head.AppendFill(e.out, tag, "target", f.target.Name().In(tag), "share", f.share.Text(tag), "outcome", f.Outcome().Text(tag))
	e.out = append(e.out, '\n')
	switch {
	case f.open:
		e.line(1, says.unstated.In(tag))
	case len(f.items) == 0:
		e.line(1, says.nothing.In(tag))
	default:
		e.line(1, says.formula.In(tag))
	}
	if f.inexact {
		e.line(1, says.inexact.In(tag))
	}
	e.items(f)
	if f.wrong != nil {
		if err, ok := f.wrong.(*SimilarityError); ok {
			e.line(1, err.Text(tag))
		}
	}
	if len(gates) > 0 {
		e.line(1, says.gate.Fill(tag, "outcome", f.gate(gates).Text(tag)))
		for i := range gates {
			e.need(&gates[i])
		}
	}
	first := true
	for i := range f.conditions {
		n := &f.conditions[i]
		if slices.ContainsFunc(gates, func(gate ladder.Need) bool {
			return !gate.IsLevel() && gate.Condition.Requirement().Equal(n.Condition.Requirement())
		}) {
			continue
		}
		if first {
			e.line(1, says.condition.In(tag))
			first = false
		}
		e.need(n)
	}
	for i, n := range f.named() {
		if i == 0 {
			e.line(1, says.niceToHave.In(tag))
		}
		e.line(2, n.Line(tag))
	}
	return string(e.out)
}

// explainer writes lines in one language.
type explainer struct {
	tag language.Tag
	out []byte
}

func (e *explainer) line(depth int, words string) {
	e.indent(depth)
	e.out = append(append(e.out, words...), '\n')
}

func (e *explainer) indent(depth int) {
	for range depth {
		e.out = append(e.out, "  "...)
	}
}

func (e *explainer) need(n *ladder.Need) {
	e.indent(2)
	e.out = append(n.AppendLine(e.out, e.tag), '\n')
}

func (e *explainer) items(f Fit) {
	var unknown []string
	for k := range f.items {
		i := &f.items[k]
		e.indent(1)
		e.out = i.AppendLine(e.out, e.tag)
		wording := says.item
		if i.Credited != i.Coverage {
			wording = says.itemCredited
		}
		e.out = wording.AppendFill(e.out, e.tag, "weight", twoDigits(i.Weight),
			"covered", i.Coverage.Text(e.tag), "credited", i.Credited.Text(e.tag), "gain", i.Gain().Text(e.tag))
		e.out = append(e.out, '\n')
		if c, ok := i.Credit(); ok {
			e.credit(f, *i, c)
		}
		if c, ok := i.MayCredit(); ok {
			e.line(2, says.perhaps.Fill(e.tag, "share", twoDigits(c.Share), "from", c.Name.In(e.tag), "worth", twoDigits(c.Worth)))
		}
		if i.Outcome == ladder.Unknown {
			unknown = append(unknown, i.Name.In(e.tag))
		}
	}
	if len(unknown) > 0 {
		e.line(1, says.unknown.Fill(e.tag, "skills", strings.Join(unknown, says.and.In(e.tag))))
	}
}

// credit writes the credit of an item, with the reasons of its transfers.
func (e *explainer) credit(f Fit, i Item, c Credit) {
	wording := says.transfer
	if c.Chain.From() == "" {
		wording = says.related
	}
	e.line(2, wording.Fill(e.tag, "share", twoDigits(c.Share), "from", c.Name.In(e.tag), "worth", twoDigits(c.Worth),
		"level", i.Scale.LevelName(c.Have).In(e.tag)))
	l := f.target.Ladder()
	for t := range c.Chain.Steps() {
		step := says.step.Fill(e.tag, "from", l.SkillName(t.From).In(e.tag), "to", l.SkillName(t.To).In(e.tag), "credit", t.Credit.String())
		if why := t.Why.In(e.tag); why != "" {
			step = says.because.Fill(e.tag, "step", step, "why", why)
		}
		e.line(3, step)
	}
}
