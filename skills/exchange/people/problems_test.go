package people_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestCodes(t *testing.T) {
	for _, code := range []*problem.Code{
		people.ColumnNotNamed, people.SkillTwice, people.BadLabel, people.BadPerson, people.BadCell, people.NoSkill, people.NotCounted, people.PersonAgain,
		people.AttributeDiffers, people.UnknownLabel, people.AmbiguousLabel, people.SeparatorUnused, people.LooksUnanswered, people.NotGrouped,
		people.LooksFormula, people.NotReadBack, people.PersonTwice,
	} {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
	if people.HeldScale().Len() != 1 || !people.NotHeld.IsNone() || people.Held.Step() != 1 {
		t.Error("the scale of what is held is not of one step")
	}
}

// What is read of a file with the rest kept: people, then problems.
func TestRead_problems(t *testing.T) {
	tests := []struct {
		name string
		form form
		file string
		want string
	}{
		{
			"labels",
			people.MultiSelect{Catalog: catalog},
			"id,skills\n1,golang;r;R\n2,Go ban;r\n3,Cobol\n",
			"1: go held/held, r held/held, nothing else\n2: r held/held, (Go ban)\n3: (Cobol)\n" +
				"3:3: error: Go ban can be any of these skills: board, igo [ambiguous-label]\n4:3: error: the catalog has no skill called Cobol [unknown-label]\n",
		},
		{
			"offered",
			people.MultiSelect{Offered: []string{"c", "go"}},
			"id,skills\n1,go\n2,NA\n3,r\n",
			"1: c held/none, go held/held, nothing else\n2\n3: c held/none, go held/none, r held/held, nothing else\n",
		},
		{"attributes", people.MultiSelect{}, "id,,skills,country\n1, x ,go,\n", "1 column 2= x : go held/held, nothing else\n"},
		{"two attributes", people.MultiSelect{}, "a,skills,a\n", "1:1: error: there are two columns called a [column-twice]\n"},
		{"person", people.MultiSelect{}, "id,skills\n\"a\nb\",go\n", "2:1: error: \"a\\nb\" can't be the id of a person: it is empty or contains a control character [bad-person]\n"},
		{
			"cells",
			people.Wide{},
			"id,go,r\n1, YES ,0\n2,,はい\n3,2,maybe\n",
			"1: go held/held, r held/none\n2: r held/held\n" +
				"4:3: error: nobody knows what 2 means in the column go [bad-cell]\n4:5: error: nobody knows what maybe means in the column r [bad-cell]\n",
		},
		{
			"levels",
			people.Wide{Levels: graded},
			"id,go,r\n1,Master,0\n2,使える,NA\n3,workin,\n",
			"1: go mastery/expert, r mastery/none\n2: go mastery/working\n" +
				"4:3: error: nobody knows what workin means in the column go (did you mean working?) [bad-cell]\n",
		},
		{
			"columns",
			people.Wide{Catalog: catalog},
			"id,golang,Cobol\n1,1,x\n",
			"1 Cobol=x: go held/held\n1:1: error: the catalog has no skill called Cobol [unknown-label]\n",
		},
		{"one skill in two columns", people.Wide{Catalog: catalog}, "go,golang\n", "1:1: error: the columns go and golang are both about the skill go [skill-twice]\n"},
		{"listed columns", people.Wide{Skills: []string{"go"}}, "id,go,r\n1,1,2\n", "1 r=2: go held/held\n"},
		{
			"no such columns",
			people.Wide{Skills: []string{"go", "c"}, Attributes: []string{"x"}},
			"id,go\n",
			"1:1: error: there is no column c; the columns are: id, go [no-column]\n1:1: error: there is no column x; the columns are: id, go [no-column]\n",
		},
		{
			"claims",
			people.Long{Levels: graded},
			"person,skill,level,by,date,confidence\na,go,best,self,,\na,r,aware,bos,2020-13,2\nb,go,aware,上長,2020,0.5\nb,,,,2020,\n",
			"a\nb: go mastery/aware by manager on 2020, sure to 0.5\n" +
				"2:6: error: nobody knows what best means in the column level [bad-cell]\n" +
				"3:11: error: nobody knows what bos means in the column by [bad-cell]\n" +
				"3:15: error: nobody knows what 2020-13 means in the column date [bad-cell]\n" +
				"3:23: error: nobody knows what 2 means in the column confidence [bad-cell]\n" +
				"5:6: error: the row states something about a skill and does not say which [no-skill]\n",
		},
		{
			"period",
			people.Long{},
			"person,skill,date,expiry\na,go,2021,2020\n",
			"a\n2:11: error: the end 2020 comes before the start 2021 [empty-period]\n",
		},
		{
			"again",
			people.Long{},
			"person,skill\na,go\nb,go\na,r\na,c\n\"\",go\n",
			"a: go held/held\nb: go held/held\n" +
				"4:1: error: the person a comes back here after other people; these rows are left out unless the reader gathers them [person-again]\n" +
				"6:1: error: \"\" can't be the id of a person: it is empty or contains a control character [bad-person]\n",
		},
		{"gathered", people.Long{Gather: true}, "person,skill\na,go\nb,go\na,c\n", "a: c held/held, go held/held\nb: go held/held\n"},
		{
			"attributes of a person",
			people.Long{},
			"person,skill,country\na,go,\na,r,JP\na,c,DE\n",
			"a country=JP: go held/held, r held/held\n4:5: error: a has DE as country here and JP in an earlier row [attribute-differs]\n",
		},
		{"no person", people.Long{}, "skill\n", "1:1: error: say which column has the people; the columns are: skill [column-not-named]\n"},
	}
	for _, test := range tests {
		found, list, err := test.form.Read(context.Background(), strings.NewReader(test.file), exchange.Reading{KeepRest: true})
		var got strings.Builder
		for _, p := range found {
			got.WriteString(p.String() + "\n")
		}
		var one problem.Problem
		var several *problem.Error
		switch {
		case errors.As(err, &several):
			list = several.Problems()
		case errors.As(err, &one):
			list = problem.List{one}
		}
		got.WriteString(list.Text(language.English))
		if diff := cmp.Diff(test.want, got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if strict, _, err := test.form.Read(context.Background(), strings.NewReader(test.file), exchange.Reading{}); (err != nil) != list.HasFatal() || err != nil && strict != nil {
			t.Errorf("%s: read strictly: %v, %v", test.name, strict, err)
		}
	}
}

func TestWrite_refused(t *testing.T) {
	of := func(id string, skill skills.ID, attribute string) people.Person {
		return person(people.PersonSpec{
			ID: id, Complete: true, Attributes: []people.Attribute{{Name: attribute, Value: "x"}},
			Claims: []skills.Claim{claim(skills.ClaimSpec{Skill: skill, Level: people.Held})},
		})
	}
	for _, test := range []struct {
		name string
		form form
		all  []people.Person
		want *problem.Code
	}{
		{"separator in a label", people.MultiSelect{}, []people.Person{of("1", "a;b", "x")}, people.NotReadBack},
		{"label that is no answer", people.MultiSelect{}, []people.Person{of("1", "NA", "x")}, people.NotReadBack},
		{"column twice", people.MultiSelect{}, []people.Person{of("1", "go", "skills")}, exchange.ColumnTwice},
		{"skill called as the id", people.Wide{}, []people.Person{of("1", "id", "x")}, exchange.ColumnTwice},
		{"no id", people.Long{}, []people.Person{of("", "go", "x")}, people.BadPerson},
		{"one id", people.Long{}, []people.Person{of("1", "go", "x"), of("1", "r", "x")}, people.PersonTwice},
		{"attribute called as a field", people.Long{}, []people.Person{of("1", "go", "date")}, exchange.ColumnTwice},
	} {
		if _, err := test.form.Write(io.Discard, test.all); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
	if _, err := (people.Wide{}).Write(broken{}, nil); !errors.Is(err, errBroken) {
		t.Errorf("a failing writer: %v", err)
	}
	list, err := people.MultiSelect{}.Write(io.Discard, []people.Person{of("=1", "go", "x")})
	if err != nil || len(list) != 1 || !errors.Is(list[0], people.LooksFormula) {
		t.Errorf("a formula: %v, %v", list, err)
	}
}

var errBroken = errors.New("disk on fire")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestPopulation(t *testing.T) {
	p, _, err := people.Wide{Levels: graded}.Population(context.Background(), strings.NewReader("id,go,r\n1,aware,0\n2,,Master\n3,0,\n"), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	if c, err := p.Count(population.Holds("go")); err != nil || c.String() != "1 of 2" {
		t.Errorf("go: %v, %v", c, err)
	}
	p, _, err = people.Long{}.Population(context.Background(), strings.NewReader("person,skill,level\n1,go,1\n1,r,0\n2,go,\n3,,\n"), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	if c, err := p.Count(population.Holds("go")); err != nil || c.String() != "2 of 2" || p.Len() != 3 {
		t.Errorf("go: %v, %v of %v", c, err, p)
	}
}

func TestSurvey2016(t *testing.T) {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	f, err := os.Open(filepath.Join(root, "skills", "so-survey-2016", "so2016.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, answered, all := 0, 0, 0
	known := make(map[skills.ID]bool)
	for p, err := range (people.MultiSelect{}).People(context.Background(), f, exchange.Reading{}) {
		if err != nil {
			t.Fatal(err)
		}
		rows++
		if p.Answered() {
			answered++
		}
		if p.ID() == "" || p.Attribute("country") == "" {
			t.Fatalf("line %d: %v", p.Line(), p)
		}
		found := 0
		for c := range p.Claims() {
			known[c.Skill()] = true
			if id := c.Skill(); id == "R" || id == "Hadoop" || id == "Spark" {
				found++
			}
		}
		if found == 3 {
			all++
		}
	}
	if rows != 56_030 || answered != 49_025 || len(known) != 42 || all != 113 {
		t.Errorf("%d rows, %d answers, %d skills, %d with R, Hadoop and Spark", rows, answered, len(known), all)
	}
}
