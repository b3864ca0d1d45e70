package esco_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func read1(t *testing.T, changes map[string]string) esco.Dataset {
	t.Helper()
	data, _, err := esco.Read(t.Context(), exchange.Reading{}, with(changes))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDataset_Taxonomy(t *testing.T) {
	data := read1(t, nil)
	data.Version = "v0"
	got, list, err := data.Taxonomy()
	if err != nil {
		t.Fatal(err)
	}
	origin := skills.ProvenanceSpec{Source: "ESCO", Version: "v0", Link: "https://esco.ec.europa.eu", Licence: "Commission Decision 2011/833/EU"}
	from := []skills.ProvenanceSpec{origin}
	want, err := taxonomy.New(taxonomy.Spec{
		ID:          "esco",
		Name:        text.EnJa("ESCO", "ESCO（欧州のスキル・職業分類）"),
		Description: text.EnJa(esco.Dataset{}.Attribution(), "このサービスは欧州委員会の ESCO 分類を使用しています。"),
		Provenance:  origin,
		Skills: []skills.SkillSpec{
			{
				ID: "x:s1", Name: in("en", "bake bread", "fr", "cuire le pain"), Kind: skills.KindSkill, Description: in("en", "Turn dough into bread, by fire.", "fr", "Le feu."),
				Aliases: []text.Text{in("en", "make bread"), in("en", "bread baking"), in("fr", "panifier"), in("en", "bake bred"), in("fr", "cuir")},
				Broader: []skills.ID{"x:g2"}, Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"x:k1"}}, Provenance: from,
			},
			{ID: "x:s2", Name: in("en", "sell bread"), Kind: skills.KindSkill, Aliases: []text.Text{in("en", "make bread")}, Broader: []skills.ID{"x:g1"}, Provenance: from},
			{ID: "x:k1", Name: in("en", "flour", "fr", "farine"), Kind: skills.KindKnowledge, Retired: true, Provenance: from},
			{ID: "x:g1", Name: in("en", "food"), Kind: skills.KindGroup, Aliases: []text.Text{text.Plain("S1")}, Provenance: from},
			{ID: "x:g2", Name: in("en", "bakery"), Kind: skills.KindGroup, Description: in("en", "What is baked."), Aliases: []text.Text{text.Plain("S1.1")}, Broader: []skills.ID{"x:g1"}, Provenance: from},
		},
		Occupations: []taxonomy.OccupationSpec{
			{ID: "x:C1", Code: "7", Name: in("en", "food workers"), Group: true},
			{
				ID: "x:o1", Code: "7.1", Name: in("en", "baker"), Aliases: []text.Text{in("en", "bread maker")}, Broader: []string{"x:C1"}, // by its ISCO group
				Needs: []taxonomy.NeedSpec{{Skill: "x:s1", Relation: taxonomy.Essential}, {Skill: "x:k1", Relation: taxonomy.Essential}, {Skill: "x:s2", Relation: taxonomy.Optional}},
			},
			{ID: "x:o2", Code: "7.1.1", Name: in("en", "pastry baker"), Broader: []string{"x:o1"}, Needs: []taxonomy.NeedSpec{{Skill: "x:s1", Relation: taxonomy.Essential}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if !got.Equal(want) {
		t.Errorf("(-want +got)\n%s", cmp.Diff(want.Spec(), got.Spec(), cmp.Comparer(taxonomyRelation), cmp.Comparer(func(a, b skills.Kind) bool { return a == b })))
	}
	wantList := map[string]string{
		"scopeNote": "1", "definition": "1", "modifiedDate": "1", "inScheme": "4", "reuseLevel": "2", "regulatedProfessionNote": "2", "conceptSchemes": "1", "collection greenSkills": "1",
	}
	if diff := cmp.Diff(wantList, counted(list)); diff != "" {
		t.Errorf("problems (-want +got)\n%s", diff)
	}
}

// The files' flaws, each with what comes of it.
func TestDataset_Taxonomy_flaws(t *testing.T) {
	const (
		broader    = "conceptType,conceptUri,broaderType,broaderUri\n"
		needs      = "occupationUri,relationType,skillType,skillUri\n"
		related    = "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n"
		occupation = "conceptUri,preferredLabel,iscoGroup,status\n"
	)
	for name, tt := range map[string]struct {
		file, content string
		want          string // problems, and what has no place beyond that of small
		check         func(taxonomy.Taxonomy) bool
	}{
		"related to itself": {"skillSkillRelations.csv", related + "x:s1,,essential,,x:s1\n", "self-relation x:s1", func(x taxonomy.Taxonomy) bool {
			s, _ := x.Catalog().Skill("x:s1")
			return s.Spec().Prerequisites.Essential == nil
		}},
		"related twice": {"skillSkillRelations.csv", related + "x:s1,,essential,,x:k1\nx:s1,,optional,,x:k1\n", "relation-twice x:s1", func(x taxonomy.Taxonomy) bool {
			s, _ := x.Catalog().Skill("x:s1")
			return slices.Equal(s.Spec().Prerequisites.Essential, []skills.ID{"x:k1"}) && s.Spec().Prerequisites.Optional == nil
		}},
		"broader twice":  {"broaderRelationsSkillPillar.csv", broader + "KnowledgeSkillCompetence,x:s1,SkillGroup,x:g1\nKnowledgeSkillCompetence,x:s1,SkillGroup,x:g1\n", "relation-twice x:s1", nil},
		"broader itself": {"broaderRelationsOccPillar.csv", broader + "Occupation,x:o1,Occupation,x:o1\n", "self-relation x:o1", nil},
		"needed twice":   {"occupationSkillRelations.csv", needs + "x:o1,optional,knowledge,x:k1\nx:o2,optional,knowledge,x:k1\nx:o1,essential,knowledge,x:k1\n", "relation-twice x:o1", func(x taxonomy.Taxonomy) bool { return x.Needs() == 2 && x.Count(taxonomy.Optional) == 2 }},
		"unknown skill":  {"occupationSkillRelations.csv", needs + "x:o1,optional,,x:s9\nx:o2,optional,,x:s9\n", "not-described x:s9", func(x taxonomy.Taxonomy) bool { return len(slices.Collect(x.NeededBy("x:s9"))) == 2 }},
		"unknown worker": {"occupationSkillRelations.csv", needs + "x:o9,optional,knowledge,x:k1\n", "not-described x:o9", func(x taxonomy.Taxonomy) bool { return x.Find("x:o9").Len() == 1 }},
		"unknown both": {"occupationSkillRelations.csv", needs + "x:z9,optional,knowledge,x:k1\nx:o1,optional,,x:z9\n", "not-described x:z9, not-described x:z9", func(x taxonomy.Taxonomy) bool {
			_, skill := x.Catalog().Skill("x:z9")
			return skill && x.Find("x:z9").Len() == 1 && x.Needs() == 2
		}},
		"unknown group": {"broaderRelationsOccPillar.csv", broader + "Occupation,x:o1,ISCOGroup,x:C9\n", "not-described x:C9", func(x taxonomy.Taxonomy) bool { o, _ := x.Occupation("x:C9"); return o.IsGroup() }},
		"unknown heading": {"broaderRelationsSkillPillar.csv", broader + "KnowledgeSkillCompetence,x:s1,SkillGroup,x:g9\n", "not-described x:g9", func(x taxonomy.Taxonomy) bool {
			s, _ := x.Catalog().Skill("x:g9")
			return s.Kind() == skills.KindGroup
		}},
		"other ISCO group": {"occupations_en.csv", occupation + "x:o1,baker,8,\nx:o2,pastry baker,7,retired\n", "", func(x taxonomy.Taxonomy) bool {
			o, _ := x.Occupation("x:o1")
			return len(slices.Collect(o.Broader())) == 0
		}},
		"new type of skill": {"skills_en.csv", "conceptUri,preferredLabel,skillType\nx:s1,bake bread,attitude\nx:s2,sell,\nx:k1,flour,\n", "", func(x taxonomy.Taxonomy) bool { s, _ := x.Catalog().Skill("x:s1"); return s.Kind() == skills.Kind{} }},
		"labels of nothing": {"skills_en.csv", "conceptUri,preferredLabel,altLabels\nx:s1, ,\"\u00a0\n \nbake\"\nx:s2,sell,\nx:k1,flour,\n", "", func(x taxonomy.Taxonomy) bool {
			s, _ := x.Catalog().Skill("x:s1")
			return len(s.Spec().Aliases) == 2 && s.Name().In(language.English) == "cuire le pain"
		}},
		"hierarchy's labels": {"skillsHierarchy_en.csv", strings.Replace(small["skillsHierarchy_en.csv"], "x:g1,food,,", "x:g1,foods,,", 1), "", nil},
	} {
		data := read1(t, map[string]string{tt.file: tt.content, "skills_fr.csv": "conceptUri,preferredLabel,altLabels\nx:s1,cuire le pain,panifier\n"})
		x, list, err := data.Taxonomy()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, p := range list {
			if p.Code() != exchange.NoPlace {
				got = append(got, p.Code().ID()+" "+strings.TrimSuffix(strings.TrimPrefix(string(p.Path()), "concepts["), "]"))
			}
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
		if tt.check != nil && !tt.check(x) {
			t.Errorf("%s: the taxonomy is not as it should be: %+v", name, x.Spec())
		}
	}
}

// What contradicts itself is listed, too.
func TestDataset_Taxonomy_noPlace(t *testing.T) {
	data := read1(t, map[string]string{
		"occupations_en.csv":            "conceptUri,preferredLabel,iscoGroup,status\nx:o1,baker,8,\nx:o2,pastry baker,7,retired\n",
		"skills_en.csv":                 "conceptUri,preferredLabel,skillType\nx:s1,bake bread,attitude\nx:s2,sell,skill/competence\nx:k1,flour,knowledge\n",
		"skills_fr.csv":                 "",
		"skillsHierarchy_en.csv":        strings.Replace(small["skillsHierarchy_en.csv"], "x:g1,food,,", "x:g1,foods,,", 1),
		"broaderRelationsOccPillar.csv": "conceptType,conceptUri,broaderType,broaderUri\nISCOGroup,x:o2,Occupation,x:o1\n",
	})
	_, list, err := data.Taxonomy()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"inScheme": "1", "conceptSchemes": "1", "collection greenSkills": "1",
		"skillType attitude": "1", "status of an occupation": "1", "iscoGroup": "2", "preferred term of skillsHierarchy": "1",
		"skillType of occupationSkillRelations": "2", "originalSkillType of skillSkillRelations": "1", "conceptType of broaderRelationsOccPillar": "1",
	}
	if diff := cmp.Diff(want, counted(list)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDataset_zero(t *testing.T) {
	x, list, err := esco.Dataset{}.Taxonomy()
	if err != nil || len(list) != 0 || x.Len() != 0 || x.Catalog().Len() != 0 {
		t.Errorf("of nothing: %v, %v", list, err)
	}
}
