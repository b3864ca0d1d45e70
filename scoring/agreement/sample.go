package agreement

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// sample is what a coefficient is computed from: the units that take part, one behind
// the other, each with the places of its ratings among the categories. It is immutable,
// and a resample of it is how many times each unit is there.
type sample struct {
	units    []string  // ids of those that take part
	start    []int     // of each unit, where its ratings begin, and their number
	code     []int32   // of each rating, the place of its value in values
	rater    []int32   // of each rating, its rater's place in the table
	values   []float64 // the categories, in order
	raters   int       // who have a rating that takes part
	paired   int       // units with two ratings or more: all but where singles take part
	pairings int       // pairs of ratings of one unit
	declared bool      // whether the categories were given

	leftOut []string // ids of units that take no part, or not as a pair
	all     []int32  // 1 for each unit
	only    []int32  // of each unit, the place of the value that all its ratings have, -1 where they differ
}

// taking says which ratings take part in a coefficient.
type taking struct {
	call       string
	categories []float64 // nil for those that were given
	singles    bool      // whether units with one rating take part
}

// sampleOf returns what takes part, or why nothing can be said of it.
func sampleOf(r Ratings, o taking) (*sample, error) {
	t := r.read()
	fail := func(kind error, says text.Text, pairs ...string) (*sample, error) {
		return nil, fault.New(o.call, kind, says, pairs...)
	}
	if n := t.rating(); n < 2 {
		return fail(ErrRaters, oneRater, "raters", strconv.Itoa(n))
	}

	s := &sample{declared: o.categories != nil}
	s.units, s.start = make([]string, 0, len(t.units)), append(make([]int, 0, len(t.units)+1), 0)
	s.rater = make([]int32, 0, len(t.value))
	values := make([]float64, 0, len(t.value))
	for u, id := range t.units {
		from, to := t.start[u], t.start[u+1]
		m := to - from
		if m < 2 {
			s.leftOut = append(s.leftOut, id)
		} else {
			s.paired++
			s.pairings += m * (m - 1) / 2
		}
		if m > 1 || m == 1 && o.singles {
			s.units = append(s.units, id)
			s.rater = append(s.rater, t.rater[from:to]...)
			values = append(values, t.value[from:to]...)
			s.start = append(s.start, len(values))
		}
	}
	switch s.paired {
	case 0:
		return fail(ErrTooFew, noPair)
	case 1:
		if len(s.leftOut) == 0 {
			return fail(ErrTooFew, onlyPair)
		}
		return fail(ErrTooFew, onePair, "left", list(s.leftOut))
	}

	if err := s.sort(values, o); err != nil {
		return nil, err
	}
	for u, id := range s.units {
		for k := s.start[u]; k < s.start[u+1]; k++ {
			if s.code[k] < 0 {
				return fail(ErrScale, notOnScale, "rater", t.raters[s.rater[k]], "unit", id,
					"number", number(values[k]), "known", numbers(s.values))
			}
		}
	}

	s.all, s.only = make([]int32, len(s.units)), make([]int32, len(s.units))
	for u := range s.units {
		s.all[u], s.only[u] = 1, s.code[s.start[u]]
		for _, c := range s.code[s.start[u]+1 : s.start[u+1]] {
			if c != s.only[u] {
				s.only[u] = -1
			}
		}
	}
	if !s.varies(s.all) {
		return fail(ErrNoVariation, oneValue, "ratings", strconv.Itoa(len(s.code)), "number", number(values[0]))
	}

	seen := make([]bool, len(t.raters))
	for _, i := range s.rater {
		if !seen[i] {
			seen[i] = true
			s.raters++
		}
	}
	return s, nil
}

// rating is the number of raters who rate anything.
func (t *table) rating() int {
	seen, n := make([]bool, len(t.raters)), 0
	for _, i := range t.rater {
		if !seen[i] {
			seen[i] = true
			n++
		}
	}
	return n
}

// sort sets the categories and the place of each value among them, -1 for a value that
// is none of them.
func (s *sample) sort(values []float64, o taking) error {
	if !s.declared {
		s.values, s.code = ranked(values)
		return nil
	}
	s.values = slices.Clone(o.categories)
	for i, v := range s.values {
		if !usable(v) {
			return fault.New(o.call, ErrScale, badCategory, "place", strconv.Itoa(i+1), "number", number(v))
		}
		s.values[i] = v + 0 // no -0
	}
	slices.Sort(s.values)
	for i := 1; i < len(s.values); i++ {
		if s.values[i] == s.values[i-1] {
			return fault.New(o.call, ErrScale, categoryTwice, "number", number(s.values[i]))
		}
	}
	s.code = make([]int32, len(values))
	for k, v := range values {
		i, ok := slices.BinarySearch(s.values, v)
		if !ok {
			i = -1
		}
		s.code[k] = int32(i)
	}
	return nil
}

// varies reports whether a resample has two ratings that differ.
func (s *sample) varies(times []int32) bool {
	first := int32(-1)
	for u, n := range times {
		switch {
		case n == 0:
		case s.only[u] < 0 || first >= 0 && s.only[u] != first:
			return true
		default:
			first = s.only[u]
		}
	}
	return false
}

// marks is the places of the ratings of a unit among the categories.
func (s *sample) marks(u int) []int32 { return s.code[s.start[u]:s.start[u+1]] }

// count adds up how many ratings of a resample each category has.
func (s *sample) count(times []int32, into []float64) {
	clear(into)
	for u, n := range times {
		if n > 0 {
			for _, c := range s.marks(u) {
				into[c] += float64(n)
			}
		}
	}
}

// numbers writes values in an error.
func numbers(values []float64) string {
	const most = 10
	out := make([]string, 0, most+1)
	for i, v := range values {
		if i == most {
			out = append(out, "...")
			break
		}
		out = append(out, number(v))
	}
	return strings.Join(out, ", ")
}
