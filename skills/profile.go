package skills

import (
	"cmp"
	"hash/maphash"
	"iter"
	"math/bits"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Profile is what a set of claims amounts to as of a date: at most one level
// per skill. It is immutable. The zero Profile knows nothing.
type Profile struct {
	asOf    date.Date
	known   int32   // how many of the entries have a level
	entries []entry // sorted by skill, no skill twice; never written to again
	slots   []int32 // where a skill is among the entries, by its hash; see find
}

// entry is what a profile says of one skill. The level of the claim is the
// skill's; a waiver has none.
type entry struct {
	claim      Claim
	confidence float64 // after decay; supposed for a level that nobody claims
}

const supposed = -1

// newProfile returns the profile of entries that are sorted by skill.
func newProfile(asOf date.Date, entries []entry) Profile {
	p := Profile{asOf: asOf, entries: entries}
	for i := range entries {
		if !entries[i].waived() {
			p.known++
		}
	}
	if len(entries) > few {
		p.slots = make([]int32, 2<<bits.Len(uint(len(entries)-1)))
		for i := range entries {
			slot := p.slot(entries[i].claim.skill)
			for p.slots[slot] != 0 {
				slot = (slot + 1) & (len(p.slots) - 1)
			}
			p.slots[slot] = int32(i + 1)
		}
	}
	return p
}

// few entries are found faster by going through all of them.
const few = 4

// slot returns where to begin to look for a skill. At least half of the slots are
// empty, so that a look-up meets one or two.
func (p *Profile) slot(id ID) int {
	return int(maphash.String(seed, string(id)) & uint64(len(p.slots)-1))
}

var seed = maphash.MakeSeed()

// entry returns what the profile says of a skill, nil when it says nothing.
func (p *Profile) entry(id ID) *entry {
	if p.slots == nil {
		for i := range p.entries {
			if e := &p.entries[i]; e.claim.skill == id {
				return e
			}
		}
		return nil
	}
	for slot := p.slot(id); p.slots[slot] != 0; slot = (slot + 1) & (len(p.slots) - 1) {
		if e := &p.entries[p.slots[slot]-1]; e.claim.skill == id {
			return e
		}
	}
	return nil
}

// AsOf returns the day of the profile, the zero Date when it is of no day.
func (p Profile) AsOf() date.Date { return p.asOf }

// Level returns the level of a skill, the zero Level when it is unknown. It
// takes O(1) time.
func (p Profile) Level(id ID) Level {
	if e := p.entry(id); e != nil {
		return e.claim.level
	}
	return Level{}
}

// Waived returns why a skill is waived, and whether it is: the claim that counts
// says that there was no opportunity to show it. Its level is unknown; what asks
// for one counts as just met.
func (p Profile) Waived(id ID) (text.Text, bool) {
	if e := p.entry(id); e != nil && e.waived() {
		return e.claim.Waiver(), true
	}
	return text.Text{}, false
}

func (e *entry) waived() bool { return e.claim.level.IsZero() }

// Claim returns the claim that counts for a skill, and whether there is one: a
// level set by [Profile.With] has none.
func (p Profile) Claim(id ID) (Claim, bool) {
	if e := p.entry(id); e != nil && e.confidence != supposed {
		return e.claim, true
	}
	return Claim{}, false
}

// Confidence returns the confidence in the claim that counts for a skill, in
// [0,1] and after decay, and whether there is such a claim.
func (p Profile) Confidence(id ID) (float64, bool) {
	if e := p.entry(id); e != nil && e.confidence != supposed {
		return e.confidence, true
	}
	return 0, false
}

// Len returns the number of skills of which the level is known.
func (p Profile) Len() int { return int(p.known) }

// All yields the known skills with their levels, in order of id. It can be run
// again.
func (p Profile) All() iter.Seq2[ID, Level] {
	return func(yield func(ID, Level) bool) {
		for i := range p.entries {
			if e := &p.entries[i]; !e.waived() && !yield(e.claim.skill, e.claim.level) {
				return
			}
		}
	}
}

// With returns a copy in which a skill is at a level and not waived, as a
// supposition: "what if". The zero Level makes the skill unknown. The empty id
// is no skill; such a copy is the profile itself. It takes O(n) time for n
// skills.
func (p Profile) With(id ID, level Level) Profile {
	if id == "" {
		return p
	}
	if level.IsZero() {
		return p.with(id, nil)
	}
	return p.with(id, &entry{Claim{skill: id, level: level}, supposed})
}

// with returns a copy that says e of a skill, nothing when e is nil.
func (p Profile) with(id ID, e *entry) Profile {
	i, found := slices.BinarySearchFunc(p.entries, id, bySkill)
	if e == nil && !found {
		return p
	}
	entries := append(make([]entry, 0, len(p.entries)+1), p.entries[:i]...)
	if e != nil {
		entries = append(entries, *e)
	}
	if found {
		i++
	}
	return newProfile(p.asOf, append(entries, p.entries[i:]...))
}

func bySkill(e entry, id ID) int { return cmp.Compare(e.claim.skill, id) }

// Equal reports whether both profiles are of one day, know the same skills at the
// same levels, and waive the same skills. The claims behind them, and the
// confidence in them, do not count.
func (p Profile) Equal(q Profile) bool {
	return p.asOf == q.asOf && slices.EqualFunc(p.entries, q.entries, func(e, f entry) bool {
		return e.claim.skill == f.claim.skill && e.claim.level == f.claim.level
	})
}

// String returns the known skills with their levels in order of id, then those
// that are waived, for logs, such as "go=mastery/working sql=mastery/aware k8s waived".
func (p Profile) String() string {
	parts := make([]string, 0, len(p.entries))
	for id, level := range p.All() {
		parts = append(parts, string(id)+"="+level.String())
	}
	for _, e := range p.entries {
		if e.waived() {
			parts = append(parts, string(e.claim.skill)+" waived")
		}
	}
	return strings.Join(parts, " ")
}
