package population

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"unsafe"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Builder indexes people one at a time into a [Population]. The zero Builder
// is ready to use. A Builder must not be used from two goroutines at once; to
// add people from several, use as many builders and [Merge] what they build.
//
// Each person costs time in the number of skills that the person states, and
// memory of four bytes per skill, four per attribute and eight more until the index
// is built.
type Builder struct {
	index      map[skills.ID]uint16
	skills     []stage
	latest     []latest // of each skill
	attributes []*attributeStage
	people     int
	at         []uint32   // where each person begins, as slab and place in it
	slabs      [][]uint32 // of each person a header, and an entry for each skill
	recent     *recent
	undo       undo
}

// recent is where skills were found by the strings that stated them. Who adds
// many people mostly states the same strings again, which are told by their
// address, without a look at their letters. The strings stay alive, so that an
// address means what it meant.
type recent [1 << 11]found

type found struct {
	letters *byte
	size    int32
	place   uint16
}

// slot returns where a string is noted, and whether it is.
func (r *recent) slot(id skills.ID) (slot *found, is bool) {
	letters := unsafe.StringData(string(id))
	slot = &r[uint64(uintptr(unsafe.Pointer(letters)))*0x9e3779b97f4a7c15>>53]
	return slot, slot.letters == letters && int(slot.size) == len(id) && len(id) > 0
}

// What a Builder can hold.
const (
	// MaxSkills is the largest number of skills of a population.
	MaxSkills = 1<<16 - 1

	slabBits   = 18
	slabSize   = 1 << slabBits
	maxSlabs   = 1 << (32 - slabBits)
	completely = 1 << 31 // in a header, beside the number of entries
)

// An entry is a skill in the upper half and a standing in the lower one.
const (
	entryNotHeld = 0
	entryHeld    = 1
	entryLevel   = 1 // and the step of the level
)

// stage is one skill while people are being added.
type stage struct {
	id     skills.ID
	levels []skills.Level // by step, as far as seen
}

// latest is what is looked at of a skill for each person who states it.
type latest struct {
	scale  skills.Level // some level of the skill's scale
	seen   uint64       // which of the first steps somebody is at
	stated uint64       // in the upper 48 bits who stated it last, plus 1, and what in the others
}

// attributeStage is one attribute while people are being added.
type attributeStage struct {
	name   string
	index  map[string]uint32
	values []string
	codes  []uint32 // of the people so far as they have it; the rest is 0
}

// undo is what a person who is refused has to leave as it was.
type undo struct {
	skills int
	scales []uint16 // the skills that got their scale
}

// Declare makes skills known although nobody may hold them: the choices that a
// questionnaire offered. Everyone who answered in full is then known not to
// hold what they did not choose. It fails on an id that [skills.CheckID]
// refuses, and with [ErrLimit] on more than [MaxSkills], and then declares none.
func (b *Builder) Declare(ids ...skills.ID) error {
	if b == nil {
		return fmt.Errorf("Builder.Declare: %w", ErrNil)
	}
	b.begin()
	for _, id := range ids {
		if _, err := b.skill(id); err != nil {
			b.rollBack()
			return fmt.Errorf("Builder.Declare(%q): %w", string(id), err)
		}
	}
	return nil
}

// Add adds a person of whom some skills are known, and attributes such as the
// occupation. Skills that are not stated, or stated as unknown, stay unknown: the
// person is outside their base. A nil person is known on nothing. An attribute
// without a value is not stated.
//
// Nobody is recognised: who is added twice counts twice.
//
// Add fails, and adds nobody, on an id or the name of an attribute that
// [skills.CheckID] refuses, with [ErrConflict] when two different standings are
// stated for one skill or two values for one attribute, with [ErrScale] when a
// level is of another scale than the skill's other levels, and with [ErrLimit]
// beyond [MaxSkills] skills or some 4 billion standings.
func (b *Builder) Add(stated iter.Seq2[skills.ID, Standing], attributes ...Attribute) error {
	return b.add("Builder.Add", stated, 0, attributes)
}

// AddComplete adds a person who answered in full: every skill that is not
// stated is not held, those that only later people state among them. This is
// what somebody says who ticked boxes in a list.
//
// AddComplete fails like [Builder.Add], and also with [ErrConflict] when a
// skill is stated as unknown: then the answer was not full.
func (b *Builder) AddComplete(stated iter.Seq2[skills.ID, Standing], attributes ...Attribute) error {
	return b.add("Builder.AddComplete", stated, completely, attributes)
}

