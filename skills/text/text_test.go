package text_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// The cast:
//
//	silent   the zero Text: no language at all
//	empty    says "" in English, which is a statement
//	plain    a string whose language nobody stated
//	senior   English and Japanese, as everything in this library
//	colour   two forms of English and two of Chinese, none of them plain
//	bonjour  French and German, neither of the library's languages
//	mixed    an undetermined string beside a French one
var (
	silent  text.Text
	empty   = must(text.New(map[language.Tag]string{language.English: ""}))
	plain   = text.Plain("SRE")
	senior  = text.EnJa("Senior Engineer", "シニアエンジニア")
	colour  = must(text.New(map[language.Tag]string{language.BritishEnglish: "colour", language.AmericanEnglish: "color", language.TraditionalChinese: "顏色", language.SimplifiedChinese: "颜色"}))
	bonjour = must(text.New(map[language.Tag]string{language.German: "hallo", language.French: "bonjour"}))
	mixed   = must(text.New(map[language.Tag]string{language.Und: "SRE", language.French: "ingénieur"}))

	cast = []text.Text{silent, empty, plain, senior, colour, bonjour, mixed}
)

func must(t text.Text, err error) text.Text {
	if err != nil {
		panic(err)
	}
	return t
}

func TestText_Lookup(t *testing.T) {
	tests := []struct {
		name string
		in   text.Text
		tag  string
		want string
		from string
	}{
		{"nothing to say", silent, "en", "", "und"},
		{"an empty string is stated", empty, "ja", "", "en"},
		{"the language itself", senior, "ja", "シニアエンジニア", "ja"},
		{"a parent", senior, "ja-JP", "シニアエンジニア", "ja"},
		{"a parent through a Unicode extension", senior, "ja-JP-u-ca-japanese", "シニアエンジニア", "ja"},
		{"another form of the language, first in order", colour, "en", "colour", "en-GB"},
		{"another form of the language, region unlike", colour, "en-AU", "colour", "en-GB"},
		{"script by region", colour, "zh-TW", "顏色", "zh-Hant"},
		{"the undetermined before a guess", mixed, "ja", "SRE", "und"},
		{"English at the last", senior, "de", "Senior Engineer", "en"},
		{"the first at the very last", bonjour, "ja", "hallo", "de"},
		{"the undetermined asked for", mixed, "und", "SRE", "und"},
		{"the undetermined is not English", must(mixed.With(language.English, "engineer")), "und", "SRE", "und"},
		{"no undetermined string", senior, "und", "Senior Engineer", "en"},
		{"a region tells its language", senior, "und-JP", "シニアエンジニア", "ja"},
		{"private use", senior, "x-acme", "Senior Engineer", "en"},
		{"an older code", must(text.New(map[language.Tag]string{language.Hebrew: "שלום", language.German: "hallo"})), "iw", "שלום", "he"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, from := test.in.Lookup(language.Raw.Make(test.tag))
			if got != test.want || from.String() != test.from {
				t.Errorf("Lookup(%s) = %q in %v, want %q in %s", test.tag, got, from, test.want, test.from)
			}
			if in := test.in.In(language.Raw.Make(test.tag)); in != test.want {
				t.Errorf("In(%s) = %q, want %q", test.tag, in, test.want)
			}
		})
	}
}

func TestText_Has(t *testing.T) {
	for _, test := range []struct {
		in   text.Text
		tag  language.Tag
		want bool
	}{
		{senior, language.Japanese, true},
		{senior, language.MustParse("ja-JP"), false},
		{empty, language.English, true},
		{silent, language.English, false},
		{plain, language.Und, true},
		{senior, language.Und, false},
		{must(text.New(map[language.Tag]string{language.Raw.Make("iw"): "שלום"})), language.Hebrew, true},
	} {
		if got := test.in.Has(test.tag); got != test.want {
			t.Errorf("%q.Has(%v) = %v, want %v", test.in, test.tag, got, test.want)
		}
	}
}

func TestText_zero(t *testing.T) {
	for _, one := range cast {
		if got, want := one.IsZero(), one.Equal(silent); got != want {
			t.Errorf("%q.IsZero() = %v, want %v", one, got, want)
		}
	}
	if got := text.Plain(""); !got.IsZero() {
		t.Errorf("Plain(\"\") = %q, want the zero Text", got)
	}
	if empty.IsZero() {
		t.Error("an empty string in English is the zero Text")
	}
	if got := silent.Len(); got != 0 {
		t.Errorf("Len() = %d, want 0", got)
	}
}

func TestNew_errors(t *testing.T) {
	tests := []struct {
		name string
		in   map[language.Tag]string
		want error
	}{
		{"not UTF-8", map[language.Tag]string{language.English: "\xff"}, text.ErrInvalid},
		{"two spellings", map[language.Tag]string{language.Raw.Make("iw"): "a", language.Raw.Make("he"): "b"}, text.ErrLanguage},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, err := text.New(test.in); !errors.Is(err, test.want) || !got.IsZero() {
				t.Errorf("New() = %q, %v; want the zero Text and %v", got, err, test.want)
			}
		})
	}
	if got, err := text.New(nil); err != nil || !got.IsZero() {
		t.Errorf("New(nil) = %q, %v; want the zero Text", got, err)
	}
	if got, err := senior.With(language.French, "\xff"); !errors.Is(err, text.ErrInvalid) || !got.IsZero() {
		t.Errorf("With(bad) = %q, %v; want the zero Text and %v", got, err, text.ErrInvalid)
	}
}

