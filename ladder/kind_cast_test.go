package ladder_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// numbered is a scale whose steps count in sums.
func numbered(id string, numbers ...string) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: id}
	for i, n := range numbers {
		d := decimal.MustParse(n)
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: string(rune('1' + i)), Number: &d})
	}
	return spec
}

// scored is a sum of terms: skill, weight, skill, weight, ...
func scored(terms ...string) ladder.SumSpec {
	var s ladder.SumSpec
	for i := 0; i < len(terms); i += 2 {
		s.Terms = append(s.Terms, ladder.TermSpec{Skill: skills.ID(terms[i]), Weight: decimal.MustParse(terms[i+1])})
	}
	return s
}

// licence is a condition of a program's own: that the person's profile knows a
// skill called "licence" at whatever level. Each method panics on request.
type licence struct {
	name   string
	panics string
}

func (c licence) may(method string) {
	if c.panics == method {
		panic(method)
	}
}

func (c licence) Kind() string {
	c.may("Kind")
	return c.name
}

func (c licence) Check(l ladder.Ladder) problem.List {
	c.may("Check")
	if _, ok := l.Grade("p1"); c.name == "x-lost" || !ok {
		return problem.List{ladder.UnknownGrade.At("grade", "p1")}
	}
	return nil
}

func (c licence) Evaluate(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	c.may("Evaluate")
	level := f.Profile().Level("licence")
	switch {
	case level.IsZero():
		return ladder.Unknown, ladder.Progress{Lo: -1, Hi: 7}
	case level.IsNone():
		return ladder.NotMet, ladder.Progress{Lo: 1, Hi: 0}
	default:
		return ladder.Met, ladder.Progress{}
	}
}

func (c licence) Line(_ ladder.Facts, tag language.Tag) string {
	c.may("Line")
	return text.EnJa("a licence to operate", "操作の免許").In(tag)
}

func (c licence) Equal(d ladder.Condition) bool {
	c.may("Equal")
	e, ok := d.(licence)
	return ok && c.name == e.name
}

func (c licence) Witness(f ladder.Facts) (ladder.Facts, bool) {
	c.may("Witness")
	spec := f.Spec()
	spec.Profile = spec.Profile.With("licence", mastery.MustParse("expert"))
	return ladder.NewFacts(spec), true
}

func asks1(r ladder.RequirementSpec) func(*ladder.Spec) {
	return func(s *ladder.Spec) {
		s.Scales = append(s.Scales, numbered("points", "1", "3"), numbered("below", "-1", "3"), numbered("long", "0.000000001", "999999999.999999999"))
		s.Competencies = append(s.Competencies,
			ladder.CompetencySpec{ID: "x", Scale: "points", Class: "building"}, ladder.CompetencySpec{ID: "y", Scale: "points"},
			ladder.CompetencySpec{ID: "low", Scale: "below"}, ladder.CompetencySpec{ID: "long", Scale: "long"})
		s.Roles[0].Requires = r
	}
}

func capped(s ladder.SumSpec, caps ...ladder.CapSpec) ladder.SumSpec {
	s.Caps = caps
	return s
}

var two = decimal.MustParse("2")

