package esco

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// Taxonomy returns the taxonomy that the dataset amounts to, with what
// [Dataset.Spec] lists. The error is that of [taxonomy.New], such as a concept
// that is broader than itself.
func (d Dataset) Taxonomy() (taxonomy.Taxonomy, problem.List, error) {
	spec, list := d.Spec()
	t, err := taxonomy.New(spec)
	return t, list, err
}

// Spec returns the record of the taxonomy that the dataset amounts to.
//
// Concepts keep their URIs as ids. Hidden labels are aliases as alternative ones
// are, and so is the code of a skill group. White space around labels is left
// out. An occupation without a broader concept belongs to its ISCO group.
// Skills of another status than "released" or none are retired.
//
// The list has warnings alone: what was left out or is incomplete in the dataset,
// and, as [exchange.NoPlace], what a taxonomy can't hold, each with the number of
// its values.
func (d Dataset) Spec() (taxonomy.Spec, problem.List) {
	m := mapper{d: d, origin: []skills.ProvenanceSpec{provenance(d.Version)}, links: newLinks(d)}
	m.addSkills()
	m.addOccupations()
	m.link()
	m.nameUndescribed()
	m.link()
	m.skillBroader()
	m.prerequisites()
	m.occupationBroader()
	m.needs()
	m.rest()
	return taxonomy.Spec{
		ID:          "esco",
		Name:        text.EnJa("ESCO", "ESCO（欧州のスキル・職業分類）"),
		Description: text.EnJa(attribution, "このサービスは欧州委員会の ESCO 分類を使用しています。"),
		Provenance:  provenance(d.Version),
		Skills:      m.skills.specs,
		Occupations: m.occupations.specs,
	}, m.list()
}

func provenance(version string) skills.ProvenanceSpec {
	return skills.ProvenanceSpec{
		Source: "ESCO", Version: version, Link: "https://esco.ec.europa.eu",
		Licence: "Commission Decision 2011/833/EU",
	}
}

// numbered holds records in an order, found by URI.
type numbered[T any] struct {
	specs []T
	at    map[string]int32 // numbers from 1
}

func (n *numbered[T]) add(uri string, spec T) {
	n.specs = append(n.specs, spec)
	if n.at[uri] == 0 {
		n.at[uri] = int32(len(n.specs))
	}
}

// get returns the record of a URI that is there.
func (n *numbered[T]) get(uri string) *T { return &n.specs[n.at[uri]-1] }

// mapper makes a taxonomy of a dataset.
type mapper struct {
	d           Dataset
	skills      numbered[skills.SkillSpec]
	types       []string // skillType, by skill
	occupations numbered[taxonomy.OccupationSpec]
	origin      []skills.ProvenanceSpec
	log         table.Log
	links       links

	left leftout.Tally
}

func conceptPath(uri string) problem.Path { return problem.Path("concepts").Item(uri) }

func (m *mapper) noPlace(what string, uri string) {
	m.left.Add(1, what, func() leftout.Say { return leftout.At(exchange.NoPlace, what, conceptPath(uri)) })
}

func (m *mapper) list() problem.List {
	m.log.Add(m.left.List()...)
	return m.log.List()
}

// addSkills makes skills of skills and of their groups, those that only the
// hierarchy has among them.
func (m *mapper) addSkills() {
	n := len(m.d.Skills) + len(m.d.SkillGroups)
	m.skills.at = make(map[string]int32, n)
	m.skills.specs = make([]skills.SkillSpec, 0, n+len(m.d.Hierarchy)-min(len(m.d.Hierarchy), len(m.d.SkillGroups)))
	m.types = make([]string, 0, n)
	for i := range m.d.Skills {
		m.addSkill(&m.d.Skills[i], m.kind(&m.d.Skills[i]))
	}
	for i := range m.d.SkillGroups {
		m.addSkill(&m.d.SkillGroups[i], skills.KindGroup)
	}
	for _, e := range m.d.Hierarchy {
		for i, l := range e.Levels {
			switch {
			case m.skills.at[l.URI] == 0:
				c := Concept{URI: l.URI, Code: l.Code, PreferredLabel: l.PreferredTerm}
				if i == len(e.Levels)-1 {
					c.Description, c.ScopeNote = e.Description, e.ScopeNote
				}
				m.addSkill(&c, skills.KindGroup)
			case i == len(e.Levels)-1 && !m.skills.get(l.URI).Name.Equal(trimmed(l.PreferredTerm)):
				m.noPlace("preferred term of skillsHierarchy", l.URI)
			}
		}
	}
}

