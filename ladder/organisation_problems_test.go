package ladder_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// organisationMistake is a change of the firm, with all that NewOrganisation
// then reports.
type organisationMistake struct {
	code   *problem.Code
	name   string
	change func(s *ladder.OrganisationSpec, p *ladder.OrganisationParts)
	want   []string
}

// record returns a change of the record alone.
func inRecord(change func(s *ladder.OrganisationSpec)) func(*ladder.OrganisationSpec, *ladder.OrganisationParts) {
	return func(s *ladder.OrganisationSpec, _ *ladder.OrganisationParts) { change(s) }
}

// withPerson returns a change that adds a person.
func withPerson(p ladder.PersonSpec) func(*ladder.OrganisationSpec, *ladder.OrganisationParts) {
	return func(_ *ladder.OrganisationSpec, parts *ladder.OrganisationParts) {
		parts.People = append(parts.People, must(ladder.NewPerson(p)))
	}
}

// organisationMistakes are in the order of the golden files.
var organisationMistakes = []organisationMistake{
	{skills.MissingID, "ids left out", func(s *ladder.OrganisationSpec, p *ladder.OrganisationParts) {
		s.ID = ""
		s.Problems = append(s.Problems, ladder.BusinessProblemSpec{})
		s.Seats = append(s.Seats, ladder.SeatSpec{})
		s.Proposals = append(s.Proposals, ladder.ProposalSpec{})
		p.Ladders = append(p.Ladders, ladder.Ladder{})
		p.People = append(p.People, ladder.Person{})
	}, []string{`missing-id id`, `missing-id ladders[""]`, `missing-id people[""]`, `missing-id problems[""]`, `missing-id proposals[""]`, `missing-id proposals[""].problem`, `missing-id seats[""]`, `missing-id seats[""].place`}},
	{skills.DuplicateID, "ids given twice", func(s *ladder.OrganisationSpec, p *ladder.OrganisationParts) {
		s.Problems = append(s.Problems, s.Problems[0])
		s.Seats = append(s.Seats, s.Seats[0])
		s.Proposals = append(s.Proposals, s.Proposals[1])
		s.Transitions[1].ID = s.Transitions[0].ID
		s.Transitions[1].From = []string{"baker", "shop/baker"}
		p.People = append(p.People, p.People[0])
		p.Ladders = append(p.Ladders, p.Ladders[1])
	}, []string{
		"duplicate-id ladders[shop]", "duplicate-id people[emi]", "duplicate-id problems[no-time]", "duplicate-id proposals[second-oven]", "duplicate-id proposals[second-oven].seat",
		"duplicate-id seats[manager]", "duplicate-id transitions[1].from[1]", "duplicate-id transitions[1].id",
	}},
	{ladder.UnknownPlace, "places that no ladder has", inRecord(func(s *ladder.OrganisationSpec) {
		s.Seats[0].Place = "managment"
		s.Seats[1].Place = "amce/sre"
		s.Seats[4].Place = "nowhere/at/all"
		s.Proposals[0].Place = ladder.Outside
		s.Transitions[0].To = []string{"", "seler"}
		s.Equivalences[0].Grades[1] = "s3"
	}), []string{
		"unknown-place equivalences[0].grades[1]", "unknown-place proposals[night-desk].place", "unknown-place seats[anyone].place", "unknown-place seats[manager].place", "unknown-place seats[on-call].place",
		"no-endpoint transitions[0].to[0]", "unknown-place transitions[0].to[1]",
	}},
	{ladder.AmbiguousPlace, "place that two ladders have", inRecord(func(s *ladder.OrganisationSpec) { s.Seats[0].Place = "p1"; s.Equivalences[1].Grades[0] = "p1" }), []string{"ambiguous-place equivalences[1].grades[0]", "ambiguous-place seats[manager].place"}},
	{ladder.UnknownGrade, "equivalence of a role", inRecord(func(s *ladder.OrganisationSpec) { s.Equivalences[0].Grades[1] = "baker" }), []string{"unknown-grade equivalences[0].grades[1]"}},
	{ladder.ContradictingEquivalence, "equivalences that contradict each other and a ladder", func(s *ladder.OrganisationSpec, p *ladder.OrganisationParts) {
		spec := acme()
		spec.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"p3", "m3"}}, {Kind: ladder.NotComparable, Grades: []string{"p2", "m4"}}}
		p.Ladders[0] = must(ladder.New(spec))
		s.Equivalences = []ladder.EquivalenceSpec{
			{Kind: ladder.PayEqual, Grades: []string{"p3", "seller"}},
			{Kind: ladder.NotComparable, Grades: []string{"m3", "s2"}},
			{Kind: ladder.Equal, Grades: []string{"p2", "shop/p1"}},
			{Kind: ladder.Equal, Grades: []string{"m4", "shop/p1"}},
		}
	}, []string{"crossing-equivalence equivalences", "contradicting-equivalence equivalences[1]", "contradicting-equivalence ladders[acme].equivalences[1]"}},
	{ladder.CrossingEquivalence, "grades of two ladders that cross", inRecord(func(s *ladder.OrganisationSpec) {
		s.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"p3", "shop/p1"}}, {Kind: ladder.Equal, Grades: []string{"p2", "s2"}}, {Grades: []string{"p1"}}}
	}), []string{"crossing-equivalence equivalences", "no-equivalence equivalences[2]", "too-few-grades equivalences[2]", "ambiguous-place equivalences[2].grades[0]"}},
	{ladder.UnknownPerson, "people whom nobody knows", func(s *ladder.OrganisationSpec, p *ladder.OrganisationParts) {
		s.Seats[0].Holder, s.Proposals[0].By = "emmi", "nobody"
		p.Homes = map[string]string{"hana": "shop", "han": "shop"}
	}, []string{"unknown-person homes[han]", "unknown-person proposals[night-desk].by", "unknown-person seats[manager].holder"}},
	{ladder.UnknownLadder, "home in an unknown ladder", func(_ *ladder.OrganisationSpec, p *ladder.OrganisationParts) {
		p.Homes = map[string]string{"hana": "shap"}
	}, []string{"unknown-ladder homes[hana]", "ambiguous-place people[hana].stints[0].place"}},
	{ladder.UnknownProblem, "proposals that answer nothing", inRecord(func(s *ladder.OrganisationSpec) {
		s.Proposals[0].Problem, s.Proposals[1].Problem = "page", ""
	}), []string{"unknown-problem proposals[night-desk].problem", "missing-id proposals[second-oven].problem"}},
	{ladder.UnknownProblem, "goals and undertakings beside the mark", inRecord(func(s *ladder.OrganisationSpec) {
		s.Goals[0].Problems[1], s.Goals[1].Values = "calm", []string{"speek-up"}
		s.Undertakings[0].Problems = []string{"pags", " "}
	}), []string{"unknown-value goals[bigger].values[0]", "unknown-problem goals[calm].problems[1]", "unknown-problem undertakings[new-oven].problems[0]", "invalid-id undertakings[new-oven].problems[1]", "unknown-problem undertakings[new-oven].problems[1]"}},
	{skills.DuplicateID, "goals and undertakings of one id", inRecord(func(s *ladder.OrganisationSpec) {
		s.Goals = append(s.Goals, ladder.BusinessGoalSpec{ID: "pages", Problems: []string{"pags"}}, ladder.BusinessGoalSpec{ID: "calm"})
		s.Undertakings = append(s.Undertakings, s.Undertakings[1], ladder.UndertakingSpec{ID: "calm"})
	}), []string{"duplicate-id goals[calm]", "duplicate-id goals[pages]", "unknown-problem goals[pages].problems[0]", "duplicate-id undertakings[new-shop]"}},
	{ladder.UntoldDecider, "undertakings that nobody can decide", inRecord(func(s *ladder.OrganisationSpec) {
		s.Undertakings[0].Deciders = []ladder.DeciderSpec{{Grade: "baker"}, {Grade: "p1"}, {Grade: "shop/s22"}, {}, {ID: " ", Count: -1}}
	}), []string{
		"unknown-grade undertakings[new-oven].deciders[0].grade", "ambiguous-place undertakings[new-oven].deciders[1].grade", "unknown-place undertakings[new-oven].deciders[2].grade",
		"untold-decider undertakings[new-oven].deciders[3]", "not-positive undertakings[new-oven].deciders[4].count", "invalid-id undertakings[new-oven].deciders[4].id",
	}},
	{ladder.UnstatedProblem, "what people's records say of problems that are not stated", withPerson(ladder.PersonSpec{
		ID:       "iku",
		Claims:   []skills.ClaimSpec{{Skill: "go", Level: mastery.MustParse("aware"), Evidence: []skills.EvidenceSpec{{Problem: "pages"}, {Problem: "page"}}}},
		Evidence: []ladder.PieceSpec{{EvidenceSpec: skills.EvidenceSpec{Problem: "calm"}}},
		Named:    []ladder.NamedProblemSpec{{Problem: "queues"}, {Name: text.Plain("dust")}},
	}), []string{
		"unstated-problem people[iku].claims[0].evidence[1].problem", "unstated-problem people[iku].evidence[0].problem", "unstated-problem people[iku].named[0].problem",
	}},
	{ladder.UnstatedAnswer, "goal of a person that answers nothing stated", withPerson(ladder.PersonSpec{
		ID: "iku", Goals: []ladder.GoalSpec{{Target: "baker", Answers: []string{"pages", "calm", "clam"}}},
	}), []string{"unstated-answer people[iku].goals[0].answers[2]"}},
	{ladder.Outsider, "trust of somebody from elsewhere", withPerson(ladder.PersonSpec{
		ID: "iku", Trusted: []ladder.TrustSpec{{By: "emi"}, {By: "emmi"}},
	}), []string{"outsider people[iku].trusted[1].by"}},
	{ladder.UnknownSeat, "seat that is not there", inRecord(func(s *ladder.OrganisationSpec) { s.Proposals[1].Seat = "ofen" }), []string{"unknown-seat proposals[second-oven].seat"}},
	{ladder.SeatOfRefused, "seat of what is not accepted", inRecord(func(s *ladder.OrganisationSpec) { s.Proposals[0].Seat, s.Proposals[2].Seat = "manager", "anyone" }), []string{"seat-of-refused proposals[night-desk].seat", "seat-of-refused proposals[third-oven].seat"}},
	{ladder.NoSeat, "accepted without a seat", inRecord(func(s *ladder.OrganisationSpec) { s.Proposals[1].Seat = "" }), []string{"no-seat proposals[second-oven]"}},
	{ladder.NotDecided, "day of a decision that nobody has taken", inRecord(func(s *ladder.OrganisationSpec) { s.Proposals[0].Decided = date.MustParse("2026-03") }), []string{"not-decided proposals[night-desk].decided"}},
	{ladder.AnsweredProblem, "proposal that waits for too long", inRecord(func(s *ladder.OrganisationSpec) { s.Problems[1].Solved = date.MustParse("2026-01") }), []string{"answered-problem proposals[night-desk].problem"}},
	{skills.EmptyPeriod, "times that end before they begin", inRecord(func(s *ladder.OrganisationSpec) {
		s.Problems[2].Solved, s.Seats[0].To = date.MustParse("2025-02"), date.MustParse("2026-03")
		s.Proposals[1].Date = date.MustParse("2026-02")
	}), []string{"empty-period problems[queue].solved", "empty-period proposals[second-oven].decided", "empty-period seats[manager].to"}},
	{ladder.NotPositive, "rank below nothing", inRecord(func(s *ladder.OrganisationSpec) { s.Problems[0].Rank = -1 }), []string{"not-positive problems[no-time].rank"}},
	{ladder.TwoSeats, "two seats at once", inRecord(func(s *ladder.OrganisationSpec) { s.Seats[4].Holder = "goro" }), []string{"two-seats seats[anyone].holder"}},
	{ladder.NotHeld, "seats at what the holders do not hold", inRecord(func(s *ladder.OrganisationSpec) {
		s.Seats[1].Place, s.Seats[2].Place = "acme/m3", "baker"
		s.Seats[3].Holder = "hana"
	}), []string{"not-held seats[counter].holder", "not-held seats[on-call].holder", "not-held seats[oven].holder"}},
	{ladder.ManyLadders, "transition to two ladders, asking for nothing that there is", inRecord(func(s *ladder.OrganisationSpec) {
		s.Transitions[0].To = []string{"sre", "baker"}
		s.Transitions[1].Requires, s.Transitions[1].Review = ladder.AtLeast{Skill: "go", Level: "aware"}, "senior"
		s.Transitions[2].Requires, s.Transitions[2].Kind, s.Transitions[2].Mode = ladder.All{nil}, ladder.Move{}, ladder.Mode{}
	}), []string{"many-ladders transitions[0].to", "unknown-skill transitions[1].requires.skill", "unknown-review transitions[1].review", "no-mode transitions[2]", "no-move transitions[2]", "empty-requirement transitions[2].requires.all[0]"}},
	{ladder.LeadsNowhere, "transition from a grade to itself", inRecord(func(s *ladder.OrganisationSpec) {
		s.Transitions[1].From, s.Transitions[1].To = []string{"seller"}, []string{"shop/s2"}
		s.Transitions[2].To, s.Transitions[2].Review = []string{ladder.Outside}, ""
	}), []string{"leads-nowhere transitions[1]", "leads-nowhere transitions[2]"}},
	{ladder.NoEndpoint, "transition that leads from nowhere", inRecord(func(s *ladder.OrganisationSpec) { s.Transitions[1].From = nil; s.Transitions[1].Mode = ladder.Mode{} }), []string{"no-endpoint transitions[1]"}},
	{ladder.UnknownValue, "values that the charter does not have", func(_ *ladder.OrganisationSpec, p *ladder.OrganisationParts) {
		spec := shop()
		spec.Competencies[0].Values = []string{"speak-up", "speak-upp"}
		spec.Disciplines[0].Competencies = []ladder.CompetencySpec{{ID: "crust", Scale: "stars", Values: []string{"warm"}}}
		p.Ladders[1] = must(ladder.New(spec))
		e := skills.EvidenceSpec{Value: "speek-up"}
		p.People = append(p.People, must(ladder.NewPerson(ladder.PersonSpec{
			ID: "iku", Claims: []skills.ClaimSpec{{Skill: "go", Level: mastery.MustParse("aware"), Evidence: []skills.EvidenceSpec{e}}}, Evidence: []ladder.PieceSpec{{EvidenceSpec: e}},
		})))
	}, []string{
		"unknown-value ladders[shop].competencies[baking].values[1]", "unknown-value ladders[shop].disciplines[bread].competencies[crust].values[0]",
		"unknown-value people[iku].claims[0].evidence[0].value", "unknown-value people[iku].evidence[0].value",
	}},
	{ladder.UnknownTarget, "person at places that are not there", withPerson(ladder.PersonSpec{
		ID: "iku", Stints: []ladder.StintSpec{{Place: "bakre", Discipline: "bread"}, {Place: "counter"}, {Place: ladder.Outside}, {Place: "baker", Discipline: "breed"}, {Place: "sre", Discipline: "bread"}, {Discipline: "bread"}},
		Goals: []ladder.GoalSpec{{Target: "s2.1"}},
	}), []string{
		"unknown-target people[iku].goals[0].target", "unknown-target people[iku].stints[0].place", "unknown-target people[iku].stints[1].place", "unknown-target people[iku].stints[2].place",
		"unknown-discipline people[iku].stints[3].discipline", "unknown-discipline people[iku].stints[4].discipline", "unknown-discipline people[iku].stints[5].discipline",
	}},
	{ladder.OtherRating, "ratings of one's own ladder alone", withPerson(ladder.PersonSpec{
		ID: "iku", Stints: []ladder.StintSpec{{Place: "baker"}}, Evidence: []ladder.PieceSpec{{Skill: "Baking"}, {Skill: "Baking"}, {}, {Skill: "welding"}},
		Claims: []skills.ClaimSpec{{Skill: "baking", Level: mastery.MustParse("aware")}, {Skill: "beking", Level: stars.MustParse("one")}},
		Ratings: []ladder.RatingSpec{
			{Review: "tasting", Level: mastery.MustParse("aware")}, {Review: "talk", Level: stars.MustParse("one")}, {Review: "tastin", Level: stars.MustParse("one")}, {Review: "tasting", Level: stars.MustParse("one")},
		},
	}), []string{
		"other-scale people[iku].claims[0].level", "near-skill people[iku].claims[1].skill", "near-skill people[iku].evidence[0].skill",
		"other-rating people[iku].ratings[0].level", "review-without-scale people[iku].ratings[1].review", "unknown-review people[iku].ratings[2].review",
	}},
}

