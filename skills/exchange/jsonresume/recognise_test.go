package jsonresume_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// tell writes mentions, one to a line.
func tell(list []jsonresume.Mention) string {
	var b strings.Builder
	for _, m := range list {
		fmt.Fprintf(&b, "%s %v %s: %v", m.Path, m.Range, m.Label, m.Skills)
		if len(m.Near) > 0 {
			fmt.Fprintf(&b, " near %v", m.Near)
		}
		if m.Word != "" {
			fmt.Fprintf(&b, " %s=%v", m.Word, m.Level)
		}
		if m.Settled {
			b.WriteString(" settled")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func tellClaims(list []skills.ClaimSpec) string {
	var b strings.Builder
	for _, c := range list {
		fmt.Fprintf(&b, "%s %v by %v on %v\n", c.Skill, c.Level, c.By, c.Date)
		for _, e := range c.Evidence {
			fmt.Fprintf(&b, "  %v %s %v\n", e.Title, e.Link, e.Date)
		}
		if _, err := skills.NewClaim(c); err != nil {
			b.WriteString(err.Error())
		}
	}
	return b.String()
}

func TestResume_Recognise(t *testing.T) {
	found, err := read(t, cast).Recognise(jsonresume.Recognising{Catalog: catalog, Words: words})
	if err != nil {
		t.Fatal(err)
	}
	var by []string
	for _, m := range found.Recognised {
		by = append(by, fmt.Sprintf("%v %v %s", m.By.Kind, m.By.Language, m.By.Text))
	}
	if diff := cmp.Diff([]string{"name und Go", "name und PostgreSQL", "id und node", "name ja 日本語", "alias und postgres"}, by); diff != "" {
		t.Errorf("by what labels (-want +got):\n%s", diff)
	}
	for _, test := range []struct{ what, want, got string }{
		{"recognised", "skills[0].name cv.json:11:14 Ｇｏ: [go] Master=mastery/expert\n" +
			"skills[0].keywords[0] cv.json:11:52 PostgreSQL: [postgresql]\n" +
			"skills[3].name cv.json:14:14 node: [node]\n" +
			"languages[0].language cv.json:16:30 日本語: [japanese] native=mastery/expert\n" +
			"projects[0].keywords[0] cv.json:17:48 postgres: [postgresql]\n", tell(found.Recognised)},
		{"ambiguous", "skills[0].keywords[1] cv.json:11:66 DB: [mysql postgresql]\n", tell(found.Ambiguous)},
		{"unrecognised", "skills[1].name cv.json:12:14 Kubernets: [] near [kubernetes] Ninja=\n" +
			"skills[2].name cv.json:13:14 Databases: []\n", tell(found.Unrecognised)},
		{"words", "[{Ninja  skills[1].level cv.json:12:36 1}]", fmt.Sprint(found.Words)},
		{"levels", "go=mastery/expert postgresql= node= japanese=mastery/expert ", levels(found)},
		{"claims", "go mastery/expert by self on 2026-11-20\n" +
			"  Certified Go Reader  2021-06-01\n" +
			"  Engineer, A shop https://example.com/shop 2023\n" +
			"japanese mastery/expert by self on 2026-11-20\n", tellClaims(found.Claims)},
		{"problems", `cv.json:13:14: warning: Databases is a heading in the catalog, databases, which nobody claims [only-heading]
cv.json:2:22: warning: the model has no place for basics.name (left out: 1, the first is here) [no-place]
cv.json:2:50: warning: the model has no place for basics.label (left out: 1, the first is here) [no-place]
cv.json:5:62: warning: the model has no place for work.startDate (left out: 1, the first is here) [no-place]
cv.json:6:18: warning: the model has no place for work.summary (left out: 1, the first is here) [no-place]
cv.json:6:86: warning: the model has no place for work.highlights (left out: 1, the first is here) [no-place]
cv.json:9:84: warning: the model has no place for certificates.issuer (left out: 1, the first is here) [no-place]
cv.json:11:83: warning: the model has no place for skills.rating (left out: 1, the first is here) [no-place]
cv.json:17:25: warning: the model has no place for projects.name (left out: 1, the first is here) [no-place]
cv.json:17:74: warning: the model has no place for projects.startDate (left out: 1, the first is here) [no-place]
cv.json:18:66: warning: the model has no place for meta.lastModifed (left out: 1, the first is here) (did you mean lastModified?) [no-place]
`, found.Problems.Text(language.English)},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.what, diff)
		}
	}
}

func levels(r jsonresume.Recognition) (s string) {
	for id, level := range r.Levels() {
		s += fmt.Sprintf("%s=%v ", id, level)
	}
	return s
}

// What the caller chooses: a level for what is only named, levels of keywords,
// meanings, a date and words for languages.
func TestResume_Recognise_options(t *testing.T) {
	r := read(t, cast)
	base := jsonresume.Recognising{Catalog: catalog, Words: words}
	tests := []struct {
		name   string
		change func(*jsonresume.Recognising)
		levels string
		claims string
	}{
		{
			"a level for names", func(o *jsonresume.Recognising) { o.Named = mastery.MustParse("aware") },
			"go=mastery/expert postgresql= node= japanese=mastery/expert ",
			"go=mastery/expert postgresql=mastery/aware node=mastery/aware japanese=mastery/expert ",
		},
		{
			"keywords", func(o *jsonresume.Recognising) { o.Keywords = true },
			"go=mastery/expert postgresql=mastery/expert node= japanese=mastery/expert ",
			"go=mastery/expert postgresql=mastery/expert japanese=mastery/expert ",
		},
		{"meanings", func(o *jsonresume.Recognising) {
			o.Means = map[string]skills.ID{"db": "mysql", "Kubernets": "kubernetes", "databases": "mysql", "node": "go"}
		}, "go=mastery/expert postgresql= mysql= kubernetes= japanese=mastery/expert ", "go=mastery/expert japanese=mastery/expert "},
		{"other words for languages", func(o *jsonresume.Recognising) {
			o.Fluency = must(exchange.NewLevelWords(mastery, map[string]string{"native": "working"}))
		}, "go=mastery/expert postgresql= node= japanese=mastery/working ", "go=mastery/expert japanese=mastery/working "},
		{"no words", func(o *jsonresume.Recognising) { o.Words = exchange.LevelWords{} }, "go= postgresql= node= japanese= ", ""},
		{"no catalog", func(o *jsonresume.Recognising) { o.Catalog = skills.Catalog{} }, "", ""},
	}
	for _, test := range tests {
		o := base
		test.change(&o)
		found, err := r.Recognise(o)
		if err != nil {
			t.Fatal(err)
		}
		claims := ""
		for _, c := range found.Claims {
			claims += fmt.Sprintf("%s=%v ", c.Skill, c.Level)
		}
		if got := levels(found); got != test.levels || claims != test.claims {
			t.Errorf("%s: %q, want %q; claims %q, want %q", test.name, got, test.levels, claims, test.claims)
		}
	}
	settled, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Means: map[string]skills.ID{"db": "mysql"}})
	if list := settled.Problems.Text(language.English); err != nil || strings.Contains(list, "[meaning-unused]") {
		t.Errorf("%v\n%s", err, list)
	}
	found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words, Date: date.MustParse("2020"), Means: map[string]skills.ID{"Nobody": "go"}})
	if err != nil || found.Claims[0].Date != date.MustParse("2020") {
		t.Errorf("%v, %v", found.Claims, err)
	}
	if list := found.Problems.Text(language.English); !strings.Contains(list, "means[Nobody]: warning: it was said what Nobody means") || !strings.Contains(list, "no place for meta.lastModified ") {
		t.Errorf("problems:\n%s", list)
	}
	_, err = r.Recognise(jsonresume.Recognising{Catalog: catalog, Means: map[string]skills.ID{"DB": "mysq"}})
	if !errors.Is(err, skills.UnknownSkill) || !strings.Contains(err.Error(), "did you mean mysql?") {
		t.Errorf("got %v", err)
	}
	if _, err := (jsonresume.Job{}).Recognise(jsonresume.Recognising{Means: map[string]skills.ID{"DB": "mysq"}}); !errors.Is(err, skills.UnknownSkill) {
		t.Errorf("got %v", err)
	}
}

