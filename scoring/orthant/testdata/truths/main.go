// Command truths makes tilted_truths.json: orthant probabilities of matrices in
// which the general path sees no structure, by slow methods that share nothing
// with it:
//
//	go run ./scoring/orthant/testdata/truths > scoring/orthant/testdata/tilted_truths.json
//
// Factors: with one to three common factors the probability is an integral over
// the factors of a product of tails; the trapezoidal rule around its mode, whose
// step is halved until nothing changes. Chain: an AR(1) sequence, a product of
// one-dimensional integrals on a fine grid. Sampled: random matrices of full
// rank, by Genz's separation without tilting and without reordering, over 2^24
// points of Kronecker's sequence of the roots of primes, in 16 random shifts.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"sync"
)

type truth struct {
	ID     string      `json:"id"`
	Method string      `json:"method"`
	Lower  []float64   `json:"lower"`
	Corr   [][]float64 `json:"corr"`
	LogP   float64     `json:"log_prob"`
	RelErr float64     `json:"rel_err"`
}

func logQ(x float64) float64 {
	switch {
	case x < -3:
		return math.Log1p(-math.Erfc(-x/math.Sqrt2) / 2)
	case x < 30:
		return math.Log(math.Erfc(x/math.Sqrt2) / 2)
	}
	tail := x
	for k := 30; k >= 1; k-- {
		tail = x + float64(k)/tail
	}
	return -x*x/2 - math.Log(2*math.Pi)/2 - math.Log(tail)
}

// factors returns log P of X_i = load_i . F + own_i E_i.
func factors(lower []float64, load [][]float64, own []float64) (logP, relErr float64) {
	k := len(load[0])
	value := func(f []float64) float64 {
		v := -float64(k) * math.Log(2*math.Pi) / 2
		for _, x := range f {
			v -= x * x / 2
		}
		for i, l := range lower {
			for j, x := range f {
				l -= load[i][j] * x
			}
			v += logQ(l / own[i])
		}
		return v
	}
	// The mode, axis by axis, by golden section: the function is concave.
	mode := make([]float64, k)
	for range 200 {
		for j := range k {
			a, b := mode[j]-3, mode[j]+3
			for range 60 {
				c, d := b-(b-a)*0.618033988749895, a+(b-a)*0.618033988749895
				mode[j] = c
				vc := value(mode)
				mode[j] = d
				if vc > value(mode) {
					b = d
				} else {
					a = c
				}
			}
			mode[j] = (a + b) / 2
		}
	}
	top := value(mode)
	// Cholesky factor of minus the second derivatives there.
	h := make([][]float64, k)
	const e = 1e-3
	for a := range k {
		h[a] = make([]float64, k)
		for b := range a + 1 {
			at := func(x, y float64) float64 {
				f := append([]float64(nil), mode...)
				f[a] += x
				f[b] += y
				return value(f)
			}
			h[a][b] = -(at(e, e) - at(e, -e) - at(-e, e) + at(-e, -e)) / (4 * e * e)
		}
	}
	det := 1.0
	for a := range k {
		for b := range a + 1 {
			v := h[a][b]
			for c := range b {
				v -= h[a][c] * h[b][c]
			}
			if a == b {
				h[a][a] = math.Sqrt(v)
				det *= h[a][a]
			} else {
				h[a][b] = v / h[b][b]
			}
		}
	}
	sum := func(step float64) float64 {
		n := int(30 / step)
		if k == 3 {
			n = int(16 / step)
		}
		total := 0.0
		v, f := make([]float64, k), make([]float64, k)
		var visit func(axis int)
		visit = func(axis int) {
			if axis == k {
				for a := k - 1; a >= 0; a-- { // h' (f - mode) = v
					x := v[a]
					for b := a + 1; b < k; b++ {
						x -= h[b][a] * (f[b] - mode[b])
					}
					f[a] = mode[a] + x/h[a][a]
				}
				total += math.Exp(value(f) - top)
				return
			}
			for i := -n; i <= n; i++ {
				v[axis] = step * float64(i)
				visit(axis + 1)
			}
		}
		visit(0)
		return total * math.Pow(step, float64(k)) / det
	}
	last, step := 0.0, 0.8
	for {
		now := sum(step)
		change := math.Abs(now/last - 1)
		if change < 1e-9 || k == 3 && step < 0.3 || step < 0.02 {
			return top + math.Log(now), max(change, 1e-11)
		}
		last, step = now, step/2
	}
}

