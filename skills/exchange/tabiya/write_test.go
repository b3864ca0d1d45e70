package tabiya_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
)

func TestWrite(t *testing.T) {
	files := written(t, tabiya.Model{
		Info:   tabiya.Info{UUIDHistory: []string{"new", "old"}, Name: `The "bakery"`, Released: tabiya.True},
		Skills: []tabiya.Skill{{ID: "s1", PreferredLabel: "日本語"}},
		Headers: map[string][]string{
			"skills.csv": {"ID", "preferredlabel"}, "isco_groups.csv": {"ID"}, "occupations.csv": nil,
		},
	})
	want := map[string]string{
		"model_info.csv":                    "\"UUIDHISTORY\",\"NAME\",\"LOCALE\",\"DESCRIPTION\",\"VERSION\",\"RELEASED\",\"RELEASENOTES\",\"CREATEDAT\",\"UPDATEDAT\"\n\"new\nold\",\"The \"\"bakery\"\"\",\"\",\"\",\"\",\"true\",\"\",\"\",\"\"\n",
		"skills.csv":                        "\"ID\",\"preferredlabel\"\n\"s1\",\"日本語\"\n",
		"isco_groups.csv":                   "\"ID\"\n",
		"skill_groups.csv":                  "\"ORIGINURI\",\"ID\",\"UUIDHISTORY\",\"CODE\",\"PREFERREDLABEL\",\"ALTLABELS\",\"DESCRIPTION\",\"SCOPENOTE\",\"CREATEDAT\",\"UPDATEDAT\"\n",
		"occupations.csv":                   "\"ORIGINURI\",\"ID\",\"UUIDHISTORY\",\"OCCUPATIONGROUPCODE\",\"CODE\",\"PREFERREDLABEL\",\"ALTLABELS\",\"DESCRIPTION\",\"DEFINITION\",\"SCOPENOTE\",\"REGULATEDPROFESSIONNOTE\",\"OCCUPATIONTYPE\",\"ISLOCALIZED\",\"CREATEDAT\",\"UPDATEDAT\"\n",
		"skill_hierarchy.csv":               "\"PARENTOBJECTTYPE\",\"PARENTID\",\"CHILDID\",\"CHILDOBJECTTYPE\",\"CREATEDAT\",\"UPDATEDAT\"\n",
		"occupation_hierarchy.csv":          "\"PARENTOBJECTTYPE\",\"PARENTID\",\"CHILDID\",\"CHILDOBJECTTYPE\",\"CREATEDAT\",\"UPDATEDAT\"\n",
		"skill_to_skill_relations.csv":      "\"REQUIRINGID\",\"RELATIONTYPE\",\"REQUIREDID\",\"CREATEDAT\",\"UPDATEDAT\"\n",
		"occupation_to_skill_relations.csv": "\"OCCUPATIONTYPE\",\"OCCUPATIONID\",\"RELATIONTYPE\",\"SKILLID\",\"SIGNALLINGVALUELABEL\",\"SIGNALLINGVALUE\",\"CREATEDAT\",\"UPDATEDAT\"\n",
	}
	if diff := cmp.Diff(want, bytesOf(files)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestModel_Check tells what can't be written; nothing is, then.
func TestModel_Check(t *testing.T) {
	const unwritable = " can't be written so that it is read as the same: it is not UTF-8, or has a line end that is not a line feed alone, or does not fit into its list [unwritable]\n"
	for _, test := range []struct {
		name   string
		change func(*tabiya.Model)
		want   string
	}{
		{"nothing", func(*tabiya.Model) {}, ""},
		{"not UTF-8", func(m *tabiya.Model) { m.Skills[0].Description = "\xff" }, "skills[s1].DESCRIPTION: error: DESCRIPTION" + unwritable},
		{"a carriage return", func(m *tabiya.Model) { m.Info.ReleaseNotes = "a\r\nb" }, "model_info[0].RELEASENOTES: error: RELEASENOTES" + unwritable},
		{"a label of two lines", func(m *tabiya.Model) { m.Skills[0].AltLabels = []string{"a\nb"} }, "skills[s1].ALTLABELS: error: ALTLABELS" + unwritable},
		{"one empty label", func(m *tabiya.Model) { m.Skills[0].AltLabels = []string{""} }, "skills[s1].ALTLABELS: error: ALTLABELS" + unwritable},
		{"labels that end a line", func(m *tabiya.Model) { m.Skills[0].AltLabels = []string{"a\r", "b"} }, "skills[s1].ALTLABELS: error: ALTLABELS" + unwritable},
		{"the licence", func(m *tabiya.Model) { m.Licence = "\xff" }, "LICENSE: error: LICENSE" + unwritable},
		{"no column", func(m *tabiya.Model) { m.Skills[1].CreatedAt = "2024-01-01" }, "skills[s2].CREATEDAT: error: the header lacks the column CREATEDAT, which is needed here [no-column-for]\n"},
		{"no column at all", func(m *tabiya.Model) { m.Headers["skill_groups.csv"] = []string{"id", "CODE"} }, "skill_groups[g1].PREFERREDLABEL: error: the header lacks the column PREFERREDLABEL, which is needed here [no-column-for]\n" +
			"skill_groups[g1].ALTLABELS: error: the header lacks the column ALTLABELS, which is needed here [no-column-for]\n"},
		{"a needed column", func(m *tabiya.Model) {
			m.SkillRelations, m.Headers["skill_to_skill_relations.csv"] = nil, []string{"REQUIREDID", "RELATIONTYPE"}
		}, "skill_to_skill_relations: error: the header lacks the column REQUIRINGID, which is needed here [no-column-for]\n"},
		{"too much", func(m *tabiya.Model) { m.Skills[1].Extra = tabiya.Extra{"x"} }, "skills[s2].Extra: error: the header lacks the column x, which is needed here [no-column-for]\n"},
		{"unknown and not UTF-8", func(m *tabiya.Model) {
			m.Headers["skills.csv"] = append(m.Headers["skills.csv"], "NOTE")
			m.Skills[1].Extra = tabiya.Extra{"\xff"}
		}, "skills[s2].NOTE: error: NOTE" + unwritable},
		{"a column twice", func(m *tabiya.Model) { m.Headers["skills.csv"] = append(m.Headers["skills.csv"], "id") }, "skills: error: the header can't have the column id: it is given twice, or would be read as something else [bad-header]\n"},
		{"a column with space", func(m *tabiya.Model) { m.Headers["skills.csv"] = append(m.Headers["skills.csv"], " NOTE") }, "skills: error: the header can't have the column  NOTE: it is given twice, or would be read as something else [bad-header]\n"},
		{"a file", func(m *tabiya.Model) { m.Headers["skill.csv"] = []string{"ID"} }, "skill: error: the header is for skill.csv, which is no file of a model, or one that another header is for too [unknown-header]\n"},
		{"a file twice", func(m *tabiya.Model) { m.Headers["isco_groups.csv"] = nil }, "occupation_groups: error: the header is for occupation_groups.csv, which is no file of a model, or one that another header is for too [unknown-header]\n"},
		{"a type of group", func(m *tabiya.Model) { m.OccupationGroups[0].Type, m.OccupationHierarchy = tabiya.TypeSkill, nil }, "occupation_groups[i1].GROUPTYPE: error: the column GROUPTYPE can't be skill; it can be iscogroup, localgroup [unknown-word]\n"},
		{"a reference", func(m *tabiya.Model) { m.SkillRelations[0].RequiredID = "s3" }, "skill_to_skill_relations[0].REQUIREDID: error: no skill has the id s3 [unknown-object]\n"},
		{"no id", func(m *tabiya.Model) { m.SkillGroups[0].ID, m.SkillHierarchy = "", nil }, "skill_groups[0].ID: error: an object needs an id [missing-id]\n"},
		{"a cycle", func(m *tabiya.Model) {
			m.Occupations[0].Type = tabiya.TypeLocalOccupation
			l := tabiya.Link{ParentType: tabiya.TypeLocalOccupation, ParentID: "o1", ChildID: "o2", ChildType: tabiya.TypeLocalOccupation}
			back := tabiya.Link{ParentType: tabiya.TypeLocalOccupation, ParentID: "o2", ChildID: "o1", ChildType: tabiya.TypeLocalOccupation}
			m.OccupationHierarchy, m.OccupationRelations = []tabiya.Link{l, back}, nil
		}, "occupation_hierarchy[1]: error: the object o1 can't stand below o2, as it stands above it [cyclic-hierarchy]\n"},
		{"a warning", func(m *tabiya.Model) { m.Skills[0].ScopeNote = strings.Repeat("x", 4001) }, "skills[s1].SCOPENOTE: warning: the column SCOPENOTE has 4001 characters here; Tabiya takes up to 4000 [too-long]\n"},
	} {
		m := read(t, asFS(bakery))
		test.change(&m)
		list := m.Check()
		if diff := cmp.Diff(test.want, english(list)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		files := folder{}
		err := tabiya.Write(files.create, m)
		if (err != nil) != list.HasFatal() || err != nil && len(files) > 0 {
			t.Errorf("%s: error %v, %d files", test.name, err, len(files))
		}
	}
}

func TestModel_Check_manyProblems(t *testing.T) {
	m := tabiya.Model{Skills: make([]tabiya.Skill, exchange.MaxProblems+5)}
	if list := m.Check(); len(list) != exchange.MaxProblems+1 || !errors.Is(list.Err(), exchange.TooManyProblems) {
		t.Errorf("%d problems", len(list))
	}
}

// file is a file that may fail.
type file struct {
	closed                 *int
	writeFails, closeFails error
}

func (f file) Write(p []byte) (int, error) { return len(p), f.writeFails }

func (f file) Close() error { *f.closed++; return f.closeFails }

func TestWrite_fails(t *testing.T) {
	full, closed := errors.New("disk full"), 0
	for _, test := range []struct {
		name   string
		create func(string) (io.Writer, error)
		want   error
		closed int
	}{
		{"well", func(string) (io.Writer, error) { return file{closed: &closed}, nil }, nil, 9},
		{"no file", func(string) (io.Writer, error) { return nil, full }, full, 0},
		{"full", func(string) (io.Writer, error) { return file{&closed, full, nil}, nil }, full, 1},
		{"closing", func(string) (io.Writer, error) { return file{&closed, nil, full}, nil }, full, 1},
	} {
		closed = 0
		if err := tabiya.Write(test.create, read(t, asFS(bakery))); !errors.Is(err, test.want) || closed != test.closed {
			t.Errorf("%s: error %v, %d files closed; want %v, %d", test.name, err, closed, test.want, test.closed)
		}
	}
}

func TestColumns(t *testing.T) {
	if got := tabiya.Columns("isco_groups.csv"); !slices.Equal(got, tabiya.Columns("occupation_groups.csv")) || got[0] != "ORIGINURI" {
		t.Errorf("got %q", got)
	}
	if got := tabiya.Columns("other.csv"); got != nil {
		t.Errorf("of no file: %q", got)
	}
	if got := len(slices.Collect(tabiya.Files())); got != 9 {
		t.Errorf("%d files", got)
	}
}

// TestRead_cycles tells which links are left out of tangled hierarchies: few enough
// that the rest has no cycle.
func TestRead_cycles(t *testing.T) {
	rows := "skill,s2,s1,skill\nskill,s1,s3,skill\nskill,s3,s2,skill\nskill,s3,s4,skill\nskill,s4,s1,skill\n"
	files := with("skill_hierarchy.csv", rows)
	files["skills.csv"].Data = append(files["skills.csv"].Data, ",s3,,,,,,,,,\n,s4,,,,,,,,,\n"...)
	m, list, err := tabiya.Read(context.Background(), files, exchange.Reading{KeepRest: true})
	want := "skill_hierarchy.csv:3:1: error: the object s1 can't stand below s2, as it stands above it [cyclic-hierarchy]\n" +
		"skill_hierarchy.csv:7:1: error: the object s1 can't stand below s4, as it stands above it [cyclic-hierarchy]\n"
	if diff := cmp.Diff(want, english(list)); diff != "" || err != nil {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
	var links []string
	for _, l := range m.SkillHierarchy {
		links = append(links, l.ParentID+" "+l.ChildID)
	}
	if want := []string{"g1 s1", "s1 s3", "s3 s2", "s3 s4"}; !slices.Equal(links, want) || m.Check().HasFatal() {
		t.Errorf("left: %q, want %q", links, want)
	}
}
