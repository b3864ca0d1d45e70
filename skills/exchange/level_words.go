package exchange

import (
	"maps"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// LevelWords reads what people write for a level, in formats where that is free
// text, as levels of a scale, and writes levels in such words. It is immutable.
// The zero LevelWords knows no word, so that every level stays unknown.
type LevelWords struct {
	scale skills.Scale
	ids   map[string]skills.Level // ids as they are, for those that fold alike
	words map[string]skills.Level // by folded word; the zero Level for a word that several steps share
	write map[skills.Level]string // the word that is written for a level
	known []string                // all words as they are written, in the order in which they count
}

// NewLevelWords returns the words of a scale: further words with the ids of their
// steps, such as "Master": "expert", then the ids and the names of its steps in
// every language, "none" among them. Words compare under [skills.Fold], and of two
// that are alike the one that comes first here counts: a further word rather than
// an id, an id rather than a name. Ids that fold alike are told apart by how they
// are written; a name that two steps share is no word.
//
// The error, if any, is a *problem.Error of [skills.UnknownStep] for a word whose
// step the scale does not have, [EmptyWord] for one that says nothing, or
// [AlikeWords] for two that fold to one and mean two steps.
func NewLevelWords(scale skills.Scale, words map[string]string) (LevelWords, error) {
	w := LevelWords{scale, make(map[string]skills.Level), make(map[string]skills.Level), make(map[skills.Level]string), nil}
	var list problem.List
	path := problem.Path("words")
	for _, word := range slices.Sorted(maps.Keys(words)) {
		level, err := scale.Parse(words[word])
		folded := skills.Fold(word)
		known, ok := w.words[folded]
		switch {
		case err != nil:
			list = append(list, scale.UnknownStep(words[word], path.Item(word)))
			continue
		case folded == "":
			list = append(list, EmptyWord.At(path.Item(word), level.ID()))
		case ok && known != level:
			list = append(list, AlikeWords.At(path.Item(word), word, known.ID(), level.ID()))
		}
		w.words[folded] = level
		w.offer(word, level)
	}
	if err := list.Err(); err != nil {
		return LevelWords{}, err
	}
	w.addIDs()
	w.addNames()
	return w, nil
}

// offer makes a word known, and the one that is written for a level that has none
// yet.
func (w *LevelWords) offer(word string, level skills.Level) {
	w.known = append(w.known, word)
	if _, ok := w.write[level]; !ok {
		w.write[level] = word
	}
}

// addIDs adds the ids of the steps, where nothing else has their word.
func (w *LevelWords) addIDs() {
	given := maps.Clone(w.words)
	for level := range w.scale.Levels() {
		if _, ok := given[skills.Fold(level.ID())]; !ok {
			w.ids[level.ID()] = level
			w.share(level.ID(), level)
			w.offer(level.ID(), level)
		}
	}
}

// addNames adds the names of the steps, where nothing else has their word.
func (w *LevelWords) addNames() {
	taken := maps.Clone(w.words)
	for level := range w.scale.Levels() {
		for _, name := range w.scale.LevelName(level).All() {
			if _, ok := taken[skills.Fold(name)]; !ok {
				w.share(name, level)
			}
		}
	}
	for level := range w.scale.Levels() { // once it is known which names are shared
		for _, name := range w.scale.LevelName(level).All() {
			if _, ok := taken[skills.Fold(name)]; !ok && w.Level(name) == level {
				w.offer(name, level)
			}
		}
	}
}

// share gives a word to a level, or to none when it is another one's already.
func (w *LevelWords) share(word string, level skills.Level) {
	folded := skills.Fold(word)
	if other, ok := w.words[folded]; ok && other != level || folded == "" {
		level = skills.Level{}
	}
	w.words[folded] = level
}

// Scale returns the scale of the words.
func (w LevelWords) Scale() skills.Scale { return w.scale }

// Level returns the level that a word means, the zero Level when nobody has said.
func (w LevelWords) Level(word string) skills.Level {
	if level, ok := w.ids[word]; ok {
		return level
	}
	return w.words[skills.Fold(word)]
}

// Word returns what is written for a level, which [LevelWords.Level] reads back:
// the first in order of the further words that were given for it, else the id of
// its step, else a name. It is "" for a level without a word, for the zero Level
// and for a level of another scale.
func (w LevelWords) Word(level skills.Level) string { return w.write[level] }

// Near returns the word that was probably meant by one that is unknown, as
// [problem.Nearest] tells, and "" when none is near.
func (w LevelWords) Near(word string) string { return problem.Nearest(word, w.known) }
