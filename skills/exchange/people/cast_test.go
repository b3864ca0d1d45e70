package people_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The scale and its words: three steps, one of which people call otherwise.
var (
	mastery = must(skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working", Name: text.EnJa("Working", "使える")}, {ID: "expert"}}}))
	aware   = mastery.MustParse("aware")
	working = mastery.MustParse("working")
	none    = mastery.MustParse(skills.None)
	graded  = must(exchange.NewLevelWords(mastery, map[string]string{"Master": "expert"}))
)

// The catalog: two skills share an alias.
var catalog = must(skills.NewCatalog([]skills.SkillSpec{
	{ID: "go", Name: text.EnJa("Go", "Go 言語"), Aliases: []text.Text{text.Plain("golang")}},
	{ID: "igo", Name: text.Plain("Go game"), Aliases: []text.Text{text.Plain("Go ban")}},
	{ID: "board", Name: text.Plain("Board"), Aliases: []text.Text{text.Plain("Go ban")}},
	{ID: "r", Name: text.Plain("R")},
}))

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func claim(spec skills.ClaimSpec) skills.Claim { return must(skills.NewClaim(spec)) }

func person(spec people.PersonSpec) people.Person { return must(people.NewPerson(spec)) }

// form is what the three forms have in common.
type form interface {
	Read(context.Context, io.Reader, exchange.Reading) ([]people.Person, problem.List, error)
	Write(io.Writer, []people.Person) (problem.List, error)
}

// write returns the file of some people, and whether it holds all of them.
func write(t interface{ Fatal(...any) }, f form, all []people.Person) (file string, whole bool, err error) {
	var b bytes.Buffer
	list, err := f.Write(&b, all)
	if err != nil && b.Len() > 0 {
		t.Fatal("refused after something was written", err)
	}
	whole = !slices.ContainsFunc(list, func(p problem.Problem) bool { return errors.Is(p, exchange.NotWritten) })
	return b.String(), whole, err
}

// same returns what differs between what was written and what is read back.
func same(f form, file string, want []people.Person) error {
	got, _, err := f.Read(context.Background(), bytes.NewReader([]byte(file)), exchange.Reading{KeepRest: true})
	if err != nil {
		return fmt.Errorf("%w in\n%s", err, file)
	}
	if !slices.EqualFunc(want, got, people.Person.Equal) {
		return fmt.Errorf("wrote\n%v\nread\n%v\nfrom\n%s", want, got, file)
	}
	return nil
}

var (
	genSkill = rapid.SampledFrom([]skills.ID{"go", "r", "c#", "漢字", "=cmd", "a;b", "x,y", `q"q`, "NA", "person", "level"})
	genLevel = rapid.SampledFrom([]skills.Level{people.Held, people.NotHeld, none, aware, working})
	genDate  = rapid.SampledFrom([]date.Date{{}, date.MustParse("2020"), date.MustParse("2021-03"), date.MustParse("2021-04-05")})
	genValue = rapid.SampledFrom([]string{"", "JP", " a, b ", "line\nend", "=1+1", `"`, "NA", "two\r\nlines"})
)

// genClaim draws claims with all that they can state.
func genClaim(t *rapid.T) skills.Claim {
	for {
		spec := skills.ClaimSpec{
			Skill: genSkill.Draw(t, "skill"), Level: genLevel.Draw(t, "level"), Date: genDate.Draw(t, "date"), Expiry: genDate.Draw(t, "expiry"),
			By:       rapid.SampledFrom([]skills.Source{{}, skills.BySelf, skills.ByManager}).Draw(t, "by"),
			Author:   rapid.SampledFrom([]string{"", "", "sato"}).Draw(t, "author"),
			Negative: rapid.IntRange(0, 4).Draw(t, "negative") == 0,
		}
		switch rapid.IntRange(0, 6).Draw(t, "rest") {
		case 0:
			spec.Level, spec.Waiver, spec.Negative = skills.Level{}, rapid.SampledFrom([]text.Text{text.Plain("on leave"), text.EnJa("leave", "休職")}).Draw(t, "waiver"), false
		case 1:
			spec.Confidence = decimal.MustParse("0.5")
		case 2:
			spec.Evidence = []skills.EvidenceSpec{{Link: "https://example.org/1", Value: rapid.SampledFrom([]string{"", "honesty"}).Draw(t, "value")}}
		case 3:
			if spec.Negative {
				spec.Level = skills.Level{}
			}
		}
		if c, err := skills.NewClaim(spec); err == nil {
			return c
		}
	}
}

// genPeople draws people with ids of their own and any claims.
func genPeople(t *rapid.T) []people.Person {
	var all []people.Person
	for i := range rapid.IntRange(0, 5).Draw(t, "people") {
		spec := people.PersonSpec{ID: fmt.Sprintf("p%d", i), Complete: rapid.Bool().Draw(t, "complete")}
		for _, name := range []string{"country", "note"} {
			spec.Attributes = append(spec.Attributes, people.Attribute{Name: name, Value: genValue.Draw(t, name)})
		}
		for range rapid.IntRange(0, 4).Draw(t, "claims") {
			spec.Claims = append(spec.Claims, genClaim(t))
		}
		all = append(all, person(spec))
	}
	return all
}
