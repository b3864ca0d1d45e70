package esco

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// The words for groups in the columns conceptType and broaderType.
const (
	skillGroupType = "SkillGroup"
	iscoGroupType  = "ISCOGroup"
)

// nameUndescribed adds the concepts that only relations name.
func (m *mapper) nameUndescribed() {
	type named struct {
		n          int
		occupation bool
		group      bool
	}
	seen := make(map[string]*named)
	var order []string
	meet := func(known map[string]int32, uri string, n named) {
		if _, ok := known[uri]; ok {
			return
		}
		if seen[uri] == nil {
			seen[uri] = &n
			order = append(order, uri)
		}
		seen[uri].n++
	}
	for _, b := range m.d.SkillBroader {
		meet(m.skills.at, b.Concept, named{group: b.ConceptType == skillGroupType})
		meet(m.skills.at, b.Broader, named{group: b.BroaderType == skillGroupType})
	}
	for _, s := range m.d.SkillSkills {
		meet(m.skills.at, s.Original, named{})
		meet(m.skills.at, s.Related, named{})
	}
	for _, b := range m.d.OccupationBroader {
		meet(m.occupations.at, b.Concept, named{occupation: true, group: b.ConceptType == iscoGroupType})
		meet(m.occupations.at, b.Broader, named{occupation: true, group: b.BroaderType == iscoGroupType})
	}
	m.links = make([]link, len(m.d.OccupationSkills))
	for i := range m.d.OccupationSkills {
		o := &m.d.OccupationSkills[i]
		l := &m.links[i]
		if i > 0 && o.Occupation == m.d.OccupationSkills[i-1].Occupation {
			l.occupation = m.links[i-1].occupation
		} else {
			l.occupation = find(m.occupations.at, o.Occupation)
		}
		if l.skill = find(m.skills.at, o.Skill); l.occupation >= 0 && l.skill >= 0 {
			continue
		}
		meet(m.occupations.at, o.Occupation, named{occupation: true})
		meet(m.skills.at, o.Skill, named{})
	}
	for _, uri := range order {
		n := seen[uri]
		m.log.Add(NotDescribed.At(conceptPath(uri), uri, n.n))
		switch {
		case n.occupation:
			m.addOccupation(&Concept{URI: uri}, n.group)
		case n.group:
			m.addSkill(&Concept{URI: uri}, skills.KindGroup)
		default:
			m.addSkill(&Concept{URI: uri}, skills.Kind{})
		}
	}
}

// link is a row of the relations of occupations and skills by their numbers, -1
// for what is not described.
type link struct{ occupation, skill int32 }

func find(at map[string]int32, uri string) int32 {
	if i, ok := at[uri]; ok {
		return i
	}
	return -1
}

// relate reports whether a relation is one: not of a concept with itself, and not
// there before.
func (m *mapper) relate(from, to string, before bool) bool {
	switch {
	case from == to:
		m.log.Add(SelfRelation.At(conceptPath(from), from))
	case before:
		m.log.Add(RelationTwice.At(conceptPath(from), from, to))
	default:
		return true
	}
	return false
}

func (m *mapper) skillBroader() {
	for _, b := range m.d.SkillBroader {
		s := &m.skills.specs[m.skills.at[b.Concept]]
		if m.relate(b.Concept, b.Broader, slices.Contains(s.Broader, skills.ID(b.Broader))) {
			s.Broader = append(s.Broader, skills.ID(b.Broader))
		}
		if (b.ConceptType == skillGroupType) != (s.Kind == skills.KindGroup) {
			m.noPlace("conceptType of broaderRelationsSkillPillar", b.Concept)
		}
	}
	for _, e := range m.d.Hierarchy { // mostly, the relations say all of it
		for i := 1; i < len(e.Levels); i++ {
			s, up := &m.skills.specs[m.skills.at[e.Levels[i].URI]], skills.ID(e.Levels[i-1].URI)
			if up != s.ID && !slices.Contains(s.Broader, up) {
				s.Broader = append(s.Broader, up)
			}
		}
	}
}

