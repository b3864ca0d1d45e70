package charter

import (
	"time"

	"github.com/kakezan/kakezan/skills/date"
)

// later returns the day that comes some days after another one, and the end of
// time for what lies beyond it.
func later(day date.Date, days int) date.Date {
	const most = 10_000 * 366
	t := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC).AddDate(0, 0, min(days, most))
	if d := date.From(t); !d.IsZero() {
		return d
	}
	return endOfTime
}
