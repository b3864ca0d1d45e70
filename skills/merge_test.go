package skills_test

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func TestMerge(t *testing.T) {
	german := must(text.New(map[language.Tag]string{language.German: "Go-Sprache", language.English: "Golang"}))
	other := must(skills.NewCatalog([]skills.SkillSpec{
		{
			ID: "go", Name: german, Description: text.Plain("of 2009"), Kind: skills.KindTool, Scale: "mastery", Steps: []string{"aware"}, HalfLife: 36,
			Aliases: []text.Text{text.Plain("golang"), text.Plain("go!")}, Broader: []skills.ID{"coding", "programming"}, Retired: true, ReplacedBy: []skills.ID{"coding"},
			Provenance: []skills.ProvenanceSpec{{Source: "acme"}},
		},
		{ID: "coding"},
		{ID: "programming", Description: text.Plain("coding"), Kind: skills.KindPractice},
	}))
	got, list, err := skills.Merge(catalog, other)
	if err != nil {
		t.Fatal(err)
	}
	want := catalogSpecs[0]
	want.Name = must(want.Name.With(language.German, "Go-Sprache"))
	want.Description, want.HalfLife, want.Retired = text.Plain("of 2009"), 36, true
	want.Aliases = append(slices.Clone(want.Aliases), must(text.Text{}.With(language.English, "Golang")), text.Plain("go!"))
	want.Broader, want.ReplacedBy = []skills.ID{"programming", "coding"}, []skills.ID{"coding"}
	want.Provenance = []skills.ProvenanceSpec{{Source: "acme"}}
	s, _ := got.Skill("go")
	if diff := cmp.Diff(want, s.Spec(), sameKind); diff != "" {
		t.Errorf("Merge (-want +got):\n%s", diff)
	}
	lines := []string{
		"skills[go].kind: warning: the catalogs differ: language is kept, tool is left out [different-records]",
		"skills[go].retired: warning: the catalogs differ: retired is kept, in use is left out [different-records]",
		"skills[go].scale: warning: the catalogs differ: mastery is kept, mastery: aware is left out [different-records]",
		"skills[programming].description: warning: the catalogs differ: writing software is kept, coding is left out [different-records]",
	}
	if diff := cmp.Diff(lines, linesOf(list)); diff != "" {
		t.Errorf("Merge (-want +got):\n%s", diff)
	}
	if got.Len() != 5 {
		t.Errorf("Merge has %d skills, want 5", got.Len())
	}
	if none, list, err := skills.Merge(); none.Len() != 0 || len(list) != 0 || err != nil {
		t.Errorf("Merge() = %d, %v, %v", none.Len(), list, err)
	}
	// What the name says already becomes no alias, in whatever parts they are merged.
	golang := must(skills.NewCatalog([]skills.SkillSpec{{ID: "go", Name: text.Plain("Golang")}}))
	plain := must(skills.NewCatalog([]skills.SkillSpec{{ID: "go", Name: text.Plain("Go"), Aliases: []text.Text{text.Plain("Golang"), text.Plain("Go")}}}))
	for _, parts := range [][]skills.Catalog{{golang, plain}, {golang, plain, golang}, {golang, merged(skills.Merge(plain, golang))}} {
		c := merged(skills.Merge(parts...))
		s, _ := c.Skill("go")
		if diff := cmp.Diff([]string{"Go"}, textsOf(s.Aliases())); s.Name().String() != "Golang" || diff != "" {
			t.Errorf("Merge: %v (-want +got):\n%s", s.Name(), diff)
		}
	}
	turned := must(skills.NewCatalog([]skills.SkillSpec{{ID: "programming", Broader: []skills.ID{"go"}}, {ID: "go"}}))
	if c, _, err := skills.Merge(catalog, turned); !errors.Is(err, skills.CyclicBroader) || c.Len() != 0 {
		t.Errorf("Merge of catalogs that disagree = %d, %v", c.Len(), err)
	}
}

func merged(c skills.Catalog, _ problem.List, err error) skills.Catalog { return must(c, err) }

func textsOf(list iter.Seq[text.Text]) (texts []string) {
	for t := range list {
		texts = append(texts, t.String())
	}
	return texts
}

// genCatalog draws catalogs of a few skills that say different things of them.
func genCatalog() *rapid.Generator[skills.Catalog] {
	tags := []language.Tag{language.English, language.Japanese, language.German}
	said := rapid.SampledFrom([]string{"", "go", "Go", "c#", "x"})
	texts := rapid.Custom(func(t *rapid.T) text.Text {
		return must(text.New(rapid.MapOfN(rapid.SampledFrom(tags), said, 0, 2).Draw(t, "text")))
	})
	ids := rapid.SliceOfN(rapid.SampledFrom([]skills.ID{"y", "z"}), 0, 3)
	record := rapid.Custom(func(t *rapid.T) skills.SkillSpec {
		s := skills.SkillSpec{
			ID:   rapid.SampledFrom([]skills.ID{"go", "c#", "x"}).Draw(t, "id"),
			Name: texts.Draw(t, "name"), Description: texts.Draw(t, "description"), Aliases: rapid.SliceOfN(texts, 0, 2).Draw(t, "aliases"),
			Kind:  rapid.SampledFrom([]skills.Kind{{}, skills.KindTool, skills.KindSkill}).Draw(t, "kind"),
			Scale: rapid.SampledFrom([]string{"", "mastery", "other"}).Draw(t, "scale"), HalfLife: rapid.IntRange(0, 2).Draw(t, "half-life"),
			Broader: ids.Draw(t, "broader"), Related: ids.Draw(t, "related"),
			Prerequisites: skills.PrerequisitesSpec{Essential: ids.Draw(t, "essential"), Optional: ids.Draw(t, "optional")},
			Retired:       rapid.Bool().Draw(t, "retired"),
		}
		if s.Retired {
			s.ReplacedBy = ids.Draw(t, "replaced by")
		}
		if s.Scale != "" {
			s.Steps = rapid.SampledFrom([][]string{nil, {"low"}, {"low", "high"}}).Draw(t, "steps")
		}
		for _, source := range rapid.SliceOfN(rapid.SampledFrom([]string{"esco", "acme"}), 0, 2).Draw(t, "provenance") {
			s.Provenance = append(s.Provenance, skills.ProvenanceSpec{Source: source})
		}
		return s
	})
	records := rapid.SliceOfNDistinct(record, 0, 3, func(s skills.SkillSpec) skills.ID { return s.ID })
	return rapid.Map(records, func(list []skills.SkillSpec) skills.Catalog {
		return must(skills.NewCatalog(append(list, skills.SkillSpec{ID: "y"}, skills.SkillSpec{ID: "z"})))
	})
}