// chain returns log P of an AR(1) sequence with correlations rho between
// neighbours, backwards on a grid.
func chain(lower, rho []float64) (logP, relErr float64) {
	run := func(n int) float64 {
		d := len(lower)
		grid := func(l float64) (x []float64, step float64) { // midpoints of [l, l+w]
			w := max(l, 0) + 10 - l
			step = w / float64(n)
			for i := range n {
				x = append(x, l+step*(float64(i)+0.5))
			}
			return x, step
		}
		x, step := grid(lower[d-1])
		carry := make([]float64, n) // mass above, by the previous value
		for i := range carry {
			carry[i] = 1
		}
		shift := 0.0
		for k := d - 2; k >= 0; k-- {
			y, ystep := grid(lower[k])
			next := make([]float64, n)
			s := math.Sqrt(1 - rho[k]*rho[k])
			top := 0.0
			for i, a := range y {
				v := 0.0
				for j, b := range x {
					z := (b - rho[k]*a) / s
					v += carry[j] * math.Exp(-z*z/2)
				}
				next[i] = v * step / s / math.Sqrt(2*math.Pi)
				top = max(top, next[i])
			}
			for i := range next {
				next[i] /= top
			}
			shift += math.Log(top)
			x, step, carry = y, ystep, next
		}
		v := 0.0
		for i, a := range x {
			v += carry[i] * math.Exp(-a*a/2)
		}
		return shift + math.Log(v*step/math.Sqrt(2*math.Pi))
	}
	// Midpoints err by the square of the step: one extrapolation.
	a, b, c := run(1000), run(2000), run(4000)
	fine, coarse := c+(c-b)/3, b+(b-a)/3
	return fine, max(math.Abs(fine-coarse), 1e-10)
}

func quantile(q float64) float64 { // upper, by bisection and Newton
	lo, hi := -39.0, 39.0
	x := 0.0
	for range 40 {
		v := math.Erfc(x/math.Sqrt2) / 2
		if v > q {
			lo = x
		} else {
			hi = x
		}
		x += (v - q) * math.Sqrt(2*math.Pi) * math.Exp(x*x/2)
		if !(x > lo && x < hi) {
			x = (lo + hi) / 2
		}
	}
	return x
}

