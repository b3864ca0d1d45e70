package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// view tells one person's value on a page.
type view struct {
	page.Page
	company ladder.Organisation
	who     ladder.Person
	ladder  ladder.Ladder
	asOf    date.Date
	value   market.Value
}

func show(v view) {
	v.Title(says.title, "person", v.In(v.who.Name()), "company", v.In(v.company.Name()), "day", v.asOf.String())
	v.Line(0, says.lead)
	var rows [][]string
	for b := range market.Behaviours() {
		rows = append(rows, []string{b.Text(v.Tag), v.shareOf(v.value.Range(b)), v.In(meaning[b])})
	}
	v.Table(1, rows)
	v.crossing()
	v.deepening()
	v.accompanying()
	v.path()
	v.volume()
	v.Section(says.notice)
	v.Say(0, v.In(survey2016.Attribution()))
}

// shareOf says a range, in which a wide one is told as what is shown and what is
// possible.
func (v view) shareOf(r fit.Range) string { return r.Text(v.Tag) }

func (v view) crossing() {
	c := v.value.Crossing()
	v.Section(says.crossing, "share", v.shareOf(c.Range()))
	reached, _, all := c.Reached()
	fields, unknown := c.Map()
	v.Item(1, says.reach, "share", v.shareOf(c.Reach()), "lo", number(reached), "all", number(all), "fields", strconv.Itoa(fields), "unknown", strconv.Itoa(unknown))
	if d, ok := c.Domains(); ok {
		held := slices.SortedStableFunc(c.Fields(), func(a, b market.Field) int { return cmp.Compare(b.Away.Lo, a.Away.Lo) })
		var far, apart, rare []string
		for _, f := range held[:min(len(held), 3)] {
			if f.Away.Lo > 0 {
				far = append(far, v.skill(f.Skill))
			}
		}
		for _, f := range held {
			if f.Away.Lo < f.Away.Hi {
				apart = append(apart, v.skill(f.Skill))
			}
			if f.IsRare() {
				rare = append(rare, v.skill(f.Skill))
			}
		}
		if len(held) > 1 {
			v.Item(1, says.domains, "n", strconv.Itoa(len(held)), "domains", number(d))
		}
		if len(far) > 0 {
			v.Item(1, says.own, "own", v.skill(c.Own()), "far", v.list(far))
		} else {
			v.Item(1, says.ownAlone, "own", v.skill(c.Own()))
		}
		if len(apart) > 0 {
			v.Item(1, says.apart, "skills", v.list(apart))
		}
		if len(rare) > 0 {
			v.Item(1, says.rare, "skills", v.list(rare))
		}
	} else {
		v.Item(1, says.noField)
	}
	jobs, stated := c.Jobs()
	var names []string
	for j := range jobs {
		names = append(names, v.In(j.Name))
	}
	if len(names) == 0 {
		v.Item(1, says.noJobs)
	} else {
		v.Item(1, says.jobs, "n", strconv.Itoa(len(names)), "share", v.shareOf(c.JobShare()), "jobs", v.list(names))
	}
	if n, ok := c.EffectiveJobs(); ok {
		v.Item(1, says.length, "n", number(n), "employers", strconv.Itoa(c.Employers()))
	}
	if !stated {
		v.Line(2, says.moreJobs)
	}
}

