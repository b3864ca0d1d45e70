package population

import (
	"iter"

	"github.com/kakezan/kakezan/skills"
)

// labels finds skills by what people call them. The zero value finds nothing.
type labels struct {
	exact  map[skills.ID]struct{}
	folded map[string]skills.ID // "" where several ids fold to one form
}

func newLabels(ids iter.Seq[skills.ID]) labels {
	l := labels{map[skills.ID]struct{}{}, map[string]skills.ID{}}
	for id := range ids {
		l.exact[id] = struct{}{}
		form := skills.Fold(string(id))
		if _, taken := l.folded[form]; taken {
			id = ""
		}
		l.folded[form] = id
	}
	return l
}

func (l labels) find(label string) (skills.ID, bool) {
	if _, ok := l.exact[skills.ID(label)]; ok {
		return skills.ID(label), true
	}
	id := l.folded[skills.Fold(label)]
	return id, id != ""
}
