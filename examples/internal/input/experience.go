package input

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Experience returns how many whole years a person has surely worked on a day: since
// the first stint began. It is nil when nobody has said when one did.
func Experience(p ladder.Person, asOf date.Date) *decimal.Decimal {
	var from []date.Date
	for s := range p.Stints() {
		if !s.From.IsZero() {
			from = append(from, s.From.Latest())
		}
	}
	if len(from) == 0 {
		return nil
	}
	first, now := slices.MinFunc(from, date.Date.Compare), asOf.Earliest()
	n := now.Year() - first.Year()
	if now.Month() < first.Month() || now.Month() == first.Month() && now.Day() < first.Day() {
		n--
	}
	years, err := decimal.FromInt(int64(max(n, 0)))
	if err != nil {
		return nil
	}
	return &years
}
