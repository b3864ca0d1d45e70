package market

import "math"

// hill returns the similarity-aware Hill number of order 1 of weights.
func hill(weights []float64, like func(i, j int) float64) (float64, error) {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	entropy := 0.0
	for i, w := range weights {
		ordinary := 0.0
		for j, v := range weights {
			z := 0.0
			if i == j {
				z = 1
			} else if like != nil {
				z = like(i, j)
			}
			ordinary += z * v / sum
		}
		if w > 0 {
			entropy -= w / sum * math.Log(ordinary)
		}
	}
	return math.Exp(entropy), nil
}