// kindMistakes are those of requirements that ask for more than levels.
var kindMistakes = []mistake{
	{ladder.TooMany, "numbers out of range", asks1(ladder.All{
		ladder.Tenure{In: "p1"},
		ladder.Tenure{In: "p1", Months: 1201},
		ladder.Evidence{N: -1},
		ladder.Evidence{N: 1001, Months: -1},
		ladder.Rating{Review: "senior", Level: "expert", Times: -1},
	}), []string{
		"not-positive roles[sre].requires.all[0].months", "too-many roles[sre].requires.all[1].months", "not-positive roles[sre].requires.all[2].n",
		"not-positive roles[sre].requires.all[3].months", "too-many roles[sre].requires.all[3].n", "no-ratings roles[sre].requires.all[4].review", "not-positive roles[sre].requires.all[4].times",
	}},
	{ladder.UnknownPlace, "unknown places", asks1(ladder.All{
		ladder.Tenure{In: "professionl", Months: 1}, ladder.Held{Place: ""}, ladder.Held{Place: ladder.Outside}, ladder.Include{Of: "p33"}, ladder.Include{Of: "professional"},
	}), []string{
		"unknown-place roles[sre].requires.all[0].in", "unknown-place roles[sre].requires.all[1].place", "unknown-place roles[sre].requires.all[2].place",
		"unknown-target roles[sre].requires.all[3].include", "unknown-target roles[sre].requires.all[4].include",
	}},
	{ladder.NoRatings, "unknown things", func(s *ladder.Spec) {
		asks1(ladder.All{
			ladder.Score{Of: "totl"}, ladder.Evidence{N: 1, Skill: "gos"}, ladder.Rating{Review: "seniors"}, ladder.Rating{Review: "senior", Level: "x"}, ladder.Rating{Review: "rated", Level: "expart"},
		})(s)
		s.Scores = []ladder.ScoreSpec{{ID: "total", SumSpec: scored("x", "1")}}
		s.Reviews = append(s.Reviews, ladder.ReviewSpec{ID: "rated", Scale: "mastery"})
	}, []string{
		"no-stages reviews[rated]", "unknown-score roles[sre].requires.all[0].of", "unknown-skill roles[sre].requires.all[1].skill", "unknown-review roles[sre].requires.all[2].review",
		"no-ratings roles[sre].requires.all[3].review", "unknown-step roles[sre].requires.all[4].level",
	}},
	{
		ladder.NoNumber, "terms that can't be added", asks1(ladder.Score{Sum: capped(scored("go", "1", "low", "1", "x", "1", "x", "1", "y", "-1", "zz", "1", "sql", "1"),
			ladder.CapSpec{Class: "buildin", Max: two}, ladder.CapSpec{Class: "building", Max: two}, ladder.CapSpec{Class: "building", Max: two}, ladder.CapSpec{Class: "building"})}),
		[]string{
			"unknown-class roles[sre].requires.sum.caps[0].class", "duplicate-id roles[sre].requires.sum.caps[2].class", "duplicate-id roles[sre].requires.sum.caps[3].class",
			"no-number roles[sre].requires.sum.terms[0].skill", "negative-number roles[sre].requires.sum.terms[1].skill", "repeated-term roles[sre].requires.sum.terms[3]",
			"below-zero roles[sre].requires.sum.terms[4].weight", "unknown-skill roles[sre].requires.sum.terms[5].skill", "no-scale roles[sre].requires.sum.terms[6].skill",
		},
	},
	{ladder.NegativeNumber, "a negative number", asks1(ladder.Score{Sum: scored("low", "1")}), []string{"negative-number roles[sre].requires.sum.terms[0].skill"}},
	{ladder.RepeatedTerm, "a term twice", asks1(ladder.Score{Sum: scored("x", "1", "x", "1")}), []string{"repeated-term roles[sre].requires.sum.terms[1]"}},
	{ladder.UnknownClass, "a class of nothing", asks1(ladder.Score{Sum: capped(scored("x", "1"), ladder.CapSpec{Class: "spreading"})}), []string{"unknown-class roles[sre].requires.sum.caps[0].class"}},
	{
		ladder.BelowZero, "a cap below 0", asks1(ladder.Score{Sum: capped(scored("x", "1"), ladder.CapSpec{Class: "building", Max: decimal.MustParse("-1")})}),
		[]string{"below-zero roles[sre].requires.sum.caps[0].max"},
	},
	{
		ladder.NothingToAdd, "nothing to add", asks1(ladder.All{ladder.Score{}, ladder.Score{Sum: scored("x", "0")}}),
		[]string{"nothing-to-add roles[sre].requires.all[0].sum", "nothing-to-add roles[sre].requires.all[1].sum"},
	},
	{ladder.LongNumbers, "long numbers", asks1(ladder.Score{Sum: scored("long", "0.123456789", "x", "999999999")}), []string{"long-numbers roles[sre].requires.sum"}},
	{ladder.NothingToAdd, "scores of the ladder", func(s *ladder.Spec) {
		s.Scores = []ladder.ScoreSpec{{ID: ""}, {ID: "a", SumSpec: scored("go", "1")}, {ID: "a", SumSpec: scored("go", "1")}}
	}, []string{`missing-id scores[""]`, `nothing-to-add scores[""]`, "duplicate-id scores[a]", "no-number scores[a].terms[0].skill"}},
	{ladder.NoOwnKind, "own conditions", asks1(ladder.All{
		ladder.Own{}, ladder.Own{Condition: licence{name: "licence"}}, ladder.Own{Condition: licence{name: "x-"}}, ladder.Own{Condition: licence{name: "x-lost"}}, ladder.Own{Condition: licence{name: "x-fine"}},
	}), []string{
		"empty-requirement roles[sre].requires.all[0]", "no-own-kind roles[sre].requires.all[1]", "no-own-kind roles[sre].requires.all[2]", "unknown-grade roles[sre].requires.all[3].grade",
	}},
	{ladder.BrokenCondition, "own conditions that panic", asks1(ladder.All{
		ladder.Own{Condition: licence{name: "x-a", panics: "Kind"}}, ladder.Own{Condition: licence{name: "x-a", panics: "Check"}}, ladder.Own{Condition: (*licence)(nil)},
	}), []string{"broken-condition roles[sre].requires.all[0]", "broken-condition roles[sre].requires.all[1]", "broken-condition roles[sre].requires.all[2]", "broken-condition roles[sre].requires.all[2]"}},
	{ladder.CyclicRequirement, "includes in a circle", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Requires = ladder.All{ladder.Include{Of: "sre"}}
		s.Tracks[0].Grades[1].Requires = ladder.Include{Of: "p2"}
		s.Roles[0].Requires = ladder.Any{ladder.Include{Of: "m3"}, ladder.Include{Of: "p1"}}
	}, []string{"cyclic-requirement tracks[professional].grades[p1].requires", "cyclic-requirement tracks[professional].grades[p2].requires"}},
	{ladder.CyclicRequirement, "an include of a grade above in a cumulative track", func(s *ladder.Spec) {
		s.Tracks[0].Cumulative = true
		s.Tracks[0].Grades[0].Requires = ladder.Include{Of: "p2"}
	}, []string{"cyclic-requirement tracks[professional].grades[p1].requires"}},
	{ladder.SelfReached, "grades that ask for each other", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Requires = ladder.All{ladder.Held{Place: "p2"}}
		s.Tracks[0].Grades[1].Requires = ladder.Count{N: 1, Of: []ladder.RequirementSpec{ladder.Any{ladder.Tenure{In: "p3", Months: 1}, ladder.Held{Place: "p2", OrAbove: true}}}}
		s.Tracks[0].Grades[2].Requires = ladder.Include{Of: "p1"}
		s.Tracks[0].Grades[3].Requires = ladder.Held{Place: "professional"}
		s.Roles[0].Requires = ladder.Any{ladder.Held{Place: "sre"}, ladder.AtLeast{Skill: "go", Level: "aware"}}
	}, []string{"self-reached tracks[professional].grades[p1].requires"}},
	{ladder.SelfReached, "a grade that asks for one above it in a cumulative track", func(s *ladder.Spec) {
		s.Tracks[0].Cumulative = true
		s.Tracks[0].Grades[1].Requires = ladder.Tenure{In: "p4", Months: 12}
		s.Tracks[0].Grades[3].Requires = ladder.AtLeast{Skill: "go", Level: "expert"}
		s.Tracks[0].Grades[2].Requires = nil
	}, []string{"self-reached tracks[professional].grades[p2].requires", "no-requirement tracks[professional].grades[p3]"}},
	{ladder.TooLarge, "includes that double", func(s *ladder.Spec) {
		var track ladder.TrackSpec
		track.ID = "doubles"
		for i := range 40 {
			requires := ladder.All{ladder.AtLeast{Skill: "go", Level: "aware"}}
			if i > 0 {
				below := ladder.Include{Of: string(skillNumber(i - 1))}
				requires = ladder.All{below, below}
			}
			track.Grades = append(track.Grades, ladder.GradeSpec{ID: string(skillNumber(i)), Titles: titles("G"), Requires: requires})
		}
		s.Tracks = append(s.Tracks, track)
	}, []string{"too-large tracks[doubles].grades[engineering-skill-15].requires", "too-large tracks[doubles].grades[engineering-skill-30].requires"}},
}

