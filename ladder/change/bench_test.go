package change_test

import (
	"context"
	"fmt"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// large returns two versions of a ladder of 40 grades and 60 competencies, with
// a text in two languages and two behaviours for each pair. In the second one
// every fifth summary is reworded, every third requirement differs, and a grade
// has gone and come under another id.
func large() (a, b ladder.Spec) {
	build := func(version int) ladder.Spec {
		s := ladder.Spec{ID: "large", Scales: []skills.ScaleSpec{{ID: "m", Steps: []skills.StepSpec{{ID: "1"}, {ID: "2"}, {ID: "3"}}}}}
		for c := range 60 {
			s.Competencies = append(s.Competencies, ladder.CompetencySpec{ID: skills.ID(fmt.Sprint("c", c)), Scale: "m"})
		}
		t := ladder.TrackSpec{ID: "t"}
		for g := range 40 {
			id := fmt.Sprint("g", g)
			if g == 20 && version > 1 {
				id = "other"
			}
			spec := ladder.GradeSpec{ID: id, Titles: []text.Text{text.Plain(id)}}
			var all ladder.All
			for c, competency := range s.Competencies {
				level := "2"
				if version > 1 && (g+c)%3 == 0 {
					level = "3"
				}
				all = append(all, ladder.AtLeast{Skill: competency.ID, Level: level})
				word := "some"
				if version > 1 && (g+c)%5 == 0 {
					word = "more"
				}
				e := ladder.ExpectationSpec{Competency: competency.ID, Summary: text.EnJa(
					fmt.Sprintf("At grade %d people show %s of competency %d in their daily work, and help others to learn it.", g, word, c),
					fmt.Sprintf("等級 %d では、日々の仕事で能力 %d を%s発揮し、ほかの人の学びを助ける。", g, c, word))}
				for k := range 2 {
					e.Behaviours = append(e.Behaviours, ladder.BehaviourSpec{ID: fmt.Sprintf("b%d-%d-%d", g, c, k), Text: text.Plain(fmt.Sprint("does thing ", k, " of ", c))})
				}
				spec.Expectations = append(spec.Expectations, e)
			}
			spec.Requires = all
			t.Grades = append(t.Grades, spec)
		}
		s.Tracks = []ladder.TrackSpec{t}
		return s
	}
	return build(1), build(2)
}

func BenchmarkBetween(b *testing.B) {
	old, new := large()
	b.ReportAllocs()
	for b.Loop() {
		if change.Between(old, new, change.IDs{}).IsEmpty() {
			b.Fatal("no difference")
		}
	}
}

func BenchmarkBetween_renamed(b *testing.B) {
	old, new := large()
	ids := must(change.NewIDs(old, new, []change.IDSpec{{From: "g20", To: []string{"other"}}}))
	b.ReportAllocs()
	for b.Loop() {
		if change.Between(old, new, ids).IsEmpty() {
			b.Fatal("no difference")
		}
	}
}

func BenchmarkDiff_Text(b *testing.B) {
	old, new := large()
	d := change.Between(old, new, change.IDs{})
	b.ReportAllocs()
	for b.Loop() {
		if d.Text(language.English) == "" {
			b.Fatal("nothing is said")
		}
	}
}

func BenchmarkAssess(b *testing.B) {
	old, new := large()
	x, y := must(ladder.New(old)), must(ladder.New(new))
	scale, _ := x.Scale("m")
	spec := ladder.PersonSpec{ID: "p"}
	for c := range 20 {
		spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: skills.ID(fmt.Sprint("c", c)), Level: scale.MustParse("2")})
	}
	p := must(ladder.NewPerson(spec))
	people := func(yield func(ladder.Person) bool) {
		for range 1000 {
			if !yield(p) {
				return
			}
		}
	}
	for b.Loop() {
		impact := must(change.Assess(context.Background(), people, x, y, change.IDs{}, change.Options{}))
		if impact.People() != 1000 {
			b.Fatal("not everybody")
		}
	}
}
