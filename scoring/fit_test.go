package scoring

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
)

func TestFitTo_reference(t *testing.T) {
	raw, err := os.ReadFile("testdata/fit_gap.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			Level, Required, Weight []int
			Coverage                []float64 `json:"coverage_per_skill"`
			Fit                     float64   `json:"coverage_weighted"`
			Shortfall               []int
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) < 5 {
		t.Fatalf("%d cases, want all of the reference", len(file.Cases))
	}
	for i, c := range file.Cases {
		fit := fitTo(oneRole(t, c.Weight, allOf(c.Required)), facts(t, c.Level...))
		if got := fit.Share(); math.Abs(got.Lo-c.Fit) > 1e-12 || got.Lo != got.Hi {
			t.Errorf("case %d: fit %v, want %v", i, got, c.Fit)
		}
		for item := range fit.Items() {
			var s int
			for s = range c.Level {
				if skillID(s) == item.Skill {
					break
				}
			}
			if math.Abs(item.Coverage.Lo-c.Coverage[s]) > 1e-12 || item.Steps() != c.Shortfall[s] {
				t.Errorf("case %d: %s: coverage %v, %d steps short; want %v, %d", i, item.Skill, item.Coverage, item.Steps(), c.Coverage[s], c.Shortfall[s])
			}
		}
	}
}

func TestFitTo_unknown(t *testing.T) {
	l := oneRole(t, []int{1, 1, 2}, allOf([]int{4, 2, 2}))
	fit := fitTo(l, facts(t, 2, -1, 2))
	if want := (Range{0.625, 0.875}); fit.Share() != want {
		t.Errorf("Share() = %v, want %v", fit.Share(), want)
	}
	var missing, unknown []string
	for item := range fit.Missing() {
		missing = append(missing, string(item.Skill))
	}
	for item := range fit.Unknown() {
		unknown = append(unknown, string(item.Skill))
	}
	if diff := cmp.Diff([]string{"s0"}, missing); diff != "" {
		t.Errorf("Missing (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"s1"}, unknown); diff != "" {
		t.Errorf("Unknown (-want +got):\n%s", diff)
	}
	if fit.Verdict().Outcome() != ladder.NotMet {
		t.Errorf("outcome %v, want not met", fit.Verdict().Outcome())
	}
}

func TestFitTo_choice(t *testing.T) {
	near := ladder.Any{ladder.AtLeast{Skill: "s0", Level: "5"}, ladder.AtLeast{Skill: "s1", Level: "3"}}
	fit := fitTo(oneRole(t, []int{1, 1}, near), facts(t, 1, 2))
	var got []string
	for item := range fit.Items() {
		got = append(got, string(item.Skill))
	}
	if diff := cmp.Diff([]string{"s1"}, got); diff != "" {
		t.Errorf("the nearer alternative counts (-want +got):\n%s", diff)
	}
}

func TestFitTo_edges(t *testing.T) {
	tests := []struct {
		name     string
		requires ladder.RequirementSpec
		want     Range
	}{
		{"not stated", nil, Range{0, 1}},
		{"asks for nothing", ladder.All{}, Range{1, 1}},
		{"asks for none", allOf([]int{0}), Range{1, 1}},
	}
	for _, test := range tests {
		if got := fitTo(oneRole(t, []int{1}, test.requires), facts(t)).Share(); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	if got := FitTo(ladder.Ladder{}, nil, ladder.Facts{}); got.Target() != nil || got.Share() != (Range{0, 1}) {
		t.Errorf("no target: %v", got)
	}
}

func TestFit_Next(t *testing.T) {
	l := oneRole(t, []int{1, 3, 1, 1}, allOf([]int{4, 2, 2, 2}))
	next := fitTo(l, facts(t, 1, 1, -1, 2)).Next()
	var got []string
	for _, item := range next {
		got = append(got, string(item.Skill))
	}
	if diff := cmp.Diff([]string{"s1", "s0", "s2"}, got); diff != "" {
		t.Errorf("Next (-want +got):\n%s", diff)
	}
}
