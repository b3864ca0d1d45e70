package scoring

import (
	"context"
	"iter"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/ladder"
)

// block is how many people's maps are drawn before the first of them is handed out:
// enough for many cores, and little to hold.
const block = 64

// Many draws the maps of many people: of each those that [NewMaps] draws of the input
// with that person, in their order, whose error stands beside them. What other models
// say of rarity is not asked, as that takes most of the time of a person's maps, see
// rarity.Best.Quiet. They are drawn on all cores, some dozens ahead, and what they
// share is prepared once.
//
// Stop by leaving the loop, or by the context: then the last maps are empty, with the
// cause. No context, nil, is never done. It can be run again.
func Many(ctx context.Context, in Input, people []ladder.Person) iter.Seq2[Maps, error] {
	return func(yield func(Maps, error) bool) {
		in, err := in.prepared()
		in.Reference.Rarity = in.Reference.Rarity.Quiet()
		var drawn [block]struct {
			maps Maps
			err  error
		}
		for from := 0; from < len(people); from += block {
			n := min(block, len(people)-from)
			stopped := parallel.Each(ctx, n, func(i int) error {
				at := &drawn[i]
				at.maps, at.err = Maps{}, err
				if err == nil {
					one := in
					one.Person = people[from+i]
					at.maps, at.err = draw(one)
				}
				return nil
			})
			if stopped != nil {
				yield(Maps{}, stopped)
				return
			}
			for i := range n {
				if !yield(drawn[i].maps, drawn[i].err) {
					return
				}
			}
		}
	}
}
