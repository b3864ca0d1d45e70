package ladder_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
)

func TestCompletions(t *testing.T) {
	for _, test := range []struct {
		name   string
		target string
		facts  ladder.Facts
		k      int
		want   []string // steps, then each need with its outcome
	}{
		{"nothing is asked", "p1", aki, 3, []string{"0:"}},
		{"everything is there", "p3", chika, 3, []string{"0: go met, incident-response met, kubernetes met"}},
		{"nothing is known", "p3", aki, 3, []string{
			"6: go unknown, incident-response unknown, kubernetes unknown",
			"8: go unknown, incident-response unknown, architecture unknown",
			"8: go unknown, incident-response unknown, product-thinking unknown",
		}},
		{"only the cheapest", "p3", aki, 1, []string{"6: go unknown, incident-response unknown, kubernetes unknown"}},
		{"one alternative is there", "p3", with(beni, "architecture", mastery.MustParse("expert")), 3, []string{
			"3: go met, incident-response unknown, architecture met",
		}},
		{"known to be short", "p2", dai, 3, []string{"1: go not met"}},
		{"not stated", "p4", chika, 3, nil},
		{"none wanted", "p3", aki, 0, nil},
		{"fewer than none", "p3", aki, -1, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			target, _ := acmeLadder.Target(test.target)
			var got []string
			for _, c := range target.Requirement().Completions(test.facts, test.k) {
				got = append(got, short(c))
				if !c.Exact() || !c.Whole() {
					t.Error("not exact, or not whole")
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func short(c ladder.Completion) string {
	s := string(rune('0'+c.Steps())) + ":"
	for n := range c.Needs() {
		if s[len(s)-1] != ':' {
			s += ","
		}
		s += " " + string(n.Skill) + " " + n.Outcome.String()
	}
	return s
}

func TestCompletions_needs(t *testing.T) {
	r := grade(t, acmeLadder, "p3").Requirement()
	f := with(with(beni, "incident-response", mastery.MustParse("aware")), "kubernetes", scaleOf(worldLadder, "alien").MustParse("3"))
	c := r.Completions(f, 1)[0]
	missing, unknown := slices.Collect(c.Missing()), slices.Collect(c.Unknown())
	if len(missing) != 1 || len(unknown) != 1 {
		t.Fatalf("%d missing, %d unknown; want one of each", len(missing), len(unknown))
	}
	n := missing[0]
	if n.Skill != "incident-response" || n.Name.String() != "incident response" || !n.Scale.Equal(mastery) || n.Have.ID() != "aware" || n.Asked.ID() != "practitioner" || n.Steps() != 2 {
		t.Errorf("missing: %+v", n)
	}
	if n := unknown[0]; n.Skill != "kubernetes" || n.Steps() != 1 || n.Have.ScaleID() != "alien" {
		t.Errorf("unknown: %+v", n)
	}
	for range c.Missing() {
		break // must not go on
	}
}

// A skill that two conditions name is asked for once, at the higher level.
func TestCompletions_sameSkillTwice(t *testing.T) {
	r := compiled(t, ladder.All{
		ladder.AtLeast{Skill: "c", Level: "1"},
		ladder.Any{ladder.AtLeast{Skill: "c", Level: "3"}, ladder.AtLeast{Skill: "a", Level: "2"}, ladder.AtLeast{Skill: "b", Level: "none"}},
		ladder.AtLeast{Skill: "c", Level: "2"},
	})
	var got [][]string
	for _, c := range r.Completions(ladder.Facts{}, 5) {
		got = append(got, asks(c))
	}
	if diff := cmp.Diff([][]string{{"c 2"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Eleven of twenty-two equal skills have 705,432 cheapest ways. They can't all
// be followed; what comes out meets the requirement and admits to be a guess.
func TestCompletions_tooManyWays(t *testing.T) {
	const n = 22
	spec := large(1, n)
	count := ladder.Count{N: n / 2}
	for i := range n {
		count.Of = append(count.Of, ladder.AtLeast{Skill: skillNumber(i), Level: "expert"})
	}
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: count}}
	role, _ := must(ladder.New(spec)).Role("r")
	ways := role.Requirement().Completions(ladder.Facts{}, 1000)
	if len(ways) != ladder.MaxAlternatives {
		t.Errorf("%d ways, want %d", len(ways), ladder.MaxAlternatives)
	}
	for _, c := range ways {
		f := ladder.Facts{}
		for need := range c.Needs() {
			f = with(f, need.Skill, need.Asked)
		}
		if c.Exact() || c.Whole() || role.Requirement().Outcome(f) != ladder.Met {
			t.Fatalf("%v: exact %v, outcome %v", asks(c), c.Exact(), role.Requirement().Outcome(f))
		}
	}
	known := ladder.Facts{}
	for i := range n / 2 {
		known = with(known, skillNumber(i), scaleOf(must(ladder.New(spec)), "mastery").MustParse("expert"))
	}
	if met := role.Requirement().Completions(known, 3); len(met) != 1 || met[0].Steps() != 0 {
		t.Errorf("of a met requirement: %d ways", len(met))
	}
}

func TestCompletion_zero(t *testing.T) {
	var c ladder.Completion
	for range c.Needs() {
		t.Error("the zero Completion has needs")
	}
	if c.Steps() != 0 || c.Exact() || c.Whole() {
		t.Error("the zero Completion claims something")
	}
	if got := (ladder.Need{}).Steps(); got != 0 {
		t.Errorf("the zero Need: %d steps", got)
	}
}
