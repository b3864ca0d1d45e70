package change_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestDiff_Text(t *testing.T) {
	a, b := versions()
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		d := change.Between(a, b, renamedSenior())
		golden.Check(t, "diff."+lang.String()+".txt", d.Text(lang)+"\n"+d.Inverse().Text(lang))
		golden.Check(t, "noids."+lang.String()+".txt", change.Between(a, b, change.IDs{}).Text(lang))
	}
	if diff := cmp.Diff("no difference\n", change.Diff{}.Text(language.English)); diff != "" {
		t.Error(diff)
	}
}

func TestDiff_JSON(t *testing.T) {
	a, b := versions()
	got, err := json.Marshal(change.Between(a, b, renamedSenior()))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, got, "", "  "); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "diff.json", out.String()+"\n")
	if none, _ := json.Marshal(change.Diff{}); string(none) != "[]" {
		t.Errorf("of no difference: %s", none)
	}
}

// Every field and record has a word in both languages, and every change has a
// line.
func TestDiff_everyChangeIsSaid_law(t *testing.T) {
	for _, word := range change.Spoken() {
		if text := change.Words[word]; !text.Has(language.English) || !text.Has(language.Japanese) {
			t.Errorf("no word for %q", word)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawTwo(t)
		d := change.Between(a, b, change.IDs{})
		for _, lang := range []language.Tag{language.English, language.Japanese} {
			said := d.Text(lang)
			if said == "" || d.IsEmpty() != (said == change.Diff{}.Text(lang)) {
				t.Fatalf("%v said as %q", d, said)
			}
			for line := range strings.Lines(said) {
				if strings.HasSuffix(strings.TrimSpace(line), ":") {
					t.Fatalf("the line %q says nothing:\n%s", line, said)
				}
			}
		}
	})
}

// A condition that has changed does not read as it did before.
func TestDiff_Text_conditions_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFiller(t)
		old := f.requirement(0)
		switch r := old.(type) {
		case nil:
			return
		case ladder.Score:
			r.Of = "" // a sum of its own
			old = r
		}
		new := reflect.New(reflect.TypeOf(old)).Elem()
		new.Set(copyValue(reflect.ValueOf(old)))
		f.mutate(new, 0.3)
		if a, ok := old.(ladder.Rating); ok { // no times are once
			b := new.Interface().(ladder.Rating)
			a.Times, b.Times = max(a.Times, 1), max(b.Times, 1)
			old = a
			new.Set(reflect.ValueOf(b))
		}
		said := change.Between(asking(old), asking(new.Interface().(ladder.RequirementSpec)), change.IDs{}).Text(language.English)
		for line := range strings.Lines(said) {
			_, line, _ = strings.Cut(strings.TrimSuffix(strings.TrimSuffix(line, "\n"), " (changed)"), "requires: ")
			if old, new, ok := strings.Cut(line, " -> "); ok && old == new {
				t.Fatalf("the line does not say what has changed:\n%s", said)
			}
		}
	})
}

// What a sum adds up is told, of a condition and of a score, and so is what an
// equivalence says and who decides.
func TestDiff_Text_saysAll(t *testing.T) {
	half, one := decimal.MustParse("0.5"), decimal.MustParse("1")
	sum := func(weight decimal.Decimal) ladder.SumSpec {
		return ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: "go", Weight: weight}}, Caps: []ladder.CapSpec{{Class: "craft", Max: one}}, Average: weight == half}
	}
	a, b := asking(ladder.Score{Sum: sum(one), Min: one}), asking(ladder.Score{Sum: sum(half), Min: one, Exclusive: true})
	a.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"p1", "m1"}, Note: text.Plain("one pay")}}
	b.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.PayEqual, Grades: []string{"p1", "m2"}}}
	b.Scores = []ladder.ScoreSpec{{ID: "points", SumSpec: sum(half)}}
	b.Reviews = []ladder.ReviewSpec{{ID: "panel", Stages: []ladder.StageSpec{{ID: "talk", Deciders: []ladder.DeciderSpec{{Grade: "p6", Count: 2}}}}}}
	d := change.Between(a, b, change.IDs{})
	for tag, want := range map[language.Tag][]string{
		language.English: {
			"sum of 1 × go, craft counted up to 1: 1 or more -> weighted average of 0.5 × go, craft counted up to 1: above 1",
			"- equivalence 1: equal: p1, m1, one pay\n", "+ equivalence 1: equal in pay: p1, m2\n",
			"term go: weight: 0.5\n", "cap craft: maximum: 1\n", "decider 1: grade: p6, count: 2\n",
		},
		language.Japanese: {
			"1 × go の合計、「craft」は 1 まで: 1 以上 → 0.5 × go の加重平均、「craft」は 1 まで: 1 超", "同格: p1、m1、one pay\n", "重み: 0.5\n",
		},
	} {
		for _, part := range want {
			if got := d.Text(tag); !strings.Contains(got, part) {
				t.Errorf("%v: the text does not say %q:\n%s", tag, part, got)
			}
		}
	}
}

