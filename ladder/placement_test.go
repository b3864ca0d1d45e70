package ladder_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

func TestPlace(t *testing.T) {
	for _, test := range []struct {
		name                      string
		facts                     ladder.Facts
		track                     string
		supported, possible, next string
		text                      string
	}{
		{"aki", aki, "professional", "p1", "p4", "p2", "professional: p1"},
		{"aki", aki, "management", "", "m4", "m3", "management: -"},
		{"beni", beni, "professional", "p2", "p4", "p3", "professional: p2"},
		{"chika", chika, "professional", "p3", "p4", "p4", "professional: p3"},
		{"chika", chika, "management", "m4", "m4", "", "management: m4"},
		{"dai", dai, "professional", "p1", "p4", "p2", "professional: p1"},
		{"no reach", with(chika, "spread", reach.MustParse("none")), "management", "m4", "m4", "", "management: m4"},
		{"no reach and no more", with(with(chika, "spread", reach.MustParse("none")), "architecture", mastery.MustParse("none")), "management", "", "", "m3", "management: -"},
	} {
		t.Run(test.name+" in "+test.track, func(t *testing.T) {
			track, _ := acmeLadder.Track(test.track)
			p := track.Place(test.facts)
			got := []string{p.Supported().ID(), p.Possible().ID(), p.Next().ID(), p.String()}
			if diff := cmp.Diff([]string{test.supported, test.possible, test.next, test.text}, got); diff != "" {
				t.Errorf("supported, possible, next, text (-want +got):\n%s", diff)
			}
			if p.Track() != track {
				t.Errorf("track %v, want %v", p.Track(), track)
			}
			if got, want := p.WhyNotNext().Requirement(), p.Next().Requirement(); !got.Equal(want) {
				t.Errorf("why not next is on %v, want %v", got, want)
			}
			if got, want := p.WhyNotNext().Outcome(), p.Next().Requirement().Outcome(test.facts); got != want || p.Next() != (ladder.Grade{}) && got == ladder.Met {
				t.Errorf("why not next is %v, want %v", got, want)
			}
		})
	}
}

func TestPlace_zero(t *testing.T) {
	p := ladder.Track{}.Place(chika)
	if !p.Supported().IsZero() || !p.Possible().IsZero() || !p.Next().IsZero() || p.WhyNotNext().Outcome() != ladder.Unknown || !p.Track().IsZero() {
		t.Errorf("the zero Track places: %v", p)
	}
	if got := (ladder.Placement{}).WhyNotNext().Outcome(); got != ladder.Unknown {
		t.Errorf("the zero Placement: %v", got)
	}
	for range (ladder.Ladder{}).Place(chika) {
		t.Error("the zero Ladder places somebody")
	}
	for range acmeLadder.Place(chika) {
		break // must not go on
	}
}

// drawTrack draws a ladder of the world with one track. Its grades ask for
// anything in any order; some ask for nothing that is stated.
func drawTrack(t *rapid.T) (ladder.Track, []ladder.RequirementSpec) {
	requires := make([]ladder.RequirementSpec, rapid.IntRange(0, 5).Draw(t, "grades"))
	spec := worldSpec
	track := ladder.TrackSpec{ID: "t"}
	for i := range requires {
		if rapid.IntRange(0, 4).Draw(t, "stated") > 0 {
			requires[i] = drawRequirement(t, 2)
		}
		track.Grades = append(track.Grades, ladder.GradeSpec{ID: string(rune('1' + i)), Titles: titles("G"), Requires: requires[i]})
	}
	spec.Tracks = []ladder.TrackSpec{track}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	of, _ := l.Track("t")
	return of, requires
}

func TestPlace_againstEveryGrade(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		track, requires := drawTrack(t)
		k := drawKnown(t)
		supported, possible := 0, 0 // ranks
		for i, r := range requires {
			o := ladder.Unknown
			if r != nil {
				o = outcome(r, k.steps)
			}
			if o == ladder.Met {
				supported = i + 1
			}
			if o != ladder.NotMet {
				possible = i + 1
			}
		}
		next := supported + 1
		if next > len(requires) {
			next = 0
		}
		p := track.Place(k.facts())
		if diff := cmp.Diff([]int{supported, possible, next}, []int{p.Supported().Rank(), p.Possible().Rank(), p.Next().Rank()}); diff != "" {
			t.Fatalf("supported, possible, next (-want +got):\n%s", diff)
		}
		if p.Supported().Rank() > p.Possible().Rank() {
			t.Fatalf("supports %v, possible is %v", p.Supported(), p.Possible())
		}
	})
}

func TestPlace_monotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		track, _ := drawTrack(t)
		k := drawKnown(t)
		before := track.Place(k.facts())
		for id, i := range k.steps {
			if i == worldTops[id] {
				continue
			}
			after := track.Place(with(k.facts(), id, step(id, i+1)))
			if after.Supported().Rank() < before.Supported().Rank() || after.Possible().Rank() < before.Possible().Rank() {
				t.Fatalf("raising %s turns %v (possible %v) to %v (possible %v)", id, before, before.Possible(), after, after.Possible())
			}
		}
	})
}
