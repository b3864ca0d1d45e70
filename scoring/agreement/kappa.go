package agreement

import (
	"math"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Options say on which scale the raters of a kappa rate.
type Options struct {
	// Categories are the values that raters can give, in any order. Leaving one out that
	// nobody gave changes kappas with weights, as those around it move together, and
	// those by Gwet, Brennan and Prediger. The zero value means the values that were
	// given, which Explain then says.
	Categories []float64

	// Weights say how far categories are apart. The zero value means Unweighted.
	Weights Weights
}

// Cohen returns the kappa of two raters: by chance each of them gives each category as
// often as they do, whatever the unit (J. Cohen, 1960, doi:10.1177/001316446002000104;
// with weights 1968, doi:10.1037/h0026256). Units that only one of them rates are left
// out. It fails with ErrRaters unless two raters rate anything (see [Ratings.By]), and
// with ErrTooFew, ErrScale or ErrNoVariation. It takes time in proportion to the ratings
// and their logarithm, and with weights of one's own to the square of the categories.
func Cohen(r Ratings, o Options) (Coefficient, error) {
	k, err := newKappa("Cohen", r, o, false)
	if err != nil {
		return Coefficient{}, err
	}
	if k.raters > 2 {
		return Coefficient{}, fault.New("Cohen("+r.String()+")", ErrRaters, twoRaters, "raters", strconv.Itoa(k.raters))
	}
	return k.coefficient(r, conger{k}, cohenSays, each)
}

// Conger returns the kappa of two raters or more who have each rated all units: by chance
// two of them, with the weights of all pairs, give each category as often as each of them
// does (A. J. Conger, 1980, doi:10.1037/0033-2909.88.2.322; it is also known as the exact
// kappa of several raters). Of two raters it is Cohen's. Units with one rating are left
// out; it fails with ErrIncomplete when other ratings are missing, else as [Cohen] does.
func Conger(r Ratings, o Options) (Coefficient, error) {
	k, err := newKappa("Conger", r, o, false)
	if err != nil {
		return Coefficient{}, err
	}
	for u := range k.units {
		if len(k.marks(u)) != k.raters {
			return Coefficient{}, fault.New("Conger("+r.String()+")", ErrIncomplete, missing, "missing", missingOf(r, k.sample))
		}
	}
	return k.coefficient(r, conger{k}, congerSays, each)
}

// Fleiss returns the kappa of units that are each rated by the same number of raters,
// whoever they are: by chance each rating is any category as often as it is among all of
// them (J. L. Fleiss, 1971, doi:10.1037/h0031619). Units with one rating are left out; it
// fails with ErrIncomplete when the others do not have the same number of ratings (Gwet
// and Alpha take them), else as [Cohen] does.
func Fleiss(r Ratings, o Options) (Coefficient, error) {
	k, err := newKappa("Fleiss", r, o, false)
	if err != nil {
		return Coefficient{}, err
	}
	for u := range k.units {
		if n, m := len(k.marks(u)), len(k.marks(0)); n != m {
			return Coefficient{}, fault.New("Fleiss("+r.String()+")", ErrIncomplete, uneven,
				"unit", k.units[0], "number", strconv.Itoa(m), "other", k.units[u], "more", strconv.Itoa(n))
		}
	}
	return k.coefficient(r, fleiss{k}, fleissSays, pooled)
}

// Gwet returns the coefficient AC1, and with weights AC2, which stays high where nearly
// all ratings are of one category and raters agree: chance is small there, since hardly
// a unit is hard to rate (K. L. Gwet, 2008, doi:10.1348/000711006X126600). Ratings may
// be missing. A unit with one rating counts for how often categories are given, and not
// for agreement. It fails as [Cohen] does but for the number of raters, and with
// ErrNoVariation as all others where all ratings are the same.
func Gwet(r Ratings, o Options) (Coefficient, error) {
	k, err := newKappa("Gwet", r, o, true)
	if err != nil {
		return Coefficient{}, err
	}
	n := float64(len(k.values))
	says := gwetSays
	if k.w != (unweighted{}) {
		says = gwetWeightedSays
	}
	return k.coefficient(r, gwet{k, (n*n - k.total()) / (n * (n - 1))}, says, apiece)
}

// BrennanPrediger returns the coefficient for which by chance all categories of the scale
// are given equally often (R. L. Brennan and D. J. Prediger, 1981,
// doi:10.1177/001316448104100307). So the scale decides how much chance there is, and
// [Options.Categories] should say it. Ratings may be missing, and units with one rating
// are left out. It fails as [Cohen] does but for the number of raters.
func BrennanPrediger(r Ratings, o Options) (Coefficient, error) {
	k, err := newKappa("BrennanPrediger", r, o, false)
	if err != nil {
		return Coefficient{}, err
	}
	n := float64(len(k.values))
	return k.coefficient(r, even{k, k.total() / (n * n)}, evenSays, flat)
}

// kappa is what all kappas have in common.
type kappa struct {
	*sample
	call string
	w    weighting
	unit []float64 // how far two ratings of each unit are apart in the mean, 0 where there is one
}

func newKappa(name string, r Ratings, o Options, singles bool) (*kappa, error) {
	call := name + "(" + r.String() + ")"
	t := taking{call: call, singles: singles}
	if len(o.Categories) > 0 {
		t.categories = o.Categories
	}
	s, err := sampleOf(r, t)
	if err != nil {
		return nil, err
	}
	k := &kappa{sample: s, call: call, w: o.Weights.read()}
	if w, ok := k.w.(*own); ok && w.k != len(s.values) {
		return nil, fault.New(call, ErrScale, weightsSize, "weights", strconv.Itoa(w.k), "categories", strconv.Itoa(len(s.values)))
	}
	k.unit = make([]float64, len(s.units))
	counts := make([]float64, len(s.values))
	for u := range s.units {
		k.unit[u] = k.within(s.marks(u), counts)
	}
	return k, nil
}

// within is how far two marks are apart in the mean of all pairs. It leaves counts at 0.
func (k *kappa) within(marks []int32, counts []float64) float64 {
	m := float64(len(marks))
	if m < 2 {
		return 0
	}
	var sum float64
	if len(marks) <= 16 {
		for i, a := range marks {
			for _, b := range marks[:i] {
				sum += k.w.apart(int(a), int(b), len(counts))
			}
		}
		return sum / (m * (m - 1) / 2)
	}
	for _, c := range marks {
		counts[c]++
	}
	sum = k.w.sum(counts, counts)
	for _, c := range marks {
		counts[c] = 0
	}
	return sum / (m * (m - 1))
}

// total is how far all pairs of categories are apart.
func (k *kappa) total() float64 {
	ones := make([]float64, len(k.values))
	for i := range ones {
		ones[i] = 1
	}
	return k.w.sum(ones, ones)
}

// observed is the mean of the units that have a pair of ratings, NaN of fewer than two.
func (k *kappa) observed(times []int32) float64 {
	var sum float64
	var n int
	for u, t := range times {
		if t > 0 && k.start[u+1]-k.start[u] > 1 {
			sum += float64(t) * k.unit[u]
			n += int(t)
		}
	}
	if n < 2 {
		return math.NaN()
	}
	return sum / float64(n)
}

func (k *kappa) memory() *memory {
	n := len(k.values)
	return &memory{a: make([]float64, n), b: make([]float64, n)}
}

// conger has a distribution of categories for each rater. All units have a rating by
// each of them, in order of rater.
type conger struct{ *kappa }

func (k conger) of(times []int32, in *memory) (observed, expected float64) {
	clear(in.a)
	var own, units float64
	for r := range k.raters {
		clear(in.b)
		for u, n := range times {
			in.b[k.code[k.start[u]+r]] += float64(n)
		}
		own += k.w.sum(in.b, in.b)
		for i, n := range in.b {
			in.a[i] += n
		}
	}
	for _, n := range times {
		units += float64(n)
	}
	m := float64(k.raters)
	return k.observed(times), (k.w.sum(in.a, in.a) - own) / (m * (m - 1) * units * units)
}

// fleiss has one distribution of categories.
type fleiss struct{ *kappa }

func (k fleiss) of(times []int32, in *memory) (observed, expected float64) {
	k.count(times, in.a)
	var n float64
	for _, x := range in.a {
		n += x
	}
	return k.observed(times), k.w.sum(in.a, in.a) / (n * n)
}

// gwet has the mean of the distributions that units have, and the mean weight of two
// categories, as far as they are chosen at random.
type gwet struct {
	*kappa
	weight float64
}

func (k gwet) of(times []int32, in *memory) (observed, expected float64) {
	clear(in.a)
	var units float64
	for u, n := range times {
		if n > 0 {
			marks := k.marks(u)
			units += float64(n)
			part := float64(n) / float64(len(marks))
			for _, c := range marks {
				in.a[c] += part
			}
		}
	}
	var mixed float64
	for _, x := range in.a {
		x /= units
		mixed += x * (1 - x)
	}
	return k.observed(times), 1 - k.weight*mixed
}

// even has all categories equally often.
type even struct {
	*kappa
	expected float64
}

func (k even) of(times []int32, _ *memory) (observed, expected float64) {
	return k.observed(times), k.expected
}

// coefficient returns a kappa with its words.
func (k *kappa) coefficient(r Ratings, f figure, name, chance text.Text) (Coefficient, error) {
	c := coefficient{
		name:   account.Fill(text.EnJa("{name}, {weights}", "{name}（{weights}）"), "name", name, "weights", k.w.name()),
		chance: chance, apart: apartBy(k.w), mean: meanOfUnits, sample: k.sample, figure: f,
	}
	if !k.declared {
		c.assumed = append(c.assumed, account.Fill(seenOnly, "categories", numbers(k.values)))
	}
	return c.compute(k.call)
}

// missingOf writes which ratings are missing of the units that take part, by raters who
// have rated any of them.
func missingOf(r Ratings, s *sample) string {
	const most = 5
	t := r.read()
	in := make([]bool, len(t.raters))
	for _, i := range s.rater {
		in[i] = true
	}
	var out []string
	n := 0
	for u, id := range s.units {
		has := s.rater[s.start[u]:s.start[u+1]]
		for i, rater := range t.raters {
			if len(has) > 0 && int(has[0]) == i {
				has = has[1:]
				continue
			}
			if in[i] {
				if n++; n <= most {
					out = append(out, id+" ("+rater+")")
				}
			}
		}
	}
	if n > most {
		out = append(out, "... ("+strconv.Itoa(n)+")")
	}
	return strings.Join(out, "; ")
}
