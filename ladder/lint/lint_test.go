package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func TestCheck_good(t *testing.T) {
	if r := check(t, good()); len(r.Findings) > 0 || len(r.Silenced) > 0 {
		t.Errorf("a good ladder has findings:\n%s", r.Findings.Text(language.English))
	}
	if r := lint.Check(ladder.Ladder{}); len(r.Findings) > 0 {
		t.Errorf("the zero Ladder has findings:\n%s", r.Findings.Text(language.English))
	}
}

func TestCheck_builtin(t *testing.T) {
	r := lint.Check(builtin.DualTrack())
	if len(r.Findings) > 0 {
		t.Errorf("the built-in ladder has findings:\n%s", r.Findings.Text(language.English))
	}
	for _, s := range r.Silenced {
		if !s.Because.Has(language.English) || !s.Because.Has(language.Japanese) {
			t.Errorf("%v is silenced without a reason in both languages: %v", s.Finding, s.Because)
		}
	}
}

// spoiled are ladders with one mistake of each kind, and with what looks like
// one and is none: those want nothing.
var spoiled = []struct {
	name  string
	spoil func(s *ladder.Spec)
	want  []string
}{
	{
		"a tenure of sixty years", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Tenure{In: "p2", Months: 720}}),
		[]string{"unmeetable tracks[professional].grades[p3].requires", "long-tenure tracks[professional].grades[p3].requires.all[2]"},
	},
	{
		"a way around what can't be met", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 1), ladder.Tenure{In: "p2", Months: 601}}}),
		[]string{"long-tenure tracks[professional].grades[p3].requires.all[2].any[1]"},
	},
	{
		"too few ways around", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Count{N: 2, Of: []ladder.RequirementSpec{at("lead", 1), ladder.Tenure{In: "p2", Months: 601}}}}),
		[]string{"unmeetable tracks[professional].grades[p3].requires", "long-tenure tracks[professional].grades[p3].requires.all[2].of[1]"},
	},
	{"what includes what can't be met", func(s *ladder.Spec) {
		requires("m4", ladder.All{ladder.Include{Of: "m3"}, ladder.Include{Of: "sre"}, at("lead", 3)})(s)
		s.Roles = []ladder.RoleSpec{{ID: "sre", Name: text.Plain("SRE"), Requires: ladder.Tenure{In: "p2", Months: 601}}}
	}, []string{"long-tenure roles[sre].requires", "unmeetable roles[sre].requires", "unmeetable tracks[management].grades[m4].requires"}},
	{
		"more points than there are", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Score{Of: "impact", Min: dec("15.01")}}),
		[]string{"unmeetable tracks[professional].grades[p3].requires", "score-out-of-reach tracks[professional].grades[p3].requires.all[2]"},
	},
	{
		"more than all points", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Score{Of: "impact", Min: dec("15"), Exclusive: true}}),
		[]string{"unmeetable tracks[professional].grades[p3].requires", "score-out-of-reach tracks[professional].grades[p3].requires.all[2]"},
	},
	{"all points", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Score{Of: "impact", Min: dec("15")}}), nil},
	{"a way around points", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 1), ladder.Score{Of: "impact", Min: dec("80")}}}), []string{"score-out-of-reach tracks[professional].grades[p3].requires.all[2].any[1]"}},
	{"sums of their own that are just reached, and just not", func(s *ladder.Spec) {
		s.Competencies[1].Class, s.Competencies[2].Class = "wide", "wide"
		all := terms("go", "0.1", "spread", "2", "lead", "1")
		caps := []ladder.CapSpec{{Class: "wide", Max: dec("7")}, {Class: "building", Max: dec("9")}}
		sums := []ladder.SumSpec{{Terms: all}, {Terms: all, Average: true}, {Terms: all, Caps: caps}, {Terms: all, Caps: caps, Average: true}}
		reached, missed := ladder.All{at("go", 3), at("spread", 2)}, ladder.Any{}
		for i, most := range []string{"15.5", "5", "7.5", "2.41"} { // 7.5/3.1 = 2.419...
			reached = append(reached, ladder.Score{Sum: sums[i], Min: dec(most)})
			missed = append(missed, ladder.Score{Sum: sums[i], Min: dec([]string{"15.51", "5.01", "7.51", "2.42"}[i])})
		}
		requires("p3", append(reached, missed))(s)
	}, []string{
		"unmeetable tracks[professional].grades[p3].requires",
		"score-out-of-reach tracks[professional].grades[p3].requires.all[6].any[0]", "score-out-of-reach tracks[professional].grades[p3].requires.all[6].any[1]",
		"score-out-of-reach tracks[professional].grades[p3].requires.all[6].any[2]", "score-out-of-reach tracks[professional].grades[p3].requires.all[6].any[3]",
	}},
	{"points within disciplines", func(s *ladder.Spec) {
		twice := ladder.Score{Of: "impact", Min: dec("20")}
		s.Disciplines = []ladder.DisciplineSpec{
			{ID: "web", Name: text.Plain("Web"), Weights: []ladder.WeightSpec{{Skill: "go", Weight: dec("2")}}, Grades: []ladder.DisciplineGradeSpec{{Grade: "p3", Adds: twice}}},
			{ID: "data", Name: text.Plain("Data"), Grades: []ladder.DisciplineGradeSpec{{Grade: "p3", Adds: twice}}},
		}
	}, []string{
		"score-out-of-reach disciplines[data].grades[p3].adds", "unmeetable disciplines[data].grades[p3].adds",
	}},
	{"a whole working life", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Tenure{In: "p2", Months: 600}}), nil},

	{
		"no way to a grade, and on from it", func(s *ladder.Spec) { s.Transitions = append(s.Transitions[:1], s.Transitions[2:]...) },
		[]string{"unreachable-grade tracks[professional].grades[p3]"},
	},
	{
		"only the first that can't be reached", func(s *ladder.Spec) { s.Transitions = s.Transitions[1:] },
		[]string{"unreachable-grade tracks[professional].grades[p2]"},
	},
	{"two that lead to each other alone", func(s *ladder.Spec) {
		s.Transitions = append(s.Transitions[:1], ladder.TransitionSpec{From: []string{"p3"}, To: []string{"m4"}, Kind: ladder.TrackSwitch, Mode: ladder.Appointment},
			ladder.TransitionSpec{From: []string{"m4"}, To: []string{"p3"}, Kind: ladder.TrackSwitch, Mode: ladder.Appointment, Review: "senior"})
	}, []string{"unreachable-grade tracks[professional].grades[p3]"}},
	{"reached from outside", func(s *ladder.Spec) {
		s.Transitions[1].From = []string{ladder.Outside}
	}, nil},
	{"reached by a group", func(s *ladder.Spec) {
		s.Groups = []ladder.GroupSpec{{ID: "upper", Of: []string{"p3", "m3"}}}
		s.Transitions[1].To = []string{"upper"}
		s.Transitions = append(s.Transitions[:2], s.Transitions[3])
	}, nil},
	{"no transitions at all", func(s *ladder.Spec) { s.Transitions = nil }, []string{"unused reviews[senior]"}},
	{"neither to stay nor to go on", func(s *ladder.Spec) {
		s.Tracks[0].Grades[2].Terminal = true
	}, []string{"no-way-on tracks[management].grades[m4]"}},

	{"less than the grade below", requires("p3", ladder.All{at("go", 1), at("spread", 2)}), []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"nothing of what the grade below asks", requires("p3", ladder.All{at("go", 2)}), []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"less than the fork", requires("m3", ladder.All{at("go", 1), at("spread", 2), at("lead", 2)}), []string{"falling-requirement tracks[management].grades[m3].requires"}},
	{"less than a fork of the same rank", func(s *ladder.Spec) {
		s.Tracks[1].FirstRank = 2
		requires("m3", ladder.All{at("go", 1), at("spread", 2), at("lead", 2)})(s)
		requires("m4", ladder.All{at("go", 1), at("spread", 2), at("lead", 3)})(s)
	}, nil},
	{"less than where a promotion comes from", func(s *ladder.Spec) { s.Transitions[3].From = []string{"m3", "p3"} }, []string{"falling-requirement tracks[management].grades[m4].requires"}},
	{"less in one of the alternatives", requires("p3", ladder.All{at("spread", 2), ladder.Any{at("go", 3), at("lead", 4)}}), []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"enough in all alternatives", requires("p3", ladder.All{at("spread", 2), ladder.Any{at("go", 4), ladder.All{at("go", 2), at("lead", 4)}}}), nil},
	{"enough in enough of the parts", requires("p3", ladder.All{at("spread", 2), ladder.Count{N: 2, Of: []ladder.RequirementSpec{at("go", 2), at("go", 3), at("lead", 1)}}}), nil},
	{"too little in one of the parts", requires("p3", ladder.All{at("spread", 2), ladder.Count{N: 2, Of: []ladder.RequirementSpec{at("go", 1), at("go", 3), at("lead", 1)}}}), []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"what the grade below asks, by cumulation", func(s *ladder.Spec) {
		s.Tracks[0].Cumulative = true
		requires("p3", at("spread", 2))(s)
	}, nil},
	{"what the grade below asks, by inclusion", requires("p3", ladder.All{ladder.Include{Of: "p2"}, at("spread", 2)}), nil},
	{"a lower score than below", func(s *ladder.Spec) {
		requires("p2", ladder.All{at("go", 2), at("spread", 1), ladder.Score{Of: "impact", Min: dec("6")}})(s)
		requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Score{Of: "impact", Min: dec("5.5")}})(s)
	}, []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"a lower rating than below", func(s *ladder.Spec) {
		s.Reviews[0].Scale = "five"
		requires("p2", ladder.All{at("go", 2), at("spread", 1), ladder.Rating{Review: "senior", Level: "l3"}})(s)
		requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Rating{Review: "senior", Level: "l2"}})(s)
	}, []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"a grade between that says nothing", func(s *ladder.Spec) {
		requires("p2", nil)(s)
		requires("m3", ladder.All{at("go", 1), at("spread", 2), at("lead", 2)})(s)
	}, []string{"no-requirement tracks[professional].grades[p2]"}},

	{"a condition twice", requires("p3", ladder.All{at("go", 3), at("spread", 2), at("go", 3)}), []string{"repeated-condition tracks[professional].grades[p3].requires.all[2]"}},
	{
		"a score twice", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Count{N: 1, Of: []ladder.RequirementSpec{ladder.Score{Of: "impact", Min: dec("4")}, ladder.Score{Of: "impact", Min: dec("4")}}}}),
		[]string{"repeated-condition tracks[professional].grades[p3].requires.all[2].of[1]"},
	},
	{"a condition below another one", requires("p3", ladder.All{at("go", 3), ladder.All{at("spread", 2), at("go", 2)}}), []string{"redundant-condition tracks[professional].grades[p3].requires.all[1].all[1]"}},
	{"a condition below the grades below", func(s *ladder.Spec) {
		s.Tracks[0].Cumulative = true
		requires("p3", ladder.All{at("go", 1), at("spread", 2)})(s)
	}, []string{"redundant-condition tracks[professional].grades[p3].requires.all[0]"}},
	{
		"an option beyond another one", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 2), ladder.All{at("lead", 3), at("go", 4)}}}),
		[]string{"pointless-option tracks[professional].grades[p3].requires.all[2].any[1]"},
	},
	{"a choice that is made", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 2), at("go", 2)}}), []string{"no-choice tracks[professional].grades[p3].requires.all[2]"}},
	{
		"a count that is reached", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Count{N: 2, Of: []ladder.RequirementSpec{at("lead", 2), at("go", 2), at("spread", 1)}}}),
		[]string{"no-choice tracks[professional].grades[p3].requires.all[2]"},
	},
	{"a count that is not reached yet", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Count{N: 2, Of: []ladder.RequirementSpec{at("lead", 2), at("go", 2), at("spread", 3)}}}), nil},
	{"a level of none", requires("p3", ladder.All{at("go", 3), at("spread", 2), at("lead", 0)}), []string{"asks-nothing tracks[professional].grades[p3].requires.all[2]"}},
	{"a part that is empty", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.All{}}), []string{"asks-nothing tracks[professional].grades[p3].requires.all[2]"}},

	{"a competency for nothing", func(s *ladder.Spec) {
		s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: "idle", Scale: "five"})
	}, []string{"unused-competency competencies[idle]"}},
	{"a competency of texts alone", func(s *ladder.Spec) {
		s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: "kind", Scale: "five"})
		s.Tracks[0].Grades[1].Expectations = []ladder.ExpectationSpec{{Competency: "kind", Summary: text.Plain("is kind")}}
	}, nil},
	{"a core competency that a track leaves out", func(s *ladder.Spec) { s.Competencies[1].Tier = ladder.Optional }, []string{"missing-core tracks[professional]"}},
	{"an empty cell", func(s *ladder.Spec) {
		s.Tracks[0].Grades[1].Expectations = []ladder.ExpectationSpec{{Competency: "go", Summary: text.Plain("writes Go")}, {Competency: "spread", Summary: text.Plain("tells")}}
		s.Tracks[0].Grades[2].Expectations = []ladder.ExpectationSpec{{Competency: "go", Summary: text.Plain("masters Go")}}
	}, []string{"unwritten-expectation tracks[professional].grades[p3].expectations"}},
	{"a text for what is not asked", func(s *ladder.Spec) {
		requires("p3", ladder.All{at("go", 3), at("spread", 2), at("lead", 1)})(s)
		s.Tracks[0].Grades[1].Expectations = []ladder.ExpectationSpec{{Competency: "go", Summary: text.Plain("writes")}, {Competency: "lead", Summary: text.Plain("leads")}}
	}, []string{"unasked-expectation tracks[professional].grades[p2].expectations[lead]"}},

	{
		"a way to drafts alone", func(s *ladder.Spec) {
			s.Tracks[0].Grades[2].Draft = true
			s.Reviews[0].Stages[0].Deciders[0].Grade = "m4"
		},
		[]string{"dead-transition transitions[1].to"},
	},
	{
		"a way from drafts alone", func(s *ladder.Spec) { s.Tracks[1].Grades[0].Draft = true },
		[]string{"dead-transition transitions[2].to", "dead-transition transitions[3].from"},
	},
	{"a way that asks too much", func(s *ladder.Spec) {
		s.Transitions[1].Requires = ladder.Tenure{In: "p2", Months: 601}
	}, []string{"dead-transition transitions[1].requires", "long-tenure transitions[1].requires", "unmeetable transitions[1].requires"}},
	{"a promotion that leads down", func(s *ladder.Spec) {
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"p3"}, To: []string{"p1", "p2"}, Kind: ladder.Promotion, Mode: ladder.Appointment})
	}, []string{"wrong-direction transitions[4].kind"}},
	{"a step back that leads up", func(s *ladder.Spec) {
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"p1"}, To: []string{"p3"}, Kind: ladder.StepBack, Mode: ladder.Appointment})
	}, []string{"wrong-direction transitions[4].kind"}},
	{"a change of track within one", func(s *ladder.Spec) {
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"p1"}, To: []string{"p3"}, Kind: ladder.TrackSwitch, Mode: ladder.Appointment})
	}, []string{"wrong-direction transitions[4].kind"}},
	{"a step back", func(s *ladder.Spec) {
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"p2", "p3"}, To: []string{"p2", "p1"}, Kind: ladder.StepBack, Mode: ladder.Appointment})
	}, nil},
	{"a promotion within a grade", func(s *ladder.Spec) {
		s.Tracks[0].Grades[2].Steps = []ladder.SubStepSpec{{ID: "p3.0", Name: text.EnJa("maturing", "成長中")}, {ID: "p3.1", Name: text.EnJa("performing", "発揮")}}
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"p3.0"}, To: []string{"p3.1"}, Kind: ladder.Promotion, Mode: ladder.Automatic})
	}, nil},
	{"a way twice", func(s *ladder.Spec) {
		again := s.Transitions[0]
		again.Requires = at("go", 1)
		s.Transitions = append(s.Transitions, again)
	}, []string{"repeated-transition transitions[4]"}},
	{
		"a review that nobody decides", func(s *ladder.Spec) { s.Reviews[0].Stages[0].Deciders = nil },
		[]string{"undecided-review reviews[senior]", "no-decider reviews[senior].stages[interview]"},
	},
	{"a review that nobody knows who may read", func(s *ladder.Spec) { s.Reviews[0].Visibility = ladder.Visibility{} }, []string{"no-visibility reviews[senior]"}},
	{
		"a decider whom nothing tells from others",
		func(s *ladder.Spec) {
			s.Reviews[0].Stages[0].Deciders[0] = ladder.DeciderSpec{Relation: text.EnJa("a colleague", "同僚")}
		},
		[]string{"anybody-decides reviews[senior].stages[interview].deciders[0]"},
	},
	{"a draft that is referred to", func(s *ladder.Spec) {
		s.Tracks[0].Grades = append(s.Tracks[0].Grades, ladder.GradeSpec{ID: "p4", Titles: titles("Staff", "スタッフ"), Requires: ladder.All{at("go", 4), at("spread", 3)}, Draft: true})
		s.Transitions[1].To = []string{"p3", "p4"}
		s.Reviews[0].Stages[0].Deciders[0].Grade = "p4"
		requires("m4", ladder.All{ladder.Include{Of: "m3"}, at("lead", 3), ladder.Any{ladder.Held{Place: "p4"}, ladder.Tenure{In: "p4", Months: 3}, ladder.Held{Place: "p3"}}})(s)
	}, []string{
		"draft-reference reviews[senior].stages[interview].deciders[0].grade",
		"draft-reference tracks[management].grades[m4].requires.all[2].any[0].place", "draft-reference tracks[management].grades[m4].requires.all[2].any[1].in",
		"draft-reference transitions[1].to[1]",
	}},
	{"a draft that includes a draft", func(s *ladder.Spec) {
		s.Tracks[0].Grades = append(s.Tracks[0].Grades,
			ladder.GradeSpec{ID: "p4", Titles: titles("Staff", "スタッフ"), Requires: ladder.All{at("go", 4), at("spread", 3)}, Draft: true},
			ladder.GradeSpec{ID: "p5", Titles: titles("Principal", "プリンシパル"), Requires: ladder.Include{Of: "p4"}, Includes: []string{"p4"}, Draft: true})
	}, nil},
	{"a fork and an inclusion of a draft", func(s *ladder.Spec) {
		s.Tracks[0].Grades[1].Draft = true
		s.Tracks[0].Grades[2].Includes = []string{"p2"}
		s.Transitions[1].From = []string{"p1", "p2"}
		s.Transitions[0].To = []string{"p2", "m3"}
		s.Transitions = append(s.Transitions[:2], s.Transitions[3])
	}, []string{
		"draft-reference tracks[management].forks-from", "draft-reference tracks[professional].grades[p3].includes[0]",
		"draft-reference transitions[0].to[0]", "draft-reference transitions[1].from[1]",
	}},
	{"skills that are retired", func(s *ladder.Spec) {
		s.Skills = []skills.SkillSpec{
			{ID: "perl", Name: text.Plain("Perl"), Scale: "five", Retired: true, ReplacedBy: []skills.ID{"raku"}, Broader: []skills.ID{"cobol"}},
			{ID: "raku", Name: text.Plain("Raku"), Scale: "five", Related: []skills.ID{"perl"}},
			{ID: "cobol", Name: text.Plain("COBOL"), Scale: "five", Retired: true},
			{ID: "lead", Name: text.EnJa("lead", "率いる力"), Scale: "five", Retired: true},
		}
		requires("p2", ladder.All{at("go", 2), ladder.Any{at("perl", 1), at("cobol", 1), at("raku", 2)}, at("spread", 1)})(s)
		s.Competencies, s.Tracks = s.Competencies[:2], s.Tracks[:1]
		s.Transitions = s.Transitions[:2]
	}, []string{
		"retired-skill skills[raku].related[0]",
		"retired-skill tracks[professional].grades[p2].requires.all[1].any[0].skill", "retired-skill tracks[professional].grades[p2].requires.all[1].any[1].skill",
	}},
	{"equal in pay, with other bands", func(s *ladder.Spec) {
		s.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.PayEqual, Grades: []string{"p3", "m3"}}, {Kind: ladder.NotComparable, Grades: []string{"p2", "m4"}}}
		s.Pay = []pay.BandSpec{band("p3", "700", "900"), band("m3", "700", "901"), band("p2", "1", "2"), band("m4", "800", "1000")}
	}, []string{"unequal-pay equivalences[0]"}},

	{"a text in one language", func(s *ladder.Spec) { s.Tracks[0].Description = en("how to grow") }, []string{"missing-language tracks[professional].description"}},
	{"a ladder in one language", func(s *ladder.Spec) {
		*s = ladder.Spec{ID: "acme", Name: en("Acme"), Tracks: []ladder.TrackSpec{{ID: "t", Name: en("track"), Grades: []ladder.GradeSpec{{ID: "g", Titles: []text.Text{en("G")}, Requires: ladder.All{}}}}}}
	}, nil},
	{"a title twice in a track", func(s *ladder.Spec) { s.Tracks[0].Grades[2].Titles = titles("Engineer II", "エンジニア III") }, []string{"alike-titles tracks[professional].grades[p3].titles[0]"}},
	{"a title twice in two tracks", func(s *ladder.Spec) { s.Tracks[1].Grades[0].Titles = titles("Engineer II", "エンジニア II") }, nil},
	{"a title in another spelling", func(s *ladder.Spec) { s.Tracks[1].Grades[0].Titles = titles("engineer  ii", "マネージャー") }, []string{"title-spelling tracks[management].grades[m3].titles[0]"}},
	{"a role that misses the id of another", func(s *ladder.Spec) {
		s.Roles = append(s.Roles, ladder.RoleSpec{ID: "head-of-platform", Name: text.EnJa("Head of Platform", "基盤責任者"), Requires: at("go", 2)},
			ladder.RoleSpec{ID: "head-of-platfrom", Requires: at("go", 2)}, ladder.RoleSpec{ID: "head-of", Requires: at("go", 2)})
	}, []string{"nameless-role roles[head-of-platfrom]", "nameless-role roles[head-of]"}},
	{"two tracks of one name", func(s *ladder.Spec) { s.Tracks[1].Name = text.EnJa("Managers", "専門職") }, []string{"alike-names tracks[management].name"}},
	{"two steps of one name", func(s *ladder.Spec) {
		s.Scales[0].Steps[0].Name, s.Scales[0].Steps[3].Name = text.Plain("Good"), text.Plain("good")
	}, []string{"alike-names scales[five].steps[l4].name"}},
	{"a behaviour twice", func(s *ladder.Spec) {
		s.Tracks[0].Grades[1].Expectations = []ladder.ExpectationSpec{{Competency: "go", Behaviours: []ladder.BehaviourSpec{{Text: text.Plain("Reviews code")}}}}
		s.Tracks[0].Grades[2].Expectations = []ladder.ExpectationSpec{{Competency: "go", Behaviours: []ladder.BehaviourSpec{{ID: "b", Text: text.Plain("reviews  code")}, {Text: text.Plain("tests code")}}}}
	}, []string{"repeated-behaviour tracks[professional].grades[p3].expectations[go].behaviours[0]"}},
	{"a behaviour in two tracks", func(s *ladder.Spec) {
		s.Tracks[0].Grades[1].Expectations = []ladder.ExpectationSpec{{Competency: "go", Behaviours: []ladder.BehaviourSpec{{Text: text.Plain("Reviews code")}}}}
		s.Tracks[1].Grades[1].Expectations = []ladder.ExpectationSpec{{Competency: "go", Behaviours: []ladder.BehaviourSpec{{Text: text.Plain("Reviews code")}}}}
	}, nil},
	{"an anchor twice", func(s *ladder.Spec) {
		s.Competencies[0].Anchors = []ladder.AnchorSpec{{Step: "l1", Behaviours: []ladder.BehaviourSpec{{Text: text.Plain("reads code")}}}, {Step: "l2", Behaviours: []ladder.BehaviourSpec{{Text: text.Plain("reads code")}}}}
	}, []string{"repeated-behaviour competencies[go].anchors[l2].behaviours[0]"}},
	{"a step without a name", func(s *ladder.Spec) {
		s.Tracks[0].Grades[2].Steps = []ladder.SubStepSpec{{ID: "p3.0"}, {ID: "p3.1", Name: text.EnJa("performing", "発揮")}}
	}, []string{"bare-step tracks[professional].grades[p3].steps[p3.0]"}},

	{"a gap between titles", func(s *ladder.Spec) { s.Titles[1].Min = dec("6") }, []string{"title-gap titles[1]"}},
	{"titles that overlap", func(s *ladder.Spec) { s.Titles[1].Min = dec("4") }, []string{"title-overlap titles[1]"}},
	{"titles of one band", func(s *ladder.Spec) {
		s.Titles = append(s.Titles, ladder.TitleBandSpec{Title: text.Plain("Group Lead"), Score: "impact", Min: dec("0"), Below: below("5")}, ladder.TitleBandSpec{Title: text.Plain("Director"), Score: "impact", Min: dec("5")})
	}, nil},
	{"a band without end below another one", func(s *ladder.Spec) { s.Titles[0].Below = nil }, []string{"title-overlap titles[1]"}},
	{"a gap and an overlap in experience", func(s *ladder.Spec) {
		first, second, third, always := band("p2", "500", "600"), band("p2", "600", "700"), band("p2", "700", "800"), band("p2", "1", "2")
		first.Below, second.From, second.Below, third.From = below("3"), below("4"), below("10"), below("9.5")
		s.Pay = []pay.BandSpec{third, second, first, always}
	}, []string{"experience-overlap pay[0]", "experience-gap pay[1]"}},
	{"experience of a role", func(s *ladder.Spec) {
		s.Roles = []ladder.RoleSpec{{ID: "sre", Name: text.Plain("SRE"), Requires: at("go", 2), Pay: []pay.BandSpec{band("", "1", "2"), band("", "2", "3")}}}
		s.Roles[0].Pay[0].Below, s.Roles[0].Pay[1].From = below("3"), below("3.5")
	}, []string{"experience-gap roles[sre].pay[1]"}},
	{"several bands for the same people", func(s *ladder.Spec) {
		s.Pay = []pay.BandSpec{band("p2", "500", "600"), band("p3", "600", "700"), band("p2", "500", "600"), band("p2", "500", "650"), band("p2", "500", "650")}
		s.Pay[1].Grades = []string{"p2", "p3", "m3"}
		s.Pay[2].Grades = []string{"p3", "m3", "m3"}
		s.Pay[3].Source, s.Pay[3].Min.Currency, s.Pay[3].Max.Currency = text.Plain("a survey"), "USD", "USD"
		s.Pay[4].Region = "osaka"
	}, []string{"repeated-band pay[1]", "repeated-band pay[2]", "repeated-band pay[3]"}},
	{"bands for others each", func(s *ladder.Spec) {
		s.Pay = []pay.BandSpec{band("p2", "500", "600"), band("p2", "500", "600"), band("", "500", "600"), band("", "500", "600"), band("p2", "500", "600")}
		s.Pay[1].Effective = date.MustParse("2027-04-01")
		s.Pay[3].Tracks = []string{"professional"}
		s.Pay[4].From = below("3")
		s.Roles = []ladder.RoleSpec{{ID: "sre", Name: text.Plain("SRE"), Requires: at("go", 2), Pay: []pay.BandSpec{band("", "1", "2")}}}
	}, nil},
	{"an overlap in experience at two of three grades", func(s *ladder.Spec) {
		first, second := band("p2", "500", "600"), band("p3", "600", "700")
		first.Grades, second.Grades = []string{"p2", "p3", "m3"}, []string{"p3", "m3"}
		first.Below, second.From = below("3"), below("2")
		s.Pay = []pay.BandSpec{first, second}
	}, []string{"experience-overlap pay[1]"}},
	{"a gap in experience at two of three grades", func(s *ladder.Spec) {
		first, second := band("p2", "500", "600"), band("p3", "600", "700")
		first.Grades, second.Grades = []string{"p2", "p3", "m3"}, []string{"p3", "m3"}
		first.Below, second.From = below("2"), below("3")
		s.Pay = []pay.BandSpec{first, second}
	}, []string{"experience-gap pay[1]"}},
	{"less pay than below", func(s *ladder.Spec) {
		s.Pay = []pay.BandSpec{band("p1", "400", "500"), band("p2", "399", "600"), band("p3", "600", "700"), band("m3", "700", "900"), band("m4", "700", "899")}
		s.Pay[2].Effective = date.MustParse("2026-10-01")
	}, []string{"falling-pay tracks[management].grades[m4]", "falling-pay tracks[professional].grades[p2]"}},

	{
		"own conditions twice, and different ones", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Own{Condition: licence{"a"}}, ladder.Own{Condition: licence{"b"}}, ladder.Own{Condition: licence{"a"}}}),
		[]string{"repeated-condition tracks[professional].grades[p3].requires.all[4]"},
	},
	{"sums of their own", requires("p3", ladder.All{
		at("go", 3), at("spread", 2),
		ladder.Score{Sum: ladder.SumSpec{Terms: terms("go", "1"), Caps: []ladder.CapSpec{{Class: "building", Max: dec("4")}}}, Min: dec("3")},
		ladder.Score{Sum: ladder.SumSpec{Terms: terms("go", "1"), Caps: []ladder.CapSpec{{Class: "building", Max: dec("5")}}}, Min: dec("3")},
	}), nil},
	{"evidence and roles that ask", func(s *ladder.Spec) {
		s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: "talk", Scale: "five"}, ladder.CompetencySpec{ID: "write", Scale: "five"})
		s.Roles = []ladder.RoleSpec{{ID: "guide", Name: text.Plain("Guide"), Requires: ladder.All{ladder.Evidence{N: 1, Skill: "talk"}, ladder.Include{Of: "m3"}}}}
		s.Disciplines = []ladder.DisciplineSpec{{ID: "web", Name: text.Plain("Web"), Grades: []ladder.DisciplineGradeSpec{
			{Grade: "p3", Adds: at("write", 2), Expectations: []ladder.ExpectationSpec{{Competency: "write", Summary: text.Plain("writes")}}},
			{Grade: "p2", Replaces: ladder.All{at("go", 2), at("go", 0)}},
		}}}
	}, []string{"asks-nothing disciplines[web].grades[p2].replaces.all[1]"}},
	{"an exclusive score above one that is not", func(s *ladder.Spec) {
		requires("p2", ladder.All{at("go", 2), at("spread", 1), ladder.Score{Of: "impact", Min: dec("5"), Exclusive: true}})(s)
		requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Score{Of: "impact", Min: dec("5")}})(s)
		s.Scores[0].Name = text.EnJa("Impact", "影響")
	}, []string{"falling-requirement tracks[professional].grades[p3].requires"}},
	{"another score than below", func(s *ladder.Spec) {
		s.Scores = append(s.Scores, ladder.ScoreSpec{ID: "more", SumSpec: ladder.SumSpec{Terms: terms("lead", "1")}})
		requires("p2", ladder.All{at("go", 2), at("spread", 1), ladder.Score{Of: "impact", Min: dec("5")}})(s)
		requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Score{Of: "more", Min: dec("3")}})(s)
	}, nil},
	{
		"a choice within a choice that is made", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 4), ladder.All{at("go", 2), ladder.Any{at("lead", 1), at("spread", 1)}}}}),
		[]string{"no-choice tracks[professional].grades[p3].requires.all[2]"},
	},
	{"a choice within a choice that is open", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 4), ladder.All{at("go", 2), ladder.Count{N: 2, Of: []ladder.RequirementSpec{at("lead", 1), at("spread", 1)}}}}}), nil},
	{
		"options in falling order", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 3), at("lead", 2), at("lead", 4)}}),
		[]string{"pointless-option tracks[professional].grades[p3].requires.all[2].any[0]", "pointless-option tracks[professional].grades[p3].requires.all[2].any[2]"},
	},
	{"a way from a track without grades", func(s *ladder.Spec) {
		s.Tracks = append(s.Tracks, ladder.TrackSpec{ID: "empty", Name: text.EnJa("Empty", "空")})
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"empty"}, To: []string{"p1"}, Kind: ladder.TrackSwitch, Mode: ladder.Appointment})
	}, []string{"no-grades tracks[empty]", "dead-transition transitions[4].from"}},
	{"a title that stands in a language that the ladder does not speak", func(s *ladder.Spec) {
		title, err := s.Tracks[0].Name.With(language.French, "Spécialistes")
		if err != nil {
			panic(err)
		}
		s.Tracks[0].Name = title
	}, nil},
	{
		"an option that asks for another one and more", requires("p3", ladder.All{at("go", 3), at("spread", 2), ladder.Any{at("lead", 2), ladder.All{at("lead", 2), at("go", 4)}}}),
		[]string{"pointless-option tracks[professional].grades[p3].requires.all[2].any[1]"},
	},
	{"a promotion that stays or leads down", func(s *ladder.Spec) {
		s.Transitions = append(s.Transitions, ladder.TransitionSpec{From: []string{"p3", "p2"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.Appointment})
	}, []string{"wrong-direction transitions[4].kind"}},
	{"a ladder that speaks French, too", func(s *ladder.Spec) {
		name, err := s.Name.With(language.French, "Échelle")
		if err != nil {
			panic(err)
		}
		*s = ladder.Spec{ID: "acme", Name: name, Tracks: []ladder.TrackSpec{{ID: "t", Name: text.EnJa("track", "トラック"), Grades: []ladder.GradeSpec{{ID: "g", Titles: titles("", ""), Template: text.Plain("Senior {discipline} Engineer"), Requires: ladder.All{}}}}}}
	}, []string{"no-title tracks[t].grades[g]", "missing-language tracks[t].grades[g].titles[0]", "missing-language tracks[t].name"}},
	{"an unstated score in a competency for nothing", func(s *ladder.Spec) {
		s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: "idle", Scale: "five"})
		s.Scores[0].Terms = append(s.Scores[0].Terms, terms("idle", "1")...)
		s.Disciplines = []ladder.DisciplineSpec{{ID: "web", Name: text.Plain("Web"), Competencies: []ladder.CompetencySpec{{ID: "css", Scale: "five"}}}}
	}, nil},
	{"equal in pay, with the same bands", func(s *ladder.Spec) {
		s.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.PayEqual, Grades: []string{"p3", "m3"}}}
		s.Pay = []pay.BandSpec{band("p3", "700", "900"), band("m3", "700", "900")}
	}, nil},

	{"what nothing refers to", func(s *ladder.Spec) {
		s.Scales = append(s.Scales, numbered("two", 2))
		s.Scores = append(s.Scores, ladder.ScoreSpec{ID: "idle", SumSpec: ladder.SumSpec{Terms: terms("go", "1")}})
		s.Attributes = []ladder.AttributeSpec{{ID: "scope"}, {ID: "reach"}}
		s.Tracks[0].Grades[0].Attributes = []ladder.AttributeValueSpec{{Attribute: "reach", Value: text.Plain("team")}}
		s.Groups = []ladder.GroupSpec{{ID: "upper", Of: []string{"p3"}}, {ID: "inner", Of: []string{"p3"}}, {ID: "outer", Of: []string{"inner"}}}
		s.Reviews = append(s.Reviews, ladder.ReviewSpec{ID: "idle", Visibility: ladder.Everyone, Stages: s.Reviews[0].Stages}, ladder.ReviewSpec{ID: "yearly", Visibility: ladder.Everyone, Every: 12, Stages: s.Reviews[0].Stages})
		requires("m4", ladder.All{ladder.Include{Of: "m3"}, at("lead", 3), ladder.Held{Place: "outer"}})(s)
	}, []string{"unused attributes[scope]", "unused groups[upper]", "unused reviews[idle]", "unused scores[idle]"}},
}

