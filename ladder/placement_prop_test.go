package ladder_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// drawRising draws a track of a few grades: drafts, grades that say nothing, and
// others.
func drawRising(t *rapid.T) ladder.TrackSpec {
	track := ladder.TrackSpec{ID: "t", Cumulative: rapid.Bool().Draw(t, "cumulative"), NoSkipping: rapid.Bool().Draw(t, "no skipping")}
	for _, id := range []string{"g1", "g2", "g3", "g4"}[:rapid.IntRange(1, 4).Draw(t, "grades")] {
		g := ladder.GradeSpec{ID: id, Titles: titles(id), Draft: rapid.IntRange(0, 3).Draw(t, "draft") == 0}
		if rapid.IntRange(0, 4).Draw(t, "stated") > 0 {
			g.Requires = drawRequirement(t, 1)
		}
		track.Grades = append(track.Grades, g)
	}
	return track
}

// writtenOut is what the grade at i asks: in a cumulative track it and all
// grades below it that are no drafts. What nobody has said is nil.
func writtenOut(track ladder.TrackSpec, i int) []ladder.RequirementSpec {
	all := []ladder.RequirementSpec{track.Grades[i].Requires}
	if track.Cumulative && all[0] != nil {
		for _, g := range track.Grades[:i] {
			if !g.Draft {
				all = append(all, g.Requires)
			}
		}
	}
	return all
}

// meetsAll is the outcome of all of a list of requirements, in which nil is not
// known.
func meetsAll(all []ladder.RequirementSpec, s steps) ladder.Outcome {
	worst, stated := ladder.Met, ladder.All{}
	for _, r := range all {
		if r == nil {
			worst = ladder.Unknown
		} else {
			stated = append(stated, r)
		}
	}
	if o := outcome(stated, s); o.Compare(worst) < 0 {
		worst = o
	}
	return worst
}

func trackLadder(t *rapid.T, track ladder.TrackSpec) ladder.Ladder {
	spec := worldSpec
	spec.Tracks = []ladder.TrackSpec{track}
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: ladder.Include{Of: track.Grades[len(track.Grades)-1].ID}}}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatalf("New: %v", err)
	}
	return l
}

// What a cumulative grade asks, and what includes it, is what is written out.
func TestGrade_Requirement_cumulative_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		track, k := drawRising(t), drawKnown(t)
		l := trackLadder(t, track)
		for i, g := range track.Grades {
			want := meetsAll(writtenOut(track, i), k.steps)
			of, _ := l.Grade(g.ID)
			req := of.Requirement()
			if got := req.Outcome(k.facts()); got != want {
				t.Fatalf("%v over %v: %s is %v, want %v", track, k, g.ID, got, want)
			}
			if got := req.Verdict(k.facts()).Outcome(); got != want {
				t.Fatalf("%v over %v: the verdict on %s is %v, want %v", track, k, g.ID, got, want)
			}
			role, _ := l.Role("r")
			if got := role.Requirement().Outcome(k.facts()); i == len(track.Grades)-1 && got != want {
				t.Fatalf("%v over %v: what includes %s is %v, want %v", track, k, g.ID, got, want)
			}
		}
	})
}

func TestTrack_Place_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		track, k := drawRising(t), drawKnown(t)
		var supported, possible, next string
		for i, g := range track.Grades {
			if g.Draft {
				continue
			}
			asked := writtenOut(track, i)
			if track.NoSkipping {
				for _, below := range track.Grades[:i] {
					if !below.Draft {
						asked = append(asked, below.Requires)
					}
				}
			}
			if next == "" {
				next = g.ID
			}
			switch meetsAll(asked, k.steps) {
			case ladder.Met:
				supported, possible, next = g.ID, g.ID, ""
			case ladder.Unknown:
				possible = g.ID
			}
		}
		l := trackLadder(t, track)
		of, _ := l.Track("t")
		p := of.Place(k.facts())
		if p.Supported().ID() != supported || p.Possible().ID() != possible || p.Next().ID() != next {
			t.Fatalf("%v over %v: supported %q, possible %q, next %q, want %q, %q, %q", track, k, p.Supported().ID(), p.Possible().ID(), p.Next().ID(), supported, possible, next)
		}
	})
}
