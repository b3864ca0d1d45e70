package skills_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

func TestScale_Subset(t *testing.T) {
	tests := []struct {
		name  string
		scale skills.Scale
		ids   []string
		want  []string // ids of the levels
		s     string
		codes []string
	}{
		{"all", mastery, nil, []string{"none", "aware", "working", "practitioner", "expert"}, "mastery", nil},
		{"two, in any order", mastery, []string{"expert", "working"}, []string{"none", "working", "expert"}, "mastery: working, expert", nil},
		{"none alone", mastery, []string{"none"}, []string{"none"}, "mastery:", nil},
		{"each by name", onet, []string{"low", "mid", "high"}, []string{"none", "low", "mid", "high"}, "onet", nil},
		{"numbers", depth, []string{"2.50", "0", "1"}, []string{"none", "1", "2.5"}, "depth: 1, 2.5", nil},
		{"of the zero scale", skills.Scale{}, nil, nil, "", nil},
		{"a step of the zero scale", skills.Scale{}, []string{"a"}, nil, "", []string{"steps[0]: unknown-step"}},
		{"unknown and twice", mastery, []string{"aware", "exprt", "aware", "exprt"}, nil, "", []string{"steps[1]: unknown-step", "steps[2]: duplicate-id", "steps[3]: unknown-step"}},
		{"one value twice", depth, []string{"2.5", "2.50"}, nil, "", []string{"steps[1]: duplicate-id"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := test.scale.Subset(test.ids...)
			if diff := cmp.Diff(test.codes, codesOf(err)); diff != "" {
				t.Fatalf("Subset (-want +got):\n%s", diff)
			}
			var got []string
			for l := range s.All() {
				got = append(got, l.ID())
			}
			if diff := cmp.Diff(test.want, got); diff != "" || s.String() != test.s || s.Len() != max(0, len(test.want)-1) {
				t.Errorf("%q, Len() = %d; want %q (-want +got):\n%s", s, s.Len(), test.s, diff)
			}
		})
	}
	for l := range must(mastery.Subset("expert")).All() {
		if l != none {
			t.Errorf("the first level is %v, want none", l)
		}
		break
	}
}

// A subset's answers are those of a search of its levels.
func TestSubset_law(t *testing.T) {
	scales := []skills.Scale{mastery, rating, celsius}
	draw := func(t *rapid.T, s skills.Scale) (ids []string) {
		for l := range s.Levels() {
			if rapid.Bool().Draw(t, l.String()) {
				ids = append(ids, l.ID())
			}
		}
		return rapid.Permutation(ids).Draw(t, "ids")
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(scales).Draw(t, "scale")
		ids := draw(t, s)
		subset := must(s.Subset(ids...))
		has := func(l skills.Level) bool { return len(ids) == 0 || l.IsNone() || slices.Contains(ids, l.ID()) }
		for i := range s.Len() + 1 {
			l, _ := s.Step(i)
			var below, above skills.Level
			for j := range s.Len() + 1 {
				m, _ := s.Step(j)
				if has(m) && j <= i {
					below = m
				}
				if has(m) && j >= i && above.IsZero() {
					above = m
				}
			}
			if subset.Has(l) != has(l) || subset.AtOrBelow(l) != below || subset.AtOrAbove(l) != above {
				t.Fatalf("%v: %v is in it: %v, below it %v, above it %v; want %v, %v, %v", subset, l, subset.Has(l), subset.AtOrBelow(l), subset.AtOrAbove(l), has(l), below, above)
			}
		}
		for _, l := range []skills.Level{unknown, cutExpert} {
			if subset.Has(l) || !subset.AtOrBelow(l).IsZero() || !subset.AtOrAbove(l).IsZero() {
				t.Fatalf("%v knows %v", subset, l)
			}
		}
		other := must(s.Subset(draw(t, s)...))
		if same := slices.EqualFunc(slices.Collect(subset.All()), slices.Collect(other.All()), func(l, m skills.Level) bool { return l == m }); subset.Equal(other) != same {
			t.Fatalf("%v equals %v: %v", subset, other, !same)
		}
	})
	var zero skills.Subset
	if zero.Len() != 0 || zero.Has(none) || zero.Has(unknown) || zero.String() != "" || !zero.Equal(must(skills.Scale{}.Subset())) || zero.Equal(must(mastery.Subset())) || !zero.Scale().IsZero() {
		t.Error("the zero Subset has something")
	}
}
