package ladder

import (
	"maps"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

func (b *organisationBuilder) businessGoals(specs []BusinessGoalSpec) {
	d := b.data
	for i, spec := range specs {
		path := problem.Path("goals").Item(spec.ID)
		if _, taken := d.problemByID[spec.ID]; taken {
			b.report(skills.DuplicateID.At(path, spec.ID))
		} else {
			b.enter(d.goalByID, spec.ID, i, organisationWords.goal, path)
		}
		b.stated(spec.Problems, path.Field("problems"))
	}
}

func (b *organisationBuilder) undertakings(specs []UndertakingSpec) {
	for i, spec := range specs {
		path := problem.Path("undertakings").Item(spec.ID)
		b.enter(b.data.undertakingByID, spec.ID, i, organisationWords.undertaking, path)
		b.stated(spec.Problems, path.Field("problems"))
		for j, decider := range spec.Deciders {
			at := path.Field("deciders").Index(j)
			b.report(checkDecider(decider, at, UntoldDecider.At(at, spec.ID), b.grade)...)
		}
	}
}

// grade returns the problems of a reference to a grade of one of the ladders.
func (b *organisationBuilder) grade(ref string, path problem.Path) problem.List {
	p, wrong := b.resolver.place(ref, path)
	if len(wrong) == 0 && p.Grade().IsZero() {
		wrong = problem.List{UnknownGrade.At(path, ref)}
	}
	return wrong
}

// stated checks references of the organisation's own to its problems.
func (b *organisationBuilder) stated(ids []string, path problem.Path) {
	for i, id := range ids {
		at := path.Index(i)
		b.report(skills.CheckID(id, organisationWords.problem, at)...)
		b.lookUp(id, at, b.data.problemByID, UnknownProblem, &b.known.problems)
	}
}

// answers warns of problems, goals and people that people's records name and
// that the organisation does not have.
func (b *organisationBuilder) answers() {
	d := b.data
	either := maps.Clone(d.problemByID)
	maps.Copy(either, d.goalByID)
	for _, p := range d.people {
		spec, path := &p.read().spec, problem.Path("people").Item(p.ID())
		of := func(id string, at problem.Path) {
			b.lookUp(id, at, d.problemByID, UnstatedProblem, &b.known.problems)
		}
		for i, claim := range spec.Claims {
			for j, e := range claim.Evidence {
				of(e.Problem, path.Field("claims").Index(i).Field("evidence").Index(j).Field("problem"))
			}
		}
		for i, piece := range spec.Evidence {
			of(piece.Problem, path.Field("evidence").Index(i).Field("problem"))
		}
		for i, named := range spec.Named {
			of(named.Problem, path.Field("named").Index(i).Field("problem"))
		}
		for i, goal := range spec.Goals {
			for j, id := range goal.Answers {
				b.lookUp(id, path.Field("goals").Index(i).Field("answers").Index(j), either, UnstatedAnswer, &b.known.answers)
			}
		}
		for i, trust := range spec.Trusted {
			b.lookUp(trust.By, path.Field("trusted").Index(i).Field("by"), d.personByID, Outsider, &b.known.people)
		}
	}
}
