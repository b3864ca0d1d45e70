package team

import (
	"context"
	"math"
	"math/big"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/internal/units"
	"github.com/kakezan/kakezan/skills"
)

// Limits say how long something is looked for of which nobody knows a quick way to the
// best.
type Limits struct {
	// Nodes is how many partial answers are looked at. Two searches with the same limit
	// find the same. The zero value means [DefaultNodes].
	Nodes int
}

// DefaultNodes is the number of partial answers that are looked at by default.
const DefaultNodes = 200_000

func (l Limits) nodes(call string) (int, error) {
	if l.Nodes < 0 {
		return 0, fault.New(call, ErrCount, says.noLimit, "nodes", strconv.Itoa(l.Nodes))
	}
	if l.Nodes == 0 {
		return DefaultNodes, nil
	}
	return l.Nodes, nil
}

// BusFactor is the smallest number of people of a team whose loss leaves more than a share
// of what the team covers with nobody, and who they are.
type BusFactor struct {
	of    *roster
	share float64

	// People is the number, of the smallest set that was found, with unknown counted as
	// not held: from 1 to the size of the team.
	People int

	// AtLeast is what no number is below: People when it is exact.
	AtLeast int

	// Least and Most hold the number whatever turns out of what is not known. Both are
	// in 1 to the size of the team; Least is reached where it is exact, and so is Most for
	// the share 0.
	Least, Most int

	// Who are the people of that set, in the order of the team. For a team whose people
	// all hang together it is the first such set in that order; otherwise the first people
	// of those who hang together go first.
	Who []string

	// Lost are the skills that nobody is known to hold without them, in their order.
	Lost []skills.ID

	// LostShare is their share of what is covered, by weight, in (0, 1]: more than the
	// share that was asked.
	LostShare float64

	// Greedy are the people whom the usual way takes, in its order: those who hold the
	// most go first until it is enough (G. Avelino et al., 2016, "A Novel Approach for
	// Estimating Truck Factors", doi:10.1109/ICPC.2016.7503718). They are no fewer than
	// People.
	Greedy []string

	// Nodes is how many partial answers were looked at.
	Nodes int
}

// BusFactor returns the smallest number of people whose loss leaves more than a share of
// the skills that are covered, by weight, with nobody: 0 asks who can be lost before
// anything is, 0.5 is the share of the usual truck factor. It is at least 1, and at the
// most the size of the team, whose loss takes everything.
//
// What nobody holds is no part of it: it can't be lost, and is told by
// [Coverage.Uncovered]. So the number can fall when a skill gets its first holder; a
// further holder of a skill that is covered never lowers it.
//
// To find the number is a minimum k-union, which is NP-hard (S. A. Vinterbo, 2002): it is
// exact where no more than [ExactPeople] people hang together by shared skills, by branch
// and bound, which takes milliseconds as teams are and at worst a time that doubles with every
// person. Of more people it is exact where the limit allows. What was not proved says so:
// see AtLeast.
//
// With unknown levels there are two more searches, for the ends of the range. The error is of
// the kind [ErrShare], [ErrCount] (of the limit), [ErrNobody] (the zero Team) or
// [ErrUncovered], where nobody is known to hold anything; or the cause of the context when it is done before; nil is never done.
func (t Team) BusFactor(ctx context.Context, share float64, limits Limits) (BusFactor, error) {
	r := t.read()
	call := "BusFactor(" + strconv.FormatFloat(share, 'g', -1, 64) + ")"
	if !(share >= 0 && share < 1) {
		return BusFactor{}, fault.New(call, ErrShare, says.noShare, "share", strconv.FormatFloat(share, 'g', -1, 64))
	}
	nodes, err := limits.nodes(call)
	if err != nil {
		return BusFactor{}, err
	}
	if err := parallel.Cause(ctx); err != nil {
		return BusFactor{}, err
	}
	known, covered := r.known()
	if len(known) == 0 {
		return BusFactor{}, r.nothingCovered(call)
	}
	allowed := part(share, covered)
	w, err := fewest(ctx, len(r.people), known, covered-allowed-1, nodes, true)
	if err != nil {
		return BusFactor{}, err
	}
	b := BusFactor{of: r, share: share, People: w.number, AtLeast: w.atLeast, Least: w.atLeast, Most: w.number, Who: r.names(w.gone), Nodes: w.nodes}
	lost := int64(0)
	for _, s := range r.skills {
		if s.sure.Len() > 0 && s.sure.Within(w.gone) {
			b.Lost = append(b.Lost, s.ID)
			lost += s.count
		}
	}
	b.LostShare = float64(lost) / float64(covered)
	b.Greedy = r.greedy(known, covered-allowed-1)
	if r.isKnown() {
		return b, nil
	}
	for _, end := range []struct {
		problem func(float64) ([]item, int64)
		set     func(worst)
	}{
		{r.atWorst, func(w worst) { b.Least = min(b.Least, w.atLeast) }},
		{r.atBest, func(w worst) { b.Most = max(b.Most, w.number) }},
	} {
		items, budget := end.problem(share)
		w, err := fewest(ctx, len(r.people), items, budget, nodes, false)
		if err != nil {
			return BusFactor{}, err
		}
		end.set(w)
		b.Nodes += w.nodes
	}
	return b, nil
}

// IsExact reports whether it is proved that no fewer people will do, as far as is known.
func (b BusFactor) IsExact() bool { return b.AtLeast == b.People && b.People > 0 }

