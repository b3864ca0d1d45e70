package complementarity_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// A network is its pairs, one by one, each on its own base. An aggregate can't say
// those of different bases.
func TestNetwork_law(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.OneOf(asked, mixed).Draw(t, "people")
		p := populationOf(people)
		counted := must(complementarity.NetworkFromPopulation(ctx, p))
		a := must(p.Aggregate(ctx))
		stated := must(complementarity.NetworkFromAggregate(a))
		left := 0
		for i, s := range five {
			for j, u := range five {
				if i == j {
					continue
				}
				want := must(complementarity.New(enumerate(people, i, j)))
				if got := must(counted.Pair(s, u)); got != want {
					t.Fatalf("%s and %s: got %v, want %v", s, u, got, want)
				}
				_, err := complementarity.FromAggregate(a, population.Holds(s), population.Holds(u))
				switch got, err2 := stated.Pair(s, u); {
				case err != nil:
					left++
					if !errors.Is(err2, complementarity.ErrBase) || got != (complementarity.Pair{}) {
						t.Fatalf("%s and %s: got %v, %v, want %v", s, u, got, err2, err)
					}
				case got != want:
					t.Fatalf("%s and %s: got %v, want %v", s, u, got, want)
				}
			}
		}
		if stated.Mixed() != left/2 || stated.Suppressed() != 0 || counted.Mixed() != 0 || stated.Equal(counted) != (left == 0) {
			t.Fatalf("%v and %v with %d left out", counted, stated, left/2)
		}
	})
}

// What is suppressed is no test and no link, and never a zero.
func TestNetwork_suppressed(t *testing.T) {
	ctx := context.Background()
	people := make([]answer, 200)
	for i := range people {
		x := 1 + i%2
		people[i] = answer{x, x, 1 + i%3/2, 1 + i%5/3, 1 + i/197}
	}
	a := must(populationOf(people).Aggregate(ctx))
	n := must(complementarity.NetworkFromAggregate(must(a.Suppress(10))))
	if got, want := n.String(), "5 skills, 5 pairs (5 left out)"; got != want || n.Suppressed() != 5 {
		t.Errorf("got %q with %d suppressed, want %q", got, n.Suppressed(), want)
	}
	if _, err := n.Pair("a", "b"); !errors.Is(err, population.ErrSuppressed) {
		t.Errorf("got %v", err) // nobody has one without the other
	}
	for _, l := range must(n.Links(complementarity.Options{})) {
		if l.First == "e" || l.Second == "e" || l.First == "a" && l.Second == "b" {
			t.Errorf("%v is a link", l)
		}
	}
	if _, err := n.Pair("x", "a"); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("got %v", err)
	}
	if _, err := n.Pair("a", "a"); !errors.Is(err, complementarity.ErrUnknown) {
		t.Errorf("got %v", err)
	}
}

