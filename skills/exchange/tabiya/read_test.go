package tabiya_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

func TestRead(t *testing.T) {
	got := read(t, asFS(bakery))
	want := tabiya.Model{
		Info: tabiya.Info{
			UUIDHistory: []string{"5ba7b811-9dad-41d1-80b4-00c04fd430c8", "4ba7b811-9dad-41d1-80b4-00c04fd430c8"},
			Name:        "Bakery", Locale: "JP", Description: "What bakers do", Version: "v1", Released: tabiya.False,
		},
		SkillGroups: []tabiya.SkillGroup{{ID: "g1", Code: "S1", PreferredLabel: "baking", AltLabels: []string{"baking"}}},
		Skills: []tabiya.Skill{
			{
				OriginURI: "http://example.com/dough", ID: "s1", UUIDHistory: []string{"1ba7b811-9dad-41d1-80b4-00c04fd430c8"},
				Type: tabiya.SkillCompetence, Reuse: tabiya.CrossSector, PreferredLabel: "dough", AltLabels: []string{"dough", "making dough"},
				Description: "Make it.", Localized: tabiya.False,
			},
			{ID: "s2", UUIDHistory: []string{"3ba7b811-9dad-41d1-80b4-00c04fd430c8", "2ba7b811-9dad-41d1-80b4-00c04fd430c8"}, Type: tabiya.Knowledge, PreferredLabel: "scales"},
		},
		OccupationGroups: []tabiya.OccupationGroup{{OriginURI: "http://data.europa.eu/esco/isco/C7512", ID: "i1", Code: "7512", Type: tabiya.TypeISCOGroup, PreferredLabel: "Bakers"}},
		Occupations: []tabiya.Occupation{
			{OriginURI: "http://data.europa.eu/esco/occupation/baker", ID: "o1", GroupCode: "7512", Code: "7512.1", PreferredLabel: "baker", Type: tabiya.TypeESCOOccupation, Localized: tabiya.False},
			{ID: "o2", GroupCode: "7512", Code: "7512_1", PreferredLabel: "night baker", Type: tabiya.TypeLocalOccupation, Localized: tabiya.False},
		},
		SkillHierarchy: []tabiya.Link{{ParentType: tabiya.TypeSkillGroup, ParentID: "g1", ChildID: "s1", ChildType: tabiya.TypeSkill}},
		OccupationHierarchy: []tabiya.Link{
			{ParentType: tabiya.TypeISCOGroup, ParentID: "i1", ChildID: "o1", ChildType: tabiya.TypeESCOOccupation},
			{ParentType: tabiya.TypeESCOOccupation, ParentID: "o1", ChildID: "o2", ChildType: tabiya.TypeLocalOccupation},
		},
		SkillRelations: []tabiya.SkillRelation{{RequiringID: "s1", Relation: taxonomy.Essential, RequiredID: "s2"}},
		OccupationRelations: []tabiya.OccupationRelation{
			{OccupationType: tabiya.TypeESCOOccupation, OccupationID: "o1", Relation: taxonomy.Essential, SkillID: "s1"},
			{OccupationType: tabiya.TypeLocalOccupation, OccupationID: "o2", SkillID: "s2", Signal: tabiya.SignalHigh, SignalValue: "0.9"},
		},
		Headers: make(map[string][]string),
	}
	for name, text := range bakery {
		header, _, _ := strings.Cut(text, "\n")
		want.Headers[name] = strings.Split(header, ",")
	}
	if diff := cmp.Diff(want, got, words); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if list := got.Check(); len(list) > 0 {
		t.Errorf("a model that was read has problems:\n%s", english(list))
	}
}

