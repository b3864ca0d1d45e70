package ladder_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// stated are the problems that an organisation of the laws has, goal its goal.
var stated = []string{"a", "b", "c", "d"}

const goalID = "goal"

// drawAsked draws an organisation with problems, and people of whom some were
// asked for them.
func drawAsked(t *rapid.T) ladder.Organisation {
	area := rapid.SampledFrom([]ladder.Area{{}, ladder.Company, ladder.Team})
	day := rapid.SampledFrom([]string{"2025-04", "2025-06", "2025-06-15", "2025-07", "2025-08-20"})
	maybe := func(label string) (d date.Date) {
		if rapid.IntRange(0, 3).Draw(t, label) > 0 {
			d = date.MustParse(day.Draw(t, label))
		}
		return d
	}
	spec := ladder.OrganisationSpec{ID: "o", Goals: []ladder.BusinessGoalSpec{{ID: goalID}}}
	for _, id := range stated {
		p := ladder.BusinessProblemSpec{ID: id, Area: area.Draw(t, "area"), Rank: rapid.IntRange(0, 2).Draw(t, "rank"), Since: maybe("since")}
		if rapid.IntRange(0, 3).Draw(t, "solved") == 0 {
			p.Solved = date.MustParse("2025-08-25")
		}
		spec.Problems = append(spec.Problems, p)
	}
	var parts ladder.OrganisationParts
	other := rapid.SampledFrom(append([]string{"", "elsewhere", goalID}, stated...))
	evidence := func() skills.EvidenceSpec {
		return skills.EvidenceSpec{Problem: other.Draw(t, "answers"), Date: maybe("shown")}
	}
	for _, id := range []string{"aki", "beni"} {
		p := ladder.PersonSpec{ID: id}
		if rapid.Bool().Draw(t, "asked") {
			p.Named = []ladder.NamedProblemSpec{}
			for range rapid.IntRange(0, 4).Draw(t, "named") {
				n := ladder.NamedProblemSpec{Problem: other.Draw(t, "names"), Area: area.Draw(t, "seen in"), Date: maybe("named on")}
				if n.Problem == "" {
					n.Name = text.Plain("own words")
				}
				p.Named = append(p.Named, n)
			}
		}
		for range rapid.IntRange(0, 2).Draw(t, "claims") {
			p.Claims = append(p.Claims, skills.ClaimSpec{Skill: "go", Level: mastery.MustParse("aware"), Date: maybe("claimed"), Evidence: []skills.EvidenceSpec{evidence(), evidence()}})
		}
		for range rapid.IntRange(0, 2).Draw(t, "evidence") {
			p.Evidence = append(p.Evidence, ladder.PieceSpec{EvidenceSpec: evidence()})
		}
		for range rapid.IntRange(0, 2).Draw(t, "goals") {
			g := ladder.GoalSpec{Target: "p4"}
			for range rapid.IntRange(0, 2).Draw(t, "answers") {
				if id := other.Draw(t, "answered"); id != "" {
					g.Answers = append(g.Answers, id)
				}
			}
			p.Goals = append(p.Goals, g)
		}
		if rapid.Bool().Draw(t, "asked for trust") {
			p.Trusted = []ladder.TrustSpec{}
		}
		for range rapid.IntRange(0, 2).Draw(t, "trusted") {
			s := ladder.TrustSpec{Stage: rapid.SampledFrom([]ladder.TrustStage{{}, ladder.Adviser, ladder.Delegated}).Draw(t, "stage"), From: maybe("from"), To: maybe("to")}
			if !s.To.IsZero() && s.To.Latest().Compare(s.From.Earliest()) < 0 {
				s.From, s.To = s.To, s.From
			}
			p.Trusted = append(p.Trusted, s)
		}
		parts.People = append(parts.People, must(ladder.NewPerson(p)))
	}
	parts.Ladders = []ladder.Ladder{acmeLadder}
	return must(ladder.NewOrganisation(spec, parts))
}

// thereBy counts the days from the first that a date can mean to the last of
// another one, to tell whether there is one.
func thereBy(when, asOf date.Date) bool {
	for _, day := range daysOf(asOf) {
		for _, first := range daysOf(when) {
			if first.String() <= day.String() {
				return true
			}
		}
	}
	return when.IsZero() || asOf.IsZero()
}

// daysOf returns all days that a date can mean.
func daysOf(d date.Date) (days []date.Date) {
	if d.IsZero() {
		return nil
	}
	for day := d.Earliest(); day.String() <= d.Latest().String(); day = after(day, 1) {
		days = append(days, day)
	}
	return days
}

