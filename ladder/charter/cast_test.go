package charter_test

import (
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast of the tests:
//
//	harbour   the charter of a company: a vision, and values that spell SEA
//	night     the charter of its night watch: values that spell S-R-E, and the
//	          process that made it, of five meetings, with drafts that rest a week
var (
	harbour = must(charter.New(charter.Spec{
		ID: "harbour", Name: text.EnJa("Harbour", "ハーバー"),
		Mission: statement("", "Ships come home"), Vision: charter.VisionSpec{StatementSpec: statement("tide", "A port that runs itself")},
		Acronym: "Sea", Values: []charter.ValueSpec{
			{StatementSpec: charter.StatementSpec{ID: "say-it", Name: text.EnJa("Say it", "言う")}},
			{StatementSpec: charter.StatementSpec{ID: "ease", Name: text.EnJa("Ease", "楽にする")}, Initial: "Ｅ"},
			{StatementSpec: charter.StatementSpec{ID: "again", Name: text.EnJa("Again", "もう一度")}, Initial: "a"},
		},
	}))
	night = must(charter.New(nightSpec()))
)

func nightSpec() charter.Spec {
	value := func(id, en, ja, initial string, echoes ...string) charter.ValueSpec {
		return charter.ValueSpec{StatementSpec: charter.StatementSpec{ID: id, Name: text.EnJa(en, ja), Text: text.Plain(en + "!"), Echoes: echoes}, Initial: initial}
	}
	mission := statement("watch", "Nobody wakes up twice")
	mission.Echoes = []string{"mission"}
	vision := statement("", "The lamps light themselves")
	vision.Echoes = []string{"tide"}
	return charter.Spec{
		ID: "night", Name: text.EnJa("Night watch", "夜警"), Description: text.Plain("made up"), Version: "2", Effective: date.MustParse("2026-04"),
		Purposes: []charter.StatementSpec{{ID: "direction", Name: text.Plain("Direction"), Text: text.Plain("to know where to go"), Echoes: []string{"vision"}}, {Text: text.Plain("to tell others")}},
		Mission:  mission, Vision: charter.VisionSpec{StatementSpec: vision, FromYears: 3, ToYears: 5},
		Acronym: "SRE",
		Values: []charter.ValueSpec{
			value("speak", "Shout early", "早く叫ぶ", "S", "say-it"),
			value("robots", "Robots first", "まず機械に", "", "ease"),
			value("errors", "Enjoy errors", "失敗を楽しむ", "E"),
		},
		Brought: []string{"company-vision"},
		Process: []charter.MeetingSpec{
			{ID: "collect", Name: text.Plain("Collect"), Agenda: text.Plain("everybody names values"), Yields: []string{"candidates"}, MinHours: 1, MaxHours: 2},
			{ID: "draft", Needs: []string{"candidates", "company-vision"}, Yields: []string{"mission-drafts"}},
			{ID: "mission", Needs: []string{"mission-drafts"}, Rests: 7, Yields: []string{"mission", "vision-drafts"}, Decides: []string{"mission"}},
			{ID: "vision", Needs: []string{"mission", "vision-drafts"}, Rests: 7, Yields: []string{"vision"}, Decides: []string{"vision"}},
			{ID: "values", Needs: []string{"candidates", "mission", "vision"}, Rests: 3, Yields: []string{"values"}, Decides: []string{"candidates", "values"}},
		},
		History: charter.HistorySpec{
			Held: []charter.HeldSpec{
				{Meeting: "collect", Date: date.MustParse("2026-01-05")},
				{Meeting: "draft", Date: date.MustParse("2026-01-12"), Without: []string{"mission-drafts"}},
			},
			Brought: []charter.BroughtSpec{{Document: "company-vision", Date: date.MustParse("2020-01-01")}, {Document: "mission-drafts", Date: date.MustParse("2026-01-14")}},
		},
		Roadmap: []charter.MilestoneSpec{
			{ID: "some-day", State: text.Plain("everything is quiet")},
			{ID: "alarms", By: date.MustParse("2027"), Possible: text.Plain("half as many alarms")},
			{ID: "runbooks", By: date.MustParse("2026-09"), Possible: text.Plain("a runbook for each alarm"), State: text.Plain("calm")},
			{ID: "on-call", By: date.MustParse("2026-09-30"), Possible: text.Plain("everybody can be on call")},
		},
	}
}

func statement(id, says string) charter.StatementSpec {
	return charter.StatementSpec{ID: id, Text: text.EnJa(says, says)}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// asWritten compares records: values as values, no elements like no list.
var asWritten = cmp.Options{cmpopts.EquateEmpty(), cmpopts.EquateComparable(date.Date{})}

// found is a problem in the shortest form: what and where.
func found(list problem.List) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Code().ID()+" "+string(p.Path()))
	}
	return all
}

// problems returns what an error holds, warnings among it.
func problems(t interface {
	Helper()
	Fatalf(string, ...any)
}, err error,
) problem.List {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := err.(*problem.Error)
	if !ok {
		t.Fatalf("error %v is a %T, want a *problem.Error", err, err)
	}
	return e.Problems()
}
