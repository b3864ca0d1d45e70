package skills

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// MergeClaims returns the claims of several sources about one person, equal ones
// once, in the order of [Claim.Compare]. Claims about one skill that go by
// different ids stay apart. It takes O(n log n) time for n claims.
func MergeClaims(sources ...[]Claim) []Claim {
	all := slices.Concat(sources...)
	slices.SortFunc(all, Claim.Compare)
	return slices.Clip(slices.CompactFunc(all, Claim.Equal))
}

// Conflict is two claims about one skill of which no policy says which is right.
type Conflict struct {
	A, B Claim // A is before B in the order of [Claim.Compare]
}

// Conflicts returns every two claims that contradict each other where the policy
// does not decide, as of a day: both are in force and have not faded, they are of
// one date and rank alike, and they state different levels, or a level and a
// waiver, or one is negative and ends the other. [Resolve] takes the more careful
// one of them. They are in the order of [Claim.Compare]. It takes O(n log n) time
// for n claims, and for those about one skill the square of their number.
func Conflicts(claims []Claim, asOf date.Date, policy Policy) []Conflict {
	r := newResolver(asOf, &policy)
	var of []weighed // those that count
	var conflicts []Conflict
	all := MergeClaims(claims)
	for from, to := 0, 0; from < len(all); from = to {
		of = of[:0]
		halfLife := r.halfLife(all[from].skill)
		for to = from; to < len(all) && all[to].skill == all[from].skill; to++ {
			if c, ok := r.weighs(&all[to], halfLife); ok && c.skill != "" {
				of = append(of, c)
			}
		}
		for i, a := range of {
			for _, b := range of[i+1:] {
				if a.date == b.date && policy.rank(a, b) == 0 && policy.contradict(a, b) {
					conflicts = append(conflicts, Conflict{*a.Claim, *b.Claim})
				}
			}
		}
	}
	return conflicts
}

// contradict reports whether two claims that rank alike can't both be right.
func (p *Policy) contradict(a, b weighed) bool {
	switch {
	case a.negative && b.negative:
		return false
	case a.negative:
		return p.ends(a, b)
	case b.negative:
		return p.ends(b, a)
	default:
		return a.level != b.level
	}
}

var conflictLine = text.EnJa("{a} contradicts {b}", "{a}と{b}が矛盾しています")

// Text returns the conflict as a line in the closest language to tag, with the
// names of skills from a catalog and those of levels from their scales. Ids stand
// in for what they lack.
func (c Conflict) Text(tag language.Tag, catalog Catalog, scales ...Scale) string {
	in := naming{tag, catalog, scales}
	return conflictLine.Fill(tag, "a", in.claim(c.A), "b", in.claim(c.B))
}

// String returns the conflict in one line of English, without names.
func (c Conflict) String() string { return c.Text(language.English, Catalog{}) }
