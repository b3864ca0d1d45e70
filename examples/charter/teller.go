package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// teller tells of a charter on a page.
type teller struct {
	page.Page
	sample bool // whether the group is the embedded one, with which it tries what is refused
}

func (t teller) names(names []string) string {
	if len(names) == 0 {
		return says.none.In(t.Tag)
	}
	return strings.Join(names, says.comma.In(t.Tag))
}

// meetings replays the history meeting by meeting: what each one needs, what
// would have stood in its way a day too early, what it yielded and decided.
func (t teller) meetings(c charter.Charter) {
	t.Title(says.meetings, "charter", c.Name().In(t.Tag))
	t.Line(0, says.brought, "names", t.names(c.Brought()))
	all := c.Progress()
	history := c.Spec().History
	held := history.Held
	for i := 0; ; i++ {
		history.Held = held[:i]
		p, err := c.Replay(history)
		next, more := p.Next()
		if err != nil || !more {
			break
		}
		name := called(next.Name, next.ID)
		if i == len(held) {
			t.Section(says.toCome, "number", strconv.Itoa(i+1), "name", t.In(name))
		} else {
			t.Section(says.held, "number", strconv.Itoa(i+1), "date", held[i].Date.String(), "name", t.In(name))
		}
		t.Say(1, t.In(next.Agenda))
		if next.MaxHours > 0 {
			t.Line(1, says.hours, "from", strconv.Itoa(next.MinHours), "to", strconv.Itoa(next.MaxHours))
		}
		t.Line(1, says.needs, "names", t.names(next.Needs))
		t.early(p, next)
		t.Line(1, says.yields, "names", t.names(next.Yields))
		if len(next.Decides) > 0 {
			t.Line(1, says.decides, "names", t.names(next.Decides))
		}
		if i == len(held) {
			t.left(c, i+1)
			break
		}
	}
	if all.Done() && len(held) > 0 {
		t.Section(says.done, "names", t.names(all.Decided()))
	}
}

// left lists the meetings behind the next one.
func (t teller) left(c charter.Charter, from int) {
	i := 0
	for m := range c.Meetings() {
		if i++; i > from {
			t.Section(says.then, "number", strconv.Itoa(i), "name", t.In(called(m.Name, m.ID)))
			t.Line(1, says.needs, "names", t.names(m.Needs))
			t.Line(1, says.yields, "names", t.names(m.Yields))
			if len(m.Decides) > 0 {
				t.Line(1, says.decides, "names", t.names(m.Decides))
			}
		}
	}
}

// open says of what a meeting is still to decide that it is a draft.
func (t teller) open(c charter.Charter, document string) {
	for m := range c.Meetings() {
		if slices.Contains(m.Decides, document) && !slices.Contains(c.Progress().Decided(), document) {
			t.Line(1, says.draft, "name", document, "meeting", t.In(called(m.Name, m.ID)))
			return
		}
	}
}

// early tells why a meeting whose drafts rest can't be held on the day after the
// last one: at once, and without the drafts.
func (t teller) early(p charter.Progress, next charter.MeetingSpec) {
	if next.Rests == 0 {
		return
	}
	t.Line(1, says.rests, "days", strconv.Itoa(next.Rests))
	var last charter.HeldSpec
	for last = range p.Held() {
	}
	if last.Date.IsZero() || !t.sample {
		return
	}
	day := date.From(time.Date(last.Date.Year(), last.Date.Month(), last.Date.Day()+1, 0, 0, 0, 0, time.UTC))
	for _, wrong := range p.CheckNext(day) {
		t.Line(1, says.tooEarly, "day", day.String(), "reason", wrong.Message(t.Tag))
	}
}

