package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadme reads the ladder file that the README shows, and makes the three
// typing errors of which it shows what is reported.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(raw)
	_, file, _ := strings.Cut(readme, "```yaml\n")
	file, _, ok := strings.Cut(file, "```\n")
	if !ok {
		t.Fatal("the README shows no ladder file")
	}
	var shown []string
	for line := range strings.Lines(readme) {
		if strings.HasPrefix(line, "    acme.yaml:") {
			shown = append(shown, strings.TrimSpace(line))
		}
	}
	t.Chdir(t.TempDir())
	write := func(content string) {
		if err := os.WriteFile("acme.yaml", []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(file)
	if got := strings.Join(lines(t, "-ladder", "acme.yaml", "-goal", "p5a"), "\n"); !strings.Contains(got, "goal: Senior Staff Engineer (p5a)") {
		t.Errorf("the company's own grade is not there:\n%s", got)
	}
	before, after, _ := strings.Cut(file, "after: p5\n")
	after = strings.Replace(after, "title", "titel", 1)
	after = strings.Replace(after, "Go: practitioner", "Go: practitionr", 1)
	after = strings.Replace(after, "to: p5a", "to: p5b", 1)
	write(before + "after: p5\n" + after)
	_, stderr, code := quickstart("-ladder", "acme.yaml")
	if diff := cmp.Diff(shown, strings.Split(strings.TrimSpace(stderr), "\n")); code != 1 || diff != "" {
		t.Errorf("exit code %d, problems (-README +got):\n%s", code, diff)
	}
}
