package company

import (
	"embed"
	"io/fs"
	"iter"
	"path"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

//go:embed company.yaml people/*.yaml
var files embed.FS

// Files returns the files: company.yaml and people/….yaml.
func Files() fs.FS { return files }

var load = sync.OnceValues(func() (ladder.Organisation, error) { return Load(files) })

// Load reads the company from a folder like [Files], for instance from a copy in
// which something was changed. The error, if any, is a *problem.Error of the
// problems of all files.
func Load(fsys fs.FS) (ladder.Organisation, error) {
	return ladderfile.LoadOrganisation(fsys, "company.yaml", builtin.Bases())
}

// Organisation returns the company. It is read once, when somebody first asks.
// The error is nil unless the embedded files do not fit the built-in ladders, for
// which there is a test.
func Organisation() (ladder.Organisation, error) { return load() }

// People yields the names of the files of people without folder and ending, such
// as "division-cto", in order. It can be run again.
func People() iter.Seq[string] {
	return func(yield func(string) bool) {
		names, _ := fs.Glob(files, "people/*.yaml")
		for _, name := range names {
			if !yield(strings.TrimSuffix(path.Base(name), ".yaml")) {
				return
			}
		}
	}
}

// File returns the name within [Files] of somebody's file, by a name that
// [People] yields.
func File(person string) string { return "people/" + person + ".yaml" }
