package skills_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

func idsOf(found iter.Seq[skills.Skill]) string {
	var ids []string
	for s := range found {
		ids = append(ids, s.String())
	}
	return strings.Join(ids, " ")
}

func TestCatalog_Skill(t *testing.T) {
	s, ok := catalog.Skill("go")
	if !ok {
		t.Fatal("there is no go")
	}
	if diff := cmp.Diff(catalogSpecs[0], s.Spec(), sameKind); diff != "" {
		t.Errorf("Spec() (-want +got):\n%s", diff)
	}
	if s.ID() != "go" || s.Name().In(language.Japanese) != "Go 言語" || s.Kind() != skills.KindLanguage || s.Scale() != "mastery" || !s.Description().IsZero() {
		t.Errorf("go reads %v, %v, %v, %v, %v", s.ID(), s.Name(), s.Kind(), s.Scale(), s.Description())
	}
	if got := slices.Collect(s.Broader()); !slices.Equal(got, []skills.ID{"programming"}) {
		t.Errorf("Broader() = %v", got)
	}
	if got := slices.Collect(s.Aliases()); len(got) != 2 || got[0].String() != "golang" {
		t.Errorf("Aliases() = %v", got)
	}
	if got, ok := catalog.Skill("GO"); ok || got.ID() != "" {
		t.Errorf("Skill(GO) = %v, %v; ids are exact", got, ok)
	}
	if programming, _ := catalog.Skill("programming"); programming.Description().String() != "writing software" {
		t.Errorf("Description() = %q", programming.Description())
	}
}

var sameKind = cmp.Comparer(func(a, b skills.Kind) bool { return a == b })

func TestSkill_zero(t *testing.T) {
	var s skills.Skill
	if s.ID() != "" || !s.Name().IsZero() || s.Kind() != (skills.Kind{}) || s.Scale() != "" || s.String() != "" || !s.Equal(skills.Skill{}) {
		t.Error("the zero Skill says something")
	}
	for alias := range s.Aliases() {
		t.Errorf("the zero Skill has the alias %v", alias)
	}
	for id := range s.Broader() {
		t.Errorf("the zero Skill is part of %v", id)
	}
	if diff := cmp.Diff(skills.SkillSpec{}, s.Spec(), sameKind); diff != "" {
		t.Errorf("Spec() (-want +got):\n%s", diff)
	}
	nameless := must(skills.NewCatalog([]skills.SkillSpec{{ID: "sql"}}))
	if found, _ := nameless.Skill("sql"); found.Name().String() != "sql" {
		t.Errorf("a skill without a name is called %q, want its id", found.Name())
	}
}

func TestCatalog_zero(t *testing.T) {
	empty := must(skills.NewCatalog(nil))
	for name, c := range map[string]skills.Catalog{"zero": {}, "empty": empty} {
		if _, ok := c.Skill("go"); ok || c.Len() != 0 || c.Find("go").Len() != 0 || c.Suggest("go") != "" || !c.Equal(skills.Catalog{}) || c.Equal(catalog) || catalog.Equal(c) {
			t.Errorf("the %s Catalog has something", name)
		}
		for s := range c.All() {
			t.Errorf("the %s Catalog has %v", name, s)
		}
	}
}

func TestCatalog_All(t *testing.T) {
	all := catalog.All()
	for range 2 { // it can be run again
		if got := idsOf(all); got != "c# go igo programming" || catalog.Len() != 4 {
			t.Errorf("All() = %s, Len() = %d", got, catalog.Len())
		}
	}
	for s := range all {
		if s.ID() != "c#" {
			t.Errorf("the first skill is %v, want c#", s)
		}
		break
	}
}

