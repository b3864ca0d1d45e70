package onet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func (b *builder) addOccupations() {
	for _, o := range b.db.Occupations {
		i := b.occupation(o.Code)
		b.spec.Occupations[i].Name, b.spec.Occupations[i].Description = english(o.Title), english(o.Description)
	}
	for _, z := range b.db.JobZones {
		level, err := b.scales[JobZoneID].Parse(strconv.Itoa(z.Zone))
		if err != nil {
			b.left.add(says.zones, "Job Zones", z.Line)
			continue
		}
		b.spec.Occupations[b.occupation(z.Occupation)].Preparation = level
		b.left.cell(z.Date.String(), colDate, "Job Zones", z.Line)
		b.left.cell(z.Source, colSource, "Job Zones", z.Line)
	}
	known := make(map[[2]string]bool)
	for _, t := range b.db.AlternateTitles {
		for _, title := range []string{t.Title, t.Short} {
			if key := [2]string{t.Occupation, title}; title != "" && !known[key] {
				known[key] = true
				o := &b.spec.Occupations[b.occupation(t.Occupation)]
				o.Aliases = append(o.Aliases, english(title))
			}
		}
		b.left.cell(t.Sources, "Source(s)", "Alternate Titles", t.Line)
	}
	for i := range b.spec.Occupations {
		o := &b.spec.Occupations[i]
		whole := strings.TrimSuffix(o.ID[:max(len(o.ID)-2, 0)], ".") + ".00"
		if _, ok := b.at[whole]; ok && whole != o.ID {
			o.Broader = []string{whole}
		}
	}
}

// occupation returns the place of an occupation, which is added where it is not
// known.
func (b *builder) occupation(code string) int {
	i, ok := b.at[code]
	if !ok {
		i = len(b.spec.Occupations)
		b.at[code] = i
		b.spec.Occupations = append(b.spec.Occupations, taxonomy.OccupationSpec{ID: code, Code: code})
		b.needs = append(b.needs, make(map[skills.ID]int))
	}
	return i
}

// need returns what an occupation needs of a skill, which is added where it is not
// known.
func (b *builder) need(code string, skill skills.ID) *taxonomy.NeedSpec {
	i := b.occupation(code)
	o := &b.spec.Occupations[i]
	at, ok := b.needs[i][skill]
	if !ok {
		at = len(o.Needs)
		b.needs[i][skill] = at
		o.Needs = append(o.Needs, taxonomy.NeedSpec{Skill: skill})
	}
	return &o.Needs[at]
}

func (b *builder) addRatings() {
	for _, t := range b.db.Tables {
		for _, r := range t.Ratings {
			if !isSkill(r.Element) || r.Category != "" {
				b.left.add(says.ratings, t.Name, r.Line)
				continue
			}
			if _, ok := b.names[r.Element]; !ok { // of a database that was not read
				b.names[r.Element] = ""
				b.db.Elements = append(slices.Clip(b.db.Elements), Element{ID: r.Element})
			}
			b.rated[r.Element] = true
			need := b.need(r.Occupation, skills.ID(r.Element))
			scale, ok := b.scale(r.Scale, r.Element)
			if !ok {
				b.left.add(says.unscaled(r.Scale), t.Name, r.Line)
				continue
			}
			level, isOn := levelAt(scale, r.Value)
			switch {
			case !isOn:
				b.left.off(t.Name, r.Line, r.Value, r.Scale)
			case slices.ContainsFunc(need.Ratings, func(s taxonomy.RatingSpec) bool { return s.Level.SameScale(level) }):
				b.left.twice(t.Name, r.Line, r.Element, r.Scale)
			default:
				need.Ratings = append(need.Ratings, taxonomy.RatingSpec{
					Level: level, Value: r.Value, Suppressed: r.Suppress == Yes, NotRelevant: r.NotRelevant == Yes,
					N: r.N, StandardError: r.StandardError, Lower: r.Lower, Upper: r.Upper, Date: r.Date, By: r.Source,
				})
			}
		}
	}
}

// levelAt returns the level of a value, and whether the value is between the ends
// of the scale.
func levelAt(scale skills.Scale, value decimal.Decimal) (skills.Level, bool) {
	level, exact := scale.LevelAt(value)
	top, _ := scale.Step(scale.Len())
	return level, !level.IsZero() && (exact || level != top)
}

