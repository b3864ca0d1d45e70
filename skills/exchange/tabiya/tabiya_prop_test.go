package tabiya_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// drawer draws parts of a model.
type drawer struct {
	*rapid.T
	n int
}

var anyText = rapid.OneOf(rapid.Just(""), rapid.SampledFrom([]string{" ", `"`, "a,b", "\"\"", "x\ny", "\n", "\r", "日本語", "\ufeff", `a"b`, "true"}), rapid.String())

// value draws what a field can say: a carriage return before a line feed is not
// kept.
func (d drawer) value() string {
	return strings.ReplaceAll(anyText.Draw(d.T, "value"), "\r\n", "\n")
}

func (d drawer) some() int { return rapid.IntRange(0, 3).Draw(d.T, "count") }

func (d drawer) list() []string {
	list := make([]string, d.some())
	for i := range list {
		list[i] = strings.ReplaceAll(d.value(), "\n", "")
	}
	if len(list) == 0 || len(list) == 1 && list[0] == "" {
		return nil
	}
	for i := range list { // an end of a line within the field
		if i < len(list)-1 {
			list[i] = strings.TrimRight(list[i], "\r")
		}
	}
	return list
}

func one[W any](d drawer, words []W) W {
	var none W
	return rapid.SampledFrom(append(slices.Clone(words), none)).Draw(d.T, "word")
}

func (d drawer) flag() tabiya.Flag {
	return one(d, []tabiya.Flag{tabiya.True, tabiya.False})
}

func (d drawer) extra(columns int) tabiya.Extra {
	extra := make(tabiya.Extra, columns)
	for i := range extra {
		extra[i] = d.value()
	}
	if !slices.ContainsFunc(extra, func(s string) bool { return s != "" }) {
		return nil
	}
	return extra
}

func (d *drawer) id() string {
	d.n++
	return fmt.Sprintf(rapid.SampledFrom([]string{"key_%d", "日本 %d", `"%d`}).Draw(d.T, "id"), d.n)
}

// header draws the columns of a file, all that are known among unknown ones, and
// returns how many are unknown.
func (d drawer) header(m *tabiya.Model, file string) int {
	if rapid.Bool().Draw(d.T, "default header") {
		return 0
	}
	header := rapid.Permutation(tabiya.Columns(file)).Draw(d.T, "header")
	unknown := []string{"NOTE", "", "NOTE", "日本, \"x\""}[:d.some()]
	at := rapid.IntRange(0, len(header)).Draw(d.T, "at")
	header = slices.Insert(header, at, unknown...)
	if file == "occupation_groups.csv" && rapid.Bool().Draw(d.T, "older name") {
		file = "isco_groups.csv"
	} else if slices.Equal(header, tabiya.Columns(file)) {
		return 0
	}
	if m.Headers == nil {
		m.Headers = make(map[string][]string)
	}
	m.Headers[file] = header
	return len(unknown)
}

