// Package likeness says how like one role is to another, as seen by somebody who
// does the first and looks at the second.
//
// # What it is for
//
// Which roles are near mine, and how much of what they ask do I bring along? The two
// questions are two figures. What is near has no direction: a junior and a senior of
// one trade are near each other. What carries over has one: the senior brings all
// that the junior's role asks, and the junior not the other way round. A cosine
// answers the first, and is wrong where it is taken for the second.
//
// # Model
//
// A role is a list of asks ([Ask]): a skill, at a level, of an importance.
// [New] takes plain roles, [OfTargets] grades and roles of ladders, [OfTaxonomy] the
// occupations of a taxonomy such as O*NET or ESCO.
//
//   - [Likeness.Between] is one role seen from another: [Like.Coverage] is the share
//     of what is asked, weighted by importance, that is brought along, and
//     [Like.Parts] the reason for each skill: what carries over, what is missing, from
//     which related skill a credit comes.
//   - [Likeness.Near] is the list of nearest roles, by [Neighbour.Nearness]: the
//     correlation of what stands out in both, and the words in their names.
//   - [Likeness.Coverages] and [Likeness.NearEach] do so for all roles, on all cores.
//
// This is about roles. How well one person fits a role is in package fit.
//
// # How near was chosen
//
// What is near was chosen by the groups that occupations belong to: of the ten
// nearest of 879 occupations of O*NET 29.0, how many are of the same minor group of
// the Standard Occupational Classification (as a share of ten, or of the group's
// others where they are fewer). Each line is one way, on every other occupation and on
// the rest; both halves say the same:
//
//	                                                     one half  the other
//	cosine of importance                                    0.388      0.382
//	cosine of level                                         0.363      0.355
//	rank correlation of importance                          0.362      0.363
//	correlation of importance                               0.393      0.389
//	cosine of importance x level                            0.391      0.388
//	importance standardised by skill, Euclidean             0.388      0.381
//	importance standardised by skill, cosine                0.399      0.376
//	importance standardised by skill, correlation           0.407      0.398
//	standardised and whitened (shrunk by half), cosine      0.396      0.387
//	comparative advantage (RCA) of importance, cosine       0.385      0.373
//	as many skills as knowledge, correlations added         0.406      0.400
//	coverage of importance x level, both ways multiplied    0.390      0.390
//	importance x level standardised, correlation            0.422      0.410
//	  without the ratings not recommended for use           0.413      0.403
//	words in names alone                                    0.451      0.440
//	that correlation and the words in names                 0.508      0.517
//
// The last line is [Likeness.Near], and the one above names alone is what it does with
// [Options.AsksOnly]; the ratings that O*NET recommends not to use are not used, though
// they would help a little. Taking out hubs (CSLS, mutual proximity), skills and
// knowledge as two blocks, and a whitening learned from other groups changed what asks
// alone give by 0.01 or less on average; the tools that occupations name added 0.02 to
// asks alone, and nothing beside names. So none of them is here. Names are most of the
// gain: 68 ratings of skills and knowledge tell occupations apart only so far.
//
// Groups are made by experts from what people do. So are lists of related occupations,
// but nothing was chosen by such a list.
//
// # What it does not say
//
// Roles that ask for the same need not lead to each other: whether a move exists, and
// what it takes, is in package routes. Steps of levels count as equally far apart,
// which an ordinal scale does not promise.
//
// # Laws
//
// Coverage is in [0, 1], and 1 exactly when everything asked is brought at the level
// asked. It never falls when a level that is brought rises, never rises when a level
// that is asked does, and what is not asked changes nothing. Nearness is the same in
// both directions, and in [0, 1]. The order of roles and asks changes nothing, to the
// last bit, nor does the number of cores. What is not stated makes an interval, or is
// left out and listed; it is never zero.
//
// # Errors
//
// Every error says itself in English and Japanese, by a method
// Text(language.Tag) string, and is of one of these kinds: no roles ([ErrNoRoles]); an id
// that comes twice or is empty ([ErrDuplicate]); a role that is not there, with the
// one that was probably meant ([ErrUnknownRole]); a role of which nobody has said
// what it asks ([ErrNotStated]); an importance or level that is negative or no number
// ([ErrNumber]). What runs on all cores also fails with the cause of a context that is
// done. No function panics on any input.
package likeness
