package ladder

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// transfers resolves the ways between ladders. What a way asks, and who decides,
// is in the words of one ladder: a copy of it that has the way reads and checks
// them.
func (b *organisationBuilder) transfers(specs []TransitionSpec) {
	d := b.data
	ids := make(map[string]int)
	of := make([][]int, len(d.ladders)) // by ladder
	for i, spec := range specs {
		path := problem.Path("transitions").Index(i)
		if spec.ID != "" {
			b.enter(ids, spec.ID, i, words.transition, path.Field("id"))
		}
		t := transferData{spec: spec.clone()}
		t.from = b.ends(spec.From, path, "from", words.from)
		t.to = b.ends(spec.To, path, "to", words.to)
		if len(t.from) == 1 && len(t.to) == 1 && t.from[0] == t.to[0] && len(t.to[0].ladder.placesOfID(t.to[0].id)) == 1 {
			b.report(LeadsNowhere.At(path, t.to[0].id))
		}
		ladders := laddersOf(t.to)
		if len(t.to) == 1 && t.to[0].id == Outside && len(spec.To) == 1 {
			ladders = laddersOf(t.from)
			ladders = ladders[:min(1, len(ladders))]
		}
		if len(ladders) > 1 {
			names := make([]string, len(ladders))
			for j, l := range ladders {
				names[j] = l.ID()
			}
			b.report(ManyLadders.At(path.Field("to"), strings.Join(names, ", ")))
		}
		if len(ladders) == 1 {
			t.ladder = ladders[0]
			at := slices.Index(d.ladders, t.ladder)
			of[at] = append(of[at], i)
		}
		d.transfers = append(d.transfers, t)
	}
	for l, ways := range of {
		if len(ways) > 0 {
			b.read(d.ladders[l], specs, ways)
		}
	}
}

// ends resolves one end of a way.
func (b *organisationBuilder) ends(refs []string, path problem.Path, field string, what text.Text) []Place {
	if len(refs) == 0 {
		b.report(NoEndpoint.At(path, what))
	}
	var places []Place
	for i, ref := range refs {
		at := path.Field(field)
		if len(refs) > 1 {
			at = at.Index(i)
		}
		if ref == "" {
			b.report(NoEndpoint.At(at, what))
			continue
		}
		p := Place{id: Outside}
		if ref != Outside {
			p = b.place(ref, at)
		}
		switch {
		case p.IsZero():
		case slices.Contains(places, p):
			b.report(skills.DuplicateID.At(at, ref))
		default:
			places = append(places, p)
		}
	}
	return places
}

// laddersOf returns the ladders of places, each once, in their order.
func laddersOf(places []Place) []Ladder {
	var ladders []Ladder
	for _, p := range places {
		if l := p.Ladder(); !l.IsZero() && !slices.Contains(ladders, l) {
			ladders = append(ladders, l)
		}
	}
	return ladders
}

// read lets a copy of a ladder read the ways that lead to it.
func (b *organisationBuilder) read(l Ladder, specs []TransitionSpec, ways []int) {
	spec := l.Spec()
	first := len(spec.Transitions)
	some := l.data.somePlace()
	for _, i := range ways {
		way := specs[i]
		way.ID, way.From, way.To = "", []string{Outside}, []string{some} // the ends are resolved
		spec.Transitions = append(spec.Transitions, way)
	}
	copied, err := New(spec)
	list := copied.Warnings()
	if err != nil {
		list = problem.Below("", err)
	}
	for n, i := range ways {
		old := problem.Path("transitions").Index(first + n)
		for _, p := range list {
			if rest, ok := strings.CutPrefix(string(p.Path()), string(old)); ok && p.Path().Under(old) {
				b.report(p.WithPath(problem.Path("transitions").Index(i) + problem.Path(rest)))
			}
		}
		if err == nil {
			b.data.transfers[i].inner = Transition{copied.data, first + n}
		}
	}
	if err != nil && !b.problems.HasFatal() { // of the ladder itself, which only a condition of one's own can find
		b.report(problem.Below(problem.Path("ladders").Item(l.ID()), err)...)
	}
}

// somePlace returns the id of a place of a ladder that has one.
func (d *data) somePlace() string {
	ids := d.placeIDs()
	if len(ids) == 0 {
		return Outside
	}
	return ids[0]
}
