package esco_test

import (
	"archive/zip"
	"context"
	"fmt"
	"io/fs"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
)

func ExampleRead() {
	var systems []fs.FS
	for _, name := range []string{
		"ESCO dataset - v1.1.1 - classification - en - csv.zip",
		"ESCO dataset - v1.1.1 - relations - csv.zip",
	} {
		z, err := zip.OpenReader(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer z.Close()
		systems = append(systems, z)
	}
	data, problems, err := esco.Read(context.Background(), exchange.Reading{}, systems...)
	fmt.Print(problems.Text(language.English))
	if err != nil {
		return // the problems say why
	}
	data.Version = "v1.1.1"
	fmt.Println(len(data.Skills), "skills,", len(data.Occupations), "occupations")
}

func ExampleDataset_Taxonomy() {
	data, _, err := esco.Read(context.Background(), exchange.Reading{}, with(nil)) // a small one of our own
	if err != nil {
		fmt.Println(err)
		return
	}
	work, left, err := data.Taxonomy()
	if err != nil {
		fmt.Println(err)
		return
	}
	baker, _ := work.Find("Bread maker").One()
	for need := range baker.Needs() {
		fmt.Println(baker.Name(), "-", need.Relation(), "-", need.Skill().Name().In(language.French))
	}
	fmt.Println(left[len(left)-1].Message(language.English))
	// Output:
	// baker - essential - cuire le pain
	// baker - essential - farine
	// baker - optional - sell bread
	// the model has no place for collection greenSkills (left out: 1, the first is here)
}
