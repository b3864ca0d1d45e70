package main

import (
	"context"
	"io"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/skills/population"
)

// source says where the people come from, as the flags give it.
type source struct {
	survey.Source
	save string
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
	if name := s.Name(); name != "" {
		p, done, err := s.People(ctx, tag, stderr)
		return found{name: name, population: p, close: done}, err
	}
	p, err := s.Read(ctx, samples, sample, tag, stderr)
	if err != nil {
		return found{}, err
	}
	return found{name: sample, population: p, close: func() error { return nil }}, nil
}