func TestCatalog_Suggest(t *testing.T) {
	for in, want := range map[skills.ID]skills.ID{"programing": "programming", "PROGRAMMING": "programming", "rust": "", "gi": "go", "": ""} {
		if got := catalog.Suggest(in); got != want {
			t.Errorf("Suggest(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCatalog_Equal(t *testing.T) {
	reversed := slices.Clone(catalogSpecs)
	slices.Reverse(reversed)
	if other := must(skills.NewCatalog(reversed)); !catalog.Equal(other) {
		t.Error("the order of the records makes another catalog")
	}
	change := map[string]func(*skills.SkillSpec){
		"ID":          func(s *skills.SkillSpec) { s.ID = "golang" },
		"Name":        func(s *skills.SkillSpec) { s.Name = text.Plain("Golang") },
		"Description": func(s *skills.SkillSpec) { s.Description = text.Plain("a language") },
		"Kind":        func(s *skills.SkillSpec) { s.Kind = skills.KindTool },
		"Aliases":     func(s *skills.SkillSpec) { s.Aliases = s.Aliases[:1] },
		"Broader":     func(s *skills.SkillSpec) { s.Broader = nil },
		"Scale":       func(s *skills.SkillSpec) { s.Scale = "" },
		"Steps":       func(s *skills.SkillSpec) { s.Steps = []string{"aware"} },
		"Essential":   func(s *skills.SkillSpec) { s.Prerequisites.Essential = []skills.ID{"c#"} },
		"Optional":    func(s *skills.SkillSpec) { s.Prerequisites.Optional = []skills.ID{"c#"} },
		"Related":     func(s *skills.SkillSpec) { s.Related = []skills.ID{"c#"} },
		"HalfLife":    func(s *skills.SkillSpec) { s.HalfLife = 24 },
		"Retired":     func(s *skills.SkillSpec) { s.Retired = true },
		"ReplacedBy":  func(s *skills.SkillSpec) { s.Retired, s.ReplacedBy = true, []skills.ID{"c#"} },
		"Provenance":  func(s *skills.SkillSpec) { s.Provenance = []skills.ProvenanceSpec{{Source: "acme"}} },
	}
	gopher, _ := catalog.Skill("go")
	for name, f := range change {
		specs := slices.Clone(catalogSpecs)
		f(&specs[0])
		other := must(skills.NewCatalog(specs))
		found, _ := other.Skill(specs[0].ID)
		if catalog.Equal(other) || found.Equal(gopher) {
			t.Errorf("another %s makes the same skill", name)
		}
	}
}

func TestNewCatalog_errors(t *testing.T) {
	tests := []struct {
		name string
		in   []skills.SkillSpec
		want []string
	}{
		{"no id", []skills.SkillSpec{{}}, []string{`skills[""]: missing-id`}},
		{"no ids", []skills.SkillSpec{{}, {}}, []string{`skills[""]: missing-id`}},
		{"bad id", []skills.SkillSpec{{ID: "go\n"}}, []string{`skills["go\n"]: invalid-id`}},
		{"twice", []skills.SkillSpec{{ID: "go"}, {ID: "sql"}, {ID: "go"}}, []string{"skills[go]: duplicate-id"}},
		{"ids differ by case", []skills.SkillSpec{{ID: "go"}, {ID: "Go"}}, nil},
		{"above itself", []skills.SkillSpec{{ID: "go", Broader: []skills.ID{"go"}}}, []string{"skills[go].broader[0]: cyclic-broader"}},
		{"what only a record of its own shows", []skills.SkillSpec{{
			ID: "go", Steps: []string{"aware", "aware", ""}, HalfLife: -1, ReplacedBy: []skills.ID{"sql"}, Provenance: []skills.ProvenanceSpec{{Source: "acme"}, {Version: "1"}},
		}, {ID: "sql"}}, []string{
			"skills[go].half-life: negative-half-life", "skills[go].provenance[1]: missing-source", "skills[go].replaced-by: replaced-in-use",
			"skills[go].steps: steps-without-scale", "skills[go].steps[1]: duplicate-id", "skills[go].steps[2]: missing-id",
		}},
		{"unknown in each relation", []skills.SkillSpec{{
			ID: "go", Retired: true, Broader: []skills.ID{"a"}, Related: []skills.ID{"b"}, ReplacedBy: []skills.ID{"c"},
			Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"d"}, Optional: []skills.ID{"e"}},
		}}, []string{
			"skills[go].broader[0]: unknown-skill", "skills[go].prerequisites.essential[0]: unknown-skill", "skills[go].prerequisites.optional[0]: unknown-skill",
			"skills[go].related[0]: unknown-skill", "skills[go].replaced-by[0]: unknown-skill",
		}},
		{"itself in each relation", []skills.SkillSpec{{
			ID: "go", Retired: true, Related: []skills.ID{"go"}, ReplacedBy: []skills.ID{"go"},
			Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"go"}, Optional: []skills.ID{"go"}},
		}}, []string{
			"skills[go].prerequisites.essential[0]: self-reference", "skills[go].prerequisites.optional[0]: self-reference",
			"skills[go].related[0]: self-reference", "skills[go].replaced-by[0]: cyclic-replacement",
		}},
		{"replaced in a circle", []skills.SkillSpec{{ID: "a", Retired: true, ReplacedBy: []skills.ID{"b"}}, {ID: "b", Retired: true, ReplacedBy: []skills.ID{"a"}}}, []string{
			"skills[a].replaced-by[0]: cyclic-replacement", "skills[b].replaced-by[0]: cyclic-replacement",
		}},
		{"prerequisites in a circle", []skills.SkillSpec{
			{ID: "a", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"b"}}}, {ID: "b", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"a"}}},
		}, nil},
		{"a cycle with a tail at each end", []skills.SkillSpec{
			{ID: "below", Broader: []skills.ID{"a"}},
			{ID: "a", Broader: []skills.ID{"b", "b"}},
			{ID: "b", Broader: []skills.ID{"a", "above"}},
			{ID: "above"},
		}, []string{"skills[a].broader[0]: cyclic-broader", "skills[b].broader[0]: cyclic-broader"}},
		{"all at once", []skills.SkillSpec{{ID: "go", Broader: []skills.ID{"gone", "go", ""}}, {ID: ""}}, []string{
			`skills[""]: missing-id`, "skills[go].broader[0]: unknown-skill", "skills[go].broader[1]: cyclic-broader",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, err := skills.NewCatalog(test.in)
			if diff := cmp.Diff(test.want, codesOf(err)); diff != "" || (err == nil) != (test.want == nil) || err != nil && c.Len() != 0 {
				t.Errorf("NewCatalog = %v (-want +got):\n%s", err, diff)
			}
		})
	}
	_, err := skills.NewCatalog([]skills.SkillSpec{{ID: "go", Broader: []skills.ID{"programing"}}, {ID: "programming"}})
	if want := "skills[go].broader[0]: error: no skill has the id programing (did you mean programming?) [unknown-skill]"; err == nil || err.Error() != want {
		t.Errorf("NewCatalog: %v\nwant %s", err, want)
	}
}

