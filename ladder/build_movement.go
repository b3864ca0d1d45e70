package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

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

// endpoint checks one end of a transition: ids of tracks, grades and roles, and
// Outside.
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
		case !b.data.isPlace(id):
			b.report(UnknownPlace.At(at, id).WithSuggestion(b.suggest.place(id, b.data)))
		}
		seen[id] = true
	}
}

// nowhere returns the only place that a transition joins, with itself. A track
// stands for its grades; one without grades may still get some.
func (d *data) nowhere(spec TransitionSpec) (id string, ok bool) {
	for _, ends := range [][]string{spec.From, spec.To} {
		leads := false
		for _, end := range ends {
			if t, isTrack := d.trackByID[end]; isTrack {
				track := d.tracks[t]
				switch track.end - track.first {
				case 0:
					continue
				case 1:
					end = d.grades[track.first].spec.ID
				default:
					return "", false
				}
			}
			if id != "" && id != end || end == "" || !d.isPlace(end) {
				return "", false
			}
			id, leads = end, true
		}
		if !leads {
			return "", false
		}
	}
	return id, true
}

// isPlace reports whether a transition can lead from or to an id.
func (d *data) isPlace(id string) bool { return d.named(id) }
