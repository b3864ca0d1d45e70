package tabiya_test

import (
	"context"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/problem"
)

// bakery is a small model of our own, one file to a name. Dough (s1) is below
// baking (g1), needs scales (s2), and a baker (o1) needs it.
var bakery = map[string]string{
	"model_info.csv": "UUIDHISTORY,NAME,LOCALE,DESCRIPTION,VERSION,RELEASED,RELEASENOTES\n" +
		"\"5ba7b811-9dad-41d1-80b4-00c04fd430c8\n4ba7b811-9dad-41d1-80b4-00c04fd430c8\",Bakery,JP,What bakers do,v1,false,\n",
	"skill_groups.csv": "ORIGINURI,ID,UUIDHISTORY,CODE,PREFERREDLABEL,ALTLABELS,DESCRIPTION,SCOPENOTE\n" +
		",g1,,S1,baking,baking,,\n",
	"skills.csv": "ORIGINURI,ID,UUIDHISTORY,SKILLTYPE,REUSELEVEL,PREFERREDLABEL,ALTLABELS,DESCRIPTION,DEFINITION,SCOPENOTE,ISLOCALIZED\n" +
		"http://example.com/dough,s1,1ba7b811-9dad-41d1-80b4-00c04fd430c8,skill/competence,cross-sector,dough,\"dough\nmaking dough\",Make it.,,,false\n" +
		",s2,\"3ba7b811-9dad-41d1-80b4-00c04fd430c8\n2ba7b811-9dad-41d1-80b4-00c04fd430c8\",knowledge,,scales,,,,,\n",
	"occupation_groups.csv": "ORIGINURI,ID,UUIDHISTORY,CODE,GROUPTYPE,PREFERREDLABEL,ALTLABELS,DESCRIPTION\n" +
		"http://data.europa.eu/esco/isco/C7512,i1,,7512,iscogroup,Bakers,,\n",
	"occupations.csv": "ORIGINURI,ID,UUIDHISTORY,OCCUPATIONGROUPCODE,CODE,PREFERREDLABEL,ALTLABELS,DESCRIPTION,DEFINITION,SCOPENOTE,REGULATEDPROFESSIONNOTE,OCCUPATIONTYPE,ISLOCALIZED\n" +
		"http://data.europa.eu/esco/occupation/baker,o1,,7512,7512.1,baker,,,,,,escooccupation,false\n" +
		",o2,,7512,7512_1,night baker,,,,,,localoccupation,false\n",
	"skill_hierarchy.csv":               "PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE\nskillgroup,g1,s1,skill\n",
	"occupation_hierarchy.csv":          "PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE\niscogroup,i1,o1,escooccupation\nescooccupation,o1,o2,localoccupation\n",
	"skill_to_skill_relations.csv":      "REQUIRINGID,RELATIONTYPE,REQUIREDID\ns1,essential,s2\n",
	"occupation_to_skill_relations.csv": "OCCUPATIONTYPE,OCCUPATIONID,RELATIONTYPE,SKILLID,SIGNALLINGVALUELABEL,SIGNALLINGVALUE\nescooccupation,o1,essential,s1,,\nlocaloccupation,o2,,s2,high,0.9\n",
}

// with returns the files of the bakery with some text after those of one of them.
func with(name, rows string) fstest.MapFS {
	files := maps.Clone(bakery)
	files[name] += rows
	return asFS(files)
}

// instead returns the files of the bakery with another text in one of them.
func instead(name, old, text string) fstest.MapFS {
	files := maps.Clone(bakery)
	files[name] = strings.Replace(files[name], old, text, 1)
	return asFS(files)
}

func asFS(files map[string]string) fstest.MapFS {
	fsys := make(fstest.MapFS)
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// kept reads a model with KeepRest.
func kept(t testing.TB, fsys fstest.MapFS) (tabiya.Model, problem.List) {
	t.Helper()
	m, list, err := tabiya.Read(context.Background(), fsys, exchange.Reading{KeepRest: true})
	if err != nil {
		t.Fatal(err)
	}
	return m, list
}

func english(list problem.List) string { return list.Text(language.English) }
