package fit

import (
	"fmt"

	"github.com/kakezan/kakezan/ladder"
)

// Item is one required skill within a [Fit].
type Item struct {
	ladder.Need

	// Weight is the share of the sum of weights, in (0, 1].
	Weight float64

	// Coverage is min(level / required level, 1), levels counted in steps. It is
	// of the skill itself, without credit.
	Coverage Range

	// Credited is the coverage that counts: Coverage, and at least what another
	// skill is worth, see [Item.Credit]. Without credit both are the same. It is
	// below 1 where Coverage is.
	Credited Range

	credit *credited // nil: none
}

// Gain returns how much the fit grows when the skill is brought to the level
// that is asked: Weight times what Credited lacks. It is 0 when the skill is
// covered. For an unknown level it begins at 0, because nothing may be missing.
func (i Item) Gain() Range {
	return Range{i.Weight * (1 - i.Credited.Hi), i.Weight * (1 - i.Credited.Lo)}
}

// Shortfall returns how many steps of the scale are missing up to the level that
// is asked: at least and at most. Both are equal when the level is known, and the
// most is [ladder.Need.Steps].
func (i Item) Shortfall() (least, most int) {
	most = i.Steps()
	if i.Outcome == ladder.NotMet {
		least = most
	}
	return least, most
}

// Credit returns what counts in place of the skill where its own level falls
// short of that, and whether something surely does: of several skills the one
// that gives the most.
func (i Item) Credit() (Credit, bool) {
	if i.credit == nil || i.credit.sure.From == "" {
		return Credit{}, false
	}
	return i.credit.sure, true
}

// MayCredit returns what might count in place of the skill, and whether there is
// such a thing: the skill of an unknown level that could give more than
// [Item.Credit] does.
func (i Item) MayCredit() (Credit, bool) {
	if i.credit == nil || i.credit.perhaps.From == "" {
		return Credit{}, false
	}
	return i.credit.perhaps, true
}

// String returns the item in one line, for logs, such as
// "foresee: required reach/department; held reach/field; covered 0.75", and with
// credit "...; covered 0.25, credited 0.50".
func (i Item) String() string {
	held := "not known"
	if !i.Have.IsZero() {
		held = "held " + i.Have.String()
	}
	line := fmt.Sprintf("%s: required %v; %s; covered %v", i.Skill, i.Asked, held, i.Coverage)
	if i.Credited != i.Coverage {
		line += ", credited " + i.Credited.String()
	}
	return line
}
