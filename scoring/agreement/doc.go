// Package agreement says how far evaluators agree, and how sure that is.
//
// # What it is for
//
// A manager and a lead rate the same people. If they disagree, a grade says as much about
// the evaluator as about the person; so before ratings are compared, averaged or paid for,
// somebody should look whether those who rate see the same thing. That two evaluators give
// the same mark to nine in ten people shows little: where nine in ten deserve one mark,
// evaluators who never look reach that as well. The figures here take chance out.
//
// # Model
//
// Units (people, or pieces of work) are rated by raters: [Ratings] is the table of what
// each rater says of each unit, made by [New], [FromTable], [FromClaims] or [FromCases].
// Any places may be empty, and empty is never 0.
//
// Which figure fits depends on what the marks are, and on who rated what:
//
//   - Marks are categories or steps, two raters: [Cohen]. Steps that are in order take
//     [Linear] or [Quadratic] weights.
//   - Several raters who rated everything: [Conger]. Units with the same number of ratings
//     by whomever: [Fleiss].
//   - Ratings are missing: [Alpha], with the [Metric] that the marks allow; or [Gwet], and
//     [BrennanPrediger], where nearly all marks are alike.
//   - Marks are measurements: [ICC], with an interval by the distribution of F.
//   - Only the order that each rater puts units in: [Kendall].
//
// Levels of a ladder are steps in order, and the way from the first to the second need not
// be as long as that from the third to the fourth. Ordinal and nominal metrics and weights
// of one's own are honest for them; interval, ratio, ICC and Quadratic assume that steps
// are equally long.
//
// The kappas and alphas are a [Coefficient] each. [Coefficient.Bootstrap] says between
// which [Bounds] it is, and each figure has Explain, which gives account of it.
//
// # What it does not say
//
// Raters who agree may all be wrong, in the same way. A coefficient has no mark from which
// on it is good: what is needed depends on what is decided by it, and words such as
// "substantial" for a range of kappas are a convention without a ground (J. R. Landis and
// G. G. Koch, 1977, doi:10.2307/2529310, call their own divisions arbitrary). Coefficients
// of different groups of people do not compare when one group varies more. And who gives
// more than others, and by how much, is the package calibration's to say.
//
// # Undefined
//
// When all ratings are the same there is no agreement to measure, neither full nor none:
// that is [ErrNoVariation], and so in each try of a bootstrap, which counts such tries.
// What misses ratings that it needs says which ([ErrIncomplete]); nothing is filled in. A
// unit with fewer than two ratings says nothing of agreement, and is named as left out.
//
// # Laws
//
// A coefficient is 1 exactly when the ratings of each unit are the same and units differ.
// No figure depends on the order of ratings, to the last bit, nor on the names of units
// and raters. A unit that nobody rates changes nothing. Alpha stays when values are written
// in other numbers, as far as its metric allows. The nominal alpha of n ratings of complete
// tables is 1 - (1 - kappa of Fleiss) (n - 1) / n; Conger's kappa of two raters is Cohen's;
// kappa with quadratic weights comes close to ICC(A,1) for many units. What a rater gives
// to all leaves ICC(C,1) as it is. When all units come twice, kappas stay. Bounds are the
// same on any number of cores, and depend on the seed and on the order of the ids alone.
//
// # Errors
//
// Errors are of the kinds of this package: ratings that are none ([ErrRating]); raters or
// metrics that there are not ([ErrUnknown]); values, categories or weights that make no
// scale ([ErrScale]); one rater, or too many ([ErrRaters]); fewer than two units to compare
// ([ErrTooFew]); missing ratings ([ErrIncomplete]); nothing that varies ([ErrNoVariation]);
// and options that mean nothing ([ErrOptions]). Each has a method Text(language.Tag) string.
// What works long fails with the cause of a context that is done. No function panics on any
// input.
package agreement
