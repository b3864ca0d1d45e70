package main

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/scoring/calibration"
	"github.com/kakezan/kakezan/skills/text"
)

// view shows a sheet of ratings on a page.
type view struct {
	page.Page
	sheet  sheet
	target ladder.Target
	sample bool

	ls    calibration.Additive
	mixed calibration.Mixed
}

// show writes everything. What does not follow from the ratings is said where it would
// stand; without leniencies nothing else follows.
func (v view) show() error {
	var err error
	if v.ls, err = calibration.LeastSquares(v.sheet.ratings); err != nil {
		return err
	}
	if v.mixed, err = calibration.REML(context.Background(), v.sheet.ratings); err != nil {
		return err
	}
	v.Title(says.title, "ratings", strconv.Itoa(v.ls.Ratings()), "people", strconv.Itoa(len(v.sheet.people())), "raters", strconv.Itoa(count(v.sheet.ratings.Raters())))
	if v.sample {
		v.Line(0, says.story)
	}
	if err := v.agreement(); err != nil {
		return err
	}
	v.leniency()
	v.adjusted()
	if len(v.sheet.first) > 0 {
		v.refused()
	}
	if err := v.believed(); err != nil {
		return err
	}
	if err := v.ready(); err != nil {
		return err
	}
	if v.sample {
		v.Section(says.honest)
	}
	return nil
}

func count(seq func(func(string) bool)) (n int) {
	for range seq {
		n++
	}
	return n
}

// agreement shows how far evaluators agree.
func (v view) agreement() error {
	v.Section(says.agreement)
	alpha, err := agreement.Alpha(v.sheet.ratings, agreement.Interval)
	if err != nil {
		v.Line(1, says.undefined, "reason", cli.Explain(err, v.Tag))
		return nil
	}
	bounds, err := alpha.Bootstrap(context.Background(), agreement.Resampling{})
	if err != nil {
		return err
	}
	v.Line(1, says.alpha, "value", two(alpha.Value()), "lo", two(bounds.Low()), "hi", two(bounds.High()))

	a, b, both := v.pair()
	if len(both) == 0 {
		return nil
	}
	v.Line(1, says.two, "a", a, "b", b, "count", strconv.Itoa(len(both)/2))
	shared, err := agreement.New(both)
	if err != nil {
		return err
	}
	absolute, err := agreement.ICC(shared, agreement.Absolute)
	if err == nil {
		var order agreement.Correlation
		if order, err = agreement.ICC(shared, agreement.Consistent); err == nil {
			v.Line(2, says.icc, "absolute", two(absolute.Value()), "order", two(order.Value()))
			if order.Value()-absolute.Value() >= 0.005 {
				v.higher(both)
			}
			return nil
		}
	}
	v.Line(2, says.undefined, "reason", cli.Explain(err, v.Tag))
	return nil
}

// pair returns the two raters who have rated most in common, and what they say of that.
func (v view) pair() (a, b string, both []agreement.Rating) {
	raters := slices.Collect(v.sheet.ratings.Raters())
	for i, p := range raters {
		for _, q := range raters[:i] {
			var list []agreement.Rating
			for u := range v.sheet.ratings.Units() {
				x, ok := v.sheet.ratings.At(u, p)
				y, too := v.sheet.ratings.At(u, q)
				if ok && too {
					list = append(list, agreement.Rating{Unit: u, Rater: p, Value: x}, agreement.Rating{Unit: u, Rater: q, Value: y})
				}
			}
			if len(list) > len(both) {
				a, b, both = q, p, list
			}
		}
	}
	return a, b, both
}

// higher says which of two marks higher, by how much and how often, from their ratings in
// turn.
func (v view) higher(both []agreement.Rating) {
	sum, above := 0.0, [2]int{}
	for i := 0; i < len(both); i += 2 {
		by := both[i].Value - both[i+1].Value
		sum += by
		switch {
		case by > 0:
			above[0]++
		case by < 0:
			above[1]++
		}
	}
	who := 0
	if sum < 0 {
		who = 1
	}
	all := len(both) / 2
	if math.Abs(sum) < 0.005*float64(all) {
		return // as high on the mean, to what is shown
	}
	v.Line(2, says.level, "higher", both[who].Rater, "by", two(math.Abs(sum)/float64(all)), "count", strconv.Itoa(above[who]), "all", strconv.Itoa(all))
}