func (m *mapper) kind(c *Concept) skills.Kind {
	switch c.SkillType {
	case "knowledge":
		return skills.KindKnowledge
	case "skill/competence":
		return skills.KindSkill
	case "":
	default:
		m.noPlace("skillType "+c.SkillType, c.URI)
	}
	return skills.Kind{}
}

func (m *mapper) addSkill(c *Concept, kind skills.Kind) {
	m.leave(c)
	m.skills.add(c.URI, skills.SkillSpec{
		ID:          skills.ID(c.URI),
		Name:        trimmed(c.PreferredLabel),
		Description: c.Description,
		Kind:        kind,
		Aliases:     aliases(c, c.Code),
		Retired:     c.Status != "" && c.Status != released,
		Provenance:  m.origin,
	})
	m.types = append(m.types, c.SkillType)
}

// released is the status of what is in use.
const released = "released"

func (m *mapper) addOccupations() {
	n := len(m.d.Occupations) + len(m.d.ISCOGroups)
	m.occupations.at = make(map[string]int32, n)
	m.occupations.specs = make([]taxonomy.OccupationSpec, 0, n)
	for i := range m.d.Occupations {
		m.addOccupation(&m.d.Occupations[i], false)
	}
	for i := range m.d.ISCOGroups {
		m.addOccupation(&m.d.ISCOGroups[i], true)
	}
}

func (m *mapper) addOccupation(c *Concept, group bool) {
	m.leave(c)
	if c.Status != "" && c.Status != released {
		m.noPlace("status of an occupation", c.URI)
	}
	m.occupations.add(c.URI, taxonomy.OccupationSpec{
		ID: c.URI, Code: c.Code, Name: trimmed(c.PreferredLabel), Description: c.Description, Aliases: aliases(c, ""), Group: group,
	})
}

// leave lists what a taxonomy has no place for.
func (m *mapper) leave(c *Concept) {
	if !c.ScopeNote.IsZero() {
		m.noPlace("scopeNote", c.URI)
	}
	if !c.Definition.IsZero() {
		m.noPlace("definition", c.URI)
	}
	if !c.Modified.IsZero() {
		m.noPlace("modifiedDate", c.URI)
	}
	if len(c.InScheme) > 0 {
		m.noPlace("inScheme", c.URI)
	}
	if c.ReuseLevel != "" {
		m.noPlace("reuseLevel", c.URI)
	}
	if c.RegulatedProfessionNote != "" {
		m.noPlace("regulatedProfessionNote", c.URI)
	}
}

// rest lists the parts of a dataset for which a taxonomy has no place at all.
func (m *mapper) rest() {
	for _, s := range m.d.Schemes {
		m.noPlace("conceptSchemes", s.URI)
	}
	for _, c := range m.d.Collections {
		for i := range c.Members {
			m.noPlace("collection "+c.Name, c.Members[i].URI)
		}
	}
}

// aliases returns the labels of a concept besides the preferred one.
func aliases(c *Concept, code string) []text.Text {
	untidy := func(t text.Text) bool { return !t.Equal(trimmed(t)) }
	if len(c.HiddenLabels) == 0 && code == "" && !slices.ContainsFunc(c.AltLabels, untidy) {
		return c.AltLabels
	}
	all := make([]text.Text, 0, len(c.AltLabels)+len(c.HiddenLabels)+1)
	for _, t := range slices.Concat(c.AltLabels, c.HiddenLabels) {
		if t = trimmed(t); !t.IsZero() {
			all = append(all, t)
		}
	}
	if code != "" {
		all = append(all, text.Plain(code))
	}
	return all
}

// trimmed returns a text without white space around its strings, and without
// those of white space alone.
func trimmed(t text.Text) text.Text {
	tidy := true
	for _, s := range t.All() {
		tidy = tidy && s != "" && s == strings.TrimSpace(s)
	}
	if tidy {
		return t
	}
	var u text.Text
	for tag, s := range t.All() {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if v, err := u.With(tag, s); err == nil {
			u = v
		}
	}
	return u
}
