package builtin_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

func TestBases(t *testing.T) {
	if diff := cmp.Diff([]string{"builtin:cto", "builtin:dual-track", "builtin:head-of-engineering", "builtin:skills", "builtin:sre-charter", "builtin:vpoe"}, slices.Collect(builtin.Names())); diff != "" {
		t.Errorf("Names (-want +got):\n%s", diff)
	}
	bases := builtin.Bases()
	for name, doc := range bases {
		if problems := doc.Problems(); len(problems) > 0 {
			t.Errorf("%s:\n%s", name, problems.Text(language.English))
		}
		if doc.Kind() != ladderfile.KindLadder {
			continue
		}
		if _, problems := doc.Ladder(bases); len(problems) > 0 {
			t.Errorf("%s:\n%s", name, problems.Text(language.English))
		}
	}
	delete(bases, "builtin:dual-track")
	if _, ok := builtin.Bases()["builtin:dual-track"]; !ok {
		t.Error("a caller changed the bases of everybody")
	}
}

// ids returns the ids of a track's grades, from the lowest up.
func ids(t *testing.T, track string) []string {
	t.Helper()
	tr, ok := builtin.DualTrack().Track(track)
	if !ok {
		t.Fatalf("no track %s", track)
	}
	var ids []string
	for g := range tr.Grades() {
		ids = append(ids, g.ID())
	}
	return ids
}

