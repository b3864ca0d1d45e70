package market_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
)

// parts are all ranges of a value by name.
func parts(v market.Value) map[string]fit.Range {
	c, a := v.Crossing(), v.Accompanying()
	all := map[string]fit.Range{
		"reach": c.Reach(), "jobs": c.JobShare(), "named": a.NamedShare(), "touched": a.TouchedShare(), "trust": a.TrustShare(), "volume": v.Volume(),
	}
	for b := range market.Behaviours() {
		all[b.String()] = v.Range(b)
	}
	return all
}

// rounding is what sums of a few shares can be off by.
const rounding = 1e-12

func within(inner, outer fit.Range) bool {
	return outer.Lo <= inner.Lo+rounding && inner.Hi <= outer.Hi+rounding
}

// TestValue_unit_law checks that all figures are ranges in [0, 1], whoever is asked.
func TestValue_unit_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		for who := range m.people {
			for name, r := range parts(m.of(who)) {
				if !(0 <= r.Lo && r.Lo <= r.Hi && r.Hi <= 1) {
					t.Fatalf("%s of %s: %v", name, m.people[who].id, r)
				}
			}
		}
	})
}

// TestValue_completion_law checks that whatever the unknown turns out to be, of the
// person and of everybody else, each figure is within its range.
func TestValue_completion_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		full := complete(t, m)
		for who := range m.people {
			before, after := parts(m.of(who)), parts(full.of(who))
			for name, r := range after {
				if !within(r, before[name]) {
					t.Fatalf("%s of %s: %v completed to %v", name, m.people[who].id, before[name], r)
				}
			}
			// Of whom all is known, all but what is outside is.
			for _, name := range []string{"reach", "jobs", "named", "touched", "trust", "crossing", "accompanying"} {
				if r := after[name]; r.Hi-r.Lo > rounding {
					t.Fatalf("%s of %s, of whom all is known: %v", name, m.people[who].id, r)
				}
			}
		}
	})
}

// TestValue_best_law checks that the ends of a range are reached: with everything
// unknown of the person as none, and as the highest.
func TestValue_best_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		x := m.people[0]
		if !slices.ContainsFunc(x.levels, func(step int) bool { return step >= 0 }) {
			return // nothing is known: there is no lower end to reach
		}
		for unknown, end := range map[int]func(fit.Range) float64{0: func(r fit.Range) float64 { return r.Lo }, 3: func(r fit.Range) float64 { return r.Hi }} {
			full := model{m.skills, m.alike, slices.Clone(m.people)}
			full.people[0].levels = slices.Clone(x.levels)
			for j, step := range x.levels {
				if step < 0 {
					full.people[0].levels[j] = unknown
				}
			}
			if got, want := full.of(0).Crossing().Reach(), end(m.of(0).Crossing().Reach()); math.Abs(got.Lo-want) > rounding || math.Abs(got.Hi-want) > rounding {
				t.Fatalf("unknown at %d: reach %v, want %v", unknown, got, want)
			}
		}
	})
}

// TestCrossing_Reach_law checks reach, with all levels known, by its formula.
func TestCrossing_Reach_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := complete(t, genModel(t))
		sum, whole := 0.0, 0.0
		for u := range m.skills {
			like, best := 0.0, 0.0
			for i := range m.skills {
				like += m.alike[u][i]
				best = max(best, m.alike[u][i]*float64(m.people[0].levels[i])/3)
			}
			sum, whole = sum+best/like, whole+1/like
		}
		if got := m.of(0).Crossing().Reach(); math.Abs(got.Lo-sum/whole) > rounding || math.Abs(got.Hi-sum/whole) > rounding {
			t.Fatalf("reach %v, want %v", got, sum/whole)
		}
	})
}

// TestCrossing_Domains_law checks the number of equally deep domains by its formula,
// and that it is from 1 to the number of fields held.
func TestCrossing_Domains_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		x := m.people[0]
		sum, held := 0.0, 0
		for _, step := range x.levels {
			sum += float64(max(step, 0))
			held += min(max(step, 0), 1)
		}
		got, ok := m.of(0).Crossing().Domains()
		if ok != (held > 0) {
			t.Fatalf("%d fields held: domains %v, %v", held, got, ok)
		}
		if !ok {
			return
		}
		entropy := 0.0
		for i, step := range x.levels {
			ordinary := 0.0
			for j, other := range x.levels {
				ordinary += m.alike[i][j] * float64(max(other, 0)) / sum
			}
			if step > 0 {
				entropy -= float64(step) / sum * math.Log(ordinary)
			}
		}
		if want := math.Exp(entropy); math.Abs(got-want) > 1e-9 || got < 1-rounding || got > float64(held)+rounding {
			t.Fatalf("%v domains of %d fields, want %v", got, held, want)
		}
	})
}

