package market_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// TestOf_company looks at a company whose ladder is a built-in one: who crosses, deepens
// and accompanies, and that of people nobody asked nothing is held against them.
func TestOf_company(t *testing.T) {
	m := must(market.Prepare(market.Input{Organisation: harbour(), AsOf: today}))
	v := must(m.Of(somebody("kei")))
	if named, of, asked := v.Accompanying().Named(); named != 4 || of != 7 || !asked {
		t.Errorf("names %d of %d, asked %v", named, of, asked)
	}
	for f := range v.Crossing().Fields() {
		if f.Skill == "build" || f.Skill == "spread" {
			t.Errorf("the ability %s is a field", f.Skill)
		}
	}
	v = must(m.Of(somebody("rin")))
	if got := v.Accompanying().Range(); got != (fit.Range{Lo: 0, Hi: 1}) {
		t.Errorf("nobody asked, and the accompanying is %v", got)
	}
	for g := range v.Gains() {
		if g.Behaviour != market.Accompanies || g.Unknown == 0 {
			t.Errorf("what enlarges most is %+v, want to ask first", g)
		}
		break
	}
}

// TestValue_Path checks the path of A10: an adviser first, then decisions, then
// promotion, as it looked on three days.
func TestValue_Path(t *testing.T) {
	for day, want := range map[string][]string{
		"2019-01":    {"promoted p4 2016"},
		"2021-06":    {"adviser rin 2019-10", "promoted p4 2016"},
		"2026-11-21": {"delegated rin 2022", "delegated sho 2023", "promoted p4 2016", "promoted division-cto 2022"},
	} {
		path := must(market.Of(market.Input{Organisation: harbour(), Person: somebody("kei"), AsOf: date.MustParse(day)})).Path()
		var got []string
		matters, told := path.Matters()
		if !told {
			t.Error("nobody asked")
		}
		for m := range matters {
			stage, first := m.Reached()
			got = append(got, stage.String()+" "+first.By+" "+first.From.String())
		}
		for s := range path.Promotions() {
			got = append(got, "promoted "+s.To.ID()+" "+s.Since.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", day, diff)
		}
	}
}

func TestPrepare_errors(t *testing.T) {
	alike := func(x float64) func(of, by skills.ID) float64 {
		return func(of, by skills.ID) float64 { return x }
	}
	two := model{skills: []skills.ID{"x", "y"}, alike: [][]float64{{1, 0}, {0, 1}}, people: []member{{id: "p", levels: []int{1, 2}}}}
	for name, c := range map[string]struct {
		set  func(*market.Input)
		want error
		says string
	}{
		"negative weight": {func(in *market.Input) { in.Weights.Crossing = -1 }, market.ErrWeight, "Of: the weight of crossing boundaries is -1: it has to be a number from 0 to 10"},
		"large weight":    {func(in *market.Input) { in.Weights.Crossing = 1e308 }, market.ErrWeight, "Of: the weight of crossing boundaries is 1e+308: it has to be a number from 0 to 10"},
		"weight NaN":      {func(in *market.Input) { in.Weights.Deepening = math.NaN() }, market.ErrWeight, "Of: the weight of deepening is NaN: it has to be a number from 0 to 10"},
		"endless weight":  {func(in *market.Input) { in.Weights.Accompanying = math.Inf(1) }, market.ErrWeight, "Of: the weight of accompanying is +Inf: it has to be a number from 0 to 10"},
		"above 1":         {func(in *market.Input) { in.Similarity = alike(2) }, market.ErrSimilarity, "Of: how much of x counts as y is 2, not a number from 0 to 1"},
		"no number":       {func(in *market.Input) { in.Similarity = alike(math.NaN()) }, market.ErrSimilarity, "Of: how much of x counts as y is NaN, not a number from 0 to 1"},
		"off the map": {func(in *market.Input) {
			in.Organisation, in.Similarity = ladder.Organisation{}, alike(-1)
		}, market.ErrSimilarity, "Of: how much of y counts as x is -1, not a number from 0 to 1"},
	} {
		in := two.input(0)
		c.set(&in)
		_, err := market.Of(in)
		if !errors.Is(err, c.want) || err.Error() != c.says {
			t.Errorf("%s: %v, want %s", name, err, c.says)
			continue
		}
		if ja := err.(interface{ Text(language.Tag) string }).Text(language.Japanese); ja == err.(interface{ Text(language.Tag) string }).Text(language.English) {
			t.Errorf("%s: %s reads alike in Japanese", name, ja)
		}
	}
}

// Prepare names itself where it is called, and the largest weight is one.
func TestPrepare_weight(t *testing.T) {
	_, err := market.Prepare(market.Input{Weights: market.Weights{Deepening: -1}})
	if err == nil || err.Error() != "Prepare: the weight of deepening is -1: it has to be a number from 0 to 10" {
		t.Errorf("%v", err)
	} else if ja := err.(interface{ Text(language.Tag) string }).Text(language.Japanese); ja != "「深化」の重みが -1 です。0〜10 の数にしてください" {
		t.Error(ja)
	}
	if _, err := market.Prepare(market.Input{Weights: market.Weights{Deepening: market.MaxWeight}}); err != nil {
		t.Error(err)
	}
}

func TestPrepare_tooMany(t *testing.T) {
	spec := ladder.PersonSpec{ID: "p"}
	for i := range market.MaxFields + 1 {
		spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: skills.ID("s" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676))), Level: at(1), By: skills.BySelf})
	}
	o := must(ladder.NewOrganisation(ladder.OrganisationSpec{ID: "o"}, ladder.OrganisationParts{People: []ladder.Person{must(ladder.NewPerson(spec))}}))
	if _, err := market.Prepare(market.Input{Organisation: o}); !errors.Is(err, market.ErrTooMany) {
		t.Errorf("%v, want %v", err, market.ErrTooMany)
	}
}

