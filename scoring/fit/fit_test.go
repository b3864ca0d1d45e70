package fit

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

func TestTo_reference(t *testing.T) {
	for i, c := range references(t) {
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

func TestTo_unknown(t *testing.T) {
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

func TestTo_choice(t *testing.T) {
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

func TestTo_edges(t *testing.T) {
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
}

func TestFit_zero(t *testing.T) {
	for name, fit := range map[string]Fit{
		"zero":       {},
		"no target":  To(nil, ladder.Facts{}, Options{}),
		"zero grade": To(ladder.Grade{}, ladder.Facts{}, Options{}),
		"zero role":  To(ladder.Role{}, ladder.Facts{}, Options{}),
		"nil grade":  To((*ladder.Grade)(nil), ladder.Facts{}, Options{}),
	} {
		if fit.Target() != nil || fit.Share() != (Range{0, 1}) || !fit.Exact() || fit.Verdict().Outcome() != ladder.Unknown || fit.String() != "" {
			t.Errorf("%s: %v of %v, exact %v, %v", name, fit.Share(), fit.Target(), fit.Exact(), fit.Verdict())
		}
		for item := range fit.Items() {
			t.Errorf("%s: asks for %v", name, item)
		}
	}
}

// TestTo_lightWeight has a skill so light that it vanishes in the sum.
func TestTo_lightWeight(t *testing.T) {
	l := oneRole(t, []int{9_000_000_000, 1}, allOf([]int{1, 1}))
	spec := l.Spec()
	spec.Competencies[1].Weight = decimal.MustParse("0.000000001")
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	if got := fitTo(l, facts(t, 1, 0)); got.Share().Hi >= 1 || got.Share().Lo < 0.999 {
		t.Errorf("%v, but nearly 1 and below it is meant", got)
	}
	if got := fitTo(l, facts(t, 1, -1)); got.Share().Lo >= 1 || got.Share().Hi != 1 {
		t.Errorf("%v, but nearly 1 up to 1 is meant", got)
	}
}

// TestTo_inexact offers more alternatives than are looked through.
func TestTo_inexact(t *testing.T) {
	var all ladder.All
	weights := make([]int, 20)
	for i := range weights {
		weights[i] = 1
		if i%2 == 1 {
			all = append(all, ladder.Any{ladder.AtLeast{Skill: skillID(i - 1), Level: "1"}, ladder.AtLeast{Skill: skillID(i), Level: "1"}})
		}
	}
	l := oneRole(t, weights, all)
	if fit := fitTo(l, facts(t)); fit.Exact() || fit.Share() != (Range{0, 1}) {
		t.Errorf("%v, exact %v", fit, fit.Exact())
	}
}

func TestFit_aliasing(t *testing.T) {
	fit := fitTo(oneRole(t, []int{1, 1}, allOf([]int{4, 2})), facts(t, 1, -1))
	fit.Next()[0].Weight = 7
	for item := range fit.Items() {
		if item.Weight != 0.5 {
			t.Errorf("a caller changed the fit: %v", item)
		}
	}
}

func TestFit_String(t *testing.T) {
	fit := fitTo(oneRole(t, []int{1, 1, 2}, allOf([]int{4, 2, 2})), facts(t, 2, -1, 2))
	if got, want := fit.String(), "role: 0.62 to 0.88, not met"; got != want {
		t.Errorf("String() = %q, want %q", got, want)
	}
	var got []string
	for item := range fit.Items() {
		got = append(got, item.String())
	}
	want := []string{
		"s0: required points/4; held points/2; covered 0.50",
		"s1: required points/2; not known; covered 0.00 to 1.00",
		"s2: required points/2; held points/2; covered 1.00",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("items (-want +got):\n%s", diff)
	}
}

func TestRange_String(t *testing.T) {
	for _, test := range []struct {
		r    Range
		want string
	}{
		{Range{}, "0.00"},
		{Range{0, 1}, "0.00 to 1.00"},
		{Range{1, 1}, "1.00"},
		{Range{2. / 3, 2. / 3}, "0.67"},
		{Range{0.001, 0.999}, "0.01 to 0.99"},
		{Range{0.625, 0.875}, "0.62 to 0.88"},
		{Range{-1, 2.5}, "-1.00 to 2.50"},
		{Range{math.NaN(), math.Inf(1)}, "NaN to +Inf"},
	} {
		if got := test.r.String(); got != test.want {
			t.Errorf("%#v: %q, want %q", test.r, got, test.want)
		}
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

// TestFit_NextOrder keeps equal gains in the order of the requirement, of more
// skills than a sort leaves in order by chance.
func TestFit_NextOrder(t *testing.T) {
	const n = 40
	weights, asked, have := make([]int, n), make([]int, n), make([]int, n)
	for i := range n {
		weights[i], asked[i], have[i] = 1, 2, i%2
	}
	var want, got []skills.ID
	for i := range n {
		want = append(want, skillID(i/(n/2)+i%(n/2)*2)) // those at 0, then those at 1
	}
	for _, item := range fitTo(oneRole(t, weights, allOf(asked)), facts(t, have...)).Next() {
		got = append(got, item.Skill)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Next (-want +got):\n%s", diff)
	}
}

func TestFit_Others(t *testing.T) {
	l := oneRole(t, []int{1, 1, 1}, ladder.Any{
		ladder.AtLeast{Skill: "s0", Level: "4"}, ladder.AtLeast{Skill: "s1", Level: "3"}, ladder.AtLeast{Skill: "s2", Level: "5"},
	})
	f := facts(t, 3, 1, 1)
	fit := fitTo(l, f)
	var got []string
	for way := range fit.Others() {
		p := f.Profile()
		for need := range way.Needs() {
			got = append(got, fmt.Sprintf("%s in %d", need.Skill, way.Steps()))
			p = p.With(need.Skill, need.Asked)
		}
		if o := fit.Target().Requirement().Outcome(ladder.FactsOf(p)); o != ladder.Met {
			t.Errorf("%v does not meet the requirement", way)
		}
	}
	if diff := cmp.Diff([]string{"s1 in 2", "s2 in 4"}, got); diff != "" {
		t.Errorf("Others (-want +got):\n%s", diff)
	}
	for way := range fitTo(oneRole(t, []int{1}, allOf([]int{3})), f).Others() {
		t.Errorf("no choice, but also %v", way)
	}
}
