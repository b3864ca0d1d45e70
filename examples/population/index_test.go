package main

import (
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/examples/internal/survey"
)

// What is at the name of a new index is lost to nobody, unless it is an index.
func TestSave_keepsWhatIsThere(t *testing.T) {
	const people = "skills\nGo;R\nGo\n"
	file := clitest.Files(t)
	csv, notes, empty := file("mini.csv", people), file("notes.txt", "kakezan/people\nby hand"), file("empty", "")
	link := filepath.Join(filepath.Dir(csv), "link.pop")
	hard := filepath.Join(filepath.Dir(csv), "hard.pop")
	if err := os.Symlink(notes, link); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(csv, hard); err != nil {
		t.Fatal(err)
	}
	header := file("header.csv", "kakezan/people\r\nGo\r\n")
	before := folder(t, filepath.Dir(csv))
	program.Wrong(t, map[string]clitest.Wrong{
		"its source":                          clitest.Says(1, "mini.csv is there and is no index; choose another name", "-csv", csv, "-save", csv),
		"its source, linked":                  clitest.Says(1, "hard.pop is there and is no index", "-csv", csv, "-save", hard),
		"its source, beginning like an index": clitest.Says(1, "header.csv is there", "-csv", header, "-column", "kakezan/people", "-save", header),
		"a note":                              clitest.Says(1, "notes.txt は索引ではない既存のファイルです。別の名前にしてください。", "-csv", csv, "-save", notes, "-lang", "ja"),
		"a link to a note":                    clitest.Says(1, "link.pop is there and is no index", "-csv", csv, "-save", link),
		"an empty file":                       clitest.Says(1, "empty is there and is no index", "-csv", csv, "-save", empty),
		"a device":                            clitest.Says(1, "is there and is no index", "-save", os.DevNull),
		"a folder":                            clitest.Says(1, "it is a folder", "-csv", csv, "-save", filepath.Dir(csv)),
		"a wrong question":                    clitest.Says(1, "did you mean Go?", "-csv", csv, "-save", filepath.Join(filepath.Dir(csv), "new.pop"), "-has", "Goo"),
	})
	if err := (source{save: notes}).keep(&found{}, language.English); err == nil {
		t.Error("a file is replaced that came to be there meanwhile")
	}
	if after := folder(t, filepath.Dir(csv)); !slices.Equal(before, after) {
		t.Errorf("the files are\n%q, and were\n%q", after, before)
	}

	index := filepath.Join(t.TempDir(), "mini.pop")
	for range 2 { // the second time in place of the first
		if out, stderr, code := program("-csv", csv, "-save", index, "-atmost", "1"); code != 0 || !strings.Contains(out, "The index of everybody is kept") {
			t.Fatalf("exit code %d: %s%s", code, out, stderr)
		}
	}
	if out, stderr, code := program("-open", index, "-save", index, "-has", "Go"); code != 0 || !strings.Contains(out, "2 of 2") {
		t.Errorf("exit code %d: %s%s", code, out, stderr)
	}
}

// folder returns the names of files and what is in them.
func folder(t *testing.T, path string) (files []string) {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(path, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, e.Name()+": "+e.Type().String()+string(content))
	}
	return files
}

// Damage is that of the index that was opened, also when the new one can't be
// written because of it. A damaged index may be replaced.
func TestSave_damaged(t *testing.T) {
	dir := t.TempDir()
	damaged, fresh := filepath.Join(dir, "damaged.pop"), filepath.Join(dir, "fresh.pop")
	if _, stderr, code := program("-save", damaged); code != 0 {
		t.Fatal(stderr)
	}
	raw, err := os.ReadFile(damaged)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(raw) / 2; i < len(raw); i++ {
		raw[i] ^= 0xff
	}
	if err := os.WriteFile(damaged, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	program.Wrong(t, map[string]clitest.Wrong{
		"en": clitest.Says(1, "damaged.pop: this is no index, or a damaged one", "-open", damaged, "-save", fresh),
		"ja": clitest.Says(1, "damaged.pop: 索引ではないか、壊れています", "-open", damaged, "-save", fresh, "-by", "occupation", "-lang", "ja"),
	})
	if _, err := os.Stat(fresh); err == nil {
		t.Error("a new index is there")
	}
	if _, stderr, code := program("-save", damaged); code != 0 {
		t.Error(stderr)
	}
}

// Who stops the program has nothing new on the disk.
func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	kept := filepath.Join(t.TempDir(), "kept.pop")
	index := filepath.Join(t.TempDir(), "index.pop")
	if _, stderr, code := program("-save", index); code != 0 {
		t.Fatal(stderr)
	}
	var csv survey.CSV
	csv.Flags(flag.NewFlagSet("", flag.ContinueOnError), "")
	for name, from := range map[string]source{
		"read":   {Source: survey.Source{CSV: csv}, save: kept},
		"opened": {Source: survey.Source{Index: index}, save: kept},
	} {
		_, _, err := answered(ctx, from, question{}, language.Japanese, io.Discard)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		if en, ja := cli.Explain(err, language.English), cli.Explain(err, language.Japanese); en != "stopped; nothing was kept" || ja != "中断しました。何も保存していません。" {
			t.Errorf("%s: %q, %q", name, en, ja)
		}
		if _, err := os.Stat(kept); err == nil {
			t.Errorf("%s: the index was kept", name)
		}
	}
}
