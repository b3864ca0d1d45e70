package market

import (
	"iter"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Behaviour is one of the three behaviours that make somebody valuable. It is a closed
// set; the zero Behaviour is none of them.
type Behaviour struct{ word string }

// The behaviours.
var (
	Crosses     = Behaviour{"crossing"}     // goes beyond one's own job and field
	Deepens     = Behaviour{"deepening"}    // is among the best in a field, inside and outside
	Accompanies = Behaviour{"accompanying"} // knows what matters, answers it, and is trusted with it
)

var behaviours = []Behaviour{Crosses, Deepens, Accompanies}

var behaviourTexts = map[Behaviour]text.Text{
	Crosses:     text.EnJa("crossing boundaries", "越境"),
	Deepens:     text.EnJa("deepening", "深化"),
	Accompanies: text.EnJa("accompanying", "伴走"),
}

// Behaviours yields the behaviours: crossing, deepening, accompanying. It can be run
// again.
func Behaviours() iter.Seq[Behaviour] { return slices.Values(behaviours) }

// String returns the behaviour's word, "" for the zero Behaviour.
func (b Behaviour) String() string { return b.word }

// Name returns what people call the behaviour, the zero Text for the zero Behaviour.
func (b Behaviour) Name() text.Text { return behaviourTexts[b] }

// Text returns what people call the behaviour in the closest language to tag, of
// English and Japanese, "" for the zero Behaviour.
func (b Behaviour) Text(tag language.Tag) string { return b.Name().In(tag) }

// Weights says how much each behaviour counts in the volume: the power to which it is
// raised. They belong to whoever asks: nobody else knows what the person wants to be
// valuable for. A behaviour of weight 0 is left out. They are at most [MaxWeight]. The zero
// value means 1 for each.
type Weights struct{ Crossing, Deepening, Accompanying float64 }

// Of returns the weight of a behaviour, and 0 for the zero Behaviour. It is 1 for all
// three of the zero Weights.
func (w Weights) Of(b Behaviour) float64 {
	if w == (Weights{}) {
		w = Weights{1, 1, 1}
	}
	switch b {
	case Crosses:
		return w.Crossing
	case Deepens:
		return w.Deepening
	case Accompanies:
		return w.Accompanying
	}
	return 0
}

// MaxWeight is the largest weight. Ten times the smallest one that counts is as clear a
// preference as there is, and with larger ones the volume of nearly everybody is 0.
const MaxWeight = 10

// check returns what is wrong with the weights.
func (w Weights) check(call string) error {
	for _, b := range behaviours {
		if x := w.Of(b); !(x >= 0 && x <= MaxWeight) {
			says := account.Fill(badWeight, "behaviour", b.Name(), "number", strconv.FormatFloat(x, 'g', -1, 64), "most", MaxWeight)
			return fault.New(call, ErrWeight, says)
		}
	}
	return nil
}
