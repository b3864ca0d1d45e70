package agreement

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Rating is what one rater says of one unit.
type Rating struct {
	Unit  string  // id of who or what is rated
	Rater string  // id of who rates
	Value float64 // from -1e100 to 1e100
}

// largest is the largest size of a value, so that no sum of squares overflows.
const largest = 1e100

// Ratings are the ratings of units by raters, at most one of each unit by each rater:
// a table in which any places may be empty. A place that is empty says nothing; it is
// never 0. Ratings are immutable and safe for concurrent use. The zero Ratings have no
// units and no raters.
//
// Units and raters are in order of their ids, compared as bytes. So the order in which
// ratings are given changes nothing that follows from them, to the last bit.
type Ratings struct{ of *table }

// table holds the ratings one behind the other: those of unit u are from start[u] to
// start[u+1], in order of rater.
type table struct {
	units, raters []string
	start         []int
	rater         []int32 // of each rating, its place in raters
	value         []float64
}

var noTable = table{start: []int{0}}

func (r Ratings) read() *table {
	if r.of == nil {
		return &noTable
	}
	return r.of
}

// New returns the table of ratings that are given one by one. It fails with ErrRating,
// and says which of them (counted from 1), when an id is empty, a value is no number
// from -1e100 to 1e100, or a rater rates a unit twice. Without ratings it returns the
// zero Ratings. It takes the time of sorting the ratings.
func New(ratings []Rating) (Ratings, error) {
	call := "New(" + strconv.Itoa(len(ratings)) + " ratings)"
	unitOf, raterOf := make([]int32, len(ratings)), make([]int32, len(ratings))
	units, raters := map[string]int32{}, map[string]int32{}
	for i, g := range ratings {
		at := func() []string {
			return []string{"place", strconv.Itoa(i + 1), "unit", g.Unit, "rater", g.Rater, "number", number(g.Value)}
		}
		switch {
		case g.Unit == "":
			return Ratings{}, fault.New(call, ErrRating, noUnit, at()...)
		case g.Rater == "":
			return Ratings{}, fault.New(call, ErrRating, noRater, at()...)
		case !usable(g.Value):
			return Ratings{}, fault.New(call, ErrRating, badValue, at()...)
		}
		unitOf[i], raterOf[i] = place(units, g.Unit), place(raters, g.Rater)
	}
	if len(ratings) == 0 {
		return Ratings{}, nil
	}

	t := table{rater: make([]int32, len(ratings)), value: make([]float64, len(ratings))}
	var toUnit, toRater []int32
	t.units, toUnit = sorted(units)
	t.raters, toRater = sorted(raters)
	t.start = make([]int, len(t.units)+1)
	for i := range ratings {
		unitOf[i], raterOf[i] = toUnit[unitOf[i]], toRater[raterOf[i]]
		t.start[unitOf[i]+1]++
	}
	for u := range t.units {
		t.start[u+1] += t.start[u]
	}
	order, next := make([]int, len(ratings)), slices.Clone(t.start)
	for i, u := range unitOf {
		order[next[u]] = i
		next[u]++
	}
	for u := range t.units {
		from, to := t.start[u], t.start[u+1]
		slices.SortFunc(order[from:to], func(a, b int) int {
			return cmp.Or(cmp.Compare(raterOf[a], raterOf[b]), cmp.Compare(a, b))
		})
		for k := from; k < to; k++ {
			i := order[k]
			if k > from && raterOf[i] == raterOf[order[k-1]] {
				return Ratings{}, fault.New(call, ErrRating, ratedTwice, "rater", ratings[i].Rater, "unit", ratings[i].Unit,
					"before", strconv.Itoa(order[k-1]+1), "place", strconv.Itoa(i+1))
			}
			t.rater[k], t.value[k] = raterOf[i], ratings[i].Value+0 // no -0
		}
	}
	return Ratings{&t}, nil
}

// place returns the place of an id among those that have been seen.
func place(seen map[string]int32, id string) int32 {
	i, ok := seen[id]
	if !ok {
		i = int32(len(seen))
		seen[id] = i
	}
	return i
}

// sorted returns ids in their order, and the place there of each place before.
func sorted(seen map[string]int32) (ids []string, to []int32) {
	ids, to = slices.Sorted(maps.Keys(seen)), make([]int32, len(seen))
	for i, id := range ids {
		to[seen[id]] = int32(i)
	}
	return ids, to
}

// FromTable returns the ratings of a table with a row for each unit and a column for
// each rater, in their order, NaN where there is no rating. Units that nobody rates and
// raters who rate nothing stay in it, by name. It fails with ErrRating, and says where,
// when an id is empty or comes twice, when there is not a row for each unit and a value
// for each rater, or when a value is neither NaN nor a number from -1e100 to 1e100. What
// is passed is copied.
func FromTable(units, raters []string, values [][]float64) (Ratings, error) {
	call := fmt.Sprintf("FromTable(%d units, %d raters)", len(units), len(raters))
	fail := func(says text.Text, pairs ...string) (Ratings, error) {
		return Ratings{}, fault.New(call, ErrRating, says, pairs...)
	}
	byUnit, err := inOrder(call, aUnit, units)
	if err != nil {
		return Ratings{}, err
	}
	byRater, err := inOrder(call, aRater, raters)
	if err != nil {
		return Ratings{}, err
	}
	if len(values) != len(units) {
		return fail(tableRows, "rows", strconv.Itoa(len(values)), "units", strconv.Itoa(len(units)))
	}
	for u, row := range values {
		if len(row) != len(raters) {
			return fail(tableColumns, "unit", units[u], "values", strconv.Itoa(len(row)), "raters", strconv.Itoa(len(raters)))
		}
		for k, v := range row {
			if !math.IsNaN(v) && !usable(v) {
				return fail(tableValue, "rater", raters[k], "unit", units[u], "number", number(v))
			}
		}
	}
	if len(units) == 0 && len(raters) == 0 {
		return Ratings{}, nil
	}

	t := table{start: []int{0}}
	for _, k := range byRater {
		t.raters = append(t.raters, raters[k])
	}
	for _, u := range byUnit {
		t.units = append(t.units, units[u])
		for i, k := range byRater {
			if v := values[u][k]; !math.IsNaN(v) {
				t.rater, t.value = append(t.rater, int32(i)), append(t.value, v+0) // no -0
			}
		}
		t.start = append(t.start, len(t.value))
	}
	return Ratings{&t}, nil
}

