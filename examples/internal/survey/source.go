package survey

import (
	"context"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/skills/population"
)

// Source is where people come from, as the flags give it: a CSV file, or the file
// of an index that examples/population keeps.
type Source struct {
	CSV
	Index string // the file of an index; "" names none
}

// Flags declares the flags. Without says in the help whose people are taken when
// there is no file.
func (s *Source) Flags(f *flag.FlagSet, without string) {
	s.CSV.Flags(f, without)
	f.StringVar(&s.Index, "open", "", "file with an index, in place of -csv")
}

// Check checks what was given, see [CSV.Check].
func (s Source) Check(flags *flag.FlagSet) (err error) {
	if s.Path != "" && s.Index != "" {
		return cli.Wrong(says.twoSources)
	}
	flags.Visit(func(f *flag.Flag) {
		if err == nil && s.Index != "" && Reads(f.Name) {
			err = cli.Wrong(says.notRead, "flag", f.Name)
		}
	})
	if err != nil {
		return err
	}
	return s.CSV.Check(flags)
}

// Name returns the file that was named, "" for none.
func (s Source) Name() string {
	if s.Index != "" {
		return s.Index
	}
	return s.Path
}

// People reads or opens the file that was named. Done lets it go, and must be called
// when nothing is asked any more.
func (s Source) People(ctx context.Context, tag language.Tag, stderr io.Writer) (p population.Population, done func() error, err error) {
	done = func() error { return nil }
	if s.Index == "" {
		p, err = s.Read(ctx, input.Disk{}, s.Path, tag, stderr)
		return p, done, err
	}
	info, err := os.Stat(s.Index)
	switch {
	case err != nil:
		return p, done, &fs.PathError{Op: "open", Path: s.Index, Err: err}
	case info.IsDir():
		return p, done, IsFolder(s.Index)
	case !info.Mode().IsRegular(): // a pipe would be waited for
		return p, done, cli.Wrong(says.isNoFile, "file", s.Index)
	}
	file, err := population.Open(s.Index)
	if err != nil {
		return p, done, s.Damaged(err)
	}
	return file.Population(), file.Close, nil
}

// Damaged says in words that the opened index is none, or can't be read.
func (s Source) Damaged(err error) error {
	switch {
	case errors.Is(err, population.ErrCorrupt):
		return cli.Wrong(says.corrupt, "file", s.Index)
	case errors.Is(err, population.ErrVersion):
		return cli.Wrong(says.version, "file", s.Index)
	}
	return &fs.PathError{Op: "open", Path: s.Index, Err: err}
}
