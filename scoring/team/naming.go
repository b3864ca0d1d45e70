package team

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// share writes a share or chance with four digits, a range with both ends.
func share(r fit.Range) text.Text { return Span(r).text() }

// listed writes texts as a list, and says so when there is none.
func listed(texts []text.Text) text.Text {
	if len(texts) == 0 {
		return says.nothing
	}
	in := func(tag language.Tag) string {
		words := make([]string, len(texts))
		for i, t := range texts {
			words[i] = t.In(tag)
		}
		return strings.Join(words, says.and.In(tag))
	}
	return text.EnJa(in(language.English), in(language.Japanese))
}

// counted writes how many texts there are, and the texts.
func counted(texts []text.Text) text.Text {
	return account.Fill(says.counted, "n", len(texts), "list", listed(texts))
}

func (r *roster) person(id string) text.Text { return r.people[r.personAt[id]].Name }

func (r *roster) persons(ids []string) (list []text.Text) {
	for _, id := range ids {
		list = append(list, r.person(id))
	}
	return list
}

func (r *roster) named(ids []skills.ID) (list []text.Text) {
	for _, id := range ids {
		list = append(list, r.skills[r.skillAt[id]].Name)
	}
	return list
}

// asked writes a skill with its level.
func (r *roster) asked(s int) text.Text {
	skill := r.skills[s]
	if skill.At.IsZero() {
		return skill.Name
	}
	return account.Fill(says.skillAt, "skill", skill.Name, "level", skill.levelName(skill.At))
}

// levelName returns what a level of the skill is called.
func (s SkillSpec) levelName(l skills.Level) text.Text {
	if s.Scale.Has(l) {
		return s.Scale.LevelName(l)
	}
	return l.Scale().LevelName(l)
}

// holders writes a skill with its weight and everybody who holds it.
func (r *roster) holders(s int) text.Text {
	skill := r.skills[s]
	line := account.Fill(says.holders, "skill", r.asked(s), "weight", skill.Weight, "people", listed(r.persons(r.names(skill.sure))))
	if may := skill.may.Without(skill.sure); may.Len() > 0 {
		line = account.Fill(says.mayHold, "line", line, "people", listed(r.persons(r.names(may))))
	}
	return line
}

func (r *roster) holdersOf(keep func(Holders) bool) (list []text.Text) {
	for s, skill := range r.skills {
		if keep(r.holdersIn(skill)) {
			list = append(list, r.holders(s))
		}
	}
	return list
}

func (r *roster) skillsWhere(keep func(Holders) bool) (list []text.Text) {
	for s, skill := range r.skills {
		if keep(r.holdersIn(skill)) {
			list = append(list, r.asked(s))
		}
	}
	return list
}

// unknownLevels writes what is not known, person by person.
func (r *roster) unknownLevels() (list []text.Text) {
	for _, p := range r.people {
		var open []text.Text
		for s := range p.may.Without(p.sure).All {
			open = append(open, r.skills[s].Name)
		}
		if open != nil {
			list = append(list, account.Fill(says.unknownOf, "person", p.Name, "skills", listed(open)))
		}
	}
	if list == nil {
		return []text.Text{says.allKnown}
	}
	return list
}

// assumed says what becomes of what is not known.
func (r *roster) assumed() []text.Text {
	if r.isKnown() {
		return nil
	}
	n := 0
	for _, p := range r.people {
		n += p.may.Len() - p.sure.Len()
	}
	return []text.Text{account.Fill(says.unknownCounts, "n", strconv.Itoa(n))}
}

// backup writes one person as a backup.
func (r *roster) backup(skill asked, b Backup) text.Text {
	level := says.levelUnknown
	switch {
	case !b.Have.IsZero():
		level = skill.levelName(b.Have)
	case b.Holds != ladder.Unknown:
		level = text.EnJa(b.Holds.Text(language.English), b.Holds.Text(language.Japanese))
	}
	if b.Holds == ladder.Met {
		return account.Fill(says.isBackup, "person", r.person(b.Person), "level", level)
	}
	return account.Fill(says.couldGrow, "person", r.person(b.Person), "level", level, "steps", b.Steps, "cost", b.Cost.text())
}
