package survey

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible writes a word of a file so that a terminal shows it and does nothing
// else: what would steer the terminal, or turn the direction of writing, is
// written as Go does, such as \x1b.
func Visible(s string) string { return escape(s, "") }

// escape is Visible for all but some characters.
func escape(s, but string) string {
	steers := func(r rune) bool {
		return unicode.IsControl(r) && !strings.ContainsRune(but, r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
	}
	if utf8.ValidString(s) && !strings.ContainsFunc(s, steers) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if steers(r) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Safely writes what is visible of a text, with its lines and tabs.
type Safely struct{ W io.Writer }

// Write writes what is visible.
func (s Safely) Write(b []byte) (int, error) {
	if _, err := io.WriteString(s.W, escape(string(b), "\n\t")); err != nil {
		return 0, err
	}
	return len(b), nil
}
