package main

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// next are the roles to which some come after SRE, the nearest first (B1).
var next = []string{"engineering-manager", "individual-contributor", "product-manager", "developer-relations", "executive-officer", "cto"}

// roles shows each next role: how well the person fits, what is missing, and the
// ways that lead there.
func (v view) roles() {
	v.Section(says.roles, "person", v.In(v.who.Name()), "day", v.asOf.String())
	if !v.foreign.IsZero() {
		v.Line(1, says.foreign, "person", v.In(v.who.Name()), "ladder", v.In(v.foreign.Name()))
	}
	rows := [][]string{{v.In(says.role), v.In(says.fit), v.In(says.outcome)}}
	for _, id := range next {
		if r, ok := v.ladder.Role(id); ok {
			f := fit.To(r, v.facts, fit.Options{})
			rows = append(rows, []string{v.named(r), v.Percent(f.Share()), f.Verdict().Outcome().Text(v.Tag)})
		}
	}
	v.Table(1, rows)
	for _, id := range next {
		r, ok := v.ladder.Role(id)
		if !ok {
			continue
		}
		v.Section(says.about, "name", v.In(r.Name()), "text", v.In(r.Mission()))
		f := fit.To(r, v.facts, fit.Options{})
		for item := range f.Items() {
			if item.Coverage.Lo < 1 {
				v.Say(1, item.Line(v.Tag))
			}
		}
		v.ways(id)
	}
}

// ways shows the ways that lead from SRE to a role, or where there is none those
// from another of the next roles.
func (v view) ways(to string) {
	starts := []string{from}
	if !slices.ContainsFunc(slices.Collect(v.ladder.TransitionsTo(to)), func(t ladder.Transition) bool { return t.Joins(from, to) }) {
		starts = next
	}
	for t := range v.ladder.TransitionsTo(to) {
		for _, id := range starts {
			if start, ok := v.ladder.Target(id); ok && t.Joins(id, to) {
				v.way(t, start)
			}
		}
	}
}

// way shows one way from a role.
func (v view) way(t ladder.Transition, start ladder.Target) {
	seat := v.In(says.noSeat)
	if t.NeedsSeat() {
		seat = v.In(says.seat)
	}
	v.Item(1, says.way, "from", v.In(start.Name()), "kind", t.Kind().Text(v.Tag), "mode", t.Mode().Text(v.Tag), "seat", seat)
	if note := t.Note(); !note.IsZero() {
		v.Say(2, v.In(note))
	}
	for o := range t.Obstacles() {
		v.obstacle(2, o)
	}
}

func (v view) obstacle(depth int, o ladder.ObstacleSpec) {
	v.Line(depth, says.obstacle, "name", v.In(o.Name), "text", v.In(o.Description))
	for _, answer := range o.Answers {
		v.Line(depth+1, says.answer, "text", v.In(answer))
	}
}

// hurdles shows what stands in the way on from SRE with its answers, and what
// people are advised (B2).
func (v view) hurdles() {
	r, _ := v.ladder.Role(from)
	v.Section(says.hurdles)
	for o := range r.Obstacles() {
		v.obstacle(1, o)
	}
	for advice := range r.Advice() {
		v.Section(advice.For)
		for _, tip := range advice.Tips {
			v.Item(1, says.text, "text", v.In(tip))
		}
	}
}

// transfers shows which practices are partial credit toward which skills of
// other roles (B3).
func (v view) transfers() {
	v.Section(says.transfers)
	all := v.ladder.PracticeTransfers()
	for t := range all.All() {
		v.Item(1, says.transfer, "from", v.In(v.ladder.SkillName(t.From)), "to", v.In(v.ladder.SkillName(t.To)), "credit", t.Credit.String())
		v.Say(2, v.In(t.Why))
		v.Line(2, says.levels, "from", v.level(t.From), "to", v.level(t.To))
	}
	holds := func(id skills.ID) bool {
		level := v.facts.Profile().Level(id)
		return !level.IsZero() && !level.IsNone()
	}
	v.Line(1, says.credited)
	for chain := range all.Credits(holds) {
		way := v.In(v.ladder.SkillName(chain.From()))
		for t := range chain.Steps() {
			way += " > " + v.In(v.ladder.SkillName(t.To))
		}
		v.Item(2, says.credit, "skill", v.In(v.ladder.SkillName(chain.To())), "credit", strconv.FormatFloat(chain.Credit(), 'g', 3, 64), "way", way)
	}
	v.Line(1, says.notCredited)
}

// level returns the level that the person is known to have, in words.
func (v view) level(id skills.ID) string {
	level := v.facts.Profile().Level(id)
	if level == (skills.Level{}) {
		return v.In(says.unknown)
	}
	scale, _ := v.ladder.ScaleOf(id)
	return v.In(scale.LevelName(level))
}

// named returns what people call a grade or role, with its id.
func (v view) named(t ladder.Target) string {
	return says.named.Fill(v.Tag, "name", v.In(t.Name()), "id", t.ID())
}