func TestNetwork_errors(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	p := populationOf([]answer{{1, 2, 1, 2, 1}, {2, 2, 1, 1, 0}})
	n := must(complementarity.NetworkFromPopulation(ctx, p))
	for _, o := range []complementarity.Options{{MinZ: -1}, {MinZ: math.NaN()}, {FalseDiscovery: 1}, {FalseDiscovery: -1}, {FalseDiscovery: math.NaN()}} {
		_, err1 := n.Links(o)
		_, err2 := n.Companions("a", 1, o)
		_, err3 := n.Tree(complementarity.TreeOptions{Options: o})
		for _, err := range []error{err1, err2, err3} {
			if !errors.Is(err, complementarity.ErrOptions) {
				t.Errorf("%+v: %v", o, err)
			}
		}
	}
	for _, share := range []float64{-1, 1.1, math.NaN()} {
		if _, err := n.Tree(complementarity.TreeOptions{MinShare: share}); !errors.Is(err, complementarity.ErrOptions) {
			t.Errorf("min share %v: %v", share, err)
		}
	}
	if _, err := n.Companions("a", -1, complementarity.Options{}); !errors.Is(err, complementarity.ErrOptions) {
		t.Errorf("got %v", err)
	}
	if _, err := n.Companions("x", 1, complementarity.Options{}); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("got %v", err)
	}
	cancel()
	if _, err := complementarity.NetworkFromPopulation(ctx, p); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	var many []skills.ID
	var values [][]float64
	for i := range complementarity.MaxSkills + 1 {
		many = append(many, skills.ID(rune('0'+i)))
	}
	values = append(values, make([]float64, len(many)))
	u := must(complementarity.NewTable([]string{"r"}, many, values)).Effective(complementarity.EffectiveOptions{})
	if _, err := u.Network(); !errors.Is(err, complementarity.ErrLimit) {
		t.Errorf("got %v", err)
	}
	counts := must(p.Aggregate(context.Background())).Counts()
	counts.Pairs = nil
	if _, err := complementarity.NetworkFromAggregate(must(population.NewAggregate(counts))); !errors.Is(err, population.ErrNoPairs) {
		t.Errorf("got %v", err)
	}
	var zero complementarity.Network
	if l, err := zero.Links(complementarity.Options{}); len(l) != 0 || err != nil {
		t.Errorf("%v, %v", l, err)
	}
	if l, err := zero.Tree(complementarity.TreeOptions{}); len(l) != 0 || err != nil || zero.String() != "0 skills, 0 pairs" {
		t.Errorf("%v, %v, %v", l, err, zero)
	}
}

// crowd is people of n skills; each follows one of some trades, has most of its
// skills and few others.
func crowd(seed uint64, n, people, trades int) [][]float64 {
	r := rand.New(rand.NewPCG(seed, 7))
	rows := make([][]float64, people)
	for i := range rows {
		trade := r.IntN(trades)
		rows[i] = make([]float64, n)
		for j := range rows[i] {
			share := 0.02
			if j%trades == trade {
				share = 0.6 / float64(1+j/trades%7)
			}
			if r.Float64() < share {
				rows[i][j] = 1
			}
		}
	}
	return rows
}

