package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var takestock = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) {
	takestock.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"settled": "-lang ja -means PM=project-management -means go言語=go -words 神=expert,Master=practitioner -named aware -keywords",
	})
}

// Every sort of answer is in the sample, and no skill is claimed without a level
// unless the caller says so.
func TestSample(t *testing.T) {
	s, list, err := question{catalog: "builtin:skills"}.takeStock(context.Background())
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	f := s.found
	if len(f.Recognised) < 10 || len(f.Ambiguous) != 1 || len(f.Unrecognised) < 3 || len(f.Words) != 1 {
		t.Errorf("%d recognised, %d ambiguous, %d unknown, words %v", len(f.Recognised), len(f.Ambiguous), len(f.Unrecognised), f.Words)
	}
	if got := s.profile.String(); got != "go=mastery/practitioner infrastructure=mastery/practitioner kubernetes=mastery/expert" {
		t.Errorf("profile %s", got)
	}
}

// What is written is a person whom the ladder knows, with the same profile.
func TestOut(t *testing.T) {
	dir := t.TempDir()
	file := clitest.Files(t)
	own := file("skills.yaml", "kind: skills\nid: own\nscales: [{id: belt, steps: [white, black]}, {id: dan, steps: [1, 2]}]\nskills: [{id: golang, scale: belt}, {id: cluster, name: Kubernetes, scale: belt}]\n")
	bare := file("bare.yaml", "kind: skills\nid: bare\nskills: [{id: golang}]\n")
	for name, test := range map[string]struct {
		q    question
		want string
	}{
		"builtin": {question{catalog: "builtin:skills"}, "go=mastery/practitioner infrastructure=mastery/practitioner kubernetes=mastery/expert"},
		"own":     {question{catalog: own, words: map[string]string{"Advanced": "black", "master": "white"}}, "cluster=belt/white golang=belt/black"},
		"scale":   {question{catalog: own, scale: "dan", words: map[string]string{"advanced": "2"}}, "golang=dan/2"},
		"bare":    {question{catalog: bare}, "golang=mastery/practitioner"},
	} {
		out := filepath.Join(dir, name+".yaml")
		args := []string{"-catalog", test.q.catalog, "-scale", test.q.scale, "-out", out}
		for word, step := range test.q.words {
			args = append(args, "-words", word+"="+step)
		}
		if text, stderr, code := takestock(args...); code != 0 || stderr != "" || !strings.Contains(text, "-person") {
			t.Errorf("%s: exit code %d, %s", name, code, stderr)
			continue
		}
		doc := input.Document(out)
		l, _ := doc.LadderOf(builtin.Bases())
		if l.IsZero() {
			l = builtin.DualTrack()
		}
		person, list := doc.Person(l, builtin.Bases())
		if list.HasFatal() {
			t.Errorf("%s: %v", name, list)
		}
		if got := profileOf(person).String(); got != test.want || person.Name().String() != "Sample Engineer" {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

func profileOf(p ladder.Person) skills.Profile {
	var claims []skills.Claim
	for _, spec := range p.Spec().Claims {
		if c, err := skills.NewClaim(spec); err == nil {
			claims = append(claims, c)
		}
	}
	return skills.Resolve(claims, date.Date{}, skills.Policy{})
}

func TestFiles(t *testing.T) {
	file := clitest.Files(t)
	good := file("good.json", `{"skills": [{"name": "Go", "level": "expert"}], "meta": {"lastModified": "soon"}, "wrok": []}`)
	none := file("none.json", `{}`)
	bad := file("bad.json", `{"skills": [{"name": "Go", "level": "expert"}, {"name": 3}]}`)
	skillsFile := file("skills.yaml", "kind: skills\nid: own\nscales: [{id: belt, steps: [white, black]}]\nskills: [{id: go}]\n")
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"own resume":      {[]string{"-resume", good}, "- Go: expert"},
		"an odd date":     {[]string{"-resume", good, "-lang", "ja"}, "「soon」は日付で始まっていない"},
		"a mistyped key":  {[]string{"-resume", good}, "wrok (work?) 1"},
		"nothing":         {[]string{"-resume", none}, "no skill with a level"},
		"other words":     {[]string{"-catalog", skillsFile, "-words", "Advanced=black"}, "Golang"},
		"a near word":     {[]string{"-words", "神神=expert, Guru = aware"}, "did you mean 神神?"},
		"unused meanings": {[]string{"-means", "Cobol=go"}, "it was said what Cobol means"},
	} {
		if out, stderr, code := takestock(tt.args...); code != 0 || !strings.Contains(out, tt.want) {
			t.Errorf("%s: exit code %d, no %q in:\n%s%s", name, code, tt.want, out, stderr)
		}
	}
	if out, stderr, code := takestock("-resume", bad, "-keep-rest"); code != 0 || !strings.Contains(out, "- Go: expert") || !strings.Contains(stderr, "bad.json:1:57: error:") {
		t.Errorf("exit code %d:\n%s%s", code, out, stderr)
	}
	takestock.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "-resume", "-h"),
		"no pair":          clitest.Says(2, "「神」は「左=右」", "-words", "神", "-lang", "ja"),
		"no meaning":       clitest.Says(2, "LEFT=RIGHT", "-means", "go="),
		"an argument":      clitest.Says(2, "cv.json", "cv.json"),
		"no such file":     clitest.Says(1, "nowhere.json", "-resume", "nowhere.json"),
		"a bad resume":     clitest.Says(1, "bad.json:1:57: error: here is a number", "-resume", bad),
		"no catalog":       clitest.Says(1, "nowhere.yaml", "-catalog", "nowhere.yaml"),
		"no such scale":    clitest.Says(1, "no scale bel (did you mean belt?)", "-catalog", skillsFile, "-scale", "bel"),
		"no such step":     clitest.Says(1, "exprt", "-named", "exprt"),
		"no step of words": clitest.Says(1, "did you mean expert?", "-words", "Guru=exprt"),
		"no such skill":    clitest.Says(1, "did you mean golang", "-means", "Go=golag", "-catalog", file("g.yaml", "kind: skills\nid: g\nskills: [{id: golang}]\n")),
	})
	if _, stderr, code := takestock("-out", filepath.Join(t.TempDir(), "no", "such", "folder.yaml")); code != 1 || stderr == "" {
		t.Errorf("exit code %d: %s", code, stderr)
	}
	if _, err := os.Stat("folder.yaml"); err == nil {
		t.Error("written into the tree")
	}
}

// Where nothing is recognised, there is no empty table, and a larger catalog is
// named.
func TestNothingRecognised(t *testing.T) {
	resume := clitest.Files(t)("me.json", `{"skills": [{"name": "Zzqq"}]}`)
	out, stderr, code := takestock("-resume", resume)
	if code != 0 || stderr != "" || strings.Contains(out, "as written") || !strings.Contains(out, "-esco") {
		t.Errorf("%d, %s:\n%s", code, stderr, out)
	}
}
