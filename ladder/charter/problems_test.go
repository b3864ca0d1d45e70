package charter_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// mistakes are changes of the night watch's charter, each with all that New
// then reports, in the order of the golden files.
var mistakes = []struct {
	name   string
	change func(s *charter.Spec)
	want   []string
}{
	{"ids left out", func(s *charter.Spec) {
		s.ID, s.Values[0].ID, s.Process[0].ID, s.Roadmap[1].ID = "", "", "", ""
		s.Process[0].Yields = append(s.Process[0].Yields, "")
		s.Values[1].Echoes = []string{""}
	}, []string{"missing-id id", `missing-id process[""]`, `missing-id process[""].yields[1]`, `missing-id roadmap[""]`, `missing-id values[""]`, "missing-id values[robots].echoes[0]"}},
	{"ids given twice", func(s *charter.Spec) {
		s.Purposes[0].ID, s.Mission.ID, s.Vision.ID = "speak", "robots", "robots"
		s.Process = append(s.Process, charter.MeetingSpec{ID: "draft"})
		s.Roadmap[1].ID = "runbooks"
		s.Process[1].Needs = append(s.Process[1].Needs, "candidates")
		s.Values[0].Echoes = []string{"ease", "ease"}
	}, []string{
		"duplicate-id process[draft]", "duplicate-id process[draft].needs[2]", "duplicate-id roadmap[runbooks]",
		"duplicate-id values[robots]", "duplicate-id values[speak]", "duplicate-id values[speak].echoes[1]", "duplicate-id vision.id",
	}},
	{"reserved ids", func(s *charter.Spec) { s.Values[0].ID, s.Purposes[0].ID = "vision", "mission" }, []string{"reserved-id purposes[0].id", "reserved-id values[vision]"}},
	{"acronym that nothing spells", func(s *charter.Spec) { s.Values = s.Values[1:] }, []string{"not-spelled acronym"}},
	{"initial of another name", func(s *charter.Spec) { s.Values[2].Name = text.EnJa("Try again", "もう一度") }, []string{"wrong-initial values[errors].initial"}},
	{"value without a name or initial", func(s *charter.Spec) { s.Values[1].Name = text.Text{} }, []string{"not-spelled acronym"}},
	{"numbers below zero", func(s *charter.Spec) {
		s.Vision.FromYears, s.Vision.ToYears = -1, -2
		s.Process[0].MinHours, s.Process[2].Rests = -1, -7
	}, []string{"negative-number process[collect].min-hours", "negative-number process[mission].rests", "negative-number vision.from-years", "negative-number vision.to-years"}},
	{"ranges without anything in them", func(s *charter.Spec) { s.Vision.FromYears, s.Process[0].MinHours = 6, 3 }, []string{"empty-range process[collect].max-hours", "empty-range vision.to-years"}},
	{"documents before they are made", func(s *charter.Spec) { s.Process[0].Needs = []string{"vision", "candidates"} }, []string{"needs-later process[collect].needs[0]", "needs-later process[collect].needs[1]"}},
	{"document made after it was decided", func(s *charter.Spec) { s.Process[3].Yields = []string{"vision", "mission"} }, []string{"already-decided process[vision].yields[1]"}},
	{"document decided twice", func(s *charter.Spec) { s.Process[4].Decides = []string{"values", "mission"} }, []string{"already-decided process[values].decides[1]"}},
	{"decision about something else", func(s *charter.Spec) { s.Process[4].Decides = []string{"valeus"} }, []string{"decides-unknown process[values].decides[0]"}},
	{"document that is decided twice at once", func(s *charter.Spec) { s.Process[4].Decides = []string{"values", "values"} }, []string{"duplicate-id process[values].decides[1]"}},
	{"documents that nobody makes", func(s *charter.Spec) {
		s.Brought, s.Process[2].Needs = []string{"company-visoin"}, []string{"mission-draft", "weather"}
	}, []string{"unknown-document process[draft].needs[1]", "unknown-document process[mission].needs[0]", "unknown-document process[mission].needs[1]"}},
	{"need of a document without a name", func(s *charter.Spec) { s.Process[1].Needs[0] = "" }, []string{"missing-id process[draft].needs[0]"}},
	{"documents brought twice", func(s *charter.Spec) { s.Brought = append(s.Brought, "", "company-vision") }, []string{"missing-id brought[1]", "duplicate-id brought[2]"}},
	{"history that decides too early", func(s *charter.Spec) {
		s.History = withVision(history("collect 2026-01-05", "draft 2026-01-12", "mission 2026-01-18"))
	}, []string{"still-rests history.held[2].meeting"}},
	{"history and roadmap that are both wrong", func(s *charter.Spec) {
		s.History.Held[0].Meeting, s.Roadmap[0].ID = "colect", ""
	}, []string{"unknown-meeting history.held[0].meeting", "missing-id roadmap[\"\"]"}},
	{"history of a process that is wrong", func(s *charter.Spec) {
		s.History.Held[0].Meeting, s.Process[0].ID = "colect", ""
	}, []string{"missing-id process[\"\"]"}},
	{"rest of nothing", func(s *charter.Spec) { s.Process[0].Rests = 1 }, []string{"nothing-rests process[collect].rests"}},
	{"nothing stated", func(s *charter.Spec) { *s = charter.Spec{ID: "silent"} }, []string{"no-mission mission", "no-values values", "no-vision vision"}},
	{"milestone that says nothing", func(s *charter.Spec) { s.Roadmap[0] = charter.MilestoneSpec{ID: "m"} }, []string{"no-date roadmap[m]", "no-outcome roadmap[m]"}},
}

