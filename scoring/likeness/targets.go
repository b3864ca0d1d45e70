package likeness

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// OfTargets returns the likeness of grades and roles, of one ladder or of several. A
// target asks for the levels of the cheapest way to meet its requirement for somebody
// of whom nothing is known ([ladder.Requirement.Completions]), counted in steps; the
// importance of a skill is the weight of its competency. A time in a place, evidence
// and ratings are nothing that another role brings, and are left out.
//
// Its id is that of the target, and "ladder/id" for one that several of the ladders
// have. Skills are the same where their ids are, and their levels compare where the
// scales are equal. Targets without a stated requirement are left out
// ([Likeness.NotStated]); no way to meet one is as good as none stated.
//
// It fails like [New], with [ErrUnknownRole] for what is no grade or role of a ladder,
// and with [ErrNotStated] when nothing is left. It takes the time of a few
// completions, and of New.
func OfTargets(targets []ladder.Target, o Options) (Likeness, error) {
	fail := func(err *fault.Error) (Likeness, error) {
		return Likeness{}, err.In("OfTargets(%d targets)", len(targets))
	}
	ladders := make(map[string]map[string]bool) // of each id
	for i, t := range targets {
		if !ladder.IsTarget(t) {
			return fail(fault.Wrong(ErrUnknownRole, badTarget, "place", strconv.Itoa(i+1)))
		}
		if ladders[t.ID()] == nil {
			ladders[t.ID()] = make(map[string]bool)
		}
		ladders[t.ID()][t.Ladder().ID()] = true
	}
	var scales scaleNames
	var specs []RoleSpec
	var notStated []string
	for _, t := range targets {
		spec := RoleSpec{ID: t.ID()}
		if len(ladders[t.ID()]) > 1 {
			spec.ID = t.Ladder().ID() + "/" + t.ID()
		}
		ways := t.Requirement().Completions(ladder.Facts{}, 1)
		if len(ways) == 0 {
			notStated = append(notStated, spec.ID)
			continue
		}
		for need := range ways[0].Needs() {
			if need.IsLevel() {
				a := At(need.Skill, float64(need.Asked.Step()), t.Ladder().Weight(need.Skill).Float64())
				a.Name, a.Scale = need.Name, scales.of(need.Scale)
				spec.Asks = append(spec.Asks, a)
			}
		}
		spec.Names = called(targetNames(t)...)
		specs = append(specs, spec)
	}
	l, err := build(specs, notStated, o)
	if err != nil {
		return fail(err)
	}
	return l, nil
}

func targetNames(t ladder.Target) []text.Text {
	if g, ok := t.(ladder.Grade); ok {
		if titles := slices.Collect(g.Titles()); len(titles) > 0 {
			return titles
		}
	}
	return []text.Text{t.Name()}
}

// called returns every wording of some texts.
func called(texts ...text.Text) (names []string) {
	for _, t := range texts {
		for _, s := range t.All() {
			names = append(names, s)
		}
	}
	return names
}

// scaleNames tells apart scales of one id that are not equal.
type scaleNames []skills.Scale

func (known *scaleNames) of(s skills.Scale) string {
	same := 0
	for _, k := range *known {
		if k.ID() == s.ID() {
			if k.Equal(s) {
				return scaleName(s.ID(), same)
			}
			same++
		}
	}
	*known = append(*known, s)
	return scaleName(s.ID(), same)
}

func scaleName(id string, same int) string {
	if same == 0 {
		return id
	}
	return id + " " + strconv.Itoa(same+1)
}
