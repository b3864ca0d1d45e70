package taxonomy

import (
	"slices"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// maxSuggestions bounds the search for near words: a taxonomy of thousands of
// needs whose skills are all of another catalog should fail soon, too.
const maxSuggestions = 20

var occupationWord = text.EnJa("an occupation", "職業")

// New checks a record and returns its taxonomy. The error, if any, is a
// *problem.Error of the problems of [skills.NewCatalog] and [skills.NewScale]
// below skills and scales, of [skills.MissingID], [skills.InvalidID] and
// [skills.DuplicateID] of occupations, of [skills.UnknownSkill] of needs, and of
// the codes of this package. An empty id of the taxonomy itself is good: not
// every taxonomy has one. It takes time and memory in
// proportion to the record, and two processors where there are two: the catalog
// is ready to be searched.
func New(spec Spec) (Taxonomy, error) {
	b := builder{record: spec}
	b.list = append(b.list, b.addScales()...)
	catalog, err := skills.NewCatalog(spec.Skills)
	b.list = append(b.list, problem.Below("", err)...)
	b.catalog = catalog
	var labels sync.WaitGroup
	labels.Go(func() { catalog.Find("") }) // so that the labels are gone through meanwhile
	b.numberSkills(err == nil)
	b.addOccupations()
	b.addBroader()
	b.addNeeds()
	labels.Wait()
	if err := b.list.Err(); err != nil {
		return Taxonomy{}, err
	}
	b.neededBy = b.needsBySkill()
	d := b.data
	d.spec = Spec{ID: spec.ID, Name: spec.Name, Description: spec.Description, Provenance: spec.Provenance}
	d.byLabel = sync.OnceValue(d.labels)
	return Taxonomy{&d}, nil
}

// builder gathers the data of a taxonomy and the problems of its record.
type builder struct {
	data
	record    Spec
	source    []int32 // by occupation in order of id: its place in the record
	list      problem.List
	suggested int
}

func (b *builder) addScales() problem.List {
	var list problem.List
	seen := make(map[string]bool)
	for _, spec := range b.record.Scales {
		path := problem.Path("scales").Item(spec.ID)
		scale, err := skills.NewScale(spec)
		list = append(list, problem.Below(path, err)...)
		if seen[spec.ID] {
			list = append(list, DuplicateScale.At(path, spec.ID))
		}
		seen[spec.ID] = true
		b.scales = append(b.scales, scale)
	}
	return list
}

// numberSkills gives the skills their numbers. Those of a catalog that is not
// good are known by their records, so that needs can be checked against them.
func (b *builder) numberSkills(good bool) {
	b.skillByID = make(map[skills.ID]int32, len(b.record.Skills))
	if !good {
		for i, s := range b.record.Skills {
			b.skillByID[s.ID] = int32(i)
		}
		return
	}
	b.skills = make([]skills.Skill, 0, b.catalog.Len())
	for s := range b.catalog.All() {
		b.skillByID[s.ID()] = int32(len(b.skills))
		b.skills = append(b.skills, s)
	}
}

func occupationPath(id string) problem.Path { return problem.Path("occupations").Item(id) }

func (b *builder) addOccupations() {
	b.source = make([]int32, len(b.record.Occupations))
	for i := range b.source {
		b.source[i] = int32(i)
	}
	slices.SortStableFunc(b.source, func(i, j int32) int {
		return strings.Compare(b.record.Occupations[i].ID, b.record.Occupations[j].ID)
	})
	b.occupations = make([]OccupationSpec, len(b.source))
	for i, from := range b.source {
		o := b.record.Occupations[from]
		o.Needs = nil
		o.Aliases, o.Broader = slices.Clone(o.Aliases), slices.Clone(o.Broader)
		b.occupations[i] = o
	}
	b.byID = make(map[string]int32, len(b.occupations))
	for i, o := range b.occupations {
		if skills.CheckID(o.ID, occupationWord, "") != nil { // mostly there is nothing whose path would have to be told
			b.list = append(b.list, skills.CheckID(o.ID, occupationWord, occupationPath(o.ID))...)
		}
		if _, twice := b.byID[o.ID]; twice && o.ID != "" {
			b.list = append(b.list, skills.DuplicateID.At(occupationPath(o.ID), o.ID))
		}
		if !o.Preparation.IsZero() && !b.hasScale(o.Preparation) {
			b.list = append(b.list, UnratedScale.At(occupationPath(o.ID).Field("preparation")))
		}
		b.byID[o.ID] = int32(i)
	}
}

func (b *builder) addBroader() {
	b.broader.from = make([]int32, 1, len(b.occupations)+1)
	for _, o := range b.occupations {
		for _, id := range o.Broader {
			to, ok := b.byID[id]
			if !ok {
				unknown := UnknownOccupation.At(occupationPath(o.ID).Field("broader"), id)
				b.list = append(b.list, b.near(unknown, id, b.occupationIDs))
				continue
			}
			b.broader.to = append(b.broader.to, to)
		}
		b.broader.from = append(b.broader.from, int32(len(b.broader.to)))
	}
	b.narrower = b.broader.reversed(len(b.occupations))
	for i, cyclic := range onCycle(b.broader, b.narrower) {
		if cyclic {
			id := b.occupations[i].ID
			b.list = append(b.list, CyclicOccupation.At(occupationPath(id).Field("broader"), id))
		}
	}
}

func (b *builder) occupationIDs() []string {
	ids := make([]string, len(b.occupations))
	for i, o := range b.occupations {
		ids[i] = o.ID
	}
	return ids
}

func (b *builder) skillIDs() []string {
	ids := make([]string, len(b.record.Skills))
	for i, s := range b.record.Skills {
		ids[i] = string(s.ID)
	}
	return ids
}

// near adds what was probably meant, for the first few.
func (b *builder) near(p problem.Problem, word string, among func() []string) problem.Problem {
	if b.suggested++; b.suggested > maxSuggestions {
		return p
	}
	return p.WithSuggestion(problem.Nearest(word, among()))
}

func (b *builder) addNeeds() {
	n, ratings := 0, 0
	for _, o := range b.record.Occupations {
		n += len(o.Needs)
		for _, need := range o.Needs {
			ratings += len(need.Ratings)
		}
	}
	b.needs = links{make([]int32, 1, len(b.occupations)+1), make([]int32, 0, n)}
	b.occupation, b.relation = make([]int32, 0, n), make([]uint8, 0, n)
	b.ratings = make([]RatingSpec, 0, ratings)
	if ratings > 0 {
		b.rated = make([]int32, 1, n+1)
	}
	last := make([]int32, len(b.record.Skills)) // the last occupation that needs a skill, from 1
	for i, from := range b.source {
		for _, need := range b.record.Occupations[from].Needs {
			b.addNeed(int32(i), need, last)
		}
		b.needs.from = append(b.needs.from, int32(len(b.needs.to)))
	}
}

func (b *builder) hasScale(l skills.Level) bool {
	return slices.ContainsFunc(b.scales, func(s skills.Scale) bool { return s.Has(l) })
}

func (b *builder) addNeed(occupation int32, need NeedSpec, last []int32) {
	path := func() problem.Path {
		return occupationPath(b.occupations[occupation].ID).Field("needs").Item(string(need.Skill))
	}
	skill, ok := b.skillByID[need.Skill]
	switch {
	case !ok:
		unknown := skills.UnknownSkill.At(path(), need.Skill)
		b.list = append(b.list, b.near(unknown, string(need.Skill), b.skillIDs))
		return
	case last[skill] == occupation+1:
		b.list = append(b.list, DuplicateNeed.At(path(), need.Skill))
	}
	last[skill] = occupation + 1
	relation := relationNumber(need.Relation)
	b.needs.to = append(b.needs.to, skill)
	b.occupation = append(b.occupation, occupation)
	b.relation = append(b.relation, relation)
	b.counts[relation]++
	for i, r := range need.Ratings {
		switch {
		case !b.hasScale(r.Level):
			b.list = append(b.list, UnratedScale.At(path().Field("ratings").Index(i)))
		case slices.ContainsFunc(need.Ratings[:i], func(s RatingSpec) bool { return s.Level.SameScale(r.Level) }):
			b.list = append(b.list, DuplicateRating.At(path().Field("ratings").Index(i), need.Skill, r.Level.ScaleID()))
		}
		if !r.plausible() {
			b.list = append(b.list, r.problems(path().Field("ratings").Index(i))...)
		}
		b.ratings = append(b.ratings, r.clone())
	}
	if b.rated != nil {
		b.rated = append(b.rated, int32(len(b.ratings)))
	}
}

func (r RatingSpec) plausible() bool {
	return r.N >= 0 && (r.StandardError == nil || r.StandardError.Sign() >= 0) &&
		(r.Lower == nil || r.Upper == nil || r.Lower.Compare(*r.Upper) <= 0)
}

func (r RatingSpec) problems(path problem.Path) problem.List {
	var list problem.List
	if r.N < 0 {
		list = append(list, NegativeCount.At(path.Field("n"), r.N))
	}
	if r.StandardError != nil && r.StandardError.Sign() < 0 {
		list = append(list, NegativeError.At(path.Field("standard-error"), *r.StandardError))
	}
	if r.Lower != nil && r.Upper != nil && r.Lower.Compare(*r.Upper) > 0 {
		list = append(list, BoundsReversed.At(path, *r.Lower, *r.Upper))
	}
	return list
}

// needsBySkill turns the needs round: skill -> needs, which are in order of their
// occupations already.
func (b *builder) needsBySkill() links {
	by := links{make([]int32, len(b.skills)+1), make([]int32, len(b.needs.to))}
	for _, skill := range b.needs.to {
		by.from[skill+1]++
	}
	for i := range b.skills {
		by.from[i+1] += by.from[i]
	}
	next := slices.Clone(by.from)
	for need, skill := range b.needs.to {
		by.to[next[skill]] = int32(need)
		next[skill]++
	}
	return by
}