func TestNew_mistakes(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			if diff := cmp.Diff(m.want, found(report(t, m.change))); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// Of a long list of unknown documents, the first are compared with those there
// are: 100,000 comparisons, and no more.
func TestNew_comparisons(t *testing.T) {
	yields, needs := make([]string, 1_000), make([]string, 150)
	for i := range yields {
		yields[i] = fmt.Sprint("document-", i)
	}
	for i := range needs {
		needs[i] = fmt.Sprint("documnet-", i)
	}
	_, err := charter.New(charter.Spec{ID: "x", Process: []charter.MeetingSpec{{ID: "a", Yields: yields}, {ID: "b", Needs: needs}}})
	near := 0
	for _, p := range problems(t, err) {
		if p.Is(charter.UnknownDocument) && p.Suggestion() != "" {
			near++
		}
	}
	if near != 100 {
		t.Errorf("%d documents are near others, want 100", near)
	}
}

// report returns what New reports of a changed charter, errors or warnings.
func report(t *testing.T, change func(*charter.Spec)) problem.List {
	spec := nightSpec()
	spec.Roadmap[0].By = date.MustParse("2030") // its only warning
	change(&spec)
	c, err := charter.New(spec)
	if err != nil {
		if !c.IsZero() {
			t.Error("New returns a charter and an error")
		}
		return problems(t, err)
	}
	return c.Warnings()
}

// histories are refused, each for what is said of it.
var histories = []struct {
	name string
	spec charter.HistorySpec
	want []string
}{
	{"meetings that there are not", history("colect 2026-01-05", "party 2026-01-06"), []string{"unknown-meeting held[0].meeting", "unknown-meeting held[1].meeting"}},
	{"meeting held twice", history("collect 2026-01-05", "collect 2026-01-06"), []string{"held-already held[1].meeting"}},
	{"meeting left out", history("collect 2026-01-05", "mission 2026-01-06"), []string{"not-next held[1].meeting"}},
	{"order left for good", history("draft 2026-01-05", "mission 2026-01-06", "draft 2026-01-07"), []string{"not-next held[0].meeting"}},
	{"dates that are no days", charter.HistorySpec{
		Held: []charter.HeldSpec{{Meeting: "collect"}, {Meeting: "draft", Date: date.MustParse("2026-01")}}, Brought: []charter.BroughtSpec{{Document: "company-vision"}},
	}, []string{"no-day brought[0].date", "no-day held[0].date", "no-day held[1].date"}},
	{"brought along for nothing", withVision(charter.HistorySpec{Brought: []charter.BroughtSpec{{Document: "company-visoin", Date: date.MustParse("2026-01-05")}}}), []string{"unknown-document brought[0].document"}},
	{"back in time", withVision(history("collect 2026-01-05", "draft 2026-01-04")), []string{"before-last held[1].date"}},
	{"nothing brought along", history("collect 2026-01-05", "draft 2026-01-12"), []string{"missing-document held[1].meeting"}},
	{"brought along too late", charter.HistorySpec{
		Held:    history("collect 2026-01-05", "draft 2026-01-12").Held,
		Brought: []charter.BroughtSpec{{Document: "company-vision", Date: date.MustParse("2026-01-13")}},
	}, []string{"missing-document held[1].meeting"}},
	{"too little rest", withVision(history("collect 2026-01-05", "draft 2026-01-12", "mission 2026-01-18", "vision 2026-01-20")), []string{"still-rests held[2].meeting", "still-rests held[3].meeting"}},
	{"draft that did not come about", withVision(charter.HistorySpec{Held: []charter.HeldSpec{
		{Meeting: "collect", Date: date.MustParse("2026-01-05")},
		{Meeting: "draft", Date: date.MustParse("2026-01-12"), Without: []string{"mission-drafts", "mission-draft"}},
		{Meeting: "mission", Date: date.MustParse("2026-02-12")},
	}}), []string{"not-yielded held[1].without[1]", "missing-document held[2].meeting"}},
}

// history returns the record of meetings written as "id date".
func history(held ...string) charter.HistorySpec {
	var h charter.HistorySpec
	for _, s := range held {
		id, day, _ := strings.Cut(s, " ")
		h.Held = append(h.Held, charter.HeldSpec{Meeting: id, Date: date.MustParse(day)})
	}
	return h
}

// withVision returns the history of a company that had a vision all along.
func withVision(h charter.HistorySpec) charter.HistorySpec {
	h.Brought = append(h.Brought, charter.BroughtSpec{Document: "company-vision", Date: date.MustParse("2020-01-01")})
	return h
}

func TestReplay_refuses(t *testing.T) {
	for _, h := range histories {
		t.Run(h.name, func(t *testing.T) {
			p, err := night.Replay(h.spec)
			if diff := cmp.Diff(h.want, found(problems(t, err))); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if !p.Charter().IsZero() {
				t.Error("Replay returns progress and an error")
			}
		})
	}
}

func TestProblems_texts(t *testing.T) {
	wrongEchoes := nightSpec()
	wrongEchoes.Values[0].Echoes = []string{"say-that"}
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		say := func(name string, list problem.List) {
			b.WriteString("# " + name + "\n")
			for _, p := range list {
				b.WriteString(p.Code().ID() + ": " + p.Message(lang) + "\n")
			}
		}
		for _, m := range mistakes {
			say(m.name, report(t, m.change))
		}
		for _, h := range histories {
			_, err := night.Replay(h.spec)
			say(h.name, problems(t, err))
		}
		say("echoes of something else", must(charter.New(wrongEchoes)).CheckEchoes(harbour))
		golden.Check(t, "problems."+lang.String()+".txt", b.String())
	}
}

// TestProblems_everyCode checks every code that problems.go defines, and that
// a golden file holds it.
func TestProblems_everyCode(t *testing.T) {
	appeared := make(map[string]*problem.Code)
	for _, m := range mistakes {
		for _, p := range report(t, m.change) {
			appeared[p.Code().ID()] = p.Code()
		}
	}
	for _, h := range histories {
		_, err := night.Replay(h.spec)
		for _, p := range problems(t, err) {
			appeared[p.Code().ID()] = p.Code()
		}
	}
	appeared[charter.UnknownEcho.ID()] = charter.UnknownEcho
	file, err := parser.ParseFile(token.NewFileSet(), "problems.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	defined := 0
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "Define" {
			return true
		}
		defined++
		id, _ := strconv.Unquote(call.Args[0].(*ast.BasicLit).Value)
		if code := appeared[id]; code == nil {
			t.Errorf("no test makes the problem %s appear", id)
		} else if err := code.Check(); err != nil {
			t.Error(err)
		}
		return true
	})
	if defined == 0 {
		t.Error("problems.go defines no code")
	}
}
