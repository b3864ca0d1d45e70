package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// New checks a record and returns its ladder. All problems are reported at
// once: the error, if any, is a *problem.Error of the codes of this package
// and of package skills, with paths in the record; warnings alone are no
// error, see [Ladder.Warnings]. The record is copied. A requirement of more
// than [MaxDepth] levels or [MaxParts] parts is a problem too. It takes time in
// proportion to the record.
func New(spec Spec) (Ladder, error) {
	b := builder{
		data: &data{
			id: spec.ID, name: spec.Name, description: spec.Description,
			version: spec.Version, effective: spec.Effective,
			scales:      make(map[string]skills.Scale),
			competency:  make(map[skills.ID]int),
			gradeByID:   make(map[string]int),
			trackByID:   make(map[string]int),
			roleByID:    make(map[string]int),
			reviewByID:  make(map[string]int),
			skillScales: make(map[skills.ID]skills.Scale),
		},
		unusable: make(map[skills.ID]bool),
	}
	b.report(skills.CheckID(spec.ID, words.ladder, "id")...)
	b.scales(spec.Scales)
	b.catalog(spec.Skills)
	b.competencies(spec.Competencies)
	b.names(spec)
	b.tracks(spec.Tracks)
	b.forks()
	b.roles(spec.Roles)
	b.reviews(spec.Reviews)
	b.transitions(spec.Transitions)
	if err := b.problems.Err(); err != nil {
		return Ladder{}, err
	}
	b.data.warnings = b.problems.Sorted()
	return Ladder{b.data}, nil
}

var words = struct{ ladder, competency, track, grade, role, review, stage, person, goal, from, to text.Text }{
	text.EnJa("a ladder", "ラダー"), text.EnJa("a competency", "コンピテンシー"), text.EnJa("a track", "トラック"),
	text.EnJa("a grade", "等級"), text.EnJa("a role", "職種"), text.EnJa("a review", "審査"), text.EnJa("a stage", "審査の段階"),
	text.EnJa("a person", "人物"), text.EnJa("the target of a goal", "目標の対象"), text.EnJa("from where", "始点（from）"), text.EnJa("to where", "終点（to）"),
}

// builder fills the data of a ladder from its record, part by part, and
// gathers the problems of all of them.
type builder struct {
	data     *data
	problems problem.List
	// unusable are the skills whose own record is wrong: a level asked of
	// them can't be read, and saying so again would only hide the cause.
	unusable map[skills.ID]bool
	suggest  suggester
}

func (b *builder) report(list ...problem.Problem) { b.problems = append(b.problems, list...) }

// reportBelow reports the problems of a part, whose paths start at its root.
func (b *builder) reportBelow(path problem.Path, err error) {
	b.problems = append(b.problems, problem.Below(path, err)...)
}

func (b *builder) scales(specs []skills.ScaleSpec) {
	for _, spec := range specs {
		path := problem.Path("scales").Item(spec.ID)
		scale, err := skills.NewScale(spec)
		b.reportBelow(path, err)
		if _, ok := b.data.scales[spec.ID]; ok && spec.ID != "" {
			b.report(skills.DuplicateID.At(path, spec.ID))
			continue
		}
		b.data.scales[spec.ID] = scale // zero when wrong: known, but without steps
		b.data.scaleIDs = append(b.data.scaleIDs, spec.ID)
	}
}

func (b *builder) scaleOf(id string, path problem.Path) skills.Scale {
	scale, ok := b.data.scales[id]
	if !ok {
		b.report(UnknownScale.At(path, id).WithSuggestion(b.suggest.scale(id, b.data)))
	}
	return scale
}

func (b *builder) catalog(specs []skills.SkillSpec) {
	catalog, err := skills.NewCatalog(specs)
	b.reportBelow("", err)
	b.data.catalog = catalog
	for _, spec := range specs {
		if err != nil {
			b.unusable[spec.ID] = true
		}
		if spec.Scale == "" {
			continue
		}
		scale := b.scaleOf(spec.Scale, problem.Path("skills").Item(string(spec.ID)).Field("scale"))
		b.measure(spec.ID, scale)
	}
}