func TestResume_Recognise_modified(t *testing.T) {
	for modified, want := range map[string]string{
		"2017-12-24T15:53:00": "2017-12-24", "2017-12-24": "2017-12-24", "2017": "2017", "Dec 2017": "", "2017-12-24 15:53": "", "": "",
	} {
		r := jsonresume.Resume{Skills: []jsonresume.Skill{{Name: new("go"), Level: new("expert")}}, Meta: &jsonresume.Meta{LastModified: &modified}}
		found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words})
		odd := strings.Contains(found.Problems.Text(language.English), "[odd-modified]")
		if err != nil || found.Claims[0].Date.String() != want || odd != (want == "") {
			t.Errorf("%q: %v, odd %v, %v", modified, found.Claims, odd, err)
		}
	}
	if !(*jsonresume.Meta)(nil).Modified().IsZero() {
		t.Error("nobody has said")
	}
}

// One skill of which two levels are stated is claimed at both, and a word that
// nobody knows is told once.
func TestResume_Recognise_twice(t *testing.T) {
	r := read(t, `{"skills": [
		{"name": "Go", "level": "expert", "keywords": ["golang"]}, {"name": "golang", "level": "working"}, {"name": "GO", "level": "Expert"},
		{"name": "node", "level": "Guru"}, {"name": "mysql", "level": "guru"}, {"level": "Wizard"}, {"name": " ", "level": ""}
	]}`)
	found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words, Named: mastery.MustParse("aware")})
	if err != nil {
		t.Fatal(err)
	}
	want := "go mastery/expert by self on \ngo mastery/working by self on \nnode mastery/aware by self on \nmysql mastery/aware by self on \n"
	if diff := cmp.Diff(want, tellClaims(found.Claims)); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	if got := fmt.Sprint(found.Words); got != "[{Guru  skills[3].level cv.json:3:29 2} {Wizard  skills[5].level cv.json:3:84 1}]" {
		t.Errorf("words: %s", got)
	}
	if got := len(found.Problems); got != 2 { // the empty name and the empty level
		t.Errorf("problems:\n%s", found.Problems.Text(language.English))
	}
}

