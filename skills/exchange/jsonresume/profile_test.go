package jsonresume_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/text"
)

var asOf = date.MustParse("2026-11-21")

func claim(skill skills.ID, level string) skills.ClaimSpec {
	return skills.ClaimSpec{Skill: skill, Level: mastery.MustParse(level), By: skills.BySelf}
}

func profile(specs ...skills.ClaimSpec) skills.Profile {
	var claims []skills.Claim
	for _, spec := range specs {
		claims = append(claims, must(skills.NewClaim(spec)))
	}
	return skills.Resolve(claims, asOf, skills.Policy{})
}

// What the resume has is brought up to date, what it lacks follows, and all else
// stays.
func TestResume_WithProfile(t *testing.T) {
	r := read(t, cast)
	other := must(skills.NewScale(skills.ScaleSpec{ID: "other", Steps: []skills.StepSpec{{ID: "high"}}}))
	full := claim("kubernetes", "working")
	full.Author, full.Date, full.Expiry, full.Confidence = "me", asOf, asOf, decimal.MustParse("0.5")
	full.Evidence = []skills.EvidenceSpec{{Link: "a"}, {Link: "b"}}
	p := profile(
		claim("go", "expert"), claim("node", "none"), claim("japanese", "working"), claim("postgresql", "aware"), claim("cobol", "aware"), full,
		skills.ClaimSpec{Skill: "mysql", Level: other.MustParse("high")},
		skills.ClaimSpec{Skill: "databases", Waiver: text.Plain("none here")},
	)
	got, list, err := r.WithProfile(p, jsonresume.Writing{Catalog: catalog, Words: words})
	if err != nil {
		t.Fatal(err)
	}
	want := read(t, cast)
	want.Skills[3].Level = new("none")
	want.Languages[0].Fluency = new("working")
	want.Skills = append(want.Skills,
		jsonresume.Skill{Name: new("cobol"), Level: new("aware")},
		jsonresume.Skill{Name: new("Kubernetes"), Level: new("working")},
		jsonresume.Skill{Name: new("MySQL")},
		jsonresume.Skill{Name: new("PostgreSQL"), Level: new("aware")},
	)
	if diff := cmp.Diff(string(must(json.MarshalIndent(want, "", " "))), string(must(json.MarshalIndent(got, "", " ")))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !r.Equal(read(t, cast)) {
		t.Error("the resume itself was changed")
	}
	warnings := `skills[cobol]: warning: the catalog does not have cobol, so that its id is written as its name [not-in-catalog]
skills[mysql]: warning: there is no word for the level other/high, so that it is not written [no-word]
skills[cobol]: warning: the format has no place for who makes a claim (left out: 6, the first is here) [not-written]
skills[kubernetes]: warning: the format has no place for the author of a claim (left out: 1, the first is here) [not-written]
skills[kubernetes]: warning: the format has no place for the date of a claim (left out: 1, the first is here) [not-written]
skills[kubernetes]: warning: the format has no place for the expiry of a claim (left out: 1, the first is here) [not-written]
skills[kubernetes]: warning: the format has no place for the confidence of a claim (left out: 1, the first is here) [not-written]
skills[kubernetes]: warning: the format has no place for the evidence of a claim (left out: 2, the first is here) [not-written]
skills[databases]: warning: the format has no place for a waiver (left out: 1, the first is here) [not-written]
`
	if diff := cmp.Diff(warnings, list.Text(language.English)); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
}

// A word that means the level already stays, and so does a skill of which the
// profile knows nothing.
func TestResume_WithProfile_stays(t *testing.T) {
	r := jsonresume.Resume{Skills: []jsonresume.Skill{{Name: new("Go"), Level: new("Expert")}, {Name: new("MySQL"), Level: new("Ninja")}, {Level: new("x")}}}
	got, list, err := r.WithProfile(profile(skills.ClaimSpec{Skill: "go", Level: mastery.MustParse("expert")}), jsonresume.Writing{Catalog: catalog, Words: words})
	if err != nil || len(list) > 0 || !got.Equal(r) {
		t.Errorf("%s, %v, %v", must(json.Marshal(got)), list, err)
	}
}

func TestResume_WithProfile_names(t *testing.T) {
	p := profile(claim("japanese", "aware"), claim("mysql", "aware"))
	names := func(w jsonresume.Writing) string {
		w.Words = words
		r, _, err := (jsonresume.Resume{}).WithProfile(p, w)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, s := range r.Skills {
			names = append(names, *s.Name)
		}
		return strings.Join(names, " ")
	}
	for want, w := range map[string]jsonresume.Writing{
		"japanese mysql": {},
		"Japanese MySQL": {Catalog: catalog, Language: language.English},
		"日本語 MySQL":      {Catalog: catalog, Language: language.Japanese},
		"japanese MySQL": {Catalog: catalog, Language: language.Japanese, Means: map[string]skills.ID{"日本語": "go"}},
	} {
		if got := names(w); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if _, _, err := (jsonresume.Resume{}).WithProfile(p, jsonresume.Writing{Means: map[string]skills.ID{"x": "y"}}); !errors.Is(err, skills.UnknownSkill) {
		t.Errorf("got %v", err)
	}
	if r, list, err := (jsonresume.Resume{}).WithProfile(skills.Profile{}, jsonresume.Writing{}); err != nil || len(list) > 0 || !r.Equal(jsonresume.Resume{}) {
		t.Errorf("nothing gives %v, %v, %v", r, list, err)
	}
}

// A profile that was written into a resume is read back from it.
func TestResume_WithProfile_law(t *testing.T) {
	levels := slices.Collect(mastery.Levels())
	rapid.Check(t, func(t *rapid.T) {
		var specs []skills.ClaimSpec
		for skill := range catalog.All() {
			if skill.Kind() != skills.KindGroup && rapid.Bool().Draw(t, "claimed") {
				specs = append(specs, skills.ClaimSpec{Skill: skill.ID(), Level: rapid.SampledFrom(levels).Draw(t, "level")})
			}
		}
		p := profile(specs...)
		var r jsonresume.Resume
		for range rapid.IntRange(0, 4).Draw(t, "there") {
			r.Skills = append(r.Skills, jsonresume.Skill{
				Name:  new(rapid.SampledFrom([]string{"Go", "golang", "MySQL", "日本語", "Rust", "node"}).Draw(t, "name")),
				Level: new(rapid.SampledFrom([]string{"Master", "expert", "Ninja", "none"}).Draw(t, "word")),
			})
		}
		before := must(json.Marshal(r))
		tag := rapid.SampledFrom([]language.Tag{language.English, language.Japanese}).Draw(t, "language")
		written, _, err := r.WithProfile(p, jsonresume.Writing{Catalog: catalog, Words: words, Language: tag})
		if err != nil || string(before) != string(must(json.Marshal(r))) {
			t.Fatal(err, "or the resume itself was changed")
		}
		found, err := written.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words})
		if err != nil {
			t.Fatal(err)
		}
		again := profile(found.Claims...)
		for id, level := range p.All() {
			if again.Level(id) != level {
				t.Fatalf("%s is %v, want %v in %s", id, again.Level(id), level, must(json.Marshal(written)))
			}
		}
		twice, _, err := written.WithProfile(p, jsonresume.Writing{Catalog: catalog, Words: words, Language: tag})
		if err != nil || !twice.Equal(written) {
			t.Fatalf("written again it is %s", must(json.Marshal(twice)))
		}
	})
}
