package ladder_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// p3 asks for go: working, incident-response: practitioner, and one of
// architecture and product-thinking at practitioner, kubernetes at aware.
func TestOutcome(t *testing.T) {
	alien := scaleOf(worldLadder, "alien").MustParse("3")
	for _, test := range []struct {
		name  string
		grade string
		facts ladder.Facts
		want  ladder.Outcome
		lo    float64
		hi    float64
	}{
		{"asks for nothing", "p1", aki, ladder.Met, 1, 1},
		{"nothing is known", "p3", aki, ladder.Unknown, 0, 1},
		{"the rest is not known", "p3", beni, ladder.Unknown, 1. / 3, 1},
		{"everything is there", "p3", chika, ladder.Met, 1, 1},
		{"one is surely short", "p3", dai, ladder.NotMet, 0, 2. / 3},
		{"one alternative is open", "p3", with(with(beni, "incident-response", mastery.MustParse("expert")), "kubernetes", mastery.MustParse("none")), ladder.Unknown, 2. / 3, 1},
		{"not stated", "p4", chika, ladder.Unknown, 0, 1},
		{"two of three", "m4", with(with(aki, "spread", reach.MustParse("company")), "architecture", mastery.MustParse("expert")), ladder.Met, 1, 1},
		{"one of three, one open", "m4", with(with(aki, "spread", reach.MustParse("company")), "architecture", mastery.MustParse("working")), ladder.Unknown, 3. / 4, 1},
		{"one of three, both short", "m4", with(with(with(aki, "spread", reach.MustParse("company")), "architecture", mastery.MustParse("working")), "product-thinking", mastery.MustParse("aware")), ladder.NotMet, 3. / 4, 3. / 4},
		{"another scale tells nothing", "p2", with(aki, "go", alien), ladder.Unknown, 0, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := grade(t, acmeLadder, test.grade).Requirement()
			if got := r.Outcome(test.facts); got != test.want {
				t.Errorf("outcome %v, want %v", got, test.want)
			}
			if got, want := r.Verdict(test.facts).Progress(), (ladder.Progress{Lo: test.lo, Hi: test.hi}); !cmp.Equal(got, want) {
				t.Errorf("progress %v, want %v", got, want)
			}
		})
	}
}

// A mean over very many parts rounds up to 1 although one of them is short.
func TestProgress_belowOneDespiteRounding(t *testing.T) {
	wide := func(inner ladder.RequirementSpec) ladder.All {
		all := ladder.All{inner}
		for range 10_000 {
			all = append(all, ladder.AtLeast{Skill: "b", Level: "none"})
		}
		return all
	}
	r := compiled(t, wide(wide(wide(wide(wide(ladder.AtLeast{Skill: "a", Level: "2"}))))))
	if p := r.Verdict(steps{"a": 1}.facts()).Progress(); p.Lo >= 1 || p.Hi >= 1 || p.Lo < 0.999 {
		t.Errorf("progress %v of what is not met, want a little below 1", p)
	}
	if p := r.Verdict(ladder.Facts{}).Progress(); p.Lo >= 1 || p.Hi != 1 {
		t.Errorf("progress %v of what is unknown, want a little below 1, to 1", p)
	}
}

func TestVerdict_Explain(t *testing.T) {
	alien := scaleOf(worldLadder, "alien").MustParse("3")
	spec := acme()
	spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "braces", Requires: ladder.All{
		ladder.AtLeast{Skill: "go", Level: "none"}, ladder.AtLeast{Skill: "spread", Level: "none"}, ladder.All{}, ladder.AtLeast{Skill: "{held}", Level: "expert"},
	}})
	spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: "{held}", Scale: "mastery"})
	l := must(ladder.New(spec))
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		show := func(name string, target string, f ladder.Facts) {
			what, _ := l.Target(target)
			fmt.Fprintf(&b, "# %s, %s\n%s", target, name, what.Requirement().Verdict(f).Explain(lang))
		}
		show("nothing is known", "p3", aki)
		show("some is known", "p3", with(beni, "architecture", mastery.MustParse("aware")))
		show("everything is there", "p3", chika)
		show("go at none", "p3", dai)
		show("not stated", "p4", chika)
		show("two of three", "m4", chika)
		show("another scale", "sre", with(aki, "incident-response", alien))
		show("nothing is asked", "braces", aki)
		show("nothing is asked, something is held", "braces", with(chika, "spread", alien))
		golden.Check(t, "explain."+lang.String()+".txt", b.String())
	}
}

