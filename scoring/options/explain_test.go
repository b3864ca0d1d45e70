package options_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
)

// ann stands at e1, can do a little craft, and might find something outside.
func ann() options.Question {
	return options.Question{
		Net: network(firm(chairs, calm)), From: "e1", Facts: facts(map[skills.ID]int{"craft": 1, "people": 0}), Employer: stated(0.75),
		Made:    func(ladder.Proposal) (fit.Range, bool) { return exactly(0.5), true },
		Outside: []options.Outside{{ID: "elsewhere", Target: role("lead"), Seat: &fit.Range{Lo: 0.25, Hi: 0.5}, Needs: []string{"market"}}},
		Causes:  []availability.Cause{{ID: "market", Chance: exactly(0.5)}},
		Feasible: func(t ladder.Target) (fit.Range, bool) {
			return exactly(0.25), t.ID() == "e2"
		},
	}
}

// Each figure is told in both languages, with its value, its formula and its inputs.
func TestOptions_Explain(t *testing.T) {
	o := must(options.Of(ann()))
	bare := must(options.Of(options.Question{Net: network(firm(nil, nil)), From: "e1"}))
	for file, tag := range map[string]language.Tag{"en": language.English, "ja": language.Japanese} {
		golden.Check(t, "explain."+file+".txt", o.Explain(tag))
		golden.Check(t, "explain.bare."+file+".txt", bare.Explain(tag))
		for _, o := range []options.Options{o, bare} {
			said := o.Explain(tag)
			if !strings.Contains(said, o.Availability().Explain(tag)) {
				t.Error("the figures of the availability are not told")
			}
			values := []string{}
			for _, x := range o.List() {
				seat, _ := x.Seat()
				for _, r := range []fit.Range{x.Feasible(), seat, x.Own()} {
					values = append(values, must(availability.NewChance(r)).Text(tag))
				}
			}
			for _, l := range o.Levers() {
				values = append(values, l.With.Text(tag))
				if !strings.Contains(said, l.Text(tag)) {
					t.Errorf("%q is not told", l.Text(tag))
				}
			}
			for _, v := range values {
				if !strings.Contains(said, ": "+v+"\n") {
					t.Errorf("%s is not told", v)
				}
			}
			heads, formulas, inputs := 0, 0, 0
			for line := range strings.Lines(said) {
				switch {
				case !strings.HasPrefix(line, " "):
					heads++
				case strings.HasPrefix(line, "  formula: "), strings.HasPrefix(line, "  式: "):
					formulas++
				case strings.HasPrefix(line, "  from: "), strings.HasPrefix(line, "  もとになった値: "):
					inputs++
				}
				if tag == language.Japanese && strings.Contains(strings.TrimFunc(line, unicode.IsSpace), " the ") {
					t.Errorf("English in Japanese: %s", line)
				}
			}
			// The employer's chance is the caller's, and has no inputs.
			if formulas != heads || inputs != heads-1 {
				t.Errorf("%d figures, %d formulas and %d inputs", heads, formulas, inputs)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	of := func(change func(*options.Question)) error {
		q := ann()
		change(&q)
		_, err := options.Of(q)
		return err
	}
	nan := exactly(math.NaN())
	for _, test := range []struct {
		err    error
		kind   error
		en, ja string
	}{
		{of(func(q *options.Question) { *q = options.Question{} }), options.ErrNoOptions, "there is no network of an organisation", "組織の経路網がなく"},
		{of(func(q *options.Question) { q.From, q.Outside = "guide", nil }), options.ErrNoOptions, "leads away from guide", "guide から"},
		{of(func(q *options.Question) { q.From = "nowhere" }), routes.ErrPlace, "nowhere", "nowhere"},
		{of(func(q *options.Question) { q.Targets = []string{"nowhere"} }), options.ErrTarget, "from e1 to nowhere", "e1 から nowhere"},
		{of(func(q *options.Question) { q.Targets = []string{"line"} }), options.ErrTarget, "from e1 to line", "e1 から line"},
		{of(func(q *options.Question) { q.Targets = []string{"lead", "e1"} }), options.ErrTarget, "from e1 to e1", "e1 から e1"},
		{of(func(q *options.Question) { q.Net, q.Targets = routes.Net{}, []string{"lead"} }), options.ErrTarget, "to lead", "lead へ"},
		{of(func(q *options.Question) { q.Outside[0].Target = ladder.Grade{} }), options.ErrTarget, "the option elsewhere", "選択肢 elsewhere"},
		{of(func(q *options.Question) { q.Employer = &nan }), options.ErrChance, "the employer is from NaN", "勤務先の確率が NaN"},
		{of(func(q *options.Question) { q.Outside[0].Seat = stated(2) }), options.ErrChance, "a seat at elsewhere is from 2", "elsewhere の席がある確率が 2"},
		{of(func(q *options.Question) { q.Outside[0].Feasible = stated(-1) }), options.ErrChance, "how feasible elsewhere is", "elsewhere の条件"},
		{of(func(q *options.Question) { q.Feasible = func(ladder.Target) (fit.Range, bool) { return nan, true } }), options.ErrChance, "how feasible craft/e2 is", "craft/e2 の条件"},
		{of(func(q *options.Question) { q.Made = func(ladder.Proposal) (fit.Range, bool) { return nan, true } }), options.ErrChance, "the position calm", "ポジション calm"},
		{of(func(q *options.Question) { q.Vacancy = func(ladder.Place) (fit.Range, bool) { return nan, true } }), options.ErrChance, "a vacancy at craft/lead", "craft/lead の席が空く"},
		{of(func(q *options.Question) { q.Causes = nil }), availability.ErrCause, "elsewhere needs market", "elsewhere に必要な market"},
		{of(func(q *options.Question) { q.Causes[0].ID = options.Employer }), availability.ErrID, "two causes", "原因が 2 つ"},
		{of(func(q *options.Question) { q.Outside[0].ID = "craft/lead" }), availability.ErrID, "two things have the id craft/lead", "craft/lead のもの"},
		{of(func(q *options.Question) { q.Outside[0].ID = "" }), availability.ErrID, "no id", "id のない"},
	} {
		said, ok := test.err.(interface{ Text(language.Tag) string })
		if !ok || !errors.Is(test.err, test.kind) || !strings.Contains(said.Text(language.English), test.en) || !strings.Contains(said.Text(language.Japanese), test.ja) {
			t.Errorf("%v is not %v with %q and %q", test.err, test.kind, test.en, test.ja)
		}
	}
}

func TestOptions_zero(t *testing.T) {
	var o options.Options
	if !o.IsZero() || o.Len() != 0 || o.Chance() != (availability.Chance{}) || len(o.List()) != 0 || o.Levers() != nil || o.Explain(language.English) != "" || !o.Equal(options.Options{}) || o.String() == "" {
		t.Errorf("the zero Options knows something: %v", o)
	}
	if c := options.Compare(o, o); c.Before != c.After || c.Differs != nil {
		t.Errorf("nothing and nothing differ: %v", c)
	}
	if _, ok := o.Option("craft/lead"); ok {
		t.Error("there is an option among none")
	}
	if _, err := o.With(network(firm(nil, nil))); !errors.Is(err, routes.ErrPlace) {
		t.Errorf("from nowhere: %v", err)
	}
	var x options.Option
	seat, seating := x.Seat()
	if x.ID() != "" || x.Target() != nil || x.IsOutside() || x.Steps() != nil || x.Positions() != nil || x.Needs() != nil || seat != (fit.Range{}) || seating != (options.Seating{}) || x.Chance() != (availability.Chance{}) {
		t.Errorf("the zero Option is something: %v", x)
	}
}

// The words of the closed sets are read as they are written, and speak both languages.
func TestWords(t *testing.T) {
	for s := range options.Seatings() {
		var got options.Seating
		word, _ := s.MarshalText()
		if err := got.UnmarshalText(word); err != nil || got != s || s.Text(language.English) == "" || s.Text(language.Japanese) == s.Text(language.English) {
			t.Errorf("%v is read as %v: %v", s, got, err)
		}
	}
	for m := range options.AllMeans() {
		var got options.Means
		word, _ := m.MarshalText()
		if err := got.UnmarshalText(word); err != nil || got != m || m.Text(language.English) == "" || m.Text(language.Japanese) == m.Text(language.English) {
			t.Errorf("%v is read as %v: %v", m, got, err)
		}
	}
	var s options.Seating
	var m options.Means
	if err := s.UnmarshalText([]byte("takn")); !errors.Is(err, closed.ErrUnknown) || s.Text(language.English) != "" {
		t.Errorf("takn is read: %v", err)
	}
	if err := m.UnmarshalText([]byte("lern")); !errors.Is(err, closed.ErrUnknown) || m.Text(language.English) != "" {
		t.Errorf("lern is read: %v", err)
	}
}

// What the caller says of how feasible something is does not change by learning, unless
// all that is asked is met then.
func TestOptions_Levers_stated(t *testing.T) {
	o := must(options.Of(ann()))
	said := make(map[string]string)
	for _, l := range o.Levers() {
		said[l.Text(language.English)] = strings.Join(l.Raises, " ") + " " + l.With.String()
	}
	for what, want := range map[string]string{
		"learn craft up to two":                   "craft/e2 ",
		"learn people up to one":                  "craft/lead elsewhere ",
		"a seat gets free: elsewhere":             "",
		"a seat gets free: Lead":                  "",
		"a position is made: Lead of calm nights": "",
	} {
		if got, ok := said[what]; want != "" && !strings.HasPrefix(got, want) || want == "" && ok {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
}
