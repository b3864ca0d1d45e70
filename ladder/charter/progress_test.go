package charter_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
)

// TestProgress walks through the making of the night watch's charter.
func TestProgress(t *testing.T) {
	before := must(night.Replay(charter.HistorySpec{}))
	if next, ok := before.Next(); !ok || next.ID != "collect" || before.Done() || before.Decided() != nil {
		t.Errorf("before the first meeting, %v is next", next.ID)
	}
	if got := before.CheckNext(date.MustParse("2026-01-05")); got != nil {
		t.Errorf("the first meeting can't be held: %v", got)
	}
	drafting := must(night.Replay(history("collect 2026-01-05")))
	if diff := cmp.Diff([]string{"company-vision"}, drafting.Missing(date.Date{})); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	drafted := must(night.Replay(withVision(history("collect 2026-01-05", "draft 2026-01-12"))))
	for day, until := range map[string]string{"2026-01-12": "2026-01-19", "2026-01-18": "2026-01-19", "2026-01-19": "", "2026-01": "", "": ""} {
		var on date.Date
		if err := on.UnmarshalText([]byte(day)); err != nil {
			t.Fatal(err)
		}
		var want []charter.Rest
		if until != "" {
			want = []charter.Rest{{Document: "mission-drafts", Until: date.MustParse(until)}}
		}
		if diff := cmp.Diff(want, drafted.Resting(on), asWritten); diff != "" {
			t.Errorf("on %q (-want +got):\n%s", day, diff)
		}
	}
	if diff := cmp.Diff([]string{"no-day date"}, found(drafted.CheckNext(date.MustParse("2026-01")))); diff != "" {
		t.Errorf("in a month (-want +got):\n%s", diff)
	}
	// The mission needs no rest any more, once it is decided.
	decided := must(night.Replay(withVision(history("collect 2026-01-05", "draft 2026-01-12", "mission 2026-01-19", "vision 2026-01-26"))))
	if diff := cmp.Diff([]string{"mission", "vision"}, decided.Decided()); diff != "" {
		t.Errorf("decided (-want +got):\n%s", diff)
	}
	if got := decided.CheckNext(date.MustParse("2026-01-26")); got != nil {
		t.Errorf("the last meeting can't be held: %v", got)
	}
	all := must(night.Replay(withVision(history("collect 2026-01-05", "draft 2026-01-12", "mission 2026-01-19", "vision 2026-01-26", "values 2026-01-26"))))
	if !all.Done() || all.Missing(date.Date{}) != nil || all.CheckNext(date.MustParse("2020-01-01")) != nil {
		t.Error("the process is not over")
	}
	if got := ids(t, all.Held(), func(h charter.HeldSpec) string { return h.Meeting }); len(got) != 5 {
		t.Errorf("held %v", got)
	}
}

// A draft that did not come about at its meeting can be brought along later, and
// rests from then on. What did not come about is not decided either.
func TestProgress_without(t *testing.T) {
	h := withVision(history("collect 2026-01-05", "draft 2026-01-12"))
	h.Held[1].Without = []string{"mission-drafts"}
	h.Brought = append(h.Brought, charter.BroughtSpec{Document: "mission-drafts", Date: date.MustParse("2026-01-14")})
	p := must(night.Replay(h))
	if diff := cmp.Diff([]string{"mission-drafts"}, p.Missing(date.MustParse("2026-01-13"))); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]charter.Rest{{Document: "mission-drafts", Until: date.MustParse("2026-01-21")}}, p.Resting(date.MustParse("2026-01-20")), asWritten); diff != "" {
		t.Errorf("resting (-want +got):\n%s", diff)
	}
	h.Held = append(h.Held, charter.HeldSpec{Meeting: "mission", Date: date.MustParse("2026-01-21"), Without: []string{"mission"}})
	if got := must(night.Replay(h)).Decided(); got != nil {
		t.Errorf("decided %v", got)
	}
}

// A document that is brought along anew rests from the last time on, in whatever
// order the record names the times.
func TestProgress_broughtAgain(t *testing.T) {
	for _, days := range [][]string{{"2026-01-14"}, {"2026-01-14", "2026-01-13"}, {"2026-01-13", "2026-01-14"}} {
		h := withVision(history("collect 2026-01-05", "draft 2026-01-12"))
		for _, day := range days {
			h.Brought = append(h.Brought, charter.BroughtSpec{Document: "mission-drafts", Date: date.MustParse(day)})
		}
		p := must(night.Replay(h))
		if diff := cmp.Diff([]charter.Rest{{Document: "mission-drafts", Until: date.MustParse("2026-01-21")}}, p.Resting(date.MustParse("2026-01-19")), asWritten); diff != "" {
			t.Errorf("brought on %q (-want +got):\n%s", days, diff)
		}
	}
}

// Rests that end after the last day of the calendar end there.
func TestProgress_endless(t *testing.T) {
	spec := charter.Spec{ID: "x", Process: []charter.MeetingSpec{{ID: "a", Yields: []string{"d"}}, {ID: "b", Needs: []string{"d"}, Rests: 1 << 62}}}
	p := must(must(charter.New(spec)).Replay(history("a 9999-12-30")))
	if got := p.Resting(date.MustParse("9999-12-30")); len(got) != 1 || got[0].Until != date.MustParse("9999-12-31") {
		t.Errorf("resting %v", got)
	}
}
