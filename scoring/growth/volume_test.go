package growth_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

func TestVolume(t *testing.T) {
	three := space(t, growth.Options{}, growth.Ability{Skill: "build", Scale: reached}, growth.Ability{Skill: "foresee", Scale: hours}, growth.Ability{Skill: "spread", Scale: reached})
	team, self, company := reached.MustParse("team"), reached.MustParse("self"), reached.MustParse("company")
	five := hours.MustParse("5")
	none := reached.MustParse("none")
	tests := []struct {
		name               string
		in                 skills.Profile
		value, side, share growth.Range
		unknown, none      []skills.ID
	}{
		{"all known", standing("build", team, "foresee", five, "spread", self), r(40), r(math.Cbrt(40)), r(40.0 / 900_000), nil, nil},
		{"the top", standing("build", company, "foresee", hours.MustParse("10"), "spread", company), r(900_000), r(math.Cbrt(900_000)), r(1), nil, nil},
		{"one unknown", standing("build", team, "foresee", five), growth.Range{Hi: 12000}, growth.Range{Hi: math.Cbrt(12000)}, growth.Range{Hi: 12000.0 / 900_000}, []skills.ID{"spread"}, nil},
		{"one at none", standing("build", team, "foresee", five, "spread", none), r(0), r(0), r(0), nil, []skills.ID{"spread"}},
		{"one at none, one unknown", standing("build", none, "foresee", five), r(0), r(0), r(0), []skills.ID{"spread"}, []skills.ID{"build"}},
		{"on another scale", standing("build", five, "foresee", five, "spread", self), growth.Range{Hi: 1500}, growth.Range{Hi: math.Cbrt(1500)}, growth.Range{Hi: 1500.0 / 900_000}, []skills.ID{"build"}, nil},
		{"nothing", skills.Profile{}, growth.Range{Hi: 900_000}, growth.Range{Hi: math.Cbrt(900_000)}, growth.Range{Hi: 1}, []skills.ID{"build", "foresee", "spread"}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := three.Volume(test.in)
			got := []any{v.Value(), v.Side(), v.Share(), slices.Collect(v.Unknown()), slices.Collect(v.AtNone())}
			if diff := cmp.Diff([]any{test.value, test.side, test.share, test.unknown, test.none}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A waived skill is not known, and says so.
func TestAxis_Doubt(t *testing.T) {
	c, err := skills.NewClaim(skills.ClaimSpec{Skill: "build", By: skills.ByManager, Waiver: text.Plain("no opportunity")})
	if err != nil {
		t.Fatal(err)
	}
	s := space(t, growth.Options{}, growth.Ability{Skill: "build", Scale: reached}, growth.Ability{Skill: "foresee", Scale: reached}, growth.Ability{Skill: "spread", Scale: reached})
	v := s.Volume(skills.Resolve([]skills.Claim{c}, date.Date{}, skills.Policy{}).With("spread", grade.MustParse("low")))
	var got []string
	for x := range v.Axes() {
		got = append(got, x.Doubt.In(language.English))
	}
	if diff := cmp.Diff([]string{"it is waived", "nobody has said the level", "the level is on another scale"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func r(x float64) growth.Range { return growth.Range{Lo: x, Hi: x} }

// A scale without a true zero is refused, with its name and whose it is, and counted
// when somebody insists.
func TestNew_trueZero(t *testing.T) {
	abilities := []growth.Ability{{Skill: "ok", Scale: reached}, {Skill: "build", Scale: grade}, {Skill: "other", Scale: points}, {Skill: "spread", Scale: grade}}
	_, err := growth.New(abilities, growth.Options{})
	want := "New(4 abilities): the scale grade of build, spread does not say that its none is nothing at all and its numbers are in proportion, without which a product of levels means nothing: give its steps such numbers and state ratio, or insist on counting its steps as if they were"
	if !errors.Is(err, growth.ErrScale) || err.Error() != want {
		t.Errorf("New: %v\nwant %s", err, want)
	}
	zeroTo4 := scale(skills.ScaleSpec{ID: "z", Numeric: skills.NumericSpec{Max: whole(4), By: whole(1)}})
	for _, test := range []struct {
		scale   skills.Scale
		numbers []float64
	}{
		{grade, []float64{0, 1, 2, 3}},
		{points, []float64{0, 1, 2, 4}},
		{ratings, []float64{0, 1, 2, 3, 4}},
		{zeroTo4, []float64{0, 1, 2, 3, 4}},
		{reached, []float64{0, 1, 8, 40, 300}},
		{scale(skills.ScaleSpec{ID: "part", Steps: []skills.StepSpec{{ID: "a"}, {ID: "b", Number: new(whole(9))}}}), []float64{0, 1, 2}},
		{scale(skills.ScaleSpec{ID: "from0", Steps: steps("a=0", "b=7")}), []float64{0, 1, 2}},
	} {
		s := space(t, growth.Options{Insist: true}, growth.Ability{Skill: "x", Scale: test.scale})
		var got []float64
		for l := range test.scale.Levels() {
			got = append(got, s.Volume(standing("x", l)).Value().Lo)
		}
		if diff := cmp.Diff(test.numbers, got); diff != "" || s.IsInsisted() == test.scale.IsRatio() {
			t.Errorf("%v, insisted %v (-want +got):\n%s", test.scale, s.IsInsisted(), diff)
		}
	}
}

// Against the product written out, and the derivative by its definition.
func TestVolume_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 5, 1)
		s := space(t, growth.Options{}, w.abilities...)
		v := s.Volume(w.profile(w.before))
		lo, hi, top, sum := 1.0, 1.0, 1.0, 0.0
		for i, step := range w.before {
			n, most := w.numbers[i], w.numbers[i][len(w.numbers[i])-1]
			low, high := 0.0, most
			if step >= 0 {
				low, high = n[step], n[step]
			}
			lo, hi, top, sum = lo*math.Pow(low, w.weight(i)), hi*math.Pow(high, w.weight(i)), top*math.Pow(most, w.weight(i)), sum+w.weight(i)
		}
		got := v.Value()
		if !near(got.Lo, lo) || !near(got.Hi, hi) || !near(s.Top(), top) {
			t.Fatalf("Value = %v, want %v to %v; Top %v, want %v", got, lo, hi, s.Top(), top)
		}
		if share := v.Share(); !near(share.Hi, hi/top) || share.Hi > 1 || share.Lo < 0 {
			t.Fatalf("Share = %v", share)
		}
		if side := v.Side(); !near(math.Pow(side.Hi, sum), hi) || !near(math.Pow(side.Lo, sum), lo) {
			t.Fatalf("Side = %v of %v with the weights %v", side, got, sum)
		}
		i := 0
		for x := range v.Axes() {
			known := w.before[i] >= 0
			if known != x.Doubt.IsZero() || known == x.Level.IsZero() || known && (x.Level.Step() != w.before[i] || x.Number.Lo != w.numbers[i][w.before[i]]) || !x.Number.IsKnown() && known {
				t.Fatalf("axis %d is %+v, want step %d", i, x, w.before[i])
			}
			if known && got.IsKnown() && got.Lo > 0 {
				if want := got.Lo * w.weight(i) / x.Number.Lo; !near(x.Marginal.Lo, want) || !near(x.Marginal.Hi, want) {
					t.Fatalf("Marginal = %v, want V w / a = %v", x.Marginal, want)
				}
			}
			i++
		}
	})
}

// The marginal gain is the slope of the volume: of a chord within a millionth.
func TestAxis_Marginal_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const unit = 1_000 // steps of a thousandth
		var abilities []growth.Ability
		var p, up skills.Profile
		n := rapid.IntRange(1, 4).Draw(t, "abilities")
		raised := rapid.IntRange(0, n-1).Draw(t, "raised")
		for i := range n {
			spec := skills.ScaleSpec{ID: "n", Ratio: true, Numeric: skills.NumericSpec{Max: whole(1), By: thousandth}}
			a := growth.Ability{Skill: skills.ID(rune('a' + i)), Scale: scale(spec), Weight: rapid.SampledFrom([]float64{1, 2, 0.5, 1.3}).Draw(t, "weight")}
			abilities = append(abilities, a)
			step := rapid.IntRange(300, unit-1).Draw(t, "step")
			at, _ := a.Scale.Step(step)
			next, _ := a.Scale.Step(step + 1)
			p = p.With(a.Skill, at)
			if i != raised {
				next = at
			}
			up = up.With(a.Skill, next)
		}
		s := space(t, growth.Options{}, abilities...)
		rise := s.Between(p, up).Difference().Lo * unit
		slopes := func(v growth.Volume) float64 { return slices.Collect(v.Axes())[raised].Marginal.Lo }
		lo, hi := slopes(s.Volume(p)), slopes(s.Volume(up))
		if lo > hi {
			lo, hi = hi, lo
		}
		if rise < lo-1e-9 || rise > hi+1e-9 { // the mean value theorem
			t.Fatalf("the chord rises by %v, slopes at its ends are %v and %v", rise, lo, hi)
		}
	})
}

