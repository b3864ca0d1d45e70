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
// says nothing.
func Lost(fsys fs.FS, names []string, findings problem.List, records ...any) ([]string, error) {
	var corpus strings.Builder
	for _, record := range records {
		gather(&corpus, reflect.ValueOf(record))
	}
	words := corpus.String()
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

// gather writes all that a record says, in order of its fields.
func gather(b *strings.Builder, v reflect.Value) {
	if !v.IsValid() {
		return
	}
	switch value := v.Interface().(type) {
	case text.Text:
		for _, s := range value.All() {
			b.WriteString(letters(target.ReplaceAllString(s, "]")) + " ")
		}
		return
	case decimal.Decimal:
		b.WriteString(letters(value.String()) + " ")
		return
	}
	switch v.Kind() {
	case reflect.String:
		b.WriteString(letters(v.String()) + " ")
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			gather(b, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			gather(b, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				gather(b, v.Field(i))
			}
		}
	}
}
