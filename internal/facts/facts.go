// Package facts tests that embedded files hold the facts of a system, and that
// the test would see one of them go.
package facts

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

// System is what is checked under one name, such as "A4".
type System struct {
	Name string

	// Check returns what in the files is not as the system says: nothing when all
	// of it is.
	Check func(files fs.FS) []string

	// Facts are parts of the files without which Check must return something: the
	// name of the file, a space, and the path of the part in it.
	Facts []string
}

// Run checks each system on the files as they are, and on the files without each
// of its facts, which remove takes out of a file.
func Run(t *testing.T, files fs.FS, remove func(name string, file []byte, path string) ([]byte, error), systems ...System) {
	t.Helper()
	for _, s := range systems {
		t.Run(s.Name, func(t *testing.T) {
			for _, wrong := range s.Check(files) {
				t.Error(wrong)
			}
			if len(s.Facts) == 0 {
				t.Error("no fact is taken out: the check may say nothing whatever the files hold")
			}
			for _, fact := range s.Facts {
				name, path, _ := strings.Cut(fact, " ")
				without, err := taken(files, remove, name, path)
				if err != nil {
					t.Errorf("%s can't be taken out: %v", fact, err)
				} else if len(s.Check(without)) == 0 {
					t.Errorf("nobody misses %s", fact)
				}
			}
		})
	}
}

// taken returns the files with a part of one taken out.
func taken(files fs.FS, remove func(string, []byte, string) ([]byte, error), name, path string) (fs.FS, error) {
	file, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	left, err := remove(name, file, path)
	if err != nil {
		return nil, err
	}
	all := make(fstest.MapFS)
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		all[name] = &fstest.MapFile{Data: content}
		return err
	})
	changed := maps.Clone(all)
	changed[name] = &fstest.MapFile{Data: left}
	return changed, err
}
