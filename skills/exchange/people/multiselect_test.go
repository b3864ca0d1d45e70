package people_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// read returns each person as a line: "2: [Go R]", "3: -" for no answer, or the
// error.
func read(m people.MultiSelect, r io.Reader) []string {
	var lines []string
	for person, err := range m.People(context.Background(), r, exchange.Reading{KeepRest: true}) {
		var p problem.Problem
		switch {
		case errors.As(err, &p):
			lines = append(lines, p.Text(language.English))
		case err != nil:
			lines = append(lines, "error: "+err.Error())
		case person.Answered():
			lines = append(lines, fmt.Sprintf("%d: %v", person.Line(), held(person)))
		default:
			lines = append(lines, fmt.Sprintf("%d: -", person.Line()))
		}
	}
	return lines
}

// held returns what a person holds.
func held(p people.Person) []skills.ID {
	ids := []skills.ID{}
	for c := range p.Claims() {
		if c.Level() == people.Held {
			ids = append(ids, c.Skill())
		}
	}
	return ids
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.String()
}

func TestMultiSelect_Rows(t *testing.T) {
	tests := []struct {
		name string
		m    people.MultiSelect
		file string
		want []string
	}{
		{"plain", people.MultiSelect{}, "id,skills\n1,Go; R\n2,NA\n3,\n4,Go;Go ; Go\n", []string{"2: [Go R]", "3: -", "4: -", "5: [Go]"}},
		{"gzip", people.MultiSelect{}, gzipped("skills\nGo\n"), []string{"2: [Go]"}},
		{"bom", people.MultiSelect{}, "\uFEFFskills\nGo\n", []string{"2: [Go]"}},
		{"gzip bom", people.MultiSelect{}, gzipped("\uFEFFskills\nGo\n"), []string{"2: [Go]"}},
		{"tech_do", people.MultiSelect{}, "tech_want,tech_do\nR,Go\n", []string{"2: [Go]"}},
		{"named", people.MultiSelect{Column: "tech_want"}, "tech_want,tech_do\nR,Go\n", []string{"2: [R]"}},
		{"windows", people.MultiSelect{}, "id,skills\r\n1,Go\r\n2,R\r\n", []string{"2: [Go]", "3: [R]"}},
		{"quoted lines", people.MultiSelect{}, "text,skills\n\"a\nb\",Go\nc,R\n", []string{"2: [Go]", "4: [R]"}},
		{"separator", people.MultiSelect{Separator: "|"}, "skills\nGo|R; S\n", []string{"2: [Go R; S]"}},
		{"comma", people.MultiSelect{Comma: '\t', Separator: ","}, "id\tskills\n1\tGo,R\n", []string{"2: [Go R]"}},
		{"tokens", people.MultiSelect{NotAnswered: []string{"-", "?"}}, "skills\n?\nNA\n-\n", []string{"2: -", "3: [NA]", "4: -"}},
		{"no tokens", people.MultiSelect{NotAnswered: []string{}}, "skills\nNA\n", []string{"2: [NA]"}},
		{"empty is none", people.MultiSelect{EmptyIsNone: true}, "id,skills\n1,\n2, ; \n3,NA\n", []string{"2: []", "3: []", "4: -"}},
		{"header only", people.MultiSelect{}, "skills\n", nil},
		{"wide", people.MultiSelect{}, "技能,skills\n漢字,Ｃ＃; プログラミング\n", []string{"2: [プログラミング Ｃ＃]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(tt.m, strings.NewReader(tt.file))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, read(tt.m, iotest.OneByteReader(strings.NewReader(tt.file)))); diff != "" {
				t.Errorf("byte by byte (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMultiSelect_Rows_problems(t *testing.T) {
	tests := []struct {
		name string
		m    people.MultiSelect
		file string
		want []string
	}{
		{"empty", people.MultiSelect{Name: "f.csv"}, "", []string{"f.csv: error: the file is empty; a first row with the names of the columns is needed [no-header]"}},
		{"not named", people.MultiSelect{}, "id,name\n", []string{"1:1: error: say which column has the skills; the columns are: id, name [column-not-named]"}},
		{"misspelt", people.MultiSelect{Column: "tech_d"}, "id,tech_do\n", []string{"1:1: error: there is no column tech_d; the columns are: id, tech_do (did you mean tech_do?) [no-column]"}},
		{"twice", people.MultiSelect{}, "skills,skills\n", []string{"1:1: error: there are two columns called skills [column-twice]"}},
		{"separator", people.MultiSelect{Separator: " "}, "skills\n", []string{"error: the option Separator can't be   [bad-option]"}},
		{"comma", people.MultiSelect{Comma: '"'}, "skills\n", []string{`error: the option Comma can't be " [bad-option]`}},
		{
			"fields",
			people.MultiSelect{},
			"id,skills\n1,Go\n2,Go,R\n3\n4,R\n",
			[]string{
				"2: [Go]", "3:1: error: the row has 3 fields; the header has 2 [wrong-field-count]",
				"4:1: error: the row has 1 fields; the header has 2 [wrong-field-count]", "5: [R]",
			},
		},
		{
			"quote",
			people.MultiSelect{},
			"id,skills\n漢字,G\"o\n2,R\n",
			[]string{`2:5: error: a quote (") is in a place where none can be, or is not closed [stray-quote]`, "3: [R]"},
		},
		{
			"utf8",
			people.MultiSelect{Name: "f.csv"},
			"id,skills\n漢,R\n漢字,G\xffo\n2,R\n",
			[]string{"2: [R]", "f.csv:3:5: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]", "4: [R]"},
		},
		{"utf8 header", people.MultiSelect{}, "i\xffd,skills\n1,R\n", []string{"1:2: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]"}},
		{
			"control",
			people.MultiSelect{},
			"id,skills\n漢字,Go; \"\x01\"\n1,\"R;\x02\"\n",
			[]string{
				`2:8: error: a quote (") is in a place where none can be, or is not closed [stray-quote]`,
				`3:3: error: \x02 can't be a skill: it contains a control character [bad-label]`,
			},
		},
		{
			"long",
			people.MultiSelect{},
			"id,skills\n1,\"" + strings.Repeat("x", 2<<20),
			[]string{"2:1: error: the row is longer than 1048576 bytes; a quote may be missing [row-too-long]"},
		},
		{"spaces", people.MultiSelect{}, strings.Repeat(" ", 10<<20), []string{"1:1: error: the row is longer than 1048576 bytes; a quote may be missing [row-too-long]"}},
		{"cut gzip", people.MultiSelect{}, gzipped("skills\nGo\n")[:20], []string{"2:1: error: the file can't be read any further: it is cut off [unreadable]"}},
		{"bad gzip", people.MultiSelect{}, "\x1f\x8bxx", []string{"error: the file can't be read any further: it is cut off [unreadable]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(tt.m, strings.NewReader(tt.file))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if got := read(people.MultiSelect{}, nil); len(got) != 1 {
		t.Errorf("nil reader: %v", got)
	}
}

func TestMultiSelect_Population(t *testing.T) {
	file := "id,skills\n1,Go; R\n2,NA\n3,Go,x\n4,R\n"
	refuse := people.MultiSelect{Name: "f.csv"}
	_, list, err := refuse.Population(context.Background(), strings.NewReader(file), exchange.Reading{})
	var all *problem.Error
	if !errors.Is(err, exchange.WrongFieldCount) || !errors.As(err, &all) || len(list) != 1 {
		t.Errorf("refused with %v, %v", list, err)
	}
	keep := people.MultiSelect{}
	p, list, err := keep.Population(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true})
	if err != nil || len(list) != 1 || list[0].Range().Start != (problem.Pos{Line: 4, Column: 1}) {
		t.Errorf("kept %v, %v, %v", p, list, err)
	}
	if c, err := p.Count(population.Holds("R")); err != nil || c.String() != "2 of 2" || p.Len() != 3 {
		t.Errorf("R: %v, %v of %v", c, err, p)
	}
	for _, file := range []string{"", "id\n1\n", "\x1f\x8b"} {
		if _, _, err := keep.Population(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true}); err == nil {
			t.Errorf("%q: no error", file)
		}
	}
	_, list, err = refuse.Population(context.Background(), strings.NewReader("a,skills\n"+strings.Repeat("x\n", 150)), exchange.Reading{})
	if len(list) != exchange.MaxProblems+1 || !errors.Is(err, exchange.TooManyProblems) {
		t.Errorf("%d problems, %v", len(list), err)
	}
}

func TestMultiSelect_context(t *testing.T) {
	stop := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	var last exchange.Progress
	calls := 0
	m, reading := people.MultiSelect{}, exchange.Reading{Progress: func(p exchange.Progress) {
		last = p
		if calls++; calls == 2 {
			cancel(stop)
		}
	}}
	file := "skills\n" + strings.Repeat("Go\n", 20_000)
	if _, _, err := m.Population(ctx, strings.NewReader(file), reading); !errors.Is(err, stop) {
		t.Errorf("got %v, want %v", err, stop)
	}
	if _, _, err := m.Population(context.Background(), strings.NewReader(file), reading); err != nil {
		t.Fatal(err)
	}
	if want := (exchange.Progress{Bytes: int64(len(file)), Rows: 20_000}); last != want {
		t.Errorf("progress %+v, want %+v", last, want)
	}
}

func TestMultiSelect_readerError(t *testing.T) {
	broken := errors.New("disk on fire")
	r := io.MultiReader(strings.NewReader("skills\nGo\n"), iotest.ErrReader(broken))
	_, _, err := people.MultiSelect{}.Population(context.Background(), r, exchange.Reading{KeepRest: true})
	if !errors.Is(err, broken) || !errors.Is(err, exchange.Unreadable) {
		t.Errorf("got %v", err)
	}
}

// FuzzMultiSelect_labels: labels written by the standard library are read
// back, each once.
func FuzzMultiSelect_labels(f *testing.F) {
	f.Add("Go", "R and \"S\"", "Cloud (AWS, GAE)\u3000")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		var labels []string
		for _, s := range []string{a, b, c} {
			s = strings.TrimSpace(strings.NewReplacer(";", "", "\r", "").Replace(s))
			if s == "" || s == "NA" || slices.Contains(labels, s) || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xFFFD }) {
				continue
			}
			labels = append(labels, s)
		}
		var buffer bytes.Buffer
		w := csv.NewWriter(&buffer)
		_ = w.WriteAll([][]string{{"id", "skills"}, {"1", strings.Join(labels, "; ")}, {"2", "NA"}})
		n := 0
		var want []skills.ID
		for _, label := range labels {
			want = append(want, skills.ID(label))
		}
		slices.Sort(want)
		for person, err := range (people.MultiSelect{}).People(context.Background(), &buffer, exchange.Reading{}) {
			if n++; err != nil {
				t.Fatal(err)
			}
			if got := held(person); n == 1 && !slices.Equal(got, want) {
				t.Fatalf("got %q, want %q", got, want)
			}
		}
		if n != 2 {
			t.Fatalf("%d rows, want 2", n)
		}
	})
}

// FuzzMultiSelect_anything: no input panics, every problem has a place in the
// file, and what is read is a population.
func FuzzMultiSelect_anything(f *testing.F) {
	for _, seed := range []string{"", "skills\n\"", "id,skills\n1,Go;R\n", gzipped("skills\nGo\n"), "\uFEFFskills\n\xff\n", "skills\r\n\r\n\"a\nb\"c\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		lines := bytes.Count(raw, []byte{'\n'}) + 1
		p, list, err := people.MultiSelect{}.Population(context.Background(), bytes.NewReader(raw), exchange.Reading{KeepRest: true})
		if err == nil {
			if _, err := population.NewAggregate(must(p.Aggregate(context.Background())).Counts()); err != nil {
				t.Fatal(err)
			}
		}
		for _, bad := range list {
			start := bad.Range().Start
			if start.Column < 1 && start.Line > 0 || !bytes.HasPrefix(raw, []byte{0x1f, 0x8b}) && start.Line > lines {
				t.Fatalf("%v of %d lines", bad, lines)
			}
		}
	})
}
