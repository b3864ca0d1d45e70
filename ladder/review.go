package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Review is a review process of a [Ladder].
type Review struct {
	ladder *data
	i      int
}

func (s ReviewSpec) clone() ReviewSpec { return record.Clone(s) }

func (r Review) read() *ReviewSpec {
	if r.ladder == nil {
		return &noReview
	}
	return &r.ladder.reviews[r.i]
}

// Reviews yields the reviews, in the order of the record. It can be run again.
func (l Ladder) Reviews() iter.Seq[Review] {
	return func(yield func(Review) bool) {
		for i := range l.read().reviews {
			if !yield(Review{l.data, i}) {
				return
			}
		}
	}
}

// Review returns the review with the given id, and whether there is one.
func (l Ladder) Review(id string) (Review, bool) {
	i, ok := l.read().reviewByID[id]
	if !ok {
		return Review{}, false
	}
	return Review{l.data, i}, true
}

// IsZero reports whether the review is of no ladder.
func (r Review) IsZero() bool { return r.ladder == nil }

// ID returns the review's id.
func (r Review) ID() string { return r.read().ID }

// Name returns the review's name, or its id where it has none.
func (r Review) Name() text.Text { return nameOr(r.read().Name, r.ID()) }

// Description returns how the review goes, the zero Text when nobody has said.
func (r Review) Description() text.Text { return r.read().Description }

// Visibility returns who may read the review, the zero Visibility when nobody
// has said.
func (r Review) Visibility() Visibility { return r.read().Visibility }

// IsOpen reports whether everyone in the organisation may read the review.
func (r Review) IsOpen() bool { return r.Visibility() == Everyone }

// Every returns how many months there are from one round to the next, 0 when the
// review takes place when somebody asks for it.
func (r Review) Every() int { return r.read().Every }

// Scale returns the scale of the ratings, the zero Scale when it gives none.
func (r Review) Scale() skills.Scale {
	scale, _ := r.Ladder().Scale(r.read().Scale)
	return scale
}

// Ladder returns the ladder of which the review is a part.
func (r Review) Ladder() Ladder { return Ladder{r.ladder} }

// Stages yields copies of the records of the stages, in order. It can be run again.
func (r Review) Stages() iter.Seq[StageSpec] { return record.Copies(r.read().Stages) }

// String returns the review's id.
func (r Review) String() string { return r.ID() }

// Spec returns a copy of the review's record.
func (r Review) Spec() ReviewSpec { return r.read().clone() }

// Reaches reports whether a grade stands as high as another one: it is that grade
// or above it in its track, or above one that is declared [Equal] to such a
// grade, over as many equivalences as it takes. Ids of no grade reach nothing.
// It takes time in proportion to the grades that reach and to those that are
// equal to each of them.
func (l Ladder) Reaches(grade, lowest string) bool {
	d := l.read()
	g, ok := d.gradeByID[grade]
	low, okLow := d.gradeByID[lowest]
	if !ok || !okLow {
		return false
	}
	from := make(map[int]int) // by track, the lowest grade that reaches
	for open := []int{low}; len(open) > 0; {
		i := open[len(open)-1]
		open = open[:len(open)-1]
		track := d.grades[i].track
		first, reached := from[track]
		if !reached {
			first = d.tracks[track].end
		}
		if i >= first {
			continue
		}
		from[track] = i
		if len(d.equivalence.equal) == 0 {
			continue
		}
		for above := i; above < first; above++ { // those above have been looked at
			for _, equal := range d.equivalence.equal[above] {
				if first, reached := from[d.grades[equal].track]; !reached || equal < first {
					open = append(open, equal)
				}
			}
		}
	}
	first, reached := from[d.grades[g].track]
	return reached && g >= first
}
