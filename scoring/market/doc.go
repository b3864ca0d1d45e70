// Package market tells what makes an engineer valuable by three behaviours: crossing
// boundaries, deepening a field, and accompanying the organisation. Each is a figure in
// [0, 1] with its reasons, beside the organisation and beside the world outside.
//
//	value, err := market.Of(market.Input{Person: somebody, Organisation: company, AsOf: today})
//	fmt.Print(value.Explain(language.Japanese))
//
// [Prepare] does once what the values of many people have in common, and [Market.Of]
// tells each of them.
//
// # The three behaviours
//
// [Crossing] is over fields and over jobs. Over fields it is which part of the
// organisation's map somebody reaches, where a field reaches a part of those that are
// like it: three web frameworks are not three fields ([Crossing.Reach]). Beside it stand
// how many equally deep domains are held ([Crossing.Domains]), how far each field is
// from the person's own one, and which fields few others hold. Over jobs it is how many
// different jobs somebody has held, and for how long.
//
// [Deepening] is where the skills held stand among the other people of the organisation
// and in a population outside, as mid-percentiles, each with the number of people behind
// it; the deepest ones count. Who draws the top line of the organisation, above somebody
// and below nobody as far as is known, is told, alone or with whom, how far above the
// next one, and where that line stands outside: within an organisation of beginners the
// best is not yet deep.
//
// [Accompanying] is whether somebody can name the most pressing problems of company,
// service, team and development environment, which of the open problems their evidence
// answers, and how far others trust them: first with a question, then with a decision.
// [Value.Path] tells how that trust grew, and what came of it.
//
// # The volume
//
// The three figures span a volume ([Value.Volume]), their weighted product. The weights
// belong to whoever asks. [Value.Gains] tells which behaviour would enlarge it most.
// The volume is a reading of the three figures and never in place of them: it is not a
// price, not a fit and not a rarity, and says nothing about what somebody should earn.
//
// # Unknown
//
// Every figure is a range: its lower end is what is known, with everything unknown as
// none, and its upper end what is possible. Whatever the unknown turns out to be within
// the ladder and the organisation, the figure is within the range. A person of whom
// nothing is known has [0, 1] everywhere. Among nobody there is no percentile; a
// question that nobody asked was not answered wrong; a skill that the population outside
// does not have has no place in it. To what is known belongs a claim of "none".
//
// # Laws
//
// Raising a level never lowers reach, a percentile or depth. A skill that counts wholly
// as one held at least as deep changes neither reach nor domains. The order of people
// and skills changes nothing. All ranges lie in [0, 1]. To learn something unknown can
// only narrow a range of [Crossing.Reach], [Deepening.Range] and
// [Accompanying.Range]. All weights c times as large raise the volume to the power c.
//
// # Errors
//
// Prepare and Of fail with [ErrWeight] on a weight that is not from 0 to [MaxWeight],
// with [ErrSimilarity] when what says how alike two skills are says a number that is not
// from 0 to 1, and with [ErrTooMany] above [MaxFields] fields. Each error has the method
// Text(language.Tag) string. No function panics on any input, as long as the functions of
// the input do not.
package market
