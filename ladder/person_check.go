package ladder

import (
	"github.com/kakezan/kakezan/skills/problem"
)

// CheckPerson returns what does not fit together between a person and the
// ladder. These are errors: stints and goals at places that the ladder does not
// have ([UnknownTarget]), where a stint may be at a step within a grade and a
// goal may not; a stint in a discipline that it does not have
// ([UnknownDiscipline]); a level on another scale than the one on which the
// ladder measures the skill ([OtherScale]); and a rating of a review that the
// ladder does not have ([UnknownReview]), that gives no ratings
// ([ReviewWithoutScale]), or on another scale than the review's
// ([OtherRating]). A skill that the ladder does not know but nearly does is a
// warning ([NearSkill]), and so are the skills of two claims that differ under
// [skills.Fold] only ([AlikeSkills]) and a level that makes no sense for the skill
// ([UnusedStep]). Paths are in the person's record.
func (l Ladder) CheckPerson(p Person) problem.List {
	spec := p.read().spec
	return append(l.checkRecord(spec), checkPlaces(spec, l, l.findPlace)...)
}

// checkRecord checks what a person's record says in the words of one ladder.
func (l Ladder) checkRecord(spec PersonSpec) problem.List {
	list := l.checkSkills(spec.Claims, spec.Evidence)
	for i, claim := range spec.Claims {
		path := problem.Path("claims").Index(i).Field("level")
		if scale, ok := l.ScaleOf(claim.Skill); ok && !claim.Level.IsZero() && !scale.Has(claim.Level) {
			list = append(list, OtherScale.At(path, claim.Level, claim.Skill, scale.ID()))
		}
		list = append(list, l.read().outside(claim.Skill, claim.Level, path)...)
	}
	var suggest suggester
	for i, rating := range spec.Ratings {
		path := problem.Path("ratings").Index(i)
		review, ok := l.Review(rating.Review)
		switch scale := review.Scale(); {
		case !ok:
			list = append(list, UnknownReview.At(path.Field("review"), rating.Review).WithSuggestion(suggest.review(rating.Review, l.read())))
		case scale.IsZero():
			list = append(list, ReviewWithoutScale.At(path.Field("review"), rating.Review))
		case !scale.Has(rating.Level):
			list = append(list, OtherRating.At(path.Field("level"), rating.Level, rating.Review, scale.ID()))
		}
	}
	return list
}

// placeFinder returns the ladder that has the place of a stint or the target of
// a goal, the zero Ladder with the problem when none has.
type placeFinder func(ref string, path problem.Path, goal bool) (Ladder, problem.List)

func (l Ladder) findPlace(id string, path problem.Path, goal bool) (Ladder, problem.List) {
	if l.offers(id, goal) {
		return l, nil
	}
	return Ladder{}, problem.List{UnknownTarget.At(path, id).WithSuggestion(l.SuggestTarget(id))}
}

// offers reports whether the ladder has a place for a stint, or a target for a
// goal.
func (l Ladder) offers(id string, goal bool) bool {
	if goal {
		_, ok := l.Target(id)
		return ok
	}
	p, ok := l.place(id)
	return ok && p.kind != placeOutside
}

// checkPlaces checks where a person was and wants to be. The discipline of a
// stint is of the ladder that has its place, and of home where it names none.
func checkPlaces(spec PersonSpec, home Ladder, find placeFinder) problem.List {
	var list problem.List
	suggest := make(map[*data]*suggester)
	for i, stint := range spec.Stints {
		path := problem.Path("stints").Index(i)
		at := home
		if stint.Place != "" {
			found, wrong := find(stint.Place, path.Field("place"), false)
			list = append(list, wrong...)
			if len(wrong) > 0 {
				continue // of which ladder the discipline would be is not known
			}
			at = found
		}
		if _, ok := at.Discipline(stint.Discipline); !ok && stint.Discipline != "" {
			if suggest[at.data] == nil {
				suggest[at.data] = new(suggester)
			}
			list = append(list, UnknownDiscipline.At(path.Field("discipline"), stint.Discipline).WithSuggestion(suggest[at.data].discipline(stint.Discipline, at.read())))
		}
	}
	for i, goal := range spec.Goals {
		if goal.Target != "" {
			_, wrong := find(goal.Target, problem.Path("goals").Index(i).Field("target"), true)
			list = append(list, wrong...)
		}
	}
	return list
}