// TestCrossing_duplicate_law checks that a skill that counts wholly as one held at least
// as deep changes neither reach nor domains, whether it is on the map or not.
func TestCrossing_duplicate_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		x := &m.people[0]
		twin := rapid.IntRange(0, len(m.skills)-1).Draw(t, "twin")
		x.levels[twin] = rapid.IntRange(1, 3).Draw(t, "level")
		n := len(m.skills)
		more := model{skills: append(slices.Clone(m.skills), "a-double")}
		for i := range n + 1 {
			from := i
			if i == n {
				from = twin
			}
			more.alike = append(more.alike, append(slices.Clone(m.alike[from]), m.alike[from][twin]))
		}
		onMap := rapid.Bool().Draw(t, "on the map")
		for i, p := range m.people {
			step := -1
			if onMap {
				step = p.levels[twin]
			}
			p.levels = append(slices.Clone(p.levels), step)
			if i == 0 {
				p.levels[n] = rapid.IntRange(0, x.levels[twin]).Draw(t, "double")
			}
			more.people = append(more.people, p)
		}
		in := more.input(0)
		if !onMap { // the organisation has not heard of it
			bare := more
			bare.people = slices.Clone(more.people)
			bare.people[0].levels = append(slices.Clone(x.levels), -1)
			in.Organisation = bare.input(0).Organisation
		}
		before, after := m.of(0).Crossing(), must(market.Of(in)).Crossing()
		if a, b := before.Reach(), after.Reach(); math.Abs(a.Lo-b.Lo) > rounding || math.Abs(a.Hi-b.Hi) > rounding {
			t.Fatalf("reach %v becomes %v", a, b)
		}
		a, _ := before.Domains()
		b, _ := after.Domains()
		if math.Abs(a-b) > rounding {
			t.Fatalf("%v domains become %v", a, b)
		}
	})
}

// TestValue_raise_law checks that to raise a level, or to learn a skill that was known
// as none, lowers no percentile, and neither reach nor depth.
func TestValue_raise_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		skill := rapid.IntRange(0, len(m.skills)-1).Draw(t, "skill")
		m.people[0].levels[skill] = rapid.IntRange(0, 2).Draw(t, "from")
		in := m.input(0)
		market := must(market.Prepare(in))
		higher := m.people[0]
		higher.levels = slices.Clone(higher.levels)
		higher.levels[skill] = rapid.IntRange(higher.levels[skill]+1, 3).Draw(t, "to")
		before, after := must(market.Of(in.Person)), must(market.Of(m.person(higher)))
		for name, r := range map[string][2]fit.Range{
			"reach": {before.Crossing().Reach(), after.Crossing().Reach()}, "depth": {before.Deepening().Range(), after.Deepening().Range()},
		} {
			if r[1].Lo < r[0].Lo-rounding || r[1].Hi < r[0].Hi-rounding {
				t.Fatalf("%s falls from %v to %v", name, r[0], r[1])
			}
		}
		for s := range before.Deepening().Standings() {
			for u := range after.Deepening().Standings() {
				a, _ := s.Inside.Mid()
				b, _ := u.Inside.Mid()
				if s.Skill == u.Skill && b < a {
					t.Fatalf("%s: from %v to %v", s.Skill, a, b)
				}
			}
		}
	})
}

