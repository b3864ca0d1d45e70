package rarity

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

const (
	// So many of the skills that most people hold teach the shape.
	teachers = 128

	// So many triples of skills teach it, at most.
	lessons = 12_000
)

// breadthOf returns a prior with the breadth of people, and no shape; with no
// breadth where not everyone known answered in full, or nobody held two skills.
func breadthOf(marginals []population.SingleCount, histogram []int, complete int) *prior {
	p := &prior{people: complete, shape: shape{spread: usualSpread}}
	known := 0
	shares, numbers := make([]float64, len(marginals)), make([]float64, len(histogram))
	for k, n := range histogram {
		known += max(n, 0)
		numbers[k] = float64(n) / float64(complete)
		if n < 0 {
			return p // suppressed
		}
	}
	if known != complete || complete == 0 || len(histogram) < 3 {
		return p
	}
	index := make(map[skills.ID]int, len(marginals))
	for i, m := range marginals {
		if m.Suppressed || m.Count.Base() != complete {
			return p
		}
		index[m.Skill], shares[i] = i, m.Count.Share()
	}
	p.breadth, p.index = newBreadth(shares, numbers), index
	return p
}

// priorOfCounts prepares the prior from counts of skills and pairs: its shape has
// the usual slope, and the constant that the histogram speaks for.
func priorOfCounts(a population.Aggregate) *prior {
	histogram, _ := a.Histogram()
	var marginals []population.SingleCount
	for id, c := range a.Shares() {
		marginals = append(marginals, population.SingleCount{Skill: id, Count: c})
	}
	if len(marginals) < a.Len() || !a.HasPairs() {
		return &prior{shape: shape{spread: usualSpread}} // some are suppressed
	}
	p := breadthOf(marginals, histogram, a.Complete())
	if p.breadth == nil {
		return p
	}
	var drawn []observation
	var whole []float64
	p.observe(drawTriples(p.breadth.odds(), lessons, true), func(i, j int) float64 {
		c, err := a.Pair(population.Holds(marginals[i].Skill), population.Holds(marginals[j].Skill))
		if err != nil {
			return 0
		}
		return c.Share()
	}, func(i int) float64 { return marginals[i].Count.Share() }, func(o observation, all float64, at drawnTriple) {
		o.weight = at.weight
		drawn, whole = append(drawn, o), append(whole, all)
	})
	p.shape.slope = usualSlope
	p.shape.constant = calibrate(drawn, whole, usualSlope)
	return p
}

// priorOfPeople prepares the prior from people: its shape is learned from how many
// hold three skills, and is that of maximum entropy when that foretells them
// better.
func priorOfPeople(ctx context.Context, people population.Population) (*prior, error) {
	marginals, err := people.Marginals()
	if err != nil {
		return nil, err
	}
	histogram, err := people.Histogram()
	if err != nil {
		return nil, err
	}
	complete := 0
	if len(marginals) > 0 {
		complete = marginals[0].Count.Base()
	}
	p := breadthOf(marginals, histogram, complete)
	return p, p.learn(ctx, people, marginals)
}

// learn learns the shape from the skills that most people hold.
func (p *prior) learn(ctx context.Context, people population.Population, marginals []population.SingleCount) error {
	popular := make([]int, 0, len(marginals))
	for i, m := range marginals {
		if s := m.Count.Share(); s > 0 && s < 1 {
			popular = append(popular, i)
		}
	}
	slices.SortStableFunc(popular, func(i, j int) int {
		return cmp.Compare(marginals[j].Count.Holders(), marginals[i].Count.Holders())
	})
	popular = popular[:min(len(popular), teachers)]
	if p.breadth == nil || len(popular) < 3 {
		return nil
	}
	pairs, err := countPairs(ctx, people, marginals, popular)
	if err != nil {
		return err
	}
	weights := make([]float64, len(popular))
	for k, i := range popular {
		weights[k] = p.breadth.a[i]
	}
	var seen []observation
	var asked [][]population.Specialty
	triples := append(drawTriples(weights, lessons/2, true), drawTriples(weights, lessons/2, false)...)
	for k := range triples {
		for m, i := range triples[k].skills {
			triples[k].skills[m] = popular[i]
		}
	}
	place := make(map[int]int, len(popular))
	for k, i := range popular {
		place[i] = k
	}
	n := float64(p.people)
	p.observe(unique(triples), func(i, j int) float64 {
		return max(0.5/n, float64(pairs[place[i]][place[j]])/n)
	}, func(i int) float64 { return marginals[i].Count.Share() }, func(o observation, _ float64, at drawnTriple) {
		seen = append(seen, o)
		asked = append(asked, population.Specialties(
			marginals[at.skills[0]].Skill, marginals[at.skills[1]].Skill, marginals[at.skills[2]].Skill))
	})
	counts, err := people.CountAll(ctx, asked)
	if err != nil {
		return err
	}
	for k, c := range counts {
		seen[k].count = float64(c.Holders())
	}
	s, ok := learn(seen, n, true)
	plain := slices.Clone(seen)
	for k := range plain {
		plain[k].breadth = 0
	}
	none, fine := learn(plain, n, false)
	switch {
	case fine && (!ok || evidence(plain, n, none) >= evidence(seen, n, s)):
		p.breadth, p.shape = nil, none
	case ok:
		p.shape = s
	default:
		p.shape.slope = usualSlope
	}
	return nil
}