// sampled is plain separation of variables.
func sampled(lower []float64, corr [][]float64, seed uint64) (logP, relErr float64) {
	d := len(lower)
	l := make([][]float64, d)
	for i := range d {
		l[i] = make([]float64, d)
		for j := range i + 1 {
			v := corr[i][j]
			for k := range j {
				v -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(v)
			} else {
				l[i][j] = v / l[j][j]
			}
		}
	}
	primes := []float64{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37}
	// A table of the quantile, by log of odds, linear between 2^15 nodes of 70.
	const nodes = 1 << 15
	var table [nodes + 1]float64
	for i := range table {
		w := 70*float64(i)/nodes - 35
		if w > 0 {
			table[i] = quantile(1 / (1 + math.Exp(w)))
		} else {
			table[i] = -quantile(1 / (1 + math.Exp(-w)))
		}
	}
	const shifts, points = 16, 1 << 20
	means := make([]float64, shifts)
	var wait sync.WaitGroup
	for r := range means {
		wait.Add(1)
		go func() {
			defer wait.Done()
			source := rand.New(rand.NewPCG(seed, uint64(r)))
			at, step := make([]float64, d), make([]float64, d)
			for j := range d - 1 {
				at[j] = source.Float64()
				step[j] = math.Mod(math.Sqrt(primes[j]), 1)
			}
			z := make([]float64, d)
			sum := 0.0
			for range points {
				weight := 1.0
				for k := range d {
					a := lower[k]
					for j := range k {
						a -= l[k][j] * z[j]
					}
					q := math.Erfc(a/l[k][k]/math.Sqrt2) / 2
					weight *= q
					if weight == 0 {
						break
					}
					if k < d-1 {
						at[k] += step[k]
						if at[k] >= 1 {
							at[k]--
						}
						v := q * (1 - math.Abs(2*at[k]-1))
						w := (math.Log1p(-v) - math.Log(v) + 35) * nodes / 70
						w = max(0, min(nodes-1, w))
						i := int(w)
						z[k] = table[i] + (w-float64(i))*(table[i+1]-table[i])
					}
				}
				sum += weight
			}
			means[r] = sum / points
		}()
	}
	wait.Wait()
	mean, squares := 0.0, 0.0
	for _, v := range means {
		mean += v / shifts
	}
	for _, v := range means {
		squares += (v - mean) * (v - mean)
	}
	return math.Log(mean), 2.13 * math.Sqrt(squares/(shifts-1)/shifts) / mean
}