// scoring-methods: at most the mean to the power of k, as much only where all are
// equal; the weakest of equal weights gains most; homogeneous; 0 with one at none; the
// order changes nothing.
func TestVolume_mean_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "abilities")
		var abilities []growth.Ability
		var p, twice skills.Profile
		sum, weakest, equal := 0.0, 0, true
		at := make([]int, n)
		for i := range n {
			at[i] = rapid.IntRange(0, 10).Draw(t, "step")
			abilities = append(abilities, growth.Ability{Skill: skills.ID(rune('a' + i)), Scale: hours})
			l, _ := hours.Step(at[i])
			double, _ := hours.Step(2 * at[i])
			p, twice = p.With(abilities[i].Skill, l), twice.With(abilities[i].Skill, double)
			sum += float64(at[i]) / 2
			if at[i] < at[weakest] {
				weakest = i
			}
			equal = equal && at[i] == at[0]
		}
		s := space(t, growth.Options{}, abilities...)
		v := s.Volume(p)
		value, bound := v.Value().Lo, math.Pow(sum/float64(n), float64(n))
		if value > bound*(1+1e-12) || equal != nearer(value, bound, 1e-9) && bound > 0 {
			t.Fatalf("volume %v, mean^k %v, all equal %v", value, bound, equal)
		}
		if side := v.Side().Lo; side > sum/float64(n)*(1+1e-12) {
			t.Fatalf("side %v above the mean %v", side, sum/float64(n))
		}
		if slices.Contains(at, 0) != (value == 0) {
			t.Fatalf("volume %v of %v", value, at)
		}
		if got := s.Volume(twice).Value().Lo; !near(got, value*math.Pow(2, float64(n))) {
			t.Fatalf("twice everything is %v, once %v", got, value)
		}
		axes := slices.Collect(v.Axes())
		for i, x := range axes {
			if x.Marginal.Lo > axes[weakest].Marginal.Lo*(1+1e-12) {
				t.Fatalf("%d gains %v, the weakest %v", i, x.Marginal, axes[weakest].Marginal)
			}
		}
	})
}

