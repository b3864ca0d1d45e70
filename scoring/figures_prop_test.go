package scoring_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// office is all that maps are drawn from, as records that can be changed: a company
// over a ladder, the first of whose people has maps drawn.
type office struct {
	ladder     ladder.Spec
	spec       ladder.OrganisationSpec
	people     []ladder.PersonSpec
	population *population.Population
	asOf       string
	cost       float64
	goal       string
	since      string
	fit        fit.Options
	weights    market.Weights
	growth     growth.Options
	options    options.Question
}

func drawOffice(t *rapid.T, villages []population.Population) office {
	o := office{ladder: builtin.DualTrack().Spec(), asOf: "2026-01", since: "2025", cost: 1, population: &villages[0], growth: growth.Options{Insist: true}}
	o.spec = ladder.OrganisationSpec{
		ID:           "office",
		Problems:     []ladder.BusinessProblemSpec{{ID: "calls", Area: ladder.Service, Rank: 1}, {ID: "builds", Area: ladder.Environment, Rank: 1}},
		Goals:        []ladder.BusinessGoalSpec{{ID: "calm", Problems: []string{"calls"}}},
		Undertakings: []ladder.UndertakingSpec{{ID: "standard", Problems: []string{"calls"}}},
		Seats:        []ladder.SeatSpec{{ID: "manager", Place: "m4", Holder: "ben"}, {ID: "director", Place: "m5"}},
	}
	reach := builtin.DualTrack().ScaleOf
	ann := ladder.PersonSpec{ID: "ann", Stints: []ladder.StintSpec{{Place: rapid.SampledFrom([]string{"p3", "p4", "sre"}).Draw(t, "place"), From: date.MustParse("2023")}}}
	for _, id := range []skills.ID{"build", "foresee", "spread"} {
		scale, _ := reach(id)
		if step := rapid.IntRange(-1, scale.Len()-1).Draw(t, string(id)); step >= 0 {
			level, _ := scale.Step(step)
			ann.Claims = append(ann.Claims, skills.ClaimSpec{Skill: id, Level: level, Date: date.MustParse("2024")})
		}
	}
	for _, id := range []skills.ID{"Go", "SQL"} {
		ann.Claims = append(ann.Claims, mastered(id, rapid.IntRange(0, 4).Draw(t, string(id))))
	}
	ann.Named = []ladder.NamedProblemSpec{{Problem: "calls"}}
	ann.Trusted = []ladder.TrustSpec{{Subject: text.Plain("alerts"), Stage: ladder.Adviser}}
	ann.Goals = []ladder.GoalSpec{
		{Target: rapid.SampledFrom([]string{"p5", "m4", "p6"}).Draw(t, "next"), Horizon: ladder.Next, Answers: []string{"calm"}},
		{Target: "m7", Horizon: ladder.LongTerm, Ideal: text.Plain("quiet"), Answers: []string{"calm"}},
	}
	if rapid.Bool().Draw(t, "credit") {
		o.fit.Similarity = func(held, asked skills.ID) float64 { return 0.5 }
	}
	o.people = []ladder.PersonSpec{ann, {ID: "ben", Goals: []ladder.GoalSpec{{Target: "m5", Horizon: ladder.LongTerm, Answers: []string{"calls"}}}}}
	return o
}

func mastered(id skills.ID, step int) skills.ClaimSpec {
	mastery, _ := builtin.DualTrack().Scale("mastery")
	level, _ := mastery.Step(step)
	return skills.ClaimSpec{Skill: id, Level: level, Date: date.MustParse("2024")}
}

