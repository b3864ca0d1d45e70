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
	r := newResolver(asOf, &policy)
	if skills, ok := inOrder(claims); ok {
		return r.resolve(claims, nil, skills)
	}
	var enough [256]uint64 // so that most people's claims are sorted without memory of their own
	order := sortBySkill(claims, enough[:0])
	skills := 1
	for i := 1; i < len(order); i++ {
		if !alike(claims, order, i-1, i) {
			skills++
		}
	}
	return r.resolve(claims, order, skills)
}

// inOrder reports whether claims come in order of their skills, and about how
// many skills they are.
func inOrder(claims []Claim) (skills int, ok bool) {
	for i := range claims {
		order := -1
		if i > 0 {
			order = strings.Compare(string(claims[i-1].skill), string(claims[i].skill))
		}
		if order > 0 {
			return 0, false
		}
		if order < 0 {
			skills++
		}
	}
	return skills, true
}

// sortBySkill appends to order the places of claims in order of their skills,
// each with what tells most skills apart: the bytes of its id, from the first on
// in which not all ids are alike, as many as fit into a number before the place.
// To compare numbers is faster than to compare strings, of which those of one
// taxonomy often begin alike.
func sortBySkill(claims []Claim, order []uint64) []uint64 {
	prefix := string(claims[0].skill)
	for i := range claims {
		if id := string(claims[i].skill); !strings.HasPrefix(id, prefix) {
			prefix = prefix[:common(prefix, id)]
		}
	}
	places := placeMask(len(claims))
	for i := range claims {
		var start [8]byte
		copy(start[:], claims[i].skill[len(prefix):])
		order = append(order, binary.BigEndian.Uint64(start[:])&^places|uint64(i))
	}
	slices.Sort(order)
	for from, to := 0, 0; from < len(order); from = to { // those that are alike as far as the number tells
		same := true
		for to = from + 1; to < len(order) && order[from]&^places == order[to]&^places; to++ {
			same = same && claims[order[from]&places].skill == claims[order[to]&places].skill
		}
		if !same {
			slices.SortFunc(order[from:to], func(a, b uint64) int {
				return strings.Compare(string(claims[a&places].skill), string(claims[b&places].skill))
			})
		}
	}
	return order
}

// placeMask covers the bits that the places of n claims need.
func placeMask(n int) uint64 { return 1<<bits.Len(uint(n)) - 1 }

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

// at returns claim i in an order, nil for that in which they come.
func at(claims []Claim, order []uint64, i int) *Claim {
	if order == nil {
		return &claims[i]
	}
	return &claims[order[i]&placeMask(len(claims))]
}

// alike reports whether claims i and j in an order are about one skill.
func alike(claims []Claim, order []uint64, i, j int) bool {
	if order != nil && (order[i]^order[j])&^placeMask(len(claims)) != 0 {
		return false
	}
	return at(claims, order, i).skill == at(claims, order, j).skill
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
	return resolver{asOf, asOf.Earliest(), asOf.Latest(), policy, policy.Least.Float64(), !policy.Decay.isZero()}
}

// resolve goes through claims about so many skills in an order.
func (r *resolver) resolve(claims []Claim, order []uint64, skills int) Profile {
	if skills == 0 {
		return Profile{asOf: r.asOf}
	}
	entries := make([]entry, 0, skills)
	for from, to := 0, 0; from < len(claims); from = to {
		for to = from + 1; to < len(claims) && alike(claims, order, from, to); to++ {
		}
		if at(claims, order, from).skill == "" {
			continue // states nothing
		}
		if c := r.counts(claims, order, from, to); c.Claim != nil {
			entries = append(entries, entry{*c.Claim, c.weight})
		}
	}
	return newProfile(r.asOf, entries)
}

// counts returns which of the claims from one to another in an order, all about
// one skill, counts: a nil one when none does.
func (r *resolver) counts(claims []Claim, order []uint64, from, to int) weighed {
	halfLife := 0
	if r.fades {
		halfLife = r.policy.Decay.HalfLife(at(claims, order, from).skill)
	}
	var best weighed
	negative := false
	for i := from; i < to; i++ {
		switch c, ok := r.weigh(at(claims, order, i), halfLife); {
		case !ok:
		case c.negative:
			negative = true
		case best.Claim == nil || r.policy.prefers(c, best):
			best = c
		}
	}
	if negative && best.Claim != nil {
		return r.remains(claims, order, from, to, halfLife)
	}
	return best
}

// remains is counts where some of the claims are negative.
func (r *resolver) remains(claims []Claim, order []uint64, from, to, halfLife int) weighed {
	var negative []weighed
	for i := from; i < to; i++ {
		if c, ok := r.weigh(at(claims, order, i), halfLife); ok && c.negative {
			negative = append(negative, c)
		}
	}
	var best weighed
	for i := from; i < to; i++ {
		c, ok := r.weigh(at(claims, order, i), halfLife)
		if !ok || c.negative || best.Claim != nil && !r.policy.prefers(c, best) {
			continue
		}
		if !slices.ContainsFunc(negative, func(n weighed) bool { return r.policy.ends(n, c) }) {
			best = c
		}
	}
	return best
}

// weigh returns a claim with the confidence in it, and whether it is in force
// and has not faded.
func (r *resolver) weigh(c *Claim, halfLife int) (weighed, bool) {
	// As Claim.InForce, which asks for the first and the last day each time. Of two
	// dates that begin on one day the coarser is the smaller.
	if r.last != (date.Date{}) && (c.date.Compare(r.last) > 0 || c.expiry != (date.Date{}) && c.expiry.Latest().Compare(r.first) < 0) {
		return weighed{}, false
	}
	weight := r.policy.stated(c)
	if halfLife > 0 {
		weight *= left(halfLife, c.date, r.asOf)
	}
	return weighed{c, weight}, weight >= r.least
}
