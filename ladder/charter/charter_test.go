package charter_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// ids returns an id of each record that a sequence yields, twice: sequences can
// be run again, and stop when asked to.
func ids[T any](t *testing.T, seq iter.Seq[T], id func(T) string) []string {
	t.Helper()
	var first, again []string
	for v := range seq {
		first = append(first, id(v))
	}
	for v := range seq {
		again = append(again, id(v))
	}
	for range seq {
		break
	}
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("the second run differs (-first +second):\n%s", diff)
	}
	return first
}

func TestCharter_views(t *testing.T) {
	c := night
	if got := []string{c.ID(), c.Name().In(language.Japanese), c.Description().String(), c.Version(), c.Effective().String(), c.Acronym(), c.String()}; !slices.Equal(got, []string{"night", "夜警", "made up", "2", "2026-04", "SRE", "night 2"}) {
		t.Errorf("the charter says of itself %q", got)
	}
	for name, test := range map[string]struct{ got, want []string }{
		"purposes": {ids(t, c.Purposes(), func(s charter.StatementSpec) string { return s.ID }), []string{"direction", ""}},
		"values":   {ids(t, c.Values(), func(v charter.ValueSpec) string { return v.ID }), []string{"speak", "robots", "errors"}},
		"meetings": {ids(t, c.Meetings(), func(m charter.MeetingSpec) string { return m.ID }), []string{"collect", "draft", "mission", "vision", "values"}},
		"roadmap":  {ids(t, c.Roadmap(), milestone), []string{"runbooks", "on-call", "alarms", "some-day"}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if c.Mission().ID != "watch" || c.Vision().ToYears != 5 {
		t.Error("mission or vision is wrong")
	}
	if v, ok := c.Value("robots"); !ok || v.Name.String() != "Robots first" {
		t.Errorf("value %v", v)
	}
	if m, ok := c.Meeting("mission"); !ok || m.Rests != 7 {
		t.Errorf("meeting %v", m)
	}
	_, noValue := c.Value("spaek")
	_, noMeeting := c.Meeting("party")
	if noValue || noMeeting || c.SuggestValue("spaek") != "speak" || c.SuggestValue("welding") != "" {
		t.Error("something unknown is found, or nothing near")
	}
	if harbour.String() != "harbour" || harbour.Name().In(language.Japanese) != "ハーバー" {
		t.Error("harbour is wrong")
	}
	if diff := cmp.Diff([]string{"no-date roadmap[some-day]"}, found(c.Warnings())); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
}

func milestone(m charter.MilestoneSpec) string { return m.ID }

func TestCharter_PossibleBy(t *testing.T) {
	for asOf, want := range map[string][]string{
		"2026-08": nil, "2026-09-29": nil, "2026-09-30": {"runbooks", "on-call"}, "2026-09": {"runbooks", "on-call"}, "2026": {"runbooks", "on-call"},
		"2027-12-30": {"runbooks", "on-call"}, "2027": {"runbooks", "on-call", "alarms"}, "": {"runbooks", "on-call", "alarms"},
	} {
		var day date.Date
		if err := day.UnmarshalText([]byte(asOf)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, ids(t, night.PossibleBy(day), milestone)); diff != "" {
			t.Errorf("by %q (-want +got):\n%s", asOf, diff)
		}
	}
}

// A year is over on its last day, after each of its months.
func TestCharter_Roadmap_order(t *testing.T) {
	spec := charter.Spec{ID: "x"}
	for _, by := range []string{"2026", "2026-12", "2026-11-30", "2026-11", "2025"} {
		spec.Roadmap = append(spec.Roadmap, charter.MilestoneSpec{ID: by, By: date.MustParse(by), State: text.Plain("calm")})
	}
	if diff := cmp.Diff([]string{"2025", "2026-11-30", "2026-11", "2026", "2026-12"}, ids(t, must(charter.New(spec)).Roadmap(), milestone)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every field of every record is somewhere in the night watch's charter, and
// comes back as it was written.
func TestCharter_Spec(t *testing.T) {
	if unset := record.Unset(nightSpec()); unset != nil {
		t.Fatalf("nothing tests %v", unset)
	}
	if diff := cmp.Diff(nightSpec(), night.Spec(), asWritten); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
	if again := must(charter.New(night.Spec())); !again.Equal(night) || night.Equal(harbour) || night.Equal(charter.Charter{}) || (charter.Charter{}).Equal(night) {
		t.Error("Equal is wrong")
	}
	spec := nightSpec()
	c := must(charter.New(spec))
	v, _ := c.Value("speak")
	m, _ := c.Meeting("draft")
	spec.Values[0].Echoes[0], v.Echoes[0], m.Needs[0], c.Mission().Echoes[0], c.Vision().Echoes[0], c.Spec().Process[1].Needs[0] = "x", "x", "x", "x", "x", "x"
	for p := range c.Purposes() {
		if len(p.Echoes) > 0 {
			p.Echoes[0] = "x"
		}
	}
	if !c.Equal(night) {
		t.Error("the record is not copied")
	}
}

func TestCharter_Brought_copied(t *testing.T) {
	c := must(charter.New(nightSpec()))
	c.Brought()[0] = "changed"
	if got := c.Brought()[0]; got != "company-vision" {
		t.Errorf("what is brought can be changed to %s", got)
	}
}

func TestCharter_zero(t *testing.T) {
	var c charter.Charter
	if !c.IsZero() || c.ID() != "" || !c.Name().IsZero() || !c.Mission().Text.IsZero() || c.String() != "" || c.Warnings() != nil || !c.Equal(charter.Charter{}) {
		t.Error("the zero Charter says something")
	}
	for range c.Roadmap() {
		t.Error("the zero Charter has a milestone")
	}
	if share, ok := c.Align([]string{"x"}).Share(); share != 0 || ok {
		t.Error("the zero Charter has values")
	}
	p, err := c.Replay(charter.HistorySpec{})
	if err != nil || !p.Done() || p.CheckNext(date.Date{}) != nil {
		t.Errorf("the process of the zero Charter is not over: %v", err)
	}
}

func TestCharter_CheckEchoes(t *testing.T) {
	if got := night.CheckEchoes(harbour); got != nil {
		t.Errorf("CheckEchoes: %v", got)
	}
	spec := nightSpec()
	spec.Values[1].Echoes = []string{"ease", "say-itt", "speak"}
	spec.Purposes[1].Echoes = []string{"agian"}
	c := must(charter.New(spec))
	want := []string{"unknown-echo purposes[1].echoes[0]", "unknown-echo values[robots].echoes[1]", "unknown-echo values[robots].echoes[2]"}
	got := c.CheckEchoes(harbour)
	if diff := cmp.Diff(want, found(got)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if got[0].Suggestion() != "again" || got[1].Suggestion() != "say-it" {
		t.Errorf("suggestions %q and %q", got[0].Suggestion(), got[1].Suggestion())
	}
	// A charter that states no mission can't have it taken up.
	want = []string{"unknown-echo mission.echoes[0]", "unknown-echo purposes[0].echoes[0]", "unknown-echo values[speak].echoes[0]", "unknown-echo vision.echoes[0]", "unknown-echo values[robots].echoes[0]"}
	slices.Sort(want)
	got2 := found(night.CheckEchoes(must(charter.New(charter.Spec{ID: "silent"}))))
	slices.Sort(got2)
	if diff := cmp.Diff(want, got2); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if harbour.CheckEchoes(charter.Charter{}) != nil {
		t.Error("what echoes nothing does not fit")
	}
}

func TestCharter_Align(t *testing.T) {
	a := night.Align([]string{"speak", "", "errors", "speek", "speak"})
	if share, ok := a.Share(); !ok || share != 2.0/3 {
		t.Errorf("share %v %v", share, ok)
	}
	got := make(map[string][]int)
	for v, pieces := range a.All() {
		got[v.ID] = pieces
	}
	if diff := cmp.Diff(map[string][]int{"speak": {0, 4}, "robots": nil, "errors": {2}}, got); diff != "" {
		t.Errorf("pieces (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"robots"}, ids(t, a.Unlived(), func(v charter.ValueSpec) string { return v.ID })); diff != "" {
		t.Errorf("unlived (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{3}, a.Unknown()); diff != "" {
		t.Errorf("unknown (-want +got):\n%s", diff)
	}
	for range a.All() {
		break
	}
	if got := ids(t, charter.Alignment{}.Unlived(), func(v charter.ValueSpec) string { return v.ID }); got != nil {
		t.Errorf("the zero Alignment has values %v", got)
	}
}

func TestNew_acronym(t *testing.T) {
	name := func(en, ja string) charter.ValueSpec {
		return charter.ValueSpec{StatementSpec: charter.StatementSpec{ID: en, Name: text.EnJa(en, ja)}}
	}
	spec := charter.Spec{ID: "x", Acronym: "ＡＢ", Values: []charter.ValueSpec{name("apt", "適切"), name("Bold", "大胆")}}
	if _, err := charter.New(spec); err != nil {
		t.Errorf("width and letter case count: %v", err)
	}
	spec.Acronym = "適大"
	spec.Values[0].Initial, spec.Values[1].Initial = "適", "大"
	if _, err := charter.New(spec); err != nil {
		t.Errorf("Japanese initials do not count: %v", err)
	}
}
