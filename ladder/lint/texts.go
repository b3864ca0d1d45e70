package lint

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// missingLanguage looks for texts that lack a language that the ladder speaks:
// one in which its name is given, or half of the texts that state a language
// at all. Texts that state none are taken to be for everybody.
func missingLanguage(m *model, report func(problem.Problem)) {
	type place struct {
		path problem.Path
		text text.Text
	}
	var texts []place
	count := make(map[language.Tag]int)
	walk(m.spec, func(path problem.Path, t text.Text) {
		if t.IsZero() || t.Has(language.Und) || strings.HasPrefix(string(path), "silences") {
			return
		}
		texts = append(texts, place{path, t})
		for tag := range t.All() {
			count[tag]++
		}
	})
	var spoken []language.Tag
	for tag, n := range count {
		if 2*n >= len(texts) || m.spec.Name.Has(tag) {
			spoken = append(spoken, tag)
		}
	}
	slices.SortFunc(spoken, func(a, b language.Tag) int { return strings.Compare(a.String(), b.String()) })
	for _, p := range texts {
		for _, tag := range spoken {
			if !p.text.Has(tag) {
				report(MissingLanguage.At(p.path, languageName(tag)))
			}
		}
	}
}

// languageName returns what a language is called, its tag where it is neither
// of the two that this library speaks.
func languageName(tag language.Tag) text.Text {
	switch tag {
	case language.English:
		return text.EnJa("English", "英語")
	case language.Japanese:
		return text.EnJa("Japanese", "日本語")
	default:
		return text.Plain(tag.String())
	}
}

// repeatedBehaviour looks for behaviours in the same words at two grades of a
// track, or at two steps of a competency. Tracks may share texts; what differs
// within a discipline stands beside what it replaces.
func repeatedBehaviour(m *model, report func(problem.Problem)) {
	type saying struct {
		in   problem.Path // the track or competency
		text string       // folded
	}
	first := make(map[saying]problem.Path)
	look := func(behaviours []ladder.BehaviourSpec, in, path problem.Path) {
		for i, b := range behaviours {
			at := path.Field("behaviours").Index(i)
			said := saying{in, skills.Fold(b.Text.In(language.English))}
			if said.text == "" {
				continue
			}
			if other, ok := first[said]; ok {
				report(RepeatedBehaviour.At(at, other))
			} else {
				first[said] = at
			}
		}
	}
	for _, c := range m.spec.Competencies {
		path := problem.Path("competencies").Item(string(c.ID))
		for _, a := range c.Anchors {
			look(a.Behaviours, path, path.Field("anchors").Item(a.Step))
		}
	}
	for _, g := range m.grades {
		for _, e := range g.spec.Expectations {
			look(e.Behaviours, problem.Path("tracks").Item(m.track(&g).ID), g.path.Field("expectations").Item(string(e.Competency)))
		}
	}
}

// bareSteps looks for sub-steps that people can't tell from their ids alone.
func bareSteps(m *model, report func(problem.Problem)) {
	for _, g := range m.grades {
		for _, s := range g.spec.Steps {
			if s.Name.IsZero() && s.Description.IsZero() {
				report(BareStep.At(g.path.Field("steps").Item(s.ID), s.ID, g.spec.ID))
			}
		}
	}
}
