package main

import (
	"bytes"
	"os"
	"path/filepath"
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

func TestRun_data(t *testing.T) {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA does not say where the public ladders are")
	}
	for lang, want := range map[string][]string{
		"en": {
			"320 points are possible; the last grade begins at 135", "from 36 points on: Senior Engineer, Group Lead", "a requirement falls: ",
			"from engineer to senior-1, 3 of 9 levels stay; 9 of 9 texts differ", "from senior-1 to senior-2-ic, 5 of 9 levels stay; 9 of 9 texts differ",
			"shared 73, removed 5, added 28, reworded 2", "23 ways lead a step back", "24 of 383 cells are empty", "lint: ", "people.md:205:12",
		},
		"ja": {"最大で 320 点", "36 点から：Senior Engineer、Group Lead", "要件が下がる箇所：", "共通の行動 73、削除 5、追加 28、書き換え 2", "383 個のセルのうち 24 個が空", "lint の指摘："},
	} {
		code, out, errs := ran("-lang", lang, "-findings", "-data", filepath.Join(root, "ladders"))
		if code != 0 || errs != "" {
			t.Errorf("-lang %s: %d, %q", lang, code, errs)
		}
		for _, part := range want {
			if !strings.Contains(out, part) {
				t.Errorf("-lang %s does not say %q", lang, part)
			}
		}
	}
}
