package fit

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// Translation reads facts that are stated in the skills and on the scales of one
// ladder in those of another: somebody's levels at one company, beside what
// another company asks. It is immutable and safe for concurrent use. The zero
// Translation changes nothing.
//
// A skill of the other ladder is found by its id, and where the first ladder does
// not know the id by what either calls it: names and aliases in any language,
// folded ([skills.Fold]). Where several skills are meant by that, nothing is
// guessed. A level is carried over between equal scales, and else by the mapping
// from one to the other. Whatever can't be carried over is unknown, never none,
// and is told as a [Loss].
type Translation struct {
	from, to ladder.Ladder
	mappings []skills.Mapping
	words    []word
}

// word is a skill that the other ladder measures.
type word struct {
	id    skills.ID
	scale skills.Scale
	means []skills.ID // in the first ladder: none, one, or several
}

// NewTranslation prepares the translation of facts from one ladder to another,
// with mappings between scales that are not equal. A mapping between scales that
// neither ladder has does no harm. It fails with [ErrMapping], by a
// [*MappingError], on the zero mapping, and on two that lead from one scale to one
// other. It takes time in proportion to the names of the skills that the ladders
// measure.
func NewTranslation(from, to ladder.Ladder, mappings ...skills.Mapping) (Translation, error) {
	for i, m := range mappings {
		twice := slices.ContainsFunc(mappings[:i], func(n skills.Mapping) bool {
			return sameScale(n.From(), m.From()) && sameScale(n.To(), m.To())
		})
		if m.IsZero() || twice {
			return Translation{}, &MappingError{m.From().ID(), m.To().ID()}
		}
	}
	t := Translation{from: from, to: to, mappings: slices.Clone(mappings)}
	called := make(map[string][]skills.ID)
	own := make(map[skills.ID]bool) // of to
	for id := range to.Measured() {
		own[id] = true
	}
	for id := range from.Measured() {
		if own[id] {
			continue // found by its id
		}
		for _, label := range labels(from, id) {
			if !slices.Contains(called[label], id) {
				called[label] = append(called[label], id)
			}
		}
	}
	for id, scale := range to.Measured() {
		w := word{id: id, scale: scale}
		if _, ok := from.ScaleOf(id); ok {
			w.means = []skills.ID{id}
		} else {
			for _, label := range labels(to, id) {
				for _, candidate := range called[label] {
					if !slices.Contains(w.means, candidate) {
						w.means = append(w.means, candidate)
					}
				}
			}
		}
		t.words = append(t.words, w)
	}
	return t, nil
}

// labels returns what a ladder calls a skill, folded.
func labels(l ladder.Ladder, id skills.ID) []string {
	list := []string{skills.Fold(string(id))}
	for _, name := range l.SkillName(id).All() {
		list = append(list, skills.Fold(name))
	}
	if s, ok := l.Catalog().Skill(id); ok {
		for label := range s.Labels() {
			list = append(list, skills.Fold(label.Text))
		}
	}
	return list
}

// sameScale reports whether levels of both compare.
func sameScale(a, b skills.Scale) bool {
	none, ok := a.Step(0)
	return ok && b.Has(none)
}

// From returns the ladder in whose terms the facts are stated.
func (t Translation) From() ladder.Ladder { return t.from }

// To returns the ladder in whose terms they are read.
func (t Translation) To() ladder.Ladder { return t.to }

// String returns the ids of the ladders, such as "acme -> dual-track", and "" for
// the zero Translation.
func (t Translation) String() string {
	if t.from.IsZero() && t.to.IsZero() {
		return ""
	}
	return fmt.Sprintf("%v -> %v", t.from.ID(), t.to.ID())
}

// Facts returns the facts in terms of the other ladder, and what got lost, in the
// order in which that ladder measures its skills. A level that already is on the
// scale of the other ladder stays, and so does every skill that the other ladder
// does not measure: nothing asks for it there. The day and the evidence stay, the
// evidence of a skill under its id in the other ladder, as long as it was stated to
// be all there is. Times in places and ratings are of the places and reviews of a
// ladder; they stay where both ladders have one id, and are not stated otherwise.
//
// Within one ladder nothing changes and nothing is lost, as long as the levels are
// on its scales. It takes time in proportion to the skills that the other ladder
// measures, times those of the person where a level changes.
func (t Translation) Facts(f ladder.Facts) (ladder.Facts, []Loss) {
	var losses []Loss
	lost := func(w word, kind LossKind, have skills.Level, by skills.Mapping) {
		losses = append(losses, Loss{w.id, t.to.SkillName(w.id), kind, slices.Clone(w.means), have, by})
	}
	p := f.Profile()
	read := p
	became := make(map[skills.ID]skills.ID)
	for _, w := range t.words {
		have, source := p.Level(w.id), w.id
		if have.IsZero() {
			if _, waived := p.Waived(w.id); waived {
				continue
			}
			switch len(w.means) {
			case 0:
				lost(w, Unmatched, have, skills.Mapping{})
				continue
			case 1:
				source = w.means[0]
				have = p.Level(source)
			default:
				lost(w, Ambiguous, have, skills.Mapping{})
				continue
			}
		}
		if source != w.id {
			became[source] = w.id
			if _, waived := p.Waived(source); waived {
				lost(w, WaiverLost, have, skills.Mapping{})
			}
		}
		if have.IsZero() {
			continue
		}
		level := have
		if !w.scale.Has(have) {
			by, ok := t.mapping(have, w.scale)
			if !ok {
				lost(w, NoMapping, have, by)
				level = skills.Level{}
			} else if level, _ = by.Map(have); level.IsZero() {
				lost(w, Unsaid, have, by)
			} else if len(alike(by, have)) > 0 {
				lost(w, Coarse, have, by)
			}
		}
		if level != p.Level(w.id) {
			read = read.With(w.id, level)
		}
	}
	return t.facts(f, read, became, &losses), losses
}

// facts returns the facts with another profile, and without what is of the places
// and reviews of another ladder.
func (t Translation) facts(f ladder.Facts, p skills.Profile, became map[skills.ID]skills.ID, losses *[]Loss) ladder.Facts {
	if t.from.ID() == t.to.ID() {
		return f.WithProfile(p)
	}
	spec := f.Spec()
	spec.Profile = p
	stints, evidence, ratings := f.Stated()
	if stints || ratings || len(spec.Stints) > 0 || len(spec.Ratings) > 0 {
		*losses = append(*losses, Loss{Kind: OtherRecord})
	}
	spec.Stints, spec.Ratings = nil, nil
	if !evidence {
		spec.Evidence = nil // NewFacts would take it for all that there is
	}
	for i, piece := range spec.Evidence {
		if id, ok := became[piece.Skill]; ok {
			spec.Evidence[i].Skill = id
		}
	}
	return ladder.NewFacts(spec)
}

// mapping returns the mapping of a level to a scale.
func (t Translation) mapping(l skills.Level, to skills.Scale) (skills.Mapping, bool) {
	for _, m := range t.mappings {
		if m.From().Has(l) && sameScale(m.To(), to) {
			return m, true
		}
	}
	return skills.Mapping{}, false
}
