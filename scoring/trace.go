package scoring

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// The settings on which everything rests that is read off the person's record.
var settings = sources{{FromSetting, "as-of"}, {FromSetting, "policy"}}

// reading is what a requirement and what facts say of it rest on: the requirement of
// a target with what it includes, and what of the person's record it looks at.
func reading(targets ...ladder.Target) sources {
	found := slices.Clone(settings)
	for _, t := range targets {
		if t == nil {
			continue
		}
		found = append(found, Source{FromRequirement, t.Ladder().ID() + "/" + t.ID()})
		found = found.and(looked(t.Requirement()))
	}
	return found
}

// looked is what of the person's record a requirement looks at.
func looked(r ladder.Requirement) sources {
	var found sources
	reads := r.Reads()
	for id := range reads.Skills() {
		found = append(found, Source{FromClaim, string(id)})
	}
	for _, list := range []struct {
		read bool
		id   string
	}{
		{reads.Stints(), "stints"},
		{reads.Evidence(), "evidence"},
		{reads.Ratings(), "ratings"},
	} {
		if list.read {
			found = append(found, FromRecord.Of(list.id))
		}
	}
	if reads.Anything() || reads.Evidence() { // claims bring evidence along
		found = append(found, FromClaim.Of(""))
	}
	return found
}
