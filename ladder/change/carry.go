package change

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Carry returns what is recorded of a person under the ladder a as it reads
// under the ladder b, and a warning for everything that is not carried over as
// it was, with paths in the person's record. The person is not changed.
//
//   - A claim follows its skill. Where the skill is split, it counts for each
//     part ([SplitSkill]). Where skills are merged, a claim counts at the lowest
//     of the levels that its source claims for them on its day ([MergedSkill]).
//     Where the skill is retired, the claim stays and counts for nothing
//     ([GoneSkill]), unless its id is another skill's now ([TakenSkill]).
//   - A level follows the step of its scale: of several steps, the lowest counts
//     ([SplitStep]); where there is none, the claim or rating is left out, which
//     makes it unknown and not low ([GoneLevel]).
//   - A stint at a place that is split or retired keeps its days and loses the
//     place; its title, where it has none, is what the place was called. A goal
//     there and a rating of a review that is split or retired are left out, and
//     a piece of evidence there loses its skill ([SplitName], [GoneName]).
//
// The values that evidence lives are of a charter, and follow a rename alone.
func (ids IDs) Carry(p ladder.Person, a, b ladder.Ladder) (ladder.Person, problem.List) {
	c := carrier{ids: ids, a: a, b: b}
	spec := p.Spec()
	spec.Claims = c.claims(spec.Claims)
	spec.Stints = c.stints(spec.Stints)
	spec.Evidence = c.evidence(spec.Evidence)
	spec.Ratings = c.ratings(spec.Ratings)
	spec.Goals = c.goals(spec.Goals)
	if p.IsZero() {
		return p, nil
	}
	carried, err := ladder.NewPerson(spec)
	return carried, append(c.list, problem.Below("", err)...).Sorted()
}

type carrier struct {
	ids  IDs
	a, b ladder.Ladder
	list problem.List
}

func (c *carrier) warn(code *problem.Code, path problem.Path, args ...any) {
	c.list = append(c.list, code.At(path, args...))
}

// next returns what has become of an id.
func (c *carrier) next(k Kind, id string) []string {
	var to []string
	for n := range c.ids.Next(Name{Kind: k, ID: id}) {
		to = append(to, n.ID)
	}
	return to
}

// one returns the one id that an id has become, "" with a warning when there
// is none or several.
func (c *carrier) one(k Kind, id string, path problem.Path) string {
	if id == "" {
		return ""
	}
	switch to := c.next(k, id); len(to) {
	case 0:
		c.warn(GoneName, path, kindTexts[k], id)
	case 1:
		return to[0]
	default:
		c.warn(SplitName, path, kindTexts[k], id, strings.Join(to, ", "))
	}
	return ""
}

// level returns a level on a scale of the new ladder, false when there is none.
func (c *carrier) level(l skills.Level, scale skills.Scale, path problem.Path) (skills.Level, bool) {
	if l.IsZero() {
		return l, true
	}
	if !slices.Contains(c.next(Scale, l.ScaleID()), scale.ID()) {
		return skills.Level{}, false
	}
	if l.IsNone() {
		return scale.Step(0)
	}
	var lowest skills.Level
	var steps []string
	for to := range c.ids.Next(Name{Step, l.ScaleID(), l.ID()}) {
		if to.In != scale.ID() {
			continue
		}
		level, err := scale.Parse(to.ID)
		if err != nil {
			continue
		}
		steps = append(steps, to.ID)
		if order, ok := level.Compare(lowest); !ok || order < 0 {
			lowest = level
		}
	}
	if len(steps) > 1 {
		c.warn(SplitStep, path, l, strings.Join(steps, ", "))
	}
	return lowest, len(steps) > 0
}

// knows reports whether a ladder measures a skill or has it in its catalog.
func knows(l ladder.Ladder, id skills.ID) bool {
	if _, ok := l.Catalog().Skill(id); ok {
		return true
	}
	for c := range l.Competencies() {
		if c.ID == id {
			return true
		}
	}
	return false
}

