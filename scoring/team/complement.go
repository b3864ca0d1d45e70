package team

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills"
)

// MostHolders is how many holders of one skill can be wanted in [Team.Complement].
const MostHolders = 8

// Candidate is what one person would bring to a team by themselves.
type Candidate struct {
	Person string

	// Fills are the skills that nobody in the team is known to hold and this person is;
	// Backs are those that hang on one person, who would no longer be alone.
	Fills, Backs []skills.ID

	// Gain is how much weight would be covered in addition, and Backup how much of what
	// hangs on one person would have a second one.
	Gain, Backup Span
}

// Complement is the best choice of people for a team.
type Complement struct {
	of      *roster
	people  []member
	among   int
	holders int

	// Each is what every candidate would bring alone, who adds the most first, then who
	// backs up the most, then in the order of the candidates.
	Each []Candidate

	// Who are the people of the best choice that was found, in the order of the
	// candidates, of those who are known to hold what they bring; of equal choices one
	// that the order of the candidates decides.
	Who []string

	// Gain is how much weight they cover together in addition. Its ends hold
	// that of the same people whatever turns out of what is not known; the choice is
	// made by what is known of both.
	Gain Span

	// Known is the gain as far as is known, with unknown as not held everywhere, and
	// Bound is what no choice of so many people gains more than by that: Known when
	// it is exact.
	Known, Bound float64

	// Greedy are the people whom the usual way takes, in its order: whoever adds the
	// most comes next. They gain at least 1 - 1/e, 63 %, of the best choice (G. L.
	// Nemhauser, L. A. Wolsey and M. L. Fisher, 1978, doi:10.1007/BF01588971).
	Greedy      []string
	GreedyKnown float64 // what they gain, as Known

	// Nodes is how many partial choices were looked at.
	Nodes int
}

// Complement returns the best choice of so many people among candidates: those who cover
// the most weight that the team does not, each skill counted once. Holders counts how many
// holders of a skill are wanted: with 1 only gaps count, with 2 also whatever hangs on one
// person, and so on: the gain is
//
//	sum of w (min(h', holders) - min(h, holders))
//
// with h holders of a skill before and h' after. Below 1 it is read as 1, above [MostHolders]
// as that. The choice is a
// maximum coverage, which is NP-hard, found by branch and bound: exact where the limit
// allows, and else with a bound, and never worse than greedy.
//
// The error is of the kind [ErrNobody], without candidates; [ErrCount], of a number that
// is not from 1 to as many as they are, or of the limit; that of [New] for a candidate's
// record, where nobody may be in the team already; or the cause of the context when it is
// done before; nil is never done.
func (t Team) Complement(ctx context.Context, candidates []PersonSpec, choose, holders int, limits Limits) (Complement, error) {
	r := t.read()
	call := "Complement(" + strconv.Itoa(choose) + " of " + strconv.Itoa(len(candidates)) + ")"
	limit, err := limits.nodes(call)
	switch {
	case err != nil:
		return Complement{}, err
	case len(r.people) == 0:
		return Complement{}, fault.New(call, ErrNobody, says.nobody)
	case len(candidates) == 0:
		return Complement{}, fault.New(call, ErrNobody, says.noCandidate)
	case choose < 1 || choose > len(candidates):
		return Complement{}, fault.New(call, ErrCount, says.noChoice, "n", strconv.Itoa(choose), "all", strconv.Itoa(len(candidates)))
	}
	taken := make(map[string]int)
	for id, i := range r.personAt {
		taken[id] = i
	}
	var people []member
	for i, p := range candidates {
		m, err := r.read(call, i, p, taken)
		if err != nil {
			return Complement{}, err
		}
		people = append(people, m)
	}
	holders = min(max(holders, 1), MostHolders)
	x := newChooser(ctx, r, people, choose, holders, limit)
	if x.run(); x.cause != nil {
		return Complement{}, x.cause
	}
	c := Complement{
		of: r, people: people, among: len(candidates), holders: holders, Each: r.each(people),
		Known: r.weigh.Amount(x.best), Bound: r.weigh.Amount(x.bound), GreedyKnown: r.weigh.Amount(x.greedyGain), Nodes: x.nodes,
	}
	for _, i := range x.greedy {
		c.Greedy = append(c.Greedy, people[i].ID)
	}
	slices.Sort(x.who)
	for _, i := range x.who {
		c.Who = append(c.Who, people[i].ID)
	}
	c.Gain = r.gain(people, x.who, holders)
	return c, nil
}

