package builtin_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
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

// misses collects what of a system is not there.
type misses struct{ wrong []string }

// want notes what is otherwise. Values are compared as they are printed.
func (m *misses) want(what string, got, want any) {
	if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
		m.wrong = append(m.wrong, fmt.Sprintf("%s: got %s, want %s", what, g, w))
	}
}

// says notes a text that lacks a key word of either language: English words come
// first, separated from the Japanese ones by " / ", each with commas between.
func (m *misses) says(what string, t text.Text, words string) {
	en, ja, _ := strings.Cut(words, " / ")
	for tag, list := range map[language.Tag]string{language.English: en, language.Japanese: ja} {
		for word := range strings.SplitSeq(list, ", ") {
			if !t.Has(tag) || !strings.Contains(strings.ToLower(t.In(tag)), strings.ToLower(word)) {
				m.wrong = append(m.wrong, fmt.Sprintf("%s does not say %q: %q", what, word, t.In(tag)))
			}
		}
	}
}

// ladderIn returns a built-in ladder of files.
func (m *misses) ladderIn(files fs.FS, name string) ladder.Ladder {
	bases := builtin.Read(files)
	l, list := bases["builtin:"+name].Ladder(bases)
	if err := list.Err(); err != nil {
		m.wrong = append(m.wrong, err.Error())
	}
	return l
}

// under puts the name of a file and a path in front of each part.
func under(prefix string, parts ...string) (paths []string) {
	for _, part := range parts {
		paths = append(paths, prefix+part)
	}
	return paths
}
