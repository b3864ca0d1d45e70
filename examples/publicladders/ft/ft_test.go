package ft_test

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/publicladders/ft"
	"github.com/kakezan/kakezan/examples/publicladders/internal/hold"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func load(t *testing.T) (fs.FS, ft.Ladders, problem.List) {
	fsys := hold.Data(t, "ft-engineering-progression")
	ladders, findings := ft.Load(fsys)
	if findings.HasFatal() || len(ladders.Families) != 3 || len(ladders.History) != 2 {
		t.Fatal(ladders, findings.Err())
	}
	return fsys, ladders, findings
}

// engineering returns the family that is in force; engineering-v1, the legacy
// one, comes before it in order of the files.
func engineering(t *testing.T) ladder.Ladder {
	_, ladders, _ := load(t)
	return ladders.Families[1]
}

func TestLoad_losesNothing(t *testing.T) {
	fsys, ladders, findings := load(t)
	var records []any
	for _, l := range append(ladders.Families, ladders.History...) {
		records = append(records, l.Spec())
		t.Run(l.String(), func(t *testing.T) { laddertest.Run(t, l, laddertest.Options{}) })
	}
	hold.Everything(t, fsys, findings, records...)
	hold.Findings(t, findings, map[string]int{
		"no-place: where the data is exported to": 3,  // an id of a Google sheet
		"no-place: a switch of the web site":      4,  // two legacy families, and how two pages are shown
		"no-place: a page about the project":      2,  // how to edit the data, and their schema
		"no-place: a heading that only groups":    28, // comments between the levels and areas of the history
		"no-requirement":                          7,  // the history has no proficiency yet,
		"no-title":                                7,  // nor titles
	})
}

// What is counted in the files, by other means than those of the converter, is
// in the ladders.
func TestLoad_counts(t *testing.T) {
	fsys, ladders, _ := load(t)
	r := source.Reader{FS: fsys}
	ids := regexp.MustCompile(`(?m)^ *- id: [0-9a-f]{8,9}-`)         // one has a digit too many
	examples := regexp.MustCompile(`(?m)^ +- (?:[^il]|i[^d]|l[^a])`) // an item that is no id and no label
	urls := regexp.MustCompile(`(?m)^ +(?:- )?url: `)
	files := append(r.Names("data", ".yml"), r.Names("history", ".yml")...)
	for i, l := range append(ladders.Families, ladders.History...) {
		page := r.Text(files[i])
		want := [3]int{len(ids.FindAllString(page, -1)), len(examples.FindAllString(page, -1)), len(urls.FindAllString(page, -1))}
		var got [3]int
		for g := range l.Grades() {
			for e := range g.Expectations() {
				for b := range e.Behaviours() {
					got[0]++
					got[1] += len(b.Examples)
					got[2] += len(b.Links)
					if same, ok := l.Behaviour(b.ID); !ok || same.Grade() != g || same.Competency() != e.Competency() {
						t.Errorf("%v: the behaviour %s is not where it stands", l, b.ID)
					}
				}
			}
		}
		if got != want {
			t.Errorf("%v has %d behaviours, examples and links, the file %d", l, got, want)
		}
	}
}

func grade(t *testing.T, l ladder.Ladder, id string) ladder.Grade {
	t.Helper()
	g, ok := l.Grade(id)
	if !ok {
		t.Fatalf("there is no grade %s", id)
	}
	return g
}

func TestLoad_matrix(t *testing.T) {
	l := engineering(t)
	levels, cells := 0, 0
	for c := range l.Competencies() {
		if c.Name.IsZero() || c.Description.IsZero() {
			t.Errorf("nobody says what %s means", c.ID)
		}
	}
	for g := range l.Grades() {
		levels++
		for c := range l.Competencies() {
			e, ok := g.Expectation(c.ID)
			required := slices.ContainsFunc(g.Requirement().Spec().(ladder.All), func(part ladder.RequirementSpec) bool {
				return part.(ladder.AtLeast).Skill == c.ID
			})
			if ok && required && len(slices.Collect(e.Behaviours())) == 1 {
				cells++
			}
		}
	}
	if themes := len(slices.Collect(l.Competencies())); levels != 8 || themes != 9 || cells != 72 {
		t.Errorf("%d levels, %d themes, %d cells with a text and a required proficiency; want 8, 9 and 72", levels, themes, cells)
	}
	scale, _ := l.Scale(ft.Proficiency)
	var steps []string
	for _, s := range scale.Spec().Steps {
		if s.Description.IsZero() {
			t.Errorf("nobody says what %s means", s.ID)
		}
		steps = append(steps, s.ID)
	}
	if want := []string{"awareness", "foundational", "working-knowledge", "practitioner", "expert"}; !slices.Equal(steps, want) {
		t.Errorf("proficiency is %q, want %q", steps, want)
	}
}

