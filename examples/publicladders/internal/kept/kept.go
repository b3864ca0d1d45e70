// Package kept tells whether a converter has kept everything. It knows nothing
// of any format: it looks for every line of a file in the records that came out.
package kept

import (
	"io/fs"
	"reflect"
	"regexp"
	"strings"
	"unicode"

	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Lost returns the lines of files, as file:line and text, whose words are
// neither in the texts, ids and numbers of the records nor at a place that a
// finding names. Words are compared by their letters and digits; what bold type, a
// table, a colon or a key of YAML separates is looked for one by one. A null
// says nothing. Addresses in the web are compared as they are.
func Lost(fsys fs.FS, names []string, findings problem.List, records ...any) ([]string, error) {
	var said []string
	for _, record := range records {
		said = gather(said, reflect.ValueOf(record))
	}
	addresses := strings.Join(said, "\n")
	for i, s := range said {
		said[i] = letters(target.ReplaceAllString(s, "]"))
	}
	words := strings.Join(said, " ")
	var lost []string
	for _, name := range names {
		file, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		for i, line := range strings.Split(string(file), "\n") {
			place := problem.Range{File: name, Start: problem.Pos{Line: i + 1, Column: 1}}
			if known(findings, place) {
				continue
			}
			for _, url := range address.FindAllString(line, -1) {
				if !strings.Contains(addresses, url) {
					lost = append(lost, place.String()+": "+url)
				}
			}
			for _, part := range separators.Split(target.ReplaceAllString(line, "]"), -1) {
				if fold := letters(part); fold != "" && fold != "null" && !strings.Contains(words, fold) {
					lost = append(lost, place.String()+": "+strings.TrimSpace(part))
				}
			}
		}
	}
	return lost, nil
}

var (
	address = regexp.MustCompile(`https?://[^\s)>"\]]+`)
	// target is where a link leads, which is no word of the text.
	target     = regexp.MustCompile(`\]\([^)]*\)`)
	separators = regexp.MustCompile(`\*\*|\||: | - |\] \(|\{\{.*\}\}|^\s*(?:- )?"?[A-Za-z]+"?:(?: |$)|</?[a-z]+>`)
)

func known(findings problem.List, place problem.Range) bool {
	for _, p := range findings {
		r := p.Range()
		if r.File == place.File && (r.Start.Line == 0 || r.End.Line == 0 ||
			r.Start.Line <= place.Start.Line && place.Start.Line < r.End.Line) {
			return true
		}
	}
	return false
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// gather adds all that a record says, in order of its fields.
func gather(said []string, v reflect.Value) []string {
	if !v.IsValid() {
		return said
	}
	switch value := v.Interface().(type) {
	case text.Text:
		for _, s := range value.All() {
			said = append(said, s)
		}
		return said
	case decimal.Decimal:
		return append(said, value.String())
	}
	switch v.Kind() {
	case reflect.String:
		said = append(said, v.String())
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			said = gather(said, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			said = gather(said, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				said = gather(said, v.Field(i))
			}
		}
	}
	return said
}