// The order of the abilities changes no bit.
func TestVolume_permutation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, 6, 1)
		other := rapid.Permutation(w.abilities).Draw(t, "order")
		s, u := space(t, growth.Options{}, w.abilities...), space(t, growth.Options{}, other...)
		before, after := w.profile(w.before), w.profile(w.after)
		g, h := s.Between(before, after), u.Between(before, after)
		if g.After().Value() != h.After().Value() || g.After().Side() != h.After().Side() || g.Difference() != h.Difference() || s.Top() != u.Top() {
			t.Fatalf("%v and %v", g, h)
		}
		a, errA := g.Ratio()
		b, errB := h.Ratio()
		if a != b || (errA == nil) != (errB == nil) {
			t.Fatalf("ratios %v and %v", a, b)
		}
		parts := make(map[skills.ID]growth.Change)
		for c := range g.Changes() {
			parts[c.Skill] = c
		}
		for c := range h.Changes() {
			if d := parts[c.Skill]; c.Part != d.Part || c.Factor != d.Factor || c.After.Marginal != d.After.Marginal {
				t.Fatalf("%s: %+v and %+v", c.Skill, c, d)
			}
		}
		x, errX := g.After().Best(7, nil)
		y, errY := h.After().Best(7, nil)
		if (errX == nil) != (errY == nil) || x.Cost() != y.Cost() || x.After().Value() != y.After().Value() {
			t.Fatalf("best %v, %v and %v, %v", x, errX, y, errY)
		}
	})
}

func TestRange_Text(t *testing.T) {
	for in, want := range map[growth.Range][2]string{
		{}:                   {"0", "0"},
		{Lo: 2.5, Hi: 2.5}:   {"2.5", "2.5"},
		{Hi: 12000}:          {"0 to 12000", "0〜12000"},
		{Lo: 3, Hi: inf}:     {"3 or more", "3 以上"},
		{Lo: inf, Hi: inf}:   {"without end", "無限大"},
		{Lo: -inf, Hi: -inf}: {"below all numbers", "負の無限大"},
		{Lo: -inf, Hi: inf}:  {"not known", "不明"},
		{Lo: -inf, Hi: 2}:    {"2 or less", "2 以下"},
	} {
		if got := [2]string{in.String(), in.Text(language.Japanese)}; got != want {
			t.Errorf("%v, %v: %q, want %q", in.Lo, in.Hi, got, want)
		}
	}
}

var inf = math.Inf(1)
