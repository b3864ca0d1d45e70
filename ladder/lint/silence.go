package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// silence divides findings into those that are silenced and those that are
// not, and adds what is wrong with the silences. A silence can't be silenced.
func silence(list problem.List, silences []ladder.SilenceSpec) Report {
	var r Report
	byCode := make(map[string]map[problem.Path]int) // to the first silence of a place
	used := make([]bool, len(silences))
	for i, s := range silences {
		places := byCode[s.Code]
		if places == nil {
			places = make(map[problem.Path]int)
			byCode[s.Code] = places
		}
		if _, twice := places[problem.Path(s.At)]; !twice {
			places[problem.Path(s.At)] = i
		}
	}
	for _, p := range list.Sorted() {
		i, ok := covering(byCode[p.Code().ID()], p.Path())
		if !ok {
			r.Findings = append(r.Findings, p)
			continue
		}
		used[i] = true
		r.Silenced = append(r.Silenced, Silenced{p, silences[i].Because})
	}
	for i, s := range silences {
		if !used[i] {
			at := text.Plain(s.At)
			if s.At == "" {
				at = words.wholeLadder
			}
			r.Findings = append(r.Findings, StaleSilence.At(problem.Path("silences").Index(i), s.Code, at).WithSuggestion(meant(s.Code)))
		}
	}
	r.Findings = r.Findings.Sorted()
	return r
}

// meant returns the code of a rule that was probably meant by another word.
func meant(code string) string {
	var ids []string
	for _, r := range rules {
		if r.code.ID() == code {
			return ""
		}
		ids = append(ids, r.code.ID())
	}
	return problem.Nearest(code, ids)
}

// covering returns the silence of the nearest place that holds a path. It asks
// for the path and each of its parents, not for each silence.
func covering(places map[problem.Path]int, path problem.Path) (int, bool) {
	if len(places) == 0 {
		return 0, false
	}
	for {
		if i, ok := places[path]; ok {
			return i, true
		}
		if path == "" {
			return 0, false
		}
		path = path.Parent()
	}
}
