package jsonresume_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/codes"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/problem"
)

// each holds a problem of every code of the package, with arguments as in use.
var each = problem.List{
	jsonresume.BadDate.At("work[0].startDate", "2019-13"),
	jsonresume.UnknownWord.At("remote", "hybrid", "Full, Hybrid, None").WithSuggestion("Hybrid"),
	jsonresume.OddModified.At("meta.lastModified", "yesterday"),
	jsonresume.OnlyHeading.At("skills[0].name", "Databases", "databases"),
	jsonresume.MeaningUnused.At("means[DB]", "DB"),
	jsonresume.NoWord.At("skills[go]", "mastery/expert"),
	jsonresume.NotInCatalog.At("skills[go]", "go"),
}

func TestCodes(t *testing.T) { codes.Check(t, each) }
