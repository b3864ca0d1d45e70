package complementarity

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
)

// Options says which pairs count as going together. The zero Options is a good
// default.
type Options struct {
	// MinZ is the least [Pair.Z]. The zero value means 2.
	MinZ float64

	// FalseDiscovery is the share of false finds that is put up with, in (0, 1): the
	// level of the procedure of Benjamini and Hochberg, see [Network.Links].
	// The zero value means 0.05.
	FalseDiscovery float64
}

// settled returns the options with the defaults in place.
func (o Options) settled(fn string) (Options, error) {
	if o.MinZ == 0 {
		o.MinZ = 2
	}
	if o.FalseDiscovery == 0 {
		o.FalseDiscovery = 0.05
	}
	if !(o.MinZ > 0) || !(o.FalseDiscovery > 0 && o.FalseDiscovery < 1) {
		return Options{}, fmt.Errorf("%s: %w: MinZ %v is not positive, or FalseDiscovery %v not between 0 and 1",
			fn, ErrOptions, o.MinZ, o.FalseDiscovery)
	}
	return o, nil
}

// Companion is a skill that goes with another one more often than by chance.
type Companion struct {
	Skill skills.ID // the companion
	Pair  Pair      // the skill asked for is the first, the companion the second

	// Strength is the lower end of [Pair.NPMIInterval] at 95 %, by which companions
	// are ranked: how closely the skills go together at least.
	Strength float64

	// Adjusted is the p-value of [Pair.UpperP] after Benjamini and Hochberg.
	Adjusted rarity.Probability
}

// Link is two skills that go together more often than by chance. The first is the
// commoner one in the pair's base, or the smaller id, so that [Pair.Direction] is
// never negative.
type Link struct {
	First, Second skills.ID
	Pair          Pair
	Strength      float64            // see [Companion]
	Adjusted      rarity.Probability // see [Companion]
}

// Companions returns the k skills that go together most closely with a skill: with
// a z score of at least Options.MinZ, and significantly so among all pairs of this
// skill that are known, see [Network.Links]. They are ranked by the lower end of the
// interval of the normalised PMI, so that two people who happen to share a rare
// skill are not at the top; of equally strong ones the smaller id comes first.
//
// It fails with a population.UnknownSkillError, and with [ErrOptions] when k is
// negative or an option means nothing. It takes a few microseconds for each skill.
func (n Network) Companions(skill skills.ID, k int, o Options) ([]Companion, error) {
	const fn = "Network.Companions"
	o, err := o.settled(fn)
	if err != nil {
		return nil, err
	}
	if k < 0 {
		return nil, fmt.Errorf("%s(%q): %w: the first %d skills", fn, skill, ErrOptions, k)
	}
	i, err := n.find(fn, skill)
	if err != nil {
		return nil, err
	}
	tests := make([]test, 0, len(n.ids))
	for j := range n.ids {
		if j != i {
			tests = append(tests, test{i: i, j: j, pair: n.at(i, j)})
		}
	}
	kept := together(tests, o)
	list := make([]Companion, min(k, len(kept)))
	for c := range list {
		t := kept[c]
		list[c] = Companion{n.ids[t.j], t.pair, t.strength, t.adjusted()}
	}
	return list, nil
}

// Links returns all pairs of skills that go together, for a picture: the edges of a
// graph. They have a z score of at least Options.MinZ, and are significant among
// all pairs that are known and could: their p-values ([Pair.UpperP]), adjusted for how many
// there are, are at most Options.FalseDiscovery. Then no more than this share of
// the links is expected to be due to chance (Y. Benjamini and Y. Hochberg, 1995,
// doi:10.1111/j.2517-6161.1995.tb02031.x), as long as the pairs are independent or
// depend on each other positively (Y. Benjamini and D. Yekutieli, 2001,
// doi:10.1214/aos/1013699998). Nobody can prove the latter of pairs that share
// skills: read the level as a good guide. People who tick everything are no chance
// and pass any test; leave them out of the population first.
//
// The links are ranked like companions, the closest first. Links fails with
// [ErrOptions] when an option means nothing. It takes about a microsecond for each
// pair, on all cores; the same links come out in the same order on any number of
// them.
func (n Network) Links(o Options) ([]Link, error) {
	o, err := o.settled("Network.Links")
	if err != nil {
		return nil, err
	}
	tests := make([]test, 0, len(n.pairs))
	for i := range n.ids {
		for j, p := range n.row(i) {
			tests = append(tests, test{i: i, j: i + 1 + j, pair: p})
		}
	}
	kept := together(tests, o)
	links := make([]Link, len(kept))
	for c, t := range kept {
		if t.pair.first < t.pair.second {
			t.i, t.j, t.pair = t.j, t.i, t.pair.Flip()
		}
		links[c] = Link{n.ids[t.i], n.ids[t.j], t.pair, t.strength, t.adjusted()}
	}
	return links, nil
}

// test is one pair under test.
type test struct {
	i, j     int
	pair     Pair
	log      float64 // of the p-value; adjusted in place
	strength float64
}

func (t test) adjusted() rarity.Probability { return toProbability(t.log) }

// together returns those of some pairs that go together, closest first. Pairs that
// are not known, or of a skill that nobody or everybody holds, have no z score and
// are no tests.
func together(tests []test, o Options) []test {
	tests = slices.DeleteFunc(tests, func(t test) bool { return math.IsNaN(t.pair.Z()) })
	inChunks(tests, func(t *test) { t.log = t.pair.UpperP().Log() })
	adjust(tests)
	const rounding = 1e-12 // what is just at the level is found, however its logarithm rounds
	limit := math.Log(o.FalseDiscovery) + rounding
	kept := slices.DeleteFunc(tests, func(t test) bool {
		return !(t.pair.Z() >= o.MinZ) || t.log > limit
	})
	inChunks(kept, func(t *test) {
		interval, _ := t.pair.NPMIInterval(rarity.Level)
		t.strength = interval.Lo()
	})
	slices.SortFunc(kept, func(s, t test) int {
		return cmp.Or(cmp.Compare(t.strength, s.strength), cmp.Compare(s.i, t.i), cmp.Compare(s.j, t.j))
	})
	return kept
}

// adjust replaces the p-values by those of Benjamini and Hochberg: of m p-values,
// the k-th smallest by the least of m p_l / l over all l >= k, and at most 1.
func adjust(tests []test) {
	order := make([]int, len(tests))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(tests[a].log, tests[b].log) })
	least, m := 0.0, float64(len(tests))
	for k := len(order) - 1; k >= 0; k-- {
		t := &tests[order[k]]
		least = min(least, t.log+math.Log(m/float64(k+1)))
		t.log = least
	}
}

// inChunks calls f for every test, on all cores.
func inChunks(tests []test, f func(*test)) {
	_ = parallel.Loop{Chunk: 256}.Do(context.Background(), len(tests), func(from, to int) error {
		for i := from; i < to; i++ {
			f(&tests[i])
		}
		return nil // and so does the loop
	})
}
