package pay_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder/pay"
)

func TestAmount_Text(t *testing.T) {
	for in, want := range map[string][2]string{
		"":              {"not stated", "記載なし"},
		"8000000 JPY":   {"8,000,000 JPY", "800 万円"},
		"12345678 JPY":  {"12,345,678 JPY", "12,345,678 円"},
		"100000000 JPY": {"100,000,000 JPY", "10,000 万円"},
		"0 JPY":         {"0 JPY", "0 円"},
		"-20000 JPY":    {"-20,000 JPY", "-2 万円"},
		"1.00001 JPY":   {"1.00001 JPY", "1.00001 円"},
		"-123 JPY":      {"-123 JPY", "-123 円"},
		"5000.5 EUR":    {"5,000.5 EUR", "5,000.5 EUR"},
	} {
		a := amount(in)
		if got := [2]string{a.Text(language.English), a.Text(language.MustParse("ja-JP"))}; got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
	if got := amount("8000000 JPY").Text(language.French); got != "8,000,000 JPY" {
		t.Errorf("in French %q", got)
	}
}

// A band is told by experience, ends, period, and whether it is open or guessed.
func TestBand_Text(t *testing.T) {
	for _, c := range []struct {
		spec   pay.BandSpec
		en, ja string
	}{
		{pay.BandSpec{}, "any experience: not stated", "経験年数を問わず: 記載なし"},
		{
			pay.BandSpec{From: years("3"), Below: years("7"), Min: amount("12000000 JPY"), Max: amount("18000000 JPY"), Estimate: true},
			"3 to under 7 years of experience: 12,000,000 JPY to 18,000,000 JPY per year (an estimate)",
			"経験 3 年以上 7 年未満: 年あたり 1,200 万円〜1,800 万円（推定）",
		},
		{
			pay.BandSpec{From: years("0"), Below: years("0.5"), Per: pay.Hour, Min: amount("15 EUR")},
			"under 0.5 years of experience: 15 EUR and more per hour", "経験 0.5 年未満: 時間あたり 15 EUR以上",
		},
		{
			pay.BandSpec{From: years("7"), Min: amount("18000000 JPY"), Max: amount("30000000 JPY"), Open: true},
			"7 years of experience or more: 18,000,000 JPY to 30,000,000 JPY and more per year",
			"経験 7 年以上: 年あたり 1,800 万円〜3,000 万円、それ以上もある",
		},
		{pay.BandSpec{Max: amount("300000 JPY"), Per: pay.Month}, "any experience: up to 300,000 JPY per month", "経験年数を問わず: 月あたり 30 万円まで"},
		{
			pay.BandSpec{Max: amount("300000 JPY"), Open: true},
			"any experience: up to 300,000 JPY and more per year", "経験年数を問わず: 年あたり 30 万円まで、それ以上もある",
		},
	} {
		band := must(pay.NewBand(c.spec))
		if diff := cmp.Diff([]string{c.en, c.ja}, []string{band.Text(language.English), band.Text(language.Japanese)}); diff != "" {
			t.Errorf("%v (-want +got):\n%s", band, diff)
		}
	}
	if got := (pay.Band{}).Text(language.Japanese); got != "" {
		t.Errorf("the zero Band reads %q", got)
	}
}

// Some are paid more than the end of what is usual: it measures, but ends nothing.
func TestBand_open(t *testing.T) {
	spec := pay.BandSpec{Min: amount("18 JPY"), Max: amount("30 JPY")}
	closed := must(pay.NewBand(spec))
	spec.Open = true
	open := must(pay.NewBand(spec))
	for _, c := range []struct {
		amount       string
		closed, open bool
	}{{"17 JPY", false, false}, {"18 JPY", true, true}, {"30 JPY", true, true}, {"31 JPY", false, true}} {
		if got := [2]bool{must(closed.Holds(amount(c.amount))), must(open.Holds(amount(c.amount)))}; got != [2]bool{c.closed, c.open} {
			t.Errorf("%s is in the closed and the open band: %v", c.amount, got)
		}
	}
	if closed.IsOpen() || !open.IsOpen() || !must(pay.NewBand(pay.BandSpec{Min: amount("1 JPY")})).IsOpen() {
		t.Error("a band is open, or not, that is not, or is")
	}
	if closed.Equal(open) || open.Midpoint() != amount("24 JPY") || must(open.Penetration(amount("36 JPY"))) != 1.5 {
		t.Errorf("midpoint %v, or penetration, of a band that is open above", open.Midpoint())
	}
	if got := open.String(); got != "0+ years: 18 JPY to 30 JPY and above per year" {
		t.Errorf("it reads %q", got)
	}
}
