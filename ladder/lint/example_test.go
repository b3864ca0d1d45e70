package lint_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/lint"
)

const file = `
kind: ladder
id: acme
scales:
  - {id: mastery, steps: [aware, working, expert]}
competencies:
  - {id: go, scale: mastery}
tracks:
  - id: engineer
    grades:
      - {id: e1, title: Engineer, requires: {go: expert}}
      - {id: e2, title: engineer, requires: {go: working}}
silences:
  - {code: title-spelling, because: The capital is for the payroll.}
`

func read() ladder.Ladder {
	doc, _ := ladderfile.Parse("acme.yaml", []byte(file))
	l, _ := doc.Ladder(nil)
	return l
}

func ExampleCheck() {
	r := lint.Check(read())
	fmt.Print(r.Findings.Text(language.English))
	fmt.Print(r.Findings.Text(language.Japanese))
	for _, s := range r.Silenced {
		fmt.Println(s.Finding.Code().ID(), "-", s.Because)
	}
	// Output:
	// tracks[engineer].grades[e2].requires: warning: e2 asks for less go (working) than e1 below it (expert) [falling-requirement]
	// tracks[engineer].grades[e2].titles[0]: warning: e2 and e1 have the same title: engineer [alike-titles]
	// tracks[engineer].grades[e2].requires: 警告: 「e2」が求める「go」（working）は、下の等級「e1」（expert）より低くなっています [falling-requirement]
	// tracks[engineer].grades[e2].titles[0]: 警告: 「e2」と「e1」の肩書きが同じです（engineer） [alike-titles]
	// title-spelling - The capital is for the payroll.
}

func ExampleReport_Has() {
	fmt.Println(lint.Check(read()).Has(lint.FallingRequirement))
	// Output: true
}

func ExampleRules() {
	for r := range lint.Rules() {
		if r.Code() == lint.FallingPay {
			fmt.Println(r)
			fmt.Println(r.Means())
			fmt.Println(r.Why())
			fmt.Println(r.Mend())
		}
	}
	// Output:
	// falling-pay
	// A grade's band begins or ends lower than that of the grade below it.
	// A promotion would be a cut in pay.
	// Raise the band.
}
