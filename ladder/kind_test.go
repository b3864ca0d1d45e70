package ladder_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// everyKind asks for something of every kind.
var everyKind = ladder.All{
	ladder.AtLeast{Skill: "go", Level: "working"},
	ladder.AtLeast{Skill: "kubernetes", Level: skills.None},
	ladder.Any{
		ladder.Score{Of: "points", Min: decimal.MustParse("5.5")},
		ladder.Score{Sum: capped(scored("x", "0.5", "y", "2"), ladder.CapSpec{Class: "building", Max: two}), Min: decimal.MustParse("2.1"), Exclusive: true},
		ladder.Score{Sum: ladder.SumSpec{Terms: scored("x", "1", "y", "2").Terms, Average: true}, Min: decimal.MustParse("1.5")},
	},
	ladder.Count{N: 2, Of: []ladder.RequirementSpec{
		ladder.Tenure{In: "p3", OrAbove: true, Months: 12},
		ladder.Held{Place: "sre"},
		ladder.Held{Place: "p2", OrAbove: true},
	}},
	ladder.Evidence{N: 2},
	ladder.Evidence{N: 1, Skill: "go", Value: "openness", Months: 6},
	ladder.Rating{Review: "rated", Level: "practitioner", Times: 2, Months: 24},
	ladder.Own{Condition: licence{name: "x-licence"}},
	ladder.Include{Of: "p2"},
	ladder.Include{Of: "p4"},
	ladder.All{},
}

// kinds returns Acme's ladder in which the role of an SRE asks for something.
func kinds(r ladder.RequirementSpec) ladder.Spec {
	spec := acme()
	asks1(r)(&spec)
	spec.Scores = []ladder.ScoreSpec{{ID: "points", Name: text.EnJa("Points", "点数"), SumSpec: scored("x", "1", "y", "1")}}
	spec.Reviews = append(spec.Reviews, ladder.ReviewSpec{ID: "rated", Name: text.EnJa("Half-year review", "半期評価"), Scale: "mastery", Stages: spec.Reviews[0].Stages})
	return spec
}

func kindsLadder(r ladder.RequirementSpec) (ladder.Ladder, ladder.Requirement) {
	l := must(ladder.New(kinds(r)))
	role, _ := l.Role("sre")
	return l, role.Requirement()
}

// The people of the kinds, as of 2026-10-01:
//
//	emi   has everything
//	fumi  has nothing, and all of it is known
//	goro  is known in part: coarse dates, one waiver, one level on another scale
//	hana  is not known at all
func kindPeople(l ladder.Ladder) []ladder.Facts {
	points, _ := l.Scale("points")
	asOf := date.MustParse("2026-10-01")
	profile := func(claims ...skills.ClaimSpec) skills.Profile {
		var all []skills.Claim
		for _, c := range claims {
			all = append(all, must(skills.NewClaim(c)))
		}
		return skills.Resolve(all, asOf, skills.Policy{})
	}
	piece := func(title, day, value string, skill skills.ID) ladder.PieceSpec {
		return ladder.PieceSpec{Skill: skill, EvidenceSpec: skills.EvidenceSpec{Title: text.Plain(title), Date: date.MustParse(day), Value: value}}
	}
	return []ladder.Facts{
		ladder.NewFacts(ladder.FactsSpec{
			Profile: profile(skills.ClaimSpec{Skill: "go", Level: mastery.MustParse("expert")}, skills.ClaimSpec{Skill: "x", Level: points.MustParse("2")},
				skills.ClaimSpec{Skill: "y", Level: points.MustParse("2")}, skills.ClaimSpec{Skill: "licence", Level: mastery.MustParse("aware")}),
			Stints:   []ladder.StintSpec{{Place: "p4", From: date.MustParse("2024-01-01"), To: date.MustParse("2025-06-30")}, {Place: "sre", From: date.MustParse("2026-01-01")}},
			Evidence: []ladder.PieceSpec{piece("a", "2026-09-01", "openness", "go"), piece("b", "2020-01-01", "", "")},
			Ratings:  []ladder.RatingSpec{{Review: "rated", Level: mastery.MustParse("expert"), Date: date.MustParse("2026-03")}, {Review: "rated", Level: mastery.MustParse("practitioner"), Date: date.MustParse("2025-09")}},
		}),
		ladder.NewFacts(ladder.FactsSpec{
			Profile: profile(skills.ClaimSpec{Skill: "go", Level: mastery.MustParse("none")}, skills.ClaimSpec{Skill: "x", Level: points.MustParse("none")},
				skills.ClaimSpec{Skill: "y", Level: points.MustParse("none")}, skills.ClaimSpec{Skill: "licence", Level: mastery.MustParse("none")}),
			Stints: []ladder.StintSpec{}, Evidence: []ladder.PieceSpec{}, Ratings: []ladder.RatingSpec{},
		}),
		ladder.NewFacts(ladder.FactsSpec{
			Profile: profile(skills.ClaimSpec{Skill: "go", Waiver: text.EnJa("her team writes Rust", "所属チームは Rust を使う")},
				skills.ClaimSpec{Skill: "x", Level: points.MustParse("1")}, skills.ClaimSpec{Skill: "y", Level: mastery.MustParse("aware")}),
			Stints:   []ladder.StintSpec{{Place: "p3", From: date.MustParse("2025"), To: date.MustParse("2026-05")}, {Place: "sre", From: date.MustParse("2026")}},
			Evidence: []ladder.PieceSpec{piece("a", "2026", "openness", "go"), piece("a", "2026", "openness", "sql"), piece("b", "2020", "", "")},
			Ratings:  []ladder.RatingSpec{{Review: "rated", Level: mastery.MustParse("expert"), Date: date.MustParse("2026-03")}, {Review: "rated"}, {Review: "senior"}},
		}),
		{},
	}
}