// String returns the number for logs, such as "3 (exact)" or "4 (at least 2)".
func (b BusFactor) String() string {
	if b.IsExact() {
		return strconv.Itoa(b.People) + " (exact)"
	}
	return strconv.Itoa(b.People) + " (at least " + strconv.Itoa(b.AtLeast) + ")"
}

// known returns what the team is known to cover, and how much that is.
func (r *roster) known() (items []item, covered int64) {
	for _, s := range r.skills {
		if s.sure.Len() > 0 {
			items = append(items, item{people: s.sure, weight: s.count})
			covered += s.count
		}
	}
	return items, covered
}

// isKnown reports whether it is known of everybody what they hold.
func (r *roster) isKnown() bool {
	for _, p := range r.people {
		if !slices.Equal(p.sure, p.may) {
			return false
		}
	}
	return true
}

// nothingCovered is the error of what is not defined where nothing is covered.
func (r *roster) nothingCovered(call string) error {
	if len(r.people) == 0 {
		return fault.New(call, ErrNobody, says.nobody)
	}
	open := 0
	for _, s := range r.skills {
		if s.may.Len() > 0 {
			open++
		}
	}
	return fault.New(call, ErrUncovered, says.nothingCovered, "skills", strconv.Itoa(len(r.skills)), "open", strconv.Itoa(open))
}

// greedy returns who goes by the usual way, in order.
func (r *roster) greedy(items []item, budget int64) (ids []string) {
	gone := removedByWeight(len(r.people), items, budget)
	weights := make([]int64, len(r.people))
	var order []int
	for p := range gone.All {
		weights[p] = r.weight(r.people[p].sure)
		order = append(order, p)
	}
	slices.SortStableFunc(order, func(p, q int) int {
		switch {
		case weights[p] > weights[q]:
			return -1
		case weights[p] < weights[q]:
			return 1
		}
		return 0
	})
	for _, p := range order {
		ids = append(ids, r.people[p].ID)
	}
	return ids
}

// part returns a share of a weight, rounded down.
func part(share float64, weight int64) int64 {
	x := fraction(share)
	x.Mul(x, new(big.Rat).SetInt64(weight))
	return new(big.Int).Quo(x.Num(), x.Denom()).Int64()
}

// fraction returns a share as the decimal that it is written as.
func fraction(share float64) *big.Rat {
	x, ok := new(big.Rat).SetString(strconv.FormatFloat(share, 'g', -1, 64))
	if !ok {
		return new(big.Rat) // no finite number comes here
	}
	return x
}

// With unknown levels, people R are enough for some completion, or for all of them, by
// what can be chosen for the worst or for the best once R is given. W is the weight of the
// skills that are known to be covered, U are those that may be.
//
// For the worst, a known skill has nobody but its known holders, and is lost when all of
// them are in R; one of U that somebody in R may hold is held by that one alone, is thus
// covered and lost, and any other one is not covered. More than the share f of what is
// covered is lost when
//
//	sum of w over known skills lost + sum of (1-f) w over U that R meets > f W
//
// As everything is chosen to be the worst, the smallest R is the least bus factor of all
// completions.
//
// For the best, a known skill is held by everybody who may hold it; one of U is covered by
// all who may hold it unless all of them are in R, and not at all if they are. Then R is
// enough only when
//
//	sum of w over known skills lost + sum of f w over U within R > f (W + sum of w over U)
//
// Since U is chosen after R here, no completion has a larger bus factor than the smallest
// such R, and with f = 0 one has it.

// atWorst returns the items and the budget of the least number of all completions.
func (r *roster) atWorst(share float64) ([]item, int64) {
	return r.between(share, func(f *big.Rat) *big.Rat { return new(big.Rat).Sub(big.NewRat(1, 1), f) }, true)
}

// atBest returns those of a number that no completion exceeds.
func (r *roster) atBest(share float64) ([]item, int64) {
	return r.between(share, func(f *big.Rat) *big.Rat { return f }, false)
}

// between returns items in which what may be covered counts as a part of its weight: for
// the worst brittle, rounded up, and for the best rounded down. The unit is as fine as
// 18 digits allow, so that nothing is rounded for shares and weights with few digits.
func (r *roster) between(share float64, open func(*big.Rat) *big.Rat, worst bool) ([]item, int64) {
	f := fraction(share)
	fine := int64(1)
	if f.Denom().IsInt64() && f.Denom().Int64() <= units.MaxTotal/r.total {
		fine = f.Denom().Int64()
	}
	var items []item
	total, allowed := int64(0), new(big.Rat)
	for _, s := range r.skills {
		weight := new(big.Rat).SetInt64(s.count)
		weight.Mul(weight, new(big.Rat).SetInt64(fine))
		switch {
		case s.sure.Len() > 0:
			people := s.may
			if worst {
				people = s.sure
			}
			items = append(items, item{people: people, weight: s.count * fine})
			total += s.count * fine
			allowed.Add(allowed, weight)
		case s.may.Len() > 0:
			if !worst {
				allowed.Add(allowed, weight)
			}
			counts := rounded(weight.Mul(weight, open(f)), worst)
			items = append(items, item{people: s.may, weight: counts, brittle: worst})
			total += counts
		}
	}
	return items, total - rounded(allowed.Mul(allowed, f), false) - 1
}

// rounded returns a number of 0 or above as a whole one.
func rounded(x *big.Rat, up bool) int64 {
	q, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	if up && rest.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	if !q.IsInt64() {
		return math.MaxInt64
	}
	return q.Int64()
}
