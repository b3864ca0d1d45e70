package page

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Disk opens files by any path, as a person types it, so that problems name the
// file in the same way. It is an fs.FS, but for taking paths like ../a and /b as
// well.
type Disk struct{}

// Open opens a file.
func (Disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

var (
	noFile   = text.EnJa("{file}: there is no such file", "{file}: ファイルがありません")
	cantOpen = text.EnJa("{file}: the file can't be read: {reason}", "{file}: ファイルを読めません: {reason}")
)

// Error is an error that has words in every language.
type Error struct {
	Wording text.Text
	Pairs   []string // names and values of its places
}

// Error returns the words in English.
func (e *Error) Error() string { return e.Wording.Fill(language.English, e.Pairs...) }

// Explain returns an error in the reader's language: problems with their places,
// else the words that it has, else the error's own text.
func Explain(err error, tag language.Tag) string {
	var (
		problems *problem.Error
		own      *Error
		path     *fs.PathError
	)
	switch {
	case errors.As(err, &problems):
		return strings.TrimSuffix(problems.Text(tag), "\n")
	case errors.As(err, &own):
		return own.Wording.Fill(tag, own.Pairs...)
	case errors.As(err, &path) && errors.Is(err, fs.ErrNotExist):
		return noFile.Fill(tag, "file", path.Path)
	case errors.As(err, &path):
		return cantOpen.Fill(tag, "file", path.Path, "reason", path.Err.Error())
	default:
		return err.Error()
	}
}
