package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/internal/record"
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
			scales:      make(map[string]skills.Scale),
			competency:  make(map[skills.ID]int),
			gradeByID:   make(map[string]int),
			stepByID:    make(map[string]int),
			trackByID:   make(map[string]int),
			roleByID:    make(map[string]int),
			reviewByID:  make(map[string]int),
			skillScales: make(map[skills.ID]skills.Scale, len(spec.Skills)+len(spec.Competencies)),
		},
		unusable: make(map[skills.ID]bool),
		unscaled: make(map[skills.ID]problem.Path),
	}
	b.report(skills.CheckID(spec.ID, words.ladder, "id")...)
	if spec.Charter != "" {
		b.report(skills.CheckID(spec.Charter, text.Text{}, "charter")...)
	}
	b.scales(spec.Scales)
	b.catalog(spec.Skills)
	b.competencies(spec.Competencies)
	b.practiceTransfers(spec.PracticeTransfers)
	b.names(spec)
	b.groups(spec.Groups)
	b.keep(spec)
	b.scores(spec.Scores)
	b.tracks(spec.Tracks)
	b.forks()
	b.attributes(spec.Attributes)
	b.texts()
	b.equivalences(spec.Equivalences)
	b.titles(spec.Titles, spec.Scores)
	b.disciplines(spec.Disciplines)
	b.roles(spec.Roles)
	b.reviews(spec.Reviews)
	b.transitions(spec.Transitions)
	b.pay(spec.Pay)
	if b.link() {
		b.reach()
	}
	b.checkOwn()
	if err := b.problems.Err(); err != nil {
		return Ladder{}, err
	}
	b.data.warnings = b.problems.Sorted()
	return Ladder{b.data}, nil
}

var words = struct {
	ladder, competency, track, grade, step, group, discipline, score, role, review, stage, person, goal, from, to, transition, decider, document text.Text
}{
	text.EnJa("a ladder", "ラダー"), text.EnJa("a competency", "コンピテンシー"), text.EnJa("a track", "トラック"),
	text.EnJa("a grade", "等級"), text.EnJa("a step within a grade", "等級内の段階"), text.EnJa("a group", "グループ"), text.EnJa("a discipline", "専門分野"),
	text.EnJa("a score", "スコア"), text.EnJa("a role", "職種"), text.EnJa("a review", "審査"), text.EnJa("a stage", "審査の段階"),
	text.EnJa("a person", "人物"), text.EnJa("the target of a goal", "目標の対象"), text.EnJa("from where", "始点（from）"), text.EnJa("to where", "終点（to）"),
	text.EnJa("a transition", "異動"), text.EnJa("a decider", "決定者"), text.EnJa("a document", "文書"),
}

// keep copies what is not kept elsewhere, resolved.
func (b *builder) keep(spec Spec) {
	spec.Scales, spec.Skills, spec.Competencies, spec.Tracks = nil, nil, nil, nil
	spec.Roles, spec.Transitions, spec.Reviews = nil, nil, nil
	spec.Disciplines = slices.Clone(spec.Disciplines)
	for i := range spec.Disciplines {
		spec.Disciplines[i].Grades = slices.Clone(spec.Disciplines[i].Grades)
		for j := range spec.Disciplines[i].Grades {
			g := &spec.Disciplines[i].Grades[j]
			g.Adds, g.Replaces = nil, nil // compiled in disciplines
		}
	}
	b.data.spec = record.Clone(spec)
}

// builder fills the data of a ladder from its record, part by part, and
// gathers the problems of all of them.
type builder struct {
	data     *data
	problems problem.List
	// unusable are the skills whose own record is wrong: a level asked of
	// them can't be read, and saying so again would only hide the cause.
	unusable map[skills.ID]bool
	// unscaled are the paths of competencies without a scale: that is wrong when
	// a level is asked of them, and said once.
	unscaled map[skills.ID]problem.Path
	suggest  suggester

	compiled []compiled // requirements with their places, for link
	owns     []ownAt    // for checkOwn

	attributeByID map[string]bool
	ofDiscipline  map[skills.ID]bool // competencies of the discipline that is being read
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
	if err != nil {
		catalog = bareCatalog(specs)
	}
	b.data.catalog = catalog
	b.data.skillIDs = slices.Grow(b.data.skillIDs, len(specs))
	for _, spec := range specs {
		b.data.skillIDs = append(b.data.skillIDs, spec.ID)
		if err != nil {
			b.unusable[spec.ID] = true
		}
		if spec.Scale == "" {
			continue
		}
		scale := b.scaleOf(spec.Scale, problem.Path("skills").Item(string(spec.ID)).Field("scale"))
		b.measure(spec.ID, scale)
		b.subset(spec, scale)
	}
}

// bareCatalog returns the catalog of skills of which something is wrong, without what
// else is said of them, so that who refers to one of them is not told that there is
// none.
func bareCatalog(specs []skills.SkillSpec) skills.Catalog {
	seen := make(map[skills.ID]bool, len(specs))
	var bare []skills.SkillSpec
	for _, spec := range specs {
		if !seen[spec.ID] && len(spec.ID.Check("")) == 0 {
			seen[spec.ID] = true
			bare = append(bare, skills.SkillSpec{ID: spec.ID, Name: spec.Name})
		}
	}
	catalog, _ := skills.NewCatalog(bare)
	return catalog
}

// subset keeps which steps make sense for a skill.
func (b *builder) subset(spec skills.SkillSpec, scale skills.Scale) {
	if len(spec.Steps) == 0 || scale.IsZero() {
		return
	}
	subset, err := scale.Subset(spec.Steps...)
	b.reportBelow(problem.Path("skills").Item(string(spec.ID)), err)
	if err != nil {
		return
	}
	if b.data.subsets == nil {
		b.data.subsets = make(map[skills.ID]skills.Subset)
	}
	b.data.subsets[spec.ID] = subset
}

// outside returns the problem that a level is none of those that make sense for a
// skill. It is a warning, as the level can be judged all the same: it asks for, or
// says, as much as the scale does.
func (d *data) outside(skill skills.ID, level skills.Level, path problem.Path) problem.List {
	subset, ok := d.subsets[skill]
	if !ok || !subset.Scale().Has(level) || subset.Has(level) {
		return nil // or measured on another scale than the catalog's
	}
	return problem.List{UnusedStep.At(path, level.ID(), skill, subset).WithSuggestion(subset.AtOrAbove(level).ID())}
}

// measure sets the scale of a skill, in place of the one that it had: what a
// competency says counts, not what the catalog says.
func (b *builder) measure(id skills.ID, scale skills.Scale) {
	if scale.IsZero() {
		delete(b.data.skillScales, id)
		b.unusable[id] = true
		return
	}
	delete(b.unusable, id)
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
			b.unscaled[spec.ID] = path
			b.measure(spec.ID, skills.Scale{})
		} else {
			b.measure(spec.ID, b.scaleOf(spec.Scale, path.Field("scale")))
		}
		b.data.competency[spec.ID] = len(b.data.competencies)
		b.data.competencies = append(b.data.competencies, record.Clone(spec))
	}
}

// needScale reports a competency without a scale of which a level is asked.
func (b *builder) needScale(id skills.ID) {
	if path, ok := b.unscaled[id]; ok {
		b.report(NoScale.At(path, id))
		delete(b.unscaled, id)
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