// IsExact reports whether it is proved that no choice of so many people gains more, as far
// as is known.
func (c Complement) IsExact() bool { return c.of != nil && c.Bound == c.Known }

// String returns who was chosen and what they gain as far as is known, in one line for
// logs, such as "eve, fay of 5: 3 (exact)" or "eve of 5: 2 (at most 3)".
func (c Complement) String() string {
	if c.of == nil {
		return "nobody"
	}
	proof := "exact"
	if !c.IsExact() {
		proof = "at most " + Span{c.Bound, c.Bound}.String()
	}
	return strings.Join(c.Who, ", ") + " of " + strconv.Itoa(c.among) + ": " + Span{c.Known, c.Known}.String() + " (" + proof + ")"
}

// each returns what candidates bring alone.
func (r *roster) each(people []member) []Candidate {
	list := make([]Candidate, len(people))
	for i, p := range people {
		c := Candidate{Person: p.ID, Gain: r.gain(people, []int{i}, 1)}
		var lo, hi int64
		for s := range p.may.All {
			sure, may := r.skills[s].sure.Len(), r.skills[s].may.Len()
			if p.sure.Has(s) {
				switch sure {
				case 0:
					c.Fills = append(c.Fills, r.skills[s].ID)
				case 1:
					c.Backs = append(c.Backs, r.skills[s].ID)
				}
				if sure == 1 && may == 1 {
					lo += r.skills[s].count
				}
			}
			if sure <= 1 && may >= 1 {
				hi += r.skills[s].count
			}
		}
		c.Backup = Span{r.weigh.Amount(lo), r.weigh.Amount(hi)}
		list[i] = c
	}
	slices.SortStableFunc(list, func(a, b Candidate) int {
		return cmp.Or(-cmp.Compare(a.Gain.Lo, b.Gain.Lo), -cmp.Compare(a.Gain.Hi, b.Gain.Hi), -cmp.Compare(a.Backup.Lo, b.Backup.Lo), -cmp.Compare(a.Backup.Hi, b.Backup.Hi))
	})
	return list
}

// gain returns what people add, whatever turns out of what is not known: the least where
// the team holds all that it may and they hold what is known, the most the other way
// round.
func (r *roster) gain(people []member, who []int, holders int) Span {
	var lo, hi int64
	for s, skill := range r.skills {
		sure, may := 0, 0
		for _, i := range who {
			if people[i].sure.Has(s) {
				sure++
			}
			if people[i].may.Has(s) {
				may++
			}
		}
		before, most := skill.sure.Len(), skill.may.Len()
		lo += skill.count * int64(min(most+sure, holders)-min(most, holders))
		hi += skill.count * int64(min(before+may, holders)-min(before, holders))
	}
	return Span{r.weigh.Amount(lo), r.weigh.Amount(hi)}
}

// chooser looks for the best choice of some people. Candidates come in the order of what
// they add alone. A partial choice is worth its gain and can't be worth more than that and
// the largest gains that the rest have beside it, because what a person adds
// only falls with what others bring.
type chooser struct {
	ctx        context.Context
	people     []member
	choose     int
	limit      int
	weight     []int64 // of each skill
	lacks      []int   // holders that a skill lacks
	best       int64
	who        []int
	bound      int64
	greedy     []int
	greedyGain int64
	nodes      int
	stopped    bool
	cause      error
	chosen     []int
}

