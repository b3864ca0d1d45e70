// Package correlation estimates how skills go together, and mends matrices of
// such estimates that do not fit.
//
// # What for
//
// Who knows Hadoop often knows Spark. To say how rare three skills together
// are, from what is known of single skills and pairs, the dependence of each
// pair is needed as a number that does not change with how rare the skills are.
// [Tetrachoric] is that number: the correlation of two normal variables behind
// the skills. (The phi coefficient is no such number: two skills of one person in
// a thousand each, with a latent correlation of 0.5, have a phi of 0.05.)
//
// # Model
//
// A [Matrix] holds the correlations of d variables and is always one that such
// variables can have: symmetric, with a unit diagonal, positive semidefinite.
// Numbers that were estimated pair by pair need not be. [New] refuses them,
// with the smallest eigenvalue; [Nearest] returns the nearest correlation matrix
// as a [Repair], with the distance moved.
//
// A [Latent] is one estimate with its standard error. An empty cell of the table
// gets half a person, and the Latent says so: never is a correlation of -1 or 1
// made of a table that was too small.
//
// # Laws
//
// The tetrachoric correlation of the cells that a correlation makes is that
// correlation. Swapping the skills keeps it, turning one around changes its sign.
// A correlation matrix is its own repair, and so is a repair.
//
// # Errors
//
// Errors are returned in the following cases: numbers that are no correlation
// matrix, with the place ([ErrNotCorrelation]); too many variables ([ErrTooLarge]);
// a variable that is not there or given twice ([ErrIndex]); counts that are none
// ([ErrTable]); a skill that everybody or nobody has ([ErrNoVariation]). No function
// panics on any input.
package correlation
