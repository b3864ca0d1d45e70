package ladder_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

func TestLadder_ValuesOf(t *testing.T) {
	l, err := ladder.New(ladder.Spec{
		ID: "l", Scales: []skills.ScaleSpec{{ID: "s", Steps: []skills.StepSpec{{ID: "one"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "go", Scale: "s", Values: []string{"robots", "speak"}}, {ID: "rust", Scale: "s"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		skill skills.ID
		value string
		want  []string
	}{
		{"go", "", []string{"robots", "speak"}},
		{"go", "errors", []string{"errors", "robots", "speak"}},
		{"go", "speak", []string{"speak", "robots"}},
		{"rust", "errors", []string{"errors"}},
		{"rust", "", nil},
		{"", "errors", []string{"errors"}},
		{"perl", "", nil},
	} {
		got := l.ValuesOf(ladder.PieceSpec{Skill: test.skill, EvidenceSpec: skills.EvidenceSpec{Value: test.value}})
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.skill, test.value, diff)
		}
	}
}
