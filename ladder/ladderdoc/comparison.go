package ladderdoc

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
)

// Comparison returns roles side by side: how much they share, in each aspect who
// has what, and how the roles differ in the words of their records. Where no
// record compares two of them, the difference is derived, and said to be. The
// zero RoleComparison says nothing.
func Comparison(c ladder.RoleComparison) Document {
	return comparison(c, slices.Collect(ladder.RoleAspects()))
}

// ShortComparison is [Comparison] with the skills alone in full; of what the roles
// have in the other aspects it says how much. The zero RoleComparison says
// nothing.
func ShortComparison(c ladder.RoleComparison) Document {
	return comparison(c, []ladder.RoleAspect{ladder.HardSkills, ladder.SoftSkills})
}

// comparison compares roles, with what they have in some aspects.
func comparison(c ladder.RoleComparison, aspects []ladder.RoleAspect) Document {
	roles := slices.Collect(c.Roles())
	if len(roles) == 0 {
		return Document{}
	}
	return Document{func(a author) {
		names := make([]string, len(roles))
		for i, r := range roles {
			names[i] = a.in(r.Name())
		}
		a.title(a.fill(says.sideBySide, "roles", a.join(names)))
		a.missions(roles, names)
		a.overview(c, names)
		for _, aspect := range aspects {
			a.aspect(c, aspect, names)
		}
		a.between(c, roles, names)
	}}
}

func (a author) missions(roles []ladder.Role, names []string) {
	list := make([]item, 0, len(roles))
	for i, r := range roles {
		if mission := a.in(r.Mission()); mission != "" {
			list = append(list, item{name: names[i], strong: true, text: mission})
		}
	}
	a.chapter(says.missions, false, list)
}

// overview writes how many things of each aspect the roles share, and how many
// each one alone has.
func (a author) overview(c ladder.RoleComparison, names []string) {
	header := []string{a.in(says.aspect), a.in(says.inAll), a.in(says.inSome)}
	for _, name := range names {
		header = append(header, a.fill(says.only, "name", name))
	}
	if len(names) < 3 { // two roles share everything or nothing
		header = slices.Delete(header, 2, 3)
	}
	var rows [][]string
	for aspect := range ladder.RoleAspects() {
		all, some, alone := 0, 0, make([]int, len(names))
		for item := range c.Items(aspect) {
			switch only := owner(item); {
			case item.Shared():
				all++
			case only >= 0:
				alone[only]++
			default:
				some++
			}
		}
		if all+some+slices.Max(alone) == 0 {
			continue
		}
		row := []string{aspect.Text(a.tag), strconv.Itoa(all), strconv.Itoa(some)}
		for _, n := range alone {
			row = append(row, strconv.Itoa(n))
		}
		if len(names) < 3 {
			row = slices.Delete(row, 2, 3)
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		a.section(a.in(says.overview))
		a.table(header, rows)
		a.note(says.counted)
	}
}

// owner returns the only one of several roles that has an item, -1 where there
// are others.
func owner(i ladder.ComparedItem) int {
	first := slices.Index(i.In, true)
	if slices.Contains(i.In[first+1:], true) {
		return -1
	}
	return first
}

// aspect writes what the roles have in one aspect: what all of them share comes
// first, then what some do, then what each has alone.
func (a author) aspect(c ladder.RoleComparison, aspect ladder.RoleAspect, names []string) {
	list := slices.Collect(c.Items(aspect))
	if len(list) == 0 {
		return
	}
	rank := func(i ladder.ComparedItem) int {
		switch only := owner(i); {
		case i.Shared():
			return 0
		case only < 0:
			return 1
		default:
			return 2 + only
		}
	}
	slices.SortStableFunc(list, func(i, j ladder.ComparedItem) int { return rank(i) - rank(j) })
	marks := !slices.ContainsFunc(list, a.severalNames)
	rows := make([][]string, len(list))
	for i, item := range list {
		rows[i] = []string{a.in(item.Name)}
		for role := range item.In {
			rows[i] = append(rows[i], a.has(item, role, marks))
		}
	}
	a.section(aspect.Text(a.tag))
	what := says.what
	if aspect == ladder.Responsibilities && slices.ContainsFunc(list, func(i ladder.ComparedItem) bool { return i.Skill != "" }) {
		what = says.whatDuty
	}
	a.table(append([]string{a.in(what)}, names...), rows)
}

// severalNames reports whether some role calls an item otherwise than the first
// column does.
func (a author) severalNames(i ladder.ComparedItem) bool {
	for role := range i.In {
		if i.In[role] && a.in(i.Names[role]) != a.in(i.Name) {
			return true
		}
	}
	return false
}

// has returns what one of the roles calls an item, or a mark in a table whose
// roles call everything as the first column does, and another mark where the role
// does not have it.
func (a author) has(i ladder.ComparedItem, role int, marks bool) string {
	switch {
	case !i.In[role]:
		return a.in(says.hasNot)
	case marks:
		return a.in(says.has)
	default:
		return a.in(i.Names[role])
	}
}

// between writes how each two of the roles differ.
func (a author) between(c ladder.RoleComparison, roles []ladder.Role, names []string) {
	type difference struct {
		here, there string
		related     ladder.RelatedRoleSpec
	}
	var list []difference
	for i := range roles {
		for j := i + 1; j < len(roles); j++ {
			said := false
			for _, pair := range [][2]int{{i, j}, {j, i}} {
				for s := range roles[pair[0]].Related() {
					if s.Role == roles[pair[1]].ID() && len(s.Differences) > 0 {
						list = append(list, difference{names[pair[0]], names[pair[1]], s})
						said = true
					}
				}
			}
			if s := c.Derive(i, j); !said && len(s.Differences) > 0 {
				list = append(list, difference{names[i], names[j], s})
			}
		}
	}
	if len(list) == 0 {
		return
	}
	a.section(a.in(says.differences))
	for _, d := range list {
		a.part(a.fill(says.pair, "here", d.here, "there", d.there))
		a.differences(d.here, d.there, d.related)
	}
}