func reportOrganisation(t *testing.T, change func(*ladder.OrganisationSpec, *ladder.OrganisationParts)) problem.List {
	spec, parts := firm(), firmParts()
	change(&spec, &parts)
	o, err := ladder.NewOrganisation(spec, parts)
	if err != nil {
		if !o.IsZero() {
			t.Error("NewOrganisation returns an organisation and an error")
		}
		return problems(t, err)
	}
	return o.Warnings()
}

func TestNewOrganisation_mistakes(t *testing.T) {
	for _, m := range organisationMistakes {
		t.Run(m.name, func(t *testing.T) {
			got := reportOrganisation(t, m.change)
			if diff := cmp.Diff(m.want, found(got)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if !slices.ContainsFunc(got, func(p problem.Problem) bool { return p.Is(m.code) }) {
				t.Errorf("none of the problems is a %v", m.code)
			}
		})
	}
}

// refusals are decisions on the firm's proposals that are not possible.
var refusals = []struct {
	code   *problem.Code
	name   string
	change func() (ladder.Organisation, error)
	want   []string
}{
	{ladder.UnknownProposal, "nothing to accept", func() (ladder.Organisation, error) {
		return firmOrganisation.Accept("night-dask", ladder.SeatSpec{ID: "x"}, date.Date{})
	}, []string{"unknown-proposal proposals"}},
	{ladder.AlreadyDecided, "accepted again", func() (ladder.Organisation, error) {
		return firmOrganisation.Accept("second-oven", ladder.SeatSpec{ID: "x"}, date.Date{})
	}, []string{"already-decided proposals[second-oven].stage"}},
	{ladder.AlreadyDecided, "declined again", func() (ladder.Organisation, error) {
		return firmOrganisation.Decline("third-oven", date.Date{})
	}, []string{"already-decided proposals[third-oven].stage"}},
	{skills.DuplicateID, "seat that is there", func() (ladder.Organisation, error) {
		return firmOrganisation.Accept("night-desk", ladder.SeatSpec{ID: "oven"}, date.Date{})
	}, []string{"duplicate-id seats[oven]"}},
	{skills.EmptyPeriod, "accepted before it was proposed", func() (ladder.Organisation, error) {
		return firmOrganisation.Accept("night-desk", ladder.SeatSpec{ID: "x"}, date.MustParse("2026-01"))
	}, []string{"empty-period proposals[night-desk].decided"}},
	{ladder.SolvedProblem, "solved before it is accepted", func() (ladder.Organisation, error) {
		spec := firm()
		spec.Problems[1].Solved = date.MustParse("2026-05")
		o := must(ladder.NewOrganisation(spec, firmParts()))
		if _, err := o.Accept("night-desk", ladder.SeatSpec{ID: "x"}, date.MustParse("2026-05-30")); err != nil {
			return o, nil
		}
		return o.Accept("night-desk", ladder.SeatSpec{ID: "x"}, date.MustParse("2026-05-31"))
	}, []string{"solved-problem proposals[night-desk].problem"}},
}

// Values of a ladder that names another charter are none of the organisation's.
func TestOrganisation_valuesOfAnotherCharter(t *testing.T) {
	for named, want := range map[string]int{"": 1, firmParts().Charter.ID(): 1, "elsewhere": 0} {
		spec, parts := shop(), firmParts()
		spec.Charter, spec.Competencies[0].Values = named, []string{"speak-upp"}
		parts.Ladders[1] = must(ladder.New(spec))
		o := must(ladder.NewOrganisation(firm(), parts))
		n := 0
		for _, p := range o.Warnings() {
			if errors.Is(p, ladder.UnknownValue) {
				n++
			}
		}
		if n != want {
			t.Errorf("a ladder whose values are of %q: %d values that the charter does not have, want %d", named, n, want)
		}
	}
}

func TestOrganisation_refusals(t *testing.T) {
	for _, r := range refusals {
		o, err := r.change()
		if diff := cmp.Diff(r.want, found(problems(t, err))); diff != "" || !o.IsZero() {
			t.Errorf("%s: problems (-want +got):\n%s", r.name, diff)
		}
	}
}

func TestProblems_textsOfOrganisations(t *testing.T) {
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, m := range organisationMistakes {
			b.WriteString("# " + m.name + "\n")
			messages(&b, reportOrganisation(t, m.change), lang)
		}
		for _, r := range refusals {
			b.WriteString("# " + r.name + "\n")
			_, err := r.change()
			messages(&b, problems(t, err), lang)
		}
		b.WriteString("# person whose own record is wrong\n")
		messages(&b, problems(t, badPerson()), lang)
		golden.Check(t, "problems-organisation."+lang.String()+".txt", b.String())
	}
}

