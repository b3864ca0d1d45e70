package onet

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// The ids of what [Database.Spec] adds to those of O*NET.
const (
	TechnologyID    = "technology"     // the group of the sorts of technology
	HotTechnologyID = "hot-technology" // the group of the products that employers often name
	JobZoneID       = "job-zone"       // the scale of how much preparation an occupation needs
	InDemandID      = "in-demand"      // the scale of whether employers name a product for an occupation

	productPrefix   = "technology/"
	commodityPrefix = "unspsc/"
)

// ProductID returns the id of the skill that a product of "Technology Skills" is.
func ProductID(example string) skills.ID { return skills.ID(productPrefix + example) }

// LevelScaleID returns the id of the scale on which the level of one element is
// rated, where the element has anchors.
func LevelScaleID(scale, element string) string { return scale + "/" + element }

// Taxonomy returns the taxonomy of [Database.Spec], with the list of what has no
// place in it. A database that was read has one; of another, the error is that of
// [taxonomy.New].
func (d Database) Taxonomy() (taxonomy.Taxonomy, problem.List, error) {
	spec, list := d.Spec()
	t, err := taxonomy.New(spec)
	return t, list, err
}

// Spec returns the record of a taxonomy, which [taxonomy.New] takes, and a list of
// warnings that say what has no place in it.
//
// Elements below 1.A are abilities, below 1.C attitudes, below 2.A and 2.B skills
// and below 2.C knowledge, by their own ids; those with elements below them are
// groups. Products are tools ([ProductID]) below their sort in UNSPSC, and below
// [HotTechnologyID] where they are hot. An occupation is broader than those whose
// codes part it further: 11-1011.00 than 11-1011.03. It needs what it is rated
// on, with the ratings, and the products that its people use; O*NET does not say
// whether a need is essential.
//
// A scale is numeric, in steps of 0.01 where its range is small enough for that.
// An element with anchors has a scale of its own ([LevelScaleID]), whose steps
// they describe. Job zones and whether a product is in demand are scales, too.
func (d Database) Spec() (taxonomy.Spec, problem.List) {
	b := builder{
		db: d, left: left{files: d.Files}, names: make(map[string]string, len(d.Elements)), rated: make(map[string]bool),
		bases: make(map[string]skills.Scale), scales: make(map[string]skills.Scale), at: make(map[string]int, len(d.Occupations)),
	}
	b.spec = taxonomy.Spec{
		ID: "onet", Name: english(d.name()),
		Provenance: skills.ProvenanceSpec{Source: "O*NET", Version: d.Version, Link: "https://www.onetcenter.org/database.html", Licence: "CC BY 4.0"},
	}
	b.addScales()
	b.addOccupations()
	b.addRatings()
	b.addElements()
	b.addTechnologies()
	b.leaveRest()
	return b.spec, b.left.tally.List()
}

// builder makes a taxonomy's record of a database.
type builder struct {
	db     Database
	spec   taxonomy.Spec
	left   left
	names  map[string]string       // of elements
	rated  map[string]bool         // elements
	bases  map[string]skills.Scale // by id in O*NET
	scales map[string]skills.Scale // by id in the taxonomy
	at     map[string]int          // places of occupations
	needs  []map[skills.ID]int     // by occupation: places of needs
}

// english returns what the data says, which is in English.
func english(s string) text.Text {
	if s == "" {
		return text.Text{}
	}
	t, _ := text.Text{}.With(language.English, strings.ToValidUTF8(s, "\uFFFD"))
	return t
}

// fineness are the distances between the values of a numeric scale, the finest
// first.
var fineness = [...]decimal.Decimal{decimal.MustParse("0.01"), decimal.MustParse("0.1"), decimal.MustParse("1")}

// addScales adds the scales of job zones and of the elements with anchors.
func (b *builder) addScales() {
	for _, s := range b.db.Scales {
		if s.Minimum == nil || s.Maximum == nil {
			continue
		}
		for _, by := range fineness {
			spec := skills.ScaleSpec{ID: s.ID, Name: english(s.Name), Numeric: skills.NumericSpec{Min: *s.Minimum, Max: *s.Maximum, By: by}}
			if scale, err := skills.NewScale(spec); err == nil {
				b.bases[s.ID] = scale
				break
			}
		}
	}
	for _, e := range b.db.Elements {
		b.names[e.ID] = e.Name
	}
	if len(b.db.Zones) > 0 {
		b.addScale(zoneScale(b.db.Zones))
	}
	anchors := make(map[string]skills.ScaleSpec)
	var order []string
	sorted := slices.Clone(b.db.Anchors)
	slices.SortStableFunc(sorted, func(x, y Anchor) int { return x.Value.Compare(y.Value) })
	for _, a := range sorted {
		base, ok := b.bases[a.Scale]
		if !ok || !isSkill(a.Element) {
			b.left.add(says.anchors, "Level Scale Anchors", a.Line)
			continue
		}
		if _, exact := base.LevelAt(a.Value); !exact {
			b.left.off("Level Scale Anchors", a.Line, a.Value, a.Scale)
			continue
		}
		id := LevelScaleID(a.Scale, a.Element)
		spec, ok := anchors[id]
		if !ok {
			spec = base.Spec()
			spec.ID, spec.Name = id, english(base.Name().String()+": "+b.names[a.Element])
			order = append(order, id)
		}
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: a.Value.String(), Description: english(a.Description)})
		anchors[id] = spec
	}
	slices.Sort(order)
	for _, id := range order {
		b.addScale(anchors[id])
	}
}

// addScale adds a scale whose record is good, and says whether it is.
func (b *builder) addScale(spec skills.ScaleSpec) {
	if scale, err := skills.NewScale(spec); err == nil {
		b.scales[spec.ID] = scale
		b.spec.Scales = append(b.spec.Scales, spec)
	}
}

// scale returns the scale on which an element is rated: its own, else the one of
// all elements.
func (b *builder) scale(id, element string) (skills.Scale, bool) {
	if own, ok := b.scales[LevelScaleID(id, element)]; ok {
		return own, true
	}
	if _, ok := b.scales[id]; !ok {
		if base, ok := b.bases[id]; ok {
			b.addScale(base.Spec())
		}
	}
	shared, ok := b.scales[id]
	return shared, ok
}

// zoneScale returns the scale of the job zones.
func zoneScale(zones []Zone) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: JobZoneID, Name: text.EnJa("job zone", "ジョブゾーン")}
	sorted := slices.Clone(zones)
	slices.SortStableFunc(sorted, func(x, y Zone) int { return x.Zone - y.Zone })
	for _, z := range sorted {
		said := strings.Join(slices.DeleteFunc([]string{z.Experience, z.Education, z.Training, z.Examples, z.SVPRange}, func(s string) bool { return s == "" }), "\n")
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: strconv.Itoa(z.Zone), Name: english(z.Name), Description: english(said)})
	}
	return spec
}
