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
// error, see [Ladder.Warnings]. The record is copied.
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
	text.EnJa("a person", "人"), text.EnJa("a goal", "目標"), text.EnJa("from where", "始点 (from)"), text.EnJa("to where", "終点 (to)"),
}

// builder fills the data of a ladder from its record, part by part, and
// gathers the problems of all of them.
type builder struct {
	data     *data
	problems problem.List
	// unusable are the skills whose own record is wrong: a level asked of
	// them can't be read, and saying so again would only hide the cause.
	unusable map[skills.ID]bool
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
		b.report(UnknownScale.At(path, id).WithSuggestion(problem.Nearest(id, b.data.scaleIDs)))
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

func (b *builder) measure(id skills.ID, scale skills.Scale) {
	if scale.IsZero() {
		b.unusable[id] = true
		return
	}
	b.data.skillScales[id] = scale
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
			b.unusable[spec.ID] = true
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
			b.data.places = append(b.data.places, id)
			return true
		}
		return false
	}
	for _, track := range spec.Tracks {
		path := problem.Path("tracks").Item(track.ID)
		t := len(b.data.tracks)
		b.data.tracks = append(b.data.tracks, trackData{spec: track, first: len(b.data.grades)})
		if enter(track.ID, words.track, path) {
			b.data.trackByID[track.ID] = t
		}
		for _, grade := range track.Grades {
			if enter(grade.ID, words.grade, path.Field("grades").Item(grade.ID)) {
				b.data.gradeByID[grade.ID] = len(b.data.grades)
			}
			b.data.grades = append(b.data.grades, gradeData{spec: grade, track: t})
		}
		b.data.tracks[t].end = len(b.data.grades)
	}
	for _, role := range spec.Roles {
		if enter(role.ID, words.role, problem.Path("roles").Item(role.ID)) {
			b.data.roleByID[role.ID] = len(b.data.roles)
		}
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
		b.fork(t, path)
		for i, grade := range spec.Grades {
			g := &b.data.grades[b.data.tracks[t].first+i]
			g.rank = max(spec.FirstRank, 1) + i
			g.spec.Titles = slices.Clone(grade.Titles)
			at := path.Field("grades").Item(grade.ID)
			if len(grade.Titles) == 0 {
				b.report(NoTitle.At(at, grade.ID))
			}
			g.requires = b.requirement(grade.Requires, at, grade.ID)
		}
	}
}

// fork checks the grade from which a track forks, and that the walk from fork
// to fork ends.
func (b *builder) fork(t int, path problem.Path) {
	from := b.data.tracks[t].spec.ForksFrom
	if from == "" {
		return
	}
	if !b.checkGrade(from, path.Field("forks-from")) {
		return
	}
	for walk, steps := t, 0; ; steps++ {
		g, ok := b.data.gradeByID[b.data.tracks[walk].spec.ForksFrom]
		if !ok || steps > len(b.data.tracks) {
			return // ends, or runs into a cycle that another track reports
		}
		if walk = b.data.grades[g].track; walk == t {
			b.report(CyclicFork.At(path.Field("forks-from"), b.data.tracks[t].spec.ID))
			return
		}
	}
}

func (b *builder) checkGrade(id string, path problem.Path) bool {
	_, ok := b.data.gradeByID[id]
	if !ok {
		var ids []string
		for _, g := range b.data.grades {
			ids = append(ids, g.spec.ID)
		}
		b.report(UnknownGrade.At(path, id).WithSuggestion(problem.Nearest(id, ids)))
	}
	return ok
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

func (b *builder) reviews(specs []ReviewSpec) {
	for _, spec := range specs {
		stages := problem.Path("reviews").Item(spec.ID).Field("stages")
		seen := make(map[string]bool)
		for _, stage := range spec.Stages {
			path := stages.Item(stage.ID)
			b.report(skills.CheckID(stage.ID, words.stage, path)...)
			if seen[stage.ID] && stage.ID != "" {
				b.report(skills.DuplicateID.At(path, stage.ID))
			}
			seen[stage.ID] = true
			if len(stage.Deciders) == 0 {
				b.report(NoDecider.At(path, stage.ID))
			}
			for i, decider := range stage.Deciders {
				at := path.Field("deciders").Index(i)
				if decider.Grade != "" {
					b.checkGrade(decider.Grade, at.Field("grade"))
				} else if decider.Relation.IsZero() {
					b.report(NoDecider.At(at, stage.ID))
				}
				if decider.Count < 0 {
					b.report(NotPositive.At(at.Field("count"), decider.Count))
				}
			}
		}
	}
}

func (b *builder) transitions(specs []TransitionSpec) {
	for i, spec := range specs {
		path := problem.Path("transitions").Index(i)
		t := transitionData{spec: spec.clone()}
		t.from = b.endpoint(spec.From, path, "from", words.from)
		t.to = b.endpoint(spec.To, path, "to", words.to)
		if spec.Kind == (Move{}) {
			b.report(NoMove.At(path))
		}
		if spec.Mode == (Mode{}) {
			b.report(NoMode.At(path))
		}
		if spec.Review != "" {
			if _, ok := b.data.reviewByID[spec.Review]; !ok {
				b.report(UnknownReview.At(path.Field("review"), spec.Review).WithSuggestion(problem.Nearest(spec.Review, b.reviewIDs())))
			}
		}
		t.requires = b.compile(spec.Requires, path.Field("requires"))
		b.data.transitions = append(b.data.transitions, t)
	}
}

func (b *builder) reviewIDs() []string {
	ids := make([]string, len(b.data.reviews))
	for i, r := range b.data.reviews {
		ids[i] = r.ID
	}
	return ids
}

// endpoint resolves one end of a transition to ids of grades, roles and
// Outside, tracks to all their grades.
func (b *builder) endpoint(ids []string, path problem.Path, field string, what text.Text) []string {
	if len(ids) == 0 {
		b.report(NoEndpoint.At(path, what))
	}
	var resolved []string
	for i, id := range ids {
		at := path.Field(field)
		if len(ids) > 1 {
			at = at.Index(i)
		}
		if t, ok := b.data.trackByID[id]; ok {
			for _, g := range b.data.grades[b.data.tracks[t].first:b.data.tracks[t].end] {
				resolved = append(resolved, g.spec.ID)
			}
			continue
		}
		if id != Outside && !slices.Contains(b.data.places, id) {
			candidates := append(slices.Clone(b.data.places), Outside)
			b.report(UnknownPlace.At(at, id).WithSuggestion(problem.Nearest(id, candidates)))
			continue
		}
		resolved = append(resolved, id)
	}
	return resolved
}
