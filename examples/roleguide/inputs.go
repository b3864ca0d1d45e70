package main

import (
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

const (
	defaultRole  = "vpoe"
	samplePerson = "head-of-department"
	nobody       = "none"
)

// compared are the built-in roles that are set side by side.
var compared = []string{defaultRole, "head-of-engineering", "cto"}

// inputs says what is asked for, as the flags give it.
type inputs struct {
	role, file, person string
	asOf               date.Date
	years              *decimal.Decimal // nil: since the person's first stint
}

// roleIDs returns the ids of the built-in role guides.
func roleIDs() []string {
	var ids []string
	bases := builtin.Bases()
	for name := range builtin.Names() {
		if bases[name].Kind() == ladderfile.KindRole {
			ids = append(ids, bases[name].ID())
		}
	}
	return ids
}

// unknownRole says that there is no role of an id, but perhaps one that was
// meant.
func unknownRole(id string, known []string) error {
	if id == "" {
		return cli.Unknown(says.whichRole, id, known)
	}
	return cli.Unknown(says.noRole, id, known)
}

// find returns the role that is asked for.
func (in inputs) find() (ladder.Role, error) {
	bases := builtin.Bases()
	id := in.role
	if in.file == "" {
		if id == "" {
			id = defaultRole
		}
		if doc, ok := bases["builtin:"+id]; ok && doc.Kind() == ladderfile.KindRole {
			r, list := doc.Role(ladder.Ladder{}, bases)
			return r, list.Err()
		}
		return ladder.Role{}, unknownRole(id, roleIDs())
	}
	doc := input.Document(in.file)
	var l ladder.Ladder
	if doc.Kind() == ladderfile.KindLadder {
		found, list := doc.Ladder(bases)
		if err := list.Err(); err != nil {
			return ladder.Role{}, err
		}
		l = found
	} else {
		r, list := doc.Role(ladder.Ladder{}, bases)
		if err := list.Err(); err != nil || id == "" || id == r.ID() {
			return r, err
		}
		l = r.Ladder()
	}
	if r, ok := l.Role(id); ok {
		return r, nil
	}
	var known []string
	for r := range l.Roles() {
		known = append(known, r.ID())
	}
	return ladder.Role{}, unknownRole(id, known)
}

// beside returns a role and the built-in ones to compare it with.
func beside(first ladder.Role) ([]ladder.Role, error) {
	roles := []ladder.Role{first}
	var list problem.List
	bases := builtin.Bases()
	for _, id := range compared {
		if id != first.ID() {
			r, more := bases["builtin:"+id].Role(ladder.Ladder{}, bases)
			roles, list = append(roles, r), append(list, more...)
		}
	}
	return roles, list.Err()
}

// whom returns the person who is set beside a role, the zero Person when nobody
// is.
func (in inputs) whom(r ladder.Role) (ladder.Person, error) {
	name := in.person
	if name == "" && in.file == "" {
		name = samplePerson
	}
	if name == "" || name == nobody {
		return ladder.Person{}, nil
	}
	p, list := input.Person(name).Person(r.Ladder(), builtin.Bases())
	return p, list.Err()
}

// experience returns the years of experience that are asked for: as the flag
// says, else the whole years since the person's first stint, nil when nobody
// knows.
func (in inputs) experience(p ladder.Person) *decimal.Decimal {
	if in.years != nil {
		return in.years
	}
	return input.Experience(p, in.asOf)
}
