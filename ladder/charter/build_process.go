package charter

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// process checks that the meetings can be held in their order: that nothing is
// needed before it is there, and nothing made anew after it was decided.
func (b *builder) process(specs []MeetingSpec, brought []string) {
	b.documents(brought, "brought")
	yieldedBy := make(map[string]string) // the first meeting that yields a document
	for _, m := range specs {
		for _, name := range m.Yields {
			if _, ok := yieldedBy[name]; !ok {
				yieldedBy[name] = m.ID
			}
		}
	}
	documents := slices.Clone(brought) // then in order of the meetings, for suggestions
	for _, m := range specs {
		documents = append(documents, m.Yields...)
	}
	enter := b.once()
	there, decidedBy := make(map[string]bool), make(map[string]string)
	for _, name := range brought {
		there[name] = true
	}
	for i, m := range specs {
		path := problem.Path("process").Item(m.ID)
		if enter(m.ID, words.meeting, path) {
			b.data.meeting[m.ID] = i
		}
		b.documents(m.Needs, path.Field("needs"))
		b.documents(m.Yields, path.Field("yields"))
		b.documents(m.Decides, path.Field("decides"))
		for n, name := range m.Needs {
			at := path.Field("needs").Index(n)
			if by, ok := yieldedBy[name]; there[name] || name == "" {
				continue
			} else if ok {
				b.report(NeedsLater.At(at, name, by))
			} else {
				b.report(UnknownDocument.At(at, name).WithSuggestion(b.suggest.nearest(name, documents)))
			}
		}
		for n, name := range m.Yields {
			if by, ok := decidedBy[name]; ok {
				b.report(AlreadyDecided.At(path.Field("yields").Index(n), name, by))
			}
			there[name] = true
		}
		for n, name := range m.Decides {
			at := path.Field("decides").Index(n)
			if by, ok := decidedBy[name]; ok && by != m.ID {
				b.report(AlreadyDecided.At(at, name, by))
			} else if !slices.Contains(m.Needs, name) && !slices.Contains(m.Yields, name) {
				b.report(DecidesUnknown.At(at, name).WithSuggestion(b.suggest.nearest(name, slices.Concat(m.Needs, m.Yields))))
			} else {
				decidedBy[name] = m.ID
			}
		}
		switch {
		case m.Rests < 0:
			b.report(NegativeNumber.At(path.Field("rests"), m.Rests))
		case m.Rests > 0 && len(m.Needs) == 0:
			b.report(NothingRests.At(path.Field("rests")))
		}
		b.bounds(m.MinHours, m.MaxHours, path, "min-hours", "max-hours")
	}
}

func (b *builder) documents(names []string, path problem.Path) {
	seen := make(map[string]bool, len(names))
	for i, name := range names {
		b.report(skills.CheckID(name, words.document, path.Index(i))...)
		if seen[name] && name != "" {
			b.report(skills.DuplicateID.At(path.Index(i), name))
		}
		seen[name] = true
	}
}
