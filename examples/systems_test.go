package examples_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// systems are the rows that Kakezan makes work: those of each document, in
// order.
func systems() []string {
	var rows []string
	for _, of := range []struct {
		document string
		rows     int
	}{{"A", 10}, {"B", 6}, {"C", 7}, {"D", 8}, {"E", 5}} {
		for i := range of.rows {
			rows = append(rows, of.document+strconv.Itoa(i+1))
		}
	}
	return rows
}

// line is a line of a table of systems, by what it names in backquotes.
type line struct {
	API, Examples, Tests []string
}

var (
	tableLine = regexp.MustCompile(`^\| ([A-E]\d.*?) \| (.*) \|$`)
	quoted    = regexp.MustCompile("`([^`]+)`")
)

// table reads the table of systems of a page: for each row, what its line says.
func table(t *testing.T, page string) map[string]line {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", page))
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[string]line)
	for text := range strings.Lines(string(content)) {
		cells := tableLine.FindStringSubmatch(strings.TrimSpace(text))
		if cells == nil || !quoted.MatchString(cells[2]) {
			continue // of the table that says the same in Japanese
		}
		var l line
		for _, name := range quoted.FindAllStringSubmatch(cells[2], -1) {
			switch name := name[1]; {
			case strings.HasPrefix(name, "examples/"):
				l.Examples = append(l.Examples, name)
			case strings.HasPrefix(name, "Test"):
				l.Tests = append(l.Tests, name)
			default:
				l.API = append(l.API, name)
			}
		}
		for part := range strings.SplitSeq(cells[1], ", ") {
			for _, row := range expanded(part) {
				if _, ok := lines[row]; ok {
					t.Errorf("%s: the row %s is there twice", page, row)
				}
				lines[row] = l
			}
		}
	}
	return lines
}

// expanded returns the rows of a cell: one, or those from one to another, such
// as C1-C7.
func expanded(part string) []string {
	first, last, isRange := strings.Cut(part, "-")
	if !isRange {
		return []string{part}
	}
	rows := systems()
	return rows[slices.Index(rows, first) : slices.Index(rows, last)+1]
}

// TestSystems checks that each table of systems has every row once, and names
// types, functions, programs and tests that there are.
func TestSystems(t *testing.T) {
	known := source(t)
	want := systems()
	slices.Sort(want)
	for _, page := range []string{"README.md", "SYSTEMS.md"} {
		lines := table(t, page)
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(lines))); diff != "" {
			t.Errorf("%s: rows (-want +got):\n%s", page, diff)
		}
		for row, l := range lines {
			if len(l.API) == 0 || len(l.Examples) == 0 || len(l.Tests) == 0 {
				t.Errorf("%s: %s names %d types or functions, %d examples, %d tests; each is wanted", page, row, len(l.API), len(l.Examples), len(l.Tests))
			}
			for _, name := range slices.Concat(l.API, l.Examples, l.Tests) {
				if !known[name] {
					t.Errorf("%s: %s: there is no %s", page, row, name)
				}
			}
		}
	}
}

// source returns what a table can name: exported names as package.Name or
// package.Type.Name, tests, and the folders of programs.
func source(t *testing.T) map[string]bool {
	t.Helper()
	known := make(map[string]bool)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		if f.Name.Name == "main" {
			known[filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), ".."+string(filepath.Separator)))] = true
		}
		for _, decl := range f.Decls {
			for _, name := range declared(decl) {
				if strings.HasSuffix(path, "_test.go") {
					known[name] = true
				} else {
					known[f.Name.Name+"."+name] = true
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return known
}

// declared returns the names that a declaration brings: methods and fields with
// their type in front.
func declared(decl ast.Decl) (names []string) {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil && len(d.Recv.List) == 1 {
			of := d.Recv.List[0].Type
			if star, ok := of.(*ast.StarExpr); ok {
				of = star.X
			}
			if generic, ok := of.(*ast.IndexExpr); ok {
				of = generic.X
			}
			if id, ok := of.(*ast.Ident); ok {
				name = id.Name + "." + name
			}
		}
		names = append(names, name)
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.ValueSpec:
				for _, id := range s.Names {
					names = append(names, id.Name)
				}
			case *ast.TypeSpec:
				names = append(names, s.Name.Name)
				if record, ok := s.Type.(*ast.StructType); ok {
					for _, field := range record.Fields.List {
						for _, id := range field.Names {
							names = append(names, s.Name.Name+"."+id.Name)
						}
					}
				}
			}
		}
	}
	return names
}
