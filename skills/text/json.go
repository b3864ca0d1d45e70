package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// MarshalJSON writes a text of one undetermined language as a string, any
// other as an object from language tag to string in order of the tags, and the
// zero Text as null.
func (t Text) MarshalJSON() ([]byte, error) {
	if t.IsZero() {
		return []byte("null"), nil
	}
	if len(t.entries) == 1 && t.entries[0].tag == language.Und {
		return json.Marshal(t.entries[0].s)
	}
	var b bytes.Buffer
	b.WriteByte('{')
	for i, e := range t.entries {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(e.tag.String())
		if err != nil {
			return nil, fmt.Errorf("Text.MarshalJSON(%v): %w", e.tag, err)
		}
		value, err := json.Marshal(e.s)
		if err != nil {
			return nil, fmt.Errorf("Text.MarshalJSON(%v): %w", e.tag, err)
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON reads what [Text.MarshalJSON] writes. It fails with
// [ErrLanguage] on a key that is no language tag and with [ErrInvalid] on bytes
// that are not valid UTF-8, and leaves the text unchanged then.
func (t *Text) UnmarshalJSON(data []byte) error {
	if !utf8.Valid(data) {
		return fmt.Errorf("Text.UnmarshalJSON: %w", ErrInvalid)
	}
	data = bytes.TrimSpace(data)
	if bytes.Equal(data, []byte("null")) {
		*t = Text{}
		return nil
	}
	if len(data) > 0 && data[0] == '"' {
		var s string
		if err := json.Unmarshal(data, &s); err != nil {
			return fmt.Errorf("Text.UnmarshalJSON: %w", err)
		}
		*t = Text{[]entry{{language.Und, s}}}
		return nil
	}
	var object map[string]string
	if err := json.Unmarshal(data, &object); err != nil {
		return fmt.Errorf("Text.UnmarshalJSON: %w", err)
	}
	entries := make([]entry, 0, len(object))
	for key, s := range object {
		tag, err := ParseTag(key)
		if err != nil {
			return fmt.Errorf("Text.UnmarshalJSON: %w", err)
		}
		entries = append(entries, entry{tag, s})
	}
	u, err := fromEntries(entries)
	if err != nil {
		return fmt.Errorf("Text.UnmarshalJSON: %w", err)
	}
	*t = u
	return nil
}

// ParseTag parses a BCP 47 language tag such as "ja" or "en-GB" in its
// canonical form. It fails with [ErrLanguage] on anything else.
func ParseTag(s string) (language.Tag, error) {
	tag, err := language.Parse(s)
	if err != nil {
		return language.Und, fmt.Errorf("text.ParseTag(%q): %w", s, ErrLanguage)
	}
	return tag, nil
}
