package fit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

var en, ja = language.English, language.Japanese

// senior is a grade that asks for a must, a choice, a time and evidence, for a
// person who knows something of all of it.
func senior(t *testing.T) (ladder.Target, ladder.Facts) {
	spec := oneRole(t, []int{2, 1, 1, 1, 1}, nil).Spec()
	for i, name := range []text.Text{
		text.EnJa("Incident response", "障害対応"), text.EnJa("Go", "Go"), text.EnJa("Rust", "Rust"), text.EnJa("Mentoring", "育成"), text.EnJa("Facilitation", "ファシリテーション"),
	} {
		spec.Competencies[i].Name = name
	}
	spec.Competencies[4].Tier = ladder.Optional
	spec.PracticeTransfers = []skills.PracticeTransferSpec{{
		From: "s4", To: "s3", Credit: decimal.MustParse("0.5"), Why: text.EnJa("who leads a meeting has people grow in it", "会議を導く人は、人をその場で育てている"),
	}}
	spec.Tracks = []ladder.TrackSpec{{ID: "professional", Grades: []ladder.GradeSpec{
		{ID: "p3", Titles: []text.Text{text.EnJa("Engineer", "エンジニア")}, Requires: ladder.All{}},
		{ID: "p4", Titles: []text.Text{text.EnJa("Senior engineer", "シニアエンジニア")}, Requires: ladder.All{
			ladder.AtLeast{Skill: "s0", Level: "4"},
			ladder.Any{ladder.AtLeast{Skill: "s1", Level: "3"}, ladder.AtLeast{Skill: "s2", Level: "5"}},
			ladder.AtLeast{Skill: "s3", Level: "4"},
			ladder.Held{Place: "p3"},
			ladder.Evidence{N: 2, Skill: "s0"},
		}},
	}}}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	p4, _ := l.Grade("p4")
	return p4, ladder.NewFacts(ladder.FactsSpec{Profile: facts(t, 3, 2, -1, 1, 4).Profile(), Stints: []ladder.StintSpec{{Place: "p3"}}})
}

func TestFit_Explain(t *testing.T) {
	p4, f := senior(t)
	similar := func(held, asked skills.ID) float64 {
		if asked == "s1" && (held == "s0" || held == "s2") {
			return 0.9
		}
		return 0
	}
	fit := To(p4, f, Options{Transfers: true, Similarity: similar})
	for name, tag := range map[string]language.Tag{"explain.en.txt": en, "explain.ja.txt": ja} {
		golden.Check(t, name, fit.Explain(tag))
		if again := To(p4, f, Options{Transfers: true, Similarity: similar}).Explain(tag); again != fit.Explain(tag) {
			t.Errorf("not the same twice:\n%s", again)
		}
	}
}

func TestFit_Explain_edges(t *testing.T) {
	for name, test := range map[string]struct {
		fit  Fit
		want string
	}{
		"zero":       {Fit{}, ""},
		"not stated": {fitTo(oneRole(t, []int{1}, nil), facts(t, 1)), "no way to meet the requirement is known"},
		"nothing":    {fitTo(oneRole(t, []int{1}, ladder.All{}), facts(t, 1)), "no skill is asked for"},
		"nobody":     {fitTo(oneRole(t, []int{1}, allOf([]int{3})), ladder.Facts{}), "not known: s0; counted as none at the lower end"},
	} {
		if got := test.fit.Explain(en); !strings.Contains(got, test.want) || test.want == "" && got != "" {
			t.Errorf("%s: %q, want %q in it", name, got, test.want)
		}
	}
}

func TestFit_NiceToHave(t *testing.T) {
	p4, f := senior(t)
	spec := oneRole(t, []int{1, 1, 1}, allOf([]int{2})).Spec()
	spec.Roles[0].HardSkills = []ladder.RoleSkillSpec{{Skill: "s0"}, {Skill: "s1", Name: text.EnJa("Own name", "独自の名前")}}
	spec.Roles[0].SoftSkills = []ladder.RoleSkillSpec{{Skill: "s2"}, {Skill: "s1"}}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	guide, _ := l.Role("role")
	for _, test := range []struct {
		name   string
		target ladder.Target
		facts  ladder.Facts
		want   []string
	}{
		{"another way, and an optional competency", p4, f, []string{"s2 ? alternative points/5", "s4 + optional "}},
		{"the way that is not taken", p4, ladder.FactsOf(facts(t, -1, 0, 4, -1, 0).Profile()), []string{"s1 - alternative points/3", "s4 - optional "}},
		{"nothing but what is required", roles(t, allOf([]int{1, 2, 3}))[0], f, nil},
		{"a role's own lists", guide, facts(t, 2, 4, 0), []string{"s1 + hard-skill ", "s2 - soft-skill "}},
	} {
		var got []string
		for n := range To(test.target, test.facts, Options{}).NiceToHave() {
			line := n.Line(en)
			got = append(got, string(n.Skill)+" "+line[:1]+" "+n.Why.String()+" "+n.Asked.String())
			if ja := n.Line(ja); ja == line || ja == "" {
				t.Errorf("%s: %q in Japanese", test.name, ja)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
