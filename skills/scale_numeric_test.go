package skills_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// The numeric scales:
//
//	depth       0 to 7 in hundredths, as O*NET's level, with anchors at 2 and 6
//	importance  1 to 5 in hundredths: 1 is called "not important"
//	rating      0 to 10, whole numbers
//	celsius     -2 to 1 in halves
var (
	depth = scale(skills.ScaleSpec{ID: "depth", Numeric: values("0", "7", "0.01"), Steps: []skills.StepSpec{
		{ID: "2", Description: text.Plain("reads a memo")},
		{ID: "4.62", Name: text.EnJa("good", "良い")},
		{ID: "6", Description: text.Plain("reads a journal")},
	}})
	importance = scale(skills.ScaleSpec{ID: "importance", Numeric: values("1", "5", "0.01"), Steps: []skills.StepSpec{
		{ID: "1", Name: text.Plain("not important")}, numbered("5", "5"),
	}})
	rating  = scale(skills.ScaleSpec{ID: "rating", Numeric: values("0", "10", "1")})
	celsius = scale(skills.ScaleSpec{ID: "celsius", Numeric: values("-2", "1", "0.5"), Steps: []skills.StepSpec{{ID: "-2", Description: text.Plain("cold")}}})
)

func values(least, most, by string) skills.NumericSpec {
	return skills.NumericSpec{Min: decimal.MustParse(least), Max: decimal.MustParse(most), By: decimal.MustParse(by)}
}

func TestNewScale_numeric_errors(t *testing.T) {
	tests := []struct {
		name  string
		in    skills.NumericSpec
		steps []skills.StepSpec
		want  []string
	}{
		{"as many steps as can be", values("0", "1", "0.001"), nil, nil},
		{"too many steps", values("0", "1.001", "0.001"), nil, []string{"numeric.by: too-many-steps"}},
		{"very many steps", values("0", "999999999", "0.000000001"), nil, []string{"numeric.by: too-many-steps"}},
		{"one step", values("0", "0.5", "0.5"), nil, nil},
		{"below zero", values("-1", "1", "1"), nil, nil},
		{"no range, no step", values("1", "1", "0"), nil, []string{"numeric.by: not-positive-by", "numeric.max: empty-range"}},
		{"turned round", values("7", "0", "-1"), nil, []string{"numeric.by: not-positive-by", "numeric.max: empty-range"}},
		{"uneven", values("0", "7", "0.3"), nil, []string{"numeric.by: uneven-range"}},
		{"uneven from a fraction", values("0.5", "7", "1"), nil, []string{"numeric.by: uneven-range"}},
		{"long", values("0", "900000000000000000", "0.5"), nil, []string{"numeric: long-values"}},
		{"anchors", values("0", "7", "0.01"), []skills.StepSpec{{ID: "0"}, numbered("4.62", "4.62"), {ID: "7"}}, nil},
		{"anchors that are no values", values("0", "7", "0.01"), steps("none", "-1", "", "1.005", "2.50", "7.01", "high"), []string{
			`steps[""]: unknown-step`, "steps[-1]: unknown-step", "steps[1.005]: unknown-step", "steps[2.50]: unknown-step", "steps[7.01]: unknown-step", "steps[high]: unknown-step", "steps[none]: unknown-step",
		}},
		{"anchors out of order", values("0", "7", "1"), steps("3", "2", "3"), []string{`steps["2"]: falling-number`, `steps["3"]: duplicate-id`}},
		{"another number", values("0", "7", "1"), []skills.StepSpec{numbered("3", "2")}, []string{`steps["3"].number: other-number`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := skills.NewScale(skills.ScaleSpec{ID: "s", Numeric: test.in, Steps: test.steps})
			if diff := cmp.Diff(test.want, codesOf(err)); diff != "" || (err == nil) != (test.want == nil) || s.IsZero() != (err != nil) {
				t.Errorf("NewScale = %v, %v (-want +got):\n%s", s, err, diff)
			}
		})
	}
}

