package change_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// carried are two ladders between which everything happens to an id that can:
//
//	skills       build splits into front and back; dev and ops merge into devops;
//	             plan becomes foresee; gone goes; swap goes, and another swap comes
//	steps        low becomes start; mid splits into m1 and m2; high goes
//	grades       p1 stays; p2 splits into p2a and p2b; p3 goes; reviews likewise
func carriedLadders() (a, b ladder.Ladder, ids change.IDs) {
	spec := func(id, scale string, steps, skillIDs, grades, reviews []string) ladder.Spec {
		s := ladder.Spec{ID: id, Scales: []skills.ScaleSpec{{ID: scale}}}
		for _, step := range steps {
			s.Scales[0].Steps = append(s.Scales[0].Steps, skills.StepSpec{ID: step})
		}
		for _, skill := range skillIDs {
			s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: skills.ID(skill), Scale: scale})
		}
		t := ladder.TrackSpec{ID: "ic"}
		for _, g := range grades {
			t.Grades = append(t.Grades, ladder.GradeSpec{ID: g, Titles: []text.Text{text.Plain("Grade " + g)}, Requires: ladder.All{}})
		}
		s.Tracks = []ladder.TrackSpec{t}
		for _, r := range reviews {
			s.Reviews = append(s.Reviews, ladder.ReviewSpec{ID: r, Scale: scale})
		}
		s.Disciplines = []ladder.DisciplineSpec{{ID: map[string]string{"a": "web", "b": "frontend"}[id]}}
		return s
	}
	old := spec("a", "mastery", []string{"low", "mid", "high"}, []string{"build", "dev", "ops", "plan", "gone", "swap"}, []string{"p1", "p2", "p3"}, []string{"half", "full", "none"})
	new := spec("b", "depth", []string{"start", "m1", "m2"}, []string{"front", "back", "devops", "foresee", "swap"}, []string{"p1", "p2a", "p2b"}, []string{"half2", "fullA", "fullB"})
	ids = must(change.NewIDs(old, new, []change.IDSpec{
		skillMap("build", "front", "back"), skillMap("dev", "devops"), skillMap("ops", "devops"), skillMap("plan", "foresee"), skillMap("swap"),
		{Kind: change.Scale, From: "mastery", To: []string{"depth"}},
		{Kind: change.Step, In: "mastery", From: "low", To: []string{"start"}},
		{Kind: change.Step, In: "mastery", From: "mid", To: []string{"m2", "m1"}},
		{From: "p2", To: []string{"p2a", "p2b"}},
		{Kind: change.Review, From: "half", To: []string{"half2"}},
		{Kind: change.Review, From: "full", To: []string{"fullA", "fullB"}},
		{Kind: change.Discipline, From: "web", To: []string{"frontend"}},
	}))
	return must(ladder.New(old)), must(ladder.New(new)), ids
}

