package ladder

import (
	"maps"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// Facts returns what is recorded of the person with the given id as a ladder of
// the organisation reads it, see [Person.Facts]: a stint is at a place of the
// ladder by its id there, and at none where it was at a place of another ladder,
// whatever that is called. A ladder that is equal to one of the organisation's is
// that one. Nobody is known of whom the organisation does not know.
func (o Organisation) Facts(person string, in Ladder, asOf date.Date, policy skills.Policy) Facts {
	i, ok := o.read().personByID[person]
	if !ok {
		return Person{}.Facts(asOf, policy)
	}
	p := o.data.people[i]
	own := o.own(in.data)
	stints := slices.Clone(p.read().spec.Stints)
	for j := range stints {
		at := o.data.findStint(stints[j].Place, o.data.home[i])
		stints[j].Place = at.id
		if at.ladder != own {
			stints[j].Place, stints[j].Discipline = "", ""
		}
	}
	return p.facts(asOf, policy, stints)
}

// findStint returns the place of a stint, the zero Place when there is none or
// nobody can tell.
func (d *organisationData) findStint(ref string, home Ladder) Place {
	if found := d.findPlaces(ref, home, false); len(found) == 1 {
		return found[0]
	}
	return Place{}
}

// findPlaces returns what the place of a stint or the target of a goal can mean:
// in the person's own ladder, else in any.
func (d *organisationData) findPlaces(ref string, home Ladder, goal bool) []Place {
	found := slices.DeleteFunc(d.candidates(ref), func(p Place) bool { return !p.Ladder().offers(p.id, goal) })
	if i := slices.IndexFunc(found, func(p Place) bool { return p.ladder == home.data && home.offers(ref, goal) }); i >= 0 {
		return found[i : i+1]
	}
	return found
}

func (b *organisationBuilder) people(people []Person) {
	d := b.data
	for i, p := range people {
		spec := &p.read().spec
		path := problem.Path("people").Item(spec.ID)
		b.enter(d.personByID, spec.ID, i, words.person, path)
		d.people = append(d.people, p)
		home := b.home(spec)
		d.home = append(d.home, home)
		list := home.checkSkills(spec.Claims, spec.Evidence)
		if !home.IsZero() {
			list = home.checkRecord(*spec)
		}
		b.report(append(list, checkPlaces(*spec, home, b.finder(home))...).Below(path)...)
		places := make([]Place, len(spec.Stints))
		for j, s := range spec.Stints {
			places[j] = d.findStint(s.Place, home)
		}
		b.stints = append(b.stints, places)
	}
	var suggest vocabulary
	for _, id := range slices.Sorted(maps.Keys(d.homes)) {
		path := problem.Path("homes").Item(id)
		b.person(id, path)
		b.lookUp(d.homes[id], path, d.ladderByID, UnknownLadder, &suggest)
	}
}

// home returns a person's own ladder, the zero Ladder when nobody can tell.
func (b *organisationBuilder) home(spec *PersonSpec) Ladder {
	d := b.data
	if id, ok := d.homes[spec.ID]; ok {
		l, _ := Organisation{d}.Ladder(id)
		return l
	}
	if len(d.ladders) == 1 {
		return d.ladders[0]
	}
	var home Ladder
	for _, ref := range references(spec) {
		found := d.findPlaces(ref.id, Ladder{}, ref.goal)
		switch {
		case len(found) != 1:
		case home.IsZero():
			home = found[0].Ladder()
		case home != found[0].Ladder():
			return Ladder{}
		}
	}
	return home
}

// reference is a place that a person's record names.
type reference struct {
	id   string
	goal bool
}

func references(spec *PersonSpec) []reference {
	var refs []reference
	for _, s := range spec.Stints {
		refs = append(refs, reference{s.Place, false})
	}
	for _, g := range spec.Goals {
		refs = append(refs, reference{g.Target, true})
	}
	return refs
}

// finder looks up the places of a person.
func (b *organisationBuilder) finder(home Ladder) placeFinder {
	return func(ref string, path problem.Path, goal bool) (Ladder, problem.List) {
		switch found := b.data.findPlaces(ref, home, goal); len(found) {
		case 1:
			return found[0].Ladder(), nil
		case 0:
			return Ladder{}, problem.List{UnknownTarget.At(path, ref).WithSuggestion(b.resolver.nearest(ref))}
		default:
			names := make([]string, len(found))
			for i, p := range found {
				names[i] = p.String()
			}
			return Ladder{}, problem.List{AmbiguousPlace.At(path, ref, strings.Join(names, ", "))}
		}
	}
}

// values warns of values that the charter does not have, but for those of
// ladders that name another charter.
func (b *organisationBuilder) values() {
	c := b.data.charter
	if c.IsZero() {
		return
	}
	comparisons := 0
	check := func(id string, path problem.Path) {
		if _, ok := c.Value(id); ok || id == "" {
			return
		}
		p := UnknownValue.At(path, id)
		if comparisons++; comparisons <= maxComparisons/100 {
			p = p.WithSuggestion(c.SuggestValue(id))
		}
		b.report(p)
	}
	competencies := func(specs []CompetencySpec, path problem.Path) {
		for _, spec := range specs {
			for i, id := range spec.Values {
				check(id, path.Field("competencies").Item(string(spec.ID)).Field("values").Index(i))
			}
		}
	}
	for _, l := range b.data.ladders {
		if l.Charter() != "" && l.Charter() != c.ID() {
			continue // it speaks of other values
		}
		path := problem.Path("ladders").Item(l.ID())
		competencies(l.data.competencies, path)
		for _, discipline := range l.data.spec.Disciplines {
			competencies(discipline.Competencies, path.Field("disciplines").Item(discipline.ID))
		}
	}
	for _, goal := range b.data.spec.Goals {
		for i, id := range goal.Values {
			check(id, problem.Path("goals").Item(goal.ID).Field("values").Index(i))
		}
	}
	for _, p := range b.data.people {
		spec, path := &p.read().spec, problem.Path("people").Item(p.ID())
		for i, claim := range spec.Claims {
			for j, e := range claim.Evidence {
				check(e.Value, path.Field("claims").Index(i).Field("evidence").Index(j).Field("value"))
			}
		}
		for i, piece := range spec.Evidence {
			check(piece.Value, path.Field("evidence").Index(i).Field("value"))
		}
	}
}
