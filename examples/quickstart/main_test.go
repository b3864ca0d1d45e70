package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var today = date.MustParse("2026-11-21")

var quickstart = clitest.Of(func(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, today) })

// lines runs the program, which must succeed, and returns its lines.
func lines(t *testing.T, args ...string) []string {
	t.Helper()
	out, stderr, code := quickstart(args...)
	if code != 0 {
		t.Fatalf("quickstart %v: exit code %d:\n%s", args, code, stderr)
	}
	return strings.Split(out, "\n")
}

// changed returns the lines that only one of two reports has, "-" before
// those of the first and "+" before those of the second.
func changed(before, after []string) []string {
	var diff []string
	for _, line := range before {
		if !slices.Contains(after, line) {
			diff = append(diff, "-"+line)
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			diff = append(diff, "+"+line)
		}
	}
	return diff
}

// expect checks that every changed line contains one of the words, and that
// every word is in some changed line.
func expect(t *testing.T, diff []string, words ...string) {
	t.Helper()
	for _, line := range diff {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(line, w) }) {
			t.Errorf("a line changed that should not: %q", line)
		}
	}
	for _, w := range words {
		if !slices.ContainsFunc(diff, func(line string) bool { return strings.Contains(line, w) }) {
			t.Errorf("no line with %q changed; changed are:\n%s", w, strings.Join(diff, "\n"))
		}
	}
}

// edit writes a copy of an embedded person or of text with one replacement
// and returns its path.
func edit(t *testing.T, text, from, to string) string {
	t.Helper()
	if !strings.Contains(text, from) {
		t.Fatalf("nothing to replace: %q", from)
	}
	path := filepath.Join(t.TempDir(), "edited.yaml")
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(text, from, to)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func sample(t *testing.T) string {
	t.Helper()
	text, err := fs.ReadFile(company.Files(), company.File("division-cto"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestGolden(t *testing.T) {
	quickstart.Golden(t, map[string]string{
		"default-en": "", "default-ja": "-lang ja",
		"executive-en": "-person executive -as-of 2019", "executive-ja": "-person executive -as-of 2019 -lang ja",
	})
}

// TestSame draws the same maps twice and on any number of cores, to the byte.
func TestSame(t *testing.T) {
	for _, args := range [][]string{{}, {"-person", "executive", "-as-of", "2019", "-lang", "ja"}, {"-trace"}, {"-trace", "-lang", "ja"}} {
		first := strings.Join(lines(t, args...), "\n")
		for _, cores := range []int{1, 3} {
			before := runtime.GOMAXPROCS(cores)
			again := strings.Join(lines(t, args...), "\n")
			runtime.GOMAXPROCS(before)
			if diff := cmp.Diff(first, again); diff != "" {
				t.Errorf("%v on %d cores (-first +again):\n%s", args, cores, diff)
			}
		}
	}
}

// TestTrace prints what figures rest on, in both languages.
func TestTrace(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"topographic.fit = ", "rests on: ", "requirement dual-track/m6", "claims spread", "treasure.problem.few-experts"},
		"ja": {"topographic.fit = ", "もとになるもの: ", "要件 dual-track/m6", "申告 spread"},
	} {
		got := strings.Join(lines(t, "-trace", "-lang", lang), "\n")
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in:\n%s", lang, w, got)
			}
		}
	}
}

// TestOrganisation reads the organisation where the person works.
func TestOrganisation(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, company.Files()); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(lines(t, "-organisation", filepath.Join(dir, "company.yaml")), "\n")
	if want := strings.Join(lines(t), "\n"); got != want {
		t.Errorf("from a copy of the company (-embedded +copy):\n%s", cmp.Diff(want, got))
	}
	if _, stderr, code := quickstart("-organisation", "nowhere.yaml"); code == 0 || !strings.Contains(stderr, "nowhere.yaml") {
		t.Errorf("no such file: exit code %d, %s", code, stderr)
	}
}

func TestChangedPerson(t *testing.T) {
	before := lines(t, "-person", edit(t, sample(t), "Perl", "Perl")) // a file, in no organisation, as those below
	level := edit(t, sample(t), "skill: Perl, level: working", "skill: Perl, level: expert")
	expect(t, changed(before, lines(t, "-person", level)), "Perl")

	ability := edit(t, sample(t), "skill: foresee, level: strategy", "skill: foresee, level: direction")
	expect(t, changed(before, lines(t, "-person", ability)), "Foresee", "fit: 86 %", "fit: 90 %", "(m7): fit ", "(p7): fit ", "to learn on the way there", "(cost ", "growth as", "Spread gave", "like a cube")

	goal := edit(t, sample(t), "target: m7", "target: p6")
	expect(t, changed(before, lines(t, "-person", goal)),
		"long-term goal", "fit: 86 %", "fit: 89 %", "closes most", "then Foresee", "to learn on the way there")

	next := edit(t, sample(t), "target: m6", "target: p6")
	expect(t, changed(before, lines(t, "-person", next)),
		"  goal: ", "fit: 94 %", "fit: 89 %", "short by", "(division-cto) -> ", "way, costing", "to learn, the cheapest", "    1. ")
}

