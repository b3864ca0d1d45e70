package builtin_test

import (
	"fmt"
	"slices"
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
	// builtin:engineer-values
	// builtin:head-of-engineering
	// builtin:skills
	// builtin:sre-charter
	// builtin:sre-next
	// builtin:vpoe
}

func ExampleSRENext() {
	l := builtin.SRENext()
	for t := range l.TransitionsTo("engineering-manager") {
		if t.Joins("sre", "engineering-manager") {
			fmt.Println(t.Kind(), "by", t.Mode(), "- needs a seat:", t.NeedsSeat())
		}
	}
	for p := range l.PracticeTransfers().All() {
		fmt.Println(p.From, "counts", p.Credit, "toward", p.To)
	}
	// Output:
	// role-change by self-nomination - needs a seat: true
	// new-position by self-nomination - needs a seat: false
	// error-budget counts 0.5 toward risk-management
	// slo counts 0.5 toward target-management
	// postmortem counts 0.5 toward organisational-learning
}

func ExampleVPoE() {
	r := builtin.VPoE()
	fmt.Println(r.Name(), "-", len(slices.Collect(r.Responsibilities())), "responsibilities")
	// Output: VP of Engineering (VPoE) - 6 responsibilities
}

func ExampleHeadOfEngineering() {
	r := builtin.HeadOfEngineering()
	fmt.Println(r.Name(), "-", len(slices.Collect(r.Responsibilities())), "responsibilities")
	// Output: Head of Engineering - 7 responsibilities
}

func ExampleCTO() {
	fmt.Println(builtin.CTO().Name())
	// Output: Chief technology officer (CTO)
}

func ExampleSRECharter() {
	c := builtin.SRECharter()
	fmt.Println(c.Acronym(), "-", len(slices.Collect(c.Meetings())), "meetings")
	// Output: SRE - 7 meetings
}

func ExampleEngineerValues() {
	for v := range builtin.EngineerValues().Values() {
		fmt.Println(v.ID)
	}
	// Output:
	// crossing
	// accompanying
	// deepening
}

func ExampleSkills() {
	for s := range builtin.Skills().Skills().Find("k8s").All() {
		fmt.Println(s.ID(), "-", s.Kind())
	}
	// Output: kubernetes - tool
}
