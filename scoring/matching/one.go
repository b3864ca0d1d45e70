package matching

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/problem"
)

// Of returns the best k roles for one person of whom anything may be known, as
// [Roles.Best] tells them: a waived skill counts as just met, and what grades and
// roles of ladders ask besides levels is evaluated over the facts. Of o, Open alone
// is read. The slice is the caller's own. It fails with a *problem.Error of
// [CountOutOfRange]. It takes the time of [fit.To] for each role from a ladder, and of
// a look-up for each need of the others.
func (r Roles) Of(f ladder.Facts, k int, o Options) ([]Match, error) {
	if k <= 0 {
		return nil, problem.List{CountOutOfRange.At("k", k)}.Err()
	}
	var matches []Match
	for i, role := range r.list() {
		m := matchOf(i, role, f)
		if !o.Open || m.Gate != ladder.NotMet {
			matches = append(matches, m)
		}
	}
	slices.SortFunc(matches, Match.Compare)
	return matches[:min(len(matches), k)], nil
}

// matchOf returns the match of facts with a role.
func matchOf(i int, r role, f ladder.Facts) Match {
	if r.target != nil {
		return matchTo(i, r.target, f)
	}
	p := f.Profile()
	var t tally
	for _, n := range r.needs {
		asked, have := n.Level.Step(), p.Level(n.Skill)
		if have.SameScale(n.Level) {
			t.known(n.Weight, have.Step(), asked, n.Must)
		} else if _, waived := p.Waived(n.Skill); waived {
			t.known(n.Weight, asked, asked, n.Must)
		} else {
			t.unknown(n.Weight, n.Must)
		}
	}
	return t.match(i, r.total, false)
}

func matchTo(i int, target ladder.Target, f ladder.Facts) Match {
	to := fit.To(target, f, fit.Options{})
	return Match{i, to.Share(), to.Gate()}
}
