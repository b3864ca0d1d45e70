package review

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
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

// seat is a place among those who decide at a stage: for one person, or for
// anybody whom a decider of the record describes.
type seat struct {
	person  string
	decider ladder.DeciderSpec
}

func (s *state) sits(p string, at seat) bool {
	return p == at.person || at.person == "" && s.fits(at.decider, p)
}

// seats returns the places to fill at a stage, no more than n+1 of one decider:
// n people can't fill more.
func (s *state) seats(stage ladder.StageSpec, n int) []seat {
	var all []seat
	own := make(map[string]bool)
	for _, d := range stage.Deciders {
		if d.ID == ladder.Self {
			continue
		}
		count := min(max(d.Count, 1), n+1)
		if d.ID != "" && d.Count == 0 { // all who are named
			for _, p := range s.relations[d.ID] {
				if s.fits(d, p) {
					count = 0
					if !own[p] {
						own[p] = true
						all = append(all, seat{person: p})
					}
				}
			}
		}
		for range count {
			all = append(all, seat{decider: d})
		}
	}
	return all
}

// filled reports whether those who have decided at a stage fill its seats.
func (s *state) filled(stage ladder.StageSpec) bool {
	people := s.deciders(stage)
	seats := s.seats(stage, len(people))
	return len(seats) <= len(people) && s.match(people, seats) == len(seats)
}

// hasRoom reports whether there are seats for one more beside all who have
// decided. The sets of people who can be seated together are the independent
// sets of a transversal matroid, so that whoever of them speaks first, none
// keeps another one out.
func (s *state) hasRoom(stage ladder.StageSpec, p string) bool {
	people := append(s.deciders(stage), p)
	return s.match(people, s.seats(stage, len(people))) == len(people)
}

// match returns how many people can be seated, each on a seat of their own, by
// augmenting paths.
func (s *state) match(people []string, seats []seat) int {
	taken := make([]int, len(seats)) // by people[taken[i]-1]
	var place func(p int, tried []bool) bool
	place = func(p int, tried []bool) bool {
		for i, at := range seats {
			if tried[i] || !s.sits(people[p], at) {
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
	n := 0
	for p := range people {
		if place(p, make([]bool, len(seats))) {
			n++
		}
	}
	return n
}
