package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
)

// pay reads the bands of the ladder, and keeps them by the ids of the grades
// where they name aliases.
func (b *builder) pay(specs []pay.BandSpec) {
	b.bands(specs, "pay")
	specs = slices.Clone(specs)
	for i := range specs {
		spec := &specs[i]
		spec.Grades = slices.Clone(spec.Grades)
		for j, id := range spec.Grades {
			if g, ok := b.data.gradeByID[id]; ok {
				spec.Grades[j] = b.data.grades[g].spec.ID
			}
		}
	}
	b.data.bands, _ = pay.NewBands(specs) // what is wrong has been reported
}

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
			g, ok := b.data.gradeByID[id]
			if !ok || len(spec.Tracks) == 0 {
				continue
			}
			if track := b.data.tracks[b.data.grades[g].track].spec.ID; !slices.Contains(spec.Tracks, track) {
				b.report(GradeElsewhere.At(at.Field("grades").Index(j), id, track))
			}
		}
		if _, ok := (Ladder{b.data}).Discipline(spec.Discipline); spec.Discipline != "" && !ok {
			b.report(UnknownDiscipline.At(at.Field("discipline"), spec.Discipline).WithSuggestion(b.suggest.discipline(spec.Discipline, b.data)))
		}
	}
	return bands
}
