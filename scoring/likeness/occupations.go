package likeness

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// Ratings say on which scales of a taxonomy occupations are rated: the id of a
// scale, or what comes before a "/" in those of each skill's own scale.
type Ratings struct {
	Importance string // such as "IM" in O*NET
	Level      string // such as "LV" in O*NET
}

// OfTaxonomy returns the likeness of the occupations of a taxonomy, by id, such as
//
//	likeness.OfTaxonomy(work, likeness.Ratings{Importance: "IM", Level: "LV"}, likeness.Options{})
//
// for O*NET. Importance and level count from the least of their scales, which is to
// be not important at all and none. What is not rated on a scale is not stated, and so
// is a rating that its publisher recommends not to use. The names of an occupation
// are all that it is called, in every language.
//
// An occupation without any of these ratings is left out ([Likeness.NotStated]) in a
// taxonomy that has them. In one that has none, such as ESCO, what an occupation
// needs all counts alike, at a level that is not stated, and an occupation without
// needs is left out. Groups are no occupations.
//
// It fails like [New], and with [ErrNotStated] when nothing is left. It takes the
// time of New.
func OfTaxonomy(t taxonomy.Taxonomy, scales Ratings, o Options) (Likeness, error) {
	fail := func(err *fault.Error) (Likeness, error) { return Likeness{}, err.In("OfTaxonomy(%s)", t.ID()) }
	var all []RoleSpec
	var rated []bool
	for occupation := range t.Occupations() {
		if occupation.IsGroup() {
			continue
		}
		spec := RoleSpec{ID: occupation.ID(), Names: called(occupation.Name())}
		for alias := range occupation.Aliases() {
			spec.Names = append(spec.Names, called(alias)...)
		}
		any := false
		for need := range occupation.Needs() {
			a := Ask{Skill: need.Skill().ID(), Name: need.Skill().Name()}
			a.Importance, _ = rating(t, need, scales.Importance)
			a.Level, a.Scale = rating(t, need, scales.Level)
			any = any || a.Importance != nil || a.Level != nil
			spec.Asks = append(spec.Asks, a)
		}
		all, rated = append(all, spec), append(rated, any)
	}
	stated := func(i int) bool { return rated[i] }
	if !slices.Contains(rated, true) {
		stated = func(i int) bool { return len(all[i].Asks) > 0 }
	}
	var specs []RoleSpec
	var notStated []string
	for i, spec := range all {
		if stated(i) {
			specs = append(specs, spec)
		} else {
			notStated = append(notStated, spec.ID)
		}
	}
	l, err := build(specs, notStated, o)
	if err != nil {
		return fail(err)
	}
	return l, nil
}

// rating returns how much of a skill is needed on a scale, from its least on, and the
// scale's id; nil when nobody has said.
func rating(t taxonomy.Taxonomy, need taxonomy.Need, scale string) (value *float64, id string) {
	for r := range need.Ratings() {
		id := r.Level.ScaleID()
		if id != scale && !strings.HasPrefix(id, scale+"/") || scale == "" || r.Suppressed {
			continue
		}
		v, ok := counted(t, r, id)
		if !ok {
			continue
		}
		return &v, id
	}
	return nil, ""
}

// counted returns a rating counted from the least of its scale: in its own unit on a
// numeric scale, else in steps.
func counted(t taxonomy.Taxonomy, r taxonomy.RatingSpec, id string) (float64, bool) {
	scale, ok := t.Scale(id)
	if !ok {
		return 0, false
	}
	if !scale.IsNumeric() {
		return float64(r.Level.Step()), true
	}
	none, _ := scale.Step(0)
	least, ok := scale.Number(none)
	value := r.Value
	if n, ok := scale.Number(r.Level); ok && value.Sign() == 0 {
		value = n // what is published may be left out where the level says it all
	}
	return max(value.Float64()-least.Float64(), 0), ok
}
