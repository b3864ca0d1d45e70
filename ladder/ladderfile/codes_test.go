package ladderfile_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// codes are all the codes of the package.
var codes = []*problem.Code{
	ladderfile.Unreadable, ladderfile.FileTooLarge, ladderfile.EmptyFile, ladderfile.InvalidUTF8, ladderfile.ControlCharacter, ladderfile.Tab,
	ladderfile.Syntax, ladderfile.ManyDocuments, ladderfile.TooNested, ladderfile.CyclicAlias, ladderfile.TooManyAliases, ladderfile.MergeKey,
	ladderfile.ComplexKey, ladderfile.DuplicateKey, ladderfile.CustomTag, ladderfile.MissingKind, ladderfile.UnknownKind, ladderfile.WrongKind,
	ladderfile.UnknownKey, ladderfile.MissingKey, ladderfile.ConflictingKeys, ladderfile.EmptyValue, ladderfile.WrongType, ladderfile.NotNumber,
	ladderfile.NotDate, ladderfile.UnknownWord, ladderfile.UnknownLanguage, ladderfile.MixedRequirement, ladderfile.UnknownRequirementKind,
	ladderfile.OwnNeighbour, ladderfile.MissingBase, ladderfile.CyclicExtends, ladderfile.TooManyExtends,
	ladderfile.CyclicWith, ladderfile.RepeatedWith, ladderfile.TooManyWith, ladderfile.OtherDefinition,
	ladderfile.OddSpace, ladderfile.GluedKey, ladderfile.OpenQuote, ladderfile.OtherTrack,
	ladderfile.KeyOfScore, ladderfile.UnknownOwnKind, ladderfile.InvalidOwnKind, ladderfile.UnknownItem, ladderfile.NothingAlike, ladderfile.KeyOfRemoved, ladderfile.RemovedInUse, ladderfile.WholeList, ladderfile.NotAmount, ladderfile.NoRatingScale,
	ladderfile.NotWritable, ladderfile.EmptyItem, ladderfile.NoPart, ladderfile.AliasedPart, ladderfile.NotEditable,
}

func TestCodes_texts(t *testing.T) {
	for _, code := range codes {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}

// An id stands for one kind of problem in skills, ladder and ladderfile, and
// the list above leaves none out.
func TestCodes_uniqueIDs(t *testing.T) {
	listed := make(map[string]bool)
	for _, code := range codes {
		listed[code.ID()] = true
	}
	seen := make(map[string]string)
	for _, dir := range []string{".", "..", "../../skills"} {
		names, err := fs.Glob(os.DirFS(dir), "*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, id := range defined(t, dir+"/"+name) {
				if at, ok := seen[id]; ok {
					t.Errorf("%s is defined in %s and %s/%s", id, at, dir, name)
				}
				seen[id] = dir + "/" + name
				if dir == "." && !listed[id] {
					t.Errorf("%s of %s is not in the list", id, name)
				}
			}
		}
	}
	if len(seen) < len(codes) {
		t.Errorf("found %d ids, want at least %d", len(seen), len(codes))
	}
}

// defined returns the ids of the codes that a file defines.
func defined(t *testing.T, file string) []string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	ast.Inspect(tree, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 2 {
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Define" {
				if lit, ok := call.Args[0].(*ast.BasicLit); ok {
					id, _ := strconv.Unquote(lit.Value)
					ids = append(ids, id)
				}
			}
		}
		return true
	})
	return ids
}
