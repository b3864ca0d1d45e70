package team_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/team"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

var today = date.MustParse("2026-11-21")

func scale(id string, steps ...string) skills.Scale {
	spec := skills.ScaleSpec{ID: id}
	for _, s := range steps {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: s, Name: text.EnJa(s, "「"+s+"」の段階")})
	}
	return must(skills.NewScale(spec))
}

var (
	mastery = scale("mastery", "aware", "working", "expert")
	other   = scale("other", "low", "high")
)

// knows is somebody with levels; "?" is a level that is not known.
func knows(id string, levels map[skills.ID]string) team.PersonSpec {
	p := team.PersonSpec{ID: id, Name: text.EnJa(strings.ToUpper(id), id+"さん")}
	for s, level := range levels {
		p.Profile = p.Profile.With(s, mastery.MustParse(level))
	}
	return p
}

// asked asks for go and sql at working, and for dns at expert, which counts twice.
var asked = []team.SkillSpec{
	{ID: "go", At: mastery.MustParse("working")},
	{ID: "sql", At: mastery.MustParse("working"), Name: text.EnJa("SQL", "SQL 言語")},
	{ID: "dns", At: mastery.MustParse("expert"), Weight: 2},
	{ID: "law", At: mastery.MustParse("aware"), Weight: 0.5},
}

// three people: dee's sql is not known, and nobody knows about law.
func three() team.Team {
	return must(team.New(team.Spec{Skills: asked, People: []team.PersonSpec{
		knows("amy", map[skills.ID]string{"go": "expert", "sql": "working", "dns": "working", "law": "none"}),
		knows("bob", map[skills.ID]string{"go": "working", "sql": "aware", "dns": "expert", "law": "none"}),
		knows("dee", map[skills.ID]string{"go": "aware", "dns": "none", "law": "none"}),
	}}))
}

// Depth counts: who is below the level is no holder, and who is not known may be one.
func TestNew_levels(t *testing.T) {
	x := three()
	for at, want := range map[[2]string]ladder.Outcome{
		{"amy", "go"}: ladder.Met, {"amy", "dns"}: ladder.NotMet, {"bob", "sql"}: ladder.NotMet, {"bob", "dns"}: ladder.Met,
		{"dee", "go"}: ladder.NotMet, {"dee", "sql"}: ladder.Unknown, {"nobody", "go"}: ladder.Unknown, {"amy", "nothing"}: ladder.Unknown,
	} {
		if got := x.Holds(at[0], skills.ID(at[1])); got != want {
			t.Errorf("%v: %v, want %v", at, got, want)
		}
	}
	if diff := cmp.Diff([]string{"amy", "bob", "dee"}, x.People()); diff != "" || x.Len() != 3 || x.String() != "3 people, 4 skills" {
		t.Errorf("%v (-want +got):\n%s", x, diff)
	}
	if s := x.Skills(); s[0].Weight != 1 || s[2].Weight != 2 || s[0].Name.In(language.English) != "go" {
		t.Errorf("skills %v", s)
	}
	if !x.Equal(three()) || x.Equal(team.Team{}) {
		t.Error("not equal to itself, or to the zero Team")
	}
	any := must(team.New(team.Spec{Skills: []team.SkillSpec{{ID: "go"}}, People: []team.PersonSpec{
		knows("a", map[skills.ID]string{"go": "aware"}), knows("b", map[skills.ID]string{"go": "none"}), knows("c", nil),
	}}))
	if any.Holds("a", "go") != ladder.Met || any.Holds("b", "go") != ladder.NotMet || any.Holds("c", "go") != ladder.Unknown {
		t.Error("without a level, any above none counts")
	}
}

// A first holder of a skill fills a gap, and can lower the bus factor: the two are told apart.
func TestBusFactor_gap(t *testing.T) {
	h := random(1, 3, 1, 2)
	for i := range h {
		h[i] = append(h[i], ladder.NotMet)
	}
	before := must(team.New(h.spec(ones(2))))
	h[1][1] = ladder.Met
	after := must(team.New(h.spec(ones(2))))
	a, b := must(before.BusFactor(ctx, 0, team.Limits{})), must(after.BusFactor(ctx, 0, team.Limits{}))
	if a.People != 3 || b.People != 1 || len(before.Coverage().Uncovered()) != 1 || len(after.Coverage().Uncovered()) != 0 || before.Coverage().Share(1).Hi >= after.Coverage().Share(1).Lo {
		t.Errorf("%v, then %v", a, b)
	}
}

