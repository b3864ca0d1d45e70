package main

import (
	"math"
	"strconv"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// show prints what was counted, of whom, and what was left out.
func show(p page.Page, f found, a answer) {
	known := 0
	for range f.population.Skills() {
		known++
	}
	p.Title(says.title, "name", survey.Visible(f.name), "people", number(p.Tag, a.everybody, says.person, says.persons), "skills", number(p.Tag, known, says.skill, says.skills))
	if f.saved != "" {
		p.Line(1, says.saved, "file", survey.Visible(f.saved), "bytes", digits.Group(f.bytes))
	}
	switch {
	case len(a.policy) == 0:
		p.Line(1, says.noPolicy)
	case a.asked == 0:
		p.Line(1, says.nobodyToAsk, "policy", phrase(p.Tag, a.policy))
		return
	default:
		p.Line(1, says.policy, "policy", phrase(p.Tag, a.policy), "people", number(p.Tag, a.asked, says.person, says.persons), "rest", digits.Group(a.everybody-a.asked))
	}
	if len(a.question) > 0 {
		p.Section(says.question, "question", phrase(p.Tag, a.question))
		count(p, a)
	}
	if a.by != "" {
		p.Section(says.by, "attribute", survey.Visible(a.by))
		groups(p, a)
	}
	if len(a.top) > 0 {
		if len(a.question) > 0 {
			p.Section(says.together, "question", phrase(p.Tag, a.question))
		} else {
			p.Section(says.popular)
		}
		companions(p, a)
	}
	if a.skill != "" {
		p.Section(says.levels, "skill", survey.Visible(string(a.skill)))
		levels(p, a)
	}
	p.Section(says.honest)
}

// of writes a count as people of people.
func of(p page.Page, c population.Count) string {
	return says.of.Fill(p.Tag, "x", digits.Group(c.Holders()), "n", digits.Group(c.Base()))
}

// oneIn writes a share as one in so many; "" of nobody.
func oneIn(p page.Page, c population.Count) string {
	share, err := rarity.Share(c.Holders(), c.Base())
	switch {
	case err != nil:
		return ""
	case c.Holders() == 0:
		return p.In(says.none)
	}
	return share.Text(p.Tag)
}

// count prints the answer with its error of sampling, and beside it what the parts
// of the question would multiply to.
func count(p page.Page, a answer) {
	switch x, n := a.count.Holders(), a.count.Base(); {
	case n == 0:
		p.Line(1, says.noBase)
	case x == 0:
		interval, _ := rarity.Unseen(n, rarity.Level)
		p.Line(1, says.nobody, "n", digits.Group(n), "interval", interval.Text(p.Tag))
	default:
		interval, _ := rarity.Wilson(x, n, rarity.Level)
		p.Line(1, says.counted, "count", of(p, a.count), "share", oneIn(p, a.count), "interval", interval.Text(p.Tag))
	}
	if a.parts != nil {
		multiplied(p, a)
		if x := a.count.Holders(); x > 0 && !a.product.IsZero() {
			factor := a.count.Share() / a.product.Float64()
			switch {
			case factor >= 1.05:
				p.Line(1, says.commoner, "factor", times(factor))
			case factor <= 1/1.05:
				p.Line(1, says.rarer, "factor", times(1/factor))
			default:
				p.Line(1, says.same)
			}
		}
	}
	p.Line(1, says.leftOut, "n", digits.Group(a.asked-a.count.Base()), "all", digits.Group(a.asked))
}

// multiplied prints the shares of the parts and their product; there is none where
// a part has nobody.
func multiplied(p page.Page, a answer) {
	var rows [][]string
	for _, part := range a.parts {
		share := part.share.Text(p.Tag)
		if part.share.IsZero() {
			share = says.noneOf.Fill(p.Tag, "n", digits.Group(a.count.Base()))
			if not, ok := part.condition.(population.Not); ok {
				p.Line(1, says.allHold, "part", phrase(p.Tag, not.Condition))
			} else {
				p.Line(1, says.noneHolds, "part", phrase(p.Tag, part.condition))
			}
		}
		rows = append(rows, []string{phrase(p.Tag, part.condition), share})
	}
	if !a.product.IsZero() {
		p.Line(1, says.product, "product", a.product.Text(p.Tag))
	}
	p.Table(2, rows)
}

// times writes a factor with two digits below 10, and none after the point from
// there up.
func times(factor float64) string {
	if factor < 9.95 {
		return strconv.FormatFloat(factor, 'f', 1, 64)
	}
	return digits.Group(int(math.Round(factor)))
}

// groups prints the answer for each value of an attribute. The last row is that of
// the whole question.
func groups(p page.Page, a answer) {
	var rows [][]string
	for _, g := range a.groups {
		value := survey.Visible(g.Value)
		if !g.Known {
			value = p.In(says.unknown)
		}
		rows = append(rows, []string{value, of(p, g.Count), oneIn(p, g.Count)})
	}
	if a.more > 0 {
		rows = append(rows, []string{says.more.Fill(p.Tag, "n", digits.Group(a.more)), of(p, a.rest), oneIn(p, a.rest)})
	}
	p.Table(1, append(rows, []string{p.In(says.sum), of(p, a.count), oneIn(p, a.count)}))
}

// companions prints the skills that go with the question, and whether more often
// than they go with everybody.
func companions(p page.Page, a answer) {
	var rows [][]string
	for _, c := range a.top {
		row := []string{survey.Visible(string(c.skill)), of(p, c.with), percent(c.with)}
		if len(a.question) > 0 {
			row = append(row, says.anyway.Fill(p.Tag, "share", percent(c.anyway)))
		}
		rows = append(rows, row)
	}
	p.Table(1, rows)
}

// percent writes a share with one digit after the point.
func percent(c population.Count) string {
	if c.Base() == 0 {
		return "-"
	}
	return strconv.FormatFloat(100*c.Share(), 'f', 1, 64) + " %"
}

// levels prints how many people are at each level of a skill, and the percentile
// of the level where it has one.
func levels(p page.Page, a answer) {
	rows := [][]string{{p.In(says.level), p.In(says.people), p.In(says.percentile), p.In(says.atOrAbove)}}
	complete := true
	for standing, n := range a.levels.All() {
		name := p.In(says.notHeld)
		switch {
		case !standing.Level().IsZero():
			name = survey.Visible(standing.Level().ID())
		case standing.IsHeld():
			name = p.In(says.held)
		}
		row := []string{name, digits.Group(n), "-", "-"}
		if at, err := a.levels.Percentile(standing); err == nil {
			row[2], row[3] = strconv.FormatFloat(100*at.Mid(), 'f', 1, 64), oneIn(p, at.AtOrAbove())
		} else {
			complete = false
		}
		rows = append(rows, row)
	}
	p.Table(1, rows)
	if !complete {
		p.Line(1, says.noPercentile)
	}
	p.Line(1, says.leftOut, "n", digits.Group(a.unknown), "all", digits.Group(a.asked))
}
