package main

import (
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// readLadder reads a ladder; its warnings are for check to tell. Of a role file
// it returns the ladder with the role in it, and the role's id.
func readLadder(name string) (l ladder.Ladder, role string, err error) {
	doc := input.Document(name)
	if doc.Kind() == ladderfile.KindRole {
		r, list := doc.Role(ladder.Ladder{}, builtin.Bases())
		return r.Ladder(), r.ID(), list.Err()
	}
	l, list := doc.Ladder(builtin.Bases())
	return l, "", list.Err()
}

// readPeople reads people's files, all of them before it fails. Their places
// and levels are read by the given ladder, else by the one that a file names.
func readPeople(names []string, known ladder.Ladder) ([]ladder.Person, error) {
	var list problem.List
	people := make([]ladder.Person, 0, len(names))
	for _, name := range names {
		p, more := input.Document(name).Person(known, builtin.Bases())
		list = append(list, more...)
		people = append(people, p)
	}
	return people, list.Err()
}
