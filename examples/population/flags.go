package main

import (
	"flag"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
)

// list is a flag that may be given again.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

// Set adds a value.
func (l *list) Set(value string) error {
	*l = append(*l, value)
	return nil
}

// limit is a number that may be missing.
type limit struct {
	n     int
	given bool
}

func (l *limit) String() string {
	if l == nil || !l.given {
		return ""
	}
	return strconv.Itoa(l.n)
}

// Set sets the number.
func (l *limit) Set(value string) (err error) {
	l.n, err = strconv.Atoi(value)
	l.given = true
	return err
}

// readings are the flags that say how to read a CSV file, each with the one form
// for which it is, or "" for all.
var readings = map[string]string{
	"form": "", "id": "", "comma": "", "keep-rest": "", "levels": "",
	"column": multi, "separator": multi, "skills": wide, "attributes": wide,
}

// given checks what was given: a flag that says nothing, or that would be passed
// over, is an error.
func (s source) given(flags *flag.FlagSet) (err error) {
	flags.Visit(func(f *flag.Flag) {
		form, reads := readings[f.Name]
		switch {
		case err != nil || f.Name == "lang":
		case isEmpty(f.Value):
			err = cli.Wrong(says.empty, "flag", f.Name)
		case reads && s.open != "":
			err = cli.Wrong(says.notRead, "flag", f.Name)
		case form != "" && form != s.form && slices.Contains(forms, s.form):
			err = cli.Wrong(says.otherForm, "flag", f.Name, "form", form)
		}
	})
	return err
}

// isEmpty reports whether a flag names nothing.
func isEmpty(value flag.Value) bool {
	if words, ok := value.(*list); ok {
		return slices.ContainsFunc(*words, func(word string) bool { return strings.Trim(word, ", \t") == "" })
	}
	return value.String() == ""
}
