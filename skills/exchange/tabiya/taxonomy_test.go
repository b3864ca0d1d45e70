package tabiya_test

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

var closedSets = cmpopts.EquateComparable(skills.Kind{}, skills.Level{}, taxonomy.Relation{})

func say(s string) text.Text {
	t, err := text.Text{}.With(language.English, s)
	if err != nil {
		panic(err)
	}
	return t
}

func japanese(s string) text.Text {
	t, err := text.Text{}.With(language.Japanese, s)
	if err != nil {
		panic(err)
	}
	return t
}

// bakers is the bakery as the record of a taxonomy.
func bakers() taxonomy.Spec {
	from := func(link string) []skills.ProvenanceSpec {
		return []skills.ProvenanceSpec{{Source: "Bakery", Version: "v1", Link: link}}
	}
	return taxonomy.Spec{
		ID: "5ba7b811-9dad-41d1-80b4-00c04fd430c8", Name: say("Bakery"), Description: say("What bakers do"),
		Provenance: skills.ProvenanceSpec{Source: "Bakery", Version: "v1"},
		Skills: []skills.SkillSpec{
			{ID: "g1", Name: say("baking"), Kind: skills.KindGroup, Provenance: from("")},
			{
				ID: "http://example.com/dough", Name: say("dough"), Description: say("Make it."), Kind: skills.KindSkill, Aliases: []text.Text{say("making dough")},
				Broader: []skills.ID{"g1"}, Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"2ba7b811-9dad-41d1-80b4-00c04fd430c8"}},
				Provenance: from("http://example.com/dough"),
			},
			{ID: "2ba7b811-9dad-41d1-80b4-00c04fd430c8", Name: say("scales"), Kind: skills.KindKnowledge, Provenance: from("")},
		},
		Occupations: []taxonomy.OccupationSpec{
			{ID: "http://data.europa.eu/esco/isco/C7512", Code: "7512", Name: say("Bakers"), Group: true},
			{
				ID: "http://data.europa.eu/esco/occupation/baker", Code: "7512.1", Name: say("baker"), Broader: []string{"http://data.europa.eu/esco/isco/C7512"},
				Needs: []taxonomy.NeedSpec{{Skill: "http://example.com/dough", Relation: taxonomy.Essential}},
			},
			{
				ID: "o2", Code: "7512_1", Name: say("night baker"), Broader: []string{"http://data.europa.eu/esco/occupation/baker"},
				Needs: []taxonomy.NeedSpec{{Skill: "2ba7b811-9dad-41d1-80b4-00c04fd430c8"}},
			},
		},
	}
}

func TestModel_Spec(t *testing.T) {
	m := read(t, asFS(bakery))
	m.Headers["skills.csv"] = append(slices.Clone(m.Headers["skills.csv"]), "NOTE")
	m.Skills[1].Extra = tabiya.Extra{"heavy"}
	m.SkillGroups[0].CreatedAt = "2024-01-01"
	m.Occupations[1].GroupCode = "7511"
	got, list := m.Spec(language.English)
	if diff := cmp.Diff(bakers(), got, closedSets); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := taxonomy.New(got); err != nil {
		t.Errorf("the record is not good: %v", err)
	}
	golden.Check(t, "to-spec.en.golden", list.Text(language.English))
}

