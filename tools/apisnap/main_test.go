package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// base is the tree that every case starts from: a public package, one that nobody can import, and a program.
var base = map[string]string{
	"go.mod": "module example.test/m\n\ngo 1.26\n",
	"shape/shape.go": `package shape

import "iter"

const Sides = 4

type Size int

type Box struct {
	Width Size
	depth Size
}

func (b *Box) Grow(by Size) { b.depth += by }

func (b Box) Each() iter.Seq2[int, Size] { return func(func(int, Size) bool) {} }

type Sized interface{ Size() Size }

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

func Make(_ Size) (b Box, err error) { return b, nil }
`,
	"internal/hidden/hidden.go": "package hidden\n\nfunc Secret() {}\n",
	"cmd/tool/main.go":          "package main\n\nfunc main() {}\n",
}

func writeTree(t *testing.T, root string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// apisnap runs the command on root with the snapshot in root/api.
func apisnap(t *testing.T, verb, root string) (status int, out string) {
	t.Helper()
	var b bytes.Buffer
	status = run([]string{verb, filepath.Join(root, "api")}, root, &b, &b)
	return status, b.String()
}

func TestCheck(t *testing.T) {
	// Each case edits the tree by replacing old by new in shape.go, or by writing a file.
	cases := []struct {
		name     string
		old, new string
		files    map[string]string
		want     string // a line of the output; "" when nothing may be reported
	}{
		{name: "untouched"},
		{name: "moved down", old: "const Sides", new: "\n\n\nconst Sides"},
		{name: "body and unexported field", old: "by }", new: "by + 1 }", files: map[string]string{"shape/more.go": "package shape\n\nfunc quiet() {}\n"}},
		{name: "internal and main", files: map[string]string{
			"internal/hidden/hidden.go": "package hidden\n", "cmd/other/main.go": "package main\n\nfunc main() {}\n",
		}},
		{
			name: "function added", files: map[string]string{"shape/more.go": "package shape\n\nfunc Loud() {}\n"},
			want: "compatible: example.test/m/shape: Loud: added",
		},
		{
			name: "field removed", old: "\tWidth Size\n", new: "",
			want: "INCOMPATIBLE: example.test/m/shape: Box.Width: removed",
		},
		{
			name: "signature", old: "Grow(by Size)", new: "Grow(by Size, _ int)",
			want: "INCOMPATIBLE: example.test/m/shape: (*Box).Grow: changed from func(Size) to func(Size, int)",
		},
		{
			name: "constant value", old: "Sides = 4", new: "Sides = 5",
			want: "INCOMPATIBLE: example.test/m/shape: Sides: value changed from 4 to 5",
		},
		{
			name: "no longer comparable", old: "depth Size", new: "depth Size\n\tlist []int",
			want: "INCOMPATIBLE: example.test/m/shape: Box: old is comparable, new is not",
		},
		{name: "parameter renamed", old: "Grow(by Size) { b.depth += by }", new: "Grow(n Size) { b.depth += n }", want: "shape.txt is out of date"},
		{
			name: "package added", files: map[string]string{"colour/colour.go": "package colour\n\nconst Red = 1\n"},
			want: "compatible: package example.test/m/colour: added",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			writeTree(t, root, base)
			if status, out := apisnap(t, "write", root); status != 0 {
				t.Fatalf("write: status %d\n%s", status, out)
			}
			if c.old != "" {
				text := base["shape/shape.go"]
				if !strings.Contains(text, c.old) {
					t.Fatalf("%q is not in shape.go", c.old)
				}
				writeTree(t, root, map[string]string{"shape/shape.go": strings.Replace(text, c.old, c.new, 1)})
			}
			writeTree(t, root, c.files)
			status, out := apisnap(t, "check", root)
			switch {
			case c.want == "" && status != 0:
				t.Errorf("check: status %d, want 0\n%s", status, out)
			case c.want != "" && (status != 1 || !strings.Contains(out, c.want)):
				t.Errorf("check: status %d\n%s\nwant status 1 and %q", status, out, c.want)
			}
			// Refreshing makes the tree pass.
			if status, out := apisnap(t, "write", root); status != 0 {
				t.Fatalf("write: status %d\n%s", status, out)
			}
			if status, out := apisnap(t, "check", root); status != 0 {
				t.Errorf("check after write: status %d\n%s", status, out)
			}
		})
	}
}

func TestCheck_removedPackage(t *testing.T) {
	root := t.TempDir()
	writeTree(t, root, base)
	writeTree(t, root, map[string]string{"colour/colour.go": "package colour\n"})
	apisnap(t, "write", root)
	if err := os.RemoveAll(filepath.Join(root, "colour")); err != nil {
		t.Fatal(err)
	}
	status, out := apisnap(t, "check", root)
	if want := "INCOMPATIBLE: package example.test/m/colour: removed"; status != 1 || !strings.Contains(out, want) {
		t.Errorf("check: status %d\n%s\nwant status 1 and %q", status, out, want)
	}
	apisnap(t, "write", root)
	if _, err := os.Stat(filepath.Join(root, "api", "colour.txt")); err == nil {
		t.Error("write left the files of a package that is gone")
	}
}

func TestCheck_refuses(t *testing.T) {
	root := t.TempDir()
	writeTree(t, root, base)
	if status, out := apisnap(t, "check", root); status != 2 || !strings.Contains(out, "there is no snapshot") {
		t.Errorf("without a snapshot: status %d\n%s", status, out)
	}
	apisnap(t, "write", root)
	writeTree(t, root, map[string]string{"shape/bad.go": "package shape\n\nvar X int = \"no\"\n"})
	if status, out := apisnap(t, "check", root); status != 2 {
		t.Errorf("with a tree that does not compile: status %d\n%s", status, out)
	}
	if status, _ := apisnap(t, "frobnicate", root); status != 2 {
		t.Errorf("with an unknown verb: status %d", status)
	}
}

// A snapshot is the same wherever the tree lies, and holds no path of the machine.
func TestWrite_reproducible(t *testing.T) {
	var first map[string][]byte
	for range 2 {
		root := t.TempDir()
		writeTree(t, root, base)
		apisnap(t, "write", root)
		got := make(map[string][]byte)
		for _, name := range []string{"shape.api", "shape.txt"} {
			data, err := os.ReadFile(filepath.Join(root, "api", name))
			if err != nil {
				t.Fatal(err)
			}
			got[name] = data
			if bytes.Contains(data, []byte(filepath.Base(root))) || bytes.Contains(data, []byte("shape.go")) {
				t.Errorf("%s names a file of this machine", name)
			}
			if first != nil && !bytes.Equal(first[name], data) {
				t.Errorf("%s differs between two folders", name)
			}
		}
		first = got
	}
}

func TestListing(t *testing.T) {
	root := t.TempDir()
	writeTree(t, root, base)
	writeTree(t, root, map[string]string{"shape/solid/solid.go": `package solid

import "example.test/m/shape"

type Cube struct {
	Face *shape.Box
	name string
}

func (c Cube) Name() string { return c.name }

func (c *Cube) Add(...shape.Size) {}

var Alias = map[string]shape.Pair[string, int]{}
`})
	apisnap(t, "write", root)
	got, err := os.ReadFile(filepath.Join(root, "api", "shape.solid.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := `package solid // import "example.test/m/shape/solid"

var Alias map[string]shape.Pair[string, int]
type Cube struct
	field Face *shape.Box
	method (*Cube) Add(...shape.Size)
	method (Cube) Name() string
`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
