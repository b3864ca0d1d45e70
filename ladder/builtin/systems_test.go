package builtin_test

import (
	"fmt"
	"io/fs"
	"testing"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// runSystems checks systems on the embedded files, and that each check misses
// the facts that it names.
func runSystems(t *testing.T, systems ...facts.System) {
	t.Helper()
	facts.Run(t, builtin.Files, removed, systems...)
}

// removed takes a part out of a file.
func removed(name string, file []byte, path string) ([]byte, error) {
	doc, list := ladderfile.Parse(name, file)
	if err := list.Err(); err != nil {
		return nil, err
	}
	doc, err := doc.Remove(problem.Path(path))
	return doc.Bytes(), err
}

// TestSystem_A5 checks the three abilities.
func TestSystem_A5(t *testing.T) {
	runSystems(t, facts.System{Name: "A5", Check: checkA5, Facts: []string{
		"dual-track.yaml competencies[foresee]",
	}})
}

func checkA5(files fs.FS) (wrong []string) {
	bases := builtin.Read(files)
	l, list := bases["builtin:dual-track"].Ladder(bases)
	if err := list.Err(); err != nil {
		return append(wrong, err.Error())
	}
	var got []string
	for c := range l.Competencies() {
		got = append(got, string(c.ID))
	}
	if fmt.Sprint(got) != "[build foresee spread]" {
		wrong = append(wrong, fmt.Sprintf("the abilities are %v", got))
	}
	return wrong
}
