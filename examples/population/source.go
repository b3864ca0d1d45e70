package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// The forms of a CSV file, see the package people.
const (
	multi = "multi"
	wide  = "wide"
	long  = "long"
)

// source says where the people come from, as the flags give it.
type source struct {
	csv, form, column, separator, id, comma string
	skills, attributes, levels              list
	keepRest                                bool
	save, open                              string
}

var forms = []string{multi, wide, long}

func (s source) check() error {
	switch {
	case s.csv != "" && s.open != "":
		return cli.Wrong(says.twoSources)
	case !slices.Contains(forms, s.form):
		return cli.Unknown(says.noForm, s.form, forms)
	case s.levels != nil && s.form == multi:
		return cli.Wrong(says.levelsOfTicks)
	case s.comma != "tab" && utf8.RuneCountInString(s.comma) != 1:
		return cli.Wrong(says.noComma, "word", s.comma)
	}
	steps := split(s.levels)
	for i, step := range steps {
		if slices.Contains(steps[:i], step) {
			return cli.Wrong(says.levelTwice, "level", step)
		}
	}
	return nil
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
	return s.counted(ctx, tag, stderr)
}

// counted reads a CSV file.
func (s source) counted(ctx context.Context, tag language.Tag, stderr io.Writer) (found, error) {
	name, open := sample, samples.Open
	if s.csv != "" {
		name, open = s.csv, input.Disk{}.Open
	}
	file, err := open(name)
	if err != nil {
		return found{}, err
	}
	defer file.Close()
	size := int64(0)
	if info, err := file.Stat(); err == nil {
		if size = info.Size(); info.IsDir() {
			return found{}, cli.Wrong(says.isFolder, "file", name)
		}
	}
	form, err := s.of(name)
	if err != nil {
		return found{}, err
	}
	b := newBar(stderr, tag, size)
	buffered := bufio.NewReaderSize(file, 1<<16)
	head, _ := buffered.Peek(1 << 12) // what is wrong with the file, reading it says
	p, list, err := form.Population(ctx, buffered, exchange.Reading{KeepRest: s.keepRest, Progress: b.show})
	b.clear()
	if other := otherComma(head, s.comma); err != nil && ctx.Err() == nil && other != "" {
		return found{}, cli.Wrong(says.oneColumn, "file", name, "comma", other)
	}
	if err != nil {
		return found{}, err
	}
	io.WriteString(stderr, list.Text(tag))
	return found{name: name, population: p, close: func() error { return nil }}, nil
}

// otherComma returns what probably parts the columns of a file where that is not
// what the flag says: its first line has one column only. "" means that nobody
// knows.
func otherComma(head []byte, comma string) string {
	if z, err := gzip.NewReader(bytes.NewReader(head)); err == nil {
		head, _ = io.ReadAll(io.LimitReader(z, 1<<12)) // as much as the head has
	}
	line, _, _ := strings.Cut(string(head), "\n")
	names := map[string]string{";": ";", "\t": "tab", ",": ",", "|": "|"}
	for sign, name := range names {
		if name == comma && strings.Contains(line, sign) {
			return ""
		}
	}
	for _, sign := range []string{"\t", ";", ",", "|"} {
		if strings.Contains(line, sign) {
			return names[sign]
		}
	}
	return ""
}

// form is what the forms of a CSV file have in common.
type form interface {
	Population(context.Context, io.Reader, exchange.Reading) (population.Population, problem.List, error)
}

// of returns the form of a file, as the flags describe it.
func (s source) of(name string) (form, error) {
	comma := '\t'
	if s.comma != "tab" {
		comma, _ = utf8.DecodeRuneInString(s.comma)
	}
	words, err := s.words()
	if err != nil {
		return nil, err
	}
	switch s.form {
	case wide:
		return people.Wide{Name: name, ID: s.id, Skills: split(s.skills), Attributes: split(s.attributes), Comma: comma, Levels: words}, nil
	case long:
		return people.Long{Name: name, Person: s.id, Comma: comma, Levels: words}, nil
	default:
		return people.MultiSelect{Name: name, ID: s.id, Column: s.column, Separator: s.separator, Comma: comma}, nil
	}
}

// words returns the words of the levels that a flag names, on a scale of their
// own.
func (s source) words() (exchange.LevelWords, error) {
	if s.levels == nil {
		return exchange.LevelWords{}, nil
	}
	spec := skills.ScaleSpec{ID: "levels"}
	for _, step := range split(s.levels) {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: step})
	}
	scale, err := skills.NewScale(spec)
	if err != nil {
		return exchange.LevelWords{}, err
	}
	return exchange.NewLevelWords(scale, nil)
}

// split returns the words of lists that are parted by commas.
func split(lists []string) (words []string) {
	for _, list := range lists {
		for word := range strings.SplitSeq(list, ",") {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}