// countPairs counts the pairs of some skills.
func countPairs(ctx context.Context, people population.Population, marginals []population.SingleCount, of []int) ([][]int, error) {
	var asked [][]population.Specialty
	for k, i := range of {
		for _, j := range of[:k] {
			asked = append(asked, population.Specialties(marginals[i].Skill, marginals[j].Skill))
		}
	}
	counts, err := people.CountAll(ctx, asked)
	if err != nil {
		return nil, err
	}
	pairs := make([][]int, len(of))
	for k := range pairs {
		pairs[k] = make([]int, len(of))
	}
	at := 0
	for k := range of {
		for m := range k {
			pairs[k][m], pairs[m][k] = counts[at].Holders(), counts[at].Holders()
			at++
		}
	}
	return pairs, nil
}

// observe visits the triples that have room, with their shares under the breadth.
func (p *prior) observe(triples []drawnTriple, pair func(i, j int) float64, single func(i int) float64, visit func(o observation, whole float64, at drawnTriple)) {
	var cells [8]float64
	room := make([]float64, 0, len(p.breadth.dist))
	var asked [3]int
	for _, at := range triples {
		i, j, k := at.skills[0], at.skills[1], at.skills[2]
		asked = at.skills
		if !p.breadth.patterns(cells[:], asked[:], nil, room) {
			continue
		}
		o, ok := newObservation(triple{
			[3]float64{single(i), single(j), single(k)},
			[3]float64{pair(i, j), pair(i, k), pair(j, k)},
		}, &cells)
		if ok {
			visit(o, math.Exp(cells[7]), at)
		}
	}
}

// drawnTriple is three skills, ascending, that stand for so many triples.
type drawnTriple struct {
	skills [3]int
	weight float64
}

// drawTriples returns triples of the skills, all of them when there are not more
// than most, and else some that are drawn, by the product of their weights or
// evenly: always the same ones.
func drawTriples(weights []float64, most int, byWeight bool) (drawn []drawnTriple) {
	n := len(weights)
	if n < 3 {
		return nil
	}
	if n <= 100 && n*(n-1)*(n-2)/6 <= most {
		for i := range n {
			for j := range i {
				for k := range j {
					drawn = append(drawn, drawnTriple{[3]int{k, j, i}, 1})
				}
			}
		}
		return drawn
	}
	random := rand.New(rand.NewPCG(3, uint64(n)))
	sums := make([]float64, n)
	total := 0.0
	for i, w := range weights {
		total += w
		sums[i] = total
	}
	one := func() int {
		if !byWeight {
			return random.IntN(n)
		}
		i, _ := slices.BinarySearch(sums, random.Float64()*total)
		return min(i, n-1)
	}
	for range 4 * most {
		t := [3]int{one(), one(), one()}
		slices.Sort(t[:])
		if t[0] == t[1] || t[1] == t[2] {
			continue
		}
		w := 1.0
		if byWeight {
			w = 1 / (weights[t[0]] * weights[t[1]] * weights[t[2]])
		}
		if drawn = append(drawn, drawnTriple{t, w}); len(drawn) == most {
			break
		}
	}
	return drawn
}

// unique sorts triples, and keeps each once.
func unique(triples []drawnTriple) []drawnTriple {
	for k := range triples {
		slices.Sort(triples[k].skills[:])
	}
	slices.SortFunc(triples, func(a, b drawnTriple) int { return slices.Compare(a.skills[:], b.skills[:]) })
	return slices.CompactFunc(triples, func(a, b drawnTriple) bool { return a.skills == b.skills })
}
