package ladderfile_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/ladder/builtin"
)

// The files that the package's comment shows can be read as they stand.
func TestDoc_files(t *testing.T) {
	src, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile(`(?m)(^//\t.*\n)+`).FindAllString(string(src), -1)
	charter, err := fs.ReadFile(good, "charter.yaml")
	if err != nil {
		t.Fatal(err)
	}
	beside := []string{
		"shop.yaml", "kind: ladder\nid: shop\ntracks: [{id: desk, grades: [{id: ic2, title: Agent, requires: {all: []}}]}]\n",
		"charter.yaml", string(charter),
		"roles/dba.yaml", "kind: role\nid: dba\nrequires: {all: []}\n",
	}
	read := 0
	for _, block := range blocks {
		file := strings.ReplaceAll(block, "//\t", "")
		if !strings.HasPrefix(file, "kind: ") {
			continue
		}
		read++
		if strings.HasPrefix(file, "kind: person\n") {
			beside = append(beside, "aki.yaml", file) // the organisation names it
		}
		if list := resolve(files(append(beside, "doc.yaml", file)...), "doc.yaml", builtin.Bases()); len(list) > 0 {
			t.Errorf("%s\n%s", list.Text(english), file)
		}
	}
	if read != 7 {
		t.Errorf("found %d files, want 7", read)
	}
}
