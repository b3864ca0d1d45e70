package agreement_test

import (
	"math"
	"math/big"
	"slices"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// The oracles follow definitions word by word, in fractions, pair by pair.

func rat(x float64) *big.Rat { return new(big.Rat).SetFloat64(x) }

func float(x *big.Rat) float64 { f, _ := x.Float64(); return f }

func add(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }

func sub(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }

func mul(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }

func quo(a, b *big.Rat) *big.Rat { return new(big.Rat).Quo(a, b) }

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }

// byUnit is the ratings of each unit with at least so many, in order of rater, and their
// raters.
func byUnit(r agreement.Ratings, least int) (values [][]float64, raters [][]string) {
	for unit := range r.Units() {
		var row []float64
		var who []string
		for rater := range r.Raters() {
			if v, ok := r.At(unit, rater); ok {
				row, who = append(row, v), append(who, rater)
			}
		}
		if len(row) >= least {
			values, raters = append(values, row), append(raters, who)
		}
	}
	return values, raters
}

type apart func(a, b float64) *big.Rat

// metricOf returns a metric of alpha, by its definition.
func metricOf(m agreement.Metric, all []float64) apart {
	return func(c, k float64) *big.Rat {
		if c > k {
			c, k = k, c
		}
		d := sub(rat(k), rat(c))
		switch m {
		case agreement.Nominal:
			if c != k {
				return whole(1)
			}
			return whole(0)
		case agreement.Ordinal:
			between, ends := 0, 0
			for _, v := range all {
				if c <= v && v <= k {
					between++
				}
				if v == c {
					ends++
				}
				if v == k {
					ends++
				}
			}
			d = sub(whole(between), big.NewRat(int64(ends), 2))
		case agreement.Ratio:
			if c == k {
				return whole(0)
			}
			d = quo(d, add(rat(c), rat(k)))
		}
		return mul(d, d)
	}
}

// alphaOracle returns the disagreement that is observed and that by chance, over all
// ordered pairs of ratings of one unit and of all of them.
func alphaOracle(r agreement.Ratings, m agreement.Metric) (observed, expected *big.Rat) {
	units, _ := byUnit(r, 2)
	all := slices.Concat(units...)
	d := metricOf(m, all)
	observed, expected = new(big.Rat), new(big.Rat)
	for _, row := range units {
		for i, a := range row {
			for j, b := range row {
				if i != j {
					observed = add(observed, quo(d(a, b), whole((len(row)-1)*len(all))))
				}
			}
		}
	}
	for i, a := range all {
		for j, b := range all {
			if i != j {
				expected = add(expected, d(a, b))
			}
		}
	}
	return observed, quo(expected, whole(len(all)*(len(all)-1)))
}

// weightsOf returns weights of places among categories, by their definition.
func weightsOf(w agreement.Weights, categories []float64, own [][]float64) apart {
	places := slices.Sorted(slices.Values(categories))
	most := 0.0
	for _, row := range own {
		most = max(most, slices.Max(row))
	}
	return func(a, b float64) *big.Rat {
		i, j := slices.Index(places, a), slices.Index(places, b)
		switch {
		case own != nil:
			return quo(rat(own[i][j]), rat(most))
		case i == j:
			return whole(0)
		case w == agreement.Unweighted:
			return whole(1)
		}
		d := big.NewRat(int64(i-j), int64(len(places)-1))
		if w == agreement.Quadratic {
			return mul(d, d)
		}
		return d.Abs(d)
	}
}

// meanOf is the mean of a function of units.
func meanOf(units [][]float64, of func([]float64) *big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, row := range units {
		sum = add(sum, of(row))
	}
	return quo(sum, whole(len(units)))
}

// withinOracle is how far the pairs of ratings of one unit are apart in the mean.
func withinOracle(units [][]float64, d apart) *big.Rat {
	return meanOf(units, func(row []float64) *big.Rat {
		sum := new(big.Rat)
		for i, a := range row {
			for j, b := range row {
				if i != j {
					sum = add(sum, d(a, b))
				}
			}
		}
		return quo(sum, whole(len(row)*(len(row)-1)))
	})
}

// congerOracle is how far ratings of two units by two raters are apart by chance.
func congerOracle(units [][]float64, d apart) *big.Rat {
	sum, n := new(big.Rat), 0
	for _, one := range units {
		for _, other := range units {
			for i, a := range one {
				for j, b := range other {
					if i != j {
						sum, n = add(sum, d(a, b)), n+1
					}
				}
			}
		}
	}
	return quo(sum, whole(n))
}

