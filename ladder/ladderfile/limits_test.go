package ladderfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// aliasBomb is a file of some 300 bytes that stands for 10^9 values.
func aliasBomb() string {
	var b strings.Builder
	b.WriteString("kind: ladder\nid: bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10), ", "))
	}
	return b.String()
}

func nestedRequirement(depth int) string {
	return "kind: ladder\nid: deep\ntracks: [{id: t, grades: [{id: g, title: G, requires: " +
		strings.Repeat("{all: [", depth) + strings.Repeat("]}", depth) + "}]}]\n"
}

// Every bad input is a problem with its place.
func TestRead_badInput(t *testing.T) {
	head := "kind: ladder\nid: x\n"
	tests := []struct {
		name string
		file string
		want []string
	}{
		{"empty", "", []string{"f.yaml:1:1 empty-file"}},
		{"spaces", "   \n\n ", []string{"f.yaml:1:1 empty-file"}},
		{"byte order mark alone", "\ufeff", []string{"f.yaml:1:1 empty-file"}},
		{"a comment alone", "# nothing\n", []string{"f.yaml:1:1 empty-file"}},
		{"a document mark alone", "---\n", []string{"f.yaml:1:1 empty-file"}},
		{"null", "null", []string{"f.yaml:1:1 empty-file"}},
		{"10 MiB of spaces", strings.Repeat(" ", 10<<20), []string{"f.yaml file-too-large"}},
		{"one byte too many", head + strings.Repeat(" ", ladderfile.MaxSize-len(head)+1), []string{"f.yaml file-too-large"}},
		{"as large as can be", head + strings.Repeat(" ", ladderfile.MaxSize-len(head)), nil},
		{"not UTF-8, after Japanese", "kind: ladder\nname: 日本\xff\n", []string{"f.yaml:2:9 invalid-utf8"}},
		{"UTF-16", "\xff\xfek\x00", []string{"f.yaml:1:1 invalid-utf8"}},
		{"NUL", "kind: ladder\n名: \x00\n", []string{"f.yaml:2:4 control-character"}},
		{"escape character", "kind: \x1b[31m", []string{"f.yaml:1:7 control-character"}},
		{"noncharacter", "kind: \uffff", []string{"f.yaml:1:7 control-character"}},
		{"tab as indentation", "kind: ladder\nscales:\n\t- a\n", []string{"f.yaml:3:1 tab"}},
		{"a list", "- a\n", []string{"f.yaml:1:1 wrong-type"}},
		{"a word", "ladder", []string{"f.yaml:1:1 wrong-type"}},
		{"open quote", "kind: ladder\nname: 'あ\n", []string{"f.yaml:2:7 open-quote"}},
		{"open brace, after Japanese", "kind: ladder\nname: {ja: 名前\n", []string{"f.yaml:3:1 syntax"}},
		{"colon in a word, after Japanese", "kind: ladder\nname: 名前: b\n", []string{"f.yaml:2:9 syntax"}},
		{"unknown escape", "kind: \"日本\\q\"\n", []string{"f.yaml:1:10 syntax"}},
		{"unknown alias", "kind: *ladder\n", []string{"f.yaml:1:7 syntax"}},
		{"reserved character", "kind: @x\n", []string{"f.yaml:1:7 syntax"}},
		{"YAML 1.1 asked for", "%YAML 1.1\n---\n" + head, nil},
		{"YAML 1.2 asked for", "# c\n%YAML 1.2\n---\n" + head, nil},
		{"YAML 3 asked for", "%YAML 3.0\n---\n" + head, []string{"f.yaml:1:1 syntax"}},
		{"two documents", head + "---\n" + head, []string{"f.yaml:3:1 many-documents"}},
		{"an end mark", head + "...\n", nil},
		{"a second document that is broken", head + "---\n@\n", []string{"f.yaml:4:1 syntax"}},
		{"tags", head + "name: !x y\ndescription: !!binary aGk=\nversion: !!str 1\n", []string{"f.yaml:3:7 custom-tag", "f.yaml:4:14 custom-tag"}},
		{"flow lists 20000 deep", head + "name: " + strings.Repeat("[", 20000), []string{"f.yaml:3:10007 syntax"}},
		{"lists 300 deep", head + "name: " + strings.Repeat("[", 300) + strings.Repeat("]", 300), []string{"f.yaml:3:206 too-nested"}},
		{"blocks 1000 deep", head + blocks(1000), []string{"f.yaml:202:200 too-nested"}},
		{"requirements as deep as can be", nestedRequirement(ladder.MaxDepth), nil},
		{"requirements 65 deep", nestedRequirement(ladder.MaxDepth + 1), []string{"f.yaml:3:496 too-deep"}},
		{"alias bomb", aliasBomb(), []string{"f.yaml:7:55 too-many-aliases"}},
		{"alias of itself", head + "name: &a [*a]\n", []string{"f.yaml:3:11 cyclic-alias"}},
		{"alias of what is around", head + "name: &a {en: {ja: *a}}\n", []string{"f.yaml:3:20 cyclic-alias"}},
		{"nested through an alias", head + "a: &a " + strings.Repeat("[", 150) + strings.Repeat("]", 150) + "\nb: " + strings.Repeat("[", 100) + "*a" + strings.Repeat("]", 100) + "\n", []string{"f.yaml:4:104 too-nested"}},
		{"aliases in use", head + "scales: [{id: a, name: &n {en: A}, steps: [x]}, {id: b, name: *n, steps: [x]}]\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := files("f.yaml", tt.file)
			wantFound(t, fatal(resolve(fsys, "f.yaml", nil)), tt.want...)
			_, err := ladderfile.LoadLadder(fsys, "f.yaml", nil)
			if _, ok := errors.AsType[*problem.Error](err); ok != (len(tt.want) > 0) {
				t.Errorf("LoadLadder: got %v", err)
			}
		})
	}
}

