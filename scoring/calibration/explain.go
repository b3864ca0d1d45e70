package calibration

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns the reading in the closest language to tag, of English and Japanese:
// the confidence of the claim and the adjusted value, each with its formula and inputs.
func (r Reading) Explain(tag language.Tag) string {
	if !r.known {
		return ""
	}
	return account.Write(tag, account.Figure{Name: text.EnJa("adjusted value", "調整後の値"), Value: account.Number(r.adjusted.value)})
}
