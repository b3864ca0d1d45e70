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
	skills  []SkillSpec // sorted by id
	byID    map[ID]int
	byLabel func() map[string][]int // folded label -> skills, in order of id; made when it is first asked for
}

// NewCatalog checks the records and returns their catalog. The error, if any,
// is a *problem.Error of [MissingID], [InvalidID], [DuplicateID],
// [UnknownSkill] (a broader id that the catalog lacks) or [CyclicBroader]. It
// takes time and memory in proportion to the records. The labels are gone through
// when [Catalog.Find] first needs them.
func NewCatalog(specs []SkillSpec) (Catalog, error) {
	c := catalogData{
		skills: make([]SkillSpec, len(specs)),
		byID:   make(map[ID]int, len(specs)),
	}
	c.byLabel = sync.OnceValue(c.labels)
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
		c.byID[skill.ID] = i
	}
	list = append(list, c.checkBroader()...)
	if err := list.Err(); err != nil {
		return Catalog{}, err
	}
	return Catalog{&c}, nil
}

func skillPath(id ID) problem.Path { return problem.Path("skills").Item(string(id)) }

// labels returns the skills that each label can mean.
func (c *catalogData) labels() map[string][]int {
	by := make(map[string][]int, 2*len(c.skills))
	for i, skill := range c.skills {
		add := func(label string) {
			folded := Fold(label)
			if folded == "" {
				return // says nothing, so nobody can mean it
			}
			if known := by[folded]; len(known) == 0 || known[len(known)-1] != i {
				by[folded] = append(known, i)
			}
		}
		add(string(skill.ID))
		for _, t := range append([]text.Text{skill.Name}, skill.Aliases...) {
			for _, s := range t.All() {
				add(s)
			}
		}
	}
	return by
}

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
	return Skill{&c.data.skills[i]}, true
}

// Find returns every skill that a label can mean: those of which it is the id,
// a name or an alias in any language, under [Fold]. When the label is a
// skill's exact id, that skill alone is returned. Several skills may share an
// alias; the caller decides. The skills are in order of id; none is found for
// an unknown label.
func (c Catalog) Find(label string) []Skill {
	if s, ok := c.Skill(ID(label)); ok {
		return []Skill{s}
	}
	if c.data == nil {
		return nil
	}
	var found []Skill
	for _, i := range c.data.byLabel()[Fold(label)] {
		found = append(found, Skill{&c.data.skills[i]})
	}
	return found
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
