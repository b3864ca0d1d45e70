package main

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// asked is how many of the largest gaps an interview is prepared for.
const asked = 4

// gaps tells what is missing for the goal, the largest gap first, with what each
// figure rests on, then what is there.
func (s story) gaps() {
	s.part(says.gaps, "goal", s.In(s.goal.Name()))
	if s.goal.Requirement().IsZero() {
		s.Line(1, says.unstated)
		return
	}
	next := s.fit.Next()
	if len(next) == 0 {
		s.Line(1, says.noGaps)
	} else {
		rows := [][]string{{s.In(says.skill), s.In(says.asks), s.In(says.held), s.In(says.steps), s.In(says.covered), s.In(says.gain)}}
		for _, i := range next {
			rows = append(rows, s.gap(i))
		}
		s.Table(1, rows)
		s.Item(1, says.readGaps)
	}
	var met []string
	for i := range s.fit.Items() {
		if i.Outcome == ladder.Met {
			met = append(met, s.In(i.Name))
		}
	}
	if met != nil {
		s.Item(1, says.there, "skills", s.list(met))
	}
	for need := range s.fit.Conditions() {
		s.Item(1, says.besides, "text", s.Need(need))
	}
	if len(slices.Collect(s.fit.Gates())) > 0 {
		s.Item(1, says.gate, "outcome", s.fit.Gate().Text(s.Tag))
	}
}

// gap returns a row of the table of gaps.
func (s story) gap(i fit.Item) []string {
	held := s.In(says.unknown)
	if !i.Have.IsZero() {
		held = s.In(i.Scale.LevelName(i.Have))
	}
	least, most := i.Shortfall()
	steps := strconv.Itoa(most)
	if least != most {
		steps = says.between.Fill(s.Tag, "lo", strconv.Itoa(least), "hi", steps)
	}
	return []string{s.In(i.Name), s.In(i.Scale.LevelName(i.Asked)), held, steps, s.Percent(i.Coverage), s.Tenths(i.Gain())}
}

// largest returns the skills of the largest gaps.
func (s story) largest() (ids []skills.ID) {
	for _, i := range s.fit.Next() {
		if len(ids) < asked {
			ids = append(ids, i.Skill)
		}
	}
	return ids
}

// interview tells the questions of the goal's guide that probe the largest gaps, with
// the points of a good answer.
func (s story) interview() {
	role, ok := s.goal.(ladder.Role)
	if !ok || len(slices.Collect(role.Questions())) == 0 {
		return
	}
	s.part(says.interview)
	ids := s.largest()
	if ids == nil {
		s.Line(1, says.noGaps)
		return
	}
	var names []string
	for _, id := range ids {
		names = append(names, s.In(role.SkillName(id)))
	}
	s.Line(1, says.probed, "skills", s.list(names))
	probed := make(map[skills.ID]bool)
	n := 0
	for q := range role.QuestionsFor(ids...) {
		n++
		s.Say(1, strconv.Itoa(n)+". "+s.In(q.Question))
		var on []string
		for _, id := range q.Skills {
			if slices.Contains(ids, id) {
				probed[id] = true
				on = append(on, s.In(role.SkillName(id)))
			}
		}
		s.Line(2, says.probes, "skills", s.list(on))
		for _, point := range q.Points {
			s.Item(2, says.text, "text", s.In(point))
		}
	}
	var silent []string
	for _, id := range ids {
		if !probed[id] {
			silent = append(silent, s.In(role.SkillName(id)))
		}
	}
	if silent != nil {
		s.Line(1, says.notProbed, "skills", s.list(silent))
	}
}
