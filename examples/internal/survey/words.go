package survey

import (
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// Vocabulary is what words can mean: the skills of a population or of an
// aggregate.
type Vocabulary interface {
	// Find returns the skill that a label means.
	Find(label string) (skills.ID, bool)
	// Skills yields the skills there are.
	Skills() iter.Seq[skills.ID]
}

// Specialties returns what the lists of a flag mean: skills parted by commas, at a
// level or at all. One whose name has a comma is given on its own.
func Specialties(v Vocabulary, lists []string) (all []population.Specialty, err error) {
	for _, list := range lists {
		words := []string{list}
		if _, ok := v.Find(strings.TrimSpace(list)); !ok {
			words = Split(words)
		}
		for _, word := range words {
			s, err := specialty(v, word)
			if err != nil {
				return nil, err
			}
			all = append(all, s)
		}
	}
	return all, nil
}

// specialty returns what a word such as "Go>=working" means.
func specialty(v Vocabulary, word string) (s population.Specialty, err error) {
	if id, ok := v.Find(word); ok {
		return population.Holds(id), nil
	}
	name, level, graded := strings.Cut(word, ">=")
	name, level = strings.TrimSpace(name), strings.TrimSpace(level)
	switch {
	case name == "":
		return s, cli.Wrong(says.skillMissing, "word", word)
	case graded && level == "":
		return s, cli.Wrong(says.levelMissing, "word", word)
	case !graded:
		if i := strings.IndexAny(word, "<>=≥"); i > 0 { // such as Go>3
			if _, ok := v.Find(strings.TrimSpace(word[:i])); ok {
				level = strings.Trim(word[i:], "<>=≥ ")
				if level == "" {
					return s, cli.Wrong(says.levelMissing, "word", word)
				}
				return s, cli.Wrong(says.badLevel, "word", word, "meant", strings.TrimSpace(word[:i])+">="+level)
			}
		}
	}
	if s.Skill, err = Skill(v, name); err != nil || !graded {
		return s, err
	}
	people, ok := v.(population.Population)
	if !ok {
		return s, cli.Wrong(says.noLevelsCounted, "word", word)
	}
	s.AtLeast, err = levelOf(people, s.Skill, level)
	return s, err
}

// Skill returns the skill that a word means.
func Skill(v Vocabulary, word string) (skills.ID, error) {
	if id, ok := v.Find(word); ok {
		return id, nil
	}
	var known []string
	for id := range v.Skills() {
		known = append(known, string(id))
	}
	return "", cli.Unknown(says.noSkill, word, known)
}

// levelOf returns the level of the scale on which people have a skill.
func levelOf(people population.Population, skill skills.ID, word string) (skills.Level, error) {
	d, err := people.Levels(skill)
	if err != nil {
		return skills.Level{}, err
	}
	for standing := range d.All() {
		scale := standing.Level().Scale()
		if scale.IsZero() {
			continue
		}
		words, err := exchange.NewLevelWords(scale, nil)
		if err != nil {
			return skills.Level{}, err
		}
		if level := words.Level(word); !level.IsZero() {
			return level, nil
		}
		var known []string
		for level := range scale.Levels() {
			known = append(known, level.ID())
		}
		of := func(tag language.Tag) string { return says.noLevel.Fill(tag, "skill", string(skill)) }
		return skills.Level{}, cli.Unknown(text.EnJa(of(language.English), of(language.Japanese)), word, known)
	}
	return skills.Level{}, cli.Wrong(says.noLevels, "skill", string(skill))
}
