package skills

import "hash/maphash"

// labelIndex finds skills by their folded labels. Each label stands in it once,
// whatever the number of skills that share it. There are few slices and no
// pointers, so that a hundred thousand labels cost some megabytes and no work
// for the garbage collector.
type labelIndex struct {
	text  string  // the folded labels, one behind the other
	at    []int   // label l is text[at[l]:at[l+1]]
	first []int32 // uses[first[l]:first[l+1]] are the uses of label l
	uses  []use   // of one label in order of the skills, then of their labels
	seed  maphash.Seed
	slots []slot // hash table with open addressing; its length is a power of two
}

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
	text := make([]byte, 0, size)
	x := labelIndex{at: make([]int, 1, count+1), seed: maphash.MakeSeed(), slots: make([]slot, slots)}
	found := make([]use, 0, count)
	labels := make([]int32, 0, count) // of each use
	for i := range skills {
		part := int32(-1)
		for l := range (Skill{&skills[i]}).Labels() {
			part++
			start := len(text)
			text = appendFold(text, l.Text)
			if len(text) == start {
				continue // says nothing, so nobody can mean it
			}
			hash := maphash.Bytes(x.seed, text[start:])
			place := placeOf(&x, hash, text, text[start:])
			if place.label == 0 {
				x.at = append(x.at, len(text))
				place.hash, place.label = uint32(hash>>32), int32(len(x.at)-1)
			} else {
				text = text[:start]
			}
			labels = append(labels, place.label-1)
			found = append(found, use{int32(i), part})
		}
	}
	x.text = string(text)
	// The uses are in order of the skills. Counting keeps that order within each
	// label (H. H. Seward, 1954).
	x.first = make([]int32, len(x.at)+1)
	for _, l := range labels {
		x.first[l+2]++
	}
	for l := 2; l < len(x.first); l++ {
		x.first[l] += x.first[l-1]
	}
	x.uses = make([]use, len(found))
	for i, l := range labels {
		x.uses[x.first[l+1]] = found[i]
		x.first[l+1]++
	}
	x.first = x.first[:len(x.at)]
	return &x
}

// find returns the number of a folded label.
func (x *labelIndex) find(folded string) (label int32, ok bool) {
	label = placeOf(x, maphash.String(x.seed, folded), x.text, folded).label
	return label - 1, label > 0
}

// of returns the uses of a label.
func (x *labelIndex) of(label int32) []use { return x.uses[x.first[label]:x.first[label+1]] }

// len returns the number of labels.
func (x *labelIndex) len() int32 { return int32(len(x.at) - 1) }

// label returns a folded label.
func (x *labelIndex) label(i int32) string { return x.text[x.at[i]:x.at[i+1]] }

// placeOf returns the place of a folded label in the hash table, or the free one
// where it belongs. The text is that of the index, which is not there yet while it is made.
func placeOf[S string | []byte](x *labelIndex, hash uint64, text, folded S) *slot {
	last := uint64(len(x.slots) - 1)
	for i := hash & last; ; i = (i + 1) & last {
		switch s := &x.slots[i]; {
		case s.label == 0:
			return s
		case s.hash == uint32(hash>>32) && string(text[x.at[s.label-1]:x.at[s.label]]) == string(folded):
			return s
		}
	}
}