func TestModel_Spec_dangling(t *testing.T) {
	m := tabiya.Model{
		Skills:              []tabiya.Skill{{ID: "s1"}, {ID: "s1"}},
		Occupations:         []tabiya.Occupation{{ID: "o1", Type: tabiya.TypeLocalOccupation}, {ID: "o1", Type: tabiya.TypeLocalOccupation}},
		SkillHierarchy:      []tabiya.Link{{ParentType: tabiya.TypeSkillGroup, ParentID: "g1", ChildID: "s1"}},
		OccupationHierarchy: []tabiya.Link{{ParentID: "o1", ChildType: tabiya.TypeLocalOccupation, ChildID: "o2"}},
		SkillRelations:      []tabiya.SkillRelation{{RequiringID: "s1", RequiredID: "s2"}},
		OccupationRelations: []tabiya.OccupationRelation{{OccupationType: tabiya.TypeESCOOccupation, OccupationID: "o1", SkillID: "s3"}},
	}
	spec, list := m.Spec(language.Japanese)
	want := "skills[s1]: error: the id s1 is given twice [duplicate-id]\n" +
		"occupations[o1]: error: the id o1 is given twice [duplicate-id]\n" +
		"skill_hierarchy[0].PARENTID: error: no skillgroup has the id g1 [unknown-object]\n" +
		"occupation_hierarchy[0].CHILDID: error: no localoccupation has the id o2 [unknown-object]\n" +
		"skill_to_skill_relations[0].REQUIREDID: error: no skill has the id s2 [unknown-object]\n" +
		"occupation_to_skill_relations[0].SKILLID: error: no skill has the id s3 [unknown-object]\n"
	if diff := cmp.Diff(want, english(list)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := taxonomy.New(spec); err != nil || len(spec.Skills) != 1 || len(spec.Occupations) != 1 {
		t.Errorf("%d skills, %d occupations, %v", len(spec.Skills), len(spec.Occupations), err)
	}
}

func TestModel_SkillIDs(t *testing.T) {
	m := tabiya.Model{
		SkillGroups: []tabiya.SkillGroup{{ID: "g", OriginURI: "http://x/1"}},
		Skills: []tabiya.Skill{
			{ID: "a", OriginURI: "http://x/1", UUIDHistory: []string{"new", "old"}}, // the group has the URI
			{ID: "b", OriginURI: "http://x/2", UUIDHistory: []string{"old"}},
			{ID: "c", UUIDHistory: []string{"old"}}, // a has the UUID
			{ID: "d", OriginURI: "c"},               // the id of another one
			{ID: "e", OriginURI: "e"},
			{ID: "f", OriginURI: " ", UUIDHistory: []string{""}}, // can't be ids
		},
	}
	want := map[string]skills.ID{"g": "http://x/1", "a": "old", "b": "http://x/2", "c": "c", "d": "d", "e": "e", "f": "f"}
	if diff := cmp.Diff(want, m.SkillIDs()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	locals := tabiya.Model{Occupations: []tabiya.Occupation{
		{ID: "l", OriginURI: "http://x/1", Type: tabiya.TypeLocalOccupation}, // a copy
		{ID: "o", OriginURI: "http://x/1", Type: tabiya.TypeESCOOccupation},
	}}
	if diff := cmp.Diff(map[string]string{"l": "l", "o": "http://x/1"}, locals.OccupationIDs()); diff != "" {
		t.Errorf("of occupations (-want +got):\n%s", diff)
	}
}

func TestFromSpec(t *testing.T) {
	got, list := tabiya.FromSpec(bakers(), language.English)
	if len(list) > 0 {
		t.Errorf("problems:\n%s", english(list))
	}
	want := read(t, asFS(bakery))
	want.Headers = nil
	want.Info.UUIDHistory, want.Info.Locale, want.Info.Released = want.Info.UUIDHistory[:1], "", tabiya.Flag{}
	want.SkillGroups[0].Code = ""
	want.Skills[0].ID, want.Skills[0].UUIDHistory, want.Skills[0].Reuse, want.Skills[0].Localized = "key_1", nil, tabiya.ReuseLevel{}, tabiya.Flag{}
	want.Skills[1].ID, want.Skills[1].UUIDHistory, want.Skills[1].AltLabels = "key_2", want.Skills[1].UUIDHistory[1:], []string{"scales"}
	want.OccupationGroups[0].ID, want.OccupationGroups[0].AltLabels = "key_3", []string{"Bakers"}
	want.Occupations[0].ID, want.Occupations[0].AltLabels, want.Occupations[0].Localized = "key_4", []string{"baker"}, tabiya.Flag{}
	want.Occupations[1].AltLabels, want.Occupations[1].Localized = []string{"night baker"}, tabiya.Flag{}
	want.SkillHierarchy[0].ChildID = "key_1"
	want.OccupationHierarchy[0].ParentID, want.OccupationHierarchy[0].ChildID, want.OccupationHierarchy[1].ParentID = "key_3", "key_4", "key_4"
	want.SkillRelations[0].RequiringID, want.SkillRelations[0].RequiredID = "key_1", "key_2"
	want.OccupationRelations[0].OccupationID, want.OccupationRelations[0].SkillID = "key_4", "key_1"
	want.OccupationRelations[1].SkillID, want.OccupationRelations[1].Signal, want.OccupationRelations[1].SignalValue = "key_2", tabiya.Signal{}, ""
	if diff := cmp.Diff(want, got, words); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFromSpec_noPlace gives a record something that the format can't hold in
// each of its fields, and tells what is said of it.
func TestFromSpec_noPlace(t *testing.T) {
	spec := bakers()
	spec.ID, spec.Name = "bakery", text.EnJa("Bakery", "パン屋")
	spec.Scales = []skills.ScaleSpec{{ID: "level"}}
	spec.Provenance = skills.ProvenanceSpec{Source: "Guild", Version: "v1", Link: "http://x", Licence: "CC0"}
	s := &spec.Skills[1]
	s.Name, s.Description = text.EnJa("dough", "生地"), text.EnJa("Make it.", "作る")
	s.Aliases = []text.Text{text.EnJa("pastry", "ペストリー"), japanese("こねる"), say("two\nlines"), text.Plain("dough work"), say("dough")}
	s.Kind, s.Scale, s.Steps, s.Related, s.HalfLife, s.Retired = skills.KindTool, "level", []string{"a", "b"}, []skills.ID{"g1"}, 12, true
	s.ReplacedBy, s.Prerequisites.Optional = []skills.ID{"g1"}, []skills.ID{"g1", s.ID}
	s.Provenance = append(s.Provenance, skills.ProvenanceSpec{Source: "ESCO"})
	spec.Skills[0].Broader = []skills.ID{"http://example.com/dough"}
	group, baker := &spec.Occupations[0], &spec.Occupations[1]
	group.Needs = []taxonomy.NeedSpec{{Skill: "http://example.com/dough"}}
	group.Broader = []string{"o2"}
	baker.Name, baker.Aliases = text.EnJa("baker", "パン職人"), []text.Text{japanese("パン屋")}
	baker.Needs[0].Ratings = []taxonomy.RatingSpec{{Value: decimal.Decimal{}}, {Value: decimal.Decimal{}}}
	scale, err := skills.NewScale(skills.ScaleSpec{ID: "zone", Steps: []skills.StepSpec{{ID: "1"}}})
	if err != nil {
		t.Fatal(err)
	}
	baker.Preparation = scale.MustParse("1")
	m, list := tabiya.FromSpec(spec, language.English)
	golden.Check(t, "from-spec.en.golden", list.Text(language.English))
	golden.Check(t, "from-spec.ja.golden", list.Text(language.Japanese))
	if diff := cmp.Diff([]string{"dough", "pastry", "dough work"}, m.Skills[0].AltLabels); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
	if m.Check().HasFatal() {
		t.Errorf("the model can't be written:\n%s", english(m.Check()))
	}
}

// TestFromSpec_fields fails when a record has a new field: FromSpec has to
// give it a place or to list it, and the test above to show that.
func TestFromSpec_fields(t *testing.T) {
	for _, test := range []struct {
		record any
		fields string
	}{
		{taxonomy.Spec{}, "ID Name Description Provenance Scales Skills Occupations"},
		{skills.ProvenanceSpec{}, "Source Version Link Licence"},
		{skills.SkillSpec{}, "ID Name Description Kind Aliases Broader Scale Steps Prerequisites Related HalfLife Retired ReplacedBy Provenance"},
		{skills.PrerequisitesSpec{}, "Essential Optional"},
		{taxonomy.OccupationSpec{}, "ID Code Name Description Aliases Broader Group Needs Preparation"},
		{taxonomy.NeedSpec{}, "Skill Relation Ratings"},
	} {
		var names []string
		for _, field := range reflect.VisibleFields(reflect.TypeOf(test.record)) {
			names = append(names, field.Name)
		}
		if got := strings.Join(names, " "); got != test.fields {
			t.Errorf("%T has the fields %s, want %s", test.record, got, test.fields)
		}
	}
}

func TestModel_Spec_sample(t *testing.T) {
	m := read(t, sample(t))
	spec, list := m.Spec(language.English)
	made, err := taxonomy.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	if got := made.Catalog().Len(); got != 1640 || len(spec.Occupations) != 3639 {
		t.Errorf("%d skills and groups, %d occupations and groups; want 1640, 3639", got, len(spec.Occupations))
	}
	var lost []string
	for _, p := range list {
		words := []string{}
		for _, arg := range p.Args() {
			words = append(words, arg.String())
		}
		lost = append(lost, strings.Join(words, " "))
	}
	if diff := cmp.Diff(sampleNoPlace, lost); diff != "" {
		t.Errorf("what has no place (-want +got):\n%s", diff)
	}

	back, list := tabiya.FromSpec(spec, language.English)
	if len(list) > 0 {
		t.Errorf("what came from a model has no place in one:\n%s", english(list))
	}
	files := written(t, back)
	again, _, err := tabiya.Read(context.Background(), files.fs(), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	third, _ := again.Spec(language.English)
	if diff := cmp.Diff(spec, third, closedSets); diff != "" {
		t.Errorf("made a model, written, read and made a taxonomy again (-first +second):\n%.3000s", diff)
	}
}

// sampleNoPlace is what the sample says that a taxonomy has no place for.
var sampleNoPlace = []string{
	"model_info.csv: UUIDHISTORY 4",
	"skill_groups.csv: UUIDHISTORY 640",
	"skills.csv: UUIDHISTORY 1000",
	"occupation_groups.csv: UUIDHISTORY 619",
	"occupations.csv: UUIDHISTORY 3007",
	"occupations.csv: ORIGINURI 3",
	"occupations.csv: OCCUPATIONGROUPCODE 3",
	"model_info.csv: LOCALE 1",
	"model_info.csv: RELEASED 1",
	"model_info.csv: RELEASENOTES 1",
	"skill_groups.csv: CODE 420",
	"skill_groups.csv: SCOPENOTE 324",
	"skills.csv: REUSELEVEL 1000",
	"skills.csv: ISLOCALIZED 1000",
	"skills.csv: SCOPENOTE 11",
	"occupations.csv: REGULATEDPROFESSIONNOTE 3010",
	"occupations.csv: ISLOCALIZED 3015",
	"occupations.csv: SCOPENOTE 304",
	"occupations.csv: DEFINITION 8",
	"occupation_to_skill_relations.csv: SIGNALLINGVALUELABEL 4",
	"occupation_to_skill_relations.csv: SIGNALLINGVALUE 4",
}

// TestModel_Spec_everyColumn fills one column after the other: what it says
// changes the record, or is listed.
func TestModel_Spec_everyColumn(t *testing.T) {
	plain := make(map[string]string)
	for name, rows := range map[string]string{
		"model_info.csv": ",,,,,,,,", "skill_groups.csv": ",g1,,,,,,,,", "skills.csv": ",s1,,,,,,,,,,,\n,s2,,,,,,,,,,,", "occupation_groups.csv": ",i1,,,,,,,,",
		"occupations.csv": ",o1,,,,,,,,,,localoccupation,,,", "skill_hierarchy.csv": "skillgroup,g1,s1,skill,,", "occupation_hierarchy.csv": "iscogroup,i1,o1,localoccupation,,",
		"skill_to_skill_relations.csv": "s1,optional,s2,,", "occupation_to_skill_relations.csv": "localoccupation,o1,,s1,,,,",
	} {
		plain[name] = strings.Join(tabiya.Columns(name), ",") + "\n" + rows + "\n"
	}
	said := func(files map[string]string) string {
		m, list := kept(t, asFS(files))
		spec, lost := m.Spec(language.English)
		return cmp.Diff(taxonomy.Spec{}, spec, closedSets) + english(lost) + strings.Repeat("!", len(list))
	}
	before := said(plain)
	values := map[string]string{
		"SKILLTYPE": "knowledge", "REUSELEVEL": "transversal", "RELEASED": "true", "ISLOCALIZED": "false", "GROUPTYPE": "iscogroup", "OCCUPATIONTYPE": "escooccupation",
		"RELATIONTYPE": "essential", "SIGNALLINGVALUELABEL": "low", "SIGNALLINGVALUE": "0.5", "CREATEDAT": "2024-01-01", "UPDATEDAT": "2024-01-01", "UUIDHISTORY": "\"x\ny\"",
	}
	for name := range plain {
		header, rows, _ := strings.Cut(plain[name], "\n")
		for i, column := range strings.Split(header, ",") {
			fields := strings.Split(rows, ",")
			if fields[i] != "" && column != "RELATIONTYPE" { // ids and types, without which there is no record
				continue
			}
			fields[i] = values[column]
			if fields[i] == "" {
				fields[i] = "something"
			}
			files := maps.Clone(plain)
			files[name] = header + "\n" + strings.Join(fields, ",")
			if said(files) == before {
				t.Errorf("%s of %s is dropped silently", column, name)
			}
		}
	}
}
