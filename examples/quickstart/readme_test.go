package main

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
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
	if got := strings.Join(lines(t, "-ladder", "acme.yaml", "-goal", "fellow"), "\n"); !strings.Contains(got, "goal: Fellow (fellow)") {
		t.Errorf("the company's own grade is not there:\n%s", got)
	}
	before, after, _ := strings.Cut(file, "after: p7\n")
	after = strings.Replace(after, "title", "titel", 1)
	after = strings.Replace(after, "go: practitioner", "go: practitionr", 1)
	after = strings.Replace(after, "to: fellow", "to: felow", 1)
	write(before + "after: p7\n" + after)
	_, stderr, code := quickstart("-ladder", "acme.yaml")
	if diff := cmp.Diff(shown, strings.Split(strings.TrimSpace(stderr), "\n")); code != 1 || diff != "" {
		t.Errorf("exit code %d, problems (-README +got):\n%s", code, diff)
	}
}

// TestReadme_requirements reads each requirement that the README shows, but for
// the kind that a program brings along.
func TestReadme_requirements(t *testing.T) {
	raw, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(raw), "```yaml\nall: ")
	block, _, ok := strings.Cut("all: "+block, "```\n")
	if !ok {
		t.Fatal("the README shows no requirements")
	}
	const head = `kind: ladder
id: readme
extends: builtin:dual-track
scales: [{id: points, steps: [{id: some, number: 1}, {id: much, number: 4}]}, {id: marks, steps: [below, meets]}]
competencies: [{id: go, scale: points}, {id: sql, scale: points}]
reviews: [{id: half-year, scale: marks, stages: [{id: talk, deciders: [{grade: p4}]}]}]
roles:
`
	read := 0
	for line := range strings.Lines(block) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), " #")
		if strings.HasPrefix(line, "x-") {
			continue
		}
		line = strings.ReplaceAll(line, "go: working", "go: some")
		file := fstest.MapFS{"f.yaml": {Data: []byte(head + "  - {id: r, requires: {" + strings.TrimSpace(line) + "}}\n")}}
		if _, err := ladderfile.LoadLadder(file, "f.yaml", builtin.Bases()); err != nil {
			t.Errorf("%s\n%v", line, err)
		}
		read++
	}
	if read != 4 {
		t.Errorf("%d requirements, want 4", read)
	}
}