func badPerson() error {
	_, err := ladder.NewPerson(ladder.PersonSpec{
		ID: "iku", Evidence: []ladder.PieceSpec{{Skill: " go"}, {EvidenceSpec: skills.EvidenceSpec{Problem: "\xff"}}}, Ratings: []ladder.RatingSpec{{Review: "senior"}, {Level: stars.MustParse("one")}},
		Goals:   []ladder.GoalSpec{{Target: "p2", Answers: []string{"pages", ""}}},
		Named:   []ladder.NamedProblemSpec{{Area: ladder.Team}, {Problem: " ", Rank: -1}, {Name: text.Plain("dust")}},
		Trusted: []ladder.TrustSpec{{By: " ", From: date.MustParse("2026-04"), To: date.MustParse("2026-03-31")}, {From: date.MustParse("2026-04"), To: date.MustParse("2026")}},
	})
	return err
}

func TestNewPerson_wrongParts(t *testing.T) {
	want := []string{"invalid-id evidence[0].skill", "invalid-id evidence[1].problem", "missing-id goals[0].answers[1]", "names-nothing named[0]", "invalid-id named[1].problem", "not-positive named[1].rank", "no-rating ratings[0].level", "missing-id ratings[1].review", "invalid-id trusted[0].by", "empty-period trusted[0].to"}
	if diff := cmp.Diff(want, found(problems(t, badPerson()))); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
