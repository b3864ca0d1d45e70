package report

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/growth"
)

// growth writes the volume that the abilities span, how it grew, and which step enlarges
// it most; or why they span none.
func (p printer) growth(l scoring.Locator) {
	g, err := l.Growth()
	if err != nil {
		p.line(1, says.noGrowth, "reason", p.why(err))
		return
	}
	after := g.After()
	if since := g.Before().AsOf(); since != after.AsOf() {
		p.line(1, says.grew, "since", since.String(), "before", g.Before().Value().Text(p.tag), "after", after.Value().Text(p.tag))
		for c := range g.Changes() {
			if (c.Part != growth.Range{}) {
				p.line(2, says.grewBy, "name", p.in(c.Name), "part", c.Part.Text(p.tag))
			}
		}
	} else {
		p.line(1, says.spans, "volume", after.Value().Text(p.tag))
	}
	p.line(2, says.side, "side", after.Side().Text(p.tag), "share", p.percents(fit.Range(after.Share())))
	if steps, err := after.Next(p.maps.Cost()); err == nil && len(steps) > 0 {
		s := steps[0]
		p.line(2, says.enlarges, "behaviour", says.item.Fill(p.tag, "skill", p.in(s.Name),
			"asked", says.asked.Fill(p.tag, "have", p.level(s.From), "asked", p.level(s.To))))
	}
	if after.Space().IsInsisted() {
		p.line(2, says.insisted)
	}
}

// why returns an error in words, in the language of the report as far as it speaks it.
func (p printer) why(err error) string {
	if speaks, ok := err.(interface{ Text(language.Tag) string }); ok {
		return speaks.Text(p.tag)
	}
	return err.Error()
}
