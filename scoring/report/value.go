package report

import (
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
)

// value writes the market value: three figures with their reasons, and the volume.
func (p printer) value(v market.Value) {
	if nothing := (fit.Range{Lo: 0, Hi: 1}); v.Range(market.Crosses) == nothing && v.Range(market.Deepens) == nothing && v.Range(market.Accompanies) == nothing {
		p.line(1, says.noValue)
		return
	}
	p.line(1, says.value)
	p.crossing(v.Crossing())
	p.deepening(v.Deepening())
	p.accompanying(v.Accompanying())
	p.line(2, says.volume, "share", p.percents(v.Volume()), "weights", p.weights(v))
	for gain := range v.Gains() {
		p.line(2, says.enlarges, "behaviour", gain.Behaviour.Text(p.tag))
		break
	}
}

func (p printer) crossing(c market.Crossing) {
	p.line(2, says.crossing, "share", p.percents(c.Range()))
	if least, most, all := c.Reached(); all > 0 {
		p.line(3, says.reached, "domains", p.between(least, most), "all", round(all))
	}
	jobs, stated := c.Jobs()
	n := 0
	for range jobs {
		n++
	}
	if stated || n > 0 {
		p.line(3, says.jobs, "n", strconv.Itoa(n))
	} else {
		p.line(3, says.noJobs)
	}
}

func (p printer) deepening(d market.Deepening) {
	p.line(2, says.deepening, "share", p.percents(d.Range()))
	for s := range d.Deepest() {
		p.line(3, says.depth, "skill", p.skill(s.Skill), "inside", p.percentile(s.Inside), "outside", p.percentile(s.Outside))
	}
	var lines []string
	for t := range d.TopLines() {
		if t.IsAlone() {
			lines = append(lines, p.skill(t.Skill))
		} else {
			lines = append(lines, says.sharing.Fill(p.tag, "skill", p.skill(t.Skill), "n", strconv.Itoa(t.Sharing)))
		}
	}
	if lines != nil {
		p.line(3, says.topLines, "skills", strings.Join(lines, p.in(says.comma)))
	}
}

func (p printer) accompanying(a market.Accompanying) {
	p.line(2, says.accompanying, "share", p.percents(a.Range()))
	if named, of, asked := a.Named(); asked {
		p.line(3, says.namesTop, "n", strconv.Itoa(named), "of", strconv.Itoa(of))
	} else {
		p.line(3, says.nobodyAsked)
	}
	if a.Open() > 0 {
		touched := 0
		for range a.Touched() {
			touched++
		}
		p.line(3, says.touched, "n", strconv.Itoa(touched), "of", strconv.Itoa(a.Open()))
	}
	stage, asked := a.Stage()
	switch {
	case !asked:
		p.line(3, says.trustUnknown)
	case stage == (ladder.TrustStage{}):
		p.line(3, says.noTrust)
	default:
		p.line(3, says.trust, "stage", stage.Text(p.tag))
	}
}

// weights writes how much each behaviour counts.
func (p printer) weights(v market.Value) string {
	var list []string
	for b := range market.Behaviours() {
		list = append(list, strconv.FormatFloat(v.Weights().Of(b), 'g', -1, 64))
	}
	return strings.Join(list, p.in(says.comma))
}

// percentile writes the place among other people with the number of people behind it.
func (p printer) percentile(at market.Percentile) string {
	mid, known := at.Mid()
	if !known {
		return p.in(says.amongNobody)
	}
	return says.above.Fill(p.tag, "percent", percent(mid), "n", digits.Group(at.Known))
}

// between writes a range of numbers.
func (p printer) between(lo, hi float64) string {
	if lo == hi {
		return round(lo)
	}
	return says.to.Fill(p.tag, "lo", round(lo), "hi", round(hi))
}

// round writes a number with one digit after the point.
func round(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

func (p printer) skill(id skills.ID) string { return p.in(p.maps.Ladder().SkillName(id)) }
