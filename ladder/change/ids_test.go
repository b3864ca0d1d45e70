package change_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// threeVersions of a ladder's skills and steps:
//
//	build       is split into front and back, which merge into craft
//	foresee     is renamed to plan, and stays
//	gone        is retired
//	kept        stays
//	low, mid    the scale "mastery" becomes "depth", low becomes first
func threeVersions() (specs [3]ladder.Spec) {
	scale := func(id string, steps ...string) []skills.ScaleSpec {
		s := skills.ScaleSpec{ID: id}
		for _, step := range steps {
			s.Steps = append(s.Steps, skills.StepSpec{ID: step})
		}
		return []skills.ScaleSpec{s}
	}
	for i, of := range [][]skills.ID{{"build", "foresee", "gone", "kept"}, {"front", "back", "plan", "kept"}, {"craft", "plan", "kept"}} {
		specs[i].ID = string(rune('a' + i))
		scaleID := []string{"mastery", "depth", "depth"}[i]
		specs[i].Scales = scale(scaleID, []string{"low", "first", "first"}[i], "mid")
		for _, id := range of {
			specs[i].Competencies = append(specs[i].Competencies, ladder.CompetencySpec{ID: id, Scale: scaleID})
		}
	}
	return specs
}

func skillMap(from string, to ...string) change.IDSpec {
	return change.IDSpec{Kind: change.Skill, From: from, To: to}
}

func TestIDs(t *testing.T) {
	v := threeVersions()
	ab := must(change.NewIDs(v[0], v[1], []change.IDSpec{
		skillMap("build", "front", "back"), skillMap("foresee", "plan"),
		{Kind: change.Scale, From: "mastery", To: []string{"depth"}},
		{Kind: change.Step, In: "mastery", From: "low", To: []string{"first"}},
	}))
	bc := must(change.NewIDs(v[1], v[2], []change.IDSpec{skillMap("front", "craft"), skillMap("back", "craft")}))
	ac := ab.Then(bc)
	for _, tt := range []struct {
		ids  change.IDs
		name change.Name
		fate change.Fate
		to   string
	}{
		{ab, change.Name{Kind: change.Skill, ID: "build"}, change.FateSplit, "[skill front skill back]"},
		{ab, change.Name{Kind: change.Skill, ID: "foresee"}, change.FateRenamed, "[skill plan]"},
		{ab, change.Name{Kind: change.Skill, ID: "gone"}, change.FateRetired, "[]"},
		{ab, change.Name{Kind: change.Skill, ID: "kept"}, change.FateKept, "[skill kept]"},
		{ab, change.Name{Kind: change.Skill, ID: "of nobody"}, change.FateKept, "[skill of nobody]"},
		{ab, change.Name{Kind: change.Step, In: "mastery", ID: "low"}, change.FateRenamed, "[step depth/first]"},
		{ab, change.Name{Kind: change.Step, In: "mastery", ID: "mid"}, change.FateRenamed, "[step depth/mid]"},
		{bc, change.Name{Kind: change.Skill, ID: "front"}, change.FateMerged, "[skill craft]"},
		{ac, change.Name{Kind: change.Skill, ID: "build"}, change.FateRenamed, "[skill craft]"},
		{ac, change.Name{Kind: change.Skill, ID: "gone"}, change.FateRetired, "[]"},
		{change.IDs{}, change.Name{ID: "x"}, change.FateKept, "[place x]"},
		{change.IDs{}.Then(bc), change.Name{Kind: change.Skill, ID: "back"}, change.FateMerged, "[skill craft]"},
	} {
		to := "["
		for n := range tt.ids.Next(tt.name) {
			if to != "[" {
				to += " "
			}
			to += n.String()
		}
		if got := tt.ids.Fate(tt.name); got != tt.fate || to+"]" != tt.to {
			t.Errorf("%v: %v %v], want %v %v", tt.name, got, to, tt.fate, tt.to)
		}
	}
	if got, want := string(must(json.Marshal(bc))), `[{"kind":"skill","from":"back","to":["craft"]},{"kind":"skill","from":"front","to":["craft"]}]`; got != want {
		t.Errorf("as JSON %s, want %s", got, want)
	}
	if again := must(change.NewIDs(v[0], v[1], ab.Specs())); !again.Equal(ab) || ab.Equal(bc) {
		t.Error("the record of a map gives another map")
	}
}