// blocks is a mapping in a mapping, and so on.
func blocks(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func fatal(list problem.List) problem.List {
	var fatal problem.List
	for _, p := range list {
		if p.Severity() == problem.Fatal {
			fatal = append(fatal, p)
		}
	}
	return fatal
}

func TestRead_unreadable(t *testing.T) {
	wantFound(t, resolve(files(), "f.yaml", nil), "f.yaml unreadable-file")
	wantFound(t, resolve(nil, "f.yaml", nil), "f.yaml unreadable-file")
	wantFound(t, resolve(files("d/f.yaml", ""), "d", nil), "d unreadable-file")
	wantFound(t, resolve(files(), "../f.yaml", nil), "../f.yaml unreadable-file")
	_, list := ladderfile.Read(files(), "f.yaml")
	if got, want := list.Text(english), "f.yaml: error: the file f.yaml can't be read: there is no such file [unreadable-file]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A reader that fails in the middle of a file.
type failing struct{ fs.FS }

type failingFile struct{ fs.File }

func (f failing) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	return failingFile{file}, err
}

func (failingFile) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestRead_failsWhileReading(t *testing.T) {
	wantFound(t, resolve(failing{files("f.yaml", "kind: ladder")}, "f.yaml", nil), "f.yaml unreadable-file")
	over := ladderOver("b.yaml")
	wantFound(t, resolve(failsOn{files("a.yaml", over, "b.yaml", "kind: ladder"), "b.yaml"}, "a.yaml", nil), "a.yaml:3:10 unreadable-file")
}

// failsOn reads all files but one.
type failsOn struct {
	fs.FS
	name string
}

func (f failsOn) Open(name string) (fs.File, error) {
	if name == f.name {
		return failing{f.FS}.Open(name)
	}
	return f.FS.Open(name)
}

// Large files in which everything is wrong end soon: what is done for each
// problem must not depend on how many there are.
func TestResolve_everythingWrong(t *testing.T) {
	many := func(head, line string) string {
		var b bytes.Buffer
		b.WriteString(head)
		for i := 0; b.Len() < 1<<16; i++ {
			fmt.Fprintf(&b, line, i)
		}
		return b.String()
	}
	for name, file := range map[string]string{
		"unknown keys":           many("kind: ladder\nid: x\n", "key%d: x\n"),
		"orders":                 many("kind: ladder\nid: x\ntracks:\n- id: t\n  grades:\n", "  - {id: g%[1]d, title: G, after: h%[1]d}\n"),
		"good orders":            many("kind: ladder\nid: x\ntracks:\n- id: t\n  grades:\n  - {id: a, title: A}\n", "  - {id: g%d, title: G, after: a}\n"),
		"scales of claims":       many("kind: person\nid: x\nclaims:\n", "- {skill: s%[1]d, level: x, scale: y%[1]d}\n"),
		"items without id":       many("kind: ladder\nid: x\nscales:\n", "- [%d]\n"),
		"odd line breaks":        many("kind: ladder\nid: x\n# \u2028\nscales:\n", "- [%d]\n"),
		"transitions":            many("kind: ladder\nid: x\ntransitions:\n", "- {from: a%[1]d, to: b%[1]d}\n"),
		"levels":                 many("kind: ladder\nid: x\nroles:\n- id: r\n  requires:\n", "    s%d: [x]\n"),
		"the same key":           many("kind: ladder\nid: x\n", "name: n%d\n"),
		"the same id":            many("kind: ladder\nid: x\nscales:\n", "- {id: s, steps: [a%d]}\n"),
		"lines that are no keys": many("kind: ladder\n", "name%d：x\n"),
		"spaces that are none":   many("kind: ladder\n", "\u3000a: \"%d\n"),
		"quotes over lines":      many("kind: ladder\n", "k%[1]d: \"%[1]d\n\"\n") + "@",
		"spaces after a colon":   "kind: ladder\nname:" + strings.Repeat(" ", 1<<18) + "@",
		"claims of near skills":  many("kind: person\nid: x\nladder: builtin:base\nclaims:\n", "- {skill: architectur%d, level: x}\n"),
		"removals":               many(ladderOver("builtin:base")+"scales:\n", "- {id: s%d, remove: true}\n"),
		"new names":              many(ladderOver("builtin:base")+"roles:\n", "- {id: s%[1]d, was: r%[1]d}\n"),
		"removed transitions":    many(ladderOver("builtin:base")+"transitions:\n", "- {from: a%d, to: b, remove: true}\n"),
		"grades":                 many("kind: ladder\nid: x\ntracks:\n- id: t\n  grades:\n", "  - {id: g%[1]d, includes: g%[1]d, attributes: {a%[1]d: x}, expectations: {s%[1]d: y}}\n"),
		"bands":                  many("kind: ladder\nid: x\npay:\n", "- {grades: g%[1]d, min: %[1]d}\n"),
		"people":                 many("kind: organisation\nid: x\npeople:\n", "- p%d.yaml\n"),
		"transitions on base":    many(ladderOver("builtin:base")+"transitions:\n", "- {from: a%[1]d, to: b%[1]d}\n"),
	} {
		t.Run(name, func(t *testing.T) {
			list := resolve(files("f.yaml", file), "f.yaml", bases(t))
			if !list.HasFatal() && name != "good orders" {
				t.Error("nothing is reported")
			}
		})
	}
}

func ladderOver(base string) string { return "kind: ladder\nid: over\nextends: " + base + "\n" }
