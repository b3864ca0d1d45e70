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
	var wrong problem.List
	for i, s := range silences {
		path := problem.Path("silences").Index(i)
		switch {
		case !known(s.Code):
			wrong = append(wrong, UnknownCode.At(path.Field("code"), s.Code).WithSuggestion(nearestCode(s.Code)))
			used[i] = true
		default:
			places := byCode[s.Code]
			if places == nil {
				places = make(map[problem.Path]int)
				byCode[s.Code] = places
			}
			if _, twice := places[problem.Path(s.At)]; !twice {
				places[problem.Path(s.At)] = i
			}
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
			wrong = append(wrong, StaleSilence.At(problem.Path("silences").Index(i), s.Code, at))
		}
	}
	r.Findings = append(r.Findings, wrong...).Sorted()
	return r
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

// known reports whether a code is of a rule or of a warning of package ladder.
func known(code string) bool {
	for _, c := range silenceable() {
		if c == code {
			return true
		}
	}
	return false
}

func nearestCode(code string) string { return problem.Nearest(code, silenceable()) }

// silenceable returns the codes of what can be silenced.
func silenceable() []string {
	var ids []string
	for _, r := range rules {
		if r.check != nil {
			ids = append(ids, r.code.ID())
		}
	}
	for _, c := range warnings {
		ids = append(ids, c.ID())
	}
	return ids
}

// warnings are those of package ladder that a ladder that loads can have.
var warnings = []*problem.Code{
	ladder.NoEquivalence, ladder.NoBandTitle, ladder.NoPlaceholder, ladder.EmptyCell,
	ladder.NoMove, ladder.NoMode, ladder.NoDecider, ladder.NoTitle, ladder.NoRequirement, ladder.NoGrades, ladder.EmptyGroup, ladder.LeadsNowhere,
}