func TestScale_numeric(t *testing.T) {
	if n := depth.Len(); n != 700 || !depth.IsNumeric() || mastery.IsNumeric() || (skills.Scale{}).IsNumeric() {
		t.Errorf("depth has %d steps, want 700", n)
	}
	tests := []struct {
		scale        skills.Scale
		in, id, name string
		step         int
		number       string
	}{
		{depth, "4.62", "4.62", "good", 462, "4.62"},
		{depth, "04.620", "4.62", "good", 462, "4.62"},
		{depth, "7.00", "7", "7", 700, "7"},
		{depth, "none", "none", "none", 0, "0"},
		{depth, "0.00", "none", "none", 0, "0"},
		{importance, "1", "none", "not important", 0, "1"},
		{importance, "1.01", "1.01", "1.01", 1, "1.01"},
		{importance, "5", "5", "5", 400, "5"},
		{rating, "10", "10", "10", 10, "10"},
		{celsius, "-0.5", "-0.5", "-0.5", 3, "-0.5"},
		{celsius, "-2", "none", "none", 0, "-2"},
		{celsius, "0", "0", "0", 4, "0"},
	}
	for _, test := range tests {
		t.Run(test.scale.ID()+" "+test.in, func(t *testing.T) {
			l, err := test.scale.Parse(test.in)
			if err != nil || l.ID() != test.id || l.Step() != test.step || l.String() != test.scale.ID()+"/"+test.id || l.IsNone() != (test.step == 0) {
				t.Fatalf("Parse = %v, step %d, %v; want %s, step %d", l, l.Step(), err, test.id, test.step)
			}
			if name := test.scale.LevelName(l).In(language.English); name != test.name {
				t.Errorf("LevelName = %q, want %q", name, test.name)
			}
			if d, ok := test.scale.Number(l); !ok || d != decimal.MustParse(test.number) {
				t.Errorf("Number = %v, %v; want %s", d, ok, test.number)
			}
		})
	}
	for _, id := range []string{"", "4.625", "7.01", "-0.01", "4,62", "good", "4.62 ", "1e0", "+1"} {
		if l, err := depth.Parse(id); !errors.Is(err, skills.UnknownStep) || !l.IsZero() {
			t.Errorf("Parse(%q) = %v, %v; want %v", id, l, err, skills.UnknownStep)
		}
	}
	_, err := depth.Parse("4.625")
	if want := "error: the scale depth has no level 4.625; it has none, and 0.01 to 7 in steps of 0.01 (did you mean 4.62?) [unknown-step]"; err.Error() != want {
		t.Errorf("Parse: %v\nwant %s", err, want)
	}
	score := scale(skills.ScaleSpec{ID: "score", Numeric: values("0", "100", "5")})
	for id, near := range map[string]string{"73": "75", "72": "70", "72.5": "70", "72.51": "75", "4": "5", "2": "", "99": "100", "120": "100", "-3": ""} {
		if got := score.UnknownStep(id, "").Suggestion(); got != near {
			t.Errorf("UnknownStep(%s) suggests %q, want %q", id, got, near)
		}
	}
	if p := depth.UnknownStep("non", "at"); p.Suggestion() != skills.None {
		t.Errorf("UnknownStep(non) suggests %q", p.Suggestion())
	}
}

// Two ranges are two scales, also where they have a step in common; the name of
// an anchor is no part of it.
func TestScale_numeric_Equal(t *testing.T) {
	for _, other := range []skills.NumericSpec{values("0", "7", "0.1"), values("0", "7.01", "0.01"), values("0.01", "7.01", "0.01"), values("0", "70", "0.1")} {
		s := scale(skills.ScaleSpec{ID: "depth", Numeric: other})
		if s.Equal(depth) || s.MustParse("4.6") == depth.MustParse("4.6") {
			t.Errorf("%v is taken for another scale", other)
		}
	}
	listed := scale(skills.ScaleSpec{ID: "rating", Steps: []skills.StepSpec{numbered("1", "1"), numbered("2", "2")}})
	if listed.Equal(rating) || listed.MustParse("1") == rating.MustParse("1") {
		t.Error("listed steps are taken for a range")
	}
	if s := scale(skills.ScaleSpec{ID: "depth", Numeric: values("0", "7.0", "0.010"), Steps: steps("3")}); !s.Equal(depth) || s.MustParse("4.62") != depth.MustParse("4.62") {
		t.Error("the same range is taken for another scale")
	}
}

