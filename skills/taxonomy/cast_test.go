package taxonomy_test

import (
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// The scales of ratings: importance from 1 to 5, and level from 0 to 7.
var (
	importance = must(skills.NewScale(importanceSpec))
	level      = must(skills.NewScale(levelSpec))

	importanceSpec = skills.ScaleSpec{ID: "importance", Steps: []skills.StepSpec{{ID: "low"}, {ID: "high"}}}
	levelSpec      = skills.ScaleSpec{ID: "level", Steps: []skills.StepSpec{{ID: "basic"}, {ID: "deep"}}}
)

// The occupations: a group of makers, in which there are two sorts of baker, one
// of them below the other and below the sellers, too. They share an alias.
//
//	makers        group 75
//	sellers       group 52
//	baker         essential: dough, ovens; optional: sums; rated: dough
//	pastry        essential: dough; nobody has said how much: sums
func smallSpec() taxonomy.Spec {
	return taxonomy.Spec{
		ID:         "small",
		Name:       text.EnJa("A small taxonomy", "小さな分類"),
		Provenance: skills.ProvenanceSpec{Source: "small", Version: "1"},
		Scales:     []skills.ScaleSpec{importanceSpec, levelSpec},
		Skills:     []skills.SkillSpec{{ID: "ovens"}, {ID: "dough", Name: text.EnJa("Make dough", "生地を作る")}, {ID: "sums"}, {ID: "unneeded"}},
		Occupations: []taxonomy.OccupationSpec{
			{ID: "sellers", Code: "52", Group: true},
			{ID: "makers", Code: "75", Group: true, Name: text.EnJa("Makers", "職人")},
			{
				ID: "pastry", Code: "7512.1", Broader: []string{"baker", "sellers"}, Aliases: []text.Text{text.Plain("Confectioner"), text.EnJa("patissier", "パティシエ")},
				Needs: []taxonomy.NeedSpec{{Skill: "sums"}, {Skill: "dough", Relation: taxonomy.Essential}},
			},
			{
				ID: "baker", Code: "7512", Broader: []string{"makers"}, Name: text.EnJa("Baker", "パン職人"), Aliases: []text.Text{text.Plain("confectioner")},
				Needs: []taxonomy.NeedSpec{
					{Skill: "ovens", Relation: taxonomy.Essential},
					{Skill: "sums", Relation: taxonomy.Optional},
					{Skill: "dough", Relation: taxonomy.Essential, Ratings: []taxonomy.RatingSpec{
						{Level: importance.MustParse("high"), Value: decimal.MustParse("4.62"), N: 8, StandardError: some("0.18"), Lower: some("4.27"), Upper: some("4.98"), By: "Incumbent"},
						{Level: level.MustParse("basic"), Value: decimal.MustParse("2.1"), Suppressed: true},
					}},
				},
			},
		},
	}
}

var small = must(taxonomy.New(smallSpec()))

func some(s string) *decimal.Decimal {
	d := decimal.MustParse(s)
	return &d
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func occupation(id string) taxonomy.Occupation {
	o, ok := small.Occupation(id)
	if !ok {
		panic("no " + id)
	}
	return o
}

func joined[T interface{ String() string }](seq func(func(T) bool)) string {
	var all []string
	for v := range seq {
		all = append(all, v.String())
	}
	return strings.Join(all, ", ")
}
