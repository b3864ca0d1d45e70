// Package codes checks in tests the kinds of problem that a package declares: that
// every one of them is there with sound words in both languages, and what they
// say.
package codes

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/problem"
)

// Check takes a problem of every code that problems.go of the package under test
// declares, with arguments as in use. It reports an error for a code that is
// unsound, missing or given twice, and compares what the problems say with
// testdata/problems.en.golden and problems.ja.golden.
func Check(t *testing.T, each problem.List) {
	t.Helper()
	seen := make(map[string]bool)
	for _, p := range each {
		if err := p.Code().Check(); err != nil {
			t.Error(err)
		}
		if seen[p.Code().ID()] {
			t.Errorf("the id %s is given twice", p.Code().ID())
		}
		seen[p.Code().ID()] = true
		if strings.Contains(p.Message(language.English)+p.Message(language.Japanese), "{") {
			t.Errorf("an argument is missing: %v", p)
		}
	}
	if n := defined(t); n != len(each) {
		t.Errorf("problems.go defines %d codes, the test knows %d", n, len(each))
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		golden.Check(t, "problems."+tag.String()+".golden", each.Text(tag))
	}
}

// defined returns how many codes problems.go defines.
func defined(t *testing.T) (n int) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "problems.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(node ast.Node) bool {
		if call, ok := node.(*ast.SelectorExpr); ok && call.Sel.Name == "Define" {
			n++
		}
		return true
	})
	return n
}
