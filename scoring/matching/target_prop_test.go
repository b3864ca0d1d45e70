package matching_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
	"golang.org/x/text/language"
)

// knowsTwo is a condition of a program's own: two skills are known.
type knowsTwo struct{}

func (knowsTwo) Kind() string                     { return "x-two" }
func (knowsTwo) Check(ladder.Ladder) problem.List { return nil }
func (knowsTwo) Evaluate(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	if f.Profile().Len() >= 2 {
		return ladder.Met, ladder.Progress{Lo: 1, Hi: 1}
	}
	return ladder.Unknown, ladder.Progress{Lo: 0, Hi: 1}
}
func (knowsTwo) Line(ladder.Facts, language.Tag) string      { return "two" }
func (knowsTwo) Equal(ladder.Condition) bool                 { return true }
func (knowsTwo) Witness(f ladder.Facts) (ladder.Facts, bool) { return f, false }

const competencies = 6

// drawRequirement draws a tree. Only one with choices has any, count and score, which
// is told by the second result.
func drawRequirement(t *rapid.T, depth int, earlier []string) (ladder.RequirementSpec, bool) {
	form := rapid.IntRange(0, 9).Draw(t, "form")
	if depth == 0 {
		form %= 4
	}
	switch form {
	case 0, 1, 2:
		return ladder.AtLeast{Skill: skillIDs[rapid.IntRange(0, competencies-1).Draw(t, "skill")], Level: stepID(rapid.IntRange(0, 5).Draw(t, "level"))}, false
	case 3:
		switch rapid.IntRange(0, 9).Draw(t, "condition") {
		case 0:
			return ladder.Evidence{N: 1}, false
		case 1:
			return ladder.Tenure{In: "first", Months: 12}, false
		case 2:
			return ladder.Held{Place: "first"}, false
		case 3:
			return ladder.Own{Condition: knowsTwo{}}, true
		case 4:
			return ladder.Score{Sum: ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: skillIDs[0], Weight: decimal.MustParse("1")}, {Skill: skillIDs[1], Weight: decimal.MustParse("1")}}}, Min: decimal.MustParse("4")}, true
		}
		return ladder.All{}, false
	case 4:
		if len(earlier) > 0 {
			return ladder.Include{Of: rapid.SampledFrom(earlier).Draw(t, "include")}, true // perhaps
		}
	}
	choice := false
	parts := make([]ladder.RequirementSpec, rapid.IntRange(1, 4).Draw(t, "parts"))
	for i := range parts {
		var inner bool
		parts[i], inner = drawRequirement(t, depth-1, earlier)
		choice = choice || inner
	}
	switch form {
	case 5, 8:
		return ladder.Any(parts), choice || len(parts) > 1
	case 6, 9:
		n := rapid.IntRange(1, len(parts)).Draw(t, "n")
		return ladder.Count{N: n, Of: parts}, choice || n < len(parts)
	default:
		return ladder.All(parts), choice
	}
}

func stepID(step int) string {
	if step == 0 {
		return skills.None
	}
	return strconv.Itoa(step)
}

// drawLadder draws a ladder of a grade and some roles, the first of which has not
// been stated. It returns how many leave no choice for sure, that one aside.
func drawLadder(t *rapid.T) (l ladder.Ladder, fixed int) {
	spec := ladder.Spec{ID: "test", Scales: []skills.ScaleSpec{fiveSpec}}
	for i := range competencies {
		weight := decimal.MustParse(rapid.SampledFrom([]string{"1", "2", "0.3", "1000000", "0.000001"}).Draw(t, "weight"))
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skillIDs[i], Scale: "five", Weight: weight})
	}
	spec.Tracks = []ladder.TrackSpec{{ID: "track", Grades: []ladder.GradeSpec{{ID: "first", Requires: ladder.All{}}}}}
	spec.Roles = []ladder.RoleSpec{{ID: "silent", Name: text.Plain("Silent")}}
	earlier := []string{"first", "silent"}
	fixed = 1
	for i := range rapid.IntRange(0, 8).Draw(t, "roles") {
		id := fmt.Sprint("role", i)
		requires, choice := drawRequirement(t, rapid.IntRange(0, 3).Draw(t, "depth"), earlier)
		if !choice {
			fixed++
		}
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: id, Name: text.Plain(id), Requires: requires})
		earlier = append(earlier, id)
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l, fixed
}

func targets(l ladder.Ladder) []ladder.Target {
	var list []ladder.Target
	for track := range l.Tracks() {
		for grade := range track.Grades() {
			list = append(list, grade)
		}
	}
	for role := range l.Roles() {
		list = append(list, role)
	}
	return list
}

// profileOf is what the person says, for a ladder of competencies on one scale.
func profileOf(p somebody) skills.Profile {
	var profile skills.Profile
	if p.complete {
		for _, id := range skillIDs[:competencies] {
			profile = profile.With(id, five[0])
		}
	}
	for id, level := range p.levels {
		profile = profile.With(id, level)
	}
	return profile
}

