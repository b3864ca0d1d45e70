package text_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

func TestText_MarshalJSON(t *testing.T) {
	tests := []struct {
		name string
		in   text.Text
		want string
	}{
		{"silent", silent, `null`},
		{"empty", empty, `{"en":""}`},
		{"plain", plain, `"SRE"`},
		{"senior", senior, `{"en":"Senior Engineer","ja":"シニアエンジニア"}`},
		{"bonjour", bonjour, `{"de":"hallo","fr":"bonjour"}`},
		{"mixed", mixed, `{"fr":"ingénieur","und":"SRE"}`},
		{"undetermined and empty", must(silent.With(language.Und, "")), `""`},
		{"characters of HTML", text.EnJa("<C++>", "<C++>"), `{"en":"\u003cC++\u003e","ja":"\u003cC++\u003e"}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := json.Marshal(test.in)
			if err != nil || string(got) != test.want {
				t.Fatalf("Marshal = %s, %v; want %s", got, err, test.want)
			}
			var back text.Text
			if err := json.Unmarshal(got, &back); err != nil || !back.Equal(test.in) {
				t.Errorf("Unmarshal = %q, %v; want %q", back, err, test.in)
			}
		})
	}
}

func TestText_UnmarshalJSON(t *testing.T) {
	tests := []struct {
		name, in string
		want     text.Text
		err      error
	}{
		{"null", ` null `, silent, nil},
		{"no languages", `{}`, silent, nil},
		{"a string", ` "SRE"`, plain, nil},
		{"languages in another order", `{"ja":"シニアエンジニア", "en":"Senior Engineer"}`, senior, nil},
		{"an older spelling", `{"iw":"שלום"}`, must(silent.With(language.Hebrew, "שלום")), nil},
		{"no language", `{"japanese":"x"}`, silent, text.ErrLanguage},
		{"one key twice", `{"en":"a","en":"b"}`, silent, text.ErrLanguage},
		{"one language in two spellings", `{"iw":"a","he":"b"}`, silent, text.ErrLanguage},
		{"not UTF-8", "\"\xff\"", silent, text.ErrInvalid},
		{"nothing", ``, silent, text.ErrShape},
		{"a number", `1`, silent, text.ErrShape},
		{"a list", `["en","ja"]`, silent, text.ErrShape},
		{"null in a language", `{"en":null}`, silent, text.ErrShape},
		{"nested", `{"en":{"ja":"x"}}`, silent, text.ErrShape},
		{"a list in a language", `{"en":["x"]}`, silent, text.ErrShape},
		{"more after the end", `"a" "b"`, silent, text.ErrShape},
		{"cut off", `{"en":"a"`, silent, text.ErrShape},
		{"deep", strings.Repeat("[", 1<<16), silent, text.ErrShape},
		{"10 MiB of spaces", strings.Repeat(" ", 10<<20), silent, text.ErrShape},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := bonjour
			err := got.UnmarshalJSON([]byte(test.in))
			if test.err != nil {
				if !errors.Is(err, test.err) || !got.Equal(bonjour) {
					t.Errorf("UnmarshalJSON = %q, %v; want %v and the text unchanged", got, err, test.err)
				}
				return
			}
			if err != nil || !got.Equal(test.want) {
				t.Errorf("UnmarshalJSON = %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func FuzzText_UnmarshalJSON_roundTrip(f *testing.F) {
	for _, seed := range []string{`null`, `"SRE"`, `{"en":"a","ja":"あ"}`, `{"iw":"a","he":"b"}`, `{"und":""}`, `{"en-x-a":"\ud800"}`, `[`, "\xff"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var in text.Text
		if in.UnmarshalJSON(data) != nil {
			return
		}
		written, err := in.MarshalJSON()
		if err != nil {
			t.Fatalf("MarshalJSON: %v", err)
		}
		var back text.Text
		if err := back.UnmarshalJSON(written); err != nil || !back.Equal(in) {
			t.Fatalf("read %q from %q, wrote %q, read %q, %v", in, data, written, back, err)
		}
	})
}

func FuzzParseTag_canonical(f *testing.F) {
	for _, seed := range []string{"", "ja", "en_US", "iw", "zh-Hant-TW", "en-u-co-phonebk", "x-a", "art-lojban", "sl-rozaj-biske"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tag, err := text.ParseTag(s)
		if err != nil {
			return
		}
		if again, err := text.ParseTag(tag.String()); err != nil || again != tag {
			t.Fatalf("ParseTag(%q) = %v, and of that %v, %v", s, tag, again, err)
		}
		said, err := text.Text{}.With(tag, "x")
		if err != nil || !said.Has(tag) || said.In(tag) != "x" {
			t.Fatalf("a text in %v does not give back what it says: %q, %v", tag, said, err)
		}
	})
}
