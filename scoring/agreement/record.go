package agreement

import (
	"cmp"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// FromClaims returns what authors claim of people in one skill: units are the ids of the
// people, raters the ids of the authors, and values the places of the levels on their
// scale, 0 for "none". They are in order and no more, so that Nominal and Ordinal are the
// metrics for them.
//
// Of several claims by one author about one person the latest that is in force on the day
// counts, see [skills.Claim.InForce], and of those of one date the lowest level. Waivers,
// claims that somebody has a skill no longer and claims without an author say no level by
// somebody, and are left out. It fails with ErrScale when levels are of two scales, and
// with ErrRating when two people have one id or one has none.
func FromClaims(people iter.Seq[ladder.Person], skill skills.ID, asOf date.Date) (Ratings, error) {
	call := "FromClaims(" + string(skill) + ")"
	var all []Rating
	if people == nil {
		return Ratings{}, nil
	}
	var first skills.Level
	for p := range people {
		latest := map[string]skills.Claim{}
		for c := range p.Claims() {
			l := c.Level()
			if c.Skill() != skill || c.Author() == "" || c.IsNegative() || l.IsZero() || !c.InForce(asOf) {
				continue
			}
			if first.IsZero() {
				first = l
			}
			if !l.SameScale(first) {
				return Ratings{}, fault.New(call, ErrScale, twoScales, "rater", c.Author(), "unit", p.ID(), "level", l.String(), "other", first.String())
			}
			before, ok := latest[c.Author()]
			if !ok || cmp.Or(c.Date().Compare(before.Date()), cmp.Compare(before.Level().Step(), l.Step())) > 0 {
				latest[c.Author()] = c
			}
		}
		for author, c := range latest {
			all = append(all, Rating{p.ID(), author, float64(c.Level().Step())})
		}
	}
	return named(call, all)
}

// FromCases returns the ratings that are given at a stage of reviews: units are the ids of
// the people under review, raters the ids of those who decide, and values the places of
// the ratings on the scale of the review, 0 for "none". They are in order and no more, as
// those of [FromClaims] are. Decisions without a rating are left out, as are those of other
// stages, whose deciders know what has been said before them and do not rate by themselves.
// It fails with ErrScale when ratings are of two scales, and with ErrRating when somebody
// rates a person in two of the cases: then each round is a table of its own.
func FromCases(cases iter.Seq[review.Case], stage string) (Ratings, error) {
	call := "FromCases(" + stage + ")"
	if cases == nil {
		return Ratings{}, nil
	}
	var all []Rating
	var first skills.Level
	for c := range cases {
		for d := range c.Decisions() {
			if d.Stage != stage || d.Rating.IsZero() {
				continue
			}
			if first.IsZero() {
				first = d.Rating
			}
			if !d.Rating.SameScale(first) {
				return Ratings{}, fault.New(call, ErrScale, twoScales, "rater", d.By, "unit", c.Person(), "level", d.Rating.String(), "other", first.String())
			}
			all = append(all, Rating{c.Person(), d.By, float64(d.Rating.Step())})
		}
	}
	return named(call, all)
}

// named returns the ratings in order, so that places in errors are the same each time.
func named(call string, all []Rating) (Ratings, error) {
	slices.SortFunc(all, func(a, b Rating) int {
		return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Rater, b.Rater))
	})
	for i, g := range all {
		if g.Unit == "" {
			return Ratings{}, fault.New(call, ErrRating, nameless, "rater", g.Rater)
		}
		if i > 0 && g.Unit == all[i-1].Unit && g.Rater == all[i-1].Rater {
			return Ratings{}, fault.New(call, ErrRating, givenTwice, "rater", g.Rater, "unit", g.Unit)
		}
	}
	return New(all)
}
