package change

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/skills/text"
)

// pair says that entry i of one list is entry j of another one.
type pair struct{ i, j int }

// maxWork bounds the comparisons of entries that have no key, so that two lists
// of a hundred thousand take no time that goes by their product.
const maxWork = 1 << 18

// align returns which entries of two lists are the same thing, in order of i:
// those of one key, then those that say the same, then those that are alike.
func align(s *shape, a, b reflect.Value) []pair {
	pairs := make([]pair, 0, min(a.Len(), b.Len()))
	start := 0
	for start < a.Len() && start < b.Len() && s.startsAlike(a.Index(start), b.Index(start)) {
		pairs = append(pairs, pair{start, start})
		start++
	}
	restA, restB := span(start, a.Len()), span(start, b.Len())
	if len(restA)+len(restB) == 0 {
		return pairs
	}
	restA, restB = byKey(s, a, b, restA, restB, &pairs)
	restA, restB = byContent(s, a, b, restA, restB, &pairs)
	byLikeness(s, a, b, restA, restB, &pairs)
	slices.SortFunc(pairs, func(p, q pair) int { return cmp.Compare(p.i, q.i) })
	return pairs
}

func span(from, to int) []int {
	all := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		all = append(all, i)
	}
	return all
}

// startsAlike reports whether two entries, each the first of what is left of
// its list, are surely the same thing.
func (s *shape) startsAlike(a, b reflect.Value) bool {
	if key := s.keyOf(a); key != "" || s.keyOf(b) != "" {
		return key == s.keyOf(b)
	}
	return equal(s, a, b)
}

// byKey pairs the entries whose key is that of no other one in its list, and
// returns the rest.
func byKey(s *shape, a, b reflect.Value, restA, restB []int, pairs *[]pair) (ra, rb []int) {
	if s.key == nil {
		return restA, restB
	}
	index := func(list reflect.Value, rest []int) map[string]int {
		at := make(map[string]int, len(rest))
		for _, i := range rest {
			key := s.keyOf(list.Index(i))
			if _, twice := at[key]; twice || key == "" && !s.whole {
				at[key] = -1
			} else {
				at[key] = i
			}
		}
		return at
	}
	inA, inB := index(a, restA), index(b, restB)
	for _, i := range restA {
		key := s.keyOf(a.Index(i))
		if j, ok := inB[key]; ok && j >= 0 && inA[key] == i {
			*pairs = append(*pairs, pair{i, j})
		} else {
			ra = append(ra, i)
		}
	}
	for _, j := range restB {
		key := s.keyOf(b.Index(j))
		if i, ok := inA[key]; !ok || i < 0 || inB[key] != j {
			rb = append(rb, j)
		}
	}
	return ra, rb
}

// byContent pairs entries that say the same, the first with the first, and
// returns the rest.
func byContent(s *shape, a, b reflect.Value, restA, restB []int, pairs *[]pair) (ra, rb []int) {
	if len(restA)*len(restB) > maxWork {
		return restA, restB
	}
	rb = slices.Clone(restB)
	for _, i := range restA {
		k := slices.IndexFunc(rb, func(j int) bool { return equal(s, a.Index(i), b.Index(j)) })
		if k < 0 {
			ra = append(ra, i)
			continue
		}
		*pairs = append(*pairs, pair{i, rb[k]})
		rb = slices.Delete(rb, k, k+1)
	}
	return ra, rb
}

// byLikeness pairs entries without a key with the entry that is most like
// them, if any is. Ids and numbers are never alike: another one is another.
func byLikeness(s *shape, a, b reflect.Value, restA, restB []int, pairs *[]pair) {
	keyless := func(list reflect.Value) func(int) bool {
		return func(i int) bool { return s.keyOf(list.Index(i)) != "" }
	}
	restA, restB = slices.DeleteFunc(restA, keyless(a)), slices.DeleteFunc(restB, keyless(b))
	if len(restA)*len(restB) > maxWork {
		return
	}
	for _, i := range restA {
		best, at := 0.0, -1
		for k, j := range restB {
			if like := likeness(s, a.Index(i), b.Index(j)); like > best {
				best, at = like, k
			}
		}
		if at >= 0 {
			*pairs = append(*pairs, pair{i, restB[at]})
			restB = slices.Delete(restB, at, at+1)
		}
	}
}

// likeness returns how much of two values is the same, 0 when too little to
// call them one thing.
func likeness(s *shape, a, b reflect.Value) float64 {
	switch s.form {
	case textForm:
		if like := textLikeness(textIn(a), textIn(b)); like >= 0.4 {
			return like
		}
		return 0
	case recordForm:
	default:
		return 0
	}
	same, said := 0.0, 0.0
	for _, f := range s.fields {
		x, y := a.FieldByIndex(f.index), b.FieldByIndex(f.index)
		if isEmpty(x) && isEmpty(y) {
			continue
		}
		said++
		switch {
		case equal(f.shape, x, y):
			same++
		case f.shape.form == textForm:
			same += textLikeness(textIn(x), textIn(y))
		}
	}
	if said == 0 || same/said < 0.4 {
		return 0
	}
	return same / said
}

// isEmpty reports whether a field says nothing.
func isEmpty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

// textLikeness returns the share of the words of two texts that they have in
// common, in the language in which they have the most.
func textLikeness(t, u text.Text) float64 {
	best := 0.0
	for tag, s := range t.All() {
		if !u.Has(tag) {
			continue
		}
		common, all := 0, 0
		left := make(map[string]int)
		for _, word := range tokens(s) {
			left[word]++
			all++
		}
		for _, word := range tokens(u.In(tag)) {
			if left[word] > 0 {
				left[word]--
				common++
			}
			all++
		}
		if all > 0 {
			best = max(best, 2*float64(common)/float64(all))
		}
	}
	return best
}

// unmoved returns which of the pairs, in order of i, keep their order: one of
// the longest runs of rising j.
func unmoved(pairs []pair) []bool {
	// tails[n] is the pair that ends the run of n+1 pairs with the lowest j.
	var tails []int
	before := make([]int, len(pairs))
	for p := range pairs {
		n, _ := slices.BinarySearchFunc(tails, pairs[p].j, func(tail, j int) int { return cmp.Compare(pairs[tail].j, j) })
		before[p] = -1
		if n > 0 {
			before[p] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, p)
		} else {
			tails[n] = p
		}
	}
	stays := make([]bool, len(pairs))
	if len(tails) > 0 {
		for p := tails[len(tails)-1]; p >= 0; p = before[p] {
			stays[p] = true
		}
	}
	return stays
}
