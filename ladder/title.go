package ladder

import (
	"iter"
	"math/big"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// TitleBand is a title that people have whose score lies in a band: from a
// minimum, which is enough, up to a number that is too high.
type TitleBand struct {
	ladder *data
	i      int
}

func (b TitleBand) read() *TitleBandSpec {
	if b.ladder == nil {
		return &noTitleBand
	}
	return &b.ladder.spec.Titles[b.i]
}

// TitleBands yields the titles that follow from a score, in the order of the
// record. It can be run again.
func (l Ladder) TitleBands() iter.Seq[TitleBand] {
	return func(yield func(TitleBand) bool) {
		for i := range l.read().spec.Titles {
			if !yield(TitleBand{l.data, i}) {
				return
			}
		}
	}
}

// TitlesFor yields the bands in which a value of a score lies, in the order of
// the record: those for people of any track, and those for people of the given
// one. Bands may overlap, so that there can be several, and there may be gaps.
// The value is compared exactly; nil lies in no band. It can be run again.
func (l Ladder) TitlesFor(track Track, score string, value *big.Rat) iter.Seq[TitleBand] {
	return func(yield func(TitleBand) bool) {
		for b := range l.TitleBands() {
			of := b.Track()
			if b.Score() == score && (of.IsZero() || of == track) && b.Has(value) && !yield(b) {
				return
			}
		}
	}
}

// IsZero reports whether the band is of no ladder.
func (b TitleBand) IsZero() bool { return b.ladder == nil }

// Title returns the title.
func (b TitleBand) Title() text.Text { return b.read().Title }

// Score returns the id of the score.
func (b TitleBand) Score() string { return b.read().Score }

// Min returns the lowest value of the band.
func (b TitleBand) Min() decimal.Decimal { return b.read().Min }

// Below returns the first value that is too high for the band, and false when
// the band is open above.
func (b TitleBand) Below() (decimal.Decimal, bool) {
	if below := b.read().Below; below != nil {
		return *below, true
	}
	return decimal.Decimal{}, false
}

// Track returns the track whose people have the title, the zero Track when it is
// any.
func (b TitleBand) Track() Track {
	t, _ := Ladder{b.ladder}.Track(b.read().Track)
	return t
}

// Has reports whether a value lies in the band, exactly. The zero TitleBand has
// none.
func (b TitleBand) Has(value *big.Rat) bool {
	if b.IsZero() || value == nil || value.Cmp(b.Min().Rat()) < 0 {
		return false
	}
	below, ok := b.Below()
	return !ok || value.Cmp(below.Rat()) < 0
}

// String returns the title in English or the closest language it has.
func (b TitleBand) String() string { return b.Title().String() }

// Spec returns a copy of the band's record.
func (b TitleBand) Spec() TitleBandSpec { return record.Clone(*b.read()) }

func (b *builder) titles(specs []TitleBandSpec, scores []ScoreSpec) {
	known := make(map[string]bool, len(scores))
	for _, score := range scores {
		known[score.ID] = true
	}
	for i, spec := range specs {
		path := problem.Path("titles").Index(i)
		if spec.Title.IsZero() {
			b.report(NoBandTitle.At(path))
		}
		if !known[spec.Score] {
			b.report(UnknownScore.At(path.Field("score"), spec.Score).WithSuggestion(b.suggest.score(spec.Score, scores)))
		}
		if spec.Track != "" {
			b.checkTrack(spec.Track, path.Field("track"))
		}
		if spec.Below != nil && spec.Below.Compare(spec.Min) <= 0 {
			b.report(EmptyBand.At(path, spec.Min, *spec.Below))
		}
	}
}

func (b *builder) checkTrack(id string, path problem.Path) {
	if _, ok := b.data.trackByID[id]; !ok {
		b.report(UnknownTrack.At(path, id).WithSuggestion(b.suggest.track(id, b.data)))
	}
}
