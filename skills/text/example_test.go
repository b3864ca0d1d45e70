package text_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

func ExampleText() {
	title := text.EnJa("Senior Engineer", "シニアエンジニア")
	fmt.Println(title)
	fmt.Println(title.In(language.Japanese))
	// Output:
	// Senior Engineer
	// シニアエンジニア
}

func ExampleNew() {
	title, err := text.New(map[language.Tag]string{
		language.English: "Senior Engineer",
		language.French:  "Ingénieure senior",
	})
	fmt.Println(title.In(language.CanadianFrench), err)
	// Output: Ingénieure senior <nil>
}

func ExamplePlain() {
	fmt.Println(text.Plain("SRE").In(language.Japanese))
	fmt.Println(text.Plain("").IsZero())
	// Output:
	// SRE
	// true
}

func ExampleEnJa() {
	fmt.Println(text.EnJa("none", "なし").In(language.MustParse("ja-JP")))
	// Output: なし
}

// A reader whose language the text does not have still gets a line.
func ExampleSaidEach() {
	for _, label := range text.SaidEach(language.French, []string{"panifier", "pétrir"}) {
		fmt.Println(label)
	}
	// Output:
	// panifier
	// pétrir
}

func ExampleText_In() {
	title := text.EnJa("Senior Engineer", "シニアエンジニア")
	fmt.Println(title.In(language.German))
	// Output: Senior Engineer
}

func ExampleText_Lookup() {
	title := text.EnJa("Senior Engineer", "シニアエンジニア")
	s, found := title.Lookup(language.MustParse("ja-JP"))
	fmt.Println(s, found)
	// Output: シニアエンジニア ja
}

func ExampleText_Has() {
	title := text.EnJa("Senior Engineer", "シニアエンジニア")
	fmt.Println(title.Has(language.Japanese), title.Has(language.German))
	// Output: true false
}

func ExampleText_Fill() {
	line := text.EnJa("{skill}: {steps} to go", "{skill}: あと {steps} 段階")
	fmt.Println(line.Fill(language.Japanese, "skill", "Go", "steps", "2"))
	// Output: Go: あと 2 段階
}

func ExampleText_All() {
	for tag, s := range text.EnJa("none", "なし").All() {
		fmt.Println(tag, s)
	}
	// Output:
	// en none
	// ja なし
}

func ExampleText_With() {
	title := text.EnJa("Engineer", "エンジニア")
	longer, err := title.With(language.German, "Entwicklerin")
	fmt.Println(title.Len(), longer.Len(), err)
	// Output: 2 3 <nil>
}

func ExampleText_MarshalJSON() {
	for _, t := range []text.Text{text.EnJa("none", "なし"), text.Plain("SRE"), {}} {
		data, err := json.Marshal(t)
		fmt.Println(string(data), err)
	}
	// Output:
	// {"en":"none","ja":"なし"} <nil>
	// "SRE" <nil>
	// null <nil>
}

func ExampleText_UnmarshalJSON() {
	var t text.Text
	err := json.Unmarshal([]byte(`{"english": "none"}`), &t)
	fmt.Println(errors.Is(err, text.ErrLanguage))
	// Output: true
}

func ExampleParseTag() {
	tag, err := text.ParseTag("en_US")
	fmt.Println(tag, err)
	_, err = text.ParseTag("english")
	fmt.Println(errors.Is(err, text.ErrLanguage))
	// Output:
	// en-US <nil>
	// true
}
