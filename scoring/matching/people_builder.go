package matching

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
)

// PeopleBuilder packs people, one at a time. The zero PeopleBuilder is ready to use.
// It must not be used from two goroutines at once. What is added takes the memory
// of [People] and is not copied again.
type PeopleBuilder struct {
	bySkill    map[skills.ID]int32
	known      []known // by skill
	ids        []skills.ID
	statements []statement
	blocks     []block
	open       block // not full yet
	n          int
}

// known is what the builder remembers of a skill.
type known struct {
	levels []uint32 // the statements about it
	person int      // who stated it last, counted from 1
	place  int      // where, in the open block
}

// Add adds a person who states levels. Of a skill that is stated twice, the last level
// counts; the zero Level states that it is unknown, and so is everything that is not
// stated. A nil sequence states nothing. The levels of a profile are
// skills.Profile.All. It takes the time of a look-up for each level.
func (b *PeopleBuilder) Add(levels iter.Seq2[skills.ID, skills.Level]) { b.add(levels, false) }

// AddComplete adds a person of whom everything is known: what is not stated is none,
// on whatever scale it is asked. What is stated on another scale than that of the
// need, or as the zero Level, stays unknown.
func (b *PeopleBuilder) AddComplete(levels iter.Seq2[skills.ID, skills.Level]) { b.add(levels, true) }

func (b *PeopleBuilder) add(levels iter.Seq2[skills.ID, skills.Level], complete bool) {
	b.n++
	if levels != nil {
		for id, level := range levels {
			b.state(id, level)
		}
	}
	end := uint64(len(b.open.stated)) << 1
	if complete {
		end |= 1
	}
	b.open.ends = append(b.open.ends, end)
	if len(b.open.ends) == blockSize {
		b.blocks = append(b.blocks, b.open.clone())
		b.open.stated, b.open.ends = b.open.stated[:0], b.open.ends[:0]
		for i := range b.known {
			b.known[i].person = 0
		}
	}
}

// state notes a level of the person who is being added.
func (b *PeopleBuilder) state(id skills.ID, level skills.Level) {
	skill, ok := b.bySkill[id]
	if !ok {
		if b.bySkill == nil {
			b.bySkill = make(map[skills.ID]int32)
		}
		skill = int32(len(b.known))
		b.bySkill[id] = skill
		b.known, b.ids = append(b.known, known{}), append(b.ids, id)
	}
	k := &b.known[skill]
	number := b.number(k, skill, level)
	if k.person == b.n {
		b.open.stated[k.place] = number
		return
	}
	k.person, k.place = b.n, len(b.open.stated)
	b.open.stated = append(b.open.stated, number)
}

// number returns that of a statement.
func (b *PeopleBuilder) number(k *known, skill int32, level skills.Level) uint32 {
	for _, s := range k.levels {
		if b.statements[s].level == level {
			return s
		}
	}
	s := uint32(len(b.statements))
	b.statements = append(b.statements, statement{skill, level})
	k.levels = append(k.levels, s)
	return s
}

// Build returns the people who were added so far. The builder can go on afterwards.
func (b *PeopleBuilder) Build() People {
	p := People{
		blocks: slices.Clone(b.blocks), n: b.n,
		statements: slices.Clone(b.statements), ids: slices.Clone(b.ids),
	}
	if len(b.open.ends) > 0 {
		p.blocks = append(p.blocks, b.open.clone())
	}
	return p
}

func (b *block) clone() block {
	return block{append(make([]uint32, 0, len(b.stated)), b.stated...), append(make([]uint64, 0, len(b.ends)), b.ends...)}
}