func TestVerdict_zero(t *testing.T) {
	var v ladder.Verdict
	if v.Outcome() != ladder.Unknown || v.Progress() != (ladder.Progress{Lo: 0, Hi: 1}) || !v.Requirement().IsZero() {
		t.Errorf("the zero Verdict is %v, %v, of %v", v.Outcome(), v.Progress(), v.Requirement())
	}
	for range v.Parts() {
		t.Error("the zero Verdict has parts")
	}
	if got, want := v.String(), "? no requirement has been stated"; got != want {
		t.Errorf("String: %q, want %q", got, want)
	}
	if got := (ladder.Requirement{}).Verdict(chika); got.Progress() != v.Progress() || got.Outcome() != v.Outcome() {
		t.Errorf("the verdict on no requirement is %v, want the zero Verdict", got)
	}
}

func TestRequirement_zero(t *testing.T) {
	var r ladder.Requirement
	if r.Outcome(chika) != ladder.Unknown || r.Spec() != nil || r.String() != "" || !r.IsZero() || r.Completions(chika, 3) != nil {
		t.Error("the zero Requirement says something")
	}
	for range r.Levels() {
		t.Error("the zero Requirement has levels")
	}
	p1 := grade(t, acmeLadder, "p1").Requirement()
	if !r.Equal(ladder.Requirement{}) || r.Equal(p1) || p1.Equal(r) {
		t.Error("the zero Requirement equals only itself, and not the one that asks for nothing")
	}
}

func TestRequirement_String(t *testing.T) {
	for id, want := range map[string]string{
		"p1": "all()",
		"p2": "go: aware",
		"p3": "all(go: working, incident-response: practitioner, any(architecture: practitioner, product-thinking: practitioner, kubernetes: aware))",
		"p4": "",
		"m4": "at least 2 of (spread: company, architecture: expert, product-thinking: expert)",
	} {
		if got := grade(t, acmeLadder, id).Requirement().String(); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestRequirement_Levels(t *testing.T) {
	var got []string
	for id, level := range grade(t, acmeLadder, "p3").Requirement().Levels() {
		got = append(got, string(id)+" "+level.ID())
	}
	want := []string{"go working", "incident-response practitioner", "architecture practitioner", "product-thinking practitioner", "kubernetes aware"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("levels (-want +got):\n%s", diff)
	}
	for range grade(t, acmeLadder, "p3").Requirement().Levels() {
		break // must not go on
	}
}

func TestRequirement_Equal(t *testing.T) {
	a1 := ladder.AtLeast{Skill: "a", Level: "1"}
	different := []ladder.RequirementSpec{
		a1,
		ladder.AtLeast{Skill: "a", Level: "2"},
		ladder.AtLeast{Skill: "b", Level: "1"},
		ladder.All{a1},
		ladder.Any{a1},
		ladder.Count{N: 1, Of: []ladder.RequirementSpec{a1}},
		ladder.All{a1, a1},
		ladder.Count{N: 1, Of: []ladder.RequirementSpec{a1, a1}},
		ladder.Count{N: 2, Of: []ladder.RequirementSpec{a1, a1}},
	}
	for i, x := range different {
		for j, y := range different {
			if got := compiled(t, x).Equal(compiled(t, y)); got != (i == j) {
				t.Errorf("Equal(%s, %s) is %v", describe(x), describe(y), got)
			}
		}
	}
}

func TestOutcome_allocatesNothing(t *testing.T) {
	l := must(ladder.New(large(1, 30)))
	r := grade(t, l, "g00").Requirement()
	track, _ := l.Track("track")
	for i, f := range crowd(l, 30, 3) {
		for name, do := range map[string]func(){
			"Outcome": func() { r.Outcome(f) },
			"Place":   func() { track.Place(f) },
		} {
			if n := testing.AllocsPerRun(100, do); n != 0 {
				t.Errorf("%s of person %d: %v allocations", name, i, n)
			}
		}
	}
	if n := testing.AllocsPerRun(100, func() { ladder.Requirement{}.Outcome(aki) }); n != 0 {
		t.Errorf("the zero Requirement: %v allocations", n)
	}
}

func TestFacts_zero(t *testing.T) {
	var f ladder.Facts
	if got := f.Profile().Level(skills.ID("go")); !got.IsZero() {
		t.Errorf("the zero Facts know %v", got)
	}
	if f.Profile().Len() != 0 {
		t.Error("the zero Facts know something")
	}
}
