package cfpackage_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/cfpackage"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// A framework becomes a catalog, and what has no place in it is listed.
func ExamplePackage_Spec() {
	file := `{
	  "CFDocument": {"identifier": "5b5f9983-eabb-4661-aca4-9e0c81046772", "title": "Sums", "language": "en"},
	  "CFItems": [
	    {"identifier": "edfce0e7-dbbf-40d5-af1a-baccabef85e9", "fullStatement": "Adds whole numbers", "educationLevel": ["01"]}
	  ]
	}`
	p, _, err := cfpackage.Read(context.Background(), "sums.json", strings.NewReader(file), exchange.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	spec, left := p.Spec()
	for _, s := range spec.Skills {
		fmt.Println(s.ID, s.Name)
	}
	fmt.Print(left.Text(language.English))
	// Output:
	// edfce0e7-dbbf-40d5-af1a-baccabef85e9 Adds whole numbers
	// sums.json:4:118: warning: the model has no place for CFItems.educationLevel (left out: 1, the first is here) [no-place]
}

func ExampleFromSpec() {
	p, left := cfpackage.FromSpec(taxonomy.Spec{
		ID: "acme", Name: text.Plain("What Acme needs"), Provenance: skills.ProvenanceSpec{Source: "Acme"},
		Skills: []skills.SkillSpec{{ID: "go", Name: text.Plain("Go"), HalfLife: 60}},
	}, cfpackage.Writing{})
	p.Associations = nil // to be short
	if err := cfpackage.Write(os.Stdout, p); err != nil {
		fmt.Println(err)
	}
	fmt.Print(left.Text(language.English))
	// Output:
	// {
	//   "CFDocument": {
	//     "identifier": "7efecc64-b5ed-5dbf-b379-90a0ffcfe6df",
	//     "uri": "urn:kakezan:id:acme",
	//     "creator": "Acme",
	//     "title": "What Acme needs",
	//     "lastChangeDateTime": "0001-01-01T00:00:00Z"
	//   },
	//   "CFItems": [
	//     {
	//       "identifier": "540b03de-2e15-5e19-a0e2-07504dfdd22f",
	//       "uri": "urn:kakezan:id:go",
	//       "fullStatement": "Go",
	//       "lastChangeDateTime": "0001-01-01T00:00:00Z"
	//     }
	//   ]
	// }
	// skills[go].half-life: warning: the format has no place for skills: half-life (left out: 1, the first is here) [not-written]
}
