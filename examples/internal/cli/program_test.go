package cli

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var today = date.MustParse("2026-11-21")

func TestMain_flags(t *testing.T) {
	show := func(p page.Page, day date.Date) error {
		p.Say(0, p.Tag.String()+" "+day.String())
		return nil
	}
	for args, want := range map[string]string{
		"":                 "0 en 2026-11-21\n",
		"-lang ja":         "0 ja 2026-11-21\n",
		"-as-of 2020":      "0 en 2020\n",
		"-h":               "0 x [FLAGS] \n  shows\n  示します\n  -as-of string\n    \tday of it: 2026,",
		"-lang fr":         "2 x: -lang fr: it is en or ja\nx: -lang fr: 使えるのは en と ja です\n",
		"-as-of x":         "2 x: -as-of x: a date is written",
		"-lang ja -as-of-": "2 flag provided but not defined",
		"what":             "2 x: what is what?",
	} {
		var out, err bytes.Buffer
		code := Program{Name: "x", Help: text.EnJa("shows", "示します"), Day: "day of it", Run: show}.Main(strings.Fields(args), &out, &err, today)
		if got := fmt.Sprint(code, " ", out.String()+err.String()); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", args, got, want)
		}
	}
	var out, err bytes.Buffer
	n := 0
	own := Program{
		Name: "x", Run: show, Flags: func(f *flag.FlagSet) { f.IntVar(&n, "n", 0, "") },
		Check: func(args []string) error {
			return Wrong(text.EnJa("{n} of {all}", "{all} 中 {n}"), "n", args[n], "all", fmt.Sprint(len(args)))
		},
	}
	if code := own.Main([]string{"-n", "1", "-lang", "ja", "a", "b"}, &out, &err, today); code != 2 || err.String() != "x: 2 中 b\n" {
		t.Errorf("exit code %d: %s", code, err.String())
	}
	if code := own.Main([]string{"-as-of", "2020"}, &out, &err, today); code != 2 {
		t.Errorf("exit code %d for a flag that the program does not take", code)
	}
}

// What was written stays, and what went wrong is said.
func TestMain_wrong(t *testing.T) {
	var out, err bytes.Buffer
	failing := Program{Run: func(p page.Page, _ date.Date) error {
		p.Say(0, "half")
		return errors.New("broken")
	}}
	if code := failing.Main(nil, &out, &err, today); code != 1 || err.String() != "broken\n" || out.String() != "half\n" {
		t.Errorf("exit code %d: %s%s", code, out.String(), err.String())
	}
	err.Reset()
	full := Program{Run: func(p page.Page, _ date.Date) error {
		p.Say(0, "half")
		return nil
	}}
	if code := full.Main(nil, noRoom{}, &err, today); code != 1 || err.String() != "no room\n" {
		t.Errorf("exit code %d: %s", code, err.String())
	}
}

type noRoom struct{}

func (noRoom) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestExplain(t *testing.T) {
	bad := problem.Define("bad", problem.Fatal, text.EnJa("bad {what}", "{what} が悪い"), "what")
	wording := text.EnJa("no {word}{hint}: {known}", "{word} はない{hint}: {known}")
	for want, err := range map[string]error{
		"x.yaml: ファイルがありません":         fmt.Errorf("reading: %w", &fs.PathError{Op: "open", Path: "x.yaml", Err: fs.ErrNotExist}),
		"x.yaml: ファイルを読めません: locked": &fs.PathError{Op: "open", Path: "x.yaml", Err: errors.New("locked")},
		"aa はない（a のことですか）: a, zzz":   Unknown(wording, "aa", []string{"a", "zzz"}),
		"q はない: zzzzz":               Unknown(wording, "q", []string{"zzzzz"}),
		"plain":                      errors.New("plain"),
		"エラー: p が悪い [bad]":           problem.List{bad.At("", "p")}.Err(),
	} {
		if got := Explain(err, language.Japanese); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Unknown(wording, "aa", []string{"a"}).Error(); got != "no aa (did you mean a?): a" {
		t.Error(got)
	}
}
