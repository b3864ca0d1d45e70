package pay_test

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder/pay"
)

func TestPeriods(t *testing.T) {
	words, texts := "", ""
	for p := range pay.Periods() {
		words += p.String() + " "
		texts += p.Text(language.Japanese) + " "
		b, err := p.MarshalText()
		var back pay.Period
		if err != nil || back.UnmarshalText(b) != nil || back != p {
			t.Errorf("%v is written as %q, %v", p, b, err)
		}
		if back.UnmarshalText([]byte("fortnight")) == nil || back != p {
			t.Error("fortnight is a period")
		}
		if back.UnmarshalText(nil) != nil || back != pay.Year {
			t.Error("the empty word is not a year")
		}
	}
	if words != "year month week day hour " || texts != "年 月 週 日 時間 " {
		t.Errorf("the periods are %s, %s", words, texts)
	}
}