// fitAll evaluates every target by package fit and sorts all of them.
func fitAll(targets []ladder.Target, f ladder.Facts, k int, open bool) []matching.Match {
	matches := []matching.Match{}
	for i, target := range targets {
		to := fit.To(target, f, fit.Options{})
		m := matching.Match{Role: i, Fit: to.Share(), Gate: to.Gate()}
		if !open || m.Gate != ladder.NotMet {
			matches = append(matches, m)
		}
	}
	slices.SortStableFunc(matches, func(a, b matching.Match) int {
		return cmp.Or(cmp.Compare(b.Fit.Lo, a.Fit.Lo), cmp.Compare(b.Fit.Hi, a.Fit.Hi))
	})
	return matches[:min(k, len(matches))]
}

// TestRolesOf_law holds matches with the grades and roles of a ladder against package
// fit, bit for bit: requirements with and without a choice, includes, conditions.
func TestRolesOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, fixed := drawLadder(t)
		crowd := drawCrowd(t, competencies+2, 3)
		k, o := rapid.IntRange(1, 12).Draw(t, "k"), matching.Options{Open: rapid.Bool().Draw(t, "open")}
		list := targets(l)
		roles, err := matching.RolesOf(list...)
		if err != nil {
			t.Fatal(err)
		}
		if most := len(list) - fixed; roles.Whole() > most || roles.Whole() < 1 {
			t.Fatalf("%d roles are evaluated as a whole; one at least, %d at most leave a choice", roles.Whole(), most)
		}
		for person, got := range allBest(t, roles, packed(crowd), k, o) {
			want := fitAll(list, ladder.FactsOf(profileOf(crowd[person])), k, o.Open)
			if !slices.Equal(got, want) {
				t.Fatalf("person %v: best are %v, by package fit %v", crowd[person], got, want)
			}
		}
	})
}

// TestOf_law asks for one person by facts: from levels alone it is what Best tells,
// and from facts in which more is known it is what package fit says.
func TestOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, o := rapid.IntRange(1, 12).Draw(t, "k"), matching.Options{Open: rapid.Bool().Draw(t, "open")}
		p := drawSomebody(t, competencies+2)
		p.complete = false
		l, _ := drawLadder(t)
		list := targets(l)
		ofLadder, err := matching.RolesOf(list...)
		if err != nil {
			t.Fatal(err)
		}
		ofRecords, err := matching.NewRoles(drawSpecs(t, competencies))
		if err != nil {
			t.Fatal(err)
		}
		people := packed([]somebody{p})
		for _, roles := range []matching.Roles{ofLadder, ofRecords} {
			got, err := roles.Of(ladder.FactsOf(profileOf(p)), k, o)
			if err != nil {
				t.Fatal(err)
			}
			if want := allBest(t, roles, people, k, o)[0]; !slices.Equal(got, want) {
				t.Fatalf("of one person %v, of many %v", got, want)
			}
		}
		facts := ladder.NewFacts(ladder.FactsSpec{
			Profile:  profileOf(p),
			Stints:   []ladder.StintSpec{{Place: "first", From: date.MustParse("2020"), To: date.MustParse("2023")}},
			Evidence: []ladder.PieceSpec{},
		})
		got, err := ofLadder.Of(facts, k, o)
		if err != nil {
			t.Fatal(err)
		}
		if want := fitAll(list, facts, k, o.Open); !slices.Equal(got, want) {
			t.Fatalf("of all facts %v, by package fit %v", got, want)
		}
	})
}

// TestOf_waiver counts a waived skill as just met, in a record as in a ladder.
func TestOf_waiver(t *testing.T) {
	claims := []skills.Claim{}
	for _, spec := range []skills.ClaimSpec{
		{Skill: "s000", Waiver: text.Plain("no such thing here")},
		{Skill: "s001", Level: five[1]},
	} {
		claim, err := skills.NewClaim(spec)
		if err != nil {
			t.Fatal(err)
		}
		claims = append(claims, claim)
	}
	facts := ladder.FactsOf(skills.Resolve(claims, date.Date{}, skills.Policy{}))
	roles := must(matching.NewRoles([]matching.RoleSpec{{ID: "r", Needs: []matching.NeedSpec{
		{Skill: "s000", Level: five[3], Must: true}, {Skill: "s001", Level: five[4]},
	}}}))
	got := must(roles.Of(facts, 1, matching.Options{}))
	if want := (matching.Match{Fit: fit.Range{Lo: 0.625, Hi: 0.625}, Gate: ladder.Met}); len(got) != 1 || got[0] != want {
		t.Errorf("matches %v, want %v", got, want)
	}
}

// TestPeople_law gets back what was added.
func TestPeople_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		crowd := drawCrowd(t, 8, 4)
		people := packed(crowd)
		if people.Len() != len(crowd) {
			t.Fatalf("%d people of %d", people.Len(), len(crowd))
		}
		for i, p := range crowd {
			got := maps.Collect(people.Levels(i))
			if !maps.Equal(got, p.levels) || people.Complete(i) != p.complete {
				t.Fatalf("person %d has %v, want %v", i, got, p)
			}
		}
	})
}
