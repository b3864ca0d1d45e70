package main

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// outline is a ladder as data: what it resolves to, in short.
type outline struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Version string         `json:"version,omitempty"`
	Tracks  []trackOutline `json:"tracks"`
	Roles   []string       `json:"roles,omitempty"`
}

type trackOutline struct {
	ID        string         `json:"id"`
	Name      string         `json:"name"`
	ForksFrom string         `json:"forksFrom,omitempty"`
	Grades    []gradeOutline `json:"grades"`
}

type gradeOutline struct {
	ID       string        `json:"id"`
	Aliases  []string      `json:"aliases,omitempty"`
	Rank     int           `json:"rank"`
	Titles   []string      `json:"titles"`
	Requires string        `json:"requires,omitempty"`
	Steps    []stepOutline `json:"steps,omitempty"`
	Terminal bool          `json:"terminal,omitempty"`
	Internal bool          `json:"internal,omitempty"`
	Draft    bool          `json:"draft,omitempty"`
}

type stepOutline struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Requires string `json:"requires,omitempty"` // on top of what the grade asks
}

func outlineOf(l ladder.Ladder, c *call) outline {
	o := outline{ID: l.ID(), Name: l.Name().In(c.tag), Version: l.Version(), Tracks: []trackOutline{}}
	for t := range l.Tracks() {
		track := trackOutline{ID: t.ID(), Name: t.Name().In(c.tag), ForksFrom: t.ForksFrom().ID(), Grades: []gradeOutline{}}
		for g := range t.Grades() {
			grade := gradeOutline{
				ID: g.ID(), Aliases: slices.Collect(g.Aliases()), Rank: g.Rank(), Titles: []string{}, Requires: g.Requirement().String(),
				Terminal: g.IsTerminal(), Internal: g.IsInternal(), Draft: g.IsDraft(),
			}
			for title := range g.Titles() {
				grade.Titles = append(grade.Titles, title.In(c.tag))
			}
			for s := range g.Steps() {
				step := stepOutline{ID: s.ID(), Name: s.Name().In(c.tag)}
				if !s.Requirement().IsZero() {
					step.Requires = s.Requirement().String()
				}
				grade.Steps = append(grade.Steps, step)
			}
			track.Grades = append(track.Grades, grade)
		}
		o.Tracks = append(o.Tracks, track)
	}
	for r := range l.Roles() {
		o.Roles = append(o.Roles, r.ID())
	}
	return o
}
