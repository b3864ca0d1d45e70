package exchange_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/text"
)

// mastery is a scale whose steps have names in two languages; two of them share a
// Japanese one, and one is called like the id of another.
var mastery = mustScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{
	{ID: "aware", Name: text.EnJa("Aware", "知っている")},
	{ID: "working", Name: text.EnJa("At work", "使える")},
	{ID: "practitioner", Name: text.EnJa("Practitioner", "使える")},
	{ID: "expert", Name: text.EnJa("Working", "熟達者")},
}})

func mustScale(spec skills.ScaleSpec) skills.Scale {
	s, err := skills.NewScale(spec)
	if err != nil {
		panic(err)
	}
	return s
}

func TestLevelWords(t *testing.T) {
	words, err := exchange.NewLevelWords(mastery, map[string]string{"Master": "expert", "Guru": "expert", "aware": "working", "ネイティブ": "expert"})
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"Master":       "expert",
		" ｍａｓｔｅｒ ":     "expert",
		"ﾈｲﾃｨﾌﾞ":       "expert",
		"Expert":       "expert",
		"熟達者":          "expert",
		"At Work":      "working",
		"Working":      "working", // an id counts rather than a name
		"AWARE":        "working", // a further word rather than an id
		"知っている":        "aware",
		"使える":          "", // what two steps are called
		"none":         "none",
		"なし":           "none",
		"":             "",
		"Intermediate": "",
	} {
		if got := words.Level(word).ID(); got != want {
			t.Errorf("Level(%q) = %q, want %q", word, got, want)
		}
	}
	got := make(map[string]string)
	for level := range mastery.Levels() {
		got[level.ID()] = words.Word(level)
	}
	want := map[string]string{"none": "none", "aware": "知っている", "working": "aware", "practitioner": "practitioner", "expert": "Guru"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is written (-want +got):\n%s", diff)
	}
	if words.Near("Mastre") != "Master" || words.Near("使え") != "" || words.Near("熟達") != "熟達者" || words.Near("nothing like it") != "" {
		t.Errorf("near: %q, %q, %q, %q", words.Near("Mastre"), words.Near("使え"), words.Near("熟達"), words.Near("nothing like it"))
	}
	if !words.Scale().Equal(mastery) {
		t.Errorf("scale %v", words.Scale())
	}
}

func TestLevelWords_nothing(t *testing.T) {
	var zero exchange.LevelWords
	none, err := exchange.NewLevelWords(skills.Scale{}, nil)
	if err != nil {
		t.Error(err)
	}
	for _, w := range []exchange.LevelWords{zero, none} {
		if l := w.Level("expert"); !l.IsZero() || !w.Level("").IsZero() || w.Word(mastery.MustParse("expert")) != "" || w.Word(skills.Level{}) != "" || w.Near("x") != "" || !w.Scale().IsZero() {
			t.Errorf("%v is known", l)
		}
	}
}

// A name that says nothing is no word, so that an empty level stays unknown.
func TestLevelWords_emptyName(t *testing.T) {
	scale := mustScale(skills.ScaleSpec{ID: "s", Steps: []skills.StepSpec{{ID: "a", Name: text.Plain(" ")}}})
	words, err := exchange.NewLevelWords(scale, nil)
	if err != nil || !words.Level("").IsZero() || !words.Level(" ").IsZero() {
		t.Errorf("an empty word means %v, %v", words.Level(""), err)
	}
}

// Ids that differ in case alone are told apart as they are written.
func TestLevelWords_idsAlike(t *testing.T) {
	scale := mustScale(skills.ScaleSpec{ID: "s", Steps: []skills.StepSpec{{ID: "a"}, {ID: "A"}}})
	words, err := exchange.NewLevelWords(scale, nil)
	if err != nil {
		t.Fatal(err)
	}
	if words.Level("a").Step() != 1 || words.Level("A").Step() != 2 || !words.Level("ａ").IsZero() {
		t.Errorf("a is %v, A is %v, ａ is %v", words.Level("a"), words.Level("A"), words.Level("ａ"))
	}
}

