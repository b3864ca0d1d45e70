package survey

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestVisible_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("a日\x1b\u009b\u202e\u2028\u200d\n\t\\"))),
			rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) })).Draw(t, "s")
		got := Visible(s)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is not valid", got)
		}
		same := utf8.ValidString(s)
		for _, r := range s {
			same = same && !unicode.IsControl(r) && !unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
		}
		if same != (got == s) {
			t.Fatalf("%q of %q", got, s)
		}
		if again := Visible(got); again != got {
			t.Fatalf("%q, and again %q", got, again)
		}
	})
}
