package skills

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Policy says which of several claims about one skill counts. The zero Policy
// is a good default: the newest claim counts, whoever made it.
type Policy struct {
	// Trust lists sources, the most trusted first. A claim by an earlier one
	// counts against any claim by a later one, and sources that are not listed
	// come last. The zero value means that all are trusted alike.
	Trust []Source
}

// Profile is what a set of claims amounts to as of a date: at most one level
// per skill. It is immutable. The zero Profile knows nothing.
type Profile struct {
	asOf   date.Date
	levels map[ID]Level
	claims map[ID]Claim // the claim that counts; none for levels set by With
	waived map[ID]text.Text
}

// Resolve returns the profile of the claims that are in force on a day, under
// a policy. Of the claims about one skill, the one by the most trusted source
// counts; among those the newest; among those of one date a waiver before a
// level; among levels the one on the first scale in order of ids, and of one scale the lowest level; among those of one
// level the one that counts the longest. The order of the claims does not
// matter. A claim that has expired counts no more, and an older one that has
// not counts again. A skill without a claim in force is unknown, and so is
// every skill of zero Claims.
//
// As in [Claim.InForce], at the zero Date every claim counts. It takes O(n)
// time for n claims and a policy of a few sources.
func Resolve(claims []Claim, asOf date.Date, policy Policy) Profile {
	p := Profile{asOf: asOf, levels: make(map[ID]Level), claims: make(map[ID]Claim)}
	for _, c := range claims {
		if c.spec.Skill == "" || !c.InForce(asOf) {
			continue
		}
		if counts, ok := p.claims[c.Skill()]; ok && !policy.prefers(c, counts) {
			continue
		}
		p.claims[c.Skill()] = c
	}
	for id, c := range p.claims {
		if c.spec.Waiver.IsZero() {
			p.levels[id] = c.Level()
			continue
		}
		if p.waived == nil {
			p.waived = make(map[ID]text.Text)
		}
		p.waived[id] = c.spec.Waiver
	}
	return p
}

// prefers reports whether c counts rather than d.
func (p Policy) prefers(c, d Claim) bool {
	return cmp.Or(
		cmp.Compare(p.rank(c.By()), p.rank(d.By())),
		d.Date().Compare(c.Date()),
		c.Level().order(d.Level()),
		cmp.Compare(expires(c), expires(d)),
		d.Expiry().Latest().Compare(c.Expiry().Latest()),
		c.compare(d),
	) < 0
}

// expires returns 1 for a claim that expires and 0 for one that does not.
func expires(c Claim) int {
	if c.Expiry().IsZero() {
		return 0
	}
	return 1
}

func (p Policy) rank(s Source) int {
	if i := slices.Index(p.Trust, s); i >= 0 {
		return i
	}
	return len(p.Trust)
}

// AsOf returns the day of the profile, the zero Date when it is of no day.
func (p Profile) AsOf() date.Date { return p.asOf }

// Level returns the level of a skill, the zero Level when it is unknown.
func (p Profile) Level(id ID) Level { return p.levels[id] }

// Waived returns why a skill is waived, and whether it is: the claim that counts
// says that there was no opportunity to show it. Its level is unknown; what asks
// for one counts as just met.
func (p Profile) Waived(id ID) (text.Text, bool) {
	if p.waived == nil {
		return text.Text{}, false
	}
	why, ok := p.waived[id]
	return why, ok
}

// Claim returns the claim that counts for a skill, and whether there is one: a
// level set by [Profile.With] has none.
func (p Profile) Claim(id ID) (Claim, bool) {
	c, ok := p.claims[id]
	return c, ok
}

// Len returns the number of skills that are known.
func (p Profile) Len() int { return len(p.levels) }

// All yields the known skills with their levels, in order of id. It can be run
// again.
func (p Profile) All() iter.Seq2[ID, Level] {
	return func(yield func(ID, Level) bool) {
		for _, id := range slices.Sorted(maps.Keys(p.levels)) {
			if !yield(id, p.levels[id]) {
				return
			}
		}
	}
}

// With returns a copy in which a skill is at a level and not waived, as a
// supposition: "what if". The zero Level makes the skill unknown. The empty id is no skill; such a
// copy is the profile itself. It takes O(n) time for n known skills.
func (p Profile) With(id ID, level Level) Profile {
	if id == "" {
		return p
	}
	p.levels, p.claims = maps.Clone(p.levels), maps.Clone(p.claims)
	delete(p.claims, id)
	if p.waived != nil {
		p.waived = maps.Clone(p.waived)
		delete(p.waived, id)
	}
	if level.IsZero() {
		delete(p.levels, id)
		return p
	}
	if p.levels == nil {
		p.levels = make(map[ID]Level)
	}
	p.levels[id] = level
	return p
}

// Equal reports whether both profiles are of one day, know the same skills at the
// same levels, and waive the same skills. The claims behind them do not count.
func (p Profile) Equal(q Profile) bool {
	alike := func(text.Text, text.Text) bool { return true }
	return p.asOf == q.asOf && maps.Equal(p.levels, q.levels) && maps.EqualFunc(p.waived, q.waived, alike)
}

// String returns the known skills with their levels in order of id, then those
// that are waived, for logs, such as "go=mastery/working sql=mastery/aware k8s waived".
func (p Profile) String() string {
	var b strings.Builder
	for id, level := range p.All() {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(id) + "=" + level.String())
	}
	for _, id := range slices.Sorted(maps.Keys(p.waived)) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(id) + " waived")
	}
	return b.String()
}
