// Package input reads what the flags of the examples name: files, built-in
// documents and people of the sample company.
package input

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// Disk opens files by any path, as a person types it, so that problems name the
// file in the same way. It is an fs.FS, but for taking paths like ../a and /b as
// well.
type Disk struct{}

// Open opens a file.
func (Disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

// Document reads a file, or a built-in one when it is named like one. Problems
// are told by what the document is asked for.
func Document(name string) ladderfile.Document {
	if doc, ok := builtin.Bases()[name]; ok {
		return doc
	}
	doc, _ := ladderfile.Read(Disk{}, filepath.ToSlash(name))
	return doc
}

// Ladder reads a ladder, built-in or in a file.
func Ladder(name string) (ladder.Ladder, error) {
	l, list := Document(name).Ladder(builtin.Bases())
	return l, list.Err()
}

// Person reads somebody's file, or that of a person of the sample company when it
// is named like one.
func Person(name string) ladderfile.Document {
	if !IsSample(name) {
		return Document(name)
	}
	doc, _ := ladderfile.Read(company.Files(), company.File(name))
	return doc
}

// IsSample reports whether a name is that of a person of the sample company.
func IsSample(name string) bool { return slices.Contains(slices.Collect(company.People()), name) }

// Samples returns the names of the people of the sample company, for the help of
// a flag.
func Samples() string { return strings.Join(slices.Collect(company.People()), ", ") }
