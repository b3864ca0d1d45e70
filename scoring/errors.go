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

	// ErrNothingKnown: a rarity was asked of no skill at all. The population
	// knows none that the person holds.
	ErrNothingKnown = errors.New("the population knows none of the person's skills")
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

var (
	unknownTarget = text.EnJa("the ladder {ladder} has no grade or role {target}",
		"ラダー「{ladder}」に「{target}」という等級・職種はありません")
	unknownTargetNear = text.EnJa("the ladder {ladder} has no grade or role {target} (did you mean {suggestion}?)",
		"ラダー「{ladder}」に「{target}」という等級・職種はありません（もしかして: {suggestion}）")
)
