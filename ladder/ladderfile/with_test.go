package ladderfile_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// What is brought in by the files below:
//
//	catalog  the scale mastery and the skills go, sql
//	cto      a role that asks for go
//	vpoe     a role that brings cto in, with a skill of its own
func parts() []string {
	return []string{
		"catalog.yaml", "kind: skills\nid: catalog\nscales: [{id: mastery, steps: [a, b]}]\nskills: [{id: go, scale: mastery}, {id: sql, name: SQL, scale: mastery}]\npractice-transfers: [{from: go, to: sql, credit: 0.5}]\n",
		"cto.yaml", "kind: role\nid: cto\nladder: nowhere.yaml\nrequires: {go: b}\n",
		"vpoe.yaml", "kind: role\nid: vpoe\nwith: [cto.yaml]\nskills: [{id: talk, scale: mastery}]\nhard-skills: [talk, go]\nrelated: [{role: cto}]\nrequires: {all: []}\n",
	}
}

func withParts(more ...string) []string { return append(parts(), more...) }

func TestWith(t *testing.T) {
	head := "kind: ladder\nid: l\n"
	byHand := ladder.Spec{
		ID:                "l",
		Scales:            []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "a"}, {ID: "b"}}}},
		Skills:            []skills.SkillSpec{{ID: "go", Scale: "mastery"}, {ID: "sql", Name: text.Plain("SQL"), Scale: "mastery"}},
		PracticeTransfers: []skills.PracticeTransferSpec{{From: "go", To: "sql", Credit: decimal.MustParse("0.5")}},
	}
	cto := ladder.RoleSpec{ID: "cto", Requires: ladder.AtLeast{Skill: "go", Level: "b"}}
	vpoe := ladder.RoleSpec{ID: "vpoe", HardSkills: []ladder.RoleSkillSpec{{Skill: "talk"}, {Skill: "go"}}, Related: []ladder.RelatedRoleSpec{{Role: "cto"}}, Requires: ladder.All{}}
	talk := skills.SkillSpec{ID: "talk", Scale: "mastery"}
	for _, tt := range []struct {
		name, file string
		change     func(s *ladder.Spec)
	}{
		{"a catalog", "with: [catalog.yaml]\n", func(*ladder.Spec) {}},
		{"a single file without brackets", "with: catalog.yaml\n", func(*ladder.Spec) {}},
		{"a catalog of the bases", "with: [acme:catalog]\n", func(*ladder.Spec) {}},
		{"a role", "with: [catalog.yaml, cto.yaml]\n", func(s *ladder.Spec) { s.Roles = []ladder.RoleSpec{cto} }},
		{"a role with another one", "with: [catalog.yaml, vpoe.yaml]\n", func(s *ladder.Spec) {
			s.Roles, s.Skills = []ladder.RoleSpec{cto, vpoe}, append(s.Skills, talk)
		}},
		{"a diamond", "with: [catalog.yaml, vpoe.yaml, cto.yaml]\n", func(s *ladder.Spec) {
			s.Roles, s.Skills = []ladder.RoleSpec{cto, vpoe}, append(s.Skills, talk)
		}},
		{"changed", "with: [catalog.yaml, cto.yaml]\nskills: [{id: sql, kind: language}]\nroles: [{id: cto, mission: Ours.}]\n", func(s *ladder.Spec) {
			s.Skills[1].Kind = skills.KindLanguage
			cto := cto
			cto.Mission = text.Plain("Ours.")
			s.Roles = []ladder.RoleSpec{cto}
		}},
		{"removed", "with: [catalog.yaml, cto.yaml]\nskills: [{id: sql, remove: true}]\nroles: [{id: cto, remove: true}]\npractice-transfers: [{from: go, to: sql, remove: true}]\n", func(s *ladder.Spec) {
			s.Skills, s.PracticeTransfers = s.Skills[:1], nil
		}},
		{"renamed", "with: [catalog.yaml, cto.yaml]\nscales: [{id: reach, was: mastery}]\nskills: [{id: golang, was: go}]\nroles: [{id: chief, was: cto}]\n", func(s *ladder.Spec) {
			s.Scales[0].ID, s.Skills[0] = "reach", skills.SkillSpec{ID: "golang", Scale: "reach"}
			s.Skills[1].Scale = "reach"
			s.PracticeTransfers = []skills.PracticeTransferSpec{{From: "golang", To: "sql", Credit: decimal.MustParse("0.5")}}
			s.Roles = []ladder.RoleSpec{{ID: "chief", Requires: ladder.AtLeast{Skill: "golang", Level: "b"}}}
		}},
		{"a transfer beside one of its own", "extends: own.yaml\nwith: [catalog.yaml]\n", func(s *ladder.Spec) {
			s.PracticeTransfers = append([]skills.PracticeTransferSpec{{From: "own", To: "own2", Credit: decimal.MustParse("0.1")}}, s.PracticeTransfers...)
			s.Skills = append([]skills.SkillSpec{{ID: "own"}, {ID: "own2"}}, s.Skills...)
		}},
		{"what the base has stays, and changed since then is silent", "extends: base.yaml\nwith: [catalog.yaml]\n", func(s *ladder.Spec) {
			s.Skills[1].Name = text.Plain("Base SQL")
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := files(withParts("l.yaml", head+tt.file, "own.yaml", "kind: ladder\nid: own\nskills: [{id: own}, {id: own2}]\npractice-transfers: [{from: own, to: own2, credit: 0.1}]\n", "base.yaml", "kind: ladder\nid: base\nwith: [catalog.yaml]\nskills: [{id: sql, name: Base SQL}]\n")...)
			catalog, _ := ladderfile.Read(fsys, "catalog.yaml")
			doc, _ := ladderfile.Read(fsys, "l.yaml")
			l, list := doc.Ladder(ladderfile.Bases{"acme:catalog": catalog})
			if len(list) > 0 {
				t.Fatal(list.Text(english))
			}
			want := byHand
			want.Skills = append([]skills.SkillSpec(nil), want.Skills...)
			want.Scales = append([]skills.ScaleSpec(nil), want.Scales...)
			tt.change(&want)
			byHand, err := ladder.New(want)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(byHand.Spec(), l.Spec(), asWritten); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if doc.String() != head+tt.file {
				t.Error("the document lost how it was written")
			}
		})
	}
}

