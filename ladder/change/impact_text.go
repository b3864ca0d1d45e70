package change

import (
	"encoding/json"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Text returns the impact for people, in the closest language to tag: the
// counts, then for each person who is touched a line for each track with the
// reason, and what is no more.
func (i Impact) Text(tag language.Tag) string {
	var b strings.Builder
	line := func(indent string, t text.Text, pairs ...string) {
		b.WriteString(indent + t.Fill(tag, pairs...) + "\n")
	}
	c := i.Counts()
	line("", says.people, "touched", strconv.Itoa(c.Touched), "all", strconv.Itoa(c.People))
	if c.Touched > 0 {
		line("  ", says.touched, "up", strconv.Itoa(c.Raised), "down", strconv.Itoa(c.Lowered), "other", strconv.Itoa(i.elsewhere()))
	}
	for _, of := range []struct {
		n    int
		says text.Text
	}{{c.LostPlace, says.lostPlace}, {c.LostGoal, says.lostGoal}, {c.Carried, says.lostClaims}} {
		if of.n > 0 {
			line("  ", of.says, "n", strconv.Itoa(of.n))
		}
	}
	for _, t := range i.touched {
		name := t.Person
		if n := t.Name.In(tag); n != t.Person {
			name = says.named.Fill(tag, "name", n, "id", t.Person)
		}
		b.WriteString(name + "\n")
		for _, tc := range t.Tracks {
			line("  ", says.track, "track", tc.Old.Name().In(tag), "old", standing(tc.OldSupported, tc.OldPossible, tag), "new", standing(tc.NewSupported, tc.NewPossible, tag))
			if !tc.Because.Requirement().IsZero() {
				line("    ", says.because, "line", reasonOf(tc.Because, tag))
			}
		}
		if t.Place != "" {
			line("  ", says.stands, "place", i.place(t.Place, tag))
		}
		for _, goal := range t.Goals {
			line("  ", says.goalGone, "place", i.place(goal, tag))
		}
		for _, p := range t.Carried {
			b.WriteString("  " + p.Text(tag) + "\n")
		}
	}
	return b.String()
}

// elsewhere returns how many people stand at another place of a track, or may,
// that is neither higher nor lower.
func (i Impact) elsewhere() (n int) {
	for _, t := range i.touched {
		if len(t.Tracks) > 0 && !t.has(Raised) && !t.has(Lowered) {
			n++
		}
	}
	return n
}

// reasonOf returns the line of a verdict without the mark that it has in a list.
func reasonOf(v ladder.Verdict, tag language.Tag) string {
	return strings.TrimPrefix(v.Line(tag), "- ")
}

// place returns what the old ladder calls a place.
func (i Impact) place(id string, tag language.Tag) string {
	if target, ok := i.a.Target(id); ok && target.Name().In(tag) != id {
		return says.named.Fill(tag, "name", target.Name().In(tag), "id", id)
	}
	return id
}

// standing returns the grade that is supported, and the one that is possible
// where it is another one.
func standing(supported, possible ladder.Grade, tag language.Tag) string {
	s := says.nowhere.In(tag)
	if !supported.IsZero() {
		s = supported.Name().In(tag)
	}
	if possible != supported {
		return says.upTo.Fill(tag, "grade", s, "possible", possible.Name().In(tag))
	}
	return s
}

// MarshalJSON writes the impact as an object: counts, and for each person who
// is touched the tracks with the ids of grades before and after, "" for none.
func (i Impact) MarshalJSON() ([]byte, error) {
	type track struct {
		Old          string    `json:"old"`
		New          string    `json:"new,omitempty"`
		OldSupported string    `json:"oldSupported"`
		NewSupported string    `json:"newSupported"`
		OldPossible  string    `json:"oldPossible"`
		NewPossible  string    `json:"newPossible"`
		Op           Op        `json:"op"`
		Because      text.Text `json:"because,omitzero"`
	}
	type person struct {
		Person  string       `json:"person"`
		Tracks  []track      `json:"tracks,omitempty"`
		Place   string       `json:"place,omitempty"`
		Goals   []string     `json:"goals,omitempty"`
		Carried problem.List `json:"carried,omitempty"`
	}
	people := make([]person, 0, len(i.touched))
	for _, t := range i.touched {
		p := person{Person: t.Person, Place: t.Place, Goals: t.Goals, Carried: t.Carried}
		for _, tc := range t.Tracks {
			j := track{
				tc.Old.ID(), tc.New.ID(), tc.OldSupported.ID(), tc.NewSupported.ID(), tc.OldPossible.ID(), tc.NewPossible.ID(), tc.Op, text.Text{},
			}
			if !tc.Because.Requirement().IsZero() {
				j.Because = text.EnJa(reasonOf(tc.Because, language.English), reasonOf(tc.Because, language.Japanese))
			}
			p.Tracks = append(p.Tracks, j)
		}
		people = append(people, p)
	}
	return json.Marshal(struct {
		Counts  Counts   `json:"counts"`
		Touched []person `json:"touched"`
	}{i.Counts(), people})
}
