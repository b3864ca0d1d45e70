package skills

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/date"
)

// Resolve returns the profile of a person's claims as of a day, under a policy.
// [Explain] tells the same claim by claim.
//
// A claim counts no more, or not yet, that is not in force ([Claim.InForce]) or
// in which the confidence, after decay, is below [Policy.Least]; when it stops to
// count, an older one that has not counts again. Of the others, a negative claim
// ends those of its skill that are not newer, that do not rank before it under
// the policy, and whose level is its own or above; without a level it ends all of
// them, waivers too. Levels on two scales do not compare and end no other.
//
// Of what remains about a skill, the claim that ranks first counts. Where the
// policy does not decide, a waiver counts before a level; among levels the one on
// the first scale in order of ids, and of one scale the lowest level; among those
// of one level the one that counts the longest. The order of the claims does not
// matter. A skill of which no claim remains is unknown, and so is every skill of
// zero Claims.
//
// As in [Claim.InForce], at the zero Date every claim counts, and confidence does
// not fade. It takes O(n log n) time for n claims, O(n) where they come in order
// of their skills, and for a skill with negative claims their number times that
// of the others. The claims are copied.
func Resolve(claims []Claim, asOf date.Date, policy Policy) Profile {
	if len(claims) == 0 {
		return Profile{asOf: asOf}
	}
	var enough [256]uint64 // so that most people's claims are sorted without memory of their own
	r := newResolver(asOf, &policy)
	return r.resolve(claims, sortBySkill(claims, enough[:0]))
}

// sorted is the order of claims by their skills. Each number has the place of a
// claim among them in its lowest bits, above them whether it is the first about
// its skill, and above that what it was sorted by. The claims are not in it, so
// that it needs no memory of its own.
type sorted struct {
	order  []uint64
	places uint64 // covers the bits of a place
	skills int    // how many
}

// at returns which claim is the i-th.
func (s *sorted) at(i int) int { return int(s.order[i] & s.places) }

// first is the bit that marks the first claim about a skill.
func (s *sorted) first() uint64 { return s.places + 1 }

// next returns where the claims about another skill than those before i begin.
func (s *sorted) next(i int) int {
	for i < len(s.order) && s.order[i]&s.first() == 0 {
		i++
	}
	return i
}

// sortBySkill sorts claims by their skills, with the memory of order. What tells
// most skills apart is the bytes of the id, from the first on in which not all
// ids are alike, as many as fit into a number above the place: to compare numbers
// is faster than to compare strings, of which those of one taxonomy often begin
// alike.
func sortBySkill(claims []Claim, order []uint64) sorted {
	s := sorted{order: order, places: 1<<bits.Len(uint(len(claims))) - 1}
	if in, skills := inOrder(claims, order, s.first()); skills > 0 {
		s.order, s.skills = in, skills
		return s
	}
	prefix := string(claims[0].skill)
	for i := range claims {
		if id := string(claims[i].skill); !strings.HasPrefix(id, prefix) {
			prefix = prefix[:common(prefix, id)]
		}
	}
	below := s.first() | s.places
	s.order = order[:0]
	for i := range claims {
		var start [8]byte
		copy(start[:], claims[i].skill[len(prefix):])
		s.order = append(s.order, binary.BigEndian.Uint64(start[:])&^below|uint64(i))
	}
	slices.Sort(s.order)
	for from, to := 0, 0; from < len(s.order); from = to { // those that are alike as far as the number tells
		same := true
		for to = from + 1; to < len(s.order) && s.order[from]&^below == s.order[to]&^below; to++ {
			same = same && claims[s.at(from)].skill == claims[s.at(to)].skill
		}
		if !same {
			slices.SortFunc(s.order[from:to], func(a, b uint64) int {
				return strings.Compare(string(claims[a&s.places].skill), string(claims[b&s.places].skill))
			})
		}
		for i := from; i < to; i++ {
			if i == from || !same && claims[s.at(i-1)].skill != claims[s.at(i)].skill {
				s.order[i] |= s.first()
				s.skills++
			}
		}
	}
	return s
}

