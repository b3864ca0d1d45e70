package market

import (
	"math"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns every figure of the value in the closest language to tag, of English
// and Japanese: the volume and what enlarges it, then each behaviour with its parts,
// each figure with its formula and what went into it.
func (v Value) Explain(tag language.Tag) string {
	var list []account.Figure
	list = append(list, v.volumeFigures()...)
	list = append(list, v.crossingFigures()...)
	list = append(list, v.deepeningFigures()...)
	list = append(list, v.accompanyingFigures()...)
	list = append(list, v.pathFigures()...)
	return account.Write(tag, list...)
}

func (v Value) volumeFigures() []account.Figure {
	volume := account.Figure{Name: says.volume, Value: rangeText(v.Volume()), Formula: says.volumeBy, Assumed: []text.Text{says.open}}
	var figures []text.Text
	for _, b := range behaviours {
		figures = append(figures, account.Fill(says.part, "name", b.Name(), "value", rangeText(v.Range(b)), "weight", v.weights.Of(b)))
	}
	volume.From = figures
	list := []account.Figure{volume}
	for g := range v.Gains() {
		list = append(list, account.Figure{
			Name:    account.Fill(says.gain, "name", g.Behaviour.Name(), "step", Step),
			Value:   account.Fill(says.gainOf, "volume", g.Volume, "growth", g.Growth, "unknown", g.Unknown),
			Formula: says.gainBy,
			From: []text.Text{
				account.Fill(says.part, "name", g.Behaviour.Name(), "value", account.Number(v.Range(g.Behaviour).Lo), "weight", v.weights.Of(g.Behaviour)),
				account.Fill(says.named, "name", says.volume, "value", account.Number(v.Volume().Lo)),
			},
		})
	}
	return list
}

func (v Value) crossingFigures() []account.Figure {
	c := v.crossing
	least, most, all := c.Reached()
	fields, unknown := c.Map()
	var heights []text.Text
	for f := range c.Fields() {
		heights = append(heights, account.Fill(says.named, "name", v.skill(f.Skill), "value", f.Height))
	}
	onMap := account.Fill(says.onMap, "fields", fields, "unknown", unknown)
	list := []account.Figure{
		{
			Name: Crosses.Name(), Value: rangeText(c.Range()), Formula: says.crossingBy,
			From: []text.Text{
				account.Fill(says.named, "name", says.reach, "value", rangeText(c.Reach())),
				account.Fill(says.named, "name", says.jobShare, "value", rangeText(c.JobShare())),
			},
		},
		{Name: says.reach, Value: rangeText(c.Reach()), Formula: says.reachBy, From: append(slices.Clone(heights), onMap), Assumed: v.similarity()},
		{
			Name: says.reached, Value: account.Fill(says.of, "part", spanText(least, most), "whole", all),
			Formula: says.reachedBy, From: []text.Text{onMap}, Assumed: v.similarity(),
		},
	}
	domains := account.Figure{Name: says.domains, Value: says.noField, Formula: says.domainsBy, From: heights, Assumed: v.similarity()}
	if n, ok := c.Domains(); ok {
		domains.Value = account.Number(n)
	}
	list = append(list, domains)
	for f := range c.Fields() {
		fieldOf := says.fieldOf
		if f.Away.Lo < f.Away.Hi {
			fieldOf = says.fieldApart
		}
		value := account.Fill(fieldOf, "height", f.Height, "away", f.Away.Lo, "others", countText(f.Others.Holders(), f.Others.Base()))
		if f.IsRare() {
			value = account.Fill(says.rare, "value", value)
		}
		list = append(list, account.Figure{
			Name: account.Fill(says.field, "name", v.skill(f.Skill)), Value: value, Formula: says.fieldBy,
			From: []text.Text{
				account.Fill(says.named, "name", says.level, "value", v.level(f.Level)),
				account.Fill(says.named, "name", says.own, "value", v.skill(c.Own())),
			},
		})
	}
	return append(list, v.careerFigures()...)
}

func (v Value) careerFigures() []account.Figure {
	c := v.crossing
	var jobs []text.Text
	all, stated := c.Jobs()
	for j := range all {
		length := says.noMonths
		if j.Known {
			length = account.Fill(says.months, "least", whole(j.Least), "most", whole(j.Most))
		}
		jobs = append(jobs, account.Fill(says.job, "name", j.Name, "times", j.Times, "months", length))
	}
	effective := account.Figure{Name: says.effectiveJobs, Value: says.noMonths, Formula: says.effectiveJobsBy, From: jobs}
	if n, ok := c.EffectiveJobs(); ok {
		effective.Value = account.Number(n)
	}
	share := account.Figure{Name: says.jobShare, Value: rangeText(c.JobShare()), Formula: says.jobShareBy, From: jobs, Assumed: []text.Text{says.sameName}}
	if !stated {
		share.Assumed = append(share.Assumed, says.unstatedJobs)
	}
	return []account.Figure{
		share, effective,
		{Name: says.employers, Value: account.Number(float64(c.Employers())), Formula: says.employersBy},
		{Name: says.tracks, Value: account.Number(float64(c.Tracks())), Formula: says.tracksBy},
	}
}

func (v Value) deepeningFigures() []account.Figure {
	d := v.deepening
	var from []text.Text
	for s := range d.Deepest() {
		from = append(from, account.Fill(says.named, "name", v.skill(s.Skill), "value", rangeText(s.Depth())))
	}
	from = append(from, account.Fill(says.unknownSkills, "count", d.Unknown()))
	list := []account.Figure{{Name: Deepens.Name(), Value: rangeText(d.Range()), Formula: says.deepeningBy, From: from, Assumed: []text.Text{says.open}}}
	for s := range d.Standings() {
		var sampled []text.Text
		if s.Outside.Known > 0 {
			sampled = []text.Text{account.Fill(says.sampled, "range", rangeText(s.Outside.Interval()))}
		}
		if s.Outside.Ticked {
			sampled = append(sampled, says.ticked)
		}
		list = append(list, account.Figure{
			Name:    account.Fill(says.standing, "name", v.skill(s.Skill)),
			Value:   account.Fill(says.standingOf, "depth", rangeText(s.Depth()), "inside", percentileText(s.Inside), "outside", percentileText(s.Outside)),
			Formula: says.standingBy,
			From: []text.Text{
				account.Fill(says.named, "name", says.level, "value", v.level(s.Level)),
				account.Fill(says.counts, "place", says.inside, "below", s.Inside.Below, "equal", s.Inside.Equal, "known", s.Inside.Known, "unknown", s.Inside.Unknown),
				account.Fill(says.counts, "place", v.outside(), "below", s.Outside.Below, "equal", s.Outside.Equal, "known", s.Outside.Known, "unknown", s.Outside.Unknown),
			},
			Assumed: sampled,
		})
	}
	for t := range d.TopLines() {
		list = append(list, account.Figure{
			Name: account.Fill(says.topLine, "name", v.skill(t.Skill)), Value: v.topLine(t), Formula: says.topLineBy,
			From: []text.Text{
				account.Fill(says.named, "name", says.level, "value", v.level(t.Level)),
				account.Fill(says.named, "name", says.inside, "value", percentileText(t.Inside)),
				account.Fill(says.named, "name", v.outside(), "value", percentileText(t.Outside)),
			},
		})
	}
	return list
}

// topLine says with whom somebody draws a top line, and how far it is above the next.
func (v Value) topLine(t TopLine) text.Text {
	who := says.alone
	if !t.IsAlone() {
		names := text.Text{}
		for i, id := range t.With {
			if i == 0 {
				names = v.personName(id)
				continue
			}
			names = account.Fill(says.and, "first", names, "second", v.personName(id))
		}
		who = account.Fill(says.with, "names", names, "count", t.Sharing)
	}
	return account.Fill(says.above, "who", who, "steps", t.Above, "next", v.level(t.Next))
}

func (v Value) accompanyingFigures() []account.Figure {
	a := v.accompanying
	named, of, asked := a.Named()
	share := account.Figure{Name: says.namedShare, Value: rangeText(a.NamedShare()), Formula: says.namedShareBy}
	for n := range a.Namings() {
		if n.Area() == (ladder.Area{}) {
			continue
		}
		share.From = append(share.From, account.Fill(says.area, "area", areaText(n.Area()), "named", len(slices.Collect(n.Named())), "of", len(slices.Collect(n.Top()))))
	}
	switch {
	case !asked:
		share.Assumed = []text.Text{says.notAsked}
	case of == 0:
		share.Assumed = []text.Text{says.noProblems}
	default:
		share.From = append(share.From, account.Fill(says.named, "name", says.altogether, "value", countText(named, of)))
	}
	touched := account.Figure{Name: says.touchedShare, Value: rangeText(a.TouchedShare()), Formula: says.touchedShareBy}
	n := 0
	for p := range a.Touched() {
		n++
		touched.From = append(touched.From, p.Name)
	}
	touched.From = append(touched.From, account.Fill(says.named, "name", says.altogether, "value", countText(n, a.Open())))
	switch {
	case a.Open() == 0:
		touched.Assumed = []text.Text{says.noProblems}
	case !a.complete:
		touched.Assumed = []text.Text{says.unstatedEvidence}
	}
	trust := account.Figure{Name: says.trustShare, Value: rangeText(a.TrustShare()), Formula: says.trustShareBy}
	list, told := a.Trusted()
	for s := range list {
		trust.From = append(trust.From, v.trust(s))
	}
	if !told {
		trust.Assumed = []text.Text{says.notAsked}
	}
	return []account.Figure{{
		Name: Accompanies.Name(), Value: rangeText(a.Range()), Formula: says.accompanyingBy,
		From: []text.Text{
			account.Fill(says.named, "name", says.namedShare, "value", rangeText(a.NamedShare())),
			account.Fill(says.named, "name", says.touchedShare, "value", rangeText(a.TouchedShare())),
			account.Fill(says.named, "name", says.trustShare, "value", rangeText(a.TrustShare())),
		},
	}, share, touched, trust}
}

func (v Value) pathFigures() (list []account.Figure) {
	path := v.Path()
	matters, _ := path.Matters()
	for m := range matters {
		stage, first := m.Reached()
		f := account.Figure{Name: account.Fill(says.matter, "name", m.Subject), Value: stageText(stage), Formula: says.matterBy}
		if !first.From.IsZero() {
			f.Value = account.Fill(says.since, "what", f.Value, "date", first.From.String())
		}
		for _, s := range m.Steps {
			f.From = append(f.From, v.trust(s))
		}
		list = append(list, f)
	}
	for p := range path.Promotions() {
		list = append(list, account.Figure{
			Name: says.promotion, Value: account.Fill(says.since, "what", p.To.Name(), "date", dateText(p.Since)), Formula: says.promotionBy,
			From: []text.Text{account.Fill(says.named, "name", says.before, "value", p.From.Name())},
		})
	}
	return list
}

// trust says who trusts the person in what, how far, and from when to when.
func (v Value) trust(s ladder.TrustSpec) text.Text {
	by := says.somebody
	if s.By != "" {
		by = v.personName(s.By)
	}
	return account.Fill(says.trust, "subject", s.Subject, "stage", stageText(s.Stage), "by", by, "from", dateText(s.From), "to", endText(s.To))
}

// similarity says how alike skills were taken to be.
func (v Value) similarity() []text.Text {
	if v.of != nil && v.of.in.Similarity != nil {
		return []text.Text{says.given}
	}
	return []text.Text{says.byCatalog}
}

func (v Value) outside() text.Text {
	if v.of != nil && !v.of.in.Outside.Name.IsZero() {
		return v.of.in.Outside.Name
	}
	return says.outside
}

// skill returns what the ladders call a skill.
func (v Value) skill(id skills.ID) text.Text {
	if id == "" {
		return says.none
	}
	if v.of != nil {
		for _, l := range append([]ladder.Ladder{v.ladder}, v.of.ladders...) {
			if name := l.SkillName(id); !name.IsZero() && name.In(language.English) != string(id) {
				return name
			}
		}
	}
	return account.Same(string(id))
}

// level returns what people call a level.
func (v Value) level(l skills.Level) text.Text {
	if v.of != nil {
		for _, of := range append([]ladder.Ladder{v.ladder}, v.of.ladders...) {
			if s, ok := of.Scale(l.ScaleID()); ok && s.Has(l) {
				return s.LevelName(l)
			}
		}
	}
	return account.Same(l.ID())
}

func (v Value) personName(id string) text.Text {
	if v.of != nil {
		if p, ok := v.of.in.Organisation.Person(id); ok {
			return p.Name()
		}
	}
	return account.Same(id)
}

func rangeText(r fit.Range) text.Text {
	return text.EnJa(r.Text(language.English), r.Text(language.Japanese))
}

// spanText is rangeText of numbers that are no shares.
func spanText(lo, hi float64) text.Text {
	if lo == hi {
		return account.Number(lo)
	}
	return account.Fill(says.span, "lo", lo, "hi", hi)
}

// percentileText says a mid-percentile in percent, and among how many.
func percentileText(p Percentile) text.Text {
	mid, ok := p.Mid()
	if !ok {
		return says.amongNobody
	}
	return account.Fill(says.percentile, "mid", percent(mid), "known", p.Known)
}

func percent(share float64) string { return strconv.FormatFloat(100*share, 'f', 1, 64) }

func whole(x float64) string { return strconv.FormatFloat(math.Round(x), 'f', 0, 64) }

func countText(part, all int) text.Text { return account.Fill(says.of, "part", part, "whole", all) }

func areaText(a ladder.Area) text.Text {
	return text.EnJa(a.Text(language.English), a.Text(language.Japanese))
}

func stageText(s ladder.TrustStage) text.Text {
	if s == (ladder.TrustStage{}) {
		return says.noStage
	}
	return text.EnJa(s.Text(language.English), s.Text(language.Japanese))
}

func dateText(d date.Date) text.Text {
	if d.IsZero() {
		return says.noDate
	}
	return account.Same(d.String())
}

func endText(d date.Date) text.Text {
	if d.IsZero() {
		return says.goesOn
	}
	return account.Same(d.String())
}
