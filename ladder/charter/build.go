package charter

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// New checks a record and returns its charter. All problems are reported at
// once: the error, if any, is a *problem.Error of the codes of this package and
// of [skills.MissingID], [skills.InvalidID], [skills.DuplicateID] and
// [skills.ReservedID], with paths in the record; warnings alone are no error,
// see [Charter.Warnings]. The history is checked as [Charter.Replay] does once the
// process can be held. The record is copied. What the statements echo is
// checked by [Charter.CheckEchoes], against the wider charter.
func New(spec Spec) (Charter, error) {
	b := builder{data: &data{
		spec:    record.Clone(spec),
		value:   make(map[string]int, len(spec.Values)),
		meeting: make(map[string]int, len(spec.Process)),
	}}
	b.report(skills.CheckID(spec.ID, words.charter, "id")...)
	b.statements(spec)
	b.acronym(spec)
	before := len(b.problems)
	b.process(spec.Process, spec.Brought)
	if !b.problems[before:].HasFatal() { // else what the history says of it means nothing
		b.history()
	}
	b.roadmap(spec.Roadmap)
	if err := b.problems.Err(); err != nil {
		return Charter{}, err
	}
	b.data.warnings = b.problems.Sorted()
	return Charter{b.data}, nil
}

// builder fills the data of a charter and gathers the problems of its record.
type builder struct {
	data     *data
	problems problem.List
	suggest  suggester
}

func (b *builder) report(list ...problem.Problem) { b.problems = append(b.problems, list...) }

// once returns a function that reports ids that are wrong or given before.
func (b *builder) once(taken ...string) func(id string, what text.Text, path problem.Path) bool {
	seen := make(map[string]bool)
	return func(id string, what text.Text, path problem.Path) bool {
		b.report(skills.CheckID(id, what, path)...)
		switch {
		case slices.Contains(taken, id):
			b.report(skills.ReservedID.At(path, id))
		case seen[id] && id != "":
			b.report(skills.DuplicateID.At(path, id))
		default:
			seen[id] = true
			return id != ""
		}
		return false
	}
}

// statements checks the ids of all that a charter says, which a narrower
// charter may echo and which therefore are one of their own among each other.
func (b *builder) statements(spec Spec) {
	enter := b.once(MissionID, VisionID)
	for i, s := range spec.Purposes {
		path := problem.Path("purposes").Index(i)
		if s.ID != "" {
			enter(s.ID, words.statement, path.Field("id"))
		}
		b.echoes(s.Echoes, path)
	}
	for _, main := range []struct {
		id   string
		spec StatementSpec
	}{{MissionID, spec.Mission}, {VisionID, spec.Vision.StatementSpec}} {
		path := problem.Path(main.id)
		if main.spec.ID != "" && main.spec.ID != main.id {
			enter(main.spec.ID, words.statement, path.Field("id"))
		}
		b.echoes(main.spec.Echoes, path)
	}
	if spec.Mission.Text.IsZero() {
		b.report(NoMission.At(MissionID))
	}
	if spec.Vision.Text.IsZero() {
		b.report(NoVision.At(VisionID))
	}
	b.bounds(spec.Vision.FromYears, spec.Vision.ToYears, VisionID, "from-years", "to-years")
	if len(spec.Values) == 0 {
		b.report(NoValues.At("values"))
	}
	for i, v := range spec.Values {
		path := problem.Path("values").Item(v.ID)
		if enter(v.ID, words.value, path) {
			b.data.value[v.ID] = i
		}
		b.echoes(v.Echoes, path)
	}
}

func (b *builder) echoes(ids []string, path problem.Path) {
	seen := make(map[string]bool, len(ids))
	for i, id := range ids {
		at := path.Field("echoes").Index(i)
		b.report(skills.CheckID(id, words.statement, at)...)
		if seen[id] && id != "" {
			b.report(skills.DuplicateID.At(at, id))
		}
		seen[id] = true
	}
}

// bounds checks a range of which 0 means that nobody has said.
func (b *builder) bounds(from, to int, path problem.Path, lower, upper string) {
	if from < 0 {
		b.report(NegativeNumber.At(path.Field(lower), from))
	}
	if to < 0 {
		b.report(NegativeNumber.At(path.Field(upper), to))
	}
	if from > to && to > 0 {
		b.report(EmptyRange.At(path.Field(upper), to, from))
	}
}

// acronym checks that each initial begins the name of its value, and that all
// of them spell the acronym. Letter case and width do not count.
func (b *builder) acronym(spec Spec) {
	spelled := ""
	for _, v := range spec.Values {
		initial := v.Initial
		switch {
		case initial == "":
			initial = firstLetter(v.Name)
		case !v.Name.IsZero() && !begins(v.Name, initial):
			b.report(WrongInitial.At(problem.Path("values").Item(v.ID).Field("initial"), v.ID, initial))
		}
		spelled += initial
	}
	if spec.Acronym != "" && skills.Fold(spelled) != skills.Fold(spec.Acronym) {
		b.report(NotSpelled.At("acronym", spelled, spec.Acronym))
	}
}

// firstLetter returns the first letter of the name in English, or in the
// closest language to it.
func firstLetter(name text.Text) string {
	for _, r := range name.String() {
		return string(r)
	}
	return ""
}

func begins(name text.Text, initial string) bool {
	for _, s := range name.All() {
		if strings.HasPrefix(skills.Fold(s), skills.Fold(initial)) {
			return true
		}
	}
	return false
}

// history checks what has been done so far.
func (b *builder) history() {
	_, err := Charter{b.data}.Replay(b.data.spec.History)
	b.report(problem.Below("history", err)...)
}

func (b *builder) roadmap(specs []MilestoneSpec) {
	enter := b.once()
	for _, m := range specs {
		path := problem.Path("roadmap").Item(m.ID)
		enter(m.ID, words.milestone, path)
		if m.By.IsZero() {
			b.report(NoDate.At(path, m.ID))
		}
		if m.Possible.IsZero() && m.State.IsZero() {
			b.report(NoOutcome.At(path, m.ID))
		}
	}
}
