package problem_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func TestProblem_accessors(t *testing.T) {
	if typo.Code() != unknownKey || typo.Severity() != problem.Fatal || typo.Path() != p4 || typo.Range() != at(4) || typo.Suggestion() != "title" {
		t.Errorf("%v does not give back what it was made of", typo)
	}
	if nothing.Code() != nil || !nothing.Severity().IsZero() || nothing.Path() != "" || !nothing.Range().IsZero() || nothing.Suggestion() != "" {
		t.Error("the zero Problem says something")
	}
	if nothing.Error() != "" || nothing.Message(language.English) != "" {
		t.Errorf("the zero Problem reads %q, %q", nothing.Error(), nothing.Message(language.English))
	}
}

func TestProblem_Args(t *testing.T) {
	tests := []struct {
		name string
		in   problem.Problem
		want []string
	}{
		{"all", typo, []string{"key=titel", "place=グレード"}},
		{"none declared", untitled, nil},
		{"one missing", unknownKey.At(p4, "titel"), []string{"key=titel"}},
		{"one too many", noTitle.At(p4, "titel"), nil},
		{"zero", nothing, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for name, arg := range test.in.Args() {
				got = append(got, name+"="+arg.In(language.Japanese))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Args() (-want +got):\n%s", diff)
			}
		})
	}
	for name := range typo.Args() {
		if name != "key" {
			t.Errorf("the first of Args() is %s, want key", name)
		}
		break
	}
}

func TestProblem_Text(t *testing.T) {
	tests := []struct {
		name   string
		in     problem.Problem
		en, ja string
	}{
		{
			"in a file", typo,
			"acme.yaml:4:7: error: there is no key titel in a grade (did you mean title?) [unknown-key]",
			"acme.yaml:4:7: エラー: グレードに titel というキーはありません（もしかして: title） [unknown-key]",
		},
		{
			"in a model", untitled,
			"tracks[professional].grades[p4].title: warning: nobody has given it a title yet [no-title]",
			"tracks[professional].grades[p4].title: 警告: 肩書きがまだありません [no-title]",
		},
		{
			"nowhere", noTitle.At(""),
			"warning: nobody has given it a title yet [no-title]",
			"警告: 肩書きがまだありません [no-title]",
		},
		{
			"without arguments", unknownKey.At(""),
			"error: there is no key {key} in {place} [unknown-key]",
			"エラー: {place}に {key} というキーはありません [unknown-key]",
		},
		{
			"an argument that looks like a parameter", unknownKey.At("", "{place}", "{key}"),
			"error: there is no key {place} in {key} [unknown-key]",
			"エラー: {key}に {place} というキーはありません [unknown-key]",
		},
		{
			"arguments of any type", unknownKey.At("", 12, []string{"a"}),
			"error: there is no key 12 in [a] [unknown-key]",
			"エラー: [a]に 12 というキーはありません [unknown-key]",
		},
		{
			"nil and a nil pointer", unknownKey.At("", nil, (*int)(nil)),
			"error: there is no key <nil> in <nil> [unknown-key]",
			"エラー: <nil>に <nil> というキーはありません [unknown-key]",
		},
		{
			"more than a line", unknownKey.At("", "a\nb\r\t\x1b[31m\x00", "\u2028\u202e").WithSuggestion("c\n"),
			`error: there is no key a\nb\r\t\x1b[31m\x00 in \u2028\u202e (did you mean c\n?) [unknown-key]`,
			`エラー: \u2028\u202eに a\nb\r\t\x1b[31m\x00 というキーはありません（もしかして: c\n） [unknown-key]`,
		},
		{
			"not UTF-8", noTitle.At("", "\xff").WithRange(problem.Range{File: "a\nb\xff"}).WithSuggestion("\xff"),
			"a\\nb\uFFFD: warning: nobody has given it a title yet (did you mean \uFFFD?) [no-title]",
			"a\\nb\uFFFD: 警告: 肩書きがまだありません（もしかして: \uFFFD） [no-title]",
		},
		{"zero", nothing, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff([]string{test.en, test.ja}, []string{test.in.Text(language.English), test.in.Text(language.Japanese)}); diff != "" {
				t.Errorf("Text (-want +got):\n%s", diff)
			}
			if test.in.Error() != test.en {
				t.Errorf("Error() = %q, want %q", test.in.Error(), test.en)
			}
		})
	}
}

func TestProblem_Is(t *testing.T) {
	wrapped := fmt.Errorf("acme: %w", typo)
	for _, test := range []struct {
		err    error
		target error
		want   bool
	}{
		{typo, unknownKey, true},
		{wrapped, unknownKey, true},
		{typo, otherKey, false},
		{typo, noTitle, false},
		{typo, errors.New("unknown-key"), false},
		{nothing, unknownKey, false},
		{nothing, (*problem.Code)(nil), false},
		{unknownKey, unknownKey, true},
	} {
		if got := errors.Is(test.err, test.target); got != test.want {
			t.Errorf("errors.Is(%v, %v) = %v, want %v", test.err, test.target, got, test.want)
		}
	}
	var got problem.Problem
	if !errors.As(wrapped, &got) || !got.Equal(typo) {
		t.Errorf("errors.As finds %v, want %v", got, typo)
	}
}

