package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// teller prints a charter for people.
type teller struct {
	tag language.Tag
	out io.Writer
}

func (t teller) line(words text.Text, args ...string) {
	fmt.Fprintln(t.out, words.Fill(t.tag, args...))
}

func (t teller) heading(words text.Text, args ...string) {
	fmt.Fprintln(t.out)
	t.line(words, args...)
}

func (t teller) names(names []string) string {
	if len(names) == 0 {
		return says.none.In(t.tag)
	}
	return strings.Join(names, says.comma.In(t.tag))
}

// meetings replays the history meeting by meeting: what each one needs, what
// would have stood in its way a day too early, what it yielded and decided.
func (t teller) meetings(c charter.Charter) {
	t.line(says.meetings, "charter", c.Name().In(t.tag))
	t.line(says.brought, "names", t.names(c.Brought()))
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
		name := next.Name.In(t.tag)
		if name == "" {
			name = next.ID
		}
		if i == len(held) {
			t.line(says.toCome, "number", strconv.Itoa(i+1), "name", name)
		} else {
			t.line(says.held, "number", strconv.Itoa(i+1), "date", held[i].Date.String(), "name", name)
		}
		t.line(says.needs, "names", t.names(next.Needs))
		t.early(p, next)
		t.line(says.yields, "names", t.names(next.Yields))
		if len(next.Decides) > 0 {
			t.line(says.decides, "names", t.names(next.Decides))
		}
		if i == len(held) {
			break
		}
	}
	if all.Done() {
		t.line(says.done, "names", t.names(all.Decided()))
	}
}

// early tells why a meeting whose drafts rest can't be held on the day after the
// last one: at once, and without the drafts.
func (t teller) early(p charter.Progress, next charter.MeetingSpec) {
	if next.Rests == 0 {
		return
	}
	t.line(says.rests, "days", strconv.Itoa(next.Rests))
	var last charter.HeldSpec
	for last = range p.Held() {
	}
	if last.Date.IsZero() {
		return
	}
	day := date.From(time.Date(last.Date.Year(), last.Date.Month(), last.Date.Day()+1, 0, 0, 0, 0, time.UTC))
	for _, wrong := range p.CheckNext(day) {
		t.line(says.tooEarly, "day", day.String(), "reason", wrong.Message(t.tag))
	}
}

// charter tells what the group says, and what of its company's charter it takes up.
func (t teller) charter(c, company charter.Charter) {
	t.heading(says.charter)
	for p := range c.Purposes() {
		t.line(says.purpose, "text", p.Text.In(t.tag))
	}
	t.line(says.mission, "text", c.Mission().Text.In(t.tag))
	t.echoes(company, c.Mission().Echoes)
	vision := c.Vision()
	t.line(says.vision, "text", vision.Text.In(t.tag), "from", strconv.Itoa(vision.FromYears), "to", strconv.Itoa(vision.ToYears))
	t.echoes(company, vision.Echoes)
	for v := range c.Values() {
		initial := v.Initial
		if initial == "" {
			initial = "-"
		}
		t.line(says.value, "initial", initial, "name", name(v).In(t.tag))
		t.echoes(company, v.Echoes)
	}
	if company.IsZero() {
		return
	}
	wrong := c.CheckEchoes(company)
	for _, p := range wrong {
		fmt.Fprintln(t.out, p.Text(t.tag))
	}
	if len(wrong) == 0 {
		t.line(says.echoesHold, "company", company.Name().In(t.tag), "acronym", company.Acronym())
	}
}

func name(v charter.ValueSpec) text.Text {
	if v.Name.IsZero() {
		return text.Plain(v.ID)
	}
	return v.Name
}

// echoes says what is taken up of the company's charter, in its words.
func (t teller) echoes(company charter.Charter, ids []string) {
	for _, id := range ids {
		said := text.Plain(id)
		switch v, ok := company.Value(id); {
		case ok:
			said = name(v)
		case id == charter.MissionID && !company.Mission().Text.IsZero():
			said = company.Mission().Text
		case id == charter.VisionID && !company.Vision().Text.IsZero():
			said = company.Vision().Text
		}
		t.line(says.echo, "said", said.In(t.tag))
	}
}

// roadmap tells by when what will be possible, and marks what is by a day.
func (t teller) roadmap(c charter.Charter, asOf date.Date) {
	t.heading(says.roadmap, "day", asOf.String())
	possible := make(map[string]bool)
	for m := range c.PossibleBy(asOf) {
		possible[m.ID] = true
	}
	for m := range c.Roadmap() {
		mark := "-"
		if possible[m.ID] {
			mark = "+"
		}
		t.line(says.milestone, "mark", mark, "by", m.By.String(), "possible", m.Possible.In(t.tag), "state", m.State.In(t.tag))
	}
}

// alignment tells which of the values somebody's evidence lives, and the group's.
func (t teller) alignment(o ladder.Organisation) {
	t.heading(says.alignment)
	var all []string
	for p := range o.People() {
		lived := livedBy(p, o.Home(p.ID()))
		all = append(all, lived...)
		t.aligned(p.Name().In(t.tag), o.Charter().Align(lived))
	}
	t.aligned(o.Name().In(t.tag), o.Charter().Align(all))
}

func (t teller) aligned(who string, a charter.Alignment) {
	share, ok := a.Share()
	if !ok {
		t.line(says.noValues)
		return
	}
	t.line(says.share, "who", who, "share", fmt.Sprintf("%.0f", 100*share))
	for v, pieces := range a.All() {
		if len(pieces) > 0 {
			t.line(says.lived, "value", name(v).In(t.tag), "count", strconv.Itoa(len(pieces)))
		} else {
			t.line(says.unlived, "value", name(v).In(t.tag))
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
		for _, e := range claim.Spec().Evidence {
			lived = append(lived, l.ValuesOf(ladder.PieceSpec{Skill: claim.Skill(), EvidenceSpec: e})...)
		}
	}
	return lived
}
