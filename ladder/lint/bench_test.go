package lint_test

import (
	"fmt"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// large returns a ladder of some grades, in tracks of ten, and some
// competencies, each of which every grade asks for and describes.
func large(grades, competencies int) ladder.Spec {
	spec := ladder.Spec{ID: "large", Name: text.EnJa("large", "大きい"), Scales: []skills.ScaleSpec{numbered("ten", 10)}}
	for c := range competencies {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skills.ID(fmt.Sprint("c", c)), Scale: "ten"})
	}
	for g := range grades {
		id := fmt.Sprint("g", g)
		if g%10 == 0 {
			spec.Tracks = append(spec.Tracks, ladder.TrackSpec{ID: fmt.Sprint("t", g)})
		} else {
			spec.Transitions = append(spec.Transitions, ladder.TransitionSpec{From: []string{fmt.Sprint("g", g-1)}, To: []string{id}, Kind: ladder.Promotion, Mode: ladder.Automatic})
		}
		grade := ladder.GradeSpec{ID: id, Titles: []text.Text{text.EnJa("grade "+id, "等級 "+id)}}
		var all ladder.All
		for _, c := range spec.Competencies {
			all = append(all, at(c.ID, g%10+1))
			said := fmt.Sprint(id, " does ", c.ID)
			grade.Expectations = append(grade.Expectations, ladder.ExpectationSpec{Competency: c.ID, Behaviours: []ladder.BehaviourSpec{{Text: text.EnJa(said, said)}}})
		}
		grade.Requires = all
		t := &spec.Tracks[len(spec.Tracks)-1]
		t.Grades = append(t.Grades, grade)
	}
	return spec
}

func TestCheck_large(t *testing.T) {
	if r := check(t, large(40, 60)); len(r.Findings) > 0 {
		t.Errorf("the ladder of the benchmark has %d findings, such as %v", len(r.Findings), r.Findings[0])
	}
}

func BenchmarkCheck(b *testing.B) {
	for _, size := range [][2]int{{40, 60}, {400, 60}, {40, 600}} {
		l, err := ladder.New(large(size[0], size[1]))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			for b.Loop() {
				lint.Check(l)
			}
		})
	}
}