func (o office) figures(t *rapid.T, best func(population.Population) scoring.Reference) map[string]scoring.Figure {
	l, err := ladder.New(o.ladder)
	if err != nil {
		t.Fatal(err)
	}
	parts := ladder.OrganisationParts{Ladders: []ladder.Ladder{l}}
	for _, spec := range o.people {
		p, err := ladder.NewPerson(spec)
		if err != nil {
			t.Fatal(err)
		}
		parts.People = append(parts.People, p)
	}
	org, err := ladder.NewOrganisation(o.spec, parts)
	if err != nil {
		t.Fatal(err)
	}
	in := scoring.Input{
		Ladder: l, Person: parts.People[0], Organisation: org, AsOf: date.MustParse(o.asOf), Goal: o.goal, Since: date.MustParse(o.since),
		Fit: o.fit, Weights: o.weights, Growth: o.growth, Options: o.options,
		Cost: func(skills.ID, skills.Level) float64 { return o.cost }, Reference: best(*o.population),
	}
	in.Cost = plan.Cost(in.Cost)
	m, err := scoring.NewMaps(in)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]scoring.Figure)
	for f := range m.Figures() {
		if _, twice := all[f.ID()]; twice {
			t.Fatalf("two figures %s", f.ID())
		}
		all[f.ID()] = f
	}
	return all
}

// A change of one part of the input, and what it is a change of.
type change struct {
	name  string
	apply func(*rapid.T, *office) []scoring.Source
}

