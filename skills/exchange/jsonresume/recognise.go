package jsonresume

import (
	"iter"
	"maps"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
)

// Recognising says how the words of a file are taken for skills and levels of the
// model. The zero value recognises nothing.
type Recognising struct {
	// Catalog has the skills that labels can mean. The zero value means that no
	// label is recognised.
	Catalog skills.Catalog

	// Words are the words for levels of skills. The zero value means that every
	// level is unknown.
	Words exchange.LevelWords

	// Fluency are the words for levels of the languages that somebody speaks. The
	// zero value means that Words has them.
	Fluency exchange.LevelWords

	// Named is the level of a claim about a skill that is named without a level
	// that is understood. The zero value means that no claim is made of it.
	Named skills.Level

	// Keywords says that the level of an entry is that of its keywords, too. The
	// zero value means that keywords are named without a level.
	Keywords bool

	// Means settles what labels mean, which are compared under [skills.Fold]:
	// ambiguous ones, and those that the catalog does not have. The zero value
	// means that the catalog alone decides.
	Means map[string]skills.ID

	// Date is when the claims were made. The zero value means the day on which the
	// file was last changed, as it says itself.
	Date date.Date
}

// Recognition is what the words of a file were taken for. Nothing of the file is
// missing in it: a label is in one of the three lists of mentions, and what is
// neither label nor level nor evidence is among the problems.
type Recognition struct {
	// Claims are the claims of the person, in the order in which the skills are
	// first mentioned: one for each level that is stated of a skill, with the
	// entries that name the skill as evidence. A job makes none.
	Claims []skills.ClaimSpec

	Recognised   []Mention // of exactly one skill
	Ambiguous    []Mention // of several skills, one of which somebody has to choose
	Unrecognised []Mention // of no skill

	Words []Word // for levels, which nobody has explained

	// Problems are warnings: what has no place in the model
	// ([exchange.NoPlace]), [OddModified], [OnlyHeading] and [MeaningUnused].
	Problems problem.List
}

// Mention is a label in a file, with what it can mean.
type Mention struct {
	Label string
	Path  problem.Path // in the record
	Range problem.Range

	Skills  []skills.Skill // that it can mean, in order of id
	By      skills.Label   // what the label is to the only skill; the zero Label where Means decided
	Settled bool           // whether Means decided
	Near    []skills.Skill // that were probably meant, the nearest first, where it means none

	Word  string       // for the level, as it is written; "" where there is none
	Level skills.Level // that the word means; the zero Level where nobody has said
}

// Word is a word for levels that is not known.
type Word struct {
	Word  string
	Near  string       // the word that was probably meant, "" where none is near
	Path  problem.Path // of the first place
	Range problem.Range
	Count int // places
}

// Levels yields each recognised skill with each level that is stated of it, in
// the order in which they are first mentioned. A skill of which no level is
// understood comes once, with the zero Level. It can be run again.
func (r Recognition) Levels() iter.Seq2[skills.ID, skills.Level] {
	return func(yield func(skills.ID, skills.Level) bool) {
		levels := make(map[skills.ID][]skills.Level)
		var order []skills.ID
		for _, m := range r.Recognised {
			id := m.Skills[0].ID()
			if _, ok := levels[id]; !ok {
				order = append(order, id)
				levels[id] = nil
			}
			if !m.Level.IsZero() && !slices.Contains(levels[id], m.Level) {
				levels[id] = append(levels[id], m.Level)
			}
		}
		for _, id := range order {
			if len(levels[id]) == 0 {
				levels[id] = []skills.Level{{}}
			}
			for _, level := range levels[id] {
				if !yield(id, level) {
					return
				}
			}
		}
	}
}

// Recognise takes the names of skills and languages, and the keywords of skills
// and projects, for skills of a catalog, and the words beside them for levels.
// A skill is claimed by the person (self). A time of work or education, a
// certificate, an award, a publication or a project that names a claimed skill,
// by any of its labels as words of their own, is evidence of the claim.
//
// The error, if any, is a *problem.Error of [skills.UnknownSkill] for a meaning
// that the catalog does not have. It takes time in proportion to the file, times
// the number of lengths that labels of its skills have.
func (r Resume) Recognise(o Recognising) (Recognition, error) {
	c, err := newRecogniser(o, r.places)
	if err != nil {
		return Recognition{}, err
	}
	c.skills(r.Skills)
	for i, l := range r.Languages {
		c.level(l.Language, l.Fluency, problem.Path("languages").Index(i), "language", "fluency", c.fluency)
	}
	for i, p := range r.Projects {
		path := problem.Path("projects").Index(i).Field("keywords")
		for j, label := range p.Keywords {
			c.mention(label, path.Index(j), "", skills.Level{})
		}
	}
	day := o.Date
	if path := problem.Path("meta.lastModified"); day.IsZero() && r.Meta != nil && r.Meta.LastModified != nil {
		if day = r.Meta.Modified(); day.IsZero() {
			odd := *r.Meta.LastModified
			c.found.Problems = append(c.found.Problems, OddModified.At(path, odd).WithRange(r.places.of(path, odd)))
		} else {
			c.used[path] = true
		}
	}
	c.claim(r, day)
	return c.finish(&r), nil
}

// Recognise takes the names and the keywords of the skills that a job asks for
// as skills of a catalog, and the words beside them as levels, as
// [Resume.Recognise] does. What it asks for is in [Recognition.Levels].
func (j Job) Recognise(o Recognising) (Recognition, error) {
	c, err := newRecogniser(o, j.places)
	if err != nil {
		return Recognition{}, err
	}
	c.skills(j.Skills)
	return c.finish(&j), nil
}