func TestChangedLadder(t *testing.T) {
	const overlay = `
kind: ladder
id: dual-track
name: {en: Dual-track engineering ladder, ja: 二系統エンジニアラダー}
version: "2026-11"
extends: builtin:dual-track
tracks:
  - id: professional
    grades:
      - {id: p6, title: TITLE}
`
	same := edit(t, overlay, "TITLE", "{en: Principal Engineer, ja: プリンシパルエンジニア}")
	person := edit(t, sample(t), "Perl", "Perl")
	before := lines(t, "-person", person)
	if diff := changed(before, lines(t, "-person", person, "-ladder", same)); diff != nil {
		t.Errorf("an overlay that changes nothing changes:\n%s", strings.Join(diff, "\n"))
	}
	title := edit(t, overlay, "TITLE", "Chief Tinkerer")
	expect(t, changed(before, lines(t, "-person", person, "-ladder", title)), "(p6)")
}

func TestChangedPopulation(t *testing.T) {
	write := func(name, csv string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(csv), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const small = "id,skills\n1,Go; PHP; Ruby\n2,Go; Perl\n3,NA\n4,PHP\n"
	before := lines(t, "-population", write("people.csv", small))
	more := lines(t, "-population", write("people.csv", small+"5,Go\n"))
	// "4 people" becomes "5 people"; every share has one more in its base.
	expect(t, changed(before, more), "people.csv", " of 3)", " of 4)", "estimate: ", "if the skills were independent", "outside ", "deepening: ", "volume, ")

	unknown := lines(t, "-population", write("people.csv", strings.ReplaceAll(small, "Perl", "PERL 5")))
	expect(t, changed(before, unknown), "Perl", "combination of the", "estimate: ", "if the skills were independent", "Nobody with this combination",
		"without any assumption", "people were counted", "Some counts are at the border", "outside ", "deepening: ", "volume, ")
}

func TestGzip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv.gz")
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	w.Write([]byte("skills\nGo; PHP\nGo\n"))
	w.Close()
	if err := os.WriteFile(path, zipped.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(lines(t, "-population", path), "\n"); !strings.Contains(got, "1 of 2 people") {
		t.Errorf("one of two people has Go and PHP, but:\n%s", got)
	}
}

// TestCustomLadder reads the 30-line file of a company: one grade of its own
// and one changed title.
func TestCustomLadder(t *testing.T) {
	for _, person := range []string{"division-cto", "executive"} {
		got := strings.Join(lines(t, "-ladder", "testdata/acme.yaml", "-person", person, "-goal", "p5a"), "\n")
		for _, want := range []string{"Senior Staff Engineer (p5a)", "Acme ladder"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in:\n%s", person, want, got)
			}
		}
	}
	if got := strings.Join(lines(t, "-ladder", "testdata/acme.yaml", "-person", "executive", "-as-of", "2019"), "\n"); !strings.Contains(got, "Tech Lead (p4)") {
		t.Errorf("the changed title is not there:\n%s", got)
	}
}

// TestFiveMistakes reads a file with an unknown key, a duplicate id, a wrong
// level, an unknown skill and a transition that leads nowhere.
func TestFiveMistakes(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {
			"five.yaml:4:1: error: ", "[unknown-key]", "five.yaml:8:10: error: ", "[duplicate-id]", "five.yaml:15:20: error: ", "did you mean practitioner?",
			"[unknown-step]", "five.yaml:15:33: error: ", "[unknown-skill]", "five.yaml:17:20: error: ", "did you mean m4?", "[unknown-place]",
		},
		"ja": {"five.yaml:4:1: エラー: ", "five.yaml:8:10: エラー: ", "five.yaml:15:20: エラー: ", "もしかして", "five.yaml:15:33: エラー: ", "five.yaml:17:20: エラー: "},
	} {
		out, stderr, code := quickstart("-ladder", "testdata/five.yaml", "-lang", lang)
		if code != 1 || out != "" {
			t.Errorf("%s: exit code %d, output %q", lang, code, out)
		}
		if n := strings.Count(stderr, "\n"); n != 5 {
			t.Errorf("%s: %d lines, want 5:\n%s", lang, n, stderr)
		}
		for _, w := range want {
			if !strings.Contains(stderr, w) {
				t.Errorf("%s: no %q in:\n%s", lang, w, stderr)
			}
		}
	}
}

