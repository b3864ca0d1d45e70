// Package laddertest runs the laws of career ladders on a company's own ladder,
// with random people.
//
// A ladder is data, and data can break what everybody takes for granted: that
// learning more never costs a grade, that what is unknown settles nothing, that
// each grade can be reached at all. A company keeps one test beside its file:
//
//	func TestLadder(t *testing.T) {
//		l, err := ladderfile.LoadLadder(os.DirFS("."), "ladder.yaml", builtin.Bases())
//		if err != nil {
//			t.Fatal(err)
//		}
//		laddertest.Run(t, l, laddertest.Options{})
//	}
//
// # Model
//
// Each law is a subtest; [Laws] lists them. The people are drawn around what
// the ladder asks: levels at a threshold, just below and above it, skills of
// which nothing is known, waivers, times in a position, evidence, ratings. When
// a law fails, the person is shrunk to the smallest that still breaks it, and
// the failure says what it means for the ladder and shows the person as a file.
//
// Kinds of requirement of a program's own are put to the laws as well, each for
// itself: they are the ones that can break monotony and Kleene's rule.
//
// # Errors
//
// Nothing is returned; what is wrong fails the test. The package is imported
// by tests alone and draws with pgregory.net/rapid, whose flags, such as
// -rapid.checks, hold for it.
package laddertest