var changes = []change{
	{"a claim", func(t *rapid.T, o *office) []scoring.Source {
		i := rapid.IntRange(0, len(o.people[0].Claims)-1).Draw(t, "which")
		claim := &o.people[0].Claims[i]
		scale := claim.Level.Scale()
		claim.Level, _ = scale.Step(rapid.IntRange(0, scale.Len()-1).Draw(t, "to"))
		return []scoring.Source{scoring.FromClaim.Of(string(claim.Skill))}
	}},
	{"a claim more", func(t *rapid.T, o *office) []scoring.Source {
		id := rapid.SampledFrom([]skills.ID{"Perl", "weaving", "sql-tuning", "go", "linux"}).Draw(t, "skill")
		o.people[0].Claims = append(o.people[0].Claims, mastered(id, rapid.IntRange(0, 4).Draw(t, "at")))
		return []scoring.Source{scoring.FromClaim.Of(string(id))}
	}},
	{"a stint", func(t *rapid.T, o *office) []scoring.Source {
		o.people[0].Stints[0].Place = rapid.SampledFrom([]string{"p2", "p5", "m4"}).Draw(t, "to")
		return []scoring.Source{scoring.FromRecord.Of("stints")}
	}},
	{"a stint more", func(_ *rapid.T, o *office) []scoring.Source {
		o.people[0].Stints = append(slices.Clone(o.people[0].Stints), ladder.StintSpec{Place: "infrastructure-engineer", From: date.MustParse("2020"), To: date.MustParse("2022")})
		return []scoring.Source{scoring.FromRecord.Of("stints")}
	}},
	{"the ideal", func(_ *rapid.T, o *office) []scoring.Source {
		o.people[0].Goals[1].Ideal = text.Plain("loud")
		return []scoring.Source{scoring.FromGoal.Of("m7")}
	}},
	{"the next goal", func(t *rapid.T, o *office) []scoring.Source {
		before := o.people[0].Goals[0].Target
		o.people[0].Goals[0].Target = rapid.SampledFrom([]string{"p5", "m4", "p6", "p7"}).Draw(t, "to")
		return []scoring.Source{scoring.FromRecord.Of("goals"), scoring.FromGoal.Of(before), scoring.FromGoal.Of(o.people[0].Goals[0].Target)}
	}},
	{"the goal asked for", func(t *rapid.T, o *office) []scoring.Source {
		o.goal = rapid.SampledFrom([]string{"p5", "m4", "p6"}).Draw(t, "to")
		return []scoring.Source{scoring.FromSetting.Of("goal")}
	}},
	{"a seat", func(_ *rapid.T, o *office) []scoring.Source {
		o.spec.Seats = slices.Clone(o.spec.Seats)
		o.spec.Seats[0].Holder = ""
		return []scoring.Source{scoring.FromOrganisation.Of("office")}
	}},
	{"another's goal", func(_ *rapid.T, o *office) []scoring.Source {
		o.people = slices.Clone(o.people)
		o.people[1].Goals = []ladder.GoalSpec{{Target: "m5", Horizon: ladder.LongTerm, Answers: []string{"calm"}}}
		return []scoring.Source{scoring.FromOrganisation.Of("office")}
	}},
	{"another's claim", func(t *rapid.T, o *office) []scoring.Source {
		o.people = slices.Clone(o.people)
		o.people[1].Claims = []skills.ClaimSpec{mastered(rapid.SampledFrom([]skills.ID{"Go", "weaving"}).Draw(t, "skill"), 4)}
		return []scoring.Source{scoring.FromOrganisation.Of("office")}
	}},
	{"a problem solved", func(_ *rapid.T, o *office) []scoring.Source {
		o.spec.Problems = slices.Clone(o.spec.Problems)
		o.spec.Problems[0].Solved = date.MustParse("2025")
		return []scoring.Source{scoring.FromOrganisation.Of("office")}
	}},
	{"a problem named", func(_ *rapid.T, o *office) []scoring.Source {
		o.people[0].Named = append(slices.Clone(o.people[0].Named), ladder.NamedProblemSpec{Problem: "builds"})
		return []scoring.Source{scoring.FromRecord.Of("named")}
	}},
	{"trust", func(_ *rapid.T, o *office) []scoring.Source {
		o.people[0].Trusted = []ladder.TrustSpec{{Subject: text.Plain("alerts"), Stage: ladder.Delegated}}
		return []scoring.Source{scoring.FromRecord.Of("trusted")}
	}},
	{"evidence", func(_ *rapid.T, o *office) []scoring.Source {
		o.people[0].Evidence = []ladder.PieceSpec{{EvidenceSpec: skills.EvidenceSpec{Title: text.Plain("an alert"), Problem: "calls"}}}
		return []scoring.Source{scoring.FromRecord.Of("evidence")}
	}},
	{"the earlier day", func(_ *rapid.T, o *office) []scoring.Source {
		o.since = "2023"
		return []scoring.Source{scoring.FromSetting.Of("since")}
	}},
	{"the weights", func(_ *rapid.T, o *office) []scoring.Source {
		o.weights = market.Weights{Crossing: 2, Deepening: 1}
		return []scoring.Source{scoring.FromSetting.Of("weights")}
	}},
	{"how volumes are taken", func(_ *rapid.T, o *office) []scoring.Source {
		o.growth = growth.Options{}
		return []scoring.Source{scoring.FromSetting.Of("growth")}
	}},
	{"the employer", func(_ *rapid.T, o *office) []scoring.Source {
		o.options.Employer = &fit.Range{Lo: 0.5, Hi: 0.75}
		return []scoring.Source{scoring.FromSetting.Of("options")}
	}},
	{"the day", func(t *rapid.T, o *office) []scoring.Source {
		o.asOf = rapid.SampledFrom([]string{"2022", "2023-06", "2030"}).Draw(t, "to")
		return []scoring.Source{scoring.FromSetting.Of("as-of")}
	}},
	{"the cost", func(_ *rapid.T, o *office) []scoring.Source {
		o.cost = 2
		return []scoring.Source{scoring.FromSetting.Of("cost")}
	}},
	{"a requirement", func(t *rapid.T, o *office) []scoring.Source {
		before, err := ladder.New(o.ladder)
		if err != nil {
			t.Fatal(err)
		}
		track := &o.ladder.Tracks[rapid.IntRange(0, 1).Draw(t, "track")]
		grade := &track.Grades[rapid.IntRange(0, len(track.Grades)-1).Draw(t, "grade")]
		grade.Requires = ladder.All{ladder.AtLeast{Skill: "spread", Level: "company"}}
		after, err := ladder.New(o.ladder)
		if err != nil {
			t.Fatal(err)
		}
		var changed []scoring.Source
		for g := range before.Grades() {
			if other, _ := after.Grade(g.ID()); !other.Requirement().Equal(g.Requirement()) {
				changed = append(changed, scoring.FromRequirement.Of("dual-track/"+g.ID()))
			}
		}
		return changed
	}},
}

// TestMaps_Figures_law: a part of the input that changes changes no figure but those
// that say they rest on it, before or after.
func TestMaps_Figures_law(t *testing.T) {
	villages := []population.Population{village(t)}
	reference := scoring.Reference{Rarity: overPeople(t, villages[0])}
	known := func(population.Population) scoring.Reference { return reference }
	rapid.Check(t, func(t *rapid.T) {
		o := drawOffice(t, villages)
		before := o.figures(t, known)
		c := rapid.SampledFrom(changes).Draw(t, "change")
		o.ladder = builtin.DualTrack().Spec() // a copy of its own
		changed := c.apply(t, &o)
		after := o.figures(t, known)
		untouched(t, c.name, before, after, changed)
	})
}

