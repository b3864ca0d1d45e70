package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// NamedProblemSpec is the record of a problem that a person named when asked for
// the most pressing ones: one that the organisation has stated, or one in own
// words.
type NamedProblemSpec struct {
	Problem string    // id of a problem of the organisation; "" means one that it has not stated
	Name    text.Text // in the person's own words
	Area    Area      // where the person sees it; the zero value means where the organisation does, and nowhere for own words
	Rank    int       // that the person gave it, 1 for the most pressing; the zero value means that nobody has said
	Date    date.Date // when it was named; zero means long ago
}

// checkNamed checks the named problems in a person's record as such.
func checkNamed(specs []NamedProblemSpec) (list problem.List) {
	for i, n := range specs {
		path := problem.Path("named").Index(i)
		switch {
		case n.Problem != "":
			list = append(list, skills.CheckID(n.Problem, organisationWords.problem, path.Field("problem"))...)
		case n.Name.IsZero():
			list = append(list, NamesNothing.At(path))
		}
		if n.Rank < 0 {
			list = append(list, NotPositive.At(path.Field("rank"), n.Rank))
		}
	}
	return list
}

// checkIDs checks references of a list as such.
func checkIDs(ids []string, what text.Text, path problem.Path) (list problem.List) {
	for i, id := range ids {
		list = append(list, skills.CheckID(id, what, path.Index(i))...)
	}
	return list
}

// Naming is which of the most pressing problems of an area a person can name. It
// is no score. The zero Naming is of nobody, whom nobody asked.
type Naming struct {
	area          Area
	asked         bool
	top           []BusinessProblemSpec
	named, missed []BusinessProblemSpec
	besides       []NamedProblemSpec
}

// Naming returns which of the n most pressing problems of an area, see
// [Organisation.TopProblems], the person with the given id has named by a day. A
// problem in own words is none of them, as nobody has said which one it would
// be; whoever asks can put the id of the problem beside the words. The zero Area
// stands for the problems of no area, and for own words without one.
//
// Nobody is known to have been asked where the record does not state what the
// person named, or all of it was named after the day. It takes as long as
// [Organisation.TopProblems], and time in proportion to what the person named.
func (o Organisation) Naming(person string, area Area, n int, asOf date.Date) Naming {
	p, _ := o.Person(person)
	all := p.read().spec.Named
	v := Naming{area: area, asked: all != nil && len(all) == 0, top: slices.Collect(o.TopProblems(area, n, asOf))}
	said := make(map[string]bool, len(v.top)) // of each of the top, whether the person named it
	for _, p := range v.top {
		said[p.ID] = false
	}
	for _, named := range all {
		if !begun(named.Date, asOf) {
			continue
		}
		v.asked = true
		seen := named.Area
		if seen == (Area{}) {
			stated, _ := o.Problem(named.Problem)
			seen = stated.Area
		}
		if _, isTop := said[named.Problem]; isTop {
			said[named.Problem] = true
		} else if seen == area {
			v.besides = append(v.besides, named)
		}
	}
	if !v.asked {
		return v
	}
	for _, p := range v.top {
		if said[p.ID] {
			v.named = append(v.named, p)
		} else {
			v.missed = append(v.missed, p)
		}
	}
	return v
}

// begun reports whether something of a date was there by a day: on the last day
// at the latest that the day can mean. At the zero Date all of it was.
func begun(when, asOf date.Date) bool {
	return asOf.IsZero() || when.Earliest().Compare(asOf.Latest()) <= 0
}

// Area returns the area of the problems.
func (n Naming) Area() Area { return n.area }

// IsKnown reports whether somebody asked the person. Otherwise Named, Missed and
// Besides yield nothing, which says nothing about the person.
func (n Naming) IsKnown() bool { return n.asked }

// Top yields the most pressing problems that the organisation has stated for the
// area, the most pressing first. It can be run again.
func (n Naming) Top() iter.Seq[BusinessProblemSpec] { return slices.Values(n.top) }

// Named yields those of Top that the person named, in the same order. It can be
// run again.
func (n Naming) Named() iter.Seq[BusinessProblemSpec] { return slices.Values(n.named) }

// Missed yields those of Top that the person did not name, in the same order. It
// can be run again.
func (n Naming) Missed() iter.Seq[BusinessProblemSpec] { return slices.Values(n.missed) }

// Besides yields what the person named for the area besides, in the order of the
// record: problems in own words, and stated ones that are not of Top. It can be
// run again.
func (n Naming) Besides() iter.Seq[NamedProblemSpec] { return slices.Values(n.besides) }
