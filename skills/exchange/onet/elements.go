package onet

import (
	"strings"

	"github.com/kakezan/kakezan/skills"
)

// areas are the parts of the content model that are about what people can do.
var areas = [...]struct {
	id   string
	kind skills.Kind
}{
	{"1.A", skills.KindAbility}, {"1.C", skills.KindAttitude}, {"2.A", skills.KindSkill}, {"2.B", skills.KindSkill}, {"2.C", skills.KindKnowledge},
}

// kindOf returns the kind of skill that an element is, the zero Kind when it is
// about something else, such as interests or work activities.
func kindOf(element string) skills.Kind {
	for _, a := range areas {
		if rest, ok := strings.CutPrefix(element, a.id); ok && (rest == "" || rest[0] == '.') {
			return a.kind
		}
	}
	return skills.Kind{}
}

func isSkill(element string) bool { return kindOf(element) != skills.Kind{} }

// above returns the id of the element that an element is a part of, "" for the
// widest.
func above(element string) string {
	if i := strings.LastIndexByte(element, '.'); i >= 0 {
		return element[:i]
	}
	return ""
}

// addElements adds the elements that are skills, and those above them as groups.
func (b *builder) addElements() {
	isParent := make(map[string]bool)
	for _, e := range b.db.Elements {
		for id := above(e.ID); id != "" && isSkill(e.ID); id = above(id) {
			isParent[id] = true
		}
	}
	for _, e := range b.db.Elements {
		kind := kindOf(e.ID)
		switch {
		case !isSkill(e.ID) && !isParent[e.ID]:
			b.left.add(says.element(topOf(e.ID), b.names[topOf(e.ID)]), "Content Model Reference", e.Line)
			continue
		case isParent[e.ID] && !b.rated[e.ID]:
			kind = skills.KindGroup
		}
		spec := skills.SkillSpec{ID: skills.ID(e.ID), Name: english(e.Name), Description: english(e.Description), Kind: kind, Provenance: b.provenance()}
		for id := above(e.ID); id != ""; id = above(id) {
			if _, ok := b.names[id]; ok {
				spec.Broader = []skills.ID{skills.ID(id)}
				break
			}
		}
		if id := LevelScaleID(levelScale, e.ID); !b.scales[id].IsZero() {
			spec.Scale = id
		} else if b.rated[e.ID] && !b.scales[levelScale].IsZero() {
			spec.Scale = levelScale
		}
		b.spec.Skills = append(b.spec.Skills, spec)
	}
}

// levelScale is the id of the scale on which people's levels can be stated.
const levelScale = "LV"

func (b *builder) provenance() []skills.ProvenanceSpec {
	return []skills.ProvenanceSpec{b.spec.Provenance}
}

// topOf returns the wide part of the model to which an element belongs that is no
// skill: the first two steps of its id where skills stand beside it, else the
// first.
func topOf(element string) string {
	first, rest, _ := strings.Cut(element, ".")
	if first != "1" && first != "2" {
		return first
	}
	second, _, _ := strings.Cut(rest, ".")
	return strings.TrimSuffix(first+"."+second, ".")
}
