package octopus_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/publicladders/internal/hold"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/examples/publicladders/octopus"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func load(t *testing.T) (fs.FS, ladder.Ladder, problem.List) {
	fsys := hold.Data(t, "octopus-people")
	l, findings := octopus.Load(fsys)
	if findings.HasFatal() {
		t.Fatal(findings.Err())
	}
	return fsys, l, findings
}

func TestLoad_losesNothing(t *testing.T) {
	fsys, l, findings := load(t)
	var heads []string // of pages: "L5 Senior Engineering Manager"
	for g := range l.Grades() {
		heads = append(heads, fmt.Sprintf("L%d %s", g.Rank(), g.Name()))
	}
	hold.Everything(t, fsys, findings, l.Spec(), heads)
	hold.Findings(t, findings, map[string]int{
		"no-place: layout": 270, // <details> and what belongs to it
		"dead-link":        6,   // a page that was renamed, and the guide in a folder where it is not
		"no-requirement":   36,  // the pages are texts: nobody is measured
		"no-mode":          23,  // the guide does not say who starts a promotion
	})
	laddertest.Run(t, l, laddertest.Options{})
}

// What is counted in the files, by other means than those of the converter, is
// in the ladder.
func TestLoad_counts(t *testing.T) {
	fsys, l, _ := load(t)
	bullets, quotes := 0, 0
	r := source.Reader{FS: fsys}
	pages := r.Names(".", ".md")
	for _, page := range pages {
		if !strings.Contains(page, "/L") || strings.Contains(page, "Levels-") || strings.Contains(page, "L1.0") {
			continue
		}
		for line := range strings.Lines(r.Text(page)) {
			line = strings.TrimSpace(line)
			if strings.HasPrefix(line, "- ") && !strings.HasPrefix(line, "- **") && !strings.HasSuffix(line, ":") {
				bullets++
			}
			if strings.HasPrefix(line, "## I ") || strings.HasPrefix(line, "## My ") {
				bullets++
			}
			if strings.HasPrefix(line, ">") {
				quotes++
			}
		}
	}
	if len(pages) != 45 {
		t.Errorf("%d pages, want 45 (beside the licence and a note on the source)", len(pages))
	}
	said, grades := 0, 0
	for g := range l.Grades() {
		if g.ID() == octopus.Everyone || g.ID() == octopus.Leader {
			continue
		}
		grades++
		for e := range g.Expectations() {
			said += len(slices.Collect(e.Examples()))
			for b := range e.Behaviours() {
				said += 1 + len(b.Examples)
			}
		}
	}
	if said != bullets || bullets < 1000 {
		t.Errorf("the ladder says %d things, the pages %d", said, bullets)
	}
	if grades != 34 {
		t.Errorf("%d grades, want 34", grades)
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

func TestLoad_steps(t *testing.T) {
	_, l, _ := load(t)
	steps := func(id string) (names []string) {
		for s := range grade(t, l, id).Steps() {
			names = append(names, s.ID()+" "+s.Name().String())
		}
		return names
	}
	if diff := cmp.Diff([]string{
		"software-engineering-l1.0 Graduate Software Engineer", "software-engineering-l1.1 Maturing",
		"software-engineering-l1.2 Performing", "software-engineering-l1.3 Exceeding",
	}, steps("software-engineering-l1")); diff != "" {
		t.Errorf("steps of L1 (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"support-l3.1 Maturing", "support-l3.2 Performing", "support-l3.3 Exceeding"}, steps("support-l3")); diff != "" {
		t.Errorf("steps of L3 (-want +got):\n%s", diff)
	}
	ratings, _ := l.Scale(octopus.Ratings)
	var names []string
	for _, step := range ratings.Spec().Steps {
		names = append(names, step.Name.String())
	}
	if diff := cmp.Diff([]string{"Improvement needed", "Maturing", "Performing", "Exceeding"}, names); diff != "" {
		t.Errorf("ratings (-want +got):\n%s", diff)
	}
}

func TestLoad_tracks(t *testing.T) {
	_, l, _ := load(t)
	got := make(map[string]string)
	for track := range l.Tracks() {
		got[track.ID()] = fmt.Sprintf("%d-%d", track.FirstRank(), track.FirstRank()+track.Len()-1)
	}
	want := map[string]string{
		"software-engineering": "1-6", "cloud-engineering": "2-4", "data-engineering": "2-4", "site-reliability-engineering": "2-4",
		"engineering-management": "4-6", "security-analyst": "1-4", "security-engineer": "2-4", "cloud-security-engineer": "3-3",
		"security-operations-management": "5-5", "support": "1-5", "support-manager": "4-5", "everyone-track": "1-1", "leadership-track": "1-1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ranks of tracks (-want +got):\n%s", diff)
	}
	if grade(t, l, "support-l2").IsTerminal() || !grade(t, l, "support-l3").IsTerminal() {
		t.Error("people may stay for good from L3")
	}
}

// Pages take over others by a link, or by name.
func TestLoad_includes(t *testing.T) {
	_, l, _ := load(t)
	var leaders []string
	for g := range l.Grades() {
		for included := range g.Includes() {
			if included.ID() != octopus.Everyone {
				leaders = append(leaders, g.ID()+" < "+included.ID())
			}
		}
	}
	slices.Sort(leaders)
	want := []string{
		"cloud-engineering-l4 < leadership", "data-engineering-l4 < leadership", "engineering-management-l5 < engineering-management-l4",
		"security-analyst-l4 < leadership", "security-engineer-l4 < leadership", "software-engineering-l4 < leadership",
	}
	if diff := cmp.Diff(want, leaders); diff != "" {
		t.Errorf("what takes over what (-want +got):\n%s", diff)
	}
	lead := grade(t, l, "software-engineering-l4")
	from := make(map[string]int)
	for e := range lead.AllExpectations() {
		for range e.Behaviours() {
			from[e.Grade().ID()]++
		}
	}
	if from[octopus.Leader] != 6 || from[octopus.Everyone] != 6 || from[lead.ID()] < 20 {
		t.Errorf("behaviours at L4 by where they come from: %v", from)
	}
}

func TestLoad_stepBack(t *testing.T) {
	_, l, _ := load(t)
	back := 0
	found := false
	for transition := range l.Transitions() {
		spec := transition.Spec()
		if spec.Kind != ladder.StepBack {
			continue
		}
		back++
		found = found || slices.Equal(spec.From, []string{"software-engineering-l4.1"}) && slices.Equal(spec.To, []string{"software-engineering-l3.3"})
	}
	if !found {
		t.Error("no way leads from L4.1 back to L3.3")
	}
	if back != 23 {
		t.Errorf("%d ways back, want one for each grade that is above another", back)
	}
}

func TestLoad_attributes(t *testing.T) {
	_, l, _ := load(t)
	var ids []string
	for a := range l.Attributes() {
		ids = append(ids, a.ID)
	}
	if want := []string{"planning-horizon", "impact-radius", "evaluated-by", "responsibility-and-direction-needed", "glossary-examples-from-2023-24"}; !slices.Equal(ids, want) {
		t.Errorf("attributes %q, want %q", ids, want)
	}
	en := func(t text.Text) string { return t.In(language.English) }
	for _, test := range []struct{ grade, attribute, name string }{
		{"software-engineering-l3", "planning-horizon", "Planning Horizon"},
		{"software-engineering-l5", "planning-horizon", "Thinking horizon"},
		{"software-engineering-l5", "evaluated-by", "Evaluation"},
		{"cloud-engineering-l4", "evaluated-by", "Evaluation"},
	} {
		a, ok := grade(t, l, test.grade).Attribute(test.attribute)
		if !ok || en(a.Name()) != test.name || a.Value().IsZero() {
			t.Errorf("%s calls %s %q: %q", test.grade, test.attribute, a.Name(), a.Value())
		}
	}
}

func TestLoad_nothing(t *testing.T) {
	if l, findings := octopus.Load(fstest.MapFS{}); !findings.HasFatal() {
		t.Errorf("no files give %v, %v", l, findings)
	}
}
