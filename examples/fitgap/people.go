package main

import (
	"context"
	"slices"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
)

// everyone stands for all people of the sample company.
const everyone = "all"

// mostRoles is how many roles are shown for each of several people.
const mostRoles = 3

// group reads several people.
func (v view) group(names []string) (list []ladder.Person, err error) {
	if slices.Equal(names, []string{everyone}) {
		names = slices.Collect(company.People())
	}
	for _, name := range names {
		if err := input.CheckPerson(name); err != nil {
			return nil, err
		}
		who, problems := input.Person(name).Person(v.Ladder, builtin.Bases())
		if err := problems.Err(); err != nil {
			return nil, err
		}
		list = append(list, who)
	}
	return list, nil
}

// people shows the roles that fit each of several people best, by the levels that
// they state: as it is done for very many people at once.
func (v view) people(list []ladder.Person) error {
	var targets []ladder.Target
	for r := range v.Ladder.Roles() {
		targets = append(targets, r)
	}
	if targets == nil {
		targets = v.Targets()
	}
	roles, err := matching.RolesOf(targets...)
	if err != nil {
		return err
	}
	var b matching.PeopleBuilder
	for _, who := range list {
		b.Add(who.Facts(v.AsOf, skills.Policy{}).Profile().All())
	}
	v.Section(says.people)
	v.Line(1, says.peopleHow)
	return roles.Best(context.Background(), b.Build(), mostRoles, matching.Options{}, func(i int, best []matching.Match) error {
		v.Item(1, says.text, "text", v.In(list[i].Name()))
		var rows [][]string
		for _, m := range best {
			rows = append(rows, []string{v.named(roles.Target(m.Role)), v.Percent(m.Fit), m.Gate.Text(v.Tag)})
		}
		v.Table(2, rows)
		return nil
	})
}
