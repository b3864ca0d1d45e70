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
	Coarse      = LossKind{"coarse"}       // the mapping makes one level of several, of which this is one
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

// Text returns the loss as one line, with what people call the levels, in the closest
// language to tag, of English and Japanese.
func (l Loss) Text(tag language.Tag) string {
	means := make([]string, len(l.Means))
	for i, id := range l.Means {
		means[i] = string(id)
	}
	level, read := l.Have.String(), ""
	var others []string
	if !l.By.IsZero() {
		level = l.By.From().LevelName(l.Have).In(tag)
		to, _ := l.By.Map(l.Have)
		read = l.By.To().LevelName(to).In(tag)
		for _, other := range alike(l.By, l.Have) {
			others = append(others, says.level.Fill(tag, "level", l.By.From().LevelName(other).In(tag)))
		}
	}
	return says.losses[l.Kind].Fill(tag, "skill", l.Name.In(tag), "means", strings.Join(means, says.and.In(tag)),
		"level", level, "read", read, "others", strings.Join(others, says.and.In(tag)), "from", l.By.From().ID(), "to", l.By.To().ID())
}

// alike returns the other levels that a mapping reads as it reads one.
func alike(by skills.Mapping, have skills.Level) []skills.Level {
	for m := range by.Losses().Merged() {
		if at := slices.Index(m.From, have); at >= 0 {
			return slices.Delete(m.From, at, at+1)
		}
	}
	return nil
}

// String returns the loss in English, see [Loss.Text].
func (l Loss) String() string { return l.Text(language.English) }
