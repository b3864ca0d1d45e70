package change_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

// licence is a condition of a program's own.
type licence struct{ Class string }

func (l licence) Kind() string                     { return "x-licence" }
func (l licence) Check(ladder.Ladder) problem.List { return nil }
func (l licence) Evaluate(ladder.Facts) (ladder.Outcome, ladder.Progress) {
	return ladder.Unknown, ladder.Progress{Hi: 1}
}

func (l licence) Line(ladder.Facts, language.Tag) string      { return "licence " + l.Class }
func (l licence) Equal(c ladder.Condition) bool               { return c == l }
func (l licence) Witness(f ladder.Facts) (ladder.Facts, bool) { return f, false }

// asking returns a ladder whose one grade asks for something.
func asking(r ladder.RequirementSpec) ladder.Spec {
	s := tiny()
	s.Tracks[0].Grades[0].Requires = r
	return s
}

func TestChange_Conditions(t *testing.T) {
	one, two := decimal.MustParse("1"), decimal.MustParse("2")
	sum := ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: "go", Weight: one}}}
	for name, tt := range map[string]struct {
		old, new ladder.RequirementSpec
		want     string
	}{
		"level raised":     {ladder.AtLeast{Skill: "go", Level: "low"}, ladder.AtLeast{Skill: "go", Level: "high"}, "raised"},
		"level lowered":    {ladder.AtLeast{Skill: "go", Level: "low"}, ladder.AtLeast{Skill: "go", Level: "none"}, "lowered"},
		"no such level":    {ladder.AtLeast{Skill: "go", Level: "low"}, ladder.AtLeast{Skill: "go", Level: "x"}, "changed"},
		"another skill":    {ladder.AtLeast{Skill: "go", Level: "low"}, ladder.AtLeast{Skill: "sql", Level: "low"}, "added removed"},
		"tenure":           {ladder.Tenure{In: "p1", Months: 6}, ladder.Tenure{In: "p1", Months: 12}, "raised"},
		"tenure or above":  {ladder.Tenure{In: "p1", Months: 6}, ladder.Tenure{In: "p1", Months: 6, OrAbove: true}, "changed"},
		"evidence":         {ladder.Evidence{N: 2}, ladder.Evidence{N: 1}, "lowered"},
		"evidence, window": {ladder.Evidence{N: 2}, ladder.Evidence{N: 2, Months: 3}, "changed"},
		"rating":           {ladder.Rating{Review: "senior", Level: "low"}, ladder.Rating{Review: "senior", Level: "high", Times: 1}, "raised"},
		"rating, times":    {ladder.Rating{Review: "senior", Level: "low"}, ladder.Rating{Review: "senior", Level: "high", Times: 2, Months: 12}, "changed"},
		"score":            {ladder.Score{Sum: sum, Min: two}, ladder.Score{Sum: sum, Min: one}, "lowered"},
		"score, exclusive": {ladder.Score{Of: "s", Min: one}, ladder.Score{Of: "s", Min: two, Exclusive: true}, "changed"},
		"held":             {ladder.Held{Place: "p1"}, ladder.Held{Place: "p1", OrAbove: true}, "changed"},
		"include":          {ladder.Include{Of: "p1"}, ladder.Include{Of: "ic"}, "added removed"},
		"own":              {ladder.Own{Condition: licence{"A"}}, ladder.Own{Condition: licence{"B"}}, "changed"},
		"own that is none": {ladder.Own{}, ladder.Own{Condition: licence{"B"}}, "added removed"},
		"count":            {ladder.Count{N: 1, Of: ladder.All{ladder.Held{Place: "p1"}}}, ladder.Count{N: 2, Of: ladder.All{ladder.Held{Place: "p1"}, nil}}, "rearranged"},
		"evidence of":      {ladder.Evidence{N: 1, Skill: "go", Value: "v"}, ladder.Evidence{N: 1, Skill: "sql", Value: "v"}, "added removed"},
	} {
		t.Run(name, func(t *testing.T) {
			a, b := asking(tt.old), asking(tt.new)
			d := change.Between(a, b, change.IDs{})
			var got []string
			for c := range d.Changes() {
				for _, cond := range c.Conditions() {
					got = append(got, cond.Op.String())
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			made, err := d.Apply(a)
			if err != nil {
				t.Fatal(err)
			}
			if left := change.Between(made, b, change.IDs{}); !left.IsEmpty() {
				t.Errorf("applied, %v is left", left)
			}
			if _, err := json.Marshal(d); err != nil {
				t.Error(err)
			}
			for _, tag := range []language.Tag{english, japanese} {
				if said := d.Text(tag); strings.Contains(said, "{") {
					t.Errorf("said with a gap: %s", said)
				}
			}
		})
	}
}

// The requirement that nobody has stated is another one than nothing asked.
func TestBetween_unstated(t *testing.T) {
	d := change.Between(asking(nil), asking(ladder.All{}), change.IDs{})
	if diff := cmp.Diff("ic / p1\n  ~ requires: not stated -> nothing\n", d.Text(english)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for c := range d.Changes() {
		if got := c.String(); got != "changed tracks[ic].grades[p1].requires" || !c.Reworded() {
			t.Errorf("%s", got)
		}
	}
}

// What contains itself is compared with nothing, and written as nothing.
func TestBetween_cyclic(t *testing.T) {
	loop := make(ladder.All, 2)
	loop[0], loop[1] = loop, ladder.Any(loop)
	d := change.Between(asking(loop), asking(nil), change.IDs{})
	if _, err := json.Marshal(d); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff("ic / p1\n  ~ requires: … -> not stated\n", d.Text(english)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := d.Apply(asking(loop)); err == nil {
		t.Error("a record that can't be compared is taken for the first one")
	}
}

func TestDiff_Apply_conflict(t *testing.T) {
	a, b := versions()
	d := change.Between(a, b, renamedSenior())
	other, _ := versions()
	other.Competencies[2].Weight = decimal.MustParse("5")
	other.Tracks[0].Grades[0].Expectations[0].Behaviours = nil
	_, err := d.Apply(other)
	want := []string{"conflict competencies[ops].weight", "conflict tracks[ic].grades[junior].expectations[go].behaviours[b1]"}
	if diff := cmp.Diff(want, found(problemsOf(t, err))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := d.Apply(b); err == nil {
		t.Error("applied to the second ladder")
	}
	if got, err := (change.Diff{}).Apply(a); err != nil || !change.Between(a, got, change.IDs{}).IsEmpty() || !(change.Diff{}).IsEmpty() {
		t.Error("no difference makes one")
	}
	for range (change.Diff{}).Inverse().Changes() {
		t.Error("no difference has a change")
	}
}
