package ladder_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// ids returns the ids of what a sequence yields, twice: sequences can be run
// again, and stop when asked to.
func ids[T interface{ String() string }](t *testing.T, seq iter.Seq[T]) []string {
	t.Helper()
	var first, again []string
	for v := range seq {
		first = append(first, v.String())
	}
	for v := range seq {
		again = append(again, v.String())
	}
	for range seq {
		break
	}
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("the second run differs (-first +second):\n%s", diff)
	}
	return first
}

func TestLadder_views(t *testing.T) {
	l := acmeLadder
	for name, test := range map[string]struct{ got, want []string }{
		"scales":      {ids(t, l.Scales()), []string{"mastery", "reach"}},
		"tracks":      {ids(t, l.Tracks()), []string{"professional", "management"}},
		"grades":      {ids(t, l.Grades()), []string{"p1", "p2", "p3", "p4", "m3", "m4"}},
		"roles":       {ids(t, l.Roles()), []string{"sre"}},
		"reviews":     {ids(t, l.Reviews()), []string{"senior"}},
		"transitions": {ids(t, l.Transitions()), []string{"p2 -> p3", "professional -> management", "professional, p4, management -> sre", "outside -> p1, p2"}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if got := []string{l.ID(), l.Name().In(language.Japanese), l.Version(), l.Effective().String(), l.Description().String(), l.String()}; !slices.Equal(got, []string{"acme", "Acme のラダー", "2026-10", "2026-10-01", "how Acme's engineers grow", "acme 2026-10"}) {
		t.Errorf("the ladder says of itself %q", got)
	}
	if diff := cmp.Diff([]string{"no-requirement tracks[professional].grades[p4]"}, found(l.Warnings())); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
	p3 := grade(t, l, "p3")
	track := p3.Track()
	if got := []string{track.ID(), track.Name().In(language.Japanese), track.String(), p3.Name().String(), p3.String(), text.Text{}.String() + p3.Description().String()}; !slices.Equal(got, []string{"professional", "専門職", "professional", "Senior Engineer", "p3", ""}) {
		t.Errorf("p3 says of itself %q", got)
	}
	if track.Len() != 4 || p3.Rank() != 3 || grade(t, l, "m3").Rank() != 3 || len(slices.Collect(p3.Titles())) != 2 {
		t.Error("wrong number of grades or titles, or rank")
	}
	management, _ := l.Track("management")
	if management.ForksFrom().ID() != "p2" || !track.ForksFrom().IsZero() || management.Name().String() != "management" || !management.Description().IsZero() {
		t.Error("management is wrong")
	}
	sre, _ := l.Role("sre")
	if sre.Name().String() != "SRE" || sre.Mission().String() != "reliability that pays" || sre.String() != "sre" || sre.Requirement().IsZero() {
		t.Error("sre is wrong")
	}
	if got := len(slices.Collect(l.Competencies())); got != 5 {
		t.Errorf("%d competencies, want 5", got)
	}
}

func TestGrade_neighbours(t *testing.T) {
	for id, want := range map[string][2]string{"p1": {"", "p2"}, "p3": {"p2", "p4"}, "p4": {"p3", ""}, "m3": {"", "m4"}, "m4": {"m3", ""}} {
		g := grade(t, acmeLadder, id)
		below, okBelow := g.Below()
		above, okAbove := g.Above()
		if below.ID() != want[0] || above.ID() != want[1] || okBelow == below.IsZero() || okAbove == above.IsZero() {
			t.Errorf("%s is between %q and %q, want %q", id, below, above, want)
		}
	}
}

func TestLadder_lookups(t *testing.T) {
	l := acmeLadder
	for _, id := range []string{"", "p9", "outside", "P1"} {
		_, isScale := l.Scale(id)
		_, isMeasured := l.ScaleOf(skills.ID(id))
		_, isTrack := l.Track(id)
		_, isGrade := l.Grade(id)
		_, isRole := l.Role(id)
		_, isReview := l.Review(id)
		target, isTarget := l.Target(id)
		if isScale || isMeasured || isTrack || isGrade || isRole || isReview || isTarget || target != nil {
			t.Errorf("%q is found", id)
		}
	}
	for id, want := range map[string]string{"p3": "Senior Engineer", "sre": "SRE"} {
		if target, ok := l.Target(id); !ok || target.ID() != id || target.Name().String() != want {
			t.Errorf("the target %s is %v", id, target)
		}
	}
	if _, ok := l.Target("professional"); ok {
		t.Error("a track is a target")
	}
	for id, want := range map[string]string{"P3": "p3", "sr": "sre", "professional": "", "zzz": ""} {
		if got := l.SuggestTarget(id); got != want {
			t.Errorf("SuggestTarget(%s) = %q, want %q", id, got, want)
		}
	}
	for id, want := range map[skills.ID]string{"go": "Go", "architecture": "architecture", "kubernetes": "Kubernetes", "sql": "sql", "welding": "welding"} {
		if got := l.SkillName(id).String(); got != want {
			t.Errorf("SkillName(%s) = %q, want %q", id, got, want)
		}
	}
	for id, want := range map[skills.ID]string{"go": "1", "architecture": "2", "kubernetes": "1", "welding": "1"} {
		if got := l.Weight(id); got != decimal.MustParse(want) {
			t.Errorf("Weight(%s) = %v, want %s", id, got, want)
		}
	}
	for id, want := range map[skills.ID]string{"go": "mastery", "spread": "reach", "kubernetes": "mastery", "sql": ""} {
		if got, ok := l.ScaleOf(id); got.ID() != want || ok != (want != "") {
			t.Errorf("ScaleOf(%s) = %v, %v; want %q", id, got, ok, want)
		}
	}
	if _, ok := l.Catalog().Skill("kubernetes"); !ok {
		t.Error("the catalog lacks kubernetes")
	}
}

func TestTransition(t *testing.T) {
	all := slices.Collect(acmeLadder.Transitions())
	promotion, toManagement, toSRE, joining := all[0], all[1], all[2], all[3]
	for _, test := range []struct {
		t        ladder.Transition
		from, to []string
	}{
		{promotion, []string{"p2"}, []string{"p3"}},
		{toManagement, []string{"p1", "p2", "p3", "p4"}, []string{"m3", "m4"}},
		{toSRE, []string{"p1", "p2", "p3", "p4", "m3", "m4"}, []string{"sre"}}, // p4 once
		{joining, []string{"outside"}, []string{"p1", "p2"}},
	} {
		from, to := slices.Collect(test.t.From()), slices.Collect(test.t.To())
		if diff := cmp.Diff([][]string{test.from, test.to}, [][]string{from, to}); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.t, diff)
		}
		for range test.t.From() {
			break // must not go on
		}
		for _, a := range []string{"", "p1", "p2", "p3", "p4", "m3", "m4", "sre", "outside", "professional", "management"} {
			for _, b := range []string{"", "p1", "p2", "p3", "p4", "m3", "m4", "sre", "outside", "professional", "management"} {
				want := a != b && slices.Contains(from, a) && slices.Contains(to, b)
				if got := test.t.Joins(a, b); got != want {
					t.Errorf("%v: Joins(%q, %q) is %v", test.t, a, b, got)
				}
			}
		}
	}
	if promotion.Kind() != ladder.Promotion || promotion.Mode() != ladder.SelfNomination || promotion.NeedsSeat() || !promotion.Requirement().IsZero() {
		t.Error("the promotion is wrong")
	}
	if !toManagement.NeedsSeat() || toManagement.Requirement().String() != "spread: team" || !toManagement.Review().IsZero() {
		t.Error("the way to management is wrong")
	}
	if toSRE.Note().String() != "where a service needs one" {
		t.Error("the note is wrong")
	}
	review := promotion.Review()
	stages := slices.Collect(review.Stages())
	if review.ID() != "senior" || review.Name().In(language.Japanese) != "シニア審査" || !review.IsOpen() || len(stages) != 2 || review.String() != "senior" || !review.Description().IsZero() {
		t.Errorf("the review is %+v", review.Spec())
	}
	stages[0].Deciders[0].Count = 9
	if slices.Collect(review.Stages())[0].Deciders[0].Count == 9 {
		t.Error("Stages gives the ladder's own records away")
	}
}

