package text_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/text"
)

// tags are few and related, so that drawn texts and questions meet.
var tags = func() []language.Tag {
	var tags []language.Tag
	for _, s := range []string{"und", "en", "en-GB", "en-US", "en-AU", "ja", "ja-JP", "zh", "zh-Hant", "zh-TW", "he", "fr", "de-CH", "es-MX", "es-419", "x-acme"} {
		tags = append(tags, language.MustParse(s))
	}
	return tags
}()

func genTag() *rapid.Generator[language.Tag] { return rapid.SampledFrom(tags) }

func genModel() *rapid.Generator[map[language.Tag]string] {
	return rapid.MapOfN(genTag(), rapid.String(), 0, 6)
}

func genText() *rapid.Generator[text.Text] {
	return rapid.Map(genModel(), func(in map[language.Tag]string) text.Text { return must(text.New(in)) })
}

func TestText_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := genText().Draw(t, "text")
		data, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		var back text.Text
		if err := json.Unmarshal(data, &back); err != nil || !back.Equal(in) {
			t.Fatalf("wrote %s, read %q, %v", data, back, err)
		}
	})
}

// What is written means the same to somebody who knows only JSON.
func TestText_MarshalJSON_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model := genModel().Draw(t, "model")
		data, err := json.Marshal(must(text.New(model)))
		if err != nil {
			t.Fatal(err)
		}
		got := make(map[string]string)
		if _, ok := model[language.Und]; ok && len(model) == 1 {
			var s string
			err = json.Unmarshal(data, &s)
			got["und"] = s
		} else {
			err = json.Unmarshal(data, &got)
		}
		want := make(map[string]string)
		for tag, s := range model {
			want[tag.String()] = s
		}
		if got == nil { // null
			got = want
			if len(want) > 0 {
				t.Fatalf("%v is written as null", want)
			}
		}
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Fatalf("%s, %v (-want +got):\n%s", data, err, diff)
		}
	})
}

// lookup is the order of choice as the documentation tells it, one rule after
// the other over a map.
func lookup(model map[language.Tag]string, tag language.Tag) (string, language.Tag) {
	var order []language.Tag
	for parent := tag; parent != language.Und; parent = parent.Parent() {
		order = append(order, parent)
	}
	known := slices.SortedFunc(maps.Keys(model), func(a, b language.Tag) int { return strings.Compare(a.String(), b.String()) })
	base := func(tag language.Tag) string { first, _, _ := strings.Cut(tag.String(), "-"); return first }
	for _, other := range known {
		if base(other) == base(tag) && base(tag) != "und" && base(tag) != "x" {
			order = append(order, other)
		}
	}
	order = append(order, language.Und, language.English)
	for _, choice := range append(order, known...) {
		if s, ok := model[choice]; ok {
			return s, choice
		}
	}
	return "", language.Und
}

func TestText_Lookup_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model, tag := genModel().Draw(t, "model"), genTag().Draw(t, "tag")
		got, from := must(text.New(model)).Lookup(tag)
		if want, wantFrom := lookup(model, tag); got != want || from != wantFrom {
			t.Fatalf("Lookup(%v) = %q in %v, want %q in %v", tag, got, from, want, wantFrom)
		}
	})
}

// With does what assigning to a map does, and leaves the text it came from.
func TestText_With_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model, tag, s := genModel().Draw(t, "model"), genTag().Draw(t, "tag"), rapid.String().Draw(t, "s")
		before := must(text.New(model))
		after := must(before.With(tag, s))
		if got := maps.Collect(before.All()); !maps.Equal(got, model) {
			t.Fatalf("the text became %v, was %v", got, model)
		}
		model[tag] = s
		if got := maps.Collect(after.All()); !maps.Equal(got, model) || after.Len() != len(model) {
			t.Fatalf("With(%v, %q) gives %v, want %v", tag, s, got, model)
		}
		if !after.Equal(must(text.New(model))) {
			t.Fatalf("With and New differ on %v", model)
		}
	})
}

func TestText_Compare_law(t *testing.T) {
	flat := func(in text.Text) (list []string) {
		for tag, s := range in.All() {
			list = append(list, tag.String(), s)
		}
		return list
	}
	short := rapid.Map(rapid.MapOfN(rapid.SampledFrom(tags[:3]), rapid.SampledFrom([]string{"", "a", "b"}), 0, 3),
		func(in map[language.Tag]string) text.Text { return must(text.New(in)) })
	rapid.Check(t, func(t *rapid.T) {
		a, b := short.Draw(t, "a"), short.Draw(t, "b")
		got, want := a.Compare(b), slices.Compare(flat(a), flat(b))
		if got != want || b.Compare(a) != -got || (got == 0) != a.Equal(b) {
			t.Fatalf("Compare = %d, reversed %d, Equal %v; want %d", got, b.Compare(a), a.Equal(b), want)
		}
	})
}

var place = regexp.MustCompile(`\{([a-c]?)\}`)

// Fill against one pass of a regular expression over a map.
func TestText_Fill_law(t *testing.T) {
	name := rapid.SampledFrom([]string{"", "a", "b", "c"})
	rapid.Check(t, func(t *rapid.T) {
		message := rapid.StringMatching(`([a-c{}]|\{[a-c]\}){0,12}`).Draw(t, "message")
		pairs := rapid.SliceOfN(name, 0, 7).Draw(t, "pairs")
		values := make(map[string]string)
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i+1] = "{" + pairs[i+1] + "}"; values[pairs[i]] == "" { // looks like a place again; the first value counts
				values[pairs[i]] = pairs[i+1]
			}
		}
		want := place.ReplaceAllStringFunc(message, func(found string) string {
			if value, ok := values[found[1:len(found)-1]]; ok {
				return value
			}
			return found
		})
		if got := text.Plain(message).Fill(language.Japanese, pairs...); got != want {
			t.Fatalf("%q.Fill(%q) = %q, want %q", message, pairs, got, want)
		}
	})
}