// TestOf_nobody checks that of nobody, and of somebody of whom nothing is known,
// everything is unknown and nothing is zero, with an organisation and without.
func TestOf_nobody(t *testing.T) {
	all := fit.Range{Lo: 0, Hi: 1}
	stranger := must(ladder.NewPerson(ladder.PersonSpec{ID: "stranger"}))
	values := map[string]market.Value{
		"zero value":           {},
		"zero input":           must(market.Of(market.Input{})),
		"zero market":          must(market.Market{}.Of(stranger)),
		"stranger":             must(market.Of(market.Input{Person: stranger})),
		"nobody, organisation": must(market.Of(market.Input{Organisation: harbour(), AsOf: today})),
		"stranger, likewise":   must(market.Of(market.Input{Organisation: harbour(), Person: stranger, AsOf: today})),
	}
	for name, v := range values {
		for part, r := range parts(v) {
			if part == "touched" && r.Hi == 1 || r == all {
				continue
			}
			t.Errorf("%s: %s is %v", name, part, r)
		}
		if d, ok := v.Crossing().Domains(); ok || !math.IsNaN(d) {
			t.Errorf("%s: %v domains", name, d)
		}
		if j, ok := v.Crossing().EffectiveJobs(); ok || !math.IsNaN(j) {
			t.Errorf("%s: %v jobs", name, j)
		}
		if _, told := v.Path().Matters(); told {
			t.Errorf("%s: somebody asked", name)
		}
	}
}

