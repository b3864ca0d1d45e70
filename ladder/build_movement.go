package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func (b *builder) reviews(specs []ReviewSpec) {
	for _, spec := range specs {
		path := problem.Path("reviews").Item(spec.ID)
		if spec.Scale != "" {
			b.scaleOf(spec.Scale, path.Field("scale"))
		}
		if spec.Every < 0 {
			b.report(NotPositive.At(path.Field("every"), spec.Every))
		}
		if len(spec.Stages) == 0 {
			b.report(NoStages.At(path, spec.ID))
		}
		seen := make(map[string]bool)
		for _, stage := range spec.Stages {
			at := path.Field("stages").Item(stage.ID)
			b.report(skills.CheckID(stage.ID, words.stage, at)...)
			if seen[stage.ID] && stage.ID != "" {
				b.report(skills.DuplicateID.At(at, stage.ID))
			}
			seen[stage.ID] = true
			if stage.Rates && spec.Scale == "" {
				b.report(RatesWithoutScale.At(at.Field("rates"), stage.ID))
			}
			b.deciders(stage, at)
		}
		b.documents(spec.Stages, path.Field("stages"))
	}
}

func (b *builder) deciders(stage StageSpec, path problem.Path) {
	if len(stage.Deciders) == 0 {
		b.report(NoDecider.At(path, stage.ID))
	}
	seen := make(map[string]bool)
	for i, decider := range stage.Deciders {
		at := path.Field("deciders").Index(i)
		if decider.ID != "" && seen[decider.ID] {
			b.report(skills.DuplicateID.At(at.Field("id"), decider.ID))
		}
		seen[decider.ID] = true
		b.report(checkDecider(decider, at, NoDecider.At(at, stage.ID), func(id string, at problem.Path) problem.List {
			b.checkGrade(id, at)
			return nil
		})...)
	}
}

// checkDecider checks one record of somebody who decides; untold is what to
// report where nothing says who that is.
func checkDecider(spec DeciderSpec, path problem.Path, untold problem.Problem, grade func(string, problem.Path) problem.List) (list problem.List) {
	if spec.ID != "" {
		list = skills.CheckID(spec.ID, words.decider, path.Field("id"))
	}
	switch {
	case spec.Grade != "":
		list = append(list, grade(spec.Grade, path.Field("grade"))...)
	case spec.Relation.IsZero() && spec.ID == "":
		list = append(list, untold)
	}
	if spec.Count < 0 {
		list = append(list, NotPositive.At(path.Field("count"), spec.Count))
	}
	return list
}

// documents checks that a process can come to its end: no stage needs what only
// it or a later one yields. What no stage yields at all is brought by the person.
func (b *builder) documents(stages []StageSpec, path problem.Path) {
	yieldedAt := make(map[string]int)
	for i, stage := range stages {
		for j, name := range stage.Yields {
			at := path.Item(stage.ID).Field("yields").Index(j)
			b.report(skills.CheckID(name, words.document, at)...)
			if _, ok := yieldedAt[name]; ok {
				b.report(skills.DuplicateID.At(at, name))
				continue
			}
			yieldedAt[name] = i
		}
	}
	for i, stage := range stages {
		seen := make(map[string]bool)
		for j, name := range stage.Needs {
			at := path.Item(stage.ID).Field("needs").Index(j)
			b.report(skills.CheckID(name, words.document, at)...)
			if from, ok := yieldedAt[name]; ok && from >= i {
				b.report(LaterDocument.At(at, name, stages[from].ID))
			}
			if seen[name] {
				b.report(skills.DuplicateID.At(at, name))
			}
			seen[name] = true
		}
	}
}

func (b *builder) transitions(specs []TransitionSpec) {
	seen := make(map[string]bool)
	for i, spec := range specs {
		path := problem.Path("transitions").Index(i)
		t := transitionData{spec: spec.clone()}
		if spec.ID != "" {
			b.report(skills.CheckID(spec.ID, words.transition, path.Field("id"))...)
			if seen[spec.ID] {
				b.report(skills.DuplicateID.At(path.Field("id"), spec.ID))
			}
			seen[spec.ID] = true
		}
		t.spec.Requires = nil
		b.endpoint(spec.From, path, "from", words.from)
		b.endpoint(spec.To, path, "to", words.to)
		if id, ok := b.data.nowhere(spec); ok {
			b.report(LeadsNowhere.At(path, id))
		}
		if spec.Kind == (Move{}) {
			b.report(NoMove.At(path))
		}
		if spec.Mode == (Mode{}) {
			b.report(NoMode.At(path))
		}
		if spec.Review != "" {
			if _, ok := b.data.reviewByID[spec.Review]; !ok {
				b.report(UnknownReview.At(path.Field("review"), spec.Review).WithSuggestion(b.suggest.review(spec.Review, b.data)))
			}
		}
		t.requires = b.compile(spec.Requires, path.Field("requires"))
		b.data.transitions = append(b.data.transitions, t)
	}
}

// endpoint checks one end of a transition: ids of places and of sets of them.
func (b *builder) endpoint(ids []string, path problem.Path, field string, what text.Text) {
	if len(ids) == 0 {
		b.report(NoEndpoint.At(path, what))
	}
	seen := make(map[string]bool, len(ids))
	for i, id := range ids {
		at := path.Field(field)
		if len(ids) > 1 {
			at = at.Index(i)
		}
		switch {
		case id == "":
			b.report(NoEndpoint.At(at, what))
		case seen[id]:
			b.report(skills.DuplicateID.At(at, id))
		case !b.data.named(id):
			b.report(UnknownPlace.At(at, id).WithSuggestion(b.suggest.place(id, b.data)))
		}
		seen[id] = true
	}
}

// nowhere returns the only place that a transition joins, with itself. A track
// without grades and a group without places may still get some.
func (d *data) nowhere(spec TransitionSpec) (id string, ok bool) {
	var only place
	for _, ends := range [][]string{spec.From, spec.To} {
		leads := false
		for _, end := range ends {
			if !d.named(end) {
				return "", false
			}
			for _, p := range d.placesOf(end) {
				if only != (place{}) && only != p {
					return "", false
				}
				only, leads = p, true
			}
		}
		if !leads {
			return "", false
		}
	}
	return d.placeID(only), true
}