// bad are files with one thing wrong, and all that is said of them.
var bad = []struct {
	name, file, rows string // rows are added to the file
	want             string
	left             [9]int // how many records less than good rows there are, by file in the order of Files
}{
	{
		"a word", "skills.csv", ",s3,,knowlege,transversel,x,,,,,yes\n",
		"skills.csv:6:6: error: the column SKILLTYPE can't be knowlege; it can be skill/competence, knowledge, language, attitude (did you mean knowledge?) [unknown-word]\n" +
			"skills.csv:6:15: error: the column REUSELEVEL can't be transversel; it can be occupation-specific, sector-specific, cross-sector, transversal (did you mean transversal?) [unknown-word]\n" +
			"skills.csv:6:33: error: the column ISLOCALIZED can't be yes; it can be true, false [unknown-word]\n",
		[9]int{},
	},
	{"no id", "skills.csv", ",,,,,x,,,,,\n", "skills.csv:6:2: error: an object needs an id [missing-id]\n", [9]int{}},
	{"an id with a space", "skills.csv", ",\"s \",,,,x,,,,,\n", "skills.csv:6:2: error: \"s \" can't be an id: it is not valid UTF-8, or has a control character or a space at an end [invalid-id]\n", [9]int{}},
	{"an id of a group", "skills.csv", "日本,g1,,,,x,,,,,\n", "skills.csv:6:4: error: the id g1 is given twice [duplicate-id]\n", [9]int{}},
	{"fields", "skill_groups.csv", "a,b\n", "skill_groups.csv:3:1: error: the row has 2 fields; the header has 8 [wrong-field-count]\n", [9]int{}},
	{"no type", "occupations.csv", ",o3,,,,,,,,,,,\n", "occupations.csv:4:14: error: the column OCCUPATIONTYPE is empty here; it can be escooccupation, localoccupation [missing-word]\n", [9]int{}},
	{
		"a bad skill and what refers to it", "skills.csv", ",s9,,knowlege,,x,,,,,\n",
		"skills.csv:6:6: error: the column SKILLTYPE can't be knowlege; it can be skill/competence, knowledge, language, attitude (did you mean knowledge?) [unknown-word]\n",
		[9]int{},
	},
	{"nobody above", "skill_hierarchy.csv", "skillgroup,g2,s1,skill\n", "skill_hierarchy.csv:3:12: error: no skillgroup has the id g2 [unknown-object]\n", [9]int{}},
	{"another type", "skill_hierarchy.csv", "skillgroup,s2,s1,skill\n", "skill_hierarchy.csv:3:12: error: the object s2 has the type skill, not skillgroup [other-type]\n", [9]int{}},
	{"a group below a skill", "skill_hierarchy.csv", "skill,s1,g1,skillgroup\n", "skill_hierarchy.csv:3:13: error: an object of type skillgroup can't stand below one of type skill [cannot-hold]\n", [9]int{}},
	{"a group below an occupation", "occupation_hierarchy.csv", "escooccupation,o1,i1,iscogroup\n", "occupation_hierarchy.csv:4:22: error: an object of type iscogroup can't stand below one of type escooccupation [cannot-hold]\n", [9]int{}},
	{"a type of the other hierarchy", "skill_hierarchy.csv", "iscogroup,i1,s1,skill\n", "skill_hierarchy.csv:3:1: error: the column PARENTOBJECTTYPE can't be iscogroup; it can be skill, skillgroup [unknown-word]\n", [9]int{}},
	{"below itself", "skill_hierarchy.csv", "skill,s1,s1,skill\n", "skill_hierarchy.csv:3:10: error: the object s1 is related to itself [self-relation]\n", [9]int{}},
	{"twice below", "skill_hierarchy.csv", "skillgroup,g1,s1,skill\n", "skill_hierarchy.csv:3:15: error: g1 and s1 are related twice [relation-twice]\n", [9]int{}},
	{
		"round", "skill_hierarchy.csv", "skill,s1,s2,skill\nskill,s2,s1,skill\n",
		"skill_hierarchy.csv:4:1: error: the object s1 can't stand below s2, as it stands above it [cyclic-hierarchy]\n",
		[9]int{5: 1},
	},
	{"itself needed", "skill_to_skill_relations.csv", "s1,optional,s1\n", "skill_to_skill_relations.csv:3:13: error: the object s1 is related to itself [self-relation]\n", [9]int{}},
	{"twice needed", "skill_to_skill_relations.csv", "s1,optional,s2\n", "skill_to_skill_relations.csv:3:13: error: s1 and s2 are related twice [relation-twice]\n", [9]int{}},
	{"a group needed", "skill_to_skill_relations.csv", "s1,optional,g1\n", "skill_to_skill_relations.csv:3:13: error: the object g1 has the type skillgroup, not skill [other-type]\n", [9]int{}},
	{"no relation of skills", "skill_to_skill_relations.csv", "s2,,s1\n", "skill_to_skill_relations.csv:3:4: error: the column RELATIONTYPE is empty here; it can be essential, optional [missing-word]\n", [9]int{}},
	{"a relation", "skill_to_skill_relations.csv", "s2,necessary,s1\n", "skill_to_skill_relations.csv:3:4: error: the column RELATIONTYPE can't be necessary; it can be essential, optional [unknown-word]\n", [9]int{}},
	{"a skill as occupation", "occupation_to_skill_relations.csv", "escooccupation,s1,essential,s1,,\n", "occupation_to_skill_relations.csv:4:16: error: no escooccupation has the id s1 [unknown-object]\n", [9]int{}},
	{"another type of occupation", "occupation_to_skill_relations.csv", "localoccupation,o1,essential,s2,,\n", "occupation_to_skill_relations.csv:4:17: error: the object o1 has the type escooccupation, not localoccupation [other-type]\n", [9]int{}},
	{"twice needed by an occupation", "occupation_to_skill_relations.csv", "escooccupation,o1,optional,s1,,\n", "occupation_to_skill_relations.csv:4:28: error: o1 and s1 are related twice [relation-twice]\n", [9]int{}},
	{"two models", "model_info.csv", ",Second,,,,,\n", "model_info.csv:4:2: error: there is a second model; the files hold one [second-model]\n", [9]int{}},
	{"a quote", "skills.csv", "a\"b,s3,,,,x,,,,,\n", "skills.csv:6:2: error: a quote (\") is in a place where none can be, or is not closed [stray-quote]\n", [9]int{}},
	{"not UTF-8", "skills.csv", ",s3,\xff,,,x,,,,,\n", "skills.csv:6:5: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]\n", [9]int{}},
}

