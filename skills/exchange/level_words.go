package exchange

import (
	"maps"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// LevelWords reads what people write for a level, in formats where that is free
// text, as levels of a scale. It is immutable. The zero LevelWords knows no word,
// so that every level stays unknown.
type LevelWords struct {
	scale skills.Scale
	words map[string]skills.Level // folded
	first map[skills.Level]string // the word that is written for a level
}

// NewLevelWords returns the words of a scale, which are the ids and the names of
// its steps in every language, and further words with the ids of their steps,
// such as "Master": "expert". Words compare under [skills.Fold]. A further word
// counts rather than a name, and is what is written for its step, of several the
// first in order. A name that two steps share is no word.
//
// The error, if any, is a *problem.Error of [skills.UnknownStep] for a word whose
// step the scale does not have, or of [AlikeWords] for two words that fold to one
// and mean two steps.
func NewLevelWords(scale skills.Scale, words map[string]string) (LevelWords, error) {
	w := LevelWords{scale, make(map[string]skills.Level), make(map[skills.Level]string)}
	var list problem.List
	path := problem.Path("words")
	for _, word := range slices.Sorted(maps.Keys(words)) {
		level, err := scale.Parse(words[word])
		if err != nil {
			list = append(list, scale.UnknownStep(words[word], path.Item(word)))
			continue
		}
		folded := skills.Fold(word)
		if known, ok := w.words[folded]; ok && known != level {
			list = append(list, AlikeWords.At(path.Item(word), word, known.ID(), level.ID()))
		}
		w.words[folded] = level
		if _, ok := w.first[level]; !ok {
			w.first[level] = word
		}
	}
	if err := list.Err(); err != nil {
		return LevelWords{}, err
	}
	w.addNames()
	return w, nil
}

// addNames adds ids and names of steps where nothing else has their word; an id
// counts rather than a name.
func (w LevelWords) addNames() {
	given := maps.Clone(w.words)
	for level := range w.scale.Levels() {
		folded := skills.Fold(level.ID())
		if _, ok := given[folded]; !ok {
			w.words[folded] = level
		}
	}
	taken := maps.Clone(w.words)
	for level := range w.scale.Levels() {
		for _, name := range w.scale.LevelName(level).All() {
			folded := skills.Fold(name)
			if _, ok := taken[folded]; ok {
				continue
			}
			means := level
			if other, ok := w.words[folded]; ok && other != level {
				means = skills.Level{} // what two steps are called says neither
			}
			w.words[folded] = means
		}
	}
}

// Scale returns the scale of the words.
func (w LevelWords) Scale() skills.Scale { return w.scale }

// Level returns the level that a word means, the zero Level when nobody has said.
func (w LevelWords) Level(word string) skills.Level { return w.words[skills.Fold(word)] }

// Word returns what is written for a level: the word that was given for it, else
// the id of its step; "" for the zero Level and for a level of another scale.
func (w LevelWords) Word(level skills.Level) string {
	if !w.scale.Has(level) {
		return ""
	}
	if word, ok := w.first[level]; ok {
		return word
	}
	return level.ID()
}