// crowdOf takes rows of zeros and ones as people, who answered in full, or of whom
// every seventh answer is not known.
func crowdOf(rows [][]float64, silent bool) population.Population {
	ids := columns(len(rows[0]))
	var b population.Builder
	if err := b.Declare(ids...); err != nil {
		panic(err)
	}
	for i, row := range rows {
		if err := b.Add(func(yield func(skills.ID, population.Standing) bool) {
			for j, v := range row {
				s := population.NotHeld
				if v > 0 {
					s = population.Held
				}
				if (!silent || (i+j)%7 > 0) && !yield(ids[j], s) {
					return
				}
			}
		}); err != nil {
			panic(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

// networkOf is the network of people who answered in full.
func networkOf(rows [][]float64) complementarity.Network {
	return must(complementarity.NetworkFromPopulation(context.Background(), crowdOf(rows, false)))
}

// Links are the pairs that pass both tests, by the procedure of Benjamini and
// Hochberg in its textbook form, closest first; companions of a skill are the same
// among the pairs of that skill.
func TestNetwork_Links_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(2, 9).Draw(t, "skills")
		rows := crowd(rapid.Uint64().Draw(t, "seed"), d, rapid.IntRange(1, 120).Draw(t, "people"), rapid.IntRange(1, 3).Draw(t, "trades"))
		n := networkOf(rows)
		ids := slices.Collect(n.Skills())
		o := complementarity.Options{
			MinZ:           rapid.SampledFrom([]float64{0, 0.5, 3}).Draw(t, "min z"),
			FalseDiscovery: rapid.SampledFrom([]float64{0, 0.01, 0.3}).Draw(t, "false discovery"),
		}
		minZ, level := o.MinZ, o.FalseDiscovery
		if minZ == 0 {
			minZ = 2
		}
		if level == 0 {
			level = 0.05
		}
		// found returns which of some pairs are found: those not above the last of
		// the sorted p-values that is at most k level / m. adjusted says from which
		// level on a p-value is.
		var p []float64
		adjusted := func(v float64) float64 {
			least := 1.0
			for k, w := range p {
				if w >= v {
					least = min(least, w*float64(len(p))/float64(k+1))
				}
			}
			return least
		}
		found := func(pairs [][2]skills.ID) map[[2]skills.ID]bool {
			p = nil
			for _, st := range pairs {
				if q := must(n.Pair(st[0], st[1])); !math.IsNaN(q.Z()) {
					p = append(p, q.UpperP().Float64())
				}
			}
			slices.Sort(p)
			cut := -1.0
			for k, v := range p {
				if v <= float64(k+1)*level/float64(len(p))*(1+1e-12) {
					cut = v
				}
			}
			keep := map[[2]skills.ID]bool{}
			for _, st := range pairs {
				q := must(n.Pair(st[0], st[1]))
				keep[st] = q.Z() >= minZ && q.UpperP().Float64() <= cut
			}
			return keep
		}
		var all [][2]skills.ID
		for i, s := range ids {
			for _, u := range ids[i+1:] {
				all = append(all, [2]skills.ID{s, u})
			}
		}
		keep := found(all)
		last := math.Inf(1)
		links := must(n.Links(o))
		for _, l := range links {
			st := [2]skills.ID{min(l.First, l.Second), max(l.First, l.Second)}
			if !keep[st] {
				t.Fatalf("%v should not be a link", l)
			}
			keep[st] = false
			if got, want := l.Adjusted.Float64(), adjusted(l.Pair.UpperP().Float64()); math.Abs(got-want) > 1e-9*want {
				t.Fatalf("adjusted to %v, want %v", got, want)
			}
			if l.Pair != must(n.Pair(l.First, l.Second)) || l.Pair.Direction() < 0 || l.Strength > last {
				t.Fatalf("%v after a strength of %v", l, last)
			}
			if i := must(l.Pair.NPMIInterval(rarity.Level)); l.Strength != i.Lo() || l.Adjusted.Float64() > level*(1+1e-9) || l.Adjusted.Compare(l.Pair.UpperP()) < 0 {
				t.Fatalf("%v with the interval %v", l, i)
			}
			last = l.Strength
		}
		for st, missing := range keep {
			if missing {
				t.Fatalf("%v is not a link", st)
			}
		}
		for _, s := range ids {
			var mine [][2]skills.ID
			for _, u := range ids {
				if u != s {
					mine = append(mine, [2]skills.ID{s, u})
				}
			}
			keep := found(mine)
			list := must(n.Companions(s, len(ids), o))
			for _, c := range list {
				if !keep[[2]skills.ID{s, c.Skill}] || c.Pair != must(n.Pair(s, c.Skill)) {
					t.Fatalf("%v should not be a companion of %s", c, s)
				}
				delete(keep, [2]skills.ID{s, c.Skill})
			}
			for st, missing := range keep {
				if missing {
					t.Fatalf("%v are no companions", st)
				}
			}
			if k := len(list) / 2; !cmp.Equal(list[:k], must(n.Companions(s, k, o)), compare) {
				t.Fatalf("the first %d of %v are %v", k, list, must(n.Companions(s, k, o)))
			}
		}
	})
}

var compare = cmp.AllowUnexported(complementarity.Pair{}, rarity.Probability{})

// What nobody holds, or everybody, is no test that others would have to pay for.
func TestNetwork_Links_undefined(t *testing.T) {
	var rows [][]float64
	for i := range 40 {
		v := number(i < 9)
		rows = append(rows, []float64{v, v, 0, 1})
	}
	links := must(networkOf(rows).Links(complementarity.Options{}))
	if len(links) != 1 || !links[0].Adjusted.Equal(links[0].Pair.UpperP()) {
		t.Errorf("got %v", links)
	}
}

// A tree leads everywhere where the directed links lead, with no link that others go
// around.
func TestNetwork_Tree_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := networkOf(crowd(rapid.Uint64().Draw(t, "seed"), rapid.IntRange(2, 12).Draw(t, "skills"), rapid.IntRange(30, 300).Draw(t, "people"), rapid.IntRange(1, 3).Draw(t, "trades")))
		o := complementarity.TreeOptions{
			Options:  complementarity.Options{MinZ: 0.1, FalseDiscovery: 0.5},
			MinShare: rapid.SampledFrom([]float64{0, 0.01, 0.4}).Draw(t, "min share"),
		}
		least := o.MinShare
		if least == 0 {
			least = 0.5
		}
		type edges map[skills.ID]map[skills.ID]bool
		graph := func(links []complementarity.Link) edges {
			g := edges{}
			for _, l := range links {
				if l.Pair.Direction() > 0 && float64(l.Pair.Both()) >= least*float64(l.Pair.Second()) {
					if g[l.First] == nil {
						g[l.First] = map[skills.ID]bool{}
					}
					g[l.First][l.Second] = true
				}
			}
			return g
		}
		var leads func(g edges, from, to skills.ID) bool
		leads = func(g edges, from, to skills.ID) bool {
			for next := range g[from] {
				if next == to || leads(g, next, to) {
					return true
				}
			}
			return false
		}
		full, tree := graph(must(n.Links(o.Options))), must(n.Tree(o))
		reduced := graph(tree)
		for from := range full {
			for to := range n.Skills() {
				if leads(full, from, to) != leads(reduced, from, to) {
					t.Fatalf("from %s to %s: %v in the links, not in the tree %v", from, to, leads(full, from, to), tree)
				}
			}
		}
		for _, l := range tree {
			if !full[l.First][l.Second] {
				t.Fatalf("%v is no link", l)
			}
			delete(reduced[l.First], l.Second)
			if leads(reduced, l.First, l.Second) {
				t.Fatalf("others go around %v", l)
			}
			reduced[l.First][l.Second] = true
		}
	})
}

