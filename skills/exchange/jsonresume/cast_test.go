package jsonresume_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast: a resume whose level words are known (Master) and not (Ninja), whose
// labels are recognised, ambiguous (DB) and unknown (Kubernets), with an entry of
// work that names two skills, and more than the model holds.
const cast = `{
  "basics": {"name": "Sample Engineer", "label": "エンジニア"},
  "work": [
    {
      "name": "A shop", "position": "Engineer", "startDate": "2019-04", "endDate": "2023", "url": "https://example.com/shop",
      "summary": "Moved orders to PostgreSQL. Everything is Goで書いた.", "highlights": ["No node.js, no ascii art"]
    }
  ],
  "certificates": [{"name": "Certified Go Reader", "date": "2021-06-01", "issuer": "A school"}],
  "skills": [
    {"name": "Ｇｏ", "level": "Master", "keywords": ["PostgreSQL", "DB"], "rating": 5},
    {"name": "Kubernets", "level": "Ninja"},
    {"name": "Databases", "keywords": []},
    {"name": "node"}
  ],
  "languages": [{"language": "日本語", "fluency": "native"}],
  "projects": [{"name": "Ledger", "keywords": ["postgres"], "startDate": "2022-10"}],
  "meta": {"lastModified": "2026-11-20T09:00:00", "lastModifed": "x"}
}
`

var mastery = must(skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}, {ID: "expert"}}}))

var catalog = must(skills.NewCatalog([]skills.SkillSpec{
	{ID: "go", Name: text.Plain("Go"), Aliases: []text.Text{text.Plain("Golang")}},
	{ID: "postgresql", Name: text.Plain("PostgreSQL"), Aliases: []text.Text{text.Plain("postgres"), text.Plain("DB")}, Broader: []skills.ID{"databases"}},
	{ID: "mysql", Name: text.Plain("MySQL"), Aliases: []text.Text{text.Plain("DB")}, Broader: []skills.ID{"databases"}},
	{ID: "databases", Name: text.Plain("Databases"), Kind: skills.KindGroup},
	{ID: "kubernetes", Name: text.Plain("Kubernetes")},
	{ID: "node", Name: text.Plain("Node")},
	{ID: "japanese", Name: text.EnJa("Japanese", "日本語"), Kind: skills.KindLanguage},
}))

var words = must(exchange.NewLevelWords(mastery, map[string]string{"Master": "expert", "Native": "expert"}))

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func read(t testing.TB, file string) jsonresume.Resume {
	t.Helper()
	r, list, err := jsonresume.Read(context.Background(), "cv.json", strings.NewReader(file), exchange.Reading{})
	if err != nil || len(list) > 0 {
		t.Fatalf("%v\n%s", err, list.Text(language.English))
	}
	return r
}

// sample returns a file of the format's own samples.
func sample(t *testing.T, name string) string {
	t.Helper()
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	file, err := os.ReadFile(filepath.Join(data, "skills", "formats", "jsonresume", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(file)
}
