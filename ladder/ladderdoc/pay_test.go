package ladderdoc_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// What a band pays, as people write it in both languages.
func TestRole_pay(t *testing.T) {
	years := func(s string) *decimal.Decimal {
		d := decimal.MustParse(s)
		return &d
	}
	yen := pay.MustParseAmount
	for _, test := range []struct {
		band   pay.BandSpec
		en, ja string
	}{
		{pay.BandSpec{Below: years("3"), Min: yen("8000000 JPY"), Max: yen("12000000 JPY")}, "under 3 years | 8,000,000 to 12,000,000 JPY per year", "3 年未満 | 800〜1,200 万円／年"},
		{pay.BandSpec{From: years("0"), Below: years("2.5"), Max: yen("900 EUR"), Per: pay.Hour}, "under 2.5 years | up to 900 EUR per hour", "2.5 年未満 | 最大 900 EUR／時間"},
		{pay.BandSpec{From: years("7"), Min: yen("18000000 JPY")}, "7+ years | 18,000,000 JPY or more per year", "7 年以上 | 1,800 万円以上／年"},
		{pay.BandSpec{From: years("3"), Below: years("7"), Min: yen("5000 JPY"), Max: yen("10000 JPY"), Per: pay.Day}, "3 to under 7 years | 5,000 to 10,000 JPY per day", "3 年以上 7 年未満 | 5,000 円〜1 万円／日"},
		{pay.BandSpec{From: years("1"), Min: yen("0 JPY"), Max: yen("1234.5 USD"), Name: text.Plain("b")}, "", ""}, // refused
		{pay.BandSpec{From: years("1"), Min: yen("0 JPY"), Max: yen("100000000 JPY")}, "1+ years | 0 to 100,000,000 JPY per year", "1 年以上 | 0 円〜10,000 万円／年"},
		{pay.BandSpec{From: years("1"), Min: yen("1234.5 USD"), Max: yen("5678901.25 USD")}, "1+ years | 1,234.5 to 5,678,901.25 USD per year", "1 年以上 | 1,234.5〜5,678,901.25 USD／年"},
		{pay.BandSpec{From: years("1")}, "1+ years", "1 年以上"},
	} {
		r, err := with(t, ladder.RoleSpec{ID: "x", Pay: []pay.BandSpec{test.band}})
		if (err != nil) != (test.en == "") {
			t.Fatal(err)
		}
		if err != nil {
			continue
		}
		for i, want := range []string{test.en, test.ja} {
			lines := strings.Split(strings.TrimSpace(markdownOf(t, ladderdoc.Role(r), languages[i])), "\n")
			got := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(lines[len(lines)-1], "| "), "- "), " |")
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	}
}

// A source that all bands have in common is said once, below them.
func TestRole_payBasis(t *testing.T) {
	band := func(from string, estimate bool, source string) pay.BandSpec {
		d := decimal.MustParse(from)
		return pay.BandSpec{From: &d, Min: pay.MustParseAmount("1 EUR"), Estimate: estimate, Source: text.Plain(source)}
	}
	for _, test := range []struct {
		bands []pay.BandSpec
		want  string
		n     int
	}{
		{[]pay.BandSpec{band("0", true, "ads"), band("3", true, "ads")}, "\n**An estimate, not a rule**: ads\n", 1},
		{[]pay.BandSpec{band("0", true, ""), band("3", true, "")}, "\n**An estimate, not a rule**\n", 1},
		{[]pay.BandSpec{band("0", true, "ads"), band("3", false, "ads")}, "| estimate; ads |\n", 1},
		{[]pay.BandSpec{band("0", true, ""), band("3", false, "")}, "| An estimate, not a rule |\n", 1},
		{[]pay.BandSpec{band("0", false, ""), band("3", false, "")}, "asis", 0},
	} {
		r, err := with(t, ladder.RoleSpec{ID: "x", Pay: test.bands})
		if err != nil {
			t.Fatal(err)
		}
		if got := markdownOf(t, ladderdoc.Role(r), languages[0]); strings.Count(got, test.want) != test.n {
			t.Errorf("not %d times %q in\n%s", test.n, test.want, got)
		}
	}
}
