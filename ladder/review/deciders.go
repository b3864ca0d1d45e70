package review

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// fits reports whether somebody is who a stage asks for.
func (s *state) fits(d ladder.DeciderSpec, p string) bool {
	return p != s.person() && d.ID != ladder.Self &&
		(d.ID == "" || slices.Contains(s.relations[d.ID], p)) &&
		(d.Grade == "" || s.ladder.Reaches(s.grades[p], d.Grade))
}

// takesPart reports whether somebody hands in what a stage yields: who decides
// there, the person where that is themself, and anybody where nobody is named.
func (s *state) takesPart(stage ladder.StageSpec, p string) bool {
	return len(stage.Deciders) == 0 || slices.ContainsFunc(stage.Deciders, func(d ladder.DeciderSpec) bool {
		return d.ID == ladder.Self && p == s.person() || s.fits(d, p)
	})
}

// deciders returns who has decided at a stage.
func (s *state) deciders(stage ladder.StageSpec) []string {
	var people []string
	for _, d := range s.decisions {
		if d.Stage == stage.ID {
			people = append(people, d.By)
		}
	}
	return people
}

// seats are the places to fill among those who decide at a stage: some are for
// one person each, the others for anybody whom a decider of the record describes.
type seats struct {
	own  map[string]bool // by person
	open []ladder.DeciderSpec
}

func (a seats) len() int { return len(a.own) + len(a.open) }

// seats returns the places to fill at a stage, no more than n+1 of one decider:
// n people can't fill more.
func (s *state) seats(stage ladder.StageSpec, n int) seats {
	all := seats{own: make(map[string]bool)}
	for _, d := range stage.Deciders {
		if d.ID == ladder.Self {
			continue
		}
		count := min(max(d.Count, 1), n+1)
		if d.ID != "" && d.Count == 0 { // all who are named, once for all relations
			for _, p := range s.relations[d.ID] {
				if s.fits(d, p) {
					count = 0
					all.own[p] = true
				}
			}
		}
		for range count {
			all.open = append(all.open, d)
		}
	}
	return all
}

// filled reports whether those who have decided at a stage fill its seats.
func (s *state) filled(stage ladder.StageSpec) bool {
	people := s.deciders(stage)
	seats := s.seats(stage, len(people))
	return seats.len() <= len(people) && s.match(people, seats) == seats.len()
}

// hasRoom reports whether there are seats for one more beside all who have
// decided. The sets of people who can be seated together are the independent
// sets of a transversal matroid, so that whoever of them speaks first, none
// keeps another one out.
func (s *state) hasRoom(stage ladder.StageSpec, p string) bool {
	people := append(s.deciders(stage), p)
	return s.match(people, s.seats(stage, len(people))) == len(people)
}

// unnamed returns the deciders of a stage for whom fewer people have been named
// than it takes. Whom anybody may be, nobody has to name.
func (s *state) unnamed(stage ladder.StageSpec) []ladder.DeciderSpec {
	var all []ladder.DeciderSpec
	people := s.people()
	for _, d := range stage.Deciders {
		if d.ID == ladder.Self || d.ID == "" && d.Grade == "" {
			continue
		}
		named := 0
		for _, p := range people {
			if s.fits(d, p) {
				named++
			}
		}
		if named < max(d.Count, 1) {
			all = append(all, d)
		}
	}
	return all
}

// deciderTexts says who deciders are.
func deciderTexts(deciders []ladder.DeciderSpec) text.Text {
	say := func(tag language.Tag, comma string) string {
		var all []string
		for _, d := range deciders {
			all = append(all, deciderText(d, tag))
		}
		return strings.Join(all, comma)
	}
	return text.EnJa(say(english, ", "), say(japanese, "、"))
}

func deciderText(d ladder.DeciderSpec, tag language.Tag) string {
	who := d.Relation.In(tag)
	if who == "" {
		who = d.ID
	}
	switch {
	case d.Grade == "":
		return who
	case who == "":
		who = lines.somebody.In(tag)
	}
	return lines.fromGrade.Fill(tag, "who", who, "grade", d.Grade)
}

// match returns how many people can be seated, each on a seat of their own: who
// has one alone takes it, which is in nobody's way, the others find theirs by
// augmenting paths.
func (s *state) match(people []string, all seats) int {
	var others []string
	for _, p := range people {
		if !all.own[p] {
			others = append(others, p)
		}
	}
	n := len(people) - len(others)
	taken := make([]int, len(all.open)) // by others[taken[i]-1]
	var place func(p int, tried []bool) bool
	place = func(p int, tried []bool) bool {
		for i, d := range all.open {
			if tried[i] || !s.fits(d, others[p]) {
				continue
			}
			tried[i] = true
			if taken[i] == 0 || place(taken[i]-1, tried) {
				taken[i] = p + 1
				return true
			}
		}
		return false
	}
	for p := range others {
		if place(p, make([]bool, len(all.open))) {
			n++
		}
	}
	return n
}