// measure sets the scale of a skill, in place of the one that it had: what a
// competency says counts, not what the catalog says.
func (b *builder) measure(id skills.ID, scale skills.Scale) {
	delete(b.data.skillScales, id)
	if b.unusable[id] = scale.IsZero(); !b.unusable[id] {
		b.data.skillScales[id] = scale
	}
}

func (b *builder) competencies(specs []CompetencySpec) {
	for _, spec := range specs {
		path := problem.Path("competencies").Item(string(spec.ID))
		b.report(skills.CheckID(string(spec.ID), words.competency, path)...)
		if _, ok := b.data.competency[spec.ID]; ok && spec.ID != "" {
			b.report(skills.DuplicateID.At(path, spec.ID))
			continue
		}
		if spec.Weight.Sign() < 0 {
			b.report(NotPositive.At(path.Field("weight"), spec.Weight))
		}
		if spec.Scale == "" {
			b.report(NoScale.At(path, spec.ID))
			b.measure(spec.ID, skills.Scale{})
		} else {
			b.measure(spec.ID, b.scaleOf(spec.Scale, path.Field("scale")))
		}
		b.data.competency[spec.ID] = len(b.data.competencies)
		b.data.competencies = append(b.data.competencies, spec)
	}
}

// names enters the ids to which transitions and forks refer, which grades,
// tracks and roles share, before anything that refers to them is read.
func (b *builder) names(spec Spec) {
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
		t, grades := len(b.data.tracks), track.Grades
		track.Grades = nil // they are in data.grades
		b.data.tracks = append(b.data.tracks, trackData{spec: track, first: len(b.data.grades)})
		if enter(track.ID, words.track, path) {
			b.data.trackByID[track.ID] = t
		}
		for _, grade := range grades {
			if enter(grade.ID, words.grade, path.Field("grades").Item(grade.ID)) {
				b.data.gradeByID[grade.ID] = len(b.data.grades)
			}
			grade.Titles, grade.Requires = slices.Clone(grade.Titles), nil // compiled in tracks
			b.data.grades = append(b.data.grades, gradeData{spec: grade, track: t})
		}
		b.data.tracks[t].end = len(b.data.grades)
	}
	for _, role := range spec.Roles {
		if enter(role.ID, words.role, problem.Path("roles").Item(role.ID)) {
			b.data.roleByID[role.ID] = len(b.data.roles)
		}
		role.Requires = nil // compiled in roles
		b.data.roles = append(b.data.roles, roleData{spec: role})
	}
	for _, review := range spec.Reviews {
		path := problem.Path("reviews").Item(review.ID)
		b.report(skills.CheckID(review.ID, words.review, path)...)
		if _, ok := b.data.reviewByID[review.ID]; ok && review.ID != "" {
			b.report(skills.DuplicateID.At(path, review.ID))
		}
		b.data.reviewByID[review.ID] = len(b.data.reviews)
		b.data.reviews = append(b.data.reviews, review.clone())
	}
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
			if len(grade.Titles) == 0 {
				b.report(NoTitle.At(at, grade.ID))
			}
			g.requires = b.requirement(grade.Requires, at, grade.ID)
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

// requirement compiles what a grade or role asks; what it does not say is a
// warning.
func (b *builder) requirement(spec RequirementSpec, path problem.Path, id string) Requirement {
	if spec == nil {
		b.report(NoRequirement.At(path, id))
	}
	return b.compile(spec, path.Field("requires"))
}

func (b *builder) roles(specs []RoleSpec) {
	for i, spec := range specs {
		b.data.roles[i].requires = b.requirement(spec.Requires, problem.Path("roles").Item(spec.ID), spec.ID)
	}
}