func (v view) deepening() {
	d := v.value.Deepening()
	v.Section(says.deepening, "share", v.shareOf(d.Range()))
	rows := [][]string{{v.In(says.skill), v.In(says.level), v.In(says.inside), v.In(says.outside), v.In(says.depth)}}
	list := slices.SortedStableFunc(d.Standings(), func(a, b market.Standing) int { return cmp.Compare(b.Depth().Lo, a.Depth().Lo) })
	const most = 8
	for _, s := range list[:min(len(list), most)] {
		rows = append(rows, []string{v.skill(s.Skill), v.level(s.Level), v.percentile(s.Inside), v.percentile(s.Outside), v.shareOf(s.Depth())})
	}
	if len(list) == 0 {
		v.Line(1, says.noField)
		return
	}
	v.Table(1, rows)
	if more := len(list) - most; more > 0 {
		v.Line(1, says.more, "n", strconv.Itoa(more))
	}
	lines := slices.Collect(d.TopLines())
	if len(lines) == 0 {
		v.Line(1, says.noLine)
		return
	}
	v.Line(1, says.lines)
	const shown = 6
	for _, t := range lines[:min(len(lines), shown)] {
		who := v.In(says.alone)
		if !t.IsAlone() {
			var names []string
			for _, id := range t.With {
				names = append(names, v.person(id))
			}
			who = says.with.Fill(v.Tag, "names", v.list(names))
		}
		next := says.above.Fill(v.Tag, "next", v.level(t.Next))
		v.Item(2, says.line, "skill", v.skill(t.Skill), "level", v.level(t.Level), "who", who, "next", next,
			"known", strconv.Itoa(t.Inside.Known), "people", strconv.Itoa(t.Inside.Known+t.Inside.Unknown), "outside", v.outside(t.Outside))
	}
	if more := len(lines) - shown; more > 0 {
		v.Line(2, says.more, "n", strconv.Itoa(more))
	}
	v.Line(1, says.yardstick)
	if slices.ContainsFunc(list, func(s market.Standing) bool { return s.Outside.Ticked }) {
		v.Line(1, says.ticked)
	}
}

func (v view) accompanying() {
	a := v.value.Accompanying()
	v.Section(says.accompanying, "share", v.shareOf(a.Range()))
	if named, of, asked := a.Named(); !asked {
		v.Item(1, says.notAsked)
	} else {
		v.Item(1, says.named, "n", strconv.Itoa(named), "of", strconv.Itoa(of))
		for n := range a.Namings() {
			var missed []string
			for p := range n.Missed() {
				missed = append(missed, v.In(p.Name))
			}
			if len(missed) > 0 {
				v.Line(2, says.missed, "area", n.Area().Text(v.Tag), "problems", v.list(missed))
			}
		}
	}
	var touched []string
	for p := range a.Touched() {
		touched = append(touched, v.In(p.Name))
	}
	v.Item(1, says.touched, "n", strconv.Itoa(len(touched)), "of", strconv.Itoa(a.Open()), "which", v.following(touched))
	if r := a.TouchedShare(); r.Lo < r.Hi {
		v.Line(2, says.moreEvidence)
	}
	trust, told := a.Trusted()
	n := 0
	for s := range trust {
		n++
		v.Item(1, says.trusted, "subject", v.In(s.Subject), "stage", s.Stage.Text(v.Tag), "by", v.person(s.By))
	}
	switch {
	case !told:
		v.Item(1, says.noTrustAsked)
	case n == 0:
		v.Item(1, says.noTrust)
	}
}

// path shows how trust grew, and what came of it.
func (v view) path() {
	path := v.value.Path()
	type event struct {
		when date.Date
		what string
	}
	var events []event
	matters, _ := path.Matters()
	for m := range matters {
		for _, s := range m.Steps {
			events = append(events, event{s.From, says.step.Fill(v.Tag, "stage", s.Stage.Text(v.Tag), "subject", v.In(s.Subject), "by", v.person(s.By))})
		}
	}
	for p := range path.Promotions() {
		events = append(events, event{p.Since, says.promoted.Fill(v.Tag, "from", v.In(p.From.Name()), "to", v.In(p.To.Name()))})
	}
	if len(events) == 0 {
		return
	}
	v.Section(says.path)
	slices.SortStableFunc(events, func(a, b event) int { return a.when.Compare(b.when) })
	var rows [][2]string
	for _, e := range events {
		rows = append(rows, [2]string{e.when.String(), e.what})
	}
	v.Facts(1, rows)
}

