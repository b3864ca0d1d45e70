package tabiya

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// Taxonomy returns the taxonomy of [Model.Spec], with what it lists. The error is
// that of [taxonomy.New]; a model that was read, or that [Model.Check] finds good,
// has none.
func (m Model) Taxonomy(tag language.Tag) (taxonomy.Taxonomy, problem.List, error) {
	spec, list := m.Spec(tag)
	t, err := taxonomy.New(spec)
	return t, list, err
}

// Spec returns the model as the record of a taxonomy, groups before what is in
// them, otherwise in the order of the files. tag is the language of the model's
// texts, which its locale does not tell.
//
//   - The id of the taxonomy is the newest UUID of the model, else its name. Skills
//     and occupations have the ids of [Model.SkillIDs] and [Model.OccupationIDs].
//   - Groups of skills are skills of [skills.KindGroup]; types of skills are kinds.
//   - Alternative labels are aliases, without the preferred label.
//   - What stands above in a hierarchy is broader; a skill that another one needs is
//     its prerequisite; relations of occupations are needs.
//   - The URI where a skill was first defined is the link of its provenance, which
//     has the model as its source. The licence is that of the taxonomy.
//   - The code of an occupation's group is that of a group above it, and types of
//     occupations and groups are told by their ids; what says otherwise is listed.
//
// The list says what has no place in a taxonomy, as [exchange.NoPlace] at the path
// of the first value, such as skills[key_1].REUSELEVEL. It has an
// [UnknownObject] for each reference to nothing, which is left out; a model that
// was read or that [Model.Check] finds good has none.
//
// It takes time and memory in proportion to the model.
func (m Model) Spec(tag language.Tag) (taxonomy.Spec, problem.List) {
	b := &builder{model: &m, tag: tag, lost: tally{code: exchange.NoPlace}, skillAt: make(map[string]int), occupationAt: make(map[string]int)}
	b.spec.ID = m.Info.Name
	if len(m.Info.UUIDHistory) > 0 {
		b.spec.ID = m.Info.UUIDHistory[0]
		b.lost.of(len(m.Info.UUIDHistory)-1, infos.file, "", "UUIDHISTORY")
	}
	b.spec.Name, b.spec.Description = b.text(m.Info.Name), b.text(m.Info.Description)
	b.spec.Provenance = skills.ProvenanceSpec{Source: m.Info.Name, Version: m.Info.Version, Licence: m.Licence}
	b.addSkills()
	b.addOccupations()
	b.addLinks()
	b.addGroupCodes()
	b.addRelations()
	for _, f := range files {
		f.unplaced(&m, &b.lost)
	}
	return b.spec, append(b.unknown, b.lost.List()...)
}

// builder makes a record of a taxonomy.
type builder struct {
	model   *Model
	tag     language.Tag
	spec    taxonomy.Spec
	lost    tally
	unknown problem.List

	skillAt, occupationAt map[string]int // id in the files -> index in the record
	above                 [][]int        // occupation -> occupations, by index in the record
}

// text returns what a value says; an empty one says nothing.
func (b *builder) text(s string) text.Text {
	if s == "" {
		return text.Text{}
	}
	t, err := text.Text{}.With(b.tag, s)
	if err != nil { // not UTF-8, which a model that was read has not
		return text.Plain(s)
	}
	return t
}

func (b *builder) aliases(preferred string, labels []string) []text.Text {
	var aliases []text.Text
	for _, label := range labels {
		if label != preferred && label != "" {
			aliases = append(aliases, b.text(label))
		}
	}
	return aliases
}

// others counts the URI and the UUIDs that are not the id.
func (b *builder) others(file, id, lasting, uri string, uuids []string) {
	b.lost.count(uri != "" && uri != lasting, file, id, "ORIGINURI")
	n := len(uuids)
	if n > 0 && uuids[n-1] == lasting {
		n--
	}
	b.lost.of(n, file, id, "UUIDHISTORY")
}

// provenance returns where a skill comes from; a model without a name is no source.
func (b *builder) provenance(uri string) []skills.ProvenanceSpec {
	info := &b.model.Info
	if info.Name == "" {
		return nil
	}
	return []skills.ProvenanceSpec{{Source: info.Name, Version: info.Version, Link: uri}}
}

// unlinked returns the URI of a skill that no provenance has as its link.
func (b *builder) unlinked(uri string) string {
	if b.model.Info.Name == "" {
		return uri
	}
	return ""
}

func (b *builder) addSkills() {
	ids := b.model.lasting(ofSkills)
	add := func(id, preferred, description string, labels []string, kind skills.Kind, uri string) {
		if _, twice := b.skillAt[id]; twice {
			b.unknown = append(b.unknown, skills.DuplicateID.At(pathOf("skills").Item(id), id))
			return
		}
		b.skillAt[id] = len(b.spec.Skills)
		b.spec.Skills = append(b.spec.Skills, skills.SkillSpec{
			ID: skills.ID(ids[id]), Name: b.text(preferred), Description: b.text(description), Kind: kind,
			Aliases: b.aliases(preferred, labels), Provenance: b.provenance(uri),
		})
	}
	for _, g := range b.model.SkillGroups {
		add(g.ID, g.PreferredLabel, g.Description, g.AltLabels, skills.KindGroup, g.OriginURI)
		b.others(skillGroups.file, g.ID, ids[g.ID], b.unlinked(g.OriginURI), g.UUIDHistory)
	}
	for _, s := range b.model.Skills {
		add(s.ID, s.PreferredLabel, s.Description, s.AltLabels, s.Type.Kind(), s.OriginURI)
		b.others(allSkills.file, s.ID, ids[s.ID], b.unlinked(s.OriginURI), s.UUIDHistory)
	}
}

