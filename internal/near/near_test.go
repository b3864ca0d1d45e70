package near_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/near"
)

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

// Short words, words around 64 characters, and longer ones are measured by the
// definition, whatever the limit.
func TestWord_Distance_law(t *testing.T) {
	word := rapid.OneOf(rapid.StringMatching(`[abé日]{0,9}`), rapid.StringMatching(`[ab日]{60,70}`))
	rapid.Check(t, func(t *rapid.T) {
		a := word.Draw(t, "a")
		b := []rune(a)
		if rapid.Bool().Draw(t, "another") {
			b = []rune(word.Draw(t, "b"))
		}
		for range rapid.IntRange(0, 4).Draw(t, "slips") {
			i := rapid.IntRange(0, len(b)).Draw(t, "at")
			switch rapid.IntRange(0, 2).Draw(t, "slip") {
			case 0:
				b = append(b[:i:i], append([]rune("é"), b[i:]...)...)
			case 1:
				b = append(b[:i:i], b[min(i+1, len(b)):]...)
			default:
				if i+1 < len(b) {
					b[i], b[i+1] = b[i+1], b[i]
				}
			}
		}
		limit := rapid.IntRange(0, 12).Draw(t, "limit")
		want := distance([]rune(a), b, map[[2]int]int{})
		if want > limit || want >= max(len(b), utf8.RuneCountInString(a)) {
			want = -1
		}
		w := near.NewWord(a)
		for range 2 { // nothing is left over from a comparison
			if got := w.Distance(string(b), limit); got != want {
				t.Fatalf("the distance of %q and %q up to %d is %d, want %d", a, string(b), limit, got, want)
			}
		}
	})
}

func TestWord_Limit(t *testing.T) {
	for n, want := range map[int]int{0: 1, 1: 1, 5: 1, 6: 2, 64: 21, 65: 21, 200: 66, 201: -1, 1 << 20: -1} {
		w := near.NewWord(strings.Repeat("語", n))
		if got := w.Limit(); got != want {
			t.Errorf("the limit of %d characters is %d, want %d", n, got, want)
		}
		if d := w.Distance(strings.Repeat("語", n), w.Limit()); n > 200 && d != -1 || n > 0 && n <= 200 && d != 0 {
			t.Errorf("%d characters are %d from themselves", n, d)
		}
	}
}

func BenchmarkWord_Distance(b *testing.B) {
	for name, word := range map[string]string{"30": "manage correctional procedures", "90": strings.Repeat("manage correctional procedures", 3)} {
		b.Run(name, func(b *testing.B) {
			w := near.NewWord(word)
			for b.Loop() {
				w.Distance(word[3:]+"abc", w.Limit())
			}
		})
	}
}
