package esco

import (
	"runtime"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// The words for groups in the columns conceptType and broaderType.
const (
	skillGroupType = "SkillGroup"
	iscoGroupType  = "ISCOGroup"
)

// link is a row of a relation by the numbers of its concepts, 0 for those that
// are not described.
type link struct{ from, to int32 }

// links are the rows of the relations, in their order, so that their URIs are
// looked up once.
type links struct{ skillBroader, occupationBroader, prerequisites, needs []link }

func newLinks(d Dataset) links {
	return links{
		make([]link, len(d.SkillBroader)), make([]link, len(d.OccupationBroader)),
		make([]link, len(d.SkillSkills)), make([]link, len(d.OccupationSkills)),
	}
}

// link looks up the URIs of relations whose numbers are not known yet.
func (m *mapper) link() {
	skills, occupations := m.skills.at, m.occupations.at
	number(m.links.skillBroader, m.d.SkillBroader, (*Broader).ends, skills, skills)
	number(m.links.occupationBroader, m.d.OccupationBroader, (*Broader).ends, occupations, occupations)
	number(m.links.prerequisites, m.d.SkillSkills, (*SkillSkill).ends, skills, skills)
	number(m.links.needs, m.d.OccupationSkills, (*OccupationSkill).ends, occupations, skills)
}

func (b *Broader) ends() (from, to string) { return b.Concept, b.Broader }

func (s *SkillSkill) ends() (from, to string) { return s.Original, s.Related }

func (o *OccupationSkill) ends() (from, to string) { return o.Occupation, o.Skill }

// fewRows is how many rows are sooner gone through than handed to two processors.
const fewRows = 1 << 10

// number looks up the two URIs of each row that are not known yet, on all
// processors.
func number[R any](links []link, rows []R, ends func(*R) (from, to string), froms, tos map[string]int32) {
	size := max(len(rows)/runtime.GOMAXPROCS(0)+1, fewRows)
	var all sync.WaitGroup
	for start := 0; start < len(rows); start += size {
		all.Go(func() {
			last, known := "", froms[""] // many rows begin alike
			for i := start; i < min(start+size, len(rows)); i++ {
				if links[i].from > 0 && links[i].to > 0 {
					continue
				}
				from, to := ends(&rows[i])
				if from != last {
					last, known = from, froms[from]
				}
				links[i] = link{known, tos[to]}
			}
		})
	}
	all.Wait()
}

// nameUndescribed adds the concepts that only relations name.
func (m *mapper) nameUndescribed() {
	type named struct {
		uri        string
		occupation bool
	}
	type naming struct {
		n     int
		group bool
	}
	seen := make(map[named]*naming)
	var order []named
	meet := func(number int32, uri string, occupation, group bool) {
		if number > 0 {
			return
		}
		who := named{uri, occupation}
		if seen[who] == nil {
			seen[who] = &naming{group: group}
			order = append(order, who)
		}
		seen[who].n++
	}
	for i, l := range m.links.skillBroader {
		b := &m.d.SkillBroader[i]
		meet(l.from, b.Concept, false, b.ConceptType == skillGroupType)
		meet(l.to, b.Broader, false, b.BroaderType == skillGroupType)
	}
	for i, l := range m.links.prerequisites {
		meet(l.from, m.d.SkillSkills[i].Original, false, false)
		meet(l.to, m.d.SkillSkills[i].Related, false, false)
	}
	for i, l := range m.links.occupationBroader {
		b := &m.d.OccupationBroader[i]
		meet(l.from, b.Concept, true, b.ConceptType == iscoGroupType)
		meet(l.to, b.Broader, true, b.BroaderType == iscoGroupType)
	}
	for i, l := range m.links.needs {
		meet(l.from, m.d.OccupationSkills[i].Occupation, true, false)
		meet(l.to, m.d.OccupationSkills[i].Skill, false, false)
	}
	for _, who := range order {
		is, concept := seen[who], Concept{URI: who.uri}
		m.log.Add(NotDescribed.At(conceptPath(who.uri), who.uri, is.n))
		switch {
		case who.occupation:
			m.addOccupation(&concept, is.group)
		case is.group:
			m.addSkill(&concept, skills.KindGroup)
		default:
			m.addSkill(&concept, skills.Kind{})
		}
	}
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
	for i := range m.d.SkillBroader {
		b, s := &m.d.SkillBroader[i], &m.skills.specs[m.links.skillBroader[i].from-1]
		if m.relate(b.Concept, b.Broader, slices.Contains(s.Broader, skills.ID(b.Broader))) {
			s.Broader = append(s.Broader, skills.ID(b.Broader))
		}
		if (b.ConceptType == skillGroupType) != (s.Kind == skills.KindGroup) {
			m.noPlace("conceptType of broaderRelationsSkillPillar", b.Concept)
		}
	}
	for _, e := range m.d.Hierarchy { // mostly, the relations say all of it
		for i := 1; i < len(e.Levels); i++ {
			s, up := m.skills.get(e.Levels[i].URI), skills.ID(e.Levels[i-1].URI)
			if up != s.ID && !slices.Contains(s.Broader, up) {
				s.Broader = append(s.Broader, up)
			}
		}
	}
}

// prerequisites makes related skills what the original skill builds on.
func (m *mapper) prerequisites() {
	for i := range m.d.SkillSkills {
		r, l := &m.d.SkillSkills[i], m.links.prerequisites[i]
		original, related := l.from-1, l.to-1
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
	for i := range m.d.OccupationBroader {
		b, o := &m.d.OccupationBroader[i], &m.occupations.specs[m.links.occupationBroader[i].from-1]
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
		o, group := m.occupations.get(c.URI), byCode[c.ISCOGroup]
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
		return up == group || m.below(m.occupations.get(up), group, depth+1)
	})
}

// needs gives each occupation the skills that it needs, in the order of the
// relations.
func (m *mapper) needs() {
	links := m.links.needs
	from := make([]int32, len(m.occupations.specs)+1)
	for _, l := range links {
		from[l.from]++
	}
	for i := range m.occupations.specs {
		from[i+1] += from[i]
	}
	rows := make([]int32, len(links)) // in order of the occupations
	next := slices.Clone(from)
	for i, l := range links {
		rows[next[l.from-1]] = int32(i)
		next[l.from-1]++
	}
	all := make([]taxonomy.NeedSpec, 0, len(links))
	needed := make([]int32, len(m.skills.specs)) // the last occupation that needs a skill, from 1
	for o := range m.occupations.specs {
		start := len(all)
		for _, row := range rows[from[o]:from[o+1]] {
			r, skill := &m.d.OccupationSkills[row], links[row].to-1
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
