// Package survey reads people from a CSV file that a person names by flags: the
// answers of a survey, a skill matrix or assessments. It shows on a terminal how far
// it is, and says in the reader's language what is wrong with flags or file.
package survey

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
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

// CSV is a file with people, as the flags describe it.
type CSV struct {
	Path string // the file; "" names none

	form, column, separator, id, comma string
	skills, attributes, levels         List
	keepRest                           bool
}

var forms = []string{multi, wide, long}

// Flags declares the flags. Without says in the help whose people are taken when
// there is no file.
func (c *CSV) Flags(f *flag.FlagSet, without string) {
	f.StringVar(&c.Path, "csv", "", "CSV file to read the people from (default: "+without+"); may be gzip")
	f.StringVar(&c.form, "form", multi, "form of the CSV file: "+multi+" (a column with all skills), "+wide+" (a column per skill) or "+long+" (a row per claim)")
	f.StringVar(&c.column, "column", "", "column with the skills, of the form "+multi+" (default: skills or tech_do)")
	f.StringVar(&c.separator, "separator", ";", "what stands between skills, of the form "+multi)
	f.StringVar(&c.id, "id", "", "column with the people's ids (default: id, person, person_id or respondent_id)")
	f.StringVar(&c.comma, "comma", ",", `what stands between columns; "tab" for a tab`)
	f.Var(&c.skills, "skills", "columns that are skills, of the form "+wide+", parted by commas; may be given again (default: all but the id and -attributes)")
	f.Var(&c.attributes, "attributes", "columns that are no skills, of the form "+wide+", parted by commas")
	f.Var(&c.levels, "levels", "levels in the cells, from the lowest up, parted by commas; for the forms "+wide+" and "+long)
	f.BoolVar(&c.keepRest, "keep-rest", false, "leave out what is bad in the CSV file, and keep the rest")
}

// Check checks what was given: a flag of any kind that says nothing, or one of these
// flags that would be passed over, is an error.
func (c CSV) Check(flags *flag.FlagSet) (err error) {
	flags.Visit(func(f *flag.Flag) {
		form := readings[f.Name]
		switch {
		case err != nil || f.Name == "lang":
		case isEmpty(f.Value):
			err = cli.Wrong(says.empty, "flag", f.Name)
		case form != "" && form != c.form && slices.Contains(forms, c.form):
			err = cli.Wrong(says.otherForm, "flag", f.Name, "form", form)
		}
	})
	switch {
	case err != nil:
		return err
	case !slices.Contains(forms, c.form):
		return cli.Unknown(says.noForm, c.form, forms)
	case c.levels != nil && c.form == multi:
		return cli.Wrong(says.levelsOfTicks)
	case c.comma != "tab" && utf8.RuneCountInString(c.comma) != 1:
		return cli.Wrong(says.noComma, "word", c.comma)
	}
	steps := Split(c.levels)
	for i, step := range steps {
		if slices.Contains(steps[:i], step) {
			return cli.Wrong(says.levelTwice, "level", step)
		}
	}
	return nil
}

// Read reads the people of a file among files. What is left out of a bad file goes
// to stderr, and a progress bar where that is a terminal.
func (c CSV) Read(ctx context.Context, files fs.FS, name string, tag language.Tag, stderr io.Writer) (population.Population, error) {
	var none population.Population
	file, err := files.Open(name)
	if err != nil {
		return none, err
	}
	defer file.Close()
	size := int64(0)
	if info, err := file.Stat(); err == nil {
		if size = info.Size(); info.IsDir() {
			return none, IsFolder(name)
		}
	}
	form, err := c.of(name)
	if err != nil {
		return none, err
	}
	b := newBar(stderr, tag, size)
	buffered := bufio.NewReaderSize(file, 1<<16)
	head, _ := buffered.Peek(1 << 12) // what is wrong with the file, reading it says
	p, list, err := form.Population(ctx, buffered, exchange.Reading{KeepRest: c.keepRest, Progress: b.show})
	b.clear()
	if other := otherComma(head, c.comma); err != nil && ctx.Err() == nil && other != "" {
		return none, cli.Wrong(says.oneColumn, "file", name, "comma", other)
	}
	if err != nil {
		return none, err
	}
	io.WriteString(stderr, list.Text(tag))
	return p, nil
}

// IsFolder says that a folder was named in place of a file.
func IsFolder(name string) error { return cli.Wrong(says.isFolder, "file", name) }

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
func (c CSV) of(name string) (form, error) {
	comma := '\t'
	if c.comma != "tab" {
		comma, _ = utf8.DecodeRuneInString(c.comma)
	}
	words, err := c.words()
	if err != nil {
		return nil, err
	}
	switch c.form {
	case wide:
		return people.Wide{Name: name, ID: c.id, Skills: Split(c.skills), Attributes: Split(c.attributes), Comma: comma, Levels: words}, nil
	case long:
		return people.Long{Name: name, Person: c.id, Comma: comma, Levels: words}, nil
	default:
		return people.MultiSelect{Name: name, ID: c.id, Column: c.column, Separator: c.separator, Comma: comma}, nil
	}
}

// words returns the words of the levels that a flag names, on a scale of their
// own.
func (c CSV) words() (exchange.LevelWords, error) {
	if c.levels == nil {
		return exchange.LevelWords{}, nil
	}
	spec := skills.ScaleSpec{ID: "levels"}
	for _, step := range Split(c.levels) {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: step})
	}
	scale, err := skills.NewScale(spec)
	if err != nil {
		return exchange.LevelWords{}, err
	}
	return exchange.NewLevelWords(scale, nil)
}
