package main

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/team"
	"github.com/kakezan/kakezan/skills"
)

// bars is how many columns a bar fills for the largest number.
const bars = 24

// show tells the story.
func (s story) show() error {
	for _, id := range s.together {
		if !slices.Contains(s.team.People(), id) {
			return cli.Unknown(says.noMember, id, s.team.People())
		}
	}
	s.Title(says.head, "company", s.In(s.company.Name()), "people", strconv.Itoa(s.team.Len()), "skills", strconv.Itoa(len(s.team.Skills())), "day", s.day.String())
	if s.question != "" {
		s.Line(0, says.byRole, "role", s.question)
	}
	c := s.team.Coverage()
	s.coverage(c)
	for _, part := range []func() error{s.busFactors, s.backups, s.complement, s.shapley, s.losses} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// coverage shows who holds what, what nobody holds, and what hangs on one person.
func (s story) coverage(c team.Coverage) {
	s.Section(says.coverage)
	rows := [][]string{{s.In(says.skill), s.In(says.level), s.In(says.holders)}}
	for _, h := range c.Skills() {
		who := s.people(h.Sure)
		if h.May != nil {
			who = says.perhaps.Fill(s.Tag, "who", who, "n", strconv.Itoa(len(h.May)))
		}
		rows = append(rows, []string{s.In(h.Skill.Name), s.levelName(h.Skill, h.Skill.At), who})
	}
	s.Table(1, rows)
	s.Line(1, says.covered, "share", s.Percent(c.Share(1)), "twice", s.Percent(c.Share(2)))
	s.Section(says.gapsAndSpots)
	s.Item(1, says.gaps, "skills", s.skills(append(c.Uncovered(), c.Open()...)))
	s.Item(1, says.spots, "skills", s.skills(c.Single()))
	for _, sole := range c.Soles() {
		s.Item(2, says.only, "who", s.name(sole.Person), "skills", s.ids(sole.Skills))
	}
	s.Line(1, says.gapIsNoSpot)
	if s.explain {
		s.Outline(1, c.Explain(s.Tag))
	}
}

// busFactors shows who can be lost before anything is, and before half is.
func (s story) busFactors() error {
	s.Section(says.bus)
	for _, share := range []float64{0, 0.5} {
		b, err := s.team.BusFactor(context.Background(), share, team.Limits{})
		if err != nil {
			s.Line(1, says.text, "text", cli.Explain(err, s.Tag))
			return nil
		}
		wording := says.busAny
		if share > 0 {
			wording = says.busHalf
		}
		s.Item(1, wording, "n", strconv.Itoa(b.People))
		s.Line(2, says.who, "who", s.people(b.Who), "lost", s.ids(b.Lost))
		proof := says.proved
		if !b.IsExact() {
			proof = says.notProved
		}
		s.Line(2, proof, "least", strconv.Itoa(b.AtLeast))
		s.Line(2, says.usual, "n", strconv.Itoa(len(b.Greedy)), "who", s.people(b.Greedy))
		if len(b.Greedy) > b.People {
			s.Line(2, says.usualIsAbove)
		}
		if b.Least < b.Most {
			s.Line(2, says.unknownBus, "least", strconv.Itoa(b.Least), "most", strconv.Itoa(b.Most))
		}
		if s.explain {
			s.Outline(2, b.Explain(s.Tag))
		}
	}
	least, err := s.team.Smallest(context.Background(), team.Limits{})
	if err != nil {
		return err
	}
	s.Item(1, says.smallest, "n", strconv.Itoa(len(least.Who)), "who", s.people(least.Who))
	if s.explain {
		s.Outline(2, least.Explain(s.Tag))
	}
	return nil
}

// backups shows who could step in where a skill hangs on one person, and whom the team
// can do without best.
func (s story) backups() error {
	all, err := s.team.Backups(nil)
	if err != nil {
		return err
	}
	s.Section(says.backups)
	for _, h := range s.team.Coverage().Single() {
		next, err := all.In(h.Skill.ID, h.Sure...)
		if err != nil {
			return err
		}
		var could []string
		for _, one := range next {
			if one.Have.IsZero() && one.Holds == ladder.Unknown {
				continue // nobody knows anything of it
			}
			could = append(could, says.couldGrow.Fill(s.Tag, "who", s.name(one.Person), "level", s.levelName(h.Skill, one.Have), "steps", strconv.Itoa(one.Steps)))
		}
		if could == nil {
			could = []string{s.In(says.nobodyNear)}
		}
		s.Item(1, says.next, "skill", s.In(h.Skill.Name), "who", s.name(h.Sure[0]), "could", strings.Join(could, s.In(says.comma)))
	}
	known, err := s.known.Backups(nil)
	if err != nil {
		return err
	}
	s.Line(1, says.matrix)
	ids := s.team.People()
	rows := [][]string{{""}}
	for i := range ids {
		rows[0] = append(rows[0], letter(i))
	}
	for i, id := range ids {
		row := []string{letter(i) + " " + s.name(id)}
		for _, by := range ids {
			cell := "-"
			if of, err := known.Of(id, by); err == nil && by != id {
				cell = s.Percent(of)
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	s.Table(2, rows)
	if s.explain {
		s.Outline(1, all.Explain(s.Tag))
	}
	return nil
}

// complement shows what candidates would bring, and the best one and two of them.
func (s story) complement() error {
	if len(s.candidates) == 0 {
		return nil
	}
	s.Section(says.complement)
	names := make(map[string]string)
	for _, p := range s.candidates {
		names[p.ID] = s.In(p.Name)
	}
	for k := 1; k <= min(2, len(s.candidates)); k++ {
		c, err := s.team.Complement(context.Background(), s.candidates, k, k, team.Limits{})
		if err != nil {
			return err
		}
		if k == 1 {
			rows := [][]string{{s.In(says.candidate), s.In(says.fills), s.In(says.backsUp)}}
			for _, one := range c.Each {
				rows = append(rows, []string{names[one.Person], s.ids(one.Fills), s.ids(one.Backs)})
			}
			s.Table(1, rows)
		}
		var who []string
		for _, id := range c.Who {
			who = append(who, names[id])
		}
		wording := says.bestOne
		if k == 2 {
			wording = says.bestTwo
		}
		s.Item(1, wording, "who", strings.Join(who, s.In(says.comma)), "gain", c.Gain.Text(s.Tag), "known", team.Span{Lo: c.Known, Hi: c.Known}.Text(s.Tag))
		if s.explain {
			s.Outline(1, c.Explain(s.Tag))
		}
	}
	return nil
}

// shapley shows what each person brings, the most first, as far as is known, and the range
// of it.
func (s story) shapley() error {
	worths, ranges := s.known.Shapley().Worths(), make(map[string]team.Span)
	for _, w := range s.team.Shapley().Worths() {
		ranges[w.Person] = w.Share
	}
	slices.SortStableFunc(worths, func(a, b team.Worth) int { return cmp.Compare(b.Share.Lo, a.Share.Lo) })
	s.Section(says.shapley)
	rows := [][]string{{s.In(says.person), s.In(says.brings), "", s.In(says.alone), s.In(says.ranges)}}
	for _, w := range worths {
		rows = append(rows, []string{s.name(w.Person), w.Share.Text(s.Tag), bar(w.Share.Lo, worths[0].Share.Lo), team.Span{Lo: w.Alone, Hi: w.Alone}.Text(s.Tag), ranges[w.Person].Text(s.Tag)})
	}
	s.Table(1, rows)
	if s.explain {
		s.Outline(1, s.team.Shapley().Explain(s.Tag))
	}
	return nil
}

// bar draws a number beside the largest one.
func bar(x, largest float64) string {
	if !(largest > 0) {
		return ""
	}
	return strings.Repeat("#", int(math.Round(bars*x/largest)))
}

// losses shows what departures are likely to cost, with and without the event.
func (s story) losses() error {
	d, err := s.team.Departures(s.departures())
	if err != nil {
		return err
	}
	s.Section(says.losses, "leave", number(s.leaves))
	if s.together != nil {
		s.Line(1, says.withEvent, "who", s.people(s.together), "chance", number(s.happens))
	}
	known, err := s.known.Departures(s.departures())
	if err != nil {
		return err
	}
	rows := [][]string{{s.In(says.skill), s.In(says.alike), s.In(says.together), s.In(says.ranges)}}
	losses := d.Losses()
	for i, l := range known.Losses() {
		rows = append(rows, []string{s.In(l.Skill.Name), s.chance(l.Independent), s.chance(l.Chance), s.chance(losses[i].Chance)})
	}
	s.Table(1, rows)
	s.Line(1, says.expected, "alone", known.ExpectedIndependent().Text(s.Tag), "together", known.Expected().Text(s.Tag), "range", d.Expected().Text(s.Tag))
	s.Line(1, says.onlyCauses)
	if s.explain {
		s.Outline(1, d.Explain(s.Tag))
	}
	return nil
}

// chance writes a chance, a range with both ends.
func (s story) chance(r fit.Range) string { return team.Span(r).Text(s.Tag) }

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func letter(i int) string { return string(rune('A' + i%26)) }

// name returns what somebody is called.
func (s story) name(id string) string {
	if p, ok := s.company.Person(id); ok {
		return s.In(p.Name())
	}
	return id
}

// people writes names, and "nobody" for none.
func (s story) people(ids []string) string {
	if len(ids) == 0 {
		return s.In(says.nobody)
	}
	var names []string
	for _, id := range ids {
		names = append(names, s.name(id))
	}
	return strings.Join(names, s.In(says.comma))
}

// skills writes the names of skills.
func (s story) skills(list []team.Holders) string {
	var ids []skills.ID
	for _, h := range list {
		ids = append(ids, h.Skill.ID)
	}
	return s.ids(ids)
}

func (s story) ids(ids []skills.ID) string {
	if len(ids) == 0 {
		return s.In(says.nothing)
	}
	var names []string
	for _, one := range s.team.Skills() {
		if slices.Contains(ids, one.ID) {
			names = append(names, s.In(one.Name))
		}
	}
	return strings.Join(names, s.In(says.comma))
}

// levelName returns what a level of a skill is called.
func (s story) levelName(of team.SkillSpec, l skills.Level) string {
	if l.IsZero() {
		return s.In(says.unknown)
	}
	return s.In(of.Scale.LevelName(l))
}
