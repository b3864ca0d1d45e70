// Package growth takes the abilities of a person as the edges of a solid, and growth as
// the gain in its volume: who is good at three things spans more than the sum of them,
// and who neglects one of them entirely spans nothing.
//
//	g, err := growth.Between(ladder, person, from, to, policy, growth.Options{})
//	ratio, err := g.Ratio()
//	for c := range g.Changes() { ... }            // what each ability gave
//	steps, err := g.After().Next(cost)            // which step enlarges it most
//	choice, err := g.After().Best(budget, cost)   // which steps, for so much
//	fmt.Print(g.Explain(language.Japanese))
//
// # Model
//
// A [Space] is abilities, each a skill on a scale with a weight w; [Of] takes those of a
// ladder. The [Volume] of a profile is the product of a^w, where a is the number of the
// level. [Volume.Side] is the side of the cube of the same volume, and [Volume.Share]
// says how much of the largest volume it is.
//
// A [Growth] is two volumes of one space. What each ability gave can be said in two
// ways, and both add up. By factors: the volume became (a'/a)^w times as large through
// this ability, and the factors multiply to the ratio of the volumes. And by parts of
// the difference: the mean of what the ability added over all orders in which they may
// have grown, which is defined where an ability began at none, too.
//
// # True zero
//
// A product of levels means something only where none is nothing at all and the numbers
// are in proportion to that: where twice the number is twice as much. Numbers of steps
// are mostly an order and no more. Whoever writes 1, 2, 3, 4 beside the steps of a scale
// could as well write 1, 2, 4, 8, and another person would have grown more. So a scale
// has to say that its numbers are meant (skills.Scale.IsRatio, in a ladder file ratio:
// true), as one that counts the people whom something reaches can; a scale that does
// not is refused ([ErrScale]). Who insists ([Options]) gets a volume of steps, which
// says so wherever it explains itself.
//
// # What to do next
//
// [Axis.Marginal] is what a little more of an ability gives: most for the weakest of
// several of one weight. Levels come in steps, though, and steps cost. [Volume.Next]
// ranks the next steps by w ln(a'/a) for their cost. What a budget is spent on best says
// [Volume.Best], exactly: to take always the first of Next finds the same where all
// steps cost the same and steps up a scale give less and less, and can go wrong
// otherwise, as on a scale of 1, 2 and 100. [Space.Balance] is the textbook's answer
// for abilities that can be bought in any amount.
//
// # Unknown
//
// An ability whose level nobody knows may be at none, which makes the volume 0, or at
// its highest step. So what depends on it is an interval, and the ability is named. What
// does not depend on it is exact: the factor of another ability, and which step is next.
//
// # What it does not say
//
// A volume has no unit. It does not compare with one over other abilities, nor with one
// on other scales but by [Volume.Share]. It says nothing of what the abilities are worth
// to anybody, nor whether a requirement is met.
//
// # Laws
//
// The volume never falls when a level rises. It is homogeneous of the sum of the weights,
// and 0 where an ability is at none. With weights of 1 it is at most the mean of the
// numbers to the power of how many there are, and as much only where they are equal. The
// order of the abilities changes nothing, to the last bit. From a to b and from b to c
// multiply to from a to c. Whatever a level that is not known turns out to be, the
// interval holds what follows.
//
// # Errors
//
// Errors are of the kinds [ErrAbility], [ErrWeight], [ErrScale], [ErrSize], [ErrZero],
// [ErrUnknown], [ErrDates] and [ErrCost]. Each has the method Text(language.Tag) string, which says
// the reason in English and Japanese. No function panics on any input.
package growth
