package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
)

// ofESCO is the question about the format's own sample against the real ESCO.
func ofESCO(t *testing.T) question {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	zips, err := filepath.Glob(filepath.Join(data, "skills", "esco", "*.zip"))
	if err != nil || len(zips) != 2 {
		t.Fatal(zips, err)
	}
	return question{
		resume: filepath.Join(data, "skills", "formats", "jsonresume", "sample.resume.json"),
		esco:   strings.Join(zips, ", "),
	}
}

// Of twelve labels of a resume in the wild, ESCO knows three by name, and one that
// two skills have.
func TestESCO(t *testing.T) {
	q := ofESCO(t)
	q.means = map[string]skills.ID{"HTML": "http://data.europa.eu/esco/skill/e5d1f825-60ed-4bdd-872a-e748c387f777"}
	s, list, err := q.takeStock(context.Background())
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	labels := func(list []jsonresume.Mention) (labels []string) {
		for _, m := range list {
			var names []string
			for _, skill := range m.Skills {
				names = append(names, skill.Name().String())
			}
			labels = append(labels, m.Label+" = "+strings.Join(names, ", "))
		}
		return labels
	}
	for _, test := range []struct {
		what      string
		got, want []string
	}{
		{"recognised", labels(s.found.Recognised), []string{"HTML = CSS", "Javascript = JavaScript", "English = English", "Javascript = JavaScript"}},
		{"ambiguous", labels(s.found.Ambiguous), []string{"CSS = style sheet languages, CSS"}},
		{"unrecognised", labels(s.found.Unrecognised), []string{"Web Development = ", "Compression = ", "Mpeg = ", "MP4 = ", "GIF = ", "GoogleMaps = ", "Chrome Extension = "}},
		{"profile", []string{s.profile.String()}, []string{"http://data.europa.eu/esco/skill/6d3edede-8951-4621-a835-e04323300fa0=mastery/expert"}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.what, diff)
		}
	}
	if !s.found.Recognised[0].Settled || s.catalog.skills.Len() < 13896 {
		t.Errorf("%+v of %d skills", s.found.Recognised[0], s.catalog.skills.Len())
	}
}

func TestESCO_wrong(t *testing.T) {
	file := clitest.Files(t)
	takestock.Wrong(t, map[string]clitest.Wrong{
		"no such file": clitest.Says(1, "nowhere.zip", "-esco", "nowhere.zip"),
		"no zip":       clitest.Says(1, "a.zip", "-esco", file("a.zip", "kind: skills")),
	})
}