// A record that was changed after it was read has no wrong places.
func TestResume_Recognise_changed(t *testing.T) {
	r := read(t, cast)
	r.Skills = append([]jsonresume.Skill{{Name: new("MySQL")}}, r.Skills...)
	found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words})
	if err != nil || !found.Recognised[0].Range.IsZero() || !found.Recognised[1].Range.IsZero() {
		t.Errorf("%s%v", tell(found.Recognised), err)
	}
	if last := found.Recognised[len(found.Recognised)-1]; last.Range.Start != (problem.Pos{Line: 17, Column: 48}) {
		t.Errorf("the project's keyword stands at %v", last.Range)
	}
}

// Places are those of the file where bad items were left out before.
func TestResume_Recognise_leftOut(t *testing.T) {
	r, list, err := jsonresume.Read(context.Background(), "", strings.NewReader(`{"skills": [1, {"name": "Go"}]}`), exchange.Reading{KeepRest: true})
	if err != nil || len(list) != 1 {
		t.Fatal(err, list)
	}
	found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog})
	if want := "skills[0].name 1:25 Go: [go]\n"; err != nil || tell(found.Recognised) != want {
		t.Errorf("%q, want %q, %v", tell(found.Recognised), want, err)
	}
}

// A label of a heading and of a skill means the skill.
func TestResume_Recognise_heading(t *testing.T) {
	both := must(skills.NewCatalog([]skills.SkillSpec{
		{ID: "group", Name: text.Plain("Storage"), Kind: skills.KindGroup}, {ID: "skill", Name: text.Plain("storage")},
	}))
	r := jsonresume.Resume{Skills: []jsonresume.Skill{{Name: new("Storage")}}}
	found, err := r.Recognise(jsonresume.Recognising{Catalog: both})
	if err != nil || len(found.Problems) != 0 || tell(found.Recognised) != "skills[0].name  Storage: [skill]\n" {
		t.Errorf("%s%v, %v", tell(found.Recognised), found.Problems, err)
	}
}

