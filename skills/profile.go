package skills

import (
	"iter"
	"strings"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Profile is what a set of claims amounts to as of a date: at most one level
// per skill. It is immutable. The zero Profile knows nothing.
type Profile struct {
	asOf  date.Date
	known int32    // how many of the entries have a level
	said  []entry  // sorted by skill, no skill twice unless refs are set; never written to again
	refs  []uint32 // where set, which of the entries are the profile's, in order: those of a Sheet
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
	p := Profile{asOf: asOf, said: list}
	for i := range list {
		if !list[i].waived() {
			p.known++
		}
	}
	return p
}

// entry returns what the profile says of a skill, nil when it says nothing.
func (p *Profile) entry(id ID) *entry {
	if i, ok := p.find(id); ok {
		return p.at(i)
	}
	return nil
}

// size returns the number of skills of which something is said.
func (p *Profile) size() int {
	if p.refs != nil {
		return len(p.refs)
	}
	return len(p.said)
}

// at returns what is said of the i-th of these skills, in order of id.
func (p *Profile) at(i int) *entry {
	if p.refs != nil {
		i = int(p.refs[i])
	}
	return &p.said[i]
}

// find returns where a skill is or would be among them, and whether it is there.
func (p *Profile) find(id ID) (int, bool) {
	from, to := 0, p.size()
	for from < to {
		i := int(uint(from+to) >> 1)
		switch order := strings.Compare(string(p.at(i).claim.skill), string(id)); {
		case order == 0:
			return i, true
		case order < 0:
			from = i + 1
		default:
			to = i
		}
	}
	return from, false
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
// takes O(log n) time for n skills.
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