// The usual way can take more people than are needed, without a limit.
func TestBusFactor_greedy(t *testing.T) {
	// One skill each of A and B alone, which is more than a third; C, D and E hold three
	// others together, and more each.
	h := holds{}
	for _, row := range []string{"10000", "01000", "00111", "00111", "00111"} {
		var r []ladder.Outcome
		for _, c := range row {
			r = append(r, held(c == '1'))
		}
		h = append(h, r)
	}
	b := must(must(team.New(h.spec(ones(5)))).BusFactor(ctx, 0.3, team.Limits{}))
	if diff := cmp.Diff([]string{"A", "B"}, b.Who); diff != "" || len(b.Greedy) != 3 {
		t.Errorf("greedy %v, who (-want +got):\n%s", b.Greedy, diff)
	}
}

// C, who may hold two skills that A or B may hold instead, adds nothing to what is kept for
// sure, and yet takes the most along: if both are C's alone, the loss of C takes 4 of 5.
func TestBusFactor_open(t *testing.T) {
	x := must(team.New(holds{
		{ladder.Met, ladder.NotMet, ladder.Unknown},
		{ladder.Met, ladder.Unknown, ladder.NotMet},
		{ladder.NotMet, ladder.Unknown, ladder.Unknown},
	}.spec([]float64{1, 1, 3})))
	b := must(x.BusFactor(ctx, 0.75, team.Limits{}))
	if b.People != 2 || b.Least != 1 || !b.IsExact() {
		t.Errorf("%v from %d to %d, want 2 from 1", b, b.Least, b.Most)
	}
}

// firm has three people on a built-in ladder: kim, who grew in 2025, ann, who did not, and
// lee, of whom nobody has said anything.
var firm = sync.OnceValue(func() ladder.Organisation {
	role, _ := builtin.SRENext().Target("engineering-manager")
	knows := func(id string, claims ...skills.ClaimSpec) ladder.Person {
		return must(ladder.NewPerson(ladder.PersonSpec{ID: id, Name: text.EnJa(strings.ToUpper(id), id+"さん"), Claims: claims}))
	}
	levels := role.Ladder()
	mastery, _ := levels.Scale("mastery")
	claim := func(level, day string) skills.ClaimSpec {
		return skills.ClaimSpec{Skill: "people-management", Level: mastery.MustParse(level), By: skills.ByPeer, Date: date.MustParse(day)}
	}
	return must(ladder.NewOrganisation(ladder.OrganisationSpec{ID: "firm"}, ladder.OrganisationParts{
		Ladders: []ladder.Ladder{levels},
		People:  []ladder.Person{knows("kim", claim("aware", "2021"), claim("expert", "2025")), knows("lee"), knows("ann", claim("aware", "2021"))},
	}))
})

// The people of an organisation, for a role, as of a day.
func TestAsked_members(t *testing.T) {
	role, _ := builtin.SRENext().Target("engineering-manager")
	asked := must(team.Asked(role))
	if len(asked) != 7 || asked[0].At.IsZero() || asked[0].Name.IsZero() {
		t.Errorf("asked: %v", asked)
	}
	for day, kim := range map[string]ladder.Outcome{"2024": ladder.NotMet, "2026": ladder.Met} {
		people := must(team.Members(firm(), date.MustParse(day), skills.Policy{}))
		if len(people) != 3 || people[0].Name.In(language.Japanese) != "kimさん" {
			t.Errorf("%v", people)
		}
		x := must(team.New(team.Spec{People: people, Skills: asked}))
		for id, want := range map[string]ladder.Outcome{"kim": kim, "lee": ladder.Unknown, "ann": ladder.NotMet} {
			if got := x.Holds(id, "people-management"); got != want {
				t.Errorf("%s in %s: %v, want %v", id, day, got, want)
			}
		}
	}
	two := must(team.Members(firm(), today, skills.Policy{}, "ann", "kim"))
	if len(two) != 2 || two[0].ID != "ann" || two[1].ID != "kim" {
		t.Errorf("%v", two)
	}
}

