package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestCheck(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("sources/a.txt", "信頼性の向上は、一度の大きな変更ではなく、\n小さな改善の積み重ねで進む。Site Reliability Engineering: How Google Runs Production Systems")
	allow := write("allow", "# titles\nSite Reliability Engineering: How Google Runs Production Systems\n")
	for _, test := range []struct {
		name, content, want string
	}{
		{"own words", "小さく直し続けることが信頼につながる。", "[]"},
		{"across lines", "ja: 一度の大きな変更ではなく、\n    小さな改善の積み重ね", "[F:1: in a source, too: 一度の大きな変更ではなく小さな改善の積み重ね]"},
		{"other width and punctuation", "一、\n一度の大きな変更ではなく 小さな改善の積み重ね！", "[F:2: in a source, too: 一度の大きな変更ではなく小さな改善の積み重ね]"},
		{"19 characters", "大きな変更ではなく小さな改善の積み重", "[]"},
		{"an allowed title", "site reliability engineering, how google runs production systems", "[]"},
		{"no text", "\xff\xfe一度の大きな変更ではなく、小さな改善の積み重ね", "[]"},
	} {
		path := write("file", test.content)
		got, err := check(filepath.Join(dir, "sources"), allow, []string{path})
		if err != nil {
			t.Fatal(err)
		}
		for i := range got {
			got[i] = "F" + got[i][len(path):]
		}
		if fmt.Sprint(got) != test.want {
			t.Errorf("%s: %v, want %s", test.name, got, test.want)
		}
	}
	if _, err := check(filepath.Join(dir, "nothing"), allow, nil); err == nil {
		t.Error("a folder without sources is no error")
	}
}
