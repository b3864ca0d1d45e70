package ladderfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// said is what a file says as plain Go values, apart from how it is written.
func said(t failer, doc ladderfile.Document) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(ladderfile.AsJSON(doc)))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// keys takes apart a path that Paths returns.
func keysOf(t failer, path problem.Path) (keys []any) {
	t.Helper()
	for path != "" {
		last := strings.TrimPrefix(string(path[len(path.Parent()):]), ".")
		path = path.Parent()
		if i, err := strconv.Atoi(strings.Trim(last, "[]")); err == nil && last[0] == '[' {
			keys = append(keys, i)
			continue
		}
		if word, err := strconv.Unquote(last); err == nil {
			last = word
		}
		keys = append(keys, last)
	}
	slices.Reverse(keys)
	return keys
}

// at changes what is at a place of v.
func at(t failer, v any, keys []any, change func(any) any) any {
	t.Helper()
	if len(keys) == 0 {
		return change(v)
	}
	switch v := v.(type) {
	case map[string]any:
		key := keys[0].(string)
		if now := at(t, v[key], keys[1:], change); now == gone {
			delete(v, key)
		} else {
			v[key] = now
		}
		return v
	case []any:
		i := keys[0].(int)
		if now := at(t, v[i], keys[1:], change); now == gone {
			return slices.Delete(v, i, i+1)
		} else {
			v[i] = now
		}
		return v
	default:
		t.Fatalf("nothing is in %v", v)
		return nil
	}
}

var gone any = &struct{ int }{}

// failer is what the tests of package testing and of rapid have in common.
type failer interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// values are what edits write, with what they say as JSON.
var values = rapid.SampledFrom([]struct{ yaml, json string }{
	{"x", `"x"`},
	{"12", `12`},
	{"{a: b}", `{"a": "b"}`},
	{"[1, {b: c}]", `[1, {"b": "c"}]`},
	{"a:\n  - b\n  - c: d\n", `{"a": ["b", {"c": "d"}]}`},
	{"- a\n- b", `["a", "b"]`},
	{"'it''s'", `"it's"`},
	{"|\n  a\n  b", `"a\nb\n"`},
	{"|-\n a\n\n b", `"a\n\nb"`},
	{`"a: #"`, `"a: #"`},
	{"日本: 語", `{"日本": "語"}`},
	{"# why\na: b # how", `{"a": "b"}`},
	{"a:\n    b: c\n\n    # d\n    e: >-\n      f\n      g\n", `{"a": {"b": "c", "e": "f g"}}`},
	{"  - a\n  - - b\n", `["a", ["b"]]`},
	{"a\n  b", `"a b"`},
	{"a: &x b\nc: *x", `{"a": "b", "c": "b"}`},
})