// What a grade asks by steps is asked once, at the highest level.
func TestAsked_highest(t *testing.T) {
	p4, _ := builtin.DualTrack().Target("p4")
	list := must(team.Asked(p4))
	if len(list) != 3 || list[0].At.ID() != "department" {
		t.Errorf("%v", list)
	}
}

func TestBackups(t *testing.T) {
	b := must(three().Backups(func(_ skills.ID, l skills.Level) float64 { return float64(10 * l.Step()) }))
	got := must(b.In("sql", "amy"))
	want := []team.Backup{
		{Person: "bob", Have: mastery.MustParse("aware"), Holds: ladder.NotMet, Steps: 1, Cost: team.Span{Lo: 20, Hi: 20}},
		{Person: "dee", Holds: ladder.Unknown, Steps: 2, Cost: team.Span{Lo: 0, Hi: 30}},
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b skills.Level) bool { return a == b }), cmp.Comparer(func(a, b ladder.Outcome) bool { return a == b })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var order []string
	for _, one := range must(b.In("go")) {
		order = append(order, one.Person)
	}
	if diff := cmp.Diff([]string{"amy", "bob", "dee"}, order); diff != "" {
		t.Errorf("the highest level first (-want +got):\n%s", diff)
	}
	for pair, want := range map[[2]string]fit.Range{
		{"amy", "bob"}: {Lo: 0.5, Hi: 0.5}, {"bob", "amy"}: {Lo: 1.0 / 3, Hi: 1.0 / 3}, {"amy", "dee"}: {Lo: 0, Hi: 0.5}, {"amy", "amy"}: {Lo: 1, Hi: 1},
	} {
		if got := must(b.Of(pair[0], pair[1])); got != want {
			t.Errorf("%v: %v, want %v", pair, got, want)
		}
	}
}

// figures are all figures of all scores of a team.
func figures(tag language.Tag) string {
	x := three()
	tenth := fit.Range{Lo: 0.1, Hi: 0.1}
	leaving := team.Leaving{
		Within: text.EnJa("a year", "1 年"),
		People: []team.Leaver{{Person: "amy", Chance: tenth, Causes: []string{"move"}}, {Person: "bob", Chance: tenth, Causes: []string{"move"}}},
		Causes: []team.Cause{{ID: "move", Name: text.EnJa("the office moves", "移転"), Chance: fit.Range{Lo: 0.2, Hi: 0.3}}},
	}
	cy := knows("cy", map[skills.ID]string{"law": "aware", "go": "none", "sql": "expert"})
	ed := knows("ed", map[skills.ID]string{"dns": "expert", "go": "expert"})
	return strings.Join([]string{
		x.Coverage().Explain(tag),
		must(x.BusFactor(ctx, 0.5, team.Limits{})).Explain(tag),
		must(x.Smallest(ctx, team.Limits{})).Explain(tag),
		x.Shapley().Explain(tag),
		must(x.Backups(nil)).Explain(tag),
		must(x.Complement(ctx, []team.PersonSpec{cy, ed}, 1, 2, team.Limits{})).Explain(tag),
		must(x.Departures(leaving)).Explain(tag),
	}, "\n")
}

// Every figure has its name, value, formula and inputs, in both languages alike.
func TestExplain(t *testing.T) {
	en, ja := figures(language.English), figures(language.Japanese)
	golden.Check(t, "explain-en.golden", en)
	golden.Check(t, "explain-ja.golden", ja)
	heads := func(s, formula, from string) (n [3]int) {
		for line := range strings.Lines(s) {
			switch {
			case strings.HasPrefix(line, "  "+formula):
				n[1]++
			case strings.HasPrefix(line, "  "+from):
				n[2]++
			case line != "\n" && !strings.HasPrefix(line, " "):
				n[0]++
			}
			if strings.ContainsAny(line, "{}") || strings.HasSuffix(line, ": \n") {
				t.Errorf("a part is missing: %s", line)
			}
		}
		return n
	}
	a, b := heads(en, "formula: ", "from: "), heads(ja, "式: ", "もとになった値: ")
	if a != b || a[0] != a[1] || a[0] != a[2] || a[0] < 30 {
		t.Errorf("names, formulas and inputs: %v and %v", a, b)
	}
	if strings.Contains(ja, "not known") || strings.Contains(ja, "none") {
		t.Error("English in the Japanese text")
	}
}

