package orthant

type radius struct{}

func (r *radius) draw(y, factor, power []float64, first, step uint64) {}
func (r *radius) means(mean []float64, k int)                         {}
