package facts

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var files = fstest.MapFS{
	"a.txt":   {Data: []byte("one two three")},
	"b/c.txt": {Data: []byte("four")},
}

// without takes a word out of a file.
func without(_ string, file []byte, word string) ([]byte, error) {
	if !strings.Contains(string(file), word) {
		return nil, errors.New("not there")
	}
	return []byte(strings.Replace(string(file), word, "", 1)), nil
}

// holds checks that files hold words.
func holds(words ...string) func(fs.FS) []string {
	return func(fsys fs.FS) (wrong []string) {
		var all string
		for name := range files {
			content, err := fs.ReadFile(fsys, name)
			if err != nil {
				return []string{err.Error()}
			}
			all += string(content)
		}
		for _, word := range words {
			if !strings.Contains(all, word) {
				wrong = append(wrong, "no "+word)
			}
		}
		return wrong
	}
}

func TestSystem_wrong(t *testing.T) {
	for name, tt := range map[string]struct {
		system System
		want   []string
	}{
		"all is missed":           {System{Check: holds("one", "four"), Facts: []string{"a.txt one", "b/c.txt four"}}, nil},
		"a fact is not there":     {System{Check: holds("one", "five"), Facts: []string{"a.txt one"}}, []string{"no five"}},
		"a fact is not missed":    {System{Check: holds("one"), Facts: []string{"a.txt one", "a.txt two"}}, []string{"nobody misses a.txt two"}},
		"a fact can't be taken":   {System{Check: holds("one"), Facts: []string{"a.txt one", "a.txt six"}}, []string{"a.txt six can't be taken out: not there"}},
		"a file is not there":     {System{Check: holds("one"), Facts: []string{"d.txt one"}}, []string{"d.txt one can't be taken out: open d.txt: file does not exist"}},
		"nothing could be missed": {System{Check: holds("one")}, []string{"no fact is taken out: the check may say nothing whatever the files hold"}},
	} {
		if diff := cmp.Diff(tt.want, tt.system.wrong(files, without)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	Run(t, files, without, System{"whole", holds("three"), []string{"a.txt three"}})
}
