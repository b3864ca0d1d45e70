package complementarity

import (
	"math"

	"github.com/kakezan/kakezan/scoring/correlation"
)

// Tetrachoric returns the correlation of what is behind the two skills, as if each
// were a normally distributed ability and the skill its part above a threshold (see
// correlation.Tetrachoric). Unlike phi it does not shrink because skills are rare,
// and it is what a copula of many skills is made of; but the normal abilities are a
// model, and no count. Where nobody holds both, or everybody with one of the skills the
// other, it says that it is a convention (correlation.Latent.Corrected). It fails
// with correlation.ErrNoVariation when nobody or everybody holds one of the skills,
// and with correlation.ErrTable among nobody.
func (p Pair) Tetrachoric() (correlation.Latent, error) {
	return correlation.Tetrachoric(float64(p.both), float64(p.OnlyFirst()), float64(p.OnlySecond()), float64(p.Neither()))
}

// tetrachoric is its value, NaN where it is not defined.
func (p Pair) tetrachoric() float64 {
	if p.first < p.second {
		p = p.Flip() // so that rounding can't tell the two skills apart
	}
	l, err := p.Tetrachoric()
	if err != nil {
		return math.NaN()
	}
	return l.R()
}
