package agreement

import (
	"math"
	"slices"
)

// ranked returns the different values in order, and the place of each value among them.
// There is neither NaN nor -0.
//
// Ratings mostly have few values: while there are not more than 32, they are looked up in
// a list. Others are sorted digit by digit of 11 bits, which takes the time of six passes
// at most.
func ranked(values []float64) (distinct []float64, code []int32) {
	code = make([]int32, len(values))
	const few = 32
	for k, v := range values {
		i := 0
		for i < len(distinct) && distinct[i] != v {
			i++
		}
		if i == len(distinct) {
			if i == few {
				return rankedMany(values, code)
			}
			distinct = append(distinct, v)
		}
		code[k] = int32(i)
	}
	sorted := slices.Sorted(slices.Values(distinct))
	var place [few]int32
	for i, v := range distinct {
		p, _ := slices.BinarySearch(sorted, v)
		place[i] = int32(p)
	}
	for k, i := range code {
		code[k] = place[i]
	}
	return sorted, code
}

// rankedMany is ranked of any values. It writes to code.
func rankedMany(values []float64, code []int32) (distinct []float64, _ []int32) {
	type keyed struct {
		key uint64 // in order of the values
		at  int32
	}
	const bits = 11
	list, next := make([]keyed, len(values)), make([]keyed, len(values))
	var ones, zeros uint64 // bits that some key has, and that some has not
	for k, v := range values {
		key := math.Float64bits(v)
		if key>>63 == 1 {
			key = ^key
		} else {
			key |= 1 << 63
		}
		list[k] = keyed{key, int32(k)}
		ones, zeros = ones|key, zeros|^key
	}
	var start [1 << bits]int32
	for shift := 0; shift < 64; shift += bits {
		if (ones&zeros)>>shift&(1<<bits-1) == 0 {
			continue // one digit for all
		}
		clear(start[:])
		for _, x := range list {
			start[x.key>>shift&(1<<bits-1)]++
		}
		var before int32
		for d, n := range start {
			start[d], before = before, before+n
		}
		for _, x := range list {
			d := x.key >> shift & (1<<bits - 1)
			next[start[d]] = x
			start[d]++
		}
		list, next = next, list
	}
	distinct = make([]float64, 0, len(values))
	for k, x := range list {
		if k == 0 || x.key != list[k-1].key {
			distinct = append(distinct, values[x.at])
		}
		code[x.at] = int32(len(distinct) - 1)
	}
	return slices.Clip(distinct), code
}