// A circle of a cumulative track needs a grade that asks for something, is no
// draft, and is asked by the one that it waits for.
func TestNew_cumulativeReached(t *testing.T) {
	waits := func(id string) ladder.RequirementSpec { return ladder.Tenure{In: id, Months: 12} }
	for name, change := range map[string]func(*ladder.TrackSpec){
		"not cumulative":              func(track *ladder.TrackSpec) { track.Cumulative = false },
		"below is a draft":            func(track *ladder.TrackSpec) { track.Grades[1].Draft = true },
		"above has not been stated":   func(track *ladder.TrackSpec) { track.Grades[2].Requires = nil },
		"another way":                 func(track *ladder.TrackSpec) { track.Grades[1].Requires = ladder.Any{waits("g3"), ladder.All{}} },
		"waits for the grade below":   func(track *ladder.TrackSpec) { track.Grades[1].Requires = waits("g1") },
		"the track, which has a foot": func(track *ladder.TrackSpec) { track.Grades[1].Requires = waits("t") },
	} {
		track := ladder.TrackSpec{ID: "t", Cumulative: true, Grades: []ladder.GradeSpec{
			{ID: "g1", Titles: titles("G1"), Requires: ladder.All{}},
			{ID: "g2", Titles: titles("G2"), Requires: waits("g3")},
			{ID: "g3", Titles: titles("G3"), Requires: ladder.AtLeast{Skill: "a", Level: "1"}},
		}}
		circle := func() []string {
			spec := worldSpec
			spec.Tracks = []ladder.TrackSpec{track}
			_, err := ladder.New(spec)
			return found(problems(t, err))
		}
		if diff := cmp.Diff([]string{"self-reached tracks[t].grades[g2].requires"}, circle()); diff != "" {
			t.Errorf("%s: before the change (-want +got):\n%s", name, diff)
		}
		change(&track)
		if got := circle(); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestNew_kindMistakes(t *testing.T) {
	testMistakes(t, kindMistakes)
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, m := range kindMistakes {
			b.WriteString("# " + m.name + "\n")
			messages(&b, report(t, m.change), lang)
		}
		golden.Check(t, "problems-kinds."+lang.String()+".txt", b.String())
	}
}
