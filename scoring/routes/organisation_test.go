package routes_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

func TestNet_Find_firm(t *testing.T) {
	net := must(routes.Of(firm()))
	later := date.MustParse("2027-06-01")
	for _, c := range []struct {
		name     string
		q        routes.Question
		want     []string // routes with what closes them
		closed   []routes.Reason
		openOnly bool
	}{
		{name: "every seat is taken", q: routes.Question{From: "e3", To: "lead"}, want: []string{"e3 -> lead [no-seat]", "e3 -> lead []"}},
		{name: "a seat opens later", q: routes.Question{From: "e3", To: "lead", AsOf: later}, want: []string{"e3 -> lead []", "e3 -> lead []"}},
		{name: "the position is made", q: routes.Question{From: "e3", To: "lead", OpenOnly: true}, want: []string{"e3 -> lead []"}},
		{name: "a draft", q: routes.Question{From: "e3", To: "ghost"}, want: []string{"e3 -> ghost [draft]"}},
		{name: "a draft, open alone", q: routes.Question{From: "e3", To: "ghost", OpenOnly: true}, closed: []routes.Reason{routes.AllClosed}},
		{
			name: "from outside", q: routes.Question{From: "outside", To: "inner"},
			want: []string{"outside -> inner [internal]", "outside -> e1 -> inner []"},
		},
		{name: "from inside", q: routes.Question{From: "craft/e1", To: "inner"}, want: []string{"e1 -> inner []"}},
		{name: "to leave", q: routes.Question{From: "craft/e1", To: "outside"}, want: []string{"e1 -> outside []"}},
		{name: "not through outside", q: routes.Question{From: "inner", To: "craft/e1"}, closed: []routes.Reason{routes.NoWayOut}},
		{name: "past the place that is asked for", q: routes.Question{From: "e3", To: "guide", AsOf: later, Facts: beginner()}, want: []string{
			"e3 -> guide [passed-by]", "e3 -> lead -> guide []", "e3 -> lead -> guide []",
		}},
		{name: "and open alone", q: routes.Question{From: "e3", To: "guide", OpenOnly: true, AsOf: later, Facts: beginner()}, want: []string{
			"e3 -> lead -> guide []", "e3 -> lead -> guide []",
		}},
		{name: "there already", q: routes.Question{From: "e3", To: "e3"}, closed: []routes.Reason{routes.AlreadyThere}},
		{name: "there already, on a step", q: routes.Question{From: "e2.1", To: "e2"}, closed: []routes.Reason{routes.AlreadyThere}},
		{name: "for good", q: routes.Question{From: "last", To: "craft/e1"}, closed: []routes.Reason{routes.NoWayOut, routes.Terminal}},
		{name: "nothing leads there", q: routes.Question{From: "last", To: "alone"}, closed: []routes.Reason{routes.NoWayOut, routes.Terminal, routes.NoWayIn}},
		{name: "not connected", q: routes.Question{From: "shop/e1", To: "e3"}, closed: []routes.Reason{routes.NoWayOut}},
		{name: "other steps", q: routes.Question{From: "guide", To: "e3"}, closed: []routes.Reason{routes.NoWayOut}},
		{name: "to a grade by a step within it", q: routes.Question{From: "craft/e1", To: "e2"}, want: []string{"e1 -> e2.1 []", "e1 -> e3 -> s2 -> e2 []", "e1 -> e3 -> s2 -> e2 []"}},
		{name: "steps count as their grade", q: routes.Question{From: "e2.1", To: "e3"}, want: []string{
			"e2.1 -> e3 []", "e2.1 -> e2.2 -> e3 []", "e2.1 -> s2 -> e2 -> e3 []", "e2.1 -> e2.2 -> s2 -> e2 -> e3 []",
		}},
		{name: "equal grades, transfers, not equal pay", q: routes.Question{From: "e3", To: "s1"}, want: []string{"e3 -> s1 []"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.q.K = 5
			if c.q.AsOf.IsZero() {
				c.q.AsOf = today
			}
			found, err := net.Find(context.Background(), c.q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range found.Routes() {
				var closed []string
				for _, reason := range r.Closed() {
					closed = append(closed, reason.String())
				}
				got = append(got, r.String()+" ["+strings.Join(closed, " ")+"]")
				if r.IsOpen() != (len(closed) == 0) {
					t.Errorf("%v is open: %v", r, r.IsOpen())
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("routes (-want +got):\n%s", diff)
			}
			if !slices.Equal(found.Closed(), c.closed) {
				t.Errorf("closed: %v, want %v", found.Closed(), c.closed)
			}
			if !found.Exact() {
				t.Error("not exact")
			}
			if found.Explain(language.English) == "" || found.Explain(language.Japanese) == "" {
				t.Error("nothing is explained")
			}
		})
	}
}

func TestStep(t *testing.T) {
	net := must(routes.Of(firm()))
	found, err := net.Find(context.Background(), routes.Question{From: "craft/e1", To: "s2", K: 9, Facts: beginner()})
	if err != nil {
		t.Fatal(err)
	}
	var ways []string
	for _, r := range found.Routes() {
		for _, s := range r.Steps() {
			how := "transition"
			switch {
			case s.IsRecognised():
				how = "recognised"
			case !s.Transfer().IsZero():
				how = "transfer"
			}
			ways = append(ways, s.String()+" "+how)
		}
	}
	want := []string{
		"e1 -> e2.1 transition", "e2.1 -> s2 recognised", "e1 -> e3 transition", "e3 -> s2 transfer", "e1 -> e3 transition", "e3 -> s2 transfer",
		"e1 -> e2.1 transition", "e2.1 -> e2.2 transition", "e2.2 -> s2 recognised",
	}
	if diff := cmp.Diff(want, ways[:len(want)]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	last := found.Routes()[1].Steps()[1]
	if needs := last.Unknown(); len(needs) != 1 || needs[0].IsLevel() {
		t.Errorf("e1 of the craft is no e1 of the shop: %v", needs)
	}
	if missing := last.Missing(); len(missing) != 1 || missing[0].Skill != "d" || last.Outcome() != ladder.NotMet {
		t.Errorf("missing %v, %v", missing, last.Outcome())
	}
}

func TestRoute_Months(t *testing.T) {
	net := must(routes.Of(firm()))
	for _, c := range []struct {
		from, to string
		want     []int
	}{
		{"craft/e1", "e4", []int{24, 24}},  // 24 months in e3, which the round between covers
		{"craft/e1", "e3", []int{0, 0, 0}}, // one round; nobody knows when
		{"e3", "guide", []int{0, 12, 12}},  // 12 months as lead; nothing that could be served on the way past
		{"craft/e1", "guide", []int{0}},
	} {
		found, err := net.Find(context.Background(), routes.Question{From: c.from, To: c.to, K: len(c.want), Facts: beginner()})
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, r := range found.Routes() {
			got = append(got, r.Months())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s to %s (-want +got):\n%s", c.from, c.to, diff)
		}
	}
	// Of 24 months in e3 some have been served. What is left is what the line of the
	// condition says.
	for _, c := range []struct {
		from  string
		short int
		line  string
	}{
		{"2026-01-21", 14, "held 10; short by 14"},
		{"2025-04-01", 5, "held 19; short by 5"},
		{"2024-12-01", 1, "held 23; short by 1"},
	} {
		spec := beginner().Spec()
		spec.Stints = []ladder.StintSpec{{Place: "e3", From: date.MustParse(c.from)}}
		found, _ := net.Find(context.Background(), routes.Question{From: "e3", To: "e4", K: 1, Facts: ladder.NewFacts(spec)})
		r := found.Routes()[0]
		if got := r.Months(); got != c.short || r.Steps()[0].Months() != got || !strings.Contains(r.Explain(language.English), c.line) {
			t.Errorf("since %s %d months are left, want %d and %q in\n%s", c.from, got, c.short, c.line, r.Explain(language.English))
		}
	}
}

// A route on which a seat is needed counts as open while nobody has recorded a seat,
// and says that this is not known.
func TestRoute_SeatsKnown(t *testing.T) {
	bare := must(routes.New(routes.Spec{Ladders: slices.Collect(firm().Ladders())}))
	for _, c := range []struct {
		net   routes.Net
		to    string
		known []bool
	}{
		{must(routes.Of(firm())), "lead", []bool{true, true}},
		{bare, "lead", []bool{false, true}}, // the second makes its position
		{bare, "e4", []bool{true}},
	} {
		found, err := c.net.Find(context.Background(), routes.Question{From: "e3", To: c.to, K: len(c.known), AsOf: date.MustParse("2027-06-01")})
		if err != nil {
			t.Fatal(err)
		}
		var known []bool
		for _, r := range found.Routes() {
			known = append(known, r.SeatsKnown())
			if !r.IsOpen() {
				t.Errorf("%v to %s is closed: %v", r, c.to, r.Closed())
			}
		}
		if diff := cmp.Diff(c.known, known); diff != "" {
			t.Errorf("to %s (-want +got):\n%s", c.to, diff)
		}
	}
	if (routes.Route{}).SeatsKnown() {
		t.Error("the zero Route knows of seats")
	}
}

func TestRoute_Explain(t *testing.T) {
	net := must(routes.Of(firm()))
	found, err := net.Find(context.Background(), routes.Question{From: "craft/e1", To: "guide", K: 3, Facts: beginner()})
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "firm.en.txt", found.Explain(language.English))
	golden.Check(t, "firm.ja.txt", found.Explain(language.Japanese))
}

func TestFind_builtin(t *testing.T) {
	net := must(routes.New(routes.Spec{Ladders: []ladder.Ladder{builtin.SRENext()}}))
	for _, c := range []struct {
		from, to string
		want     []string
	}{
		{"sre", "executive-officer", []string{
			"sre -> engineering-manager -> executive-officer: 26, 26",
			"sre -> engineering-manager -> executive-officer: 26, 26",
			"sre -> engineering-manager -> executive-officer: 26, 26",
			"sre -> engineering-manager -> executive-officer: 26, 26",
			"sre -> product-manager -> engineering-manager -> executive-officer: 32, 33",
		}},
		{"p1", "m7", []string{
			"p1 -> p2 -> p3 -> p4 -> division-cto -> m7: 23, 29",
			"p1 -> p2 -> p3 -> p4 -> division-cto -> m6 -> m7: 24, 30",
			"p1 -> p2 -> p3 -> p4 -> p5 -> division-cto -> m7: 24, 32",
			"p1 -> p2 -> p3 -> p4 -> m4 -> m5 -> m6 -> m7: 25, 27",
			"p1 -> p2 -> p3 -> p4 -> p5 -> m5 -> m6 -> m7: 25, 29",
		}},
		{"p4", "executive-officer", []string{ // which is not the cheapest step by step
			"p4 -> division-cto -> m7 -> executive-officer: 37, 38",
		}},
	} {
		found, err := net.Find(context.Background(), routes.Question{From: c.from, To: c.to, K: len(c.want)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range found.Routes() {
			once, sum := r.Once(), r.Cost()
			once.Lo, sum.Lo = once.Hi, sum.Hi
			got = append(got, r.String()+": "+once.String()+", "+sum.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" || !found.Exact() {
			t.Errorf("%s to %s, exact %v (-want +got):\n%s", c.from, c.to, found.Exact(), diff)
		}
	}
}

func TestFind_errors(t *testing.T) {
	net := must(routes.Of(firm()))
	ok := routes.Question{From: "craft/e1", To: "e2", K: 1}
	with := func(change func(*routes.Question)) routes.Question {
		q := ok
		change(&q)
		return q
	}
	cost := func(c float64) func(skills.ID, skills.Level) float64 {
		return func(skills.ID, skills.Level) float64 { return c }
	}
	for _, c := range []struct {
		name   string
		net    routes.Net
		q      routes.Question
		kind   error
		en, ja string
	}{
		{"unknown", net, with(func(q *routes.Question) { q.From = "leed" }), ladder.UnknownPlace, "Find(From: leed): no grade or role has the id leed (did you mean lead?)", "出発点（From）: id「leed」の等級・職種はありません（もしかして: lead）"},
		{"ambiguous", net, with(func(q *routes.Question) { q.From = "e1" }), ladder.AmbiguousPlace, "Find(From: e1): ", "craft/e1"},
		{"a track", net, with(func(q *routes.Question) { q.From, q.To = "e3", "line" }), routes.ErrPlace, "Find(To: line): line is a track or a group", "目標（To）: 「line」はトラックかグループ"},
		{"near a track alone", net, with(func(q *routes.Question) { q.From = "linee" }), ladder.UnknownPlace, "Find(From: linee): no grade or role has the id linee", "等級・職種はありません"},
		{"of a ladder", net, with(func(q *routes.Question) { q.To = "craft/leed" }), ladder.UnknownPlace, "Find(To: craft/leed): no grade or role has the id craft/leed (did you mean craft/lead?)", "目標（To）"},
		{"no start", net, with(func(q *routes.Question) { q.From = "" }), ladder.UnknownPlace, "Find(From): no place is given", "出発点（From）"},
		{"no goal", net, with(func(q *routes.Question) { q.To = "" }), routes.ErrPlace, "Find(To): no place is given", "目標（To）"},
		{"none wanted", net, with(func(q *routes.Question) { q.K = 0 }), routes.ErrQuestion, "Find(K: 0): at least 1 route", "ルートの数"},
		{"effort", net, with(func(q *routes.Question) { q.Effort = -1 }), routes.ErrQuestion, "Find(Effort: -1): ", "手間"},
		{"effort NaN", net, with(func(q *routes.Question) { q.Effort = math.NaN() }), routes.ErrQuestion, "Find(Effort: NaN): ", "手間"},
		{"negative", net, with(func(q *routes.Question) { q.From, q.Cost = "e3", cost(-2) }), routes.ErrCost, "Find(a, s/one): a up to one costs -2", "費用"},
		{"NaN", net, with(func(q *routes.Question) { q.From, q.Cost = "e3", cost(math.NaN()) }), routes.ErrCost, "costs NaN", "費用"},
		{"infinite", net, with(func(q *routes.Question) { q.From, q.Cost = "e3", cost(math.Inf(1)) }), routes.ErrCost, "costs +Inf", "費用"},
		{"too dear together", net, with(func(q *routes.Question) { q.From, q.Cost = "e3", cost(1e308) }), routes.ErrCost, "costs +Inf", "費用"},
		{"zero net", routes.Net{}, ok, routes.ErrNoPlaces, "Find(craft/e1 -> e2): the ladders have neither", "等級も職種も"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := c.net.Find(context.Background(), c.q)
			if !errors.Is(err, c.kind) || found.Len() != 0 {
				t.Fatalf("got %v and %d routes, want %v", err, found.Len(), c.kind)
			}
			var e *routes.Error
			if !errors.As(err, &e) || !strings.Contains(e.Error(), c.en) || strings.Contains(e.Error(), "line?") || !strings.Contains(e.Text(language.Japanese), c.ja) {
				t.Errorf("said %q and %q", err, e.Text(language.Japanese))
			}
		})
	}
	if _, err := routes.New(routes.Spec{}); !errors.Is(err, routes.ErrNoPlaces) {
		t.Errorf("no ladder: %v", err)
	}
	l := must(ladder.New(craft()))
	_, err := routes.New(routes.Spec{Ladders: []ladder.Ladder{l, l}})
	var said *routes.Error
	if !errors.Is(err, skills.DuplicateID) || !errors.Is(err, routes.ErrLadders) || !errors.As(err, &said) {
		t.Fatalf("a ladder twice: %v", err)
	}
	if en, ja := said.Text(language.English), said.Text(language.Japanese); en == "" || en == ja || err.Error() != "New(ladders): "+en {
		t.Errorf("said %q, %q and %q", err, en, ja)
	}
	done, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := net.Find(done, routes.Question{From: "e3", To: "e4", K: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("done: %v", err)
	}
	var none context.Context
	if _, err := net.Find(none, routes.Question{From: "e3", To: "e4", K: 1}); err != nil {
		t.Errorf("no context: %v", err)
	}
}

func TestZero(t *testing.T) {
	var net routes.Net
	var f routes.Found
	var r routes.Route
	var s routes.Step
	if !net.IsZero() || net.Len() != 0 || net.Moves() != 0 || net.String() != "0 places, 0 moves" || !net.Organisation().IsZero() {
		t.Error(net)
	}
	if f.Len() != 0 || f.Exact() || f.Bound() != 0 || f.Closed() != nil || f.Explain(language.English) != "" || !f.From().IsZero() || !f.To().IsZero() {
		t.Error(f)
	}
	if !r.IsZero() || r.Len() != 0 || r.IsOpen() || r.String() != "" || r.Explain(language.English) != "" || r.Months() != 0 || r.LevelUps() != nil || !r.Equal(routes.Route{}) {
		t.Error(r)
	}
	seats, known := s.Seats()
	open, _ := s.OpenSeats()
	if s.String() != "" || !s.From().IsZero() || !s.To().IsZero() || s.Kind() != (ladder.Move{}) || s.Mode() != (ladder.Mode{}) || !s.Review().IsZero() ||
		s.NeedsSeat() || seats != nil || open != nil || known || s.Proposals() != nil || s.Needs() != nil || s.Missing() != nil || s.Unknown() != nil ||
		s.Closed() != nil || s.Outcome() != ladder.Unknown || s.IsStated() || s.Months() != 0 || s.IsRecognised() || !s.Note().IsZero() || s.LevelUps() != nil {
		t.Error("a zero step says something")
	}
	for range s.Obstacles() {
		t.Error("an obstacle")
	}
	for range s.Verdicts() {
		t.Error("a verdict")
	}
}

func TestReason(t *testing.T) {
	for r := range routes.Reasons() {
		word, _ := r.MarshalText()
		var back routes.Reason
		if err := back.UnmarshalText(word); err != nil || back != r {
			t.Errorf("%v: %v, %v", r, back, err)
		}
		if r.Text(language.English) == "" || r.Text(language.Japanese) == r.Text(language.English) {
			t.Errorf("%v is not said", r)
		}
	}
	if (routes.Reason{}).Text(language.English) != "" {
		t.Error("no reason is said")
	}
}
