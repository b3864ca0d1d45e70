package main

import (
	"context"
	"flag"
	"io"
	"io/fs"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/skills/population"
)

// source says where the people come from, as the flags give it.
type source struct {
	survey.CSV
	save, open string
}

// check checks what was given.
func (s source) check(flags *flag.FlagSet) (err error) {
	if s.Path != "" && s.open != "" {
		return cli.Wrong(says.twoSources)
	}
	flags.Visit(func(f *flag.Flag) {
		if err == nil && s.open != "" && survey.Reads(f.Name) {
			err = cli.Wrong(says.notRead, "flag", f.Name)
		}
	})
	if err != nil {
		return err
	}
	return s.Check(flags)
}

// found is a population, with what it is called.
type found struct {
	name       string
	population population.Population
	saved      string // the file, "" where it was not saved
	bytes      int64
	close      func() error
}

// read finds the population.
func (s source) read(ctx context.Context, tag language.Tag, stderr io.Writer) (found, error) {
	if s.open != "" {
		return s.opened()
	}
	name, files := sample, fs.FS(samples)
	if s.Path != "" {
		name, files = s.Path, input.Disk{}
	}
	p, err := s.Read(ctx, files, name, tag, stderr)
	if err != nil {
		return found{}, err
	}
	return found{name: name, population: p, close: func() error { return nil }}, nil
}