func newChooser(ctx context.Context, r *roster, people []member, choose, holders, limit int) *chooser {
	x := &chooser{ctx: ctx, people: people, choose: choose, limit: limit, best: -1}
	for _, s := range r.skills {
		x.weight, x.lacks = append(x.weight, s.count), append(x.lacks, max(holders-s.sure.Len(), 0))
	}
	return x
}

func (x *chooser) run() {
	if x.cause = parallel.Cause(x.ctx); x.cause != nil {
		return
	}
	var rest []int
	for i := range x.people {
		rest = append(rest, i)
	}
	left := slices.Clone(rest)
	for range x.choose {
		at := 0
		for k := range left {
			if x.adds(left[k]) > x.adds(left[at]) {
				at = k
			}
		}
		x.greedyGain += x.take(left[at])
		x.greedy = append(x.greedy, left[at])
		left = slices.Delete(left, at, at+1)
	}
	for _, i := range x.greedy {
		x.giveBack(i)
	}
	x.best, x.who = x.greedyGain, slices.Clone(x.greedy)
	root := x.most(0, x.gains(rest), x.choose)
	x.search(0, rest)
	if x.bound = x.best; x.stopped {
		x.bound = max(root, x.best)
	}
}

// adds returns what somebody would add.
func (x *chooser) adds(i int) int64 {
	sum := int64(0)
	for s := range x.people[i].sure.All {
		if x.lacks[s] > 0 {
			sum += x.weight[s]
		}
	}
	return sum
}

// take chooses somebody and returns what that adds. What is lacking may fall below 0,
// for [chooser.giveBack].
func (x *chooser) take(i int) int64 {
	sum := x.adds(i)
	for s := range x.people[i].sure.All {
		x.lacks[s]--
	}
	return sum
}

func (x *chooser) giveBack(i int) {
	for s := range x.people[i].sure.All {
		x.lacks[s]++
	}
}

func (x *chooser) gains(rest []int) []int64 {
	gains := make([]int64, len(rest))
	for k, i := range rest {
		gains[k] = x.adds(i)
	}
	return gains
}

// most returns a bound on what so many people more can reach: the sum of the largest
// gains, and no more than all that is lacking.
func (x *chooser) most(gain int64, gains []int64, people int) int64 {
	gains = slices.Clone(gains)
	slices.Sort(gains)
	lacking, sum := int64(0), int64(0)
	for s, n := range x.lacks {
		if n > 0 {
			lacking += x.weight[s] * int64(n)
		}
	}
	for _, g := range gains[max(len(gains)-people, 0):] {
		sum = min(sum+g, lacking) // which keeps the sum within 64 bits
	}
	return gain + sum
}

func (x *chooser) search(gain int64, rest []int) {
	left := x.choose - len(x.chosen)
	if left == 0 || len(rest) == left {
		for _, i := range rest[:left] {
			gain += x.take(i)
		}
		if gain > x.best {
			x.best, x.who = gain, append(slices.Clone(x.chosen), rest[:left]...)
		}
		for _, i := range rest[:left] {
			x.giveBack(i)
		}
		return
	}
	gains := x.gains(rest)
	order := make([]int, len(rest))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return -cmp.Compare(gains[a], gains[b]) })
	for n, k := range order {
		if x.nodes++; x.nodes > x.limit {
			x.stopped = true
		}
		if x.nodes&255 == 0 && x.cause == nil {
			if x.cause = parallel.Cause(x.ctx); x.cause != nil {
				x.stopped = true
			}
		}
		if x.stopped || len(order)-n < left {
			return
		}
		after, sorted := make([]int, 0, len(order)-n), make([]int64, 0, len(order)-n)
		for _, j := range order[n:] {
			after, sorted = append(after, rest[j]), append(sorted, gains[j])
		}
		if x.most(gain, sorted, left) <= x.best {
			return
		}
		i := rest[k]
		added := x.take(i)
		x.chosen = append(x.chosen, i)
		x.search(gain+added, after[1:])
		x.chosen = x.chosen[:len(x.chosen)-1]
		x.giveBack(i)
	}
}
