package pay

import (
	"slices"

	"github.com/kakezan/kakezan/skills/date"
)

// Seam is where two bands for the same people, one after the other in years of
// experience, do not meet: the years between them, or the years in both.
type Seam struct {
	Lower, Upper Band // Upper starts later, or at the same number of years and later in the record
	Years        Experience
}

// Gaps returns the years of experience that no band is for although bands below
// and above them are, for the same grade or track, discipline, region, period
// and effective date: ordered by the bands in the record. Below the first and
// above the last band nothing is missing. It takes time n log n in what the
// bands name.
func (b Bands) Gaps() []Seam {
	return b.seams(func(lower, upper Band) (Experience, bool) {
		below, bounded := lower.Experience().Below()
		from := upper.Experience().From()
		return Experience{below, from, true}, bounded && below.Compare(from) < 0
	})
}

// Overlaps returns the years of experience that two bands are for, for the same
// grade or track, discipline, region, period and effective date: each band once
// at most as the upper one, with the one of those below it that reaches
// furthest, the first where several do. A narrower band beside a wider one, such as one for a grade beside
// one for its track, is no overlap. Order and cost are those of [Bands.Gaps].
func (b Bands) Overlaps() []Seam {
	return b.seams(func(lower, upper Band) (Experience, bool) {
		return lower.Experience().common(upper.Experience()), !lower.Experience().endsBefore(upper.Experience().From())
	})
}

// seams asks about each band and the one below it that reaches furthest, once
// even where both are for several of the same grades.
func (b Bands) seams(between func(lower, upper Band) (Experience, bool)) []Seam {
	type generation struct {
		cell
		effective date.Date
	}
	groups := make(map[generation][]int)
	var order []generation
	for i, band := range b.list {
		for c := range band.cells() {
			g := generation{c, band.Effective()}
			if groups[g] == nil {
				order = append(order, g)
			}
			if n := len(groups[g]); n == 0 || groups[g][n-1] != i { // it may name a grade twice
				groups[g] = append(groups[g], i)
			}
		}
	}
	seen := make(map[[2]int]bool)
	var found []Seam
	for _, g := range order {
		group := groups[g]
		slices.SortStableFunc(group, func(i, j int) int {
			return b.list[i].Experience().from.Compare(b.list[j].Experience().from)
		})
		furthest := group[0]
		for _, i := range group[1:] {
			lower, upper := b.list[furthest], b.list[i]
			if years, ok := between(lower, upper); ok && !seen[[2]int{furthest, i}] {
				seen[[2]int{furthest, i}] = true
				found = append(found, Seam{lower, upper, years})
			}
			if !lower.Experience().reaches(upper.Experience()) {
				furthest = i
			}
		}
	}
	return found
}
