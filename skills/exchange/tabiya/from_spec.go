package tabiya

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// Where ESCO defines its occupations, and the groups of ISCO-08.
const (
	escoOccupations = "http://data.europa.eu/esco/occupation/"
	escoGroups      = "http://data.europa.eu/esco/isco/"
)

// typeOf returns the type of an occupation or a group, which its id tells.
func typeOf(id string, group bool) ObjectType {
	switch {
	case group && strings.HasPrefix(id, escoGroups):
		return TypeISCOGroup
	case group:
		return TypeLocalGroup
	case strings.HasPrefix(id, escoOccupations):
		return TypeESCOOccupation
	default:
		return TypeLocalOccupation
	}
}

// FromSpec returns a model of the record of a taxonomy, in the order of the
// record, of one that [taxonomy.New] takes. Texts are in the language tag: names and
// descriptions in the closest one they have, labels only in the language itself or
// in one that nobody stated.
//
//   - An id that is a URI is where the object was first defined, and one that is a
//     UUID is its history; such an object gets an id within the files, key_1 and so
//     on in the order of the files. Every other id is the id within the files.
//   - Occupations and groups are of ESCO or ISCO-08 where their URIs are; all others
//     are local.
//   - The preferred label comes first among the alternative ones, as in Tabiya's own
//     models; an alias that is the same is the same label.
//   - Carriage returns before line feeds, and at the end of labels, are taken away.
//
// The list says what has no place in the format, as [exchange.NotWritten] at the path
// of the first value, such as skills[go].half-life: other languages, kinds that are
// no type, scales and steps, related and retired skills, half-lives, ratings,
// preparations, sources of skills but the taxonomy itself, prerequisites and needs of groups, and
// what can't stand below what (see [ObjectType.CanHold]).
//
// The model can be written, where the record is one that taxonomy.New takes. It
// takes time and memory in proportion to the record.
func FromSpec(spec taxonomy.Spec, tag language.Tag) (Model, problem.List) {
	w := &maker{spec: &spec, tag: tag, lost: tally{code: exchange.NotWritten}, used: make(map[string]bool), skills: make(map[skills.ID]made), occupations: make(map[string]made)}
	w.addInfo()
	for _, s := range spec.Skills {
		w.used[string(s.ID)] = true
	}
	for _, o := range spec.Occupations {
		w.used[o.ID] = true
	}
	w.addSkills()
	w.addOccupations()
	w.addSkillLinks()
	w.addOccupationLinks()
	w.addGroupCodes()
	return w.model, w.lost.List()
}

// maker makes a model of a record.
type maker struct {
	spec  *taxonomy.Spec
	tag   language.Tag
	model Model
	lost  tally

	used        map[string]bool // as ids
	keys        int
	skills      map[skills.ID]made
	occupations map[string]made
}

// made is an object of the model.
type made struct {
	id   string // within the files
	kind ObjectType
	at   int // index in the record
}

const (
	skillList      = "skills"
	occupationList = "occupations"
)

func (w *maker) addInfo() {
	info := &w.model.Info
	p := w.spec.Provenance
	info.Name = w.said(w.spec.Name, "name", "", "")
	if info.Name == "" {
		info.Name = clean(p.Source)
	}
	w.lost.count(p.Source != "" && p.Source != info.Name, "provenance", "", "source")
	info.Description = w.said(w.spec.Description, "description", "", "")
	info.Version = clean(p.Version)
	w.lost.count(p.Link != "", "provenance", "", "link")
	w.model.Licence = p.Licence
	if uuidForm.MatchString(w.spec.ID) {
		info.UUIDHistory = []string{w.spec.ID}
	} else {
		w.lost.count(w.spec.ID != "" && w.spec.ID != info.Name, "id", "", "")
	}
	w.lost.of(len(w.spec.Scales), "scales", "", "")
}

// said returns what a text says in the language that is closest, and counts the
// others.
func (w *maker) said(t text.Text, list, item, field string) string {
	w.lost.languages(max(t.Len()-1, 0), list, item, field)
	return clean(t.In(w.tag))
}

