// Package routes finds the ways of a career: from where a person stands to where
// they want to be, over the grades and roles of one ladder or of all ladders of an
// organisation, with what each way costs, takes and needs.
//
//	net, err := routes.Of(company)
//	found, err := net.Find(ctx, routes.Question{From: "p4", To: "executive-officer", K: 5, Facts: facts})
//	fmt.Print(found.Explain(language.English))
//
// # Model
//
// A [Net] is built once, by [New] of ladders or by [Of] an organisation, and answers
// any number of questions. Its places are grades, steps within a grade that a
// transition names, roles, and being outside; its moves are
//
//   - the transitions of the ladders, from each place that they name to each other;
//   - the transfers of the organisation between its ladders, likewise;
//   - between ladders of one organisation, grades that are declared [ladder.Equal]
//     where no transfer says more: the standing is recognised, and nobody has said how
//     one changes over ([Step.IsRecognised]). Within one ladder a transition has to
//     say so, and being equal in pay alone is no way.
//
// A position that is made for an unsolved problem ([ladder.NewPosition]) needs no
// free seat; [Step.Proposals] are those that somebody proposes, with the problem.
//
// # What a route costs
//
// A step costs its level-ups, by a [plan.Cost] of the caller's, and the effort of a
// move. Where what is asked leaves a choice, the cheapest way counts. Moves are not
// independent: who has learned to hire for one role need not learn it again for the
// next. Sums of steps, which every algorithm for shortest paths works on, charge for
// it again when the place between does not ask for it. So there are two figures:
//
//   - [Route.Cost], the sum over the steps, each beyond what the place before surely
//     asks;
//   - [Route.Once], which counts every level-up of the route once.
//
// [Net.Find] takes the k routes of the lowest sums (k shortest loopless paths, J. Y.
// Yen, 1971, doi:10.1287/mnsc.17.11.712) and puts them in the order of what they cost
// once. The k best by the one figure need not hold the best by the other. Where the
// network is small enough, states of a place and the levels gained decide, and
// [Found.Exact] says so; otherwise [Found.Bound] says how much cheaper another route
// could be at the most.
//
// What is unknown is not zero: costs are a [plan.Span] from all unknown levels being
// enough to all of them being "none", and routes are ranked by the latter.
//
// # What closes a route
//
// A level that is missing closes nothing; it costs. A [Reason] does: no open seat
// where one is needed, a grade that is not in force, a time in a place that the route
// does not lead through. Routes that are closed today are found like others and say
// so, because seats open; [Question.OpenOnly] leaves them out. Where there is no
// route at all, [Found.Closed] says why.
//
// # Time
//
// [Route.Months] is a lower bound: the times in places that are asked for and not
// served yet, and the rounds of reviews. Nobody has stated how long learning takes or
// when a seat opens, so that is not in it.
//
// # Laws
//
// Routes visit no place twice and are all different. They come in the order of what
// they cost once, which is never above the sum of their steps. To own a skill never
// raises any cost of a route, and another transition never raises the cheapest. Same
// input, same bits, on any number of cores.
//
// # Errors
//
// Errors are returned in the following cases: ladders without a place ([ErrNoPlaces])
// or with more than [MaxMoves] moves ([ErrTooManyMoves]); a place that is unknown,
// ambiguous, or a whole track or group ([ErrPlace]); a cost that is negative, infinite
// or not a number ([ErrCost], with the skill and the level); fewer than one route
// wanted, or an effort that is not above 0 ([ErrQuestion]); a context that is done. They
// say what is wrong in English and Japanese. No function panics on any input.
package routes
