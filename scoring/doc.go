// Package scoring compares what a person can do with what an organisation
// asks, and with what other people can do.
//
// # Model
//
// [Route] finds the moves that lead from one grade or role to another. [NewMaps]
// draws three maps of one person at once: the [Locator] (which grade the facts
// support, which skills are held and how rare their combination is), the
// [Topographic] map (what is missing for a goal, and who decides on the way) and
// the [Treasure] map (the long-term goal). Below this one, package fit measures
// how well facts cover what a grade or role requires and which skill closes most
// of the gap, package rarity answers how rare a combination of skills is,
// package complementarity what goes together, and packages orthant and
// correlation are the numbers under it; package report writes the maps for
// people.
//
// # Separate figures
//
// Fit, rarity and the verdict on a requirement are separate figures, never
// multiplied or added. A rare combination need not fit, and what fits need not
// be rare.
//
// # Unknown
//
// An unknown level makes a fit an interval, from the level counted as none to
// the level counted as enough ([fit.Range]). A skill that the reference population
// does not know is not in that population, which does not mean rare.
//
// # Errors
//
// [NewMaps] fails with [ErrUnknownTarget] when a goal is no grade or role of
// the ladder, [Locator.Rarity] with [ErrNothingKnown] when the population knows
// none of the person's skills, and with the errors of package rarity. No
// function panics on any input.
package scoring
