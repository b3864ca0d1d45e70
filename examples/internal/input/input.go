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
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/text"
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

// says is what is wrong with a name, in English and Japanese.
var says = struct{ noBuiltIn, nobody text.Text }{
	noBuiltIn: text.EnJa("there is no built-in document {word}{hint}; there are: {known}", "「{word}」という組み込みのドキュメントはありません{hint}。使えるのは: {known}"),
	nobody: text.EnJa("there is no sample person {word}{hint}, and no such file; the samples are: {known}",
		"「{word}」というサンプルの人物も、ファイルもありません{hint}。サンプルは: {known}"),
}

// CheckDocument returns an error that lists the built-in documents where a name is
// written like that of one, but is none.
func CheckDocument(name string) error {
	known := slices.Collect(builtin.Names())
	if !strings.HasPrefix(name, "builtin:") || slices.Contains(known, name) {
		return nil
	}
	return cli.Unknown(says.noBuiltIn, name, known)
}

// CheckPerson returns an error that lists the samples where a name is that of none of
// them and not written like a file, and no such file is there.
func CheckPerson(name string) error {
	if IsSample(name) || filepath.Ext(name) != "" {
		return nil
	}
	if _, err := os.Stat(name); err == nil {
		return nil
	}
	return cli.Unknown(says.nobody, name, slices.Collect(company.People()))
}

// Ladder reads a ladder, built-in or in a file.
func Ladder(name string) (ladder.Ladder, error) {
	if err := CheckDocument(name); err != nil {
		return ladder.Ladder{}, err
	}
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
