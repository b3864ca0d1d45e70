package problem_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/problem"
)

func TestNearest(t *testing.T) {
	words := []string{"title", "track", "grades", "Go", "C#", "段階", "incident-response"}
	tests := []struct {
		name, word string
		candidates []string
		want       string
	}{
		{"two neighbours swapped", "titel", words, "title"},
		{"a letter left out", "grads", words, "grades"},
		{"a letter too many", "tracks", words, "track"},
		{"another letter", "trick", words, "track"},
		{"letter case", "TITLE", words, "title"},
		{"a short word", "g", words, "Go"},
		{"a short word with nothing in common", "c", []string{"d"}, ""},
		{"Japanese", "段解", words, "段階"},
		{"a long word may be further off", "incidentresponces", words, "incident-response"},
		{"too far", "tattles", words, ""},
		{"the word itself is not near", "title", []string{"title"}, ""},
		{"the first of two", "bat", []string{"cat", "hat"}, "cat"},
		{"a nearer one later", "table", []string{"tables!", "stable"}, "stable"},
		{"letter case before all", "go", []string{"do", "Go"}, "Go"},
		{"no candidates", "title", nil, ""},
		{"no word", "", []string{"", "a", "ab"}, ""},
		{"an empty candidate", "a", []string{""}, ""},
		{"not UTF-8", "\xff\xfe", []string{"\xff", "a"}, "\xff"},
		{"a very long word", strings.Repeat("a", 201), []string{strings.Repeat("a", 200)}, ""},
		{"as long as can be", strings.Repeat("a", 200), []string{strings.Repeat("a", 201)}, strings.Repeat("a", 201)},
		{"a huge word", strings.Repeat("a", 1<<20), []string{strings.Repeat("a", 1<<20-1)}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := problem.Nearest(test.word, test.candidates); got != test.want {
				t.Errorf("Nearest(%.20q) = %.20q, want %.20q", test.word, got, test.want)
			}
		})
	}
}

// distance is the definition, read out: the fewest edits that make b of a,
// where swapped neighbours are not edited again. known remembers what has been
// answered.
func distance(a, b []rune, known map[[2]int]int) int {
	key := [2]int{len(a), len(b)}
	if d, ok := known[key]; ok {
		return d
	}
	d := len(a) + len(b) // when one of them is empty
	if len(a) > 0 && len(b) > 0 {
		d = distance(a[1:], b[1:], known)
		if a[0] != b[0] {
			d++
		}
		d = min(d, distance(a[1:], b, known)+1, distance(a, b[1:], known)+1)
		if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
			d = min(d, distance(a[2:], b[2:], known)+1)
		}
	}
	known[key] = d
	return d
}

func TestNearest_law(t *testing.T) {
	word := rapid.StringMatching(`[abB]{0,4}|[abc]{6,13}`)
	rapid.Check(t, func(t *rapid.T) {
		w, candidates := word.Draw(t, "word"), rapid.SliceOfN(word, 0, 2).Draw(t, "candidates")
		for range rapid.IntRange(0, 2).Draw(t, "slips") { // the word with two neighbours swapped, and with a letter cut out
			if i := rapid.IntRange(0, len(w)).Draw(t, "at"); i+1 < len(w) {
				candidates = append(candidates, w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:], w[:i]+w[i+1:])
			}
		}
		want, best := "", max(1, utf8.RuneCountInString(w)/3)
		for i, c := range candidates {
			d := distance([]rune(strings.ToLower(w)), []rune(strings.ToLower(c)), map[[2]int]int{})
			if c == w || d >= max(len(w), len(c)) || d > best || d == best && want != "" {
				continue
			}
			want, best = candidates[i], d
		}
		if got := problem.Nearest(w, candidates); got != want {
			t.Fatalf("Nearest(%q, %q) = %q, want %q at a distance of %d", w, candidates, got, want, best)
		}
	})
}

func FuzzNearest(f *testing.F) {
	f.Add("titel", "title", "track")
	f.Add("", "", "\xff")
	f.Fuzz(func(t *testing.T, word, a, b string) {
		got := problem.Nearest(word, []string{a, b})
		if got != "" && (got != a && got != b || got == word) {
			t.Fatalf("Nearest(%q, %q, %q) = %q", word, a, b, got)
		}
		if got == "" && problem.Nearest(word, []string{b, a}) != "" {
			t.Fatalf("whether a word is near %q depends on the order of %q and %q", word, a, b)
		}
	})
}
