package fit

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

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

// LossKind says what a translation could not carry over. It is a closed set; the
// zero LossKind is none of them.
type LossKind struct{ word string }

// The kinds of loss. All but Coarse leave something unknown.
var (
	Unmatched   = LossKind{"unmatched"}    // the first ladder measures no such skill
	Ambiguous   = LossKind{"ambiguous"}    // several skills of the first ladder can be meant
	NoMapping   = LossKind{"no-mapping"}   // nothing says how to read the scale
	Unsaid      = LossKind{"unsaid"}       // the mapping says nothing about the level
	Coarse      = LossKind{"coarse"}       // the mapping loses something elsewhere, or makes one level of several
	WaiverLost  = LossKind{"waiver-lost"}  // the waiver was of a skill of another id
	OtherRecord = LossKind{"other-record"} // times in places and ratings are of the first ladder
)

var lossKinds = []LossKind{Unmatched, Ambiguous, NoMapping, Unsaid, Coarse, WaiverLost, OtherRecord}

// LossKinds yields the kinds of loss. It can be run again.
func LossKinds() iter.Seq[LossKind] { return slices.Values(lossKinds) }

// String returns the word for the kind, "" for the zero LossKind.
func (k LossKind) String() string { return k.word }

// Text returns the loss as one line, and behind a coarse one what the mapping
// loses, in the closest language to tag, of English and Japanese.
func (l Loss) Text(tag language.Tag) string {
	means := make([]string, len(l.Means))
	for i, id := range l.Means {
		means[i] = string(id)
	}
	line := says.losses[l.Kind].Fill(tag, "skill", l.Name.In(tag), "means", strings.Join(means, says.and.In(tag)),
		"level", l.Have.String(), "from", l.By.From().ID(), "to", l.By.To().ID())
	if l.Kind == Coarse {
		line += strings.TrimRight(strings.ReplaceAll("\n"+l.By.Losses().Text(tag), "\n", "\n  "), "\n ")
	}
	return line
}

// String returns the loss in English, see [Loss.Text].
func (l Loss) String() string { return l.Text(language.English) }
