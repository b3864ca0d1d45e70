package ladder_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// platform is the ladder of the examples: a platform team's two grades, a role,
// and the ways between them.
var platform = must(ladder.New(platformSpec))

var platformSpec = ladder.Spec{
	ID: "platform", Name: text.EnJa("Platform team", "基盤チーム"),
	Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{
		{ID: "aware", Name: text.EnJa("aware", "知っている")},
		{ID: "working", Name: text.EnJa("working", "使える")},
		{ID: "expert", Name: text.EnJa("expert", "教えられる")},
	}}},
	Competencies: []ladder.CompetencySpec{
		{ID: "go", Name: text.Plain("Go"), Scale: "mastery"},
		{ID: "kubernetes", Name: text.Plain("Kubernetes"), Scale: "mastery"},
		{ID: "incident-response", Name: text.EnJa("incident response", "障害対応"), Scale: "mastery"},
	},
	Tracks: []ladder.TrackSpec{{ID: "professional", Grades: []ladder.GradeSpec{
		{ID: "p1", Titles: []text.Text{text.Plain("Engineer")}, Requires: ladder.AtLeast{Skill: "go", Level: "aware"}},
		{ID: "p2", Titles: []text.Text{text.Plain("Senior Engineer")}, Requires: ladder.All{
			ladder.AtLeast{Skill: "go", Level: "working"},
			ladder.Any{
				ladder.AtLeast{Skill: "kubernetes", Level: "expert"},
				ladder.AtLeast{Skill: "incident-response", Level: "working"},
			},
		}},
	}}},
	Roles: []ladder.RoleSpec{{ID: "sre", Name: text.Plain("SRE"), Requires: ladder.Count{N: 2, Of: []ladder.RequirementSpec{
		ladder.AtLeast{Skill: "kubernetes", Level: "working"},
		ladder.AtLeast{Skill: "incident-response", Level: "working"},
		ladder.AtLeast{Skill: "go", Level: "expert"},
	}}}},
	Transitions: []ladder.TransitionSpec{
		{From: []string{"p1"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Review: "senior"},
		{From: []string{"professional"}, To: []string{"sre"}, Kind: ladder.RoleChange, Mode: ladder.Nomination, Seat: true},
	},
	Reviews: []ladder.ReviewSpec{{ID: "senior", Name: text.EnJa("Senior review", "シニア審査"), Visibility: ladder.Everyone, Stages: []ladder.StageSpec{
		{ID: "interview", Deciders: []ladder.DeciderSpec{{Grade: "p2", Count: 2}}},
	}}},
}

// levels returns the facts of somebody of whom these levels are known.
func levels(known map[skills.ID]string) ladder.Facts {
	var profile skills.Profile
	for id, level := range known {
		scale, _ := platform.ScaleOf(id)
		profile = profile.With(id, scale.MustParse(level))
	}
	return ladder.FactsOf(profile)
}

func requirement(id string) ladder.Requirement {
	target, _ := platform.Target(id)
	return target.Requirement()
}

// Every mistake of a record is reported at once, with its place and, where one
// is near, the word that was meant.
func ExampleNew() {
	_, err := ladder.New(ladder.Spec{
		ID:           "platform",
		Scales:       []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "mastery"}},
		Tracks: []ladder.TrackSpec{{ID: "professional", Grades: []ladder.GradeSpec{
			{ID: "p1", Titles: []text.Text{text.Plain("Engineer")}, Requires: ladder.AtLeast{Skill: "go", Level: "workign"}},
		}}},
		Transitions: []ladder.TransitionSpec{{From: []string{"p1"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.Automatic}},
	})
	fmt.Println(err)
	fmt.Println(errors.Is(err, ladder.UnknownPlace))
	// Output:
	// tracks[professional].grades[p1].requires.level: error: the scale mastery has no level workign; it has none, aware, working (did you mean working?) [unknown-step]
	// transitions[0].to: error: no grade, track or role has the id p2 (did you mean p1?) [unknown-place]
	// true
}

func ExampleNew_japanese() {
	_, err := ladder.New(ladder.Spec{ID: "platform", Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "mastery"}}})
	var list *problem.Error
	if errors.As(err, &list) {
		fmt.Print(list.Text(language.Japanese))
	}
	// Output:
	// competencies[go].scale: エラー: id「mastery」の尺度はありません [unknown-scale]
}

func ExampleLadder_Warnings() {
	draft, err := ladder.New(ladder.Spec{ID: "draft", Tracks: []ladder.TrackSpec{{ID: "management"}}})
	fmt.Println(err)
	fmt.Print(draft.Warnings().Text(language.English))
	// Output:
	// <nil>
	// tracks[management]: warning: the track management has no grades [no-grades]
}

func ExampleLadder_Grades() {
	for g := range platform.Grades() {
		fmt.Println(g.Track(), g.Rank(), g, g.Name())
	}
	// Output:
	// professional 1 p1 Engineer
	// professional 2 p2 Senior Engineer
}

func ExampleLadder_Spec() {
	spec := platform.Spec()
	spec.ID, spec.Version = "platform-emea", "draft"
	spec.Roles = nil
	spec.Transitions = spec.Transitions[:1]
	emea, err := ladder.New(spec)
	fmt.Println(emea, err)
	// Output: platform-emea draft <nil>
}

func ExampleAtLeast() {
	r := requirement("p1") // AtLeast{"go", "aware"}
	fmt.Println(r.Outcome(levels(map[skills.ID]string{"go": "working"})))
	fmt.Println(r.Outcome(levels(map[skills.ID]string{"go": "none"})))
	fmt.Println(r.Outcome(ladder.Facts{}))
	// Output:
	// met
	// not met
	// unknown
}

