package engineeringladders_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/publicladders/engineeringladders"
	"github.com/kakezan/kakezan/examples/publicladders/internal/hold"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func load(t *testing.T) (fs.FS, ladder.Ladder, problem.List) {
	fsys := hold.Data(t, "engineeringladders")
	l, findings := engineeringladders.Load(fsys)
	if findings.HasFatal() {
		t.Fatal(findings.Err())
	}
	return fsys, l, findings
}

func TestLoad_losesNothing(t *testing.T) {
	fsys, l, findings := load(t)
	hold.Everything(t, fsys, findings, l.Spec())
	hold.Findings(t, findings, map[string]int{
		"no-place: a picture":            25, // one for each position, a template, and six of the page about managers of managers
		"no-place: a way to other pages": 8,
		"no-requirement":                 3, // roles that a page tells apart by what they answer for
	})
	laddertest.Run(t, l, laddertest.Options{})
}

// What is counted in the files, by other means than those of the converter, is
// in the ladder.
func TestLoad_counts(t *testing.T) {
	fsys, l, _ := load(t)
	r := source.Reader{FS: fsys}
	bold, said := 0, 0
	for _, page := range []string{"Developer.md", "TechLead.md", "TechnicalProgramManager.md", "EngineeringManager.md"} {
		bold += strings.Count(r.Text(page), "\n* **")
	}
	for g := range l.Grades() {
		for e := range g.Expectations() {
			if !e.Summary().IsZero() {
				said++
			}
		}
	}
	if said != bold || said != 90 {
		t.Errorf("the ladder has %d texts, the pages %d, want 90", said, bold)
	}
	rows := strings.Count(r.Text("TechLead-EngineeringManager.md"), "\n| ") - 2 // without the head
	for _, id := range []string{"tech-lead-role", "engineering-manager-role"} {
		role, ok := l.Role(id)
		if !ok {
			t.Fatalf("there is no role %s", id)
		}
		activities := 0
		for _, what := range role.Spec().Responsibilities {
			activities += len(what.Activities)
		}
		if activities != rows || rows != 16 {
			t.Errorf("%s answers for %d things, the page says %d, want 16", id, activities, rows)
		}
	}
}

func TestLoad_positions(t *testing.T) {
	_, l, _ := load(t)
	positions := make(map[string]string)
	count := 0
	for track := range l.Tracks() {
		for g := range track.Grades() {
			count++
			positions[track.ID()] += fmt.Sprintf(" %s:%d", g.ID(), g.Rank())
			senior, _ := g.Attribute(engineeringladders.Senior)
			if want := map[bool]string{true: "Yes", false: "No"}[g.Rank() >= 4]; senior.Value().String() != want {
				t.Errorf("%v is senior: %v, want %s", g, senior.Value(), want)
			}
		}
	}
	if diff := cmp.Diff(map[string]string{
		"developer":                 " D1:1 D2:2 D3:3 D4:4 D5:5 D6:6 D7:7",
		"tech-lead":                 " TL4:4 TL5:5 TL6:6 TL7:7",
		"technical-program-manager": " TPM4:4 TPM5:5 TPM6:6 TPM7:7",
		"engineering-manager":       " EM5:5 EM6:6 EM7:7",
	}, positions); diff != "" || count != 18 {
		t.Errorf("%d positions (-want +got):\n%s", count, diff)
	}
	d5, _ := l.Grade("D5")
	var equal []string
	for g, how := range d5.Equivalents() {
		equal = append(equal, g.ID()+" "+how.String())
	}
	if want := []string{"TL5 equal", "TPM5 equal", "EM5 equal"}; !slices.Equal(equal, want) {
		t.Errorf("D5 compares with %q, want %q", equal, want)
	}
	d3, _ := l.Grade("D3")
	for g := range d3.Equivalents() {
		t.Errorf("D3, alone on its level, compares with %v", g)
	}
}

func TestLoad_axes(t *testing.T) {
	_, l, _ := load(t)
	got := make(map[string]string)
	for c := range l.Competencies() {
		scale, _ := l.ScaleOf(c.ID)
		for _, step := range scale.Spec().Steps {
			if step.Description.IsZero() {
				t.Errorf("nobody says what %s means", step.ID)
			}
			got[string(c.ID)] += " " + step.ID
		}
	}
	if diff := cmp.Diff(map[string]string{
		"technology": " adopts specializes evangelizes masters creates",
		"system":     " enhances designs owns evolves leads",
		"people":     " learns supports mentors coordinates manages",
		"process":    " follows enforces challenges adjusts defines",
		"influence":  " subsystem team multiple-teams company community",
	}, got); diff != "" {
		t.Errorf("steps of the axes (-want +got):\n%s", diff)
	}
	for g := range l.Grades() {
		if parts, ok := g.Requirement().Spec().(ladder.All); !ok || len(parts) != 5 {
			t.Errorf("%v asks for %v, want a step of each axis", g, g.Requirement())
		}
	}
}

// From D3 to TL4 influence falls, which is meant: who begins to lead a system
// starts with a part of it.
func TestLoad_falls(t *testing.T) {
	_, l, _ := load(t)
	falls := func(list problem.List) (at []string) {
		for _, p := range list {
			if errors.Is(p, lint.FallingRequirement) {
				at = append(at, string(p.Path()))
			}
		}
		return at
	}
	where := "tracks[tech-lead].grades[TL4].requires"
	if got := falls(lint.Check(l).Findings); !slices.Equal(got, []string{where}) {
		t.Errorf("requirements fall at %q, want %q", got, where)
	}
	spec := l.Spec()
	spec.Silences = append(spec.Silences, ladder.SilenceSpec{
		Code: lint.FallingRequirement.ID(), At: where, Because: text.EnJa("a lead begins with one system", "リードはまず 1 つのシステムから始めるため"),
	})
	silent, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	report := lint.Check(silent)
	if got := falls(report.Findings); len(got) > 0 || len(report.Silenced) != 1 {
		t.Errorf("with a reason, requirements fall at %q and %d findings are silenced", got, len(report.Silenced))
	}
}

func TestLoad_wrong(t *testing.T) {
	if _, findings := engineeringladders.Load(fstest.MapFS{}); !findings.HasFatal() {
		t.Errorf("no files give %v", findings)
	}
	page := "# Developer\n\n## D1 - Developer 1\n\n* **Dances**: well\n"
	_, findings := engineeringladders.Load(fstest.MapFS{"Developer.md": {Data: []byte(page)}})
	if !slices.ContainsFunc(findings, func(p problem.Problem) bool { return errors.Is(p, source.Unexpected) && p.Range().Start.Line == 5 }) {
		t.Errorf("a step of no axis gives %v", findings)
	}
}
