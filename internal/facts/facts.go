// Package facts tests that embedded files hold the facts of a system, and that
// the test would see one of them go.
package facts

import (
	"fmt"
	"io/fs"
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

// Remove takes the part at a path out of a file.
type Remove func(name string, file []byte, path string) ([]byte, error)

// Run checks each system on the files as they are, and on the files without each
// of its facts.
func Run(t *testing.T, files fs.FS, remove Remove, systems ...System) {
	t.Helper()
	for _, s := range systems {
		t.Run(s.Name, func(t *testing.T) {
			for _, wrong := range s.wrong(files, remove) {
				t.Error(wrong)
			}
		})
	}
}

// wrong returns what in the files is not as the system says, and which of its
// facts nobody would miss.
func (s System) wrong(files fs.FS, remove Remove) []string {
	all := s.Check(files)
	if len(s.Facts) == 0 {
		all = append(all, "no fact is taken out: the check may say nothing whatever the files hold")
	}
	for _, fact := range s.Facts {
		name, path, _ := strings.Cut(fact, " ")
		without, err := taken(files, remove, name, path)
		if err != nil {
			all = append(all, fmt.Sprintf("%s can't be taken out: %v", fact, err))
		} else if len(s.Check(without)) == 0 {
			all = append(all, "nobody misses "+fact)
		}
	}
	return all
}

// taken returns the files with a part of one taken out.
func taken(files fs.FS, remove Remove, name, path string) (fs.FS, error) {
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
	all[name] = &fstest.MapFile{Data: left}
	return all, err
}