func main() {
	source := rand.New(rand.NewPCG(2017, 12162))
	var all []truth
	round := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	add := func(method string, lower []float64, corr [][]float64, logP, relErr float64) {
		t := truth{fmt.Sprintf("t%02d d=%d %s", len(all)+1, len(lower), method), method, lower, corr, logP, relErr}
		fmt.Fprintf(os.Stderr, "%s: %.3f +-%.1g\n", t.ID, logP, relErr)
		all = append(all, t)
	}
	// Each factor case: variables, factors, thresholds between, least own
	// standard deviation, and the chance of a negative loading.
	for _, c := range []struct {
		d, k          int
		from, to      float64
		own, negative float64
	}{
		{6, 1, 1, 3, 0.3, 0},
		{8, 1, 3, 5, 0.3, 0},
		{10, 1, 1, 2.5, 0.5, 0.3},
		{12, 1, 0, 2, 0.2, 0},
		{15, 1, 2, 4, 0.5, 0},
		{20, 1, 1, 3, 0.4, 0},
		{20, 1, -1, 1, 0.4, 0.2},
		{7, 1, 2, 3, 0.05, 0},
		{9, 1, -2, 3, 0.02, 0},
		{6, 2, 1, 3, 0.3, 0},
		{6, 2, 4, 6, 0.4, 0},
		{7, 2, 1, 3, 0.5, 0.3},
		{8, 2, 2, 4, 0.3, 0},
		{8, 2, 0, 1, 0.2, 0.1},
		{9, 2, 1, 2, 0.5, 0.5},
		{10, 2, 2, 3, 0.4, 0},
		{10, 2, 3, 6, 0.5, 0},
		{12, 2, 1, 3, 0.4, 0},
		{14, 2, 0, 2, 0.5, 0.3},
		{15, 2, 1, 4, 0.3, 0},
		{17, 2, -1, 1, 0.3, 0},
		{20, 2, 1, 2, 0.5, 0},
		{20, 2, 2, 5, 0.4, 0},
		{20, 2, 0, 3, 0.6, 0.4},
		{6, 2, 1, 3, 0.1, 0.2},
		{8, 2, 1, 2, 0.05, 0},
		{10, 2, 0, 2, 0.1, 0},
		{6, 2, 0, 2, 0.03, 0.2},
		{12, 2, 1, 2, 0.1, 0},
		{6, 3, 1, 3, 0.4, 0},
		{8, 3, 0, 3, 0.4, 0.3},
		{10, 3, 2, 3, 0.4, 0},
		{12, 3, 1, 4, 0.5, 0.2},
		{16, 3, 0, 2, 0.5, 0},
	} {
		lower, own := make([]float64, c.d), make([]float64, c.d)
		load, corr := make([][]float64, c.d), make([][]float64, c.d)
		for i := range c.d {
			lower[i] = round(c.from + (c.to-c.from)*source.Float64())
			size := 0.0
			for range c.k {
				x := source.Float64() + 0.1
				if source.Float64() < c.negative {
					x = -x
				}
				load[i] = append(load[i], x)
				size += x * x
			}
			own[i] = c.own + (0.95-c.own)*source.Float64()*source.Float64()
			for j := range load[i] {
				load[i][j] *= math.Sqrt((1 - own[i]*own[i]) / size)
			}
		}
		for i := range corr {
			corr[i] = make([]float64, c.d)
			for j := range corr[i] {
				for a := range c.k {
					corr[i][j] += load[i][a] * load[j][a]
				}
			}
			corr[i][i] = 1
		}
		for i := range corr {
			for j := range i {
				corr[i][j] = corr[j][i]
			}
		}
		logP, relErr := factors(lower, load, own)
		add(fmt.Sprintf("%d factors", c.k), lower, corr, logP, relErr)
	}
	for _, c := range []struct {
		d                   int
		from, to, low, high float64
	}{
		{6, 1, 3, 0.3, 0.8}, {8, 0, 2, -0.6, 0.6}, {12, 1, 2, 0.5, 0.9}, {20, 0, 2, 0.2, 0.9}, {10, 3, 4, -0.5, 0.8},
	} {
		lower, rho := make([]float64, c.d), make([]float64, c.d-1)
		corr := make([][]float64, c.d)
		for i := range lower {
			lower[i] = round(c.from + (c.to-c.from)*source.Float64())
			corr[i] = make([]float64, c.d)
		}
		for i := range rho {
			rho[i] = round(c.low + (c.high-c.low)*source.Float64())
		}
		for i := range corr {
			product := 1.0
			for j := i; j < c.d; j++ {
				corr[i][j], corr[j][i] = product, product
				if j < c.d-1 {
					product *= rho[j]
				}
			}
		}
		logP, relErr := chain(lower, rho)
		add("chain", lower, corr, logP, relErr)
	}
	for _, c := range []struct {
		d, freedom int
		from, to   float64
	}{
		{6, 8, -1, 1}, {6, 20, 0, 2}, {6, 7, -1, 1}, {7, 12, -1, 1}, {8, 20, -1, 1}, {8, 40, 0, 1.5}, {10, 40, -1, 0.5}, {6, 30, 1, 2.5},
	} {
		lower, x := make([]float64, c.d), make([][]float64, c.d)
		corr := make([][]float64, c.d)
		for i := range x {
			lower[i] = round(c.from + (c.to-c.from)*source.Float64())
			size := 0.0
			for range c.freedom {
				x[i] = append(x[i], source.NormFloat64())
				size += x[i][len(x[i])-1] * x[i][len(x[i])-1]
			}
			for j := range x[i] {
				x[i][j] /= math.Sqrt(size)
			}
		}
		for i := range x {
			corr[i] = make([]float64, c.d)
			for j := range i {
				v := 0.0
				for a := range x[i] {
					v += x[i][a] * x[j][a]
				}
				corr[i][j], corr[j][i] = round(v), round(v)
			}
			corr[i][i] = 1
		}
		logP, relErr := sampled(lower, corr, uint64(len(all)))
		add("sampled", lower, corr, logP, relErr)
	}
	for i, t := range all {
		line, err := json.Marshal(t)
		if err != nil {
			panic(err)
		}
		if i == 0 {
			fmt.Printf("[\n%s", line)
		} else {
			fmt.Printf(",\n%s", line)
		}
	}
	fmt.Println("\n]")
}