// licence is a condition of a program's own.
type licence struct{ By string }

func (licence) Kind() string                           { return "x-licence" }
func (licence) Check(ladder.Ladder) problem.List       { return nil }
func (licence) Line(ladder.Facts, language.Tag) string { return "a licence" }
func (l licence) Equal(c ladder.Condition) bool        { return c == ladder.Condition(l) }

func (licence) Evaluate(ladder.Facts) (ladder.Outcome, ladder.Progress) {
	return ladder.Unknown, ladder.Progress{Lo: 0, Hi: 1}
}

func (licence) Witness(f ladder.Facts) (ladder.Facts, bool) { return f, false }

// requires returns a change of what a grade asks.
func requires(id string, r ladder.RequirementSpec) func(*ladder.Spec) {
	return func(s *ladder.Spec) {
		for _, t := range s.Tracks {
			for i := range t.Grades {
				if t.Grades[i].ID == id {
					t.Grades[i].Requires = r
				}
			}
		}
	}
}

func en(s string) text.Text {
	t, err := text.Text{}.With(language.English, s)
	if err != nil {
		panic(err)
	}
	return t
}

// band returns a band of a grade, and of people of any where the id is "".
func band(grade, from, to string) pay.BandSpec {
	b := pay.BandSpec{Min: pay.Amount{Number: dec(from), Currency: "JPY"}, Max: pay.Amount{Number: dec(to), Currency: "JPY"}}
	if grade != "" {
		b.Grades = []string{grade}
	}
	return b
}

func TestCheck_spoiled(t *testing.T) {
	for _, test := range spoiled {
		t.Run(test.name, func(t *testing.T) {
			spec := good()
			test.spoil(&spec)
			r := check(t, spec)
			if diff := cmp.Diff(test.want, found(r.Findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s\n%s", diff, r.Findings.Text(language.English))
			}
		})
	}
}