// TestDualTrack_A3 checks the two tracks and the ways between them.
func TestDualTrack_A3(t *testing.T) {
	if diff := cmp.Diff([]string{"p1", "p2", "p3", "p4", "p5", "p6", "p7"}, ids(t, "professional")); diff != "" {
		t.Errorf("professional (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"m4", "m5", "m6", "m7"}, ids(t, "management")); diff != "" {
		t.Errorf("management (-want +got):\n%s", diff)
	}
	l := builtin.DualTrack()
	management, _ := l.Track("management")
	if got := management.ForksFrom().ID(); got != "p4" {
		t.Errorf("management forks from %q, want p4", got)
	}
	for _, rank := range []string{"4", "5", "6", "7"} {
		p, m := "p"+rank, "m"+rank
		if way := between(l, p, m); way.Kind() != ladder.TrackSwitch || !way.NeedsSeat() {
			t.Errorf("%s to %s: %v, seat %v; want a track switch into a seat", p, m, way.Kind(), way.NeedsSeat())
		}
		if way := between(l, m, p); way.Kind() != ladder.TrackSwitch || way.NeedsSeat() {
			t.Errorf("%s to %s: %v, seat %v; want a track switch without a seat", m, p, way.Kind(), way.NeedsSeat())
		}
		if a, b := grade(l, p), grade(l, m); a.Rank() != b.Rank() {
			t.Errorf("%s has rank %d, %s has %d", p, a.Rank(), m, b.Rank())
		}
	}
}

func grade(l ladder.Ladder, id string) ladder.Grade {
	g, _ := l.Grade(id)
	return g
}

func between(l ladder.Ladder, from, to string) ladder.Transition {
	for t := range l.Transitions() {
		if t.Joins(from, to) {
			return t
		}
	}
	return ladder.Transition{}
}

// TestDualTrack_A4 checks that the reach that is expected widens with the
// grade: every grade asks for at least what the one below it asks, and a grade
// of rank r for at least one ability at the r-th step of the reach.
func TestDualTrack_A4(t *testing.T) {
	l := builtin.DualTrack()
	for g := range l.Grades() {
		for way := range slices.Values(g.Requirement().Completions(ladder.Facts{}, ladder.MaxAlternatives)) {
			widest := 0
			for need := range way.Needs() {
				widest = max(widest, need.Asked.Step())
			}
			if widest < g.Rank() {
				t.Errorf("one can meet %s without reaching step %d", g, g.Rank())
			}
		}
		below, ok := g.Below()
		if !ok {
			continue
		}
		for way := range slices.Values(g.Requirement().Completions(ladder.Facts{}, ladder.MaxAlternatives)) {
			var p skills.Profile
			for need := range way.Needs() {
				p = p.With(need.Skill, need.Asked)
			}
			if got := below.Requirement().Outcome(ladder.FactsOf(p)); got != ladder.Met {
				t.Errorf("one can meet %s without %s: %v", g, below, p)
			}
		}
	}
	if got := grade(l, "p4").Name().In(language.English); got != "Senior Engineer" {
		t.Errorf("p4 is called %q", got)
	}
	reach, _ := l.Scale("reach")
	if got := reach.Len(); got != 7 {
		t.Errorf("the reach has %d steps, one for each grade is 7", got)
	}
}

// TestDualTrack_A5 checks the three abilities.
func TestDualTrack_A5(t *testing.T) {
	var got []skills.ID
	for c := range builtin.DualTrack().Competencies() {
		got = append(got, c.ID)
		if c.Scale != "reach" || c.Tier != ladder.Core {
			t.Errorf("%s is measured by %s, tier %v", c.ID, c.Scale, c.Tier)
		}
	}
	if diff := cmp.Diff([]skills.ID{"build", "foresee", "spread"}, got); diff != "" {
		t.Errorf("competencies (-want +got):\n%s", diff)
	}
}

// TestDualTrack_A6 checks the open evaluation: the person first, then manager and
// engineering lead, then head of department and division CTO, all in the open.
func TestDualTrack_A6(t *testing.T) {
	review, ok := builtin.DualTrack().Review("half-year")
	if !ok || !review.IsOpen() {
		t.Fatalf("the evaluation %v is open: %v", review, review.IsOpen())
	}
	var got []string
	for stage := range review.Stages() {
		var who []string
		for _, d := range stage.Deciders {
			who = append(who, d.Relation.In(language.English))
		}
		got = append(got, stage.ID+": "+strings.Join(who, ", "))
	}
	want := []string{
		"self: the person",
		"first: their manager, the engineering lead",
		"second: the head of department, the division's CTO",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stages (-want +got):\n%s", diff)
	}
}

// TestDualTrack_A7 checks how people are promoted: automatically up to grade
// 3, by standing up for it above, before engineers of grade 6 and higher, in
// the open.
func TestDualTrack_A7(t *testing.T) {
	l := builtin.DualTrack()
	for _, track := range []string{"professional", "management"} {
		for g := range must(t, l, track).Grades() {
			above, ok := g.Above()
			if !ok {
				continue
			}
			want, review := ladder.SelfNomination, "senior"
			if above.Rank() <= 3 {
				want, review = ladder.Automatic, "half-year"
			}
			way := between(l, g.ID(), above.ID())
			if way.Kind() != ladder.Promotion || way.Mode() != want || way.Review().ID() != review {
				t.Errorf("%s to %s: %v, %v, %v; want a promotion, %v, %s", g, above, way.Kind(), way.Mode(), way.Review(), want, review)
			}
		}
	}
	senior, _ := l.Review("senior")
	var grades []string
	for stage := range senior.Stages() {
		for _, d := range stage.Deciders {
			if d.Grade != "" {
				grades = append(grades, stage.ID+": "+d.Grade)
			}
		}
	}
	if diff := cmp.Diff([]string{"interview: p6"}, grades); diff != "" {
		t.Errorf("who decides (-want +got):\n%s", diff)
	}
	if first := slices.Collect(senior.Stages())[0]; first.ID != "document" || first.Deciders[0].Relation.In(language.English) != "the person" {
		t.Errorf("a promotion begins with %v, want the person's document", first)
	}
	for r := range l.Reviews() {
		if !r.IsOpen() {
			t.Errorf("the review %s is not open", r)
		}
	}
}

func must(t *testing.T, l ladder.Ladder, track string) ladder.Track {
	t.Helper()
	tr, ok := l.Track(track)
	if !ok {
		t.Fatalf("no track %s", track)
	}
	return tr
}

// TestLanguages checks that everything a person reads is in both languages.
func TestLanguages(t *testing.T) {
	l := builtin.DualTrack()
	check := func(what string, texts ...text.Text) {
		for i, tx := range texts {
			if !tx.Has(language.English) || !tx.Has(language.Japanese) {
				t.Errorf("%s, text %d: %q", what, i, tx)
			}
		}
	}
	check(l.ID(), l.Name(), l.Description())
	for s := range l.Scales() {
		check(s.ID(), s.Name())
		for _, step := range s.Spec().Steps {
			check(s.ID()+" "+step.ID, step.Name)
		}
	}
	for c := range l.Competencies() {
		check(string(c.ID), c.Name, c.Description)
	}
	for tr := range l.Tracks() {
		check(tr.ID(), tr.Name())
	}
	for g := range l.Grades() {
		check(g.ID(), slices.Collect(g.Titles())...)
		check(g.ID(), g.Description())
	}
	for r := range l.Roles() {
		check(r.ID(), r.Name(), r.Mission())
	}
	for r := range l.Reviews() {
		check(r.ID(), r.Name(), r.Description())
		for stage := range r.Stages() {
			check(stage.ID, stage.Name)
			for _, d := range stage.Deciders {
				check(stage.ID, d.Relation)
			}
		}
	}
}
