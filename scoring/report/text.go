package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Text writes the three maps as plain text in the closest language to tag, of
// English and Japanese. It returns the writer's error.
func Text(w io.Writer, m scoring.Maps, tag language.Tag) error {
	p := printer{bufio.NewWriter(w), m, tag}
	p.head()
	p.locator(m.Locator())
	p.topographic(m.Topographic())
	p.treasure(m.Treasure())
	if notice := m.Reference().Notice; !notice.IsZero() {
		p.section(notice)
	}
	return p.out.Flush()
}

// printer writes one report. Write errors stay in the buffered writer until
// Flush returns them.
type printer struct {
	out  *bufio.Writer
	maps scoring.Maps
	tag  language.Tag
}

// line writes one line, indented by depth, with places filled in.
func (p printer) line(depth int, t text.Text, pairs ...string) {
	p.write(depth, t.Fill(p.tag, pairs...))
}

func (p printer) write(depth int, s string) {
	fmt.Fprintf(p.out, "%s%s\n", strings.Repeat("  ", depth), s)
}

func (p printer) section(t text.Text) {
	fmt.Fprintf(p.out, "\n%s\n", t.In(p.tag))
}

func (p printer) in(t text.Text) string { return t.In(p.tag) }

// named returns a name with the id behind it: "Senior Engineer (p4)".
func (p printer) named(name text.Text, id string) string {
	s := p.in(name)
	if s == id {
		return s
	}
	return says.named.Fill(p.tag, "name", s, "id", id)
}

// place returns the name and id of a grade or role, and the word for outside.
func (p printer) place(id string) string {
	if id == ladder.Outside {
		return p.in(says.outside)
	}
	if t, ok := p.maps.Ladder().Target(id); ok {
		return p.named(t.Name(), id)
	}
	return id
}

func (p printer) head() {
	m := p.maps
	p.line(0, says.title, "person", p.in(m.Person().Name()))
	if m.AsOf().IsZero() {
		p.line(1, says.anyDate)
	} else {
		p.line(1, says.asOf, "date", m.AsOf().String())
	}
	p.line(1, says.ladder, "name", strings.TrimSpace(p.in(m.Ladder().Name())+" "+m.Ladder().Version()))
	if p.compares() {
		p.line(1, says.reference, "name", p.in(m.Reference().Name), "people", digits.Group(m.Reference().Len()))
	} else {
		p.line(1, says.noReference)
	}
}

// compares reports whether there is a population to compare with.
func (p printer) compares() bool { return p.maps.Reference().Len() > 0 }

// level returns what people call a level: its name on the ladder's scale, else
// its id.
func (p printer) level(l skills.Level) string {
	if scale, ok := p.maps.Ladder().Scale(l.ScaleID()); ok && scale.Has(l) {
		return p.in(scale.LevelName(l))
	}
	return l.ID()
}

func (p printer) topographic(t scoring.Topographic) {
	p.section(says.topographic)
	goal := t.Fit().Target()
	if goal == nil {
		p.line(1, says.noGoal)
		return
	}
	p.line(1, says.goal, "place", p.named(goal.Name(), goal.ID()))
	p.fit(t.Fit())
	p.open(1, says.missing, t.Fit().Missing)
	p.open(1, says.unknown, t.Fit().Unknown)
	p.route(t)
}

func (p printer) route(t scoring.Topographic) {
	if t.Start() == t.Fit().Target().ID() {
		p.line(1, says.arrived)
		return
	}
	known := false
	for step := range t.Route() {
		if !known {
			p.line(1, says.route)
			known = true
		}
		p.line(2, says.step, "from", p.place(step.From), "to", p.place(step.To), "kind", step.Transition.Kind().Text(p.tag),
			"mode", step.Transition.Mode().Text(p.tag))
		if step.Transition.NeedsSeat() {
			p.line(3, says.seat)
		}
		p.review(step.Transition.Review())
	}
	if !known {
		p.line(1, says.noRoute, "from", p.place(t.Start()))
	}
}

func (p printer) review(r ladder.Review) {
	if r.IsZero() {
		p.line(3, says.noReview)
		return
	}
	name := p.in(r.Name())
	if r.IsOpen() {
		name = says.openReview.Fill(p.tag, "name", name)
	}
	p.line(3, says.review, "name", name)
	for stage := range r.Stages() {
		deciders := make([]string, len(stage.Deciders))
		for i, d := range stage.Deciders {
			deciders[i] = p.decider(d)
		}
		name := stage.Name
		if name.IsZero() {
			name = text.Plain(stage.ID)
		}
		p.line(4, says.stage, "name", p.in(name), "deciders", strings.Join(deciders, p.in(says.and)))
	}
}

func (p printer) decider(d ladder.DeciderSpec) string {
	who := p.in(d.Relation)
	if d.Grade != "" {
		relation := d.Relation
		if relation.IsZero() {
			relation = says.people
		}
		who = says.fromGrade.Fill(p.tag, "who", p.in(relation), "grade", p.place(d.Grade))
	}
	if d.Count > 0 {
		who = says.count.Fill(p.tag, "who", who, "n", strconv.Itoa(d.Count))
	}
	return who
}

func (p printer) treasure(t scoring.Treasure) {
	p.section(says.treasure)
	goal, ok := t.Goal()
	if !ok {
		p.line(1, says.noLongTermGoal)
		return
	}
	p.line(1, says.longTermGoal, "place", p.place(goal.Target))
	if !goal.Ideal.IsZero() {
		p.line(2, says.ideal, "ideal", p.in(goal.Ideal))
	}
	if !goal.Problem.IsZero() {
		p.line(2, says.problem, "problem", p.in(goal.Problem))
	}
	p.fit(t.Fit())
	next := t.Next()
	if len(next) == 0 {
		return
	}
	first := next[0]
	p.line(1, says.next, "skill", p.in(first.Name), "have", p.have(first), "asked", p.in(first.Scale.LevelName(first.Asked)),
		"gain", p.points(first.Gain()))
	for _, item := range next[1:] {
		p.line(2, says.then, "skill", p.in(item.Name), "have", p.have(item), "asked", p.in(item.Scale.LevelName(item.Asked)),
			"gain", p.points(item.Gain()))
	}
}

// fit writes the fit, and whether the requirement is met.
func (p printer) fit(f scoring.Fit) {
	p.line(1, says.fit, "share", p.percents(f.Share()), "outcome", f.Verdict().Outcome().Text(p.tag))
	if !f.Exact() {
		p.line(2, says.notExact)
	}
}

// have returns the level that is held, or the word for unknown.
func (p printer) have(i scoring.FitItem) string {
	if i.Have.IsZero() {
		return p.in(says.notKnown)
	}
	if i.Scale.Has(i.Have) {
		return p.in(i.Scale.LevelName(i.Have))
	}
	return i.Have.String()
}

// pad fills a string with spaces up to a width in columns, in which wide
// characters count two. A longer string is followed by one space.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-displaywidth.String(s), 1))
}
