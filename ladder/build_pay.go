package ladder

import (
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
)

// bands reads bands of pay and checks the tracks, grades and disciplines that
// they name.
func (b *builder) bands(specs []pay.BandSpec, path problem.Path) pay.Bands {
	bands, err := pay.NewBands(specs)
	b.reportBelow(path, err)
	b.report(bands.Warnings().Below(path)...)
	for i, spec := range specs {
		at := path.Index(i)
		if spec.ID != "" {
			at = path.Item(spec.ID)
		}
		for j, id := range spec.Tracks {
			if _, ok := b.data.trackByID[id]; !ok {
				b.report(UnknownTrack.At(at.Field("tracks").Index(j), id).WithSuggestion(b.suggest.track(id, b.data)))
			}
		}
		for j, id := range spec.Grades {
			b.checkGrade(id, at.Field("grades").Index(j))
		}
		if _, ok := (Ladder{b.data}).Discipline(spec.Discipline); spec.Discipline != "" && !ok {
			b.report(UnknownDiscipline.At(at.Field("discipline"), spec.Discipline).WithSuggestion(b.suggest.discipline(spec.Discipline, b.data)))
		}
	}
	return bands
}
