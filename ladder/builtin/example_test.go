package builtin_test

import (
	"fmt"
	"testing/fstest"

	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

func ExampleDualTrack() {
	l := builtin.DualTrack()
	senior, _ := l.Grade("p4")
	fmt.Println(l, "-", senior.Name())
	for t := range l.Transitions() {
		if t.Joins("p3", "p4") {
			fmt.Println(t.Kind(), "by", t.Mode())
		}
	}
	// Output:
	// dual-track 2026-11 - Senior Engineer
	// promotion by self-nomination
}

func ExampleBases() {
	files := fstest.MapFS{"acme.yaml": {Data: []byte(`
kind: ladder
id: acme
extends: builtin:dual-track
tracks:
  - id: professional
    grades:
      - {id: p4, title: Tech Lead}
`)}}
	l, err := ladderfile.LoadLadder(files, "acme.yaml", builtin.Bases())
	if err != nil {
		fmt.Println(err)
		return
	}
	p4, _ := l.Grade("p4")
	fmt.Println(l, "calls", p4, p4.Name())
	// Output: acme calls p4 Tech Lead
}

func ExampleNames() {
	for name := range builtin.Names() {
		fmt.Println(name)
	}
	// Output:
	// builtin:cto
	// builtin:dual-track
	// builtin:head-of-engineering
	// builtin:skills
	// builtin:sre-charter
	// builtin:vpoe
}
