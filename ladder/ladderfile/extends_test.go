package ladderfile_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// over resolves lines that extend builtin:base.
func over(t *testing.T, lines string) ladder.Spec {
	t.Helper()
	l, err := ladderfile.LoadLadder(files("f.yaml", ladderOver("builtin:base")+lines), "f.yaml", bases(t))
	if err != nil {
		t.Fatal(err)
	}
	return l.Spec()
}

func TestExtends_overlay(t *testing.T) {
	pro := func(s *ladder.Spec) *ladder.TrackSpec { return &s.Tracks[0] }
	tests := []struct {
		name   string
		lines  string
		change func(s *ladder.Spec)
	}{
		{"nothing", "", func(*ladder.Spec) {}},
		{"head", "name: Over\nversion: 2\n", func(s *ladder.Spec) { s.Name, s.Version = text.Plain("Over"), "2" }},
		{"a text taken away", "scales: [{id: reach, name: {}}]\n", func(s *ladder.Spec) { s.Scales[1].Name = text.Text{} }},
		{"one title", "tracks: [{id: professional, grades: [{id: p2, title: Two}]}]\n", func(s *ladder.Spec) {
			pro(s).Grades[1].Titles = []text.Text{text.Plain("Two")}
		}},
		{"one title in place of two", "tracks: [{id: professional, grades: [{id: p3, title: Three}]}]\n", func(s *ladder.Spec) {
			pro(s).Grades[2].Titles = []text.Text{text.Plain("Three")}
		}},
		{"a requirement as a whole", "tracks: [{id: professional, grades: [{id: p3, requires: {go: expert}}]}]\n", func(s *ladder.Spec) {
			pro(s).Grades[2].Requires = ladder.AtLeast{Skill: "go", Level: "expert"}
		}},
		{"a track's name", "tracks: [{id: management, name: M}]\n", func(s *ladder.Spec) { s.Tracks[1].Name = text.Plain("M") }},
		{"a grade at the end", "tracks: [{id: professional, grades: [{id: p5, requires: {all: []}}]}]\n", func(s *ladder.Spec) {
			pro(s).Grades = append(pro(s).Grades, ladder.GradeSpec{ID: "p5", Requires: ladder.All{}})
		}},
		{"grades between", "tracks: [{id: professional, grades: [{id: a, after: p1}, {id: b, before: p1}, {id: c, after: a}]}]\n", func(s *ladder.Spec) {
			g := pro(s).Grades
			pro(s).Grades = slices.Concat([]ladder.GradeSpec{{ID: "b"}, g[0], {ID: "a"}, {ID: "c"}}, g[1:])
		}},
		{"a known grade moved", "tracks: [{id: professional, grades: [{id: p4, before: p1}]}]\n", func(s *ladder.Spec) {
			g := pro(s).Grades
			pro(s).Grades = []ladder.GradeSpec{g[3], g[0], g[1], g[2]}
		}},
		{"a new track", "tracks: [{id: expert, grades: [{id: e1, title: E, requires: {all: []}}]}]\n", func(s *ladder.Spec) {
			s.Tracks = append(s.Tracks, ladder.TrackSpec{ID: "expert", Grades: []ladder.GradeSpec{{ID: "e1", Titles: []text.Text{text.Plain("E")}, Requires: ladder.All{}}}})
		}},
		{"a competency's weight", "competencies: [{id: go, weight: 2}]\n", func(s *ladder.Spec) { s.Competencies[0].Weight = two }},
		{"a competency more", "competencies: [{id: rust, scale: mastery}]\n", func(s *ladder.Spec) {
			s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: "rust", Scale: "mastery"})
		}},
		{"a scale's name", "scales: [{id: mastery, name: M}]\n", func(s *ladder.Spec) { s.Scales[0].Name = text.Plain("M") }},
		{"a scale's steps as a whole", "scales: [{id: reach, steps: [team, department, company, world]}]\n", func(s *ladder.Spec) {
			s.Scales[1].Steps = []skills.StepSpec{{ID: "team"}, {ID: "department"}, {ID: "company"}, {ID: "world"}}
		}},
		{"a skill", "skills: [{id: sql, aliases: [SEQUEL]}]\n", func(s *ladder.Spec) {
			i := slices.IndexFunc(s.Skills, func(s skills.SkillSpec) bool { return s.ID == "sql" })
			s.Skills[i].Aliases = []text.Text{text.Plain("SEQUEL")}
		}},
		{"a role", "roles: [{id: sre, mission: Ours.}, {id: dba, requires: {sql: expert}}]\n", func(s *ladder.Spec) {
			s.Roles[0].Mission = text.Plain("Ours.")
			s.Roles = append(s.Roles, ladder.RoleSpec{ID: "dba", Requires: ladder.AtLeast{Skill: "sql", Level: "expert"}})
		}},
		{"a review's stages as a whole", "reviews: [{id: senior, stages: [{id: talk}]}]\n", func(s *ladder.Spec) {
			s.Reviews[0].Stages = []ladder.StageSpec{{ID: "talk"}}
		}},
		{"a transition in place of its like", "transitions: [{from: p1, to: p2, kind: promotion, seat: true}]\n", func(s *ladder.Spec) {
			s.Transitions[0] = ladder.TransitionSpec{From: []string{"p1"}, To: []string{"p2"}, Kind: ladder.Promotion, Seat: true}
		}},
		{"two transitions alike", "transitions: [{from: p1, to: p2, kind: promotion, mode: nomination}, {from: p1, to: p2, kind: promotion, mode: appointment}, {from: p2, to: p3}]\n", func(s *ladder.Spec) {
			s.Transitions[0].Mode = ladder.Nomination
			s.Transitions = append(s.Transitions,
				ladder.TransitionSpec{From: []string{"p1"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.Appointment},
				ladder.TransitionSpec{From: []string{"p2"}, To: []string{"p3"}})
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := baseLadder(t).Spec()
			want.ID = "over"
			want.Name, want.Description, want.Version, want.Effective = text.Text{}, text.Text{}, "", date.Date{} // of the base alone
			tt.change(&want)
			if diff := cmp.Diff(want, over(t, tt.lines), asWritten); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestExtends_files(t *testing.T) {
	fsys := files(
		"company.yaml", ladderOver("builtin:base")+"version: c\n",
		"teams/a/ladder.yaml", ladderOver("../../company.yaml")+"version: a\n",
		"teams/a/../b.yaml", "",
		"broken.yaml", ladderOver("builtin:base")+"nmae: x\ncompetencies: [{id: rust, scale: reech}]\n",
		"on-broken.yaml", ladderOver("./broken.yaml")+"verison: x\n",
		"person.yaml", "kind: person\nid: p\n",
		"on-person.yaml", ladderOver("person.yaml"),
		"unknown.yaml", "kind: laddr\nid: p\n",
		"on-unknown.yaml", ladderOver("unknown.yaml"),
		"bad.yaml", "kind: [\n",
		"on-bad.yaml", ladderOver("bad.yaml"),
		"self.yaml", ladderOver("self.yaml"),
		"x.yaml", ladderOver("y.yaml"),
		"y.yaml", ladderOver("./z.yaml"),
		"z.yaml", ladderOver("x.yaml"),
		"forgotten.yaml", ladderOver("base"),
		"gone.yaml", ladderOver("gone/gone.yaml"),
		"outside.yaml", ladderOver("../gone.yaml"),
		"list.yaml", ladderOver("[a]"),
		"number.yaml", ladderOver("1"),
	)
	l, err := ladderfile.LoadLadder(fsys, "teams/a/ladder.yaml", bases(t))
	if err != nil || l.Version() != "a" || l.ID() != "over" {
		t.Errorf("got %v, %v", l, err)
	}
	for file, want := range map[string][]string{
		"on-broken.yaml":  {"broken.yaml:4:1 unknown-key", "broken.yaml:5:34 unknown-scale", "on-broken.yaml:4:1 unknown-key"},
		"on-person.yaml":  {"on-person.yaml:3:10 wrong-kind"},
		"on-unknown.yaml": {"unknown.yaml:1:7 unknown-kind"},
		"on-bad.yaml":     {"bad.yaml:2:1 syntax"},
		"self.yaml":       {"self.yaml:3:10 cyclic-extends"},
		"x.yaml":          {"z.yaml:3:10 cyclic-extends"},
		"forgotten.yaml":  {"forgotten.yaml:3:10 unreadable-file"},
		"gone.yaml":       {"gone.yaml:3:10 unreadable-file"},
		"outside.yaml":    {"outside.yaml:3:10 unreadable-file"},
		"list.yaml":       {"list.yaml:3:10 wrong-type"},
		"number.yaml":     {"number.yaml:3:10 unreadable-file"},
	} {
		wantFound(t, fatal(resolve(fsys, file, bases(t))), want...)
	}
	list := resolve(fsys, "forgotten.yaml", bases(t))
	if got := list[0].Suggestion(); got != "builtin:base" {
		t.Errorf("forgotten prefix: suggested %q", got)
	}
	if got, want := resolve(fsys, "x.yaml", nil).Text(japanese), "z.yaml:3:10: エラー: ファイルが自分自身を拡張しています: x.yaml -> y.yaml -> z.yaml -> x.yaml [cyclic-extends]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestExtends_bases(t *testing.T) {
	doc := func(file string) ladderfile.Document {
		d, _ := ladderfile.Parse("doc.yaml", []byte(file))
		return d
	}
	own := ladderfile.Bases{
		"builtin:a": doc(ladderOver("builtin:b")),
		"builtin:b": doc(ladderOver("builtin:a")),
		"acme:c":    doc("kind: ladder\nid: c\nversion: c\n"),
		"acme:none": {},
	}
	wantFound(t, fatal(resolve(files("doc.yaml", ladderOver("builtin:a")), "doc.yaml", own)), "doc.yaml:3:10 cyclic-extends")
	wantFound(t, fatal(resolve(files("doc.yaml", ladderOver("acme:c")), "doc.yaml", own)))
	wantFound(t, fatal(resolve(files("doc.yaml", ladderOver("acme:none")), "doc.yaml", own)), "doc.yaml:3:10 empty-file")
	wantFound(t, fatal(resolve(files("doc.yaml", ladderOver("acme:d")), "doc.yaml", own)), "doc.yaml:3:10 missing-base")

	_, list := doc(ladderOver("c.yaml")).Ladder(own)
	wantFound(t, fatal(list), "doc.yaml:3:10 missing-base") // nobody said where c.yaml is

	read, _ := ladderfile.Read(files("sub/c.yaml", ladderOver("d.yaml"), "sub/d.yaml", "kind: ladder\nid: d\nscales: [{id: d, steps: [one]}]\n"), "sub/c.yaml")
	own["acme:files"] = read
	l, err := ladderfile.LoadLadder(files("d.yaml", ladderOver("acme:files")), "d.yaml", own)
	if _, ok := l.Scale("d"); err != nil || !ok {
		t.Errorf("a base that extends a file beside it: got %v, %v", l, err)
	}
}

func TestExtends_limit(t *testing.T) {
	var chain []string
	for i := range ladderfile.MaxExtends + 1 {
		chain = append(chain, fmt.Sprintf("f%d.yaml", i), ladderOver(fmt.Sprintf("f%d.yaml", i+1)))
	}
	chain = append(chain, fmt.Sprintf("f%d.yaml", ladderfile.MaxExtends+1), "kind: ladder\nid: end\n")
	fsys := files(chain...)
	wantFound(t, fatal(resolve(fsys, "f0.yaml", nil)), fmt.Sprintf("f%d.yaml:3:10 too-many-extends", ladderfile.MaxExtends-1))
	wantFound(t, fatal(resolve(fsys, "f2.yaml", nil)))
}

// Whoever passes no bases is told so, and what to pass.
func TestExtends_noBases(t *testing.T) {
	list := resolve(files("f.yaml", ladderOver("builtin:dual-trak")), "f.yaml", nil)
	want := "f.yaml:3:10: error: no base has the name builtin:dual-trak; no bases were passed: a program passes those of the library with builtin.Bases(), and its own [missing-base]\n"
	if diff := cmp.Diff(want, list.Text(english)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
