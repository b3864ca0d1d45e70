package review

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// refuse returns the refusal with what would be legal.
func (s *state) refuse(code *problem.Code, args ...any) error {
	return problem.List{code.At(problem.Path("events").Index(len(s.log)), append(args, s.legal())...)}.Err()
}

// unknown returns the refusal of an id that is none of those there are.
func (s *state) unknown(code *problem.Code, id string, known []string) error {
	there := text.EnJa(listOf(known, ", ", lines.nothing.In(english)), listOf(known, "、", lines.nothing.In(japanese)))
	return problem.List{code.At(problem.Path("events").Index(len(s.log)), id, there).WithSuggestion(problem.Nearest(id, known))}.Err()
}

func listOf(ids []string, comma, none string) string {
	const most = 20
	switch {
	case len(ids) == 0:
		return none
	case len(ids) > most:
		ids = append(slices.Clone(ids[:most]), "…")
	}
	return strings.Join(ids, comma)
}

// meaning returns a refusal of a word with the one that was probably meant.
func meaning(refused error, word string, known []string) error {
	var e *problem.Error
	if !errors.As(refused, &e) {
		return refused
	}
	list := slices.Clone(e.Problems())
	for i := range list {
		list[i] = list[i].WithSuggestion(problem.Nearest(word, known))
	}
	return list.Err()
}

// when says where in the case it stands.
func (s *state) when() text.Text {
	stage := s.stage()
	if stage.ID == "" {
		return lines.after
	}
	var waits []string
	for _, name := range slices.Concat(stage.Needs, stage.Yields) {
		if !s.has(name) {
			waits = append(waits, name)
		}
	}
	at := places{"stage": stageText(stage)}
	if len(waits) == 0 {
		return filled(lines.at, at)
	}
	at["documents"] = text.EnJa(strings.Join(waits, ", "), strings.Join(waits, "、"))
	return filled(lines.waits, at)
}

func stageText(stage ladder.StageSpec) text.Text { return called(stage.Name, stage.ID) }

func modeText(m ladder.Mode) text.Text { return text.EnJa(m.Text(english), m.Text(japanese)) }

// called returns a name with the id by which a log calls it, the id alone where
// there is no name.
func called(name text.Text, id string) text.Text {
	if name.IsZero() || name.String() == id {
		return text.Plain(id)
	}
	return filled(lines.called, places{"name": name, "id": text.Plain(id)})
}

// places are the texts for the places of a line.
type places map[string]text.Text

// filled returns a line with its places filled in, in both languages.
func filled(line text.Text, with places) text.Text {
	in := func(tag language.Tag) string {
		var pairs []string
		for place, t := range with {
			pairs = append(pairs, place, t.In(tag))
		}
		return line.Fill(tag, pairs...)
	}
	return text.EnJa(in(english), in(japanese))
}
