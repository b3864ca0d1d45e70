package main

import (
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills/problem"
)

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
