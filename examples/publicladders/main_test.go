package main

import (
	"bytes"
	"strings"
	"testing"
)

// ran is what a run of the program gave.
func ran(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

func TestRun_withoutData(t *testing.T) {
	for lang, want := range map[string]string{"en": "Say with -data", "ja": "-data DIR で指定"} {
		code, out, errs := ran("-lang", lang)
		if code != 0 || !strings.Contains(out, want) || !strings.Contains(out, "octopus-people") || errs != "" {
			t.Errorf("-lang %s: %d, %q, %q", lang, code, out, errs)
		}
	}
	if code, _, errs := ran("-h"); code != 0 || !strings.Contains(errs, "-data") {
		t.Errorf("-h: %d, %q", code, errs)
	}
	for want, args := range map[string][]string{
		"de: the report": {"-lang", "de"},
		"what is x?":     {"x"},
		"x は何でしょうか":      {"-lang", "ja", "x"},
		"not defined":    {"-ladder", "x"},
	} {
		if code, _, errs := ran(args...); code != 2 || !strings.Contains(errs, want) {
			t.Errorf("%q: %d, %q, want %q", args, code, errs, want)
		}
	}
	if code, out, _ := ran("-data", t.TempDir()); code != 1 || !strings.Contains(out, "unreadable") {
		t.Errorf("an empty folder: %d, %q", code, out)
	}
}