// inDemand is the scale of whether employers name a product for an occupation.
var inDemand = skills.ScaleSpec{
	ID: InDemandID, Name: text.EnJa("in demand", "需要"),
	Steps: []skills.StepSpec{{ID: InDemandID, Name: text.EnJa("in demand", "需要あり"), Description: text.EnJa("Employers often name the product when they look for people.", "求人でよく挙げられる製品です。")}},
}

// addTechnologies adds products, their sorts, and who uses them.
func (b *builder) addTechnologies() {
	if len(b.db.Technologies) == 0 {
		return
	}
	b.addScale(inDemand)
	scale := b.scales[InDemandID]
	demanded, _ := scale.Step(1)
	unnamed, _ := scale.Step(0)
	one := decimal.MustParse("1")
	b.spec.Skills = append(b.spec.Skills,
		skills.SkillSpec{ID: TechnologyID, Name: text.EnJa("Technology skills", "技術スキル"), Kind: skills.KindGroup},
		skills.SkillSpec{ID: HotTechnologyID, Name: text.EnJa("Hot technologies", "注目技術"), Kind: skills.KindGroup, Broader: []skills.ID{TechnologyID}})
	at := make(map[skills.ID]int)
	add := func(id skills.ID, kind skills.Kind, name string, broader ...skills.ID) {
		i, ok := at[id]
		if !ok {
			i = len(b.spec.Skills)
			at[id] = i
			b.spec.Skills = append(b.spec.Skills, skills.SkillSpec{ID: id, Name: english(name), Kind: kind, Provenance: b.provenance()})
		}
		for _, wide := range broader {
			if s := &b.spec.Skills[i]; !slices.Contains(s.Broader, wide) {
				s.Broader = append(s.Broader, wide)
			}
		}
	}
	for _, t := range b.db.Technologies {
		sort, id := skills.ID(commodityPrefix+t.Commodity), ProductID(t.Example)
		add(sort, skills.KindGroup, t.CommodityTitle, TechnologyID)
		add(id, skills.KindTool, t.Example, sort)
		if t.Hot == Yes {
			add(id, skills.KindTool, t.Example, HotTechnologyID)
		}
		need := b.need(t.Occupation, id)
		if len(need.Ratings) > 0 {
			continue // the same product as another sort
		}
		switch t.InDemand {
		case Yes:
			need.Ratings = []taxonomy.RatingSpec{{Level: demanded, Value: one}}
		case No:
			need.Ratings = []taxonomy.RatingSpec{{Level: unnamed}}
		}
	}
}

// leaveRest lists the tables and columns that nothing was made of.
func (b *builder) leaveRest() {
	for _, c := range b.db.Categories {
		b.left.add(says.categories, "Education, Training, and Experience Categories", c.Line)
		b.left.extra(c.Extra, "Education, Training, and Experience Categories", c.Line)
	}
	for _, a := range b.db.Activities {
		b.left.add(says.activities, "Skills to Work Activities", a.Line)
		b.left.extra(a.Extra, "Skills to Work Activities", a.Line)
	}
	for _, o := range b.db.Occupations {
		b.left.extra(o.Extra, "Occupation Data", o.Line)
	}
	for _, e := range b.db.Elements {
		b.left.extra(e.Extra, "Content Model Reference", e.Line)
	}
	for _, s := range b.db.Scales {
		b.left.extra(s.Extra, "Scales Reference", s.Line)
	}
	for _, a := range b.db.Anchors {
		b.left.extra(a.Extra, "Level Scale Anchors", a.Line)
	}
	for _, z := range b.db.Zones {
		b.left.extra(z.Extra, "Job Zone Reference", z.Line)
	}
	for _, z := range b.db.JobZones {
		b.left.extra(z.Extra, "Job Zones", z.Line)
	}
	for _, t := range b.db.AlternateTitles {
		b.left.extra(t.Extra, "Alternate Titles", t.Line)
	}
	for _, t := range b.db.Technologies {
		b.left.extra(t.Extra, "Technology Skills", t.Line)
	}
	for _, t := range b.db.Tables {
		for _, r := range t.Ratings {
			b.left.extra(r.Extra, t.Name, r.Line)
		}
	}
}
