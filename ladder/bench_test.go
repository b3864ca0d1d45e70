package ladder_test

import (
	"fmt"
	"maps"
	"sync"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// large returns a ladder of one track in which every grade has the given
// number of conditions, nested as people nest them: half alone, half as
// choices of three.
func large(grades, conditions int) ladder.Spec {
	spec := ladder.Spec{ID: "large", Scales: []skills.ScaleSpec{scaleSpec("mastery", "aware", "working", "practitioner", "expert")}}
	for i := range conditions {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skillNumber(i), Scale: "mastery"})
	}
	track := ladder.TrackSpec{ID: "track"}
	for g := range grades {
		var all, choice ladder.All
		level := []string{"aware", "working", "practitioner", "expert"}[g*4/grades]
		for i := range conditions {
			c := ladder.AtLeast{Skill: skillNumber(i), Level: level}
			if i < conditions/2 {
				all = append(all, c)
				continue
			}
			if choice = append(choice, c); len(choice) == 3 {
				all, choice = append(all, ladder.Any(choice)), nil
			}
		}
		track.Grades = append(track.Grades, ladder.GradeSpec{
			ID: fmt.Sprintf("g%02d", g), Titles: titles(fmt.Sprintf("Grade %d", g)), Requires: append(all, choice...),
		})
	}
	spec.Tracks = []ladder.TrackSpec{track}
	return spec
}

func skillNumber(i int) skills.ID { return skills.ID(fmt.Sprintf("engineering-skill-%02d", i)) }

// crowd returns people who know all but every seventh skill, at mixed levels.
func crowd(l ladder.Ladder, conditions, n int) []ladder.Facts {
	scale := scaleOf(l, "mastery")
	people := make([]ladder.Facts, n)
	for p := range people {
		levels := make(map[skills.ID]skills.Level)
		for i := range conditions {
			if (i+p)%7 != 0 {
				levels[skillNumber(i)], _ = scale.Step((i*i + p) % 5)
			}
		}
		people[p] = knows(levels)
	}
	return people
}

func BenchmarkRequirement(b *testing.B) {
	const conditions = 30
	l := must(ladder.New(large(1, conditions)))
	req := grade(b, l, "g00").Requirement()
	f := crowd(l, conditions, 1)[0]
	b.Run("Outcome", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			req.Outcome(f)
		}
	})
	var all ladder.All
	top := make(map[skills.ID]skills.Level)
	for i := range conditions {
		all = append(all, ladder.AtLeast{Skill: skillNumber(i), Level: "expert"})
		top[skillNumber(i)] = scaleOf(l, "mastery").MustParse("expert")
	}
	spec := l.Spec()
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: all}}
	role, _ := must(ladder.New(spec)).Role("r")
	last := skillNumber(conditions - 1)
	for _, person := range []struct {
		name string
		last skills.Level // the level of the skill that is asked for last
		want ladder.Outcome
	}{
		{"met", top[last], ladder.Met},
		{"not-met", scaleOf(l, "mastery").MustParse("working"), ladder.NotMet},
		{"unknown", skills.Level{}, ladder.Unknown},
	} {
		levels := maps.Clone(top)
		if levels[last] = person.last; person.last.IsZero() {
			delete(levels, last)
		}
		f := knows(levels)
		if got := role.Requirement().Outcome(f); got != person.want {
			b.Fatalf("%s: %v", person.name, got)
		}
		b.Run("Outcome/"+person.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				role.Requirement().Outcome(f)
			}
		})
	}
	b.Run("Verdict", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			req.Verdict(f)
		}
	})
	b.Run("Explain", func(b *testing.B) {
		b.ReportAllocs()
		v := req.Verdict(f)
		for b.Loop() {
			v.Explain(language.Japanese)
		}
	})
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		b.Run("VerdictAndExplain/"+tag.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				req.Verdict(f).Explain(tag)
			}
		})
	}
	b.Run("Completions", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			req.Completions(f, 3)
		}
	})
}

