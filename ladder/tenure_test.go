package ladder_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

func TestVerdict_MonthsShort(t *testing.T) {
	spec := shop()
	spec.Roles[0].Requires = ladder.Tenure{In: "p1", Months: 24}
	l := must(ladder.New(spec))
	baker, _ := l.Role("baker")
	today := skills.Resolve(nil, date.MustParse("2026-11-21"), skills.Policy{})
	for _, test := range []struct {
		name        string
		stints      []ladder.StintSpec // nil: not stated
		least, most int
		line        string // a part of it
	}{
		{"nothing stated", nil, 0, 24, ""},
		{"never there", []ladder.StintSpec{}, 24, 24, "short by 24"},
		{"a day", []ladder.StintSpec{{Place: "p1", From: date.MustParse("2026-11-21")}}, 24, 24, "short by 24"},
		{"nineteen", []ladder.StintSpec{{Place: "p1", From: date.MustParse("2025-04-01")}}, 5, 5, "held 19; short by 5"},
		{"all but a month", []ladder.StintSpec{{Place: "p1", From: date.MustParse("2024-12-01")}}, 1, 1, "held 23; short by 1"},
		{"some month of a year", []ladder.StintSpec{{Place: "p1", From: date.MustParse("2025")}}, 2, 14, "short by 2 to 14"},
		{"maybe enough", []ladder.StintSpec{{Place: "p1", From: date.MustParse("2024")}}, 0, 2, ""},
		{"enough", []ladder.StintSpec{{Place: "p1", From: date.MustParse("2024-11-21")}}, 0, 0, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := baker.Requirement().Verdict(ladder.NewFacts(ladder.FactsSpec{Profile: today, Stints: test.stints}))
			least, most, ok := v.MonthsShort()
			if !ok || least != test.least || most != test.most {
				t.Errorf("short by %d to %d (%v), want %d to %d", least, most, ok, test.least, test.most)
			}
			if (least > 0) != (v.Outcome() == ladder.NotMet) || (most == 0) != (v.Outcome() == ladder.Met) || !strings.Contains(v.Line(language.English), test.line) {
				t.Errorf("%v, %q does not say %q", v.Outcome(), v, test.line)
			}
		})
	}
	s2, _ := l.Grade("s2")
	for _, v := range []ladder.Verdict{{}, s2.Requirement().Verdict(ladder.Facts{})} {
		if least, most, ok := v.MonthsShort(); ok || least != 0 || most != 0 {
			t.Errorf("%v is no time, and falls short by %d to %d", v, least, most)
		}
	}
}
