package market_test

import (
	"testing"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills/date"
)

// TestOf_company looks at the company of the examples: who crosses, deepens and
// accompanies, and that of people nobody asked nothing is held against them.
func TestOf_company(t *testing.T) {
	o, err := company.Organisation()
	if err != nil {
		t.Fatal(err)
	}
	m, err := market.Prepare(market.Input{Organisation: o, AsOf: date.MustParse("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := o.Person("division-cto-path")
	v, err := m.Of(p)
	if err != nil {
		t.Fatal(err)
	}
	if named, of, asked := v.Accompanying().Named(); named != 12 || of != 12 || !asked {
		t.Errorf("names %d of %d, asked %v", named, of, asked)
	}
	head, _ := o.Person("head-of-department")
	if v, err = m.Of(head); err != nil {
		t.Fatal(err)
	}
	if got := v.Accompanying().NamedShare(); got.Lo != 0 || got.Hi != 1 {
		t.Errorf("nobody asked, and the share named is %v", got)
	}
}