// recogniser gathers what is found in one file.
type recogniser struct {
	Recognising
	fluency exchange.LevelWords
	means   map[string]skills.Skill // by folded label
	unused  map[string]string       // labels of Means that were not seen yet, by folded label
	places  places
	used    map[problem.Path]bool // values that have a place in the model
	words   map[string]int        // index in found.Words, by folded word
	near    map[string][]skills.Skill
	found   Recognition
}

func newRecogniser(o Recognising, places places) (*recogniser, error) {
	c := &recogniser{
		Recognising: o, fluency: o.Fluency, places: places,
		means: make(map[string]skills.Skill), unused: make(map[string]string),
		used: make(map[problem.Path]bool), words: make(map[string]int), near: make(map[string][]skills.Skill),
	}
	if c.fluency.Scale().IsZero() {
		c.fluency = o.Words
	}
	var list problem.List
	for _, label := range slices.Sorted(maps.Keys(o.Means)) {
		id := o.Means[label]
		skill, ok := o.Catalog.Skill(id)
		if !ok {
			list = append(list, skills.UnknownSkill.At(problem.Path("means").Item(label), id).WithSuggestion(string(o.Catalog.Suggest(id))))
		}
		folded := skills.Fold(label)
		c.means[folded], c.unused[folded] = skill, label
	}
	return c, list.Err()
}

func (c *recogniser) skills(list []Skill) {
	for i, s := range list {
		path := problem.Path("skills").Index(i)
		word, level := c.level(s.Name, s.Level, path, "name", "level", c.Words)
		if !c.Keywords {
			word, level = "", skills.Level{}
		}
		for j, label := range s.Keywords {
			c.mention(label, path.Field("keywords").Index(j), word, level)
		}
	}
}

// level notes a label with the word for its level, and returns the word with what
// it means.
func (c *recogniser) level(label, word *string, path problem.Path, labelKey, wordKey string, words exchange.LevelWords) (string, skills.Level) {
	var (
		said  string
		level skills.Level
	)
	if word != nil && skills.Fold(*word) != "" {
		said, level = *word, words.Level(*word)
		path := path.Field(wordKey)
		c.used[path] = true
		if level.IsZero() {
			c.unknown(said, path, words)
		}
	}
	if label != nil {
		c.mention(*label, path.Field(labelKey), said, level)
	}
	return said, level
}

// unknown notes a word for a level that nobody has explained.
func (c *recogniser) unknown(word string, path problem.Path, words exchange.LevelWords) {
	folded := skills.Fold(word)
	i, ok := c.words[folded]
	if !ok {
		i = len(c.found.Words)
		c.words[folded] = i
		c.found.Words = append(c.found.Words, Word{Word: word, Near: words.Near(word), Path: path, Range: c.places.of(path, word)})
	}
	c.found.Words[i].Count++
}

// maxNear is for how many labels the catalog is searched for near ones: to go
// through thousands of skills takes a while, and nobody reads more.
const maxNear = 100

// mention notes a label.
func (c *recogniser) mention(label string, path problem.Path, word string, level skills.Level) {
	folded := skills.Fold(label)
	if folded == "" {
		return // says nothing
	}
	c.used[path] = true
	m := Mention{Label: label, Path: path, Range: c.places.of(path, label), Word: word, Level: level}
	if skill, ok := c.means[folded]; ok {
		delete(c.unused, folded)
		m.Skills, m.Settled = []skills.Skill{skill}, true
	} else {
		m.Skills = c.find(m)
	}
	switch len(m.Skills) {
	case 0:
		near, ok := c.near[folded]
		if !ok && len(c.near) < maxNear {
			near = c.nearest(label)
			c.near[folded] = near
		}
		m.Near = slices.Clone(near)
		c.found.Unrecognised = append(c.found.Unrecognised, m)
	case 1:
		if !m.Settled {
			m.By = c.label(label, m.Skills[0])
		}
		c.found.Recognised = append(c.found.Recognised, m)
	default:
		c.found.Ambiguous = append(c.found.Ambiguous, m)
	}
}

// find returns the skills that a label can mean, without headings, which nobody
// can have.
func (c *recogniser) find(m Mention) []skills.Skill {
	var found, headings []skills.Skill
	for skill := range c.Catalog.Find(m.Label).All() {
		if skill.Kind() == skills.KindGroup {
			headings = append(headings, skill)
		} else {
			found = append(found, skill)
		}
	}
	if len(found) == 0 && len(headings) > 0 {
		c.found.Problems = append(c.found.Problems, OnlyHeading.At(m.Path, m.Label, headings[0].ID()).WithRange(m.Range))
	}
	return found
}

// label returns what a label is to a skill: its name or an alias rather than the
// id, which may be spelled alike.
func (c *recogniser) label(label string, of skills.Skill) (found skills.Label) {
	for skill, l := range c.Catalog.Find(label).Labels() {
		if skill.ID() == of.ID() && (found.Kind == skills.LabelKind{} || found.Kind == skills.LabelID) {
			found = l
		}
	}
	return found
}

func (c *recogniser) nearest(label string) []skills.Skill {
	id := c.Catalog.Suggest(skills.ID(label))
	if skill, ok := c.Catalog.Skill(id); ok && skill.Kind() != skills.KindGroup {
		return []skills.Skill{skill}
	}
	return nil
}

// finish adds what has no place, and meanings that nothing has.
func (c *recogniser) finish(record any) Recognition {
	for _, folded := range slices.Sorted(maps.Keys(c.unused)) {
		c.found.Problems = append(c.found.Problems, MeaningUnused.At(problem.Path("means").Item(c.unused[folded]), c.unused[folded]))
	}
	c.found.Problems = append(c.found.Problems, leftOver(record, c.used, c.places)...)
	return c.found
}
