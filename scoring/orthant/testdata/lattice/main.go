// Command lattice chooses the generating vector of qmc_vector.go, component by
// component:
//
//	go run ./scoring/orthant/testdata/lattice
//
// The lattice is embedded: its first 2^m points are good for every m. A
// component is the candidate whose worst ratio over m, of its squared
// worst-case error in the weighted Korobov space of smoothness 2 to the least
// one among the candidates, is the smallest (R. Cools, F. Kuo, D. Nuyens 2006,
// doi:10.1137/06065074X). Candidates are drawn at random, because the best of
// 400 is nearly as good as the best of all.
package main

import (
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
)

const (
	least, most = 6, 17 // Levels that are judged.
	digits      = 20    // Components are odd and below 2^(digits-1).
	dimensions  = 64
	candidates  = 400
)

func main() {
	source := rand.New(rand.NewPCG(7, 1992))
	const n = 1 << most
	product := make([]float64, n) // over the components so far, for each point
	for i := range product {
		product[i] = 1
	}
	kernel := make([]float64, n) // 2 pi^2 B2(i/n)
	for i := range kernel {
		x := float64(i) / n
		kernel[i] = 2 * math.Pi * math.Pi * (x*x - x + 1.0/6)
	}
	// Weights fall because variables are ordered: the first matter most.
	weight := func(j int) float64 { return 0.6 / math.Sqrt(float64(j+1)*(1+float64(j)/8)) }
	for j := range dimensions {
		tried := []uint64{1}
		if j > 0 {
			tried = tried[:0]
			for range candidates {
				tried = append(tried, source.Uint64N(1<<(digits-1))|1)
			}
		}
		errors := make([][most + 1]float64, len(tried))
		lowest := [most + 1]float64{}
		for i := range lowest {
			lowest[i] = math.Inf(1)
		}
		for c, z := range tried {
			var sums [most + 1]float64 // of the points new at each level
			for i := range uint64(n) {
				level := 0
				if i > 0 {
					level = most - bits.TrailingZeros64(i)
				}
				sums[level] += product[i] * (1 + weight(j)*kernel[i*z%n])
			}
			total := 0.0
			for m := range sums {
				total += sums[m]
				errors[c][m] = total/math.Exp2(float64(m)) - 1
				lowest[m] = min(lowest[m], errors[c][m])
			}
		}
		best, ratio := 0, math.Inf(1)
		for c := range tried {
			worst := 0.0
			for m := least; m <= most; m++ {
				worst = max(worst, errors[c][m]/lowest[m])
			}
			if worst < ratio {
				best, ratio = c, worst
			}
		}
		z := tried[best]
		for i := range uint64(n) {
			product[i] *= 1 + weight(j)*kernel[i*z%n]
		}
		fmt.Printf("%d, ", z)
		if j%10 == 9 {
			fmt.Println()
		}
	}
	fmt.Println()
}