// No context is never done.
func TestNoContext(t *testing.T) {
	x := three()
	must(x.BusFactor(never, 0, team.Limits{}))
	must(x.Smallest(never, team.Limits{}))
	must(x.Complement(never, []team.PersonSpec{{ID: "a"}}, 1, 1, team.Limits{}))
}

// Zero values say nothing and break nothing.
func TestZero(t *testing.T) {
	var x team.Team
	for name, err := range map[string]error{
		"BusFactor":  second(x.BusFactor(ctx, 0, team.Limits{})),
		"Smallest":   second(x.Smallest(ctx, team.Limits{})),
		"Complement": second(x.Complement(ctx, []team.PersonSpec{{ID: "a"}}, 1, 1, team.Limits{})),
		"Departures": second(x.Departures(team.Leaving{})),
	} {
		if !errors.Is(err, team.ErrUncovered) && !errors.Is(err, team.ErrNobody) {
			t.Errorf("%s: %v", name, err)
		}
	}
	b := must(x.Backups(nil))
	var zero team.Backups
	if x.Len() != 0 || x.People() == nil || len(x.Skills()) != 0 || x.Coverage().Share(1) != (fit.Range{}) || len(x.Shapley().Worths()) != 0 || !x.Equal(team.Team{}) || second(zero.Of("a", "b")) == nil || second(b.In("a")) == nil {
		t.Error("the zero Team has something")
	}
	for _, said := range []string{
		team.Coverage{}.Explain(language.English), team.BusFactor{}.Explain(language.English), team.Smallest{}.Explain(language.English), team.Shapley{}.Explain(language.English),
		zero.Explain(language.English), team.Complement{}.Explain(language.English), team.Departures{}.Explain(language.English),
	} {
		if said != "" {
			t.Errorf("says %q", said)
		}
	}
	if (team.BusFactor{}).IsExact() || (team.Smallest{}).IsExact() || (team.Complement{}).IsExact() || (team.Departures{}).Expected() != (team.Span{}) || (team.BusFactor{}).String() == "" {
		t.Error("a zero value is exact")
	}
}

func second[T any](_ T, err error) error { return err }

