package ladder_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// onetSpec asks on the scales of O*NET: how much, from 0 to 7, and how important,
// from 1 to 5, where 1 is "not important".
var onetSpec = ladder.Spec{
	ID: "onet",
	Scales: []skills.ScaleSpec{
		{ID: "level", Numeric: skills.NumericSpec{Max: decimal.MustParse("7"), By: decimal.MustParse("0.01")}},
		{ID: "importance", Numeric: skills.NumericSpec{Min: decimal.MustParse("1"), Max: decimal.MustParse("5"), By: decimal.MustParse("0.01")}},
	},
	Skills: []skills.SkillSpec{
		{ID: "reading", Name: text.EnJa("Reading", "読解"), Scale: "level"},
		{ID: "writing", Scale: "importance"},
		{ID: "speaking", Scale: "importance", Steps: []string{"3", "4.00", "5"}},
	},
	Tracks: []ladder.TrackSpec{{ID: "t", Grades: []ladder.GradeSpec{
		{ID: "low", Titles: titles("Low"), Requires: ladder.AtLeast{Skill: "reading", Level: "3.50"}},
		{ID: "high", Titles: titles("High"), Requires: ladder.All{
			ladder.AtLeast{Skill: "reading", Level: "4.62"},
			ladder.Score{Sum: ladder.SumSpec{Average: true, Terms: []ladder.TermSpec{{Skill: "writing", Weight: decimal.MustParse("1")}, {Skill: "speaking", Weight: decimal.MustParse("1")}}}, Min: decimal.MustParse("2.5")},
		}},
	}}},
}

func TestLadder_numeric(t *testing.T) {
	l := must(ladder.New(onetSpec))
	low, high := grade(t, l, "low").Requirement(), grade(t, l, "high").Requirement()
	if got := low.Spec(); got != (ladder.AtLeast{Skill: "reading", Level: "3.5"}) {
		t.Errorf("Spec() = %v, want the shortest way to write 3.5", got)
	}
	at := func(skill skills.ID, id string) skills.Level {
		scale, _ := l.ScaleOf(skill)
		return scale.MustParse(id)
	}
	facts := func(levels map[skills.ID]string) ladder.Facts {
		var p skills.Profile
		for skill, id := range levels {
			p = p.With(skill, at(skill, id))
		}
		return ladder.FactsOf(p)
	}
	tests := []struct {
		name   string
		asks   ladder.Requirement
		knows  map[skills.ID]string
		want   ladder.Outcome
		en, ja string
	}{
		{"as much as is asked", low, map[skills.ID]string{"reading": "3.5"}, ladder.Met, "+ Reading: required 3.5; held 3.5", "+ 読解: 要件は「3.5」、現在は「3.5」"},
		{"a little less", low, map[skills.ID]string{"reading": "3.12"}, ladder.NotMet, "- Reading: required 3.5; held 3.12; short by 0.38", "- 読解: 要件は「3.5」、現在は「3.12」、あと 0.38"},
		{"nothing", low, map[skills.ID]string{"reading": "0"}, ladder.NotMet, "- Reading: required 3.5; held none; short by 3.5", "- 読解: 要件は「3.5」、現在は「なし」、あと 3.5"},
		{"unknown", low, nil, ladder.Unknown, "? Reading: required 3.5; not known", "? 読解: 要件は「3.5」、現在は不明"},
		{
			"an average, to which none adds its 1", high,
			map[skills.ID]string{"reading": "7", "writing": "none", "speaking": "4"},
			ladder.Met,
			"all of these: met\n  + Reading: required 4.62; held 7\n  + score: required 2.5; held 2.5", "次のすべて: 満たしている\n  + 読解: 要件は「4.62」、現在は「7」\n  + スコア: 要件は 2.5 以上、現在は 2.5",
		},
		{
			"an average whose unknown part is at least 1", high,
			map[skills.ID]string{"reading": "7", "speaking": "3.99"},
			ladder.Unknown,
			"all of these: unknown\n  + Reading: required 4.62; held 7\n  ? score: required 2.5; held 2.495 to 4.495, as far as is known", "次のすべて: 不明\n  + 読解: 要件は「4.62」、現在は「7」\n  ? スコア: 要件は 2.5 以上、現在わかっている範囲では 2.495〜4.495",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := test.asks.Verdict(facts(test.knows))
			if v.Outcome() != test.want {
				t.Errorf("%v, want %v", v.Outcome(), test.want)
			}
			if diff := cmp.Diff([]string{test.en, test.ja}, []string{strings.TrimSpace(v.Explain(language.English)), strings.TrimSpace(v.Explain(language.Japanese))}); diff != "" {
				t.Errorf("the reasons (-want +got):\n%s", diff)
			}
		})
	}

	// What is missing is cheapest in hundredths.
	ways := high.Completions(facts(map[skills.ID]string{"reading": "4.6", "writing": "2", "speaking": "2.9"}), 1)
	if len(ways) != 1 || ways[0].Steps() != 2+10 {
		t.Fatalf("%d ways, the first of %d steps; want 12", len(ways), ways[0].Steps())
	}
	for p := range l.Place(facts(map[skills.ID]string{"reading": "3.5"})) {
		if p.Supported().ID() != "low" {
			t.Errorf("placed at %v, want low", p)
		}
	}
	if again := must(ladder.New(l.Spec())); !again.Equal(l) {
		t.Error("the ladder of its own record is another")
	}
}

// A claim at a step that makes no sense for the skill is a warning, with the next
// step above it.
func TestLadder_CheckPerson_unusedStep(t *testing.T) {
	l := must(ladder.New(onetSpec))
	scale, _ := l.ScaleOf("speaking")
	spec := ladder.PersonSpec{ID: "aoi"}
	for _, id := range []string{"3.01", "4", "none"} {
		spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: "speaking", Level: scale.MustParse(id)})
	}
	list := l.CheckPerson(must(ladder.NewPerson(spec)))
	if got, want := list.Text(language.English), "claims[0].level: warning: the level 3.01 is none of those that make sense for speaking: importance: 3, 4, 5 (did you mean 4?) [unused-step]\n"; got != want {
		t.Errorf("CheckPerson:\n%swant\n%s", got, want)
	}
}