func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct {
		name string
		args []string
		code int
		want string
	}{
		{"unknown flag", []string{"-nope"}, 2, "-nope"},
		{"argument without a flag", []string{"me.yaml"}, 2, "me.yaml"},
		{"language", []string{"-lang", "fr"}, 2, "-lang fr"},
		{"date", []string{"-as-of", "yesterday"}, 2, "2026-11-21"},
		{"date, in Japanese", []string{"-as-of", "2026-13", "-lang", "ja"}, 2, "日付は"},
		{"delimiter", []string{"-delimiter", ";;"}, 2, "-delimiter ;;"},
		{"no such ladder", []string{"-ladder", "nowhere.yaml"}, 1, "nowhere.yaml"},
		{"no such person", []string{"-person", "nobody"}, 1, "nobody"},
		{"no such population", []string{"-population", "nowhere.csv"}, 1, "nowhere.csv: there is no such file"},
		{"no such population, in Japanese", []string{"-population", "nowhere.csv", "-lang", "ja"}, 1, "nowhere.csv: ファイルがありません"},
		{"a folder as population", []string{"-population", dir}, 1, "can't be read"},
		{"no column, in Japanese", []string{"-population", file("ja.csv", "a,b\n1,2\n"), "-lang", "ja"}, 1, "スキルの列"},
		{"the sample person on another ladder", []string{"-ladder", file("own.yaml", "kind: ladder\nid: own\n")}, 1, "say with -person"},
		{"no such goal", []string{"-goal", "p44"}, 1, "did you mean p4"},
		{"empty ladder", []string{"-ladder", file("empty.yaml", "")}, 1, "empty.yaml"},
		{"10 MiB of spaces", []string{"-ladder", file("spaces.yaml", strings.Repeat(" ", 10<<20))}, 1, "spaces.yaml"},
		{"not UTF-8", []string{"-person", file("latin.yaml", "kind: person\nid: \xe9\n")}, 1, "latin.yaml:2:5"},
		{"empty population", []string{"-population", file("empty.csv", "")}, 1, "empty.csv"},
		{"no column", []string{"-population", file("other.csv", "a,b\n1,2\n")}, 1, "a, b"},
		{"extends itself", []string{"-ladder", file("cycle.yaml", "kind: ladder\nid: c\nextends: cycle.yaml\n")}, 1, "cycle.yaml:3:10"},
		{
			"level of another scale",
			[]string{"-person", file("other.yaml", "kind: person\nid: x\nladder: builtin:dual-track\nclaims:\n  - {skill: build, level: expert}\n")},
			1, "other.yaml:5:27",
		},
		{
			"NaN",
			[]string{"-ladder", file("nan.yaml", "kind: ladder\nid: n\nextends: builtin:dual-track\ncompetencies:\n  - {id: build, scale: reach, weight: .nan}\n")},
			1, "nan.yaml:5:39",
		},
	}
	for _, test := range tests {
		out, stderr, code := quickstart(test.args...)
		if code != test.code || out != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: exit code %d, want %d with %q; output %q, errors:\n%s", test.name, code, test.code, test.want, out, stderr)
		}
	}
}

// TestPersonsLadder draws the maps on the ladder that the person's file names,
// in a folder above, and names the files as they were given.
func TestPersonsLadder(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"base.yaml":       "kind: ladder\nid: base\nname: Base ladder\nextends: builtin:dual-track\n",
		"team/me.yaml":    "kind: person\nid: me\nladder: ../base.yaml\n",
		"team/wrong.yaml": "kind: person\nid: me\nladder: ../base.yaml\nstints: [{place: p99}]\n",
	} {
		if err := os.MkdirAll(filepath.Join(dir, "team"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(lines(t, "-person", filepath.Join(dir, "team", "me.yaml")), "\n"); !strings.Contains(got, "ladder: Base ladder") {
		t.Errorf("the maps are on another ladder:\n%s", got)
	}
	wrong := filepath.Join(dir, "team", "wrong.yaml")
	if _, stderr, code := quickstart("-person", wrong); code != 1 || !strings.HasPrefix(stderr, wrong+":4:18: error: ") {
		t.Errorf("exit code %d, errors:\n%s", code, stderr)
	}
}

// TestWarnings draws the maps and says what looks unintended.
func TestWarnings(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"a grade without a requirement": {
			[]string{"-ladder", write("l.yaml", "kind: ladder\nid: l\nextends: builtin:dual-track\ntracks: [{id: professional, grades: [{id: p44, title: Lead}]}]\n")},
			"[no-requirement]",
		},
		"another separator": {[]string{"-population", write("p.csv", "skills\n\"Go, PHP\"\n\"Go, Perl\"\n")}, "[separator-unused]"},
	} {
		out, stderr, code := quickstart(test.args...)
		if code != 0 || out == "" || !strings.Contains(stderr, "warning: ") || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: exit code %d, want 0 with %s; errors:\n%s", name, code, test.want, stderr)
		}
	}
}

