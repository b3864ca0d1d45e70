package taxonomy_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// genSpec draws a record of up to n occupations. What is broader has a later
// letter, unless cyclic is set.
func genSpec(n int, cyclic bool) *rapid.Generator[taxonomy.Spec] {
	return rapid.Custom(func(t *rapid.T) taxonomy.Spec {
		s := taxonomy.Spec{Scales: []skills.ScaleSpec{importanceSpec, levelSpec}}
		for _, id := range []skills.ID{"go", "r", "sql"} {
			s.Skills = append(s.Skills, skills.SkillSpec{ID: id})
		}
		names := make([]string, rapid.IntRange(1, n).Draw(t, "occupations"))
		for i := range names {
			names[i] = string(rune('a' + i))
		}
		relation := rapid.SampledFrom([]taxonomy.Relation{{}, taxonomy.Essential, taxonomy.Optional})
		for i, id := range names {
			o := taxonomy.OccupationSpec{ID: id, Group: rapid.Bool().Draw(t, "group")}
			above := names[i+1:]
			if cyclic {
				above = names
			}
			if len(above) > 0 {
				o.Broader = rapid.SliceOfNDistinct(rapid.SampledFrom(above), 0, 2, rapid.ID).Draw(t, "broader")
			}
			o.Name = text.Plain(rapid.SampledFrom([]string{"", "Clerk", "ｃｌｅｒｋ", "b"}).Draw(t, "name"))
			for _, skill := range rapid.SliceOfDistinct(rapid.SampledFrom([]skills.ID{"go", "r", "sql"}), rapid.ID).Draw(t, "needs") {
				need := taxonomy.NeedSpec{Skill: skill, Relation: relation.Draw(t, "relation")}
				for _, scale := range rapid.SliceOfDistinct(rapid.SampledFrom([]skills.Scale{importance, level}), skills.Scale.ID).Draw(t, "rated") {
					l, _ := scale.Step(rapid.IntRange(0, 2).Draw(t, "level"))
					need.Ratings = append(need.Ratings, taxonomy.RatingSpec{Level: l, Value: decimal.MustParse("1.5"), N: rapid.IntRange(0, 3).Draw(t, "n")})
				}
				o.Needs = append(o.Needs, need)
			}
			s.Occupations = append(s.Occupations, o)
		}
		s.Occupations = rapid.Permutation(s.Occupations).Draw(t, "order")
		return s
	})
}

// Every query against a walk over the records.
func TestTaxonomy_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := genSpec(6, false).Draw(t, "spec")
		x := must(taxonomy.New(spec))
		byID := make(map[string]taxonomy.OccupationSpec)
		for _, o := range spec.Occupations {
			byID[o.ID] = o
		}
		ids := slices.Sorted(maps.Keys(byID))
		var above func(from, to string) bool
		above = func(from, to string) bool {
			return slices.ContainsFunc(byID[from].Broader, func(up string) bool { return up == to || above(up, to) })
		}
		got, want := make(map[string]any), make(map[string]any)
		count := make(map[string]int)
		for _, id := range ids {
			o, ok := x.Occupation(id)
			if !ok {
				t.Fatalf("there is no %s", id)
			}
			var up, down, below, needs []string
			for _, other := range ids {
				if above(id, other) {
					up = append(up, other)
				}
				if above(other, id) {
					down = append(down, other)
				}
				if slices.Contains(byID[other].Broader, id) {
					below = append(below, other)
				}
			}
			for _, need := range byID[id].Needs {
				needs = append(needs, fmt.Sprint(need.Skill, need.Relation, need.Ratings))
				count[need.Relation.String()]++
			}
			want[id] = []any{append([]string(nil), byID[id].Broader...), below, up, down, needs}
			got[id] = []any{idsOf(o.Broader()), idsOf(o.Narrower()), slices.Sorted(slices.Values(idsOf(o.Ancestors()))), slices.Sorted(slices.Values(idsOf(o.Descendants()))), needsOf(o)}
		}
		for _, skill := range spec.Skills {
			var by []string
			for _, id := range ids {
				for _, need := range byID[id].Needs {
					if need.Skill == skill.ID {
						by = append(by, id+" "+string(skill.ID)+need.Relation.String())
						if n, ok := must2(x.Occupation(id)).Need(skill.ID); !ok || n.Skill().ID() != skill.ID || n.Occupation().ID() != id {
							t.Fatalf("Need = %v, %v", n, ok)
						}
					}
				}
			}
			want[string(skill.ID)] = by
			var have []string
			for n := range x.NeededBy(skill.ID) {
				have = append(have, n.String()+n.Relation().String())
			}
			got[string(skill.ID)] = have
		}
		for _, r := range []taxonomy.Relation{{}, taxonomy.Essential, taxonomy.Optional} {
			if x.Count(r) != count[r.String()] {
				t.Fatalf("Count(%v) = %d, want %d", r, x.Count(r), count[r.String()])
			}
		}
		for _, label := range []string{"clerk", "B", "a", "x"} {
			var means []string
			for _, id := range ids {
				if o := byID[id]; skills.Fold(o.ID) == skills.Fold(label) || skills.Fold(o.Name.String()) == skills.Fold(label) {
					means = append(means, id)
				}
			}
			if _, exact := byID[label]; exact {
				means = []string{label}
			}
			want["find "+label], got["find "+label] = means, idsOf(x.Find(label).All())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
		again := must(taxonomy.New(x.Spec()))
		if !again.Equal(x) || !x.Equal(again) {
			t.Fatal("a taxonomy of its own record is another")
		}
	})
}

func idsOf(seq func(func(taxonomy.Occupation) bool)) []string {
	var ids []string
	for o := range seq {
		ids = append(ids, o.ID())
	}
	return ids
}

func needsOf(o taxonomy.Occupation) []string {
	var needs []string
	for n := range o.Needs() {
		s := n.Spec()
		needs = append(needs, fmt.Sprint(s.Skill, s.Relation, s.Ratings))
	}
	return needs
}

// An occupation is reported as broader than itself exactly when following every
// path comes back to it.
func TestNew_cyclic_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := genSpec(7, true).Draw(t, "spec")
		n := len(spec.Occupations)
		at := make(map[string]int)
		for i, o := range spec.Occupations {
			at[o.ID] = i
		}
		reach := make([][]bool, n)
		for i, o := range spec.Occupations {
			reach[i] = make([]bool, n)
			for _, up := range o.Broader {
				reach[i][at[up]] = true
			}
		}
		for k := range n { // S. Warshall, 1962
			for i := range n {
				for j := range n {
					reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
				}
			}
		}
		var want, got []string
		for i, o := range spec.Occupations {
			if reach[i][i] {
				want = append(want, "occupations["+o.ID+"].broader")
			}
		}
		slices.Sort(want)
		_, err := taxonomy.New(spec)
		var e *problem.Error
		if errors.As(err, &e) {
			for _, p := range e.Problems() {
				got = append(got, string(p.Path()))
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("New = %v, want %v", got, want)
		}
	})
}
