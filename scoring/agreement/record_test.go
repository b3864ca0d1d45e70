package agreement_test

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

var (
	mastery = must(skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}, {ID: "expert"}}}))
	grown   = must(skills.NewScale(skills.ScaleSpec{ID: "grown", Steps: []skills.StepSpec{{ID: "sprout"}}}))
)

func claim(author, level, day string) skills.ClaimSpec {
	return skills.ClaimSpec{Skill: "go", Level: mastery.MustParse(level), By: skills.ByPeer, Author: author, Date: date.MustParse(day)}
}

// The latest claim of each author that is in force on the day, as the place of its level.
func TestFromClaims(t *testing.T) {
	waived, gone, other, expired := claim("kim", "expert", "2026-03-01"), claim("kim", "expert", "2026-03-01"), claim("kim", "expert", "2026-03-01"), claim("lee", "expert", "2026-03-01")
	waived.Level, waived.Waiver = skills.Level{}, text.Plain("no occasion")
	gone.Negative = true
	other.Skill = "sql"
	expired.Expiry = date.MustParse("2026-04-01")
	people := slices.Values([]ladder.Person{
		must(ladder.NewPerson(ladder.PersonSpec{ID: "nao", Claims: []skills.ClaimSpec{
			claim("kim", "working", "2026-01-01"), claim("kim", "aware", "2026-02-01"), claim("kim", "expert", "2026-02-01"),
			waived, gone, other, expired, claim("lee", "none", "2026-01-01"), claim("", "expert", "2026-01-01"),
			claim("kim", "expert", "2027-01-01"),
		}})),
		must(ladder.NewPerson(ladder.PersonSpec{ID: "rei", Claims: []skills.ClaimSpec{claim("lee", "expert", "2026-01-01")}})),
		must(ladder.NewPerson(ladder.PersonSpec{ID: "sho"})),
	})
	got, err := agreement.FromClaims(people, "go", date.MustParse("2026-06-01"))
	want := []agreement.Rating{{"nao", "kim", 1}, {"nao", "lee", 0}, {"rei", "lee", 3}}
	if diff := cmp.Diff(want, slices.Collect(got.All())); err != nil || diff != "" {
		t.Errorf("FromClaims: %v (-want +got):\n%s", err, diff)
	}
	if none, err := agreement.FromClaims(nil, "go", date.Date{}); err != nil || !none.IsZero() {
		t.Errorf("FromClaims of nobody = %v, %v", none, err)
	}
}

func TestFromClaims_error(t *testing.T) {
	nao := must(ladder.NewPerson(ladder.PersonSpec{ID: "nao", Claims: []skills.ClaimSpec{claim("kim", "working", "2026-01-01")}}))
	sprout := claim("kim", "none", "2026-01-01")
	sprout.Level = grown.MustParse("sprout")
	rei := must(ladder.NewPerson(ladder.PersonSpec{ID: "rei", Claims: []skills.ClaimSpec{sprout}}))
	for _, c := range []struct {
		people iter.Seq[ladder.Person]
		kind   error
		want   string
	}{
		{slices.Values([]ladder.Person{nao, nao}), agreement.ErrRating, "FromClaims(go): kim rates nao twice"},
		{
			slices.Values([]ladder.Person{nao, rei}), agreement.ErrScale,
			"FromClaims(go): kim rates rei as grown/sprout, and another rating is mastery/working: levels of two scales do not compare",
		},
	} {
		if got, err := agreement.FromClaims(c.people, "go", date.Date{}); !errors.Is(err, c.kind) || err.Error() != c.want || !got.IsZero() {
			t.Errorf("FromClaims = %v, %v, want %q", got, err, c.want)
		}
	}
}

// company has a review whose first stage is rated by manager and lead.
var company = must(ladder.New(ladder.Spec{
	ID:     "company",
	Scales: []skills.ScaleSpec{{ID: "rating", Steps: []skills.StepSpec{{ID: "below"}, {ID: "as-expected"}, {ID: "above"}}}},
	Tracks: []ladder.TrackSpec{{ID: "p", Grades: []ladder.GradeSpec{{ID: "p1"}}}},
	Reviews: []ladder.ReviewSpec{{ID: "round", Scale: "rating", Stages: []ladder.StageSpec{
		{ID: "first", Rates: true, Deciders: []ladder.DeciderSpec{{ID: "manager"}, {ID: "lead"}}},
		{ID: "second", Rates: true, Deciders: []ladder.DeciderSpec{{ID: "head"}}},
	}}},
}))

// rated is a round in which mika, leo and hana rate a person.
func rated(person string, ratings ...string) review.Case {
	events := []review.Event{{Kind: review.Opened, By: "hr", Person: person, Review: "round", Participants: map[string][]string{
		"manager": {"mika"}, "lead": {"leo"}, "head": {"hana"},
	}}}
	for i, rating := range ratings {
		events = append(events, review.Event{Kind: review.Decided, By: []string{"mika", "leo", "hana"}[i], Answer: review.Approve, Rating: rating})
	}
	for i := range events {
		events[i].Seq, events[i].Date = i+1, date.MustParse("2026-10-01")
	}
	return must(review.Replay(company, events))
}

// What deciders of a stage say, without what those of later stages do.
func TestFromCases(t *testing.T) {
	cases := slices.Values([]review.Case{rated("rei", "above"), rated("nao", "below", "as-expected", "above"), {}})
	got, err := agreement.FromCases(cases, "first")
	want := []agreement.Rating{{"nao", "leo", 2}, {"nao", "mika", 1}, {"rei", "mika", 3}}
	if diff := cmp.Diff(want, slices.Collect(got.All())); err != nil || diff != "" {
		t.Errorf("FromCases: %v (-want +got):\n%s", err, diff)
	}
	if none, err := agreement.FromCases(nil, "first"); err != nil || !none.IsZero() {
		t.Errorf("FromCases of none = %v, %v", none, err)
	}
	twice := slices.Values([]review.Case{rated("nao", "above"), rated("nao", "below")})
	if got, err := agreement.FromCases(twice, "first"); !errors.Is(err, agreement.ErrRating) {
		t.Errorf("FromCases of one person twice = %v, %v, want ErrRating", got, err)
	}
}
