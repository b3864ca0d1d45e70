package problem

import (
	"cmp"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// ErrSeverity is the kind of error for a word that is no severity.
var ErrSeverity = errors.New("not a severity")

// Severity says how much a problem matters. It is a closed set; the zero
// Severity is none of its members.
type Severity struct{ rank uint8 }

// The severities.
var (
	Fatal   = Severity{2} // the input can't be used as it is
	Warning = Severity{1} // the input works, and something in it looks unfinished or unintended
)

var severityTexts = [...]text.Text{ // by rank
	1: text.EnJa("warning", "警告"),
	2: text.EnJa("error", "エラー"),
}

// IsZero reports whether the severity is the zero Severity.
func (s Severity) IsZero() bool { return s == Severity{} }

// Compare orders severities by how much they matter, the zero Severity least.
// It returns -1, 0 or +1.
func (s Severity) Compare(t Severity) int { return cmp.Compare(s.rank, t.rank) }

// String returns "error" or "warning", and "" for the zero Severity.
func (s Severity) String() string { return s.Text(language.English) }

// Text returns the word for the severity in the closest language to tag, and
// "" for the zero Severity.
func (s Severity) Text(tag language.Tag) string { return severityTexts[s.rank].In(tag) }

// MarshalText writes the severity's English word.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [Severity.MarshalText] writes; the empty text gives
// the zero Severity. On an error, of the kind [ErrSeverity], the severity stays
// unchanged.
func (s *Severity) UnmarshalText(word []byte) error {
	for _, known := range []Severity{{}, Warning, Fatal} {
		if known.String() == string(word) {
			*s = known
			return nil
		}
	}
	return fmt.Errorf("Severity.UnmarshalText(%.40q): %w", word, ErrSeverity)
}
