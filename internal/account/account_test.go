package account_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

var volume = account.Figure{
	Name:    text.EnJa("volume", "体積"),
	Value:   account.Number(24),
	Formula: text.EnJa("the product of all abilities", "すべての能力の積"),
	From: []text.Text{
		account.Fill(text.EnJa("{name} {value}", "{name} {value}"), "name", text.EnJa("build", "作り上げる"), "value", 4),
		account.Fill(text.EnJa("{name} {value}", "{name} {value}"), "name", text.EnJa("foresee", "見通す"), "value", 6.0),
	},
	Assumed: []text.Text{text.EnJa("steps in proportion", "段階は比例している")},
}

func TestWrite(t *testing.T) {
	bare := account.Figure{Name: text.EnJa("nines", "ナイン"), Value: account.Number(math.NaN())}
	for tag, want := range map[language.Tag]string{
		language.English: `volume: 24
  formula: the product of all abilities
  from: build 4; foresee 6
  assumed: steps in proportion
nines: not defined
`,
		language.Japanese: `体積: 24
  式: すべての能力の積
  もとになった値: 作り上げる 4、見通す 6
  前提: 段階は比例している
ナイン: 定まりません
`,
	} {
		if diff := cmp.Diff(want, account.Write(tag, volume, bare)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tag, diff)
		}
	}
}

func TestNumber(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", math.Copysign(0, -1): "0", 3: "3", -49025: "-49025", 0.5: "0.5", 2.0 / 3: "0.6667", 1e-7: "1e-07",
		12345678.9: "12345679", 1234.5: "1234", 1e20: "1e+20", math.Inf(1): "without end", math.Inf(-1): "below all numbers",
	} {
		if got := account.Number(x).In(language.English); got != want {
			t.Errorf("Number(%v) = %q, want %q", x, got, want)
		}
	}
}
