package input

import (
	"path/filepath"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// Organisation reads an organisation from a file.
func Organisation(name string) (ladder.Organisation, error) {
	return ladderfile.LoadOrganisation(Disk{}, filepath.ToSlash(name), builtin.Bases())
}

// Alone makes an organisation of one ladder, of which no seats are known.
func Alone(l ladder.Ladder) (ladder.Organisation, error) {
	return ladder.NewOrganisation(ladder.OrganisationSpec{ID: l.ID(), Name: l.Name()}, ladder.OrganisationParts{Ladders: []ladder.Ladder{l}})
}

// Join returns an organisation with somebody in it who has a file of their own, in the
// place of whoever has the same id there: on the ladder that the file names where
// the organisation has it, else on its first one.
func Join(o ladder.Organisation, doc ladderfile.Document) (ladder.Organisation, ladder.Person, error) {
	var home ladder.Ladder
	for l := range o.Ladders() {
		home = l
		break
	}
	if own, _ := doc.LadderOf(builtin.Bases()); !own.IsZero() {
		if l, ok := o.Ladder(own.ID()); ok {
			home = l
		}
	}
	who, list := doc.Person(home, builtin.Bases())
	if err := list.Err(); err != nil {
		return o, who, err
	}
	parts := o.Parts()
	parts.People = append(slices.DeleteFunc(parts.People, func(p ladder.Person) bool { return p.ID() == who.ID() }), who)
	if parts.Homes == nil {
		parts.Homes = make(map[string]string)
	}
	parts.Homes[who.ID()] = home.ID()
	joined, err := ladder.NewOrganisation(o.Spec(), parts)
	return joined, who, err
}