// Each change of one part makes another problem, and orders it.
func TestProblem_Equal(t *testing.T) {
	base := unknownKey.At("a", "x", "y").WithRange(at(1)).WithSuggestion("s")
	larger := map[string]problem.Problem{
		"file":       base.WithRange(problem.Range{File: "b.yaml"}),
		"place":      base.WithRange(at(2)),
		"path":       unknownKey.At("b", "x", "y").WithRange(at(1)).WithSuggestion("s"),
		"argument":   unknownKey.At("a", "x", "z").WithRange(at(1)).WithSuggestion("s"),
		"arguments":  unknownKey.At("a", "x", "y", "z").WithRange(at(1)).WithSuggestion("s"),
		"suggestion": base.WithSuggestion("t"),
	}
	for name, other := range larger {
		if base.Equal(other) || other.Equal(base) || base.Compare(other) != -1 || other.Compare(base) != 1 {
			t.Errorf("another %s: Equal %v, Compare %d and %d; want false, -1 and 1", name, base.Equal(other), base.Compare(other), other.Compare(base))
		}
	}
	same := unknownKey.At("a", text.Plain("x"), "y").WithRange(at(1)).WithSuggestion("s")
	if !base.Equal(same) || base.Compare(same) != 0 {
		t.Error("the same problem is not equal to itself")
	}
	if a, b := unknownKey.At("a", "x"), otherKey.At("a", "x"); a.Equal(b) || a.Compare(b) == 0 {
		t.Error("two codes of one id make one problem")
	}
	if nothing.Compare(typo) != -1 || !nothing.Equal(problem.Problem{}) {
		t.Error("the zero Problem does not come first")
	}
}

func TestProblem_MarshalJSON(t *testing.T) {
	tests := []struct {
		name string
		in   problem.Problem
		want string
	}{
		{"in a file", typo, `{
  "code": "unknown-key",
  "severity": "error",
  "path": "tracks[professional].grades[p4]",
  "file": "acme.yaml",
  "start": {
    "line": 4,
    "column": 7
  },
  "end": {
    "line": 4,
    "column": 12
  },
  "args": {
    "key": "titel",
    "place": {
      "en": "a grade",
      "ja": "グレード"
    }
  },
  "suggestion": "title",
  "message": {
    "en": "there is no key titel in a grade (did you mean title?)",
    "ja": "グレードに titel というキーはありません（もしかして: title）"
  }
}`},
		{"in a model", untitled, `{
  "code": "no-title",
  "severity": "warning",
  "path": "tracks[professional].grades[p4].title",
  "message": {
    "en": "nobody has given it a title yet",
    "ja": "肩書きがまだありません"
  }
}`},
		{"zero", nothing, `{
  "code": "",
  "severity": "",
  "message": {
    "en": "",
    "ja": ""
  }
}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := json.MarshalIndent(test.in, "", "  ")
			if diff := cmp.Diff(test.want, string(got)); err != nil || diff != "" {
				t.Errorf("MarshalJSON: %v (-want +got):\n%s", err, diff)
			}
		})
	}
}

// Nobody reads a megabyte of an argument.
func TestProblem_Text_long(t *testing.T) {
	long := strings.Repeat("段", 1<<20/3)
	p := unknownKey.At(problem.Path("").Item(long), long, long).WithSuggestion(long)
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		if got := p.Text(tag); len(got) > 2000 || !utf8.ValidString(got) || strings.Count(got, "段…") != 4 {
			t.Errorf("Text(%v) has %d bytes: %.200q", tag, len(got), got)
		}
	}
	for _, arg := range p.Args() {
		if arg.String() != long {
			t.Error("the argument itself is cut")
		}
	}
	exact := strings.Repeat("a", 400)
	if got := unknownKey.At("", exact, "x").Message(language.English); !strings.Contains(got, exact+" in x") {
		t.Errorf("Message = %q", got)
	}
}

// A problem is a value: what is derived from it leaves it as it was.
func TestProblem_immutable(t *testing.T) {
	before := typo.Error()
	_ = typo.WithRange(problem.Range{}).WithSuggestion("")
	if typo.Error() != before {
		t.Errorf("it became %q", typo)
	}
	params := []string{"key"}
	code := problem.Define("kept", problem.Fatal, text.EnJa("{key}", "{key}"), params...)
	params[0] = "other"
	if err := code.Check(); err != nil {
		t.Errorf("the code changed with the caller's slice: %v", err)
	}
}

// A problem at another place of the model is the same problem otherwise, and the
// one that was there stays.
func TestProblem_WithPath(t *testing.T) {
	before := typo
	moved := typo.WithPath("roles[sre].title")
	if moved.Path() != "roles[sre].title" || moved.Range() != typo.Range() || moved.Suggestion() != typo.Suggestion() || moved.Message(language.Japanese) != typo.Message(language.Japanese) {
		t.Errorf("moved to %v", moved)
	}
	if !typo.Equal(before) || typo.Path() != p4 || moved.Equal(typo) || !moved.WithPath(p4).Equal(typo) {
		t.Errorf("the problem is %v now", typo)
	}
	if got := untitled.WithPath("").Path(); got != "" {
		t.Errorf("at the root: %q", got)
	}
}