func TestWith_problems(t *testing.T) {
	head := "kind: ladder\nid: l\n"
	for file, want := range map[string][]string{
		"with: [nowhere.yaml]\nskills: [{id: x, scale: mastery}]\n":          {"l.yaml:3:8 unreadable-file"},
		"with: [builtin:nothing]\n":                                          {"l.yaml:3:8 missing-base"},
		"with: [{a: b}]\n":                                                   {"l.yaml:3:8 wrong-type"},
		"with: {a: b}\n":                                                     {"l.yaml:3:7 wrong-type"},
		"with: [base.yaml]\n":                                                {"l.yaml:3:8 wrong-kind"},
		"with: [catalog.yaml, catalog.yaml]\n":                               {"l.yaml:3:22 repeated-with"},
		"with: [catalog.yaml, ./catalog.yaml]\n":                             {"l.yaml:3:22 repeated-with"},
		"with: [catalog.yaml, other.yaml]\n":                                 {"l.yaml:3:22 other-definition"},
		"with: [catalog.yaml, mine.yaml]\n":                                  {"l.yaml:3:22 other-definition"},
		"with: [a.yaml]\n":                                                   {"b.yaml:3:8 cyclic-with"},
		"with: [self.yaml]\n":                                                {"self.yaml:3:8 cyclic-with"},
		"with: [broken.yaml]\n":                                              {"broken.yaml:3:1 unknown-key", "broken.yaml:4:25 unknown-scale"},
		"with: [unread.yaml]\nroles: [{id: r, requires: {go: a}}]\n":         {"unread.yaml:2:1 syntax"},
		"with: [cto.yaml]\n":                                                 {"cto.yaml:4:12 unknown-skill"},
		"with: [catalog.yaml, cto.yaml]\nskills: [{id: go, remove: true}]\n": {"l.yaml:4:15 removed-in-use", "l.yaml:4:15 removed-in-use"},
		"with: [catalog.yaml]\nskills: [{id: gone, remove: true}]\n":         {"l.yaml:4:15 unknown-item"},
		"with: [nowhere.yaml]\nskills: [{id: gone, remove: true}, {id: it, was: perhaps}]\n": {"l.yaml:3:8 unreadable-file"},
		"with: [catalog.yaml, transfers.yaml]\n":                                             {"l.yaml:3:22 other-definition", "transfers.yaml:4:68 credit-out-of-range"},
		"with: [upon.yaml]\n":                                                                {"upon.yaml:3:10 unreadable-file"},
	} {
		fsys := files(withParts("l.yaml", head+file,
			"base.yaml", "kind: ladder\nid: base\n",
			"other.yaml", "kind: skills\nid: other\nscales: [{id: mastery, steps: [a, b]}]\nskills: [{id: go, name: Go}]\n",
			"mine.yaml", "kind: role\nid: mine\nwith: [catalog.yaml]\nrequires: {all: []}\nskills: [{id: sql, name: Mine}]\n",
			"a.yaml", "kind: role\nid: a\nwith: [b.yaml]\nrequires: {all: []}\n", "b.yaml", "kind: role\nid: b\nwith: [a.yaml]\nrequires: {all: []}\n", "self.yaml", "kind: role\nid: self\nwith: [self.yaml]\nrequires: {all: []}\n",
			"broken.yaml", "kind: skills\nid: broken\nnmae: x\nskills: [{id: s, scale: nothing}]\n",
			"unread.yaml", "kind: [\n", "transfers.yaml", "kind: skills\nid: t\nskills: [{id: x}, {id: y}]\npractice-transfers: [{from: go, to: sql}, {from: x, to: y, credit: 2}]\n", "upon.yaml", "kind: role\nid: upon\nextends: nowhere.yaml\nrequires: {x: y}\n",
		)...)
		wantFound(t, resolve(fsys, "l.yaml", nil), want...)
	}
}