// A ladder that is read alone and with the organisation warns once.
func TestWarnings_once(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"l.yaml":  "kind: ladder\nid: l\nextends: builtin:dual-track\ntracks: [{id: professional, grades: [{id: p44, title: Lead}]}]\n",
		"me.yaml": "kind: person\nid: me\nladder: l.yaml\nname: Me\nclaims: [{skill: build, level: field, by: manager, date: 2026-01}]\n",
		"o.yaml":  "kind: organisation\nid: o\nname: O\nladders: [l.yaml]\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, stderr, code := quickstart("-person", filepath.Join(dir, "me.yaml"), "-organisation", filepath.Join(dir, "o.yaml"))
	if n := strings.Count(stderr, "[no-requirement]"); code != 0 || n != 1 {
		t.Errorf("exit code %d, %d warnings, want 1:\n%s", code, n, stderr)
	}
}

// TestPopulationFlags reads the same people from files of several forms.
func TestPopulationFlags(t *testing.T) {
	dir := t.TempDir()
	for name, test := range map[string]struct {
		csv  string
		args []string
		want string
	}{
		"separator and column": {"a,b\n1,Go|PHP\n2,Go\n3,\n", []string{"-column", "b", "-separator", "|"}, "1 of 2 people"},
		"delimiter":            {"a\tskills\n1\tGo;PHP\n2\tGo\n", []string{"-delimiter", `\t`}, "1 of 2 people"},
		"empty is none":        {"a,skills\n1,Go;PHP\n2,Go\n3,\n", []string{"-empty-is-none"}, "1 of 3 people"},
	} {
		path := filepath.Join(dir, "people.csv")
		if err := os.WriteFile(path, []byte(test.csv), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(lines(t, append(test.args, "-population", path)...), "\n"); !strings.Contains(got, test.want) {
			t.Errorf("%s: no %q in:\n%s", name, test.want, got)
		}
	}
}

// TestSurvey counts over the people of the survey itself.
func TestSurvey(t *testing.T) {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA does not say where the survey is")
	}
	survey := filepath.Join(data, "skills", "so-survey-2016", "so2016.csv.gz")
	person := func(skills ...string) string {
		text := "kind: person\nid: x\nladder: builtin:dual-track\nscale: mastery\nclaims:\n"
		for _, s := range skills {
			text += "  - {skill: " + s + ", level: working}\n"
		}
		return edit(t, text, "kind: person", "kind: person")
	}
	for _, test := range []struct {
		skills []string
		want   []string
	}{
		{[]string{"R", "Hadoop", "Spark"}, []string{"1 in 456 (95 %: 1 in 381 to 556; 113 of 49,025 people", "independent: 1 in 100,910"}},
		{[]string{"F#", "Haskell", "Clojure"}, []string{"1 in 1,435 (", "34 of 49,025 people", "independent: 1 in 538,570", "! The answer rests on a few people"}},
	} {
		got := strings.Join(lines(t, "-population", survey, "-person", person(test.skills...)), "\n")
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%v: no %q in:\n%s", test.skills, want, got)
			}
		}
	}
	for _, test := range []struct {
		skills []string
		want   string
	}{
		{[]string{"R", "Hadoop", "Spark"}, "estimate: 1 in 326 ("},
		{[]string{"F#", "Haskell", "Clojure"}, "estimate: 1 in 1,102 ("},
	} {
		if got := strings.Join(lines(t, "-person", person(test.skills...)), "\n"); !strings.Contains(got, test.want) {
			t.Errorf("%v: no %q in:\n%s", test.skills, test.want, got)
		}
	}
}

// TestSince refuses an earlier day that is none, or that is later.
func TestSince(t *testing.T) {
	for _, test := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"-since", "soon"}, 2, "a date is written 2026"},
		{[]string{"-since", "soon", "-lang", "ja"}, 2, "日付は 2026、"},
		{[]string{"-since", "2030"}, 1, "can't be after it"},
		{[]string{"-since", "2030", "-lang", "ja"}, 1, "それより後の日は指定できません"},
	} {
		if _, stderr, code := quickstart(test.args...); code != test.code || !strings.Contains(stderr, test.want) {
			t.Errorf("%v: exit code %d, %s", test.args, code, stderr)
		}
	}
	if got := strings.Join(lines(t, "-since", "2018"), "\n"); !strings.Contains(got, "since 2018: 27 -> 120") {
		t.Errorf("since 2018:\n%s", got)
	}
}
