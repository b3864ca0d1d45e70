package lint

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

// titleBands groups the bands of titles by whose they are, in order of their
// lower ends.
func (m *model) titleBands() map[[2]string][]titleBand {
	groups := make(map[[2]string][]titleBand)
	for i, b := range m.spec.Titles {
		key := [2]string{b.Score, b.Track}
		groups[key] = append(groups[key], titleBand{b, problem.Path("titles").Index(i)})
	}
	for _, bands := range groups {
		slices.SortStableFunc(bands, func(a, b titleBand) int { return a.Min.Compare(b.Min) })
	}
	return groups
}

type titleBand struct {
	ladder.TitleBandSpec
	path problem.Path
}

// titleGap looks for scores between two bands that give no title.
func titleGap(m *model, report func(problem.Problem)) {
	for key, bands := range m.titleBands() {
		reached := bands[0].Below // up to where there are titles; nil is without end
		for _, b := range bands {
			if reached == nil {
				break
			}
			if reached.Compare(b.Min) < 0 {
				report(TitleGap.At(b.path, key[0], reached, b.Min))
			}
			if b.Below == nil || reached.Compare(*b.Below) < 0 {
				reached = b.Below
			}
		}
	}
}

// titleOverlap looks for bands that overlap in a part. Several titles of one
// band are alternatives that people choose from.
func titleOverlap(m *model, report func(problem.Problem)) {
	for _, bands := range m.titleBands() {
		widest := bands[0]
		for _, b := range bands[1:] {
			if widest.Below == nil || b.Min.Compare(*widest.Below) < 0 {
				if b.Min != widest.Min || !same(b.Below, widest.Below) {
					report(TitleOverlap.At(b.path, b.Title, widest.Title, b.Min))
				}
			}
			if widest.Below != nil && (b.Below == nil || b.Below.Compare(*widest.Below) > 0) {
				widest = b
			}
		}
	}
}

func same(a, b *decimal.Decimal) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Compare(*b) == 0
}

// payBand is a pay band with its place.
type payBand struct {
	pay.BandSpec
	path problem.Path
}

// payLists yields the bands of the ladder, then those of each role.
func (m *model) payLists(yield func(bands []payBand)) {
	list := func(specs []pay.BandSpec, path problem.Path) {
		bands := make([]payBand, len(specs))
		for i, s := range specs {
			at := path.Index(i)
			if s.ID != "" {
				at = path.Item(s.ID)
			}
			bands[i] = payBand{s, at}
		}
		yield(bands)
	}
	list(m.spec.Pay, "pay")
	for _, r := range m.spec.Roles {
		list(r.Pay, problem.Path("roles").Item(r.ID).Field("pay"))
	}
}

// bandGroups groups bands that are for the same people but for the years of
// experience, those that name years apart from those that name none: these are
// for whom the others leave out. Neither a currency nor a source tells people
// apart. Groups are in the order of their first bands.
func (m *model) bandGroups(years bool, yield func(bands []payBand)) {
	m.payLists(func(bands []payBand) {
		groups := make(map[string][]payBand)
		var order []string
		for _, b := range bands {
			if years != (b.From != nil || b.Below != nil) {
				continue
			}
			for _, who := range b.who() {
				key := fmt.Sprintf("%q %v %v %q %q %v %v", who, len(b.Grades) > 0, len(b.Tracks) > 0, b.Discipline, b.Region, b.Per, b.Effective)
				n := len(groups[key])
				if n == 0 {
					order = append(order, key)
				}
				if n == 0 || groups[key][n-1].path != b.path { // it may name a grade twice
					groups[key] = append(groups[key], b)
				}
			}
		}
		for _, key := range order {
			yield(groups[key])
		}
	})
}

// who returns the grades that a band is for, or the tracks when it names no
// grade. A grade is of one track, so that both together need no product.
func (b payBand) who() []string {
	switch {
	case len(b.Grades) > 0:
		return b.Grades
	case len(b.Tracks) > 0:
		return b.Tracks
	}
	return []string{""}
}

