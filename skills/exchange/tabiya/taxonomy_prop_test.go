package tabiya_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// anyID draws an id of each sort that the format keeps in a place of its own. Some
// are as the ids that it makes.
func (d *drawer) anyID(uri string) string {
	d.n++
	sort := rapid.SampledFrom([]string{"http://example.com/%d", uri + "%d", "urn:%d", "%08d-9dad-41d1-80b4-00c04fd430c8", "key_%d", "C# %d", "日本%d"}).Draw(d.T, "sort of id")
	return fmt.Sprintf(sort, d.n)
}

// text draws a text in one language, of one line.
func (d drawer) text(tag language.Tag) text.Text {
	s := strings.NewReplacer("\n", " ", "\r", " ").Replace(d.value())
	if s == "" {
		return text.Text{}
	}
	t, err := text.Text{}.With(tag, s)
	if err != nil {
		d.Fatal(err)
	}
	return t
}

func (d drawer) aliases(name text.Text, tag language.Tag) []text.Text {
	var aliases []text.Text
	for range d.some() {
		if alias := d.text(tag); !alias.IsZero() && !alias.Equal(name) {
			aliases = append(aliases, alias)
		}
	}
	return aliases
}

// drawTaxonomy draws the record of a taxonomy of which the format can hold
// everything.
func drawTaxonomy(t *rapid.T, tag language.Tag) taxonomy.Spec {
	d := &drawer{T: t}
	spec := taxonomy.Spec{Name: d.text(tag), Description: d.text(tag)}
	name := spec.Name.In(tag)
	spec.ID = rapid.SampledFrom([]string{name, "5ba7b811-9dad-41d1-80b4-00c04fd430c8"}).Draw(t, "id")
	spec.Provenance = skills.ProvenanceSpec{Source: name, Version: d.value(), Licence: d.value()}
	from := func(id string) []skills.ProvenanceSpec {
		p := skills.ProvenanceSpec{Source: name, Version: spec.Provenance.Version}
		if strings.Contains(id, "://") || strings.HasPrefix(id, "urn:") {
			p.Link = id
		}
		if name == "" { // no source
			return nil
		}
		return []skills.ProvenanceSpec{p}
	}
	kinds := []skills.Kind{{}, skills.KindSkill, skills.KindKnowledge, skills.KindLanguage, skills.KindAttitude}
	groups := d.some()
	for i := range groups + d.some() {
		s := skills.SkillSpec{ID: skills.ID(d.anyID("http://data.europa.eu/esco/skill/")), Name: d.text(tag), Description: d.text(tag), Kind: skills.KindGroup}
		s.Aliases, s.Provenance = d.aliases(s.Name, tag), from(string(s.ID))
		for j := range i { // above a group are groups alone
			if (i >= groups || j < groups) && rapid.Bool().Draw(t, "broader") {
				s.Broader = append(s.Broader, spec.Skills[j].ID)
			}
		}
		if i >= groups {
			s.Kind = rapid.SampledFrom(kinds).Draw(t, "kind")
			for _, needed := range rapid.Permutation(spec.Skills[groups:i]).Draw(t, "needed") {
				switch d.some() {
				case 0:
					s.Prerequisites.Essential = append(s.Prerequisites.Essential, needed.ID)
				case 1:
					s.Prerequisites.Optional = append(s.Prerequisites.Optional, needed.ID)
				}
			}
		}
		spec.Skills = append(spec.Skills, s)
	}
	d.occupations(&spec, groups, tag)
	return spec
}

func (d *drawer) occupations(spec *taxonomy.Spec, skillGroups int, tag language.Tag) {
	const esco, isco = "http://data.europa.eu/esco/occupation/", "http://data.europa.eu/esco/isco/C"
	groups := d.some()
	public := func(id string) bool { return strings.HasPrefix(id, esco) || strings.HasPrefix(id, isco) }
	for i := range groups + d.some() {
		o := taxonomy.OccupationSpec{Code: d.value(), Name: d.text(tag), Description: d.text(tag), Group: i < groups}
		if o.ID = d.anyID(esco); o.Group {
			o.ID = d.anyID(isco)
		}
		o.Aliases = d.aliases(o.Name, tag)
		for _, above := range spec.Occupations {
			// Nothing public is below what is local.
			if (!o.Group || above.Group) && (public(above.ID) || !public(o.ID)) && rapid.Bool().Draw(d.T, "broader") {
				o.Broader = append(o.Broader, above.ID)
			}
		}
		if !o.Group {
			for _, needed := range rapid.Permutation(spec.Skills[skillGroups:]).Draw(d.T, "needs") {
				if rapid.Bool().Draw(d.T, "needed") {
					o.Needs = append(o.Needs, taxonomy.NeedSpec{Skill: needed.ID, Relation: one(*d, slices.Collect(taxonomy.Relations()))})
				}
			}
		}
		spec.Occupations = append(spec.Occupations, o)
	}
}

// TestFromSpec_law: what the format can hold of a taxonomy survives the way
// into a model, into files, and back; nothing is said to have no place.
func TestFromSpec_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tag := rapid.SampledFrom([]language.Tag{language.English, language.Japanese, language.Und, language.BrazilianPortuguese}).Draw(t, "language")
		spec := drawTaxonomy(t, tag)
		if _, err := taxonomy.New(spec); err != nil {
			t.Fatalf("drawn: %v", err)
		}
		m, lost := tabiya.FromSpec(spec, tag)
		if len(lost) > 0 {
			t.Errorf("there is a place for all of it, but:\n%s", english(lost))
		}
		files := folder{}
		if err := tabiya.Write(files.create, m); err != nil {
			t.Fatal(err)
		}
		read, _, err := tabiya.Read(context.Background(), files.fs(), exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		got, list := read.Spec(tag)
		if diff := cmp.Diff(spec, got, closedSets); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		for _, p := range list { // these are made on the way
			if what := p.Path(); !strings.HasSuffix(string(what), "OCCUPATIONGROUPCODE") {
				t.Errorf("no place for what came from a taxonomy: %v", p)
			}
		}
	})
}

// TestModel_Spec_law: the taxonomy of a model is good, its ids are those of the
// model's objects, and what it says survives the way back into a model.
func TestModel_Spec_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		m.SkillRelations = slices.DeleteFunc(m.SkillRelations, func(r tabiya.SkillRelation) bool { return r.RequiringID > r.RequiredID })
		spec, _ := m.Spec(language.English)
		if _, err := taxonomy.New(spec); err != nil {
			t.Fatal(err)
		}
		if len(spec.Skills) != len(m.SkillGroups)+len(m.Skills) || len(spec.Occupations) != len(m.OccupationGroups)+len(m.Occupations) {
			t.Errorf("%d skills, %d occupations", len(spec.Skills), len(spec.Occupations))
		}
		ids := m.SkillIDs()
		for i, s := range m.Skills {
			if want := spec.Skills[len(m.SkillGroups)+i].ID; ids[s.ID] != want {
				t.Errorf("the id of %s is %s, want %s", s.ID, ids[s.ID], want)
			}
		}
		again, _ := tabiya.FromSpec(spec, language.English)
		if err := again.Check().Err(); err != nil {
			t.Errorf("the way back: %v", err)
		}
	})
}
