package skills

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Source says who makes a claim. It is a closed set; the zero Source means
// that nobody has said.
type Source struct{ n uint8 }

// The sources of a claim.
var (
	BySelf     = Source{1}
	ByPeer     = Source{2}
	ByManager  = Source{3}
	ByAssessor = Source{4}
	ByTest     = Source{5}
)

// Sources yields the sources in the order above. It can be run again.
func Sources() iter.Seq[Source] { return slices.Values(sources[:]) }

var sources = [...]Source{BySelf, ByPeer, ByManager, ByAssessor, ByTest}

// sourceWords and sourceTexts are by the source's number.
var (
	sourceWords = [...]string{"", "self", "peer", "manager", "assessor", "test"}
	sourceTexts = [...]text.Text{
		{},
		text.EnJa("self", "本人"),
		text.EnJa("peer", "同僚"),
		text.EnJa("manager", "上長"),
		text.EnJa("assessor", "評価者"),
		text.EnJa("test", "試験"),
	}
)

// String returns the source's word, "" for the zero Source.
func (s Source) String() string { return sourceWords[s.n] }

// Text returns what people call the source in the closest language to tag, ""
// for the zero Source.
func (s Source) Text(tag language.Tag) string { return sourceTexts[s.n].In(tag) }

// MarshalText writes the source's word.
func (s Source) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [Source.MarshalText] writes; the empty text gives
// the zero Source. On an error, of the kind [ErrUnknownWord], the source stays
// unchanged.
func (s *Source) UnmarshalText(word []byte) error { return closed.Unmarshal(s, word, sources[:]) }
