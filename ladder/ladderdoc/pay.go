package ladderdoc

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/text"
)

// Pay returns what a role pays the people of a query, such as those with some
// years of experience: the bands of its guide that are for them, see
// [pay.Bands.For]. The zero Role has none.
func Pay(r ladder.Role, q pay.Query) Document {
	if r.IsZero() {
		return Document{}
	}
	return Document{func(a author) {
		a.title(a.fill(says.payOf, "role", a.in(r.Name())))
		if q.Experience != nil {
			a.say(says.experience, a.fill(says.yearsExactly, "n", q.Experience.String()))
		}
		if !a.bands(r.Ladder(), slices.Collect(r.Pay().For(q))) {
			a.note(says.noBand)
		}
	}}
}

// pay writes the bands of a role.
func (a author) pay(r ladder.Role) {
	if r.Pay().Len() > 0 {
		a.section(a.in(says.pay))
		a.bands(r.Ladder(), slices.Collect(r.Pay().All()))
	}
}

// bands writes bands, and reports whether there are any. Where all of them have
// the same source, or all are estimates of one, that stands once below them.
func (a author) bands(l ladder.Ladder, list []pay.Band) bool {
	if len(list) == 0 {
		return false
	}
	basis, same := a.basis(list[0]), true
	for _, b := range list {
		same = same && a.basis(b) == basis
	}
	rows := make([][]string, len(list))
	for i, b := range list {
		spec := b.Spec()
		midpoint, since, own := "", "", ""
		if !spec.Mid.IsZero() {
			midpoint = spec.Mid.Text(a.tag)
		}
		if !spec.Effective.IsZero() {
			since = spec.Effective.String()
		}
		if !same {
			own = a.basis(b)
		}
		rows[i] = []string{a.in(b.Name()), a.join(a.whom(l, b)), a.years(spec), a.span(b), midpoint, since, a.in(b.Marks()), own}
	}
	a.records([]text.Text{says.band, says.whom, says.experience, says.pays, says.midpoint, says.since, says.marks, says.basis}, rows)
	switch source := a.in(list[0].Source()); {
	case !same:
	case list[0].IsEstimate():
		a.paragraph(item{name: a.in(says.estimate), strong: true, text: source})
	default:
		a.say(says.basis, source)
	}
	return true
}

// basis returns whether a band is an estimate, and where it comes from.
func (a author) basis(b pay.Band) string {
	source := a.in(b.Source())
	switch {
	case !b.IsEstimate():
		return source
	case source == "":
		return a.in(says.estimate)
	}
	return a.fill(says.estimateFrom, "source", source)
}

// whom returns the people that a band is for, but for their experience.
func (a author) whom(l ladder.Ladder, b pay.Band) []string {
	var list []string
	for id := range b.Tracks() {
		if t, ok := l.Track(id); ok {
			id = a.in(t.Name())
		}
		list = append(list, id)
	}
	for id := range b.Grades() {
		list = append(list, a.target(l, id, text.Text{}))
	}
	if id := b.Discipline(); id != "" {
		if d, ok := l.Discipline(id); ok {
			id = a.in(d.Name())
		}
		list = append(list, id)
	}
	return append(list, stated([]string{b.Region()})...)
}

// years returns the years of experience that a band is for, "" where its record
// does not say.
func (a author) years(spec pay.BandSpec) string {
	switch {
	case spec.From == nil && spec.Below == nil:
		return ""
	case spec.Below == nil:
		return a.fill(says.yearsFrom, "from", spec.From.String())
	case spec.From == nil || spec.From.IsZero():
		return a.fill(says.yearsBelow, "below", spec.Below.String())
	}
	return a.fill(says.years, "from", spec.From.String(), "below", spec.Below.String())
}

// span returns what a band pays.
func (a author) span(b pay.Band) string {
	lo, hi := b.Min(), b.Max()
	per := b.Per().Text(a.tag)
	switch {
	case lo.IsZero() && hi.IsZero():
		return ""
	case lo.IsZero():
		return a.more(b, a.fill(says.payUpTo, "max", hi.Text(a.tag), "per", per))
	case hi.IsZero():
		return a.fill(says.payFrom, "min", lo.Text(a.tag), "per", per)
	}
	from, to := lo.Text(a.tag), hi.Text(a.tag)
	if number, unit, _ := strings.Cut(from, " "); strings.HasSuffix(to, " "+unit) {
		from = number
	}
	return a.more(b, a.fill(says.paySpan, "min", from, "max", to, "per", per))
}

// more adds that some are paid more than a band states.
func (a author) more(b pay.Band, s string) string {
	if !b.IsOpen() {
		return s
	}
	return a.fill(says.payMore, "pay", s)
}