func TestNewIDs_wrong(t *testing.T) {
	v := threeVersions()
	_, err := change.NewIDs(v[0], v[1], []change.IDSpec{
		skillMap("biuld", "front"), skillMap("build", "fornt"), skillMap("build"), skillMap("foresee", "plan", "plan"),
		{Kind: change.Step, In: "mastery", From: "low", To: []string{"first"}},
	})
	want := []string{
		"unknown-name [0].from", "unknown-name [1].to[0]", "twice-mapped [2]", "twice-target [3].to[1]",
		"unknown-name [4].to[0]", // the scale has another id, of which nothing is said
	}
	list := problemsOf(t, err)
	if diff := cmp.Diff(want, found(list)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if list[0].Suggestion() != "build" || list[1].Suggestion() != "front" {
		t.Errorf("suggestions %q, %q", list[0].Suggestion(), list[1].Suggestion())
	}
}

// Over three versions an id becomes what that becomes which it has become, and
// the order in which maps are joined does not matter.
func TestIDs_Then_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var specs [4]ladder.Spec
		for i := range specs {
			for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom([]skills.ID{"a", "b", "c", "d"}), 1, 4, rapid.ID).Draw(t, "skills") {
				specs[i].Skills = append(specs[i].Skills, skills.SkillSpec{ID: id})
			}
		}
		var maps3 [3]change.IDs
		for i := range maps3 {
			maps3[i] = drawMap(t, specs[i], specs[i+1])
		}
		over := maps3[0].Then(maps3[1])
		for _, s := range specs[0].Skills {
			n := change.Name{Kind: change.Skill, ID: string(s.ID)}
			want := make(map[change.Name]bool)
			for between := range maps3[0].Next(n) {
				for to := range maps3[1].Next(between) {
					want[to] = true
				}
			}
			got := slices.Collect(over.Next(n))
			if len(got) != len(want) || slices.ContainsFunc(got, func(n change.Name) bool { return !want[n] }) {
				t.Fatalf("%v became %v, want %v", n, got, slices.Collect(maps.Keys(want)))
			}
		}
		if left, right := over.Then(maps3[2]), maps3[0].Then(maps3[1].Then(maps3[2])); !left.Equal(right) {
			t.Fatalf("%v and %v", left.Specs(), right.Specs())
		}
	})
}

func TestMatch(t *testing.T) {
	a, b := versions()
	a.Groups = []ladder.GroupSpec{{ID: "old", Name: text.Plain("all who write code")}}
	b.Groups = []ladder.GroupSpec{{ID: "new", Name: text.Plain("all who write the code")}, {ID: "other", Name: text.Plain("all who write code or so")}}
	got := change.Match(a, b)
	want := []change.Proposal{
		{IDSpec: change.IDSpec{From: "senior", To: []string{"expert"}}, Likeness: 1},
		{IDSpec: change.IDSpec{From: "old", To: []string{"new"}}, Likeness: 16.0 / 16},
	}
	if len(got) == 2 {
		want[1].Likeness = got[1].Likeness
	}
	if diff := cmp.Diff(want, got, asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := change.Match(fullSpec(), fullSpec()); len(got) > 0 {
		t.Errorf("of one ladder: %v", got)
	}
}

func TestWords(t *testing.T) {
	check := func(word string, back func([]byte) error, en, ja string) {
		if err := back([]byte(word)); err != nil || en == "" || ja == "" {
			t.Errorf("%s: %v, %q, %q", word, err, en, ja)
		}
	}
	for k := range change.Kinds() {
		var back change.Kind
		word := must(k.MarshalText())
		check(string(word), back.UnmarshalText, k.Text(english), k.Text(japanese))
		if back != k || string(word) != k.String() {
			t.Errorf("%v read back as %v", k, back)
		}
	}
	for k := range change.Ops() {
		var back change.Op
		word := must(k.MarshalText())
		check(string(word), back.UnmarshalText, k.Text(english), k.Text(japanese))
		if back != k || string(word) != k.String() {
			t.Errorf("%v read back as %v", k, back)
		}
	}
	for k := range change.Fates() {
		var back change.Fate
		word := must(k.MarshalText())
		check(string(word), back.UnmarshalText, k.Text(english), k.Text(japanese))
		if back != k || string(word) != k.String() {
			t.Errorf("%v read back as %v", k, back)
		}
	}
	for _, code := range change.Codes {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}
