package scoring

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
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

// Reference is a population to compare with: people when they are at hand,
// otherwise their aggregate alone. The zero Reference knows no skill.
type Reference struct {
	// Name is what people call the population. The zero value means that it
	// has no name.
	Name text.Text

	// Notice goes with figures from the population, such as an attribution. The
	// zero value means that none is needed.
	Notice text.Text

	// People are counted exactly. The zero value means that only the aggregate
	// is known and that combinations of three skills and more are estimated.
	People population.Population

	// Aggregate is the population as counts alone. It is not looked at when
	// there are people. The zero value means that there is none.
	Aggregate population.Aggregate
}

// Len returns the number of people in the population, those of whom nothing is
// known among them; 0 when there is none to compare with.
func (r Reference) Len() int {
	if r.hasPeople() {
		return r.People.Len()
	}
	return r.Aggregate.People()
}

func (r Reference) hasPeople() bool { return r.People.Len() > 0 }

// find returns the population's id of the skill that a label means.
func (r Reference) find(label string) (skills.ID, bool) {
	if r.hasPeople() {
		return r.People.Find(label)
	}
	return r.Aggregate.Find(label)
}

// holders returns how many people hold a skill at all. It fails when the
// population does not know the skill, or suppresses the count.
func (r Reference) holders(id skills.ID) (population.Count, error) {
	if r.hasPeople() {
		return r.People.Count(population.Holds(id))
	}
	return r.Aggregate.Single(population.Holds(id))
}

// estimator returns the way to estimate a combination.
func (r Reference) estimator() rarity.Estimator {
	if r.hasPeople() {
		return rarity.Counted(r.People)
	}
	return rarity.Pairwise(r.Aggregate)
}
