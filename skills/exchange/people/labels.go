package people

import (
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// labels knows what is meant by labels as they are written, each of which is
// looked up once.
type labels struct {
	catalog skills.Catalog // none: labels are ids
	known   memo
	means   []meaning
}

// meaning is what a label means: nothing when it is blank, a skill, or nobody
// knows, which the problem says.
type meaning struct {
	label string
	skill skills.ID
	bad   problem.Problem
	code  *problem.Code // of the problem; nil when there is none
}

func newLabels(catalog skills.Catalog) labels {
	return labels{catalog: catalog}
}

// find returns the number of what a label means, in the order in which labels
// were first seen.
func (l *labels) find(written string) int32 {
	if i, ok := l.known.find(written); ok {
		return i
	}
	label := strings.TrimSpace(written)
	i, ok := l.known.find(label)
	if !ok {
		i = int32(len(l.means))
		label = strings.Clone(label) // it is a part of a row
		l.known.set(label, i)
		l.means = append(l.means, l.resolve(label))
	}
	if written != label {
		l.known.set(written, i)
	}
	return i
}

func (l *labels) resolve(label string) meaning {
	m := meaning{label: label}
	say := func(code *problem.Code, p problem.Problem) meaning {
		m.code, m.bad = code, p
		return m
	}
	switch {
	case label == "":
		return m
	case len(skills.ID(label).Check("")) > 0:
		return say(BadLabel, BadLabel.At("", label))
	case l.catalog.Len() == 0:
		m.skill = skills.ID(label)
		return m
	}
	var ids []string
	for skill := range l.catalog.Find(label).All() {
		ids = append(ids, string(skill.ID()))
	}
	switch len(ids) {
	case 0:
		return say(UnknownLabel, UnknownLabel.At("", label).WithSuggestion(string(l.catalog.Suggest(skills.ID(label)))))
	case 1:
		m.skill = skills.ID(ids[0])
		return m
	default:
		return say(AmbiguousLabel, AmbiguousLabel.At("", label, strings.Join(ids, ", ")))
	}
}
