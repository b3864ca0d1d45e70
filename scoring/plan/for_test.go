package plan_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// knows returns the facts of levels of mastery, such as "go aware".
func knows(t *testing.T, l ladder.Ladder, claims ...string) ladder.Facts {
	scale, _ := l.Scale("mastery")
	var p skills.Profile
	for _, c := range claims {
		id, level, _ := strings.Cut(c, " ")
		parsed, err := scale.Parse(level)
		if err != nil {
			t.Fatal(err)
		}
		p = p.With(skills.ID(id), parsed)
	}
	return ladder.FactsOf(p)
}

func toward(t *testing.T, facts ladder.Facts, o plan.Options, targets ...ladder.Target) plan.Learning {
	t.Helper()
	l, err := plan.For(targets, facts, o)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Costs of several steps add up as decimals, so that 0.7 and 0.1 are as much as 0.8.
func TestFor_decimals(t *testing.T) {
	spec := companySpec()
	spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "either", Requires: ladder.Any{
		ladder.AtLeast{Skill: "go", Level: "working"}, ladder.AtLeast{Skill: "writing", Level: "aware"},
	}})
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	o := plan.Options{Cost: func(id skills.ID, level skills.Level) float64 {
		return map[skills.ID][]float64{"go": {0.7, 0.1, 1}, "writing": {0.8, 1, 1}}[id][level.Step()-1]
	}}
	got := toward(t, ladder.Facts{}, o, role(t, l, "either")).All().String() + "; " + toward(t, ladder.Facts{}, o, role(t, l, "developer")).All().String()
	if want := "writing mastery/aware: cost 0 to 0.8, value 1; go mastery/working: cost 0 to 0.8, value 1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSpan_Text(t *testing.T) {
	for want, s := range map[string]plan.Span{
		"3 to 5.5": {Lo: 3, Hi: 5.5}, "0.123457": {Lo: 0.123456789, Hi: 0.123456789}, "999999": {Lo: 999999.4, Hi: 999999.4},
		"1000000 to 1500000": {Lo: 999999.7, Hi: 1.5e6}, "1e+21": {Lo: 1e21, Hi: 1e21}, "0": {},
	} {
		if got := s.String(); got != want {
			t.Errorf("%v is written %s, want %s", [2]float64{s.Lo, s.Hi}, got, want)
		}
	}
}