// Of those known on a and b, a is commoner, of b and c, b, and of c and a, c. Going
// round in a circle is no tree.
func TestNetwork_Tree_circle(t *testing.T) {
	var people []answer
	for pair := range 3 {
		for i := range 20 {
			var a answer
			a[pair], a[(pair+1)%3] = 1, 1
			if i < 12 {
				a[pair] = 2
			}
			if i < 8 {
				a[(pair+1)%3] = 2
			}
			people = append(people, a)
		}
	}
	n := must(complementarity.NetworkFromPopulation(context.Background(), populationOf(people)))
	if links, tree := must(n.Links(complementarity.Options{})), must(n.Tree(complementarity.TreeOptions{})); len(links) != 3 || len(tree) != 0 {
		t.Errorf("links %v, tree %v", links, tree)
	}
}

// Among skills that have nothing to do with each other there are links in few of
// many populations: the share of false finds is that of all finds, all false here.
func TestNetwork_Links_chance(t *testing.T) {
	const worlds, level = 200, 0.05
	alarms := 0
	for seed := range uint64(worlds) {
		r := rand.New(rand.NewPCG(seed, 1))
		rows := make([][]float64, 300)
		for i := range rows {
			for j := range 12 {
				rows[i] = append(rows[i], number(r.Float64() < 0.05+0.03*float64(j)))
			}
		}
		if len(must(networkOf(rows).Links(complementarity.Options{FalseDiscovery: level}))) > 0 {
			alarms++
		}
	}
	// The limit is 5 % of 200; the p-values are discrete, and so smaller.
	if alarms > 16 {
		t.Errorf("links in %d of %d populations", alarms, worlds)
	}
	t.Logf("links in %d of %d populations", alarms, worlds)
}