// BenchmarkCompletions_choices has far more ways than can be followed.
func BenchmarkCompletions_choices(b *testing.B) {
	const conditions = 30
	l := must(ladder.New(large(1, conditions)))
	count := ladder.Count{N: conditions / 2}
	for i := range conditions {
		count.Of = append(count.Of, ladder.AtLeast{Skill: skillNumber(i), Level: "expert"})
	}
	spec := l.Spec()
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: count}}
	role, _ := must(ladder.New(spec)).Role("r")
	req := role.Requirement()
	f := crowd(l, conditions, 1)[0]
	for b.Loop() {
		req.Completions(f, 3)
	}
}

func BenchmarkPlace(b *testing.B) {
	const grades, conditions = 20, 30
	l := must(ladder.New(large(grades, conditions)))
	people := crowd(l, conditions, 1000)
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range people {
			for p := range l.Place(f) {
				_ = p.Supported()
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(people)), "ns/person")
}

// BenchmarkPlace_cumulative is about a track in which every grade asks what those
// below ask, too: the placement of one person, and the outcome of the highest
// grade alone.
func BenchmarkPlace_cumulative(b *testing.B) {
	const grades, conditions = 20, 30
	spec := large(grades, conditions)
	spec.Tracks[0].Cumulative = true
	l := must(ladder.New(spec))
	f := crowd(l, conditions, 1)[0]
	b.Run("Place", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for p := range l.Place(f) {
				_ = p.Supported()
			}
		}
	})
	b.Run("Outcome", func(b *testing.B) {
		req := grade(b, l, "g19").Requirement()
		b.ReportAllocs()
		for b.Loop() {
			req.Outcome(f)
		}
	})
}

// BenchmarkScore evaluates a weighted sum of 30 skills, half of them of a class
// that counts up to a limit.
func BenchmarkScore(b *testing.B) {
	const terms = 30
	spec := ladder.Spec{ID: "scored", Scales: []skills.ScaleSpec{numbered("points", "1", "2.5", "4")}}
	sum := ladder.SumSpec{Caps: []ladder.CapSpec{{Class: "capped", Max: decimal.MustParse("20")}}}
	for i := range terms {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skillNumber(i), Scale: "points", Class: []string{"capped", ""}[i%2]})
		sum.Terms = append(sum.Terms, ladder.TermSpec{Skill: skillNumber(i), Weight: decimal.MustParse([]string{"0.5", "1", "2"}[i%3])})
	}
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: ladder.Score{Sum: sum, Min: decimal.MustParse("60")}}}
	l := must(ladder.New(spec))
	points, _ := l.Scale("points")
	levels := make(map[skills.ID]skills.Level)
	for i := range terms {
		levels[skillNumber(i)], _ = points.Step(i % 4)
	}
	f := knows(levels)
	role, _ := l.Role("r")
	b.Run("Outcome", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			role.Requirement().Outcome(f)
		}
	})
	b.Run("Verdict", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			role.Requirement().Verdict(f)
		}
	})
}

// BenchmarkPlace_crowd places 100,000 people, half of them on each of two
// processors.
func BenchmarkPlace_crowd(b *testing.B) {
	const grades, conditions, n = 20, 30, 100_000
	l := must(ladder.New(large(grades, conditions)))
	people := crowd(l, conditions, n)
	for b.Loop() {
		var wait sync.WaitGroup
		for half := range 2 {
			wait.Go(func() {
				for _, f := range people[half*n/2 : (half+1)*n/2] {
					for p := range l.Place(f) {
						_ = p.Supported()
					}
				}
			})
		}
		wait.Wait()
	}
}

func BenchmarkNew(b *testing.B) {
	spec := large(40, 60)
	b.ReportAllocs()
	for b.Loop() {
		must(ladder.New(spec))
	}
}