// charter tells what the group says, and what of its company's charter it takes up.
func (t teller) charter(c, company charter.Charter) {
	t.Section(says.charter)
	for p := range c.Purposes() {
		t.Line(1, says.purpose, "name", t.In(called(p.Name, p.ID)), "text", t.In(p.Text))
	}
	t.open(c, charter.MissionID)
	t.Line(1, says.mission, "text", c.Mission().Text.In(t.Tag))
	t.echoes(company, c.Mission().Echoes)
	vision := c.Vision()
	t.open(c, charter.VisionID)
	t.Line(1, says.vision, "text", vision.Text.In(t.Tag), "from", strconv.Itoa(vision.FromYears), "to", strconv.Itoa(vision.ToYears))
	t.echoes(company, vision.Echoes)
	t.open(c, "values")
	for v := range c.Values() {
		initial := v.Initial
		if initial == "" {
			initial = "-"
		}
		t.Line(1, says.value, "initial", initial, "name", t.In(called(v.Name, v.ID)))
		t.echoes(company, v.Echoes)
	}
	if !company.IsZero() {
		t.Line(1, says.echoesHold, "company", t.In(company.Name()), "acronym", company.Acronym())
	}
}

// called returns a name, the id where there is none.
func called(name text.Text, id string) text.Text {
	if name.IsZero() {
		return text.Plain(id)
	}
	return name
}

// echoes says what is taken up of the company's charter, in its words.
func (t teller) echoes(company charter.Charter, ids []string) {
	for _, id := range ids {
		said := text.Plain(id)
		switch v, ok := company.Value(id); {
		case ok:
			said = called(v.Name, v.ID)
		case id == charter.MissionID && !company.Mission().Text.IsZero():
			said = company.Mission().Text
		case id == charter.VisionID && !company.Vision().Text.IsZero():
			said = company.Vision().Text
		}
		t.Line(2, says.echo, "said", said.In(t.Tag))
	}
}

// roadmap tells by when what will be possible, and marks what is by a day.
func (t teller) roadmap(c charter.Charter, asOf date.Date) {
	t.Section(says.roadmap, "day", asOf.String())
	possible := make(map[string]bool)
	for m := range c.PossibleBy(asOf) {
		possible[m.ID] = true
	}
	for m := range c.Roadmap() {
		mark := "-"
		if possible[m.ID] {
			mark = "+"
		}
		t.Line(1, says.milestone, "mark", mark, "by", m.By.String(), "possible", t.In(m.Possible))
		t.Line(2, says.state, "state", t.In(m.State))
	}
}

// alignment tells which of the values somebody's evidence lives, and the group's.
func (t teller) alignment(o ladder.Organisation) {
	t.Section(says.alignment)
	var all []string
	for p := range o.People() {
		lived := livedBy(p, o.Home(p.ID()))
		all = append(all, lived...)
		t.aligned(p.Name().In(t.Tag), o.Charter().Align(lived))
	}
	t.aligned(o.Name().In(t.Tag), o.Charter().Align(all))
}

func (t teller) aligned(who string, a charter.Alignment) {
	share, ok := a.Share()
	if !ok {
		t.Line(1, says.noValues)
		return
	}
	t.Line(1, says.share, "who", who, "share", t.Percent(fit.Range{Lo: share, Hi: share}))
	for v, pieces := range a.All() {
		if len(pieces) > 0 {
			t.Line(2, says.lived, "value", t.In(called(v.Name, v.ID)), "count", strconv.Itoa(len(pieces)))
		} else {
			t.Line(2, says.unlived, "value", t.In(called(v.Name, v.ID)))
		}
	}
}

// livedBy returns the values that each piece of somebody's evidence lives: those
// that it names, and those of the competency that it shows.
func livedBy(p ladder.Person, l ladder.Ladder) []string {
	var lived []string
	for piece := range p.Evidence() {
		lived = append(lived, l.ValuesOf(piece)...)
	}
	for claim := range p.Claims() {
		if claim.IsNegative() {
			continue // it shows what the person does no longer
		}
		for e := range claim.Evidence() {
			lived = append(lived, l.ValuesOf(ladder.PieceSpec{Skill: claim.Skill(), EvidenceSpec: e})...)
		}
	}
	return lived
}
