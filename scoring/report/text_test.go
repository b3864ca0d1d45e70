package report_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/report"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// village is a population of n people, of whom every third has Go, every
// fourth SQL and every fifth Perl.
func village(t *testing.T, n int) population.Population {
	t.Helper()
	var b population.Builder
	for i := range n {
		err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for k, id := range []skills.ID{"Go", "SQL", "Perl"} {
				if i%(k+3) == 0 && !yield(id, population.Held) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.Build()
}

func claim(t *testing.T, skill skills.ID, scale, level string) skills.ClaimSpec {
	t.Helper()
	s, _ := builtin.DualTrack().Scale(scale)
	l, err := s.Parse(level)
	if err != nil {
		t.Fatal(err)
	}
	return skills.ClaimSpec{Skill: skill, Level: l, By: skills.BySelf, Date: date.MustParse("2024-05")}
}

func person(t *testing.T, spec ladder.PersonSpec) ladder.Person {
	t.Helper()
	p, err := ladder.NewPerson(spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// cast is a person and a population in every state that a report has words for.
func cast(t *testing.T) map[string]scoring.Input {
	t.Helper()
	since := []ladder.StintSpec{{Place: "p4", From: date.MustParse("2023")}}
	build, foresee := claim(t, "build", "reach", "department"), claim(t, "foresee", "reach", "field")
	goSkill, sql, perl := claim(t, "GO", "mastery", "expert"), claim(t, "SQL", "mastery", "working"), claim(t, "Perl", "mastery", "aware")
	top := []skills.ClaimSpec{claim(t, "build", "reach", "direction"), claim(t, "foresee", "reach", "direction"), claim(t, "spread", "reach", "direction")}
	otherScale := claim(t, "spread", "mastery", "expert")
	people := village(t, 240)
	hamlet := scoring.Reference{Name: text.EnJa("a village", "ある村"), Notice: text.EnJa("Made up.", "架空の村です。"), People: people}
	return map[string]scoring.Input{
		"nobody": {},
		"unknown": {
			Person: person(t, ladder.PersonSpec{ID: "ann", Name: text.EnJa("Ann", "アン"), Claims: []skills.ClaimSpec{build, foresee}, Stints: since}),
			Goal:   "division-cto",
		},
		"counted": {
			Person: person(t, ladder.PersonSpec{
				ID: "ben", Claims: []skills.ClaimSpec{build, foresee, goSkill, sql, perl, claim(t, "weaving", "mastery", "expert")}, Stints: since,
				Goals: []ladder.GoalSpec{{Target: "m7", Horizon: ladder.LongTerm, Ideal: text.EnJa("calm", "平穏"), Problem: text.EnJa("pagers", "呼び出し")}},
			}),
			AsOf: date.MustParse("2025"), Reference: hamlet, Goal: "m4",
		},
		"estimated": {
			Person:    person(t, ladder.PersonSpec{ID: "cid", Claims: []skills.ClaimSpec{goSkill, sql, perl}}),
			Reference: scoring.Reference{Name: hamlet.Name, Aggregate: people.Aggregate()}, Goal: "p2",
		},
		"top": {
			Person: person(t, ladder.PersonSpec{
				ID: "dan", Claims: top, Stints: []ladder.StintSpec{{Place: "m7", From: date.MustParse("2023")}},
				Goals: []ladder.GoalSpec{{Target: "m7", Horizon: ladder.Next}, {Target: "p7", Horizon: ladder.LongTerm}},
			}),
		},
		"no-way": {
			Person: person(t, ladder.PersonSpec{ID: "eve", Claims: []skills.ClaimSpec{otherScale}, Stints: []ladder.StintSpec{{Place: "m7", From: date.MustParse("2023")}}}),
			Goal:   "p1",
		},
	}
}

func TestText(t *testing.T) {
	for name, in := range cast(t) {
		in.Ladder = builtin.DualTrack()
		if name == "nobody" {
			in.Ladder = ladder.Ladder{}
		}
		maps, err := scoring.NewMaps(in)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			var got bytes.Buffer
			if err := report.Text(&got, maps, tag); err != nil {
				t.Fatal(name, err)
			}
			if s := got.String(); strings.Contains(s, "{") || strings.Contains(s, "%!") {
				t.Errorf("%s %v: a place is not filled in:\n%s", name, tag, s)
			}
			golden(t, name+"-"+tag.String()+".golden", got.String())
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestText_writeError(t *testing.T) {
	if err := report.Text(full{}, scoring.Maps{}, language.English); !errors.Is(err, errFull) {
		t.Errorf("Text to a full writer: %v, want %v", err, errFull)
	}
}
