// Package scoring draws three maps of one person: what somebody can do, beside what
// an organisation asks and what other people can do.
//
// # Model
//
// [NewMaps] builds one immutable value, [Maps], from an [Input]: a ladder, a person, a
// population to compare with, an organisation, and goals. The [Locator] says where the
// person stands: which grade the facts support in each track and why not the next one,
// which places are near, which skills are held and how rare they are together, the market
// value with its reasons, and how the volume of abilities grew. The [Topographic] map says
// what lies between: the fit to a goal and what is missing, the routes there with what each
// step takes, who decides and which seats are open, how likely it is that an option is
// open, and the cheapest plan to learn what is asked. The [Treasure] map says what it is for: the
// person's own ideal, laid over problems and goals of the organisation, and which next
// step opens most. [Many] draws the maps of many people.
//
// The figures come from the packages below, each of which is complete by itself: fit
// (fit and gap), routes (the career graph), plan (what to learn), rarity (how rare a
// combination is), complementarity (what goes together), market (crossing, deepening,
// accompanying), growth (abilities as a volume), options (what is open), matching (very
// many people against many roles), likeness (how like a role is another one), team (what
// people cover together), agreement and calibration (of those who evaluate). Packages
// aggregation, path, diversity, availability, orthant and correlation are the numbers
// under them; package report writes the maps for people.
//
// # Where figures come from
//
// [Maps.Figures] yields everything that the maps say, each with its formula and the
// parts of the input that it rests on ([Source]). A part of the input that changes
// changes no figure that does not rest on it.
//
// # Separate figures
//
// Fit, rarity and the verdict on a requirement are separate figures, never
// multiplied or added. A rare combination need not fit, and what fits need not be
// rare.
//
// # Unknown
//
// An unknown level makes a fit and a cost an interval, from the level counted as none to
// the level counted as enough. A skill that the reference population does not know is not
// in that population, which does not mean rare. A person of whom nothing is known has
// maps that say so.
//
// # Errors
//
// NewMaps fails with [ErrUnknownTarget] when a goal is no grade or role of the
// ladder, and with the errors of packages plan and routes when a cost or a value is none,
// or prerequisites go in a circle; [Locator.Rarity] fails with [ErrNothingKnown] when the
// population knows none of the person's skills, and with the errors of package rarity;
// [Locator.Growth] with those of package growth. NewMaps also fails with the errors of
// packages market and options, such as market.ErrWeight and options.ErrChance. No
// function panics on any input.
package scoring