func TestErrors(t *testing.T) {
	people, x := []team.PersonSpec{{ID: "a"}, {ID: "b"}}, three()
	one := []team.SkillSpec{{ID: "go"}}
	made := func(s team.Spec) error { return second(team.New(s)) }
	nan := math.NaN()
	done, cancel := context.WithCancel(context.Background())
	cancel()
	leaver := func(l team.Leaver) error { return second(x.Departures(team.Leaving{People: []team.Leaver{l}})) }
	causes := func(list ...team.Cause) error { return second(x.Departures(team.Leaving{Causes: list})) }
	guest, _ := builtin.SRENext().Target("nothing")
	all := must(x.Backups(nil))
	for name, c := range map[string]struct {
		err  error
		kind error
		says string
	}{
		"nobody":             {made(team.Spec{Skills: one}), team.ErrNobody, "New: there is nobody in the team; at least one person is needed"},
		"no skill":           {made(team.Spec{People: people}), team.ErrNoSkill, "at least one is needed"},
		"no id":              {made(team.Spec{People: []team.PersonSpec{{}}, Skills: one}), team.ErrID, "person number 1 has no id"},
		"no skill id":        {made(team.Spec{People: people, Skills: []team.SkillSpec{{}}}), team.ErrID, "skill number 1"},
		"twice":              {made(team.Spec{People: append(people, people[0]), Skills: one}), team.ErrDuplicate, "a comes twice"},
		"skill twice":        {made(team.Spec{People: people, Skills: append(one, one[0])}), team.ErrDuplicate, "the skill go comes twice"},
		"NaN":                {made(team.Spec{People: people, Skills: []team.SkillSpec{{ID: "go", Weight: nan}}}), team.ErrWeight, "the weight NaN of go"},
		"negative":           {made(team.Spec{People: people, Skills: []team.SkillSpec{{ID: "go", Weight: -1}}}), team.ErrWeight, "-1"},
		"infinite":           {made(team.Spec{People: people, Skills: []team.SkillSpec{{ID: "go", Weight: math.Inf(1)}}}), team.ErrWeight, "+Inf"},
		"too light":          {made(team.Spec{People: people, Skills: []team.SkillSpec{{ID: "go", Weight: 1e-300}, {ID: "sql", Weight: 1e300}}}), team.ErrWeight, "too small"},
		"other scale":        {made(team.Spec{Skills: asked, People: []team.PersonSpec{{ID: "a", Profile: skills.Profile{}.With("go", other.MustParse("high"))}}}), team.ErrScale, "is not on the scale mastery"},
		"not asked":          {made(team.Spec{Skills: one, People: []team.PersonSpec{{ID: "a", Holds: map[skills.ID]ladder.Outcome{"goo": ladder.Met}}}}), team.ErrUnknown, "New(a): no skill goo is asked (did you mean go?); there are: go"},
		"no target":          {second(team.Asked(nil)), team.ErrNoSkill, "no grade or role"},
		"no such target":     {second(team.Asked(guest)), team.ErrNoSkill, "Asked"},
		"nobody of the name": {second(team.Members(firm(), today, skills.Policy{}, "kym", "who")), team.ErrUnknown, "Members(kym, who): nobody is called kym, who (did you mean kim?); there are: "},
		"no organisation":    {second(team.Members(ladder.Organisation{}, today, skills.Policy{})), team.ErrNobody, "nobody is in"},
		"rows":               {second(team.Incidence([]string{"a"}, []skills.ID{"go"}, nil)), team.ErrShape, "0 rows for 1 people"},
		"row":                {second(team.Incidence([]string{"a"}, []skills.ID{"go"}, [][]bool{{true, false}})), team.ErrShape, "2 values for 1 skills"},
		"share 1":            {second(x.BusFactor(ctx, 1, team.Limits{})), team.ErrShare, "1 is no share"},
		"share NaN":          {second(x.BusFactor(ctx, nan, team.Limits{})), team.ErrShare, "NaN is no share"},
		"share below 0":      {second(x.BusFactor(ctx, -0.1, team.Limits{})), team.ErrShare, "-0.1"},
		"limit":              {second(x.BusFactor(ctx, 0, team.Limits{Nodes: -1})), team.ErrCount, "-1 partial answers"},
		"limit of Smallest":  {second(x.Smallest(ctx, team.Limits{Nodes: -1})), team.ErrCount, "-1 partial answers"},
		"done":               {second(x.BusFactor(done, 0, team.Limits{})), context.Canceled, ""},
		"done Smallest":      {second(x.Smallest(done, team.Limits{})), context.Canceled, ""},
		"done Complement":    {second(x.Complement(done, people, 1, 1, team.Limits{})), context.Canceled, ""},
		"nothing known":      {second(must(team.New(team.Spec{People: people, Skills: one})).BusFactor(ctx, 0, team.Limits{})), team.ErrUncovered, "of 1 skills none is known to have a holder, so that none can be lost; 1 of them may"},
		"zero team":          {second(team.Team{}.BusFactor(ctx, 0, team.Limits{})), team.ErrNobody, "there is nobody in the team"},
		"zero Smallest":      {second(team.Team{}.Smallest(ctx, team.Limits{})), team.ErrNobody, "there is nobody in the team"},
		"no candidate":       {second(x.Complement(ctx, nil, 1, 1, team.Limits{})), team.ErrNobody, "no candidate"},
		"too many":           {second(x.Complement(ctx, people, 3, 1, team.Limits{})), team.ErrCount, "3 people can't be chosen from 2"},
		"in the team":        {second(x.Complement(ctx, []team.PersonSpec{{ID: "amy"}}, 1, 1, team.Limits{})), team.ErrDuplicate, "amy comes twice"},
		"cost":               {second(x.Backups(func(skills.ID, skills.Level) float64 { return -1 })), team.ErrCost, "the cost"},
		"cost NaN":           {second(x.Backups(func(skills.ID, skills.Level) float64 { return nan })), team.ErrCost, "NaN"},
		"no backup in":       {second(all.In("goo")), team.ErrUnknown, "no skill goo is asked (did you mean go?); there are: go"},
		"no backup without":  {second(all.In("go", "any")), team.ErrUnknown, "did you mean amy?"},
		"backs up nobody":    {second(all.Of("amy", "nobody")), team.ErrUnknown, "nobody is called nobody; there are: amy, bob"},
		"of nobody":          {second(all.Of("nobody", "amy")), team.ErrUnknown, "nobody is called nobody; there are: amy, bob"},
		"holds nothing":      {second(all.Of("dee", "amy")), team.ErrUncovered, "dee is not known to hold anything"},
		"who leaves":         {leaver(team.Leaver{Person: "bib"}), team.ErrUnknown, "did you mean bob?"},
		"chance":             {leaver(team.Leaver{Person: "bob", Chance: fit.Range{Lo: 0, Hi: 1.1}}), team.ErrChance, "the chance of bob, 0 to 1.1"},
		"chance turned":      {leaver(team.Leaver{Person: "bob", Chance: fit.Range{Lo: 0.5, Hi: 0.1}}), team.ErrChance, "0.5 to 0.1"},
		"chance NaN":         {leaver(team.Leaver{Person: "bob", Chance: fit.Range{Lo: nan, Hi: nan}}), team.ErrChance, "NaN"},
		"no such cause":      {leaver(team.Leaver{Person: "bob", Causes: []string{"move"}}), team.ErrUnknown, "Departures(bob): there is no cause move; there are: none"},
		"cause without id":   {causes(team.Cause{}), team.ErrID, "cause number 1"},
		"cause twice":        {causes(team.Cause{ID: "move"}, team.Cause{ID: "move"}), team.ErrDuplicate, "move comes twice"},
		"chance of a cause":  {causes(team.Cause{ID: "move", Chance: fit.Range{Lo: -1}}), team.ErrChance, "-1 to 0"},
		"leaves twice":       {second(x.Departures(team.Leaving{People: []team.Leaver{{Person: "bob"}, {Person: "bob"}}})), team.ErrDuplicate, "bob comes twice"},
	} {
		if !errors.Is(c.err, c.kind) || !strings.Contains(c.err.Error(), c.says) {
			t.Errorf("%s: %v", name, c.err)
			continue
		}
		if speaks, ok := c.err.(interface{ Text(language.Tag) string }); c.says != "" && (!ok || speaks.Text(language.Japanese) == speaks.Text(language.English)) {
			t.Errorf("%s has no text in Japanese", name)
		}
	}
}