// labels returns a name and aliases as labels, each of one line.
func (w *maker) labels(name string, aliases []text.Text, list, item string) []string {
	var labels []string
	if first := strings.TrimRight(name, "\r"); first != "" && !strings.Contains(first, "\n") {
		labels = append(labels, first)
	}
	for _, alias := range aliases {
		label, found := alias.Lookup(w.tag)
		label = strings.TrimRight(clean(label), "\r")
		switch {
		case label == "" || strings.Contains(label, "\n"):
			w.lost.of(max(alias.Len(), 1), list, item, "aliases")
			continue
		case !sameLanguage(found, w.tag):
			w.lost.languages(alias.Len(), list, item, "aliases")
			continue
		case label != name:
			labels = append(labels, label)
		}
		w.lost.languages(alias.Len()-1, list, item, "aliases")
	}
	return labels
}

// sameLanguage reports whether both are forms of one language, or one of them is
// not stated.
func sameLanguage(a, b language.Tag) bool {
	baseA, _ := a.Base()
	baseB, _ := b.Base()
	return a == language.Und || b == language.Und || baseA == baseB
}

var uuidForm = regexp.MustCompile(`^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`)

// named returns where an id goes: into the URI, the history or the id within the
// files, which is made where it goes elsewhere.
func (w *maker) named(id, list string) (uri string, uuids []string, own string) {
	switch {
	case strings.Contains(id, "://") || strings.HasPrefix(id, "urn:"):
		uri = id
	case uuidForm.MatchString(id):
		uuids = []string{id}
	case len(skills.CheckID(id, anObject, "")) == 0:
		return "", nil, id
	default:
		w.lost.of(1, list, id, "id")
	}
	for own == "" || w.used[own] {
		w.keys++
		own = fmt.Sprintf("key_%d", w.keys)
	}
	return uri, uuids, own
}

func (w *maker) addSkills() {
	for _, groups := range []bool{true, false} {
		for i := range w.spec.Skills {
			s := &w.spec.Skills[i]
			id := string(s.ID)
			if (s.Kind == skills.KindGroup) != groups {
				continue
			}
			if _, twice := w.skills[s.ID]; twice {
				w.lost.of(1, skillList, id, "")
				continue
			}
			uri, uuids, own := w.named(id, skillList)
			name := w.said(s.Name, skillList, id, "name")
			about := w.said(s.Description, skillList, id, "description")
			labels := w.labels(name, s.Aliases, skillList, id)
			if groups {
				w.skills[s.ID] = made{own, TypeSkillGroup, i}
				w.model.SkillGroups = append(w.model.SkillGroups, SkillGroup{
					OriginURI: uri, ID: own, UUIDHistory: uuids, PreferredLabel: name, AltLabels: labels, Description: about,
				})
			} else {
				w.skills[s.ID] = made{own, TypeSkill, i}
				w.model.Skills = append(w.model.Skills, Skill{
					OriginURI: uri, ID: own, UUIDHistory: uuids, Type: w.typeOf(s), PreferredLabel: name, AltLabels: labels, Description: about,
				})
			}
			w.countRest(s, uri)
		}
	}
}

func (w *maker) typeOf(s *skills.SkillSpec) SkillType {
	for _, t := range skillTypes {
		if t.Kind() == s.Kind {
			return t
		}
	}
	w.lost.count(s.Kind != (skills.Kind{}), skillList, string(s.ID), "kind")
	return SkillType{}
}

// countRest counts what the format has no place for.
func (w *maker) countRest(s *skills.SkillSpec, uri string) {
	id := string(s.ID)
	w.lost.count(s.Scale != "", skillList, id, "scale")
	w.lost.of(len(s.Steps), skillList, id, "steps")
	w.lost.of(len(s.Related), skillList, id, "related")
	w.lost.count(s.HalfLife != 0, skillList, id, "half-life")
	w.lost.count(s.Retired, skillList, id, "retired")
	w.lost.of(len(s.ReplacedBy), skillList, id, "replaced-by")
	itself := skills.ProvenanceSpec{Source: w.model.Info.Name, Version: w.model.Info.Version, Link: uri}
	for i, p := range s.Provenance {
		w.lost.count(i > 0 || p != itself, skillList, id, "provenance")
	}
}