func (b *builder) addOccupations() {
	ids := b.model.lasting(ofOccupations)
	add := func(id, code, preferred, description string, labels []string, group bool) {
		if _, twice := b.occupationAt[id]; twice {
			b.unknown = append(b.unknown, skills.DuplicateID.At(pathOf("occupations").Item(id), id))
			return
		}
		b.occupationAt[id] = len(b.spec.Occupations)
		b.spec.Occupations = append(b.spec.Occupations, taxonomy.OccupationSpec{
			ID: ids[id], Code: code, Name: b.text(preferred), Description: b.text(description),
			Aliases: b.aliases(preferred, labels), Group: group,
		})
	}
	name, _ := occupationGroups.named(b.model)
	for _, g := range b.model.OccupationGroups {
		add(g.ID, g.Code, g.PreferredLabel, g.Description, g.AltLabels, true)
		b.others(name, g.ID, ids[g.ID], g.OriginURI, g.UUIDHistory)
	}
	for _, o := range b.model.Occupations {
		add(o.ID, o.Code, o.PreferredLabel, o.Description, o.AltLabels, false)
		b.others(occupations.file, o.ID, ids[o.ID], o.OriginURI, o.UUIDHistory)
	}
	b.above = make([][]int, len(b.spec.Occupations))
	for _, g := range b.model.OccupationGroups {
		b.lost.count(g.Type != (ObjectType{}) && g.Type != typeOf(ids[g.ID], true), name, g.ID, "GROUPTYPE")
	}
	for _, o := range b.model.Occupations {
		b.lost.count(o.Type != typeOf(ids[o.ID], false), occupations.file, o.ID, "OCCUPATIONTYPE")
	}
}

// addGroupCodes counts the codes of groups that do not follow from the hierarchy.
func (b *builder) addGroupCodes() {
	for _, o := range b.model.Occupations {
		b.lost.count(o.GroupCode != "" && !b.under(o), occupations.file, o.ID, "OCCUPATIONGROUPCODE")
	}
}

// under reports whether an occupation stands below the group whose code it has.
func (b *builder) under(o Occupation) bool {
	next := []int{b.occupationAt[o.ID]}
	seen := make(map[int]bool)
	for len(next) > 0 {
		i := next[0]
		next = next[1:]
		if seen[i] {
			continue
		}
		seen[i] = true
		if above := &b.spec.Occupations[i]; above.Group && above.Code == o.GroupCode {
			return true
		}
		next = append(next, b.above[i]...)
	}
	return false
}

// find returns the index of what a record refers to.
func (b *builder) find(at map[string]int, id string, kind ObjectType, file, column string, row int) (int, bool) {
	i, ok := at[id]
	if !ok {
		b.unknown = append(b.unknown, UnknownObject.At(pathOf(file).Index(row).Field(column), kind, id))
	}
	return i, ok
}

func (b *builder) addLinks() {
	for row, l := range b.model.SkillHierarchy {
		parent, ok := b.find(b.skillAt, l.ParentID, l.ParentType, skillLinks.file, "PARENTID", row)
		child, okToo := b.find(b.skillAt, l.ChildID, l.ChildType, skillLinks.file, "CHILDID", row)
		if ok && okToo {
			s := &b.spec.Skills[child]
			s.Broader = append(s.Broader, b.spec.Skills[parent].ID)
		}
	}
	for row, l := range b.model.OccupationHierarchy {
		parent, ok := b.find(b.occupationAt, l.ParentID, l.ParentType, occupationLinks.file, "PARENTID", row)
		child, okToo := b.find(b.occupationAt, l.ChildID, l.ChildType, occupationLinks.file, "CHILDID", row)
		if ok && okToo {
			o := &b.spec.Occupations[child]
			o.Broader = append(o.Broader, b.spec.Occupations[parent].ID)
			b.above[child] = append(b.above[child], parent)
		}
	}
}

func (b *builder) addRelations() {
	for row, r := range b.model.SkillRelations {
		from, ok := b.find(b.skillAt, r.RequiringID, TypeSkill, skillRelations.file, "REQUIRINGID", row)
		to, okToo := b.find(b.skillAt, r.RequiredID, TypeSkill, skillRelations.file, "REQUIREDID", row)
		if !ok || !okToo {
			continue
		}
		needs := &b.spec.Skills[from].Prerequisites
		if id := b.spec.Skills[to].ID; r.Relation == taxonomy.Essential {
			needs.Essential = append(needs.Essential, id)
		} else {
			needs.Optional = append(needs.Optional, id)
		}
	}
	for row, r := range b.model.OccupationRelations {
		from, ok := b.find(b.occupationAt, r.OccupationID, r.OccupationType, occupationRelations.file, "OCCUPATIONID", row)
		to, okToo := b.find(b.skillAt, r.SkillID, TypeSkill, occupationRelations.file, "SKILLID", row)
		if ok && okToo {
			o := &b.spec.Occupations[from]
			o.Needs = append(o.Needs, taxonomy.NeedSpec{Skill: b.spec.Skills[to].ID, Relation: r.Relation})
		}
	}
}