// Forget leaves out an attribute that people were added with: one that turned out
// to have a value of nearly everybody's own, which groups nobody. People who are
// added later may state it again. An attribute that nobody stated is no error.
func (b *Builder) Forget(attribute string) {
	if b == nil {
		return
	}
	b.attributes = slices.DeleteFunc(b.attributes, func(a *attributeStage) bool { return a.name == attribute })
}

// Len returns the number of people added.
func (b *Builder) Len() int {
	if b == nil {
		return 0
	}
	return b.people
}

func (b *Builder) begin() {
	if b.index == nil {
		b.index, b.recent = map[skills.ID]uint16{}, new(recent)
	}
	b.undo.skills, b.undo.scales = len(b.skills), b.undo.scales[:0]
}

// rollBack forgets what the person who is refused brought.
func (b *Builder) rollBack() {
	for _, s := range b.skills[b.undo.skills:] {
		delete(b.index, s.id)
	}
	*b.recent = recent{}
	for _, i := range b.undo.scales {
		b.latest[i], b.skills[i].levels = latest{}, nil
	}
	clear(b.skills[b.undo.skills:])
	b.skills, b.latest = b.skills[:b.undo.skills], b.latest[:b.undo.skills]
	for i, l := range b.latest {
		if l.stated>>16 > uint64(b.people) {
			b.latest[i].stated = 0
		}
	}
}

func (b *Builder) add(fn string, stated iter.Seq2[skills.ID, Standing], complete uint32, attributes []Attribute) error {
	if b == nil {
		return fmt.Errorf("%s: %w", fn, ErrNil)
	}
	b.begin()
	slab := b.room(len(b.skills))
	from := len(slab)
	slab = append(slab, 0)
	var failed error
	if stated != nil {
		for id, standing := range stated {
			if standing.state == unknown {
				if complete != 0 {
					failed = fmt.Errorf("%s(%q): %w: answered in full, and unknown", fn, string(id), ErrConflict)
					break
				}
				continue
			}
			entry, again, err := b.state(id, standing)
			switch {
			case err != nil:
				failed = fmt.Errorf("%s(%q): %w", fn, string(id), err)
			case again:
				continue
			case complete != 0 && entry%(1<<16) == entryNotHeld:
				continue // follows from the answer in full
			case len(slab) == cap(slab): // new skills, more than there was room for
				slab = b.move(slab[from:])
				from = 0
				fallthrough
			default:
				slab = append(slab, entry)
			}
			if failed != nil {
				break
			}
		}
	}
	if failed == nil && len(b.slabs) > maxSlabs {
		failed = fmt.Errorf("%s: %w: more standings than %d", fn, ErrLimit, uint32(math.MaxUint32))
	}
	if failed == nil { // the last that can fail, and it changes nothing when it does
		failed = b.describe(fn, attributes)
	}
	if failed != nil {
		b.rollBack()
		return failed
	}
	slab[from] = complete | uint32(len(slab)-from-1)
	b.slabs[len(b.slabs)-1] = slab
	b.at = append(b.at, uint32((len(b.slabs)-1)<<slabBits|from))
	b.people++
	return nil
}

// room returns the slab for a person of at most n entries.
func (b *Builder) room(n int) []uint32 {
	if k := len(b.slabs); k > 0 && len(b.slabs[k-1])+n < cap(b.slabs[k-1]) {
		return b.slabs[k-1]
	}
	b.slabs = append(b.slabs, make([]uint32, 0, slabSize))
	return b.slabs[len(b.slabs)-1]
}

// move takes a person to a slab of their own beginning.
func (b *Builder) move(person []uint32) []uint32 {
	b.slabs = append(b.slabs, make([]uint32, 0, slabSize))
	return append(b.slabs[len(b.slabs)-1], person...)
}

