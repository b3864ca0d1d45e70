package esco_test

import (
	"maps"
	"testing"
	"testing/fstest"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
)

// Whatever is in the files, nothing panics, and what is read is read again alike.
func FuzzRead_total(f *testing.F) {
	names := []string{
		"skills_en.csv", "occupations_en.csv", "ISCOGroups_en.csv", "skillGroups_en.csv", "conceptSchemes_en.csv", "skillsHierarchy_en.csv", "greenSkillsCollection_en.csv",
		"broaderRelationsSkillPillar.csv", "broaderRelationsOccPillar.csv", "occupationSkillRelations.csv", "skillSkillRelations.csv", "skills_fr.csv",
	}
	for i, name := range names {
		f.Add(uint8(i), []byte(small[name]), uint8(i+1), []byte(small[names[(i+1)%len(names)]]))
	}
	f.Add(uint8(7), []byte("conceptUri,broaderUri\nx:s1,x:s1\nx:a,x:b\nx:b,x:a\n"), uint8(9), []byte("occupationUri,relationType,skillUri\nx:o1,optional,x:s9\nx:o1,optional,x:s9\n"))
	f.Fuzz(func(t *testing.T, i uint8, content []byte, j uint8, other []byte) {
		system := fstest.MapFS{}
		for name, s := range small {
			system[name] = &fstest.MapFile{Data: []byte(s)}
		}
		system[names[int(i)%len(names)]] = &fstest.MapFile{Data: content}
		system[names[int(j)%len(names)]] = &fstest.MapFile{Data: other}
		strict, _, errStrict := esco.Read(t.Context(), exchange.Reading{}, system)
		data, list, err := esco.Read(t.Context(), exchange.Reading{KeepRest: true}, system)
		if (errStrict == nil) != (err == nil && !list.HasFatal()) {
			t.Fatalf("strict: %v, and with the rest kept: %v, %v", errStrict, err, list)
		}
		if errStrict == nil && (len(strict.Skills) != len(data.Skills) || len(strict.OccupationSkills) != len(data.OccupationSkills)) {
			t.Fatal("what is kept is not all, though nothing is bad")
		}
		first, list1, err1 := data.Taxonomy()
		second, list2, err2 := data.Taxonomy()
		if list1.HasFatal() || (err1 == nil) != (err2 == nil) || !first.Equal(second) || !maps.Equal(counted(list1), counted(list2)) {
			t.Fatalf("the taxonomy is not the same twice: %v, %v", err1, err2)
		}
		if err1 == nil && first.Needs() > len(data.OccupationSkills) {
			t.Fatalf("%d needs of %d relations", first.Needs(), len(data.OccupationSkills))
		}
	})
}
