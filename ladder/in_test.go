package ladder_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// fields is Acme's ladder with fields of work:
//
//	backend   no architecture; slo besides, go on another scale; other titles and texts
//	data      the professional track alone; nothing that asks for go
//	web       says nothing
func fields() ladder.Spec {
	spec := stepped()
	fixP4(&spec)
	for i := range spec.Scales[0].Steps {
		n := decimal.MustParse([]string{"1", "2", "3", "4"}[i])
		spec.Scales[0].Steps[i].Number = &n
	}
	spec.Competencies[0].Class = "building"
	p := spec.Tracks[0].Grades
	p[0].Template = text.EnJa("{discipline} Engineer", "{discipline}エンジニア")
	p[1].Template = text.EnJa("Mid {discipline} Engineer", "中堅{discipline}エンジニア")
	p[1].Expectations = []ladder.ExpectationSpec{
		{Competency: "architecture", Summary: text.Plain("draws boxes")},
		{Competency: "go", Summary: text.Plain("writes programs")},
		{Summary: text.Plain("works alone")},
	}
	spec.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"p3", "m3"}}}
	spec.Pay = []pay.BandSpec{
		{ID: "all", Min: yen("1"), Max: yen("2")},
		{ID: "backend", Discipline: "backend", Min: yen("1"), Max: yen("2")},
		{ID: "data", Discipline: "data", Min: yen("1"), Max: yen("2")},
		{ID: "managers", Tracks: []string{"management"}, Min: yen("1"), Max: yen("2")},
		{ID: "seniors", Grades: []string{"p3", "m3"}, Min: yen("1"), Max: yen("2")},
	}
	spec.Roles[0].Stages = []ladder.CareerStageSpec{{Name: text.Plain("lead"), Place: "m3"}}
	spec.Reviews[0].Stages[1].Deciders = []ladder.DeciderSpec{{Grade: "p4", Count: 2}}
	spec.Disciplines = []ladder.DisciplineSpec{
		{
			ID: "backend", Name: text.EnJa("Backend", "バックエンド"), Word: text.EnJa("Server", "サーバー"),
			Competencies: []ladder.CompetencySpec{
				{ID: "slo", Scale: "mastery"}, {ID: "spread", Name: text.Plain("reach"), Scale: "reach", Weight: decimal.MustParse("2")},
			},
			NotApplicable: []skills.ID{"architecture", "kubernetes"},
			Weights:       []ladder.WeightSpec{{Skill: "go", Weight: decimal.MustParse("3")}},
			Grades: []ladder.DisciplineGradeSpec{
				{Grade: "p1", Adds: ladder.AtLeast{Skill: "slo", Level: "aware"}},
				{Grade: "p2", Titles: titles("Gopher"), Replaces: ladder.AtLeast{Skill: "go", Level: "expert"}, Adds: ladder.AtLeast{Skill: "slo", Level: "aware"}, Expectations: []ladder.ExpectationSpec{
					{Competency: "slo", Summary: text.Plain("sets goals")}, {Competency: "go", Summary: text.Plain("serves")},
				}},
				{Grade: "payroll-17", Adds: ladder.AtLeast{Skill: "slo", Level: "expert"}},
			},
		},
		{ID: "data", Name: text.EnJa("Data", "データ"), Tracks: []string{"professional"}, NotApplicable: []skills.ID{"go", "incident-response"}},
		{ID: "web"},
	}
	return spec
}

func yen(n string) pay.Amount { return pay.Amount{Number: decimal.MustParse(n), Currency: "JPY"} }

// reportIn returns what In reports of one of the fields, errors or warnings.
func reportIn(t *testing.T, id string) problem.List {
	spec := fields()
	if id == "data" {
		spec.Reviews[0].Stages[1].Deciders[0].Grade = "m4"
		spec.Tracks[0].Grades[1].Includes = []string{"m3"}
		spec.Roles[0].Requires = ladder.Any{ladder.AtLeast{Skill: "go", Level: "expert"}}
	}
	l, err := must(ladder.New(spec)).In(id)
	if err != nil {
		if !l.IsZero() {
			t.Error("In returns a ladder and an error")
		}
		return problems(t, err)
	}
	return l.Warnings()
}

