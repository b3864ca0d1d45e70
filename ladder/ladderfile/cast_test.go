package ladderfile_test

import (
	"embed"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

var english, japanese = language.English, language.Japanese

var two = decimal.MustParse("2")

// The cast of the tests are the files in testdata/good:
//
//	base.yaml      two tracks, six grades, every key of a ladder file in use
//	overlay.yaml   a company's few lines on builtin:base
//	skills.yaml    a catalog of skills
//	whole.yaml     a ladder with all that base.yaml does without
//	role.yaml      a role in builtin:base
//	lead.yaml      a role that brings skills.yaml in
//	our-lead.yaml  a company's few lines on lead.yaml
//	team.yaml      a ladder that brings skills.yaml and our-lead.yaml in
//	overlay_role.yaml a company's few lines on role.yaml
//	charter.yaml   a charter
//	organisation.yaml an organisation of base.yaml, aki.yaml and charter.yaml
//	aki.yaml       a person whose levels are on the scales of builtin:base
//
//go:embed testdata/good
var embedded embed.FS

var good = func() fs.FS {
	sub, err := fs.Sub(embedded, "testdata/good")
	if err != nil {
		panic(err)
	}
	return sub
}()

// bases are the documents that the files of the tests extend by name.
func bases(t testing.TB) ladderfile.Bases {
	t.Helper()
	doc, list := ladderfile.Read(good, "base.yaml")
	if len(list) > 0 {
		t.Fatalf("base.yaml: %v", list.Err())
	}
	return ladderfile.Bases{"builtin:base": doc}
}

func baseLadder(t testing.TB) ladder.Ladder {
	t.Helper()
	l, err := ladderfile.LoadLadder(good, "base.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// files makes a file system of names and texts that follow each other.
func files(namesAndTexts ...string) fs.FS {
	m := fstest.MapFS{}
	for i := 0; i+1 < len(namesAndTexts); i += 2 {
		m[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return m
}

// resolve reads a file of any kind and returns all its problems.
func resolve(fsys fs.FS, name string, bases ladderfile.Bases) problem.List {
	doc, list := ladderfile.Read(fsys, name)
	switch doc.Kind() {
	case ladderfile.KindLadder:
		_, list = doc.Ladder(bases)
	case ladderfile.KindSkills:
		_, list = doc.Skills(bases)
	case ladderfile.KindPerson:
		_, list = doc.Person(ladder.Ladder{}, bases)
	case ladderfile.KindRole:
		_, list = doc.Role(ladder.Ladder{}, bases)
	case ladderfile.KindCharter:
		_, list = doc.Charter(bases)
	case ladderfile.KindOrganisation:
		_, list = doc.Organisation(bases)
	}
	return list
}

// found is a list in the shortest form: where and what.
func found(list problem.List) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.Range().String() + " " + p.Code().ID() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// wantFound checks where and what the problems are.
func wantFound(t testing.TB, list problem.List, want ...string) {
	t.Helper()
	if diff := cmp.Diff(strings.Join(want, "\n"), found(list)); diff != "" {
		t.Errorf("problems (-want +got):\n%s\nin full:\n%s", diff, list.Text(english))
	}
}

// asWritten compares records: values as values, no elements like no list.
var asWritten = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateComparable(ladder.Equivalence{}, ladder.Visibility{}, ladder.Area{}, ladder.ProposalStage{}, ladder.TrustStage{}, pay.Period{}, date.Date{}, decimal.Decimal{}, skills.Level{}, skills.Kind{}, skills.Source{},
		ladder.Tier{}, ladder.Move{}, ladder.Mode{}, ladder.Horizon{}),
}

// problemsOf returns what an error holds.
func problemsOf(t testing.TB, err error) problem.List {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := err.(*problem.Error)
	if !ok {
		t.Fatalf("error %v is a %T, want a *problem.Error", err, err)
	}
	return e.Problems()
}

// withFile returns the files of fsys and one more.
func withFile(fsys fs.FS, name, file string) fs.FS {
	m := fstest.MapFS{name: &fstest.MapFile{Data: []byte(file)}}
	if more, ok := fsys.(fstest.MapFS); ok {
		for name, f := range more {
			m[name] = f
		}
	}
	return m
}
