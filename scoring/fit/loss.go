package fit

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

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

// Loss is one thing that a translation could not carry over whole.
type Loss struct {
	Skill skills.ID // in the other ladder; "" for OtherRecord
	Name  text.Text // what the other ladder calls it
	Kind  LossKind
	Means []skills.ID    // what the skill can be in the first ladder
	Have  skills.Level   // in the first ladder; zero: not known
	By    skills.Mapping // that lost something; zero for the kinds without one
}

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
