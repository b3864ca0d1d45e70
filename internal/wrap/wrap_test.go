package wrap_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/wrap"
)

func TestLines(t *testing.T) {
	for _, test := range []struct {
		s     string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 8, []string{"one two", "three"}},
		{"one  two", 7, []string{"one two"}},
		{"a verylongword b", 5, []string{"a", "verylongword", "b"}},
		{"組織をつくる。", 8, []string{"組織をつ", "くる。"}},
		{"組織をつくる。", 12, []string{"組織をつく", "る。"}},
		{"「組織」をつくる", 7, []string{"「組", "織」を", "つくる"}},
		{"経験 3 年以上の人", 8, []string{"経験", "3 年以上", "の人"}},
		{"SRE と SLO の話", 8, []string{"SRE と", "SLO の話"}},
		{"unbreakably so", 8, []string{"unbreakably", "so"}},
		{"信頼性を保つ。次", 8, []string{"信頼性を", "保つ。次"}},
		{"あいうえ。お", 8, []string{"あいう", "え。お"}},
		{"あいう「えお」", 8, []string{"あいう", "「えお」"}},
		{"SRE の次の道", 8, []string{"SRE の次", "の道"}},
		{"道は 14〜19 です", 8, []string{"道は", "14〜19 で", "す"}},
		{"学ぶ［本］を", 6, []string{"学ぶ", "［本］", "を"}},
		{"two 80 % so", 6, []string{"two", "80 %", "so"}},
		{"👩‍💻 codes", 3, []string{"👩‍💻", "codes"}},
	} {
		if diff := cmp.Diff(test.want, wrap.Lines(test.s, test.width)); diff != "" {
			t.Errorf("Lines(%q, %d) (-want +got):\n%s", test.s, test.width, diff)
		}
	}
}

// Lines say what the string says and keep to the width but where nothing can be
// broken; no line begins with a closing bracket or ends in an opening one; and
// no line could take more of the next.
func TestLines_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab1 組織3年（）［］。「」、ー〜,(.)"))).Draw(t, "s")
		width := rapid.IntRange(-1, 12).Draw(t, "width")
		lines := wrap.Lines(s, width)
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(s, " ", ""); got != want {
			t.Fatalf("%q became %q", s, lines)
		}
		for i, line := range lines {
			if line != strings.TrimSpace(line) {
				t.Fatalf("line %q of %q has blanks around it", line, s)
			}
			if words := wrap.Lines(line, 1); displaywidth.String(line) > width && len(words) > 1 {
				t.Fatalf("line %q of %q could be broken into %q", line, s, words)
			}
			if i > 0 && strings.ContainsAny(firstOf(line), "）］。」、ー〜") && !strings.Contains(s, " "+firstOf(line)) {
				t.Fatalf("line %q of %q begins so", line, s)
			}
			if i+1 < len(lines) && strings.ContainsAny(lastOf(line), "（［「") && !strings.Contains(s, lastOf(line)+" ") {
				t.Fatalf("line %q of %q ends so", line, s)
			}
			if i+1 < len(lines) {
				next := wrap.Lines(lines[i+1], 1)[0]
				if displaywidth.String(line)+1+displaywidth.String(next) <= width {
					t.Fatalf("line %q of %q has room for %q", line, s, next)
				}
			}
		}
	})
}

func lastOf(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	return string(r)
}

func firstOf(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return string(r)
}
