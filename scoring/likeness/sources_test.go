package likeness_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// twoGrades is a ladder with a junior, a senior who needs that and more, a grade of
// which nothing is stated, and a role.
func twoGrades(id string, steps ...string) ladder.Ladder {
	scale := skills.ScaleSpec{ID: "points"}
	for _, s := range steps {
		scale.Steps = append(scale.Steps, skills.StepSpec{ID: s})
	}
	return must(ladder.New(ladder.Spec{
		ID: id, Scales: []skills.ScaleSpec{scale},
		Competencies: []ladder.CompetencySpec{
			{ID: "build", Scale: "points", Weight: decimal.MustParse("3")}, {ID: "explain", Scale: "points"},
		},
		Tracks: []ladder.TrackSpec{{ID: "track", Grades: []ladder.GradeSpec{
			{ID: "junior", Titles: []text.Text{text.EnJa("Junior", "ジュニア")}, Requires: ladder.AtLeast{Skill: "build", Level: "2"}},
			{ID: "senior", Titles: []text.Text{text.EnJa("Senior", "シニア")}, Requires: ladder.All{
				ladder.AtLeast{Skill: "build", Level: "4"}, ladder.AtLeast{Skill: "explain", Level: "2"},
			}},
			{ID: "open", Titles: []text.Text{text.Plain("Open")}},
		}}},
		Roles: []ladder.RoleSpec{{ID: "coach", Name: text.Plain("Coach"), Requires: ladder.AtLeast{Skill: "explain", Level: "4"}}},
	}))
}

func targets(l ladder.Ladder) (list []ladder.Target) {
	for g := range l.Grades() {
		list = append(list, g)
	}
	for r := range l.Roles() {
		list = append(list, r)
	}
	return list
}

func TestOfTargets(t *testing.T) {
	acme := twoGrades("acme", "1", "2", "3", "4")
	l := must(likeness.OfTargets(targets(acme), likeness.Options{}))
	if diff := cmp.Diff([]string{"coach", "junior", "senior"}, slices.Collect(l.Roles())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var got []string
	for _, move := range [][2]string{{"junior", "senior"}, {"senior", "junior"}, {"senior", "coach"}, {"coach", "senior"}, {"junior", "coach"}} {
		got = append(got, must(l.Between(move[0], move[1])).String())
	}
	want := []string{"junior -> senior: 0.38", "senior -> junior: 1.00", "senior -> coach: 0.50", "coach -> senior: 0.25", "junior -> coach: 0.00"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := l.Between("junior", "open"); !errors.Is(err, likeness.ErrNotStated) {
		t.Error(err)
	}
	// Of two ladders ids are told apart, and levels compare where scales are equal.
	for _, test := range []struct {
		other ladder.Ladder
		want  string
	}{
		{twoGrades("other", "1", "2", "3", "4"), "acme/junior -> other/senior: 0.38"},
		{twoGrades("other", "0", "1", "2", "3", "4"), "acme/junior -> other/senior: 0.00 to 0.75"},
	} {
		both := must(likeness.OfTargets(append(targets(acme), targets(test.other)...), likeness.Options{}))
		if got := must(both.Between("acme/junior", "other/senior")).String(); got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
	for _, list := range [][]ladder.Target{{nil}, {ladder.Role{}}, {must2(acme.Grade("junior")), ladder.Grade{}}} {
		if _, err := likeness.OfTargets(list, likeness.Options{}); !errors.Is(err, likeness.ErrUnknownRole) {
			t.Error(err)
		}
	}
	if _, err := likeness.OfTargets([]ladder.Target{must2(acme.Grade("open"))}, likeness.Options{}); !errors.Is(err, likeness.ErrNotStated) {
		t.Error(err)
	}
	twice := []ladder.Target{must2(acme.Grade("junior")), must2(acme.Grade("junior"))}
	if _, err := likeness.OfTargets(twice, likeness.Options{}); !errors.Is(err, likeness.ErrDuplicate) {
		t.Error(err)
	}
}

func must2[T any](v T, ok bool) T {
	if !ok {
		panic("not found")
	}
	return v
}

func TestOfTaxonomy(t *testing.T) {
	rated := func(spec skills.ScaleSpec, value string, suppressed bool) taxonomy.RatingSpec {
		level, _ := must(skills.NewScale(spec)).LevelAt(decimal.MustParse(value))
		return taxonomy.RatingSpec{Level: level, Value: decimal.MustParse(value), Suppressed: suppressed}
	}
	one := decimal.MustParse("1")
	im := skills.ScaleSpec{ID: "IM", Numeric: skills.NumericSpec{Min: one, Max: decimal.MustParse("5"), By: one}}
	lv := skills.ScaleSpec{ID: "LV/math", Numeric: skills.NumericSpec{Max: decimal.MustParse("7"), By: one}}
	spec := taxonomy.Spec{
		ID: "test", Scales: []skills.ScaleSpec{im, lv}, Skills: []skills.SkillSpec{{ID: "math"}, {ID: "tool"}},
		Occupations: []taxonomy.OccupationSpec{
			{ID: "g", Group: true},
			{ID: "clerk", Needs: []taxonomy.NeedSpec{{Skill: "math", Ratings: []taxonomy.RatingSpec{rated(im, "2", false), rated(lv, "2", false)}}, {Skill: "tool"}}},
			{ID: "actuary", Needs: []taxonomy.NeedSpec{{Skill: "math", Ratings: []taxonomy.RatingSpec{rated(im, "5", false), rated(lv, "6", false)}}}},
			{ID: "nurse", Needs: []taxonomy.NeedSpec{{Skill: "math", Ratings: []taxonomy.RatingSpec{rated(im, "3", false), rated(lv, "3", true)}}}},
			{ID: "painter", Needs: []taxonomy.NeedSpec{{Skill: "math", Ratings: []taxonomy.RatingSpec{rated(im, "1", false), rated(lv, "3", false)}}}},
			{ID: "other", Needs: []taxonomy.NeedSpec{{Skill: "tool"}}},
		},
	}
	l := must(likeness.OfTaxonomy(must(taxonomy.New(spec)), ratings, likeness.Options{}))
	if diff := cmp.Diff([]string{"other"}, slices.Collect(l.NotStated())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var got []string
	for _, move := range [][2]string{{"clerk", "actuary"}, {"actuary", "clerk"}, {"clerk", "nurse"}, {"clerk", "painter"}} {
		got = append(got, must(l.Between(move[0], move[1])).String())
	}
	// Of the nurse the level is better not used; of the painter it does not matter.
	want := []string{"clerk -> actuary: 0.33", "actuary -> clerk: 1.00", "clerk -> nurse: 0.00 to 1.00", "clerk -> painter: 1.00"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if out := slices.Collect(must(l.Between("actuary", "clerk")).LeftOut()); len(out) != 1 || out[0].Skill != "tool" {
		t.Error(out)
	}
	// Where nothing is rated, what is needed counts alike, at some level.
	bare := must(likeness.OfTaxonomy(must(taxonomy.New(spec)), likeness.Ratings{}, likeness.Options{}))
	if got, want := must(bare.Between("other", "clerk")).String(), "other -> clerk: 0.00 to 0.50"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if _, err := likeness.OfTaxonomy(taxonomy.Taxonomy{}, ratings, likeness.Options{}); !errors.Is(err, likeness.ErrNoRoles) {
		t.Error(err)
	}
}
