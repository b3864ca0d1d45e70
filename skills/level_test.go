package skills_test

import (
	"cmp"
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

func TestLevel(t *testing.T) {
	tests := []struct {
		name         string
		in           skills.Level
		zero, none   bool
		step         int
		scale, id, s string
	}{
		{"unknown", unknown, true, false, -1, "", "", ""},
		{"none", none, false, true, 0, "mastery", "none", "mastery/none"},
		{"aware", aware, false, false, 1, "mastery", "aware", "mastery/aware"},
		{"expert", expert, false, false, 4, "mastery", "expert", "mastery/expert"},
		{"cutExpert", cutExpert, false, false, 2, "mastery", "expert", "mastery/expert"},
		{"low", low, false, false, 1, "onet", "low", "onet/low"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := test.in
			if l.IsZero() != test.zero || l.IsNone() != test.none || l.Step() != test.step {
				t.Errorf("IsZero() = %v, IsNone() = %v, Step() = %d; want %v, %v, %d", l.IsZero(), l.IsNone(), l.Step(), test.zero, test.none, test.step)
			}
			if l.ScaleID() != test.scale || l.ID() != test.id || l.String() != test.s {
				t.Errorf("ScaleID() = %q, ID() = %q, String() = %q; want %q, %q, %q", l.ScaleID(), l.ID(), l.String(), test.scale, test.id, test.s)
			}
			if data, err := json.Marshal(l); err != nil || string(data) != `"`+test.s+`"` {
				t.Errorf("Marshal = %s, %v; want %q", data, err, test.s)
			}
		})
	}
}

func TestLevel_Compare(t *testing.T) {
	tests := []struct {
		name string
		l, m skills.Level
		want int
		ok   bool
	}{
		{"below", aware, expert, -1, true},
		{"above", expert, none, 1, true},
		{"equal", working, mastery.MustParse("working"), 0, true},
		{"equal, of a reworded scale", working, reworded.MustParse("working"), 0, true},
		{"another scale", aware, low, 0, false},
		{"none of another scale", none, onet.MustParse("none"), 0, false},
		{"another scale of the same id", expert, cutExpert, 0, false},
		{"unknown is not none", unknown, none, 0, false},
		{"unknown below nothing", unknown, expert, 0, false},
		{"unknown is not even unknown", unknown, unknown, 0, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := test.l.Compare(test.m); got != test.want || ok != test.ok || test.l.SameScale(test.m) != test.ok {
				t.Errorf("Compare = %d, %v, SameScale = %v; want %d, %v", got, ok, test.l.SameScale(test.m), test.want, test.ok)
			}
			if got, ok := test.m.Compare(test.l); got != -test.want || ok != test.ok {
				t.Errorf("reversed: Compare = %d, %v; want %d, %v", got, ok, -test.want, test.ok)
			}
		})
	}
}

// Levels are compared for every person, skill and requirement.
func TestLevel_allocs(t *testing.T) {
	for name, f := range map[string]func(){
		"Compare":   func() { aware.Compare(expert) },
		"SameScale": func() { aware.SameScale(low) },
		"Step":      func() { expert.Step() },
		"ID":        func() { _ = expert.ID() },
		"Has":       func() { mastery.Has(expert) },
		"Parse":     func() { _, _ = mastery.Parse("expert") },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times, want 0", name, n)
		}
	}
}

// genScaleSpec draws small scales that often agree in some part.
func genScaleSpec() *rapid.Generator[skills.ScaleSpec] {
	return rapid.Custom(func(t *rapid.T) skills.ScaleSpec {
		spec := skills.ScaleSpec{ID: rapid.SampledFrom([]string{"s", "s/a", "t"}).Draw(t, "id")}
		ids := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c", "a/b", "日"}), 1, 4, rapid.ID[string]).Draw(t, "steps")
		for i, id := range ids {
			step := skills.StepSpec{ID: id}
			if rapid.Bool().Draw(t, "numbered") {
				step = numbered(id, string(rune('1'+i)))
			}
			spec.Steps = append(spec.Steps, step)
		}
		spec.Ratio = !slices.ContainsFunc(spec.Steps, func(s skills.StepSpec) bool { return s.Number == nil }) && rapid.Bool().Draw(t, "ratio")
		return spec
	})
}

