package main

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/team"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// What the story is told with where nobody says anything: what it takes to run the
// services of the sample company, and the people of one of its projects.
const (
	storySkills = "linux=expert, go=working, kubernetes=practitioner, terraform=practitioner, observability=practitioner, " +
		"incident-response=working, people-management=practitioner, system-architecture=working, databases=practitioner, supply-chain-security=working"
	storyTogether = "division-cto-path, engineering-lead, senior-candidate"
)

// What a skill can count as of which nobody has said anything.
const (
	unsaidUnknown = "unknown"
	unsaidNone    = "none"
)

// inputs says what is asked for, as the flags give it.
type inputs struct {
	organisation, members, role, skills, candidates, unsaid, leave, together, event string
	explain                                                                         bool

	leaves, happens float64
}

// check reads what the flags say in words.
func (in *inputs) check() error {
	if in.role != "" && in.skills != "" {
		return cli.Wrong(says.twoQuestions)
	}
	if in.unsaid != unsaidUnknown && in.unsaid != unsaidNone {
		return cli.Unknown(says.noUnsaid, in.unsaid, []string{unsaidUnknown, unsaidNone})
	}
	for _, c := range []struct {
		flag, said string
		chance     *float64
	}{{"leave", in.leave, &in.leaves}, {"event", in.event, &in.happens}} {
		v, err := strconv.ParseFloat(c.said, 64)
		if err != nil || !(v >= 0 && v <= 1) {
			return cli.Wrong(says.noChance, "flag", c.flag, "value", c.said)
		}
		*c.chance = v
	}
	return nil
}

// story is a team and what it is told with.
type story struct {
	page.Page
	inputs

	company    ladder.Organisation
	day        date.Date
	question   string // the role that is asked, "" for a list of skills
	team       team.Team
	known      team.Team // with what nobody has said as none
	candidates []team.PersonSpec
	together   []string // ids of those whom one event takes away
}

// read reads the organisation, what is asked and who could join.
func (in inputs) read(p page.Page, asOf date.Date) (story, error) {
	s := story{Page: p, inputs: in, day: asOf}
	var err error
	if in.organisation == "" {
		s.company, err = company.Organisation()
	} else {
		s.company, err = input.Organisation(in.organisation)
	}
	if err != nil {
		return s, err
	}
	var spec team.Spec
	if spec.Skills, s.question, err = in.asked(s.company); err != nil {
		return s, err
	}
	if spec.People, err = team.Members(s.company, asOf, skills.Policy{}, stock.List(in.members)...); err != nil {
		return s, err
	}
	if s.candidates, err = in.others(s.company, asOf); err != nil {
		return s, err
	}
	if in.unsaid == unsaidNone {
		spec.People, s.candidates = settled(spec.People, spec.Skills), settled(s.candidates, spec.Skills)
	}
	if s.team, err = team.New(spec); err != nil {
		return s, err
	}
	for _, p := range s.candidates {
		if slices.Contains(s.team.People(), p.ID) {
			return s, cli.Wrong(says.alreadyThere, "id", p.ID)
		}
	}
	spec.People = settled(spec.People, spec.Skills)
	if s.known, err = team.New(spec); err != nil {
		return s, err
	}
	s.together = stock.List(in.together)
	if in.organisation == "" && in.together == "" {
		for _, id := range stock.List(storyTogether) {
			if slices.Contains(s.team.People(), id) {
				s.together = append(s.together, id)
			}
		}
	}
	return s, nil
}

// asked returns what is asked of the team, and the name of the role that asks it.
func (in inputs) asked(o ladder.Organisation) ([]team.SkillSpec, string, error) {
	if in.role != "" {
		var known []string
		for l := range o.Ladders() {
			if t, ok := l.Target(in.role); ok {
				list, err := team.Asked(t)
				return list, t.ID(), err
			}
			for r := range l.Roles() {
				known = append(known, r.ID())
			}
			for g := range l.Grades() {
				known = append(known, g.ID())
			}
		}
		return nil, "", cli.Unknown(says.noRole, in.role, known)
	}
	words := stock.List(in.skills)
	if in.skills == "" {
		words = stock.List(storySkills)
	}
	var list []team.SkillSpec
	for _, word := range words {
		id, level, _ := strings.Cut(word, "=")
		s, err := askedSkill(o, strings.TrimSpace(id), strings.TrimSpace(level))
		if err != nil {
			return nil, "", err
		}
		list = append(list, s)
	}
	return list, "", nil
}

// askedSkill returns a skill at a level, by the first ladder that measures it.
func askedSkill(o ladder.Organisation, id, level string) (team.SkillSpec, error) {
	var known []string
	for l := range o.Ladders() {
		for other, scale := range l.Measured() {
			if other != skills.ID(id) {
				known = append(known, string(other))
				continue
			}
			at, err := scale.Parse(level)
			if err != nil || at.IsNone() {
				var levels []string
				for one := range scale.Levels() {
					if !one.IsNone() {
						levels = append(levels, one.ID())
					}
				}
				return team.SkillSpec{}, cli.Unknown(says.noLevel, level, levels, "skill", id)
			}
			return team.SkillSpec{ID: other, Name: l.SkillName(other), At: at, Scale: scale}, nil
		}
	}
	return team.SkillSpec{}, cli.Unknown(says.noSkill, id, known)
}

// others reads who could join.
func (in inputs) others(o ladder.Organisation, asOf date.Date) (list []team.PersonSpec, err error) {
	var docs []ladderfile.Document
	switch {
	case in.candidates != "":
		for _, name := range stock.List(in.candidates) {
			docs = append(docs, input.Document(name))
		}
	case in.organisation == "":
		names, err := fs.Glob(files, "candidates/*.yaml")
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			doc, _ := ladderfile.Read(files, name)
			docs = append(docs, doc)
		}
	}
	for _, doc := range docs {
		home, problems := doc.LadderOf(builtin.Bases())
		if own, ok := o.Ladder(home.ID()); ok {
			home = own
		}
		who, more := doc.Person(home, builtin.Bases())
		if err := append(problems, more...).Err(); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(list, func(p team.PersonSpec) bool { return p.ID == who.ID() }) {
			return nil, cli.Wrong(says.candidateTwice, "id", who.ID())
		}
		list = append(list, team.Member(who, asOf, skills.Policy{}))
	}
	return list, nil
}

// settled returns people of whom everything is none that nobody has said.
func settled(people []team.PersonSpec, asked []team.SkillSpec) []team.PersonSpec {
	people = slices.Clone(people)
	for i := range people {
		for _, s := range asked {
			if people[i].Profile.Level(s.ID).IsZero() {
				none, _ := s.At.Scale().Step(0)
				people[i].Profile = people[i].Profile.With(s.ID, none)
			}
		}
	}
	return people
}

// departures are the chances of the flags: everybody's own, and one event that takes some
// away together.
func (s story) departures() team.Leaving {
	sure := func(x float64) fit.Range { return fit.Range{Lo: x, Hi: x} }
	l := team.Leaving{Within: says.year}
	for _, id := range s.team.People() {
		one := team.Leaver{Person: id, Chance: sure(s.leaves)}
		if slices.Contains(s.together, id) {
			one.Causes = []string{eventID}
		}
		l.People = append(l.People, one)
	}
	if s.together != nil {
		l.Causes = []team.Cause{{ID: eventID, Name: says.event, Chance: sure(s.happens)}}
	}
	return l
}

const eventID = "event"