// A track on both ends leads from every grade to every other.
func TestTransition_withinATrack(t *testing.T) {
	spec := acme()
	spec.Transitions = []ladder.TransitionSpec{{From: []string{"professional"}, To: []string{"professional"}, Kind: ladder.StepBack, Mode: ladder.SelfNomination}}
	for tr := range must(ladder.New(spec)).Transitions() {
		if !tr.Joins("p3", "p1") || tr.Joins("p3", "p3") || tr.Joins("professional", "p1") {
			t.Error("joins the wrong grades")
		}
	}
}

// Zero values are of no ladder; none of their methods panics.
func TestZeroValues(t *testing.T) {
	var l ladder.Ladder
	if !l.IsZero() || l.ID() != "" || l.String() != "" || !l.Name().IsZero() || !l.Description().IsZero() || l.Version() != "" || l.Effective() != (date.Date{}) || l.Charter() != "" || len(l.Warnings()) != 0 || l.Catalog().Len() != 0 {
		t.Error("the zero Ladder says something")
	}
	if got := len(ids(t, l.Scales())) + len(ids(t, l.Tracks())) + len(ids(t, l.Grades())) + len(ids(t, l.Roles())) + len(ids(t, l.Reviews())) + len(ids(t, l.Transitions())) + len(slices.Collect(l.Competencies())); got != 0 {
		t.Errorf("the zero Ladder has %d things", got)
	}
	if diff := cmp.Diff(ladder.Spec{}, l.Spec(), asWritten); diff != "" {
		t.Errorf("the zero Ladder's record (-want +got):\n%s", diff)
	}
	if l.SuggestTarget("p1") != "" || l.SkillName("go").String() != "go" || l.Weight("go") != decimal.MustParse("1") || len(l.CheckPerson(ladder.Person{})) != 0 {
		t.Error("the zero Ladder knows something")
	}
	var track ladder.Track
	if !track.IsZero() || track.ID() != "" || !track.Name().IsZero() || !track.Description().IsZero() || !track.ForksFrom().IsZero() || track.Len() != 0 || len(ids(t, track.Grades())) != 0 || track.String() != "" || !cmp.Equal(track.Spec(), ladder.TrackSpec{}, asWritten) {
		t.Error("the zero Track says something")
	}
	var g ladder.Grade
	_, above := g.Above()
	_, below := g.Below()
	if !g.IsZero() || g.ID() != "" || !g.Name().IsZero() || len(slices.Collect(g.Titles())) != 0 || !g.Description().IsZero() || !g.Track().IsZero() || g.Rank() != 0 || !g.Requirement().IsZero() || above || below || g.String() != "" || !cmp.Equal(g.Spec(), ladder.GradeSpec{}, asWritten) {
		t.Error("the zero Grade says something")
	}
	var r ladder.Role
	if !r.IsZero() || r.ID() != "" || !r.Name().IsZero() || !r.Mission().IsZero() || !r.Requirement().IsZero() || r.String() != "" || !cmp.Equal(r.Spec(), ladder.RoleSpec{}, asWritten) {
		t.Error("the zero Role says something")
	}
	var tr ladder.Transition
	if !tr.IsZero() || len(slices.Collect(tr.From()))+len(slices.Collect(tr.To())) != 0 || tr.Joins("", "p1") || tr.Kind() != (ladder.Move{}) || tr.Mode() != (ladder.Mode{}) || tr.NeedsSeat() || !tr.Review().IsZero() || !tr.Requirement().IsZero() || !tr.Note().IsZero() || tr.String() != "" || !cmp.Equal(tr.Spec(), ladder.TransitionSpec{}, asWritten) {
		t.Error("the zero Transition says something")
	}
	var review ladder.Review
	if !review.IsZero() || review.ID() != "" || !review.Name().IsZero() || !review.Description().IsZero() || review.IsOpen() || len(slices.Collect(review.Stages())) != 0 || review.String() != "" || !cmp.Equal(review.Spec(), ladder.ReviewSpec{}, asWritten) {
		t.Error("the zero Review says something")
	}
}