// inOrder appends the order of claims that come in order of their skills, and
// returns how many skills they are: 0 when they do not.
func inOrder(claims []Claim, order []uint64, first uint64) (in []uint64, skills int) {
	for i := range claims {
		than := -1
		if i > 0 {
			than = strings.Compare(string(claims[i-1].skill), string(claims[i].skill))
		}
		switch {
		case than < 0:
			order = append(order, uint64(i)|first)
			skills++
		case than == 0:
			order = append(order, uint64(i))
		default:
			return nil, 0
		}
	}
	return order, skills
}

// common returns how many bytes two strings have in common at their beginning.
func common(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// resolver holds what is the same for all claims. The claims are not in it, so
// that it needs no memory of its own.
type resolver struct {
	asOf, first, last date.Date // the day, and the first and the last that it can mean
	policy            *Policy
	least             float64
	fades             bool
}

func newResolver(asOf date.Date, policy *Policy) resolver {
	return resolver{asOf, asOf.Earliest(), asOf.Latest(), policy, policy.Least.Float64(), !policy.Decay.isZero() && !asOf.IsZero()}
}

// resolve goes through claims skill by skill.
func (r *resolver) resolve(claims []Claim, all sorted) Profile {
	entries := make([]entry, 0, all.skills)
	for from, to := 0, 0; from < len(all.order); from = to {
		to = all.next(from + 1)
		if claims[all.at(from)].skill == "" {
			continue // states nothing
		}
		if c := r.counts(claims, &all, from, to); c.Claim != nil {
			entries = append(entries, entry{*c.Claim, c.weight})
		}
	}
	return newProfile(r.asOf, entries)
}

// counts returns which of the claims from one to another, all about one skill,
// counts: a nil one when none does.
func (r *resolver) counts(claims []Claim, all *sorted, from, to int) weighed {
	halfLife := r.halfLife(claims[all.at(from)].skill)
	var best weighed
	negative := false
	for i := from; i < to; i++ {
		c := &claims[all.at(i)]
		if !r.inForce(c) {
			continue
		}
		if c.negative {
			negative = true
			continue
		}
		apart := 0
		if best.Claim != nil && r.policy.Order != SurestFirst {
			apart = r.policy.apart(c, best.Claim) // where it decides, nobody has to ask for the confidence
		}
		if apart > 0 {
			continue
		}
		if w, ok := r.weigh(c, halfLife); ok && (best.Claim == nil || apart < 0 || r.policy.prefers(w, best)) {
			best = w
		}
	}
	if negative && best.Claim != nil {
		return r.remains(claims, all, from, to, halfLife)
	}
	return best
}

// remains is counts where some of the claims are negative.
func (r *resolver) remains(claims []Claim, all *sorted, from, to, halfLife int) weighed {
	var negative []weighed
	for i := from; i < to; i++ {
		if c, ok := r.weighs(&claims[all.at(i)], halfLife); ok && c.negative {
			negative = append(negative, c)
		}
	}
	var best weighed
	for i := from; i < to; i++ {
		c, ok := r.weighs(&claims[all.at(i)], halfLife)
		if !ok || c.negative || best.Claim != nil && !r.policy.prefers(c, best) {
			continue
		}
		if !slices.ContainsFunc(negative, func(n weighed) bool { return r.policy.ends(n, c) }) {
			best = c
		}
	}
	return best
}

func (r *resolver) halfLife(id ID) int {
	if !r.fades {
		return 0
	}
	return r.policy.Decay.HalfLife(id)
}

// inForce is [Claim.InForce], which asks for the first and the last day each
// time. Of two dates that begin on one day the coarser is the smaller.
func (r *resolver) inForce(c *Claim) bool {
	return r.last == (date.Date{}) || c.date.Compare(r.last) <= 0 && (c.expiry == (date.Date{}) || c.expiry.Latest().Compare(r.first) >= 0)
}

// weigh returns a claim with the confidence in it, and whether it has not faded.
func (r *resolver) weigh(c *Claim, halfLife int) (weighed, bool) {
	weight := r.policy.stated(c)
	if halfLife > 0 {
		weight *= left(halfLife, c.date, r.first)
	}
	return weighed{c, weight}, weight >= r.least
}

// weighs is weigh of a claim that is in force.
func (r *resolver) weighs(c *Claim, halfLife int) (weighed, bool) {
	if !r.inForce(c) {
		return weighed{}, false
	}
	return r.weigh(c, halfLife)
}