// The catalog is not searched for near skills without end.
func TestResume_Recognise_near(t *testing.T) {
	var r jsonresume.Resume
	for i := range 150 {
		r.Skills = append(r.Skills, jsonresume.Skill{Name: new(fmt.Sprintf("kubernet%02x", i))})
	}
	found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog})
	if err != nil || len(found.Unrecognised) != 150 || len(found.Unrecognised[99].Near) != 1 || len(found.Unrecognised[149].Near) != 0 {
		t.Errorf("%v\n%s", err, tell(found.Unrecognised))
	}
}

func TestJob_Recognise(t *testing.T) {
	file := `{"title": "Engineer", "skills": [{"name": "Go", "level": "Master", "keywords": ["DB", "k8s"]}, {"name": "kubernetes", "level": "Some"}]}`
	j, _, err := jsonresume.ReadJob(context.Background(), "job.json", strings.NewReader(file), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	found, err := j.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words, Named: mastery.MustParse("aware")})
	if err != nil || levels(found) != "go=mastery/expert kubernetes= " || len(found.Claims) != 0 {
		t.Errorf("%s, %v, %v", levels(found), found.Claims, err)
	}
	if tell(found.Ambiguous) != "skills[0].keywords[0] job.json:1:81 DB: [mysql postgresql]\n" || tell(found.Unrecognised) != "skills[0].keywords[1] job.json:1:87 k8s: []\n" {
		t.Errorf("%s%s", tell(found.Ambiguous), tell(found.Unrecognised))
	}
	want := "job.json:1:11: warning: the model has no place for title (left out: 1, the first is here) [no-place]\n"
	if diff := cmp.Diff(want, found.Problems.Text(language.English)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// Every text of a resume is found again: as a label, as a word for a level, as a
// part of evidence, or among what has no place.
func TestResume_Recognise_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawResume(t)
		for i := range r.Skills { // else hardly anything is recognised
			if r.Skills[i].Name != nil {
				*r.Skills[i].Name = rapid.SampledFrom([]string{"Go", "DB", "node", "Databases", "Rust", ""}).Draw(t, "name")
			}
		}
		found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words, Named: mastery.MustParse("aware")})
		if err != nil {
			t.Fatal(err)
		}
		mentions := len(found.Recognised) + len(found.Ambiguous) + len(found.Unrecognised)
		if want := countLabels(r); mentions != want {
			t.Fatalf("%d mentions, want %d", mentions, want)
		}
		for _, m := range found.Recognised {
			if len(m.Skills) != 1 || len(m.Near) != 0 {
				t.Fatalf("%+v is recognised", m)
			}
		}
		for _, m := range found.Ambiguous {
			if len(m.Skills) < 2 {
				t.Fatalf("%+v is ambiguous", m)
			}
		}
		for _, c := range found.Claims {
			if _, err := skills.NewClaim(c); err != nil {
				t.Fatal(err)
			}
		}
		for id, level := range found.Levels() {
			if level.IsZero() {
				level = mastery.MustParse("aware")
			}
			n := 0
			for _, c := range found.Claims {
				if c.Skill == id && c.Level == level {
					n++
				}
			}
			if n != 1 {
				t.Fatalf("%d claims of %s at %v", n, id, level)
			}
		}
	})
}

func countLabels(r jsonresume.Resume) (n int) {
	count := func(label string) {
		if skills.Fold(label) != "" {
			n++
		}
	}
	for _, s := range r.Skills {
		if s.Name != nil {
			count(*s.Name)
		}
		for _, k := range s.Keywords {
			count(k)
		}
	}
	for _, l := range r.Languages {
		if l.Language != nil {
			count(*l.Language)
		}
	}
	for _, p := range r.Projects {
		for _, k := range p.Keywords {
			count(k)
		}
	}
	return n
}
