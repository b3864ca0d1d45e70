package specialties_test

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func TestList(t *testing.T) {
	scale, err := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "work\u202eing"}}})
	if err != nil {
		t.Fatal(err)
	}
	var working skills.Level
	for level := range scale.Levels() {
		working = level
	}
	goes, sql := population.Holds("Go"), population.Specialty{Skill: "SQL", AtLeast: working}
	for _, tt := range []struct {
		q      []population.Specialty
		en, ja string
	}{
		{nil, "", ""},
		{population.Specialties("Go"), "Go", "Go"},
		{[]population.Specialty{sql, goes}, `SQL>=work\u202eing + Go`, `SQL（work\u202eing 以上）・Go`},
		{population.Specialties("R", "Go", "\x1b[31mC"), `R + Go + \x1b[31mC`, `R・Go・\x1b[31mC`},
	} {
		if en, ja := specialties.List(language.English, tt.q), specialties.List(language.Japanese, tt.q); en != tt.en || ja != tt.ja {
			t.Errorf("%q, %q; want %q, %q", en, ja, tt.en, tt.ja)
		}
	}
}
