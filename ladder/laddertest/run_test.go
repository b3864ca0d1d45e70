package laddertest_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func TestRun_builtin(t *testing.T) {
	laddertest.Run(t, builtin.DualTrack(), laddertest.Options{Language: language.Japanese})
}

func TestLaws(t *testing.T) {
	seen := make(map[string]bool)
	for law := range laddertest.Laws() {
		if seen[law.Name()] || law.String() != law.Name() {
			t.Errorf("law %q: twice, or not called so", law)
		}
		seen[law.Name()] = true
		if !law.Means().Has(language.English) || !law.Means().Has(language.Japanese) {
			t.Errorf("the law %s does not say in both languages what it means", law)
		}
	}
}

func TestRun_whole(t *testing.T) {
	laddertest.Run(t, must(ladder.New(whole())), laddertest.Options{})
}

// A ladder of texts alone asks for nothing, so that nobody just meets it.
func TestRun_texts(t *testing.T) {
	l, err := ladder.New(ladder.Spec{
		ID:           "texts",
		Competencies: []ladder.CompetencySpec{{ID: "kindness"}},
		Tracks: []ladder.TrackSpec{{ID: "all", Grades: []ladder.GradeSpec{
			{ID: "a", Expectations: []ladder.ExpectationSpec{{Competency: "kindness", Summary: text.Plain("is kind")}}},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	laddertest.Run(t, l, laddertest.Options{AsOf: date.MustParse("2026")})
}

// A kind of the program's own, in a ladder and in its file.
func TestRun_ownKind(t *testing.T) {
	spec := acme()
	spec.Tracks[0].Grades[1].Requires = ladder.All{at("go", 2), ladder.Own{Condition: fluent{Step: 2}}}
	l := must(ladder.New(spec))
	laddertest.Run(t, l, laddertest.Options{Kinds: []ladderfile.ConditionKind{ladderfile.OwnKind[fluent]("x-fluent")}})

	failed, said := run(func(f *failing) {
		laddertest.Break(f, "save-and-load", l, laddertest.Options{}, func(*laddertest.Operations) {})
	})
	if !failed || !strings.Contains(said, "x-fluent") {
		t.Errorf("a ladder with a kind that nobody passed is loaded: %v\n%s", failed, said)
	}
	spec.Tracks[0].Grades[1].Requires = ladder.Own{Condition: fluent{Step: 2, Exactly: true}}
	failed, said = run(func(f *failing) {
		laddertest.Break(f, "raising-a-level", must(ladder.New(spec)), laddertest.Options{}, func(*laddertest.Operations) {})
	})
	if !failed || !strings.Contains(said, "level: l2") {
		t.Errorf("a condition that is not monotone is not caught: %v\n%s", failed, said)
	}
}

// Wherever a requirement stands, the conditions of the program's own in it are
// put to the laws.
func TestRun_ownKindPlaces(t *testing.T) {
	exactly := ladder.Own{Condition: fluent{Step: 2, Exactly: true}}
	tests := []struct {
		at    string
		state func(s *ladder.Spec)
	}{
		{"tracks[engineer].grades[e2].steps[e2.1].requires", func(s *ladder.Spec) {
			s.Tracks[0].Grades[1].Steps = []ladder.SubStepSpec{{ID: "e2.0", Name: text.Plain("new")}, {ID: "e2.1", Name: text.Plain("old"), Requires: exactly}}
		}},
		{"disciplines[web].grades[e1]", func(s *ladder.Spec) {
			s.Disciplines = []ladder.DisciplineSpec{{ID: "web", Name: text.Plain("Web"), Grades: []ladder.DisciplineGradeSpec{{Grade: "e1", Adds: exactly}}}}
		}},
		{"disciplines[web].grades[e2]", func(s *ladder.Spec) {
			s.Disciplines = []ladder.DisciplineSpec{{ID: "web", Name: text.Plain("Web"), Grades: []ladder.DisciplineGradeSpec{{Grade: "e2", Replaces: exactly}}}}
		}},
	}
	for _, test := range tests {
		t.Run(test.at, func(t *testing.T) {
			spec := acme()
			test.state(&spec)
			failed, said := run(func(f *failing) {
				laddertest.Break(f, "raising-a-level", must(ladder.New(spec)), laddertest.Options{}, func(*laddertest.Operations) {})
			})
			if !failed || !strings.Contains(said, test.at) {
				t.Errorf("a condition that is not monotone is not caught: %v\n%s", failed, said)
			}
		})
	}
}

// Only a ladder with conditions of the program's own is told of their witness.
func TestRun_witnessHint(t *testing.T) {
	const hint = "a condition of your own"
	for _, own := range []bool{false, true} {
		spec := acme()
		if own {
			spec.Tracks[0].Grades[1].Requires = ladder.Own{Condition: fluent{Step: 2}}
		}
		_, said := run(func(f *failing) {
			laddertest.Break(f, "reachability", must(ladder.New(spec)), laddertest.Options{}, func(o *laddertest.Operations) {
				o.BreakWitness(func(laddertest.Witness) laddertest.Witness {
					return func(laddertest.Target, ladder.Facts) (ladder.Facts, bool) { return ladder.Facts{}, false }
				})
			})
		})
		if got := strings.Contains(said, hint); got != own {
			t.Errorf("with a condition of one's own %v, the failure says so %v:\n%s", own, got, said)
		}
	}
}

// fluent asks for Go at a step, or at just that step, which is a mistake.
type fluent struct {
	Step    int  `json:"step"`
	Exactly bool `json:"exactly,omitempty"`
}

func (fluent) Kind() string                           { return "x-fluent" }
func (fluent) Check(ladder.Ladder) problem.List       { return nil }
func (fluent) Line(ladder.Facts, language.Tag) string { return "fluent" }
func (c fluent) Equal(d ladder.Condition) bool        { return d == ladder.Condition(c) }

func (c fluent) Evaluate(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	switch step := f.Profile().Level("go").Step(); {
	case step < 0:
		return ladder.Unknown, ladder.Progress{Lo: 0, Hi: 1}
	case step == c.Step, step > c.Step && !c.Exactly:
		return ladder.Met, ladder.Progress{Lo: 1, Hi: 1}
	default:
		return ladder.NotMet, ladder.Progress{}
	}
}

func (c fluent) Witness(f ladder.Facts) (ladder.Facts, bool) {
	level, ok := must(skills.NewScale(numbered("five", 5))).Step(c.Step)
	spec := f.Spec()
	spec.Profile = spec.Profile.With("go", level)
	return ladder.NewFacts(spec), ok
}
