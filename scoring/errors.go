package scoring

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
var (
	// ErrUnknownTarget: a goal is no grade or role of the ladder. The error is
	// an [*UnknownTargetError].
	ErrUnknownTarget = errors.New("no such grade or role")

	// ErrNothingKnown: a rarity was asked of no skill at all: no skill of the person
	// is known to be held, there is no population, or the population knows none of the
	// skills. The error is a [*NothingKnownError], which says what is missing.
	ErrNothingKnown = errors.New("nothing to ask the population")
)

// UnknownTargetError says which goal the ladder does not have. It is of the
// kind [ErrUnknownTarget].
type UnknownTargetError struct {
	Ladder     string // id
	Target     string // as asked
	Suggestion string // id that was probably meant, "" when none is near
}

// Error returns "NewMaps(target): reason" in English, see
// [UnknownTargetError.Text].
func (e *UnknownTargetError) Error() string {
	return fmt.Sprintf("NewMaps(%s): %s", e.Target, e.Text(language.English))
}

// Text returns the error as one line in the closest language to tag, of English
// and Japanese.
func (e *UnknownTargetError) Text(tag language.Tag) string {
	wording := unknownTarget
	if e.Suggestion != "" {
		wording = unknownTargetNear
	}
	return wording.Fill(tag, "ladder", e.Ladder, "target", e.Target, "suggestion", e.Suggestion)
}

// Unwrap returns [ErrUnknownTarget].
func (e *UnknownTargetError) Unwrap() error { return ErrUnknownTarget }

// NothingKnownError says why there is nothing of which a rarity could be asked. It is of
// the kind [ErrNothingKnown].
type NothingKnownError struct {
	Held   int // how many skills the person is known to hold
	People int // in the population, 0 for none
}

// Error returns "Rarity: reason" in English, see [NothingKnownError.Text].
func (e *NothingKnownError) Error() string { return "Rarity: " + e.Text(language.English) }

// Text returns what is missing as one line in the closest language to tag, of English
// and Japanese.
func (e *NothingKnownError) Text(tag language.Tag) string {
	switch {
	case e.People == 0:
		return noPopulation.In(tag)
	case e.Held == 0:
		return noSkill.In(tag)
	default:
		return noSkillOfThese.In(tag)
	}
}

// Unwrap returns [ErrNothingKnown].
func (e *NothingKnownError) Unwrap() error { return ErrNothingKnown }

var (
	noPopulation   = text.EnJa("there is no population to compare with", "比べる母集団がありません")
	noSkill        = text.EnJa("no skill that the person holds is known", "本人の持つスキルがわかっていません")
	noSkillOfThese = text.EnJa("the population knows none of the skills that the person holds", "本人の持つスキルの項目が、この母集団にはありません")
)

var (
	unknownTarget = text.EnJa("the ladder {ladder} has no grade or role {target}",
		"ラダー「{ladder}」に「{target}」という等級・職種はありません")
	unknownTargetNear = text.EnJa("the ladder {ladder} has no grade or role {target} (did you mean {suggestion}?)",
		"ラダー「{ladder}」に「{target}」という等級・職種はありません（もしかして: {suggestion}）")
)
