package skills_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills"
)

func TestCatalog_Find(t *testing.T) {
	for _, test := range []struct{ label, want string }{
		{"go", "go"},     // an id, though igo is called so, too
		{"GO", "go igo"}, // a name of both
		{"ＧＯ", "go igo"}, // full width
		{"Go 言語", "go"},  // a name in Japanese
		{"golang", "go"}, // an alias
		{"go  Language", "go"},
		{"ゴー", "go"},
		{"ｺﾞｰ", "go"},
		{"囲碁", "igo"},
		{"C SHARP", "c#"},
		{"c#", "c#"},
		{"rust", ""},
		{"", ""}, // igo's empty alias is nothing to look for
		{" ", ""},
		{"\xff", ""},
	} {
		if got := idsOf(catalog.Find(test.label).All()); got != test.want {
			t.Errorf("Find(%q) = %q, want %q", test.label, got, test.want)
		}
	}
}

// The labels are gone through when the first one is looked for, whoever else
// looks at the same time.
func TestCatalog_Find_concurrent(t *testing.T) {
	c, err := skills.NewCatalog(catalogSpecs)
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := idsOf(c.Find("GO").All()); got != "go igo" {
				t.Errorf("Find(GO) = %q", got)
			}
		})
	}
	wait.Wait()
}

func TestMatches(t *testing.T) {
	tests := []struct {
		label  string
		len    int
		one    string
		labels []string
	}{
		{"go", 1, "go", []string{"go: id und go"}},
		{"GO", 2, "", []string{"go: id und go", "go: name en Go", "igo: name en Go"}},
		{"ゴー", 1, "go", []string{"go: alias ja ゴー"}},
		{" go\tlanguage", 1, "go", []string{"go: alias en Go language"}},
		{"C#", 1, "c#", []string{"c#: id und c#", "c#: name und C#"}},
		{"rust", 0, "", nil},
	}
	for _, test := range tests {
		m := catalog.Find(test.label)
		var got []string
		for s, l := range m.Labels() {
			got = append(got, fmt.Sprintf("%v: %v %v %s", s, l.Kind, l.Language, l.Text))
		}
		if diff := cmp.Diff(test.labels, got); diff != "" {
			t.Errorf("Find(%q).Labels() (-want +got):\n%s", test.label, diff)
		}
		one, ok := m.One()
		if m.Len() != test.len || one.String() != test.one || ok != (test.len == 1) {
			t.Errorf("Find(%q) has %d skills and the one %v, %t; want %d, %q", test.label, m.Len(), one, ok, test.len, test.one)
		}
		for range m.All() { // may be left
			break
		}
		for range m.Labels() {
			break
		}
	}
	if m := (skills.Matches{}); m.Len() != 0 || idsOf(m.All()) != "" || m.String() != "[]" {
		t.Errorf("the zero Matches has %v", m)
	}
}

func TestCatalog_Find_allocs(t *testing.T) {
	catalog.Find("golang") // makes the index
	for _, label := range []string{"go", "golang", "go 言語", "囲碁", "c sharp", "rust", "Go  Language", "RUST", strings.Repeat("Go", 32)} {
		n := testing.AllocsPerRun(100, func() {
			m := catalog.Find(label)
			m.One()
			for range m.All() {
				m.Len()
			}
		})
		if n != 0 {
			t.Errorf("Find(%q) allocates %v times", label, n)
		}
	}
}

// A skill's labels are what a walk over its record finds.
func TestSkill_Labels(t *testing.T) {
	s, _ := catalog.Skill("go")
	var got []string
	for l := range s.Labels() {
		got = append(got, fmt.Sprintf("%v %v %s", l.Kind, l.Language, l.Text))
	}
	want := []string{"id und go", "name en Go", "name ja Go 言語", "alias und golang", "alias en Go language", "alias ja ゴー"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Labels() (-want +got):\n%s", diff)
	}
	for stop := range want { // may be left anywhere
		n := 0
		for range s.Labels() {
			if n == stop {
				break
			}
			n++
		}
	}
	for l := range (skills.Skill{}).Labels() {
		t.Errorf("the zero Skill is called %v", l)
	}
}

func TestLabelKind(t *testing.T) {
	roundTrip(t, slices.Collect(skills.LabelKinds()), []string{"id", "name", "alias"})
}
