package skills_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// codesOf returns the codes of an error with their places, in order of place.
func codesOf(err error) []string {
	var e *problem.Error
	if !errors.As(err, &e) {
		return nil
	}
	var codes []string
	for _, p := range e.Problems() {
		codes = append(codes, fmt.Sprint(p.Path(), ": ", p.Code().ID()))
	}
	return codes
}

func TestNewScale_errors(t *testing.T) {
	many := make([]skills.StepSpec, skills.MaxSteps+1)
	for i := range many {
		many[i].ID = fmt.Sprint("step", i)
	}
	tests := []struct {
		name string
		in   skills.ScaleSpec
		want []string
	}{
		{"zero", skills.ScaleSpec{}, []string{"id: missing-id", "steps: no-steps"}},
		{"no steps", skills.ScaleSpec{ID: "s"}, []string{"steps: no-steps"}},
		{"as many steps as can be", skills.ScaleSpec{ID: "s", Steps: many[:skills.MaxSteps]}, nil},
		{"too many steps", skills.ScaleSpec{ID: "s", Steps: many}, []string{"steps: too-many-steps"}},
		{"none among the steps", skills.ScaleSpec{ID: "s", Steps: steps("none", "a")}, []string{"steps[none]: reserved-id"}},
		{"all at once", skills.ScaleSpec{ID: " s", Steps: steps("a", "", "a", "none", "b\x00c", "\xff")}, []string{
			"id: invalid-id", `steps[""]: missing-id`, `steps["\xff"]: invalid-id`, `steps["b\x00c"]: invalid-id`, "steps[a]: duplicate-id", "steps[none]: reserved-id",
		}},
		{"numbers that fall", skills.ScaleSpec{ID: "s", Steps: []skills.StepSpec{numbered("a", "2"), {ID: "b"}, numbered("c", "2.0"), numbered("d", "1")}}, []string{
			"steps[c]: falling-number", "steps[d]: falling-number",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := skills.NewScale(test.in)
			if diff := cmp.Diff(test.want, codesOf(err)); diff != "" || (err == nil) != (test.want == nil) || s.IsZero() != (err != nil) {
				t.Errorf("NewScale = %v, %v (-want +got):\n%s", s, err, diff)
			}
		})
	}
}

func TestScale_zero(t *testing.T) {
	var s skills.Scale
	if !s.IsZero() || s.ID() != "" || s.String() != "" || s.Len() != 0 || !s.Name().IsZero() || len(s.Spec().Steps) != 0 || s.Has(none) || s.Has(unknown) {
		t.Error("the zero Scale says something")
	}
	if l, ok := s.Step(0); ok || !l.IsZero() {
		t.Errorf("Step(0) = %v, %v; want none", l, ok)
	}
	for l := range s.Levels() {
		t.Errorf("the zero Scale has the level %v", l)
	}
	if _, err := s.Parse("none"); !errors.Is(err, skills.UnknownStep) || !strings.Contains(err.Error(), "the zero Scale") {
		t.Errorf("Parse = %v, want %v of the zero Scale", err, skills.UnknownStep)
	}
	if !s.LevelName(none).IsZero() || !s.Equal(skills.Scale{}) || s.Equal(mastery) || mastery.Equal(s) {
		t.Error("the zero Scale is taken for another")
	}
}

func TestScale_Step(t *testing.T) {
	for i, want := range map[int]skills.Level{-1: unknown, 0: none, 1: aware, 4: expert, 5: unknown, 1 << 40: unknown} {
		if got, ok := mastery.Step(i); got != want || ok == want.IsZero() {
			t.Errorf("Step(%d) = %v, %v; want %v", i, got, ok, want)
		}
	}
}

func TestScale_Parse(t *testing.T) {
	for _, id := range []string{"exprt", "Expert", "", "mastery/expert", "\xff", strings.Repeat("x", 1<<20)} {
		l, err := mastery.Parse(id)
		if !errors.Is(err, skills.UnknownStep) || !l.IsZero() {
			t.Errorf("Parse(%.20q) = %v, %v; want %v", id, l, err, skills.UnknownStep)
		}
	}
	_, err := mastery.Parse("exprt")
	if want := "error: the scale mastery has no level exprt; it has none, aware, working, practitioner, expert (did you mean expert?) [unknown-step]"; err.Error() != want {
		t.Errorf("Parse: %v\nwant %s", err, want)
	}
	if p := mastery.UnknownStep("x", "requires"); p.Path() != "requires" || p.Code() != skills.UnknownStep || p.Suggestion() != "" {
		t.Errorf("UnknownStep = %v", p)
	}
}

func TestScale_MustParse(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, skills.UnknownStep) {
			t.Errorf("MustParse panics with %v, want %v", err, skills.UnknownStep)
		}
	}()
	mastery.MustParse("exprt")
}

func TestScale_LevelName(t *testing.T) {
	for _, test := range []struct {
		in     skills.Level
		en, ja string
	}{
		{unknown, "", ""},
		{none, "none", "なし"},
		{aware, "Aware", "知っている"},
		{expert, "expert", "expert"}, // has no name
		{low, "", ""},
		{cutExpert, "", ""},
	} {
		name := mastery.LevelName(test.in)
		if name.In(language.English) != test.en || name.In(language.Japanese) != test.ja {
			t.Errorf("LevelName(%v) = %q, %q; want %q, %q", test.in, name.In(language.English), name.In(language.Japanese), test.en, test.ja)
		}
	}
	if got := mastery.Name().In(language.Japanese); got != "習熟度" {
		t.Errorf("Name() = %q", got)
	}
}

func TestScale_Levels(t *testing.T) {
	want := []skills.Level{none, aware, working, mastery.MustParse("practitioner"), expert}
	levels := mastery.Levels()
	for range 2 { // it can be run again
		if diff := cmp.Diff(want, slices.Collect(levels), sameLevel); diff != "" {
			t.Errorf("Levels() (-want +got):\n%s", diff)
		}
	}
	for l := range levels {
		if l != none {
			t.Errorf("the first level is %v, want none", l)
		}
		break
	}
}

// sameLevel lets go-cmp compare levels as the package says: with ==.
var sameLevel = cmp.Comparer(func(l, m skills.Level) bool { return l == m })

// Neither the record that a scale was made of nor the one it gives back leads
// into it.
func TestScale_immutable(t *testing.T) {
	two := decimal.MustParse("2")
	spec := skills.ScaleSpec{ID: "s", Steps: []skills.StepSpec{numbered("a", "1"), {ID: "b", Number: &two}}}
	s := scale(spec)

	two = decimal.MustParse("3")
	spec.Steps[0] = skills.StepSpec{ID: "changed", Name: text.Plain("changed")}
	given := s.Spec()
	given.Steps[0].ID = "changed"
	*given.Steps[1].Number = decimal.MustParse("4")

	want := skills.ScaleSpec{ID: "s", Steps: []skills.StepSpec{numbered("a", "1"), numbered("b", "2")}}
	if diff := cmp.Diff(want, s.Spec(), exactNumbers); diff != "" {
		t.Errorf("the scale changed (-want +got):\n%s", diff)
	}
	if _, err := s.Parse("a"); err != nil {
		t.Errorf("the scale changed: %v", err)
	}
}

var exactNumbers = cmp.Comparer(func(d, e decimal.Decimal) bool { return d == e })

func TestScale_Spec(t *testing.T) {
	if diff := cmp.Diff(masterySpec, mastery.Spec(), exactNumbers); diff != "" {
		t.Errorf("Spec() (-want +got):\n%s", diff)
	}
}
