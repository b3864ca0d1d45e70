package market

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// inside is who is at which level of a skill in the organisation, and what is known of
// the skill outside.
type inside struct {
	isField    bool
	known      int // people of whom the level is known, on whatever scale
	holders    int // those of them who are above "none"
	scales     []onScale
	outside    population.Distribution
	outsideErr error
}

// onScale is who is at which level of one scale.
type onScale struct {
	known int
	steps []step // rising
}

// step is who is at a level.
type step struct {
	level  skills.Level
	people []int // rising
}

func (s *inside) add(person int, level skills.Level) {
	s.known++
	if !level.IsNone() {
		s.holders++
	}
	at := slices.IndexFunc(s.scales, func(o onScale) bool { return o.steps[0].level.SameScale(level) })
	if at < 0 {
		at = len(s.scales)
		s.scales = append(s.scales, onScale{})
	}
	o := &s.scales[at]
	o.known++
	i := slices.IndexFunc(o.steps, func(st step) bool { return st.level == level })
	if i < 0 {
		i = len(o.steps)
		o.steps = append(o.steps, step{level: level})
	}
	o.steps[i].people = append(o.steps[i].people, person)
}

func (s *inside) sort() {
	for _, o := range s.scales {
		slices.SortFunc(o.steps, func(a, b step) int { return a.level.Step() - b.level.Step() })
	}
}

// others are the people besides one, and their levels on one scale.
type others struct {
	steps []step
	own   skills.Level // of the one who is left out, as the organisation has it
	who   int          // index of that one, -1 for nobody
	known int
}

// besides returns the people at levels of the scale of a level, without somebody.
func (d *marketData) besides(s *inside, id skills.ID, level skills.Level, who int) others {
	o := others{who: who}
	if who >= 0 {
		o.own = d.profiles[who].Level(id)
	}
	for _, on := range s.scales {
		if on.steps[0].level.SameScale(level) {
			o.steps, o.known = on.steps, on.known
			if o.own.SameScale(level) {
				o.known--
			}
		}
	}
	return o
}

// at returns how many of the others are at a step.
func (o others) at(st step) int {
	if o.own == st.level {
		return len(st.people) - 1
	}
	return len(st.people)
}

// percentile returns where a level is among the others, of so many people inside.
func (o others) percentile(level skills.Level, people int) Percentile {
	p := Percentile{Known: o.known}
	for _, st := range o.steps {
		switch order, _ := st.level.Compare(level); {
		case order < 0:
			p.Below += o.at(st)
		case order == 0:
			p.Equal += o.at(st)
		}
	}
	if o.who >= 0 {
		people--
	}
	p.Unknown = people - p.Known
	return p
}

// outsideOf returns where a level is in the population outside, the zero Percentile
// where that is not known.
func (d *marketData) outsideOf(id skills.ID, level skills.Level) Percentile {
	var dist population.Distribution
	var err error
	if s, ok := d.skills[id]; ok {
		dist, err = s.outside, s.outsideErr
	} else {
		dist, err = d.in.Outside.levels(id, d.names(id))
	}
	if err != nil {
		return Percentile{}
	}
	standing, ticked := population.At(level), false
	p, err := dist.Percentile(standing)
	if err != nil { // of people who hold it nobody may know how well
		for s := range dist.All() {
			if ticked = s == population.Held || s == population.NotHeld; !ticked {
				return Percentile{}
			}
		}
		if p, err = dist.Percentile(population.Held); err != nil || !standing.IsHeld() {
			return Percentile{}
		}
	}
	below := p.Below().Holders()
	return Percentile{Below: below, Equal: p.AtOrBelow().Holders() - below, Known: p.Below().Base(), Ticked: ticked}
}
