package cfpackage

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// addRubric makes scales of a rubric.
func (m *toModel) addRubric(r Rubric, path problem.Path) {
	id := idOf(r.Identifier, r.URI)
	m.rest(r, "CFRubrics", path, append(m.uri(r.Identifier, r.URI), "identifier", "title", "CFRubricCriteria")...)
	var scales []skills.ScaleSpec
	one := true
	for i, c := range r.Criteria {
		at := path.Field("CFRubricCriteria").Index(i)
		scale := m.scale(c, at)
		one = one && (i == 0 || sameSteps(scale, scales[0]))
		scales = append(scales, scale)
	}
	for i, c := range r.Criteria {
		at := path.Field("CFRubricCriteria").Index(i)
		scale := scales[i]
		scale.ID, scale.Name = id, in(m.tag, r.Title)
		used := append(m.uri(c.Identifier, c.URI), "identifier", "CFItemURI", "rubricId", "CFRubricCriterionLevels")
		if !one {
			scale.ID, scale.Name = idOf(c.Identifier, c.URI), in(m.tag, c.Category)
			used = append(used, "category")
		}
		m.rest(c, "CFRubricCriteria", at, used...)
		if len(scale.Steps) == 0 {
			m.note("CFRubricCriteria", at)
			continue
		}
		if !one || i == 0 {
			m.spec.Scales = append(m.spec.Scales, scale)
		}
		skill := m.skill(c.ItemURI)
		switch {
		case c.ItemURI.IsZero():
		case skill == nil || skill.Scale != "":
			m.note("CFRubricCriteria.CFItemURI", at.Field("CFItemURI"))
		default:
			skill.Scale = scale.ID
		}
	}
	if !one && r.Title != nil {
		m.note("CFRubrics.title", path.Field("title"))
	}
}

func sameSteps(a, b skills.ScaleSpec) bool {
	return slices.EqualFunc(a.Steps, b.Steps, func(s, t skills.StepSpec) bool {
		return s.ID == t.ID && s.Name.Equal(t.Name) && s.Description.Equal(t.Description) && (s.Number == nil) == (t.Number == nil) && (s.Number == nil || *s.Number == *t.Number)
	})
}

// scale returns the steps of a criterion's levels.
func (m *toModel) scale(c Criterion, path problem.Path) (scale skills.ScaleSpec) {
	type level struct {
		CriterionLevel
		path problem.Path
	}
	var levels []level
	for i, l := range c.Levels {
		levels = append(levels, level{l, path.Field("CFRubricCriterionLevels").Index(i)})
	}
	rising := func(number func(CriterionLevel) Number) bool {
		for _, l := range levels {
			if _, ok := number(l.CriterionLevel).Decimal(); !ok {
				return false
			}
		}
		sorted := slices.Clone(levels)
		value := func(l level) (d interface{ Float64() float64 }) { v, _ := number(l.CriterionLevel).Decimal(); return v }
		slices.SortStableFunc(sorted, func(a, b level) int {
			return cmp.Compare(value(a).Float64(), value(b).Float64())
		})
		for i := range sorted[min(1, len(sorted)):] {
			if value(sorted[i]).Float64() == value(sorted[i+1]).Float64() {
				return false
			}
		}
		levels = sorted
		return true
	}
	position := func(l CriterionLevel) Number { return l.Position }
	scored := rising(func(l CriterionLevel) Number { return l.Score })
	if !scored {
		rising(position)
	}
	seen := make(map[string]bool)
	for _, l := range levels {
		used := append(m.uri(l.Identifier, l.URI), "identifier", "quality", "description", "position", "rubricCriterionId")
		id, ok := strings.CutPrefix(idOf(l.Identifier, l.URI), idOf(c.Identifier, c.URI)+"/")
		if quality := say(l.Quality); !ok && len(skills.CheckID(quality, text.Text{}, "")) == 0 && quality != skills.None {
			id = quality
		}
		if seen[id] {
			id = say(l.Identifier)
		}
		seen[id] = true
		step := skills.StepSpec{ID: id, Name: in(m.tag, l.Quality), Description: in(m.tag, l.Description)}
		if d, ok := l.Score.Decimal(); ok && scored {
			step.Number, used = &d, append(used, "score")
		}
		m.rest(l.CriterionLevel, "CFRubricCriterionLevels", l.path, used...)
		scale.Steps = append(scale.Steps, step)
	}
	return scale
}
