package ladder

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// RoleAspect is something in which roles can be compared. It is a closed set;
// the zero RoleAspect is none of its members.
type RoleAspect struct{ word string }

// The aspects, in the order in which people read them.
var (
	Responsibilities = RoleAspect{"responsibilities"} // by the skills that they take, else by name
	HardSkills       = RoleAspect{"hard-skills"}
	SoftSkills       = RoleAspect{"soft-skills"}
	Tools            = RoleAspect{"tools"}
	Stakeholders     = RoleAspect{"stakeholders"}
	Questions        = RoleAspect{"questions"} // by the skills that they probe
)

var roleAspects = []RoleAspect{Responsibilities, HardSkills, SoftSkills, Tools, Stakeholders, Questions}

var roleAspectTexts = map[RoleAspect]text.Text{
	Responsibilities: text.EnJa("Responsibilities", "責任"),
	HardSkills:       text.EnJa("Hard skills", "ハードスキル"),
	SoftSkills:       text.EnJa("Soft skills", "ソフトスキル"),
	Tools:            text.EnJa("Tools", "ツール"),
	Stakeholders:     text.EnJa("Stakeholders", "関係者"),
	Questions:        text.EnJa("Skills that interview questions probe", "面接の質問で確かめるスキル"),
}

// RoleAspects yields the aspects. It can be run again.
func RoleAspects() iter.Seq[RoleAspect] { return slices.Values(roleAspects) }

// String returns the aspect's word, "" for the zero RoleAspect.
func (a RoleAspect) String() string { return a.word }

// Text returns what people call the aspect in the closest language to tag.
func (a RoleAspect) Text(tag language.Tag) string { return roleAspectTexts[a].In(tag) }

// MarshalText writes the aspect's word.
func (a RoleAspect) MarshalText() ([]byte, error) { return []byte(a.word), nil }

// UnmarshalText reads what [RoleAspect.MarshalText] writes; the empty text gives
// the zero RoleAspect. On an error the aspect stays unchanged.
func (a *RoleAspect) UnmarshalText(word []byte) error { return closed.Unmarshal(a, word, roleAspects) }

// RoleComparison sets roles side by side: what several of them have, and what
// one alone has. It is derived from their records; [Role.Related] is what the
// records say themselves. It is immutable. The zero RoleComparison is of no
// roles.
type RoleComparison struct {
	roles []Role
	items map[RoleAspect][]comparedItem
}

type comparedItem struct {
	name   text.Text
	skill  skills.ID
	called [][]text.Text // by role, by which names it has the item; none where it has it not
}

// ComparedItem is something that at least one of the compared roles has.
type ComparedItem struct {
	Name  text.Text   // as the first role that has it calls it
	Skill skills.ID   // "" for what is no skill
	In    []bool      // by role, in the order in which they are compared
	Names []text.Text // by role, what it has by the name that it has there; the zero Text where it has nothing
}

// Shared reports whether every role has the item.
func (i ComparedItem) Shared() bool { return !slices.Contains(i.In, false) }

// CompareRoles compares roles, of one ladder or of several. Skills are the same
// when their ids are. Responsibilities are compared by the skills that they
// take, as no two roles call them alike: an item is such a skill, and its Names
// are the responsibilities that take it. Those that name no skill, and
// stakeholders, are the same when they have the same name in some language,
// whatever the letter case and width. It takes time in proportion to what the
// roles hold.
func CompareRoles(roles ...Role) RoleComparison {
	c := RoleComparison{roles: slices.Clone(roles), items: make(map[RoleAspect][]comparedItem)}
	entered := make(map[itemKey]int)
	for r, role := range c.roles {
		spec, name := role.read().spec, role.namer()
		for _, v := range spec.Responsibilities {
			for _, id := range v.Skills {
				c.enter(entered, Responsibilities, r, id, name(id), v.Name)
			}
			if len(v.Skills) == 0 {
				c.enter(entered, Responsibilities, r, "", v.Name, v.Name)
			}
		}
		for _, v := range spec.HardSkills {
			c.enter(entered, HardSkills, r, v.Skill, name(v.Skill), name(v.Skill))
		}
		for _, v := range spec.SoftSkills {
			c.enter(entered, SoftSkills, r, v.Skill, name(v.Skill), name(v.Skill))
		}
		for _, v := range spec.Tools {
			for _, id := range v.Tools {
				c.enter(entered, Tools, r, id, name(id), name(id))
			}
		}
		for _, v := range spec.Stakeholders {
			partner := v.Partner
			if of, ok := role.Ladder().Role(v.Role); ok && partner.IsZero() {
				partner = of.Name()
			}
			c.enter(entered, Stakeholders, r, "", partner, partner)
		}
		for _, v := range spec.Questions {
			for _, id := range v.Skills {
				c.enter(entered, Questions, r, id, name(id), name(id))
			}
		}
	}
	return c
}

