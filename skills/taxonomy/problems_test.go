package taxonomy_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/codes"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	taxonomy.DuplicateScale.At("scales[level]", "level"),
	taxonomy.UnknownOccupation.At("occupations[baker].broader", "maker").WithSuggestion("makers"),
	taxonomy.CyclicOccupation.At("occupations[baker].broader", "baker"),
	taxonomy.DuplicateNeed.At("occupations[baker].needs[dough]", "dough"),
	taxonomy.UnratedScale.At("occupations[baker].needs[dough].ratings[0]"),
	taxonomy.DuplicateRating.At("occupations[baker].needs[dough].ratings[1]", "dough", "level"),
	taxonomy.NegativeCount.At("occupations[baker].needs[dough].ratings[0].n", -1),
	taxonomy.BoundsReversed.At("occupations[baker].needs[dough].ratings[0]", "2", "1"),
	taxonomy.NegativeError.At("occupations[baker].needs[dough].ratings[0].standard-error", "-0.1"),
}

func TestCodes(t *testing.T) { codes.Check(t, each) }