// byExperience groups bands that differ in the years of experience only, in
// order of the years.
func (m *model) byExperience(yield func(bands []payBand)) {
	m.bandGroups(true, func(bands []payBand) {
		slices.SortStableFunc(bands, func(a, b payBand) int { return from(a).Compare(from(b)) })
		yield(bands)
	})
}

// repeatedBand looks for bands that name no years of experience and are for the
// same people as one before them.
func repeatedBand(m *model, report func(problem.Problem)) {
	seen := make(map[problem.Path]bool) // by another grade
	m.bandGroups(false, func(bands []payBand) {
		for _, b := range bands[1:] {
			if !seen[b.path] {
				seen[b.path] = true
				report(RepeatedBand.At(b.path, bands[0].path))
			}
		}
	})
}

func from(b payBand) decimal.Decimal {
	if b.From == nil {
		return decimal.Decimal{}
	}
	return *b.From
}

func experienceGap(m *model, report func(problem.Problem)) {
	seen := make(map[problem.Path]bool) // by another grade
	m.byExperience(func(bands []payBand) {
		reached := bands[0].Below
		for _, b := range bands {
			if reached == nil {
				return
			}
			if reached.Compare(from(b)) < 0 && !seen[b.path] {
				seen[b.path] = true
				report(ExperienceGap.At(b.path, reached, from(b)))
			}
			if b.Below == nil || reached.Compare(*b.Below) < 0 {
				reached = b.Below
			}
		}
	})
}

func experienceOverlap(m *model, report func(problem.Problem)) {
	seen := make(map[problem.Path]bool) // by another grade
	m.byExperience(func(bands []payBand) {
		reached := bands[0].Below
		for _, b := range bands[1:] {
			if (reached == nil || from(b).Compare(*reached) < 0) && !seen[b.path] {
				seen[b.path] = true
				report(ExperienceOverlap.At(b.path, from(b)))
			}
			if reached != nil && (b.Below == nil || reached.Compare(*b.Below) < 0) {
				reached = b.Below
			}
		}
	})
}

// bandKey is what makes the bands of two grades comparable.
type bandKey struct{ discipline, region, currency, per, from, below, effective string }

func keyOf(b pay.BandSpec) bandKey {
	return bandKey{b.Discipline, b.Region, b.Min.Currency, b.Per.String(), years(b.From), years(b.Below), b.Effective.String()}
}

func years(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// bandsByGrade returns the bands of each grade, the first of each key.
func (m *model) bandsByGrade() map[string]map[bandKey]pay.BandSpec {
	grades := make(map[string]map[bandKey]pay.BandSpec)
	for _, b := range m.spec.Pay {
		for _, id := range b.Grades {
			if grades[id] == nil {
				grades[id] = make(map[bandKey]pay.BandSpec)
			}
			if _, ok := grades[id][keyOf(b)]; !ok {
				grades[id][keyOf(b)] = b
			}
		}
	}
	return grades
}

// fallingPay compares the bands of a grade with those of the grade below it.
func fallingPay(m *model, report func(problem.Problem)) {
	bands := m.bandsByGrade()
	for i, g := range m.grades {
		below, ok := m.below(i)
		if !ok {
			continue
		}
		for key, over := range bands[g.spec.ID] {
			under, ok := bands[below.spec.ID][key]
			switch {
			case !ok:
			case over.Min.Number.Compare(under.Min.Number) < 0:
				report(FallingPay.At(g.path, g.spec.ID, amount(over.Min), below.spec.ID, amount(under.Min)))
			case over.Max.Currency != "" && under.Max.Currency == over.Max.Currency && over.Max.Number.Compare(under.Max.Number) < 0:
				report(FallingPay.At(g.path, g.spec.ID, amount(over.Max), below.spec.ID, amount(under.Max)))
			}
		}
	}
}

func amount(a pay.Amount) string { return a.Number.String() + " " + a.Currency }
