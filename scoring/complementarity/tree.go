package complementarity

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// TreeOptions says which links make a tree. The zero TreeOptions is a good default.
type TreeOptions struct {
	Options

	// MinShare is how many of those with the narrower skill must hold the broader
	// one, a share in (0, 1]. The zero value means 0.5: most of them.
	MinShare float64
}

// Tree returns the links by which narrow skills are found within broad ones: most
// people with the second hold the first as well, and not so the other way round.
// From [Network.Links] it keeps those from the commoner skill to the rarer one of
// which TreeOptions.MinShare holds, and of these it leaves out every link that
// others go around: with links from a to b, from b to c and from a to c the last
// one says nothing new. That is the transitive reduction (A. V. Aho, M. R. Garey and
// J. D. Ullman, 1972, doi:10.1137/0201008), and with the direction of [Pair.Direction]
// the skill tree of M. Hosseinioun, F. Neffke, L. Zhang and H. Youn, 2025
// (doi:10.1038/s41562-024-02093-2). They take every link with a z score of 2; among
// tens of thousands of people nearly every pair has one, and the reduction then
// makes one long chain of all skills by how common they are: hence MinShare.
//
// A skill may be found within several, so it is a tree in name only; it has no
// cycles. Two skills that equally many hold, and such whose order is another one
// among the people known on both than overall, have no direction.
//
// It says which skills are found within which, in the people counted, and not which
// are to be learnt first. It fails with [ErrOptions] when an option means nothing,
// and takes O(links x skills / 64) steps on top of the links. The order is that of
// Links.
func (n Network) Tree(o TreeOptions) ([]Link, error) {
	if o.MinShare == 0 {
		o.MinShare = 0.5
	}
	if !(o.MinShare > 0 && o.MinShare <= 1) {
		return nil, fmt.Errorf("Network.Tree: %w: MinShare %v is not in (0, 1]", ErrOptions, o.MinShare)
	}
	links, err := n.Links(o.Options)
	if err != nil {
		return nil, err
	}
	// Skills from the commonest to the rarest: every link leads onwards.
	order := make([]int, len(n.ids))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(n.shares[j], n.shares[i]) })
	place := make(map[skills.ID]int, len(order))
	for k, i := range order {
		place[n.ids[i]] = k
	}
	share := func(id skills.ID) float64 { return n.shares[order[place[id]]] }
	links = slices.DeleteFunc(links, func(l Link) bool {
		return !(l.Pair.Direction() > 0 && l.Pair.FirstGivenSecond() >= o.MinShare && share(l.First) > share(l.Second))
	})

	from := make([][]int, len(order)) // by place, to places
	for _, l := range links {
		from[place[l.First]] = append(from[place[l.First]], place[l.Second])
	}
	words := (len(order) + 63) / 64
	reach := make([][]uint64, len(order))
	direct := make(map[[2]int]bool, len(links))
	for a := len(order) - 1; a >= 0; a-- {
		reach[a] = make([]uint64, words)
		slices.Sort(from[a]) // what lies between a and b comes before b
		for _, b := range from[a] {
			if reach[a][b/64]>>(b%64)&1 == 1 {
				continue
			}
			direct[[2]int{a, b}] = true
			reach[a][b/64] |= 1 << (b % 64)
			for w, bits := range reach[b] {
				reach[a][w] |= bits
			}
		}
	}
	return slices.DeleteFunc(links, func(l Link) bool { return !direct[[2]int{place[l.First], place[l.Second]}] }), nil
}
