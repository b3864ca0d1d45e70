package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
)

// checker collects the findings of one package.
type checker struct {
	fset     *token.FileSet
	findings []string
}

// checkPackage returns the findings in the package that these files of one folder make up.
func checkPackage(folder string, files []string) ([]string, error) {
	c := &checker{fset: token.NewFileSet()}
	name := ""
	var documented []string // files with a package comment
	for _, path := range files {
		f, err := parser.ParseFile(c.fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		if f.Name.Name != "main" || name == "" {
			name = f.Name.Name
		}
		if hasText(f.Doc) {
			documented = append(documented, filepath.Base(path))
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				c.function(d)
			case *ast.GenDecl:
				c.general(d)
			}
		}
	}
	switch {
	case len(documented) == 0:
		c.add(folder, "package %s has no package comment", name)
	case len(documented) > 1:
		c.add(folder, "package %s has a package comment in several files: %s", name, strings.Join(documented, ", "))
	case name != "main" && documented[0] != "doc.go" && !isInternal(folder):
		c.add(folder, "the comment of package %s stands in %s, not in doc.go", name, documented[0])
	}
	return c.findings, nil
}

func (c *checker) add(place, format string, args ...any) {
	c.findings = append(c.findings, place+": "+fmt.Sprintf(format, args...))
}

func (c *checker) at(n ast.Node) string {
	p := c.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d:%d", p.Filename, p.Line, p.Column)
}

func (c *checker) function(d *ast.FuncDecl) {
	if !d.Name.IsExported() || hasText(d.Doc) {
		return
	}
	if d.Recv == nil {
		c.add(c.at(d.Name), "func %s has no doc comment", d.Name.Name)
		return
	}
	if recv := receiver(d.Recv.List[0].Type); ast.IsExported(recv) {
		c.add(c.at(d.Name), "method %s.%s has no doc comment", recv, d.Name.Name)
	}
}

func (c *checker) general(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if !s.Name.IsExported() {
				continue
			}
			if !hasText(d.Doc) && !hasText(s.Doc) || d.Lparen.IsValid() && !hasText(s.Doc) {
				c.add(c.at(s.Name), "type %s has no doc comment", s.Name.Name)
			}
			c.members(s)
		case *ast.ValueSpec:
			if hasText(d.Doc) || hasText(s.Doc) || hasText(s.Comment) {
				continue
			}
			for _, name := range s.Names {
				if name.IsExported() {
					c.add(c.at(name), "%s %s has no doc comment", d.Tok, name.Name)
				}
			}
		}
	}
}

// members looks at the methods of an interface and at the fields of options.
func (c *checker) members(s *ast.TypeSpec) {
	switch t := s.Type.(type) {
	case *ast.StructType:
		if !strings.HasSuffix(s.Name.Name, "Options") {
			return
		}
		for _, f := range t.Fields.List {
			zero := strings.Contains(strings.ToLower(f.Doc.Text()+f.Comment.Text()), "zero value")
			for _, name := range f.Names {
				if name.IsExported() && !zero {
					c.add(c.at(name), "field %s.%s does not say what its zero value means", s.Name.Name, name.Name)
				}
			}
		}
	case *ast.InterfaceType:
		for _, m := range t.Methods.List {
			for _, name := range m.Names { // an embedded interface has none
				if name.IsExported() && !hasText(m.Doc) && !hasText(m.Comment) {
					c.add(c.at(name), "method %s.%s has no comment", s.Name.Name, name.Name)
				}
			}
		}
	}
}

// receiver returns the name of a receiver's type, without star and type parameters.
func receiver(e ast.Expr) string {
	for {
		switch t := e.(type) {
		case *ast.StarExpr:
			e = t.X
		case *ast.IndexExpr:
			e = t.X
		case *ast.IndexListExpr:
			e = t.X
		case *ast.Ident:
			return t.Name
		default:
			return ""
		}
	}
}

// hasText reports whether there is a comment that says something: a directive such as //go:embed does not.
func hasText(g *ast.CommentGroup) bool {
	return g != nil && strings.TrimSpace(g.Text()) != ""
}

// isInternal reports whether only this module can import the packages of a folder.
func isInternal(folder string) bool {
	return slices.Contains(strings.Split(filepath.ToSlash(folder), "/"), "internal")
}
