package ladderfile_test

import (
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
	read := 0
	for _, block := range blocks {
		file := strings.ReplaceAll(block, "//\t", "")
		if !strings.HasPrefix(file, "kind: ") {
			continue
		}
		read++
		if list := resolve(files("doc.yaml", file), "doc.yaml", builtin.Bases()); len(list) > 0 {
			t.Errorf("%s\n%s", list.Text(english), file)
		}
	}
	if read != 3 {
		t.Errorf("found %d files, want 3", read)
	}
}
