package skills_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

func matchesOf(found []skills.Match) []string {
	var lines []string
	for _, m := range found {
		lines = append(lines, fmt.Sprintf("%v: %v %s", m.Skill, m.Label.Kind, m.Label.Text))
	}
	return lines
}

func TestCatalog_Search(t *testing.T) {
	tests := []struct {
		beginning string
		n         int
		want      []string
	}{
		{"GO", 9, []string{"go: id go", "igo: name Go"}},
		{"go", 1, []string{"go: id go"}},
		{"prog", 9, []string{"programming: name Programming"}},
		{"sharp", 9, []string{"c#: alias C sharp"}},
		{"語", 9, []string{"go: name Go 言語"}},
		{"lang", 9, []string{"go: alias Go language"}},
		{"rog", 9, nil},
		{"", 9, nil},
		{" ", 9, nil},
		{"go", 0, nil},
		{"go", -1, nil},
	}
	for _, test := range tests {
		if diff := gocmp.Diff(test.want, matchesOf(catalog.Search(test.beginning, test.n))); diff != "" {
			t.Errorf("Search(%q, %d) (-want +got):\n%s", test.beginning, test.n, diff)
		}
	}
	if (skills.Catalog{}).Search("go", 1) != nil || (skills.Catalog{}).Near("go", 1) != nil {
		t.Error("something is found in the zero Catalog")
	}
}

func TestCatalog_Near(t *testing.T) {
	tests := []struct {
		label string
		n     int
		want  []string
	}{
		{"programing", 9, []string{"programming: id programming"}},
		{"PROGRAMMNIG", 9, []string{"programming: id programming"}},
		{"プログラミソグ", 9, []string{"programming: name プログラミング"}},
		{"golagn", 9, []string{"go: alias golang"}},
		{"gi", 9, []string{"go: id go", "igo: name Go"}},
		{"gi", 1, []string{"go: id go"}},
		{"rust", 9, nil},
		{"", 9, nil},
		{"gi", 0, nil},
		{strings.Repeat("go", 101), 9, nil},
	}
	for _, test := range tests {
		if diff := gocmp.Diff(test.want, matchesOf(catalog.Near(test.label, test.n))); diff != "" {
			t.Errorf("Near(%q, %d) (-want +got):\n%s", test.label, test.n, diff)
		}
	}
}

// More is found than the few that a small catalog has, in order; and nothing but
// memory bounds n.
func TestCatalog_Search_many(t *testing.T) {
	var records []skills.SkillSpec
	for i := range 300 {
		records = append(records, skills.SkillSpec{ID: skills.ID(fmt.Sprintf("%03d", i)), Name: text.Plain(fmt.Sprintf("%d weave the finest cloth (%03d)", i*7%10, i*37%300))})
	}
	c := must(skills.NewCatalog(records))
	for _, n := range []int{1, 10, 299, 300, 301, math.MaxInt} {
		found := c.Search("weave", n)
		if len(found) != min(n, 300) {
			t.Fatalf("Search(weave, %d) finds %d", n, len(found))
		}
		if !slices.IsSortedFunc(found, func(a, b skills.Match) int { return strings.Compare(a.Label.Text, b.Label.Text) }) {
			t.Errorf("Search(weave, %d) = %v", n, matchesOf(found))
		}
	}
	if n := len(c.Near("0 waeve the finest cloth (000)", math.MaxInt)); n == 0 {
		t.Error("Near finds nothing")
	}
}

// ranked is a skill with that of its labels which ranks first, and what else
// decides.
type ranked struct {
	rank  int
	label string
	match skills.Match
}

// slowRanked goes through all labels of all skills, and returns the n skills that
// rank first, each by the first of its labels. rank is negative for what is not found.
func slowRanked(c skills.Catalog, n int, rank func(skills.Label) (int, string)) []string {
	var all []ranked
	for s := range c.All() {
		var best *ranked
		for l := range s.Labels() {
			r, label := rank(l)
			if skills.Fold(l.Text) == "" || r < 0 {
				continue
			}
			if best == nil || cmp.Or(r-best.rank, strings.Compare(label, best.label)) < 0 {
				best = &ranked{r, label, skills.Match{Skill: s, Label: l}}
			}
		}
		if best != nil {
			all = append(all, *best)
		}
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Or(a.rank-b.rank, strings.Compare(a.label, b.label)) })
	var found []skills.Match
	for _, r := range all[:min(n, len(all))] {
		found = append(found, r.match)
	}
	return matchesOf(found)
}

