package main

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/scoring/rarity"
)

// claim is that so many specialties, each of which one in so many people has, are as
// rare together as their product.
type claim struct{ each, times int }

// product is what the claim says.
func (c claim) product() rarity.Probability {
	return rarity.Product(slices.Repeat([]rarity.Probability{rarity.MustShare(1, c.each)}, c.times)...)
}

// The correlations at which the claim is tried, and the degrees of freedom of the
// distribution in which extremes go together more, see rarity.CopulaOptions.
var correlations = []float64{0, 0.1, 0.3, 0.5, 0.7, 0.9}

const heavyTails = 4

// related is how rare the specialties are together when every two of them depend on
// each other in the same way.
type related struct {
	correlation float64
	pair        rarity.Probability // two of them
	normal      rarity.Probability // all, when the abilities behind them are normal
	pairsOnly   rarity.Probability // all, by maximum entropy of the same pairs, where it fits
	fits        bool
	heavy       rarity.Probability // all, when the abilities have Student's t distribution
}

// related computes the chance that so many abilities of one correlation are all above
// the threshold which one in so many people passes.
func (c claim) related(rho float64) (r related, err error) {
	r.correlation = rho
	rows := make([][]float64, c.times)
	for i := range rows {
		rows[i] = slices.Repeat([]float64{rho}, c.times)
		rows[i][i] = 1
	}
	matrix, err := correlation.New(rows)
	if err != nil {
		return r, err
	}
	share := -math.Log(float64(c.each))
	z := gauss.UpperQuantile(share)
	all, err := orthant.Normal(slices.Repeat([]float64{z}, c.times), matrix, orthant.Options{})
	if err != nil {
		return r, err
	}
	t := gauss.TUpperQuantile(share, heavyTails)
	heavy, err := orthant.StudentT(slices.Repeat([]float64{t}, c.times), matrix, heavyTails, orthant.Options{})
	if err != nil {
		return r, err
	}
	pair := gauss.LogBivariate(z, z, rho)
	single := slices.Repeat([]float64{1 / float64(c.each)}, c.times)
	var errPairs, errAll, errHeavy error
	r.pairsOnly, errPairs = rarity.FromPairs(single, func(int, int) float64 { return math.Exp(pair) })
	r.fits = errPairs == nil
	r.pair, err = rarity.FromLog(pair)
	r.normal, errAll = rarity.FromLog(all.Log())
	r.heavy, errHeavy = rarity.FromLog(heavy.Log())
	return r, errors.Join(err, errAll, errHeavy)
}

// show prints the product, and what becomes of it.
func (c claim) show(p page.Page) error {
	each, product := rarity.MustShare(1, c.each), c.product()
	factor := "1/" + digits.Group(c.each)
	factors := strings.Join(slices.Repeat([]string{factor}, c.times), " × ")
	if c.times > 4 {
		factors = "(" + factor + ")^" + strconv.Itoa(c.times)
	}
	places := []string{"n", strconv.Itoa(c.times), "each", each.Text(p.Tag), "product", product.Text(p.Tag)}
	p.Section(says.claim)
	p.Line(1, says.claimed, append(places, "factors", factors)...)
	p.Line(1, says.condition)

	p.Section(says.dependent)
	p.Line(1, says.model, places...)
	rows := [][]string{{p.In(says.correlation), p.In(says.another), says.normal.Fill(p.Tag, places...), p.In(says.times), p.In(says.pairsOnly), p.In(says.heavy)}}
	var middle related
	for _, rho := range correlations {
		r, err := c.related(rho)
		if err != nil {
			return err
		}
		if rho == 0.5 {
			middle = r
		}
		pairsOnly := "-"
		if r.fits {
			pairsOnly = r.pairsOnly.Text(p.Tag)
		}
		rows = append(rows, []string{
			strconv.FormatFloat(rho, 'f', 1, 64), percent(ratio(r.pair, each)), r.normal.Text(p.Tag),
			number(ratio(r.normal, product)), pairsOnly, r.heavy.Text(p.Tag),
		})
	}
	p.Table(2, rows)
	p.Line(1, says.middle, append(places, "share", percent(ratio(middle.pair, each)), "normal", middle.normal.Text(p.Tag),
		"factor", number(ratio(middle.normal, product)))...)
	p.Item(1, says.readNormal)
	p.Item(1, says.readPairs)
	p.Item(1, says.readHeavy)
	return nil
}

// ratio is how many times as large a is as b.
func ratio(a, b rarity.Probability) float64 { return math.Exp(a.Log() - b.Log()) }

// number writes a factor: two digits below 10, none after the point from there up,
// and a power of ten from 10^15 up.
func number(v float64) string {
	switch {
	case v >= 1e15:
		return strings.Replace(strconv.FormatFloat(v, 'e', 1, 64), "e+", " × 10^", 1)
	case v >= 9.95:
		return digits.Group(int64(math.Round(v)))
	}
	return strconv.FormatFloat(v, 'f', 1, 64)
}

// percent writes a share in percent.
func percent(v float64) string {
	if 100*v < 0.095 {
		return strconv.FormatFloat(100*v, 'g', 1, 64) + " %"
	}
	return number(100*v) + " %"
}
