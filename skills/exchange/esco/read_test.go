package esco_test

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func in(pairs ...string) text.Text {
	m := make(map[language.Tag]string)
	for i := 0; i < len(pairs); i += 2 {
		m[language.MustParse(pairs[i])] = pairs[i+1]
	}
	t, err := text.New(m)
	if err != nil {
		panic(err)
	}
	return t
}

func TestRead(t *testing.T) {
	got, list, err := esco.Read(t.Context(), exchange.Reading{}, with(nil))
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	modified := time.Date(2016, 12, 20, 17, 43, 43, 5e8, time.UTC)
	s1 := esco.Concept{
		URI: "x:s1", Type: "KnowledgeSkillCompetence", PreferredLabel: in("en", "bake bread", "fr", "cuire le pain"),
		AltLabels: []text.Text{in("en", "make bread"), in("en", "bread baking"), in("fr", "panifier")}, HiddenLabels: []text.Text{in("en", "bake bred"), in("fr", "cuir")},
		Description: in("en", "Turn dough into bread, by fire.", "fr", "Le feu."), ScopeNote: in("en", "Not cakes.", "fr", "Sans gâteaux."), Definition: in("fr", "Cuisson."), Status: "released", Modified: modified,
		InScheme: []string{"x:skills", "x:green"}, SkillType: "skill/competence", ReuseLevel: "sector-specific",
	}
	member := esco.Concept{
		URI: "x:s1", Type: s1.Type, PreferredLabel: in("en", "bake bread"), AltLabels: s1.AltLabels[:2], Status: "released",
		SkillType: s1.SkillType, ReuseLevel: s1.ReuseLevel,
	}
	want := esco.Dataset{
		Languages: []language.Tag{language.English, language.French},
		Skills: []esco.Concept{
			s1,
			{URI: "x:s2", Type: s1.Type, PreferredLabel: in("en", "sell bread "), AltLabels: []text.Text{in("en", "make bread")}, Status: "released", InScheme: []string{"x:skills"}, SkillType: s1.SkillType, ReuseLevel: "cross-sector"},
			{URI: "x:k1", Type: s1.Type, PreferredLabel: in("en", "flour", "fr", "farine"), Status: "obsolete", InScheme: []string{"x:skills"}, SkillType: "knowledge"},
		},
		SkillGroups: []esco.Concept{{URI: "x:g1", Type: "SkillGroup", Code: "S1", PreferredLabel: in("en", "food"), Status: "released", InScheme: []string{"x:skills"}}},
		Occupations: []esco.Concept{
			{URI: "x:o1", Type: "Occupation", Code: "7.1", PreferredLabel: in("en", "baker"), AltLabels: []text.Text{in("en", "bread maker")}, Status: "released", ISCOGroup: "7", RegulatedProfessionNote: "x:unregulated"},
			{URI: "x:o2", Type: "Occupation", Code: "7.1.1", PreferredLabel: in("en", "pastry baker"), Status: "released", ISCOGroup: "7", RegulatedProfessionNote: "x:unregulated"},
		},
		ISCOGroups: []esco.Concept{{URI: "x:C1", Type: "ISCOGroup", Code: "7", PreferredLabel: in("en", "food workers"), Status: "released"}},
		SkillBroader: []esco.Broader{
			{"x:s1", "x:g2", s1.Type, "SkillGroup"},
			{"x:s2", "x:g1", s1.Type, "SkillGroup"},
			{"x:g2", "x:g1", "SkillGroup", "SkillGroup"},
		},
		OccupationBroader: []esco.Broader{{"x:o2", "x:o1", "Occupation", "Occupation"}},
		OccupationSkills: []esco.OccupationSkill{
			{"x:o1", "x:s1", taxonomy.Essential, "skill/competence"},
			{"x:o2", "x:s1", taxonomy.Essential, "skill/competence"},
			{"x:o1", "x:k1", taxonomy.Essential, "knowledge"},
			{"x:o1", "x:s2", taxonomy.Optional, "skill/competence"},
		},
		SkillSkills: []esco.SkillSkill{{"x:s1", "x:k1", taxonomy.Essential, "skill/competence", "knowledge"}},
		Hierarchy: []esco.HierarchyEntry{
			{Levels: []esco.HierarchyLevel{{"x:g1", "S1", in("en", "food")}}},
			{Levels: []esco.HierarchyLevel{{"x:g1", "S1", in("en", "food")}, {"x:g2", "S1.1", in("en", "bakery")}}, Description: in("en", "What is baked.")},
		},
		Schemes:     []esco.ConceptScheme{{URI: "x:skills", Type: "ConceptScheme", PreferredLabel: in("en", "Skills"), Status: "released", Description: in("en", "All of them"), TopConcepts: []string{"x:g1", "x:g2"}}},
		Collections: []esco.Collection{{"greenSkills", []esco.Member{{member, []string{"x:g1", "x:g2"}, []text.Text{in("en", "food"), in("en", "bakery")}}}}},
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(sameTag), cmp.Comparer(taxonomyRelation)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func sameTag(a, b language.Tag) bool { return a == b }

func taxonomyRelation(a, b taxonomy.Relation) bool { return a == b }

func TestRead_problems(t *testing.T) {
	const (
		header  = "conceptType,conceptUri,broaderType,broaderUri\n"
		skill   = "conceptUri,preferredLabel,modifiedDate\n"
		broader = "broaderRelationsSkillPillar.csv"
	)
	for name, tt := range map[string]struct {
		changes map[string]string
		want    string
	}{
		"optional files missing": {map[string]string{"greenSkillsCollection_en.csv": "", "conceptSchemes_en.csv": "", "skillsHierarchy_en.csv": "", "skills_fr.csv": ""}, ""},
		"needed file missing":    {map[string]string{broader: ""}, `error: the file broaderRelationsSkillPillar.csv is missing; it comes in ESCO's zip "relations" [missing-file]`},
		"needed language missing": {
			map[string]string{"skills_en.csv": "", "skills_fr.csv": ""},
			`error: the file skills_en.csv is missing; it comes in ESCO's zip "classification" [missing-file]`,
		},
		"unknown file":     {map[string]string{"notes.csv": "x"}, "notes.csv: warning: this file is not known and was not read [unknown-file]"},
		"other file":       {map[string]string{"read.me": "x"}, ""},
		"no language":      {map[string]string{"skills_xx-yyyyyyyyyy.csv": "x"}, "skills_xx-yyyyyyyyyy.csv: error: xx-yyyyyyyyyy in the name of the file is no language [bad-language]"},
		"file twice":       {map[string]string{"old/" + broader: header}, "old/" + broader + ": error: the file " + broader + " is given twice [file-twice]"},
		"in a folder":      {map[string]string{broader: "", "a/b/" + broader: header}, ""},
		"too deep":         {map[string]string{broader: "", "a/b/c/" + broader: header}, `error: the file broaderRelationsSkillPillar.csv is missing; it comes in ESCO's zip "relations" [missing-file]`},
		"empty file":       {map[string]string{broader: "\n"}, broader + ": error: the file is empty; a first row with the names of the columns is needed [no-header]"},
		"no column":        {map[string]string{broader: "conceptUri,broaderURI\n"}, broader + ":1:1: error: there is no column broaderUri; the columns are: conceptUri, broaderURI (did you mean broaderURI?) [no-column]"},
		"row too short":    {map[string]string{broader: header + "SkillGroup,x:g2,SkillGroup\n"}, broader + ":2:1: error: the row has 3 fields; the header has 4 [wrong-field-count]"},
		"no uri":           {map[string]string{broader: header + ",,,x:g1\n"}, broader + ":2:2: error: a concept needs an id [missing-id]"},
		"odd uri":          {map[string]string{broader: header + "技,x:g1,,x: \n"}, broader + `:2:9: error: "x: " can't be an id: it is not valid UTF-8, or has a control character or a space at an end [invalid-id]`},
		"concept twice":    {map[string]string{"skills_en.csv": skill + "x:s1,a,\nx:s1,b,\n"}, "skills_en.csv:3:1: error: x:s1 is given twice in this file [concept-twice]"},
		"no date":          {map[string]string{"skills_en.csv": skill + "x:s1,a,yesterday\n"}, "skills_en.csv:2:8: error: the column modifiedDate can't be \"yesterday\" [bad-value]"},
		"no relation":      {map[string]string{"skillSkillRelations.csv": "originalSkillUri,relationType,relatedSkillUri\nx:s1,needed,x:k1\n"}, "skillSkillRelations.csv:2:6: error: the column relationType can't be \"needed\" [bad-value]"},
		"level left out":   {map[string]string{"skillsHierarchy_en.csv": strings.Replace(small["skillsHierarchy_en.csv"], "x:g2,bakery", ",,x:g2,bakery", 1)}, "skillsHierarchy_en.csv:3:13: error: the column Level 2 URI can't be \"x:g2\" [bad-value]"},
		"term without uri": {map[string]string{"skillsHierarchy_en.csv": strings.Replace(small["skillsHierarchy_en.csv"], "x:g2,bakery", ",bakery", 1)}, "skillsHierarchy_en.csv:3:11: error: the column Level 1 URI can't be \"\" [bad-value]"},
		"new column": {
			map[string]string{broader: "conceptUri,label,broaderUri\nx:s1,,x:g1\nx:s2,sell bread,x:g1\nx:g2,bakery,x:g1\n"},
			broader + ":3:6: warning: the model has no place for label (left out: 2, the first is here) [no-place]",
		},
		"languages differ": {
			map[string]string{"skills_fr.csv": "conceptUri,preferredLabel,skillType,modifiedDate\nx:k1,farine,skill/competence,\nx:s1,pain,,2020-01-01T00:00:00Z\n"},
			"skills_fr.csv:2:1: warning: the column skillType says skill/competence of x:k1 here, and knowledge in another language, which counts [languages-differ]" +
				"|skills_fr.csv:3:1: warning: the column modifiedDate says 2020-01-01T00:00:00Z of x:s1 here, and 2016-12-20T17:43:43.5Z in another language, which counts [languages-differ]",
		},
	} {
		data, list, err := esco.Read(t.Context(), exchange.Reading{}, with(tt.changes))
		got := strings.ReplaceAll(strings.TrimSuffix(list.Text(language.English), "\n"), "\n", "|")
		if got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
		var e *problem.Error
		if list.HasFatal() != errors.As(err, &e) || list.HasFatal() == (data.Skills != nil) {
			t.Errorf("%s: error %v, %d skills", name, err, len(data.Skills))
		}
	}
}

func TestRead_keepRest(t *testing.T) {
	changes := map[string]string{
		"skills_en.csv":                 "conceptUri,preferredLabel\nx:s1,a\n,b\nx:s2,c\nx:s1,d\n",
		"broaderRelationsOccPillar.csv": "",
	}
	data, list, err := esco.Read(t.Context(), exchange.Reading{KeepRest: true}, with(changes))
	if err != nil || len(list) != 3 || len(data.Skills) != 3 || data.Skills[1].URI != "x:s2" { // the third is in French alone
		t.Errorf("%d skills, %v, %v", len(data.Skills), list, err)
	}
	if _, list, err := esco.Read(t.Context(), exchange.Reading{KeepRest: true}, fstest.MapFS{}); !errors.Is(err, esco.NoFiles) || len(list) != 1 {
		t.Errorf("of no file at all: %v, %v", list, err)
	}
	if _, _, err := esco.Read(t.Context(), exchange.Reading{KeepRest: true}); !errors.Is(err, esco.NoFiles) {
		t.Errorf("of nothing: %v", err)
	}
	if _, _, err := esco.Read(t.Context(), exchange.Reading{}, nil, with(nil)); !errors.Is(err, exchange.BadOption) {
		t.Errorf("of nil: %v", err)
	}
}

// The files of one dataset may be in several file systems, and relations may be
// given once per language.
func TestRead_several(t *testing.T) {
	want, _, err := esco.Read(t.Context(), exchange.Reading{}, with(nil))
	if err != nil {
		t.Fatal(err)
	}
	one, two := fstest.MapFS{}, fstest.MapFS{}
	for name, content := range small {
		to := one
		if strings.HasSuffix(name, "Relations.csv") || strings.HasPrefix(name, "broader") {
			to = two
			two["en/"+strings.TrimSuffix(name, ".csv")+"_en.csv"] = &fstest.MapFile{Data: []byte(content)}
		}
		to[name] = &fstest.MapFile{Data: []byte(content)}
	}
	got, list, err := esco.Read(t.Context(), exchange.Reading{}, two, one)
	if err != nil || len(list) != 0 {
		t.Fatal(err, list)
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(sameTag), cmp.Comparer(taxonomyRelation)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestRead_progress(t *testing.T) {
	var mu sync.Mutex
	rows := make(map[string]int)
	_, _, err := esco.Read(t.Context(), exchange.Reading{Progress: func(p exchange.Progress) {
		if !mu.TryLock() {
			t.Error("Progress is called twice at once")
			return
		}
		defer mu.Unlock()
		rows[p.File] = p.Rows
		if p.Bytes != int64(len(small[p.File])) {
			t.Errorf("%s: %d bytes of %d", p.File, p.Bytes, len(small[p.File]))
		}
	}}, with(nil))
	if err != nil || len(rows) != len(small) || rows["skills_en.csv"] != 3 {
		t.Errorf("%v, %v", rows, err)
	}
}

func TestRead_context(t *testing.T) {
	reason := errors.New("the user went away")
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(reason)
	if data, _, err := esco.Read(ctx, exchange.Reading{}, with(nil)); !errors.Is(err, reason) || data.Skills != nil {
		t.Errorf("Read = %v", err)
	}
	ctx, cancel = context.WithCancelCause(t.Context())
	told := exchange.Reading{KeepRest: true, Progress: func(exchange.Progress) { cancel(reason) }}
	if data, _, err := esco.Read(ctx, told, with(nil)); !errors.Is(err, reason) || data.Skills != nil {
		t.Errorf("while it reads: %v", err)
	}
}

// broken is a file system in which one file can't be read any further.
type broken struct{ fs.FS }

type brokenFile struct{ fs.File }

var errDisk = errors.New("disk on fire")

func (brokenFile) Read([]byte) (int, error) { return 0, errDisk }

func (b broken) Open(name string) (fs.File, error) {
	f, err := b.FS.Open(name)
	if err == nil && name == "skills_en.csv" {
		return brokenFile{f}, nil
	}
	return f, err
}

func TestRead_broken(t *testing.T) {
	for _, keep := range []bool{false, true} {
		data, list, err := esco.Read(t.Context(), exchange.Reading{KeepRest: keep}, broken{with(nil)})
		if !errors.Is(err, exchange.Unreadable) || !errors.Is(err, errDisk) || data.Skills != nil || !list.HasFatal() {
			t.Errorf("Read = %v, %v", list, err)
		}
	}
}
