package likeness

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/scoring/fit"
)

// Neighbour is a role that is near another one.
type Neighbour struct {
	Role     string    // id
	Nearness float64   // in [0, 1], see [Likeness.Near]
	There    fit.Range // coverage of the neighbour by the role: what a move there brings along
	Back     fit.Range // coverage of the role by the neighbour
}

// String returns the neighbour in one line, for logs, such as
// "p4: near 0.87, there 0.75, back 1.00".
func (n Neighbour) String() string {
	return fmt.Sprintf("%s: near %.2f, there %v, back %v", n.Role, n.Nearness, n.There, n.Back)
}

// Near returns the k roles that are nearest to a role, the nearest first, and all
// others where there are fewer. Equally near ones are in order of id. The slice is
// the caller's own.
//
// Nearness says which roles are alike, seniority aside; it has no direction. It is
// the mean of two likenesses,
//
//	asked:  (1 + r) / 2, r the correlation of what stands out in both
//	called: the cosine of the words in both roles' names
//
// What stands out is importance x level of each skill, standardised over all roles
// and centred within each, so that a skill that every role asks for, and a role that
// asks for more of everything, make no difference. Words count as in a search,
// rare ones more. Where a role has no name, only what is asked counts, for all.
//
// It is in [0, 1] and compares these roles with each other: with other roles around
// them it is another number. Whether anybody can move is not in it, that is
// [Neighbour.There].
//
// It fails with [ErrUnknownRole] and [ErrNotStated]. A negative k is taken as 0. It
// takes O(n + r log r) steps for r roles with n asks and names in all.
func (l Likeness) Near(id string, k int) ([]Neighbour, error) {
	i, err := l.find(id)
	if err != nil {
		return nil, err.In("Likeness.Near(%s)", id)
	}
	return l.newFinder().near(i, k), nil
}

// NearEach returns the k nearest roles of every role, as [Likeness.Near] does, in
// the order of [Likeness.Roles]. It runs on all cores, and fails with the cause when
// the context is done before. It takes O(r n + r^2 log r) steps for r roles with n
// asks and names in all.
func (l Likeness) NearEach(ctx context.Context, k int) ([][]Neighbour, error) {
	lists := make([][]Neighbour, len(l.roles))
	loop := parallel.Loop{Chunk: 8}
	err := loop.DoWith(ctx, len(l.roles), func() func(from, to int) error {
		f := l.newFinder()
		return func(from, to int) error {
			for i := from; i < to; i++ {
				lists[i] = f.near(i, k)
			}
			return nil
		}
	})
	if err != nil {
		return nil, err
	}
	return lists, nil
}

// finder is the memory for finding what is near one role.
type finder struct {
	l      Likeness
	values []float64 // of the role's profile, by column
	words  []float64 // of its names
	here   *bring
	there  *bring
	all    []nearness
}

type nearness struct {
	role int
	near float64
}

func (l Likeness) newFinder() *finder {
	return &finder{
		l, make([]float64, l.profile.columns), make([]float64, l.names.words),
		l.newBring(), l.newBring(), make([]nearness, 0, len(l.roles)),
	}
}

// lay lays out the profile and the names of a role; by 0 it takes them away.
func (f *finder) lay(i int, by float64) {
	for k, j := range f.l.profile.rows[i].column {
		f.values[j] = by * f.l.profile.rows[i].value[k]
	}
	if f.l.names.rows != nil {
		for k, j := range f.l.names.rows[i].word {
			f.words[j] = by * f.l.names.rows[i].weight[k]
		}
	}
}

// nearness returns how near a role is to the one that is laid out.
func (f *finder) nearness(i, j int) float64 {
	p := &f.l.profile
	asked := (1 + p.correlation(f.values, &p.rows[i], &p.rows[j])) / 2
	if f.l.names.rows == nil {
		return asked
	}
	return (asked + f.l.names.cosine(f.words, &f.l.names.rows[j])) / 2
}

func (f *finder) near(i, k int) []Neighbour {
	f.lay(i, 1)
	f.all = f.all[:0]
	for j := range f.l.roles {
		if j != i {
			f.all = append(f.all, nearness{j, f.nearness(i, j)})
		}
	}
	f.lay(i, 0)
	slices.SortFunc(f.all, func(a, b nearness) int {
		return cmp.Or(cmp.Compare(b.near, a.near), cmp.Compare(a.role, b.role))
	})
	list := make([]Neighbour, min(max(k, 0), len(f.all)))
	f.here.lay(f.l.roles[i])
	for n := range list {
		j := f.all[n].role
		there := f.l.coverage(f.here, i, j)
		f.there.lay(f.l.roles[j])
		back := f.l.coverage(f.there, j, i)
		f.there.clear(f.l.roles[j])
		list[n] = Neighbour{f.l.roles[j].spec.ID, f.all[n].near, there, back}
	}
	f.here.clear(f.l.roles[i])
	return list
}

// Roles yields the ids of the roles that are compared, in order. It can be run
// again.
func (l Likeness) Roles() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range l.roles {
			if !yield(r.spec.ID) {
				return
			}
		}
	}
}

// Len returns the number of roles that are compared.
func (l Likeness) Len() int { return len(l.roles) }

// NotStated yields the ids of the roles that are left out because nobody has said
// what they ask, in order. It can be run again.
func (l Likeness) NotStated() iter.Seq[string] { return slices.Values(l.notStated) }

// String returns what there is, such as "879 roles, 68 skills".
func (l Likeness) String() string {
	return fmt.Sprintf("%d roles, %d skills", len(l.roles), len(l.skills))
}