// What is written as Acme's record comes back as it was written.
func TestLadder_Spec(t *testing.T) {
	if diff := cmp.Diff(acme(), acmeLadder.Spec(), asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLadder_specRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawLadder(t).Spec()
		again, err := ladder.New(want)
		if err != nil {
			t.Fatalf("New(l.Spec()): %v", err)
		}
		if diff := cmp.Diff(want, again.Spec(), asWritten); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

// drawLadder draws a ladder with everything that a record can say.
func drawLadder(t *rapid.T) ladder.Ladder {
	one := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
	words := func(name string) text.Text {
		switch rapid.IntRange(0, 2).Draw(t, name) {
		case 0:
			return text.Text{}
		case 1:
			return text.Plain(name)
		default:
			return text.EnJa(name, "名前")
		}
	}
	spec := worldSpec
	spec.Name, spec.Description, spec.Version = words("name"), words("description"), one("version", "", "2")
	spec.Charter = rapid.SampledFrom([]string{"", "values"}).Draw(t, "charter")
	spec.Effective = rapid.SampledFrom([]date.Date{{}, date.MustParse("2026"), date.MustParse("2026-10-01")}).Draw(t, "effective")
	spec.Skills = []skills.SkillSpec{{ID: "e", Name: words("e"), Scale: one("scale", "", "two")}, {ID: "f"}}
	spec.Competencies = slices.Clone(spec.Competencies)
	spec.Competencies[0].Weight = decimal.MustParse(one("weight", "0", "0.7", "3"))
	spec.Competencies[0].Tier = rapid.SampledFrom(slices.Collect(ladder.Tiers())).Draw(t, "tier")
	places := []string{ladder.Outside}
	for i := range rapid.IntRange(0, 3).Draw(t, "tracks") {
		id := string(rune('t' + i))
		track := ladder.TrackSpec{ID: id, Name: words("track"), Description: words("about"), FirstRank: rapid.IntRange(0, 4).Draw(t, "rank")}
		if i > 0 && len(spec.Tracks[0].Grades) > 0 && rapid.Bool().Draw(t, "forks") {
			track.ForksFrom = spec.Tracks[0].Grades[0].ID
		}
		for j := range rapid.IntRange(0, 3).Draw(t, "grades") {
			g := ladder.GradeSpec{ID: id + string(rune('1'+j)), Description: words("expected"), Titles: titles([]string{"A", "B"}[:rapid.IntRange(0, 2).Draw(t, "titles")]...)}
			if rapid.Bool().Draw(t, "stated") {
				g.Requires = drawRequirement(t, 2)
			}
			track.Grades = append(track.Grades, g)
			places = append(places, g.ID)
		}
		spec.Tracks = append(spec.Tracks, track)
		places = append(places, id)
	}
	if rapid.Bool().Draw(t, "role") {
		spec.Roles = []ladder.RoleSpec{{ID: "role", Name: words("role"), Mission: words("mission"), Requires: drawRequirement(t, 1)}}
		places = append(places, "role")
	}
	spec.Reviews = []ladder.ReviewSpec{{ID: "review", Name: words("review"), Description: words("how"), Visibility: rapid.SampledFrom(append(slices.Collect(ladder.Visibilities()), ladder.Visibility{})).Draw(t, "visibility"), Stages: []ladder.StageSpec{
		{ID: "stage", Name: words("stage"), Deciders: []ladder.DeciderSpec{{Relation: text.Plain("manager"), Count: rapid.IntRange(0, 2).Draw(t, "count")}}},
	}}}
	for range rapid.IntRange(0, 3).Draw(t, "transitions") {
		tr := ladder.TransitionSpec{
			From: rapid.SliceOfNDistinct(rapid.SampledFrom(places), 1, min(2, len(places)), rapid.ID).Draw(t, "from"),
			To:   rapid.SliceOfNDistinct(rapid.SampledFrom(places), 1, min(2, len(places)), rapid.ID).Draw(t, "to"),
			Kind: rapid.SampledFrom(slices.Collect(ladder.Moves())).Draw(t, "kind"), Mode: rapid.SampledFrom(slices.Collect(ladder.Modes())).Draw(t, "mode"),
			Review: one("by", "", "review"), Seat: rapid.Bool().Draw(t, "seat"), Note: words("note"),
		}
		if rapid.Bool().Draw(t, "more") {
			tr.Requires = drawRequirement(t, 1)
		}
		spec.Transitions = append(spec.Transitions, tr)
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatalf("New: %v", err)
	}
	return l
}

func TestTarget_Ladder(t *testing.T) {
	l := must(ladder.New(acme()))
	for _, id := range []string{"p4", "sre"} {
		target, ok := l.Target(id)
		if !ok || target.Ladder() != l {
			t.Errorf("%s is of the ladder %v, want %v", id, target, l)
		}
	}
	if !(ladder.Grade{}).Ladder().IsZero() || !(ladder.Role{}).Ladder().IsZero() {
		t.Error("a zero view has a ladder")
	}
}

func TestIsTarget(t *testing.T) {
	type stranger struct{ ladder.Role }
	grade, _ := acmeLadder.Target("p4")
	role, _ := acmeLadder.Target("sre")
	for target, want := range map[ladder.Target]bool{
		grade: true, role: true, nil: false, ladder.Grade{}: false, ladder.Role{}: false, stranger{role.(ladder.Role)}: false,
	} {
		if got := ladder.IsTarget(target); got != want {
			t.Errorf("IsTarget(%v) = %v, want %v", target, got, want)
		}
	}
}

func TestLadder_Measured(t *testing.T) {
	var got []string
	for id, scale := range acmeLadder.Measured() {
		got = append(got, string(id)+" "+scale.ID())
		if of, ok := acmeLadder.ScaleOf(id); !ok || of.ID() != scale.ID() {
			t.Errorf("%s is measured on %v, not on %v", id, of, scale)
		}
	}
	want := []string{"go mastery", "incident-response mastery", "architecture mastery", "product-thinking mastery", "spread reach", "kubernetes mastery"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