func TestScale_LevelAt(t *testing.T) {
	tests := []struct {
		scale skills.Scale
		in    string
		want  string // "" is the zero Level
		exact bool
	}{
		{depth, "4.62", "4.62", true},
		{depth, "4.6299", "4.62", false},
		{depth, "0", "none", true},
		{depth, "0.009", "none", false},
		{depth, "-0.001", "", false},
		{depth, "7", "7", true},
		{depth, "999999999999999999", "7", false},
		{celsius, "-0.3", "-0.5", false},
		{celsius, "-2.1", "", false},
		{onet, "3", "mid", true},
		{onet, "6.9", "mid", false},
		{onet, "8", "high", false},
		{onet, "1.4", "", false},
		{mastery, "3", "", false},
		{skills.Scale{}, "3", "", false},
	}
	for _, test := range tests {
		if l, exact := test.scale.LevelAt(decimal.MustParse(test.in)); l.ID() != test.want || exact != test.exact {
			t.Errorf("%v.LevelAt(%s) = %v, %v; want %q, %v", test.scale, test.in, l, exact, test.want, test.exact)
		}
	}
}

func TestScale_Number_none(t *testing.T) {
	for _, test := range []struct {
		scale skills.Scale
		level skills.Level
	}{{mastery, expert}, {onet, onet.MustParse("none")}, {onet, expert}, {onet, unknown}, {depth, rating.MustParse("3")}, {skills.Scale{}, unknown}} {
		if d, ok := test.scale.Number(test.level); ok || !d.IsZero() {
			t.Errorf("%v.Number(%v) = %v, %v; want none", test.scale, test.level, d, ok)
		}
	}
	if d, ok := onet.Number(low); !ok || d != decimal.MustParse("1.5") {
		t.Errorf("Number(low) = %v, %v; want 1.5", d, ok)
	}
}

func TestScale_Anchor(t *testing.T) {
	tests := []struct {
		scale                skills.Scale
		in, at, below, above string // ids; at is the anchor's text
	}{
		{depth, "2", "reads a memo", "2", "2"},
		{depth, "4.62", "", "2", "6"},
		{depth, "none", "", "", "2"},
		{depth, "6.01", "", "6", ""},
		{celsius, "-2", "cold", "none", "none"},
		{celsius, "1", "", "none", ""},
		{rating, "5", "", "", ""},
		{mastery, "aware", "can follow a talk about it", "aware", "aware"},
		{mastery, "expert", "", "aware", ""},
		{mastery, "none", "", "", "aware"},
	}
	for _, test := range tests {
		l := test.scale.MustParse(test.in)
		below, above := test.scale.NearestAnchors(l)
		if at := test.scale.Anchor(l).String(); at != test.at || below.ID() != test.below || above.ID() != test.above {
			t.Errorf("%v: anchor %q, below %v, above %v; want %q, %q, %q", l, at, below, above, test.at, test.below, test.above)
		}
	}
	for _, l := range []skills.Level{unknown, low} {
		if below, above := depth.NearestAnchors(l); !below.IsZero() || !above.IsZero() || !depth.Anchor(l).IsZero() {
			t.Errorf("%v has the anchors %v and %v on another scale", l, below, above)
		}
	}
}

// genNumeric draws ranges of few steps, in fractions and below zero.
func genNumeric() *rapid.Generator[skills.NumericSpec] {
	return rapid.Custom(func(t *rapid.T) skills.NumericSpec {
		digits := rapid.IntRange(0, 9).Draw(t, "digits")
		least, by := rapid.OneOf(rapid.Just(int64(0)), rapid.Int64Range(-300, 300)).Draw(t, "min"), rapid.Int64Range(1, 150).Draw(t, "by")
		n := rapid.Int64Range(1, 40).Draw(t, "n")
		return skills.NumericSpec{Min: must(decimal.FromUnits(least, digits)), Max: must(decimal.FromUnits(least+n*by, digits)), By: must(decimal.FromUnits(by, digits))}
	})
}