// inOrder returns the places of ids in their order, and checks that there are no two
// of one id.
func inOrder(call string, what text.Text, ids []string) ([]int, error) {
	order := make([]int, len(ids))
	for i, id := range ids {
		order[i] = i
		if id == "" {
			return nil, failNamed(call, unnamed, what, "place", strconv.Itoa(i+1))
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(ids[a], ids[b]) })
	for k := 1; k < len(order); k++ {
		if id := ids[order[k]]; id == ids[order[k-1]] {
			return nil, failNamed(call, namedTwice, what, "id", id)
		}
	}
	return order, nil
}

// failNamed returns an error about a unit or a rater.
func failNamed(call string, says, what text.Text, pairs ...string) error {
	in := func(tag language.Tag) string {
		return says.Fill(tag, append([]string{"what", what.In(tag)}, pairs...)...)
	}
	return fault.New(call, ErrRating, text.EnJa("{en}", "{ja}"), "en", in(language.English), "ja", in(language.Japanese))
}

func usable(v float64) bool { return math.Abs(v) <= largest }

// number writes a value in an error.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// IsZero reports whether there are neither units nor raters.
func (r Ratings) IsZero() bool { return r.of == nil }

// Len returns the number of ratings.
func (r Ratings) Len() int { return len(r.read().value) }

// Units yields the ids of the units, in their order. It can be run again.
func (r Ratings) Units() iter.Seq[string] { return slices.Values(r.read().units) }

// Raters yields the ids of the raters, in their order. It can be run again.
func (r Ratings) Raters() iter.Seq[string] { return slices.Values(r.read().raters) }

// All yields the ratings: unit by unit, and those of a unit in the order of their
// raters. It can be run again.
func (r Ratings) All() iter.Seq[Rating] {
	t := r.read()
	return func(yield func(Rating) bool) {
		for u, unit := range t.units {
			for k := t.start[u]; k < t.start[u+1]; k++ {
				if !yield(Rating{unit, t.raters[t.rater[k]], t.value[k]}) {
					return
				}
			}
		}
	}
}

// At returns what a rater says of a unit, and whether there is a rating. It takes time
// in proportion to the logarithms of the numbers of units and raters.
func (r Ratings) At(unit, rater string) (float64, bool) {
	t := r.read()
	u, ok := slices.BinarySearch(t.units, unit)
	if !ok {
		return 0, false
	}
	i, ok := slices.BinarySearch(t.raters, rater)
	if !ok {
		return 0, false
	}
	k, ok := slices.BinarySearch(t.rater[t.start[u]:t.start[u+1]], int32(i))
	if !ok {
		return 0, false
	}
	return t.value[t.start[u]+k], true
}

// By returns the ratings by some of the raters, of the same units: for a kappa of two,
// say. It fails with ErrUnknown on a rater who is not there. Naming somebody twice
// changes nothing.
func (r Ratings) By(raters ...string) (Ratings, error) {
	t := r.read()
	kept := make([]int32, len(t.raters)) // place among those who stay, and 1
	for _, id := range raters {
		i, ok := slices.BinarySearch(t.raters, id)
		if !ok {
			return Ratings{}, fault.New("Ratings.By("+strings.Join(raters, ", ")+")", ErrUnknown, unknownRater, "id", id, "known", list(t.raters))
		}
		kept[i] = 1
	}
	s := table{units: t.units, start: []int{0}}
	for i, id := range t.raters {
		if kept[i] > 0 {
			s.raters = append(s.raters, id)
			kept[i] = int32(len(s.raters))
		}
	}
	for u := range t.units {
		for k := t.start[u]; k < t.start[u+1]; k++ {
			if i := kept[t.rater[k]]; i > 0 {
				s.rater, s.value = append(s.rater, i-1), append(s.value, t.value[k])
			}
		}
		s.start = append(s.start, len(s.value))
	}
	if len(s.units) == 0 && len(s.raters) == 0 {
		return Ratings{}, nil
	}
	return Ratings{&s}, nil
}

// Equal reports whether both are the same ratings of the same units by the same raters.
func (r Ratings) Equal(s Ratings) bool {
	t, u := r.read(), s.read()
	return slices.Equal(t.units, u.units) && slices.Equal(t.raters, u.raters) &&
		slices.Equal(t.start, u.start) && slices.Equal(t.rater, u.rater) && slices.Equal(t.value, u.value)
}

// String returns the size of the table for logs, such as "12 units, 4 raters, 41
// ratings".
func (r Ratings) String() string {
	t := r.read()
	return fmt.Sprintf("%d units, %d raters, %d ratings", len(t.units), len(t.raters), len(t.value))
}

// list writes ids in an error.
func list(ids []string) string {
	const most = 10
	if len(ids) > most {
		return strings.Join(ids[:most], ", ") + ", ..."
	}
	return strings.Join(ids, ", ")
}
