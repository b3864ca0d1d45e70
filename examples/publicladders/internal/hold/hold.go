// Package hold says what holds for every ladder that a converter makes, and is
// for their tests alone.
package hold

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/publicladders/internal/kept"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/skills/problem"
)

// Data returns the files of a public ladder. It skips the test when KAKEZAN_DATA
// does not say where the reference data is.
func Data(t testing.TB, name string) fs.FS {
	t.Helper()
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA does not say where the public ladders are")
	}
	return os.DirFS(filepath.Join(root, "ladders", name))
}

// Everything reports lines of the files that are neither in the records nor
// among the findings. Files that only say where the others come from are none.
func Everything(t *testing.T, fsys fs.FS, findings problem.List, records ...any) {
	t.Helper()
	r := source.Reader{FS: fsys}
	names := slices.DeleteFunc(r.Names(".", ".md", ".yml", ".json"), func(name string) bool { return name == "SOURCE.txt" })
	lost, err := kept.Lost(fsys, names, findings, records...)
	if err != nil || len(names) == 0 {
		t.Fatalf("files %v, %v", names, err)
	}
	for _, line := range lost {
		t.Error("lost: " + line)
	}
}

// Findings reports other findings than expected: how many there are by code and,
// for what has no place in a ladder, by what it is.
func Findings(t *testing.T, findings problem.List, want map[string]int) {
	t.Helper()
	got := make(map[string]int)
	for _, p := range findings {
		kind := p.Code().ID()
		for name, arg := range p.Args() {
			if name == "what" {
				kind += ": " + arg.String()
			}
		}
		got[kind]++
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s%s", diff, fmt.Sprint(findings.Err()))
	}
}