// fleissOracle is how far two ratings are apart, drawn with replacement from all.
func fleissOracle(units [][]float64, d apart) *big.Rat {
	all := slices.Concat(units...)
	sum := new(big.Rat)
	for _, a := range all {
		for _, b := range all {
			sum = add(sum, d(a, b))
		}
	}
	return quo(sum, whole(len(all)*len(all)))
}

// gwetOracle is 1 - Gwet's chance of agreement. Its units may have one rating.
func gwetOracle(units [][]float64, categories []float64, d apart) *big.Rat {
	k := len(categories)
	weights, mixed := new(big.Rat), new(big.Rat)
	for _, a := range categories {
		for _, b := range categories {
			weights = add(weights, sub(whole(1), d(a, b)))
		}
		p := meanOf(units, func(row []float64) *big.Rat {
			n := 0
			for _, v := range row {
				if v == a {
					n++
				}
			}
			return big.NewRat(int64(n), int64(len(row)))
		})
		mixed = add(mixed, mul(p, sub(whole(1), p)))
	}
	return sub(whole(1), quo(mul(weights, mixed), whole(k*(k-1))))
}

// evenOracle is how far two categories are apart in the mean.
func evenOracle(categories []float64, d apart) *big.Rat {
	sum := new(big.Rat)
	for _, a := range categories {
		for _, b := range categories {
			sum = add(sum, d(a, b))
		}
	}
	return quo(sum, whole(len(categories)*len(categories)))
}

// iccOracle returns numerator and denominator of a form, by mean squares in fractions.
func iccOracle(f agreement.Form, rows [][]float64) (above, below *big.Rat) {
	n, k := len(rows), len(rows[0])
	mean := func(values []float64) *big.Rat {
		sum := new(big.Rat)
		for _, v := range values {
			sum = add(sum, rat(v))
		}
		return quo(sum, whole(len(values)))
	}
	square := func(x *big.Rat) *big.Rat { return mul(x, x) }
	all := mean(slices.Concat(rows...))
	columns := make([]*big.Rat, k)
	for j := range columns {
		var values []float64
		for _, row := range rows {
			values = append(values, row[j])
		}
		columns[j] = mean(values)
	}
	msr, msc, mse, msw := new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat)
	for _, row := range rows {
		m := mean(row)
		msr = add(msr, quo(square(sub(m, all)), big.NewRat(int64(n-1), int64(k))))
		for j, v := range row {
			msw = add(msw, quo(square(sub(rat(v), m)), whole(n*(k-1))))
			mse = add(mse, quo(square(add(sub(sub(rat(v), m), columns[j]), all)), whole((n-1)*(k-1))))
		}
	}
	for _, c := range columns {
		msc = add(msc, quo(square(sub(c, all)), big.NewRat(int64(k-1), int64(n))))
	}
	switch f {
	case agreement.OneWay:
		return sub(msr, msw), add(msr, mul(whole(k-1), msw))
	case agreement.Absolute:
		return sub(msr, mse), add(add(msr, mul(whole(k-1), mse)), mul(big.NewRat(int64(k), int64(n)), sub(msc, mse)))
	case agreement.Consistent:
		return sub(msr, mse), add(msr, mul(whole(k-1), mse))
	case agreement.OneWayMean:
		return sub(msr, msw), msr
	case agreement.AbsoluteMean:
		return sub(msr, mse), add(msr, quo(sub(msc, mse), whole(n)))
	}
	return sub(msr, mse), msr
}

// kendallOracle returns numerator and denominator of W, by ranks that are counted.
func kendallOracle(rows [][]float64) (above, below *big.Rat) {
	n, m := len(rows), len(rows[0])
	above, below = new(big.Rat), whole(m*m*(n*n*n-n))
	for _, row := range rows {
		sum := big.NewRat(int64(-m*(n+1)), 2)
		for j, v := range row {
			for _, other := range rows {
				switch {
				case other[j] < v:
					sum = add(sum, whole(1))
				case other[j] == v:
					sum = add(sum, big.NewRat(1, 2))
				}
			}
			sum = add(sum, big.NewRat(1, 2))
			// Each of t units of one rank has t^2 - 1 of t^3 - t.
			t := 0
			for _, other := range rows {
				if other[j] == v {
					t++
				}
			}
			below = sub(below, whole(m*(t*t-1)))
		}
		above = add(above, mul(whole(12), mul(sum, sum)))
	}
	return above, below
}

// close12 reports whether x is a fraction to 1e-12 of it, or of 1 where that is more.
func close12(x float64, want *big.Rat) bool {
	w := float(want)
	return math.Abs(x-w) <= 1e-12*max(1, math.Abs(w))
}
