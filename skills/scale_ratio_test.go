package skills_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

func TestNewScale_ratio_errors(t *testing.T) {
	tests := []struct {
		name string
		in   skills.ScaleSpec
		want []string
	}{
		{"numbers above 0", skills.ScaleSpec{Steps: []skills.StepSpec{numbered("low", "0.5"), numbered("high", "1")}}, nil},
		{"no number", skills.ScaleSpec{Steps: []skills.StepSpec{numbered("low", "1"), {ID: "mid"}, numbered("high", "2")}}, []string{"steps[mid].number: not-in-proportion"}},
		{"zero for a step", skills.ScaleSpec{Steps: []skills.StepSpec{numbered("low", "0"), numbered("high", "2")}}, []string{"steps[low].number: not-in-proportion"}},
		{"below zero", skills.ScaleSpec{Steps: []skills.StepSpec{numbered("low", "-1"), numbered("high", "2")}}, []string{"steps[low].number: not-in-proportion"}},
		{"falling", skills.ScaleSpec{Steps: []skills.StepSpec{numbered("low", "2"), numbered("high", "1")}}, []string{"steps[high]: falling-number"}},
		{"from 0", skills.ScaleSpec{Numeric: values("0", "7", "0.1")}, nil},
		{"from 1", skills.ScaleSpec{Numeric: values("1", "7", "0.1")}, []string{"numeric.min: not-in-proportion"}},
		{"from below 0", skills.ScaleSpec{Numeric: values("-1", "7", "0.1")}, []string{"numeric.min: not-in-proportion"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.in.ID = "s"
			test.in.Ratio = true
			s, err := skills.NewScale(test.in)
			if diff := cmp.Diff(test.want, codesOf(err)); diff != "" || s.IsRatio() != (err == nil) {
				t.Errorf("NewScale = %v, %v (-want +got):\n%s", s, err, diff)
			}
		})
	}
	if (skills.Scale{}).IsRatio() || mastery.IsRatio() || rating.IsRatio() {
		t.Error("a scale is in proportion of which nobody says so")
	}
}

// On a scale in proportion, none is 0; nothing else about its levels changes, and
// they compare with no level of the scale that is not.
func TestScale_ratio_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := genScaleSpec().Draw(t, "spec")
		for i := range spec.Steps {
			spec.Steps[i] = numbered(spec.Steps[i].ID, string(rune('1'+i)))
		}
		if rapid.Bool().Draw(t, "numeric") {
			spec = skills.ScaleSpec{ID: "n", Numeric: values("0", "3", rapid.SampledFrom([]string{"1", "0.5", "3"}).Draw(t, "by"))}
		}
		spec.Ratio = false
		plain := scale(spec)
		spec.Ratio = true
		s := scale(spec)
		if s.Equal(plain) || s.Len() != plain.Len() || !scale(s.Spec()).Equal(s) {
			t.Fatalf("%+v equals the scale that is not in proportion", s.Spec())
		}
		for l := range s.Levels() {
			other, _ := plain.Step(l.Step())
			if _, ok := l.Compare(other); ok || l == other || s.Has(other) {
				t.Fatalf("%v compares with %v of the other scale", l, other)
			}
			d, ok := s.Number(l)
			want, _ := plain.Number(other) // none: no number, or 0
			if back, exact := s.LevelAt(d); !ok || d != want || back != l || !exact {
				t.Fatalf("Number(%v) = %v, %v, and back %v, %v; want %v", l, d, ok, back, exact, want)
			}
		}
		none, _ := s.Step(0)
		if l, exact := s.LevelAt(decimal.MustParse("0.25")); l != none || exact {
			t.Fatalf("LevelAt(0.25) = %v, %v", l, exact)
		}
		if l, _ := s.LevelAt(decimal.MustParse("-0.25")); !l.IsZero() {
			t.Fatalf("LevelAt(-0.25) = %v", l)
		}
	})
}