func TestIDs_Carry(t *testing.T) {
	a, b, ids := carriedLadders()
	mastery, _ := a.Scale("mastery")
	depth, _ := b.Scale("depth")
	low, mid, high, none := mastery.MustParse("low"), mastery.MustParse("mid"), mastery.MustParse("high"), mastery.MustParse("none")
	start, m1, nothing := depth.MustParse("start"), depth.MustParse("m1"), depth.MustParse("none")
	when := date.MustParse
	p := must(ladder.NewPerson(ladder.PersonSpec{
		ID: "aki",
		Claims: []skills.ClaimSpec{
			{Skill: "build", Level: low, Evidence: []skills.EvidenceSpec{{Value: "care"}}},
			{Skill: "dev", Level: mid, By: skills.ByPeer, Date: when("2024")},
			{Skill: "ops", Level: low, By: skills.ByPeer, Date: when("2025")},
			{Skill: "dev", Level: mid, By: skills.ByPeer, Date: when("2026")},
			{Skill: "plan", Level: high},
			{Skill: "plan", Level: none},
			{Skill: "gone", Level: mid},
			{Skill: "swap", Level: low},
			{Skill: "juggling", Level: high},
		},
		Stints: []ladder.StintSpec{{Place: "p1", Discipline: "web"}, {Place: "p2"}, {Place: "p3", Title: text.Plain("Lead")}, {}},
		Evidence: []ladder.PieceSpec{
			{Skill: "plan"}, {Skill: "build"}, {Skill: "gone"}, {},
		},
		Ratings: []ladder.RatingSpec{{Review: "half", Level: low}, {Review: "half", Level: high}, {Review: "full", Level: low}, {Review: "none", Level: low}},
		Goals:   []ladder.GoalSpec{{Target: "p1"}, {Target: "p2"}, {Target: "p3"}},
	}))
	before := p.Spec()
	got, list := ids.Carry(p, a, b)
	want := ladder.PersonSpec{
		ID: "aki",
		Claims: []skills.ClaimSpec{
			{Skill: "front", Level: start, Evidence: []skills.EvidenceSpec{{Value: "care"}}},
			{Skill: "back", Level: start, Evidence: []skills.EvidenceSpec{{Value: "care"}}},
			{Skill: "devops", Level: m1, By: skills.ByPeer, Date: when("2024")},
			{Skill: "devops", Level: start, By: skills.ByPeer, Date: when("2025")},
			{Skill: "devops", Level: start, By: skills.ByPeer, Date: when("2026")},
			{Skill: "foresee", Level: nothing},
			{Skill: "gone", Level: mid},
			{Skill: "juggling", Level: high},
		},
		Stints:   []ladder.StintSpec{{Place: "p1", Discipline: "frontend"}, {Title: text.Plain("Grade p2")}, {Title: text.Plain("Lead")}, {}},
		Evidence: []ladder.PieceSpec{{Skill: "foresee"}, {}, {}, {}},
		Ratings:  []ladder.RatingSpec{{Review: "half2", Level: start}},
		Goals:    []ladder.GoalSpec{{Target: "p1"}},
	}
	if diff := cmp.Diff(want, got.Spec(), asWritten); diff != "" {
		t.Errorf("carried (-want +got):\n%s", diff)
	}
	wantList := []string{
		"split-skill claims[0].skill", "split-step claims[1].level", "merged-skill claims[3].level", "split-step claims[3].level",
		"gone-level claims[4].level", "gone-skill claims[6].skill", "taken-skill claims[7].skill",
		"split-name evidence[1].skill", "gone-name evidence[2].skill", "split-name goals[1].target", "gone-name goals[2].target",
		"gone-level ratings[1].level", "split-name ratings[2].review", "gone-name ratings[3].review", "split-name stints[1].place", "gone-name stints[2].place",
	}
	if diff := cmp.Diff(wantList, found(list)); diff != "" {
		t.Errorf("warnings (-want +got):\n%s\n%s", diff, list.Text(english))
	}
	if list.HasFatal() {
		t.Error("what can't be carried is no error")
	}
	if diff := cmp.Diff(before, p.Spec(), asWritten); diff != "" {
		t.Errorf("the person has changed:\n%s", diff)
	}
	if nobody, list := ids.Carry(ladder.Person{}, a, b); !nobody.IsZero() || list != nil {
		t.Error("nobody is carried over as somebody")
	}
	unstated, _ := ids.Carry(must(ladder.NewPerson(ladder.PersonSpec{ID: "x"})), a, b)
	if s := unstated.Spec(); s.Stints != nil || s.Evidence != nil || s.Ratings != nil {
		t.Error("what is not stated becomes an empty list")
	}
	empty := ladder.PersonSpec{ID: "x", Stints: []ladder.StintSpec{}, Evidence: []ladder.PieceSpec{}, Ratings: []ladder.RatingSpec{}}
	none2, _ := ids.Carry(must(ladder.NewPerson(empty)), a, b)
	if s := none2.Spec(); s.Stints == nil || s.Evidence == nil || s.Ratings == nil {
		t.Error("an empty list becomes one that is not stated")
	}
}

// Level by level, on every day: what the carried claims of one source amount to
// is the lowest that the source had claimed of the parts by then.
func TestIDs_Carry_merged_law(t *testing.T) {
	a, b, ids := carriedLadders()
	mastery, _ := a.Scale("mastery")
	depth, _ := b.Scale("depth")
	to := map[string]string{"none": "none", "low": "start", "mid": "m1"}
	years := []string{"2020", "2021", "2022", "2023"}
	rapid.Check(t, func(t *rapid.T) {
		var claims []skills.ClaimSpec
		for _, year := range years {
			for _, skill := range []skills.ID{"dev", "ops"} {
				if rapid.Bool().Draw(t, "claimed") {
					level := mastery.MustParse(rapid.SampledFrom([]string{"none", "low", "mid"}).Draw(t, "level"))
					claims = append(claims, skills.ClaimSpec{Skill: skill, Level: level, Date: date.MustParse(year)})
				}
			}
		}
		p, list := ids.Carry(must(ladder.NewPerson(ladder.PersonSpec{ID: "x", Claims: claims})), a, b)
		merged := slices.ContainsFunc(list, func(p problem.Problem) bool { return p.Code() == change.MergedSkill })
		lowered := false
		for _, year := range years {
			var want skills.Level
			for _, skill := range []skills.ID{"dev", "ops"} {
				for _, claim := range slices.Backward(claims) {
					if claim.Skill != skill || claim.Date.Compare(date.MustParse(year)) > 0 {
						continue
					}
					level := depth.MustParse(to[claim.Level.ID()])
					if order, ok := level.Compare(want); !ok || order < 0 {
						want = level
					}
					break
				}
			}
			facts := p.Facts(date.MustParse(year), skills.Policy{})
			if got := facts.Profile().Level("devops"); got != want {
				t.Fatalf("as of %s: %v, want %v", year, got, want)
			}
		}
		for i, claim := range p.Spec().Claims {
			lowered = lowered || claim.Level != depth.MustParse(to[claims[i].Level.ID()])
		}
		if merged != lowered {
			t.Fatalf("lowered %v, said %v", lowered, merged)
		}
	})
}
