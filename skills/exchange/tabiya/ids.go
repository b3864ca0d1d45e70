package tabiya

import "github.com/kakezan/kakezan/skills"

// identity is what identifies an object in a model.
type identity struct {
	id, uri string
	uuids   []string // the newest first
	local   bool
}

// identities returns those of skills and their groups, or of occupations and
// theirs, groups first.
func (m Model) identities(space int) []identity {
	var list []identity
	if space == ofSkills {
		for _, g := range m.SkillGroups {
			list = append(list, identity{g.ID, g.OriginURI, g.UUIDHistory, false})
		}
		for _, s := range m.Skills {
			list = append(list, identity{s.ID, s.OriginURI, s.UUIDHistory, false})
		}
		return list
	}
	for _, g := range m.OccupationGroups {
		list = append(list, identity{g.ID, g.OriginURI, g.UUIDHistory, g.Type == TypeLocalGroup})
	}
	for _, o := range m.Occupations {
		list = append(list, identity{o.ID, o.OriginURI, o.UUIDHistory, o.Type == TypeLocalOccupation})
	}
	return list
}

// lasting returns the id under which a taxonomy has each object of a space, by its
// id in the files. See [Model.SkillIDs] for the rule.
func (m Model) lasting(space int) map[string]string {
	list := m.identities(space)
	ids := make(map[string]string, len(list))
	taken := make(map[string]bool, 2*len(list))
	for _, o := range list {
		taken[o.id] = true // in the end everything can have its own
	}
	for _, local := range []bool{false, true} {
		for _, o := range list {
			if _, twice := ids[o.id]; o.local != local || twice {
				continue
			}
			ids[o.id] = o.id
			for _, candidate := range []string{o.uri, o.oldest()} {
				if len(skills.CheckID(candidate, anObject, "")) == 0 && (!taken[candidate] || candidate == o.id) {
					ids[o.id] = candidate
					break
				}
			}
			taken[ids[o.id]] = true
		}
	}
	return ids
}

func (o identity) oldest() string {
	if len(o.uuids) == 0 {
		return ""
	}
	return o.uuids[len(o.uuids)-1]
}

// SkillIDs returns the ids that skills and groups of skills have in a taxonomy, by
// their ids in the files: the URI where one was first defined; without it the
// oldest UUID, which stays when a model is imported again, as the newest does not;
// without either the id in the files. Where two share a URI or a UUID, the first
// has it, those of ESCO and ISCO-08 before local ones.
func (m Model) SkillIDs() map[string]skills.ID {
	ids := make(map[string]skills.ID, len(m.SkillGroups)+len(m.Skills))
	for id, lasting := range m.lasting(ofSkills) {
		ids[id] = skills.ID(lasting)
	}
	return ids
}

// OccupationIDs returns the ids that occupations and groups of occupations have in
// a taxonomy, by their ids in the files, by the rule of [Model.SkillIDs].
func (m Model) OccupationIDs() map[string]string { return m.lasting(ofOccupations) }
