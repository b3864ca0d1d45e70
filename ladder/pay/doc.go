// Package pay says what work pays: bands of amounts by track, grade, discipline,
// region and experience, and where an amount lies in a band.
//
// # Model
//
// An [Amount] is an exact number in a currency of ISO 4217. A [Band] goes from a
// lowest amount up to a highest one, or is open above, with or without an end of
// what is usual, for the people that it names: a grade, a track, a discipline, a region, some years of experience. The
// years are half-open: with bands for 0-3 and 3-7 years, three years are in the
// second. [Bands] is a list of bands; [Bands.For] and [Bands.Find] look one up.
//
// The words are those of the field. The midpoint is what is paid for the job
// done in full. The compa-ratio is an amount over the midpoint, [Band.CompaRatio].
// Range penetration is how far an amount lies into the band,
// [Band.Penetration]. Interpolation reads an amount off the line through a band,
// [Band.At]. [Bands.Gaps] and [Bands.Overlaps] find years of experience that no
// band is for, or two are.
//
// # Unknown
//
// An amount that is not stated is the zero [Amount], and a band open above has no
// highest amount. An end of what is usual measures a band that is open above, by
// its midpoint and range penetration, but closes it for nobody. What can't be told from such a band is an error and never a
// number. A [Query] that leaves something open finds every band that could be
// meant; [Bands.Find] then asks for more instead of choosing one.
//
// # Exactness
//
// Amounts are decimals, ratios are computed exactly and rounded once. Amounts of
// two currencies do not compare, and amounts of two periods convert only where
// the ratio is fixed, see [Convert].
//
// # Errors
//
// Every error is a *problem.Error with the codes of this package
// ([InvalidAmount], [OtherCurrency], [FallingBand], [NoBand], ...) or of package
// skills, and wording in English and Japanese. [NewBand] and [NewBands] report
// all problems of a record at once. No function panics but [MustParseAmount].
package pay