func TestWith_texts(t *testing.T) {
	fsys := files(withParts("l.yaml", "kind: ladder\nid: l\nwith: [catalog.yaml, other.yaml, self.yaml, nowhere.yaml, catalog.yaml, l.yaml, catlog]\n",
		"other.yaml", "kind: skills\nid: other\nscales: [{id: mastery, steps: [a, b]}]\nskills: [{id: go, name: Go}]\n",
		"self.yaml", "kind: role\nid: self\nwith: [self.yaml]\nrequires: {all: []}\n")...)
	catalog, _ := ladderfile.Read(fsys, "catalog.yaml")
	list := resolve(fsys, "l.yaml", ladderfile.Bases{"catalog": catalog, "builtin:catlog": catalog})
	want := `l.yaml:3:22: warning: go is there already in catalog.yaml:4:15 and says something else than in other.yaml; the one that is there stays [other-definition]
l.yaml:3:45: error: the file nowhere.yaml can't be read: there is no such file [unreadable-file]
l.yaml:3:59: error: catalog.yaml is in this list already [repeated-with]
l.yaml:3:73: error: the file brings itself in: l.yaml -> l.yaml [cyclic-with]
l.yaml:3:81: error: the file catlog can't be read: there is no such file (did you mean builtin:catlog?) [unreadable-file]
self.yaml:3:8: error: the file brings itself in: self.yaml -> self.yaml [cyclic-with]
`
	if diff := cmp.Diff(want, list.Text(english)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantJa := `l.yaml:3:22: 警告: 「go」はすでにあり（catalog.yaml:4:15）、other.yaml とは内容が違います。すでにある方を使います [other-definition]
l.yaml:3:59: エラー: 「catalog.yaml」は、このリストにすでにあります [repeated-with]
l.yaml:3:73: エラー: ファイルが自分自身を取り込んでいます: l.yaml -> l.yaml [cyclic-with]
self.yaml:3:8: エラー: ファイルが自分自身を取り込んでいます: self.yaml -> self.yaml [cyclic-with]
`
	if diff := cmp.Diff(wantJa, only(list, ladderfile.OtherDefinition, ladderfile.RepeatedWith, ladderfile.CyclicWith).Text(japanese)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func only(list problem.List, codes ...*problem.Code) problem.List {
	var left problem.List
	for _, p := range list {
		for _, code := range codes {
			if p.Is(code) {
				left = append(left, p)
			}
		}
	}
	return left
}

func TestWith_limit(t *testing.T) {
	var chain []string
	for i := range ladderfile.MaxWith + 1 {
		chain = append(chain, fmt.Sprintf("f%d.yaml", i), fmt.Sprintf("kind: role\nid: r%d\nwith: [f%d.yaml]\nrequires: {all: []}\n", i, i+1))
	}
	chain = append(chain, fmt.Sprintf("f%d.yaml", ladderfile.MaxWith+1), "kind: role\nid: end\nrequires: {all: []}\n", "l.yaml", "kind: ladder\nid: l\nwith: [f0.yaml]\n", "m.yaml", "kind: ladder\nid: l\nwith: [f2.yaml]\n")
	fsys := files(chain...)
	wantFound(t, resolve(fsys, "l.yaml", nil), fmt.Sprintf("f%d.yaml:3:8 too-many-with", ladderfile.MaxWith-1))
	wantFound(t, resolve(fsys, "m.yaml", nil))
}

// A role file sees what it brings in, what its ladder does, and both are known
// to people and organisations.
func TestWith_seenByAll(t *testing.T) {
	fsys := files(withParts(
		"l.yaml", "kind: ladder\nid: l\nwith: [catalog.yaml, vpoe.yaml]\n",
		"own.yaml", "kind: role\nid: own\nladder: l.yaml\nrequires: {all: [{talk: b}, {held: vpoe}]}\n",
		"alone.yaml", "kind: role\nid: alone\nwith: [catalog.yaml, cto.yaml]\nskills: [{id: golang, was: go}]\nrequires: {golang: a, sql: b}\nrelated: [{role: cto}]\n",
		"aki.yaml", "kind: person\nid: aki\nladder: l.yaml\nclaims: [{skill: talk, level: a}]\ngoals: [{target: vpoe}]\n",
		"org.yaml", "kind: organisation\nid: org\nladders: [l.yaml]\npeople: [aki.yaml]\nseats: [{id: s, place: cto}]\n",
	)...)
	own, err := ladderfile.LoadRole(fsys, "own.yaml", ladder.Ladder{}, nil)
	if err != nil || own.ID() != "own" {
		t.Error(err)
	}
	alone, err := ladderfile.LoadRole(fsys, "alone.yaml", ladder.Ladder{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	cto, _ := alone.Ladder().Role("cto")
	if diff := cmp.Diff(ladder.RequirementSpec(ladder.AtLeast{Skill: "golang", Level: "b"}), cto.Requirement().Spec()); diff != "" {
		t.Errorf("what the role that is brought in asks for (-want +got):\n%s", diff)
	}
	if _, err := ladderfile.LoadPerson(fsys, "aki.yaml", ladder.Ladder{}, nil); err != nil {
		t.Error(err)
	}
	if _, err := ladderfile.LoadOrganisation(fsys, "org.yaml", nil); err != nil {
		t.Error(err)
	}
}

// Problems of lint in a part that was brought in stand in its file.
func TestWith_located(t *testing.T) {
	fsys := files(withParts("l.yaml", "kind: ladder\nid: l\nwith: [catalog.yaml, cto.yaml]\nscales: [{id: reach, was: mastery}]\nroles: [{id: chief, was: cto}]\n")...)
	doc, _ := ladderfile.Read(fsys, "l.yaml")
	list := problem.List{
		ladder.NoTitle.At("skills[sql].name", "x"), ladder.NoTitle.At("roles[chief].requires", "x"), ladder.NoTitle.At("scales[reach].steps", "x"),
		ladder.NoTitle.At("roles[chief].mission", "x"),
	}
	wantFound(t, doc.Locate(list, nil), "catalog.yaml:3:31 no-title", "catalog.yaml:4:52 no-title", "cto.yaml:4:11 no-title", "l.yaml:5:14 no-title")
}

// A document that is brought in by many at the same time is one value.
func TestWith_concurrent(t *testing.T) {
	fsys := files(parts()...)
	base := make(ladderfile.Bases)
	for _, name := range []string{"catalog.yaml", "cto.yaml", "vpoe.yaml"} {
		base[name], _ = ladderfile.Read(fsys, name)
	}
	doc, _ := ladderfile.Parse("l.yaml", []byte("kind: ladder\nid: l\nwith: [vpoe.yaml, catalog.yaml]\nskills: [{id: golang, was: go}]\n"))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if _, list := doc.Ladder(base); len(list) > 0 {
				t.Error(list.Text(english))
			}
		})
	}
	wait.Wait()
}

// In any order, the same documents give ladders that answer alike, and writing
// what they give by hand gives the same.
func TestWith_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := make(ladderfile.Bases)
		scale := drawScales(t, drawIDs(t, 1, 2, "none"))
		var names []string
		for i := range rapid.IntRange(1, 4).Draw(t, "catalogs") {
			name := fmt.Sprintf("builtin:c%d", i)
			names = append(names, name)
			file := ladderfile.CatalogSpec{ID: "c", Scales: scale}
			for range rapid.IntRange(0, 3).Draw(t, "skills") {
				id := skills.ID(fmt.Sprintf("s%d-%d", i, len(file.Skills)))
				file.Skills = append(file.Skills, skills.SkillSpec{ID: id, Name: drawText(t), Scale: scale[0].ID})
			}
			written, err := ladderfile.MarshalSkills(file)
			if err != nil {
				t.Fatal(err)
			}
			base[name], _ = ladderfile.Parse(name, written)
		}
		load := func(names []string) ladder.Ladder {
			doc, _ := ladderfile.Parse("l.yaml", fmt.Appendf(nil, "kind: ladder\nid: l\nwith: [%s]\n", strings.Join(names, ", ")))
			l, list := doc.Ladder(base)
			if len(list) > 0 {
				t.Fatal(list.Text(english))
			}
			return l
		}
		l, m := load(names), load(rapid.Permutation(names).Draw(t, "order"))
		sorted := cmpopts.SortSlices(func(a, b skills.SkillSpec) bool { return a.ID < b.ID })
		if diff := cmp.Diff(l.Spec().Skills, m.Spec().Skills, asWritten, sorted); diff != "" || len(l.Spec().Scales) != len(m.Spec().Scales) {
			t.Fatalf("in another order (-want +got):\n%s", diff)
		}
		for s := range l.Catalog().All() {
			a, okA := l.ScaleOf(s.ID())
			b, okB := m.ScaleOf(s.ID())
			if !okA || !okB || !a.Equal(b) || !l.SkillName(s.ID()).Equal(m.SkillName(s.ID())) {
				t.Fatalf("%s: %v and %v", s.ID(), a, b)
			}
		}
		written, err := ladderfile.MarshalLadder(l.Spec())
		if err != nil {
			t.Fatal(err)
		}
		again, _ := ladderfile.Parse("again.yaml", written)
		read, list := again.Ladder(nil)
		if diff := cmp.Diff(l.Spec(), read.Spec(), asWritten); diff != "" || len(list) > 0 {
			t.Fatalf("load(save(l)) (-want +got):\n%s\n%v", diff, list)
		}
	})
}
