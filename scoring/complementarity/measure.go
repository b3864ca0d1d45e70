package complementarity

import (
	"math"
	"slices"

	"golang.org/x/text/language"
)

// Measure is one way to say how much two skills go together, with its name and
// what it says and does not say, in words. All measures are symmetric: it makes no
// difference which skill is the first. The set is closed; the zero Measure is none.
type Measure struct{ name string }

// The measures, each documented at the method of the same name of [Pair].
var (
	Lift        = Measure{"lift"}
	PMI         = Measure{"pmi"}
	NPMI        = Measure{"npmi"}
	Phi         = Measure{"phi"}
	OddsRatio   = Measure{"odds-ratio"}
	YuleQ       = Measure{"yule-q"}
	Tetrachoric = Measure{"tetrachoric"}
	Relatedness = Measure{"relatedness"}
	Z           = Measure{"z"}
)

var measures = []Measure{Lift, PMI, NPMI, Phi, OddsRatio, YuleQ, Tetrachoric, Relatedness, Z}

// Measures returns all measures, in the order in which to read them.
func Measures() []Measure { return slices.Clone(measures) }

// Of returns the measure of a pair: NaN where it is not defined, and for the zero
// Measure.
func (m Measure) Of(p Pair) float64 {
	switch m {
	case Lift:
		return p.Lift()
	case PMI:
		return p.PMI()
	case NPMI:
		return p.NPMI()
	case Phi:
		return p.Phi()
	case OddsRatio:
		return p.OddsRatio()
	case YuleQ:
		return p.YuleQ()
	case Tetrachoric:
		return p.tetrachoric()
	case Relatedness:
		return p.Relatedness()
	case Z:
		return p.Z()
	}
	return math.NaN()
}

// IsZero reports whether the measure is none.
func (m Measure) IsZero() bool { return m == Measure{} }

// String returns the measure's word, such as "odds-ratio"; "" for none.
func (m Measure) String() string { return m.name }

// Name returns the measure's name in the closest language to tag, of English and
// Japanese; "" for none.
func (m Measure) Name(tag language.Tag) string { return wording[m].name.In(tag) }

// Text returns what the measure says, and what it does not, in the closest language
// to tag; "" for none.
func (m Measure) Text(tag language.Tag) string { return wording[m].says.In(tag) }

// Caution returns the sentence that belongs under every list of what goes together:
// that it is not a cause.
func Caution(tag language.Tag) string { return caution.In(tag) }
