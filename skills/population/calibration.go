package population

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
)

// Calibration reads what people claim of themselves as standings of a reference:
// assessments, say, or another population, on the same scale or on another one.
// People rate themselves high, of developers in a survey of 2016 five in six above
// the middle of the scale. So a claim says little by its name, and more by where it
// stands among the claims of everybody. The claim at the middle of the claims is
// read as the level at the middle of the reference, and so at every percentile.
//
// This is equipercentile equating, rounded to a level that occurs: Kolen and
// Brennan, Test Equating, Scaling, and Linking, 3rd edition, 2014, chapter 2,
// DOI 10.1007/978-1-4939-0317-7. It supposes what equating supposes: that the
// people who claim and the people of the reference can do the same, as groups. A
// calibration corrects the scale of a group, and not a person: who is more modest
// than others at the same claim stays read too low.
//
// Claims and reference may both be among everyone known, or both among those who
// hold the skill, see [Distribution.Holders].
//
// A Calibration is immutable and safe for concurrent use. The zero Calibration has
// no reference: what it reads is unknown.
type Calibration struct {
	claims, reference Distribution
	table             []Equivalent // of each claim that occurs, rising
}

// Equivalent is a claim as the reference reads it. It is a small comparable value.
type Equivalent struct {
	// Claim is what was claimed, and Percentile where that is among the claims.
	Claim      Standing
	Percentile Percentile

	// Standing is what the middle of the claim's percentiles reaches in the
	// reference, and Reached where that is among the people of the reference. It is
	// unknown when the claim is, or when nobody claims or nobody is in the reference.
	Standing Standing
	Reached  Percentile

	// Lowest and Highest are what the ends of the claim's percentiles reach: people
	// who make the claim may be anything between. They are the same when one standing
	// of the reference takes all of the claim's percentiles.
	Lowest, Highest Standing

	// Coarser reports whether the reference reads another claim that occurs as the
	// same standing: it can't tell them apart.
	Coarser bool
}

// NewCalibration returns the calibration of claims against a reference. It fails
// with [ErrNoLevels] when in either of them some people hold the skill at a level
// that nobody stated, and others at a stated one: percentiles are then not known.
// It takes O(levels x log levels) steps.
func NewCalibration(claims, reference Distribution) (Calibration, error) {
	for _, d := range []Distribution{claims, reference} {
		if d.unlevelled > 0 && len(d.levels) > 0 {
			return Calibration{}, fmt.Errorf("NewCalibration(%v): %w", d, ErrNoLevels)
		}
	}
	c := Calibration{claims: claims, reference: reference}
	for s := range claims.All() {
		e, err := c.read(s)
		if err != nil {
			return Calibration{}, err
		}
		if n := len(c.table); n > 0 && c.table[n-1].Standing == e.Standing && !e.Standing.IsZero() {
			c.table[n-1].Coarser, e.Coarser = true, true
		}
		c.table = append(c.table, e)
	}
	return c, nil
}

// Claims returns the distribution of what people claim.
func (c Calibration) Claims() Distribution { return c.claims }

// Reference returns the distribution by which claims are read.
func (c Calibration) Reference() Distribution { return c.reference }

// Equivalent returns a claim as the reference reads it: the standing
// Quantile(Mid()) of the reference, where Mid is the mid-percentile of the claim.
// A higher claim is never read lower. Against the claims themselves every claim
// that occurs is read as itself.
//
// A claim that nobody makes is between two others: Lowest and Highest are then the
// standings on both sides of its percentile. Beyond the ends it is read as the end.
//
// It fails like [Distribution.Percentile] on the claims. It takes O(levels) steps
// and allocates nothing.
func (c Calibration) Equivalent(claim Standing) (Equivalent, error) {
	e, err := c.read(claim)
	if err != nil || e.Standing.IsZero() {
		return e, err
	}
	for _, other := range c.table {
		e.Coarser = e.Coarser || other.Claim != claim && other.Standing == e.Standing
	}
	return e, nil
}

// read is Equivalent but for Coarser.
func (c Calibration) read(claim Standing) (e Equivalent, err error) {
	e.Claim = claim
	if e.Percentile, err = c.claims.Percentile(claim); err != nil {
		return Equivalent{}, fmt.Errorf("Calibration.Equivalent: %w", err)
	}
	if e.Percentile.base == 0 {
		return e, nil
	}
	// People who make the claim are in the percentiles above low, up to high. Of a
	// claim that nobody makes it is the percentile itself and the next one above.
	low, high := e.Percentile.Below().Share(), e.Percentile.AtOrBelow().Share()
	above := min(math.Nextafter(low, 2), 1)
	if e.Percentile.equal > 0 {
		low = above
	} else {
		high = above
	}
	for _, end := range []struct {
		to *Standing
		at float64
	}{{&e.Lowest, low}, {&e.Standing, e.Percentile.Mid()}, {&e.Highest, high}} {
		if *end.to, err = c.reference.Quantile(end.at); err != nil {
			return Equivalent{}, fmt.Errorf("Calibration.Equivalent: %w", err)
		}
	}
	e.Reached, err = c.reference.Percentile(e.Standing)
	return e, err
}

// All yields each claim that occurs as the reference reads it, from the lowest
// claim up. It can be run again.
func (c Calibration) All() iter.Seq[Equivalent] { return slices.Values(c.table) }

// Equal reports whether both read the same claims by the same reference.
func (c Calibration) Equal(d Calibration) bool {
	return c.claims.Equal(d.claims) && c.reference.Equal(d.reference)
}

// String returns how the claims that occur are read, such as
// "rating/6 -> mastery/aware, rating/7 -> mastery/working".
func (c Calibration) String() string {
	parts := make([]string, len(c.table))
	for i, e := range c.table {
		parts[i] = fmt.Sprintf("%v -> %v", e.Claim, e.Standing)
	}
	return strings.Join(parts, ", ")
}

// String returns the claim, its percentiles among the claims, and how it is read,
// such as "rating/7 at 43.7 (30.0 to 57.5) of 46982 is mastery/working (mastery/aware
// to mastery/working)".
func (e Equivalent) String() string {
	s := fmt.Sprintf("%v at %v is %v", e.Claim, e.Percentile, e.Standing)
	if e.Lowest != e.Highest {
		s += fmt.Sprintf(" (%v to %v)", e.Lowest, e.Highest)
	}
	return s
}
