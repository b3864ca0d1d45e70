package ladderfile_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// One id in place of a list is told how it is written.
func TestWrongType_oneForAList(t *testing.T) {
	for file, want := range map[string]string{
		"kind: skills\nid: x\nskills: [{id: a, retired: true, replaced-by: b}, {id: b}]\n": "a list such as [b] is expected here, not b",
		"kind: skills\nid: x\nskills: [{id: a, aliases: \"b, c\"}]\n":                      `a list such as ["b, c"] is expected here, not "b, c"`,
		"kind: skills\nid: x\nskills: [{id: a, broader: {b: c}}]\n":                        "a list is expected here, not a map",
		"kind: skills\nid: x\nskills: all\n":                                               "a list is expected here, not all",
	} {
		list := fatal(resolve(files("f.yaml", file), "f.yaml", nil))
		if len(list) != 1 || !strings.Contains(list.Text(english), want) {
			t.Errorf("%s\ngot  %swant %s", file, list.Text(english), want)
		}
	}
}

// A problem stands at the word that is wrong, which the tests mark with «».
func TestPlace_ofTheWrongWord(t *testing.T) {
	head := "kind: ladder\nid: x\nscales: [{id: s, steps: [a]}]\ncompetencies: [{id: go, scale: s}, {id: 設計, scale: s}]\n"
	grades := func(requires string) string {
		return head + "tracks:\n  - id: 技術\n    grades:\n      - {title: {ja: 二級}, id: g, requires: " + requires + "}\n"
	}
	tests := []struct{ name, file string }{
		{"skill of the short form", grades("{«goo»: a}")},
		{"level of the short form", grades("{設計: «aa»}")},
		{"skill of several", grades("{設計: a, «設 計»: a}")},
		{"level of several", grades("{設計: a, go: «b»}")},
		{"skill of the long form", grades("{level: {at: a, skill: «rust»}}")},
		{"level of the long form", grades("{level: {skill: 設計, at: «aa»}}")},
		{"deep", grades("{all: [{go: a}, {any: [{go: a}, {count: {at-least: 1, of: [{設計: a, go: «b»}]}}]}]}")},
		{"level through an alias", head + "name: &level aa\nroles: [{id: r, requires: {go: «*level»}}]\n"},
		{"quoted", grades(`{設計: «"a a"»}`)},
		{"scale of a competency", head + "roles: []\nskills: [{name: 名前, id: sql, scale: «t»}]\n"},
		{"fork", head + "tracks: [{name: 名前, id: t, forks-from: «g9», grades: [{id: g, title: G, requires: {go: a}}]}]\n"},
		{"to, alone", grades("{go: a}") + "transitions:\n  - {note: 昇格, from: g, to: «h», kind: promotion, mode: automatic}\n"},
		{"to, alone in a list", grades("{go: a}") + "transitions:\n  - {note: 昇格, from: g, to: [«h»], kind: promotion, mode: automatic}\n"},
		{"to, one of several", grades("{go: a}") + "transitions:\n  - {note: 昇格, from: outside, to: [g, «h»], kind: promotion, mode: automatic}\n"},
		{"review", grades("{go: a}") + "transitions:\n  - {note: 昇格, from: g, to: 技術, review: «r», kind: promotion, mode: automatic}\n"},
		{"grade that decides", grades("{go: a}") + "reviews: [{id: 審査, stages: [{id: 面接, deciders: [{relation: 上長, grade: «g9»}]}]}]\n"},
		{"rank", head + "tracks: [{name: 名前, id: t, first-rank: «-1», grades: [{id: g, title: G, requires: {go: a}}]}]\n"},
		{"id of a role that a grade has", grades("{go: a}") + "roles: [{name: 役割, id: «g», requires: {go: a}}]\n"},
		{"id of a grade that another track has", grades("{go: a}") + "  - {id: u, grades: [{title: 級, id: «g», requires: {go: a}}]}\n"},
		{"id with a dot and a bracket", head + "roles: [{name: 役割, id: \"a.[b]\", requires: {«r»: a}}]\n"},
		{"alias of a skill", head + "skills: [{id: x, name: 名, kind: «lang»}]\n"},
		{"broader of several", head + "skills: [{id: a, broader: [b, «c»]}, {id: b}]\n"},
		{"essential of several", head + "skills: [{id: a, prerequisites: {essential: [b, «flying»]}}, {id: b}]\n"},
		{"related of several", head + "skills: [{id: a, related: [b, «a»]}, {id: b}]\n"},
		{"successor of several", head + "skills: [{id: a, retired: true, replaced-by: [b, «c»]}, {id: b}]\n"},
		{"step of several", head + "skills: [{id: b, scale: s, steps: [a, «c»]}]\n"},
		{"step of a catalog", "kind: skills\nid: x\nscales: [{id: s, steps: [a]}]\nskills: [{id: b, scale: s, steps: [a, «c»]}]\n"},
		{"skill of a catalog", "kind: skills\nid: x\nskills: [{id: a, prerequisites: {optional: [b, «c»]}}, {id: b}]\n"},
		{"one for a list", head + "skills: [{id: a, retired: true, replaced-by: «b»}, {id: b}]\n"},
		{"key", head + "roles: [{name: 役割, id: r, «requries»: {go: a}}]\n"},
		{"key after quoted Japanese", head + "name: {\"ja\": '名前', «\"e n\"»: x}\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file, want := marked(t, tt.file)
			for name, variant := range map[string]string{
				"as is":            file,
				"byte order mark":  "\ufeff" + file,
				"carriage returns": strings.ReplaceAll(file, "\n", "\r\n"),
			} {
				list := fatal(resolve(files("f.yaml", variant), "f.yaml", nil))
				if len(list) != 1 {
					t.Fatalf("%s: got %d problems, want 1:\n%s", name, len(list), list.Text(english))
				}
				got := list[0].Range()
				if got.End.IsZero() {
					got.End = want.End // only the ends of plain words are known
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s: %s (-want +got):\n%s", name, list.Text(english), diff)
				}
			}
		})
	}
}

