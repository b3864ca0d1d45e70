package skills_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"C#", "c#"},
		{"Ｃ＃", "c#"},
		{"  Ruby \t on\u3000Rails\n", "ruby on rails"},
		{"ｼｽﾃﾑ", "システム"},
		{"カ\u3099", "ガ"},
		{"STRASSE", "strasse"},
		{"Straße", "strasse"},
		{"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
		{"σίσυφος", "σίσυφοσ"},
		{"ﬁne", "fine"},
		{"İ", "i̇"},
		{"Ꭰ", "Ꭰ"}, // Cherokee folds to its capitals
		{"ꭰ", "Ꭰ"},
		{"ᏽ", "Ᏽ"},
		{"ᏸ", "Ᏸ"},
		{"\xff", "\uFFFD"},
		{"C++", "c++"},
	} {
		if got := skills.Fold(test.in); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// Every letter but Han and Hangul folds like its other cases, and every character's folded form
// is folded.
func TestFold_characters(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.IsGraphic(r) || unicode.In(r, unicode.Han, unicode.Hangul) { // these have no cases, and are many
			continue
		}
		folded := skills.Fold("a" + string(r) + "b")
		if again := skills.Fold(folded); again != folded {
			t.Errorf("%U folds to %+q, and that to %+q", r, folded, again)
		}
		for _, other := range []rune{unicode.ToUpper(r), unicode.ToLower(r)} {
			if r == 'İ' || r == 'ı' || other == 'ı' { // the dotted and the dotless i of Turkish are others than i
				continue
			}
			if got := skills.Fold("a" + string(other) + "b"); got != folded {
				t.Errorf("%U folds to %+q, its other case %U to %+q", r, folded, other, got)
			}
		}
	}
}

// Whatever may be an id is a label: Find looks for ids among the labels.
func TestFold_ids(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if skills.ID(string(r)).Check("") == nil && skills.Fold(string(r)) == "" {
			t.Errorf("%U can be an id and folds to nothing", r)
		}
	}
}

// Canonically and compatibly equal labels fold alike, whatever their spaces,
// and a folded label is folded.
func TestFold_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		label := rapid.OneOf(rapid.String(), rapid.StringMatching(`[aÀガカ\x{3099}\x{0345}\x{0301}ß ΣςＡ　]{0,8}`)).Draw(t, "label")
		folded := skills.Fold(label)
		for name, other := range map[string]string{
			"Fold": folded, "NFC": norm.NFC.String(label), "NFD": norm.NFD.String(label), "NFKC": norm.NFKC.String(label), "NFKD": norm.NFKD.String(label),
			"spaces": " \t" + strings.ReplaceAll(label, " ", "\u3000\n") + " ",
		} {
			if got := skills.Fold(other); got != folded {
				t.Fatalf("Fold(%+q) = %+q, after %s %+q", label, folded, name, got)
			}
		}
	})
}

// slowFold is the definition, read out, but for Cherokee: x/text swaps its cases.
func slowFold(label string) string {
	folded := cases.Fold().String(norm.NFKC.String(strings.ToValidUTF8(label, "\uFFFD")))
	return strings.Join(strings.Fields(norm.NFKC.String(folded)), " ")
}

// The short ways through Fold are no other way.
func TestFold_quick_law(t *testing.T) {
	for r := rune(0); r <= 0x1FFFF; r++ {
		if unicode.Is(unicode.Cherokee, r) {
			continue
		}
		for _, label := range []string{string(r), "a" + string(r) + "b", "日 " + string(r)} {
			if got, want := skills.Fold(label), slowFold(label); got != want {
				t.Fatalf("Fold(%+q) = %+q, want %+q", label, got, want)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		label := rapid.OneOf(rapid.StringMatching(`[ a-cA-C\t#é]{0,8}`), rapid.StringMatching(`[日が゙ éß’\xff]{0,8}`), rapid.String()).Draw(t, "label")
		if got, want := skills.Fold(label), slowFold(label); got != want && !strings.ContainsFunc(label, func(r rune) bool { return unicode.Is(unicode.Cherokee, r) }) {
			t.Fatalf("Fold(%+q) = %+q, want %+q", label, got, want)
		}
	})
}

func TestFold_allocs(t *testing.T) {
	for _, label := range []string{"", "go", "incident response", "プログラミング言語", "gérer l’équipe", "日本語 go"} {
		if n := testing.AllocsPerRun(100, func() { skills.Fold(label) }); n != 0 || skills.Fold(label) != label {
			t.Errorf("Fold(%q) = %q allocates %v times", label, skills.Fold(label), n)
		}
	}
}

func FuzzFold_idempotent(f *testing.F) {
	for _, seed := range []string{"", "C#", "Ｃ＃", "ｼｽﾃﾑ", "Straße", "Ꭰꭰ", "\xff", "a\u0345\u0301", " \u00a8", strings.Repeat("\u0301", 40), "\u1fb3\u0345", "\u03f4\u1e9e"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, label string) {
		folded := skills.Fold(label)
		if again := skills.Fold(folded); again != folded {
			t.Fatalf("Fold(%+q) = %+q, and of that %+q", label, folded, again)
		}
		if !utf8.ValidString(folded) {
			t.Fatalf("Fold(%+q) = %+q is not UTF-8", label, folded)
		}
	})
}
