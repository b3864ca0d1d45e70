package main

import (
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/text"
)

// show prints what the resume tells, and what it leaves open.
func show(p page.Page, s stock) {
	f := s.found
	p.Title(says.title, "file", s.file, "catalog", s.catalog.name, "skills", strconv.Itoa(s.catalog.skills.Len()))
	p.Line(1, says.counts, "recognised", count(f.Recognised), "ambiguous", count(f.Ambiguous), "unknown", count(f.Unrecognised))
	if len(f.Recognised) > 0 {
		p.Section(says.recognised)
		recognised(p, s)
	} else if s.catalog.name != "ESCO" {
		p.Line(1, says.tryESCO)
	}
	if len(f.Ambiguous) > 0 {
		p.Section(says.ambiguous)
		for _, m := range f.Ambiguous {
			p.Item(1, says.at, "label", m.Label, "place", m.Range.String())
			for _, skill := range m.Skills {
				p.Line(3, says.candidate, "label", m.Label, "id", string(skill.ID()), "name", p.In(skill.Name()))
			}
		}
	}
	if len(f.Unrecognised) > 0 {
		p.Section(says.unrecognised)
		for _, m := range f.Unrecognised {
			p.Item(1, says.at, "label", m.Label, "place", m.Range.String())
			for _, near := range m.Near {
				p.Line(3, says.near, "label", m.Label, "id", string(near.ID()), "name", p.In(near.Name()))
			}
		}
	}
	if len(f.Words) > 0 {
		p.Section(says.words)
		for _, w := range f.Words {
			p.Item(1, says.word, "word", w.Word, "n", strconv.Itoa(w.Count), "place", w.Range.String())
			if w.Near != "" {
				p.Line(3, says.nearWord, "near", w.Near)
			}
		}
		p.Line(1, says.steps, "word", f.Words[0].Word, "steps", steps(s.catalog.scale))
	}
	p.Section(says.profile)
	profile(p, s)
	p.Section(says.unused)
	unused(p, s)
	p.Section(says.honest)
}

func count(list []jsonresume.Mention) string { return strconv.Itoa(len(list)) }

// steps returns the ids of the levels of a scale.
func steps(scale skills.Scale) string {
	var ids []string
	for level := range scale.Levels() {
		ids = append(ids, level.ID())
	}
	return strings.Join(ids, ", ")
}

// recognised prints each label with the skill that it means, by what, and the
// level.
func recognised(p page.Page, s stock) {
	rows := [][]string{{p.In(says.label), p.In(says.skill), p.In(says.by), p.In(says.level), p.In(says.place)}}
	for _, m := range s.found.Recognised {
		by := p.In(says.settled)
		if !m.Settled {
			by = p.In(labelKinds[m.By.Kind])
			if m.By.Language != language.Und {
				by += " (" + m.By.Language.String() + ")"
			}
		}
		level := p.In(says.noLevel)
		switch {
		case !m.Level.IsZero():
			level = p.In(s.catalog.scale.LevelName(m.Level)) + " (" + m.Word + ")"
		case m.Word != "":
			level = says.unknownWord.Fill(p.Tag, "word", m.Word)
		}
		rows = append(rows, []string{m.Label, p.In(m.Skills[0].Name()), by, level, m.Range.Start.String()})
	}
	p.Table(1, rows)
}

var labelKinds = map[skills.LabelKind]text.Text{
	skills.LabelID: text.EnJa("id", "id"), skills.LabelName: text.EnJa("name", "名前"), skills.LabelAlias: text.EnJa("alias", "別名"),
}

// profile prints the skills with a level, and what the resume shows for them.
func profile(p page.Page, s stock) {
	if s.profile.Len() == 0 {
		p.Line(1, says.nothing)
	}
	for id, level := range s.profile.All() {
		name := text.Plain(string(id))
		if skill, ok := s.catalog.skills.Skill(id); ok {
			name = skill.Name()
		}
		p.Item(1, says.has, "skill", p.In(name), "level", p.In(s.catalog.scale.LevelName(level)))
		claim, _ := s.profile.Claim(id)
		for _, e := range claim.Spec().Evidence {
			p.Line(3, says.evidence, "title", p.In(e.Title), "date", e.Date.String())
		}
	}
	named := 0
	for id := range s.found.Levels() {
		if s.profile.Level(id).IsZero() {
			named++
		}
	}
	if named > 0 {
		p.Line(1, says.named, "n", strconv.Itoa(named))
	}
}

// unused prints what of the file has no place among skills, and all other
// warnings.
func unused(p page.Page, s stock) {
	var rest []string
	for _, problem := range s.found.Problems {
		if problem.Code() != exchange.NoPlace {
			p.Say(1, problem.Text(p.Tag))
			continue
		}
		args := make(map[string]string)
		for name, value := range problem.Args() {
			args[name] = p.In(value)
		}
		if problem.Suggestion() != "" {
			args["what"] += " (" + problem.Suggestion() + "?)"
		}
		rest = append(rest, args["what"]+" "+args["n"])
	}
	p.Say(1, strings.Join(rest, ", "))
}

// write writes the person to the file of the flag, and reads it back.
func (q question) write(p page.Page, s stock) error {
	if q.out == "" {
		return nil
	}
	spec := ladderfile.PersonSpec{Person: ladder.PersonSpec{ID: "me", Claims: s.found.Claims}}
	if b := s.resume.Basics; b != nil && b.Name != nil {
		spec.Person.Name = text.Plain(*b.Name)
	}
	if s.catalog.own {
		spec.Scales, spec.Scale = []skills.ScaleSpec{s.catalog.scale.Spec()}, s.catalog.scale.ID()
	} else {
		spec.Ladder = "builtin:dual-track" // which has the scale
	}
	file, err := ladderfile.MarshalPerson(spec)
	if err != nil {
		return err
	}
	doc, _ := ladderfile.Parse(q.out, file)
	l, _ := doc.LadderOf(builtin.Bases())
	if _, list := doc.Person(l, builtin.Bases()); list.HasFatal() {
		return list.Err()
	}
	if err := os.WriteFile(q.out, file, 0o644); err != nil {
		return err
	}
	p.Section(says.written, "file", q.out, "n", strconv.Itoa(len(s.found.Claims)))
	return nil
}
