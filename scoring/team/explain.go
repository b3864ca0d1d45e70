package team

import (
	"errors"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns every figure of the coverage with its formula, what went into it and
// what was assumed, in the closest language to tag, of English and Japanese; "" for
// nobody.
func (c Coverage) Explain(tag language.Tag) string {
	r := c.read()
	if len(r.people) == 0 {
		return ""
	}
	inputs := r.holdersOf(func(Holders) bool { return true })
	least, most := c.Count(1)
	figures := []account.Figure{
		{
			Name: says.coverage, Value: share(c.Share(1)), Formula: says.coverageFormula, From: inputs, Assumed: r.assumed(),
		},
		{
			Name: says.covered, Value: account.Fill(says.of, "n", numbers(least, most), "all", len(r.skills)), Formula: says.coveredFormula,
			From: []text.Text{says.asAbove},
		},
		{Name: says.double, Value: share(c.Share(2)), Formula: says.doubleFormula, From: []text.Text{says.asAbove}},
		{
			Name: says.uncovered, Value: listed(r.holdersOf(Holders.IsUncovered)), Formula: says.uncoveredFormula, From: []text.Text{says.asAbove},
			Assumed: []text.Text{says.uncoveredIsNoLoss},
		},
		{
			Name: says.open, Value: listed(r.holdersOf(func(h Holders) bool { return !h.IsCovered() && !h.IsUncovered() })),
			Formula: says.openFormula, From: []text.Text{says.asAbove},
		},
		{Name: says.single, Value: listed(r.holdersOf(Holders.IsSingle)), Formula: says.singleFormula, From: []text.Text{says.asAbove}},
	}
	var soles []text.Text
	for _, s := range c.Soles() {
		soles = append(soles, account.Fill(says.pair, "name", r.person(s.Person), "value", listed(r.named(s.Skills))))
	}
	figures = append(figures, account.Figure{Name: says.soles, Value: listed(soles), Formula: says.solesFormula, From: []text.Text{says.asAbove}})
	return account.Write(tag, figures...)
}

// Explain returns every figure of the bus factor with its formula, what went into it and
// what was assumed, in the closest language to tag, of English and Japanese; "" for the
// zero BusFactor.
func (b BusFactor) Explain(tag language.Tag) string {
	if b.of == nil {
		return ""
	}
	r := b.of
	proof := account.Fill(says.proved, "nodes", b.Nodes)
	if !b.IsExact() {
		proof = account.Fill(says.notProved, "least", b.AtLeast, "nodes", b.Nodes)
	}
	assumed := append([]text.Text{proof}, r.assumed()...)
	if gaps := r.skillsWhere(Holders.IsUncovered); len(gaps) > 0 {
		assumed = append(assumed, account.Fill(says.gaps, "skills", listed(gaps)))
	}
	return account.Write(tag,
		account.Figure{
			Name: account.Fill(says.busFactor, "share", b.share), Value: account.Number(float64(b.People)), Formula: account.Fill(says.busFormula, "share", b.share),
			From: r.holdersOf(Holders.IsCovered), Assumed: assumed,
		},
		account.Figure{Name: says.atLeast, Value: account.Number(float64(b.AtLeast)), Formula: says.atLeastFormula, From: []text.Text{says.asAbove}},
		account.Figure{Name: says.busWho, Value: listed(r.persons(b.Who)), Formula: says.busWhoFormula, From: []text.Text{says.asAbove}},
		account.Figure{Name: says.lostSkills, Value: listed(r.named(b.Lost)), Formula: says.lostSkillsFormula, From: []text.Text{says.asAbove}},
		account.Figure{Name: says.lostShare, Value: account.Number(b.LostShare), Formula: says.lostShareFormula, From: []text.Text{says.asAbove}},
		account.Figure{
			Name: says.greedyBus, Value: counted(r.persons(b.Greedy)), Formula: says.greedyBusFormula, From: []text.Text{says.asAbove},
			Assumed: []text.Text{says.upperBound},
		},
		account.Figure{
			Name: says.completions, Value: numbers(b.Least, b.Most), Formula: says.busRange, From: r.unknownLevels(), Assumed: []text.Text{says.busRangeWhy},
		},
		account.Figure{Name: says.looked, Value: account.Number(float64(b.Nodes)), Formula: says.lookedFormula, From: []text.Text{says.asAbove}},
	)
}

// Explain returns every figure of the smallest part with its formula, what went into it and
// what was assumed, in the closest language to tag, of English and Japanese; "" for the
// zero Smallest.
func (s Smallest) Explain(tag language.Tag) string {
	if s.of == nil {
		return ""
	}
	proof := account.Fill(says.proved, "nodes", s.Nodes)
	if !s.IsExact() {
		proof = account.Fill(says.notProved, "least", s.AtLeast, "nodes", s.Nodes)
	}
	return account.Write(tag,
		account.Figure{
			Name: says.smallest, Value: counted(s.of.persons(s.Who)), Formula: says.smallestFormula, From: s.of.holdersOf(Holders.IsCovered),
			Assumed: append([]text.Text{proof, says.smallestNoWork}, s.of.assumed()...),
		},
		account.Figure{Name: says.atLeast, Value: account.Number(float64(s.AtLeast)), Formula: says.atLeastFormula, From: []text.Text{says.asAbove}},
		account.Figure{
			Name: says.greedyCover, Value: account.Number(float64(s.Greedy)), Formula: says.greedyCoverFormula, From: []text.Text{says.asAbove},
			Assumed: []text.Text{says.chvatal},
		},
		account.Figure{Name: says.completions, Value: numbers(s.Least, s.Most), Formula: says.smallestRange, From: s.of.unknownLevels()},
		account.Figure{Name: says.looked, Value: account.Number(float64(s.Nodes)), Formula: says.lookedFormula, From: []text.Text{says.asAbove}},
	)
}

// Explain returns every figure of the shares with its formula, what went into it and what
// was assumed, in the closest language to tag, of English and Japanese; "" for nobody.
func (s Shapley) Explain(tag language.Tag) string {
	r := Team(s).read()
	var figures []account.Figure
	for i, w := range s.Worths() {
		var from []text.Text
		for k := range r.people[i].may.All {
			from = append(from, r.holders(k))
		}
		name := r.people[i].Name
		figures = append(figures,
			account.Figure{Name: account.Fill(says.brings, "person", name), Value: w.Share.text(), Formula: says.bringsFormula, From: from, Assumed: r.assumed()},
			account.Figure{Name: account.Fill(says.alone, "person", name), Value: account.Number(w.Alone), Formula: says.aloneFormula, From: []text.Text{says.asAbove}})
	}
	return account.Write(tag, figures...)
}

// Explain returns every figure of the backups with its formula, what went into it and what
// was assumed, in the closest language to tag, of English and Japanese; "" for nobody.
func (b Backups) Explain(tag language.Tag) string {
	r := b.team()
	var figures []account.Figure
	for s, skill := range r.skills {
		var ranked []text.Text
		for _, one := range b.ranked[s] {
			ranked = append(ranked, r.backup(skill, one))
		}
		figures = append(figures, account.Figure{
			Name: account.Fill(says.nextBest, "skill", r.asked(s)), Value: listed(ranked), Formula: says.nextBestFormula,
			From: []text.Text{r.holders(s)}, Assumed: []text.Text{says.fromNone},
		})
	}
	for i, p := range r.people {
		var by []text.Text
		for j, q := range r.people {
			if i == j {
				continue
			}
			value := says.holdsNone
			if of, err := b.Of(p.ID, q.ID); err == nil {
				value = share(of)
			} else if !errors.Is(err, ErrUncovered) {
				continue
			}
			by = append(by, account.Fill(says.pair, "name", q.Name, "value", value))
		}
		var from []text.Text
		for s := range p.may.All {
			from = append(from, r.holders(s))
		}
		figures = append(figures, account.Figure{
			Name: account.Fill(says.backedUp, "person", p.Name), Value: listed(by), Formula: says.backedUpFormula, From: from, Assumed: r.assumed(),
		})
	}
	return account.Write(tag, figures...)
}

// Explain returns every figure of the choice with its formula, what went into it and what
// was assumed, in the closest language to tag, of English and Japanese; "" for the zero
// Complement.
func (c Complement) Explain(tag language.Tag) string {
	if c.of == nil {
		return ""
	}
	r := c.of
	proof := account.Fill(says.proved, "nodes", c.Nodes)
	if !c.IsExact() {
		proof = account.Fill(says.notProvedGain, "bound", c.Bound, "nodes", c.Nodes)
	}
	var each []text.Text
	figures := []account.Figure{}
	for _, one := range c.Each {
		name := c.name(one.Person)
		each = append(each, account.Fill(says.pair, "name", name, "value", one.Gain.text()))
		figures = append(figures,
			account.Figure{
				Name: account.Fill(says.fills, "person", name), Value: one.Gain.text(), Formula: says.fillsFormula,
				From: []text.Text{listed(r.named(one.Fills))}, Assumed: r.assumed(),
			},
			account.Figure{Name: account.Fill(says.backsUp, "person", name), Value: one.Backup.text(), Formula: says.backsUpFormula, From: []text.Text{listed(r.named(one.Backs))}})
	}
	var who, greedy []text.Text
	for _, id := range c.Who {
		who = append(who, c.name(id))
	}
	for _, id := range c.Greedy {
		greedy = append(greedy, c.name(id))
	}
	figures = append(figures,
		account.Figure{
			Name: account.Fill(says.bestChoice, "n", len(c.Who), "all", c.among), Value: counted(who), Formula: account.Fill(says.bestChoiceFormula, "holders", c.holders),
			From: each, Assumed: []text.Text{proof},
		},
		account.Figure{Name: says.knownGain, Value: account.Number(c.Known), Formula: says.knownGainFormula, From: []text.Text{says.asAbove}},
		account.Figure{Name: says.boundGain, Value: account.Number(c.Bound), Formula: says.boundGainFormula, From: []text.Text{says.asAbove}},
		account.Figure{Name: says.completions, Value: c.Gain.text(), Formula: says.gainRange, From: each, Assumed: r.assumed()},
		account.Figure{
			Name: says.greedyChoice, Value: account.Fill(says.pair, "name", listed(greedy), "value", c.GreedyKnown), Formula: says.greedyChoiceFormula, From: each,
			Assumed: []text.Text{says.submodular},
		},
		account.Figure{Name: says.looked, Value: account.Number(float64(c.Nodes)), Formula: says.lookedFormula, From: []text.Text{says.asAbove}},
	)
	return account.Write(tag, figures...)
}

func (c Complement) name(id string) text.Text {
	for _, p := range c.people {
		if p.ID == id {
			return p.Name
		}
	}
	return account.Same(id)
}

// Explain returns every figure of the departures with its formula, what went into it and
// what was assumed, in the closest language to tag, of English and Japanese; "" for the
// zero Departures.
func (d Departures) Explain(tag language.Tag) string {
	if d.of == nil {
		return ""
	}
	r := d.of
	inputs := d.chances()
	assumed := []text.Text{says.onlyCauses}
	if !d.leaving.Within.IsZero() {
		assumed = append(assumed, account.Fill(says.within, "time", d.leaving.Within))
	}
	if gaps := r.skillsWhere(func(h Holders) bool { return !h.IsCovered() }); len(gaps) > 0 {
		assumed = append(assumed, account.Fill(says.gapsStay, "skills", listed(gaps)))
	}
	figures := []account.Figure{
		{Name: says.expected, Value: d.Expected().text(), Formula: says.expectedFormula, From: inputs, Assumed: append(assumed, r.assumed()...)},
		{Name: says.expectedWeight, Value: d.ExpectedWeight().text(), Formula: says.expectedWeightFormula, From: []text.Text{says.asAbove}},
		{
			Name: says.expectedAlone, Value: d.ExpectedIndependent().text(), Formula: says.expectedAloneFormula, From: []text.Text{says.asAbove},
			Assumed: []text.Text{says.notTogether},
		},
	}
	for _, l := range d.losses {
		from := []text.Text{r.holders(r.skillAt[l.Skill.ID])}
		figures = append(figures,
			account.Figure{Name: account.Fill(says.isLost, "skill", l.Skill.Name), Value: share(l.Chance), Formula: says.isLostFormula, From: from},
			account.Figure{Name: account.Fill(says.isLostAlone, "skill", l.Skill.Name), Value: share(l.Independent), Formula: says.isLostAloneFormula, From: from})
	}
	return account.Write(tag, figures...)
}

// chances returns the chances of people and causes.
func (d Departures) chances() (list []text.Text) {
	named := make(map[string]bool)
	for _, l := range d.leaving.People {
		named[l.Person] = true
		one := account.Fill(says.pair, "name", d.of.person(l.Person), "value", share(l.Chance))
		if len(l.Causes) > 0 {
			var causes []text.Text
			for _, id := range l.Causes {
				causes = append(causes, d.cause(id))
			}
			one = account.Fill(says.because, "chance", one, "causes", listed(causes))
		}
		list = append(list, one)
	}
	for _, p := range d.of.people {
		if !named[p.ID] {
			list = append(list, account.Fill(says.pair, "name", p.Name, "value", says.chanceUnknown))
		}
	}
	for _, c := range d.leaving.Causes {
		list = append(list, account.Fill(says.pair, "name", d.cause(c.ID), "value", share(c.Chance)))
	}
	return list
}

func (d Departures) cause(id string) text.Text {
	for _, c := range d.leaving.Causes {
		if c.ID == id && !c.Name.IsZero() {
			return c.Name
		}
	}
	return account.Same(id)
}