func TestRequirement_kinds_golden(t *testing.T) {
	l, req := kindsLadder(everyKind)
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		b.WriteString(req.Text(tag))
		for i, f := range kindPeople(l) {
			b.WriteString("# " + []string{"emi", "fumi", "goro", "hana"}[i] + "\n")
			b.WriteString(req.Verdict(f).Explain(tag))
		}
		golden.Check(t, "kinds."+tag.String()+".txt", b.String())
	}
	if got := (ladder.Requirement{}).Text(language.English); got != "no requirement has been stated\n" {
		t.Errorf("the zero Requirement asks for %q", got)
	}
}

func TestRequirement_kinds(t *testing.T) {
	l, req := kindsLadder(everyKind)
	const want = "all(go: working, kubernetes: none, any(score points at least 5.5, score (0.5 x + 2 y, building up to 2) above 2.1, score (1 x + 2 y) on average at least 1.5), " +
		"at least 2 of (12 months in p3 or above, held sre, held p2 or above), 2 pieces of evidence, 1 pieces of evidence of go for the value openness in months 6, " +
		"2 ratings of rated at practitioner in months 24, x-licence, what p2 asks, what p4 asks, all())"
	if diff := cmp.Diff(want, req.String()); diff != "" {
		t.Errorf("String (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(ladder.RequirementSpec(everyKind), req.Spec(), asWritten, cmp.AllowUnexported(licence{})); diff != "" {
		t.Errorf("Spec (-want +got):\n%s", diff)
	}
	if _, again := kindsLadder(req.Spec()); !again.Equal(req) {
		t.Error("the record's requirement is another one")
	}
	for i, f := range kindPeople(l) {
		if got, want := req.Outcome(f), []ladder.Outcome{ladder.Unknown, ladder.NotMet, ladder.Unknown, ladder.Unknown}[i]; got != want {
			t.Errorf("person %d: %v, want %v", i, got, want)
		}
	}
	if _, ok := req.Witness(ladder.Facts{}); ok {
		t.Error("there is a witness of what nobody has stated")
	}
}

// Each change makes another requirement.
func TestRequirement_Equal_kinds(t *testing.T) {
	changed := []ladder.RequirementSpec{
		ladder.Score{Of: "points", Min: two},
		ladder.Score{Of: "points", Min: two, Exclusive: true},
		ladder.Score{Of: "points", Min: decimal.MustParse("3")},
		ladder.Score{Sum: scored("x", "1", "y", "1"), Min: two},
		ladder.Score{Sum: scored("x", "2", "y", "1"), Min: two},
		ladder.Tenure{In: "p1", Months: 1},
		ladder.Tenure{In: "p1", Months: 2},
		ladder.Tenure{In: "p2", Months: 1},
		ladder.Tenure{In: "p1", OrAbove: true, Months: 1},
		ladder.Held{Place: "p1"},
		ladder.Held{Place: "p1", OrAbove: true},
		ladder.Held{Place: "p2"},
		ladder.Evidence{N: 1},
		ladder.Evidence{N: 2},
		ladder.Evidence{N: 1, Skill: "go"},
		ladder.Evidence{N: 1, Value: "v"},
		ladder.Evidence{N: 1, Months: 1},
		ladder.Rating{Review: "rated", Level: "aware"},
		ladder.Rating{Review: "rated", Level: "expert"},
		ladder.Rating{Review: "rated", Level: "aware", Times: 2},
		ladder.Rating{Review: "rated", Level: "aware", Months: 2},
		ladder.Include{Of: "p1"},
		ladder.Include{Of: "p2"},
		ladder.Include{Of: "p4"},
		ladder.Own{Condition: licence{name: "x-a"}},
		ladder.Own{Condition: licence{name: "x-b"}},
	}
	var all []ladder.Requirement
	for _, r := range changed {
		_, req := kindsLadder(r)
		all = append(all, req)
	}
	for i := range all {
		if got, want := slices.IndexFunc(all, all[i].Equal), i; got != want {
			t.Errorf("%v is equal to %v", all[i], all[got])
		}
	}
}

// A condition that panics is unknown, says its kind and has no witness.
func TestOwn_panics(t *testing.T) {
	for _, method := range []string{"Evaluate", "Line", "Equal", "Witness"} {
		broken := ladder.Own{Condition: licence{name: "x-licence", panics: method}}
		l, req := kindsLadder(ladder.Any{broken, broken})
		emi := kindPeople(l)[0]
		want := ladder.Met
		if method == "Evaluate" {
			want = ladder.Unknown
		}
		v := req.Verdict(emi)
		if v.Outcome() != want || req.Outcome(emi) != want {
			t.Errorf("%s panics: %v, %v, want %v", method, v.Outcome(), req.Outcome(emi), want)
		}
		if got, want := v.Explain(language.English), "x-licence"; strings.Contains(got, want) != (method == "Line") {
			t.Errorf("%s panics: %s", method, got)
		}
		if got := req.Text(language.English); strings.Contains(got, "x-licence") != (method == "Line") {
			t.Errorf("%s panics: %s", method, got)
		}
		if got := req.Equal(req); got != (method != "Equal") {
			t.Errorf("%s panics: equal is %v", method, got)
		}
		if _, ok := req.Witness(ladder.Facts{}); ok != (method == "Line" || method == "Equal") {
			t.Errorf("%s panics: there is a witness: %v", method, ok)
		}
		if got, want := len(req.Completions(ladder.Facts{}, 3)), 1; method != "Equal" && got != want {
			t.Errorf("%s panics: %d ways, want %d", method, got, want)
		}
	}
}

// What a condition says of progress is kept within what a verdict promises.
func TestOwn_progress(t *testing.T) {
	l, req := kindsLadder(ladder.Own{Condition: licence{name: "x-licence"}})
	people := kindPeople(l)
	for i, want := range []ladder.Progress{{Lo: 1, Hi: 1}, {Lo: 0, Hi: 1}, {Lo: 0, Hi: 1}} {
		got := req.Verdict(people[i]).Progress()
		if i == 1 { // not met, although it says 1 at one end
			if got.Lo != 0 || got.Hi >= 1 {
				t.Errorf("not met with the progress %v", got)
			}
			continue
		}
		if got != want {
			t.Errorf("person %d: progress %v, want %v", i, got, want)
		}
	}
}

func TestCompletions_kinds(t *testing.T) {
	l, req := kindsLadder(ladder.All{
		ladder.AtLeast{Skill: "go", Level: "working"},
		ladder.Any{ladder.Held{Place: "p2"}, ladder.Score{Of: "points", Min: decimal.MustParse("4")}},
		ladder.Held{Place: "p2"},
		ladder.Tenure{In: "p3", Months: 12},
	})
	fumi := kindPeople(l)[1]
	var got []string
	for _, c := range req.Completions(fumi, 5) {
		for need := range c.Needs() {
			got = append(got, need.Line(language.English))
			if need.IsLevel() == (need.Condition.Requirement().String() != "") {
				t.Errorf("%v is a level and a condition, or neither", need)
			}
		}
		if c.Steps() != 4 {
			t.Errorf("%d steps, want 4: two levels, held, tenure", c.Steps())
		}
	}
	if diff := cmp.Diff([]string{
		"- Go: required working; held none; short by 2", "- Engineer II: required; never held", "- time in Senior Engineer: required 12 months; held 0; short by 12",
	}, got); diff != "" {
		t.Errorf("the one way (-want +got):\n%s", diff)
	}
}

// What is known of a time to a year alone is told as an interval.
func TestTenure_line(t *testing.T) {
	day := date.MustParse
	var open skills.Profile
	asOf := skills.Resolve(nil, day("2026-10-01"), skills.Policy{})
	for _, test := range []struct {
		profile  skills.Profile
		from, to string
		months   int
		want     string
	}{
		{asOf, "2025", "2025-12-31", 12, "? time in Engineer I: required 12 months; held 0 to 12, as far as is known"},
		{asOf, "2025", "2025-12-31", 13, "- time in Engineer I: required 13 months; held 0 to 12; short by 1 to 13"},
		{asOf, "2025", "2026-03-31", 24, "- time in Engineer I: required 24 months; held 3 to 15; short by 9 to 21"},
		{asOf, "2025-01-01", "2026-03-31", 24, "- time in Engineer I: required 24 months; held 15; short by 9"},
		{asOf, "2025", "2026-03-31", 3, "+ time in Engineer I: required 3 months; held 3"},
		{asOf, "", "2026-03-31", 12, "? time in Engineer I: required 12 months; surely held 0"},
		{open, "2025-01-01", "", 12, "? time in Engineer I: required 12 months; surely held 0"},
	} {
		_, req := kindsLadder(ladder.Tenure{In: "p1", Months: test.months})
		stint := ladder.StintSpec{Place: "p1"}
		if test.from != "" {
			stint.From = day(test.from)
		}
		if test.to != "" {
			stint.To = day(test.to)
		}
		f := ladder.NewFacts(ladder.FactsSpec{Profile: test.profile, Stints: []ladder.StintSpec{stint}})
		if got := req.Verdict(f).Line(language.English); got != test.want {
			t.Errorf("%s to %s: %s, want %s", test.from, test.to, got, test.want)
		}
	}
}

// To say met, not met or unknown takes no memory, of whatever kind the conditions
// are.
func TestOutcome_kindsAllocateNothing(t *testing.T) {
	l, _ := kindsLadder(everyKind)
	for i, r := range everyKind {
		if _, own := r.(ladder.Own); own {
			continue // a program's own kinds do as they like
		}
		_, req := kindsLadder(r)
		for j, f := range kindPeople(l) {
			if n := testing.AllocsPerRun(10, func() { req.Outcome(f) }); n != 0 {
				t.Errorf("part %d over person %d: %v allocations, want none", i, j, n)
			}
		}
	}
}

// A piece of evidence for two skills is one piece.
func TestEvidence_countsOnce(t *testing.T) {
	_, req := kindsLadder(ladder.Evidence{N: 2})
	piece := skills.EvidenceSpec{Title: text.Plain("a"), Date: date.MustParse("2026-09-01")}
	f := ladder.NewFacts(ladder.FactsSpec{Evidence: []ladder.PieceSpec{{Skill: "go", EvidenceSpec: piece}, {Skill: "sql", EvidenceSpec: piece}}})
	if got := req.Outcome(f); got != ladder.NotMet {
		t.Errorf("one piece for two skills is %v, want not met", got)
	}
}
