package main

import (
	"archive/zip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

func TestGolden(t *testing.T) { program.Golden(t, clitest.Languages) }

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	notes := file("notes.txt", "notes")
	empty := filepath.Dir(file("empty/notes.txt", "notes"))
	bad := file("bad/Skills.txt", "O*NET-SOC Code\tElement ID\tScale ID\n")
	half := file("half/skills_en.csv", "conceptType,conceptUri,preferredLabel,altLabels\n")
	program.Wrong(t, map[string]clitest.Wrong{
		"max":        clitest.Says(2, "-max", "-max", "0"),
		"argument":   clitest.Says(2, "onet", "onet"),
		"no file":    clitest.Says(1, "there is no such file", "-onet", filepath.Join(empty, "none")),
		"no zip":     clitest.Says(1, "neither a folder nor a zip", "-esco", notes),
		"no onet":    clitest.Says(1, "no-files", "-onet", empty),
		"no esco":    clitest.Says(1, "error", "-esco", empty),
		"no column":  clitest.Says(1, "no-column", "-onet", filepath.Dir(bad)),
		"no name":    clitest.Says(2, "names no file", "-esco", " , "),
		"half":       clitest.Says(1, "missing-file", "-esco", filepath.Dir(half)),
		"no esco ja": clitest.Says(1, empty+": エラー", "-lang", "ja", "-esco", empty),
		"no zip ja":  clitest.Says(1, "zip でもありません", "-lang", "ja", "-onet", notes),
	})
}

// TestFiles checks that folders and zips give the same walk, and that real files
// are attributed.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, sample); err != nil {
		t.Fatal(err)
	}
	zipped := filepath.Join(dir, "onet.zip")
	out, err := os.Create(zipped)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(out)
	inner, _ := fs.Sub(sample, "sample")
	only, _ := fs.Sub(inner, "onet")
	if err := z.AddFS(only); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	folder, stderr, code := program("-onet", filepath.Join(dir, "sample", "onet"), "-occupation", "kite makers")
	if code != 0 || stderr != "" || !strings.Contains(folder, "Level 2.5 (suppressed)") || !strings.Contains(folder, "USDOL/ETA") {
		t.Errorf("%d, %s:\n%s", code, stderr, folder)
	}
	if same, _, _ := program("-onet", zipped, "-occupation", "kite makers"); same != folder {
		t.Errorf("zip:\n%s\nfolder:\n%s", same, folder)
	}
	got, _, _ := program("-esco", filepath.Join(dir, "sample", "esco"), "-skill", "fly kite", "-search", "zz")
	if !strings.Contains(got, "did you mean: fly kites") || !strings.Contains(got, "European Commission") || strings.Contains(got, "O*NET") {
		t.Errorf("got:\n%s", got)
	}
}

// TestReal walks the real taxonomies.
func TestReal(t *testing.T) {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	zips, err := filepath.Glob(filepath.Join(root, "skills", "esco", "*.zip"))
	if err != nil || len(zips) != 2 {
		t.Fatal(zips, err)
	}
	for name, tt := range map[string]struct {
		args []string
		want []string
	}{
		"esco": {
			[]string{"-esco", strings.Join(zips, ","), "-occupation", "software developer", "-skill", "computer programming"},
			[]string{
				"occupations: 3,008", "essential 64,946, optional 58,909", "software developer (http://data.europa.eu/esco/occupation/", "essential (", "optional (",
				"computer programming (http://data.europa.eu/esco/skill/", "computer vision engineer (essential)", "This service uses the ESCO classification",
			},
		},
		"folder of zips": {[]string{"-esco", filepath.Dir(zips[0])}, []string{"occupations: 3,008"}},
		"onet": {
			[]string{"-onet", filepath.Join(root, "skills", "onet"), "-occupation", "Financial Managers", "-skill", "Writing", "-max", "100"},
			[]string{
				"O*NET 29.0 Database", "skills: 35", "tools: 8,749", "of which 4,921 are suppressed", "(suppressed)", "2: ", "occupations that need it (879)", "Used under the CC BY 4.0 license",
			},
		},
	} {
		out, stderr, code := program(tt.args...)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit code %d: %s", name, code, stderr)
		}
		for _, want := range tt.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q in\n%s", name, want, out)
			}
		}
	}
}
