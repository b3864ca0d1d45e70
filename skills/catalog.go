package skills

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Catalog is an immutable set of skills, found by id, name and alias. The zero
// Catalog is empty.
type Catalog struct{ data *catalogData }

type catalogData struct {
	skills []SkillSpec // sorted by id
	byID   map[ID]int32
	relations
	// Made when they are first asked for:
	labels func() *labelIndex
	words  func() *wordIndex
	shapes func() []shape
}

// NewCatalog checks the records and returns their catalog. It takes time and
// memory in proportion to the records. The labels are gone through when
// [Catalog.Find] first needs them.
//
// The error, if any, is a *problem.Error of
//   - [MissingID], [InvalidID] or [DuplicateID], of a skill or a step,
//   - [UnknownSkill], an id in a relation that the catalog lacks,
//   - [CyclicBroader] or [CyclicReplacement],
//   - [SelfReference], a skill that is its own prerequisite or related to itself,
//   - [ReplacedInUse], a replacement of a skill that is not retired,
//   - [StepsWithoutScale], [NegativeHalfLife] or [MissingSource].
//
// Skills may be each other's prerequisites in a circle, as they are in public
// taxonomies: [Catalog.Doubts] tells.
func NewCatalog(specs []SkillSpec) (Catalog, error) {
	c := catalogData{skills: sortedCopies(specs), byID: make(map[ID]int32, len(specs))}
	c.labels = sync.OnceValue(func() *labelIndex { return newLabelIndex(c.skills) })
	c.words = sync.OnceValue(func() *wordIndex { return newWordIndex(c.labels()) })
	c.shapes = sync.OnceValue(func() []shape { return newShapes(c.labels()) })
	var list problem.List
	for i := range c.skills {
		skill := &c.skills[i]
		if _, ok := c.byID[skill.ID]; ok && skill.ID != "" {
			list = append(list, DuplicateID.At(skillPath(skill.ID), skill.ID))
		}
		c.byID[skill.ID] = int32(i)
		list = append(list, skill.check()...)
	}
	list = append(list, c.relate()...)
	if err := list.Err(); err != nil {
		return Catalog{}, err
	}
	return Catalog{&c}, nil
}

// sortedCopies returns copies of the records in order of id. The lists of all the
// records stand in one slice for each type: there are few of them, and the
// garbage collector has little to do.
func sortedCopies(specs []SkillSpec) []SkillSpec {
	order := make([]int32, len(specs))
	var texts, ids, words, sources int
	for i := range specs {
		order[i] = int32(i)
		s := &specs[i]
		texts += len(s.Aliases)
		ids += len(s.Broader) + len(s.Prerequisites.Essential) + len(s.Prerequisites.Optional) + len(s.Related) + len(s.ReplacedBy)
		words += len(s.Steps)
		sources += len(s.Provenance)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return strings.Compare(string(specs[a].ID), string(specs[b].ID)) })
	var (
		allTexts   = make([]text.Text, 0, texts)
		allIDs     = make([]ID, 0, ids)
		allWords   = make([]string, 0, words)
		allSources = make([]ProvenanceSpec, 0, sources)
		copies     = make([]SkillSpec, len(specs))
	)
	for i, from := range order {
		s := specs[from]
		s.Aliases = carve(&allTexts, s.Aliases)
		s.Broader = carve(&allIDs, s.Broader)
		s.Steps = carve(&allWords, s.Steps)
		s.Prerequisites.Essential = carve(&allIDs, s.Prerequisites.Essential)
		s.Prerequisites.Optional = carve(&allIDs, s.Prerequisites.Optional)
		s.Related = carve(&allIDs, s.Related)
		s.ReplacedBy = carve(&allIDs, s.ReplacedBy)
		s.Provenance = carve(&allSources, s.Provenance)
		copies[i] = s
	}
	return copies
}

// carve copies a list to the end of all, and returns the copy; nil for nil.
func carve[T any](all *[]T, list []T) []T {
	if list == nil {
		return nil
	}
	start := len(*all)
	*all = append(*all, list...)
	return (*all)[start:len(*all):len(*all)]
}

func skillPath(id ID) problem.Path { return problem.Path("skills").Item(string(id)) }

// Len returns the number of skills.
func (c Catalog) Len() int { return len(c.read().skills) }

// Skill returns the skill with the given id, and whether there is one.
func (c Catalog) Skill(id ID) (Skill, bool) {
	i, ok := c.read().byID[id]
	if !ok {
		return Skill{}, false
	}
	return c.data.skill(i), true
}

func (c *catalogData) nearest(word string) string {
	ids := make([]string, len(c.skills))
	for i, skill := range c.skills {
		ids[i] = string(skill.ID)
	}
	return problem.Nearest(word, ids)
}

// Suggest returns the id that was probably meant by an unknown one, "" when
// none is near. It looks at every skill.
func (c Catalog) Suggest(id ID) ID { return ID(c.read().nearest(string(id))) }

var noCatalog catalogData

func (c Catalog) read() *catalogData {
	if c.data == nil {
		return &noCatalog
	}
	return c.data
}

func (c *catalogData) skill(i int32) Skill { return Skill{&c.skills[i]} }

// Equal reports whether both catalogs have the same records.
func (c Catalog) Equal(d Catalog) bool {
	return slices.EqualFunc(c.read().skills, d.read().skills, SkillSpec.equal)
}

// All yields the skills in order of id. It can be run again.
func (c Catalog) All() iter.Seq[Skill] {
	return func(yield func(Skill) bool) {
		for i := range c.Len() {
			if !yield(Skill{&c.data.skills[i]}) {
				return
			}
		}
	}
}
