package calibration

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxRaters is the largest number of raters: their equations are dense, so that of so
// many least squares take a second, and variances some minutes. Units are eliminated
// first; there may be millions.
const MaxRaters = 1000

// design is ratings made ready for sums: those of unit u are from start[u] to
// start[u+1], in the order of their raters. Units that nobody rates and raters who rate
// nothing are not in it. Values are shifted and scaled to [-1, 1], by a power of 2, so
// that neither their size nor an offset costs digits.
type design struct {
	units, raters []string
	start         []int
	rater         []int
	value         []float64
	shift, scale  float64

	counts []int // ratings of each rater
}

// newDesign returns the design of ratings, and what is wrong with them.
func newDesign(r agreement.Ratings) (*design, *fault.Error) {
	if r.Len() == 0 {
		return nil, fault.Wrong(ErrRatings, noRatings)
	}
	d := &design{start: []int{0}}
	places := make(map[string]int)
	busy := make(map[string]bool)
	for g := range r.All() {
		busy[g.Rater] = true
	}
	for id := range r.Raters() {
		if busy[id] {
			places[id] = len(d.raters)
			d.raters = append(d.raters, id)
		}
	}
	switch {
	case len(d.raters) == 1:
		return nil, fault.Wrong(ErrOneRater, oneRater, "rater", d.raters[0])
	case len(d.raters) > MaxRaters:
		return nil, fault.Wrong(ErrLimit, tooMany, "count", strconv.Itoa(len(d.raters)), "most", strconv.Itoa(MaxRaters))
	}
	if parts := r.Components(); len(parts) > 1 {
		return nil, disconnected(parts)
	}
	d.counts = make([]int, len(d.raters))
	for g := range r.All() {
		if n := len(d.units); n == 0 || d.units[n-1] != g.Unit {
			d.units = append(d.units, g.Unit)
			d.start = append(d.start, len(d.value))
		}
		k := places[g.Rater]
		d.rater, d.value = append(d.rater, k), append(d.value, g.Value)
		d.counts[k]++
		d.start[len(d.units)] = len(d.value)
	}
	d.normalise()
	return d, nil
}

func (d *design) normalise() {
	d.shift = d.value[0] // a rating, so that equal ratings stay equal to the last bit
	most := 0.0
	for i, y := range d.value {
		d.value[i] = y - d.shift
		most = max(most, math.Abs(d.value[i]))
	}
	d.scale = 1
	if most > 0 {
		_, power := math.Frexp(most)
		d.scale = math.Ldexp(1, power)
	}
	for i := range d.value {
		d.value[i] /= d.scale
	}
}

// ratings returns how many ratings there are.
func (d *design) ratings() int { return len(d.value) }

// freedom returns the residual degrees of freedom of the additive model.
func (d *design) freedom() int { return len(d.value) - len(d.units) - len(d.raters) + 1 }

// raterAt returns the place of a rater, and [ErrUnknown] for one who rates nothing.
func (d *design) raterAt(id string) (int, error) {
	i, ok := slices.BinarySearch(d.raters, id)
	if !ok {
		return 0, fault.New("Rater("+id+")", ErrUnknown, unknownRater, "id", id)
	}
	return i, nil
}

// unitAt returns the place of a unit, and [ErrUnknown] for one that nobody rates.
func (d *design) unitAt(id string) (int, error) {
	i, ok := slices.BinarySearch(d.units, id)
	if !ok {
		return 0, fault.New("Unit("+id+")", ErrUnknown, unknownUnit, "id", id)
	}
	return i, nil
}

// of returns the raters and the values of a unit.
func (d *design) of(unit int) ([]int, []float64) {
	from, to := d.start[unit], d.start[unit+1]
	return d.rater[from:to], d.value[from:to]
}

// mean returns the mean rating of a unit.
func (d *design) mean(unit int) float64 {
	_, values := d.of(unit)
	sum := 0.0
	for _, y := range values {
		sum += y
	}
	return sum / float64(len(values))
}

// means returns the mean rating of each rater.
func (d *design) means() []float64 {
	out := make([]float64, len(d.raters))
	for i, y := range d.value {
		out[d.rater[i]] += y
	}
	for k := range out {
		out[k] /= float64(d.counts[k])
	}
	return out
}

// disconnected says which parts never met, and what would join them: for each part
// after the first, one rating of one of its units by a rater of the first.
func disconnected(parts []agreement.Component) *fault.Error {
	in := func(tag language.Tag) (groups, joins string) {
		var g, j []string
		for i, p := range parts {
			if i == listed {
				more := andMore.Fill(tag, "count", strconv.Itoa(len(parts)-listed))
				g, j = append(g, more), append(j, more)
				break
			}
			g = append(g, group.Fill(tag, "raters", some(tag, p.Raters), "units", some(tag, p.Units)))
			if i > 0 {
				j = append(j, join.Fill(tag, "rater", parts[0].Raters[0], "unit", p.Units[0]))
			}
		}
		return strings.Join(g, semicolon.In(tag)), strings.Join(j, semicolon.In(tag))
	}
	en, enJoins := in(language.English)
	ja, jaJoins := in(language.Japanese)
	fill := func(tag language.Tag, groups, joins string) string {
		return neverMet.Fill(tag, "count", strconv.Itoa(len(parts)), "groups", groups, "joins", joins, "need", strconv.Itoa(len(parts)-1))
	}
	return fault.Wrong(ErrDisconnected, text.EnJa(fill(language.English, en, enJoins), fill(language.Japanese, ja, jaJoins)))
}

// listed is how many ids an error lists before it only counts the rest.
const listed = 5

// some lists ids, the first ones of many.
func some(tag language.Tag, ids []string) string {
	if len(ids) <= listed+1 {
		return strings.Join(ids, comma.In(tag))
	}
	return strings.Join(append(ids[:listed:listed], andMore.Fill(tag, "count", strconv.Itoa(len(ids)-listed))), comma.In(tag))
}
