package tabiya_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func ExampleRead() {
	// In practice: os.DirFS("model"), or the reader of a zip archive.
	model, problems, err := tabiya.Read(context.Background(), asFS(bakery), exchange.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(problems.Text(language.English))
	for _, r := range model.OccupationRelations {
		fmt.Printf("%v needs %v: %v%v\n", r.OccupationID, r.SkillID, r.Relation, r.Signal)
	}
	// Output:
	// o1 needs s1: essential
	// o2 needs s2: high
}

func ExampleRead_keepRest() {
	folder := with("skill_hierarchy.csv", "skill,s1,s1,skill\nskillgroup,g1,s2,skill\n")
	model, problems, err := tabiya.Read(context.Background(), folder, exchange.Reading{KeepRest: true})
	fmt.Println(len(model.SkillHierarchy), err)
	fmt.Print(problems.Text(language.English), problems.Text(language.Japanese))
	// Output:
	// 2 <nil>
	// skill_hierarchy.csv:3:10: error: the object s1 is related to itself [self-relation]
	// skill_hierarchy.csv:3:10: エラー: 「s1」が自分自身に関係づけられています [self-relation]
}

func ExampleModel_Spec() {
	model, _, err := tabiya.Read(context.Background(), asFS(bakery), exchange.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	spec, problems := model.Spec(language.English)
	for _, s := range spec.Skills {
		fmt.Println(s.ID, "-", s.Name, "-", s.Kind)
	}
	fmt.Println(len(problems), "columns have no place; the first:", problems[0].Path())
	// Output:
	// g1 - baking - group
	// http://example.com/dough - dough - skill
	// 2ba7b811-9dad-41d1-80b4-00c04fd430c8 - scales - knowledge
	// 10 columns have no place; the first: model_info.UUIDHISTORY
}

func ExampleWrite() {
	spec := taxonomy.Spec{
		Name: text.Plain("Bakery"),
		Skills: []skills.SkillSpec{
			{ID: "dough", Name: text.EnJa("dough", "生地"), HalfLife: 24},
		},
	}
	model, problems := tabiya.FromSpec(spec, language.English)
	for _, p := range problems {
		fmt.Println(p.Path())
	}
	// The files go into a zip archive.
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	if err := tabiya.Write(z.Create, model); err != nil {
		fmt.Println(err)
		return
	}
	if err := z.Close(); err != nil {
		fmt.Println(err)
		return
	}
	r, err := zip.NewReader(bytes.NewReader(archive.Bytes()), int64(archive.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	again, _, err := tabiya.Read(context.Background(), r, exchange.Reading{})
	fmt.Println(again.Skills[0].AltLabels, err)
	// Output:
	// skills[dough].name
	// skills[dough].half-life
	// [dough] <nil>
}

func ExampleWrite_folder() {
	dir, err := os.MkdirTemp("", "model")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	err = tabiya.Write(func(name string) (io.Writer, error) { return os.Create(filepath.Join(dir, name)) }, tabiya.Model{})
	files, _ := filepath.Glob(filepath.Join(dir, "*.csv"))
	fmt.Println(len(files), err)
	// Output: 9 <nil>
}