func TestText_invalidUTF8(t *testing.T) {
	const want = "a\uFFFDb"
	if got := text.Plain("a\xffb").In(language.English); got != want {
		t.Errorf("Plain: %q, want %q", got, want)
	}
	got := text.EnJa("a\xffb", "a\xffb")
	if got.In(language.English) != want || got.In(language.Japanese) != want {
		t.Errorf("EnJa: %q, %q; want %q", got.In(language.English), got.In(language.Japanese), want)
	}
}

func TestText_All(t *testing.T) {
	var got []string
	for range 2 { // it can be run again
		for tag, s := range colour.All() {
			got = append(got, tag.String()+"="+s)
		}
	}
	want := []string{"en-GB=colour", "en-US=color", "zh-Hans=颜色", "zh-Hant=顏色"}
	if diff := cmp.Diff(append(want, want...), got); diff != "" {
		t.Errorf("All() (-want +got):\n%s", diff)
	}
	for tag := range colour.All() {
		if tag != language.BritishEnglish {
			t.Errorf("the first of All() is %v, want en-GB", tag)
		}
		break
	}
}

func TestText_Compare(t *testing.T) {
	shuffled := []text.Text{mixed, colour, senior, silent, bonjour, plain, empty}
	slices.SortFunc(shuffled, text.Text.Compare)
	// de-... before en, en before en-GB, und last; "" before what is longer.
	want := []text.Text{silent, bonjour, empty, senior, colour, mixed, plain}
	if diff := cmp.Diff(want, shuffled); diff != "" {
		t.Errorf("sorted (-want +got):\n%s", diff)
	}
}

func TestText_String(t *testing.T) {
	for _, test := range []struct {
		in   text.Text
		want string
	}{{silent, ""}, {plain, "SRE"}, {senior, "Senior Engineer"}, {bonjour, "hallo"}} {
		if got := test.in.String(); got != test.want {
			t.Errorf("String() = %q, want %q", got, test.want)
		}
	}
}

func TestParseTag(t *testing.T) {
	tests := []struct {
		in, want string // want "": an error
	}{
		{"ja", "ja"},
		{"JA", "ja"},
		{"en_US", "en-US"},
		{"iw", "he"},
		{"und", "und"},
		{"x-acme", "x-acme"},
		{"", ""},
		{"japanese", ""},
		{"日本語", ""},
		{"en-", ""},
		{"zz", ""},
		{"\xff", ""},
		{"en-x" + strings.Repeat("-a", 1<<20), ""},
	}
	for _, test := range tests {
		got, err := text.ParseTag(test.in)
		switch {
		case test.want == "" && (!errors.Is(err, text.ErrLanguage) || got != language.Und):
			t.Errorf("ParseTag(%.20q) = %v, %v; want und and %v", test.in, got, err, text.ErrLanguage)
		case test.want == "" && len(err.Error()) > 200:
			t.Errorf("ParseTag(%.20q): the error repeats %d bytes", test.in, len(err.Error()))
		case test.want != "" && (err != nil || got.String() != test.want):
			t.Errorf("ParseTag(%q) = %v, %v; want %s", test.in, got, err, test.want)
		}
	}
}

// Look-ups happen once per line of a report; they should not be felt.
func TestText_Lookup_allocs(t *testing.T) {
	for _, tag := range []language.Tag{language.Japanese, language.MustParse("ja-JP"), language.German} {
		if n := testing.AllocsPerRun(100, func() { senior.In(tag) }); n != 0 {
			t.Errorf("In(%v) allocates %v times, want 0", tag, n)
		}
	}
}

func TestSaid(t *testing.T) {
	if got := text.Said(language.French, "pain"); got.Len() != 1 || got.In(language.French) != "pain" || !got.Has(language.French) {
		t.Errorf("Said = %v", got)
	}
	if got := text.Said(language.MustParse("iw"), "x"); !got.Has(language.Hebrew) {
		t.Errorf("Said in an old tag = %v", got)
	}
	if got := text.Said(language.French, "a\xff"); got.String() != "a\uFFFD" {
		t.Errorf("Said of bytes = %v", got)
	}
	if !text.Said(language.French, "").IsZero() {
		t.Error("Said of nothing says something")
	}
}

func TestSaidEach(t *testing.T) {
	list := []string{"pain", "", "a\xff"}
	for _, tag := range []language.Tag{language.French, language.MustParse("iw")} {
		got := text.SaidEach(tag, list)
		if len(got) != len(list) {
			t.Fatalf("SaidEach = %v", got)
		}
		for i, s := range list {
			if want := text.Said(tag, s); !got[i].Equal(want) || got[i].IsZero() != want.IsZero() {
				t.Errorf("SaidEach of %q in %v = %v, want %v", s, tag, got[i], want)
			}
		}
	}
	if got := text.SaidEach(language.French, nil); got != nil {
		t.Errorf("SaidEach of none = %v", got)
	}
}
