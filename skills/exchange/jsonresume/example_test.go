package jsonresume_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
)

func ExampleResume_Recognise() {
	file := `{"skills": [
		{"name": "golang", "level": "Master", "keywords": ["DB"]},
		{"name": "Kubernets", "level": "Ninja"}
	]}`
	resume, _, err := jsonresume.Read(context.Background(), "cv.json", strings.NewReader(file), exchange.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := resume.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range found.Recognised {
		fmt.Println(m.Label, "is", m.Skills[0], "at", m.Level)
	}
	for _, m := range found.Ambiguous {
		fmt.Println(m.Label, "can be", m.Skills)
	}
	for _, m := range found.Unrecognised {
		fmt.Println(m.Label, "at", m.Range, "is unknown; near it is", m.Near)
	}
	fmt.Println("what is", found.Words[0].Word)
	// Output:
	// golang is go at mastery/expert
	// DB can be [mysql postgresql]
	// Kubernets at cv.json:3:12 is unknown; near it is [kubernetes]
	// what is Ninja
}

func ExampleResume_WithProfile() {
	claim, err := skills.NewClaim(skills.ClaimSpec{Skill: "go", Level: mastery.MustParse("expert")})
	if err != nil {
		fmt.Println(err)
		return
	}
	profile := skills.Resolve([]skills.Claim{claim}, date.Date{}, skills.Policy{})
	var resume jsonresume.Resume
	resume, _, err = resume.WithProfile(profile, jsonresume.Writing{Catalog: catalog, Words: words})
	if err == nil {
		err = jsonresume.Write(os.Stdout, resume)
	}
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "skills": [
	//     {
	//       "name": "Go",
	//       "level": "Master"
	//     }
	//   ]
	// }
}
