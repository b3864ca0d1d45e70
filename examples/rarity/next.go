package main

import (
	"math"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// mostParts is the size of the largest parts that are looked at.
const mostParts = 3

// parts prints the rarest and the most typical part of a combination, of two skills
// and of three, as long as that is not all of it.
func parts(p page.Page, r reference, q []population.Specialty) error {
	var rows [][2]string
	for k := 2; k <= min(mostParts, len(q)-1); k++ {
		rarest, typical, err := rarity.Parts(r.best.Quiet(), q, k)
		if err != nil {
			if why(err) != nil {
				return nil
			}
			return err
		}
		n := strconv.Itoa(k)
		add := func(label string, a rarity.Answer) {
			rows = append(rows, [2]string{label, says.part.Fill(p.Tag, "part", specialties.List(p.Tag, once(q, a)), "share", a.Probability().Text(p.Tag))})
		}
		add(says.rarest.Fill(p.Tag, "n", n), rarest)
		add(says.typical.Fill(p.Tag, "n", n), typical)
	}
	if rows == nil {
		return nil
	}
	blank(p)
	p.Line(1, says.parts)
	p.Facts(2, rows)
	return nil
}

// next prints the skills that would make the combination rarest, one more each.
func next(p page.Page, r reference, q []population.Specialty, top int) error {
	if len(q) >= rarity.MaxSkills {
		return nil
	}
	var candidates []population.Specialty
	for id := range r.vocabulary().Skills() {
		if !slices.ContainsFunc(q, func(s population.Specialty) bool { return s.Skill == id }) {
			candidates = append(candidates, population.Holds(id))
		}
	}
	steps, err := rarity.Next(r.best.Quiet(), q, candidates)
	if err != nil {
		if why(err) != nil {
			return nil
		}
		return err
	}
	if len(steps) == 0 {
		return nil
	}
	rows := [][]string{{p.In(says.skill), p.In(says.bits), p.In(says.sure), p.In(says.then)}}
	for _, s := range steps[:min(top, len(steps))] {
		then := s.Answer().Probability().Text(p.Tag)
		if s.Answer().Probability().IsZero() {
			then = says.nobodySeen.Fill(p.Tag, "interval", s.Answer().Interval().Text(p.Tag))
		}
		rows = append(rows, []string{specialties.One(p.Tag, s.Specialty()), bits(s.Bits()), bits(s.AtLeast()), then})
	}
	blank(p)
	p.Line(1, says.next)
	p.Table(2, rows)
	return nil
}

// bits writes how many bits; "-" where nobody was seen, which has no number.
func bits(v float64) string {
	if math.IsInf(v, 0) {
		return "-"
	}
	return strconv.FormatFloat(v, 'f', 1, 64)
}
