package ladderfile_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// overBase is a ladder in which everything refers to something.
const overBase = `kind: ladder
id: base
scales: [{id: mastery, steps: [a, b]}, {id: spare, steps: [x]}]
competencies: [{id: go, scale: mastery}, {id: sql, scale: mastery}]
scores: [{id: points, of: {go: 1, sql: 0.5}}]
attributes: [scope, {id: reach, name: Reach}]
tracks:
  - id: t
    grades:
      - {id: p1, title: One, requires: {go: a}, attributes: {scope: Small., reach: Team.}, expectations: {go: Writes., sql: Asks., overall: Learns.}}
      - {id: p2, title: Two, requires: {all: [{go: b}, {tenure: {in: p1, months: 12}}]}, includes: p1, steps: [low, high]}
groups: [{id: all, of: [p1, p2]}]
disciplines: [{id: data, not-applicable: [go], weights: {sql: 2}, grades: {p2: {adds: {sql: b}}}}]
equivalences: [{kind: equal, grades: [p1, p2]}]
titles: [{title: Old hand, score: points, min: 1}]
roles: [{id: dba, requires: {sql: b}, pay: [{id: low, min: 1 JPY, max: 2 JPY}, {region: JP, min: 3 JPY}], questions: [{id: why, question: Why?}, {question: How?}, {id: who, question: Who?}], hard-skills: [sql, {skill: go, name: Go}], related: [{role: dba, name: Itself}, {role: dba, derived: true}], trends: [{name: More}]}]
transitions:
  - {id: up, from: p1, to: p2, kind: promotion, mode: automatic, review: yearly}
  - {from: p2, to: dba, kind: role-change, mode: nomination}
  - {from: dba, to: p2, kind: role-change, mode: nomination}
reviews: [{id: yearly, scale: mastery, stages: [{id: talk, deciders: [{grade: p2}]}]}]
pay: [{id: low, grades: p1, min: 1 JPY, max: 2 JPY}, {grades: p2, min: 2 JPY}]
silences: [{code: no-requirement, at: "tracks[t].grades[p2]", because: Meant.}]
practice-transfers: [{from: sql, to: go, credit: 0.1, why: Both are typed.}]
`

func overlayRecord(t *testing.T, lines string) (ladder.Spec, string) {
	t.Helper()
	base, list := ladderfile.Parse("base.yaml", []byte(overBase))
	if len(list) > 0 {
		t.Fatal(list.Err())
	}
	doc, _ := ladderfile.Parse("over.yaml", []byte("kind: ladder\nid: over\nextends: acme:base\n"+lines))
	spec, list := ladderfile.LadderRecord(doc, ladderfile.Bases{"acme:base": base})
	return spec, found(list)
}

