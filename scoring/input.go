package scoring

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Input is what the three maps are drawn from.
type Input struct {
	// Ladder is what the person is compared with. The zero value means a ladder
	// without grades and roles, to which nothing can be compared.
	Ladder ladder.Ladder

	// Person is whose maps they are. [ladder.Ladder.CheckPerson] tells what does
	// not fit the ladder; maps are drawn all the same. The zero value means
	// somebody of whom nothing is known.
	Person ladder.Person

	// AsOf is the day on which the person is looked at. The zero value means
	// that every claim counts, whatever its date.
	AsOf date.Date

	// Policy says which of several claims counts. The zero value means the
	// newest.
	Policy skills.Policy

	// Reference is the population that rarity is measured in. The zero value
	// means that nothing is said about rarity.
	Reference Reference

	// Goal is the id of the grade or role of the topographic map. The zero
	// value means the person's next goal; without one, the grade above the one
	// that the person holds; without that, the person's long-term goal; and
	// without that, the lowest grade not yet supported in the first track that
	// has one.
	Goal string
}

// Reference is a population to compare with. The zero Reference knows no skill.
type Reference struct {
	// Name is what people call the population. The zero value means that it
	// has no name.
	Name text.Text

	// Notice goes with figures from the population, such as an attribution. The
	// zero value means that none is needed.
	Notice text.Text

	// Rarity is how rare skills and their combinations are in it: prepared once,
	// by rarity.NewBest from people or by rarity.NewBestOf from counts alone, for
	// as many maps as are drawn. The zero value means that nothing is said about
	// rarity.
	Rarity rarity.Best
}

// Len returns the number of people in the population, those of whom nothing is
// known among them; 0 when there is none to compare with.
func (r Reference) Len() int { return r.Rarity.Len() }
