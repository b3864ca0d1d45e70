package jsonresume

import (
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// claim makes the claims of the recognised skills, with their evidence.
func (c *recogniser) claim(r Resume, day date.Date) {
	at := make(map[skills.ID][]int) // claims, by skill
	for id, level := range c.found.Levels() {
		if level.IsZero() {
			level = c.Named
		}
		if level.IsZero() {
			continue
		}
		at[id] = append(at[id], len(c.found.Claims))
		c.found.Claims = append(c.found.Claims, skills.ClaimSpec{Skill: id, Level: level, By: skills.BySelf, Date: day})
	}
	named := newNaming(c.found.Recognised)
	for e := range r.entries {
		shows := false
		for id := range named.in(e.texts) {
			for _, i := range at[id] {
				claim := &c.found.Claims[i]
				claim.Evidence = append(claim.Evidence, e.evidence())
				shows = true
			}
		}
		for _, key := range e.keys {
			if shows {
				c.used[e.path.Field(key)] = true
			}
		}
	}
}

// entry is a part of a resume that can show a skill.
type entry struct {
	path  problem.Path
	title []string // what it is called, the first part first
	link  string
	date  date.Date
	texts []string // in which skills can be named
	keys  []string // of which the evidence is made
}

func (e entry) evidence() skills.EvidenceSpec {
	return skills.EvidenceSpec{Title: text.Plain(strings.Join(e.title, ", ")), Link: e.link, Date: e.date}
}

// entries yields the entries in the order in which they speak for a skill:
// certificates first.
func (r Resume) entries(yield func(entry) bool) {
	var b entries
	for i, x := range r.Certificates {
		b.add("certificates", i).called("name", x.Name).linked(x.URL).dated("date", x.Date)
	}
	for i, x := range r.Work {
		b.add("work", i).called("position", x.Position).called("name", x.Name).linked(x.URL).lasted(x.StartDate, x.EndDate).
			tells(x.Summary).list(x.Highlights) // the description is that of the company
	}
	for i, x := range r.Volunteer {
		b.add("volunteer", i).called("position", x.Position).called("organization", x.Organization).linked(x.URL).lasted(x.StartDate, x.EndDate).
			tells(x.Summary).list(x.Highlights)
	}
	for i, x := range r.Projects {
		b.add("projects", i).called("name", x.Name).linked(x.URL).lasted(x.StartDate, x.EndDate).
			tells(x.Description).list(x.Highlights).list(x.Keywords).list(x.Roles)
	}
	for i, x := range r.Education {
		b.add("education", i).called("studyType", x.StudyType).called("area", x.Area).called("institution", x.Institution).
			linked(x.URL).lasted(x.StartDate, x.EndDate).list(x.Courses)
	}
	for i, x := range r.Awards {
		b.add("awards", i).called("title", x.Title).dated("date", x.Date).tells(x.Summary)
	}
	for i, x := range r.Publications {
		b.add("publications", i).called("name", x.Name).linked(x.URL).dated("releaseDate", x.ReleaseDate).tells(x.Summary)
	}
	for _, e := range b {
		if !yield(*e) {
			return
		}
	}
}

type entries []*entry

func (b *entries) add(section string, i int) *entry {
	e := &entry{path: problem.Path(section).Index(i)}
	*b = append(*b, e)
	return e
}

// called adds a part of the title, in which skills can be named, too.
func (e *entry) called(key string, name *string) *entry {
	if name != nil && *name != "" {
		e.title = append(e.title, *name)
		e.keys = append(e.keys, key)
	}
	return e.tells(name)
}

func (e *entry) linked(url *string) *entry {
	if url != nil {
		e.link = *url
		e.keys = append(e.keys, "url")
	}
	return e
}

func (e *entry) dated(key string, day date.Date) *entry {
	if !day.IsZero() {
		e.date = day
		e.keys = append(e.keys, key)
	}
	return e
}

// lasted dates an entry by its end, or by its start while it goes on.
func (e *entry) lasted(from, to date.Date) *entry {
	if to.IsZero() {
		return e.dated("startDate", from)
	}
	return e.dated("endDate", to)
}

func (e *entry) tells(texts ...*string) *entry {
	for _, t := range texts {
		if t != nil {
			e.texts = append(e.texts, *t)
		}
	}
	return e
}

func (e *entry) list(texts []string) *entry {
	e.texts = append(e.texts, texts...)
	return e
}