func TestRead_bad(t *testing.T) {
	good := counted(read(t, asFS(bakery)))
	for _, test := range bad {
		fsys := with(test.file, test.rows)
		_, list, err := tabiya.Read(context.Background(), fsys, exchange.Reading{})
		var problems *problem.Error
		if !errors.As(err, &problems) {
			t.Errorf("%s: strictly read, the error is %v", test.name, err)
			continue
		}
		if diff := cmp.Diff(test.want, english(problems.Problems())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if diff := cmp.Diff(english(list), english(problems.Problems())); diff != "" {
			t.Errorf("%s: the list and the error differ:\n%s", test.name, diff)
		}
		m, list := kept(t, fsys)
		if diff := cmp.Diff(test.want, english(list)); diff != "" {
			t.Errorf("%s, with the rest kept (-want +got):\n%s", test.name, diff)
		}
		want := good
		for i, n := range test.left {
			want[i] += n
		}
		if diff := cmp.Diff(want, counted(m)); diff != "" {
			t.Errorf("%s: records (-want +got):\n%s", test.name, diff)
		}
		if m.Check().HasFatal() {
			t.Errorf("%s: the rest is not good:\n%s", test.name, english(m.Check()))
		}
	}
}

// counted returns how many records a model has, in the order of Files.
func counted(m tabiya.Model) [9]int {
	infos := 0
	if m.Info.Name != "" {
		infos = 1
	}
	return [9]int{infos, len(m.SkillGroups), len(m.Skills), len(m.OccupationGroups), len(m.Occupations), len(m.SkillHierarchy), len(m.OccupationHierarchy), len(m.SkillRelations), len(m.OccupationRelations)}
}

func TestRead_leftOut(t *testing.T) {
	m, list := kept(t, instead("skills.csv", "skill/competence", "competence"))
	want := "skills.csv:2:66: error: the column SKILLTYPE can't be competence; it can be skill/competence, knowledge, language, attitude [unknown-word]\n" +
		"skill_hierarchy.csv:2:15: warning: this row is about s1, which is bad, and is left out with it [left-out]\n" +
		"skill_to_skill_relations.csv:2:1: warning: this row is about s1, which is bad, and is left out with it [left-out]\n" +
		"occupation_to_skill_relations.csv:2:29: warning: this row is about s1, which is bad, and is left out with it [left-out]\n"
	if diff := cmp.Diff(want, english(list)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, want := counted(m), [9]int{1, 1, 1, 1, 2, 0, 2, 0, 1}; got != want {
		t.Errorf("records: %v, want %v", got, want)
	}
}

func TestRead_warnings(t *testing.T) {
	long, labels := strings.Repeat("あ", 4001), strings.Repeat("x\n", 100)+strings.Repeat("y", 257)
	for _, test := range []struct{ name, file, rows, want string }{
		{
			"limits", "skills.csv", fmt.Sprintf("%s,s3,,,,%s,\"%s\",%s,,,\n", strings.Repeat("u", 4097), strings.Repeat("l", 257), labels, long),
			"skills.csv:6:1: warning: the column ORIGINURI has 4097 characters here; Tabiya takes up to 4096 [too-long]\n" +
				"skills.csv:6:4105: warning: the column PREFERREDLABEL has 257 characters here; Tabiya takes up to 256 [too-long]\n" +
				"skills.csv:6:4363: warning: the column ALTLABELS has 101 entries here; Tabiya takes up to 100 [too-many]\n" +
				"skills.csv:6:4363: warning: the column ALTLABELS has 257 characters here; Tabiya takes up to 256 [too-long]\n" +
				"skills.csv:106:260: warning: the column DESCRIPTION has 4001 characters here; Tabiya takes up to 4000 [too-long]\n",
		},
		{"within the limits", "skills.csv", fmt.Sprintf("%s,s3,,,,%s,,%s,,,\n", strings.Repeat("u", 4096), strings.Repeat("l", 256), strings.Repeat("あ", 4000)), ""},
		{"a local one localized", "occupations.csv", ",o3,,,,,,,,,,localoccupation,TRUE\n", "occupations.csv:4:30: warning: only an escooccupation can be localized, and this is a localoccupation [local-localized]\n"},
		{"a signal", "occupation_to_skill_relations.csv", "localoccupation,o2,,s1,low,1.5\n", "occupation_to_skill_relations.csv:4:28: warning: 1.5 in the column SIGNALLINGVALUE is no number from 0 to 1 [bad-signal]\n"},
		{"not a number", "occupation_to_skill_relations.csv", "localoccupation,o2,,s1,low,NaN\n", "occupation_to_skill_relations.csv:4:28: warning: NaN in the column SIGNALLINGVALUE is no number from 0 to 1 [bad-signal]\n"},
		{"neither", "occupation_to_skill_relations.csv", "localoccupation,o2,,s1,,\n", "occupation_to_skill_relations.csv:4:20: warning: neither a relation nor a signal is stated [no-relation]\n"},
	} {
		_, list, err := tabiya.Read(context.Background(), with(test.file, test.rows), exchange.Reading{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(test.want, english(list)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestRead_files(t *testing.T) {
	gone := maps.Clone(bakery)
	delete(gone, "occupation_to_skill_relations.csv")
	delete(gone, "model_info.csv")
	m, list, err := tabiya.Read(context.Background(), asFS(gone), exchange.Reading{})
	want := "model_info.csv: warning: the file model_info.csv is missing; the model has nothing of what it holds [missing-file]\n" +
		"occupation_to_skill_relations.csv: warning: the file occupation_to_skill_relations.csv is missing; the model has nothing of what it holds [missing-file]\n"
	if diff := cmp.Diff(want, english(list)); diff != "" || err != nil || len(m.Skills) != 2 {
		t.Errorf("%d skills, error %v (-want +got):\n%s", len(m.Skills), err, diff)
	}

	older := maps.Clone(bakery)
	older["isco_groups.csv"] = "ID,PREFERREDLABEL\ni1,Bakers\n"
	older["occupation_groups.csv"], older["skills.csv.gz"] = "", ""
	delete(older, "occupation_groups.csv")
	older["occupations.csv"] = "id,occupationType,IscoGroupCode\no1,escooccupation,7512\no2,localoccupation,7512\n"
	m, list, err = tabiya.Read(context.Background(), asFS(older), exchange.Reading{})
	if want := "skills.csv.gz: warning: the file is not read, as skills.csv is here too [file-twice]\n"; english(list) != want || err != nil {
		t.Errorf("error %v, problems %s", err, english(list))
	}
	if diff := cmp.Diff([]string{"ID", "PREFERREDLABEL"}, m.Headers["isco_groups.csv"]); diff != "" || m.Occupations[1].GroupCode != "7512" {
		t.Errorf("older names of file and column are not read: %+v, %s", m.Occupations, diff)
	}

	packed := maps.Clone(bakery)
	packed["occupations.csv.gz"] = gzipped(packed["occupations.csv"])
	packed["skills.csv"] = gzipped(packed["skills.csv"])
	delete(packed, "occupations.csv")
	if diff := cmp.Diff(read(t, asFS(bakery)), read(t, asFS(packed)), words); diff != "" {
		t.Errorf("packed (-plain +packed):\n%s", diff)
	}
}

func gzipped(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(text))
	_ = z.Close()
	return b.String()
}

// TestRead_fails tells what makes reading fail, whether the rest is kept or not.
func TestRead_fails(t *testing.T) {
	ended, stop := context.WithCancelCause(context.Background())
	why := errors.New("no more time")
	stop(why)
	broken := errors.New("broken disk")
	background := context.Background()
	for _, test := range []struct {
		name string
		ctx  context.Context
		fsys fs.FS
		kind error
	}{
		{"no folder", background, nil, tabiya.NoFiles},
		{"an empty folder", background, fstest.MapFS{"readme.txt": {}}, tabiya.NoFiles},
		{"an ended context", ended, asFS(bakery), why},
		{"a broken file", background, brokenFS{asFS(bakery), broken}, broken},
		{"a broken file, as a problem", background, brokenFS{asFS(bakery), broken}, exchange.Unreadable},
		{"an empty file", background, instead("skills.csv", bakery["skills.csv"], ""), exchange.NoHeader},
		{"no column", background, instead("skills.csv", ",ID,", ",KEY,"), exchange.NoColumn},
		{"a column twice", background, instead("skills.csv", "DEFINITION", "id"), exchange.ColumnTwice},
		{"old and new column", background, instead("occupations.csv", "DEFINITION", "ISCOGROUPCODE"), exchange.ColumnTwice},
	} {
		for _, keep := range []bool{false, true} {
			_, _, err := tabiya.Read(test.ctx, test.fsys, exchange.Reading{KeepRest: keep})
			if !errors.Is(err, test.kind) {
				t.Errorf("%s: %v", test.name, err)
			}
			var problems *problem.Error
			if errors.As(test.kind, new(*problem.Code)) && !errors.As(err, &problems) {
				t.Errorf("%s: the error is no list of problems: %v", test.name, err)
			}
		}
	}
}

// brokenFS has one file that can't be read to its end.
type brokenFS struct {
	fs.FS
	err error
}

func (b brokenFS) Open(name string) (fs.File, error) {
	f, err := b.FS.Open(name)
	if name == "skills.csv" {
		return brokenFile{f, b.err}, err
	}
	return f, err
}

type brokenFile struct {
	fs.File
	err error
}

func (b brokenFile) Read(p []byte) (int, error) { return iotest.ErrReader(b.err).Read(p) }

func TestRead_manyProblems(t *testing.T) {
	fsys := with("skills.csv", strings.Repeat(",,,,,x,,,,,\n", exchange.MaxProblems+7))
	_, list := kept(t, fsys)
	if len(list) != exchange.MaxProblems+1 || !errors.Is(list.Err(), exchange.TooManyProblems) {
		t.Errorf("%d problems", len(list))
	}
}

func TestRead_progress(t *testing.T) {
	last := make(map[string]exchange.Progress)
	reading := exchange.Reading{Progress: func(p exchange.Progress) { last[p.File] = p }}
	if _, _, err := tabiya.Read(context.Background(), asFS(bakery), reading); err != nil {
		t.Fatal(err)
	}
	if got, want := last["skills.csv"], (exchange.Progress{File: "skills.csv", Bytes: int64(len(bakery["skills.csv"])), Rows: 2}); got != want || len(last) != 9 {
		t.Errorf("%d files; skills: %+v, want %+v", len(last), got, want)
	}
}

func TestRead_extra(t *testing.T) {
	files := maps.Clone(bakery)
	files["skill_groups.csv"] = "Note,ID,,CODE\n\"a\r\n\r\r\r\nb\",g1,x,S1\n,g2,,\n"
	m := read(t, asFS(files))
	want := []tabiya.SkillGroup{{ID: "g1", Code: "S1", Extra: tabiya.Extra{"a\n\nb", "x"}}, {ID: "g2"}}
	if diff := cmp.Diff(want, m.SkillGroups, words); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, want := string(written(t, m)["skill_groups.csv"].Data), "\"Note\",\"ID\",\"\",\"CODE\"\n\"a\n\nb\",\"g1\",\"x\",\"S1\"\n\"\",\"g2\",\"\",\"\"\n"; got != want {
		t.Errorf("written:\n%s\nwant:\n%s", got, want)
	}
}