// What an overlay removes is not there any more, what it renames is called so
// everywhere: the result is the record that somebody would write by hand.
func TestOverlay_removeAndRename(t *testing.T) {
	tests := []struct {
		name, lines string
		change      func(s *ladder.Spec)
	}{
		{"nothing", "", func(*ladder.Spec) {}},
		{"remove a scale", "scales: [{id: spare, remove: true}]", func(s *ladder.Spec) { s.Scales = s.Scales[:1] }},
		{"remove: false changes nothing", "scales: [{id: spare, remove: false}]", func(*ladder.Spec) {}},
		{"remove a grade", "tracks: [{id: t, grades: [{id: p1, remove: true}]}]", func(s *ladder.Spec) { s.Tracks[0].Grades = s.Tracks[0].Grades[1:] }},
		{"remove a step of a grade", "tracks: [{id: t, grades: [{id: p2, steps: [{id: low, remove: true}]}]}]", func(s *ladder.Spec) { s.Tracks[0].Grades[1].Steps = s.Tracks[0].Grades[1].Steps[1:] }},
		{"remove a track", "tracks: [{id: t, remove: true}]", func(s *ladder.Spec) { s.Tracks = nil }},
		{"remove an attribute", "attributes: [{id: reach, remove: true}]", func(s *ladder.Spec) { s.Attributes = s.Attributes[:1] }},
		{"remove entries of maps", "tracks: [{id: t, grades: [{id: p1, attributes: {scope: {remove: true}}, expectations: {sql: {remove: true}, overall: {remove: true}}}]}]", func(s *ladder.Spec) {
			g := &s.Tracks[0].Grades[0]
			g.Attributes, g.Expectations = g.Attributes[1:], g.Expectations[:1]
		}},
		{"remove a weight and a grade of a discipline", "disciplines: [{id: data, weights: {sql: {remove: true}}, grades: {p2: {remove: true}}}]", func(s *ladder.Spec) {
			s.Disciplines[0].Weights, s.Disciplines[0].Grades = nil, nil
		}},
		{"remove a transition by id", "transitions: [{id: up, remove: true}]", func(s *ladder.Spec) { s.Transitions = s.Transitions[1:] }},
		{"remove a transition by what it joins", "transitions: [{from: p2, to: dba, kind: role-change, remove: true}]", func(s *ladder.Spec) {
			s.Transitions = append(s.Transitions[:1:1], s.Transitions[2])
		}},
		{"remove others", "equivalences: [{grades: [p2, p1], remove: true}]\npay: [{id: low, remove: true}, {grades: p2, remove: true}]\nsilences: [{code: no-requirement, at: \"tracks[t].grades[p2]\", remove: true}]\nreviews: [{id: yearly, remove: true}]\nscores: [{id: points, remove: true}]\ngroups: [{id: all, remove: true}]\nroles: [{id: dba, remove: true}]\ncompetencies: [{id: sql, remove: true}]\npractice-transfers: [{from: sql, to: go, remove: true}]\ndisciplines: [{id: data, remove: true}]", func(s *ladder.Spec) {
			s.Equivalences, s.Pay, s.Silences, s.Reviews, s.Scores, s.Groups, s.Roles, s.Disciplines, s.PracticeTransfers = nil, nil, nil, nil, nil, nil, nil, nil, nil
			s.Competencies = s.Competencies[:1]
		}},
		{"change a practice transfer", "practice-transfers: [{from: sql, to: go, credit: 0.2}]", func(s *ladder.Spec) {
			s.PracticeTransfers[0] = skills.PracticeTransferSpec{From: "sql", To: "go", Credit: decimal.MustParse("0.2")}
		}},
		{"remove a practice transfer, add the way back", "practice-transfers: [{from: sql, to: go, remove: true}, {from: go, to: sql, credit: 0.3}]", func(s *ladder.Spec) {
			s.PracticeTransfers = []skills.PracticeTransferSpec{{From: "go", To: "sql", Credit: decimal.MustParse("0.3")}}
		}},
		{"change a transition by id", "transitions: [{id: up, seat: true}]", func(s *ladder.Spec) { s.Transitions[0].Seat = true }},
		{"rename a grade", "tracks: [{id: t, grades: [{id: junior, was: p1, title: Junior}]}]", func(s *ladder.Spec) {
			*s = renamedInText(t, "p1", "junior")
			s.Tracks[0].Grades[0].Titles = textsOf("Junior")
		}},
		{"rename a grade and refer to its new id", "tracks: [{id: t, grades: [{id: junior, was: p1}]}]\ntransitions: [{from: junior, to: p2, kind: promotion, mode: nomination}]", func(s *ladder.Spec) {
			*s = renamedInText(t, "p1", "junior")
			s.Transitions[0] = ladder.TransitionSpec{ID: "up", From: []string{"junior"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.Nomination}
		}},
		{"rename a track with its grade", "tracks: [{id: u, was: t, grades: [{id: senior, was: p2}]}]", func(s *ladder.Spec) {
			*s = renamedInText(t, "p2", "senior")
			s.Tracks[0].ID = "u"
			s.Silences[0].At = "tracks[u].grades[senior]"
		}},
		{"rename a competency", "competencies: [{id: query, was: sql}]", func(s *ladder.Spec) { *s = renamedInText(t, "sql", "query") }},
		{"rename a scale, a score, a role, a review, a discipline, a group, an attribute", "scales: [{id: mastered, was: mastery}]\nscores: [{id: sum, was: points}]\nroles: [{id: keeper, was: dba}]\nreviews: [{id: annual, was: yearly}]\ndisciplines: [{id: facts, was: data}]\ngroups: [{id: everyone, was: all}]\nattributes: [{id: range, was: scope}]", func(s *ladder.Spec) {
			*s = renamedInText(t, "mastery", "mastered", "points", "sum", "dba", "keeper", "yearly", "annual", "{id: data", "{id: facts", "{id: all", "{id: everyone", "scope", "range")
		}},
		{"rename a transition and a band", "transitions: [{id: rise, was: up}]\npay: [{id: lowest, was: low}]", func(s *ladder.Spec) {
			s.Transitions[0].ID, s.Pay[0].ID = "rise", "lowest"
		}},
		{"change the items of a role", "roles: [{id: dba, pay: [{id: low, max: 5 JPY}, {region: JP, min: 4 JPY}], questions: [{id: who, points: [A name.]}, {id: when, question: When?}, {question: Where?}], hard-skills: [{skill: sql, name: SQL}, go], related: [{role: dba, derived: true, name: Same}], trends: [{id: less, name: Less}]}]", func(s *ladder.Spec) {
			r := &s.Roles[0]
			r.Pay[0].Max, r.Pay[1].Min = pay.MustParseAmount("5 JPY"), pay.MustParseAmount("4 JPY")
			r.Questions[2].Points = textsOf("A name.")
			r.Questions = append(r.Questions, ladder.QuestionSpec{ID: "when", Question: text.Plain("When?")}, ladder.QuestionSpec{Question: text.Plain("Where?")})
			r.HardSkills[0].Name = text.Plain("SQL")
			r.Related[1].Name = text.Plain("Same")
			r.Trends = []ladder.TrendSpec{{ID: "less", Name: text.Plain("Less")}}
		}},
		{"remove the items of a role", "roles: [{id: dba, pay: [{id: low, remove: true}], questions: [{id: why, remove: true}], hard-skills: [{skill: go, remove: true}], related: [{role: dba, remove: true}], trends: []}]", func(s *ladder.Spec) {
			r := &s.Roles[0]
			r.Pay, r.Questions, r.HardSkills, r.Related, r.Trends = r.Pay[1:], r.Questions[1:], r.HardSkills[:1], r.Related[1:], nil
		}},
		{"rename a band of a role, not the ladder's", "roles: [{id: dba, pay: [{id: lowest, was: low, max: 3 JPY}]}]", func(s *ladder.Spec) {
			s.Roles[0].Pay[0].ID, s.Roles[0].Pay[0].Max = "lowest", pay.MustParseAmount("3 JPY")
		}},
		{"rename a band of a renamed role", "roles: [{id: keeper, was: dba, pay: [{id: lowest, was: low}]}]", func(s *ladder.Spec) {
			*s = renamedInText(t, "dba", "keeper")
			s.Roles[0].Pay[0].ID = "lowest"
		}},
		{"two names change places", "tracks: [{id: t, grades: [{id: p2, was: p1}, {id: p1, was: p2}]}]", func(s *ladder.Spec) {
			*s = renamedInText(t, "p1", "p0", "p2", "p1", "p0", "p2")
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := overlayRecord(t, tt.lines+"\n")
			if problems != "" {
				t.Errorf("problems: %s", problems)
			}
			want := renamedInText(t)
			tt.change(&want)
			want.ID = "over"
			if diff := cmp.Diff(want, got, asWritten); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOverlay_problems(t *testing.T) {
	for lines, want := range map[string]string{
		"scales: [{id: spar, remove: true}]":                                        "over.yaml:4:15 unknown-item",
		"scales: [{id: new, was: spar}]":                                            "over.yaml:4:25 unknown-item",
		"scales: [{id: spare, remove: true, name: X}]":                              "over.yaml:4:36 key-of-removed",
		"scales: [{id: spare, remove: maybe}]":                                      "over.yaml:4:30 wrong-type",
		"scales: [{id: mastery, was: spare}]":                                       "over.yaml:4:15 duplicate-id\nover.yaml:4:29 unknown-item",
		"tracks: [{id: t, grades: [{id: p3, remove: true}]}]":                       "over.yaml:4:32 unknown-item",
		"tracks: [{id: u, was: t, grades: [{id: p3, was: p9}]}]":                    "over.yaml:4:49 unknown-item",
		"tracks: [{id: t, grades: [{id: a, was: p1}, {id: b, was: p1}]}]":           "over.yaml:4:58 unknown-item",
		"transitions: [{id: down, remove: true}]":                                   "over.yaml:4:20 unknown-item",
		"transitions: [{from: p2, to: p1, remove: true}]":                           "over.yaml:4:15 nothing-alike",
		"practice-transfers: [{from: go, to: sql, remove: true}]":                   "over.yaml:4:22 nothing-alike",
		"practice-transfers: [{from: go, to: sql, credit: half}]":                   "over.yaml:4:50 not-a-number",
		"roles: [{id: dba, pay: [{id: lwo, remove: true}]}]":                        "over.yaml:4:30 unknown-item",
		"roles: [{id: dba, pay: [{id: high, was: lwo}]}]":                           "over.yaml:4:41 unknown-item",
		"roles: [{id: dba, questions: [{id: wyh, remove: true}]}]":                  "over.yaml:4:36 unknown-item",
		"roles: [{id: dba, questions: [{id: why, remove: true, points: [x]}]}]":     "over.yaml:4:55 key-of-removed",
		"roles: [{id: dba, questions: [{question: Why?, remove: true}]}]":           "over.yaml:4:31 nothing-alike",
		"roles: [{id: dba, questions: [{question: What?}]}]":                        "over.yaml:4:30 whole-list",
		"roles: [{id: dba, questions: [{id: a}, {id: a}]}]":                         "over.yaml:4:45 duplicate-id",
		"roles: [{id: dba, hard-skills: [go, {skill: go}]}]":                        "over.yaml:4:45 duplicate-id",
		"roles: [{id: dba, hard-skills: [{skill: og, remove: true}]}]":              "over.yaml:4:41 unknown-item",
		"transitions: [{id: down, was: sideways}]":                                  "over.yaml:4:31 unknown-item",
		"tracks: [{id: t, grades: [{id: p1, attributes: {scop: {remove: true}}}]}]": "over.yaml:4:49 unknown-item",
	} {
		if _, got := overlayRecord(t, lines+"\n"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", lines, got, want)
		}
	}
	_, got := overlayRecord(t, "extends: x\n")
	if got == "" {
		t.Error("a second extends is taken")
	}
}

// References to what an overlay removed are problems of the removal and name the
// place where the base makes them, also when what is around them was renamed or
// moved up. A reference of the overlay's own stands where it is.
func TestOverlay_removedInUse(t *testing.T) {
	base, _ := ladderfile.Parse("base.yaml", []byte(overBase))
	for lines, want := range map[string][]string{
		"tracks: [{id: t, grades: [{id: p1, remove: true}]}]\ntransitions: [{id: up, remove: true}]\n": {
			"over.yaml:4:32: error: p1 is removed here, and base.yaml:11:100 still", "over.yaml:4:32: error: p1 is removed here, and base.yaml:12:25 still",
			"over.yaml:4:32: error: p1 is removed here, and base.yaml:14:39 still", "over.yaml:4:32: error: p1 is removed here, and base.yaml:22:25 still",
		},
		"tracks: [{id: u, was: t, grades: [{id: senior, was: p2}]}]\nroles: [{id: dba, remove: true}]\ntransitions: [{id: up, remove: true}]\n": {
			"over.yaml:5:14: error: dba is removed here, and base.yaml:19:20 still", "over.yaml:5:14: error: dba is removed here, and base.yaml:20:12 still",
		},
		"roles: [{id: dba, remove: true}]\ngroups: [{id: mine, of: [dba]}]\n": {"over.yaml:5:26: error: no grade, track or role has the id dba"},
	} {
		doc, _ := ladderfile.Parse("over.yaml", []byte("kind: ladder\nid: over\nextends: acme:base\n"+lines))
		_, list := doc.Ladder(ladderfile.Bases{"acme:base": base})
		got := list.Text(english)
		for _, problem := range want {
			if !strings.Contains(got, problem) {
				t.Errorf("%s: no problem begins with\n%s\nin\n%s", lines, problem, got)
			}
		}
	}
}

// renamedInText reads the base after words of its text have been replaced.
func renamedInText(t *testing.T, oldNew ...string) ladder.Spec {
	t.Helper()
	doc, _ := ladderfile.Parse("base.yaml", []byte(replaceWords(overBase, oldNew...)))
	spec, list := ladderfile.LadderRecord(doc, nil)
	if len(list) > 0 {
		t.Fatal(list.Err())
	}
	return spec
}

func replaceWords(s string, oldNew ...string) string {
	for i := 0; i+1 < len(oldNew); i += 2 {
		s = regexp.MustCompile(`(^|[^\w])`+regexp.QuoteMeta(oldNew[i])+`\b`).ReplaceAllString(s, "${1}"+oldNew[i+1])
	}
	return s
}

func textsOf(s ...string) []text.Text {
	var list []text.Text
	for _, s := range s {
		list = append(list, text.Plain(s))
	}
	return list
}