// A deep catalog, a long cycle and thousands of unknown parents end soon. A
// quadratic algorithm would take minutes over more of them.
func TestNewCatalog_large(t *testing.T) {
	const n = 20_000
	id := func(i int) skills.ID { return skills.ID(fmt.Sprintf("http://acme.example/skill/%08d", i%n)) }
	chain := make([]skills.SkillSpec, n)
	for i := range chain {
		chain[i] = skills.SkillSpec{ID: id(i), Broader: []skills.ID{id(i + 1)}}
	}
	if _, err := skills.NewCatalog(chain); len(codesOf(err)) != n {
		t.Errorf("a cycle of %d skills has %d problems", n, len(codesOf(err)))
	}
	chain[n-1].Broader = nil
	if c, err := skills.NewCatalog(chain); err != nil || c.Len() != n {
		t.Errorf("a chain of %d skills: %d, %v", n, c.Len(), err)
	}
	for i := range chain {
		chain[i].Broader = []skills.ID{id(i) + "#"}
	}
	if _, err := skills.NewCatalog(chain); len(codesOf(err)) != n {
		t.Errorf("%d unknown parents have %d problems", n, len(codesOf(err)))
	}
}

func TestCatalog_immutable(t *testing.T) {
	specs := []skills.SkillSpec{{ID: "go", Aliases: []text.Text{text.Plain("golang")}, Broader: []skills.ID{"programming"}}, {ID: "programming"}}
	c := must(skills.NewCatalog(specs))
	before := must(skills.NewCatalog(specs))
	specs[0].Aliases[0], specs[0].Broader[0], specs[1].ID = text.Plain("changed"), "changed", "changed"
	given, _ := c.Skill("go")
	spec := given.Spec()
	spec.Aliases[0], spec.Broader[0] = text.Plain("changed"), "changed"
	if !c.Equal(before) || idsOf(c.Find("golang").All()) != "go" {
		t.Error("the catalog changed with its caller's slices")
	}
}
