package ladderfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestExtends_skills(t *testing.T) {
	fsys := files(
		"base.yaml", "kind: skills\nid: base\nname: Base\nversion: 1\nscales: [{id: s, steps: [a, b]}]\nskills: [{id: go, scale: s}, {id: sql, broader: [data]}, {id: data}]\npractice-transfers: [{from: sql, to: go, credit: 0.5}]\n",
		"over.yaml", "kind: skills\nid: over\nextends: base.yaml\nscales: [{id: mastery, was: s}]\nskills: [{id: golang, was: go, name: Go}, {id: rust, scale: mastery}]\n",
		"top.yaml", "kind: skills\nid: top\nextends: over.yaml\nskills: [{id: rust, remove: true}]\n",
		"remove.yaml", "kind: skills\nid: remove\nextends: base.yaml\nskills: [{id: data, remove: true}]\n",
		"role.yaml", "kind: role\nid: r\nextends: nowhere.yaml\n",
		"wrong.yaml", "kind: skills\nid: w\nextends: role.yaml\n",
		"self.yaml", "kind: skills\nid: w\nextends: self.yaml\n",
	)
	c, err := ladderfile.LoadSkills(fsys, "top.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := ladderfile.CatalogSpec{
		ID: "top", Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "a"}, {ID: "b"}}}},
		Skills:            []skills.SkillSpec{{ID: "data"}, {ID: "golang", Name: text.Plain("Go"), Scale: "mastery"}, {ID: "sql", Broader: []skills.ID{"data"}}},
		PracticeTransfers: []skills.PracticeTransferSpec{{From: "sql", To: "golang", Credit: decimal.MustParse("0.5")}},
	}
	if diff := cmp.Diff(want, c.Spec(), asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for file, want := range map[string]string{
		"remove.yaml": "remove.yaml:4:15 removed-in-use", "wrong.yaml": "wrong.yaml:3:10 wrong-kind", "self.yaml": "self.yaml:3:10 cyclic-extends",
	} {
		_, err := ladderfile.LoadSkills(fsys, file, nil)
		wantFound(t, problemsOf(t, err), want)
	}
}