// Against the list of all values, added up one by one: levels, ids, numbers and
// the way back; and LevelAt against a search of that list.
func TestScale_numeric_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := genNumeric().Draw(t, "spec")
		s := scale(skills.ScaleSpec{ID: "s", Numeric: spec})
		var all []*big.Rat
		for v := spec.Min.Rat(); v.Cmp(spec.Max.Rat()) <= 0; v = new(big.Rat).Add(v, spec.By.Rat()) {
			all = append(all, v)
		}
		if s.Len() != len(all)-1 {
			t.Fatalf("Len() = %d, want %d", s.Len(), len(all)-1)
		}
		i := 0
		for l := range s.Levels() {
			d, ok := s.Number(l)
			back, exact := s.LevelAt(d)
			again, err := s.Parse(l.ID())
			padded, errPadded := s.Parse(all[i].FloatString(12))
			if !ok || d.Rat().Cmp(all[i]) != 0 || back != l || !exact || err != nil || again != l || errPadded != nil || padded != l || l.Step() != i {
				t.Fatalf("step %d is %v, %v, %v; back %v, %v, read %v, %v and %v, %v; want %v", i, l, d, ok, back, exact, again, err, padded, errPadded, all[i])
			}
			if want := d.String(); i > 0 && l.ID() != want || i == 0 && l.ID() != skills.None {
				t.Fatalf("step %d has the id %q", i, l.ID())
			}
			i++
		}
		d := must(decimal.FromUnits(rapid.Int64Range(-700_000, 7_000_000).Draw(t, "units"), rapid.IntRange(0, 9).Draw(t, "after")))
		want, wantExact := skills.Level{}, false
		for i, v := range all {
			if v.Cmp(d.Rat()) <= 0 {
				want, _ = s.Step(i)
				wantExact = v.Cmp(d.Rat()) == 0
			}
		}
		if got, exact := s.LevelAt(d); got != want || exact != wantExact {
			t.Fatalf("LevelAt(%v) = %v, %v; want %v, %v", d, got, exact, want, wantExact)
		}
		if again := scale(s.Spec()); !again.Equal(s) {
			t.Fatalf("the scale of its own record is another: %v", again.Spec())
		}
	})
}

// The nearest anchors are those of a search from the level down and up.
func TestScale_NearestAnchors_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := skills.ScaleSpec{ID: "s", Numeric: values("0", "9", "1")}
		for i := range 10 {
			if step := (skills.StepSpec{ID: fmt.Sprint(i)}); rapid.Bool().Draw(t, step.ID) {
				if rapid.Bool().Draw(t, "described") {
					step.Description = text.Plain("does")
				}
				spec.Steps = append(spec.Steps, step)
			}
		}
		s := scale(spec)
		for i := range s.Len() + 1 {
			l, _ := s.Step(i)
			var wantBelow, wantAbove skills.Level
			for j := i; j >= 0 && wantBelow.IsZero(); j-- {
				if m, _ := s.Step(j); !s.Anchor(m).IsZero() {
					wantBelow = m
				}
			}
			for j := i; j <= s.Len() && wantAbove.IsZero(); j++ {
				if m, _ := s.Step(j); !s.Anchor(m).IsZero() {
					wantAbove = m
				}
			}
			if below, above := s.NearestAnchors(l); below != wantBelow || above != wantAbove {
				t.Fatalf("NearestAnchors(%v) = %v, %v; want %v, %v", l, below, above, wantBelow, wantAbove)
			}
		}
	})
}

func TestScale_numeric_allocs(t *testing.T) {
	l, d := depth.MustParse("4.62"), decimal.MustParse("4.627")
	for name, f := range map[string]func(){
		"Parse":          func() { _, _ = depth.Parse("4.620") },
		"LevelAt":        func() { depth.LevelAt(d) },
		"Number":         func() { depth.Number(l) },
		"Anchor":         func() { depth.Anchor(l) },
		"NearestAnchors": func() { depth.NearestAnchors(l) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times, want 0", name, n)
		}
	}
}

// The record's values can't be reached through a scale's copy of it.
func TestScale_numeric_Spec(t *testing.T) {
	spec := depth.Spec()
	spec.Steps[0].ID = "changed"
	if got := depth.Spec(); got.Steps[0].ID != "2" || got.Numeric != values("0", "7", "0.01") {
		t.Errorf("Spec() = %v", got)
	}
}
