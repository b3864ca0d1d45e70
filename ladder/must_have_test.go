package ladder_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/decimal"
)

func TestMustHaves(t *testing.T) {
	level := func(id string, step int) ladder.RequirementSpec {
		return ladder.AtLeast{Skill: world[id[0]-'a'], Level: fmt.Sprint(step)}
	}
	for _, test := range []struct {
		name string
		r    ladder.RequirementSpec
		want []string
	}{
		{"all: the highest", ladder.All{level("c", 1), level("a", 1), level("c", 2)}, []string{"c three/2", "a two/1"}},
		{"any: what is in every part, the least", ladder.Any{
			ladder.All{level("a", 2), level("c", 3)}, ladder.All{level("c", 1), level("b", 1)},
		}, []string{"c three/1"}},
		{"two of three: what is in two", ladder.Count{N: 2, Of: []ladder.RequirementSpec{
			ladder.All{level("a", 1), level("c", 3)}, ladder.All{level("a", 2), level("c", 2)}, level("c", 1),
		}}, []string{"a two/1", "c three/2"}},
		{"a score of which one term is too much to miss", ladder.Score{Sum: scored("a", "1", "b", "1"), Min: decimal.MustParse("3.5")}, []string{"a two/1", "b two/1"}},
		{"nobody can", ladder.All{level("a", 1), ladder.Score{Sum: scored("a", "1"), Min: decimal.MustParse("9")}}, nil},
		{"nobody can by one way", ladder.Any{level("a", 1), ladder.Score{Sum: scored("b", "1"), Min: decimal.MustParse("9")}}, []string{"a two/1"}},
		{"nothing is asked", ladder.All{ladder.AtLeast{Skill: "a", Level: "none"}}, nil},
		{"not stated", nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for id, level := range compiled(t, test.r).MustHaves() {
				got = append(got, fmt.Sprint(id, " ", level))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestGates_outcomes(t *testing.T) {
	p3, _ := acmeLadder.Target("p3")
	for _, test := range []struct {
		name  string
		facts ladder.Facts
		want  []string
	}{
		{"aki", aki, []string{"go unknown", "incident-response unknown"}},
		{"beni", beni, []string{"go met", "incident-response unknown"}},
		{"chika", chika, []string{"go met", "incident-response met"}},
		{"dai", dai, []string{"go not met", "incident-response unknown"}},
	} {
		var got []string
		for _, n := range p3.Requirement().Gates(test.facts) {
			got = append(got, fmt.Sprint(n.Skill, " ", n.Outcome))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