func merge(t *rapid.T, catalogs ...skills.Catalog) skills.Catalog {
	c, _, err := skills.Merge(catalogs...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// sorted returns the records with their aliases in order, without those that repeat
// the name.
func sorted(c skills.Catalog) []skills.SkillSpec {
	var list []skills.SkillSpec
	for s := range c.All() {
		spec := s.Spec()
		spec.Aliases = slices.DeleteFunc(spec.Aliases, func(alias text.Text) bool {
			for tag, said := range alias.All() {
				return alias.Len() == 1 && spec.Name.Has(tag) && spec.Name.In(tag) == said
			}
			return false
		})
		slices.SortStableFunc(spec.Aliases, text.Text.Compare)
		list = append(list, spec)
	}
	return list
}

// Merging is idempotent, associative but for the order of aliases, and loses no
// label, relation or source of any catalog; what it leaves out it lists.
func TestMerge_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genCatalog().Draw(t, "a"), genCatalog().Draw(t, "b"), genCatalog().Draw(t, "c")
		if same, list, err := skills.Merge(a, a); err != nil || !same.Equal(a) || len(list) != 0 {
			t.Fatalf("a catalog merged with itself is another one: %v, %v", list, err)
		}
		all := merge(t, a, b, c)
		if !merge(t, merge(t, a, b), c).Equal(all) {
			t.Fatal("merging one by one gives another catalog")
		}
		if diff := cmp.Diff(sorted(all), sorted(merge(t, a, merge(t, b, c))), sameKind); diff != "" {
			t.Fatalf("merging the last two first (-want +got):\n%s", diff)
		}
		ab, list, _ := skills.Merge(a, b)
		for _, part := range []skills.Catalog{a, b} {
			for s := range part.All() {
				u, _ := ab.Skill(s.ID())
				for l := range s.Labels() {
					if !slices.ContainsFunc(slices.Collect(u.Labels()), func(m skills.Label) bool { return m.Text == l.Text && m.Language == l.Language }) {
						t.Fatalf("%v is no longer called %v", s, l)
					}
				}
				have, want := u.Spec(), s.Spec()
				for what, lists := range map[string][2][]skills.ID{
					"broader": {have.Broader, want.Broader}, "related": {have.Related, want.Related}, "essential": {have.Prerequisites.Essential, want.Prerequisites.Essential},
					"optional": {have.Prerequisites.Optional, want.Prerequisites.Optional}, "replaced by": {have.ReplacedBy, want.ReplacedBy},
				} {
					for _, id := range lists[1] {
						if !slices.Contains(lists[0], id) {
							t.Fatalf("%v is no longer %s %v", s, what, id)
						}
					}
				}
				for _, p := range want.Provenance {
					if !slices.Contains(have.Provenance, p) {
						t.Fatalf("%v no longer comes from %v", s, p)
					}
				}
				// What a record states and the result does not is in the list.
				for field, lost := range map[string]bool{
					"kind": want.Kind != (skills.Kind{}) && want.Kind != have.Kind, "half-life": want.HalfLife != 0 && want.HalfLife != have.HalfLife,
					"scale":   want.Scale != "" && (want.Scale != have.Scale || !slices.Equal(want.Steps, have.Steps)),
					"retired": want.Retired != have.Retired && countOf(a, b, s.ID()) == 2,
				} {
					line := fmt.Sprintf("skills[%v].%s", s.ID(), field)
					if lost != slices.ContainsFunc(linesOf(list), func(p string) bool { return strings.HasPrefix(p, line) }) && lost {
						t.Fatalf("the %s of %v got lost: %v", field, s, list)
					}
				}
			}
		}
	})
}

func countOf(a, b skills.Catalog, id skills.ID) (n int) {
	for _, c := range []skills.Catalog{a, b} {
		if _, ok := c.Skill(id); ok {
			n++
		}
	}
	return n
}

func ExampleMerge() {
	ours := must(skills.NewCatalog([]skills.SkillSpec{{ID: "go", Name: text.Plain("Go"), Kind: skills.KindLanguage, Provenance: []skills.ProvenanceSpec{{Source: "acme"}}}}))
	theirs := must(skills.NewCatalog([]skills.SkillSpec{{ID: "go", Name: text.Plain("Golang"), Kind: skills.KindTool, Provenance: []skills.ProvenanceSpec{{Source: "survey"}}}}))
	c, list, err := skills.Merge(ours, theirs)
	if err != nil {
		fmt.Println(err)
		return
	}
	s, _ := c.Find("golang").One()
	fmt.Println(s.Name(), slices.Collect(s.Provenance()))
	fmt.Print(list.Text(language.English))
	// Output:
	// Go [{acme   } {survey   }]
	// skills[go].kind: warning: the catalogs differ: language is kept, tool is left out [different-records]
}