// itemKey is what tells an item from others: a skill, or a name in a language.
type itemKey struct {
	aspect RoleAspect
	skill  skills.ID
	tag    language.Tag
	name   string
}

// enter enters that a role has an item, and by which name it has it.
func (c RoleComparison) enter(entered map[itemKey]int, a RoleAspect, role int, id skills.ID, name, as text.Text) {
	keys := []itemKey{{aspect: a, skill: id}}
	if id == "" {
		keys = keys[:0]
		for tag, s := range name.All() {
			keys = append(keys, itemKey{aspect: a, tag: tag, name: skills.Fold(s)})
		}
		if len(keys) == 0 {
			return
		}
	}
	at := -1
	for _, key := range keys {
		if i, ok := entered[key]; ok {
			at = i
			break
		}
	}
	if at < 0 {
		at = len(c.items[a])
		c.items[a] = append(c.items[a], comparedItem{name, id, make([][]text.Text, len(c.roles))})
	}
	for _, key := range keys {
		if _, ok := entered[key]; !ok {
			entered[key] = at
		}
	}
	called := c.items[a][at].called
	if had := called[role]; len(had) == 0 || !had[len(had)-1].Equal(as) {
		called[role] = append(had, as)
	}
}

// Roles yields the roles that are compared, in the order in which they were
// given. It can be run again.
func (c RoleComparison) Roles() iter.Seq[Role] { return slices.Values(c.roles) }

// Items yields what at least one of the roles has in an aspect, each once: what
// the first role has in the order of its record, then what the second has
// besides, and so on. It can be run again.
func (c RoleComparison) Items(a RoleAspect) iter.Seq[ComparedItem] {
	return func(yield func(ComparedItem) bool) {
		for _, item := range c.items[a] {
			shown := ComparedItem{Name: item.name, Skill: item.skill}
			for _, names := range item.called {
				shown.In, shown.Names = append(shown.In, len(names) > 0), append(shown.Names, enumerate(names))
			}
			if !yield(shown) {
				return
			}
		}
	}
}

// Derive returns how one of the roles differs from another, as the record of a
// related role that no source has stated: in each aspect in which they differ,
// the names of what only one of them has. The roles are given by their places,
// counted from 0; the record is zero when one of them is not compared.
func (c RoleComparison) Derive(here, there int) RelatedRoleSpec {
	if min(here, there) < 0 || max(here, there) >= len(c.roles) {
		return RelatedRoleSpec{}
	}
	other := c.roles[there]
	related := RelatedRoleSpec{Name: other.Name(), Derived: true}
	if other.ladder == c.roles[here].ladder {
		related.Role = other.ID()
	}
	for _, a := range roleAspects {
		var onlyHere, onlyThere []text.Text
		for _, item := range c.items[a] {
			switch {
			case len(item.called[there]) == 0 && len(item.called[here]) > 0:
				onlyHere = append(onlyHere, item.name)
			case len(item.called[here]) == 0 && len(item.called[there]) > 0:
				onlyThere = append(onlyThere, item.name)
			}
		}
		if len(onlyHere)+len(onlyThere) > 0 {
			related.Differences = append(related.Differences, DifferenceSpec{
				Aspect: roleAspectTexts[a], Here: enumerate(onlyHere), There: enumerate(onlyThere),
			})
		}
	}
	return related
}

// enumerate returns names one after the other, the zero Text for none.
func enumerate(names []text.Text) text.Text {
	switch len(names) {
	case 0:
		return text.Text{}
	case 1:
		return names[0]
	}
	var en, ja []string
	for _, name := range names {
		en, ja = append(en, name.In(language.English)), append(ja, name.In(language.Japanese))
	}
	return text.EnJa(strings.Join(en, ", "), strings.Join(ja, "、"))
}
