package ladderfile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/internal/golden"
)

// Each file in testdata/problems is read, and what is wrong with it compared
// with the golden file beside it, in both languages.
func TestProblems_golden(t *testing.T) {
	inputs, err := filepath.Glob("testdata/problems/*.yaml")
	if err != nil || len(inputs) == 0 {
		t.Fatalf("no files: %v", err)
	}
	dir := os.DirFS("testdata/problems")
	for _, input := range inputs {
		name := filepath.Base(input)
		t.Run(name, func(t *testing.T) {
			list := resolve(dir, name, bases(t))
			got := "en\n" + list.Text(english) + "\nja\n" + list.Text(japanese)
			golden.Check(t, "problems/"+strings.TrimSuffix(name, ".yaml")+".txt", got)
		})
	}
}

func TestProblems_fiveMistakesInOneGo(t *testing.T) {
	wantFound(t, resolve(os.DirFS("testdata/problems"), "five-mistakes.yaml", bases(t)),
		"five-mistakes.yaml:4:1 unknown-key",
		"five-mistakes.yaml:8:27 duplicate-id",
		"five-mistakes.yaml:12:59 unknown-skill",
		"five-mistakes.yaml:13:50 unknown-step",
		"five-mistakes.yaml:15:36 unknown-place",
	)
}
