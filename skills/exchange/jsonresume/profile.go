package jsonresume

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Writing says how skills and levels of the model are written into a resume.
type Writing struct {
	// Catalog has the names of the skills. The zero value means that ids are
	// written in their place.
	Catalog skills.Catalog

	// Words are the words for levels. The zero value means that no level is
	// written.
	Words exchange.LevelWords

	// Fluency are the words for levels of the languages that somebody speaks. The
	// zero value means that Words has them.
	Fluency exchange.LevelWords

	// Language is that of the names. The zero value means that the undetermined
	// language counts, else English.
	Language language.Tag

	// Means says what names in the resume mean, as for [Recognising]. The zero
	// value means that the catalog alone decides.
	Means map[string]skills.ID
}

// WithProfile returns a copy of the resume in which the known skills of a profile
// stand with their levels, in words. Where the resume already has a skill, by a
// name under skills or languages that means it alone, its level becomes that of
// the profile, unless its word means that level already. The others follow under
// skills, in order of their ids. All else of the resume stays as it is: other
// skills, keywords, other sections. A name is one that [Resume.Recognise] takes
// for the skill again, which is the id where the name in the language is
// ambiguous.
//
// The warnings list what a resume can't hold: levels without a word ([NoWord]),
// names of skills that the catalog does not have ([NotInCatalog]), and who says so,
// dates, evidence and the like ([exchange.NotWritten]). The error, if any, is that of
// [Resume.Recognise].
func (r Resume) WithProfile(p skills.Profile, w Writing) (Resume, problem.List, error) {
	c, err := newRecogniser(Recognising{Catalog: w.Catalog, Words: w.Words, Fluency: w.Fluency, Means: w.Means}, nil)
	if err != nil {
		return Resume{}, nil, err
	}
	var list problem.List
	written := make(map[skills.ID]bool)
	set := func(label *string, word **string, words exchange.LevelWords) {
		if label == nil {
			return
		}
		if id, ok := c.one(*label); ok && !p.Level(id).IsZero() {
			written[id] = true
			list = append(list, setWord(word, words, p.Level(id), id)...)
		}
	}
	r.Skills, r.Languages = slices.Clone(r.Skills), slices.Clone(r.Languages)
	for i := range r.Skills {
		set(r.Skills[i].Name, &r.Skills[i].Level, c.Words)
	}
	for i := range r.Languages {
		set(r.Languages[i].Language, &r.Languages[i].Fluency, c.fluency)
	}
	for id, level := range p.All() {
		if written[id] {
			continue
		}
		var s Skill
		if skill, ok := w.Catalog.Skill(id); ok {
			s.Name = new(c.name(skill, w.Language))
		} else {
			s.Name = new(string(id))
			list = append(list, NotInCatalog.At(skillPath(id), id))
		}
		list = append(list, setWord(&s.Level, c.Words, level, id)...)
		r.Skills = append(r.Skills, s)
	}
	return r, append(list, notWritten(p, w.Catalog)...), nil
}

func skillPath(id skills.ID) problem.Path { return problem.Path("skills").Item(string(id)) }

// one returns the skill that a label means alone.
func (c *recogniser) one(label string) (skills.ID, bool) {
	if skill, ok := c.means[skills.Fold(label)]; ok {
		return skill.ID(), true
	}
	found := c.find(Mention{Label: label})
	if len(found) != 1 {
		return "", false
	}
	return found[0].ID(), true
}

// name returns a label that means a skill alone.
func (c *recogniser) name(skill skills.Skill, tag language.Tag) string {
	name := skill.Name().In(tag)
	if id, ok := c.one(name); ok && id == skill.ID() {
		return name
	}
	return string(skill.ID())
}

// setWord writes a level, unless the word that is there means it. A level without
// a word leaves what is there.
func setWord(word **string, words exchange.LevelWords, level skills.Level, id skills.ID) problem.List {
	if *word != nil && words.Level(**word) == level {
		return nil
	}
	written := words.Word(level)
	if written == "" {
		return problem.List{NoWord.At(skillPath(id), level)}
	}
	*word = &written
	return nil
}

// notWritten returns what a profile says beside levels.
func notWritten(p skills.Profile, catalog skills.Catalog) problem.List {
	var lost leftout.Tally
	add := func(what text.Text, id skills.ID, n int) {
		lost.Add(n, what.In(language.English), func() leftout.Say { return leftout.At(exchange.NotWritten, what, skillPath(id)) })
	}
	for _, part := range []struct {
		what text.Text
		n    func(skills.ClaimSpec) int
	}{
		{leftout.Claim.By, func(c skills.ClaimSpec) int { return one(c.By != skills.Source{}) }},
		{leftout.Claim.Author, func(c skills.ClaimSpec) int { return one(c.Author != "") }},
		{leftout.Claim.Date, func(c skills.ClaimSpec) int { return one(!c.Date.IsZero()) }},
		{leftout.Claim.Expiry, func(c skills.ClaimSpec) int { return one(!c.Expiry.IsZero()) }},
		{leftout.Claim.Confidence, func(c skills.ClaimSpec) int { return one(!c.Confidence.IsZero()) }},
		{leftout.Claim.Evidence, func(c skills.ClaimSpec) int { return len(c.Evidence) }},
	} {
		for id := range p.All() {
			claim, _ := p.Claim(id)
			add(part.what, id, part.n(claim.Spec()))
		}
	}
	for skill := range catalog.All() {
		_, ok := p.Waived(skill.ID())
		add(leftout.Claim.Waiver, skill.ID(), one(ok))
	}
	return lost.List()
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
