package market

import (
	"fmt"
	"math"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Market is what the values of many people have in common: who is at which level
// inside, which fields there are and how alike they are, and which problems are open.
// It is immutable, and safe for concurrent use when the functions of its input are. The
// zero Market is one in which nobody is.
type Market struct{ data *marketData }

type marketData struct {
	in       Input // without a person
	ladders  []ladder.Ladder
	scales   []map[string]bool // ids of those on which the catalog of each ladder measures
	alike    func(of, by skills.ID) float64
	people   []ladder.Person
	profiles []skills.Profile // of the people
	at       map[string]int   // index of a person by id
	skills   map[skills.ID]*inside
	fields   *fields
	heights  map[skills.Level]float64
	open     []ladder.BusinessProblemSpec
}

// Prepare prepares what the values of all people of an input have in common; the
// person of the input is not read. It fails with [ErrWeight], with [ErrSimilarity] on
// what the input's similarity says of two fields, and with [ErrTooMany] above
// [MaxFields]. It takes time in proportion to all claims, and to the square of the
// fields.
func Prepare(in Input) (Market, error) { return prepare("Prepare", in) }

func prepare(call string, in Input) (Market, error) {
	if err := in.Weights.check(call); err != nil {
		return Market{}, err
	}
	in.Person = ladder.Person{}
	d := &marketData{in: in, at: make(map[string]int), skills: make(map[skills.ID]*inside), heights: make(map[skills.Level]float64)}
	d.ladders = slices.Collect(in.Organisation.Ladders())
	if !in.Ladder.IsZero() {
		d.ladders = []ladder.Ladder{in.Ladder}
	}
	for _, l := range d.ladders {
		d.scales = append(d.scales, scalesOf(l.Catalog()))
	}
	d.alike = in.Similarity
	if d.alike == nil {
		d.alike = byCatalogs(d.ladders)
	}
	for _, l := range d.ladders {
		for id := range l.Measured() {
			d.about(id)
		}
	}
	for p := range in.Organisation.People() {
		d.at[p.ID()] = len(d.people)
		d.people = append(d.people, p)
		profile := p.Facts(in.AsOf, in.Policy).Profile()
		d.profiles = append(d.profiles, profile)
		for id, level := range profile.All() {
			if level.IsZero() { // waived
				continue
			}
			d.about(id).add(len(d.people)-1, level)
			if _, known := d.heights[level]; !known {
				d.heights[level] = heightOf(level)
			}
		}
	}
	var ids []skills.ID
	for id, s := range d.skills {
		s.sort()
		if s.isField = d.isField(id); s.isField {
			ids = append(ids, id)
		}
	}
	var err error
	if d.fields, err = newFields(call, ids, d.alike); err != nil {
		return Market{}, err
	}
	for id, s := range d.skills {
		s.outside, s.outsideErr = in.Outside.levels(id, d.names(id))
	}
	for p := range in.Organisation.Problems() {
		if p.IsOpen(in.AsOf) {
			d.open = append(d.open, p)
		}
	}
	return Market{d}, nil
}

// Of returns the market value of the person of an input: [Market.Of] of what [Prepare]
// makes of it, with the errors of both.
func Of(in Input) (Value, error) {
	m, err := prepare("Of", in)
	if err != nil {
		return Value{}, err
	}
	return m.Of(in.Person)
}

// Of returns the market value of a person, who may be of the organisation or not. It
// fails with [ErrSimilarity] on what the input's similarity says of a skill that
// nobody inside is known on. It takes O(skills known x fields) steps, and as long as
// [ladder.Person.Facts]. Of the zero Market everything is unknown.
func (m Market) Of(p ladder.Person) (Value, error) {
	if m.data == nil {
		m, _ = Prepare(Input{}) // nothing in it can be wrong
	}
	d := m.data
	who := subject{Person: p, index: -1, facts: p.Facts(d.in.AsOf, d.in.Policy)}
	if i, ok := d.at[p.ID()]; ok && !p.IsZero() {
		who.index = i
		who.isMember = d.people[i] == p || d.people[i].Equal(p)
	}
	who.profile = who.facts.Profile()
	v := Value{of: d, person: p, ladder: d.ladderOf(p), weights: d.in.Weights}
	var err error
	if v.crossing, err = d.crossing(who); err != nil {
		return Value{}, err
	}
	v.deepening = d.deepening(who)
	v.accompanying = d.accompanying(who)
	return v, nil
}

// String returns how many people and fields there are, for logs, such as
// "people 7, fields 152".
func (m Market) String() string {
	if m.data == nil {
		return "people 0, fields 0"
	}
	return fmt.Sprintf("people %d, fields %d", len(m.data.people), len(m.data.fields.ids))
}

// subject is the person whose value it is.
type subject struct {
	ladder.Person
	facts    ladder.Facts
	profile  skills.Profile
	index    int  // among the people of the organisation, -1 for nobody of it
	isMember bool // whether the organisation has this very record
}

// about returns what is known inside about a skill.
func (d *marketData) about(id skills.ID) *inside {
	s, ok := d.skills[id]
	if !ok {
		s = &inside{}
		d.skills[id] = s
	}
	return s
}

// ladderOf returns the ladder by whose words somebody's value is told.
func (d *marketData) ladderOf(p ladder.Person) ladder.Ladder {
	if !d.in.Ladder.IsZero() {
		return d.in.Ladder
	}
	if home := d.in.Organisation.Home(p.ID()); !home.IsZero() || len(d.ladders) != 1 {
		return home
	}
	return d.ladders[0]
}

// names returns what the ladders call a skill.
func (d *marketData) names(id skills.ID) (names []text.Text) {
	for _, l := range d.ladders {
		names = append(names, l.SkillName(id))
		if s, ok := l.Catalog().Skill(id); ok {
			names = slices.AppendSeq(append(names, s.Name()), s.Aliases())
		}
	}
	return names
}

// isField reports whether a skill is a field to cross into: not an ability or an
// attitude, which belong to no field, and not a heading. A competency of a ladder that
// its catalog does not have, on a scale on which the catalog measures nothing, is an
// ability, such as one that is measured by how far it reaches.
func (d *marketData) isField(id skills.ID) bool {
	for _, l := range d.ladders {
		if s, ok := l.Catalog().Skill(id); ok {
			switch s.Kind() {
			case skills.KindAbility, skills.KindAttitude, skills.KindGroup:
				return false
			}
			return true
		}
	}
	for i, l := range d.ladders {
		if c, ok := l.Competency(id); ok && len(d.scales[i]) > 0 && !d.scales[i][c.Scale] {
			return false
		}
	}
	return true
}

// scalesOf returns the ids of the scales on which a catalog measures skills.
func scalesOf(c skills.Catalog) map[string]bool {
	scales := make(map[string]bool)
	for s := range c.All() {
		if s.Scale() != "" {
			scales[s.Scale()] = true
		}
	}
	return scales
}

// byCatalogs returns how alike two skills are by the catalog that says most.
func byCatalogs(ladders []ladder.Ladder) func(of, by skills.ID) float64 {
	var all []func(of, by skills.ID) float64
	for _, l := range ladders {
		if l.Catalog().Len() > 0 {
			all = append(all, CatalogSimilarity(l.Catalog()))
		}
	}
	return func(of, by skills.ID) float64 {
		most := 0.0
		for _, alike := range all {
			most = max(most, alike(of, by))
		}
		return most
	}
}

// height returns how high a level is on its scale, see [Field.Height].
func (d *marketData) height(l skills.Level) float64 {
	if h, ok := d.heights[l]; ok {
		return h
	}
	return heightOf(l)
}

func heightOf(l skills.Level) float64 {
	if l.IsZero() || l.IsNone() {
		return 0
	}
	scale := l.Scale()
	steps := float64(l.Step()) / float64(scale.Len())
	top, _ := scale.Step(scale.Len())
	low, _ := scale.Step(1)
	if scale.IsNumeric() {
		low, _ = scale.Step(0)
	}
	x, ok := scale.Number(l)
	hi, ok2 := scale.Number(top)
	lo, ok3 := scale.Number(low)
	if !ok || !ok2 || !ok3 {
		return steps
	}
	value, highest, lowest := x.Float64(), hi.Float64(), lo.Float64()
	if !scale.IsNumeric() {
		if lowest <= 0 {
			return steps
		}
		lowest = 0
	}
	share := (value - lowest) / (highest - lowest)
	if math.IsNaN(share) {
		return steps
	}
	return min(max(share, 0), 1)
}

// begun reports whether something of a date was there by a day.
func begun(when, asOf date.Date) bool {
	return asOf.IsZero() || when.Earliest().Compare(asOf.Latest()) <= 0
}