// Whatever is printed reads as one line.
func TestString(t *testing.T) {
	x := three()
	eve := team.PersonSpec{ID: "eve", Holds: map[skills.ID]ladder.Outcome{"go": ladder.Met}}
	for want, value := range map[string]fmt.Stringer{
		"covered 0.89, by two or more 0.22 to 0.44": x.Coverage(),
		"amy 1 to 1.5, bob 2.5, dee 0 to 0.5":       x.Shapley(),
		"go: amy, sql: amy, dns: bob, law: amy":     must(x.Backups(nil)),
		"0 to 3 of 3 skills lost on average":        must(x.Departures(team.Leaving{})),
		"eve of 1: 0 (exact)":                       must(x.Complement(ctx, []team.PersonSpec{eve}, 1, 2, team.Limits{})),
		"2 (exact): amy, bob":                       must(x.Smallest(ctx, team.Limits{})),
		"covered 0.00, by two or more 0.00":         team.Coverage{},
		"0 of 0 skills lost on average":             team.Departures{},
	} {
		if got := fmt.Sprint(value); got != want {
			t.Errorf("%T: %s, want %s", value, got, want)
		}
	}
	for _, zero := range []fmt.Stringer{team.Shapley{}, team.Backups{}, team.Complement{}, team.Smallest{}} {
		if got := fmt.Sprint(zero); got != "nobody" {
			t.Errorf("the zero %T: %s", zero, got)
		}
	}
}
