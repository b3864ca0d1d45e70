package cfpackage

import (
	"fmt"

	"github.com/kakezan/kakezan/skills/decimal"
)

// Link points to something with a title, an identifier and a URI. Some files
// write the URI alone, as a string; a link that was read so is written so. The
// zero Link is one that is absent.
type Link struct {
	Title      *string `json:"title,omitzero"`
	Identifier *string `json:"identifier,omitzero"`
	URI        *string `json:"uri,omitzero"`
	More       More    `json:"-"`

	// Plain says that the link is its URI alone, as a string; the other fields are
	// not written then. The zero value means an object.
	Plain bool `json:"-"`
}

// IsZero reports whether the link is absent.
func (l Link) IsZero() bool {
	return !l.Plain && l.Title == nil && l.Identifier == nil && l.URI == nil && l.More == nil
}

// Strings is a list of texts. Some files write a single one without the list; what
// was read so is written so. The zero Strings is absent, nil Items that is.
type Strings struct {
	Items []string

	// Single says that the only text is written without a list. It counts for
	// nothing unless there is exactly one. The zero value means a list.
	Single bool
}

// IsZero reports whether the texts are absent.
func (s Strings) IsZero() bool { return s.Items == nil }

// Number is a number as it is written. Some files write it as a string; what was
// read so is written so. The zero Number is absent.
type Number struct {
	Text string // such as "1" or "0.5"

	// Quoted says that the number is written as a string. The zero value means a
	// number of JSON.
	Quoted bool
}

// IsZero reports whether the number is absent.
func (n Number) IsZero() bool { return n == Number{} }

// Decimal returns the number's value, and whether it is one that fits.
func (n Number) Decimal() (decimal.Decimal, bool) {
	d, err := decimal.Parse(n.Text)
	return d, err == nil
}

// say returns a text, "" when it is absent.
func say(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func plural(items int) string {
	if items == 1 {
		return "1 item"
	}
	return fmt.Sprint(items, " items")
}