func (v view) volume() {
	w := v.value.Weights()
	v.Section(says.volume, "volume", v.shareOf(v.value.Volume()))
	v.Line(1, says.weights, "crossing", short(w.Crossing), "deepening", short(w.Deepening), "accompanying", short(w.Accompanying))
	rows := [][]string{{"", v.In(says.shown), v.In(says.gain), v.In(says.unknownGain)}}
	var act, ask market.Gain
	for g := range v.value.Gains() {
		rows = append(rows, []string{g.Behaviour.Text(v.Tag), twoDigits(v.value.Range(g.Behaviour).Lo), "+" + fourDigits(g.Volume), "+" + fourDigits(g.Unknown)})
		if act == (market.Gain{}) {
			act = g
		}
		if g.Unknown > ask.Unknown {
			ask = g
		}
	}
	v.Table(1, rows)
	switch {
	case act.Growth == 0:
	case v.unknown(act.Behaviour):
		v.Line(1, says.askFirst, "name", act.Behaviour.Text(v.Tag))
	case w.Crossing != w.Deepening || w.Deepening != w.Accompanying:
		v.Line(1, says.enlargeWeighted, "name", act.Behaviour.Text(v.Tag))
	default:
		v.Line(1, says.enlarge, "name", act.Behaviour.Text(v.Tag))
	}
	if ask.Unknown > act.Volume && !v.unknown(act.Behaviour) {
		v.Line(1, says.ask, "name", ask.Behaviour.Text(v.Tag))
	}
	v.Line(1, says.honest)
}

// unknown reports whether nothing of a behaviour is known.
func (v view) unknown(b market.Behaviour) bool { return v.value.Range(b) == fit.Range{Lo: 0, Hi: 1} }

func (v view) skill(id skills.ID) string {
	if name := v.ladder.SkillName(id); !name.IsZero() {
		return v.In(name)
	}
	return string(id)
}

func (v view) level(l skills.Level) string {
	if s, ok := v.ladder.Scale(l.ScaleID()); ok && s.Has(l) {
		return v.In(s.LevelName(l))
	}
	return l.ID()
}

func (v view) person(id string) string {
	if p, ok := v.company.Person(id); ok {
		return v.In(p.Name())
	}
	if id == "" {
		return v.In(says.somebody)
	}
	return id
}

// percentile says a mid-percentile, and among how many.
func (v view) percentile(p market.Percentile) string {
	mid, ok := p.Mid()
	if !ok {
		return v.In(says.nobody)
	}
	return says.percentile.Fill(v.Tag, "mid", strconv.FormatFloat(100*mid, 'f', 0, 64), "known", strconv.Itoa(p.Known))
}

// outside says where a line stands in the survey.
func (v view) outside(p market.Percentile) string {
	if p.Known == 0 {
		return v.In(says.notOutside)
	}
	return says.isOutside.Fill(v.Tag, "holders", strconv.Itoa(p.Equal), "known", strconv.Itoa(p.Known))
}

func (v view) list(words []string) string { return strings.Join(words, v.In(says.comma)) }

// following returns words behind a colon, "" for none.
func (v view) following(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return v.In(says.colon) + v.list(words)
}

func number(x float64) string     { return strconv.FormatFloat(x, 'f', 1, 64) }
func twoDigits(x float64) string  { return fit.Range{Lo: x, Hi: x}.String() }
func fourDigits(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }
func short(x float64) string      { return strconv.FormatFloat(x, 'g', 4, 64) }

var meaning = map[market.Behaviour]text.Text{
	market.Crosses:     text.EnJa("beyond one job and one side of the stack", "職種の壁、技術の壁を越える"),
	market.Deepens:     text.EnJa("among the best in a field, seen from inside and from outside", "ある分野で、組織の内と外から見て上位にいる"),
	market.Accompanies: text.EnJa("knows what matters, answers it, and is trusted with it", "大事な課題を知り、応え、任される"),
}