// Every naming of a person counts once: for a top problem, or besides, or for
// another area; and whom nobody asked, names and misses nothing.
func TestOrganisation_Naming_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawAsked(t)
		asOf := date.MustParse(rapid.SampledFrom([]string{"2025-04", "2025-06-14", "2025-06", "2025-12-31"}).Draw(t, "as of"))
		if rapid.IntRange(0, 4).Draw(t, "now") == 0 {
			asOf = date.Date{}
		}
		area, n := rapid.SampledFrom([]ladder.Area{{}, ladder.Company, ladder.Team}).Draw(t, "area"), rapid.IntRange(-1, 3).Draw(t, "n")
		for p := range o.People() {
			spec, got := p.Spec(), o.Naming(p.ID(), area, n, asOf)
			top := slices.Collect(o.TopProblems(area, n, asOf))
			asked := spec.Named != nil && len(spec.Named) == 0
			said := make(map[string]bool)
			var besides []ladder.NamedProblemSpec
			for _, named := range spec.Named {
				if !thereBy(named.Date, asOf) {
					continue
				}
				asked = true
				isTop := false
				for _, b := range top {
					isTop = isTop || b.ID == named.Problem
				}
				where := named.Area
				for _, b := range o.Spec().Problems {
					if where == (ladder.Area{}) && b.ID == named.Problem {
						where = b.Area
					}
				}
				if said[named.Problem] = true; !isTop && where == area {
					besides = append(besides, named)
				}
			}
			var hit, missed []ladder.BusinessProblemSpec
			for _, b := range top {
				if asked && said[b.ID] {
					hit = append(hit, b)
				} else if asked {
					missed = append(missed, b)
				}
			}
			type shown struct {
				Area               ladder.Area
				Known              bool
				Top, Named, Missed []ladder.BusinessProblemSpec
				Besides            []ladder.NamedProblemSpec
			}
			want := shown{area, asked, top, hit, missed, besides}
			have := shown{got.Area(), got.IsKnown(), slices.Collect(got.Top()), slices.Collect(got.Named()), slices.Collect(got.Missed()), slices.Collect(got.Besides())}
			if diff := cmp.Diff(want, have, asWritten); diff != "" {
				t.Fatalf("%v on %v (-want +got):\n%s", p, asOf, diff)
			}
		}
	})
}

// All evidence is that for some problem, and touches it.
func TestOrganisation_EvidenceFor_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawAsked(t)
		asOf := date.MustParse(rapid.SampledFrom([]string{"2025-04", "2025-06-14", "2025-06", "2025-12-31"}).Draw(t, "as of"))
		touches := make(map[string]bool)
		for _, id := range append([]string{"elsewhere"}, stated...) {
			var want, got []string
			for p := range o.People() {
				spec := p.Spec()
				for _, claim := range spec.Claims {
					for _, e := range claim.Evidence {
						if e.Problem == id && thereBy(claim.Date, asOf) && thereBy(e.Date, asOf) {
							want = append(want, p.ID()+" go "+e.Date.String())
							touches[p.ID()+" "+id] = true
						}
					}
				}
				for _, e := range spec.Evidence {
					if e.Problem == id && thereBy(e.Date, asOf) {
						want = append(want, p.ID()+"  "+e.Date.String())
						touches[p.ID()+" "+id] = true
					}
				}
			}
			for p, piece := range o.EvidenceFor(id, asOf) {
				got = append(got, p.ID()+" "+string(piece.Skill)+" "+piece.Date.String())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("evidence for %s on %v (-want +got):\n%s", id, asOf, diff)
			}
		}
		for p := range o.People() {
			var want []string
			for b := range o.Problems() {
				if touches[p.ID()+" "+b.ID] {
					want = append(want, b.ID)
				}
			}
			var got []string
			for b := range o.ProblemsOf(p.ID(), asOf) {
				got = append(got, b.ID)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("problems of %v on %v (-want +got):\n%s", p, asOf, diff)
			}
		}
	})
}

// A goal is among those for each id that it answers, and among those for none
// just when the organisation states none of these.
func TestOrganisation_GoalsFor_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawAsked(t)
		ours := append([]string{goalID}, stated...)
		for _, id := range append([]string{"", "elsewhere"}, ours...) {
			var want, got []string
			for p := range o.People() {
				for _, g := range p.Spec().Goals {
					none := true
					for _, a := range g.Answers {
						none = none && !slices.Contains(ours, a)
					}
					if id == "" && none || id != "" && slices.Contains(g.Answers, id) {
						want = append(want, p.ID())
					}
				}
			}
			for p := range o.GoalsFor(id) {
				got = append(got, p.ID())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("goals for %q (-want +got):\n%s", id, diff)
			}
		}
	})
}

// Trust holds on a day when one of the days that it can mean is within it.
func TestPerson_Trusted_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asOf := date.MustParse(rapid.SampledFrom([]string{"2025-04", "2025-06-14", "2025-06", "2025-12-31"}).Draw(t, "as of"))
		for p := range drawAsked(t).People() {
			var want []ladder.TrustSpec
			for _, s := range p.Spec().Trusted {
				if thereBy(s.From, asOf) && (s.To.IsZero() || thereBy(asOf, s.To)) {
					want = append(want, s)
				}
			}
			seq, known := p.Trusted(asOf)
			if diff := cmp.Diff(want, slices.Collect(seq), asWritten); diff != "" || known != (p.Spec().Trusted != nil) {
				t.Fatalf("%v on %v: known %v (-want +got):\n%s", p, asOf, known, diff)
			}
		}
	})
}
