package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
)

var tell = clitest.Of(run)

func TestGolden(t *testing.T) { tell.Golden(t, clitest.Languages) }

// own writes the embedded group to a folder, with some words of a file replaced,
// and returns the folder.
func own(t *testing.T, file string, replacements ...string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, must(t)(fs.Sub(embedded, "group"))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, file)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer(replacements...).Replace(string(content))
	if len(replacements) > 0 && changed == string(content) {
		t.Fatalf("nothing to replace: %q", replacements)
	}
	if err := os.WriteFile(path, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func must(t *testing.T) func(fs.FS, error) fs.FS {
	return func(fsys fs.FS, err error) fs.FS {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return fsys
	}
}

// TestOwnGroup reads a group's own files: what changes in them changes what is
// told, and what can't be is refused with its place.
func TestOwnGroup(t *testing.T) {
	for name, test := range map[string]struct {
		file    string
		replace []string
		want    string
	}{
		"nothing":             {"group.yaml", nil, "All meetings have been held"},
		"in the middle":       {"charter.yaml", []string{"    - {meeting: vision, date: 2026-09-03}\n", "", "    - {meeting: values, date: 2026-09-10}\n", ""}, "7. then: Values decided"},
		"a draft":             {"charter.yaml", []string{"    - {meeting: vision, date: 2026-09-03}\n", "", "    - {meeting: values, date: 2026-09-10}\n", ""}, "still a draft, for the meeting Vision decided to decide: vision"},
		"other evidence":      {"people/yoru.yaml", []string{"value: resolve-with-automation", "value: embrace-failure"}, "Night shift group (made up): 100 % of the values"},
		"other competencies":  {"ladder.yaml", []string{"id: capacity-planning, scale: mastery", "id: capacity-planning, scale: mastery, values: [embrace-failure]"}, "Night shift group (made up): 100 % of the values"},
		"a later point of it": {"charter.yaml", []string{"by: 2028-03", "by: 2029-05"}, "- 2029-05: Routine work"},
	} {
		dir := own(t, test.file, test.replace...)
		out, stderr, code := tell("-group", filepath.Join(dir, "group.yaml"), "-company", filepath.Join(dir, "company-charter.yaml"))
		if code != 0 || !strings.Contains(out, test.want) {
			t.Errorf("%s: exit code %d, no %q in:\n%s%s", name, code, test.want, out, stderr)
		}
	}
	for name, test := range map[string]struct {
		replace     []string
		place, want string
	}{
		"a decision too early":           {[]string{"meeting: mission, date: 2026-08-27", "meeting: mission, date: 2026-08-21"}, "charter.yaml:24:17: エラー: ", "2026-08-23 まで寝かせます"},
		"a meeting before its inputs":    {[]string{"    - {meeting: mission-drafts, date: 2026-08-20}\n", ""}, "charter.yaml:23:17: エラー: ", "会議「mission」は「mission-drafts」より先には開けません"},
		"a need that nobody meets":       {[]string{"history:", "process: [{id: mission, needs: [mission-draft]}]\nhistory:"}, "charter.yaml:16:33: エラー: ", "もしかして: mission-drafts"},
		"a need that is met later":       {[]string{"history:", "process: [{id: mission, needs: [vision]}]\nhistory:"}, "charter.yaml:16:33: エラー: ", "会議「vision」が終わるまでできません"},
		"an echo of nothing":             {[]string{"echoes: [use-the-tools]", "echoes: [use-the-tool]"}, "エラー: ", "use-the-tools"},
		"a document that nobody brought": {[]string{"    - {document: company-charter, date: 2026-04-01}\n", ""}, "charter.yaml:24:17: エラー: ", "必要な文書「company-charter」が"},
	} {
		dir := own(t, "charter.yaml", test.replace...)
		_, stderr, code := tell("-lang", "ja", "-group", filepath.Join(dir, "group.yaml"), "-company", filepath.Join(dir, "company-charter.yaml"))
		if code != 1 || !strings.Contains(stderr, test.place) || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: exit code %d, want 1 with %s%s; errors:\n%s", name, code, test.place, test.want, stderr)
		}
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	tell.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "-company", "-h"),
		"no such group":    clitest.Says(1, "no-such.yaml", "-group", "no-such.yaml"),
		"no such company":  clitest.Says(1, "no-such.yaml", "-company", "no-such.yaml"),
		"no charter":       clitest.Says(1, "憲章がありません", "-lang", "ja", "-group", file("group.yaml", "kind: organisation\nid: g\n")),
		"unknown language": clitest.Says(2, "en と ja", "-lang", "fr"),
		"unknown flag":     clitest.Says(2, "-nothing", "-nothing"),
		"an argument":      clitest.Says(2, "what is argument?", "argument"),
		"no day":           clitest.Says(2, "a date is written", "-as-of", "soon"),
	})
	bare := file("bare.yaml", "kind: organisation\nid: g\ncharter: charter.yaml\n")
	file("charter.yaml", "kind: charter\nid: c\n")
	if out, stderr, code := tell("-group", bare); code != 0 || strings.Contains(out, "All meetings") || !strings.Contains(out, "states no values") {
		t.Errorf("a charter of nothing: exit code %d:\n%s%s", code, out, stderr)
	}
}
