package calibration

import (
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Confidence returns how far a single rating by one rater can be taken as it was said,
//
//	var(a) / (var(a) + b^2 + var(b) + var(e)),
//
// rounded down to thousandths: the variance of what is true of units, against that and
// the mean squared error of what this rater says, of which b is the predicted leniency
// and var(b) how far that may be off. It is what [skills.ClaimSpec] takes as the
// confidence in a claim by that author. Reports false where it is below a thousandth, as
// where units were found not to differ: a confidence of 0 is one that nobody has
// stated.
//
// It fails with [ErrUnknown] when the rater has rated nothing.
func (m Mixed) Confidence(rater string) (d decimal.Decimal, ok bool, err error) {
	share, err := m.share(rater)
	if err != nil {
		return decimal.Decimal{}, false, err
	}
	d, ok = confidence(share)
	return d, ok, nil
}

func (m Mixed) share(rater string) (float64, error) {
	x := m.read()
	i, ok := slices.BinarySearch(x.raters, rater)
	if !ok {
		return math.NaN(), fault.New("Confidence("+rater+")", ErrUnknown, unknownRater, "id", rater)
	}
	c := x.components
	return c.Unit / (c.Unit + x.rater[i]*x.rater[i] + x.raterVar[i] + c.Residual), nil
}

// Reading is a claim with what is known of its author: how sure it is, and what it would
// say without the author's leniency. It is a small immutable value. The zero Reading is
// of no claim.
type Reading struct {
	stated, claim skills.Claim
	known         bool
	number        float64
	adjusted      Estimate
	nearest       skills.Level
	components    Components
}

// Read reads claims whose levels have the numbers that were rated, each with what the
// ratings tell of its author. A claim without an author who has rated, without a level,
// with a level that has no number ([skills.Scale.Number]), or that is negative, is read
// as it stands. Readings are in the order of the claims.
func (m Mixed) Read(claims []skills.Claim) []Reading {
	out := make([]Reading, len(claims))
	for i, c := range claims {
		out[i] = m.readOne(c)
	}
	return out
}

func (m Mixed) readOne(c skills.Claim) Reading {
	r := Reading{stated: c, claim: c}
	spec := c.Spec()
	leniency, err := m.Rater(spec.Author)
	scale := spec.Level.Scale()
	number, ok := scale.Number(spec.Level)
	if err != nil || !ok || spec.Negative {
		return r
	}
	x := m.read()
	r.known, r.number = true, number.Float64()
	r.adjusted = leniency
	r.adjusted.raw = r.number
	r.adjusted.value = r.number - leniency.value
	r.adjusted.err = math.Sqrt(leniency.err*leniency.err + x.components.Residual*x.scale*x.scale)
	r.components = m.Components()
	r.nearest = nearest(scale, r.adjusted.value)
	if sure, ok, err := m.Confidence(spec.Author); err == nil && ok && spec.Confidence.IsZero() {
		spec.Confidence = sure
		if claim, err := skills.NewClaim(spec); err == nil {
			r.claim = claim
		}
	}
	return r
}

// nearest returns the level of a scale whose number is nearest to x, the lower one of
// two.
func nearest(s skills.Scale, x float64) skills.Level {
	const far = 1e9 // beyond all that a scale has, and within what a Decimal holds
	x = min(max(x, -far), far)
	below, _ := decimal.FromUnits(int64(math.Floor(x*1e6)), 6)
	at, _ := s.LevelAt(below) // none below the lowest
	best, distance := at, math.Inf(1)
	if n, ok := s.Number(at); ok {
		distance = x - n.Float64()
	}
	for l := range s.Levels() { // the next one above
		n, ok := s.Number(l)
		if !ok || n.Float64() <= x {
			continue
		}
		if n.Float64()-x < distance {
			best = l
		}
		break
	}
	return best
}

// Stated returns the claim as it was made.
func (r Reading) Stated() skills.Claim { return r.stated }

// Claim returns the claim with the confidence of its author, see [Mixed.Confidence]. Its
// level is the one that was stated. A claim that states a confidence keeps it, and one
// of whose author nothing is known is as it was made.
func (r Reading) Claim() skills.Claim { return r.claim }

// Adjusted returns the number of the claim's level less the leniency of its author, with
// the standard error of prediction of what is true, and the stated number as its raw
// value; and whether it is known. Its id is that of the author. It is a number on the
// scale, and as a rule no step of it.
func (r Reading) Adjusted() (Estimate, bool) { return r.adjusted, r.known }

// Nearest returns the level whose number is nearest to the adjusted one, the lower of
// two, and whether there is one. It is for showing beside the level that was stated, and
// takes its place nowhere.
func (r Reading) Nearest() (skills.Level, bool) { return r.nearest, r.known && !r.nearest.IsZero() }

// Equal reports whether both read the same claim in the same way.
func (r Reading) Equal(s Reading) bool {
	return r.stated.Equal(s.stated) && r.claim.Equal(s.claim) && r.known == s.known && r.number == s.number && r.adjusted == s.adjusted && r.nearest == s.nearest && r.components == s.components
}

// String returns the reading in English, see [Reading.Explain].
func (r Reading) String() string { return r.Explain(language.English) }
