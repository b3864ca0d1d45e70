package team

import (
	"cmp"
	"math/big"
	"strings"
)

// Worth is what one person brings to what a team covers.
type Worth struct {
	Person string

	// Share is the fair share of what is covered, in weights: the Shapley value of the
	// game in which a group is worth what it covers, which is sum of w/h over the skills
	// held, of weight w and with h holders (L. S. Shapley, 1953). With every level known
	// both ends are equal; otherwise they are reached by completions of what is
	// unknown.
	Share Span

	// Alone is the weight of what nobody else is known to hold, and would be lost.
	Alone float64
}

// Shapley says what each person brings. The zero Shapley is that of the zero Team.
type Shapley struct{ of *roster }

// Shapley returns what each person brings to what the team covers.
func (t Team) Shapley() Shapley { return Shapley{t.read()} }

// String returns what each person brings, in one line for logs, such as
// "amy 1.5, bob 0.5 to 1".
func (s Shapley) String() string {
	var list []string
	for _, w := range s.Worths() {
		list = append(list, w.Person+" "+w.Share.String())
	}
	return cmp.Or(strings.Join(list, ", "), "nobody")
}

// Worths returns what each person brings, in the order of the team. With every level known
// the shares add up to the weight of what is covered. Each is computed exactly and rounded
// once. It takes time in proportion to people times skills. The slice is the caller's own.
func (s Shapley) Worths() []Worth {
	r := Team(s).read()
	list := make([]Worth, len(r.people))
	for i, p := range r.people {
		var lo, hi big.Rat
		alone := int64(0)
		for s := range p.may.All {
			skill := r.skills[s]
			sure, may := int64(skill.sure.Len()), int64(skill.may.Len())
			if p.sure.Has(s) {
				lo.Add(&lo, big.NewRat(skill.count, may))
				hi.Add(&hi, big.NewRat(skill.count, sure))
				if sure == 1 {
					alone += skill.count
				}
			} else {
				hi.Add(&hi, big.NewRat(skill.count, sure+1))
			}
		}
		list[i] = Worth{Person: p.ID, Share: Span{Lo: r.weigh.Nearest(&lo), Hi: r.weigh.Nearest(&hi)}, Alone: r.weigh.Amount(alone)}
	}
	return list
}