func TestNewLevelWords_problems(t *testing.T) {
	_, err := exchange.NewLevelWords(mastery, map[string]string{"Master": "exprt", " ": "aware", "Pro": "practitioner", "ＰＲＯ": "expert"})
	for _, code := range []error{skills.UnknownStep, exchange.EmptyWord, exchange.AlikeWords} {
		if !errors.Is(err, code) {
			t.Errorf("no %v in %v", code, err)
		}
	}
	for _, want := range []string{"did you mean expert?", "the word ＰＲＯ means expert here and practitioner before", "a word for aware says nothing"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in %v", want, err)
		}
	}
	if _, err := exchange.NewLevelWords(mastery, map[string]string{"Pro": "expert", "ＰＲＯ": "expert"}); err != nil {
		t.Errorf("two spellings of one word: %v", err)
	}
}

// TestLevelWords_law compares with a version that goes through everything anew
// for each word, and reads back what is written.
func TestLevelWords_law(t *testing.T) {
	word := rapid.SampledFrom([]string{"a", "A", "ａ", "b", "B", "c", "d", "none", "なし", "None", "e"})
	rapid.Check(t, func(t *rapid.T) {
		spec := skills.ScaleSpec{ID: "s"}
		for _, id := range rapid.SliceOfNDistinct(word.Filter(func(s string) bool { return s != "none" }), 1, 5, rapid.ID).Draw(t, "ids") {
			step := skills.StepSpec{ID: id}
			if rapid.Bool().Draw(t, "named") {
				step.Name = text.EnJa(word.Draw(t, "en"), word.Draw(t, "ja"))
			}
			spec.Steps = append(spec.Steps, step)
		}
		scale := mustScale(spec)
		given := make(map[string]string)
		for range rapid.IntRange(0, 3).Draw(t, "given") {
			given[word.Draw(t, "word")] = spec.Steps[rapid.IntRange(0, len(spec.Steps)-1).Draw(t, "step")].ID
		}
		words, err := exchange.NewLevelWords(scale, given)
		if alike := foldAlike(given); (err != nil) != alike {
			t.Fatalf("%v: %v", given, err)
		} else if alike {
			return
		}
		for _, w := range []string{"a", "A", "ａ", "b", "c", "d", "none", "NONE", "なし", "e", "f", ""} {
			if got, want := words.Level(w).ID(), slowLevel(scale, given, w); got != want {
				t.Errorf("Level(%q) = %q, want %q (%v, %v)", w, got, want, spec.Steps, given)
			}
		}
		for level := range scale.Levels() {
			if w := words.Word(level); w != "" && words.Level(w) != level {
				t.Errorf("%v is written %q, which means %v", level, w, words.Level(w))
			}
		}
	})
}

func foldAlike(given map[string]string) bool {
	for a, stepA := range given {
		for b, stepB := range given {
			if skills.Fold(a) == skills.Fold(b) && stepA != stepB {
				return true
			}
		}
	}
	return false
}

// slowLevel says which step a word means, rule by rule.
func slowLevel(scale skills.Scale, given map[string]string, word string) string {
	for w, step := range given {
		if skills.Fold(w) == skills.Fold(word) {
			return step
		}
	}
	var ids, names []string
	for level := range scale.Levels() {
		if level.ID() == word {
			return word
		}
		if skills.Fold(level.ID()) == skills.Fold(word) {
			ids = append(ids, level.ID())
		}
		for _, tag := range []language.Tag{language.English, language.Japanese, language.Und} {
			name := scale.LevelName(level)
			if name.Has(tag) && skills.Fold(name.In(tag)) == skills.Fold(word) {
				names = append(names, level.ID())
			}
		}
	}
	if len(ids) == 0 {
		ids = slices.Compact(names)
	}
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

func ExampleLevelWords() {
	words, err := exchange.NewLevelWords(mastery, map[string]string{"Master": "expert"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, word := range []string{"master", "熟達者", "Wizard"} {
		fmt.Println(word, "means", words.Level(word), words.Level(word).IsZero())
	}
	fmt.Println(words.Word(mastery.MustParse("expert")))
	// Output:
	// master means mastery/expert false
	// 熟達者 means mastery/expert false
	// Wizard means  true
	// Master
}