func TestLoad_labelsAndTexts(t *testing.T) {
	l := engineering(t)
	for _, test := range []struct {
		from, to string
		kept     int
	}{
		{"engineer", "senior-1", 3},
		{"senior-1", "senior-2-ic", 5},
	} {
		c := change.Compare(grade(t, l, test.from), grade(t, l, test.to))
		kept, all := c.Kept()
		differ, texts := c.TextsDiffer()
		if kept != test.kept || all != 9 || differ != 9 || texts != 9 {
			t.Errorf("%s to %s keeps %d of %d labels and says %d of %d otherwise; want %d of 9, and all", test.from, test.to, kept, all, differ, texts, test.kept)
		}
		shown := c.Text(language.English)
		for e := range grade(t, l, test.to).Expectations() {
			for b := range e.Behaviours() {
				if words := l.SkillName(e.Competency()).String(); !strings.Contains(shown, words) || !strings.Contains(shown, firstLine(b.Text)) {
					t.Errorf("the comparison does not show %s with its text:\n%s", words, shown)
				}
			}
		}
	}
}

func firstLine(t text.Text) string {
	line, _, _ := strings.Cut(t.String(), "\n")
	return line
}

func TestLoad_fork(t *testing.T) {
	l := engineering(t)
	got := make(map[string]string)
	for track := range l.Tracks() {
		line := fmt.Sprintf("%d from %q:", track.FirstRank(), track.ForksFrom().ID())
		for g := range track.Grades() {
			line += " " + g.ID()
		}
		got[track.ID()] = line
	}
	if diff := cmp.Diff(map[string]string{
		ft.Main:         `1 from "": junior engineer senior-1`,
		ft.Contributors: `4 from "senior-1": senior-2-ic principal-ic`,
		ft.Managers:     `4 from "senior-1": senior-2-pm principal-pm`,
		ft.Directors:    `6 from "principal-pm": tech-director`,
	}, got); diff != "" {
		t.Errorf("tracks (-want +got):\n%s", diff)
	}
	if how := grade(t, l, "principal-ic").Equivalence(grade(t, l, "principal-pm")); how != ladder.PayEqual {
		t.Errorf("both sides of the fork compare as %q", how)
	}
	switches := 0
	for transition := range l.Transitions() {
		if spec := transition.Spec(); spec.Kind == ladder.TrackSwitch {
			switches++
		}
	}
	if switches != 2 {
		t.Errorf("%d ways from one side to the other, want 2", switches)
	}
}

// ids says what the levels of 2019, which were steps from one level to the next,
// became.
func ids(t *testing.T, a, b ladder.Ladder) change.IDs {
	t.Helper()
	ids, err := change.NewIDs(a.Spec(), b.Spec(), []change.IDSpec{
		{Kind: change.Place, From: "junior-to-mid", To: []string{"engineer"}},
		{Kind: change.Place, From: "mid-to-senior1", To: []string{"senior1"}},
		{Kind: change.Place, From: "senior1-to-senior2", To: []string{"senior2"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func TestLoad_history(t *testing.T) {
	_, ladders, _ := load(t)
	a, b := ladders.History[0], ladders.History[1]
	d := change.Behaviours(a.Spec(), b.Spec(), ids(t, a, b))
	got := []int{len(d.Shared), len(d.Removed), len(d.Added), len(d.Reworded), len(d.Moved)}
	if want := []int{73, 5, 28, 2, 1}; !slices.Equal(got, want) {
		t.Errorf("shared, removed, added, reworded, moved: %d, want %d", got, want)
	}
	diff := change.Between(a.Spec(), b.Spec(), ids(t, a, b))
	if c, err := diff.Apply(a.Spec()); err != nil || !change.Between(c, b.Spec(), change.IDs{}).IsEmpty() {
		t.Errorf("the difference does not lead from 2019 to 2022: %v", err)
	}
	legacy := ladders.Families[0]
	same := change.Behaviours(b.Spec(), legacy.Spec(), change.IDs{})
	if len(same.Shared) != 101 || len(same.Removed)+len(same.Added) > 0 {
		t.Errorf("the legacy family shares %d behaviours with 2022, want all 101", len(same.Shared))
	}
}

func TestLoad_wrong(t *testing.T) {
	pages := fstest.MapFS{}
	if _, findings := ft.Load(pages); !findings.HasFatal() {
		t.Errorf("no files give %v", findings)
	}
	const file = "data/job-families/x.yml"
	head := "levels: [{id: a, name: A}]\nthemes: [{id: t, name: T}]\ncompetencies:\n"
	one := func(id, more string) string {
		return "  - {id: " + id + ", summary: does it, level: a, theme: t" + more + "}\n"
	}
	for name, test := range map[string]struct {
		data string
		want *problem.Code
	}{
		"a new key":          {"nmae: x\n", source.Unreadable},
		"two proficiencies":  {head + one("x", ", proficiency: Expert") + one("y", ", proficiency: Awareness"), source.Unexpected},
		"a description":      {head + one("x", ", description: odd"), source.Unexpected},
		"a theme of nowhere": {"levels: [{id: a}]\ncompetencies:\n" + one("x", ""), ladder.UnknownCompetency},
	} {
		pages[file] = &fstest.MapFile{Data: []byte(test.data)}
		_, findings := ft.Load(pages)
		if !slices.ContainsFunc(findings, func(p problem.Problem) bool { return errors.Is(p, test.want) }) {
			t.Errorf("%s gives %v, want %v", name, findings, test.want)
		}
	}
}
