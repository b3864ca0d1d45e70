package esco

import "github.com/kakezan/kakezan/skills/problem"

// manyWords is how many URIs the larger files of relations have, roughly.
const manyWords = 1 << 14

// The lengths of rows of relations, roughly.
const (
	broaderLength         = 170
	occupationSkillLength = 165
	skillSkillLength      = 165
)

func (r *reader) readBroader() error {
	var concept, broader int
	if err := r.columns([]string{"conceptUri", "broaderUri"}, &concept, &broader); err != nil {
		return err
	}
	conceptType, broaderType := r.optional("conceptType"), r.optional("broaderType")
	n := r.room(broaderLength)
	r.part.broader, r.words = make([]Broader, 0, n), make(map[string]string, min(n, manyWords))
	last := ""
	return r.each(func(row []string) problem.List {
		from, list := r.uri(row, concept, last)
		to, more := r.uri(row, broader, "")
		if list = append(list, more...); list != nil {
			return list
		}
		last = from
		r.part.broader = append(r.part.broader, Broader{from, to, r.word(at(row, conceptType)), r.word(at(row, broaderType))})
		return nil
	})
}

func (r *reader) readOccupationSkills() error {
	var occupation, relation, skill int
	if err := r.columns([]string{"occupationUri", "relationType", "skillUri"}, &occupation, &relation, &skill); err != nil {
		return err
	}
	skillType := r.optional("skillType")
	n := r.room(occupationSkillLength)
	r.part.occupations, r.words = make([]OccupationSkill, 0, n), make(map[string]string, min(n, manyWords))
	last := ""
	return r.each(func(row []string) problem.List {
		from, list := r.uri(row, occupation, last)
		kind, more := r.relation(row, relation)
		list = append(list, more...)
		to, more := r.uri(row, skill, "")
		if list = append(list, more...); list != nil {
			return list
		}
		last = from
		r.part.occupations = append(r.part.occupations, OccupationSkill{from, to, kind, r.word(at(row, skillType))})
		return nil
	})
}

func (r *reader) readSkillSkills() error {
	var original, relation, related int
	if err := r.columns([]string{"originalSkillUri", "relationType", "relatedSkillUri"}, &original, &relation, &related); err != nil {
		return err
	}
	originalType, relatedType := r.optional("originalSkillType"), r.optional("relatedSkillType")
	r.part.skills = make([]SkillSkill, 0, r.room(skillSkillLength))
	last := ""
	return r.each(func(row []string) problem.List {
		from, list := r.uri(row, original, last)
		kind, more := r.relation(row, relation)
		list = append(list, more...)
		to, more := r.uri(row, related, "")
		if list = append(list, more...); list != nil {
			return list
		}
		last = from
		r.part.skills = append(r.part.skills, SkillSkill{from, to, kind, r.word(at(row, originalType)), r.word(at(row, relatedType))})
		return nil
	})
}
