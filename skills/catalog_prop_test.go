package skills_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// labels fold alike in several ways.
var labels = []string{"", "go", "Go", "ＧＯ", " go ", "ゴー", "ｺﾞｰ", "c", "c#", "Ｃ＃", "ruby  on rails", "Ruby on Rails"}

func genRecords() *rapid.Generator[[]skills.SkillSpec] {
	label := rapid.SampledFrom(labels)
	record := rapid.Custom(func(t *rapid.T) skills.SkillSpec {
		return skills.SkillSpec{
			ID:      skills.ID(rapid.SampledFrom([]string{"go", "Go", "c#", "ゴー", "x", "y"}).Draw(t, "id")),
			Name:    text.EnJa(label.Draw(t, "en"), label.Draw(t, "ja")),
			Aliases: rapid.SliceOfN(rapid.Map(label, text.Plain), 0, 2).Draw(t, "aliases"),
		}
	})
	return rapid.SliceOfNDistinct(record, 0, 5, func(s skills.SkillSpec) skills.ID { return s.ID })
}

// Find against a walk over all records.
func TestCatalog_Find_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records := genRecords().Draw(t, "records")
		c := must(skills.NewCatalog(records))
		label := rapid.SampledFrom(labels).Draw(t, "label")
		var want []string
		for _, r := range records {
			said := []string{string(r.ID)}
			for _, u := range append(slices.Clone(r.Aliases), r.Name) {
				for _, s := range u.All() {
					said = append(said, s)
				}
			}
			if slices.ContainsFunc(said, func(s string) bool { return skills.Fold(s) != "" && skills.Fold(s) == skills.Fold(label) }) {
				want = append(want, string(r.ID))
			}
		}
		if slices.ContainsFunc(records, func(r skills.SkillSpec) bool { return string(r.ID) == label }) {
			want = []string{label}
		}
		slices.Sort(want)
		if got := idsOf(c.Find(label).All()); got != strings.Join(want, " ") {
			t.Fatalf("Find(%q) = %q, want %q", label, got, want)
		}
		if shuffled := must(skills.NewCatalog(rapid.Permutation(records).Draw(t, "shuffled"))); !shuffled.Equal(c) || idsOf(shuffled.Find(label).All()) != idsOf(c.Find(label).All()) {
			t.Fatal("the order of the records matters")
		}
	})
}

// A skill is reported as broader than itself exactly when following every
// path, as many steps as there are skills, comes back to it.
func TestNewCatalog_cyclic_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "n")
		id := func(i int) skills.ID { return skills.ID(rune('a' + i)) }
		records := make([]skills.SkillSpec, n)
		reach := make([][]bool, n) // in one step
		for i := range records {
			records[i].ID, reach[i] = id(i), make([]bool, n)
			for _, j := range rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 2).Draw(t, "broader") {
				records[i].Broader = append(records[i].Broader, id(j))
				reach[i][j] = true
			}
		}
		for k := range n { // S. Warshall, 1962: in any number of steps
			for i := range n {
				for j := range n {
					reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
				}
			}
		}
		var want []string
		for i := range n {
			if reach[i][i] { // by the first that leads back
				first := slices.IndexFunc(records[i].Broader, func(j skills.ID) bool { return reach[j[0]-'a'][i] })
				want = append(want, fmt.Sprintf("skills[%s].broader[%d]: cyclic-broader", id(i), first))
			}
		}
		_, err := skills.NewCatalog(records)
		if got := codesOf(err); !slices.Equal(got, want) || errors.Is(err, skills.CyclicBroader) != (want != nil) {
			t.Fatalf("NewCatalog = %v, want %v", got, want)
		}
	})
}

// Whatever the records are, a catalog comes or a list of problems.
func TestNewCatalog_total_law(t *testing.T) {
	anyID := rapid.Map(rapid.OneOf(rapid.SampledFrom([]string{"", "a", "b", " c", "\xff"}), rapid.String()), func(s string) skills.ID { return skills.ID(s) })
	rapid.Check(t, func(t *rapid.T) {
		records := rapid.SliceOf(rapid.Custom(func(t *rapid.T) skills.SkillSpec {
			return skills.SkillSpec{ID: anyID.Draw(t, "id"), Broader: rapid.SliceOfN(anyID, 0, 3).Draw(t, "broader")}
		})).Draw(t, "records")
		c, err := skills.NewCatalog(records)
		var e *problem.Error
		if err != nil && (!errors.As(err, &e) || len(e.Problems()) == 0 || c.Len() != 0) {
			t.Fatalf("NewCatalog = %v, %v", c.Len(), err)
		}
		if err == nil && c.Len() != len(records) {
			t.Fatalf("%d records make %d skills", len(records), c.Len())
		}
	})
}