func TestFor(t *testing.T) {
	l := company(t)
	sre, developer, advocate := role(t, l, "sre"), role(t, l, "developer"), role(t, l, "advocate")
	dear := plan.Options{Cost: func(id skills.ID, level skills.Level) float64 {
		if id == "linux" {
			return 0.5
		}
		return float64(max(level.Step(), 0))
	}}
	waived, err := skills.NewClaim(skills.ClaimSpec{Skill: "linux", Waiver: text.Plain("no opportunity")})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name    string
		facts   ladder.Facts
		options plan.Options
		targets []ladder.Target
		want    string
	}{
		{
			"nothing known",
			ladder.Facts{},
			plan.Options{},
			[]ladder.Target{sre},
			"go mastery/working, computers, linux mastery/aware, kubernetes mastery/working: cost 0 to 6, value 1",
		},
		{
			"everything known", knows(t, l, "go expert", "kubernetes working"),
			plan.Options{},
			[]ladder.Target{sre},
			": cost 0, value 1",
		},
		{
			"some known: who has a skill does not need what it builds on", knows(t, l, "go aware", "kubernetes aware"),
			plan.Options{},
			[]ladder.Target{sre},
			"go mastery/working, kubernetes mastery/working: cost 2, value 1",
		},
		{
			"a skill that is known at none", knows(t, l, "go working", "kubernetes none", "linux none", "computers none"),
			plan.Options{},
			[]ladder.Target{sre},
			"computers, linux mastery/aware, kubernetes mastery/working: cost 4, value 1",
		},
		{
			"only what a skill that is not known builds on is known", knows(t, l, "go working", "linux none", "computers none"),
			plan.Options{},
			[]ladder.Target{sre},
			"computers, linux mastery/aware, kubernetes mastery/working: cost 0 to 4, value 1",
		},
		{
			"waived", ladder.FactsOf(skills.Resolve([]skills.Claim{waived}, ladder.Facts{}.Profile().AsOf(), skills.Policy{})),
			plan.Options{},
			[]ladder.Target{sre},
			"go mastery/working, kubernetes mastery/working: cost 0 to 4, value 1",
		},
		{
			"costs", knows(t, l, "go aware"), dear,
			[]ladder.Target{sre},
			"go mastery/working, computers, linux mastery/aware, kubernetes mastery/working: cost 2 to 5.5, value 1",
		},
		{
			"the way that takes the least, prerequisites counted",
			ladder.Facts{},
			plan.Options{},
			[]ladder.Target{advocate},
			"writing mastery/working: cost 0 to 2, value 1",
		},
		{
			"the way that takes the least for this person", knows(t, l, "linux expert"),
			plan.Options{},
			[]ladder.Target{advocate},
			"kubernetes mastery/aware: cost 0 to 1, value 1",
		},
		{
			"several, the cheapest first", knows(t, l, "linux expert"),
			plan.Options{Value: func(t ladder.Target) float64 { return float64(len(t.ID())) }},
			[]ladder.Target{sre, advocate, developer},
			"kubernetes mastery/aware, go mastery/working, kubernetes mastery/working: cost 0 to 4, value 20",
		},
		{
			"a catalog of one's own", knows(t, l, "linux none"),
			plan.Options{Catalog: must(skills.NewCatalog([]skills.SkillSpec{{ID: "go", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"linux"}}}, {ID: "linux"}}))},
			[]ladder.Target{developer},
			"linux mastery/aware, go mastery/working: cost 0 to 3, value 1",
		},
		{
			"the same twice", knows(t, l, "go aware"),
			plan.Options{},
			[]ladder.Target{developer, developer},
			"go mastery/working: cost 1, value 2",
		},
		{"toward nothing", ladder.Facts{}, plan.Options{}, nil, ": cost 0, value 0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := toward(t, test.facts, test.options, test.targets...).All()
			if diff := cmp.Diff(test.want, c.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if !c.Exact() {
				t.Error("not exact")
			}
		})
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestCourse_Explain(t *testing.T) {
	l := company(t)
	c := toward(t, knows(t, l, "go aware"), plan.Options{}, role(t, l, "sre"), role(t, l, "developer")).All()
	for tag, want := range map[language.Tag]string{
		language.English: `4 steps, cost 1 to 5
a level that is not known counts as none; the lower cost is that of a person who has it already
1. Go: aware -> working (cost 1; for SRE, Developer; opens Developer)
2. Computers (cost 1; perhaps there already; before Linux)
3. Linux: unknown -> aware (cost 1; perhaps there already; before Kubernetes)
   SRE: Containers (books: Pods by A. Author; courses: a day of pods; practice: deploy something)
4. Kubernetes: unknown -> working (cost 2; perhaps there already; for SRE; opens SRE)
   SRE: see step 3
SRE also asks: time in p1: required 12 months; not known
`,
		language.Japanese: `4 ステップ、費用 1〜5
不明なレベルは「なし」と数えている。低いほうの費用は、それがすでに身についている場合
1. Go: 知っている → 使える（費用 1、「SRE、開発者」に必要、これで「開発者」に届く）
2. コンピューター（費用 1、すでに身についている可能性あり、「Linux」の前提）
3. Linux: 不明 → 知っている（費用 1、すでに身についている可能性あり、「Kubernetes」の前提）
   SRE: コンテナー（本: Pods（A. Author）。講座: ポッドの 1 日。実践: 何かをデプロイする）
4. Kubernetes: 不明 → 使える（費用 2、すでに身についている可能性あり、「SRE」に必要、これで「SRE」に届く）
   SRE: ステップ 3 を参照
「SRE」のほかの要件: p1の在籍期間: 要件は 12 か月、現在は不明
`,
	} {
		if diff := cmp.Diff(want, c.Explain(tag)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// A cost is told with six digits, of a step as of the course.
func TestCourse_Explain_digits(t *testing.T) {
	l := company(t)
	thirds := plan.Options{Cost: func(skills.ID, skills.Level) float64 { return 1.0 / 3 }}
	got := toward(t, knows(t, l, "go aware"), thirds, role(t, l, "developer")).All().Explain(language.English)
	want := "1 step, cost 0.333333\n1. Go: aware -> working (cost 0.333333; for Developer; opens Developer)\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCourse_Beside(t *testing.T) {
	l := company(t)
	sre := role(t, l, "sre")
	c := toward(t, ladder.Facts{}, plan.Options{}, sre, role(t, l, "advocate")).All()
	var lines []string
	for n := range c.Beside(sre) {
		lines = append(lines, n.Line(language.English))
	}
	for n := range c.Beside(role(t, l, "advocate")) {
		lines = append(lines, n.Line(language.English)) // it can be reached without
	}
	if diff := cmp.Diff([]string{"? time in p1: required 12 months; not known"}, lines); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A target of a ladder that was loaded a second time is the same one; a role is no grade.
func TestLearning_loadedTwice(t *testing.T) {
	l, again := company(t), company(t)
	course, err := toward(t, ladder.Facts{}, plan.Options{}, role(t, l, "advocate"), role(t, l, "sre")).Cheapest(role(t, again, "sre"))
	if err != nil || course.Len() != 4 {
		t.Errorf("%v, %v", course, err)
	}
	n := 0
	for range course.Beside(role(t, again, "sre")) {
		n++
	}
	if n != 1 {
		t.Errorf("%d needs beside, want 1", n)
	}
	other := companySpec()
	other.ID = "other"
	if _, err := toward(t, ladder.Facts{}, plan.Options{}, role(t, l, "sre")).Cheapest(role(t, must(ladder.New(other)), "sre")); !errors.Is(err, plan.ErrUnknown) {
		t.Errorf("a role of another ladder: %v", err)
	}
}

// Skills come by their shares, the largest first, and else as targets lack them.
func TestLearning_Shapley(t *testing.T) {
	l := company(t)
	var got []string
	for _, w := range toward(t, knows(t, l, "go aware"), plan.Options{}, role(t, l, "sre"), role(t, l, "developer")).Shapley() {
		got = append(got, fmt.Sprintf("%s %v", w.Skill, w.Share))
	}
	if diff := cmp.Diff([]string{"go 1.25", "kubernetes 0.25", "linux 0.25", "computers 0.25"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got = got[:0]
	for _, w := range toward(t, knows(t, l, "go aware"), plan.Options{}, role(t, l, "advocate"), role(t, l, "sre"), role(t, l, "sre"), role(t, l, "developer"), role(t, l, "developer")).Shapley() {
		got = append(got, fmt.Sprintf("%s %v", w.Skill, w.Share))
	}
	if diff := cmp.Diff([]string{"go 2.5", "writing 1", "kubernetes 0.5", "linux 0.5", "computers 0.5"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCertificate_String(t *testing.T) {
	for want, c := range map[string]plan.Certificate{
		"exact": {Exact: true}, "at most 98.5 % short of the best": {Gap: 0.985, Bound: 3, Nodes: 1}, "nothing was looked for": {},
	} {
		if got := c.String(); got != want {
			t.Errorf("%+v: %s, want %s", c, got, want)
		}
	}
}

// More ways than are looked at make a course that admits it, unless no way can be
// cheaper.
func TestCourse_Exact(t *testing.T) {
	spec := companySpec()
	count := ladder.Count{N: 11}
	for i := range 22 {
		id := skills.ID("s" + string(rune('a'+i)))
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: id, Scale: "mastery"})
		count.Of = append(count.Of, ladder.AtLeast{Skill: id, Level: "expert"})
	}
	spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "wide", Requires: count})
	l := must(ladder.New(spec))
	if c := toward(t, ladder.Facts{}, plan.Options{}, role(t, l, "wide")).All(); c.Exact() || !strings.Contains(c.Explain(language.English), "too many ways") {
		t.Errorf("%v: exact", c)
	}
	if c := toward(t, ladder.Facts{}, plan.Options{}, role(t, l, "sre")).All(); !c.Exact() {
		t.Errorf("%v: not exact", c)
	}
}

// The built-in roles can be planned for, with lessons from their guides.
func TestFor_builtin(t *testing.T) {
	l := builtin.SRENext()
	var targets []ladder.Target
	for r := range l.Roles() {
		targets = append(targets, r)
	}
	targets = append(targets, builtin.VPoE(), builtin.HeadOfEngineering(), builtin.CTO())
	learning := toward(t, ladder.Facts{}, plan.Options{}, targets...)
	if !learning.NothingKnown() {
		t.Error("something is known")
	}
	for _, target := range targets {
		c := must(learning.Cheapest(target))
		lessons := 0
		for s := range c.Steps() {
			lessons += len(s.Lessons)
		}
		if !c.Exact() || c.Len() == 0 || c.Value() < 1 || lessons == 0 && target == targets[len(targets)-1] {
			t.Errorf("%s: %v, %d lessons", target.ID(), c, lessons)
		}
	}
}
