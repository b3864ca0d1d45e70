package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
)

// unequalPay looks for grades that are declared to be equal in pay and have
// bands that differ.
func unequalPay(m *model, report func(problem.Problem)) {
	bands := m.bandsByGrade()
	for i, e := range m.spec.Equivalences {
		if e.Kind != ladder.Equal && e.Kind != ladder.PayEqual {
			continue
		}
		for j := 1; j < len(e.Grades); j++ {
			a, b := e.Grades[j-1], e.Grades[j]
			if differ(bands[a], bands[b]) {
				report(UnequalPay.At(problem.Path("equivalences").Index(i), a, b))
			}
		}
	}
}

// differ reports whether two grades have bands for the same people that are
// not the same.
func differ(a, b map[bandKey]pay.BandSpec) bool {
	for key, band := range a {
		if other, ok := b[key]; ok && (band.Min != other.Min || band.Max != other.Max) {
			return true
		}
	}
	return false
}
