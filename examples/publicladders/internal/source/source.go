// Package source reads the files of a public ladder and gathers what a
// converter finds: files that can't be read, links that lead nowhere, and what
// a ladder has no place for. A converter loses nothing silently: what is not in
// the ladder is in its list, with file and line.
package source

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of finding; test for them with errors.Is.
var (
	NoPlace = problem.Define("no-place", problem.Warning,
		text.EnJa("{what} is no part of a ladder: {text}", "{what}はラダーの一部ではありません：{text}"), "what", "text")
	Unreadable = problem.Define("unreadable", problem.Fatal,
		text.EnJa("the file can't be read: {reason}", "ファイルを読めません：{reason}"), "reason")
	Unexpected = problem.Define("unexpected", problem.Warning,
		text.EnJa("nobody has told the converter what this is: {text}", "変換プログラムには、これが何か分かりません：{text}"), "text")
	DeadLink = problem.Define("dead-link", problem.Warning,
		text.EnJa("the link leads to {url}, which is not among the files", "リンク先の {url} がファイルの中にありません"), "url")
)

// What says what something is that has no place in a ladder.
type What struct{ text text.Text }

// What the public ladders hold besides ladders.
var (
	Picture    = What{text.EnJa("a picture", "画像")}
	Navigation = What{text.EnJa("a way to other pages", "ほかのページへの案内")}
	SiteSwitch = What{text.EnJa("a switch of the web site", "Web サイトの設定")}
	Export     = What{text.EnJa("where the data is exported to", "データの出力先")}
	Project    = What{text.EnJa("a page about the project", "プロジェクトについてのページ")}
	Layout     = What{text.EnJa("layout", "レイアウト")}
	Grouping   = What{text.EnJa("a heading that only groups", "まとめるためだけの見出し")}
)

// String returns what it is, in English.
func (w What) String() string { return w.text.In(language.English) }

// Reader reads files and gathers findings.
type Reader struct {
	FS       fs.FS
	Findings problem.List
}

// Text returns the text of a file, "" when it can't be read, which is a finding.
func (r *Reader) Text(name string) string {
	file, err := fs.ReadFile(r.FS, name)
	if err != nil {
		r.Report(Unreadable.At("", err), name, 0, 0)
	}
	return string(file)
}

// Names returns the names of the files below a folder that end in one of the
// given ways, in order.
func (r *Reader) Names(folder string, endings ...string) []string {
	var names []string
	err := fs.WalkDir(r.FS, folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && slices.Contains(endings, path.Ext(name)) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		r.Report(Unreadable.At("", err), folder, 0, 0)
	}
	return names
}

// Report adds a finding about the lines of a file from first to last; 0 means
// the file as a whole.
func (r *Reader) Report(p problem.Problem, file string, first, last int) {
	place := problem.Range{File: file, Start: problem.Pos{Line: first}}
	if first > 0 {
		place.Start.Column = 1
		place.End = problem.Pos{Line: last + 1, Column: 1}
	}
	r.Findings = append(r.Findings, p.WithRange(place))
}

// NoPlace reports that lines of a file have no place in a ladder.
func (r *Reader) NoPlace(what What, excerpt, file string, first, last int) {
	r.Report(NoPlace.At("", what.text, excerpt), file, first, last)
}

// Decode reads YAML, or JSON, into a value, and reports whether it could. A key
// that the value does not have is an error. The text begins at line number
// first of the file. A tab between a dash and its item is an error, too: YAML
// allows it, but the readers that most people use do not.
func (r *Reader) Decode(file, page string, first int, into any) bool {
	if place := tab.FindStringIndex(page); place != nil {
		before := page[:place[1]-1]
		line := strings.LastIndex(before, "\n") + 1
		r.Findings = append(r.Findings, Unreadable.At("", text.EnJa("a tab stands where only spaces may", "空白しか置けない場所にタブがあります")).WithRange(problem.Range{
			File: file, Start: problem.Pos{Line: first + strings.Count(before, "\n"), Column: place[1] - line},
		}))
		return false
	}
	err := yaml.Load([]byte(strings.Repeat("\n", first-1)+page), into, yaml.WithKnownFields())
	if err == nil {
		return true
	}
	var wrong *yaml.LoadError
	p := Unreadable.At("", err)
	if !errors.As(err, &wrong) {
		r.Report(p, file, 0, 0)
		return false
	}
	mark := wrong.Mark
	if mark.Line == 0 {
		mark = wrong.ContextMark
	}
	p = Unreadable.At("", wrong.Message)
	r.Findings = append(r.Findings, p.WithRange(problem.Range{File: file, Start: problem.Pos{Line: mark.Line, Column: mark.Column}}))
	return false
}

// Ladder returns the ladder of a record with all that was found, the problems
// and warnings of the record among it. The ladder is zero when the record has
// an error.
func (r *Reader) Ladder(spec ladder.Spec) (ladder.Ladder, problem.List) {
	l, err := ladder.New(spec)
	r.Findings = append(r.Findings, problem.Below("", err)...)
	r.Findings = append(r.Findings, l.Warnings()...)
	return l, r.Findings
}

var tab = regexp.MustCompile(`(?m)^[ -]*\t`)

// FrontMatter cuts a page into the YAML between two lines of dashes at its
// beginning and the Markdown below; line is the number of the first line of
// body. A page that does not begin so has no front matter.
func FrontMatter(page string) (front, body string, line int) {
	rest, ok := strings.CutPrefix(page, "---\n")
	if !ok {
		return "", page, 1
	}
	front, body, ok = strings.Cut(rest, "\n---\n")
	if !ok {
		front = strings.TrimSuffix(rest, "\n---")
	}
	return front, body, strings.Count(front, "\n") + 4
}

// String is a string that knows its line.
type String struct {
	Value string
	Line  int
}

// UnmarshalYAML reads a string.
func (s *String) UnmarshalYAML(n *yaml.Node) error {
	s.Line = n.Line
	return n.Load(&s.Value)
}

// En returns a text in English, the zero Text for "".
func En(s string) text.Text {
	if s = strings.TrimSpace(s); s == "" {
		return text.Text{}
	}
	t, err := text.New(map[language.Tag]string{language.English: s})
	if err != nil {
		return text.Plain(s)
	}
	return t
}

// Slug returns an id made of the letters and digits of a label.
func Slug(label string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(label), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}