func TestLadder_In(t *testing.T) {
	l := must(ladder.New(fields()))
	backend := must(l.In("backend"))
	got := backend.Spec()
	var asks []string
	for g := range backend.Grades() {
		asks = append(asks, g.Name().In(language.Japanese)+": "+g.Requirement().String())
	}
	if diff := cmp.Diff([]string{
		"サーバーエンジニア: all(slo: aware)",
		"Gopher: all(go: expert, slo: aware)",
		"Senior Engineer: all(go: working, incident-response: practitioner, any(product-thinking: practitioner), slo: expert)",
		"Staff Engineer: all()",
		"Engineering Manager: spread: team",
		"Head of Engineering: at least 2 of (spread: company, product-thinking: expert)",
	}, asks); diff != "" {
		t.Errorf("what backend asks (-want +got):\n%s", diff)
	}
	want := fields()
	var competencies []string
	for _, c := range got.Competencies {
		competencies = append(competencies, string(c.ID)+" "+c.Name.String()+" "+backend.Weight(c.ID).String())
	}
	if diff := cmp.Diff([]string{"go Go 3", "incident-response incident response 1", "product-thinking  1", "spread reach 2", "slo  1"}, competencies); diff != "" {
		t.Errorf("competencies of backend (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(append(want.Skills, skills.SkillSpec{ID: "architecture", Scale: "mastery"}), got.Skills, asWritten); diff != "" {
		t.Errorf("skills of backend (-want +got):\n%s", diff)
	}
	var expected []string
	for e := range grade(t, backend, "p2").Expectations() {
		expected = append(expected, e.String()+" "+e.Summary().String())
	}
	if diff := cmp.Diff([]string{"p2/go serves", "p2 works alone", "p2/slo sets goals"}, expected); diff != "" {
		t.Errorf("what backend expects of p2 (-want +got):\n%s", diff)
	}
	var bands []string
	for _, b := range got.Pay {
		bands = append(bands, b.ID)
	}
	if diff := cmp.Diff([]string{"all", "backend", "managers", "seniors"}, bands); diff != "" {
		t.Errorf("pay in backend (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(fields(), l.Spec(), asWritten); diff != "" {
		t.Errorf("In changes the ladder itself (-want +got):\n%s", diff)
	}
}

func TestLadder_In_tracks(t *testing.T) {
	spec := fields()
	spec.Tracks = append(spec.Tracks, ladder.TrackSpec{ID: "advisers", ForksFrom: "m3", Grades: []ladder.GradeSpec{{ID: "a1", Titles: titles("Adviser"), Requires: ladder.All{}}}})
	spec.Disciplines[1].Tracks = append(spec.Disciplines[1].Tracks, "advisers")
	spec.Equivalences = []ladder.EquivalenceSpec{{Kind: ladder.PayEqual, Grades: []string{"m3", "a1"}}, {Kind: ladder.Equal, Grades: []string{"p3", "m3"}}, {Kind: ladder.NotComparable, Grades: []string{"p4", "m4"}}}
	data := must(must(ladder.New(spec)).In("data"))
	got := data.Spec()
	if diff := cmp.Diff([]string{"professional", "advisers"}, ids(t, data.Tracks())); diff != "" {
		t.Errorf("tracks (-want +got):\n%s", diff)
	}
	if got.Tracks[1].ForksFrom != "" || got.Roles[0].Stages[0].Place != "" {
		t.Error("something is still about management")
	}
	if diff := cmp.Diff([]string{"p2 -> p3", "professional, p4 -> sre", "outside -> p1, p2", "seniors -> p3.0, payroll-17"}, ids(t, data.Transitions())); diff != "" {
		t.Errorf("transitions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([][]string{{"leads", "p3.1", "payroll-17", "p4"}, {"sre"}}, [][]string{got.Groups[0].Of, got.Groups[1].Of}); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]ladder.EquivalenceSpec{{Kind: ladder.PayEqual, Grades: []string{"a1", "p3"}}}, got.Equivalences, asWritten); diff != "" {
		t.Errorf("equivalences (-want +got):\n%s", diff)
	}
	if got := found(data.Warnings()); !slices.Contains(got, "nothing-left roles[sre]") || !slices.Contains(got, "nothing-left tracks[professional].grades[p2]") {
		t.Errorf("the warnings are %q", got)
	}
	if got := grade(t, data, "p2").Requirement().String(); got != "all()" {
		t.Errorf("p2 asks for %q, want nothing", got)
	}
}

func TestLadder_In_errors(t *testing.T) {
	if _, err := must(ladder.New(fields())).In("beckend"); !errors.Is(err, ladder.UnknownDiscipline) || problems(t, err)[0].Suggestion() != "backend" {
		t.Errorf("In(beckend): %v", err)
	}
	if diff := cmp.Diff([]string{
		"not-in-discipline reviews[senior].stages[interview].deciders[0].grade", "nothing-left roles[sre]",
		"nothing-left tracks[professional].grades[p2]", "not-in-discipline tracks[professional].grades[p2].includes[0]", "nothing-left tracks[professional].grades[p3].steps[p3.1]",
	}, found(reportIn(t, "data"))); diff != "" {
		t.Errorf("In(data) (-want +got):\n%s", diff)
	}
	spec := fields()
	spec.Disciplines[2].Competencies = []ladder.CompetencySpec{{ID: "incident-response", Scale: "reach"}}
	_, err := must(ladder.New(spec)).In("web")
	if diff := cmp.Diff([]string{"unknown-step roles[sre].requires.level", "unknown-step tracks[professional].grades[p3].requires.all[1].level"}, found(problems(t, err))); diff != "" {
		t.Errorf("In(web) on another scale (-want +got):\n%s", diff)
	}
	if _, err := (ladder.Ladder{}).In(""); !errors.Is(err, ladder.UnknownDiscipline) {
		t.Errorf("in nothing: %v", err)
	}
}

// On which scale a discipline measures a skill is forgotten where the ladder's own
// parts are read, after it.
func TestNew_disciplineLeavesScales(t *testing.T) {
	spec := fields()
	spec.Disciplines[0].Competencies[1].Scale = "" // spread, not measured there
	spec.Disciplines[0].Competencies = append(spec.Disciplines[0].Competencies, ladder.CompetencySpec{ID: "go", Scale: "reach"})
	spec.Disciplines[0].Grades = nil
	spec.Transitions[0].Requires = ladder.All{ladder.AtLeast{Skill: "spread", Level: "tem"}, ladder.AtLeast{Skill: "go", Level: "expret"}}
	_, err := ladder.New(spec)
	if diff := cmp.Diff([]string{"unknown-step transitions[0].requires.all[0].level", "unknown-step transitions[0].requires.all[1].level"}, found(problems(t, err))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	spec = fields()
	spec.Competencies[0].Scale = "raech"                                                                                                   // go, which is wrong whoever asks
	spec.Disciplines[2].Competencies = []ladder.CompetencySpec{{ID: "go"}, {ID: "sql"}}                                                    // without a scale
	spec.Transitions[0].Requires = ladder.All{ladder.AtLeast{Skill: "go", Level: "expert"}, ladder.AtLeast{Skill: "sql", Level: "expert"}} // sql has none anyway
	_, err = ladder.New(spec)
	if diff := cmp.Diff([]string{"unknown-scale competencies[go].scale", "no-scale transitions[0].requires.all[1].skill"}, found(problems(t, err))); diff != "" {
		t.Errorf("without a scale (-want +got):\n%s", diff)
	}
}

// Grades that a grade held together stay so without it, named as briefly as can
// be: two that are equal are not said to be equal in pay as well.
func TestLadder_In_equivalences(t *testing.T) {
	spec := fields()
	for _, id := range []string{"advisers", "experts"} {
		spec.Tracks = append(spec.Tracks, ladder.TrackSpec{ID: id, Grades: []ladder.GradeSpec{{ID: id + "-1", Titles: titles(id), Requires: ladder.All{}}}})
	}
	spec.Disciplines[1].Tracks = []string{"professional", "advisers", "experts"}
	spec.Equivalences = []ladder.EquivalenceSpec{
		{Kind: ladder.PayEqual, Grades: []string{"m3", "advisers-1"}}, {Kind: ladder.Equal, Grades: []string{"m3", "p3", "experts-1"}},
	}
	want := []ladder.EquivalenceSpec{
		{Kind: ladder.PayEqual, Grades: []string{"advisers-1", "p3"}}, {Kind: ladder.Equal, Grades: []string{"p3", "experts-1"}},
	}
	if diff := cmp.Diff(want, must(must(ladder.New(spec)).In("data")).Spec().Equivalences, asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What goes with a track, or whose place is taken, may name what is gone.
func TestLadder_In_namesWhatIsGone(t *testing.T) {
	spec := fields()
	spec.Disciplines[1].Grades = []ladder.DisciplineGradeSpec{{Grade: "p2", Expectations: []ladder.ExpectationSpec{{Competency: "architecture", Summary: text.Plain("draws circles")}}}}
	p2 := &spec.Tracks[0].Grades[1]
	p2.Expectations[0].Includes = []string{"m3"} // in architecture, which the discipline says anew
	p2.Expectations[1].Includes = []string{"m4"} // in go, which is not asked there
	spec.Transitions = append([]ladder.TransitionSpec{{
		From: []string{"m3"}, To: []string{"m4"}, Kind: ladder.Promotion, Mode: ladder.Appointment, Requires: ladder.Tenure{In: "m3", Months: 12},
	}}, spec.Transitions...)
	if _, err := must(ladder.New(spec)).In("data"); err != nil {
		t.Errorf("In(data): %v", err)
	}
	spec.Transitions = append([]ladder.TransitionSpec{spec.Transitions[0]}, ladder.TransitionSpec{
		From: []string{"p1"}, To: []string{"p2", "m3"}, Kind: ladder.Promotion, Mode: ladder.Appointment, Requires: ladder.Tenure{In: "m3", Months: 12},
	})
	p2.Expectations[2].Includes = []string{"m3"}
	_, err := must(ladder.New(spec)).In("data")
	if diff := cmp.Diff([]string{
		"nothing-left roles[sre]", "nothing-left tracks[professional].grades[p2]",
		`not-in-discipline tracks[professional].grades[p2].expectations[""].includes[0]`, "nothing-left tracks[professional].grades[p3].steps[p3.1]",
		"not-in-discipline transitions[0].requires.in",
	}, found(problems(t, err))); diff != "" {
		t.Errorf("In(data) (-want +got):\n%s", diff)
	}
}

// A discipline that says nothing changes nothing but the templates and what is
// said of disciplines.
func TestLadder_In_nothing(t *testing.T) {
	want := fields()
	want.Tracks[0].Grades[0].Template, want.Tracks[0].Grades[0].Titles = text.Text{}, []text.Text{text.EnJa("web Engineer", "webエンジニア")}
	want.Tracks[0].Grades[1].Template, want.Tracks[0].Grades[1].Titles = text.Text{}, []text.Text{text.EnJa("Mid web Engineer", "中堅webエンジニア")}
	want.Disciplines[0] = ladder.DisciplineSpec{ID: "backend", Name: want.Disciplines[0].Name, Word: want.Disciplines[0].Word}
	want.Disciplines[1] = ladder.DisciplineSpec{ID: "data", Name: want.Disciplines[1].Name}
	want.Pay = slices.Delete(want.Pay, 1, 3)
	web := must(must(ladder.New(fields())).In("web"))
	if diff := cmp.Diff(want, web.Spec(), asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Within a discipline once is within it for good.
func TestLadder_In_law(t *testing.T) {
	for _, id := range []string{"backend", "data", "web"} {
		once := must(must(ladder.New(fields())).In(id))
		if twice := must(once.In(id)); !twice.Equal(once) {
			t.Errorf("%s within %s (-once +twice):\n%s", id, id, cmp.Diff(once.Spec(), twice.Spec(), asWritten))
		}
	}
}

// applicable says whether anything of a requirement is left without some skills,
// and whether somebody of whom all is known meets it.
func applicable(r ladder.RequirementSpec, na map[skills.ID]bool, s steps) (left, met bool) {
	n, parts := 0, []ladder.RequirementSpec(nil)
	switch r := r.(type) {
	case ladder.AtLeast:
		return !na[r.Skill], meets(r, s)
	case ladder.Score:
		r.Sum.Terms = slices.DeleteFunc(slices.Clone(r.Sum.Terms), func(term ladder.TermSpec) bool { return na[term.Skill] })
		left := slices.ContainsFunc(r.Sum.Terms, func(term ladder.TermSpec) bool { return term.Weight.Sign() > 0 })
		return left, left && meetsScore(r, s)
	case ladder.All:
		n, parts = len(r), r
	case ladder.Any:
		n, parts = 1, r
	case ladder.Count:
		n, parts = r.N, r.Of
	}
	of, reached := 0, 0
	for _, part := range parts {
		if left, met := applicable(part, na, s); left {
			of++
			if met {
				reached++
			}
		}
	}
	return of > 0 || len(parts) == 0, reached >= min(n, of)
}

func TestLadder_In_notApplicable_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := worldSpec
		r, adds := drawRequirement(t, 3), drawTree(t, 1, drawLevel)
		na := make(map[skills.ID]bool)
		d := ladder.DisciplineSpec{ID: "d"}
		for _, id := range world {
			if rapid.Bool().Draw(t, "without "+string(id)) {
				na[id] = true
				d.NotApplicable = append(d.NotApplicable, id)
			}
		}
		if left, _ := applicable(adds, na, steps{}); left && rapid.Bool().Draw(t, "adds") {
			d.Grades = []ladder.DisciplineGradeSpec{{Grade: "g", Adds: adds}}
		}
		spec.Tracks = []ladder.TrackSpec{{ID: "t", Grades: []ladder.GradeSpec{{ID: "g", Titles: titles("G"), Requires: r}}}}
		spec.Disciplines = []ladder.DisciplineSpec{d}
		l, err := ladder.New(spec)
		if errors.Is(err, ladder.ContradictingSkill) {
			t.Skip("what is added is not applicable")
		}
		in := must(must(l, err).In("d"))
		g, _ := in.Grade("g")
		req := g.Requirement()
		s := make(steps)
		for _, id := range world {
			s[id] = rapid.IntRange(0, worldTops[id]).Draw(t, string(id))
		}
		left, met := applicable(r, na, s)
		want := !left || met
		if d.Grades != nil {
			want = want && meets(adds, s)
		}
		if got := req.Outcome(s.facts()) == ladder.Met; got != want {
			t.Fatalf("%s without %v is met by %v: %v, want %v (it became %v)", describe(r), d.NotApplicable, s, got, want, req)
		}
		warned := slices.ContainsFunc(in.Warnings(), func(p problem.Problem) bool { return p.Is(ladder.NothingLeft) })
		if warned == left {
			t.Fatalf("%s without %v: something is left is %v, warned %v", describe(r), d.NotApplicable, left, warned)
		}
	})
}
