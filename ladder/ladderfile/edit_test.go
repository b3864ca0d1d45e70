package ladderfile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// edit is a change of a file by what is asked for in one line: "set path value",
// "append path value" or "remove path".
func edit(t testing.TB, doc ladderfile.Document, order string) (ladderfile.Document, error) {
	t.Helper()
	verb, rest, _ := strings.Cut(order, " ")
	path, value, _ := strings.Cut(rest, " ")
	switch verb {
	case "set":
		return doc.Set(problem.Path(path), value)
	case "append":
		return doc.Append(problem.Path(path), value)
	case "remove":
		return doc.Remove(problem.Path(path))
	default:
		t.Fatalf("no such edit: %s", order)
		return doc, nil
	}
}

const edited = `# Acme's ladder
kind: ladder
id: acme      # never changes
name: {en: Acme, ja: 'アクメ'} # both

tracks:
  # those who build
  - id: professional
    grades:
      - {id: p1, title: "Engineer", requires: {go: working}}

      # the second
      - id: p2
        title: Senior # since 2024
        requires:
          all: # of these
            - go: expert
            - held: p1 # no skipping
  - id: management
    grades: [{id: m1}, {id: m2}] # few
silences:
# nothing
transitions:
- from: p1
  to: p2
note: |
  two
  lines

# the end
`

// An edit changes the lines that it must, and no others.
func TestDocument_edits(t *testing.T) {
	tests := []struct{ order, old, new string }{
		{"set id other", "id: acme  ", "id: other  "},
		{"set name Acme", "{en: Acme, ja: 'アクメ'}", "Acme"},
		{"set name.ja アクミ", "'アクメ'", "アクミ"},
		{"set name.fr Acmé", "'アクメ'}", "'アクメ', fr: Acmé}"},
		{`set name.en "a, b"`, "en: Acme", `en: "a, b"`},
		{"set name.en a, b", "en: Acme", `en: 'a, b'`},
		{"set version 2026-10", "  lines\n", "  lines\nversion: 2026-10\n"},
		{"set extends x # why", "  lines\n", "  lines\nextends: x # why\n"},
		{"set tracks[professional].grades[p1].title Junior", `"Engineer"`, `Junior`},
		{"set tracks[professional].grades[p1].rank 2", `{go: working}}`, `{go: working}, rank: 2}`},
		{"set tracks[professional].grades[p2].title {en: Senior Engineer}", `title: Senior #`, `title: {en: Senior Engineer} #`},
		{"set tracks[professional].grades[p2].rank 2", "# no skipping\n", "# no skipping\n        rank: 2\n"},
		{"set tracks[professional].grades[p2].requires.all[0] {go: working}", "- go: expert", "- {go: working}"},
		{"set tracks[professional].grades[p2].requires.all[0] go: working\nsql: aware", "- go: expert", "- go: working\n              sql: aware"},
		{"set tracks[professional].grades[p2].requires.all[0].go working", "go: expert", "go: working"},
		{"set tracks[professional].grades[p2].requires go: working", "all: # of these\n            - go: expert\n            - held: p1 #", "go: working #"},
		{"set tracks[professional].grades[p2].requires {go: working}", "requires:\n          all: # of these\n            - go: expert\n            - held: p1 #", "requires: {go: working} #"},
		{"set tracks[professional].grades[p2].requires.all []", "            - go: expert\n            - held: p1 #", "            [] #"},
		{"set tracks[professional].grades[p2].title |-\n  a\n  b", "Senior #", "\"a\\nb\" #"},
		{"set tracks[professional].grades[p1].title |\n  a\n  b", `"Engineer"`, `"a\nb\n"`},
		{"set silences [a]", "silences:", "silences: [a]"},
		{"set note short", "|\n  two\n  lines", "short"},
		{"set note |\n  three\n\n  lines", "two\n  lines", "three\n\n  lines"},
		{"append tracks[professional].grades {id: p3}", "# no skipping\n", "# no skipping\n      - {id: p3}\n"},
		{"append tracks[professional].grades id: p3\n# of it\ntitle: Staff", "# no skipping\n", "# no skipping\n      - id: p3\n        # of it\n        title: Staff\n"},
		{"append tracks[management].grades {id: m3}", "{id: m2}]", "{id: m2}, {id: m3}]"},
		{"append tracks[management].grades id: m3\ntitle: M", "{id: m2}]", "{id: m2}, {id: m3, title: M}]"},
		{"append transitions {from: p2, to: p3}", "  to: p2\n", "  to: p2\n- {from: p2, to: p3}\n"},
		{"append silences {code: a, because: b}", "silences:\n", "silences:\n  - {code: a, because: b}\n"},
		{"append roles {id: sre}", "  lines\n", "  lines\nroles:\n  - {id: sre}\n"},
		{"append tracks[management].grades[m1].titles Manager", "{id: m1}", "{id: m1, titles: [Manager]}"},
		{"remove id", "id: acme      # never changes\n", ""},
		{"remove name.en", "en: Acme, ", ""},
		{"remove name.ja", ", ja: 'アクメ'", ""},
		{"remove tracks[professional].id", "- id: professional\n    grades", "- grades"},
		{"remove tracks[professional].grades[p1]", "      - {id: p1, title: \"Engineer\", requires: {go: working}}\n", ""},
		{"remove tracks[professional].grades[p1].requires.go", "{go: working}", "{}"},
		{"remove tracks[professional].grades[p2]", "      - id: p2\n        title: Senior # since 2024\n        requires:\n          all: # of these\n            - go: expert\n            - held: p1 # no skipping\n", ""},
		{"remove tracks[professional].grades[p2].requires", "        requires:\n          all: # of these\n            - go: expert\n            - held: p1 # no skipping\n", ""},
		{"remove tracks[professional].grades[p2].requires.all", "requires:\n          all: # of these\n            - go: expert\n            - held: p1 #", "requires: {} #"},
		{"remove tracks[professional].grades[p2].requires.all[1]", "            - held: p1 # no skipping\n", ""},
		{"remove tracks[professional].grades[p2].requires.all[0].go", "- go: expert", "- {}"},
		{"remove tracks[management].grades[m1]", "{id: m1}, ", ""},
		{"remove tracks[management].grades[m2]", ", {id: m2}", ""},
		{"remove tracks[management].grades[m2].id", "{id: m2}", "{}"},
		{"remove transitions[0]", "transitions:\n- from: p1\n  to: p2\n", "transitions: []\n"},
		{"remove transitions[0].from", "- from: p1\n  to: p2\n", "- to: p2\n"},
		{"remove silences", "silences:\n", ""},
		{"remove note", "note: |\n  two\n  lines\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.order, func(t *testing.T) {
			if strings.Count(edited, tt.old) == 0 {
				t.Fatalf("%q is not in the file", tt.old)
			}
			want := strings.Replace(edited, tt.old, tt.new, 1)
			for name, variant := range map[string]func(string) string{
				"as is":            func(s string) string { return s },
				"byte order mark":  func(s string) string { return "\ufeff" + s },
				"carriage returns": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
			} {
				doc, _ := ladderfile.Parse("f.yaml", []byte(variant(edited)))
				got, err := edit(t, doc, tt.order)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if diff := cmp.Diff(variant(want), got.String()); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
				if doc.String() != variant(edited) {
					t.Error("the document itself has changed")
				}
			}
		})
	}
}

