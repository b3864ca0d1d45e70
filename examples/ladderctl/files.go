package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// disk opens files by any path, as a person types it, so that problems name
// the file in the same way. It is an fs.FS, but for taking paths like ../a and
// /b as well.
type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

// document reads a file, or a built-in one when it is named like one.
func document(name string) ladderfile.Document {
	if doc, ok := builtin.Bases()[name]; ok {
		return doc
	}
	doc, _ := ladderfile.Read(disk{}, filepath.ToSlash(name))
	return doc
}

// readLadder reads a ladder; its warnings are for check to tell.
func readLadder(name string) (ladder.Ladder, error) {
	l, list := document(name).Ladder(builtin.Bases())
	return l, list.Err()
}

// readPeople reads people's files, all of them before it fails. Their places
// and levels are read by the given ladder, else by the one that a file names.
func readPeople(names []string, known ladder.Ladder) ([]ladder.Person, error) {
	var list problem.List
	people := make([]ladder.Person, 0, len(names))
	for _, name := range names {
		p, more := document(name).Person(known, builtin.Bases())
		list = append(list, more...)
		people = append(people, p)
	}
	return people, list.Err()
}