// untouched fails where a figure is another one and does not rest on what changed.
func untouched(t *rapid.T, name string, before, after map[string]scoring.Figure, changed []scoring.Source) {
	rests := func(f scoring.Figure) bool { return slices.ContainsFunc(changed, f.RestsOn) }
	for id, f := range before {
		g, there := after[id]
		if there && g.Value() == f.Value() || rests(f) || there && rests(g) {
			continue
		}
		t.Fatalf("%s changes %v to %v, which rests on %v", name, f, g, slices.Collect(f.Sources()))
	}
	for id, g := range after {
		if _, there := before[id]; !there && !rests(g) {
			t.Fatalf("%s makes %v, which rests on %v", name, g, slices.Collect(g.Sources()))
		}
	}
}

// TestMaps_Figures_sources: figures do not just rest on everything.
func TestMaps_Figures_sources(t *testing.T) {
	o := ann(t, ladder.GoalSpec{Target: "m7", Horizon: ladder.LongTerm, Ideal: text.Plain("quiet")})
	m := draw(t, scoring.Input{Person: o, Goal: "p5", Reference: scoring.Reference{Name: text.Plain("village"), Rarity: overPeople(t, village(t))}})
	for _, test := range []struct {
		figure string
		source scoring.Source
		want   bool
	}{
		{"topographic.fit", scoring.FromRequirement.Of("dual-track/p5"), true},
		{"topographic.fit", scoring.FromRequirement.Of("dual-track/p4"), false},
		{"topographic.fit", scoring.FromPopulation.Of("village"), false},
		{"topographic.route.1", scoring.FromRequirement.Of("dual-track/p4"), true},
		{"locator.rarity", scoring.FromClaim.Of("weaving"), true},
		{"topographic.fit", scoring.FromOrganisation.Of(""), false},
		{"treasure.fit", scoring.FromRequirement.Of("dual-track/m7"), true},
		{"treasure.fit", scoring.FromRequirement.Of("dual-track/p1"), false},
		{"treasure.fit", scoring.FromClaim.Of("GO"), false},
		{"treasure.goal", scoring.FromClaim.Of("build"), false},
		{"locator.rarity", scoring.FromPopulation.Of("village"), true},
		{"locator.rarity", scoring.FromRequirement.Of("dual-track/p5"), false},
		{"locator.skill.GO", scoring.FromClaim.Of("GO"), true},
		{"locator.skill.GO", scoring.FromClaim.Of("SQL"), false},
		{"locator.held", scoring.FromRecord.Of("stints"), true},
		{"locator.value.deepening", scoring.FromPopulation.Of("village"), true},
		{"locator.value.crossing", scoring.FromPopulation.Of("village"), false},
		{"locator.value.accompanying", scoring.FromRecord.Of("trusted"), true},
		{"locator.value.deepening", scoring.FromRecord.Of("trusted"), false},
		{"locator.value.volume", scoring.FromSetting.Of("weights"), true},
		{"locator.value.crossing", scoring.FromSetting.Of("weights"), false},
		{"locator.growth", scoring.FromSetting.Of("growth"), true},
		{"locator.growth", scoring.FromPopulation.Of("village"), false},
		{"topographic.options", scoring.FromSetting.Of("options"), true},
		{"topographic.options", scoring.FromPopulation.Of("village"), false},
	} {
		found := false
		for f := range m.Figures() {
			if f.ID() != test.figure {
				continue
			}
			found = true
			if f.RestsOn(test.source) != test.want {
				t.Errorf("%s rests on %v: %v, want %v", f, test.source, !test.want, test.want)
			}
		}
		if !found {
			t.Errorf("no figure %s", test.figure)
		}
	}
	if got := fmt.Sprint(scoring.Figure{}, scoring.Source{}); got != " " {
		t.Errorf("zero: %q", got)
	}
}