// Levels of one scale are ordered as their steps in the record; levels of two
// never compare.
func TestLevel_Compare_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genScaleSpec().Draw(t, "a"), genScaleSpec().Draw(t, "b")
		s, u := scale(a), scale(b)
		same := a.ID == b.ID && a.Ratio == b.Ratio && slices.EqualFunc(a.Steps, b.Steps, func(x, y skills.StepSpec) bool {
			return x.ID == y.ID && (x.Number == nil) == (y.Number == nil) && (x.Number == nil || *x.Number == *y.Number)
		})
		if s.Equal(u) != same {
			t.Fatalf("Equal = %v, want %v", s.Equal(u), same)
		}
		i, j := rapid.IntRange(0, len(a.Steps)).Draw(t, "i"), rapid.IntRange(0, len(b.Steps)).Draw(t, "j")
		l, okL := s.Step(i)
		m, okM := u.Step(j)
		if !okL || !okM || l.Step() != i || m.Step() != j {
			t.Fatalf("Step gives %v, %v and %v, %v", l, okL, m, okM)
		}
		got, ok := l.Compare(m)
		if want := cmp.Compare(i, j); ok != same || ok && got != want || !ok && got != 0 || (l == m) != (same && i == j) {
			t.Fatalf("%v.Compare(%v) = %d, %v; want %d, %v", l, m, got, ok, want, same)
		}
		if s.Has(m) != same || l.SameScale(m) != same {
			t.Fatalf("Has = %v, SameScale = %v; want %v", s.Has(m), l.SameScale(m), same)
		}
		for _, other := range []skills.Level{l, m, unknown} {
			if _, ok := unknown.Compare(other); ok {
				t.Fatalf("the zero Level compares with %v", other)
			}
		}
	})
}

// A level is written as its id and read back by its scale.
func TestScale_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := genScaleSpec().Draw(t, "spec")
		s := scale(spec)
		i := 0
		for l := range s.Levels() {
			want := skills.None
			if i > 0 {
				want = spec.Steps[i-1].ID
			}
			if back, err := s.Parse(l.ID()); err != nil || back != l || l.ID() != want || l.String() != spec.ID+"/"+want {
				t.Fatalf("step %d is %v, %q, read back as %v, %v", i, l, l.ID(), back, err)
			}
			i++
		}
		if i != len(spec.Steps)+1 || s.Len() != len(spec.Steps) {
			t.Fatalf("%d levels, Len() = %d; want %d and none", i, s.Len(), len(spec.Steps))
		}
		if again := scale(s.Spec()); !again.Equal(s) {
			t.Fatalf("the scale of its own record is another: %v", again)
		}
	})
}

// A level knows its scale: the scale of its record is the same, level by level,
// and so is what takes part in sums.
func TestLevel_Scale_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := genScaleSpec().Draw(t, "spec")
		if rapid.Bool().Draw(t, "numeric") {
			spec = skills.ScaleSpec{ID: "n", Numeric: genNumeric().Draw(t, "range")}
			spec.Ratio = spec.Numeric.Min.IsZero()
		}
		s := scale(spec)
		for l := range s.Levels() {
			u := scale(l.Scale().Spec()) // as a file keeps it
			back, ok := u.Step(l.Step())
			if !ok || back != l || !u.Equal(s) || u.Len() != s.Len() || u.IsRatio() != s.IsRatio() {
				t.Fatalf("the scale of %v is %+v, want %+v", l, u.Spec(), s.Spec())
			}
			n, ok := s.Number(l)
			if m, okM := u.Number(back); m != n || okM != ok {
				t.Fatalf("Number(%v) = %v, %v; want %v, %v", l, m, okM, n, ok)
			}
		}
	})
	if s := unknown.Scale(); !s.IsZero() {
		t.Errorf("the scale of the zero Level is %v", s)
	}
}