// TestOf_outside checks where levels stand in populations of levels, of ticks, and of
// neither.
func TestOf_outside(t *testing.T) {
	p := must(ladder.NewPerson(ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{
		{Skill: "go", Level: at(2), By: skills.BySelf}, {Skill: "linux", Level: at(1), By: skills.BySelf}, {Skill: "lisp", Level: at(3), By: skills.BySelf},
	}}))
	levels := func(id skills.ID) (population.Distribution, error) {
		if id != "go" {
			return population.Distribution{}, errors.New("unknown")
		}
		return population.NewDistribution(func(yield func(population.Standing, int) bool) {
			_ = yield(population.NotHeld, 50) && yield(population.At(at(1)), 20) && yield(population.At(at(2)), 20) && yield(population.At(at(3)), 10)
		})
	}
	count := func(id skills.ID) (population.Count, error) {
		if id == "Linux" {
			return population.NewCount(30, 100)
		}
		return population.Count{}, errors.New("unknown")
	}
	find := func(label string) (skills.ID, bool) { return "Linux", label == "linux" }
	for name, c := range map[string]struct {
		outside market.Outside
		want    map[skills.ID]market.Percentile
	}{
		"levels":      {market.Outside{Levels: levels}, map[skills.ID]market.Percentile{"go": {Below: 70, Equal: 20, Known: 100}, "linux": {}, "lisp": {}}},
		"ticks":       {market.Holders(text.Text{}, find, count), map[skills.ID]market.Percentile{"go": {}, "linux": {Below: 70, Equal: 30, Known: 100, Ticked: true}, "lisp": {}}},
		"people":      {market.Population(text.Text{}, world()), map[skills.ID]market.Percentile{"go": {}, "linux": {Below: 40, Equal: 60, Known: 100, Ticked: true}, "lisp": {}}},
		"no function": {market.Holders(text.Plain("x"), nil, nil), map[skills.ID]market.Percentile{"go": {}, "linux": {}, "lisp": {}}},
	} {
		got := make(map[skills.ID]market.Percentile)
		for s := range must(market.Of(market.Input{Person: p, Outside: c.outside})).Deepening().Standings() {
			got[s.Skill] = s.Outside
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestPercentile(t *testing.T) {
	for _, c := range []struct {
		p        market.Percentile
		mid      float64
		lo, hi   float64 // of what is possible
		from, to float64 // Wilson
	}{
		{market.Percentile{Below: 70, Equal: 20, Known: 100}, 0.8, 0.8, 0.8, 0.7112, 0.8666},
		{market.Percentile{Below: 1, Equal: 1, Known: 2, Unknown: 2}, 0.75, 0.375, 0.875, 0.1979, 0.9733},
		{market.Percentile{Below: 70, Equal: 20, Known: 100, Ticked: true}, 0.8, 0.7, 0.9, 0.7112, 0.8666},
		{market.Percentile{Unknown: 3}, math.NaN(), 0, 1, 0, 1},
		{market.Percentile{}, math.NaN(), 0, 1, 0, 1},
		{market.Percentile{Below: 5, Equal: 1, Known: 5}, math.NaN(), 0, 1, 0, 1},
		{market.Percentile{Below: -1, Equal: 1, Known: 5}, math.NaN(), 0, 1, 0, 1},
		{market.Percentile{Below: 1, Equal: -1, Known: 5}, math.NaN(), 0, 1, 0, 1},
		{market.Percentile{Below: math.MaxInt, Equal: 1, Known: 1}, math.NaN(), 0, 1, 0, 1},
		{market.Percentile{Below: 1, Equal: 0, Known: 1, Unknown: math.MaxInt}, 1, 1 / (1 + float64(math.MaxInt)), 1, 0.2065, 1},
	} {
		mid, ok := c.p.Mid()
		if ok == math.IsNaN(c.mid) || ok && mid != c.mid {
			t.Errorf("%+v: mid %v, %v", c.p, mid, ok)
		}
		if got := c.p.Range(); got != (fit.Range{Lo: c.lo, Hi: c.hi}) {
			t.Errorf("%+v: %v", c.p, got)
		}
		if got := c.p.Interval(); math.Abs(got.Lo-c.from) > 5e-5 || math.Abs(got.Hi-c.to) > 5e-5 {
			t.Errorf("%+v: interval %v to %v, want %v to %v", c.p, got.Lo, got.Hi, c.from, c.to)
		}
	}
	for _, bad := range []market.Percentile{{Below: -1, Known: -1}, {Unknown: -5}} {
		if r, i := bad.Range(), bad.Interval(); r != (fit.Range{Lo: 0, Hi: 1}) || i != r {
			t.Errorf("%+v: %v, %v", bad, r, i)
		}
	}
}

// TestField_Height checks how high levels count on scales of several sorts.
func TestField_Height(t *testing.T) {
	numbered := must(skills.NewScale(skills.ScaleSpec{ID: "n", Steps: []skills.StepSpec{{ID: "a", Number: some("1")}, {ID: "b", Number: some("2")}, {ID: "c", Number: some("8")}}}))
	numeric := must(skills.NewScale(skills.ScaleSpec{ID: "v", Numeric: skills.NumericSpec{Min: *some("1"), Max: *some("5"), By: *some("0.5")}}))
	p := must(ladder.NewPerson(ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{
		{Skill: "a", Level: at(2), By: skills.BySelf},
		{Skill: "b", Level: numbered.MustParse("b"), By: skills.BySelf},
		{Skill: "c", Level: numeric.MustParse("2"), By: skills.BySelf},
	}}))
	got := make(map[skills.ID]float64)
	c := must(market.Of(market.Input{Person: p})).Crossing()
	for f := range c.Fields() {
		got[f.Skill] = f.Height
	}
	if diff := cmp.Diff(map[skills.ID]float64{"a": 2.0 / 3, "b": 0.25, "c": 0.25}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if c.Own() != "a" {
		t.Errorf("the own field is %s", c.Own())
	}
}

// TestCrossing_Jobs checks jobs that came twice, that are not over, not begun and
// without a name.
func TestCrossing_Jobs(t *testing.T) {
	p := must(ladder.NewPerson(ladder.PersonSpec{ID: "p", Stints: []ladder.StintSpec{
		{Title: text.EnJa("Developer", "開発者"), Organisation: text.Plain("One"), From: date.MustParse("2010-01-01"), To: date.MustParse("2010-12-31")},
		{Title: text.EnJa("Operator", "運用者"), Organisation: text.Plain("Two"), From: date.MustParse("2011-01-01"), To: date.MustParse("2012-12-31")},
		{Title: text.EnJa("developer ", "開発者"), Organisation: text.Plain("one"), From: date.MustParse("2013-01-01")},
		{Title: text.Plain("Pilot"), From: date.MustParse("2030")},
	}}))
	c := must(market.Of(market.Input{Person: p, AsOf: date.MustParse("2013-12-31")})).Crossing()
	jobs, stated := c.Jobs()
	list := slices.Collect(jobs)
	if !stated || len(list) != 2 || list[0].Times != 2 || list[1].Times != 1 || c.Employers() != 2 || c.Tracks() != 0 {
		t.Errorf("jobs %v, %v, %d employers", list, stated, c.Employers())
	}
	if d, ok := c.EffectiveJobs(); !ok || math.Abs(d-2) > 1e-3 {
		t.Errorf("%v equally long jobs, want 2", d)
	}
	if got := c.JobShare(); got != (fit.Range{Lo: 0.5, Hi: 0.5}) {
		t.Errorf("share %v", got)
	}
	spec := p.Spec()
	spec.Stints = append(spec.Stints, ladder.StintSpec{From: date.MustParse("2009"), To: date.MustParse("2009")})
	c = must(market.Of(market.Input{Person: must(ladder.NewPerson(spec)), AsOf: date.MustParse("2013-12-31")})).Crossing()
	if got := c.JobShare(); got.Lo != 0.5 || math.Abs(got.Hi-2.0/3) > rounding {
		t.Errorf("share %v with a job without a name", got)
	}
	if _, ok := c.EffectiveJobs(); ok {
		t.Error("equally long jobs with one without a name")
	}
}

// TestField_Away checks that how far a field is is not known where the catalog does not
// have it, and is where it does or the caller says.
func TestField_Away(t *testing.T) {
	p := must(ladder.NewPerson(ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{
		{Skill: "react", Level: at(3), By: skills.BySelf}, {Skill: "cooking", Level: at(2), By: skills.BySelf}, {Skill: "nowhere", Level: at(1), By: skills.BySelf},
	}}))
	l := must(ladder.New(ladder.Spec{ID: "l", Skills: []skills.SkillSpec{{ID: "react"}, {ID: "cooking"}}}))
	for name, c := range map[string]struct {
		in   market.Input
		want map[skills.ID]fit.Range
	}{
		"catalog": {market.Input{}, map[skills.ID]fit.Range{"react": {}, "cooking": {Lo: 1, Hi: 1}, "nowhere": {Lo: 0, Hi: 1}}},
		"caller": {
			market.Input{Similarity: func(of, by skills.ID) float64 { return 0.25 }},
			map[skills.ID]fit.Range{"react": {}, "cooking": {Lo: 0.75, Hi: 0.75}, "nowhere": {Lo: 0.75, Hi: 0.75}},
		},
	} {
		c.in.Ladder, c.in.Person = l, p
		got := make(map[skills.ID]fit.Range)
		v := must(market.Of(c.in))
		for f := range v.Crossing().Fields() {
			got[f.Skill] = f.Away
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if says := strings.Count(v.Explain(language.English), "not known how far from the own field"); says != map[string]int{"catalog": 1}[name] {
			t.Errorf("%s: it is not known how far %d fields are", name, says)
		}
	}
}

// TestDeepening_TopLines checks that nobody draws a line of which nobody is known to be
// below.
func TestDeepening_TopLines(t *testing.T) {
	m := model{skills: []skills.ID{"shared", "ahead", "alone"}, alike: [][]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}
	for i, levels := range [][]int{{3, 3, 3}, {3, 1, -1}, {-1, -1, -1}} {
		m.people = append(m.people, member{id: string(rune('a' + i)), levels: levels})
	}
	lines := slices.Collect(m.of(0).Deepening().TopLines())
	if len(lines) != 1 || lines[0].Skill != "ahead" || lines[0].Above != 2 || lines[0].Inside.Unknown != 1 {
		t.Errorf("%+v", lines)
	}
}

// Whatever is printed reads as one line.
func TestString(t *testing.T) {
	m := must(market.Prepare(market.Input{Organisation: harbour(), AsOf: today}))
	v := must(m.Of(somebody("kei")))
	for want, value := range map[string]fmt.Stringer{
		"people 4, fields 149": m,
		"people 0, fields 0":   market.Market{},
		"crossing 0.47 to 0.85: reach 0.20 to 0.95, jobs 0.75":              v.Crossing(),
		"deepening 0.31 to 1.00: skills held 6, top lines 4":                v.Deepening(),
		"accompanying 0.61: problems named 0.57, answered 0.25, trust 1.00": v.Accompanying(),
	} {
		if got := fmt.Sprint(value); got != want {
			t.Errorf("%T: %s, want %s", value, got, want)
		}
	}
}

// TestField_Others checks who else holds a field, and that few do when fewer than a
// quarter of those known do; the person is not counted.
func TestField_Others(t *testing.T) {
	m := model{skills: []skills.ID{"x", "y"}, alike: [][]float64{{1, 0}, {0, 1}}}
	for i, levels := range [][]int{{2, 1}, {1, 0}, {0, 0}, {0, 0}, {0, 1}, {0, -1}} {
		m.people = append(m.people, member{id: string(rune('a' + i)), levels: levels})
	}
	for f := range m.of(0).Crossing().Fields() {
		want := map[skills.ID][2]int{"x": {1, 5}, "y": {1, 4}}[f.Skill]
		if f.Others.Holders() != want[0] || f.Others.Base() != want[1] || f.IsRare() != (f.Skill == "x") {
			t.Errorf("%s: %v, rare %v", f.Skill, f.Others, f.IsRare())
		}
	}
}

// TestOutside_names checks that a skill is found by its names in the catalog only when
// all of them mean one skill outside.
func TestOutside_names(t *testing.T) {
	p := must(ladder.NewPerson(ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{{Skill: "x", Level: at(1), By: skills.BySelf}}}))
	l := must(ladder.New(ladder.Spec{ID: "l", Skills: []skills.SkillSpec{{ID: "x", Name: text.EnJa("one", "いち")}}}))
	for other, known := range map[skills.ID]int{"one": 4, "two": 0} {
		find := func(label string) (skills.ID, bool) {
			return map[string]skills.ID{"one": "one", "いち": other}[label], label == "one" || label == "いち"
		}
		outside := market.Holders(text.Text{}, find, func(skills.ID) (population.Count, error) { return population.NewCount(1, 4) })
		for s := range must(market.Of(market.Input{Ladder: l, Person: p, Outside: outside})).Deepening().Standings() {
			if s.Outside.Known != known {
				t.Errorf("%s: %+v", other, s.Outside)
			}
		}
	}
}
