package skills

import (
	"cmp"
	"hash/maphash"
	"iter"
	"math/bits"
	"slices"
	"sort"
	"strings"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Profile is what a set of claims amounts to as of a date: at most one level
// per skill. It is immutable. The zero Profile knows nothing.
type Profile struct {
	asOf  date.Date
	known int32    // how many of the entries have a level
	said  *entries // nil when nothing is said
	refs  []uint32 // where set, which of the entries are the profile's, in order: those of a Sheet
}

// entries is what one profile, or those of one [Sheet], say of skills. It is
// never written to again.
type entries struct {
	list  []entry // sorted by skill
	slots []int32 // where a skill begins in the list, by its hash; see first
}

// entry is what a profile says of one skill. The level of the claim is the
// skill's; a waiver has none.
type entry struct {
	claim      Claim
	confidence float64 // after decay; supposed for a level that nobody claims
}

const supposed = -1

// newProfile returns the profile of entries that are sorted by skill, no skill
// twice.
func newProfile(asOf date.Date, list []entry) Profile {
	p := Profile{asOf: asOf}
	for i := range list {
		if !list[i].waived() {
			p.known++
		}
	}
	if len(list) > 0 {
		p.said = newEntries(list)
	}
	return p
}

func newEntries(list []entry) *entries {
	e := &entries{list: list}
	if len(list) <= few {
		return e
	}
	e.slots = make([]int32, 2<<bits.Len(uint(len(list)-1)))
	for i := range list {
		if i > 0 && list[i].claim.skill == list[i-1].claim.skill {
			continue
		}
		slot := e.slot(list[i].claim.skill)
		for e.slots[slot] != 0 {
			slot = (slot + 1) & (len(e.slots) - 1)
		}
		e.slots[slot] = int32(i + 1)
	}
	return e
}

// few entries are found faster by going through all of them.
const few = 4

// slot returns where to begin to look for a skill. At least half of the slots are
// empty, so that a look-up meets one or two.
func (e *entries) slot(id ID) int {
	return int(maphash.String(seed, string(id)) & uint64(len(e.slots)-1))
}

var seed = maphash.MakeSeed()

// first returns the place of the first entry about a skill, -1 when there is none.
func (e *entries) first(id ID) int {
	if e.slots == nil {
		for i := range e.list {
			if e.list[i].claim.skill == id {
				return i
			}
		}
		return -1
	}
	for slot := e.slot(id); e.slots[slot] != 0; slot = (slot + 1) & (len(e.slots) - 1) {
		if i := int(e.slots[slot] - 1); e.list[i].claim.skill == id {
			return i
		}
	}
	return -1
}

// entry returns what the profile says of a skill, nil when it says nothing.
func (p *Profile) entry(id ID) *entry {
	if p.said == nil {
		return nil
	}
	i := p.said.first(id)
	if i < 0 {
		return nil
	}
	if p.refs != nil {
		k, _ := slices.BinarySearch(p.refs, uint32(i))
		if k == len(p.refs) || p.said.list[p.refs[k]].claim.skill != id {
			return nil
		}
		i = int(p.refs[k])
	}
	return &p.said.list[i]
}

// size returns the number of skills of which something is said.
func (p *Profile) size() int {
	switch {
	case p.said == nil:
		return 0
	case p.refs == nil:
		return len(p.said.list)
	}
	return len(p.refs)
}

// at returns what is said of the i-th of these skills, in order of id.
func (p *Profile) at(i int) *entry {
	if p.refs != nil {
		i = int(p.refs[i])
	}
	return &p.said.list[i]
}

// find returns where a skill is or would be among them, and whether it is there.
func (p *Profile) find(id ID) (int, bool) {
	return sort.Find(p.size(), func(i int) int { return cmp.Compare(id, p.at(i).claim.skill) })
}

// appendEntries appends what is said of the skills from one place to another.
func (p *Profile) appendEntries(list []entry, from, to int) []entry {
	for i := from; i < to; i++ {
		list = append(list, *p.at(i))
	}
	return list
}

// AsOf returns the day of the profile, the zero Date when it is of no day.
func (p Profile) AsOf() date.Date { return p.asOf }

// Level returns the level of a skill, the zero Level when it is unknown. It
// takes O(1) time, of a profile of a [Sheet] O(log n) for n skills.
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
		for i := range p.size() {
			if e := p.at(i); !e.waived() && !yield(e.claim.skill, e.claim.level) {
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
	i, found := p.find(id)
	if e == nil && !found {
		return p
	}
	list := p.appendEntries(make([]entry, 0, p.size()+1), 0, i)
	if e != nil {
		list = append(list, *e)
	}
	if found {
		i++
	}
	return newProfile(p.asOf, p.appendEntries(list, i, p.size()))
}

// Equal reports whether both profiles are of one day, know the same skills at the
// same levels, and waive the same skills. The claims behind them, and the
// confidence in them, do not count.
func (p Profile) Equal(q Profile) bool {
	if p.asOf != q.asOf || p.size() != q.size() {
		return false
	}
	for i := range p.size() {
		if e, f := p.at(i), q.at(i); e.claim.skill != f.claim.skill || e.claim.level != f.claim.level {
			return false
		}
	}
	return true
}

// String returns the known skills with their levels in order of id, then those
// that are waived, for logs, such as "go=mastery/working sql=mastery/aware k8s waived".
func (p Profile) String() string {
	parts := make([]string, 0, p.size())
	for id, level := range p.All() {
		parts = append(parts, string(id)+"="+level.String())
	}
	for i := range p.size() {
		if e := p.at(i); e.waived() {
			parts = append(parts, string(e.claim.skill)+" waived")
		}
	}
	return strings.Join(parts, " ")
}
