package fit

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// roles returns a ladder of the competencies s0 to s2 with a role r0, r1, ... for
// each requirement.
func roles(t interface{ Fatal(...any) }, requires ...ladder.RequirementSpec) []ladder.Target {
	spec := oneRole(t, []int{1, 2, 3}, nil).Spec()
	spec.Roles = nil
	for i, r := range requires {
		id := fmt.Sprintf("r%d", i)
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: id, Name: text.Plain(id), Requires: r})
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	var targets []ladder.Target
	for r := range l.Roles() {
		targets = append(targets, r)
	}
	return targets
}

func drawRoles(t *rapid.T) []ladder.Target {
	requires := make([]ladder.RequirementSpec, rapid.IntRange(0, 5).Draw(t, "roles"))
	for i := range requires {
		requires[i] = ladder.All{drawTree(t, 2)}
	}
	return roles(t, requires...)
}

// names writes fits for comparing.
func names(fits []Fit) (list []string) {
	for _, f := range fits {
		list = append(list, fmt.Sprint(f, f.Share(), f.Gate(), f.Readings(), f.items))
	}
	return list
}

// TestRank_law sorts by picking the best of what is left, one after the other.
func TestRank_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		targets, f := drawRoles(t), facts(t, drawSteps(t, "have", 3, -1)...)
		o := Options{Open: rapid.Bool().Draw(t, "open")}
		var left []Fit
		for _, target := range targets {
			fit := To(target, f, o)
			closed := slices.ContainsFunc(slices.Collect(fit.Gates()), func(n ladder.Need) bool { return n.Outcome == ladder.NotMet })
			if closed && fit.Outcome() != ladder.NotMet {
				t.Fatalf("a gate is closed, and %v", fit)
			}
			if !o.Open || !closed {
				left = append(left, fit)
			}
		}
		var want []Fit
		for len(left) > 0 {
			best := 0
			for i, fit := range left {
				a, b := fit.Share(), left[best].Share()
				if a.Lo > b.Lo || a.Lo == b.Lo && a.Hi > b.Hi {
					best = i
				}
			}
			want, left = append(want, left[best]), slices.Delete(left, best, best+1)
		}
		if diff := cmp.Diff(names(want), names(Rank(targets, f, o))); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

// TestGate_law holds gates against the requirement and the fit.
func TestGate_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		requires := drawTree(t, 3)
		fit := To(roles(t, requires)[0], facts(t, drawSteps(t, "have", 3, -1)...), Options{})
		lowest := []int{5, 5, 5}
		for full := range triples {
			if meets(requires, full) {
				for i, step := range full {
					lowest[i] = min(lowest[i], step)
				}
			}
		}
		got := make([]int, 3)
		for n := range fit.Gates() {
			got[n.Skill[1]-'0'] = n.Asked.Step()
		}
		if diff := cmp.Diff(lowest, got); diff != "" {
			t.Fatalf("gates of %v (-want +got):\n%s", requires, diff)
		}
		gate, outcome, share := fit.Gate(), fit.Outcome(), fit.Share()
		if gate == ladder.NotMet && (outcome != ladder.NotMet || share.Hi == 1 || share.Lo == 1) || outcome == ladder.Met && gate != ladder.Met {
			t.Fatalf("%v with the gate %v", fit, gate)
		}
		for n := range fit.NiceToHave() {
			if slices.ContainsFunc(fit.items, func(i Item) bool { return i.Skill == n.Skill }) {
				t.Fatalf("%v is required", n)
			}
		}
	})
}

// crowdOf returns people by their number.
func crowdOf(t *testing.T, n int) []ladder.Facts {
	people := make([]ladder.Facts, n)
	for i := range people {
		people[i] = facts(t, i%7-1, i/7%7-1, i/49%7-1)
	}
	return people
}

func TestMany(t *testing.T) {
	targets := roles(t, allOf([]int{1, 2, 3}), allOf([]int{5, 0, 1}), ladder.Any{allOf([]int{2}), allOf([]int{0, 4})})
	people := crowdOf(t, 100)
	want := make([][]string, len(people))
	for i, f := range people {
		want[i] = names(Rank(targets, f, Options{Open: true}))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, procs := range []int{1, 4} {
		runtime.GOMAXPROCS(procs)
		var told []int
		fits, err := Many(context.Background(), people, targets, Options{Open: true, Progress: func(done, of int) {
			if of != len(people) {
				t.Errorf("of %d people", of)
			}
			told = append(told, done)
		}})
		if err != nil {
			t.Fatal(err)
		}
		got := make([][]string, len(fits))
		for i := range fits {
			got[i] = names(fits[i])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("on %d cores (-want +got):\n%s", procs, diff)
		}
		if !slices.IsSorted(told) || len(told) < 2 || told[len(told)-1] != len(people) {
			t.Errorf("progress %v", told)
		}
	}
}

func TestMany_cancelled(t *testing.T) {
	why := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	targets := roles(t, allOf([]int{1, 2, 3}))
	fits, err := Many(ctx, crowdOf(t, 1000), targets, Options{Progress: func(done, of int) { cancel(why) }})
	if !errors.Is(err, why) || fits != nil {
		t.Errorf("%d fits, error %v, want %v", len(fits), err, why)
	}
	for _, test := range []struct {
		people  []ladder.Facts
		targets []ladder.Target
		want    int
	}{{nil, targets, 0}, {crowdOf(t, 3), nil, 3}, {crowdOf(t, 3), []ladder.Target{nil}, 3}} {
		var none context.Context
		if fits, err := Many(none, test.people, test.targets, Options{}); err != nil || len(fits) != test.want {
			t.Errorf("%d fits, error %v", len(fits), err)
		}
	}
}

func TestRank_strangers(t *testing.T) {
	type stranger struct{ ladder.Role }
	good := roles(t, allOf([]int{1}))[0]
	fits := Rank([]ladder.Target{nil, stranger{}, ladder.Grade{}, good}, facts(t, 1), Options{Open: true})
	if len(fits) != 4 || fits[0].Target() != good || fits[1].Target() != nil {
		t.Errorf("%v", fits)
	}
	for _, fit := range fits[1:] {
		if fit.Gate() != ladder.Unknown || fit.Outcome() != ladder.Unknown || fit.Explain(en) != "" || fit.Err() != nil ||
			len(slices.Collect(fit.Others())) > 0 || len(slices.Collect(fit.NiceToHave())) > 0 || len(slices.Collect(fit.Conditions())) > 0 {
			t.Errorf("%v of no target says something", fit)
		}
	}
}
