package monzo_test

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

	"github.com/kakezan/kakezan/examples/publicladders/internal/hold"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/examples/publicladders/monzo"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

func load(t *testing.T) (fs.FS, ladder.Ladder, problem.List) {
	fsys := hold.Data(t, "monzo-progression")
	l, findings := monzo.Load(fsys)
	if l.IsZero() {
		t.Fatal(findings.Err())
	}
	return fsys, l, findings
}

func TestLoad_losesNothing(t *testing.T) {
	fsys, l, findings := load(t)
	hold.Everything(t, fsys, findings, l.Spec())
	hold.Findings(t, findings, map[string]int{
		"unreadable":                         1, // see TestLoad_rejected
		"no-place: a page about the project": 1, // how to edit the site
		"no-place: a switch of the web site": 45,
		"no-requirement":                     84, // the frameworks are texts: nobody is measured
	})
	laddertest.Run(t, l, laddertest.Options{})
}

// One file has a tab where other readers of YAML want spaces.
func TestLoad_rejected(t *testing.T) {
	_, l, findings := load(t)
	var places []string
	for _, p := range findings {
		if errors.Is(p, source.Unreadable) {
			places = append(places, p.Range().String())
		}
	}
	if want := []string{"frameworks/people.md:205:12"}; !slices.Equal(places, want) {
		t.Errorf("unreadable: %q, want %q", places, want)
	}
	if _, ok := l.Track("frameworks/people"); ok {
		t.Error("the unreadable file has been read")
	}
	if n := len(slices.Collect(l.Tracks())); n != 16 {
		t.Errorf("%d frameworks, want the 16 others", n)
	}
}

