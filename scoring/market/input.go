package market

import (
	"errors"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// Input is what market value is told from.
type Input struct {
	// Ladder is whose catalog says what sort of thing a skill is and how alike two are,
	// and which skills are measured. The zero value means all ladders of the
	// organisation.
	Ladder ladder.Ladder

	// Person is whose value it is. Who has the id of somebody in the organisation is
	// that one, and is not compared with themselves. [Prepare] does not read it. The
	// zero value means somebody of whom nothing is known.
	Person ladder.Person

	// Organisation is with whom the person is compared inside, and whose problems
	// there are to accompany. The zero value means that there is nobody inside and no
	// problem is known, so that little can be said.
	Organisation ladder.Organisation

	// AsOf is the day on which everybody is looked at. The zero value means that every
	// claim counts, whatever its date, and all trust that goes on.
	AsOf date.Date

	// Policy says which of several claims counts. The zero value means the newest.
	Policy skills.Policy

	// Outside is the population with which depth is compared. The zero value means that
	// nobody outside is known.
	Outside Outside

	// Similarity says how much of the second skill counts as the first: a number from 0,
	// nothing, to 1, all of it. It is not asked about a skill and itself, and has to
	// answer always alike. The positive part of the NPMI that two skills have in a
	// population (complementarity.Pair.NPMI) is one. The zero value means
	// [CatalogSimilarity] by the catalogs of the ladders.
	Similarity func(of, by skills.ID) float64

	// Weights are how much each behaviour counts in the volume. The zero value means 1
	// for each.
	Weights Weights
}

// Outside is a population outside the organisation: how many people are at which level
// of a skill. The zero Outside knows nobody.
type Outside struct {
	// Name is what people call the population. The zero value means that it has no name.
	Name text.Text

	// Find returns the population's own id of a skill by an id or a name, and whether it
	// knows the skill. The zero value means that it has the ids of the input.
	Find func(label string) (skills.ID, bool)

	// Levels returns how many people are at each level of a skill, by the population's
	// own id; an error, whichever, says that this is not known. The zero value means that
	// nothing is known of any skill.
	Levels func(skills.ID) (population.Distribution, error)
}

// Population returns the Outside of people who are known one by one.
func Population(name text.Text, p population.Population) Outside {
	return Outside{name, p.Find, p.Levels}
}

// Holders returns the Outside of which is known how many people hold a skill at all,
// at whatever level, such as rarity.Best or population.Aggregate tell. Who holds a
// skill is then at one standing with all others who do.
func Holders(name text.Text, find func(string) (skills.ID, bool), holders func(skills.ID) (population.Count, error)) Outside {
	if holders == nil {
		return Outside{Name: name}
	}
	return Outside{name, find, func(id skills.ID) (population.Distribution, error) {
		c, err := holders(id)
		if err != nil {
			return population.Distribution{}, err
		}
		return population.NewDistribution(func(yield func(population.Standing, int) bool) {
			_ = yield(population.NotHeld, c.Base()-c.Holders()) && yield(population.Held, c.Holders())
		})
	}}
}

var errNobody = errors.New("nobody is known")

// levels returns the distribution of a skill by its id, else by the only one that its
// names find.
func (o Outside) levels(id skills.ID, names []text.Text) (population.Distribution, error) {
	if o.Levels == nil {
		return population.Distribution{}, errNobody
	}
	if o.Find == nil {
		return o.Levels(id)
	}
	known, ok := o.Find(string(id))
	if !ok {
		for _, name := range names {
			for _, label := range name.All() {
				switch found, is := o.Find(label); {
				case !is:
				case ok && found != known:
					return population.Distribution{}, errNobody // two skills go by its names
				default:
					known, ok = found, true
				}
			}
		}
	}
	if !ok {
		return population.Distribution{}, errNobody
	}
	return o.Levels(known)
}
