package ladder_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

func TestOutcome_kleene(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		got, want := compiled(t, r).Outcome(k.facts()), outcome(r, k.steps)
		if got != want {
			t.Fatalf("%s over %v: got %v, want %v", describe(r), k, got, want)
		}
	})
}

func TestOutcome_learningNeverFlips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		before, was := req.Outcome(k.facts()), req.Verdict(k.facts()).Progress()
		id := rapid.SampledFrom(world).Draw(t, "learned")
		if _, ok := k.steps[id]; ok {
			return
		}
		for i := range worldTops[id] + 1 {
			f := with(k.facts(), id, step(id, i))
			after, is := req.Outcome(f), req.Verdict(f).Progress()
			if before != ladder.Unknown && after != before {
				t.Fatalf("%s over %v: %v turns to %v when %s is known as %d", describe(r), k, before, after, id, i)
			}
			if is.Lo < was.Lo || is.Hi > was.Hi {
				t.Fatalf("%s over %v: progress %v widens to %v when %s is known as %d", describe(r), k, was, is, id, i)
			}
		}
	})
}

func TestOutcome_monotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		before := req.Verdict(k.facts())
		for id, i := range k.steps {
			if i == worldTops[id] {
				continue
			}
			after := req.Verdict(with(k.facts(), id, step(id, i+1)))
			if after.Outcome().Compare(before.Outcome()) < 0 {
				t.Fatalf("%s over %v: raising %s turns %v to %v", describe(r), k, id, before.Outcome(), after.Outcome())
			}
			if after.Progress().Lo < before.Progress().Lo || after.Progress().Hi < before.Progress().Hi {
				t.Fatalf("%s over %v: raising %s lowers progress %v to %v", describe(r), k, id, before.Progress(), after.Progress())
			}
		}
	})
}

func TestProgress_formula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		v := compiled(t, r).Verdict(k.facts())
		p := v.Progress()
		const rounding = 1e-12
		if want := progress(r, k.steps.filled(false)); math.Abs(p.Lo-want) > rounding {
			t.Errorf("%s over %v: Lo is %v, want %v", describe(r), k, p.Lo, want)
		}
		if want := progress(r, k.steps.filled(true)); math.Abs(p.Hi-want) > rounding {
			t.Errorf("%s over %v: Hi is %v, want %v", describe(r), k, p.Hi, want)
		}
	})
}

func TestProgress_endsTellTheOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		v := compiled(t, r).Verdict(k.facts())
		p := v.Progress()
		if !(0 <= p.Lo && p.Lo <= p.Hi && p.Hi <= 1) {
			t.Fatalf("progress %v is no interval in [0, 1]", p)
		}
		want := ladder.Unknown
		switch {
		case p.Lo == 1:
			want = ladder.Met
		case p.Hi < 1:
			want = ladder.NotMet
		}
		if v.Outcome() != want {
			t.Fatalf("%s over %v: progress %v with outcome %v", describe(r), k, p, v.Outcome())
		}
	})
}

func TestVerdict_agreesWithItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		checkVerdict(t, r, req.Verdict(k.facts()), k)
		if got, want := req.Verdict(k.facts()).Outcome(), req.Outcome(k.facts()); got != want {
			t.Fatalf("Verdict says %v, Outcome %v", got, want)
		}
	})
}

// checkVerdict checks that a verdict has the outcome of its own requirement
// and one part for each part of the record, all the way down.
func checkVerdict(t *rapid.T, r ladder.RequirementSpec, v ladder.Verdict, k known) {
	if got, want := v.Outcome(), outcome(r, k.steps); got != want {
		t.Fatalf("%s over %v: the part is %v, want %v", describe(r), k, got, want)
	}
	if got, want := v.Requirement().Outcome(k.facts()), v.Outcome(); got != want {
		t.Fatalf("%s over %v: the part's requirement is %v, the part %v", describe(r), k, got, want)
	}
	var parts []ladder.RequirementSpec
	switch r := r.(type) {
	case ladder.All:
		parts = r
	case ladder.Any:
		parts = r
	case ladder.Count:
		parts = r.Of
	}
	i := 0
	for part := range v.Parts() {
		checkVerdict(t, parts[i], part, k)
		i++
	}
	if _, isAll := r.(ladder.All); v.NeedsAll() != isAll {
		t.Fatalf("%s: NeedsAll is %v", describe(r), v.NeedsAll())
	}
	if i != len(parts) {
		t.Fatalf("%s: %d parts, want %d", describe(r), i, len(parts))
	}
}

func TestRequirement_orderOfPartsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		a, b := compiled(t, r), compiled(t, shuffled(t, r))
		if a.Outcome(k.facts()) != b.Outcome(k.facts()) {
			t.Fatalf("%s over %v: %v in one order, %v in another", describe(r), k, a.Outcome(k.facts()), b.Outcome(k.facts()))
		}
		if p, q := a.Verdict(k.facts()).Progress(), b.Verdict(k.facts()).Progress(); p != q {
			t.Fatalf("%s over %v: progress %v in one order, %v in another", describe(r), k, p, q)
		}
		x, y := a.Completions(k.facts(), 1), b.Completions(k.facts(), 1)
		if len(x) != len(y) || len(x) > 0 && x[0].Steps() != y[0].Steps() {
			t.Fatalf("%s over %v: %v in one order, %v in another", describe(r), k, x, y)
		}
	})
}

func shuffled(t *rapid.T, r ladder.RequirementSpec) ladder.RequirementSpec {
	parts := func(in []ladder.RequirementSpec) []ladder.RequirementSpec {
		out := make([]ladder.RequirementSpec, len(in))
		for i, part := range in {
			out[i] = shuffled(t, part)
		}
		if len(out) < 2 {
			return out
		}
		return rapid.Permutation(out).Draw(t, "order")
	}
	switch r := r.(type) {
	case ladder.All:
		return ladder.All(parts(r))
	case ladder.Any:
		return ladder.Any(parts(r))
	case ladder.Count:
		return ladder.Count{N: r.N, Of: parts(r.Of)}
	default:
		return r
	}
}

func TestRequirement_specRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := compiled(t, drawRequirement(t, 4))
		if again := compiled(t, r.Spec()); !again.Equal(r) || again.String() != r.String() {
			t.Fatalf("got %v, want %v", again, r)
		}
	})
}

func TestRequirement_levelsAreThoseThatDecide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		named := make(map[skills.ID]bool)
		for id := range req.Levels() {
			named[id] = true
		}
		id := rapid.SampledFrom(world).Draw(t, "changed")
		if named[id] || scores(r, id) {
			return
		}
		f := with(k.facts(), id, step(id, worldTops[id]))
		if before, after := req.Outcome(k.facts()), req.Outcome(f); before != after {
			t.Fatalf("%s over %v: %v turns to %v by %s, which it does not name", describe(r), k, before, after, id)
		}
	})
}

// scores reports whether a skill is a term of one of a requirement's scores.
func scores(r ladder.RequirementSpec, id skills.ID) bool {
	any := func(parts []ladder.RequirementSpec) bool {
		return slices.ContainsFunc(parts, func(part ladder.RequirementSpec) bool { return scores(part, id) })
	}
	switch r := r.(type) {
	case ladder.Score:
		return slices.ContainsFunc(r.Sum.Terms, func(term ladder.TermSpec) bool { return term.Skill == id })
	case ladder.All:
		return any(r)
	case ladder.Any:
		return any(r)
	case ladder.Count:
		return any(r.Of)
	}
	return false
}
