package snowflake_test

import (
	"errors"
	"io/fs"
	"math/big"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/publicladders/internal/hold"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/examples/publicladders/snowflake"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

func load(t *testing.T) (fs.FS, ladder.Ladder, problem.List) {
	fsys := hold.Data(t, "medium-snowflake")
	l, findings := snowflake.Load(fsys)
	if findings.HasFatal() {
		t.Fatal(findings.Err())
	}
	return fsys, l, findings
}

func TestLoad_losesNothing(t *testing.T) {
	fsys, l, findings := load(t)
	var inclusive []string // the last points of a band, as the file has them
	for b := range l.TitleBands() {
		if below, ok := b.Below(); ok {
			inclusive = append(inclusive, new(big.Rat).Sub(below.Rat(), big.NewRat(1, 1)).RatString())
		}
	}
	hold.Everything(t, fsys, findings, l.Spec(), inclusive)
	hold.Findings(t, findings, map[string]int{})
	laddertest.Run(t, l, laddertest.Options{})
}

func TestLoad_milestones(t *testing.T) {
	_, l, _ := load(t)
	tracks, texts := 0, 0
	classes := make(map[string]int)
	for c := range l.Competencies() {
		tracks++
		classes[c.Class]++
		scale, _ := l.ScaleOf(c.ID)
		var points []string
		for i := range scale.Len() + 1 {
			level, _ := scale.Step(i)
			points = append(points, worth(scale, i).FloatString(0))
			anchor, ok := l.Anchor(c.ID, level)
			if ok != (i > 0) {
				t.Errorf("%s says what milestone %d is: %v", c.ID, i, ok)
			}
			texts += len(anchor.Behaviours) + len(anchor.Examples)
			if ok && (anchor.Summary.IsZero() || len(anchor.Behaviours) == 0 || len(anchor.Examples) == 0) {
				t.Errorf("%s says too little of milestone %d: %v", c.ID, i, anchor)
			}
		}
		if want := []string{"0", "1", "3", "6", "12", "20"}; !slices.Equal(points, want) {
			t.Errorf("milestones of %s are worth %q, want %q", c.ID, points, want)
		}
	}
	if tracks != 16 || texts != 16*5*6 {
		t.Errorf("%d tracks with %d signals and examples, want 16 with %d", tracks, texts, 16*5*6)
	}
	if diff := cmp.Diff(map[string]int{"A": 4, "B": 4, "C": 4, "D": 4}, classes); diff != "" {
		t.Errorf("categories (-want +got):\n%s", diff)
	}
}

// worth returns the number of a step; "none" counts 0.
func worth(scale skills.Scale, step int) *big.Rat {
	if step == 0 {
		return new(big.Rat)
	}
	return scale.Spec().Steps[step-1].Number.Rat()
}

// cutOffs returns the points from which people have each level.
func cutOffs(t *testing.T, l ladder.Ladder) (levels []string, points []int) {
	for g := range l.Grades() {
		score, ok := g.Requirement().Spec().(ladder.Score)
		if !ok || score.Exclusive || score.Of != snowflake.Points {
			t.Fatalf("%v asks for %v", g, g.Requirement())
		}
		n, err := strconv.Atoi(score.Min.String())
		if err != nil {
			t.Fatal(err)
		}
		levels, points = append(levels, g.ID()), append(points, n)
	}
	return levels, points
}

func TestLoad_levels(t *testing.T) {
	_, l, _ := load(t)
	levels, points := cutOffs(t, l)
	if want := []string{"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3"}; !slices.Equal(levels, want) {
		t.Errorf("levels %q, want %q", levels, want)
	}
	if want := []int{0, 5, 11, 17, 23, 29, 36, 43, 50, 58, 66, 74, 90, 110, 135}; !slices.Equal(points, want) {
		t.Errorf("cut-offs %v, want %v", points, want)
	}
	most := new(big.Rat) // that anybody can have
	for c := range l.Competencies() {
		scale, _ := l.ScaleOf(c.ID)
		most.Add(most, new(big.Rat).Mul(worth(scale, scale.Len()), l.Weight(c.ID).Rat()))
	}
	if most.Cmp(big.NewRat(320, 1)) != 0 || points[len(points)-1] != 135 {
		t.Errorf("%v points are possible and the last level begins at %d, want 320 and 135", most, points[len(points)-1])
	}
}

func TestLoad_titles(t *testing.T) {
	_, l, _ := load(t)
	track, _ := l.Track("engineering")
	for points, want := range map[int64][]string{
		0: {"Engineer I"}, 16: {"Engineer I"}, 17: {"Engineer II"}, 35: {"Engineer II"},
		36: {"Senior Engineer", "Group Lead"}, 57: {"Senior Engineer", "Group Lead"},
		58: {"Staff Engineer", "Senior Group Lead"}, 89: {"Staff Engineer", "Senior Group Lead"},
		90: {"Principal Engineer", "Director of Engineering"}, 320: {"Principal Engineer", "Director of Engineering"},
	} {
		var got []string
		for band := range l.TitlesFor(track, snowflake.Points, big.NewRat(points, 1)) {
			got = append(got, band.Title().String())
		}
		if !slices.Equal(got, want) {
			t.Errorf("titles at %d points: %q, want %q", points, got, want)
		}
	}
}

// A point more is the next level: people whose milestones are worth just that.
func TestLoad_boundaries(t *testing.T) {
	_, l, _ := load(t)
	track, _ := l.Track("engineering")
	for points, want := range map[int]string{0: "1.1", 4: "1.1", 5: "1.2", 16: "1.3", 17: "2.1", 35: "2.3", 36: "3.1", 57: "3.3", 58: "4.1", 89: "4.3", 90: "5.1", 134: "5.2", 135: "5.3", 320: "5.3"} {
		if got := track.Place(worthFacts(t, l, points)).Supported().ID(); got != want {
			t.Errorf("%d points are at level %q, want %q", points, got, want)
		}
	}
}

// worthFacts returns the facts of somebody whose milestones are worth the given
// points.
func worthFacts(t *testing.T, l ladder.Ladder, points int) ladder.Facts {
	t.Helper()
	spec := ladder.PersonSpec{ID: "aki"}
	rest := points
	for c := range l.Competencies() {
		scale, _ := l.ScaleOf(c.ID)
		for i := scale.Len(); i >= 0; i-- {
			if n := worth(scale, i); n.Cmp(big.NewRat(int64(rest), 1)) <= 0 {
				level, _ := scale.Step(i)
				spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: c.ID, Level: level})
				rest -= int(n.Num().Int64())
				break
			}
		}
	}
	if rest != 0 {
		t.Fatalf("%d points can't be had", points)
	}
	p, err := ladder.NewPerson(spec)
	if err != nil {
		t.Fatal(err)
	}
	return p.Facts(date.Date{}, skills.Policy{})
}

func TestLoad_wrong(t *testing.T) {
	for name, test := range map[string]struct {
		data string
		want *problem.Code
	}{
		"no JSON":                   {`{`, source.Unreadable},
		"a new key":                 {`{"colours": []}`, source.Unreadable},
		"a track that is odd":       {`{"maxLevel": 1, "pointsToLevels": {"1": "1.1"}, "tracks": {"WEB": {"colour": "red"}}}`, source.Unreadable},
		"no points for a milestone": {`{"milestones": [1], "maxLevel": 1, "pointsToLevels": {"1": "1.1"}}`, source.Unexpected},
		"points in words":           {`{"maxLevel": 1, "pointsToLevels": {"1": "1.1", "many": "9.9"}}`, source.Unexpected},
		"another top":               {`{"maxLevel": 2, "pointsToLevels": {"1": "1.1"}}`, source.Unexpected},
	} {
		_, findings := snowflake.Load(fstest.MapFS{snowflake.File: {Data: []byte(test.data)}})
		if !slices.ContainsFunc(findings, func(p problem.Problem) bool { return errors.Is(p, test.want) }) {
			t.Errorf("%s gives %v, want %v", name, findings, test.want)
		}
	}
}