// prerequisites makes related skills what the original skill builds on.
func (m *mapper) prerequisites() {
	for _, r := range m.d.SkillSkills {
		original, related := m.skills.at[r.Original], m.skills.at[r.Related]
		if r.OriginalType != m.types[original] {
			m.noPlace("originalSkillType of skillSkillRelations", r.Original)
		}
		if r.RelatedType != m.types[related] {
			m.noPlace("relatedSkillType of skillSkillRelations", r.Related)
		}
		p, id := &m.skills.specs[original].Prerequisites, skills.ID(r.Related)
		if !m.relate(r.Original, r.Related, slices.Contains(p.Essential, id) || slices.Contains(p.Optional, id)) {
			continue
		}
		if r.Relation == taxonomy.Essential {
			p.Essential = append(p.Essential, id)
		} else {
			p.Optional = append(p.Optional, id)
		}
	}
}

func (m *mapper) occupationBroader() {
	for _, b := range m.d.OccupationBroader {
		o := &m.occupations.specs[m.occupations.at[b.Concept]]
		if m.relate(b.Concept, b.Broader, slices.Contains(o.Broader, b.Broader)) {
			o.Broader = append(o.Broader, b.Broader)
		}
		if (b.ConceptType == iscoGroupType) != o.Group {
			m.noPlace("conceptType of broaderRelationsOccPillar", b.Concept)
		}
	}
	byCode := make(map[string]string, len(m.d.ISCOGroups))
	for _, g := range m.d.ISCOGroups {
		byCode[g.Code] = g.URI
	}
	for i := range m.d.Occupations {
		c := &m.d.Occupations[i]
		if c.ISCOGroup == "" {
			continue
		}
		o, group := &m.occupations.specs[m.occupations.at[c.URI]], byCode[c.ISCOGroup]
		switch {
		case group == "":
			m.noPlace("iscoGroup", c.URI)
		case len(o.Broader) == 0 && o.ID != group:
			o.Broader = []string{group}
		case !m.below(o, group, 0):
			m.noPlace("iscoGroup", c.URI)
		}
	}
}

// maxLevels bounds how far up an ISCO group is looked for.
const maxLevels = 16

// below reports whether an occupation belongs to a group.
func (m *mapper) below(o *taxonomy.OccupationSpec, group string, depth int) bool {
	return depth < maxLevels && slices.ContainsFunc(o.Broader, func(up string) bool {
		return up == group || m.below(&m.occupations.specs[m.occupations.at[up]], group, depth+1)
	})
}

// needs gives each occupation the skills that it needs, in the order of the
// relations.
func (m *mapper) needs() {
	links := m.links
	from := make([]int32, len(m.occupations.specs)+1)
	for i := range links {
		l, r := &links[i], &m.d.OccupationSkills[i]
		if l.occupation < 0 {
			l.occupation = m.occupations.at[r.Occupation]
		}
		if l.skill < 0 {
			l.skill = m.skills.at[r.Skill]
		}
		from[l.occupation+1]++
	}
	for i := range m.occupations.specs {
		from[i+1] += from[i]
	}
	rows := make([]int32, len(links)) // in order of the occupations
	next := slices.Clone(from)
	for i, l := range links {
		rows[next[l.occupation]] = int32(i)
		next[l.occupation]++
	}
	all := make([]taxonomy.NeedSpec, 0, len(links))
	needed := make([]int32, len(m.skills.specs)) // the last occupation that needs a skill, from 1
	for o := range m.occupations.specs {
		start := len(all)
		for _, row := range rows[from[o]:from[o+1]] {
			r, skill := &m.d.OccupationSkills[row], links[row].skill
			if r.SkillType != m.types[skill] {
				m.noPlace("skillType of occupationSkillRelations", r.Skill)
			}
			if !m.relate(r.Occupation, r.Skill, needed[skill] == int32(o)+1) {
				continue
			}
			needed[skill] = int32(o) + 1
			all = append(all, taxonomy.NeedSpec{Skill: m.skills.specs[skill].ID, Relation: r.Relation})
		}
		if len(all) > start {
			m.occupations.specs[o].Needs = all[start:len(all):len(all)]
		}
	}
}
