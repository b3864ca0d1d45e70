package charter

import "github.com/kakezan/kakezan/skills/problem"

// maxComparisons bounds how many names are compared to find out what was meant by
// unknown ones. It is far more than a charter by people needs, and keeps a long
// list of unknown names from taking minutes.
const maxComparisons = 100_000

// suggester guesses what was meant by an unknown name.
type suggester struct{ comparisons int }

func (s *suggester) nearest(name string, known []string) string {
	if s.comparisons += len(known); s.comparisons > maxComparisons {
		return ""
	}
	return problem.Nearest(name, known)
}