// state returns the entry of a standing, and whether the person stated the same
// before.
func (b *Builder) state(id skills.ID, standing Standing) (entry uint32, again bool, err error) {
	at, ok := b.recent.slot(id)
	if !ok {
		i, err := b.skill(id)
		if err != nil {
			return 0, false, err
		}
		*at = found{unsafe.StringData(string(id)), int32(len(id)), i}
	}
	l, code := &b.latest[at.place], uint32(entryNotHeld)
	switch standing.state {
	case held:
		code = entryHeld
	case atLevel:
		if !standing.level.SameScale(l.scale) || l.seen>>uint(standing.level.Step())&1 == 0 {
			if err := b.see(at.place, standing.level); err != nil {
				return 0, false, err
			}
		}
		code = uint32(entryLevel + standing.level.Step())
	}
	stated := uint64(b.people+1)<<16 | uint64(code)
	if l.stated>>16 == stated>>16 {
		if l.stated != stated {
			return 0, false, fmt.Errorf("%w: %v and %v", ErrConflict, b.skills[at.place].standing(uint32(l.stated)), standing)
		}
		return 0, true, nil
	}
	l.stated = stated
	return uint32(at.place)<<16 | code, false, nil
}

// see notes a level of a skill at which nobody was, as far as seen tells.
func (b *Builder) see(place uint16, level skills.Level) error {
	l, s, step := &b.latest[place], &b.skills[place], level.Step()
	if !level.SameScale(l.scale) {
		if !l.scale.IsZero() {
			return fmt.Errorf("%w: %v and %v", ErrScale, l.scale.ScaleID(), level.ScaleID())
		}
		l.scale = level
		b.undo.scales = append(b.undo.scales, place)
	}
	for step >= len(s.levels) {
		s.levels = append(s.levels, skills.Level{})
	}
	s.levels[step] = level
	l.seen |= 1 << uint(step) // 0 from the 64th on
	return nil
}

// standing returns what an entry states.
func (s *stage) standing(entry uint32) Standing {
	switch entry %= 1 << 16; entry {
	case entryNotHeld:
		return NotHeld
	case entryHeld:
		return Held
	}
	return At(s.levels[entry-entryLevel])
}

// skill returns the place of a skill, which is made known.
func (b *Builder) skill(id skills.ID) (uint16, error) {
	if i, ok := b.index[id]; ok {
		return i, nil
	}
	if list := id.Check(""); len(list) > 0 {
		return 0, list.Err()
	}
	if len(b.skills) == MaxSkills {
		return 0, fmt.Errorf("%w: more than %d skills", ErrLimit, MaxSkills)
	}
	// The caller's string may be part of a large buffer, such as a row.
	id = skills.ID(strings.Clone(string(id)))
	b.index[id] = uint16(len(b.skills))
	b.skills, b.latest = append(b.skills, stage{id: id}), append(b.latest, latest{})
	return b.index[id], nil
}

// describe notes the attributes of the person being added.
func (b *Builder) describe(fn string, attributes []Attribute) error {
	for i, a := range attributes {
		if a.Value == "" {
			continue
		}
		for _, other := range attributes[:i] {
			if other.Name == a.Name && other.Value != "" && other.Value != a.Value {
				return fmt.Errorf("%s(%q): %w: %q and %q", fn, a.Name, ErrConflict, other.Value, a.Value)
			}
		}
		if b.attribute(a.Name) == nil {
			if list := skills.CheckID(a.Name, text.EnJa("an attribute", "属性"), ""); len(list) > 0 {
				return fmt.Errorf("%s: %w", fn, list.Err())
			}
		}
	}
	for _, a := range attributes {
		if a.Value == "" {
			continue
		}
		stage := b.attribute(a.Name)
		if stage == nil {
			stage = &attributeStage{name: strings.Clone(a.Name), index: map[string]uint32{}}
			b.attributes = append(b.attributes, stage)
		}
		stage.note(b.people, a.Value)
	}
	return nil
}

// attribute returns the attribute of a name, of which there are few, and nil when
// nobody had it so far.
func (b *Builder) attribute(name string) *attributeStage {
	for _, a := range b.attributes {
		if a.name == name {
			return a
		}
	}
	return nil
}

func (a *attributeStage) note(person int, value string) {
	code, ok := a.index[value]
	if !ok {
		value = strings.Clone(value)
		a.values = append(a.values, value)
		code = uint32(len(a.values))
		a.index[value] = code
	}
	for len(a.codes) <= person {
		a.codes = append(a.codes, 0)
	}
	a.codes[person] = code
}