// leniency shows who is mild or strict.
func (v view) leniency() {
	v.Section(says.leniency)
	rows := [][]string{strings.Split(v.In(says.leniencyHead), "|")}
	tests, err := v.ls.Severity()
	ls, shrunk := slices.Collect(v.ls.Raters()), slices.Collect(v.mixed.Raters())
	for i, e := range ls {
		said := ""
		if err == nil {
			said = v.In(says.alike)
			if tests[i].Adjusted() <= 0.05 {
				said = v.In(map[bool]text.Text{true: says.above, false: says.below}[e.Value() > 0])
			}
		}
		rows = append(rows, []string{
			e.ID(), strconv.Itoa(e.Ratings()), two(e.Raw()), signed(e.Value()), v.interval(e), signed(shrunk[i].Value()), v.interval(shrunk[i]), said,
		})
	}
	v.Table(1, rows)
	if err != nil {
		v.Line(1, says.untested, "reason", cli.Explain(err, v.Tag))
	}
	v.plain(ls)
	scatter, err := v.ls.Consistency()
	if err != nil {
		v.Line(1, says.noScatter, "reason", cli.Explain(err, v.Tag))
		return
	}
	v.Line(1, says.scatter, "value", two(scatter.Statistic()), "p", two(scatter.P()))
}

// plain names the evaluator whose plain mean misleads most.
func (v view) plain(ls []calibration.Estimate) {
	byMean, byLeniency := places(ls, calibration.Estimate.Raw), places(ls, calibration.Estimate.Value)
	worst := 0
	for i := range ls {
		if apart(byMean[i], byLeniency[i]) > apart(byMean[worst], byLeniency[worst]) {
			worst = i
		}
	}
	if byMean[worst] == byLeniency[worst] {
		return
	}
	v.Line(1, says.plain, "rater", ls[worst].ID(), "mean", two(ls[worst].Raw()), "place", strconv.Itoa(byMean[worst]), "of", strconv.Itoa(len(ls)), "other", strconv.Itoa(byLeniency[worst]))
}

func apart(a, b int) int { return max(a-b, b-a) }

// places returns the place of each estimate from the top, by a number of it.
func places(list []calibration.Estimate, by func(calibration.Estimate) float64) []int {
	values := make([]float64, len(list))
	for i, e := range list {
		values[i] = by(e)
	}
	return ranks(values)
}

// ranks returns the place of each value from the top; equal ones, as they are shown,
// share one.
func ranks(values []float64) []int {
	out := make([]int, len(values))
	for i, x := range values {
		out[i] = 1
		for _, y := range values {
			if y-x > 0.005 {
				out[i]++
			}
		}
	}
	return out
}

// adjusted shows people by the mean of their ratings before and after.
func (v view) adjusted() {
	v.Section(says.adjusted)
	type person struct {
		name   string
		values [3]float64
	}
	var list []person
	for _, name := range v.sheet.people() {
		p := person{name: name}
		units := v.sheet.of(name)
		for _, u := range units {
			e, err := v.ls.Unit(u.id())
			m, wrong := v.mixed.Unit(u.id())
			if err != nil || wrong != nil {
				continue // every unit of a sheet has a rating
			}
			for i, x := range []float64{e.Raw(), e.Value(), m.Value()} {
				p.values[i] += x / float64(len(units))
			}
		}
		list = append(list, p)
	}
	slices.SortStableFunc(list, func(a, b person) int { return cmp.Compare(b.values[1], a.values[1]) })
	var order [3][]int
	for i := range order {
		values := make([]float64, len(list))
		for k, p := range list {
			values[k] = p.values[i]
		}
		order[i] = ranks(values)
	}
	rows := [][]string{strings.Split(v.In(says.adjustedHead), "|")}
	for k, p := range list {
		row := []string{p.name}
		for i := range order {
			row = append(row, two(p.values[i]), strconv.Itoa(order[i][k]))
		}
		rows = append(rows, row)
	}
	v.Table(1, rows)
	turned, all := 0, 0
	for i := range list {
		for j := range i {
			all++
			if (order[0][i]-order[0][j])*(order[1][i]-order[1][j]) < 0 {
				turned++
			}
		}
	}
	v.Line(1, says.moved, "pairs", strconv.Itoa(turned), "all", strconv.Itoa(all))
}

// refused tries to do with first evaluations alone.
func (v view) refused() {
	v.Section(says.refused)
	first, err := agreement.New(v.sheet.first)
	if err == nil {
		_, err = calibration.LeastSquares(first)
	}
	if err != nil {
		v.Line(1, says.refusedWhy, "reason", cli.Explain(err, v.Tag))
		return
	}
	v.Line(1, says.notRefused)
}

// two writes a number with two digits, never -0.00.
func two(x float64) string {
	if math.Abs(x) < 0.005 {
		x = 0
	}
	return strconv.FormatFloat(x, 'f', 2, 64)
}

// signed writes a number with two digits and its sign.
func signed(x float64) string {
	if s := two(x); x > 0 && s != "0.00" {
		return "+" + s
	}
	return two(x)
}

// interval writes the interval of an estimate.
func (v view) interval(e calibration.Estimate) string {
	lo, hi, err := e.Interval(0.95)
	if err != nil {
		return v.In(says.noError)
	}
	return says.between.Fill(v.Tag, "lo", signed(lo), "hi", signed(hi))
}