func TestExtends_charter(t *testing.T) {
	fsys := files(
		"base.yaml", "kind: charter\nid: base\nname: Base\nmission: Serve.\nvision: Soon.\nvalues: [{id: a, name: Art, text: Art.}, {id: b, name: Bold, text: Bold.}]\nprocess: [{id: m, yields: [doc]}, {id: n, needs: [doc]}]\nroadmap: [{id: r, by: 2030, state: Done.}]\nhistory: {held: [{meeting: m, date: 2026-01-01}]}\n",
		"over.yaml", "kind: charter\nid: over\nextends: base.yaml\nmission: Ours.\nvalues: [{id: art, was: a}, {id: b, remove: true}, {id: c, name: Calm, text: Calm.}]\nroadmap: [{id: r, by: 2031}]\n",
		"held.yaml", "kind: charter\nid: held\nextends: base.yaml\nprocess: [{id: m, remove: true}]\nroadmap: [{id: x, remove: true}]\n",
	)
	c, err := ladderfile.LoadCharter(fsys, "over.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	say := func(s string) text.Text { return text.Plain(s) }
	spec := c.Spec()
	want := []charter.ValueSpec{
		{StatementSpec: charter.StatementSpec{ID: "art", Name: say("Art"), Text: say("Art.")}},
		{StatementSpec: charter.StatementSpec{ID: "c", Name: say("Calm"), Text: say("Calm.")}},
	}
	if diff := cmp.Diff(want, spec.Values, asWritten); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	if !spec.Mission.Text.Equal(say("Ours.")) || !spec.Vision.Text.Equal(say("Soon.")) || !spec.Name.IsZero() || len(spec.History.Held) > 0 || spec.Roadmap[0].By.String() != "2031" || !spec.Roadmap[0].State.Equal(say("Done.")) {
		t.Errorf("got %+v", spec)
	}
	_, err = ladderfile.LoadCharter(fsys, "held.yaml", nil)
	wantFound(t, problemsOf(t, err), "held.yaml:4:16 removed-in-use", "held.yaml:5:16 unknown-item")
	// What a base that is missing may say is not missed.
	wantFound(t, resolve(files("f.yaml", "kind: charter\nid: c\nextends: x.yaml\nacronym: AB\nvalues: [{id: b, name: Bold, text: Bold.}]\nprocess: [{id: n, needs: [doc]}]\nhistory: {held: [{meeting: m, date: 2026-01-01}]}\n"), "f.yaml", nil),
		"f.yaml:3:10 unreadable-file")
}

func TestExtends_role(t *testing.T) {
	fsys := files(
		"l.yaml", "kind: ladder\nid: l\nscales: [{id: s, steps: [a, b]}]\nskills: [{id: go, scale: s}]\n",
		"base.yaml", "kind: role\nid: base\nladder: l.yaml\nname: Base\nmission: Serve.\nskills: [{id: talk, scale: s}]\nhard-skills: [talk]\nrequires: {go: a}\nstages: [{place: base}]\n",
		"over.yaml", "kind: role\nid: mine\nextends: base.yaml\nmission: Ours.\nskills: [{id: speak, was: talk}]\nrequires: {go: b, speak: a}\n",
		"gone.yaml", "kind: role\nid: mine\nextends: base.yaml\nskills: [{id: talk, remove: true}]\n",
		"nowhere.yaml", "kind: role\nid: mine\nextends: x.yaml\nrequires: {go: b}\n",
		"pay.yaml", "kind: role\nid: mine\nextends: base.yaml\npay: [{id: a, remove: true}, {id: b, was: c, min: 1 JPY}]\n",
	)
	r, err := ladderfile.LoadRole(fsys, "over.yaml", ladder.Ladder{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := ladder.RoleSpec{
		ID: "mine", Name: text.Plain("Base"), Mission: text.Plain("Ours."), HardSkills: []ladder.RoleSkillSpec{{Skill: "speak"}},
		Requires: ladder.All{ladder.AtLeast{Skill: "go", Level: "b"}, ladder.AtLeast{Skill: "speak", Level: "a"}}, Stages: []ladder.CareerStageSpec{{Place: "mine"}},
	}
	if diff := cmp.Diff(want, r.Spec(), asWritten); diff != "" || r.Ladder().ID() != "l" {
		t.Errorf("in %v (-want +got):\n%s", r.Ladder(), diff)
	}
	_, err = ladderfile.LoadRole(fsys, "gone.yaml", ladder.Ladder{}, nil)
	wantFound(t, problemsOf(t, err), "gone.yaml:4:15 removed-in-use")
	_, err = ladderfile.LoadRole(fsys, "nowhere.yaml", ladder.Ladder{}, nil)
	wantFound(t, problemsOf(t, err), "nowhere.yaml:3:10 unreadable-file")
	// What the base does not pay can be neither removed nor renamed.
	_, err = ladderfile.LoadRole(fsys, "pay.yaml", ladder.Ladder{}, nil)
	wantFound(t, fatal(problemsOf(t, err)), "pay.yaml:4:12 unknown-item", "pay.yaml:4:43 unknown-item")
}

// What others refer to can't be removed: the problem stands where it is
// removed, and names who refers to it.
func TestExtends_removedInUse(t *testing.T) {
	base := "kind: ladder\nid: base\nscales: [{id: s, steps: [a]}]\nskills: [{id: go, scale: s}]\ntracks: [{id: t, grades: [{id: p1, title: One, requires: {go: a}}]}]\nroles: [{id: dba, requires: {all: []}}]\nreviews: [{id: yearly, every: 12, stages: [{id: talk, deciders: [{relation: All}]}]}]\ntransitions:\n  - {from: p1, to: dba, kind: role-change, mode: nomination, review: yearly}\n"
	for _, tt := range []struct{ lines, en, ja string }{
		{"roles: [{id: dba, remove: true}]", "over.yaml:4:14: error: dba is removed here, and base.yaml:9:20", "over.yaml:4:14: エラー: 「dba」をここで取り除いていますが、base.yaml:9:20"},
		{"skills: [{id: go, remove: true}]", "over.yaml:4:15: error: go is removed here, and base.yaml:5:59", "over.yaml:4:15: エラー: 「go」をここで取り除いていますが、base.yaml:5:59"},
		{"reviews: [{id: yearly, remove: true}]", "over.yaml:4:16: error: yearly is removed here, and base.yaml:9:70", "over.yaml:4:16: エラー: 「yearly」をここで取り除いていますが、base.yaml:9:70"},
		{"tracks: [{id: t, grades: [{id: p1, remove: true}, {id: p2, title: Two, requires: {all: []}}]}]", "over.yaml:4:32: error: p1 is removed here, and base.yaml:9:12", "over.yaml:4:32: エラー: 「p1」をここで取り除いていますが、base.yaml:9:12"},
	} {
		fsys := files("base.yaml", base, "over.yaml", "kind: ladder\nid: over\nextends: base.yaml\n"+tt.lines+"\n")
		list := only(resolve(fsys, "over.yaml", nil), ladderfile.RemovedInUse)
		if len(list) != 1 {
			t.Errorf("%s: got\n%s", tt.lines, list.Text(english))
			continue
		}
		for _, got := range []struct{ got, want string }{{list.Text(english), tt.en}, {list.Text(japanese), tt.ja}} {
			if len(got.got) < len(got.want) || got.got[:len(got.want)] != got.want {
				t.Errorf("%s: got %s, want %s", tt.lines, got.got, got.want)
			}
		}
	}
}