func (c *carrier) claims(old []skills.ClaimSpec) []skills.ClaimSpec {
	var all []skills.ClaimSpec
	for i, claim := range old {
		path := problem.Path("claims").Index(i)
		for k, e := range claim.Evidence {
			claim.Evidence[k].Value = c.value(e.Value)
		}
		to := c.next(Skill, string(claim.Skill))
		if len(to) > 1 {
			c.warn(SplitSkill, path.Field("skill"), claim.Skill, strings.Join(to, ", "))
		}
		if len(to) == 0 {
			if knows(c.b, claim.Skill) {
				c.warn(TakenSkill, path.Field("skill"), claim.Skill)
				continue
			}
			c.warn(GoneSkill, path.Field("skill"), claim.Skill)
			all = append(all, claim)
		}
		for _, id := range to {
			carried := claim
			carried.Skill = skills.ID(id)
			carried.Evidence = slices.Clone(claim.Evidence)
			scale, measured := c.b.ScaleOf(carried.Skill)
			if measured {
				level, ok := c.level(claim.Level, scale, path.Field("level"))
				if !ok {
					c.warn(GoneLevel, path.Field("level"), claim.Level, id)
					continue
				}
				carried.Level = c.merged(old, claim, id, level, scale)
				if carried.Level != level {
					c.warn(MergedSkill, path.Field("level"), claim.Skill, id, scale.LevelName(carried.Level))
				}
			}
			all = append(all, carried)
		}
	}
	if all == nil && old != nil {
		return []skills.ClaimSpec{}
	}
	return all
}

// merged returns the lowest of a level and those that the source of a claim
// states, on its day, for the other skills that have become one with its own.
func (c *carrier) merged(all []skills.ClaimSpec, claim skills.ClaimSpec, into string, level skills.Level, scale skills.Scale) skills.Level {
	if level.IsZero() || claim.Negative || c.ids.from[Name{Kind: Skill, ID: into}] < 2 {
		return level
	}
	newest := make(map[skills.ID]skills.ClaimSpec)
	for _, other := range all {
		if other.Skill == claim.Skill || other.By != claim.By || other.Level.IsZero() || other.Negative || other.Date.Compare(claim.Date) > 0 {
			continue
		}
		if made, err := skills.NewClaim(other); err != nil || !claim.Date.IsZero() && !made.InForce(claim.Date) {
			continue
		}
		if !slices.Contains(c.next(Skill, string(other.Skill)), into) {
			continue
		}
		known, ok := newest[other.Skill]
		if !ok || other.Date.Compare(known.Date) > 0 || other.Date == known.Date && other.Level.Step() < known.Level.Step() {
			newest[other.Skill] = other
		}
	}
	quiet := carrier{ids: c.ids, a: c.a, b: c.b}
	for _, other := range newest {
		if l, ok := quiet.level(other.Level, scale, ""); ok {
			if order, ok := l.Compare(level); ok && order < 0 {
				level = l
			}
		}
	}
	return level
}

func (c *carrier) value(id string) string {
	if to := c.next(Value, id); len(to) == 1 {
		return to[0]
	}
	return id
}

func (c *carrier) stints(old []ladder.StintSpec) []ladder.StintSpec {
	all := slices.Clone(old)
	for i, s := range all {
		path := problem.Path("stints").Index(i)
		all[i].Place = c.one(Place, s.Place, path.Field("place"))
		all[i].Discipline = c.one(Discipline, s.Discipline, path.Field("discipline"))
		if all[i].Place == "" && s.Place != "" && s.Title.IsZero() {
			all[i].Title = text.Plain(s.Place)
			if target, ok := c.a.Target(s.Place); ok {
				all[i].Title = target.Name()
			}
		}
	}
	return all
}

func (c *carrier) evidence(old []ladder.PieceSpec) []ladder.PieceSpec {
	all := slices.Clone(old)
	for i, piece := range all {
		path := problem.Path("evidence").Index(i).Field("skill")
		all[i].Value = c.value(piece.Value)
		all[i].Skill = skills.ID(c.one(Skill, string(piece.Skill), path))
	}
	return all
}

func (c *carrier) ratings(old []ladder.RatingSpec) []ladder.RatingSpec {
	all := slices.Clone(old)[:0]
	for i, r := range old {
		path := problem.Path("ratings").Index(i)
		id := c.one(Review, r.Review, path.Field("review"))
		if id == "" {
			continue
		}
		r.Review = id
		review, ok := c.b.Review(id)
		scale, rated := c.b.Scale(review.Spec().Scale)
		if ok && rated {
			level, ok := c.level(r.Level, scale, path.Field("level"))
			if !ok {
				c.warn(GoneLevel, path.Field("level"), r.Level, id)
				continue
			}
			r.Level = level
		}
		all = append(all, r)
	}
	return all
}

func (c *carrier) goals(old []ladder.GoalSpec) []ladder.GoalSpec {
	all := slices.Clone(old)[:0]
	for i, g := range old {
		if g.Target = c.one(Place, g.Target, problem.Path("goals").Index(i).Field("target")); g.Target != "" {
			all = append(all, g)
		}
	}
	return all
}
