package likeness

import (
	"context"
	"math"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/scoring/fit"
)

// bring is what somebody brings along who does one role, by skill.
type bring struct {
	level []float64 // 0: nothing; NaN: at a level that is not stated
	scale []int32
}

func (l Likeness) newBring() *bring {
	return &bring{make([]float64, len(l.skills)), make([]int32, len(l.skills))}
}

// lay lays out what a role brings.
func (b *bring) lay(r role) {
	for _, a := range r.asks {
		b.level[a.skill], b.scale[a.skill] = a.level, a.scale
	}
}

// clear takes away what a role brought.
func (b *bring) clear(r role) {
	for _, a := range r.asks {
		b.level[a.skill] = 0
	}
}

// coverage returns how much of a role is covered by what another one, or itself,
// brings.
func (l Likeness) coverage(b *bring, from, to int) fit.Range {
	r := &l.roles[to].weighed
	switch {
	case from == to:
		return fit.Range{Lo: 1, Hi: 1}
	case len(r.skill) == 0 && r.leftOut > 0:
		return fit.Range{Lo: 0, Hi: 1}
	case l.plain:
		c := r.covered(b.level)
		return fit.Range{Lo: c, Hi: c}
	}
	var sum fit.Range
	least := fit.Range{Lo: 1, Hi: 1}
	for k, share := range r.share {
		c := l.carry(b, r.skill[k], r.scale[k], r.level[k])
		sum.Lo, sum.Hi = sum.Lo+share*c.Lo, sum.Hi+share*c.Hi
		least.Lo, least.Hi = min(least.Lo, c.Lo), min(least.Hi, c.Hi)
	}
	return fit.Range{Lo: whole(sum.Lo, least.Lo == 1), Hi: whole(sum.Hi, least.Hi == 1)}
}

// covered is the coverage where every level is stated on one scale and nothing is
// related: the inner loop of all pairs.
func (r *weighed) covered(level []float64) float64 {
	n, sum := len(r.skill), 0.0
	share, perUnit := r.share[:n], r.perUnit[:n]
	for k, i := range r.skill {
		sum += less(level[i]*perUnit[k], share[k])
	}
	return whole(sum, n == 0 || sum > 1-1e-9 && r.dominated(level))
}

// less returns the smaller of two numbers that are 0 or more. Their bits have the
// same order, and the smaller of two integers is found without a branch.
func less(x, y float64) float64 {
	return math.Float64frombits(min(math.Float64bits(x), math.Float64bits(y)))
}

// dominated reports whether everything that is asked is brought at its level.
func (r *weighed) dominated(level []float64) bool {
	for k, i := range r.skill {
		if level[i] < r.level[k] {
			return false
		}
	}
	return true
}

// whole returns 1 exactly when everything is covered: a light weight must not vanish
// in the rounding.
func whole(sum float64, all bool) float64 {
	if all {
		return 1
	}
	return min(sum, almost)
}

// almost is the largest coverage that is not whole.
var almost = math.Nextafter(1, 0)

// carried is how much of one ask is covered.
type carried struct {
	fit.Range
	from int32 // the related skill from which the credit is, -1 for the skill itself
}

// carry returns how much of one ask is covered by what is brought.
func (l Likeness) carry(b *bring, skill, scale int32, asked float64) carried {
	best := carried{reach(b.level[skill], asked, b.scale[skill] == scale), -1}
	if l.related == nil {
		return best
	}
	for _, c := range l.related[skill] {
		if c.theta <= best.Lo {
			break // and so are those that follow
		}
		credit := reach(b.level[c.held], asked, true)
		credit.Lo, credit.Hi = min(c.theta*credit.Lo, almost), min(c.theta*credit.Hi, almost)
		if credit.Lo > best.Lo || best.from < 0 && credit.Hi > best.Hi {
			best.from = c.held
		}
		best.Lo, best.Hi = max(best.Lo, credit.Lo), max(best.Hi, credit.Hi)
	}
	return best
}

// reach returns min(level / asked, 1).
func reach(level, asked float64, sameScale bool) fit.Range {
	switch {
	case level == 0:
		return fit.Range{}
	case math.IsNaN(level) || math.IsNaN(asked) || !sameScale:
		return fit.Range{Lo: 0, Hi: 1}
	default:
		c := min(level/asked, 1)
		return fit.Range{Lo: c, Hi: c}
	}
}

// Coverages returns the coverage of every role by every other one, see [Like.Coverage]:
// in row i and column j, how much of role j somebody brings along who does role i,
// in the order of [Likeness.Roles]. It runs on all cores, and fails with the cause
// when the context is done before. It takes O(r n) steps for r roles with n asks in
// all, and with Options.Similarity up to O(r n d) for d skills.
func (l Likeness) Coverages(ctx context.Context) ([][]fit.Range, error) {
	rows := make([][]fit.Range, len(l.roles))
	loop := parallel.Loop{Chunk: 16}
	err := loop.DoWith(ctx, len(l.roles), func() func(from, to int) error {
		b := l.newBring()
		return func(from, to int) error {
			for i := from; i < to; i++ {
				row := make([]fit.Range, len(l.roles))
				b.lay(l.roles[i])
				for j := range row {
					row[j] = l.coverage(b, i, j)
				}
				b.clear(l.roles[i])
				rows[i] = row
			}
			return nil
		}
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}
