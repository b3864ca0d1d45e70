package skills

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/skills/problem"
)

// Catalog is an immutable set of skills, found by id, name and alias. The zero
// Catalog is empty.
type Catalog struct{ data *catalogData }

type catalogData struct {
	skills []SkillSpec // sorted by id
	byID   map[ID]int32
	labels func() *labelIndex // made when it is first asked for
}

// NewCatalog checks the records and returns their catalog. The error, if any,
// is a *problem.Error of [MissingID], [InvalidID], [DuplicateID],
// [UnknownSkill] (a broader id that the catalog lacks) or [CyclicBroader]. It
// takes time and memory in proportion to the records. The labels are gone through
// when [Catalog.Find] first needs them.
func NewCatalog(specs []SkillSpec) (Catalog, error) {
	c := catalogData{
		skills: make([]SkillSpec, len(specs)),
		byID:   make(map[ID]int32, len(specs)),
	}
	c.labels = sync.OnceValue(func() *labelIndex { return newLabelIndex(c.skills) })
	for i, spec := range specs {
		c.skills[i] = spec.clone()
	}
	slices.SortStableFunc(c.skills, func(a, b SkillSpec) int { return strings.Compare(string(a.ID), string(b.ID)) })
	var list problem.List
	for i, skill := range c.skills {
		path := skillPath(skill.ID)
		list = append(list, skill.ID.Check(path)...)
		if _, ok := c.byID[skill.ID]; ok && skill.ID != "" {
			list = append(list, DuplicateID.At(path, skill.ID))
		}
		c.byID[skill.ID] = int32(i)
	}
	list = append(list, c.checkBroader()...)
	if err := list.Err(); err != nil {
		return Catalog{}, err
	}
	return Catalog{&c}, nil
}

func skillPath(id ID) problem.Path { return problem.Path("skills").Item(string(id)) }

// Len returns the number of skills.
func (c Catalog) Len() int {
	if c.data == nil {
		return 0
	}
	return len(c.data.skills)
}

// Skill returns the skill with the given id, and whether there is one.
func (c Catalog) Skill(id ID) (Skill, bool) {
	if c.data == nil {
		return Skill{}, false
	}
	i, ok := c.data.byID[id]
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
func (c Catalog) Suggest(id ID) ID {
	if c.data == nil {
		return ""
	}
	return ID(c.data.nearest(string(id)))
}

func (c *catalogData) skill(i int32) Skill { return Skill{&c.skills[i]} }

// Equal reports whether both catalogs have the same records.
func (c Catalog) Equal(d Catalog) bool {
	return c.Len() == d.Len() && (c.Len() == 0 || slices.EqualFunc(c.data.skills, d.data.skills, SkillSpec.equal))
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
