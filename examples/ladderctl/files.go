package main

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// readLadder reads a ladder; its warnings are for check to tell. Of a role file
// it returns the ladder with the role in it, and the role's id; of a skills file
// a ladder that has nothing else.
func readLadder(name string) (l ladder.Ladder, role string, err error) {
	doc := input.Document(name)
	switch doc.Kind() {
	case ladderfile.KindRole:
		r, list := doc.Role(ladder.Ladder{}, builtin.Bases())
		return r.Ladder(), r.ID(), list.Err()
	case ladderfile.KindSkills:
		c, list := doc.Skills(builtin.Bases())
		if err := list.Err(); err != nil {
			return ladder.Ladder{}, "", err
		}
		s := c.Spec()
		l, err = ladder.New(ladder.Spec{
			ID: s.ID, Name: s.Name, Description: s.Description, Version: s.Version,
			Scales: s.Scales, Skills: s.Skills, PracticeTransfers: s.PracticeTransfers,
		})
		return l, "", err
	}
	l, list := doc.Ladder(builtin.Bases())
	return l, "", list.Err()
}

// only returns an error when a file is of a kind that a command does not take.
// A file that does not say its kind is told so by who reads it.
func only(name, command string, kinds ...ladderfile.Kind) error {
	kind := input.Document(name).Kind()
	if kind == (ladderfile.Kind{}) || slices.Contains(kinds, kind) {
		return nil
	}
	known := make([]string, len(kinds))
	for i, k := range kinds {
		known[i] = k.String()
	}
	wording := says.onlyKinds
	switch kind {
	case ladderfile.KindPerson:
		wording = says.noPerson
	case ladderfile.KindOrganisation:
		wording = says.noOrganisation
	}
	return told{cli.Wrong(wording, "file", name, "kind", kind.String(), "command", command, "known", strings.Join(known, ", "))}
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

// told is an error in words about what a file holds, of which the flags of a
// command are no help.
type told struct{ error }

// Text returns the words in the closest language to tag.
func (t told) Text(tag language.Tag) string { return cli.Explain(t.error, tag) }
