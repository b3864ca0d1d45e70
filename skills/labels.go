package skills

import (
	"hash/maphash"
	"slices"
	"strings"
)

// labelIndex finds skills by their folded labels. Each label stands in it once,
// whatever the number of skills that share it. There are few slices and no
// pointers, so that a hundred thousand labels cost some megabytes and no work
// for the garbage collector.
//
// The slices are larger than the nearest caches of a processor, and a look-up costs
// what it reads from them: mostly one line of slots when it fails, and one of
// entries and one of text more when it succeeds.
type labelIndex struct {
	text    string       // the folded labels, one behind the other
	entries []labelEntry // of label l: entries[l]; the last one ends the label before it
	uses    []use        // of one label in order of the skills, then of their labels
	seed    maphash.Seed
	slots   []slot // hash table with open addressing; its length is a power of two
}

// labelEntry is where a label begins in the text, and its uses among all of them.
// Both end where those of the next label begin.
type labelEntry struct {
	at    int
	first int32
	kinds kindSet
}

// kindSet has bit i for labelKinds[i], where one of the uses is of that kind.
type kindSet uint8

const (
	isID kindSet = 1 << iota
	isName
	isAlias
)

// use is what a label is to a skill: label part of those that [Skill.Labels]
// yields.
type use struct{ skill, part int32 }

// slot is a place of the hash table, free where label is 0.
type slot struct {
	hash  uint32 // upper half of the hash; the lower says where to begin
	label int32  // number of the label from 1
}

// usualLabel is how long names and aliases are, roughly.
const usualLabel = 32

// newLabelIndex goes through the labels of all skills.
func newLabelIndex(skills []SkillSpec) *labelIndex {
	count, size := 0, 0
	for i := range skills {
		others := skills[i].Name.Len()
		for _, alias := range skills[i].Aliases {
			others += alias.Len()
		}
		count += 1 + others
		size += len(skills[i].ID) + others*usualLabel
	}
	slots := 1 // at least one stays free, which ends every search
	for slots <= count+count/2 {
		slots *= 2
	}
	var (
		text   strings.Builder
		folded []byte
		found  = make([]use, 0, count)
		labels = make([]int32, 0, count) // of each use
		x      = labelIndex{entries: make([]labelEntry, 1, count+2), seed: maphash.MakeSeed(), slots: make([]slot, slots)}
	)
	text.Grow(size)
	for i := range skills {
		part := int32(-1)
		for l := range (Skill{&skills[i]}).Labels() {
			part++
			folded = appendFold(folded[:0], l.Text)
			if len(folded) == 0 {
				continue // says nothing, so nobody can mean it
			}
			hash := maphash.Bytes(x.seed, folded)
			x.text = text.String()
			place := placeOf(&x, hash, folded)
			if place.label == 0 {
				text.Write(folded)
				x.entries = append(x.entries, labelEntry{at: text.Len()})
				place.hash, place.label = uint32(hash>>32), int32(len(x.entries)-1)
			}
			x.entries[place.label-1].kinds |= l.Kind.set()
			labels = append(labels, place.label-1)
			found = append(found, use{int32(i), part})
		}
	}
	x.text = text.String()
	x.order(found, labels)
	return &x
}

// order puts the uses behind each other by their labels. Counting keeps the order of
// the skills within each label (H. H. Seward, 1954).
func (x *labelIndex) order(found []use, labels []int32) {
	entries := append(x.entries, labelEntry{})
	for _, l := range labels {
		entries[l+2].first++
	}
	for l := 2; l < len(entries); l++ {
		entries[l].first += entries[l-1].first
	}
	x.uses = make([]use, len(found))
	for i, l := range labels {
		x.uses[entries[l+1].first] = found[i]
		entries[l+1].first++
	}
	x.entries = entries[:len(entries)-1]
}

// set returns the kind alone.
func (k LabelKind) set() kindSet { return 1 << slices.Index(labelKinds[:], k) }

// find returns the number of a folded label by its hash. What is not folded is not
// found.
func find[S string | []byte](x *labelIndex, hash uint64, label S) (number int32, ok bool) {
	number = placeOf(x, hash, label).label
	return number - 1, number > 0
}

// of returns the uses of a label.
func (x *labelIndex) of(l int32) []use { return x.uses[x.entries[l].first:x.entries[l+1].first] }

// len returns the number of labels.
func (x *labelIndex) len() int32 { return int32(len(x.entries) - 1) }

// label returns a folded label.
func (x *labelIndex) label(l int32) string { return x.text[x.entries[l].at:x.entries[l+1].at] }

// placeOf returns the place of a folded label in the hash table, or the free one
// where it belongs.
func placeOf[S string | []byte](x *labelIndex, hash uint64, folded S) *slot {
	last := uint64(len(x.slots) - 1)
	for i := hash & last; ; i = (i + 1) & last {
		switch s := &x.slots[i]; {
		case s.label == 0:
			return s
		case s.hash == uint32(hash>>32) && x.label(s.label-1) == string(folded):
			return s
		}
	}
}