// TestStanding_law checks percentiles and top lines inside by counting people.
func TestStanding_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		for who, x := range m.people {
			d := m.of(who).Deepening()
			lines := make(map[skills.ID]market.TopLine)
			for l := range d.TopLines() {
				lines[l.Skill] = l
			}
			standings := slices.Collect(d.Standings())
			for i, step := range x.levels {
				at := slices.IndexFunc(standings, func(s market.Standing) bool { return s.Skill == m.skills[i] })
				if step <= 0 {
					if at >= 0 {
						t.Fatalf("%s is held at %d", m.skills[i], step)
					}
					continue
				}
				want := market.Percentile{}
				top, next := true, -1
				var with []string
				for j, other := range m.people {
					theirs := other.levels[i]
					switch {
					case j == who:
						continue
					case theirs < 0:
						want.Unknown++
						continue
					case theirs < step:
						want.Below++
						next = max(next, theirs)
					case theirs == step:
						want.Equal++
						with = append(with, other.id)
					default:
						top = false
					}
					want.Known++
				}
				if got := standings[at].Inside; got != want {
					t.Fatalf("%s of %s: %+v, want %+v", m.skills[i], x.id, got, want)
				}
				if mid, ok := want.Mid(); ok && (mid < want.Range().Lo-rounding || mid > want.Range().Hi+rounding) {
					t.Fatalf("%v is not within %v", mid, want.Range())
				}
				line, draws := lines[m.skills[i]]
				if draws != (top && want.Below > 0) {
					t.Fatalf("%s of %s: draws the top line: %v", m.skills[i], x.id, draws)
				}
				if !draws {
					continue
				}
				if !slices.Equal(line.With, with[:min(len(with), market.MaxNames)]) || line.Sharing != len(with) || line.IsAlone() != (len(with) == 0) {
					t.Fatalf("%s of %s: with %v of %d, want %v", m.skills[i], x.id, line.With, line.Sharing, with)
				}
				if above := step - next; line.Above != above || line.Next.Step() != next {
					t.Fatalf("%s of %s: %d above %v, want above %d", m.skills[i], x.id, line.Above, line.Next, next)
				}
			}
		}
	})
}

// TestDeepening_law checks the depth by its formula: the three deepest, missing ones 0,
// unknown ones 0 or 1.
func TestDeepening_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		d := m.of(0).Deepening()
		var lo, hi []float64
		for s := range d.Standings() {
			in := s.Inside
			n := float64(in.Known + in.Unknown)
			count := float64(in.Below) + float64(in.Equal)/2
			lo, hi = append(lo, count/n/2), append(hi, ((count+float64(in.Unknown))/n+1)/2)
		}
		known := 0
		for _, step := range m.people[0].levels {
			if step < 0 {
				hi = append(hi, 1)
			} else {
				known++
			}
		}
		want := fit.Range{Lo: 0, Hi: 1}
		if known > 0 {
			want = fit.Range{Lo: best(lo), Hi: best(hi)}
		}
		if got := d.Range(); math.Abs(got.Lo-want.Lo) > rounding || math.Abs(got.Hi-want.Hi) > rounding {
			t.Fatalf("depth %v, want %v", got, want)
		}
		if d.Unknown() != len(m.skills)-known {
			t.Fatalf("%d unknown, want %d", d.Unknown(), len(m.skills)-known)
		}
	})
}

func best(shares []float64) float64 {
	slices.Sort(shares)
	slices.Reverse(shares)
	sum := 0.0
	for _, x := range shares[:min(len(shares), 3)] {
		sum += x
	}
	return sum / 3
}

// TestMarket_shared_law checks that a prepared market says the same bits as one for the
// person alone, and that the order of claims changes nothing.
func TestMarket_shared_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		in := m.input(0)
		shared := must(market.Prepare(in))
		for p := range in.Organisation.People() {
			in.Person = p
			alone, one := must(market.Of(in)), must(shared.Of(p))
			if a, b := alone.Explain(language.English), one.Explain(language.English); a != b || alone.String() != one.String() {
				t.Fatalf("%s: alone\n%s, shared\n%s", p, a, b)
			}
			spec := p.Spec()
			r := rand.New(rand.NewPCG(1, 2))
			r.Shuffle(len(spec.Claims), func(i, j int) { spec.Claims[i], spec.Claims[j] = spec.Claims[j], spec.Claims[i] })
			// Another record is not that of the organisation, so that only what does not
			// rest on that is asked.
			other := must(shared.Of(must(ladder.NewPerson(spec))))
			if a, b := one.Crossing().Range(), other.Crossing().Range(); a != b {
				t.Fatalf("crossing of %s: %v, with claims shuffled %v", p, a, b)
			}
			if a, b := one.Deepening().Range(), other.Deepening().Range(); a != b {
				t.Fatalf("depth of %s: %v, with claims shuffled %v", p, a, b)
			}
		}
	})
}

// TestMarket_permuted_law checks that the order of the people changes no bit of a figure.
func TestMarket_permuted_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		turned := model{m.skills, m.alike, slices.Clone(m.people)}
		slices.Reverse(turned.people)
		for who := range m.people {
			if a, b := m.of(who), turned.of(len(m.people)-1-who); a.String() != b.String() || a.Volume() != b.Volume() {
				t.Fatalf("%s: %v, turned round %v", m.people[who].id, a, b)
			}
		}
	})
}