// What is counted in the files, by other means than those of the converter, is
// in the ladder.
func TestLoad_counts(t *testing.T) {
	fsys, l, _ := load(t)
	quoted := regexp.MustCompile(`(?m)^ +- +["A-Z]|^ +- criteria: +"`)
	paragraph := regexp.MustCompile(`(?m)^[A-Z].{80,}$`)
	want, got := 0, 0
	r := source.Reader{FS: fsys}
	for _, file := range r.Names("frameworks", ".md") {
		if page := r.Text(file); strings.HasPrefix(file, "frameworks/design/") {
			want += len(paragraph.FindAllString(page, -1))
		} else if file != "frameworks/people.md" {
			want += len(quoted.FindAllString(page, -1))
		}
	}
	for g := range l.Grades() {
		for e := range g.Expectations() {
			for b := range e.Behaviours() {
				got += 1 + len(b.Examples)
			}
		}
	}
	if got != want || want < 700 {
		t.Errorf("the ladder has %d criteria and examples, the files %d", got, want)
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

// expected returns how many criteria hold at a grade in a topic, by the grade
// from which they come.
func expected(g ladder.Grade, topic skills.ID) map[string]int {
	from := make(map[string]int)
	for e := range g.AllExpectations() {
		if e.Competency() == topic {
			from[e.Grade().ID()] += len(slices.Collect(e.Behaviours()))
		}
	}
	return from
}

func TestLoad_topics(t *testing.T) {
	_, l, _ := load(t)
	backend := grade(t, l, "engineering/backend/3")
	for _, test := range []struct {
		grade ladder.Grade
		topic skills.ID
		want  map[string]int
	}{
		{backend, "communication", map[string]int{"engineering/backend/3": 4, "generic/3": 2}},
		{backend, "impact", map[string]int{"engineering/backend/3": 3, "generic/3": 2}},
		{backend, "mastery", map[string]int{"engineering/backend/3": 13}},
		{backend, "conduct", map[string]int{}},                                                                          // of the generic framework, but not of this one
		{grade(t, l, "executive-support/1"), "communication", map[string]int{"executive-support/1": 0, "generic/1": 2}}, // only the generic one says something
		{grade(t, l, "executive-support/2"), "teamwork", map[string]int{"executive-support/2": 0, "generic/2": 4}},
		{grade(t, l, "design/user-research/3"), "knowledge", map[string]int{}}, // Markdown takes over nothing
	} {
		if diff := cmp.Diff(test.want, expected(test.grade, test.topic)); diff != "" {
			t.Errorf("%s at %v (-want +got):\n%s", test.topic, test.grade, diff)
		}
	}
	if name := l.SkillName("communication").String(); !strings.HasSuffix(name, "Communication") {
		t.Errorf("a topic without a title is called %q, want as the generic one", name)
	}
	if l.SkillName("leadership").Equal(l.SkillName("techops/leadership")) {
		t.Error("topics of one name and other titles are one")
	}
}

func TestLoad_levels(t *testing.T) {
	_, l, _ := load(t)
	ranks := make(map[string]string)
	for track := range l.Tracks() {
		ranks[track.ID()] = fmt.Sprintf("%d-%d", track.FirstRank(), track.FirstRank()+track.Len()-1)
	}
	for id, want := range map[string]string{"operations/ops-leadership": "2-6", "generic": "1-6", "marketing": "1-7", "customer-operations": "1-2", "design/product-design": "1-6"} {
		if ranks[id] != want {
			t.Errorf("%s has levels %s, want %s", id, ranks[id], want)
		}
	}
	var ofOperations []string
	for g := range l.Groups() {
		if g.ID() == "operations" {
			ofOperations = g.Spec().Of
		}
	}
	if want := []string{"operations/ops-individual-contributor", "operations/ops-leadership"}; !slices.Equal(ofOperations, want) {
		t.Errorf("operations are %q, want %q", ofOperations, want)
	}
}

// A cell that nobody has filled is no expectation.
func TestLoad_sparse(t *testing.T) {
	_, l, _ := load(t)
	for level, want := range map[int]bool{1: false, 2: false, 3: true, 6: true} {
		if _, ok := grade(t, l, fmt.Sprintf("engineering/backend/%d", level)).Expectation("leadership"); ok != want {
			t.Errorf("leadership is expected at level %d: %v, want %v", level, ok, want)
		}
	}
	cells, filled := 0, 0
	for track := range l.Tracks() {
		topics := make(map[skills.ID]bool)
		for g := range track.Grades() {
			for e := range g.Expectations() {
				topics[e.Competency()] = true
				if len(slices.Collect(e.Behaviours())) > 0 {
					filled++
				}
			}
		}
		cells += len(topics) * track.Len()
	}
	if cells-filled != 24 {
		t.Errorf("%d of %d cells are empty, want 24", cells-filled, cells)
	}
}

func TestLoad_examples(t *testing.T) {
	_, l, _ := load(t)
	e, _ := grade(t, l, "engineering/backend/2").Expectation("mastery")
	with := 0
	for b := range e.Behaviours() {
		with += min(len(b.Examples), 1)
	}
	if with != 2 {
		t.Errorf("%d criteria of backend mastery at level 2 have examples, want 2", with)
	}
}

func TestLoad_nothing(t *testing.T) {
	if _, findings := monzo.Load(fstest.MapFS{}); !findings.HasFatal() {
		t.Errorf("no files give %v", findings)
	}
	odd := "---\npath: /x\ntitle: X\nlevels: 3\ntopics:\n  - name: a\n    content:\n      - {level: 1, criteria: [b]}\n---\n"
	if _, findings := monzo.Load(fstest.MapFS{"frameworks/x.md": {Data: []byte(odd)}}); !errors.Is(findings[0], source.Unexpected) {
		t.Errorf("a framework of one level that says 3 gives %v", findings)
	}
	for name, front := range map[string]string{"a key of another kind": "pth: /x\n", "no YAML": "a: [\n"} {
		if _, findings := monzo.Load(fstest.MapFS{"frameworks/x.md": {Data: []byte("---\n" + front + "---\n")}}); !errors.Is(findings[0], source.Unreadable) {
			t.Errorf("%s gives %v", name, findings)
		}
	}
}
