package text

import (
	"bytes"
	"encoding/json"
	"errors"
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
	b := []byte{'{'}
	for i, e := range t.entries {
		if i > 0 {
			b = append(b, ',')
		}
		for _, s := range []string{e.tag.String(), e.s} {
			quoted, _ := json.Marshal(s) // never fails on a string
			b = append(append(b, quoted...), ':')
		}
		b = b[:len(b)-1]
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads what [Text.MarshalJSON] writes. It fails with
// [ErrLanguage] on a key that is no language tag or that comes twice, with
// [ErrInvalid] on bytes that are not valid UTF-8, and with [ErrShape] on JSON
// that is neither null, a string nor an object of strings; the text stays
// unchanged then.
func (t *Text) UnmarshalJSON(data []byte) error {
	u, err := fromJSON(data)
	if err != nil {
		return fmt.Errorf("Text.UnmarshalJSON: %w", err)
	}
	*t = u
	return nil
}

func fromJSON(data []byte) (Text, error) {
	switch {
	case !utf8.Valid(data):
		return Text{}, ErrInvalid
	case !json.Valid(data):
		return Text{}, fmt.Errorf("%w: not JSON", ErrShape)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	first, _ := d.Token() // data is valid JSON, so that no token fails
	switch first := first.(type) {
	case nil:
		return Text{}, nil
	case string:
		return Text{[]entry{{language.Und, first}}}, nil
	case json.Delim:
		if first == '{' {
			return fromMembers(d)
		}
	}
	return Text{}, ErrShape
}

// fromMembers reads the rest of an object. It goes by tokens because a map
// would hide a key that comes twice.
func fromMembers(d *json.Decoder) (Text, error) {
	var entries []entry
	for d.More() {
		key, _ := d.Token()
		value, _ := d.Token()
		tag, err := ParseTag(fmt.Sprint(key))
		if err != nil {
			return Text{}, err
		}
		s, ok := value.(string)
		if !ok {
			return Text{}, fmt.Errorf("%w: %v is not a string", ErrShape, tag)
		}
		entries = append(entries, entry{tag, s})
	}
	return fromEntries(entries)
}

// maxTag is more than any language tag in use needs. It keeps the time that a
// hostile one can take small.
const maxTag = 255

// ParseTag parses a BCP 47 language tag such as "ja" or "en-GB", and returns
// it in its canonical form: "iw" gives "he", and "en_US" gives "en-US". It
// fails with [ErrLanguage] on anything else, unregistered languages and tags of
// more than 255 bytes among it.
func ParseTag(s string) (language.Tag, error) {
	if tag, ok := usual[s]; ok {
		return tag, nil
	}
	err := errors.New("too long")
	if len(s) <= maxTag {
		var tag language.Tag
		if tag, err = language.Parse(s); err == nil {
			return tag, nil
		}
	}
	return language.Und, fmt.Errorf("text.ParseTag(%.40q): %w: %w", s, ErrLanguage, err)
}

// usual are the tags of nearly all texts: to parse one takes longer than all
// else that is done to read a text.
var usual = map[string]language.Tag{"en": language.English, "ja": language.Japanese}
