package change_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
)

func grade(t testing.TB, l ladder.Ladder, id string) ladder.Grade {
	t.Helper()
	g, ok := l.Grade(id)
	if !ok {
		t.Fatalf("no grade %s", id)
	}
	return g
}

func TestCompare(t *testing.T) {
	a, b := ladders(t)
	within := change.Compare(grade(t, a, "junior"), grade(t, a, "senior"))
	across := change.Compare(grade(t, a, "senior"), grade(t, b, "expert"))
	same := change.Compare(grade(t, a, "junior"), grade(t, a, "junior"))
	for name, c := range map[string]change.Comparison{"within": within, "across": across} {
		golden.Check(t, "compare-"+name+".en.txt", c.Text(english))
		golden.Check(t, "compare-"+name+".ja.txt", c.Text(japanese))
	}
	if kept, all := within.Kept(); kept != 1 || all != 3 {
		t.Errorf("within: keeps %d of %d", kept, all)
	}
	if differ, all := within.TextsDiffer(); differ != 1 || all != 2 {
		t.Errorf("within: %d of %d texts differ", differ, all)
	}
	if kept, all := same.Kept(); kept != 2 || all != 2 || len(same.Fields()) > 0 || len(same.Conditions()) > 0 {
		t.Errorf("one grade: keeps %d of %d, %v, %v", kept, all, same.Fields(), same.Conditions())
	}
	var ops []string
	for _, l := range across.Labels() {
		ops = append(ops, string(l.Skill)+" "+l.Op.String())
	}
	if diff := cmp.Diff([]string{"go raised", "review changed", "ops removed"}, ops); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
	if texts := across.Texts(); len(texts) != 2 || texts[0].Same || !texts[1].Same {
		t.Errorf("texts: %+v", texts)
	}
	if got := change.Compare(ladder.Grade{}, grade(t, a, "junior")).Text(english); got == "" {
		t.Error("no grade and one say nothing")
	}
}

func TestBehaviours(t *testing.T) {
	a, b := versions()
	b.Competencies[0].Anchors = []ladder.AnchorSpec{{Step: "low", Behaviours: []ladder.BehaviourSpec{{ID: "b5"}, {}}}}
	a.Disciplines = []ladder.DisciplineSpec{{ID: "web", Grades: []ladder.DisciplineGradeSpec{{Grade: "junior", Expectations: []ladder.ExpectationSpec{{Behaviours: []ladder.BehaviourSpec{{ID: "b6"}, {ID: "b1"}}}}}}}}
	got := change.Behaviours(a, b, renamedSenior())
	all := got.All
	got.All = nil
	want := change.BehaviourChanges{
		Shared: []string{"b1", "b2", "b3"}, Added: []string{"b5", "b4"}, Removed: []string{"b6"}, Reworded: []string{"b3"}, Moved: []string{"b2"},
	}
	if diff := cmp.Diff(want, got, asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(all) != 5 {
		t.Errorf("%d changes of behaviours", len(all))
	}
	if moved := change.Behaviours(a, b, change.IDs{}).Moved; len(moved) != 2 {
		t.Errorf("without a map of ids %v have moved", moved)
	}
}