// Search against a walk over all labels of all skills.
func TestCatalog_Search_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := must(skills.NewCatalog(genRecords().Draw(t, "records")))
		typed := rapid.SampledFrom([]string{"g", "go", "ゴ", "ー", "c", "#", "r", "ruby ", "RUBY ON", "on", "ra", "o", "x"}).Draw(t, "beginning")
		n := rapid.IntRange(1, 4).Draw(t, "n")
		beginning := skills.Fold(typed)
		want := slowRanked(c, n, func(l skills.Label) (int, string) {
			label := skills.Fold(l.Text)
			switch {
			case label == beginning:
				return 0, label
			case strings.HasPrefix(label, beginning) && l.Kind == skills.LabelName:
				return 1, label
			case strings.HasPrefix(label, beginning):
				return 2, label
			}
			before := ' '
			for i, r := range label {
				part := !unicode.IsLetter(before) && !unicode.IsDigit(before) || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
				if part && strings.HasPrefix(label[i:], beginning) {
					return 3, label
				}
				before = r
			}
			return -1, ""
		})
		if diff := gocmp.Diff(want, matchesOf(c.Search(typed, n))); diff != "" {
			t.Fatalf("Search(%q, %d) (-want +got):\n%s", typed, n, diff)
		}
	})
}

// slowDistance is the definition of the distance of problem.Nearest, read out.
func slowDistance(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	d := slowDistance(a[1:], b[1:])
	if a[0] == b[0] {
		return d // nothing is nearer
	}
	d = min(d, slowDistance(a[1:], b), slowDistance(a, b[1:])) + 1
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		d = min(d, slowDistance(a[2:], b[2:])+1)
	}
	return d
}

// Near against a walk over all labels of all skills.
func TestCatalog_Near_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := must(skills.NewCatalog(genRecords().Draw(t, "records")))
		typed := rapid.OneOf(rapid.SampledFrom(labels), rapid.StringMatching(`[goc#ゴー]{0,3}`), rapid.SampledFrom([]string{"rubyonrails", "rbuy on rials"})).Draw(t, "label")
		n := rapid.IntRange(1, 4).Draw(t, "n")
		word := []rune(skills.Fold(typed))
		kinds := slices.Collect(skills.LabelKinds())
		want := slowRanked(c, n, func(l skills.Label) (int, string) {
			label := []rune(skills.Fold(l.Text))
			d := -1
			if len(word) > 0 && len(label) < 2*len(word)+2 { // what is longer is not near
				d = slowDistance(word, label)
			}
			if d > max(1, len(word)/3) || d >= max(len(word), len(label)) {
				d = -1
			}
			return d, fmt.Sprint(slices.Index(kinds, l.Kind))
		})
		if diff := gocmp.Diff(want, matchesOf(c.Near(typed, n))); diff != "" {
			t.Fatalf("Near(%q, %d) (-want +got):\n%s", typed, n, diff)
		}
	})
}

// What has few letters in common is far: labels in which letters come several times,
// in two scripts, against the definition of the distance.
func TestCatalog_Near_letters_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[eézq日本]{1,6}`)
		label, typed := word.Draw(t, "label"), word.Draw(t, "typed")
		c := must(skills.NewCatalog([]skills.SkillSpec{{ID: skills.ID(label)}}))
		a, b := []rune(typed), []rune(label)
		d := slowDistance(a, b)
		want := d <= max(1, len(a)/3) && d < max(len(a), len(b))
		if got := len(c.Near(typed, 1)) == 1; got != want {
			t.Fatalf("%s is near %s: %t, want %t, at a distance of %d", label, typed, got, want, d)
		}
	})
}

func ExampleCatalog_Search() {
	for _, m := range catalog.Search("lang", 5) {
		fmt.Println(m.Skill, "is called", m.Label.Text)
	}
	// Output: go is called Go language
}

func ExampleCatalog_Near() {
	if catalog.Find("プログラミソグ").Len() == 0 {
		for _, m := range catalog.Near("プログラミソグ", 3) {
			fmt.Println(m.Label.Text)
		}
	}
	// Output: プログラミング
}
