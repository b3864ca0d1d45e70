package charter

import "github.com/kakezan/kakezan/skills/problem"

// CheckEchoes returns what the statements of the charter claim to take up of a
// wider one that does not state it ([UnknownEcho]), in order of place. Paths
// are in the record of the narrower charter. A charter that echoes nothing fits
// every other one.
func (c Charter) CheckEchoes(wider Charter) problem.List {
	var known []string
	stated := make(map[string]bool)
	for _, s := range wider.read().spec.statements() {
		for _, id := range s.ids {
			known, stated[id] = append(known, id), true
		}
	}
	var list problem.List
	var suggest suggester
	for _, s := range c.read().spec.statements() {
		for i, id := range s.echoes {
			if !stated[id] {
				path := s.path.Field("echoes").Index(i)
				list = append(list, UnknownEcho.At(path, wider.ID(), id).WithSuggestion(suggest.nearest(id, known)))
			}
		}
	}
	return list.Sorted()
}

// statement is something that a charter says: by which ids it is called, and
// what it echoes.
type statement struct {
	path        problem.Path
	ids, echoes []string
}

// statements returns all that a charter says. A mission or vision without a
// text is not stated and is called by no id.
func (s Spec) statements() []statement {
	var all []statement
	add := func(path problem.Path, spec StatementSpec, ids ...string) {
		if spec.ID != "" {
			ids = append(ids, spec.ID)
		}
		all = append(all, statement{path, ids, spec.Echoes})
	}
	for i, purpose := range s.Purposes {
		add(problem.Path("purposes").Index(i), purpose)
	}
	for _, main := range []struct {
		id   string
		spec StatementSpec
	}{{MissionID, s.Mission}, {VisionID, s.Vision.StatementSpec}} {
		if main.spec.Text.IsZero() {
			all = append(all, statement{problem.Path(main.id), nil, main.spec.Echoes})
		} else {
			add(problem.Path(main.id), main.spec, main.id)
		}
	}
	for _, v := range s.Values {
		add(problem.Path("values").Item(v.ID), v.StatementSpec)
	}
	return all
}