func (w *maker) addOccupations() {
	for _, groups := range []bool{true, false} {
		for i := range w.spec.Occupations {
			o := &w.spec.Occupations[i]
			if o.Group != groups {
				continue
			}
			if _, twice := w.occupations[o.ID]; twice {
				w.lost.of(1, occupationList, o.ID, "")
				continue
			}
			uri, uuids, own := w.named(o.ID, occupationList)
			name := w.said(o.Name, occupationList, o.ID, "name")
			about := w.said(o.Description, occupationList, o.ID, "description")
			labels := w.labels(name, o.Aliases, occupationList, o.ID)
			w.lost.count(o.Preparation != (skills.Level{}), occupationList, o.ID, "preparation")
			kind := typeOf(o.ID, groups)
			w.occupations[o.ID] = made{own, kind, i}
			if groups {
				w.model.OccupationGroups = append(w.model.OccupationGroups, OccupationGroup{
					OriginURI: uri, ID: own, UUIDHistory: uuids, Code: clean(o.Code), Type: kind, PreferredLabel: name, AltLabels: labels, Description: about,
				})
			} else {
				w.model.Occupations = append(w.model.Occupations, Occupation{
					OriginURI: uri, ID: own, UUIDHistory: uuids, Code: clean(o.Code), PreferredLabel: name, AltLabels: labels, Description: about, Type: kind,
				})
			}
		}
	}
}

// addSkillLinks adds the hierarchy and the relations of skills.
func (w *maker) addSkillLinks() {
	for i := range w.spec.Skills {
		s := &w.spec.Skills[i]
		id, self := string(s.ID), w.skills[s.ID]
		if self.at != i {
			continue // counted as given twice
		}
		for j, b := range s.Broader {
			above, ok := w.skills[b]
			if !ok || !above.kind.CanHold(self.kind) || b == s.ID || slices.Contains(s.Broader[:j], b) {
				w.lost.of(1, skillList, id, "broader")
				continue
			}
			w.model.SkillHierarchy = append(w.model.SkillHierarchy, Link{ParentType: above.kind, ParentID: above.id, ChildID: self.id, ChildType: self.kind})
		}
		needs := slices.Concat(s.Prerequisites.Essential, s.Prerequisites.Optional)
		for j, n := range needs {
			needed, ok := w.skills[n]
			if !ok || self.kind != TypeSkill || needed.kind != TypeSkill || n == s.ID || slices.Contains(needs[:j], n) {
				w.lost.of(1, skillList, id, "prerequisites")
				continue
			}
			relation := taxonomy.Optional
			if j < len(s.Prerequisites.Essential) {
				relation = taxonomy.Essential
			}
			w.model.SkillRelations = append(w.model.SkillRelations, SkillRelation{RequiringID: self.id, Relation: relation, RequiredID: needed.id})
		}
	}
}

// addOccupationLinks adds the hierarchy and the needs of occupations.
func (w *maker) addOccupationLinks() {
	for i := range w.spec.Occupations {
		o := &w.spec.Occupations[i]
		self := w.occupations[o.ID]
		if self.at != i {
			continue // counted as given twice
		}
		for j, b := range o.Broader {
			above, ok := w.occupations[b]
			if !ok || !above.kind.CanHold(self.kind) || b == o.ID || slices.Contains(o.Broader[:j], b) {
				w.lost.of(1, occupationList, o.ID, "broader")
				continue
			}
			w.model.OccupationHierarchy = append(w.model.OccupationHierarchy, Link{ParentType: above.kind, ParentID: above.id, ChildID: self.id, ChildType: self.kind})
		}
		seen := make(map[skills.ID]bool, len(o.Needs))
		for _, n := range o.Needs {
			w.lost.of(len(n.Ratings), occupationList, o.ID, "ratings")
			needed, ok := w.skills[n.Skill]
			if !ok || o.Group || needed.kind != TypeSkill || seen[n.Skill] {
				w.lost.of(1, occupationList, o.ID, "needs")
				continue
			}
			seen[n.Skill] = true
			w.model.OccupationRelations = append(w.model.OccupationRelations, OccupationRelation{
				OccupationType: self.kind, OccupationID: self.id, Relation: n.Relation, SkillID: needed.id,
			})
		}
	}
}

// addGroupCodes gives each occupation the code of the nearest group above it, the
// first of several.
func (w *maker) addGroupCodes() {
	above := make(map[string][]string)
	for _, l := range w.model.OccupationHierarchy {
		above[l.ChildID] = append(above[l.ChildID], l.ParentID)
	}
	codes := make(map[string]string)
	for _, g := range w.model.OccupationGroups {
		codes[g.ID] = g.Code
	}
	for i := range w.model.Occupations {
		o := &w.model.Occupations[i]
		next, seen := []string{o.ID}, make(map[string]bool)
		for len(next) > 0 && o.GroupCode == "" {
			id := next[0]
			next = next[1:]
			if !seen[id] {
				seen[id] = true
				o.GroupCode = codes[id]
				next = append(next, above[id]...)
			}
		}
	}
}
