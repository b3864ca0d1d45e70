package main

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func TestPhrase(t *testing.T) {
	scale, err := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}})
	if err != nil {
		t.Fatal(err)
	}
	var working skills.Level
	for level := range scale.Levels() {
		working = level
	}
	goes, r := population.Holds("Go"), population.Holds("R")
	either := population.Any{goes, r}
	for _, test := range []struct {
		condition population.Condition
		en, ja    string
	}{
		{goes, "Go", "Go"},
		{population.Specialty{Skill: "Go", AtLeast: working}, "Go>=working", "Go（working 以上）"},
		{population.All{r, population.Not{Condition: goes}}, "R and not Go", "R かつ Go なし"},
		{population.All{either}, "Go or R", "Go または R"},
		{population.All{r, either, population.Not{Condition: either}}, "R and (Go or R) and not (Go or R)", "R かつ （Go または R） かつ （Go または R） なし"},
		{population.All{population.Attribute{Name: "country", Value: "New\tZealand"}, population.AtMostSkills(0)}, `country=New\tZealand and at most 0 skills`, `country=New\tZealand かつ 0 スキル以下`},
		{population.AtMostSkills(1), "at most 1 skill", "1 スキル以下"},
	} {
		if en, ja := phrase(language.English, test.condition), phrase(language.Japanese, test.condition); en != test.en || ja != test.ja {
			t.Errorf("%q, %q; want %q, %q", en, ja, test.en, test.ja)
		}
	}
}

// Nothing that a file says steers the terminal.
func TestVisible_program(t *testing.T) {
	file := clitest.Files(t)
	csv := file("es\x1bc.csv", "team,skills\nred\x1b[31m,Go\nred\x1b[31m,Go;R\nblue,R\n")
	for _, args := range [][]string{
		{"-by", "team"},
		{"-has", "Go", "-where", "team=red\x1b[31m"},
		{"-where", "team=green"},
		{"-by", "tea\x1b"},
		{"-where", "team\x1b"},
		{"-save", file("sa\x1bve", "")},
	} {
		out, stderr, _ := program(append([]string{"-csv", csv}, args...)...)
		if strings.Contains(out+stderr, "\x1b") || !strings.Contains(out+stderr, `\x1b`) {
			t.Errorf("%q: %q%q", args, out, stderr)
		}
	}
}
