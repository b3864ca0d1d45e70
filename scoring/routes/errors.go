package routes

import (
	"errors"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns besides those of package ladder for
// places and ladders; test for them with [errors.Is]. Each is an [*Error].
var (
	// ErrNoPlaces: the ladders have neither a grade nor a role.
	ErrNoPlaces = errors.New("no places")

	// ErrLadders: ladders that make no organisation, such as two of one id. The error
	// is also of the kind that package ladder gives it.
	ErrLadders = errors.New("unfit ladders")

	// ErrTooManyMoves: transitions join more pairs of places than [MaxMoves].
	ErrTooManyMoves = errors.New("too many moves")

	// ErrPlace: a reference to no place, to one of several, or to a track or a
	// group, which nobody holds. Where package ladder knows more, the error is also
	// of its kind ladder.UnknownPlace or ladder.AmbiguousPlace.
	ErrPlace = errors.New("not a place")

	// ErrCost: a cost that is negative, not a number or infinite.
	ErrCost = errors.New("not a cost")

	// ErrQuestion: a number in a question that means nothing.
	ErrQuestion = errors.New("meaningless question")
)

// Error says what is wrong with what was passed.
type Error struct {
	kind    error
	cause   error     // of package ladder, nil when there is none
	field   text.Text // which part of a question, zero when it is none
	input   string
	wording text.Text // zero: that of the cause
	pairs   []string
}

// Error returns "Func(input): reason" in English, see [Error.Text].
func (e *Error) Error() string { return e.input + ": " + e.reason(language.English) }

// Text returns the reason as one line in the closest language to tag, of English
// and Japanese, after the part of the question that it is about: "From: ...".
func (e *Error) Text(tag language.Tag) string {
	if e.field.IsZero() {
		return e.reason(tag)
	}
	return wording.of.Fill(tag, "field", e.field.In(tag), "reason", e.reason(tag))
}

// reason returns the reason alone.
func (e *Error) reason(tag language.Tag) string {
	if !e.wording.IsZero() {
		return e.wording.Fill(tag, e.pairs...)
	}
	var said *problem.Error
	if errors.As(e.cause, &said) {
		if found := said.Problems(); len(found) > 0 {
			return found[0].Message(tag)
		}
	}
	if e.cause != nil {
		return e.cause.Error()
	}
	return ""
}

// Unwrap returns the kind of the error, and its cause where it has one.
func (e *Error) Unwrap() []error {
	if e.cause == nil {
		return []error{e.kind}
	}
	return []error{e.kind, e.cause}
}
