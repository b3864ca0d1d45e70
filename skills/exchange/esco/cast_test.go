package esco_test

import (
	"io/fs"
	"maps"
	"strings"
	"testing/fstest"
)

// small is an ESCO of our own making: two skills and a piece of knowledge in two
// groups, two occupations in a group of ISCO's form, in English and French.
//
//	s1  bake bread, needs k1; also "make bread", and hidden "bake bred"
//	s2  sell bread; also "make bread"
//	k1  flour
//	g1  food; g2, below it, is in the skills hierarchy alone
//	o1  baker, needs s1, k1 and, optionally, s2
//	o2  pastry baker, a sort of o1, needs s1
//	C1  food workers
var small = map[string]string{
	"skills_en.csv": lines(
		"conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description",
		`KnowledgeSkillCompetence,x:s1,skill/competence,sector-specific,bake bread,"make bread`+"\n"+`bread baking",bake bred,released,2016-12-20T17:43:43.5Z,Not cakes.,,"x:skills,`+"\n"+`x:green","Turn dough into bread, by fire."`,
		`KnowledgeSkillCompetence,x:s2,skill/competence,cross-sector,"sell bread ","make bread",,released,,,,x:skills,`,
		`KnowledgeSkillCompetence,x:k1,knowledge,,flour,,,obsolete,,,,x:skills,`,
	),
	"skills_fr.csv": lines(
		"conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description",
		`KnowledgeSkillCompetence,x:s1,skill/competence,sector-specific,cuire le pain,panifier,cuir,released,2016-12-20T17:43:43.5Z,Sans gâteaux.,Cuisson.,x:skills,Le feu.`,
		`KnowledgeSkillCompetence,x:k1,knowledge,,farine,,,obsolete,,,,x:skills,`,
	),
	"skillGroups_en.csv":    lines("conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code", "SkillGroup,x:g1,food,,,released,,,x:skills,,S1"),
	"occupations_en.csv":    lines("conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code", "Occupation,x:o1,7,baker,bread maker,,released,,x:unregulated,,,,,7.1", "Occupation,x:o2,7,pastry baker,,,released,,x:unregulated,,,,,7.1.1"),
	"ISCOGroups_en.csv":     lines("conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description", "ISCOGroup,x:C1,7,food workers,released,,,"),
	"conceptSchemes_en.csv": lines("conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept", "ConceptScheme,x:skills,Skills,,released,All of them,\"x:g1,\nx:g2\""),
	"skillsHierarchy_en.csv": lines(
		"Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 code,Level 3 code",
		"x:g1,food,,,,,,,,,S1",
		"x:g1,food,x:g2,bakery,,,,,What is baked.,,S1,S1.1",
	),
	"greenSkillsCollection_en.csv":    lines("conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT", "KnowledgeSkillCompetence,x:s1,bake bread,released,skill/competence,sector-specific,make bread | bread baking,,x:g1 | x:g2,food | bakery"),
	"broaderRelationsSkillPillar.csv": lines("conceptType,conceptUri,broaderType,broaderUri", "KnowledgeSkillCompetence,x:s1,SkillGroup,x:g2", "KnowledgeSkillCompetence,x:s2,SkillGroup,x:g1", "SkillGroup,x:g2,SkillGroup,x:g1"),
	"broaderRelationsOccPillar.csv":   lines("conceptType,conceptUri,broaderType,broaderUri", "Occupation,x:o2,Occupation,x:o1"),
	"occupationSkillRelations.csv":    lines("occupationUri,relationType,skillType,skillUri", "x:o1,essential,skill/competence,x:s1", "x:o2,essential,skill/competence,x:s1", "x:o1,essential,knowledge,x:k1", "x:o1,optional,skill/competence,x:s2"),
	"skillSkillRelations.csv":         lines("originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri", "x:s1,skill/competence,essential,knowledge,x:k1"),
}

func lines(rows ...string) string { return strings.Join(rows, "\n") + "\n" }

// with returns a file system of small in which some files are others, and empty
// ones are missing.
func with(changes map[string]string) fs.FS {
	files := maps.Clone(small)
	maps.Copy(files, changes)
	system := make(fstest.MapFS)
	for name, content := range files {
		if content != "" {
			system[name] = &fstest.MapFile{Data: []byte(content)}
		}
	}
	return system
}