func TestReworded(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"", "", ""},
		{"a", "", "[-a-]"},
		{"writes good code", "writes clear code", "writes [-good-]{+clear+} code"},
		{"writes good code", "pays the bill", "[-writes good code-]{+pays the bill+}"},
		{"one two three four five", "one 2 3 four five", "one [-two three-]{+2 3+} four five"},
		{"動くコードを書く。", "動くコードを速く書く。", "動くコードを{+速く+}書く。"},
		{"cuts scope", "cuts scope early", "cuts scope{+ early+}"},
	} {
		if got := change.Reworded(tt.old, tt.new); got != tt.want {
			t.Errorf("reworded(%q, %q) = %q, want %q", tt.old, tt.new, got, tt.want)
		}
	}
}

// What is kept and left out is the old text, what is kept and new is the new.
func TestReworded_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", " ", " ", "語", "，"}), 0, 12)
		join := func(list []string) string {
			s := ""
			for _, w := range list {
				s += w
			}
			return s
		}
		old, new := join(words.Draw(t, "old")), join(words.Draw(t, "new"))
		said := change.Reworded(old, new)
		a, b := readMarks(said)
		if a != old || b != new {
			t.Fatalf("%q and %q: %q, which reads as %q and %q", old, new, said, a, b)
		}
	})
}

// readMarks reads both texts out of one with marks.
func readMarks(s string) (old, new string) {
	in := 0
	for len(s) > 0 {
		switch {
		case s[0] == '[' && s[1] == '-':
			in, s = 1, s[2:]
		case s[0] == '{' && s[1] == '+':
			in, s = 2, s[2:]
		case in == 1 && s[0] == '-', in == 2 && s[0] == '+':
			in, s = 0, s[2:]
		default:
			if in != 2 {
				old += s[:1]
			}
			if in != 1 {
				new += s[:1]
			}
			s = s[1:]
		}
	}
	return old, new
}

// What a silence silences is told, and why.
func TestDiff_Text_silence(t *testing.T) {
	a, b := ladder.Spec{ID: "acme"}, ladder.Spec{ID: "acme"}
	b.Silences = []ladder.SilenceSpec{{Code: "unused", At: "scales[m]", Because: text.EnJa("others use it", "ほかで使う")}, {Code: "title-gap", Because: text.Plain("meant")}}
	d := change.Between(a, b, change.IDs{})
	for tag, want := range map[language.Tag][]string{
		language.English:  {"unused at scales[m] (others use it)", "title-gap at the ladder (meant)"},
		language.Japanese: {"unused（scales[m]、理由: ほかで使う）", "title-gap（ラダー全体、理由: meant）"},
	} {
		for _, part := range want {
			if got := d.Text(tag); !strings.Contains(got, part) {
				t.Errorf("%v: the text does not say %q:\n%s", tag, part, got)
			}
		}
	}
}

// A band of pay and a transition are told by what they say: they need not have
// a name.
func TestDiff_Text_nameless(t *testing.T) {
	a, b := ladder.Spec{ID: "acme"}, ladder.Spec{ID: "acme"}
	b.Pay = []pay.BandSpec{
		{Grades: []string{"p1", "p2"}, Region: "JP", Min: pay.MustParseAmount("5 JPY"), Max: pay.MustParseAmount("8 JPY")},
		{Tracks: []string{"pro"}, Min: pay.MustParseAmount("9 JPY")},
		{Discipline: "data"},
	}
	b.Transitions = []ladder.TransitionSpec{{From: []string{"p1"}, To: []string{"p2"}, Kind: ladder.Promotion, Mode: ladder.Automatic}}
	got := change.Between(a, b, change.IDs{}).Text(language.English)
	for _, want := range []string{"p1, p2, JP, 5 JPY – 8 JPY\n", "pro, 9 JPY –\n", ": data\n", "p1 -> p2, promotion, automatic once the criteria are met\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the text does not say %q:\n%s", want, got)
		}
	}
}
