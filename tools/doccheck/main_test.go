package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const packageComment = "// Package m is here.\npackage m\n"

func TestRun(t *testing.T) {
	cases := []struct {
		name  string
		files map[string]string
		want  string // part of the one finding, "" for none
	}{
		{name: "documented", files: map[string]string{"m.go": `package m

// T is documented.
type T struct {
	A int
	error
}

// AllOptions are documented.
type AllOptions struct {
	// A is explained above. The zero value means one.
	A int
	B int // B is explained beside. The zero value means none.
	c int
	error
}

// M is documented.
func (T) M() {}

// Colours.
const (
	Red = iota
	Green
)

const (
	Blue = 3 // Blue stands alone.
)

type hidden struct{}

func (hidden) Exported() {}

// I is documented.
type I interface {
	// M is documented.
	M()
	quiet()
}
`}},
		{name: "func", files: map[string]string{"m.go": "package m\n\nfunc F() {}\n"}, want: "m.go:3:6: func F has no doc comment"},
		{name: "directive is no comment", files: map[string]string{"m.go": "package m\n\n//go:noinline\nfunc F() {}\n"}, want: "func F has no doc comment"},
		{name: "method", files: map[string]string{"m.go": "package m\n\n// T is.\ntype T[P any] int\n\nfunc (t *T[P]) M() {}\n"}, want: "method T.M has no doc comment"},
		{name: "type", files: map[string]string{"m.go": "package m\n\ntype T int\n"}, want: "type T has no doc comment"},
		{name: "type in a group", files: map[string]string{"m.go": "package m\n\n// Some types.\ntype (\n\tT int\n)\n"}, want: "type T has no doc comment"},
		{name: "const", files: map[string]string{"m.go": "package m\n\nconst C = 1\n"}, want: "const C has no doc comment"},
		{name: "var", files: map[string]string{"m.go": "package m\n\nvar V = 1\n"}, want: "var V has no doc comment"},
		{name: "option", files: map[string]string{"m.go": "package m\n\n// FitOptions are.\ntype FitOptions struct {\n\t// A is.\n\tA int\n}\n"}, want: "field FitOptions.A does not say what its zero value means"},
		{name: "interface method", files: map[string]string{"m.go": "package m\n\n// I is.\ntype I interface{ M() }\n"}, want: "method I.M has no comment"},
		{name: "no package comment", files: map[string]string{"doc.go": "package m\n"}, want: "package m has no package comment"},
		{name: "comment elsewhere", files: map[string]string{"doc.go": "package m\n", "m.go": packageComment}, want: "stands in m.go, not in doc.go"},
		{name: "comment twice", files: map[string]string{"m.go": packageComment}, want: "in several files: doc.go, m.go"},
		{name: "program", files: map[string]string{"p/main.go": "package main\n"}, want: "package main has no package comment"},
		{name: "internal", files: map[string]string{"internal/x/x.go": "// Package x is here.\npackage x\n"}},
		{name: "left out", files: map[string]string{
			"m_test.go": "package m\n\nfunc F() {}\n", "testdata/x.go": "package x\n", "_old/x.go": "package x\n",
			"nested/go.mod": "module nested\n", "nested/x.go": "package x\n",
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			files := map[string]string{"doc.go": packageComment}
			for name, text := range c.files {
				files[name] = text
			}
			for name, text := range files {
				path := filepath.Join(root, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			var out bytes.Buffer
			status := run(root, &out, &out)
			lines := strings.Count(out.String(), "\n")
			switch {
			case c.want == "" && status != 0:
				t.Errorf("status %d, want 0\n%s", status, out.String())
			case c.want != "" && (status != 1 || lines != 1 || !strings.Contains(out.String(), c.want)):
				t.Errorf("status %d\n%s\nwant status 1 and one line with %q", status, out.String(), c.want)
			}
		})
	}
}

func TestRun_unreadable(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "m.go"), []byte("packag m"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if status := run(root, &out, &out); status != 2 {
		t.Errorf("a file that does not parse: status %d, want 2\n%s", status, out.String())
	}
}
