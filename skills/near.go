package skills

import (
	"cmp"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/near"
)

// Near returns up to n skills that somebody probably meant who wrote a label that
// [Catalog.Find] does not find: those with a label at the smallest edit distance,
// nearest first. The distance and how near it must be are those of
// problem.Nearest, in all languages and under [Fold]: at most a third of the
// length, 1 for up to five characters, and never all of it.
//
// Each skill is there once, by the nearest of its labels, of equally near ones the
// first that [Skill.Labels] yields. Equally near skills are in the order of the
// kinds of label, then of their ids. Nothing is near a label of more than 200
// characters, nor when n is below 1. A label that Find does find is at a distance
// of 0.
//
// It goes through all labels, and measures those that have nearly the same letters,
// in time proportional to their length for a label of up to 64 characters.
func (c Catalog) Near(label string, n int) []Match {
	folded := Fold(label)
	if c.data == nil || folded == "" || n < 1 {
		return nil
	}
	type candidate struct {
		use
		distance int
	}
	word := near.NewWord(folded)
	limit := word.Limit()
	if limit < 0 {
		return nil
	}
	best := make(map[int32]candidate)
	count := make([]int, limit+1) // of skills at each distance
	labels := c.data.labels()
	for l := range c.data.mostLike(shapeOf(folded), &limit) {
		d := word.Distance(labels.label(l), limit)
		if d < 0 {
			continue
		}
		for _, use := range labels.of(l) {
			known, ok := best[use.skill]
			if ok && (known.distance < d || known.distance == d && known.part <= use.part) {
				continue
			}
			if ok {
				count[known.distance]--
			}
			best[use.skill] = candidate{use, d}
			count[d]++
		}
		limit = farthest(count[:limit+1], n)
	}
	found := make([]candidate, 0, len(best))
	for _, b := range best {
		found = append(found, b)
	}
	kind := func(u use) int { return slices.Index(labelKinds[:], c.data.skill(u.skill).label(u.part).Kind) }
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(a.distance-b.distance, kind(a.use)-kind(b.use), cmp.Compare(a.skill, b.skill))
	})
	matches := make([]Match, 0, min(n, len(found)))
	for _, b := range found[:min(n, len(found))] {
		s := c.data.skill(b.skill)
		matches = append(matches, Match{s, s.label(b.part)})
	}
	return matches
}

// farthest returns the distance within which the n nearest lie; the last when there
// are not so many.
func farthest(count []int, n int) int {
	for d, k := range count {
		if n -= k; n <= 0 {
			return d
		}
	}
	return len(count) - 1
}

// mostLike yields the labels that may be within a distance, those first that have most
// in common with a shape: so the limit falls soon, and nothing beyond it is yielded.
func (c *catalogData) mostLike(s shape, limit *int) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		by := make([][]int32, *limit+1) // by their least distance
		for l, t := range c.shapes() {
			if d := s.apart(t); d <= *limit {
				by[d] = append(by[d], int32(l))
			}
		}
		for d := 0; d <= *limit; d++ {
			for _, l := range by[d] {
				if !yield(l) {
					return
				}
			}
		}
	}
}