// An edit says what it is to say and nothing else, whatever is changed; the
// lines that it does not touch stay.
func TestDocument_edit_law(t *testing.T) {
	names, err := fs.Glob(good, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var docs []ladderfile.Document
	for _, name := range append(names, "") {
		doc, _ := ladderfile.Read(good, name)
		if name == "" {
			doc, _ = ladderfile.Parse("edited.yaml", []byte(edited))
		}
		docs = append(docs, doc)
		doc, _ = ladderfile.Parse("f.json", ladderfile.AsJSON(doc))
		docs = append(docs, doc)
	}
	rapid.Check(t, func(t *rapid.T) {
		doc := rapid.SampledFrom(docs).Draw(t, "doc")
		for i := range rapid.IntRange(1, 3).Draw(t, "edits") {
			doc = checkEdit(t, doc, i == 0)
		}
	})
}

// checkEdit edits a document and returns what it is then. asGiven says that it
// has not been edited before: each text in it stands in a line.
func checkEdit(t *rapid.T, doc ladderfile.Document, asGiven bool) ladderfile.Document {
	paths, lists := ladderfile.Paths(doc)
	if len(paths) == 0 {
		return doc
	}
	path := rapid.SampledFrom(paths).Draw(t, "path")
	value := values.Draw(t, "value")
	parsed := func() any {
		d := json.NewDecoder(strings.NewReader(value.json))
		d.UseNumber()
		var v any
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	before := said(t, doc)
	var got ladderfile.Document
	var err error
	var change func(v any) any
	most := 2 // of the lines that are there, with a comma or bracket
	verb := rapid.SampledFrom([]string{"set", "add", "append", "remove"}).Draw(t, "verb")
	switch {
	case verb == "append" && lists[path]:
		got, err = doc.Append(path, value.yaml)
		change = func(v any) any { return append(v.([]any), parsed()) }
	case verb == "remove":
		most = lineCount
		got, err = doc.Remove(path)
		change = func(any) any { return gone }
	case verb == "add" && !lists[path.Parent()] && !slices.Contains(paths, path.Parent().Field("new key")):
		path = path.Parent().Field("new key")
		got, err = doc.Set(path, value.yaml)
		change = func(any) any { return parsed() }
	default:
		verb, most = "set", lineCount
		got, err = doc.Set(path, value.yaml)
		change = func(v any) any {
			if word, ok := v.(string); ok && asGiven && !strings.Contains(word, "\n") {
				most = 1
			}
			return parsed()
		}
	}
	if errors.Is(err, ladderfile.AliasedPart) && strings.Contains(doc.String(), "&x") {
		return doc // one of the values brought an alias along
	}
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", verb, path, err, doc)
	}
	want := at(t, before, keysOf(t, path), change)
	if diff := cmp.Diff(want, said(t, got)); diff != "" {
		t.Fatalf("%s %s (-want +got):\n%s\n%s", verb, path, diff, got)
	}
	if lost := lostLines(doc.String(), got.String()); len(lost) > most {
		t.Fatalf("%s %s: lost %q", verb, path, lost)
	}
	if added := lostLines(got.String(), doc.String()); verb == "remove" && len(added) > 2 {
		t.Fatalf("%s %s: added %q", verb, path, added)
	}
	return got
}

const lineCount = 1 << 20

// lostLines returns the lines of a file that another one does not have.
func lostLines(file, other string) []string {
	there := make(map[string]int)
	for line := range strings.Lines(other + "\n") {
		there[line]++
	}
	var lost []string
	for line := range strings.Lines(file + "\n") {
		if there[line]--; there[line] < 0 {
			lost = append(lost, line)
		}
	}
	return lost
}

// FuzzEdit edits anything at any place: it never panics, and what it returns
// can be read.
func FuzzEdit(f *testing.F) {
	f.Add([]byte(edited), 3, "a.b[0]", "x: y\n# c")
	f.Add([]byte("{a: [b, c: d, ], ? e : f}"), 1, "a[1].c", "|\n x")
	f.Add([]byte("a: &x\n - |2+\n    y\n\n - !!str\nb: [*x ]\r# \u2028\n"), 2, `["a"][0]`, "&y [*y]")
	f.Add([]byte("a: >\n"), 0, "[", "---\nb\n...\n")
	f.Fuzz(func(t *testing.T, file []byte, k int, path, value string) {
		doc, _ := ladderfile.Parse("f.yaml", file)
		all := []problem.Path{problem.Path(path)}
		if paths, _ := ladderfile.Paths(doc); len(paths) > 0 {
			k = max(k, 0) % len(paths)
			all = append(all, paths[k], paths[k].Join(problem.Path(path)))
		}
		for _, path := range all {
			set, err := doc.Set(path, value)
			checkEdited(t, doc, set, err)
			appended, err := doc.Append(path, value)
			checkEdited(t, doc, appended, err)
			removed, err := doc.Remove(path)
			checkEdited(t, doc, removed, err)
		}
	})
}

func checkEdited(t *testing.T, doc, got ladderfile.Document, err error) {
	t.Helper()
	switch {
	case err != nil && !got.IsZero():
		t.Errorf("both %v and %q", err, got)
	case err == nil && len(ladderfile.AsJSON(got)) == 0:
		t.Errorf("%q can't be read, edited from %q", got, doc)
	}
	for _, p := range problemsOf(t, err) {
		if p.Range().Start.IsZero() && !p.Is(ladderfile.FileTooLarge) {
			t.Errorf("%v has no place", p)
		}
	}
}
