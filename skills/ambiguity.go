package skills

import "iter"

// Ambiguities yields each label that means several skills, in its folded form,
// with all of them: what [Catalog.Find] returns for it unless it is some skill's
// exact id. [Matches.Labels] tells whose id, name or alias it is. The labels are in
// the order of the skills that have them, then as [Skill.Labels] yields them. It can
// be run again, and goes through all labels.
func (c Catalog) Ambiguities() iter.Seq2[string, Matches] {
	return func(yield func(string, Matches) bool) {
		if c.data == nil {
			return
		}
		labels := c.data.labels()
		for l := range labels.len() {
			uses := labels.of(l)
			if uses[0].skill == uses[len(uses)-1].skill { // they are in order of the skills
				continue
			}
			if !yield(labels.label(l), c.data.matches(l)) {
				return
			}
		}
	}
}
