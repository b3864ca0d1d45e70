package taxonomy

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
)

// Need is a skill that an occupation of a taxonomy needs. It is a small
// immutable value. The zero Need is of the zero [Occupation] and the zero
// [skills.Skill], and has no ratings.
type Need struct {
	data   *data
	number int32
}

// Occupation returns whose need it is.
func (n Need) Occupation() Occupation {
	if n.data == nil {
		return Occupation{}
	}
	return Occupation{n.data, n.data.occupation[n.number] + 1}
}

// Skill returns the skill that is needed.
func (n Need) Skill() skills.Skill {
	if n.data == nil {
		return skills.Skill{}
	}
	return n.data.skills[n.data.needs.to[n.number]]
}

// Relation returns how much the skill is needed, the zero Relation when nobody
// has said.
func (n Need) Relation() Relation {
	if n.data == nil {
		return Relation{}
	}
	return relationOf(n.data.relation[n.number])
}

// Ratings yields how much of the skill is needed, one rating per scale, in the
// order of the record. It can be run again.
func (n Need) Ratings() iter.Seq[RatingSpec] {
	return func(yield func(RatingSpec) bool) {
		for _, r := range n.rated() {
			if !yield(r.clone()) {
				return
			}
		}
	}
}

// Rating returns how much of the skill is needed on one scale, and whether
// anybody has said.
func (n Need) Rating(scale string) (RatingSpec, bool) {
	for _, r := range n.rated() {
		if r.Level.ScaleID() == scale {
			return r.clone(), true
		}
	}
	return RatingSpec{}, false
}

// Spec returns a copy of the need's record.
func (n Need) Spec() NeedSpec {
	return NeedSpec{Skill: n.Skill().ID(), Relation: n.Relation(), Ratings: slices.Collect(n.Ratings())}
}

// Equal reports whether both needs have the same record and are of occupations
// with the same id.
func (n Need) Equal(m Need) bool {
	return n.Occupation().ID() == m.Occupation().ID() && record.Equal(n.Spec(), m.Spec())
}

// String returns the ids of occupation and skill.
func (n Need) String() string {
	if n.data == nil {
		return ""
	}
	return n.Occupation().ID() + " " + string(n.Skill().ID())
}

func (n Need) rated() []RatingSpec {
	if n.data == nil || n.data.rated == nil {
		return nil
	}
	if from, to := n.data.rated[n.number], n.data.rated[n.number+1]; from < to {
		return n.data.ratings[from:to:to]
	}
	return nil
}