// TestValue_Volume_law checks the volume by its formula, that weights c times as large
// raise it to the power c, and what a step of each behaviour gains.
func TestValue_Volume_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genModel(t)
		in := m.input(0)
		weight := rapid.SampledFrom([]float64{0, 0.5, 1, 2})
		w := market.Weights{Crossing: weight.Draw(t, "crossing"), Deepening: weight.Draw(t, "deepening"), Accompanying: weight.Draw(t, "accompanying")}
		in.Weights = w
		if w == (market.Weights{}) {
			w = market.Weights{Crossing: 1, Deepening: 1, Accompanying: 1}
		}
		v := must(market.Of(in))
		if v.Weights() != w {
			t.Fatalf("weights %v, want %v", v.Weights(), w)
		}
		volume := func(c, d, a float64) float64 {
			return math.Pow(c, w.Crossing) * math.Pow(d, w.Deepening) * math.Pow(a, w.Accompanying)
		}
		c, d, a := v.Range(market.Crosses), v.Range(market.Deepens), v.Range(market.Accompanies)
		want := fit.Range{Lo: volume(c.Lo, d.Lo, a.Lo), Hi: volume(c.Hi, d.Hi, a.Hi)}
		if v.Volume() != want {
			t.Fatalf("volume %v, want %v", v.Volume(), want)
		}
		in.Weights = market.Weights{Crossing: 3 * w.Crossing, Deepening: 3 * w.Deepening, Accompanying: 3 * w.Accompanying}
		if got := must(market.Of(in)).Volume(); math.Abs(got.Lo-math.Pow(want.Lo, 3)) > rounding || math.Abs(got.Hi-math.Pow(want.Hi, 3)) > rounding {
			t.Fatalf("volume %v with weights 3 times as large, of %v before", got, want)
		}
		last := math.Inf(1)
		for g := range v.Gains() {
			at := map[market.Behaviour][3]float64{
				market.Crosses: {min(c.Lo+market.Step, 1), d.Lo, a.Lo}, market.Deepens: {c.Lo, min(d.Lo+market.Step, 1), a.Lo}, market.Accompanies: {c.Lo, d.Lo, min(a.Lo+market.Step, 1)},
			}[g.Behaviour]
			if want := volume(at[0], at[1], at[2]) - v.Volume().Lo; math.Abs(g.Volume-want) > rounding || g.Volume < 0 {
				t.Fatalf("%v gains %v, want %v", g.Behaviour, g.Volume, want)
			}
			known := map[market.Behaviour][3]float64{market.Crosses: {c.Hi, d.Lo, a.Lo}, market.Deepens: {c.Lo, d.Hi, a.Lo}, market.Accompanies: {c.Lo, d.Lo, a.Hi}}[g.Behaviour]
			if want := volume(known[0], known[1], known[2]) - v.Volume().Lo; math.Abs(g.Unknown-want) > rounding {
				t.Fatalf("%v is unknown by %v, want %v", g.Behaviour, g.Unknown, want)
			}
			if g.Growth > last {
				t.Fatalf("%v after %v", g, last)
			}
			last = g.Growth
		}
	})
}

// TestAccompanying_law checks the three shares by counting.
func TestAccompanying_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := complete(t, genModel(t))
		x := m.people[0]
		a := m.of(0).Accompanying()
		share := func(list []int) float64 {
			list = slices.Clone(list)
			slices.Sort(list)
			return float64(len(slices.Compact(list))) / problems
		}
		if got, want := a.NamedShare(), share(x.named); got.Lo != want || got.Hi != want {
			t.Fatalf("named %v, want %v", got, want)
		}
		if got, want := a.TouchedShare(), share(x.pieces); got.Lo != want || got.Hi != want {
			t.Fatalf("touched %v, want %v", got, want)
		}
		want := 0.0
		for _, s := range x.trust {
			want = max(want, map[ladder.TrustStage]float64{ladder.Adviser: 0.5, ladder.Delegated: 1}[s])
		}
		if got := a.TrustShare(); !slices.Contains(x.trust, ladder.TrustStage{}) && (got.Lo != want || got.Hi != want) {
			t.Fatalf("trust %v, want %v", got, want)
		}
	})
}
