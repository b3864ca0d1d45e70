// Package availability says how likely it is that at least one of several things is
// up - a server, a person who knows how, an option of a career - when some of them
// fall together.
//
//	a, err := availability.Of(availability.Question{
//		Things: []availability.Thing{
//			{ID: "p5", Chance: fit.Range{Lo: 0.6, Hi: 0.6}, Needs: []string{"employer"}},
//			{ID: "em", Chance: fit.Range{Lo: 0.5, Hi: 0.5}, Needs: []string{"employer"}},
//			{ID: "elsewhere", Chance: fit.Range{Lo: 0.3, Hi: 0.4}},
//		},
//		Causes: []availability.Cause{{ID: "employer", Chance: fit.Range{Lo: 0.9, Hi: 0.9}}},
//	})
//	fmt.Print(a.Explain(language.English))
//
// # Model
//
// A [Thing] has an event of its own and may need causes ([Cause]): one employer, one
// market. It is up when its own event happens and all its causes are up. Causes and
// own events are independent of each other; things that share a cause are not. A cause
// of a cause is stacked by naming both.
//
// [Of] works out the chance that at least one is up, or at least so many. Beside it
// stand
//
//   - [Availability.Independent]: what multiplying as though nothing were shared would
//     say, and by which factor that plays down the failure ([Availability.Overstated])
//   - [Availability.Bounds]: between what it lies whatever is shared
//   - [Availability.Parts]: what each thing adds, which one most
//   - [Availability.Causes]: how it is when one cause is up, and when it is down
//   - [Availability.SinglePoints]: without what it can't be at all
//   - [Availability.Best], [Availability.With], [Availability.Without] and
//     [Availability.Given]: what would be
//
// # Near 1
//
// What is worth telling of a chance near 1 is its distance from it. A [Chance] keeps
// both, each with its own digits, and says them in nines: 0.999 is three nines.
//
// # Unknown
//
// A chance that is not known is an interval, from 0 to 1 when nothing is known of it.
// The answer rises with every input, so its ends are those of the inputs' ends. The
// width is ignorance and no sampling error.
//
// # What it does not say
//
// A chance is of one state of things; only where the inputs are shares of time is it
// one of time. That own events are independent is an assumption. Whoever knows of
// something else in common names it as a cause; who does not can read the bounds.
//
// # Laws
//
// The chance lies within the bounds, and for one thing up between that of the likeliest
// thing and what independence says. It never falls when a chance rises or a thing
// comes; another thing of the same cause never brings it above the chance of the
// cause. A cause that one thing alone needs is part of its own chance. The order of
// the question changes no bit.
//
// # Errors
//
// Errors are returned in the following cases: nothing that could be up ([ErrNoThings]);
// a chance outside [0, 1] or not a number ([ErrChance]); ids that are empty, come twice
// or are not there ([ErrID]); a cause that is not among the causes ([ErrCause]); counts
// below 0 ([ErrQuestion]); more things than [MaxThings] ([ErrLimit]). Each has the
// method Text(language.Tag) string with its reason in English and Japanese. No
// function panics on any input.
package availability
