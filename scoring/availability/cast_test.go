package availability_test

import (
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// career is three options: two of one employer, of which one may be open or not, and
// one outside.
func career() availability.Question {
	return availability.Question{
		Things: []availability.Thing{
			{ID: "lead", Name: text.EnJa("Lead", "リード"), Chance: exactly(0.5), Needs: []string{"employer"}},
			{ID: "manager", Name: text.EnJa("Manager", "マネージャー"), Chance: fit.Range{Lo: 0.25, Hi: 0.75}, Needs: []string{"employer"}},
			{ID: "elsewhere", Name: text.EnJa("Elsewhere", "社外"), Chance: exactly(0.25), Needs: []string{"market"}},
		},
		Causes: []availability.Cause{
			{ID: "employer", Name: text.EnJa("Employer", "勤務先"), Chance: exactly(0.75)},
			{ID: "market", Name: text.EnJa("Market", "求人市場"), Chance: exactly(0.5)},
			{ID: "moon", Chance: exactly(1)},
		},
	}
}