func ExampleAll() {
	fmt.Println(requirement("p2"))
	// Output: all(go: working, any(kubernetes: expert, incident-response: working))
}

// What is unknown does not matter where one alternative is enough.
func ExampleAny() {
	senior := requirement("p2")
	fmt.Println(senior.Outcome(levels(map[skills.ID]string{"go": "expert", "incident-response": "working"})))
	fmt.Println(senior.Outcome(levels(map[skills.ID]string{"go": "expert", "incident-response": "aware"})))
	// Output:
	// met
	// unknown
}

func ExampleCount() {
	sre := requirement("sre") // 2 of 3
	fmt.Println(sre.Outcome(levels(map[skills.ID]string{"kubernetes": "working", "go": "expert"})))
	fmt.Println(sre.Outcome(levels(map[skills.ID]string{"kubernetes": "aware", "go": "working"})))
	// Output:
	// met
	// not met
}

func ExampleRequirement_Outcome() {
	known := levels(map[skills.ID]string{"go": "working", "kubernetes": "aware"})
	switch requirement("p2").Outcome(known) {
	case ladder.Met:
		fmt.Println("ready")
	case ladder.NotMet:
		fmt.Println("not yet, whatever else is known")
	case ladder.Unknown:
		fmt.Println("ask: something that decides is not known")
	}
	// Output: ask: something that decides is not known
}

func ExampleVerdict_Explain() {
	known := levels(map[skills.ID]string{"go": "working", "kubernetes": "aware"})
	v := requirement("p2").Verdict(known)
	fmt.Print(v.Explain(language.English))
	fmt.Println(v.Progress())
	fmt.Print(v.Explain(language.Japanese))
	// Output:
	// all of these: unknown
	//   + Go: required working; held working
	//   one of these: unknown
	//     - Kubernetes: required expert; held aware; short by 2
	//     ? incident response: required working; not known
	// {0.6666666666666666 1}
	// 次のすべて: 不明
	//   + Go: 要件は「使える」、現在は「使える」
	//   次のいずれか: 不明
	//     - Kubernetes: 要件は「教えられる」、現在は「知っている」、あと 2 段階
	//     ? 障害対応: 要件は「使える」、現在は不明
}

// The cheapest way comes first; what nobody has said counts from none.
func ExampleRequirement_Completions() {
	known := levels(map[skills.ID]string{"go": "aware", "incident-response": "none"})
	for _, way := range requirement("p2").Completions(known, 3) {
		fmt.Println(way.Steps(), "steps")
		for need := range way.Needs() {
			fmt.Printf("  %v: %s, %d steps to %s\n", need.Name, need.Outcome, need.Steps(), need.Asked.ID())
		}
	}
	// Output:
	// 3 steps
	//   Go: not met, 1 steps to working
	//   incident response: not met, 2 steps to working
	// 4 steps
	//   Go: not met, 1 steps to working
	//   Kubernetes: unknown, 3 steps to expert
}

func ExampleLadder_Place() {
	known := levels(map[skills.ID]string{"go": "working", "incident-response": "aware"})
	for p := range platform.Place(known) {
		fmt.Println("supported:", p.Supported().Name())
		fmt.Println("possible: ", p.Possible().Name())
		fmt.Print(p.WhyNotNext().Explain(language.English))
	}
	// Output:
	// supported: Engineer
	// possible:  Senior Engineer
	// all of these: unknown
	//   + Go: required working; held working
	//   one of these: unknown
	//     ? Kubernetes: required expert; not known
	//     - incident response: required working; held aware; short by 1
}

func ExampleLadder_Transitions() {
	for t := range platform.Transitions() {
		if t.Joins("p1", "p2") {
			fmt.Println(t, "is a", t.Kind(), "by", t.Mode())
			fmt.Println("decided in the", t.Review().Name())
		}
	}
	// Output:
	// p1 -> p2 is a promotion by self-nomination
	// decided in the Senior review
}

func ExampleReview_Stages() {
	review, _ := platform.Review("senior")
	for stage := range review.Stages() {
		for _, d := range stage.Deciders {
			fmt.Printf("%s: %d people of grade %s or above\n", stage.ID, d.Count, d.Grade)
		}
	}
	// Output: interview: 2 people of grade p2 or above
}

func ExampleNewPerson() {
	mastery, _ := platform.Scale("mastery")
	nao, err := ladder.NewPerson(ladder.PersonSpec{
		ID: "nao",
		Claims: []skills.ClaimSpec{
			{Skill: "go", Level: mastery.MustParse("aware"), By: skills.BySelf, Date: date.MustParse("2023")},
			{Skill: "go", Level: mastery.MustParse("working"), By: skills.ByManager, Date: date.MustParse("2025-04")},
		},
		Stints: []ladder.StintSpec{{Place: "p1", From: date.MustParse("2023-04")}},
		Goals:  []ladder.GoalSpec{{Target: "sre", Horizon: ladder.LongTerm, Problem: text.Plain("nobody reads the alerts")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(platform.CheckPerson(nao).Err())
	for _, day := range []string{"2024", "2026"} {
		asOf := date.MustParse(day)
		facts := nao.Facts(asOf, skills.Policy{})
		fmt.Println(day, nao.Holds(asOf), facts.Profile().Level("go").ID())
	}
	// Output:
	// <nil>
	// 2024 p1 aware
	// 2026 p1 working
}

func ExampleLadder_CheckPerson() {
	nao := must(ladder.NewPerson(ladder.PersonSpec{ID: "nao", Goals: []ladder.GoalSpec{{Target: "srr"}}}))
	fmt.Print(platform.CheckPerson(nao).Text(language.English))
	// Output: goals[0].target: error: no grade or role has the id srr (did you mean sre?) [unknown-target]
}
