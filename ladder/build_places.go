package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// names enters the ids that grades, their aliases and steps, tracks, groups and
// roles share, before anything that refers to them is read.
func (b *builder) names(spec Spec) {
	d := b.data
	taken := map[string]bool{Outside: true}
	enter := func(id string, what text.Text, path problem.Path) bool {
		b.report(skills.CheckID(id, what, path)...)
		switch {
		case id == Outside:
			b.report(skills.ReservedID.At(path, id))
		case taken[id]:
			b.report(skills.DuplicateID.At(path, id))
		case id != "":
			taken[id] = true
			return true
		}
		return false
	}
	for _, track := range spec.Tracks {
		path := problem.Path("tracks").Item(track.ID)
		t, grades := len(d.tracks), track.Grades
		track.Grades = nil // they are in data.grades
		d.tracks = append(d.tracks, trackData{spec: track, first: len(d.grades)})
		if enter(track.ID, words.track, path) {
			d.trackByID[track.ID] = t
		}
		for _, grade := range grades {
			at, g := path.Field("grades").Item(grade.ID), len(d.grades)
			if enter(grade.ID, words.grade, at) {
				d.gradeByID[grade.ID] = g
			}
			for i, alias := range grade.Aliases {
				if enter(alias, words.grade, at.Field("aliases").Index(i)) {
					d.gradeByID[alias] = g
				}
			}
			first := len(d.steps)
			for i, step := range grade.Steps {
				if enter(step.ID, words.step, at.Field("steps").Item(step.ID)) {
					d.stepByID[step.ID] = len(d.steps)
				}
				d.places.steps = append(d.places.steps, place{placeStep, int32(len(d.steps))})
				d.steps = append(d.steps, stepData{grade: g, rank: i + 1})
			}
			d.places.grades = append(d.places.grades, place{placeGrade, int32(g)})
			d.grades = append(d.grades, gradeData{spec: grade.bare(), track: t, first: first, end: len(d.steps)})
		}
		d.tracks[t].end = len(d.grades)
	}
	for _, role := range spec.Roles {
		if enter(role.ID, words.role, problem.Path("roles").Item(role.ID)) {
			d.roleByID[role.ID] = len(d.roles)
		}
		role.Requires = nil // compiled in roles
		d.places.roles = append(d.places.roles, place{placeRole, int32(len(d.roles))})
		d.roles = append(d.roles, roleData{spec: record.Clone(role)})
	}
	d.places.groups = make(map[string][]place, len(spec.Groups))
	for _, group := range spec.Groups {
		if enter(group.ID, words.group, problem.Path("groups").Item(group.ID)) {
			d.places.groups[group.ID] = nil
			d.places.groupIDs = append(d.places.groupIDs, group.ID)
		}
	}
	for _, review := range spec.Reviews {
		path := problem.Path("reviews").Item(review.ID)
		b.report(skills.CheckID(review.ID, words.review, path)...)
		if _, ok := d.reviewByID[review.ID]; ok && review.ID != "" {
			b.report(skills.DuplicateID.At(path, review.ID))
		}
		d.reviewByID[review.ID] = len(d.reviews)
		d.reviews = append(d.reviews, review.clone())
	}
}

// bare returns a copy of the record without what the grade and its steps
// require, which is compiled in tracks.
func (s GradeSpec) bare() GradeSpec {
	s.Requires, s.Steps = nil, slices.Clone(s.Steps)
	for i := range s.Steps {
		s.Steps[i].Requires = nil
	}
	return record.Clone(s)
}

func (b *builder) tracks(specs []TrackSpec) {
	for t, spec := range specs {
		path := problem.Path("tracks").Item(spec.ID)
		if spec.FirstRank < 0 {
			b.report(NotPositive.At(path.Field("first-rank"), spec.FirstRank))
		}
		if len(spec.Grades) == 0 {
			b.report(NoGrades.At(path, spec.ID))
		}
		if spec.ForksFrom != "" {
			b.checkGrade(spec.ForksFrom, path.Field("forks-from"))
		}
		for i, grade := range spec.Grades {
			g := &b.data.grades[b.data.tracks[t].first+i]
			g.rank = max(spec.FirstRank, 1) + i
			at := path.Field("grades").Item(grade.ID)
			if !slices.ContainsFunc(grade.Titles, func(t text.Text) bool { return !blank(t) }) {
				b.report(NoTitle.At(at, grade.ID))
			}
			g.requires = b.requirement(grade.Requires, at, grade.ID)
			for j, step := range grade.Steps {
				b.data.steps[g.first+j].requires = b.compile(step.Requires, at.Field("steps").Item(step.ID).Field("requires"))
			}
		}
	}
}

// forks reports the tracks that fork, over others or not, from themselves.
// Every walk from fork to fork ends at a track that has been walked before, so
// that no fork is followed twice.
func (b *builder) forks() {
	const walking, done = 1, 2
	state := make([]int, len(b.data.tracks))
	for t := range b.data.tracks {
		var walk []int
		at := t
		for at >= 0 && state[at] == 0 {
			state[at] = walking
			walk = append(walk, at)
			at = b.forkedFrom(at)
		}
		if at >= 0 && state[at] == walking {
			for _, t := range walk[slices.Index(walk, at):] {
				id := b.data.tracks[t].spec.ID
				b.report(CyclicFork.At(problem.Path("tracks").Item(id).Field("forks-from"), id))
			}
		}
		for _, t := range walk {
			state[t] = done
		}
	}
}

// forkedFrom returns the track from which a track forks, -1 for none.
func (b *builder) forkedFrom(t int) int {
	g, ok := b.data.gradeByID[b.data.tracks[t].spec.ForksFrom]
	if !ok {
		return -1
	}
	return b.data.grades[g].track
}

func (b *builder) checkGrade(id string, path problem.Path) {
	if _, ok := b.data.gradeByID[id]; !ok {
		b.report(UnknownGrade.At(path, id).WithSuggestion(b.suggest.grade(id, b.data)))
	}
}
