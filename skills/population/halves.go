package population

import (
	"fmt"
	"math/rand/v2"
)

// Halves splits the population at random into two halves that have nobody in
// common: what was learned from one half is judged on the other. They are
// stratified by the number of skills that people hold, and by how much is known
// of them, so that those who name very many, who are few, are on both sides. Of
// an odd number of people of one stratum chance says who gets the last one.
//
// The halves are parts of the population, as of [Population.Where]. The same seed
// gives the same halves of equal populations. It fails like
// [Population.Histogram]. It takes O(people) steps, and half a byte for each
// person of the whole beside eight for each person while it is at work.
func (p Population) Halves(seed uint64) (a, b Population, err error) {
	d := p.read()
	if err := d.file.enter(); err != nil {
		return a, b, fmt.Errorf("Population.Halves(%d): %w", seed, err)
	}
	defer d.file.leave()
	totals, err := d.totals.get()
	if err != nil {
		return a, b, fmt.Errorf("Population.Halves(%d): %w", seed, err)
	}
	if p.data == nil {
		return p, p, nil
	}
	// Who answered in full, who is partly known, and who is not.
	strata := make([][]int, 2*(len(d.skills)+1)+1)
	for i := range d.people {
		if !p.has(i) {
			continue
		}
		at := len(strata) - 1
		switch {
		case i < d.complete:
			at = 2 * int(totals.at(i))
		case i < d.known:
			at = 2*int(totals.at(i)) + 1
		}
		strata[at] = append(strata[at], i)
	}
	random := rand.New(rand.NewPCG(seed, 0x6b616b657a616e))
	var halves [2][]plane
	for h := range halves {
		halves[h] = make([]plane, blocks(d.people))
	}
	for _, people := range strata {
		first := random.IntN(2)
		for k, at := range random.Perm(len(people)) {
			i := people[at]
			halves[(first+k)%2][i/blockPeople].add(uint16(i % blockPeople))
		}
	}
	return Population{d, newPart(d, halves[0])}, Population{d, newPart(d, halves[1])}, nil
}