// Files that are laid out in other ways.
func TestDocument_editsOfOtherLayouts(t *testing.T) {
	tests := []struct{ name, file, order, want string }{
		{"a comment behind the key", "a: # c\n  - x\n", "set a y", "a: # c\n  y\n"},
		{"a comment behind the key, not indented", "a: # c\n- x\n", "set a {b: c}", "a: # c\n  {b: c}\n"},
		{"a comment behind the dash", "a:\n- # c\n  x\n", "set a[0] y", "a:\n- # c\n  y\n"},
		{"no line break at the end", "a: 1\nb: 2", "set c 3", "a: 1\nb: 2\nc: 3"},
		{"no line break at the end, removed", "a: 1\nb: 2", "remove b", "a: 1"},
		{"the only key", "a: 1\n", "remove a", "{}\n"},
		{"the only key, in brackets", "{a: 1}\n", "remove a", "{}\n"},
		{"an empty map", "{}\n", "set a 1", "{\"a\": 1}\n"},
		{"an empty map over lines", "{\n}\n", "set a 1", "{\"a\": 1}\n"},
		{"an empty map with a comment", "{ # c\n}\n", "set a 1", "{a: 1 # c\n}\n"},
		{"an empty list", "a: []\n", "append a 1", "a: [1]\n"},
		{"an empty list of a block", "a: []\n", "append a b: 1\nc: 2", "a: [{b: 1, c: 2}]\n"},
		{"a key alone", "{a, b: c}\n", "set a 1", "{a: 1, b: c}\n"},
		{"a key alone with a colon", "{a:, b: c}\n", "set a 1", "{a: 1, b: c}\n"},
		{"a key without a value", "a:\nb: c # d\n", "set a 1", "a: 1\nb: c # d\n"},
		{"a key without a value, with a comment", "a: # c\nb: d\n", "set a 1", "a: 1 # c\nb: d\n"},
		{"a dash alone", "a:\n-\n- b\n", "set a[0] 1", "a:\n- 1\n- b\n"},
		{"a comma at the end", "a: [b, c,]\n", "append a d", "a: [b, c, d,]\n"},
		{"a comma at the end, removed", "a: [b, c,]\n", "remove a[1]", "a: [b,]\n"},
		{"lines in brackets", "a: [\n  b, # x\n  c # y\n  ]\n", "append a d", "a: [\n  b, # x\n  c, # y\n  d\n  ]\n"},
		{"lines in brackets, first removed", "a: [\n  b, # x\n  c # y\n  ]\n", "remove a[0]", "a: [\n  c # y\n  ]\n"},
		{"lines in brackets, last removed", "a: [\n  b, # x\n  c # y\n  ]\n", "remove a[1]", "a: [\n  b # x\n  ]\n"},
		{"lines in brackets, middle removed", "a: [\n  b, # x\n  # of c\n  c, # y\n  d\n  ]\n", "remove a[1]", "a: [\n  b, # x\n  # of c\n  d\n  ]\n"},
		{"the only one in brackets, with a comma", "a: [ b , ]\n", "remove a[0]", "a: []\n"},
		{"a list in a list", "a:\n- - b\n  - c\n- d\n", "remove a[0][0]", "a:\n- - c\n- d\n"},
		{"a list in a list, appended", "a:\n- - b\n- d\n", "append a[0] c", "a:\n- - b\n  - c\n- d\n"},
		{"the first key, above a comment", "a:\n- b: 1\n  # c\n  c: 2\n", "remove a[0].b", "a:\n-\n  # c\n  c: 2\n"},
		{"a list of several lines as a list", "a: 1\n", "set a - b\n- c", "a:\n  - b\n  - c\n"},
		{"a text that keeps its line breaks", "a: |+\n  b\n\n\nc: d\n", "remove c", "a: |+\n  b\n\n\n"},
		{"a key after a text that keeps its line breaks", "a: |+\n  b\n\n", "set c d", "a: |+\n  b\n\nc: d\n"},
		{"a text with its own indentation", "a: |2\n    b\n  c\nd: e\n", "set a f", "a: f\nd: e\n"},
		{"an empty text", "a: |\nb: c\n", "set a d", "a: d\nb: c\n"},
		{"a text above a comment", "a:\n  b: |\n      c\n    # d\n  e: f\n", "set a.b g", "a:\n  b: g\n    # d\n  e: f\n"},
		{"a folded value of several lines", "a: b\n  c\n\n  d # e\nf: g\n", "set a h", "a: h # e\nf: g\n"},
		{"a quoted value of several lines", "a: 'b\n  ''c'\nf: g\n", "set a h", "a: h\nf: g\n"},
		{"a key that needs quotes", "a: 1\n", `set ["b:,c"] 2`, "a: 1\n'b:,c': 2\n"},
		{"an anchor that nothing repeats", "a: &x 1\nb: 2\n", "set a 3", "a: 3\nb: 2\n"},
		{"an anchor without a value", "a: &x\nb: 2\n", "set a 3", "a: 3\nb: 2\n"},
		{"a tag", "a: !!str 1\nb: 2\n", "set a 3", "a: 3\nb: 2\n"},
		{"an alias", "a: &x 1\nb: *x\nc: 2\n", "set b 3", "a: &x 1\nb: 3\nc: 2\n"},
		{"an alias removed", "a: &x 1\nb: [*x , 2]\n", "remove b[0]", "a: &x 1\nb: [2]\n"},
		{"beside an alias", "a: &x {b: 1}\nc: *x\n", "set d 2", "a: &x {b: 1}\nc: *x\nd: 2\n"},
		{"an explicit key", "? a\n: b\nc: d\n", "set a e", "? a\n: e\nc: d\n"},
		{"a version", "%YAML 1.2\n---\na: b\n...\n", "set c d", "%YAML 1.2\n---\na: b\nc: d\n...\n"},
		{"JSON", "{\n  \"a\": 1,\n  \"b\": [\n    \"c\"\n  ]\n}\n", "append b d: e", "{\n  \"a\": 1,\n  \"b\": [\n    \"c\",\n    {\"d\":\"e\"}\n  ]\n}\n"},
		{"JSON, a key", "{\n  \"a\": 1\n}\n", "set b c", "{\n  \"a\": 1,\n  \"b\": \"c\"\n}\n"},
		{"JSON, a value", "{\"a\": 1}", "set a - x\n- 2", "{\"a\": [\"x\",2]}"},
		{"JSON, removed", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "remove b", "{\n  \"a\": 1\n}\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := ladderfile.Parse("f.yaml", []byte(tt.file))
			got, err := edit(t, doc, tt.order)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What can't be changed is said with its place, and nothing is changed.
func TestDocument_editsRefused(t *testing.T) {
	const file = "kind: ladder\nid: x\nextends: base.yaml\ntracks: [{id: t, grades: [{id: g, title: &a {en: G}}]}]\nname: *a\nversion: [a: b]\n" +
		"roles:\n- id: r\n  aliases: [b, c"
	tests := []struct{ order, want string }{
		{"set tracks[u].name X", "f.yaml:4:9 no-such-part"},
		{"set tracks[t].grades[h].title X", "f.yaml:4:26 no-such-part"},
		{"set tracks[t].grades[h] X", "f.yaml:4:26 no-such-part"},
		{"set tracks[1] X", "f.yaml:4:9 no-such-part"},
		{"set tracks[99999999999999999999] X", "f.yaml:4:9 no-such-part"},
		{"set id.x X", "f.yaml:2:5 no-such-part"},
		{"set  X", "f.yaml:1:1 no-such-part"},
		{"set a..b X", "f.yaml:1:1 no-such-part"},
		{"set a[ X", "f.yaml:1:1 no-such-part"},
		{"set a[x]y X", "f.yaml:1:1 no-such-part"},
		{`set "a"b X`, "f.yaml:1:1 no-such-part"},
		{"remove version[0].c", "f.yaml:6:11 no-such-part"},
		{"remove ", "f.yaml:1:1 no-such-part"},
		{"remove roles[s]", "f.yaml:8:1 no-such-part"},
		{"append roles[s].aliases d", "f.yaml:8:1 no-such-part"},
		{"append id d", "f.yaml:2:5 wrong-type"},
		{"append tracks[t].grades[g].title d", "f.yaml:4:42 wrong-type"},
		{"append name d", "f.yaml:5:7 aliased-part"},
		{"set name.en X", "f.yaml:5:7 aliased-part"},
		{"set tracks[t].grades[g].title X", "f.yaml:4:42 aliased-part"},
		{"set tracks[t].grades[g].title.en X", "f.yaml:4:42 aliased-part"},
		{"remove tracks[t].grades[g].title", "f.yaml:4:42 aliased-part"},
		{"set version[0].c d", "f.yaml:6:11 not-editable"},
		{"remove version[0].a", "f.yaml:6:14 not-editable"},
		{"set id ", "1:1 empty-file"},
		{"set id # nothing", "1:1 empty-file"},
		{"set id null", "1:1 empty-file"},
		{"set id @", "1:1 syntax"},
		{"set id a\n---\nb", "2:1 many-documents"},
		{"append roles [", "2:1 syntax"},
		{"set id \xff", "1:1 invalid-utf8"},
	}
	for _, tt := range tests {
		t.Run(tt.order, func(t *testing.T) {
			doc, _ := ladderfile.Parse("f.yaml", []byte(file+"]\n"))
			got, err := edit(t, doc, tt.order)
			wantFound(t, problemsOf(t, err), tt.want)
			if !got.IsZero() {
				t.Errorf("got %q", got)
			}
		})
	}
	t.Run("broken file", func(t *testing.T) {
		doc, _ := ladderfile.Parse("f.yaml", []byte(file))
		_, err := doc.Set("id", "y")
		wantFound(t, problemsOf(t, err), "f.yaml:10:1 syntax")
	})
	t.Run("zero document", func(t *testing.T) {
		_, err := ladderfile.Document{}.Set("id", "y")
		wantFound(t, problemsOf(t, err), " empty-file")
	})
	t.Run("text that the end of the file ends", func(t *testing.T) {
		doc, _ := ladderfile.Parse("f.yaml", []byte("a: |\n  b"))
		_, err := doc.Set("c", "d")
		wantFound(t, problemsOf(t, err), "f.yaml:1:1 not-editable")
	})
	t.Run("what was meant", func(t *testing.T) {
		doc, _ := ladderfile.Parse("f.yaml", []byte(file+"]\n"))
		_, err := doc.Remove("trakcs")
		want := "f.yaml:1:1: error: the file has no part trakcs; what base.yaml has is changed here by an item with its id (did you mean tracks?) [no-such-part]\n"
		if got := problemsOf(t, err).Text(english); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if !errors.Is(err, ladderfile.NoPart) {
			t.Error("the error is not NoPart")
		}
	})
}

// What a document refers to is still found after an edit.
func TestDocument_editThenResolve(t *testing.T) {
	doc, _ := ladderfile.Read(files("base.yaml", small, "f.yaml", ladderOver("base.yaml")), "f.yaml")
	doc, err := doc.Append("roles", "{id: sre, name: SRE, requires: {go: expert}, mission: M}")
	if err != nil {
		t.Fatal(err)
	}
	l, list := doc.Ladder(nil)
	if _, ok := l.Role("sre"); !ok {
		t.Errorf("no role: %v", list)
	}
}