// marked takes the marks out of a file and returns what is between them.
func marked(t *testing.T, file string) (string, problem.Range) {
	t.Helper()
	before, rest, ok := strings.Cut(file, "«")
	word, after, ok2 := strings.Cut(rest, "»")
	if !ok || !ok2 {
		t.Fatal("no marks")
	}
	line := before[strings.LastIndex(before, "\n")+1:]
	start := problem.Pos{Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(line) + 1}
	end := problem.Pos{Line: start.Line, Column: start.Column + utf8.RuneCountInString(word)}
	return before + word + after, problem.Range{File: "f.yaml", Start: start, End: end}
}

// The parser breaks lines where editors don't.
func TestPlace_oddLineBreaks(t *testing.T) {
	for name, input := range map[string]string{
		"line separator in a comment":  "kind: ladder # \u2028# c\nid: x\n«nam»: 1",
		"next line in a quoted text":   "kind: ladder\nname: \"a\u0085b\"\nid: x\n«nam»: 1",
		"paragraphs, on the same line": "kind: ladder\nname: {ja: \"あ\u2029い\", «zz-»: x}\nid: x\n",
		"a lone carriage return":       "kind: ladder\r# c\nid: x\n«nam»: 1",
		"all sorts":                    "kind: ladder\r\n# a\u2028# b\r\n\r\nid: x\r\n«nam»: 1",
	} {
		file, want := marked(t, input)
		list := fatal(resolve(files("f.yaml", file), "f.yaml", nil))
		if len(list) != 1 || list[0].Range() != want {
			t.Errorf("%s: want %v, got:\n%s", name, want, list.Text(english))
		}
	}
}

// What a base says keeps the base's place.
func TestPlace_acrossFiles(t *testing.T) {
	fsys := files(
		"base.yaml", `kind: ladder
id: base
scales: [{id: s, steps: [a]}]
competencies: [{id: go, scale: s}]
tracks:
  - id: t
    grades:
      - {id: g1, title: G1, requires: {go: a}}
      - {id: g2, title: G2, requires: {goo: a}}
      - {id: g3, title: G3, requires: {all: [{goo: a}, {go: b}]}}
transitions:
  - {from: g1, to: g9, kind: promotion, mode: automatic}
  - {from: g1, to: g2, kind: promotion, mode: automatic, review: r1}
`,
		"over.yaml", ladderOver("base.yaml")+`tracks:
  - id: t
    grades:
      - {id: g2, title: Two}
      - {id: g3, requires: {all: [{go: a}, {go: c}]}}
      - {id: g4, before: g1}
transitions:
  - {from: g1, to: g2, kind: promotion, mode: automatic, review: r2}
  - {from: g1, to: g8, kind: promotion, mode: automatic}
`)
	wantFound(t, resolve(fsys, "over.yaml", nil),
		"base.yaml:9:40 unknown-skill",  // requires of g2 is the base's
		"base.yaml:12:20 unknown-place", // the base's transition
		"over.yaml:8:49 unknown-step",   // requires of g3 is the overlay's
		"over.yaml:9:14 no-requirement",
		"over.yaml:9:14 no-title",
		"over.yaml:11:66 unknown-review", // in place of the base's
		"over.yaml:12:20 unknown-place",
	)
}

func TestParse_withoutName(t *testing.T) {
	doc, _ := ladderfile.Parse("", []byte("kind: ladder\nid: x\nnmae: y\n"))
	_, list := doc.Ladder(nil)
	wantFound(t, list, "3:1 unknown-key")
}

// A pay band that is called by its id stands in its own line.
func TestPlace_ofBands(t *testing.T) {
	file := "kind: ladder\nid: l\npay:\n  - {id: a, min: 3 JPY, region: x}\n  - {id: b, region: y}\nroles:\n  - id: r\n    name: R\n    mission: M\n    requires: {all: []}\n    pay:\n      - {id: a, min: 3 JPY, region: x}\n      - {id: b, region: y}\n      - {region: z}\n"
	wantFound(t, resolve(files("f.yaml", file), "f.yaml", nil), "f.yaml:5:5 no-minimum", "f.yaml:13:9 no-minimum", "f.yaml:14:9 no-minimum")
}
