// Package diversity says how broad something is: how many kinds of skill, trade or
// role it comes to, when some weigh more than others and some are nearly the same.
//
// # What it is for
//
// Somebody knows React, Vue and Angular, and a little accounting. Counting skills makes
// that four. But three ways to build a page are not three breadths, and a little of
// something is not one more. The effective number of kinds ([Profile.Number]) is what
// is left when both are taken into account: how many kinds that are equally heavy and
// have nothing in common would be as broad. It can be compared and divided: twice the
// number is twice as broad, which is not so of an entropy.
//
// # Model
//
// A [Profile] has a weight for each kind and a [Similarity] between kinds ([New]). The
// weights are counted in proportion, as parts p of their sum. The similarity Z has, for
// two kinds, how much of one counts as the other, from 0 to 1; the zero Similarity is
// the identity. From both follows how ordinary a kind is, (Zp)_i, the part of the
// profile that is like it, and from that every figure:
//
//   - [Profile.Number], the effective number of kinds of an order q: 0 counts what
//     there is, 1 weighs it (take this one), 2 and more look at what there is most of
//   - [Profile.Shannon], [Profile.Simpson] and [Profile.GiniSimpson], which others
//     publish, and which are numbers of order 1 and 2 on other scales
//   - [Profile.Contributions]: how ordinary each kind is, and by how much the number
//     falls without it
//   - [Profile.Pielou], how even the weights are, and [Gini], how unequal values are;
//     neither knows of a similarity
//
// [Profile.Explain] says each of them with its formula and inputs.
//
// # What it does not say
//
// Breadth is neither depth nor worth: who is a little of everything has the most of it.
// Say it beside how deep somebody is in what they do most. It rests on the similarity:
// whoever says that all kinds are alike makes everybody one kind broad. And it is about
// what is known. An unknown weight is not 0, and as more of a kind may raise the number
// or lower it, the ends of what is unknown are not the ends of the number.
//
// # Laws
//
// The number never rises with the order, is from 1 to the number of kinds, and is that
// exactly when all weights are equal and no two kinds alike. It does not change when
// all weights are scaled, when kinds change places, with a kind of weight 0, or when
// two kinds that are the same are made one. It falls when kinds get more alike, and is
// 1 when all are the same. As many kinds again, alike among themselves as the first are
// and in nothing like these, double it. All of it is so up to rounding, some 1e-14 of
// the number.
// None of it needs a symmetric similarity. The Gini is 0 exactly when all values are
// equal, and falls when somebody who has more gives to somebody who has less.
//
// # Errors
//
// Every error says itself in English and Japanese, by a method
// Text(language.Tag) string, and is of one of these kinds: weights that are missing,
// negative, NaN or infinite, or all zero ([ErrWeight]); names or a similarity of
// another number of kinds ([ErrLength]); numbers that are no similarity, with their
// place ([ErrSimilarity]); an order that is negative or NaN ([ErrOrder]); and a figure
// that says nothing about one kind, or about none ([ErrUndefined]). No function panics
// on any input.
package diversity
