package change_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
)

// noIDs are the fields of records that hold strings and no ids of the ladder.
var noIDs = strings.Fields(`Spec.ID Spec.Version Spec.Charter BehaviourSpec.Tags LinkSpec.URL SilenceSpec.Code SilenceSpec.At BookSpec.Authors
	StageSpec.Needs StageSpec.Yields DeciderSpec.ID BandSpec.Region Amount.Currency
	ResponsibilitySpec.ID ToolCategorySpec.ID StakeholderSpec.ID CareerStageSpec.ID TrendSpec.ID LearningStepSpec.ID EmployerSpec.ID
	ProvenanceSpec.Source ProvenanceSpec.Version ProvenanceSpec.Link ProvenanceSpec.Licence QuestionSpec.ID ObstacleSpec.ID AdviceSpec.ID`)

// stringFields yields the fields of strings of a record and all that it holds.
func stringFields(t reflect.Type, seen map[reflect.Type]bool) []string {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || seen[t] {
		return nil
	}
	seen[t] = true
	var all []string
	for i := range t.NumField() {
		f := t.Field(i)
		of := f.Type
		if of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		switch {
		case !f.IsExported():
		case of.Kind() == reflect.String:
			all = append(all, t.Name()+"."+f.Name)
		default:
			all = append(all, stringFields(of, seen)...)
		}
	}
	return all
}

func TestReferences_everyField(t *testing.T) {
	seen := make(map[reflect.Type]bool)
	fields := stringFields(reflect.TypeFor[ladder.Spec](), seen)
	for _, kind := range change.RequirementTypes {
		fields = append(fields, stringFields(kind, seen)...)
	}
	var used []string
	for _, f := range fields {
		if !slices.Contains(noIDs, f) {
			used = append(used, f)
		}
	}
	slices.Sort(used)
	if diff := cmp.Diff(used, change.UsedFields()); diff != "" {
		t.Errorf("fields that hold ids (-in the records +in the table of uses):\n%s", diff)
	}
}

func TestReferences(t *testing.T) {
	var got []string
	for r := range change.References(tiny()) {
		line := string(r.Path) + ": " + r.Name.String()
		if r.Defines {
			line += " *"
		}
		got = append(got, line)
	}
	want := []string{
		"scales[mastery].id: scale mastery *", "scales[mastery].steps[low].id: step mastery/low *", "scales[mastery].steps[high].id: step mastery/high *",
		"competencies[go].id: skill go *", "competencies[go].scale: scale mastery",
		"competencies[go].anchors[low].step: step mastery/low",
		"tracks[ic].id: place ic *", "tracks[ic].grades[p1].id: place p1 *",
		"tracks[ic].grades[p1].requires.all[0].skill: skill go", "tracks[ic].grades[p1].requires.all[0].level: step mastery/low",
		"tracks[ic].grades[p1].requires.all[1].review: review senior", "tracks[ic].grades[p1].requires.all[1].level: step mastery/high",
		"tracks[ic].grades[p1].expectations[go].competency: skill go",
		"transitions[0].to[0]: place p1", "transitions[0].review: review senior",
		"reviews[senior].id: review senior *", "reviews[senior].scale: scale mastery", "reviews[senior].stages[talk].id: stage senior/talk *",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
	for range change.References(tiny()) {
		break
	}
}

func TestRename(t *testing.T) {
	renamed := change.Rename(tiny(), func(n change.Name) string {
		if n.Kind == change.Step && n != (change.Name{Kind: change.Step, In: "mastery", ID: "low"}) {
			return n.ID
		}
		return n.ID + "2"
	})
	want := tiny()
	want.Scales[0].ID, want.Scales[0].Steps[0].ID = "mastery2", "low2"
	want.Competencies[0].ID, want.Competencies[0].Scale, want.Competencies[0].Anchors[0].Step = "go2", "mastery2", "low2"
	want.Tracks[0].ID, want.Tracks[0].Grades[0].ID = "ic2", "p12"
	want.Tracks[0].Grades[0].Requires = ladder.All{ladder.AtLeast{Skill: "go2", Level: "low2"}, ladder.Rating{Review: "senior2", Level: "high"}, ladder.AtLeast{}}
	want.Tracks[0].Grades[0].Expectations[0].Competency = "go2"
	want.Transitions[0].To[0], want.Transitions[0].Review = "p12", "senior2"
	want.Reviews[0].ID, want.Reviews[0].Scale, want.Reviews[0].Stages[0].ID = "senior2", "mastery2", "talk2"
	want.Silences[0].At = "tracks[ic2].grades[p12].requires"
	want.Silences[1].At = "competencies[go2]"
	if diff := cmp.Diff(want, renamed, asWritten); diff != "" {
		t.Errorf("renamed (-want +got):\n%s", diff)
	}
}

// A requirement that contains itself is left to New, which refuses it.
func TestRename_cyclic(t *testing.T) {
	loop := make(ladder.All, 2)
	loop[0], loop[1] = loop, loop
	spec := ladder.Spec{Tracks: []ladder.TrackSpec{{Grades: []ladder.GradeSpec{{Requires: loop}, {Requires: ladder.Count{Of: loop}}}}}}
	change.Rename(spec, func(n change.Name) string { return "x" })
}

func TestRename_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawFiller(t).spec()
		before := copySpec(spec)
		renamed := change.Rename(spec, func(n change.Name) string { return n.ID + "'" })
		if diff := cmp.Diff(before, spec, asWritten); diff != "" {
			t.Fatalf("renaming changed its input (-want +got):\n%s", diff)
		}
		var old, new []change.Name
		for r := range change.References(spec) {
			old = append(old, change.Name{Kind: r.Kind, ID: r.ID + "'"})
		}
		for r := range change.References(renamed) {
			new = append(new, change.Name{Kind: r.Kind, ID: r.ID})
		}
		if diff := cmp.Diff(old, new, asWritten); diff != "" {
			t.Fatalf("ids (-each renamed +of the renamed record):\n%s", diff)
		}
		back := change.Rename(renamed, func(n change.Name) string { return strings.TrimSuffix(n.ID, "'") })
		if diff := cmp.Diff(spec, back, asWritten); diff != "" {
			t.Fatalf("renamed and back (-want +got):\n%s", diff)
		}
	})
}
