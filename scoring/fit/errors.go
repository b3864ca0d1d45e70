package fit

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
)

// ErrSimilarity is the kind of error that [Fit.Err] returns when a similarity is
// no number from 0 to 1; test for it with [errors.Is]. The error is a
// [*SimilarityError].
var ErrSimilarity = errors.New("a similarity is not from 0 to 1")

// SimilarityError says which similarity was no number from 0 to 1. It is of the
// kind [ErrSimilarity].
type SimilarityError struct {
	Held, Asked skills.ID
	Value       float64 // what [Options.Similarity] returned
}

// Error returns "Similarity(held, asked): reason" in English, see
// [SimilarityError.Text].
func (e *SimilarityError) Error() string {
	return fmt.Sprintf("Similarity(%s, %s): %s", e.Held, e.Asked, e.Text(language.English))
}

// Text returns the error as one line in the closest language to tag, of English
// and Japanese.
func (e *SimilarityError) Text(tag language.Tag) string {
	return says.similarity.Fill(tag, "held", string(e.Held), "asked", string(e.Asked), "value", fmt.Sprint(e.Value))
}

// Unwrap returns [ErrSimilarity].
func (e *SimilarityError) Unwrap() error { return ErrSimilarity }

// ErrMapping is the kind of error that [NewTranslation] returns for mappings that
// do not say how to read one scale on another; test for it with [errors.Is]. The
// error is a [*MappingError].
var ErrMapping = errors.New("a mapping is empty or comes twice")

// MappingError says which mapping is empty, or comes twice. It is of the kind
// [ErrMapping].
type MappingError struct{ From, To string } // ids of scales, "" for the zero mapping

// Error returns "NewTranslation(from -> to): reason" in English, see
// [MappingError.Text].
func (e *MappingError) Error() string {
	return fmt.Sprintf("NewTranslation(%s -> %s): %s", e.From, e.To, e.Text(language.English))
}

// Text returns the error as one line in the closest language to tag, of English
// and Japanese.
func (e *MappingError) Text(tag language.Tag) string {
	if e.From == "" && e.To == "" {
		return says.noMapping.In(tag)
	}
	return says.twoMappings.Fill(tag, "from", e.From, "to", e.To)
}

// Unwrap returns [ErrMapping].
func (e *MappingError) Unwrap() error { return ErrMapping }
