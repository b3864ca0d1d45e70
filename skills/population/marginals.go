package population

// Marginals returns of each skill how many people hold it at all, of those of
// whom that is known, in order of the ids. It takes no time for a whole
// population, and O(people x skills / 64) steps for a part of one. It fails like
// [Population.Count].
func (p Population) Marginals() ([]SingleCount, error) {
	var all []SingleCount
	for _, s := range p.read().skills {
		c, err := p.Count(Holds(s.id))
		if err != nil {
			return nil, err
		}
		all = append(all, SingleCount{Skill: s.id, Count: c})
	}
	return all, nil
}
