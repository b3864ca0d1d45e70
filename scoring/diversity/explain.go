package diversity

import (
	"math"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// explained are the orders that Explain gives the number of.
var explained = []float64{0, 1, 2, math.Inf(1)}

// Explain says every figure of the profile in the closest language to tag, of English
// and Japanese: its value, its formula and its inputs by name. Numbers of kinds are of
// the orders 0, 1, 2 and infinity, contributions of order 1.
func (p Profile) Explain(tag language.Tag) string {
	kinds, _ := p.Contributions(1)
	weights := []text.Text{}
	shares := []text.Text{}
	ordinary := []text.Text{}
	for _, c := range kinds {
		weights = append(weights, account.Fill(says.weight, "name", c.Name(), "weight", p.weights[c.at]))
		shares = append(shares, account.Fill(says.shareOf, "name", c.Name(), "share", c.share))
		ordinary = append(ordinary, account.Fill(says.ordinaryOf, "name", c.Name(), "share", c.share, "ordinary", c.ordinary))
	}
	assumed, whatever := []text.Text{says.alike}, []text.Text{says.whatever}
	if p.z.IsZero() {
		assumed, whatever = []text.Text{says.unlike}, nil
	}
	if len(kinds) == 0 {
		assumed, whatever = nil, nil
	}
	figures := []account.Figure{{
		Name: says.kinds, Value: account.Number(float64(len(kinds))), Formula: says.kindsBy, From: weights,
	}}
	for _, q := range explained {
		order := text.EnJa("infinity", "∞")
		formula := says.infBy
		switch q {
		case 0:
			order, formula = account.Number(q), says.zeroBy
		case 1:
			order, formula = account.Number(q), says.oneBy
		case 2:
			order, formula = account.Number(q), says.twoBy
		}
		v, _ := p.Number(q)
		figures = append(figures, account.Figure{
			Name: account.Fill(says.number, "order", order), Value: account.Number(v),
			Formula: formula, From: ordinary, Assumed: assumed,
		})
	}
	for _, f := range []struct {
		name, formula text.Text
		of            func() (float64, error)
		from, assumed []text.Text
	}{
		{says.shannon, says.shannonBy, p.Shannon, ordinary, assumed},
		{says.simpson, says.simpsonBy, p.Simpson, ordinary, assumed},
		{says.giniSimpson, says.giniSimpsonBy, p.GiniSimpson, ordinary, assumed},
		{says.pielou, says.pielouBy, p.Pielou, shares, whatever},
	} {
		v, err := f.of()
		figures = append(figures, account.Figure{
			Name: f.name, Value: value(v, err), Formula: f.formula, From: f.from, Assumed: f.assumed,
		})
	}
	for _, c := range kinds {
		figures = append(figures, p.figures(c, kinds)...)
	}
	return account.Write(tag, figures...)
}

// figures returns those of one kind among all.
func (p Profile) figures(c Contribution, kinds []Contribution) []account.Figure {
	var like, rest []text.Text
	for _, d := range kinds {
		if z := p.z.At(c.at, d.at); z > 0 {
			like = append(like, account.Fill(says.likeOf, "name", d.Name(), "share", d.share, "z", z))
		}
		if d.at != c.at {
			rest = append(rest, account.Fill(says.weight, "name", d.Name(), "weight", p.weights[d.at]))
		}
	}
	return []account.Figure{
		{
			Name: account.Fill(says.share, "name", c.Name()), Value: account.Number(c.share), Formula: says.shareBy,
			From: []text.Text{account.Fill(says.weight, "name", c.Name(), "weight", p.weights[c.at])},
		},
		{Name: account.Fill(says.ordinary, "name", c.Name()), Value: account.Number(c.ordinary), Formula: says.ordinaryBy, From: like},
		{Name: account.Fill(says.without, "name", c.Name()), Value: account.Number(c.without), Formula: says.withoutBy, From: rest},
		{
			Name: account.Fill(says.drop, "name", c.Name()), Value: account.Number(c.Drop()), Formula: says.dropBy,
			From: []text.Text{account.Fill(says.dropOf, "with", c.with, "without", c.without)},
		},
	}
}

// value returns a figure, or why there is none.
func value(v float64, err error) text.Text {
	if err == nil {
		return account.Number(v)
	}
	reason := err.(interface{ Text(language.Tag) string })
	return account.Fill(says.undefined, "reason", text.EnJa(reason.Text(language.English), reason.Text(language.Japanese)))
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func place(i int) string { return strconv.Itoa(i + 1) }

func short(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) }