// pairs draws pairs of indices, in ascending order within a pair where there can be
// no cycle, and each pair once.
func (d drawer) pairs(a, b int, ascending bool) [][2]int {
	var pairs [][2]int
	if a == 0 || b == 0 {
		return nil
	}
	for range 2 * d.some() {
		pair := [2]int{rapid.IntRange(0, a-1).Draw(d.T, "from"), rapid.IntRange(0, b-1).Draw(d.T, "to")}
		if (!ascending || pair[0] < pair[1]) && !slices.Contains(pairs, pair) {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

type object struct {
	id   string
	kind tabiya.ObjectType
}

func drawModel(t *rapid.T) tabiya.Model {
	d := drawer{T: t}
	var m tabiya.Model
	extra := make(map[string]int)
	for file := range tabiya.Files() {
		extra[file] = d.header(&m, file)
	}
	m.Licence = rapid.String().Draw(t, "licence")
	if rapid.Bool().Draw(t, "info") {
		m.Info = tabiya.Info{
			UUIDHistory: d.list(), Name: d.value(), Locale: d.value(), Description: d.value(), Version: d.value(), Released: d.flag(),
			ReleaseNotes: d.value(), Dates: d.dates(), Extra: d.extra(extra["model_info.csv"]),
		}
	}
	var ofSkills, ofOccupations []object
	for range d.some() {
		g := tabiya.SkillGroup{
			OriginURI: d.value(), ID: d.id(), UUIDHistory: d.list(), Code: d.value(), PreferredLabel: d.value(), AltLabels: d.list(),
			Description: d.value(), ScopeNote: d.value(), Dates: d.dates(), Extra: d.extra(extra["skill_groups.csv"]),
		}
		m.SkillGroups = append(m.SkillGroups, g)
		ofSkills = append(ofSkills, object{g.ID, tabiya.TypeSkillGroup})
	}
	for range d.some() {
		s := tabiya.Skill{
			OriginURI: d.value(), ID: d.id(), UUIDHistory: d.list(), Type: one(d, slices.Collect(tabiya.SkillTypes())), Reuse: one(d, slices.Collect(tabiya.ReuseLevels())),
			PreferredLabel: d.value(), AltLabels: d.list(), Description: d.value(), Definition: d.value(), ScopeNote: d.value(), Localized: d.flag(),
			Dates: d.dates(), Extra: d.extra(extra["skills.csv"]),
		}
		m.Skills = append(m.Skills, s)
		ofSkills = append(ofSkills, object{s.ID, tabiya.TypeSkill})
	}
	for range d.some() {
		g := tabiya.OccupationGroup{
			OriginURI: d.value(), ID: d.id(), UUIDHistory: d.list(), Code: d.value(), Type: one(d, []tabiya.ObjectType{tabiya.TypeISCOGroup, tabiya.TypeLocalGroup}),
			PreferredLabel: d.value(), AltLabels: d.list(), Description: d.value(), Dates: d.dates(), Extra: d.extra(extra["occupation_groups.csv"]),
		}
		m.OccupationGroups = append(m.OccupationGroups, g)
		kind := g.Type
		if kind == (tabiya.ObjectType{}) {
			kind = tabiya.TypeISCOGroup
		}
		ofOccupations = append(ofOccupations, object{g.ID, kind})
	}
	for range d.some() {
		o := tabiya.Occupation{
			OriginURI: d.value(), ID: d.id(), UUIDHistory: d.list(), GroupCode: d.value(), Code: d.value(), PreferredLabel: d.value(), AltLabels: d.list(),
			Description: d.value(), Definition: d.value(), ScopeNote: d.value(), RegulatedProfessionNote: d.value(),
			Type: rapid.SampledFrom([]tabiya.ObjectType{tabiya.TypeESCOOccupation, tabiya.TypeLocalOccupation}).Draw(t, "type"), Localized: d.flag(),
			Dates: d.dates(), Extra: d.extra(extra["occupations.csv"]),
		}
		m.Occupations = append(m.Occupations, o)
		ofOccupations = append(ofOccupations, object{o.ID, o.Type})
	}
	m.SkillHierarchy = d.links(ofSkills, extra["skill_hierarchy.csv"])
	m.OccupationHierarchy = d.links(ofOccupations, extra["occupation_hierarchy.csv"])
	for _, p := range d.pairs(len(m.Skills), len(m.Skills), false) {
		if p[0] != p[1] {
			m.SkillRelations = append(m.SkillRelations, tabiya.SkillRelation{
				RequiringID: m.Skills[p[0]].ID, Relation: rapid.SampledFrom([]taxonomy.Relation{taxonomy.Essential, taxonomy.Optional}).Draw(t, "relation"),
				RequiredID: m.Skills[p[1]].ID, Dates: d.dates(), Extra: d.extra(extra["skill_to_skill_relations.csv"]),
			})
		}
	}
	for _, p := range d.pairs(len(m.Occupations), len(m.Skills), false) {
		m.OccupationRelations = append(m.OccupationRelations, tabiya.OccupationRelation{
			OccupationType: m.Occupations[p[0]].Type, OccupationID: m.Occupations[p[0]].ID, Relation: one(d, slices.Collect(taxonomy.Relations())),
			SkillID: m.Skills[p[1]].ID, Signal: one(d, slices.Collect(tabiya.Signals())), SignalValue: d.value(),
			Dates: d.dates(), Extra: d.extra(extra["occupation_to_skill_relations.csv"]),
		})
	}
	return m
}

func (d drawer) dates() tabiya.Dates {
	return tabiya.Dates{CreatedAt: d.value(), UpdatedAt: d.value()}
}

func (d drawer) links(objects []object, extra int) []tabiya.Link {
	var links []tabiya.Link
	for _, p := range d.pairs(len(objects), len(objects), true) {
		parent, child := objects[p[0]], objects[p[1]]
		if parent.kind.CanHold(child.kind) {
			links = append(links, tabiya.Link{ParentType: parent.kind, ParentID: parent.id, ChildID: child.id, ChildType: child.kind, Dates: d.dates(), Extra: d.extra(extra)})
		}
	}
	return links
}

// TestWrite_law: what is written is read as the same, and written again byte for
// byte.
func TestWrite_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		files := folder{}
		if err := tabiya.Write(files.create, m); err != nil {
			t.Fatal(err)
		}
		if names := slices.Collect(maps.Keys(files)); len(names) < 9 {
			t.Fatalf("files: %q", names)
		}
		again, _, err := tabiya.Read(context.Background(), files.fs(), exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m, again, words); diff != "" {
			t.Fatalf("(-written +read):\n%s", diff)
		}
		twice := folder{}
		if err := tabiya.Write(twice.create, again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(bytesOf(files), bytesOf(twice)); diff != "" {
			t.Fatalf("files (-first +second):\n%s", diff)
		}
	})
}

// bytesOf returns the contents of the files of a folder.
func bytesOf(f folder) map[string]string {
	all := make(map[string]string)
	for name, file := range f {
		all[name] = string(file.Data)
	}
	return all
}

// FuzzRead puts anything into any of the files: reading never panics, every problem
// has its file, and what was read with the rest kept is good, written, and read
// again as the same.
func FuzzRead(f *testing.F) {
	names := slices.Sorted(maps.Keys(bakery))
	for i, name := range names {
		f.Add(uint8(i), false, bakery[name])
		f.Add(uint8(i), true, "ID\n\"\"\n")
	}
	for _, test := range bad {
		f.Add(uint8(slices.Index(names, test.file)), true, test.rows)
	}
	f.Add(uint8(9), false, "\ufeffCC BY 4.0\r\n")
	f.Add(uint8(2), false, "\ufeffID,id,\" \"\r\n\"a\r\r\n\",\"\",\n")
	f.Fuzz(func(t *testing.T, which uint8, more bool, text string) {
		name := append(names, "LICENSE")[int(which)%(len(names)+1)]
		if more {
			text = bakery[name] + text
		}
		files := maps.Clone(bakery)
		files[name] = text
		m, list, err := tabiya.Read(context.Background(), asFS(files), exchange.Reading{KeepRest: true})
		for _, p := range list {
			if p.Range().File == "" && len(list) <= exchange.MaxProblems {
				t.Errorf("no file: %v", p)
			}
		}
		_, _, strict := tabiya.Read(context.Background(), asFS(files), exchange.Reading{})
		if (strict == nil) != (err == nil && !list.HasFatal()) {
			t.Errorf("strictly: %v; with the rest kept: %v, %v", strict, err, list)
		}
		if err != nil {
			return
		}
		out := folder{}
		if err := tabiya.Write(out.create, m); err != nil {
			t.Fatalf("what was read can't be written: %v", err)
		}
		again, _, err := tabiya.Read(context.Background(), fs.FS(out.fs()), exchange.Reading{})
		if err != nil {
			t.Fatalf("what was written can't be read: %v", err)
		}
		if diff := cmp.Diff(m, again, words); diff != "" {
			t.Errorf("(-read +again):\n%s", diff)
		}
	})
}
