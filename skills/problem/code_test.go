package problem_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func TestCode_Check(t *testing.T) {
	tests := []struct {
		name string
		code *problem.Code
		want string // part of the error; "": none
	}{
		{"as it should be", unknownKey, ""},
		{"no parameters", noTitle, ""},
		{"a parameter named twice", problem.Define("a", problem.Fatal, text.EnJa("{x} and {x}", "{x}"), "x"), ""},
		{"nil", nil, `"" is not of the form`},
		{"zero", new(problem.Code), `"" is not of the form`},
		{"a bad id", problem.Define("Unknown key", problem.Fatal, text.EnJa("a", "b")), `"Unknown key" is not of the form`},
		{"no severity", problem.Define("a", problem.Severity{}, text.EnJa("a", "b")), "no severity"},
		{"no Japanese", problem.Define("a", problem.Fatal, must(text.Text{}.With(language.English, "a"))), "no message in ja"},
		{"no English", problem.Define("a", problem.Fatal, must(text.Text{}.With(language.Japanese, "a"))), "no message in en"},
		{"an empty message", problem.Define("a", problem.Fatal, text.EnJa("a", "")), "no message in ja"},
		{"left out in one language", problem.Define("a", problem.Fatal, text.EnJa("{x}", "b"), "x"), "in ja does not use {x}"},
		{"not declared", problem.Define("a", problem.Fatal, text.EnJa("{x} {y}", "{x}"), "x"), "in en uses {y}, which is not declared"},
		{"another in its place", problem.Define("a", problem.Fatal, text.EnJa("{x}", "{y}"), "x"), "in ja does not use {x}"},
		{"half a parameter", problem.Define("a", problem.Fatal, text.EnJa("{x} {y", "{x}"), "x"), "brace without its partner"},
		{"the other half", problem.Define("a", problem.Fatal, text.EnJa("x}", "x")), "brace without its partner"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := test.code.Check()
			if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("Check() = %v, want %q", err, test.want)
			}
		})
	}
}

func must(t text.Text, err error) text.Text {
	if err != nil {
		panic(err)
	}
	return t
}

func TestCode_nothing(t *testing.T) {
	for name, code := range map[string]*problem.Code{"nil": nil, "zero": {}} {
		if code.ID() != "" || code.Error() != "" || !code.Severity().IsZero() {
			t.Errorf("the %s code says %q, %q, %v", name, code.ID(), code.Error(), code.Severity())
		}
		if p := code.At("a", 1); p.Message(language.English) != "" || p.Compare(p) != 0 {
			t.Errorf("a problem of the %s code says %q", name, p.Message(language.English))
		}
	}
}

func TestSeverity(t *testing.T) {
	for _, test := range []struct {
		in     problem.Severity
		en, ja string
	}{
		{problem.Severity{}, "", ""},
		{problem.Warning, "warning", "警告"},
		{problem.Fatal, "error", "エラー"},
	} {
		if test.in.String() != test.en || test.in.Text(language.English) != test.en || test.in.Text(language.Japanese) != test.ja {
			t.Errorf("%q reads %q, %q; want %q, %q", test.in, test.in.Text(language.English), test.in.Text(language.Japanese), test.en, test.ja)
		}
		written, err := test.in.MarshalText()
		if err != nil || string(written) != test.en {
			t.Errorf("MarshalText() = %q, %v; want %q", written, err, test.en)
		}
		back := problem.Fatal
		if err := back.UnmarshalText(written); err != nil || back != test.in {
			t.Errorf("UnmarshalText(%q) = %v, %v; want %v", written, back, err, test.in)
		}
		if test.in.IsZero() != (test.en == "") {
			t.Errorf("%q.IsZero() = %v", test.in, test.in.IsZero())
		}
	}
	if (problem.Severity{}).Compare(problem.Warning) != -1 || problem.Fatal.Compare(problem.Warning) != 1 || problem.Fatal.Compare(problem.Fatal) != 0 {
		t.Error("the severities are not in order")
	}
	s := problem.Warning
	for _, bad := range []string{"fatal", "Error", "エラー", "\xff"} {
		if err := s.UnmarshalText([]byte(bad)); !errors.Is(err, problem.ErrSeverity) || s != problem.Warning {
			t.Errorf("UnmarshalText(%q) = %v, %v; want %v and the severity unchanged", bad, s, err, problem.ErrSeverity)
		}
	}
}
